// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/StagesRoom.h"

#include "patchbay/plant/Plant.h"
#include "ui/commands/Commands.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/stages/StagePanel.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/widgets/StageMarkMenu.h"

#include <QAction>

#include <algorithm>

namespace ui {

StagesRoom::StagesRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                       QWidget &window)
    : m_services(services)
    , m_plantView(view)
    , m_view(view.stagesView())
    , m_marks(new StageMarkMenu(services.plant, &view.stagesView()))
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
    connect(&m_view, &StagesView::countsChanged, &m_plantView, &PlantView::tellCounts);
    connect(&m_view, &StagesView::readingRequested, &m_plantView, &PlantView::refresh);
    connect(&m_view, &StagesView::selectionChanged, this, &StagesRoom::followSelection);
    connect(&m_view.table(), &StagesTable::copied, &status, &StatusLine::showPassing);
    connect(&m_view.panel(), &StagePanel::copied, &status, &StatusLine::showPassing);
}

void StagesRoom::connectCommands(const Commands &commands)
{
    connect(&commands[Command::MoveAllEncoders], &QAction::triggered, this, [this] {
        if (const auto selected = m_view.table().selectedStages(); selected.size() == 1)
            moveAll(selected.constFirst());
    });
    m_view.table().setActs({m_marks->menuAction(), &commands[Command::MoveAllEncoders]});
}

void StagesRoom::followSelection()
{
    QStringList arns;
    for (const patchbay::StageId &stage : m_view.table().selectedStages())
        arns += stage.arn;
    m_marks->setStages(arns);
    Q_EMIT changed();
}

void StagesRoom::describe(Situation &situation) const
{
    const QList<patchbay::StageId> selected = m_view.table().selectedStages();
    situation.areStagesShown = m_plantView.view() == View::Stages;
    situation.selectedStages = int(selected.size());
    const bool isBound = std::ranges::any_of(
        selected, [this](const patchbay::StageId &stage) { return m_services.plant.boundTo(stage) > 0; });
    if (!isBound)
        situation.moveAllObstacle = tr("No encoder is bound to this stage.");
}

void StagesRoom::moveAll(const patchbay::StageId &stage)
{
    QList<patchbay::EncoderId> encoders;
    for (const NamedEncoder &encoder : encodersOn(m_services.plant, stage.arn))
        encoders += encoder.id;
    m_plantView.changes().rebind().openMany(encoders);
}

} // namespace ui
