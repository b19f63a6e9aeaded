// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/commands/Commands.h"
#include "ui/desk/Services.h"

#include <QUuid>

#include <memory>

namespace accounts {
struct Environment;
}

namespace aws {
class Transport;
}

namespace patchbay {
class LeftOpen;
}

namespace ui {

class AccountsDialog;
class AccountsRoom;
class Closing;
class DashboardRooms;
class HelpRoom;
class KeptNotices;
class LifecycleRooms;
class LiveRooms;
class MainWindow;
class PlantView;
class PreferencesRoom;
class ScenesRoom;
class SignInRoom;
class SourceChoice;
class StatusLine;
class TablesRoom;
class ViewFilters;
class WindowControls;
enum class View;

/// Fills the window: makes the rooms, puts them where they belong, and has the commands carried out by them.
class Desk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    /// What is there without any window; all of it outlives this.
    struct Ground {
        Services services;
        patchbay::LeftOpen &leftOpen;
        const accounts::Environment &environment; ///< for the welcome page
        aws::Transport &transport; ///< takes the proxy's password
        QString logPath; ///< empty: there is no log file
    };

    Desk(const Ground &ground, MainWindow &window);
    ~Desk() override;

    MainWindow &window() { return m_window; }
    PlantView &plantView() { return *m_plantView; }
    SourceChoice &sources() { return *m_sources; }
    LiveRooms &live() { return *m_live; }
    LifecycleRooms &lifecycle() { return *m_lifecycle; }
    DashboardRooms &dashboard() { return *m_dashboard; }
    PreferencesRoom &preferences() { return *m_preferences; }
    Closing &closing() { return *m_closing; }
    KeptNotices &keptNotices() { return *m_keptNotices; }

    /// In place of the one that is shown.
    void show(View view);
    /// The list of accounts, with this one or the one in use as the current one.
    AccountsDialog *showAccounts(const QUuid &account = {});

Q_SIGNALS:
    /// The welcome page's choice; the program adds the account.
    void demoRequested();

private:
    void connectCommands();
    void connectControls();
    void connectRooms();
    void follow();
    void clearFilter();
    void focusFilter();
    QWidget *makeWelcome();

    Ground m_ground;
    MainWindow &m_window;
    Commands m_commands;
    StatusLine *m_statusLine;
    PlantView *m_plantView;
    WindowControls *m_controls;
    ViewFilters *m_filters;
    KeptNotices *m_keptNotices;
    std::unique_ptr<SourceChoice> m_sources;
    std::unique_ptr<AccountsRoom> m_accounts;
    std::unique_ptr<SignInRoom> m_signIn;
    std::unique_ptr<PreferencesRoom> m_preferences;
    std::unique_ptr<ScenesRoom> m_scenes;
    std::unique_ptr<TablesRoom> m_tables;
    std::unique_ptr<LifecycleRooms> m_lifecycle;
    std::unique_ptr<LiveRooms> m_live;
    std::unique_ptr<DashboardRooms> m_dashboard;
    std::unique_ptr<HelpRoom> m_help;
    std::unique_ptr<Closing> m_closing;
};

} // namespace ui
