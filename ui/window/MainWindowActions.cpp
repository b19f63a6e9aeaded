// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's actions, menus, tool bar and the dialogs they open.

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/appearance/Icon.h"
#include "ui/desk/Desk.h"
#include "ui/help/AboutDialog.h"
#include "ui/help/GuideDialog.h"
#include "ui/help/ReportDialog.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/SortMenu.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/preferences/PreferencesDialog.h"
#include "ui/preferences/ShortcutsDialog.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/ActionHint.h"
#include "ui/window/AccountChooser.h"
#include "ui/window/FullScreen.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ProxyPasswordDialog.h"
#include "ui/window/ShortcutGroups.h"
#include "ui/window/UndoActions.h"

#include <QAction>
#include <QDesktopServices>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::makeActions()
{
    const auto action = [this](const QString &text, std::optional<IconName> name, const QKeySequence &shortcut) {
        auto *const made = new QAction(text, this);
        if (name)
            made->setIcon(menuIcon(*name));
        made->setShortcut(shortcut);
        addAction(made);
        return made;
    };
    m_rebind = action(tr("&Rebind…"), IconName::Rebind, Qt::CTRL | Qt::Key_E);
    m_undoActions = new UndoActions(m_desk->changes(), this);
    addActions({m_undoActions->undo(), m_undoActions->redo()});
    m_refresh = action(tr("&Refresh"), IconName::Refresh, QKeySequence::Refresh);
    m_find = action(tr("&Filter"), IconName::Filter, QKeySequence::Find);
    m_showDetails = action(tr("&Details"), IconName::Info, Qt::Key_F9);
    m_showDetails->setCheckable(true);
    m_showDetails->setChecked(m_parts.settings.value(detailsKey, true).toBool());
    m_fullScreen = new FullScreen(*this);
    addAction(m_fullScreen->action());
    m_manageAccounts = action(tr("&Accounts…"), IconName::Accounts, Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_showPreferences = action(tr("&Preferences…"), IconName::Settings, Qt::CTRL | Qt::Key_Comma);
    m_showPreferences->setMenuRole(QAction::PreferencesRole);
    m_showGuide = action(tr("&Guide"), {}, QKeySequence::HelpContents);
    m_showShortcuts = action(tr("&Keyboard shortcuts"), IconName::Keyboard, Qt::CTRL | Qt::Key_Question);
    m_openLog = action(tr("Open the &log file"), IconName::Log, {});
    setObstacle(*m_openLog, m_parts.logPath.isEmpty() ? tr("No log file could be opened.") : QString());
    m_reportProblem = action(tr("&Report a problem…"), {}, {});
    m_about = action(tr("A&bout IVS Patchbay"), {}, {});
    m_about->setMenuRole(QAction::AboutRole);
    m_quit = action(tr("&Quit"), {}, QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);

    m_desk->inventoryView().table().setRebindAction(m_rebind);
    connect(m_rebind, &QAction::triggered, this, [this] { m_desk->rebindCurrent(); });
    connect(m_refresh, &QAction::triggered, this, [this] { m_desk->refresh(); });
    connect(m_find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_showDetails, &QAction::toggled, this, [this](bool shown) {
        m_parts.settings.setValue(detailsKey, shown);
        m_desk->setDetailsShown(shown);
    });
    connect(m_manageAccounts, &QAction::triggered, this, [this] { showAccounts(); });
    connect(m_showPreferences, &QAction::triggered, this, [this] {
        auto *const dialog = new PreferencesDialog(m_preferences, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PreferencesDialog::preferencesChanged, this, &MainWindow::changePreferences);
        dialog->open();
    });
    connect(m_showGuide, &QAction::triggered, this, &MainWindow::showGuide);
    connect(m_showShortcuts, &QAction::triggered, this, [this] {
        auto *const dialog = new ShortcutsDialog(shortcutGroups(actions()), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_openLog, &QAction::triggered, this, [this] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.logPath)))
            showNotice(text::filled(tr("Nothing here opens a log file. It is %1."), m_parts.logPath), Severity::Note);
    });
    connect(m_reportProblem, &QAction::triggered, this, [this] { (new ReportDialog(m_parts.logPath, this))->open(); });
    connect(m_about, &QAction::triggered, this, [this] { (new AboutDialog(this))->open(); });
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeMenus()
{
    const auto addMenu = [this](const QString &title) {
        QMenu *const menu = menuBar()->addMenu(title);
        menu->setToolTipsVisible(true);
        return menu;
    };
    QMenu *const file = addMenu(tr("&File"));
    file->addAction(m_manageAccounts);
    file->addAction(m_showPreferences);
    file->addSeparator();
    file->addAction(m_quit);
    QMenu *const edit = addMenu(tr("&Edit"));
    edit->addAction(m_undoActions->undo());
    edit->addAction(m_undoActions->redo());
    QMenu *const encoder = addMenu(tr("E&ncoder"));
    encoder->addAction(m_rebind);
    QMenu *const view = addMenu(tr("&View"));
    view->addAction(m_refresh);
    view->addAction(m_find);
    view->addSeparator();
    view->addMenu(m_columns = new ColumnMenu(view));
    view->addMenu(m_sorting = new SortMenu(view));
    view->addSeparator();
    view->addAction(m_showDetails);
    view->addAction(m_fullScreen->action());
    QMenu *const help = addMenu(tr("&Help"));
    help->addAction(m_showGuide);
    help->addAction(m_showShortcuts);
    help->addAction(m_openLog);
    help->addAction(m_reportProblem);
    help->addSeparator();
    help->addAction(m_about);
}

