// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"

#include <QObject>

#include <vector>

namespace ui {

/// How the encoders in the list stand against the plan. GUI thread only.
class ListedPlan final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListedPlan)

public:
    /// Nothing is planned before follow(). The plant outlives it.
    explicit ListedPlan(const patchbay::Plant &plant);

    /// It outlives this.
    void follow(const patchbay::Plan &plan);
    bool isChosen() const { return m_plan && m_plan->isChosen(); }
    patchbay::PlanStanding of(int row) const;
    /// In a few words; empty: nothing is planned.
    QString text(int row) const;
    /// In a sentence or two; empty: nothing is planned.
    QString sentence(int row) const;

Q_SIGNALS:
    /// Of these rows of the plant; also when there is a plan now, or none.
    void changed(const std::vector<int> &rows);

private:
    const patchbay::Plant &m_plant;
    const patchbay::Plan *m_plan = nullptr;
};

} // namespace ui
