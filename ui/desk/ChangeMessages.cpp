// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ChangeMessages.h"

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Protection.h"
#include "text/Isolate.h"
#include "ui/desk/WayBack.h"
#include "ui/rebind/OutcomeTeller.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"
#include "ui/words/TimeWords.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The latest outcome takes the place of the one before, unless that is more than a note.
const QString rebindMessage = u"rebind"_s;
const QString waitingMessage = u"waiting"_s;

/// Of what stays until it is dismissed, or until the same encoder has moved once more.
QString lastingMessage(const QString &encoderArn)
{
    return rebindMessage + u'/' + encoderArn;
}

bool isThere(patchbay::Outcome outcome)
{
    return outcome == patchbay::Outcome::Moved || outcome == patchbay::Outcome::AlreadyThere;
}

} // namespace

ChangeMessages::ChangeMessages(OutcomeTeller &teller, const Changes &changes, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_runs(changes.runs)
    , m_plant(changes.plant)
    , m_moves(changes.liveMoves)
    , m_bar(bar)
{
    using patchbay::PatchRuns;
    using patchbay::Plant;
    connect(&m_runs, &PatchRuns::begun, this, &ChangeMessages::follow);
    connect(&teller, &OutcomeTeller::waiting, this, &ChangeMessages::setWaiting);
    connect(&teller, &OutcomeTeller::message, this, &ChangeMessages::showOutcome);
    connect(&teller, &OutcomeTeller::overtaken, this, &ChangeMessages::withdrawOutcome);
    connect(&m_plant, &Plant::sourceChanged, this, &ChangeMessages::withdrawUnreached);
    connect(&m_moves, &patchbay::LiveMoves::changed, this, &ChangeMessages::followPicture);
}

void ChangeMessages::takeBack(Way way, const patchbay::Rebind &undo)
{
    if (patchbay::protectionOn(m_plant, undo.from) || patchbay::protectionOn(m_plant, undo.to))
        Q_EMIT previewRequested({{}, {undo}});
    else
        m_runs.take(way, undo);
}

void ChangeMessages::showOutcome(const RebindMessage &outcome)
{
    const QString &arn = outcome.encoder.arn;
    if (outcome.undo) // it has moved: what an earlier message said of it, and its Undo, are past
        m_bar.clear(lastingMessage(arn));
    if (outcome.isAmongMany)
        return;
    if (!outcome.closedSource.isEmpty())
        return tellAfterClosing(outcome);
    const bool isNote = outcome.severity == Severity::Note;
    Message message;
    message.id = isNote ? rebindMessage : lastingMessage(arn);
    message.severity = outcome.severity;
    message.sentence = outcome.text;
    if (outcome.undo) {
        const Way way = m_runs.leads(Way::Forth, *outcome.undo) ? Way::Forth : Way::Back;
        message.actions.push_back({way == Way::Back ? tr("Un&do") : tr("Re&do"),
                                   [this, id = message.id, way, undo = *outcome.undo] {
                                       m_bar.clear(id);
                                       takeBack(way, undo);
                                   },
                                   WayBack::hintOf(way, *outcome.undo, m_plant)});
    }
    if (isNote) {
        m_noted = outcome.encoder;
        m_awaited.reset();
    } else {
        m_lasting.insert(arn, outcome.encoder.source);
    }
    const patchbay::LiveMove *const move = m_moves.find(arn);
    if (isNote && outcome.undo && move && move->isOffAir()) {
        m_awaited = message;
        message.sentence += u' ' + tr("Its picture is not back yet.");
    }
    m_bar.showMessage(message);
    Q_EMIT told((message.sentence + u' ' + outcome.address).trimmed());
}

/// AWS has made the change; for whoever watches the stage it is over only now.
void ChangeMessages::followPicture(const patchbay::EncoderId &encoder)
{
    const patchbay::LiveMove *const move = m_moves.find(encoder.arn);
    if (!m_awaited || m_noted.arn != encoder.arn || (move && move->isOffAir()))
        return;
    Message message = *std::exchange(m_awaited, std::nullopt);
    if (!m_bar.isShowing(rebindMessage))
        return; // somebody has seen enough of it
    if (move && move->offAir)
        message.sentence += u' ' + text::filled(tr("Its picture is back after %1."), shortDuration(*move->offAir));
    m_bar.showMessage(message);
}

void ChangeMessages::follow(const patchbay::PatchRun &run)
{
    m_bar.clear(rebindMessage); // its Undo is of another change
    m_awaited.reset();
    if (run.count() > 1 && run.purpose() == patchbay::PatchRun::Purpose::Change)
        connect(&run, &patchbay::PatchRun::ended, this, [this, &run] { tellAfterClosing(run); });
}

/// Once for all of them.
void ChangeMessages::tellAfterClosing(const patchbay::PatchRun &run)
{
    int left = 0;
    int there = 0;
    OutcomeWords::Rebinds done;
    int unknown = 0;
    for (int i = 0; i < run.count(); ++i) {
        const patchbay::PatchRun::Item &item = run.item(i);
        if (!item.isLeft)
            continue;
        ++left;
        if (isThere(item.result->outcome)) {
            ++there;
            done.add(item.result->rebind);
        }
        unknown += patchbay::mayStillArrive(item.result->outcome) ? 1 : 0;
    }
    if (left == 0)
        return;
    Q_EMIT toldAfterClosing(OutcomeWords::afterClosing(run.name(), done, left - there - unknown, unknown),
                            there == left ? Severity::Note : Severity::Attention);
}

void ChangeMessages::tellAfterClosing(const RebindMessage &outcome)
{
    QString sentence = outcome.text;
    if (!outcome.address.isEmpty())
        sentence += u' ' + outcome.address;
    if (outcome.newAddress.needsNewUrl())
        sentence += u' ' + outcome.newAddress.url;
    Q_EMIT toldAfterClosing(OutcomeWords::inSource(outcome.closedSource, sentence),
                            outcome.address.isEmpty() ? outcome.severity : Severity::Attention);
}

/// What was told of the encoder is no longer so: neither the message nor the way back may go on saying it.
void ChangeMessages::withdrawOutcome(const patchbay::EncoderId &encoder, const QString &sentence, bool hadWayBack)
{
    const bool isNoted = m_noted.arn == encoder.arn && m_bar.isShowing(rebindMessage);
    const QString lasting = lastingMessage(encoder.arn);
    const bool isTold = isNoted || m_bar.isShowing(lasting);
    m_bar.clear(lasting);
    if (!(isTold || hadWayBack) || !isReached(encoder))
        return;
    m_noted = encoder;
    m_awaited.reset();
    Message message;
    message.id = rebindMessage;
    message.sentence = hadWayBack ? sentence + u' ' + OutcomeWords::noWayBack() : sentence;
    m_bar.showMessage(message);
}

/// Its encoders are not in the list any more, nor does anybody look what becomes of them.
void ChangeMessages::withdrawUnreached()
{
    if (!m_noted.isNull() && !isReached(m_noted))
        m_bar.clear(rebindMessage);
    m_lasting.removeIf([this](const auto each) {
        if (isReached({each.value(), each.key()}))
            return false;
        m_bar.clear(lastingMessage(each.key()));
        return true;
    });
}

bool ChangeMessages::isReached(const patchbay::EncoderId &encoder) const
{
    return m_plant.sources().isReopening(encoder.source) || m_plant.sources().reaching(encoder);
}

/// An empty sentence: it is not waited for any more.
void ChangeMessages::setWaiting(const patchbay::EncoderId &encoder, const QString &sentence)
{
    if (sentence.isEmpty())
        m_waiting.erase(encoder.arn);
    else
        m_waiting.insert_or_assign(encoder.arn, Waiting{encoder, sentence});
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
    message.sentence = count == 1 ? m_waiting.cbegin()->second.sentence : OutcomeWords::noAnswerYet(count);
    message.actions.push_back({tr("Stop &waiting"), [this] { stopWaiting(); }, OutcomeWords::stopWaitingHint()});
    message.dismissible = false;
    m_bar.showMessage(message);
}

/// For those of which it was said that they take long.
void ChangeMessages::stopWaiting()
{
    const auto waiting = m_waiting; // one that ends leaves the map
    for (const auto &[arn, told] : waiting)
        m_runs.stopWaiting(told.encoder);
}

} // namespace ui
