// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;

namespace ui {

/// A window's way to the whole screen and back, by an action, and back by an Escape that nothing else in the window
/// wants. What the window's geometry keeps includes it.
class FullScreen final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FullScreen)

public:
    /// A child of the window. The action, which can be checked, is so while the window has the whole screen, however
    /// it came by it.
    FullScreen(QWidget &window, QAction &action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void set(bool full);

    QWidget &m_window;
    QAction &m_action;
};

} // namespace ui
