// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/WelcomePage.h"
#include "ui/desk/ChangeMessages.h"
#include "ui/desk/Desk.h"
#include "ui/desk/StatusLine.h"
#include "ui/details/SecretClipboard.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/SortMenu.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/settings/LastShown.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/window/AccountChooser.h"
#include "ui/window/KeptNotices.h"
#include "ui/words/WorldWords.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString regionMessage = u"region"_s;
constexpr QSize firstSize(1280, 720);

QString titleOf(const patchbay::Source::Identity &identity)
{
    return identity.world.isAws()
        ? text::filled(MainWindow::tr("%1 · %2 – IVS Patchbay"), identity.accountName, identity.id.region)
        : text::filled(MainWindow::tr("%1 · %2 · %3 – IVS Patchbay"), identity.accountName, identity.id.region,
                       signOf(identity.world));
}

/// Whose service all of them are of; AWS's own where they differ: then each row says whose it is.
aws::World commonWorld(const std::vector<const patchbay::Source *> &sources)
{
    const aws::World &first = sources.front()->identity().world;
    const bool isCommon = std::ranges::all_of(
        sources, [&first](const patchbay::Source *source) { return source->identity().world == first; });
    return isCommon ? first : aws::World();
}

} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_preferences(loadPreferences(m_parts.settings))
    , m_notices(new MessageBar(this))
    , m_keptNotices(new KeptNotices(*m_notices, m_parts.settings, m_parts.urlNeeds, this))
    , m_pages(new QStackedWidget(this))
    , m_statusLine(new StatusLine(this))
    , m_desk(new Desk({m_parts.plant, m_parts.watch, m_parts.accounts, m_parts.secrets, m_parts.clipboard,
                       m_parts.settings, m_parts.urlNeeds, m_parts.runs},
                      *m_statusLine, m_pages))
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

    connectDesk();
    connect(&m_parts.plant.sources(), &patchbay::Sources::wasRefused, this, &MainWindow::showRefusal);
    connect(&m_parts.plant.sources(), &patchbay::Sources::allEnded, this, &MainWindow::finish);
    connect(&m_parts.accounts, &accounts::AccountStore::removed, this, &MainWindow::accountRemoved);
    connect(&m_parts.accounts, &accounts::AccountStore::changed, this, &MainWindow::accountChanged);
    connect(&m_parts.secrets, &accounts::SecretStore::credentialsChanged, this, &MainWindow::credentialsChanged);
    connect(m_statusLine, &StatusLine::stopRequested, &m_parts.watch, &patchbay::PlantWatch::stop);
    connect(&m_parts.clipboard, &SecretClipboard::copied, m_statusLine, &StatusLine::showPassing);

    resize(firstSize.boundedTo(screenRoom(*this)));
    restoreGeometry(m_parts.settings.bytes(geometryKey));
    // Qt allows for a thin frame only, and a window may have been larger than its screen before.
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(screenRoom(*this)));
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectDesk()
{
    m_desk->setDetailsShown(m_showDetails->isChecked());
    m_pages->addWidget(m_desk);
    connect(m_desk, &Desk::obstacleToRebindChanged, this, &MainWindow::updateActions);
    connect(m_desk, &Desk::clearFilterRequested, m_filter, &QLineEdit::clear);
    connect(m_desk, &Desk::editAccountRequested, this, &MainWindow::editAccount);
    connect(m_desk, &Desk::enterKeyRequested, this, &MainWindow::enterKey);
    connect(m_desk, &Desk::proxyPasswordRequested, this, &MainWindow::askProxyPassword);
    connect(&m_desk->changes(), &ChangeMessages::toldAfterClosing, this, &MainWindow::tellAfterClosing);
}

void MainWindow::open(const QUuid &account, const QString &region)
{
    const accounts::Account *const known = m_parts.accounts.find(account);
    if (known && !region.isEmpty())
        return showSources({{account, region}});
    if (m_closing)
        return;
    m_desk->showSources({});
    m_accountChooser->setCurrent(known ? QList{patchbay::SourceId{account, {}}} : QList<patchbay::SourceId>());
    showWelcome();
    m_notices->clear(regionMessage);
    if (known)
        askForRegion(*known);
    updateActions();
}

