// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPixmap>
#include <QStringList>
#include <QTimer>

namespace ui {

class MainWindow;

/// `--screenshot`: waits for the first list (or its failure), brings up the view that is wanted as a person would,
/// draws the window with its dialogs into a PNG and ends the program. It needs no window manager and no visible screen.
class Screenshot final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Screenshot)

public:
    /// What `--view` knows.
    static QStringList views();
    /// The view for which a demo has no configurations.
    static QString emptyView();

    Screenshot(MainWindow &window, const QString &view, const QString &file, QObject *parent = nullptr);

    /// Whether the file was written.
    bool isSaved() const { return m_isSaved; }

private:
    void waitForList();
    void bringUp();
    void brokenRefresh();
    void openRebind();
    void pressRebind();
    void save();
    QPixmap draw() const;

    MainWindow &m_window;
    QString m_view;
    QString m_file;
    bool m_isSaved = false;
    QTimer m_settled;
};

} // namespace ui
