// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionView.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/details/DetailsPanel.h"
#include "ui/errors/MessageBar.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/window/SessionProblems.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString columnsKey = u"list/columns"_s;
/// The latest outcome takes the place of the one before, unless that is more than a note.
const QString rebindMessage = u"rebind"_s;

/// Of what stays until it is dismissed, or until the same encoder has moved once more.
QString lastingMessage(const QString &configurationArn)
{
    return rebindMessage + u'/' + configurationArn;
}

QString idOf(const RebindMessage &outcome)
{
    return outcome.severity == Severity::Note ? rebindMessage : lastingMessage(outcome.configurationArn);
}

QString waitingMessage(const QString &configurationArn)
{
    return u"waiting/"_s + configurationArn;
}

const QString splitterKey = u"window/splitter"_s;

ErrorContext contextOf(const Session::Identity &identity, ErrorContext::Act act)
{
    ErrorContext context;
    context.act = act;
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
            {identity.accountName, identity.region, identity.isEnvironment}};
}

DetailsPanel::Words wordsFor(const Session::Identity &identity, ErrorContext::Act act)
{
    return [context = contextOf(identity, act)](const aws::Error &error) { return describe(error, context).brief(); };
}

} // namespace

SessionView::SessionView(Session &session, SecretClipboard &clipboard, files::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messageBar(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_inventoryView(new InventoryView(m_splitter))
    , m_details(new DetailsPanel(session.inventory(), session.client(), session.scope(), clipboard,
                                 wordsFor(session.identity(), ErrorContext::Act::Reading), m_splitter))
    , m_rebind(new RebindFlow(sourceOf(session), window(), this))
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
    m_splitter->restoreState(m_settings.bytes(splitterKey));

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

    connect(m_rebind, &RebindFlow::started, this,
            [this] { m_messageBar->clear(rebindMessage); }); // its Undo is of another change
    connect(m_rebind, &RebindFlow::underWayChanged, this, &SessionView::underWayChanged);
    connect(m_rebind, &RebindFlow::waiting, this, &SessionView::showWaiting);
    connect(m_rebind, &RebindFlow::ended, this, [this](const QString &configurationArn) {
        m_messageBar->clear(waitingMessage(configurationArn));
        QApplication::alert(window()); // does nothing while the window is the active one
        m_session.watch().refreshSoon(); // the list may have been read before the change
    });
    connect(m_rebind, &RebindFlow::decisionNeeded, this, &SessionView::notifyInBackground);
    connect(m_rebind, &RebindFlow::message, this, &SessionView::showOutcome);
    connect(m_rebind, &RebindFlow::overtaken, this, &SessionView::withdrawOutcome);
    connect(m_rebind, &RebindFlow::refreshRequested, this, &SessionView::refresh);
    connect(m_rebind, &RebindFlow::editAccountRequested, this, &SessionView::editAccountRequested);
    connect(m_rebind, &RebindFlow::proxyPasswordRequested, this, &SessionView::proxyPasswordRequested);
    connect(m_details, &DetailsPanel::statusText, this, &SessionView::statusText);
    connect(m_problems, &SessionProblems::staleChanged, m_inventoryView, &InventoryView::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_details, &DetailsPanel::setStale);
    connect(m_problems, &SessionProblems::staleChanged, m_rebind, &RebindFlow::setStale);
    connect(m_problems, &SessionProblems::lateChanged, m_inventoryView, &InventoryView::setLate);
    connect(m_problems, &SessionProblems::lateChanged, this, &SessionView::lateChanged);
    connect(m_rebind, &RebindFlow::leftUnchanged, this, &SessionView::statusText);
    connect(m_problems, &SessionProblems::remedyChosen, this, &SessionView::follow);
    connect(&session.watch(), &patchbay::InventoryWatch::stopped, m_problems, &SessionProblems::showStopped);
    keepLayout();
}

SessionView::~SessionView() = default;

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
    m_hasLeft = true;
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
    if (isRebindPossible())
        m_rebind->open(m_inventoryView->table().selectedArns().constFirst());
}

bool SessionView::isRebindPossible() const
{
    return m_inventoryView->table().selectedArns().size() == 1;
}

/// It stays until another change succeeds: one that was refused can be tried again.
void SessionView::setUndo(const RebindMessage &outcome)
{
    m_undo = {*outcome.undo, outcome.undoHint};
    Q_EMIT undoHintChanged(m_undo->hint);
}

void SessionView::undo()
{
    if (m_undo)
        m_rebind->take(m_undo->rebind);
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
    m_details->showConfigurations(m_inventoryView->table().selectedArns());
    Q_EMIT rebindPossibleChanged(isRebindPossible());
}

void SessionView::showOutcome(const RebindMessage &outcome)
{
    if (m_hasLeft) {
        const Session::Identity &identity = m_session.identity();
        const QString text = outcome.newUrl.isEmpty() ? outcome.text : outcome.text + u' ' + outcome.newUrl;
        Q_EMIT toldAfterLeaving(text::filled(tr("%1 · %2: %3"), identity.accountName, identity.region, text),
                                outcome.severity);
        return;
    }
    if (outcome.undo) // it has moved: what an earlier message said of it, and its Undo, are past
        m_messageBar->clear(lastingMessage(outcome.configurationArn));
    Message message;
    message.id = idOf(outcome);
    message.severity = outcome.severity;
    message.sentence = outcome.text;
    if (!outcome.newUrl.isEmpty()) {
        message.actions.push_back({tr("&Copy URL"),
                                   [this, url = outcome.newUrl] {
                                       QGuiApplication::clipboard()->setText(url);
                                       Q_EMIT statusText(tr("URL copied."));
                                   },
                                   outcome.newUrl});
    }
    if (outcome.undo) {
        setUndo(outcome);
        message.actions.push_back({tr("&Undo"),
                                   [this, id = message.id, undo = *outcome.undo] {
                                       m_messageBar->clear(id);
                                       m_rebind->take(undo);
                                   },
                                   outcome.undoHint});
    }
    if (message.id == rebindMessage)
        m_notedArn = outcome.configurationArn;
    m_messageBar->showMessage(message);
    notifyInBackground(outcome.text);
}

/// What was told of the encoder is no longer so: neither the message nor the way back may go on saying it.
void SessionView::withdrawOutcome(const QString &configurationArn, const QString &sentence)
{
    const bool isNoted = m_notedArn == configurationArn && m_messageBar->isShowing(rebindMessage);
    const QString lasting = lastingMessage(configurationArn);
    const bool isTold = isNoted || m_messageBar->isShowing(lasting);
    m_messageBar->clear(lasting);
    if (m_undo && m_undo->rebind.configurationArn == configurationArn) {
        m_undo.reset();
        Q_EMIT undoHintChanged({});
    }
    if (!isTold || m_hasLeft)
        return;
    m_notedArn = configurationArn;
    Message message;
    message.id = rebindMessage;
    message.sentence = sentence;
    m_messageBar->showMessage(message);
}

void SessionView::showWaiting(const QString &configurationArn, const QString &text)
{
    Message message;
    message.id = waitingMessage(configurationArn);
    message.severity = Severity::NotKnown;
    message.sentence = text;
    message.actions.push_back({tr("&Stop waiting"),
                               [this, configurationArn] { m_rebind->stopWaiting(configurationArn); },
                               tr("If it was sent, what became of it is not known then. You can ask again.")});
    message.dismissible = false;
    m_messageBar->showMessage(message);
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
    case Remedy::CopyPolicy:
    case Remedy::ChooseStage:
    case Remedy::RebindAnyway:
        break; // where they are offered they are also followed
    }
}

} // namespace ui
