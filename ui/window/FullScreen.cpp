// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/FullScreen.h"

#include <QAction>
#include <QKeyEvent>

namespace ui {

FullScreen::FullScreen(QWidget &window, QAction &action)
    : QObject(&window)
    , m_window(window)
    , m_action(action)
{
    connect(&action, &QAction::triggered, this, &FullScreen::set);
    window.installEventFilter(this);
}

/// Whether it was maximised stays known for the way back.
void FullScreen::set(bool full)
{
    m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, full));
}

bool FullScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_action.setChecked(m_window.isFullScreen());
    // A key comes to the window when what has the focus has left it alone.
    if (event->type() == QEvent::KeyPress && m_window.isFullScreen()
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        set(false);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
