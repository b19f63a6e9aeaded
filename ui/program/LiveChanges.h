// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/waiting/PendingRebinds.h"

namespace ui {

/// What is done with encoders that are live when a move of them is asked for. GUI thread only.
class LiveChanges final {
    Q_DISABLE_COPY_MOVE(LiveChanges)

public:
    /// All of it outlives it; what waits is kept in the folder.
    LiveChanges(const QString &configDir, patchbay::Plant &plant, patchbay::PatchRuns &runs)
        : m_waits(configDir, plant, runs, m_moves)
    {
    }

    patchbay::LiveMoves &moves() { return m_moves; }
    patchbay::PendingRebinds &waits() { return m_waits; }

private:
    patchbay::LiveMoves m_moves;
    patchbay::PendingRebinds m_waits;
};

} // namespace ui
