// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPixmap>
#include <QTimer>

namespace ui {

class Desk;
class MainWindow;
class WallboardWindow;

/// `--screenshot`: waits for the first list (or its failure), brings up what the picture shows as a person would, draws
/// the window with its dialogs into a PNG and ends the program. It needs no window manager and no visible screen.
class Screenshot final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Screenshot)

public:
    /// `refuseLists` makes the demo's service refuse the next lists.
    Screenshot(Desk &desk, Picture picture, const QString &file, std::function<void()> refuseLists,
               QObject *parent = nullptr);

    /// Whether the file was written.
    bool isSaved() const { return m_isSaved; }

private:
    void waitForList();
    void bringUp();
    void open();
    void saveWhenReady();
    void save();
    void openBoard();
    QPixmap draw() const;

    Desk &m_desk;
    MainWindow &m_window;
    Picture m_picture;
    QString m_file;
    std::function<void()> m_refuseLists;
    QMetaObject::Connection m_arrival; ///< of the first list
    bool m_isSaved = false;
    WallboardWindow *m_board = nullptr; ///< that is to be drawn in place of the window
    QTimer m_settled;
    QDeadlineTimer m_limit;
};

} // namespace ui
