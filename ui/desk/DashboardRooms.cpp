// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/DashboardRooms.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/plan/Plan.h"
#include "ui/commands/Commands.h"
#include "ui/desk/AlarmsRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/WallboardRoom.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

DashboardRooms::DashboardRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                               MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_alarms(std::make_unique<AlarmsRoom>(services, commands, view, status, window))
    , m_wallboard(std::make_unique<WallboardRoom>(services, commands, window))
{
}

DashboardRooms::~DashboardRooms() = default;

void DashboardRooms::describe(Situation &situation) const
{
    m_alarms->describe(situation);
}

void DashboardRooms::end()
{
    m_wallboard->close();
}

} // namespace ui
