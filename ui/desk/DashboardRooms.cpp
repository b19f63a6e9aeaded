// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/DashboardRooms.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/plan/Plan.h"
#include "ui/commands/Commands.h"
#include "ui/desk/EncoderRemarks.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/ProtectionRoom.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

DashboardRooms::DashboardRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &,
                               MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_protection(std::make_unique<ProtectionRoom>(services, commands, view.stagesView(), window))
{
    showRemarks(services, view);
}

DashboardRooms::~DashboardRooms() = default;

void DashboardRooms::describe(Situation &situation) const
{
    m_protection->describe(situation);
}

} // namespace ui
