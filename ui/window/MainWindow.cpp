// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/WelcomePage.h"
#include "ui/details/SecretClipboard.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/SortMenu.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/settings/LastOpened.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/window/AccountChooser.h"
#include "ui/window/ChangesRoom.h"
#include "ui/window/KeptNotices.h"
#include "ui/window/KeychainProblem.h"
#include "ui/window/SessionProblems.h"
#include "ui/window/SessionView.h"
#include "ui/window/StatusLine.h"
#include "ui/window/UndoActions.h"
#include "ui/words/WorldWords.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString regionMessage = u"region"_s;
constexpr QSize firstSize(1280, 720);

QString titleOf(const patchbay::Source::Identity &identity)
{
    return identity.world.isAws()
        ? text::filled(MainWindow::tr("%1 · %2 – IVS Patchbay"), identity.accountName, identity.id.region)
        : text::filled(MainWindow::tr("%1 · %2 · %3 – IVS Patchbay"), identity.accountName, identity.id.region,
                       signOf(identity.world));
}

} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_preferences(loadPreferences(m_parts.settings))
    , m_notices(new MessageBar(this))
    , m_keptNotices(new KeptNotices(*m_notices, m_parts.settings, m_parts.urlNeeds, this))
    , m_changes(new ChangesRoom({m_parts.runs, m_parts.plant, m_parts.urlNeeds}, m_parts.settings, *m_notices, *this))
    , m_pages(new QStackedWidget(this))
    , m_statusLine(new StatusLine(this))
{
    setWindowTitle(tr("IVS Patchbay"));
    auto *const centre = new QWidget(this);
    auto *const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setStatusBar(m_statusLine);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeActions();
    makeMenus();
    makeToolBar();

    const patchbay::Sources *const sources = &m_parts.plant.sources();
    connect(sources, &patchbay::Sources::opened, this, &MainWindow::showSource);
    connect(sources, &patchbay::Sources::closed, this, &MainWindow::leaveSource);
    connect(sources, &patchbay::Sources::ended, this, &MainWindow::destroyViewOf);
    connect(sources, &patchbay::Sources::wasRefused, this, &MainWindow::showRefusal);
    connect(sources, &patchbay::Sources::allEnded, this, &MainWindow::finish);
    connect(&m_parts.accounts, &accounts::AccountStore::removed, this, &MainWindow::accountRemoved);
    connect(&m_parts.accounts, &accounts::AccountStore::changed, this, &MainWindow::accountChanged);
    connect(&m_parts.secrets, &accounts::SecretStore::credentialsChanged, this, &MainWindow::credentialsChanged);
    connect(m_statusLine, &StatusLine::stopRequested, this, [this] {
        if (shown())
            shown()->watch().stop();
    });
    connect(&m_parts.clipboard, &SecretClipboard::copied, m_statusLine, &StatusLine::showPassing);
    connect(m_changes, &ChangesRoom::statusText, m_statusLine, &StatusLine::showPassing);
    connect(m_changes, &ChangesRoom::underWayChanged, m_statusLine, &StatusLine::setUnderWay);
    connect(m_changes, &ChangesRoom::toldAfterClosing, this, &MainWindow::tellAfterClosing);
    connect(m_changes, &ChangesRoom::remedyChosen, this, &MainWindow::follow);

    resize(firstSize.boundedTo(screenRoom(*this)));
    restoreGeometry(m_parts.settings.bytes(geometryKey));
    // Qt allows for a thin frame only, and a window may have been larger than its screen before.
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(screenRoom(*this)));
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::open(const QUuid &account, const QString &region)
{
    if (m_closing)
        return;
    const accounts::Account *const known = m_parts.accounts.find(account);
    m_accountChooser->setCurrent(known ? account : QUuid(), known ? region : QString());
    if (known && !region.isEmpty()) {
        m_opened = *known;
        closeShown();
        m_shown = {account, region};
        m_parts.plant.sources().open(m_shown);
        m_parts.settings.setValue(lastAccountKey, account);
        m_parts.settings.setValue(lastRegionKey, region);
    } else {
        closeShown();
        showWelcome();
    }
    m_notices->clear(regionMessage);
    if (known && region.isEmpty())
        askForRegion(*known);
    updateActions();
}

