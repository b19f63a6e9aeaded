// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

#include <memory>

namespace ui {

class Commands;
class MainWindow;
class WallboardWindow;

/// The wallboard: made when somebody wants it, and read for while it is shown, be the main window minimized. GUI thread
/// only.
class WallboardRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WallboardRoom)

public:
    /// All of it outlives this.
    WallboardRoom(const Services &services, const Commands &commands, MainWindow &window);
    ~WallboardRoom() override;

    /// In front, on the screen where it was the last time.
    WallboardWindow &open();
    /// The program ends.
    void close();

private:
    Services m_services;
    const Commands &m_commands;
    MainWindow &m_window;
    std::unique_ptr<WallboardWindow> m_board; ///< nullptr before it was wanted
};

} // namespace ui
