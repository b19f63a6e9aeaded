// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ChangeMessages.h"

#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/plant/Inventory.h"
#include "ui/messages/MessageBar.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/words/OutcomeWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The latest outcome takes the place of the one before, unless that is more than a note.
const QString rebindMessage = u"rebind"_s;
const QString waitingMessage = u"waiting"_s;

/// Of what stays until it is dismissed, or until the same encoder has moved once more.
QString lastingMessage(const QString &configurationArn)
{
    return rebindMessage + u'/' + configurationArn;
}

} // namespace

ChangeMessages::ChangeMessages(RebindFlow &flow, const patchbay::Inventory &inventory, MessageBar &bar, Records records,
                               QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_inventory(inventory)
    , m_bar(bar)
    , m_records(records)
{
    connect(&flow, &RebindFlow::started, this, [this] { m_bar.clear(rebindMessage); }); // its Undo is of another change
    connect(&flow, &RebindFlow::waiting, this, &ChangeMessages::setWaiting);
    connect(&flow, &RebindFlow::ended, this, [this](const QString &arn) { setWaiting(arn, {}); });
    connect(&flow, &RebindFlow::concluded, &records.history, &patchbay::ChangeHistory::conclude);
    connect(&flow, &RebindFlow::message, this, &ChangeMessages::showOutcome);
    connect(&flow, &RebindFlow::overtaken, this, &ChangeMessages::withdrawOutcome);
    connect(&records.history, &patchbay::ChangeHistory::changed, this, &ChangeMessages::hintsChanged);
    connect(&inventory, &patchbay::Inventory::loadingChanged, this, &ChangeMessages::listHasChanged);
    for (const auto signal : {&patchbay::Inventory::stagesChanged, &patchbay::Inventory::sharedNamesChanged})
        connect(&inventory, signal, this, &ChangeMessages::hintsChanged);
    connect(&inventory, &patchbay::Inventory::configurationsChanged, this, &ChangeMessages::hintsChanged);
}

/// An encoder that is gone would stand in the way of the changes before.
void ChangeMessages::listHasChanged()
{
    const bool isWhole = m_inventory.loading() == patchbay::Inventory::Loading::Idle && m_inventory.asOf().isValid()
        && !m_inventory.lastError();
    const QStringList encoders = isWhole ? m_records.history.encoders() : QStringList();
    for (const QString &arn : encoders) {
        if (!m_inventory.find(arn))
            m_records.history.forget(arn);
    }
    Q_EMIT hintsChanged(); // names may have changed
}

QString ChangeMessages::hint(Way way) const
{
    const auto next = m_records.history.next(way);
    return next ? m_flow.hintOf(way, *next) : QString();
}

void ChangeMessages::go(Way way)
{
    if (const auto next = m_records.history.next(way))
        take(way, *next);
}

void ChangeMessages::take(Way way, const patchbay::Rebind &rebind)
{
    if (!m_flow.isUnderWay(rebind.configurationArn) && m_records.history.leads(way, rebind))
        m_records.history.begin(way, rebind);
    m_flow.take(rebind); // which says when it cannot
}

void ChangeMessages::showOutcome(const RebindMessage &outcome)
{
    if (outcome.undo)
        noteAddress(outcome);
    if (m_hasLeft) {
        tellAfterLeaving(outcome);
        return;
    }
    if (outcome.undo) // it has moved: what an earlier message said of it, and its Undo, are past
        m_bar.clear(lastingMessage(outcome.configurationArn));
    const bool isNote = outcome.severity == Severity::Note;
    Message message;
    message.id = isNote ? rebindMessage : lastingMessage(outcome.configurationArn);
    message.severity = outcome.severity;
    message.sentence = outcome.text;
    const Way way = outcome.undo && m_records.history.leads(Way::Forth, *outcome.undo) ? Way::Forth : Way::Back;
    if (outcome.undo) {
        message.actions.push_back({way == Way::Back ? tr("Un&do") : tr("Re&do"),
                                   [this, id = message.id, way, undo = *outcome.undo] {
                                       m_bar.clear(id);
                                       take(way, undo);
                                   },
                                   m_flow.hintOf(way, *outcome.undo)});
    }
    if (isNote)
        m_notedArn = outcome.configurationArn;
    m_bar.showMessage(message);
    Q_EMIT told((outcome.text + u' ' + outcome.address).trimmed());
}

void ChangeMessages::tellAfterLeaving(const RebindMessage &outcome)
{
    QString sentence = outcome.text;
    if (!outcome.address.isEmpty())
        sentence += u' ' + outcome.address;
    if (outcome.newAddress.needsNewUrl())
        sentence += u' ' + outcome.newAddress.url;
    Q_EMIT toldAfterLeaving(sentence, outcome.address.isEmpty() ? outcome.severity : Severity::Attention);
}

void ChangeMessages::noteAddress(const RebindMessage &outcome)
{
    using State = patchbay::AddressComparison::State;
    const QString &encoder = outcome.configurationArn;
    const QString &stage = outcome.undo->fromStageArn; // it leads back from there
    if (stage.isEmpty()) {
        m_records.urlNeeds.settle(encoder);
        return;
    }
    switch (outcome.newAddress.state) {
    case State::Differs:
    case State::First:
        m_records.urlNeeds.add({encoder, stage, outcome.newAddress.url});
        break;
    case State::Failed:
    case State::Reading:
        m_records.urlNeeds.add({encoder, stage});
        break;
    case State::Same:
    case State::NotAsked:
        m_records.urlNeeds.moveOn(encoder, stage);
        break;
    }
}

/// What was told of the encoder is no longer so: neither the message nor the way back may go on saying it.
void ChangeMessages::withdrawOutcome(const QString &configurationArn, const QString &sentence)
{
    const bool isNoted = m_notedArn == configurationArn && m_bar.isShowing(rebindMessage);
    const QString lasting = lastingMessage(configurationArn);
    const bool isTold = isNoted || m_bar.isShowing(lasting);
    m_bar.clear(lasting);
    const bool hadWay = m_records.history.forget(configurationArn);
    if (!(isTold || hadWay) || m_hasLeft)
        return;
    m_notedArn = configurationArn;
    Message message;
    message.id = rebindMessage;
    message.sentence = hadWay ? sentence + u' ' + OutcomeWords::noWayBack() : sentence;
    m_bar.showMessage(message);
}

/// An empty sentence: it is not waited for any more.
void ChangeMessages::setWaiting(const QString &configurationArn, const QString &sentence)
{
    if (sentence.isEmpty())
        m_waiting.erase(configurationArn);
    else
        m_waiting[configurationArn] = sentence;
    showWaiting();
}

void ChangeMessages::showWaiting()
{
    if (m_waiting.empty()) {
        m_bar.clear(waitingMessage);
        return;
    }
    const int count = static_cast<int>(m_waiting.size());
    Message message;
    message.id = waitingMessage;
    message.severity = Severity::NotKnown;
    message.sentence =
        count == 1 ? m_waiting.cbegin()->second : tr("There is no answer about %Ln encoders yet.", nullptr, count);
    message.actions.push_back({tr("S&top waiting"),
                               [this] {
                                   const auto waiting = m_waiting; // one that ends leaves the map
                                   for (const auto &[arn, sentence] : waiting)
                                       m_flow.stopWaiting(arn);
                               },
                               tr("If it was sent, what became of it is not known then. You can ask again.")});
    message.dismissible = false;
    m_bar.showMessage(message);
}

} // namespace ui
