// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PlanRoom.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/commands/Commands.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/EncoderPage.h"
#include "ui/details/PlanLine.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/scenes/ChoosePlanDialog.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesView.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/ElidedField.h"
#include "ui/window/MainWindow.h"
#include "ui/words/PlanWords.h"

#include <QAction>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// What is wrong all the same is nothing that a move helps against.
QString nothingToMove(const std::vector<patchbay::PlanProblem> &problems)
{
    const QString beyond = planBeyondMoves(problems);
    const QString all = PlanRoom::tr("All encoders are on the stage where they are planned.");
    return beyond.isEmpty() ? all : all + u' ' + beyond;
}

} // namespace

PlanRoom::PlanRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                   MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_steps(services.plan, services.runs)
    , m_commands(commands)
    , m_view(view)
    , m_status(status)
    , m_window(window)
    , m_count(new QToolButton(&status))
{
    m_count->setAutoRaise(true);
    m_count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    status.addPermanentWidget(m_count);
    connect(m_count, &QToolButton::clicked, this, &PlanRoom::showProblems);
    view.inventoryView().model().plan().follow(services.plan);
    view.details().page().head().plan().follow(services.plan, services.plant);
    view.stagesView().model().follow(services.plan);
    connect(&services.plan, &patchbay::Plan::chosen, this, &PlanRoom::showCount);
    connect(&services.plan, &patchbay::Plan::standingsChanged, this, &PlanRoom::showCount);
    connect(&services.plan, &patchbay::Plan::notKept, this,
            [this](const files::Error &error) { m_window.showNotice(planNotKept(error)); });
    connect(&commands[Command::Plan], &QAction::triggered, this, &PlanRoom::choose);
    connect(&commands[Command::TakePlan], &QAction::triggered, this, &PlanRoom::take);
    connect(&m_steps, &patchbay::PlanSteps::wentBack, this, [this] { m_hasGoneBack = true; });
    connect(&services.runs, &patchbay::PatchRuns::underWayChanged, this, &PlanRoom::tellPlanBack);
    view.changes().setPlanBack([this](const patchbay::Patch &undo) { return afterUndo(undo); });
    showCount();
}

/// The line below says what is under way until that has ended.
void PlanRoom::tellPlanBack()
{
    if (m_services.runs.underWay() == 0 && std::exchange(m_hasGoneBack, false))
        m_status.showPassing(planIsAgain(m_services.plan.name()));
}

void PlanRoom::preview(const patchbay::Patch &patch, const patchbay::Scene &there)
{
    m_view.changes().previewPlan(toPlan(patch, there));
}

void PlanRoom::previewToTake(const patchbay::Patch &patch, const patchbay::Scene &there)
{
    m_view.changes().previewPlanToTake(toPlan(patch, there));
}

ChangesRoom::ToPlan PlanRoom::toPlan(const patchbay::Patch &patch, const patchbay::Scene &there)
{
    const auto sentence = [this, there](bool isTaking) {
        return isTaking ? planAfterTaking(next(there)) : planWithoutTaking(next(there));
    };
    return {.patch = patch,
            .offer = {.sentence = sentence,
                      .canBeUsed = [this, there] { return !next(there).isPlan; },
                      .use = [this, there] { use(there); }},
            .whenTaken = [this, there](const patchbay::PatchRun &run) { m_steps.lead(run, there); }};
}

/// How many are not live is said of what is known alone.
NextPlan PlanRoom::next(const patchbay::Scene &there) const
{
    const patchbay::Plan &plan = m_services.plan;
    NextPlan next{.scene = there.name,
                  .now = plan.name() == there.name ? QString() : plan.name(),
                  .isPlan = plan.scene() == there};
    for (const patchbay::SceneBinding &each : there.bindings) {
        if (each.stageArn.isEmpty())
            continue;
        ++next.planned;
        const patchbay::EncoderId encoder = m_services.plant.idOf(each.encoderArn);
        const patchbay::Configuration *const known = m_services.plant.find(encoder);
        const bool isKnown = known && !m_services.plant.sources().isStale(encoder.source);
        next.notLive += isKnown && !known->summary.isActive();
    }
    return next;
}

QString PlanRoom::afterUndo(const patchbay::Patch &undo) const
{
    const auto step = m_steps.wayBack(undo.undoes);
    return step ? planAfterUndo(step->after ? step->after->name : QString(), m_services.plan.name()) : QString();
}

void PlanRoom::use(const patchbay::Scene &scene)
{
    m_services.plan.choose(scene);
    m_status.showPassing(text::filled(tr("%1 is the plan now. Nothing was moved."), scene.name));
}

void PlanRoom::choose()
{
    auto *const dialog = new ChoosePlanDialog(m_services.scenes, m_services.plan.scene(), &m_window);
    connect(dialog, &ChoosePlanDialog::chosen, this, &PlanRoom::use);
    connect(dialog, &ChoosePlanDialog::cleared, this, [this] {
        m_services.plan.clear();
        m_status.showPassing(tr("There is no plan now."));
    });
    dialog->open();
}

void PlanRoom::take()
{
    m_view.changes().preview(m_services.plan.wayThere(), planBeyondMoves(m_services.plan.problems()));
}

void PlanRoom::describe(Situation &situation) const
{
    if (!m_services.plan.isChosen())
        situation.takePlanObstacle = tr("There is no plan.");
    else if (std::ranges::none_of(m_services.plan.problems(), [](const patchbay::PlanProblem &each) {
                 return each.standing == patchbay::PlanStanding::WrongStage;
             }))
        situation.takePlanObstacle = nothingToMove(m_services.plan.problems());
}

/// In the line below, whatever view is shown.
void PlanRoom::showCount()
{
    const patchbay::Plan &plan = m_services.plan;
    const QString wrong = planProblemCounts(plan.problems());
    m_count->setText(planCount(plan.counts()));
    m_count->setIcon(wrong.isEmpty() ? QIcon() : tallyIcon(Tally::Missing, m_count->palette()));
    const QString about = text::filled(tr("The plan is %1."), plan.name());
    m_count->setToolTip(plainToolTip(wrong.isEmpty() ? about : about + u'\n' + wrong));
    m_count->setVisible(plan.isChosen());
    Q_EMIT changed();
}

void PlanRoom::showProblems()
{
    m_commands[Command::List].trigger();
    if (QAction &problems = m_commands[Command::Problems]; problems.isEnabled())
        problems.setChecked(true);
}

} // namespace ui
