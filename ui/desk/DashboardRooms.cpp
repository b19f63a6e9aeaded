// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/DashboardRooms.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/patch/DeskLock.h"
#include "patchbay/plan/Plan.h"
#include "ui/commands/Commands.h"
#include "ui/crosspoint/EncoderCursor.h"
#include "ui/desk/AlarmsRoom.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/EncoderRemarks.h"
#include "ui/desk/LatePresses.h"
#include "ui/desk/LineUpRoom.h"
#include "ui/desk/LockRoom.h"
#include "ui/desk/PatchSheetRoom.h"
#include "ui/desk/PlanRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/PreferencesRoom.h"
#include "ui/desk/ProtectionRoom.h"
#include "ui/desk/ScenesRoom.h"
#include "ui/desk/ShiftRoom.h"
#include "ui/desk/StatusLine.h"
#include "ui/desk/WallboardRoom.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

DashboardRooms::DashboardRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                               MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_window(window)
    , m_crosspoint(new CrosspointRoom(services, view, status, this))
    , m_wallboard(std::make_unique<WallboardRoom>(services, commands, window))
    , m_plan(std::make_unique<PlanRoom>(services, commands, view, status, window))
    , m_lineUp(std::make_unique<LineUpRoom>(services, view, window))
    , m_alarms(std::make_unique<AlarmsRoom>(services, commands, view, status, window))
    , m_protection(std::make_unique<ProtectionRoom>(services, commands, view.stagesView(), window))
    , m_lock(std::make_unique<LockRoom>(services.lock, commands, window))
    , m_shift(std::make_unique<ShiftRoom>(services, window))
    , m_patchSheet(std::make_unique<PatchSheetRoom>(services, view.shownSources(), window))
{
    connect(&commands[Command::LineUp], &QAction::triggered, m_lineUp.get(), &LineUpRoom::show);
    m_crosspoint->cursor().setActs({&commands[Command::Rebind], &commands[Command::Label], &commands[Command::Watch],
                                    &commands[Command::HandOver], &commands[Command::Participants],
                                    &commands[Command::RotateKey], &commands[Command::SaveScene]});
    showRemarks(services, view);
    connect(&commands[Command::ShiftHandover], &QAction::triggered, m_shift.get(), &ShiftRoom::open);
    connect(&commands[Command::PatchSheet], &QAction::triggered, m_patchSheet.get(), &PatchSheetRoom::open);
    keepHandsSafe(status);
}

DashboardRooms::~DashboardRooms() = default;

void DashboardRooms::describe(Situation &situation) const
{
    m_plan->describe(situation);
    m_alarms->describe(situation);
    m_protection->describe(situation);
    situation.isCrosspointShown = m_view.view() == View::Crosspoint;
    situation.isLocked = m_services.lock.isLocked();
}

void DashboardRooms::tell(const std::function<void()> &follow)
{
    connect(m_plan.get(), &PlanRoom::changed, this, follow);
    connect(m_alarms.get(), &AlarmsRoom::changed, this, follow);
    connect(&m_services.lock, &patchbay::DeskLock::changed, this, follow);
}

void DashboardRooms::obey(PreferencesRoom &preferences)
{
    preferences.setLock(*m_lock);
    preferences.setTone([this](const QString &file) { m_alarms->playTone(file); });
    connect(&preferences, &PreferencesRoom::changed, m_alarms.get(), &AlarmsRoom::applyPreferences);
}

/// What comes and goes by itself in the middle of a show takes no key and no click to where it was not meant for.
void DashboardRooms::keepHandsSafe(StatusLine &status)
{
    m_window.setFocusHome([view = &m_view] {
        if (view->isVisible())
            view->takeFocus();
    });
    ViewStack *const views = &m_view.views();
    connect(new LatePresses(*views, views), &LatePresses::ignored, &status,
            [&status] { status.showPassing(tr("Nothing was clicked: a message had just come or gone.")); });
}

void DashboardRooms::serve(ScenesRoom &scenes)
{
    scenes.setUnlock([this](const std::function<void()> &then) { m_lock->askThen(m_window, then); });
    connect(&scenes, &ScenesRoom::previewRequested, m_plan.get(), &PlanRoom::preview);
    connect(&scenes, &ScenesRoom::takeRequested, m_plan.get(), &PlanRoom::previewToTake);
}

void DashboardRooms::end()
{
    m_wallboard->close();
}

} // namespace ui
