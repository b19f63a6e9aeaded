// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WallboardRoom.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/commands/Commands.h"
#include "ui/wallboard/WallboardWindow.h"
#include "ui/window/FullScreen.h"
#include "ui/window/MainWindow.h"

#include <QAction>

namespace ui {

namespace {

/// Who sits here, as everybody calls them: the journal asks the operating system.
QString whoIsHere()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace

WallboardRoom::WallboardRoom(const Services &services, const Commands &commands, MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_window(window)
{
    connect(&commands[Command::Wallboard], &QAction::triggered, this, [this] { open(); });
    connect(&window, &MainWindow::minimized, this, &WallboardRoom::readWhileSeen);
}

WallboardRoom::~WallboardRoom() = default;

WallboardWindow &WallboardRoom::open()
{
    if (!m_board) {
        m_board = std::make_unique<WallboardWindow>(
            BoardServices{m_services.plant, m_services.plan, m_services.alarms, m_services.waits}, m_services.settings);
        new FullScreen(*m_board, m_board->fullScreen());
        connect(&m_board->acknowledge(), &QAction::triggered, this,
                [this] { m_services.alarms.acknowledge(whoIsHere()); });
        connect(m_board.get(), &WallboardWindow::watched, this, &WallboardRoom::readWhileSeen);
    }
    m_board->open(&m_window);
    return *m_board;
}

void WallboardRoom::close()
{
    if (m_board)
        m_board->close();
}

void WallboardRoom::readWhileSeen()
{
    const bool isBoardSeen = m_board && m_board->isVisible() && !m_board->isMinimized();
    m_services.watch.setPaused(m_window.isMinimized() && !isBoardSeen);
}

} // namespace ui
