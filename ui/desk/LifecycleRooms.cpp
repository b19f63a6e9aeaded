// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LifecycleRooms.h"

#include "ui/commands/Commands.h"
#include "ui/desk/HandoverRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/RemovalRoom.h"
#include "ui/desk/RotationRoom.h"
#include "ui/desk/StagesRoom.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

LifecycleRooms::LifecycleRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                               MainWindow &window)
    : m_view(view)
    , m_handover(std::make_unique<HandoverRoom>(services, view.inventoryView().table(), window))
    , m_removal(std::make_unique<RemovalRoom>(services, view.inventoryView().table(), window))
    , m_rotation(std::make_unique<RotationRoom>(services, RotationRoom::Rooms{*m_handover, *m_removal},
                                                window.notices(), status, window))
    , m_stages(std::make_unique<StagesRoom>(services, commands, view, status, window))
{
    carryOut(commands);
}

LifecycleRooms::~LifecycleRooms() = default;

void LifecycleRooms::carryOut(const Commands &commands)
{
    const auto carryOut = [&commands, this](Command command, auto act) {
        connect(&commands[command], &QAction::triggered, this, act);
    };
    carryOut(Command::HandOver, [this] { m_handover->handOverSelected(); });
    carryOut(Command::RotateKey, [this] { rotateSelected(); });
    carryOut(Command::Delete, [this] { m_removal->removeSelected(); });
}

/// One at a time: each takes its steps at its own pace.
void LifecycleRooms::rotateSelected()
{
    const auto selected = m_view.inventoryView().table().selectedEncoders();
    if (selected.size() == 1)
        m_rotation->rotate(selected.constFirst());
}

} // namespace ui
