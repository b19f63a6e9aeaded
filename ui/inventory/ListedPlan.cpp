// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ListedPlan.h"

#include "patchbay/plant/Plant.h"
#include "ui/words/PlanText.h"
#include "ui/words/PlanWords.h"

namespace ui {

ListedPlan::ListedPlan(const patchbay::Plant &plant)
    : m_plant(plant)
{
}

void ListedPlan::follow(const patchbay::Plan &plan)
{
    m_plan = &plan;
    connect(&plan, &patchbay::Plan::standingsChanged, this, [this](const QStringList &encoderArns) {
        std::vector<int> rows;
        for (const QString &arn : encoderArns) {
            if (const int row = m_plant.rowOf(m_plant.idOf(arn)); row >= 0)
                rows.push_back(row);
        }
        Q_EMIT changed(rows);
    });
}

patchbay::PlanStanding ListedPlan::of(int row) const
{
    return m_plan ? m_plan->of(m_plant.at(row).summary.arn) : patchbay::PlanStanding::NotPlanned;
}

QString ListedPlan::text(int row) const
{
    return m_plan ? planCellOf(*m_plan, m_plant, m_plant.at(row).summary.arn) : QString();
}

QString ListedPlan::sentence(int row) const
{
    return m_plan ? planSentenceOf(*m_plan, m_plant, m_plant.at(row).summary.arn) : QString();
}

} // namespace ui
