// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/DeletionRunner.h"

#include "async/Clock.h"
#include "async/Deadline.h"
#include "async/Sleep.h"
#include "patchbay/patch/Sending.h"
#include "patchbay/plant/SecondLook.h"

#include <QScopeGuard>

namespace patchbay {

namespace {

const Deletion &deletionOf(const ActResult &result)
{
    return std::get<Deletion>(result.act);
}

std::optional<ActOutcome> reasonNotToRemove(const Deletion &deletion, const ivs::IngestConfiguration &now)
{
    if (now.stageArn != deletion.stage.arn)
        return ActOutcome::ChangedOutside;
    if (now.isActive() && !deletion.isForced)
        return ActOutcome::Live;
    return std::nullopt;
}

ActOutcome outcomeOfRefusal(const aws::Error &error)
{
    if (saysGone(error))
        return ActOutcome::AlreadyDone;
    switch (error.kind) {
    case aws::ErrorKind::Conflict:
        return ActOutcome::Live;
    case aws::ErrorKind::Cancelled:
        return ActOutcome::Cancelled;
    default:
        return ActOutcome::Refused;
    }
}

} // namespace

DeletionRunner::DeletionRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : m_source(source)
    , m_record(record)
    , m_settling(settling)
{
}

QCoro::Task<ActResult> DeletionRunner::take(Deletion deletion, ActTerms terms)
{
    Inventory &inventory = m_source.inventory();
    const QString arn = deletion.encoder.arn;
    ActResult result{.act = deletion};
    const Configuration *const known = inventory.find(arn);
    if (known && known->moving) {
        result.outcome = ActOutcome::BeingChanged;
        co_return std::move(result);
    }
    inventory.setMoving(arn, true);
    const auto still = qScopeGuard([&inventory, &arn] { inventory.setMoving(arn, false); });
    result = co_await takeOne(std::move(result), terms);
    if (result.record)
        m_record.conclude(*result.record, result);
    co_return std::move(result);
}

QCoro::Task<ActResult> DeletionRunner::takeOne(ActResult begun, ActTerms terms)
{
    ActResult result = std::move(begun);
    const Deletion deletion = deletionOf(result);
    ivs::Client client = m_source.client().with(terms.isOneOfMany ? async::Urgency::Bulk : async::Urgency::Person);
    const auto before = co_await readInto(m_source.inventory(), client, deletion.encoder.arn, terms.stop);
    if (!before) {
        result.error = ofReading(before.error());
        result.outcome = outcomeOfRefusal(*result.error);
        co_return std::move(result);
    }
    const QDateTime readAt = async::Clock::utc();
    if (const auto reason = reasonNotToRemove(deletion, *before)) {
        result.outcome = *reason;
        co_return std::move(result);
    }
    if (terms.isRecorded && !result.record && !terms.stop.stop_requested()) {
        const ActIntent intent{terms.run, deletion, settingsOf(*before), {}};
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
    std::optional<ActResult> sent = co_await send(result, readAt, terms);
    if (!sent)
        sent = co_await takeOne(std::move(result), terms);
    co_return *std::move(sent);
}

/// Nothing: it would have left too late after the reading, and did not.
QCoro::Task<std::optional<ActResult>> DeletionRunner::send(ActResult result, QDateTime readAt, ActTerms terms)
{
    const Deletion deletion = deletionOf(result);
    ivs::Client client = m_source.client().with(terms.isOneOfMany ? async::Urgency::Bulk : async::Urgency::Person);
    Sending sending(terms.stop, terms.outOfPatience, readAt);
    const ivs::Client::OnTry onTry = [&sending] { sending.leave(); };
    const ivs::Client::OnAnswer onAnswer = [&result](const QString &requestId) { result.requestId = requestId; };
    const auto removed = co_await client.deleteIngestConfiguration(deletion.encoder.arn, deletion.isForced, onTry,
                                                                   onAnswer, sending.token());
    if (sending.isTooLate())
        co_return std::nullopt;
    ActResult ended = std::move(result);
    if (removed) {
        m_source.inventory().remove(deletion.encoder.arn);
        ended.outcome = ActOutcome::Done;
        co_return ended;
    }
    ended.error = removed.error();
    if (removed.error().safeToRetry) {
        ended = co_await refused(std::move(ended), terms.outOfPatience);
        co_return ended;
    }
    if (terms.onSettling)
        terms.onSettling();
    ended = co_await settle(std::move(ended), terms.outOfPatience);
    co_return ended;
}

/// What it does now, only a reading tells, and not the one before.
QCoro::Task<ActResult> DeletionRunner::refused(ActResult result, std::stop_token stop)
{
    result.outcome = outcomeOfRefusal(*result.error);
    const QString arn = deletionOf(result).encoder.arn;
    if (result.outcome == ActOutcome::AlreadyDone)
        m_source.inventory().remove(arn);
    if (result.outcome == ActOutcome::Live) {
        ivs::Client client = m_source.client().with(async::Urgency::Person);
        const auto now = co_await readInto(m_source.inventory(), client, arn, stop);
        if (!now && saysGone(now.error()))
            result.outcome = ActOutcome::AlreadyDone;
    }
    co_return std::move(result);
}

QCoro::Task<ActResult> DeletionRunner::settle(ActResult lost, std::stop_token stop)
{
    ActResult result = std::move(lost);
    result.outcome = ActOutcome::Unknown;
    const QString arn = deletionOf(result).encoder.arn;
    ivs::Client client = m_source.client().with(async::Urgency::Person);
    const async::Deadline deadline(m_settling.atMost, stop);
    const std::stop_token end = deadline.token();
    for (int reading = 1; !end.stop_requested(); ++reading) {
        co_await async::sleepFor(m_settling.pauseBefore(reading), end);
        const auto now = co_await readInto(m_source.inventory(), client, arn, end);
        const bool isGone = !now && saysGone(now.error());
        if (!now && !isGone) {
            if (aws::mayPass(now.error().kind) || end.stop_requested())
                continue;
            result.error = ofReading(now.error()); // a person has to do something before AWS can be asked
            break;
        }
        if (!isGone && reading < Settler::Pace::readingsBeforeTelling)
            continue;
        result.settledByReading = true;
        result.outcome = isGone ? ActOutcome::Done : ActOutcome::NotArrived;
        break;
    }
    co_return std::move(result);
}

} // namespace patchbay
