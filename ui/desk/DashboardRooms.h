// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ui {

class AlarmsRoom;
class Commands;
class CrosspointRoom;
class LineUpRoom;
class LockRoom;
class PatchSheetRoom;
class ScenesRoom;
class ShiftRoom;
class MainWindow;
class PlanRoom;
class PlantView;
class PreferencesRoom;
class ProtectionRoom;
class StatusLine;
class WallboardRoom;
struct Situation;

/// The rooms from which a show is run: the grid, the plan, the alarms, the board, and what is handed over at the end of
/// a shift; and the commands that lead there. GUI thread only.
class DashboardRooms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DashboardRooms)

public:
    /// All of it outlives this.
    DashboardRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                   MainWindow &window);
    ~DashboardRooms() override;

    CrosspointRoom &crosspoint() { return *m_crosspoint; }
    WallboardRoom &wallboard() { return *m_wallboard; }

    PlanRoom &plan() { return *m_plan; }
    LineUpRoom &lineUp() { return *m_lineUp; }
    /// With what they work: pictures are made of it.
    const Services &services() const { return m_services; }
    AlarmsRoom &alarms() { return *m_alarms; }
    LockRoom &lock() { return *m_lock; }
    ShiftRoom &shift() { return *m_shift; }
    PatchSheetRoom &patchSheet() { return *m_patchSheet; }

    /// What of the situation is about them.
    void describe(Situation &situation) const;
    /// Has this called whenever describe() says something else.
    void tell(const std::function<void()> &follow);
    /// What they do by themselves is as a person prefers it.
    void obey(PreferencesRoom &preferences);
    /// Previews what leads to a scene, which is the plan once that is taken; a locked desk is unlocked first.
    void serve(ScenesRoom &scenes);
    /// The program ends: what has a window of its own goes.
    void end();

private:
    void keepHandsSafe(StatusLine &status);

    Services m_services;
    PlantView &m_view;
    MainWindow &m_window;
    CrosspointRoom *m_crosspoint;
    std::unique_ptr<WallboardRoom> m_wallboard;
    std::unique_ptr<PlanRoom> m_plan;
    std::unique_ptr<LineUpRoom> m_lineUp;
    std::unique_ptr<AlarmsRoom> m_alarms;
    std::unique_ptr<ProtectionRoom> m_protection; ///< what it says follows the selected stages
    std::unique_ptr<LockRoom> m_lock;
    std::unique_ptr<ShiftRoom> m_shift;
    std::unique_ptr<PatchSheetRoom> m_patchSheet;
};

} // namespace ui