void MainWindow::closeShown()
{
    m_parts.plant.sources().close(std::exchange(m_shown, {}));
}

void MainWindow::askForRegion(const accounts::Account &account)
{
    Message message;
    message.id = regionMessage;
    message.sentence = text::filled(tr("%1 has no region of its own. Choose one beside its name."), account.name);
    message.actions.push_back({tr("Choose a re&gion"), [this] { m_accountChooser->openRegions(); }});
    message.dismissible = false;
    m_notices->showMessage(message);
    m_accountChooser->focusRegions();
}

void MainWindow::showNotice(const QString &sentence, Severity severity)
{
    Message notice;
    notice.id = sentence;
    notice.severity = severity;
    notice.sentence = sentence;
    m_notices->showMessage(notice);
}

void MainWindow::showNothingIsKept(const QString &sentence)
{
    m_keptNotices->showNothingIsKept(sentence);
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_parts.secrets.keychain(), m_parts.environment, m_pages);
        connect(m_welcome, &WelcomePage::useAccessKeyRequested, this, [this] { enterKey({}); });
        connect(m_welcome, &WelcomePage::useEnvironmentRequested, this, &MainWindow::useEnvironment);
        connect(m_welcome, &WelcomePage::tryDemoRequested, this, &MainWindow::demoRequested);
        m_pages->addWidget(m_welcome);
    }
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void MainWindow::showSource(patchbay::Source &source)
{
    const patchbay::Source::Identity &identity = source.identity();
    m_sessionView =
        new SessionView(source, m_parts.clipboard, {m_parts.settings, m_parts.plant, m_changes->rebind()}, m_pages);
    m_sessionView->setDetailsShown(m_showDetails->isChecked());
    m_sessionView->setFilterText(m_filter->text());
    connect(m_sessionView, &SessionView::countsChanged, m_statusLine, &StatusLine::setCounts);
    connect(m_sessionView, &SessionView::lateChanged, m_statusLine, &StatusLine::setLate);
    connect(m_sessionView, &SessionView::refreshing, m_statusLine, &StatusLine::expectReading);
    connect(m_sessionView, &SessionView::statusText, m_statusLine, &StatusLine::showPassing);
    connect(m_sessionView, &SessionView::obstacleToRebindChanged, m_rebind,
            [this](const QString &obstacle) { setObstacle(*m_rebind, obstacle); });
    connect(m_sessionView, &SessionView::clearFilterRequested, m_filter, &QLineEdit::clear);
    connect(m_sessionView, &SessionView::editAccountRequested, this,
            [this, account = identity.id.account](const std::optional<aws::Error> &because) {
                editAccount(account, because);
            });
    connect(m_sessionView, &SessionView::proxyPasswordRequested, this, &MainWindow::askProxyPassword);
    auto *const keychain = new KeychainProblem(m_parts.secrets, source, m_sessionView);
    m_sessionView->problems().setOtherWords(
        [keychain](const QString &id, const aws::Error &error) { return keychain->messageFor(id, error); });
    connect(keychain, &KeychainProblem::enterKeyRequested, this,
            [this, account = identity.id.account] { enterKey(account); });
    m_pages->addWidget(m_sessionView);
    m_pages->setCurrentWidget(m_sessionView);
    m_statusLine->follow(&source.inventory());
    m_accountChooser->setWorld(identity.world);
    setWindowTitle(titleOf(identity));
    applyPreferences();
    source.watch().refreshNow();
    updateActions();
    m_sessionView->inventoryView().takeFocus();
}

