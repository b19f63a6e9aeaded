// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/Board.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QPushButton;

namespace files {
class Settings;
}

namespace ui {

class BoardScreen;
class BoardView;
class ScreenAwake;

/// A window for a second screen: whether everything is as planned, what is not, and each stage. It wants nobody and
/// changes nothing; the screen stays awake while it is shown. It has a menu of its own on the right mouse button. GUI
/// thread only.
class WallboardWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WallboardWindow)

public:
    /// The settings keep where it is. All of it outlives the window, which is nobody's child: it must not lie above the
    /// main window, nor go with it when that is minimized.
    WallboardWindow(const BoardServices &services, files::Settings &settings);

    /// Brings it to the front, where it was the last time; at first to another screen than `other`.
    void open(const QWidget *other);
    BoardView &view() { return *m_view; }
    /// Can be checked; what carries it out is whose window it is.
    QAction &fullScreen() { return *m_fullScreen; }
    /// Those that nobody has seen, are.
    QAction &acknowledge() { return *m_acknowledge; }

Q_SIGNALS:
    /// Somebody can see it, or nobody any more.
    void watched(bool isWatched);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeActions();
    void followServices();
    void look();
    void place();

    BoardServices m_services;
    const files::Settings &m_settings;
    BoardView *m_view;
    QPushButton *m_button;
    QAction *m_fullScreen;
    QAction *m_acknowledge;
    BoardScreen *m_screen;
    ScreenAwake *m_awake;
    std::optional<Board> m_known; ///< the last while somebody answered
    QTimer m_soon; ///< changes come in bursts
};

} // namespace ui
