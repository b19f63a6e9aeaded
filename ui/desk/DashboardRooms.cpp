// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/DashboardRooms.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/patch/DeskLock.h"
#include "patchbay/plan/Plan.h"
#include "ui/commands/Commands.h"
#include "ui/desk/LockRoom.h"
#include "ui/desk/PatchSheetRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/ShiftRoom.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

DashboardRooms::DashboardRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &,
                               MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_lock(std::make_unique<LockRoom>(services.lock, commands, window))
    , m_shift(std::make_unique<ShiftRoom>(services, window))
    , m_patchSheet(std::make_unique<PatchSheetRoom>(services, view.shownSources(), window))
{
    connect(&commands[Command::ShiftHandover], &QAction::triggered, m_shift.get(), &ShiftRoom::open);
    connect(&commands[Command::PatchSheet], &QAction::triggered, m_patchSheet.get(), &PatchSheetRoom::open);
}

DashboardRooms::~DashboardRooms() = default;

void DashboardRooms::describe(Situation &situation) const
{
    situation.isLocked = m_services.lock.isLocked();
}

} // namespace ui
