// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/recovery/LeftOpenCuts.h"
#include "patchbay/recovery/StrandedEncoders.h"

namespace ui {

/// Encoders that were cut and have no stage, also those that the last time left so. GUI thread only.
class Recovery final {
    Q_DISABLE_COPY_MOVE(Recovery)

public:
    /// All of it outlives it.
    Recovery(patchbay::Journal &journal, patchbay::PatchRuns &runs, patchbay::LiveMoves &moves,
             patchbay::Sources &sources)
        : m_stranded(journal, runs, moves, sources)
        , m_leftOpen(journal, moves, m_stranded)
    {
    }

    patchbay::StrandedEncoders &stranded() { return m_stranded; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin()
    {
        co_await m_leftOpen.stopAndJoin();
        co_await m_stranded.stopAndJoin();
    }

private:
    patchbay::StrandedEncoders m_stranded;
    patchbay::LeftOpenCuts m_leftOpen;
};

} // namespace ui
