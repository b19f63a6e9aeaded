// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/recovery/StrandedEncoders.h"
#include "ui/program/LiveChanges.h"

namespace ui {

/// Encoders that were cut and have no stage, also those that the last time left so. GUI thread only.
class Recovery final {
    Q_DISABLE_COPY_MOVE(Recovery)

public:
    /// All of it outlives it.
    Recovery(patchbay::Journal &journal, patchbay::PatchRuns &runs, LiveChanges &live, patchbay::Sources &sources)
        : m_leftOpen(journal, live.cuts(), sources)
        , m_stranded({m_leftOpen, live.cuts(), runs, live.moves(), sources})
    {
    }

    patchbay::StrandedEncoders &stranded() { return m_stranded; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin() { co_await m_leftOpen.stopAndJoin(); }

private:
    patchbay::LeftOpenCuts m_leftOpen;
    patchbay::StrandedEncoders m_stranded;
};

} // namespace ui
