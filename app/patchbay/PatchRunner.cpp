// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/PatchRunner.h"

#include "async/Deadline.h"
#include "async/Grace.h"
#include "async/Joined.h"
#include "async/Sleep.h"

#include <QScopeGuard>

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// What was sent may still be on its way: that it changed nothing is believed after so many readings, 6 s later.
constexpr int readingsToBelieveNoChange = 3;
/// A change under way is finished rather than cut off, but a program that closes doesn't wait for ever.
constexpr auto graceTime = 20s;

Outcome outcomeOfRefusal(const aws::Error &error)
{
    switch (error.kind) {
    case aws::ErrorKind::Conflict:
        return Outcome::Live;
    case aws::ErrorKind::Cancelled:
        return Outcome::Cancelled;
    default:
        return Outcome::Refused;
    }
}

} // namespace

PatchRunner::PatchRunner(ivs::Client &client, Inventory &inventory, std::chrono::milliseconds settlingTime)
    : m_client(client)
    , m_inventory(inventory)
    , m_settlingTime(settlingTime)
{
}

QCoro::Task<std::vector<RebindResult>> PatchRunner::take(Patch patch, OnSettling onSettling, std::stop_token stop,
                                                         std::stop_token stopWaiting)
{
    const async::EitherStop asked(stop, stopWaiting);
    const async::Grace grace(stop, graceTime);
    const async::EitherStop outOfPatience(grace.token(), stopWaiting);
    const Stop stops{asked.token(), outOfPatience.token()};
    std::vector<RebindResult> results;
    for (const Rebind &change : patch) {
        m_inventory.setMoving(change.configurationArn, true);
        const auto still = qScopeGuard([this, &change] { m_inventory.setMoving(change.configurationArn, false); });
        RebindResult result = co_await rebind(change, onSettling, stops);
        results.push_back(std::move(result));
    }
    co_return std::move(results);
}

QCoro::Task<RebindResult> PatchRunner::askAgain(RebindResult lost, std::stop_token stop, std::stop_token stopWaiting)
{
    const async::EitherStop either(stop, stopWaiting);
    const QString arn = lost.rebind.configurationArn;
    m_inventory.setMoving(arn, true);
    const auto still = qScopeGuard([this, &arn] { m_inventory.setMoving(arn, false); });
    RebindResult result = co_await settle(std::move(lost), either.token());
    co_return std::move(result);
}

QCoro::Task<aws::Result<ivs::IngestConfiguration>> PatchRunner::read(QString arn, std::stop_token stop)
{
    const QDateTime sentAt = Inventory::clock();
    const auto configuration = co_await m_client.ingestConfiguration(arn, stop);
    if (configuration)
        m_inventory.apply(configuration->summary(), sentAt);
    else if (configuration.error().kind == aws::ErrorKind::ResourceNotFound)
        m_inventory.remove(arn);
    co_return aws::Result<ivs::IngestConfiguration>(configuration);
}

QCoro::Task<RebindResult> PatchRunner::rebind(Rebind change, OnSettling onSettling, Stop stop)
{
    RebindResult result;
    result.rebind = change;
    const auto before = co_await read(change.configurationArn, stop.asked);
    if (!before) {
        const bool gone = before.error().kind == aws::ErrorKind::ResourceNotFound;
        result.outcome = gone ? Outcome::Gone : outcomeOfRefusal(before.error());
        result.error = before.error();
        co_return std::move(result);
    }
    result.now = before->summary();
    result.before = Sides::of(*before);
    if (const auto reason = reasonNotToWrite(change, *before)) {
        result.outcome = *reason;
        co_return std::move(result);
    }
    if (stop.asked.stop_requested())
        co_return std::move(result);

    const auto after =
        co_await m_client.updateIngestConfiguration(change.configurationArn, change.toStageArn, stop.outOfPatience);
    if (after && after->stageArn == change.toStageArn) {
        // The answer is as new as its arrival: a list that was sent before must not overwrite it.
        m_inventory.apply(after->summary(), Inventory::clock());
        result.outcome = Outcome::Moved;
        result.now = after->summary();
        result.changedUnasked = differences(*result.before, Sides::of(*after));
        co_return std::move(result);
    }
    if (!after)
        result.error = after.error();
    if (!after && after.error().safeToRetry)
        co_return co_await refused(std::move(result), stop.outOfPatience);
    if (onSettling)
        onSettling(change);
    co_return co_await settle(std::move(result), stop.outOfPatience);
}

std::optional<Outcome> PatchRunner::reasonNotToWrite(const Rebind &change, const ivs::IngestConfiguration &now)
{
    if (now.stageArn == change.toStageArn)
        return Outcome::AlreadyThere;
    if (now.stageArn != change.fromStageArn)
        return Outcome::ChangedOutside;
    if (now.isActive())
        return Outcome::Live;
    return std::nullopt;
}

QCoro::Task<RebindResult> PatchRunner::refused(RebindResult result, std::stop_token stop)
{
    result.outcome = outcomeOfRefusal(*result.error);
    const bool worldChanged = result.outcome == Outcome::Live || result.error->kind == aws::ErrorKind::ResourceNotFound;
    if (!worldChanged)
        co_return std::move(result);
    // Which of the two is missing, or what the encoder does now: only a reading tells, and not the one before.
    result.now = std::nullopt;
    const auto now = co_await read(result.rebind.configurationArn, stop);
    if (now)
        result.now = now->summary();
    else if (now.error().kind == aws::ErrorKind::ResourceNotFound)
        result.outcome = Outcome::Gone;
    co_return std::move(result);
}

QCoro::Task<RebindResult> PatchRunner::settle(RebindResult result, std::stop_token stop)
{
    result.outcome = Outcome::Unknown;
    result.now = std::nullopt;
    const async::Deadline deadline(m_settlingTime, stop);
    const std::stop_token end = deadline.token();
    for (int reading = 1; !end.stop_requested(); ++reading) {
        const auto pause = std::min(1s * (1 << std::min(reading - 1, 4)), 15s);
        if (reading > 1)
            co_await async::sleepFor(pause, end);
        const auto now = co_await read(result.rebind.configurationArn, end);
        const bool gone = !now && now.error().kind == aws::ErrorKind::ResourceNotFound;
        if (!now && !gone) {
            if (aws::mayPass(now.error().kind) || end.stop_requested())
                continue;
            result.error = now.error(); // a person has to do something before AWS can be asked
            break;
        }
        const Outcome outcome = gone ? Outcome::Gone : settledOutcome(result.rebind, *now);
        if (outcome == Outcome::Refused && reading < readingsToBelieveNoChange)
            continue;
        result.outcome = outcome;
        result.settledByReading = true;
        if (now) {
            result.now = now->summary();
            if (result.before)
                result.changedUnasked = differences(*result.before, Sides::of(*now));
        }
        break;
    }
    co_return std::move(result);
}

Outcome PatchRunner::settledOutcome(const Rebind &change, const ivs::IngestConfiguration &now)
{
    if (now.stageArn == change.toStageArn)
        return Outcome::Moved;
    return now.stageArn == change.fromStageArn ? Outcome::Refused : Outcome::ChangedOutside;
}

} // namespace patchbay
