// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/PatchRunner.h"

#include "async/Sleep.h"

#include <QScopeGuard>

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// How often a lost answer is asked about before it is said to be unknown; the pauses add up to about a minute,
/// each reading being retried by the client besides.
constexpr int settlingReadings = 8;

std::vector<Side> unaskedDifferences(const ivs::IngestConfiguration &before, const ivs::IngestConfiguration &after)
{
    std::vector<Side> sides;
    if (before.redundantIngest != after.redundantIngest)
        sides.push_back(Side::RedundantIngest);
    if (!(before.streamKey == after.streamKey))
        sides.push_back(Side::StreamKey);
    if (before.redundantIngestCredentials != after.redundantIngestCredentials)
        sides.push_back(Side::RedundantIngestCredentials);
    return sides;
}

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

PatchRunner::PatchRunner(ivs::Client &client, Inventory &inventory)
    : m_client(client)
    , m_inventory(inventory)
{
}

QCoro::Task<std::vector<RebindResult>> PatchRunner::take(Patch patch, std::stop_token stop)
{
    std::vector<RebindResult> results;
    for (const Rebind &change : patch) {
        m_inventory.setMoving(change.configurationArn, true);
        const auto still = qScopeGuard([this, &change] { m_inventory.setMoving(change.configurationArn, false); });
        RebindResult result = co_await rebind(change, stop);
        results.push_back(std::move(result));
    }
    co_return std::move(results);
}

QCoro::Task<aws::Result<ivs::IngestConfiguration>> PatchRunner::read(QString arn, std::stop_token stop)
{
    const QDateTime sentAt = QDateTime::currentDateTimeUtc();
    const auto configuration = co_await m_client.ingestConfiguration(arn, stop);
    if (configuration)
        m_inventory.apply(configuration->summary(), sentAt);
    else if (configuration.error().kind == aws::ErrorKind::ResourceNotFound)
        m_inventory.remove(arn);
    co_return aws::Result<ivs::IngestConfiguration>(configuration);
}

QCoro::Task<RebindResult> PatchRunner::rebind(Rebind change, std::stop_token stop)
{
    RebindResult result;
    result.rebind = change;
    const auto before = co_await read(change.configurationArn, stop);
    if (!before) {
        const bool gone = before.error().kind == aws::ErrorKind::ResourceNotFound;
        result.outcome = gone ? Outcome::Gone : outcomeOfRefusal(before.error());
        result.error = before.error();
        co_return std::move(result);
    }
    result.now = before->summary();
    if (const auto reason = reasonNotToWrite(change, *before)) {
        result.outcome = *reason;
        co_return std::move(result);
    }
    if (stop.stop_requested())
        co_return std::move(result);

    const auto after = co_await m_client.updateIngestConfiguration(change.configurationArn, change.toStageArn, stop);
    if (after && after->stageArn == change.toStageArn) {
        // The answer is as new as its arrival: a list that was sent before must not overwrite it.
        m_inventory.apply(after->summary(), QDateTime::currentDateTimeUtc());
        result.outcome = Outcome::Moved;
        result.now = after->summary();
        result.changedUnasked = unaskedDifferences(*before, *after);
        co_return std::move(result);
    }
    if (!after)
        result.error = after.error();
    if (!after && after.error().safeToRetry)
        co_return co_await refused(std::move(result), stop);
    co_return co_await settle(std::move(result), *before, stop);
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
    // Which of the two is missing, or what the encoder does now: only a reading tells.
    const auto now = co_await read(result.rebind.configurationArn, stop);
    if (now)
        result.now = now->summary();
    else if (now.error().kind == aws::ErrorKind::ResourceNotFound)
        result.outcome = Outcome::Gone;
    co_return std::move(result);
}

QCoro::Task<RebindResult> PatchRunner::settle(RebindResult result, ivs::IngestConfiguration before,
                                              std::stop_token stop)
{
    result.outcome = Outcome::Unknown;
    result.now = std::nullopt;
    for (int reading = 0; reading < settlingReadings && !stop.stop_requested(); ++reading) {
        if (reading > 0)
            co_await async::sleepFor(std::min(1s * (1 << reading), 15s), stop);
        const auto now = co_await read(result.rebind.configurationArn, stop);
        if (now) {
            result.outcome = settledOutcome(result.rebind, *now);
            result.now = now->summary();
            result.settledByReading = true;
            result.changedUnasked = unaskedDifferences(before, *now);
            break;
        }
        if (now.error().kind == aws::ErrorKind::ResourceNotFound) {
            result.outcome = Outcome::Gone;
            result.settledByReading = true;
            break;
        }
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
