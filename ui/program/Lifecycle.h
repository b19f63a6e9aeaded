// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/lifecycle/LeftOpenActs.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/rotation/KeyRotations.h"

namespace ui {

/// What makes and deletes encoders, how that is written down, what the last time left of it, and which keys are being
/// replaced. GUI thread only.
class Lifecycle final {
    Q_DISABLE_COPY_MOVE(Lifecycle)

public:
    /// All of it outlives it; what is not done is kept in the folder.
    Lifecycle(const QString &configDir, patchbay::Journal &journal, patchbay::Plant &plant,
              const patchbay::Belongings &belongings)
        : m_record(journal, plant.sources())
        , m_acts(plant.sources(), m_record)
        , m_leftOpen(journal, m_record, m_acts, plant.sources())
        , m_rotations(configDir, plant, m_acts, journal, belongings)
    {
    }

    patchbay::ActRecord &record() { return m_record; }
    patchbay::ActRuns &acts() { return m_acts; }
    patchbay::KeyRotations &rotations() { return m_rotations; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin()
    {
        co_await m_rotations.stopAndJoin();
        co_await m_leftOpen.stopAndJoin();
        co_await m_record.stopAndJoin();
    }

private:
    patchbay::ActJournal m_record;
    patchbay::ActRuns m_acts;
    patchbay::LeftOpenActs m_leftOpen;
    patchbay::KeyRotations m_rotations;
};

} // namespace ui
