// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/GoneEncoder.h"

#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>

namespace patchbay {

bool isGone(const QString &arn, const Plant &plant)
{
    const Locality own = Locality::of(arn);
    const auto hasListedAll = [&own, &arn](const auto &source) {
        const Inventory &inventory = source->inventory();
        return inventory.asOf().isValid() && !inventory.lastError() && !source->isReading()
            && Locality::of(*source) == own && !ivs::mayBeAmong(inventory.unreadable(), arn);
    };
    return !own.awsAccount.isEmpty() && !plant.find(plant.idOf(arn))
        && std::ranges::any_of(plant.sources().all(), hasListedAll);
}

} // namespace patchbay
