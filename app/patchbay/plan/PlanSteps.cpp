// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/PlanSteps.h"

#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plan/Plan.h"

namespace patchbay {

namespace {

QString nameOf(const std::optional<Scene> &scene)
{
    return scene ? scene->name : QString();
}

} // namespace

PlanSteps::PlanSteps(Plan &plan, const PatchRuns &runs, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    connect(&runs, &PatchRuns::begun, this, &PlanSteps::follow);
}

void PlanSteps::lead(const PatchRun &run, const Scene &scene)
{
    if (run.counts().underWay() == 0)
        return; // nothing was taken
    if (m_plan.scene() != scene)
        m_steps.insert(RecordedRun::idOf(run.id()), {m_plan.scene(), scene});
    m_plan.choose(scene);
}

/// By its name: the plan follows the scene's file, which may be another by now.
std::optional<PlanSteps::Step> PlanSteps::wayBack(const QString &run) const
{
    const auto step = m_steps.constFind(run);
    if (step == m_steps.cend() || nameOf(step->after) != m_plan.name())
        return {};
    return Step{m_plan.scene(), step->before};
}

/// An undo may itself be taken back. What of it waits is a run of its own later: the plan has gone back by then.
void PlanSteps::follow(const PatchRun &run)
{
    const std::optional<Step> step = run.counts().underWay() > 0 ? wayBack(run.undoes()) : std::nullopt;
    if (!step)
        return;
    m_steps.remove(run.undoes());
    m_steps.insert(RecordedRun::idOf(run.id()), *step);
    if (step->after)
        m_plan.choose(*step->after);
    else
        m_plan.clear();
    Q_EMIT wentBack();
}

} // namespace patchbay
