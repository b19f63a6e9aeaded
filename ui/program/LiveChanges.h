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
    /// All of it outlives it.
    explicit LiveChanges(patchbay::PatchRuns &runs)
        : m_waits(runs, m_moves)
    {
    }

    patchbay::LiveMoves &moves() { return m_moves; }
    patchbay::PendingRebinds &waits() { return m_waits; }

private:
    patchbay::LiveMoves m_moves;
    patchbay::PendingRebinds m_waits;
};

} // namespace ui
