// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WallboardRoom.h"

#include "patchbay/alarms/CloseWatch.h"
#include "ui/commands/Commands.h"
#include "ui/wallboard/WallboardWindow.h"
#include "ui/window/FullScreen.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

WallboardRoom::WallboardRoom(const Services &services, const Commands &commands, MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_commands(commands)
    , m_window(window)
{
    connect(&commands[Command::Wallboard], &QAction::triggered, this, [this] { open(); });
}

WallboardRoom::~WallboardRoom() = default;

WallboardWindow &WallboardRoom::open()
{
    if (!m_board) {
        m_board = std::make_unique<WallboardWindow>(
            BoardServices{m_services.plant, m_services.plan, m_services.alarms, m_services.waits}, m_services.settings);
        new FullScreen(*m_board, m_board->fullScreen());
        connect(&m_board->acknowledge(), &QAction::triggered, &m_commands[Command::Acknowledge], &QAction::trigger);
        connect(m_board.get(), &WallboardWindow::watched, &m_services.closeWatch,
                &patchbay::CloseWatch::setWallboardShown);
    }
    m_board->open(&m_window);
    return *m_board;
}

void WallboardRoom::close()
{
    if (m_board)
        m_board->close();
}

} // namespace ui
