// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/StagesRoom.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/commands/Commands.h"
#include "ui/desk/ActMessages.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/NextShowRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/stages/NewStageDialog.h"
#include "ui/stages/RenameStageDialog.h"
#include "ui/stages/ShownStage.h"
#include "ui/stages/StagePanel.h"
#include "ui/stages/StageRemovalDialog.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/widgets/StageMarkMenu.h"
#include "ui/widgets/ValueRows.h"
#include "ui/window/MainWindow.h"
#include "ui/words/ActWords.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QStringList scenesWith(const patchbay::SceneStore &scenes, const QString &stageArn)
{
    QStringList names;
    for (const patchbay::SceneStore::Entry &entry : scenes.all()) {
        if (entry.scene && std::ranges::any_of(entry.scene->bindings, [&stageArn](const auto &binding) {
                return binding.stageArn == stageArn;
            }))
            names += entry.scene->name;
    }
    return names;
}

} // namespace

StagesRoom::StagesRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                       MainWindow &window)
    : m_services(services)
    , m_plantView(view)
    , m_view(view.stagesView())
    , m_marks(new StageMarkMenu(services.plant, &view.stagesView()))
    , m_nextShow(new NextShowRoom(services, view, window, this))
    , m_window(window)
{
    connectView(status);
    connectCommands(commands);
    followSelection();
}

void StagesRoom::connectView(StatusLine &status)
{
    const ShownSources *const shown = &m_plantView.shownSources();
    const auto showSources = [this, shown] {
        m_view.show(shown->chosen(), shown->haveManyAccounts(), shown->haveManyRegions());
    };
    connect(shown, &ShownSources::changed, this, showSources);
    showSources();
    connect(&m_plantView.acts(), &ActMessages::goesOn, this,
            [this](const patchbay::ActRun &before, const patchbay::ActRun &now) {
                if (m_makings.contains(before.id()))
                    followOne(now);
            });
    connect(&m_view, &StagesView::countsChanged, &m_plantView, &PlantView::tellCounts);
    connect(&m_view, &StagesView::readingRequested, &m_plantView, &PlantView::refresh);
    connect(&m_view, &StagesView::newStageRequested, this, &StagesRoom::makeStage);
    connect(&m_view, &StagesView::selectionChanged, this, &StagesRoom::followSelection);
    connect(&m_view.table(), &StagesTable::copied, &status, &StatusLine::showPassing);
    connect(&m_view.panel(), &StagePanel::copied, &status, &StatusLine::showPassing);
    connect(&m_view.panel().rows(), &ValueRows::copied, &status, &StatusLine::showPassing);
}

void StagesRoom::connectCommands(const Commands &commands)
{
    const auto carryOut = [&commands, this](Command command, void (StagesRoom::*act)()) {
        connect(&commands[command], &QAction::triggered, this, act);
    };
    carryOut(Command::NewStage, &StagesRoom::makeStage);
    carryOut(Command::RenameStage, &StagesRoom::rename);
    carryOut(Command::MoveAllEncoders, &StagesRoom::moveAll);
    connect(&commands[Command::NextShow], &QAction::triggered, m_nextShow,
            [this] { m_nextShow->make(m_view.table().selectedStages()); });
    carryOut(Command::DeleteStage, &StagesRoom::remove);
    m_view.table().setActs({&commands[Command::RenameStage], &commands[Command::Tags], m_marks->menuAction(),
                            &commands[Command::Protect], &commands[Command::Release], &commands[Command::Participants],
                            &commands[Command::MoveAllEncoders], &commands[Command::NextShow],
                            &commands[Command::DeleteStage], nullptr, &commands[Command::NewStage]});
}

void StagesRoom::followSelection()
{
    QStringList arns;
    for (const patchbay::StageId &stage : m_view.table().selectedStages())
        arns += stage.arn;
    m_marks->setStages(arns);
    Q_EMIT changed();
}

/// One that cannot be changed is enough.
QString StagesRoom::obstacleToChange() const
{
    const QList<patchbay::StageId> selected = m_view.table().selectedStages();
    const bool isReadOnly = std::ranges::any_of(selected, [this](const patchbay::StageId &stage) {
        const patchbay::Source *const source = m_services.plant.source(stage.source);
        return source && source->client().settings().readOnly;
    });
    return isReadOnly ? tr("This account is read-only.") : QString();
}

void StagesRoom::describe(Situation &situation) const
{
    const QList<patchbay::StageId> selected = m_view.table().selectedStages();
    situation.areStagesShown = m_plantView.view() == View::Stages;
    situation.selectedStages = int(selected.size());
    situation.stagesObstacle = obstacleToChange();
    const bool isBound = std::ranges::any_of(
        selected, [this](const patchbay::StageId &stage) { return m_services.plant.boundTo(stage) > 0; });
    if (!isBound)
        situation.moveAllObstacle = tr("No encoder is bound to this stage.");
}

