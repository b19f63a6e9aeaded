// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebind.h"

#include <QObject>

namespace patchbay {

class PendingRebinds;

/// What the lists say of encoders that wait: one that is gone, detached or there already ends its wait, one that is on
/// another stage makes it ask. GUI thread only.
class WaitsInLists final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitsInLists)

public:
    /// All of it outlives this.
    WaitsInLists(PendingRebinds &waits, Plant &plant, PatchRuns &runs, LiveMoves &moves);

    void look();

private:
    void lookAt(const PendingRebind &wait);

    PendingRebinds &m_waits;
    Plant &m_plant;
    PatchRuns &m_runs;
    async::Timer m_soon;
};

} // namespace patchbay
