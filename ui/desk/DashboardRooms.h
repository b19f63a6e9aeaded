// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

#include <memory>

namespace ui {

class Commands;
class MainWindow;
class PlantView;
class ProtectionRoom;
class StatusLine;
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

    /// What of the situation is about them.
    void describe(Situation &situation) const;

Q_SIGNALS:
    /// describe() says something else.
    void changed();

private:
    Services m_services;
    PlantView &m_view;
    std::unique_ptr<ProtectionRoom> m_protection; ///< what it says follows the selected stages
};

} // namespace ui
