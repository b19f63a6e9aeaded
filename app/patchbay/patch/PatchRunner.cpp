// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRunner.h"

#include "async/Deadline.h"
#include "async/EitherStop.h"
#include "async/Grace.h"
#include "async/Sleep.h"
#include "patchbay/plant/SecondLook.h"

#include <QLoggingCategory>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// What was sent may still be on its way. After so many readings, 6 s later, a person is told that so far nothing was
/// changed.
constexpr int readingsBeforeTelling = 3;
/// A change under way is finished rather than cut off, but a program that closes doesn't wait for ever.
constexpr auto graceTime = 20s;

Q_LOGGING_CATEGORY(changes, "patchbay.changes", QtInfoMsg)

QLatin1StringView wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Moved:
        return "moved"_L1;
    case Outcome::AlreadyThere:
        return "already there"_L1;
    case Outcome::Live:
        return "live, not changed"_L1;
    case Outcome::ChangedOutside:
        return "changed outside, not changed"_L1;
    case Outcome::Gone:
        return "gone, not changed"_L1;
    case Outcome::Refused:
        return "refused, not changed"_L1;
    case Outcome::NotArrived:
        return "lost, so far not changed"_L1;
    case Outcome::Unknown:
        return "lost, not known"_L1;
    case Outcome::Cancelled:
        return "stopped, not changed"_L1;
    case Outcome::BeingMoved:
        return "being moved already, not changed"_L1;
    }
    Q_UNREACHABLE();
}

