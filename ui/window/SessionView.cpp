// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionView.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsRoom.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/settings/SettingsKeys.h"
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

ErrorContext contextOf(const Session::Identity &identity, ErrorContext::Act act)
{
    ErrorContext context;
    context.act = act;
    context.world = identity.world;
    context.account = identity.accountName;
    context.isEnvironment = identity.isEnvironment;
    context.region = identity.id.region;
    return context;
}

RebindSource sourceOf(patchbay::Source &source, patchbay::PatchRunner &runner)
{
    const patchbay::Source::Identity &identity = source.identity();
    return {source.inventory(),
            source.addresses(),
            runner,
            source.scope(),
            {identity.accountName, identity.id.region, identity.isEnvironment, identity.world}};
}

DetailsPanel::Words wordsFor(const patchbay::Source::Identity &identity, ErrorContext::Act act)
{
    return [context = contextOf(identity, act)](const aws::Error &error) { return describe(error, context).brief(); };
}

} // namespace

SessionView::SessionView(patchbay::Source &source, SecretClipboard &clipboard, Kept kept, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_sourceChanges(source)
    , m_settings(kept.settings)
    , m_messageBar(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_inventoryView(new InventoryView(m_splitter))
    , m_details(new DetailsPanel(source.inventory(), source.client(), source.scope(), clipboard,
                                 wordsFor(source.identity(), ErrorContext::Act::Reading), m_splitter))
    , m_rebind(new RebindFlow(sourceOf(source, m_sourceChanges.runner()), window(), this))
    , m_changes(new ChangeMessages(*m_rebind, source.inventory(), *m_messageBar, {kept.history, kept.urlNeeds}, this))
    , m_newUrls(new NewUrls(kept.urlNeeds, source.inventory(), *m_messageBar, window(), this))
    , m_copies(new EncoderCopies({source.inventory(), source.client(), source.scope(),
                                  contextOf(source.identity(), ErrorContext::Act::Reading)},
                                 clipboard, *m_messageBar, this))
    , m_problems(new SessionProblems(source.inventory(), contextOf(source.identity(), ErrorContext::Act::Listing),
                                     *m_inventoryView, *m_messageBar, this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messageBar);
    column->addWidget(m_splitter, 1);

    m_messageBar->setRemedies(remedies());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_detailsRoom = new DetailsRoom(*m_splitter, *m_details, m_settings.bytes(splitterKey), this);

    m_inventoryView->setRegion(source.id().region);
    m_inventoryView->table().restoreState(m_settings.bytes(columnsKey));
    m_inventoryView->setInventory(&source.inventory());
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

    connectChanges();
    connect(m_details, &DetailsPanel::statusText, this, &SessionView::statusText);
    connect(m_problems, &SessionProblems::staleChanged, m_inventoryView, &InventoryView::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_details, &DetailsPanel::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_rebind, &RebindFlow::setStale);
    connect(m_problems, &SessionProblems::lateChanged, m_inventoryView, &InventoryView::setLate);
    connect(m_problems, &SessionProblems::lateChanged, this, &SessionView::lateChanged);
    connect(&session.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SessionProblems::showStopped);
    keepLayout();
}

SessionView::~SessionView() = default;

void SessionView::connectChanges()
{
    connect(m_rebind, &RebindFlow::underWayChanged, this, &SessionView::underWayChanged);
    connect(m_rebind, &RebindFlow::ended, this, [this] {
        QApplication::alert(window()); // does nothing while the window is the active one
        m_source.watch().refreshSoon(); // the list may have been read before the change
    });
    connect(m_rebind, &RebindFlow::decisionNeeded, this, &SessionView::notifyInBackground);
    connect(m_rebind, &RebindFlow::leftUnchanged, this, &SessionView::statusText);
    connect(m_rebind, &RebindFlow::refreshRequested, this, &SessionView::refresh);
    connect(m_rebind, &RebindFlow::editAccountRequested, this, &SessionView::editAccountRequested);
    connect(m_rebind, &RebindFlow::proxyPasswordRequested, this, &SessionView::proxyPasswordRequested);
    connect(m_changes, &ChangeMessages::told, this, &SessionView::notifyInBackground);
    connect(m_changes, &ChangeMessages::toldAfterLeaving, this, [this](const QString &sentence, Severity severity) {
        const patchbay::Source::Identity &identity = m_source.identity();
        Q_EMIT toldAfterLeaving(text::filled(tr("%1 · %2: %3"), identity.accountName, identity.id.region, sentence),
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
    m_source.watch().restart();
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

Remedies SessionView::remedies()
{
    Remedies remedies(*this);
    remedies.add({Remedy::Retry, Remedy::AskAgain, Remedy::Refresh}, [this] { refresh(); });
    remedies.add({Remedy::EditAccount}, [this] {
        const patchbay::Inventory &inventory = m_session.inventory();
        Q_EMIT editAccountRequested(inventory.lastError() ? inventory.lastError() : inventory.lastStagesError());
    });
    remedies.add({Remedy::ProxyPassword}, [this] { Q_EMIT proxyPasswordRequested(); });
    return remedies;
}

} // namespace ui
