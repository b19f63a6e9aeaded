// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ChangeRunner.h"

#include "async/Clock.h"
#include "async/Deadline.h"
#include "async/Sleep.h"
#include "patchbay/lifecycle/ActRefusal.h"
#include "patchbay/patch/Sending.h"
#include "patchbay/plant/SecondLook.h"

#include <QScopeGuard>

#include <utility>

namespace patchbay {

ChangeRunner::ChangeRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : m_source(source)
    , m_record(record)
    , m_settling(settling)
{
}

void ChangeRunner::begin(const Act &) { }

QCoro::Task<> ChangeRunner::end(ActResult, std::stop_token)
{
    co_return;
}

QCoro::Task<ActResult> ChangeRunner::take(Act act, ActTerms terms)
{
    Inventory &inventory = m_source.inventory();
    const QString encoder = held(act);
    const QString thing = encoder.isEmpty() ? arnOf(act) : QString();
    ActResult result{.act = act};
    const Configuration *const known = inventory.find(encoder);
    if ((known && known->moving) || m_underWay.contains(thing)) {
        result.outcome = ActOutcome::BeingChanged;
        co_return std::move(result);
    }
    inventory.setMoving(encoder, true);
    if (!thing.isEmpty())
        m_underWay.insert(thing);
    const auto still = qScopeGuard([this, &inventory, &encoder, &thing] {
        inventory.setMoving(encoder, false);
        m_underWay.remove(thing);
    });
    result = co_await takeOne(std::move(result), terms);
    if (result.record)
        m_record.conclude(*result.record, result);
    co_await end(result, terms.outOfPatience);
    co_return std::move(result);
}

QCoro::Task<ActResult> ChangeRunner::takeOne(ActResult begun, ActTerms terms)
{
    ActResult result = std::move(begun);
    ivs::Client client = m_source.client().with(terms.isOneOfMany ? async::Urgency::Bulk : async::Urgency::Person);
    const auto seen = co_await read(result.act, client, terms.stop);
    if (!seen) {
        result.error = ofReading(seen.error());
        result.outcome = outcomeOf(result.act, *result.error);
        co_return std::move(result);
    }
    const QDateTime readAt = async::Clock::utc();
    result.tagsDone = seen->tagsDone;
    if (seen->reason) {
        result.outcome = *seen->reason;
        if (result.outcome == ActOutcome::ChangedOutside && seen->tagsDone)
            result.tagsOfOthers = seen->tags;
        co_return std::move(result);
    }
    if (terms.isRecorded && !result.record && !terms.stop.stop_requested()) {
        const ActIntent intent{terms.run, result.act, seen->settings, {}, seen->stage};
        const auto record = co_await m_record.intend(intent, terms.stop);
        if (!record) {
            if (!terms.stop.stop_requested())
                result.unrecorded = record.error();
            co_return std::move(result);
        }
        result.record = *record;
    }
    if (terms.stop.stop_requested())
        co_return std::move(result);
    std::optional<ActResult> sent = co_await send(result, *seen, readAt, terms);
    if (!sent)
        sent = co_await takeOne(std::move(result), terms);
    co_return *std::move(sent);
}

/// Nothing: it would have left too late after the reading, and did not.
QCoro::Task<std::optional<ActResult>> ChangeRunner::send(ActResult result, Seen seen, QDateTime readAt, ActTerms terms)
{
    begin(result.act);
    Sending sending(terms.stop, terms.outOfPatience, readAt);
    const Request request{m_source.client().with(terms.isOneOfMany ? async::Urgency::Bulk : async::Urgency::Person),
                          [&sending] { sending.leave(); },
                          [&result](const QString &requestId) { result.requestId = requestId; }};
    const Answer answer = co_await ask(result.act, std::move(seen), request, sending.token());
    if (sending.isTooLate())
        co_return std::nullopt;
    ActResult ended = std::move(result);
    ended.tagsDone = answer.tagsDone;
    if (!answer.error && answer.isSo) {
        ended.outcome = ActOutcome::Done;
        co_return ended;
    }
    ended.error = answer.error;
    if (answer.error && answer.error->safeToRetry) {
        ended = co_await refused(std::move(ended), terms.outOfPatience);
        co_return ended;
    }
    if (terms.onSettling)
        terms.onSettling();
    ended = co_await settled(std::move(ended), terms.outOfPatience);
    co_return ended;
}

ActOutcome ChangeRunner::outcomeOf(const Act &act, const aws::Error &error) const
{
    if (saysGone(error))
        return whenGone();
    return error.kind == aws::ErrorKind::Conflict && !held(act).isEmpty() ? ActOutcome::Live : outcomeOfRefusal(error);
}

/// What it does now, only a reading tells, and not the one before; nor whether it is gone: what was asked for by an ID
/// that the service does not know, as of a participant, may go on by another.
QCoro::Task<ActResult> ChangeRunner::refused(ActResult result, std::stop_token stop)
{
    const bool isUnknownThere = saysGone(*result.error);
    result.outcome = isUnknownThere ? ActOutcome::Refused : outcomeOf(result.act, *result.error);
    if (isUnknownThere || result.outcome == ActOutcome::Live) {
        const ivs::Client client = m_source.client().with(async::Urgency::Person);
        const auto now = co_await read(result.act, client, stop);
        const bool isGone = !now && saysGone(now.error());
        if (isGone || (now && now->reason == ActOutcome::AlreadyDone))
            result.outcome = isGone ? whenGone() : ActOutcome::AlreadyDone;
    }
    co_return std::move(result);
}

QCoro::Task<ActResult> ChangeRunner::settle(ActResult lost, std::stop_token stop)
{
    ActResult result = co_await settled(std::move(lost), stop);
    co_await end(result, stop);
    co_return std::move(result);
}

QCoro::Task<ActResult> ChangeRunner::settled(ActResult lost, std::stop_token stop)
{
    ActResult result = std::move(lost);
    result.outcome = ActOutcome::Unknown;
    const ivs::Client client = m_source.client().with(async::Urgency::Person);
    const async::Deadline deadline(m_settling.atMost, stop);
    const std::stop_token end = deadline.token();
    for (int reading = 1; !end.stop_requested(); ++reading) {
        co_await async::sleepFor(m_settling.pauseBefore(reading), end);
        const auto now = co_await read(result.act, client, end);
        const bool isGone = !now && saysGone(now.error());
        if (!now && !isGone) {
            if (aws::mayPass(now.error().kind) || end.stop_requested())
                continue;
            result.error = ofReading(now.error()); // a person has to do something before AWS can be asked
            break;
        }
        if (now && !now->settled && reading < Settler::Pace::readingsBeforeTelling)
            continue;
        result.settledByReading = true;
        if (isGone) {
            const bool isWanted = whenGone() == ActOutcome::AlreadyDone;
            result.outcome = isWanted ? ActOutcome::Done : ActOutcome::Refused;
            result.error = now.error();
            break;
        }
        result.outcome = now->settled.value_or(ActOutcome::NotArrived);
        result.tagsDone = now->tagsDone;
        break;
    }
    co_return std::move(result);
}

} // namespace patchbay
