// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QSet>

namespace patchbay {

class Plan;
class Plant;
class WatchList;

/// Where the encoders are that are planned or watched. Of one that is in no list: each source that is open in its
/// region and has not answered yet, as it may be there. `watched` may be null. GUI thread only.
QSet<SourceId> mindedSources(const Plant &plant, const Plan &plan, const WatchList *watched);

} // namespace patchbay
