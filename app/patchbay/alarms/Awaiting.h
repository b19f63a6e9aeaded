// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace patchbay {

/// Whom of the plan nobody has seen live since it was chosen. A plan is chosen hours before its show: who is not live
/// then is not lost. GUI thread only.
class Awaiting final {
public:
    /// Both outlive it.
    Awaiting(const Plan &plan, const Plant &plant)
        : m_plan(plan)
        , m_plant(plant)
    {
    }

    /// Another plan was chosen, or the same anew. Who is lost by now stays that; ARNs.
    void begin(const QSet<QString> &lost);
    /// Who is live has come; who is to come and not known is awaited as before.
    void look();
    /// It is planned on a stage, not live, and was not since the plan was chosen.
    bool contains(const QString &encoderArn) const { return m_awaited.contains(encoderArn); }
    /// In the order of their names.
    std::vector<PlanProblem> all() const;

private:
    const Plan &m_plan;
    const Plant &m_plant;
    QSet<QString> m_come;
    QHash<QString, PlanProblem> m_awaited; ///< by ARN
};

} // namespace patchbay
