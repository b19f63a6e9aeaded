// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/DashboardRooms.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/plan/Plan.h"
#include "ui/commands/Commands.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

DashboardRooms::DashboardRooms(const Services &services, const Commands &, PlantView &view, StatusLine &status,
                               MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_crosspoint(new CrosspointRoom(services, view, status, this))
{
}

DashboardRooms::~DashboardRooms() = default;

void DashboardRooms::describe(Situation &situation) const
{
    situation.isCrosspointShown = m_view.view() == View::Crosspoint;
}

} // namespace ui