void MainWindow::makeToolBar()
{
    auto *const bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    m_accountChooser = new AccountChooser(m_parts.accounts, bar);
    m_filter = new FilterBox(bar);
    m_filter->setToolTip(hintOf(*m_find) + u'\n' + m_filter->toolTip());
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    auto *const spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    bar->addWidget(m_accountChooser);
    bar->addSeparator();
    bar->addWidget(m_filter);
    bar->addWidget(spring);
    bar->addAction(m_rebind);
    bar->addAction(m_refresh);
    bar->addAction(m_showDetails);
    for (const auto &[action, name] : {std::pair(m_rebind, IconName::Rebind), std::pair(m_refresh, IconName::Refresh),
                                       std::pair(m_showDetails, IconName::Info)}) {
        auto *const button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        // A button takes over its action's icon, the menu's, at each change.
        const auto showOwnIcon = [button, own = icon(name)] { button->setIcon(own); };
        showOwnIcon();
        connect(action, &QAction::changed, button, showOwnIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(QString(action->text()).remove(u'&'));
        keepHint(*button, *action);
    }
    qobject_cast<QToolButton *>(bar->widgetForAction(m_rebind))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    connect(m_accountChooser, &AccountChooser::chosen, this,
            [this](const QList<patchbay::SourceId> &sources) { showSources(sources); });
    connect(m_accountChooser, &AccountChooser::manageRequested, this, [this] { showAccounts(); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { m_desk->setFilterText(text); });
    connect(m_filter, &FilterBox::entered, this, [this] { m_desk->inventoryView().expectFilter(); });
    connect(m_filter, &FilterBox::rowsRequested, this, [this] { m_desk->inventoryView().takeFocus(); });
}

void MainWindow::showGuide()
{
    auto *guide = findChild<GuideDialog *>();
    if (!guide) {
        const auto key = [](const QAction *action) { return keyName(action->shortcut()); };
        guide = new GuideDialog({key(m_rebind), key(m_undoActions->undo()), key(m_undoActions->redo()), key(m_find),
                                 key(m_refresh), key(m_showDetails), key(m_fullScreen->action()), key(m_manageAccounts),
                                 key(m_showShortcuts)},
                                this);
        connect(this, &MainWindow::closing, guide, &QWidget::close);
    }
    guide->show();
    guide->raise();
    guide->activateWindow();
}

AccountsDialog *MainWindow::showAccounts(const QUuid &account)
{
    if (!m_accountsDialog) {
        m_accountsDialog = new AccountsDialog({m_parts.accounts, m_parts.secrets, m_parts.clients}, this);
        m_accountsDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    // The one that is in use, unless another is meant: what is removed or edited there is what one has in mind.
    const bool isOpen = m_accountsDialog->isVisible();
    const QUuid inUse = isOpen || m_desk->shown().isEmpty() ? QUuid() : m_desk->shown().first().account;
    if (const QUuid meant = account.isNull() ? inUse : account; !meant.isNull())
        m_accountsDialog->setCurrent(meant);
    m_accountsDialog->open();
    return m_accountsDialog;
}

/// Where it is at fault.
void MainWindow::editAccount(const QUuid &id, const std::optional<aws::Error> &because)
{
    AccountsDialog *const dialog = showAccounts(id);
    if (const accounts::Account *const account = m_parts.accounts.find(id); account && because)
        dialog->showField(fieldAtFault(because->kind, !account->endpointUrl.isEmpty()));
}

/// For an account there is, or for a new one.
void MainWindow::enterKey(const QUuid &knownAccount)
{
    auto *const dialog = new AccessKeyDialog({m_parts.accounts, m_parts.secrets, m_parts.clients}, knownAccount, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const accounts::Account *const account = m_parts.accounts.find(dialog->account());
        // The one that is shown reads with the new key by itself, in the region that is shown.
        if (account && !isShowing(account->id))
            open(account->id, account->firstRegion());
    });
    dialog->open();
}

void MainWindow::changePreferences(const Preferences &preferences)
{
    const bool newAppearance = preferences.appearance != m_preferences.appearance;
    m_preferences = preferences;
    savePreferences(m_parts.settings, m_preferences);
    m_parts.settings.save();
    applyPreferences();
    if (newAppearance)
        Q_EMIT appearanceChanged(m_preferences.appearance);
}

void MainWindow::askProxyPassword()
{
    auto *const dialog = new ProxyPasswordDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProxyPasswordDialog::entered, this, [this](const QString &user, const aws::Secret &password) {
        m_parts.transport.setProxyPassword(user, password);
        m_desk->refresh();
    });
    dialog->open();
}

void MainWindow::showRefusal(const patchbay::SourceId &id)
{
    const aws::Error error = *m_parts.plant.sources().refusal(id);
    showWelcome();
    ErrorContext context;
    if (const accounts::Account *const account = m_parts.accounts.find(id.account)) {
        context.world = m_parts.clients.worldOf(*account);
        context.account = account->name;
        context.isEnvironment = account->isEnvironment();
    }
    const Remedies remedies =
        Remedies(*this).add({Remedy::EditAccount}, [this, id, error] { editAccount(id.account, error); });
    (new ErrorDialog(describe(error, context), remedies, Severity::Attention, this))->open();
}

} // namespace ui