void MainWindow::leaveSource(patchbay::Source & /*source*/)
{
    m_statusLine->follow(nullptr);
    m_statusLine->setCounts({});
    m_accountChooser->setWorld({});
    setWindowTitle(tr("IVS Patchbay"));
    // What is still ending may use it: destroyViewOf() follows.
    disconnect(m_sessionView, nullptr, this, nullptr);
    disconnect(m_sessionView, nullptr, m_statusLine, nullptr);
    disconnect(m_sessionView, nullptr, m_rebind, nullptr);
    m_sessionView = nullptr;
    updateActions();
}

void MainWindow::follow(Remedy remedy, const patchbay::SourceId &source, const std::optional<aws::Error> &because)
{
    if (remedy == Remedy::EditAccount)
        editAccount(source.account, because);
    else if (remedy == Remedy::ProxyPassword)
        askProxyPassword();
    else if (m_sessionView && source == m_shown)
        m_sessionView->refresh();
}

/// A window that closes takes its bars along: what a person must know is a dialog then, and closing waits for it.
void MainWindow::tellAfterClosing(const QString &sentence, Severity severity)
{
    if (!m_closing || severity == Severity::Note || m_unattended) {
        showNotice(sentence, severity);
        return;
    }
    ErrorText text;
    text.title = tr("A change has ended");
    text.whatHappened = sentence;
    text.leaveLabel = tr("&Close");
    (new ErrorDialog(text, severity, this))->open();
}

void MainWindow::destroyViewOf(patchbay::Source &source)
{
    const auto views = m_pages->findChildren<SessionView *>(QString(), Qt::FindDirectChildrenOnly);
    for (SessionView *const view : views) {
        if (&view->source() == &source)
            delete view;
    }
}

/// What was refused before may work now.
void MainWindow::credentialsChanged(const QUuid &account)
{
    if (shown() && m_shown.account == account)
        shown()->watch().refreshNow();
}

void MainWindow::useEnvironment()
{
    for (const accounts::Account &account : m_parts.accounts.accounts()) {
        if (account.isEnvironment()) {
            open(account.id, account.region);
            return;
        }
    }
}

void MainWindow::accountRemoved(const QUuid &account)
{
    if (m_shown.account != account)
        return;
    const QString name = m_opened.name;
    open({}, {});
    showNotice(text::filled(tr("%1 was removed. Nothing was changed in AWS."), name), Severity::Note);
}

/// Read-only must hold at once, another endpoint is another place, and every message names the account.
void MainWindow::accountChanged(const QUuid &id)
{
    const accounts::Account *const account = m_parts.accounts.find(id);
    if (!account || m_shown.account != id)
        return;
    const bool same = account->name == m_opened.name && account->readOnly == m_opened.readOnly
        && account->endpointUrl == m_opened.endpointUrl && account->dualStack == m_opened.dualStack
        && account->fips == m_opened.fips;
    if (!same)
        open(id, m_shown.region);
}

void MainWindow::applyPreferences()
{
    applyDensity(m_preferences.density);
    if (patchbay::Source *const source = shown())
        source->watch().setInterval(m_preferences.refreshInterval);
}

void MainWindow::updateActions()
{
    const bool hasSession = m_sessionView;
    InventoryTable *const table = hasSession ? &m_sessionView->inventoryView().table() : nullptr;
    m_columns->follow(table);
    m_sorting->follow(table);
    const QString noAccount = hasSession ? QString() : tr("No account is open.");
    setObstacle(*m_refresh, noAccount);
    setObstacle(*m_find, noAccount);
    m_filter->setEnabled(hasSession);
    setObstacle(*m_rebind, hasSession ? m_sessionView->obstacleToRebind() : noAccount);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    keepGeometry();
    if (shown())
        shown()->watch().setPaused(isMinimized());
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    keepGeometry();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    keepGeometry();
}

void MainWindow::keepGeometry()
{
    if (isVisible())
        m_parts.settings.setBytes(geometryKey, saveGeometry());
}

} // namespace ui
