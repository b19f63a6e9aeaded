// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PlanText.h"

#include "async/Clock.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/Names.h"
#include "ui/words/PlanWords.h"

#include <algorithm>

namespace ui {

QString plannedStageOf(const patchbay::Plan &plan, const patchbay::Plant &plant, const QString &encoderArn)
{
    const patchbay::SceneBinding *const planned = plan.bindingOf(encoderArn);
    if (!planned || planned->stageArn.isEmpty())
        return {};
    const patchbay::StageId stage{plant.idOf(encoderArn).source, planned->stageArn};
    return plant.findStage(stage) ? stageName(plant, stage) : pastStageName(planned->stageName, planned->stageArn);
}

QString planCellOf(const patchbay::Plan &plan, const patchbay::Plant &plant, const QString &encoderArn)
{
    const patchbay::PlanStanding standing = plan.of(encoderArn);
    const bool isNamed = standing == patchbay::PlanStanding::WrongStage;
    return planCell(standing, isNamed ? plannedStageOf(plan, plant, encoderArn) : QString());
}

QString planSentenceOf(const patchbay::Plan &plan, const patchbay::Plant &plant, const QString &encoderArn)
{
    const patchbay::PlanStanding standing = plan.of(encoderArn);
    if (standing == patchbay::PlanStanding::NotPlanned)
        return {};
    const patchbay::EncoderId id = plant.idOf(encoderArn);
    const patchbay::Configuration *const now = id.isNull() ? nullptr : plant.find(id);
    std::optional<std::chrono::seconds> since;
    if (const patchbay::PlanProblem *const problem = plan.problemOf(encoderArn))
        since = std::chrono::seconds(std::max<qint64>(0, problem->since.secsTo(async::Clock::utc())));
    return planSentence(standing,
                        {plannedStageOf(plan, plant, encoderArn),
                         now ? stageName(plant, {id.source, now->summary.stageArn}) : QString()},
                        since);
}

} // namespace ui