void MainWindow::showSources(const QList<patchbay::SourceId> &asked)
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::SourceId &id : asked) {
        const accounts::Account *const account = m_parts.accounts.find(id.account);
        if (!account || id.region.isEmpty())
            continue;
        sources.append(id);
        m_opened[id.account] = *account;
    }
    if (m_closing || sources.isEmpty())
        return;
    m_notices->clear(regionMessage);
    m_accountChooser->setCurrent(sources);
    keepShown(m_parts.settings, sources);
    m_desk->showSources(sources);
    if (!m_desk->shownSources().open().empty())
        showDesk();
}

void MainWindow::showDesk()
{
    m_pages->setCurrentWidget(m_desk);
    updateTitle();
    applyPreferences();
    updateActions();
    m_desk->inventoryView().takeFocus();
}

void MainWindow::updateTitle()
{
    const auto &open = m_desk->shownSources().open();
    const bool isDesk = m_pages->currentWidget() == m_desk && !open.empty();
    m_accountChooser->setWorld(isDesk ? commonWorld(open) : aws::World());
    if (!isDesk)
        setWindowTitle(tr("IVS Patchbay"));
    else if (open.size() == 1)
        setWindowTitle(titleOf(open.front()->identity()));
    else
        setWindowTitle(tr("%Ln sources – IVS Patchbay", nullptr, int(open.size())));
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
    m_statusLine->setCounts({});
    updateTitle();
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
    (new ErrorDialog(text, {}, severity, this))->open();
}

/// What was refused before may work now.
void MainWindow::credentialsChanged(const QUuid &account)
{
    for (const auto &source : m_parts.plant.sources().all()) {
        if (source->id().account == account)
            source->watch().refreshNow();
    }
}

void MainWindow::useEnvironment()
{
    for (const accounts::Account &account : m_parts.accounts.accounts()) {
        if (account.isEnvironment()) {
            open(account.id, account.firstRegion());
            return;
        }
    }
}

bool MainWindow::isShowing(const QUuid &account) const
{
    return std::ranges::any_of(m_desk->shown(),
                               [&account](const patchbay::SourceId &id) { return id.account == account; });
}

void MainWindow::accountRemoved(const QUuid &account)
{
    const QList<patchbay::SourceId> shown = m_desk->shown();
    const bool wasShown = isShowing(account);
    for (const patchbay::SourceId &id : sourcesOf(account))
        m_parts.plant.sources().close(id);
    const auto opened = m_opened.extract(account);
    if (!wasShown)
        return;
    showSources(shown); // the others
    if (m_desk->shownSources().open().empty())
        open({}, {});
    showNotice(text::filled(tr("%1 was removed. Nothing was changed in AWS."), opened.mapped().name), Severity::Note);
}

QList<patchbay::SourceId> MainWindow::sourcesOf(const QUuid &account) const
{
    QList<patchbay::SourceId> ids;
    for (const auto &source : m_parts.plant.sources().all()) {
        if (source->id().account == account)
            ids.append(source->id());
    }
    return ids;
}

/// Read-only must hold at once, another endpoint is another service, and every message names the account.
void MainWindow::accountChanged(const QUuid &id)
{
    const accounts::Account *const account = m_parts.accounts.find(id);
    const auto known = m_opened.find(id);
    if (!account || known == m_opened.end())
        return;
    const accounts::Account opened = std::exchange(known->second, *account);
    const bool same = account->name == opened.name && account->readOnly == opened.readOnly
        && account->endpointUrl == opened.endpointUrl && account->dualStack == opened.dualStack
        && account->fips == opened.fips;
    if (same)
        return;
    QList<patchbay::SourceId> ids = sourcesOf(id);
    for (const patchbay::SourceId &refused : m_parts.plant.sources().refused()) {
        if (refused.account == id)
            ids.append(refused);
    }
    for (const patchbay::SourceId &source : ids)
        m_parts.plant.sources().reopen(source);
    if (isShowing(id) && !m_desk->shownSources().open().empty())
        showDesk();
}

void MainWindow::applyPreferences()
{
    applyDensity(m_preferences.density);
    m_parts.watch.setInterval(m_preferences.refreshInterval);
}

void MainWindow::updateActions()
{
    const bool hasSources = !m_desk->shownSources().open().empty();
    InventoryTable *const table = hasSources ? &m_desk->inventoryView().table() : nullptr;
    m_columns->follow(table);
    m_sorting->follow(table);
    const QString noAccount = hasSources ? QString() : tr("No account is open.");
    setObstacle(*m_refresh, noAccount);
    setObstacle(*m_find, noAccount);
    m_filter->setEnabled(hasSources);
    setObstacle(*m_rebind, hasSources ? m_desk->obstacleToRebind() : noAccount);
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
    m_parts.watch.setPaused(isMinimized());
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
