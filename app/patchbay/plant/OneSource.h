// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QList>

#include <algorithm>

namespace patchbay {

/// Whether there are any, and all of them are reached through one source: then they can go to one stage.
inline bool areOfOneSource(const QList<EncoderId> &encoders)
{
    return !encoders.isEmpty() && std::ranges::all_of(encoders, [&encoders](const EncoderId &each) {
        return each.source == encoders.constFirst().source;
    });
}

} // namespace patchbay
