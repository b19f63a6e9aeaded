// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LifecycleRooms.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/rotation/KeyRotations.h"
#include "ui/commands/Commands.h"
#include "ui/desk/ActMessages.h"
#include "ui/desk/CreationRoom.h"
#include "ui/desk/HandoverRoom.h"
#include "ui/desk/ParticipantsRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/RemovalRoom.h"
#include "ui/desk/RotationRoom.h"
#include "ui/desk/StagesRoom.h"
#include "ui/desk/TagsRoom.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsSheet.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/EncoderPage.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/pair/PairDialog.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/window/MainWindow.h"
#include "ui/words/ActWords.h"

#include <QAction>

namespace ui {

LifecycleRooms::LifecycleRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                               MainWindow &window)
    : m_services(services)
    , m_view(view)
    , m_window(window)
    , m_handover(std::make_unique<HandoverRoom>(services, view.inventoryView().table(), window))
    , m_participants(std::make_unique<ParticipantsRoom>(services, view, window))
    , m_removal(std::make_unique<RemovalRoom>(services, view.inventoryView().table(), window))
    , m_rotation(std::make_unique<RotationRoom>(services, RotationRoom::Rooms{*m_handover, *m_removal},
                                                window.notices(), status, window))
    , m_stages(std::make_unique<StagesRoom>(services, commands, view, status, window))
    , m_creation(std::make_unique<CreationRoom>(services, view, commands, *m_handover, window))
    , m_tags(std::make_unique<TagsRoom>(services, window))
{
    carryOut(commands);
    connect(&view.acts(), &ActMessages::goesOn, this,
            [this](const patchbay::ActRun &before, const patchbay::ActRun &now) {
                m_services.rotations.goOnWith(before, now);
            });
    view.details().page().head().setAct(commands[Command::Participants]);
    view.details().page().sheet().setTagsAct(commands[Command::Tags]);
    connect(m_tags.get(), &TagsRoom::changed, &view.details(), [&details = view.details()] {
        if (details.page().isVisible())
            details.readAgain();
    });
}

LifecycleRooms::~LifecycleRooms() = default;

void LifecycleRooms::carryOut(const Commands &commands)
{
    const auto carryOut = [&commands, this](Command command, auto act) {
        connect(&commands[command], &QAction::triggered, this, act);
    };
    carryOut(Command::New, [this] { m_creation->makeNew(); });
    carryOut(Command::Clone, [this] { m_creation->cloneSelected(); });
    carryOut(Command::HandOver, [this] { m_handover->handOverSelected(); });
    carryOut(Command::Participants, [this] { m_participants->showSelected(); });
    carryOut(Command::RotateKey, [this] { rotateSelected(); });
    carryOut(Command::Tags, [this] {
        const auto encoders = m_view.inventoryView().table().selectedEncoders();
        const auto stages = m_view.stagesView().table().selectedStages();
        if (m_view.view() == View::Stages && stages.size() == 1)
            m_tags->edit(stages.constFirst());
        else if (m_view.view() != View::Stages && encoders.size() == 1)
            m_tags->edit(encoders.constFirst());
    });
    carryOut(Command::Pair, [this] { pairSelected(); });
    carryOut(Command::Delete, [this] { m_removal->removeSelected(); });
}

void LifecycleRooms::describe(Situation &situation) const
{
    situation.creationObstacle = m_creation->obstacle();
    situation.rotationObstacle = obstacleToRotation();
    situation.isOnStage = m_participants->isOnStage();
    m_stages->describe(situation);
}

/// Another one is made in the account of the one that is selected.
QString LifecycleRooms::obstacleToRotation() const
{
    const auto selected = m_view.inventoryView().table().selectedEncoders();
    const patchbay::Source *const source =
        selected.size() == 1 ? m_services.plant.source(selected.constFirst().source) : nullptr;
    return source && source->client().settings().readOnly ? tr("The account is read-only. Nothing can be made in it.")
                                                          : QString();
}

/// One at a time: each takes its steps at its own pace.
void LifecycleRooms::rotateSelected()
{
    const auto selected = m_view.inventoryView().table().selectedEncoders();
    if (selected.size() == 1)
        m_rotation->rotate(selected.constFirst());
}

/// Whether two encoders may feed each.
void LifecycleRooms::pairSelected()
{
    QList<patchbay::EncoderId> listed = m_view.inventoryView().table().selectedEncoders();
    listed.removeIf([this](const patchbay::EncoderId &encoder) { return !m_services.plant.find(encoder); });
    if (listed.isEmpty())
        return;
    auto *const dialog = new PairDialog(m_services.plant, listed, &m_window);
    connect(dialog, &PairDialog::switchWanted, this, [this](const std::vector<patchbay::PairSwitch> &switches) {
        const std::vector<patchbay::Act> acts(switches.begin(), switches.end());
        m_services.acts.take(actsName(acts), acts);
    });
    dialog->open();
}

} // namespace ui
