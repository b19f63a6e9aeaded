// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/lifecycle/LeftOpenActs.h"

namespace ui {

/// What makes and deletes encoders, how that is written down, and what the last time left of it. GUI thread only.
class Lifecycle final {
    Q_DISABLE_COPY_MOVE(Lifecycle)

public:
    /// Both outlive it.
    Lifecycle(patchbay::Journal &journal, patchbay::Sources &sources)
        : m_record(journal, sources)
        , m_acts(sources, m_record)
        , m_leftOpen(journal, m_record, m_acts, sources)
    {
    }

    patchbay::ActRuns &acts() { return m_acts; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin()
    {
        co_await m_leftOpen.stopAndJoin();
        co_await m_record.stopAndJoin();
    }

private:
    patchbay::ActJournal m_record;
    patchbay::ActRuns m_acts;
    patchbay::LeftOpenActs m_leftOpen;
};

} // namespace ui