/// For whoever reads later what nobody could be told when the program ended.
void logOutcome(const RebindResult &result)
{
    qCInfo(changes).nospace().noquote() << result.rebind.encoder.arn << ": " << wordOf(result.outcome)
                                        << (result.settledByReading ? ", by reading" : "");
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

/// Only an update can be in conflict with a live encoder: of a reading, that code says nothing (IVS Real-Time API
/// reference, GetIngestConfiguration).
aws::Error ofReading(aws::Error error)
{
    if (error.kind == aws::ErrorKind::Conflict)
        error.kind = aws::ErrorKind::RefusedOtherwise;
    return error;
}

bool isOn(const Inventory &inventory, const QString &configurationArn, const QString &stageArn)
{
    const Configuration *const known = inventory.find(configurationArn);
    return known && known->summary.stageArn == stageArn;
}

/// Asks to stop as soon as the inventory shows a configuration on a stage, whoever read that.
class Arrival final {
    Q_DISABLE_COPY_MOVE(Arrival)

public:
    Arrival(const Inventory &inventory, const Rebind &change)
    {
        const auto check = [this, &inventory, change] {
            if (isOn(inventory, change.encoder.arn, change.to.arn))
                m_source.request_stop();
        };
        check();
        QObject::connect(&inventory, &Inventory::configurationsChanged, &m_context, check);
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    QObject m_context;
};

} // namespace

PatchRunner::PatchRunner(ivs::Client &client, Inventory &inventory, OutcomeWatch &outcomes)
    : PatchRunner(client, inventory, outcomes, {})
{
}

PatchRunner::PatchRunner(ivs::Client &client, Inventory &inventory, OutcomeWatch &outcomes, Settling settling)
    : m_client(client)
    , m_inventory(inventory)
    , m_outcomes(outcomes)
    , m_settling(settling)
{
}

QCoro::Task<RebindResult> PatchRunner::take(Rebind change, OnSettling onSettling, std::stop_token stop,
                                            std::stop_token stopWaiting)
{
    const async::EitherStop asked(stop, stopWaiting);
    const async::Grace grace(stop, graceTime);
    const async::EitherStop outOfPatience(grace.token(), stopWaiting);
    const Stop stops{asked.token(), outOfPatience.token()};
    co_return co_await takeOne(change, onSettling, stops);
}

QCoro::Task<RebindResult> PatchRunner::takeOne(Rebind change, OnSettling onSettling, Stop stop)
{
    const QString arn = change.encoder.arn;
    m_inventory.setMoving(arn, true);
    const auto still = qScopeGuard([this, &arn] { m_inventory.setMoving(arn, false); });
    const std::optional<RebindResult> before = m_outcomes.takeBack(arn);
    RebindResult result = co_await rebind(change, onSettling, stop);
    const bool hasLost = before && mayStillArrive(before->outcome);
    if (hasLost)
        result = afterLostOne(std::move(result), *before);
    if (before && result.outcome == Outcome::Cancelled)
        m_outcomes.note(*before); // nothing has come of this one: what was told before still stands
    else if (hasLost && before->rebind.to.arn != change.to.arn)
        m_outcomes.note(result, before);
    else
        m_outcomes.note(result);
    logOutcome(result);
    co_return std::move(result);
}

/// What an earlier change, whose answer got lost, makes of a later one's outcome.
RebindResult PatchRunner::afterLostOne(RebindResult result, const RebindResult &lost)
{
    const bool toSameStage = lost.rebind.to.arn == result.rebind.to.arn;
    if (result.outcome == Outcome::AlreadyThere && toSameStage) {
        result.outcome = Outcome::Moved;
        result.rebind.from = lost.rebind.from;
        result.settledByReading = true;
        result.error = lost.error;
        result.before = lost.before;
    } else if (toSameStage && (result.outcome == Outcome::Refused || result.outcome == Outcome::Cancelled)) {
        // This one did nothing; the earlier one still may.
        result.outcome = result.now ? Outcome::NotArrived : Outcome::Unknown;
    }
    return result;
}

QCoro::Task<RebindResult> PatchRunner::askAgain(RebindResult lost, std::stop_token stop, std::stop_token stopWaiting)
{
    const async::EitherStop either(stop, stopWaiting);
    const QString arn = lost.rebind.encoder.arn;
    m_outcomes.takeBack(arn);
    m_inventory.setMoving(arn, true);
    const auto still = qScopeGuard([this, &arn] { m_inventory.setMoving(arn, false); });
    RebindResult result = co_await settle(std::move(lost), either.token());
    m_outcomes.note(result);
    logOutcome(result);
    co_return std::move(result);
}

QCoro::Task<RebindResult> PatchRunner::rebind(Rebind change, OnSettling onSettling, Stop stop)
{
    RebindResult result;
    result.rebind = change;
    const auto before = co_await readInto(m_inventory, m_client, change.encoder.arn, stop.asked);
    if (!before) {
        result.error = ofReading(before.error());
        result.outcome = saysGone(before.error()) ? Outcome::Gone : outcomeOfRefusal(*result.error);
        co_return std::move(result);
    }
    result.now = before->summary();
    result.before = KeptFields::of(*before);
    if (const auto reason = reasonNotToWrite(change, *before)) {
        result.outcome = *reason;
        co_return std::move(result);
    }
    if (stop.asked.stop_requested())
        co_return std::move(result);

    const auto after =
        co_await m_client.updateIngestConfiguration(change.encoder.arn, change.to.arn, stop.outOfPatience);
    if (after && after->stageArn == change.to.arn) {
        // The answer is as new as its arrival: a list that was sent before must not overwrite it.
        m_inventory.apply(after->summary(), Inventory::clock());
        result.outcome = Outcome::Moved;
        result.now = after->summary();
        result.changedUnasked = differences(*result.before, KeptFields::of(*after));
        co_return std::move(result);
    }
    if (!after)
        result.error = after.error();
    if (!after && after.error().safeToRetry)
        co_return co_await refused(std::move(result), stop.outOfPatience);
    if (onSettling)
        onSettling();
    co_return co_await settle(std::move(result), stop.outOfPatience);
}

std::optional<Outcome> PatchRunner::reasonNotToWrite(const Rebind &change, const ivs::IngestConfiguration &now)
{
    if (now.stageArn == change.to.arn)
        return Outcome::AlreadyThere;
    if (now.stageArn != change.from.arn)
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
    const auto now = co_await readInto(m_inventory, m_client, result.rebind.encoder.arn, stop);
    if (now)
        result.now = now->summary();
    else if (saysGone(now.error()))
        result.outcome = Outcome::Gone;
    co_return std::move(result);
}

QCoro::Task<RebindResult> PatchRunner::settle(RebindResult result, std::stop_token stop)
{
    result.outcome = Outcome::Unknown;
    result.now = std::nullopt;
    const async::Deadline deadline(m_settling.atMost, stop);
    const Arrival arrival(m_inventory, result.rebind); // the list may show it before a reading of this one does
    const async::EitherStop either(deadline.token(), arrival.token());
    const std::stop_token end = either.token();
    for (int reading = 1; !end.stop_requested(); ++reading) {
        const auto pause =
            std::min<std::chrono::milliseconds>(m_settling.firstPause * (1 << std::min(reading - 1, 4)), 15s);
        if (reading > 1)
            co_await async::sleepFor(pause, end);
        const auto now = co_await readInto(m_inventory, m_client, result.rebind.encoder.arn, end);
        const bool gone = !now && saysGone(now.error());
        if (!now && !gone) {
            if (aws::mayPass(now.error().kind) || end.stop_requested())
                continue;
            result.error = ofReading(now.error()); // a person has to do something before AWS can be asked
            break;
        }
        const Outcome outcome = gone ? Outcome::Gone : settledOutcome(result.rebind, *now);
        if (outcome == Outcome::NotArrived && reading < readingsBeforeTelling)
            continue;
        result.outcome = outcome;
        result.settledByReading = true;
        if (now) {
            result.now = now->summary();
            if (result.before)
                result.changedUnasked = differences(*result.before, KeptFields::of(*now));
        }
        break;
    }
    if (result.outcome == Outcome::Unknown)
        settleByList(result);
    co_return std::move(result);
}

/// A list may prove that a change has arrived, never that it has not.
void PatchRunner::settleByList(RebindResult &result) const
{
    if (isOn(m_inventory, result.rebind.encoder.arn, result.rebind.to.arn))
        result.arrived(m_inventory.find(result.rebind.encoder.arn)->summary);
}

Outcome PatchRunner::settledOutcome(const Rebind &change, const ivs::IngestConfiguration &now)
{
    if (now.stageArn == change.to.arn)
        return Outcome::Moved;
    return now.stageArn == change.from.arn ? Outcome::NotArrived : Outcome::ChangedOutside;
}

} // namespace patchbay
