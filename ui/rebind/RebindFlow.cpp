// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindFlow.h"

#include "async/EitherStop.h"
#include "text/Isolate.h"
#include "ui/errors/ErrorDialog.h"
#include "ui/names/Names.h"
#include "ui/rebind/OutcomeWords.h"

#include <QTimer>

namespace ui {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Longer than AWS takes on a bad day, and before an operator wonders.
constexpr auto saidToBeSlowAfter = 5s;

} // namespace

RebindFlow::RebindFlow(RebindSource source, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_window(window)
{
    connect(&m_source.runner.outcomes(), &patchbay::OutcomeWatch::arrived, this, &RebindFlow::sayArrived);
    connect(&m_source.runner.outcomes(), &patchbay::OutcomeWatch::overtaken, this, &RebindFlow::sayOvertaken);
}

RebindFlow::~RebindFlow()
{
    if (m_dialog)
        m_dialog->disconnect(); // nothing opens any more after it
    delete m_dialog;
}

void RebindFlow::open(const QString &configurationArn)
{
    openDialog(configurationArn, std::nullopt);
}

void RebindFlow::openDialog(const QString &configurationArn, const std::optional<QString> &chosenStageArn)
{
    if (m_dialog && m_dialog->configurationArn() == configurationArn) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (m_dialog)
        m_dialog->reject(); // an alert led back to another encoder
    if (!m_source.inventory.find(configurationArn))
        return;
    m_dialog = new RebindDialog(m_source.inventory, m_source.addresses, m_source.scope, configurationArn,
                                m_source.place, m_window);
    connect(m_dialog, &RebindDialog::rebindChosen, this, &RebindFlow::take);
    connect(m_dialog, &RebindDialog::left, this, &RebindFlow::leftUnchanged);
    m_dialog->setStale(m_isStale);
    if (chosenStageArn)
        m_dialog->choose(*chosenStageArn);
    m_dialog->open();
}

void RebindFlow::setStale(bool stale)
{
    m_isStale = stale;
    if (m_dialog)
        m_dialog->setStale(stale);
}

void RebindFlow::take(const patchbay::Rebind &rebind)
{
    const RebindNames names = namesOf(rebind);
    if (refusesSecondChange(rebind.configurationArn, names))
        return;
    const std::stop_token stopWaiting = begin(rebind.configurationArn, describeStart(rebind, names));
    m_source.scope.add(run(rebind, names, stopWaiting));
}

bool RebindFlow::refusesSecondChange(const QString &configurationArn, const RebindNames &names)
{
    if (!m_underWay.contains(configurationArn))
        return false;
    Q_EMIT message({configurationArn, Severity::Note, text::filled(tr("%1 is being moved already."), names.encoder)});
    return true;
}

std::stop_token RebindFlow::begin(const QString &configurationArn, const QString &text)
{
    if (ErrorDialog *const past = alertOf(configurationArn))
        past->close(); // it says where the encoder stays
    ++m_news[configurationArn];
    const std::stop_token stopWaiting = m_underWay.begin(configurationArn, text);
    Q_EMIT started(configurationArn);
    Q_EMIT underWayChanged(m_underWay.text());
    return stopWaiting;
}

void RebindFlow::end(const QString &configurationArn)
{
    m_underWay.end(configurationArn);
    Q_EMIT underWayChanged(m_underWay.text());
    Q_EMIT ended(configurationArn);
}

void RebindFlow::stopWaiting(const QString &configurationArn)
{
    m_underWay.stopWaiting(configurationArn);
}

int RebindFlow::stopWaitingForAll()
{
    return m_underWay.stopWaitingForAll();
}

void RebindFlow::leave()
{
    m_hasLeft = true;
    delete m_dialog;
    for (const QPointer<ErrorDialog> &alert : std::as_const(m_alerts)) {
        if (alert)
            alert->withdrawRemedies();
    }
    for (auto alert = m_alerts.cbegin(); alert != m_alerts.cend(); ++alert) {
        if (*alert && m_source.runner.outcomes().isLost(alert.key()))
            stopPromising(**alert);
    }
}

/// With the session nobody looks for a lost change any more.
void RebindFlow::stopPromising(ErrorDialog &alert) const
{
    ErrorText text = alert.text();
    text.retrySafe = OutcomeWords::notLookedForAnyMore();
    alert.replaceSentences(text);
}

QCoro::Task<> RebindFlow::run(patchbay::Rebind rebind, RebindNames names, std::stop_token stopWaiting)
{
    const QPointer<RebindFlow> self(this);
    const std::stop_token stop = m_source.scope.token();
    patchbay::Patch patch;
    patch.push_back(rebind);
    QTimer slow;
    slow.setSingleShot(true);
    connect(&slow, &QTimer::timeout, this,
            [this, arn = rebind.configurationArn, names] { Q_EMIT waiting(arn, OutcomeWords::noAnswerYet(names)); });
    slow.start(saidToBeSlowAfter);
    const patchbay::PatchRunner::OnSettling onSettling = [self, names, &slow](const patchbay::Rebind &change) {
        slow.stop();
        if (self)
            Q_EMIT self->waiting(change.configurationArn, OutcomeWords::asking(names));
    };
    // Side by side with the change; and not waited for where nothing has moved.
    std::stop_source uninteresting;
    const async::EitherStop noLonger(stop, uninteresting.get_token());
    const auto comparing = compareAddresses(rebind, noLonger.token());
    const std::vector<patchbay::RebindResult> results =
        co_await m_source.runner.take(patch, onSettling, stop, stopWaiting);
    slow.stop();
    if (results.front().outcome != patchbay::Outcome::Moved)
        uninteresting.request_stop();
    names.address = co_await comparing;
    if (self)
        self->conclude(results.front(), names);
}

/// Every change needs it, whatever started it: an undo leads to another address as well.
QCoro::Task<patchbay::AddressComparison> RebindFlow::compareAddresses(patchbay::Rebind rebind, std::stop_token stop)
{
    const patchbay::Configuration *const known = m_source.inventory.find(rebind.configurationArn);
    const auto protocol = known ? known->summary.ingestProtocol.known() : std::nullopt;
    const patchbay::AddressComparison unasked;
    if (!protocol)
        co_return patchbay::AddressComparison(unasked);
    co_return co_await m_source.addresses.compare(rebind.fromStageArn, rebind.toStageArn, *protocol, stop);
}

QCoro::Task<> RebindFlow::ask(patchbay::RebindResult lost, RebindNames names, std::stop_token stopWaiting)
{
    const QPointer<RebindFlow> self(this);
    const std::stop_token stop = m_source.scope.token();
    const patchbay::RebindResult result = co_await m_source.runner.askAgain(lost, stop, stopWaiting);
    if (self)
        self->conclude(result, names);
}

void RebindFlow::conclude(const patchbay::RebindResult &result, const RebindNames &names)
{
    end(result.rebind.configurationArn);
    Q_EMIT concluded(result);
    say(result, names);
    if (const auto later = m_afterTelling.take(result.rebind.configurationArn))
        later();
}

/// Readings go on while addresses are compared: what they show of a change is told after its outcome.
bool RebindFlow::isLaterThan(const QString &configurationArn, const std::function<void()> &say)
{
    if (!m_underWay.contains(configurationArn))
        return false;
    m_afterTelling.insert(configurationArn, say);
    return true;
}

void RebindFlow::say(const patchbay::RebindResult &result, RebindNames names)
{
    if (result.now)
        names.now = stageName(m_source.inventory, result.now->stageArn);
    m_toldNames.insert(result.rebind.configurationArn, names);
    const OutcomeText text = describe(result, names);
    if (text.form == OutcomeText::Form::Dialog)
        showDialog(result, names, text);
    else
        tellInPassing(result.rebind.configurationArn, text);
}

void RebindFlow::tellInPassing(const QString &configurationArn, const OutcomeText &text)
{
    Q_EMIT message(
        {configurationArn, text.severity, text.message, text.undo, text.undoHint, text.address, text.newAddress});
}

/// The names of before the change, where they were told: afterwards the inventory may not have them any more.
RebindNames RebindFlow::toldNamesOf(const patchbay::Rebind &rebind) const
{
    const auto told = m_toldNames.constFind(rebind.configurationArn);
    return told == m_toldNames.cend() ? namesOf(rebind) : *told;
}

ErrorDialog *RebindFlow::alertOf(const QString &configurationArn) const
{
    return m_alerts.value(configurationArn);
}

void RebindFlow::sayArrived(const patchbay::RebindResult &result)
{
    if (isLaterThan(result.rebind.configurationArn, [this, result] { sayArrived(result); }))
        return;
    Q_EMIT concluded(result);
    const RebindNames names = toldNamesOf(result.rebind);
    if (ErrorDialog *const alert = alertOf(result.rebind.configurationArn)) {
        alert->replaceSentences(describeArrival(result, names).dialog);
        alert->withdrawRemedies();
    }
    m_source.scope.add(tellArrival(result, names));
}

QCoro::Task<> RebindFlow::tellArrival(patchbay::RebindResult result, RebindNames names)
{
    const QPointer<RebindFlow> self(this);
    const std::stop_token stop = m_source.scope.token();
    const int news = ++m_news[result.rebind.configurationArn];
    names.address = co_await compareAddresses(result.rebind, stop);
    if (self && self->m_news.value(result.rebind.configurationArn) == news)
        self->tellInPassing(result.rebind.configurationArn, describeArrival(result, names));
}

void RebindFlow::sayOvertaken(const patchbay::RebindResult &told,
                              const std::optional<ivs::IngestConfigurationSummary> &now)
{
    const QString arn = told.rebind.configurationArn;
    if (isLaterThan(arn, [this, told, now] { sayOvertaken(told, now); }))
        return;
    ++m_news[arn];
    RebindNames names = toldNamesOf(told.rebind);
    const QString stageBefore = told.now ? told.now->stageArn : told.rebind.fromStageArn;
    const bool hasMoved = now && (told.outcome != patchbay::Outcome::Live || now->stageArn != stageBefore);
    names.now = now ? stageName(m_source.inventory, now->stageArn) : QString();
    const QString since = OutcomeWords::sinceThen(names, now, hasMoved);
    if (ErrorDialog *const alert = alertOf(arn)) {
        ErrorText text = alert->text();
        if (told.outcome == patchbay::Outcome::Live)
            text = OutcomeWords::wasLive(std::move(text), names);
        text.whatChanged = OutcomeWords::beforeThat(told.outcome, names) + u' ' + since;
        text.advice.clear();
        alert->replaceSentences(text);
    }
    if (!now || hasMoved)
        Q_EMIT overtaken(arn, since);
}

void RebindFlow::showDialog(const patchbay::RebindResult &result, const RebindNames &names, const OutcomeText &text)
{
    auto *const dialog = new ErrorDialog(text.dialog, text.severity, m_window);
    m_alerts.insert(result.rebind.configurationArn, dialog);
    if (m_hasLeft)
        dialog->withdrawRemedies();
    if (m_hasLeft && patchbay::mayStillArrive(result.outcome))
        stopPromising(*dialog);
    connect(dialog, &ErrorDialog::remedyChosen, this,
            [this, result, names, anyway = text.anyway](Remedy remedy) { apply(remedy, result, names, anyway); });
    // Who types in the dialog of another encoder would answer it unread.
    if (m_dialog)
        connect(m_dialog, &QObject::destroyed, dialog, &QDialog::open);
    else
        dialog->open();
    Q_EMIT decisionNeeded(text.dialog.title);
}

void RebindFlow::apply(Remedy remedy, const patchbay::RebindResult &result, const RebindNames &names,
                       const std::optional<patchbay::Rebind> &anyway)
{
    switch (remedy) {
    case Remedy::Retry:
        take(result.rebind);
        break;
    case Remedy::AskAgain:
        askAgain(result, names);
        break;
    case Remedy::Refresh:
        Q_EMIT refreshRequested();
        break;
    case Remedy::EditAccount:
        Q_EMIT editAccountRequested(result.error);
        break;
    case Remedy::ProxyPassword:
        Q_EMIT proxyPasswordRequested();
        break;
    case Remedy::ChooseStage:
        openDialog(result.rebind.configurationArn, result.rebind.toStageArn);
        break;
    case Remedy::RebindAnyway:
        if (anyway)
            take(*anyway);
        break;
    case Remedy::UnlockKeychain:
    case Remedy::AskKeychain:
    case Remedy::EnterKey:
        break; // offered where a list is read
    case Remedy::CopyPolicy:
        break; // the dialog does it itself
    }
}

void RebindFlow::askAgain(const patchbay::RebindResult &result, const RebindNames &names)
{
    const QString arn = result.rebind.configurationArn;
    if (refusesSecondChange(arn, names))
        return;
    const std::stop_token stopWaiting = begin(arn, OutcomeWords::asking(names));
    m_source.scope.add(ask(result, names, stopWaiting));
    Q_EMIT waiting(arn, OutcomeWords::asking(names));
}

QString RebindFlow::hintOf(patchbay::ChangeHistory::Way way, const patchbay::Rebind &rebind) const
{
    const QString encoder = encoderName(m_source.inventory, rebind.configurationArn);
    if (!m_source.inventory.find(rebind.configurationArn))
        return {};
    const QString stage = stageName(m_source.inventory, rebind.toStageArn);
    return way == patchbay::ChangeHistory::Way::Back ? OutcomeWords::undoHint(encoder, stage)
                                                     : OutcomeWords::redoHint(encoder, stage);
}

RebindNames RebindFlow::namesOf(const patchbay::Rebind &rebind) const
{
    RebindNames names;
    names.encoder = encoderName(m_source.inventory, rebind.configurationArn);
    names.from = stageName(m_source.inventory, rebind.fromStageArn);
    names.to = stageName(m_source.inventory, rebind.toStageArn);
    names.account = m_source.place.account;
    names.isEnvironment = m_source.place.isEnvironment;
    names.region = m_source.place.region;
    names.world = m_source.place.world;
    return names;
}

} // namespace ui
