// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/alarms/AlarmJournal.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/alarms/CloseWatch.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/alarms/WatchedChanges.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/plan/KeptPlan.h"
#include "patchbay/plan/LineUp.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"

namespace ui {

/// What a gallery runs a show with: what is armed, what is planned, and what is wrong. GUI thread only.
class Dashboard final {
    Q_DISABLE_COPY_MOVE(Dashboard)

public:
    /// What it is about; all of it outlives it.
    struct Ground {
        patchbay::Plant &plant;
        patchbay::PlantWatch &watch;
        patchbay::PatchRuns &runs;
        patchbay::ActRuns &acts;
        patchbay::KeyRotations &rotations;
        patchbay::LiveMoves &moves;
        const patchbay::SceneStore &scenes;
        patchbay::Journal &journal;
    };

    /// The plan and what people watch are kept in the folder.
    Dashboard(const QString &configDir, const Ground &ground)
        : m_armed(ground.plant)
        , m_plan(ground.plant)
        , m_keptPlan(configDir, m_plan, ground.scenes)
        , m_lineUp(ground.plant)
        , m_watchList(configDir)
        , m_watchedChanges(m_watchList, ground.plant, ground.acts, ground.rotations)
        , m_alarms(m_plan, ground.plant)
        , m_alarmJournal(m_alarms, ground.journal, ground.plant)
        , m_closeWatch(ground.plant, m_plan, m_watchList, ground.watch)
    {
        m_alarms.setWatchList(m_watchList);
        m_alarms.setMoves(ground.moves, ground.runs);
    }

    patchbay::Armed &armed() { return m_armed; }
    patchbay::Plan &plan() { return m_plan; }
    patchbay::LineUp &lineUp() { return m_lineUp; }
    patchbay::WatchList &watchList() { return m_watchList; }
    patchbay::Alarms &alarms() { return m_alarms; }
    patchbay::CloseWatch &closeWatch() { return m_closeWatch; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin() { return m_alarmJournal.stopAndJoin(); }

private:
    patchbay::Armed m_armed;
    patchbay::Plan m_plan;
    patchbay::KeptPlan m_keptPlan;
    patchbay::LineUp m_lineUp;
    patchbay::WatchList m_watchList;
    patchbay::WatchedChanges m_watchedChanges;
    patchbay::Alarms m_alarms;
    patchbay::AlarmJournal m_alarmJournal;
    patchbay::CloseWatch m_closeWatch;
};

} // namespace ui
