// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/DeskLock.h"
#include "patchbay/patch/LeftOpen.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/patch/PatchRuns.h"

namespace ui {

/// What changes bindings, how that is written down, what others change, and what the last time left of it. GUI thread
/// only.
class Patching final {
    Q_DISABLE_COPY_MOVE(Patching)

public:
    /// Both outlive it.
    Patching(patchbay::Journal &journal, patchbay::Sources &sources)
        : m_record(journal, sources)
        , m_runs(sources, m_record)
        , m_outside(sources, m_runs, m_record)
        , m_leftOpen(journal, m_record, m_runs, sources)
    {
        m_runs.setLock(m_lock);
    }

    patchbay::PatchRuns &runs() { return m_runs; }
    const patchbay::OutsideChanges &outside() const { return m_outside; }
    /// Of all that people begin at this desk.
    patchbay::DeskLock &lock() { return m_lock; }
    patchbay::LeftOpen &leftOpen() { return m_leftOpen; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin()
    {
        co_await m_leftOpen.stopAndJoin();
        co_await m_record.stopAndJoin();
    }

private:
    patchbay::DeskLock m_lock;
    patchbay::ChangeJournal m_record;
    patchbay::PatchRuns m_runs;
    patchbay::OutsideChanges m_outside;
    patchbay::LeftOpen m_leftOpen;
};

} // namespace ui
