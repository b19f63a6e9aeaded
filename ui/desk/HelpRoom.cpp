// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HelpRoom.h"

#include "text/Isolate.h"
#include "ui/commands/Commands.h"
#include "ui/commands/ShortcutGroups.h"
#include "ui/help/AboutDialog.h"
#include "ui/help/GuideDialog.h"
#include "ui/help/ReportDialog.h"
#include "ui/widgets/Shortcut.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

namespace ui {

HelpRoom::HelpRoom(const Commands &commands, MainWindow &window, const QString &logPath)
    : m_commands(commands)
    , m_window(window)
    , m_logPath(logPath)
{
    connect(&commands[Command::Guide], &QAction::triggered, this, &HelpRoom::showGuide);
    connect(&commands[Command::Shortcuts], &QAction::triggered, this, &HelpRoom::showShortcuts);
    connect(&commands[Command::LogFile], &QAction::triggered, this, &HelpRoom::openLogFile);
    connect(&commands[Command::ReportProblem], &QAction::triggered, this,
            [this] { (new ReportDialog(m_logPath, &m_window))->open(); });
    connect(&commands[Command::About], &QAction::triggered, this, [this] { (new AboutDialog(&m_window))->open(); });
}

void HelpRoom::showGuide()
{
    auto *guide = m_window.findChild<GuideDialog *>();
    if (!guide) {
        const auto key = [this](Command command) { return keyName(m_commands[command].shortcut()); };
        guide = new GuideDialog({.rebind = key(Command::Rebind),
                                 .spread = key(Command::Spread),
                                 .label = key(Command::Label),
                                 .handOver = key(Command::HandOver),
                                 .create = key(Command::New),
                                 .clone = key(Command::Clone),
                                 .participants = key(Command::Participants),
                                 .remove = key(Command::Delete),
                                 .rotateKey = key(Command::RotateKey),
                                 .saveScene = key(Command::SaveScene),
                                 .recallScene = key(Command::RecallScene),
                                 .waits = key(Command::Waits),
                                 .acknowledge = key(Command::Acknowledge),
                                 .alarms = key(Command::Alarms),
                                 .wallboard = key(Command::Wallboard),
                                 .problems = key(Command::Problems),
                                 .list = key(Command::List),
                                 .stages = key(Command::Stages),
                                 .newStage = key(Command::NewStage),
                                 .journal = key(Command::Journal),
                                 .undo = key(Command::Undo),
                                 .redo = key(Command::Redo),
                                 .filter = key(Command::Filter),
                                 .refresh = key(Command::Refresh),
                                 .details = key(Command::Details),
                                 .fullScreen = key(Command::FullScreen),
                                 .accounts = key(Command::Accounts),
                                 .shortcuts = key(Command::Shortcuts)},
                                &m_window);
    }
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void HelpRoom::close()
{
    if (auto *const guide = m_window.findChild<GuideDialog *>())
        guide->close();
}

void HelpRoom::showShortcuts()
{
    auto *const dialog = new ShortcutsDialog(shortcutGroups(m_window.actions()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpRoom::openLogFile()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_logPath)))
        m_window.showNotice(text::filled(tr("Nothing here opens a log file. It is %1."), m_logPath), Severity::Note);
}

} // namespace ui
