// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountClients.h"
#include "accounts/SecretStore.h"
#include "aws/Transport.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/preferences/Preferences.h"
#include "ui/words/Severity.h"

#include <QMainWindow>
#include <QPointer>

#include <map>

class QAction;
class QStackedWidget;

namespace files {
class Settings;
}

namespace patchbay {
class UrlNeeds;
}

namespace ui {

class AccountChooser;
class AccountsDialog;
class ColumnMenu;
class Desk;
class FilterBox;
class FullScreen;
class KeptNotices;
class MessageBar;
class SecretClipboard;
class SortMenu;
class StatusLine;
class UndoActions;
class UnreadUrlsDialog;
class WelcomePage;

/// The program's window: it offers the places, what fills them lives in the rooms beside this one.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// What the window works with; all of it outlives the window.
    struct Parts {
        accounts::AccountStore &accounts;
        accounts::SecretStore &secrets;
        aws::Transport &transport;
        accounts::AccountClients &clients;
        SecretClipboard &clipboard;
        const accounts::Environment &environment;
        files::Settings &settings;
        patchbay::UrlNeeds &urlNeeds;
        QString logPath; ///< empty: there is no log file
        patchbay::Plant &plant;
        patchbay::PlantWatch &watch;
        patchbay::PatchRuns &runs;
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows an account's configurations in a region, or the welcome page when `account` is null.
    void open(const QUuid &account, const QString &region);
    /// Shows these together; those whose account is not known are left out.
    void showSources(const QList<patchbay::SourceId> &sources);
    Desk &desk() { return *m_desk; }
    AccountsDialog *showAccounts(const QUuid &account = {});
    /// Closes as for a person, but asks and tells nobody, and waits for no dialog: what a person would be told is
    /// logged. ended() follows when nothing is under way any more.
    void closeUnattended();
    /// Leaves every change under way where it is; what became of it is not known then. How many there were.
    int stopWaiting();
    /// In front of the other windows.
    void bringToFront();

    /// Nothing can be kept in the configuration folder; the sentence goes as soon as something could be.
    void showNothingIsKept(const QString &sentence);
    /// Something about the start that a person should know, as a bar above everything.
    void showNotice(const QString &sentence, Severity severity = Severity::Attention);

Q_SIGNALS:
    /// It begins to close, and shows nothing else any more.
    void closing();
    void appearanceChanged(ui::Appearance appearance);
    /// The welcome page's choice; the program adds the account.
    void demoRequested();
    /// The window was closed and nothing is under way any more.
    void ended();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void askForRegion(const accounts::Account &account);
    void showWelcome();
    void connectDesk();
    void showDesk();
    void updateTitle();
    void tellAfterClosing(const QString &sentence, Severity severity);
    bool asksBeforeClosing();
    void beginClosing();
    void finish();
    void keepGeometry();
    bool isShowing(const QUuid &account) const;
    QList<patchbay::SourceId> sourcesOf(const QUuid &account) const;
    void accountChanged(const QUuid &id);
    void credentialsChanged(const QUuid &account);
    void useEnvironment();
    void enterKey(const QUuid &account);
    void changePreferences(const Preferences &preferences);
    void editAccount(const QUuid &id, const std::optional<aws::Error> &because);
    void showRefusal(const patchbay::SourceId &id);
    void accountRemoved(const QUuid &account);
    void applyPreferences();
    void askProxyPassword();
    void showGuide();
    void updateActions();

    Parts m_parts;
    Preferences m_preferences;
    std::map<QUuid, accounts::Account> m_opened; ///< as they were when a source of theirs was opened
    bool m_closing = false;
    bool m_unattended = false; ///< nobody reads a dialog any more
    bool m_nothingUnderWay = false; ///< of a window that is closing
    bool m_hasFinished = false;
    MessageBar *m_notices;
    KeptNotices *m_keptNotices;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome = nullptr; ///< made when it is needed
    StatusLine *m_statusLine;
    Desk *m_desk;
    AccountChooser *m_accountChooser = nullptr;
    FilterBox *m_filter = nullptr;
    QPointer<AccountsDialog> m_accountsDialog;
    QPointer<UnreadUrlsDialog> m_unreadUrls;

    ColumnMenu *m_columns = nullptr;
    SortMenu *m_sorting = nullptr;
    QAction *m_rebind = nullptr;
    UndoActions *m_undoActions = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_find = nullptr;
    QAction *m_showDetails = nullptr;
    FullScreen *m_fullScreen = nullptr;
    QAction *m_manageAccounts = nullptr;
    QAction *m_showPreferences = nullptr;
    QAction *m_showGuide = nullptr;
    QAction *m_showShortcuts = nullptr;
    QAction *m_openLog = nullptr;
    QAction *m_reportProblem = nullptr;
    QAction *m_about = nullptr;
    QAction *m_quit = nullptr;
};

} // namespace ui