/// The one of the selected stage first.
QList<patchbay::SourceId> StagesRoom::whereStagesCanBeMade() const
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::StageId &stage : m_view.table().selectedStages())
        sources += stage.source;
    for (const patchbay::Source *const source : m_plantView.shownSources().open())
        sources += source->id();
    QList<patchbay::SourceId> offered;
    for (const patchbay::SourceId &id : std::as_const(sources)) {
        const patchbay::Source *const source = m_services.plant.source(id);
        if (source && !source->client().settings().readOnly && !offered.contains(id))
            offered += id;
    }
    return offered;
}

void StagesRoom::makeStage()
{
    const QList<patchbay::SourceId> offered = whereStagesCanBeMade();
    if (offered.isEmpty()) {
        if (!m_plantView.shownSources().open().empty())
            m_window.showNotice(tr("The account is read-only. Nothing can be made in it."));
        return;
    }
    auto *const dialog =
        new NewStageDialog(m_services.plant, offered, NewStageDialog::Draft{tr("New stage")}, &m_window);
    connect(dialog, &NewStageDialog::wanted, this, &StagesRoom::makeOne);
    dialog->open();
}

void StagesRoom::makeOne(const patchbay::StageCreation &creation)
{
    const std::vector<patchbay::Act> acts{creation};
    followOne(m_services.acts.take(actsName(acts), acts));
}

void StagesRoom::followOne(const patchbay::ActRun &run)
{
    m_makings.insert(run.id());
    const auto asked = std::get<patchbay::StageCreation>(run.item(0).act);
    m_plantView.acts().offerChange(run,
                                   [this, asked, id = run.id()](const QString &why) { changeOne(asked, why, id); });
    connect(&run, &patchbay::ActRun::ended, this, [this, &run, source = asked.source] {
        if (const auto &result = run.item(0).result; result && result->madeStage)
            m_view.selectNew({source, result->madeStage->arn});
    });
}

/// All that was typed stands in the form again; where its account is not open any more, another one is offered.
void StagesRoom::changeOne(const patchbay::StageCreation &notMade, const QString &why, const QUuid &run)
{
    QList<patchbay::SourceId> offered = whereStagesCanBeMade();
    const patchbay::Source *const source = m_services.plant.source(notMade.source);
    if (source && !source->client().settings().readOnly) {
        offered.removeAll(notMade.source);
        offered.prepend(notMade.source);
    }
    if (offered.isEmpty())
        return m_window.showNotice(tr("No account is open in which it can be made."));
    auto *const dialog = new NewStageDialog(
        m_services.plant, offered, NewStageDialog::Draft{tr("Change and make"), notMade.settings, why}, &m_window);
    connect(dialog, &NewStageDialog::wanted, this, [this, run](const patchbay::StageCreation &creation) {
        m_plantView.acts().leaveRemainder(run);
        makeOne(creation);
    });
    dialog->open();
}

void StagesRoom::rename()
{
    const QList<patchbay::StageId> selected = m_view.table().selectedStages();
    if (selected.size() != 1 || !m_services.plant.findStage(selected.constFirst()))
        return;
    auto *const dialog = new RenameStageDialog(m_services.plant, selected.constFirst(), &m_window);
    connect(dialog, &RenameStageDialog::wanted, this, [this](const patchbay::StageRenaming &renaming) {
        const std::vector<patchbay::Act> acts{renaming};
        m_services.acts.take(actsName(acts), acts);
    });
    dialog->open();
}

void StagesRoom::remove()
{
    std::vector<StageRemovalDialog::Item> items;
    for (const patchbay::StageId &stage : m_view.table().selectedStages())
        items.push_back({stage, scenesWith(m_services.scenes, stage.arn)});
    if (items.empty())
        return;
    auto *const dialog = new StageRemovalDialog(m_services.plant, items, &m_window);
    connect(dialog, &StageRemovalDialog::moveWanted, this, &StagesRoom::moveAllFrom);
    connect(dialog, &StageRemovalDialog::deletionWanted, this,
            [this](const std::vector<patchbay::StageDeletion> &deletions) {
                const std::vector<patchbay::Act> acts(deletions.begin(), deletions.end());
                m_services.acts.take(actsName(acts), acts);
            });
    dialog->open();
}

void StagesRoom::moveAll()
{
    if (const auto selected = m_view.table().selectedStages(); selected.size() == 1)
        moveAllFrom(selected.constFirst());
}

/// As when they are selected in the list: what becomes of each is shown before.
void StagesRoom::moveAllFrom(const patchbay::StageId &stage)
{
    QList<patchbay::EncoderId> encoders;
    for (const NamedEncoder &encoder : encodersOn(m_services.plant, stage.arn))
        encoders += encoder.id;
    m_plantView.changes().rebind().openMany(encoders);
}

} // namespace ui
