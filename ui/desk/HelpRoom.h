// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace ui {

class Commands;
class MainWindow;

/// The "Help" menu's acts: the guide, the keys, the log file, a problem report, about.
class HelpRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpRoom)

public:
    /// An empty path: there is no log file. The rest outlives it.
    HelpRoom(const Commands &commands, MainWindow &window, const QString &logPath);

    /// The window closes: the guide, which is read beside it, goes too.
    void close();

private:
    void showGuide();
    void showShortcuts();
    void openLogFile();

    const Commands &m_commands;
    MainWindow &m_window;
    QString m_logPath;
};

} // namespace ui
