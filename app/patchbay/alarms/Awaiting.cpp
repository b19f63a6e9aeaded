// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/Awaiting.h"

#include "patchbay/plant/Plant.h"
#include "text/NaturalKey.h"

#include <algorithm>

namespace patchbay {

void Awaiting::begin(const QSet<QString> &lost)
{
    m_come = lost;
    m_awaited.clear();
    look();
}

void Awaiting::look()
{
    if (!m_plan.isChosen()) {
        m_awaited.clear();
        return;
    }
    for (const SceneBinding &planned : m_plan.scene()->bindings) {
        const QString &arn = planned.encoderArn;
        const PlanStanding standing = m_plan.of(arn);
        if (standing == PlanStanding::Unknown)
            continue;
        const Configuration *const now = m_plant.find(m_plant.idOf(arn));
        if (now && now->summary.isActive())
            m_come.insert(arn);
        const bool isToCome = standing == PlanStanding::Missing || standing == PlanStanding::WrongStage;
        const PlanProblem *const problem = m_plan.problemOf(arn);
        if (isToCome && problem && !planned.stageArn.isEmpty() && !m_come.contains(arn))
            m_awaited.insert(arn, *problem);
        else
            m_awaited.remove(arn);
    }
}

std::vector<PlanProblem> Awaiting::all() const
{
    std::vector<PlanProblem> all;
    for (std::size_t index = 0; m_plan.isChosen() && index < m_plan.scene()->bindings.size(); ++index) {
        const auto awaited = m_awaited.constFind(m_plan.scene()->bindings[index].encoderArn);
        if (awaited != m_awaited.cend())
            all.push_back(*awaited);
    }
    std::ranges::stable_sort(all, {}, [](const PlanProblem &each) { return text::naturalKey(each.encoderName); });
    return all;
}

} // namespace patchbay
