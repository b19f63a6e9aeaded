// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

#include <memory>

namespace ui {

class AlarmsRoom;
class Commands;
class MainWindow;
class PlantView;
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

    /// With what they work: pictures are made of it.
    const Services &services() const { return m_services; }
    AlarmsRoom &alarms() { return *m_alarms; }
    WallboardRoom &wallboard() { return *m_wallboard; }

    /// What of the situation is about them.
    void describe(Situation &situation) const;
    /// The program ends: what has a window of its own goes.
    void end();

Q_SIGNALS:
    /// describe() says something else.
    void changed();

private:
    Services m_services;
    PlantView &m_view;
    std::unique_ptr<AlarmsRoom> m_alarms;
    std::unique_ptr<WallboardRoom> m_wallboard;
};

} // namespace ui
