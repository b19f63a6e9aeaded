// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/NextShowRoom.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/desk/ActMessages.h"
#include "ui/desk/PlantView.h"
#include "ui/messages/MessageBar.h"
#include "ui/stages/NextShowModel.h"
#include "ui/stages/StagesView.h"
#include "ui/window/MainWindow.h"
#include "ui/words/ActWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString nextShowMessage = u"next show"_s;

std::vector<patchbay::Act> actsOf(const patchbay::ActRun &run)
{
    std::vector<patchbay::Act> acts;
    for (int i = 0; i < run.count(); ++i)
        acts.push_back(run.item(i).act);
    return acts;
}

} // namespace

NextShowRoom::NextShowRoom(const Services &services, PlantView &view, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_view(view)
    , m_window(window)
{
    connect(&view.acts(), &ActMessages::goesOn, this,
            [this](const patchbay::ActRun &before, const patchbay::ActRun &now) {
                if (m_shows.contains(before.id()))
                    follow(now, m_shows.value(before.id()).of(actsOf(now)));
            });
}

void NextShowRoom::make(const QList<patchbay::StageId> &like)
{
    if (like.isEmpty())
        return;
    auto *const dialog = new NextShowDialog(m_services.plant, m_view.stagesView().reader(), like, &m_window);
    connect(dialog, &NextShowDialog::wanted, this, [this](const std::vector<NextStage> &wanted) { take({wanted}); });
    dialog->open();
}

void NextShowRoom::take(const NextShow &show)
{
    std::vector<patchbay::Act> acts;
    for (const NextStage &stage : show.stages)
        acts.emplace_back(patchbay::StageCreation{stage.of.source, stage.settings});
    follow(m_services.acts.take(actsName(acts), acts), show);
}

void NextShowRoom::follow(const patchbay::ActRun &run, const NextShow &show)
{
    m_shows.insert(run.id(), show);
    m_view.acts().offerChange(
        run, [this, &run](const QString &) { change(m_shows.value(run.id()).of(run.remainder()), run.id()); });
    connect(&run, &patchbay::ActRun::ended, this, [this, &run] { succeed(run); });
}

/// In their order. No two are to have the same name in a source.
NextShowRoom::NextShow NextShowRoom::NextShow::of(const std::vector<patchbay::Act> &acts) const
{
    NextShow left{{}, made};
    for (const patchbay::Act &act : acts) {
        const auto &creation = std::get<patchbay::StageCreation>(act);
        const auto found = std::ranges::find_if(stages, [&creation](const NextStage &stage) {
            return stage.of.source == creation.source && stage.settings.name == creation.settings.name;
        });
        left.stages.push_back(*found);
    }
    return left;
}

/// Under the names that were typed.
void NextShowRoom::change(const NextShow &notMade, const QUuid &run)
{
    QList<patchbay::StageId> stages;
    for (const NextStage &stage : notMade.stages)
        stages += stage.of;
    auto *const dialog = new NextShowDialog(m_services.plant, m_view.stagesView().reader(), stages, &m_window);
    for (const NextStage &stage : notMade.stages)
        dialog->model().setNewName(stage.of, stage.settings.name);
    connect(dialog, &NextShowDialog::wanted, this, [this, run, notMade](const std::vector<NextStage> &wanted) {
        m_view.acts().leaveRemainder(run);
        take({wanted, notMade.made});
    });
    dialog->open();
}

/// Marks go along with those that are made. Encoders are moved by a scene, which a person chooses.
void NextShowRoom::succeed(const patchbay::ActRun &run)
{
    NextShow &show = m_shows[run.id()];
    bool isAnyMade = false;
    patchbay::LabelChanges marks;
    for (int i = 0; i < run.count(); ++i) {
        const auto &result = run.item(i).result;
        if (!result || !result->madeStage)
            continue;
        isAnyMade = true;
        const QString &before = show.stages[std::size_t(i)].of.arn;
        show.made.insert(before, {result->madeStage->arn, result->madeStage->name});
        if (const auto mark = m_services.plant.markOf(before); mark != patchbay::StageMark::None)
            marks.stages.emplace_back(result->madeStage->arn, mark);
    }
    const patchbay::StageSuccession succession = show.made;
    if (!isAnyMade)
        return;
    const bool areMarked = marks.isEmpty() || m_services.labels.apply(marks);
    Message message;
    message.id = nextShowMessage;
    message.sentence =
        tr("%Ln stages are made for the next show. No encoder was moved.", nullptr, int(succession.size()));
    if (!areMarked)
        message.sentence += u' ' + tr("Their marks could not be kept.");
    message.actions.push_back({tr("Recall a s&cene onto them…"),
                               [this, succession] {
                                   m_window.notices().clear(nextShowMessage);
                                   Q_EMIT recallWanted(succession);
                               },
                               tr("Shows first what would move: encoders of the old stages go to the new ones")});
    m_window.notices().showMessage(message);
}

} // namespace ui
