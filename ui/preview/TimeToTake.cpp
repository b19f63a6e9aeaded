// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/TimeToTake.h"

#include "patchbay/patch/ItemsAtOnce.h"
#include "patchbay/plant/Plant.h"

#include <QHash>

#include <algorithm>

namespace ui {

std::optional<std::chrono::seconds> timeToTake(const patchbay::Patch &patch, const patchbay::Plant &plant)
{
    QHash<patchbay::SourceId, int> counts;
    for (const patchbay::Rebind &rebind : patch.items)
        counts[rebind.encoder.source] += rebind.ifLive == patchbay::IfLive::Leave;
    std::optional<std::chrono::seconds> longest;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        const patchbay::Source *const source = plant.source(each.key());
        const auto rate = source ? patchbay::changesPerSecond(source->client().rateLimits()) : std::nullopt;
        if (!rate || each.value() == 0)
            continue;
        const auto time = std::chrono::ceil<std::chrono::seconds>(std::chrono::duration<double>(each.value() / *rate));
        longest = std::max(time, longest.value_or(time));
    }
    return longest;
}

} // namespace ui
