// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/alarms/Alarms.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/plan/KeptPlan.h"
#include "patchbay/plan/LineUp.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"

namespace ui {

/// What a gallery runs a show with: what is armed, what is planned, and what is wrong. GUI thread only.
class Dashboard final {
    Q_DISABLE_COPY_MOVE(Dashboard)

public:
    /// What lasts is kept in the configuration folder. All of it outlives this.
    Dashboard(const QString &configDir, patchbay::Plant &plant, const patchbay::SceneStore &scenes)
        : m_armed(plant)
        , m_plan(plant)
        , m_keptPlan(configDir, m_plan, scenes)
        , m_lineUp(plant)
        , m_alarms(m_plan, plant)
    {
    }

    patchbay::Armed &armed() { return m_armed; }
    patchbay::Plan &plan() { return m_plan; }
    patchbay::LineUp &lineUp() { return m_lineUp; }
    patchbay::Alarms &alarms() { return m_alarms; }

private:
    patchbay::Armed m_armed;
    patchbay::Plan m_plan;
    patchbay::KeptPlan m_keptPlan;
    patchbay::LineUp m_lineUp;
    patchbay::Alarms m_alarms;
};

} // namespace ui
