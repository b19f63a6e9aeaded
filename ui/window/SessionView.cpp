// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionView.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsRoom.h"
#include "ui/errors/MessageBar.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/window/ChangeMessages.h"
#include "ui/window/EncoderCopies.h"
#include "ui/window/NewUrls.h"
#include "ui/window/SessionProblems.h"

#include <QApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString columnsKey = u"list/columns"_s;
const QString splitterKey = u"window/splitter"_s;

ErrorContext contextOf(const Session::Identity &identity, ErrorContext::Act act)
{
    ErrorContext context;
    context.act = act;
    context.world = identity.world;
    context.account = identity.accountName;
    context.isEnvironment = identity.isEnvironment;
    context.region = identity.region;
    return context;
}

RebindSource sourceOf(Session &session)
{
    const Session::Identity &identity = session.identity();
    return {session.inventory(),
            session.addresses(),
            session.runner(),
            session.scope(),
            {identity.accountName, identity.region, identity.isEnvironment, identity.world}};
}

DetailsPanel::Words wordsFor(const Session::Identity &identity, ErrorContext::Act act)
{
    return [context = contextOf(identity, act)](const aws::Error &error) { return describe(error, context).brief(); };
}

} // namespace

SessionView::SessionView(Session &session, SecretClipboard &clipboard, Kept kept, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(kept.settings)
    , m_messageBar(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_inventoryView(new InventoryView(m_splitter))
    , m_details(new DetailsPanel(session.inventory(), session.client(), session.scope(), clipboard,
                                 wordsFor(session.identity(), ErrorContext::Act::Reading), m_splitter))
    , m_rebind(new RebindFlow(sourceOf(session), window(), this))
    , m_changes(new ChangeMessages(*m_rebind, session.inventory(), *m_messageBar, {kept.history, kept.urlNeeds}, this))
    , m_newUrls(new NewUrls(kept.urlNeeds, session.inventory(), *m_messageBar, window(), this))
    , m_copies(new EncoderCopies({session.inventory(), session.client(), session.scope(),
                                  contextOf(session.identity(), ErrorContext::Act::Reading)},
                                 clipboard, *m_messageBar, this))
    , m_problems(new SessionProblems(session.inventory(), contextOf(session.identity(), ErrorContext::Act::Listing),
                                     *m_inventoryView, *m_messageBar, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messageBar);
    column->addWidget(m_splitter, 1);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_detailsRoom = new DetailsRoom(*m_splitter, *m_details, m_settings.bytes(splitterKey), this);

    m_inventoryView->setRegion(session.identity().region);
    m_inventoryView->table().restoreState(m_settings.bytes(columnsKey));
    m_inventoryView->setInventory(&session.inventory());
    connect(m_inventoryView, &InventoryView::rebindRequested, m_rebind, &RebindFlow::open);
    connect(m_inventoryView, &InventoryView::countsChanged, this, &SessionView::countsChanged);
    connect(&m_inventoryView->table(), &InventoryTable::copied, this, &SessionView::statusText);
    connect(m_inventoryView, &InventoryView::clearFilterRequested, this, &SessionView::clearFilterRequested);
    connect(m_inventoryView, &InventoryView::retryRequested, this, &SessionView::refresh);
    connect(m_inventoryView, &InventoryView::currentConfigurationChanged, this, &SessionView::showSelection);
    connect(m_inventoryView->table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SessionView::showSelection);

    connect(&m_inventoryView->table(), &InventoryTable::copyKeyRequested, m_copies, &EncoderCopies::copyKey);
    connect(&m_inventoryView->table(), &InventoryTable::copyUrlRequested, m_copies, &EncoderCopies::copyUrl);
    connect(m_copies, &EncoderCopies::statusText, this, &SessionView::statusText);
    connect(m_copies, &EncoderCopies::remedyChosen, this, &SessionView::follow);

    connectChanges();
    connect(m_details, &DetailsPanel::statusText, this, &SessionView::statusText);
    connect(m_problems, &SessionProblems::staleChanged, m_inventoryView, &InventoryView::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_details, &DetailsPanel::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_rebind, &RebindFlow::setStale);
    connect(m_problems, &SessionProblems::lateChanged, m_inventoryView, &InventoryView::setLate);
    connect(m_problems, &SessionProblems::lateChanged, this, &SessionView::lateChanged);
    connect(m_problems, &SessionProblems::remedyChosen, this, &SessionView::follow);
    connect(&session.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SessionProblems::showStopped);
    keepLayout();
}

SessionView::~SessionView() = default;

void SessionView::connectChanges()
{
    connect(m_rebind, &RebindFlow::underWayChanged, this, &SessionView::underWayChanged);
    connect(m_rebind, &RebindFlow::ended, this, [this] {
        QApplication::alert(window()); // does nothing while the window is the active one
        m_session.watch().refreshSoon(); // the list may have been read before the change
    });
    connect(m_rebind, &RebindFlow::decisionNeeded, this, &SessionView::notifyInBackground);
    connect(m_rebind, &RebindFlow::leftUnchanged, this, &SessionView::statusText);
    connect(m_rebind, &RebindFlow::refreshRequested, this, &SessionView::refresh);
    connect(m_rebind, &RebindFlow::editAccountRequested, this, &SessionView::editAccountRequested);
    connect(m_rebind, &RebindFlow::proxyPasswordRequested, this, &SessionView::proxyPasswordRequested);
    connect(m_changes, &ChangeMessages::told, this, &SessionView::notifyInBackground);
    connect(m_changes, &ChangeMessages::toldAfterLeaving, this, [this](const QString &sentence, Severity severity) {
        const Session::Identity &identity = m_session.identity();
        Q_EMIT toldAfterLeaving(text::filled(tr("%1 · %2: %3"), identity.accountName, identity.region, sentence),
                                severity);
    });
    connect(m_newUrls, &NewUrls::statusText, this, &SessionView::statusText);
}

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void SessionView::keepLayout()
{
    const QHeaderView *const header = m_inventoryView->table().horizontalHeader();
    const auto keepColumns = [this] { m_settings.setBytes(columnsKey, m_inventoryView->table().saveState()); };
    connect(header, &QHeaderView::sectionResized, this, keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keepColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setBytes(splitterKey, m_splitter->saveState()); });
}

void SessionView::leave()
{
    m_changes->leave();
    m_newUrls->leave();
    m_copies->leave();
    m_rebind->leave();
}

int SessionView::stopWaiting()
{
    return m_rebind->stopWaitingForAll();
}

void SessionView::setFilterText(const QString &text)
{
    m_inventoryView->setFilterText(text);
}

void SessionView::rebindCurrent()
{
    // Not the view's current configuration: it is told a moment later, and keys may come faster.
    if (obstacleToRebind().isEmpty())
        m_rebind->open(m_inventoryView->table().selectedArns().constFirst());
}

QString SessionView::obstacleToRebind() const
{
    return m_inventoryView->table().obstacleToRebind();
}

void SessionView::refresh()
{
    m_session.watch().restart();
    Q_EMIT refreshing();
}

void SessionView::setDetailsShown(bool shown)
{
    if (!shown && m_details->isAncestorOf(QApplication::focusWidget()))
        m_inventoryView->takeFocus(); // else Qt picks whatever is next in the window
    m_details->setVisible(shown);
}

void SessionView::showSelection()
{
    const QStringList selected = m_inventoryView->table().selectedArns();
    m_copies->keepTo(selected);
    m_detailsRoom->showConfigurations(selected);
    Q_EMIT obstacleToRebindChanged(obstacleToRebind());
}

void SessionView::notifyInBackground(const QString &text)
{
    if (!window()->isActiveWindow() && loadPreferences(m_settings).notifications)
        notify(tr("IVS Patchbay"), text);
}

void SessionView::follow(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::AskAgain:
    case Remedy::Refresh:
        refresh();
        break;
    case Remedy::EditAccount:
        Q_EMIT editAccountRequested(m_session.inventory().lastError() ? m_session.inventory().lastError()
                                                                      : m_session.inventory().lastStagesError());
        break;
    case Remedy::ProxyPassword:
        Q_EMIT proxyPasswordRequested();
        break;
    case Remedy::UnlockKeychain:
    case Remedy::AskKeychain:
    case Remedy::EnterKey:
    case Remedy::CopyPolicy:
    case Remedy::ChooseStage:
    case Remedy::RebindAnyway:
        break; // where they are offered they are also followed
    }
}

} // namespace ui
