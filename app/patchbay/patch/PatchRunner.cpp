// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRunner.h"

#include "async/EitherStop.h"
#include "async/Grace.h"
#include "patchbay/patch/Sending.h"
#include "patchbay/plant/SecondLook.h"

#include <QLoggingCategory>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

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
    case Outcome::Stranded:
        return "cut, without a stage"_L1;
    }
    Q_UNREACHABLE();
}

/// For whoever reads later what nobody could be told when the program ended.
void logOutcome(const RebindResult &result)
{
    qCInfo(changes).nospace().noquote() << result.rebind.encoder.arn << ": " << wordOf(result.outcome)
                                        << (result.settledByReading ? ", by reading" : "");
}

async::Urgency urgencyOf(const Rebind &change, const PatchRunner::Terms &terms)
{
    if (terms.isRescue)
        return async::Urgency::Rescue;
    const bool isInNoHurry = terms.hasWaited && change.ifLive == IfLive::WaitUntilIdle;
    return terms.isOneOfMany || isInNoHurry ? async::Urgency::Bulk : async::Urgency::Person;
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

/// How long AWS takes to answer, beginning when the try that is answered leaves.
class RequestTime {
public:
    explicit RequestTime(const PatchRunner::Terms &terms)
        : m_terms(terms)
    {
    }

    void begin()
    {
        m_began = async::Clock::now();
        if (m_terms.onRequest)
            m_terms.onRequest();
    }

    void end() const
    {
        if (m_terms.onAnswer)
            m_terms.onAnswer(async::Clock::now() - m_began);
    }

private:
    const PatchRunner::Terms &m_terms;
    async::Clock::time_point m_began;
};

} // namespace

PatchRunner::PatchRunner(ivs::Client &client, Inventory &inventory, OutcomeWatch &outcomes, Settling settling,
                         ChangeRecord &record)
    : m_client(client)
    , m_inventory(inventory)
    , m_outcomes(outcomes)
    , m_settler(inventory, settling)
    , m_record(record)
{
}

QCoro::Task<RebindResult> PatchRunner::take(Rebind change, Terms terms)
{
    const async::EitherStop noMore(terms.stop, terms.closing);
    const async::EitherStop asked(noMore.token(), terms.stopWaiting);
    const async::Grace grace(terms.closing, graceTime);
    const async::EitherStop outOfPatience(grace.token(), terms.stopWaiting);
    const Stop stops{asked.token(), outOfPatience.token()};
    co_return co_await takeOne(change, terms, stops);
}

QCoro::Task<RebindResult> PatchRunner::takeOne(Rebind change, Terms terms, Stop stop)
{
    const QString arn = change.encoder.arn;
    m_inventory.setMoving(arn, true);
    const auto still = qScopeGuard([this, &arn] { m_inventory.setMoving(arn, false); });
    const std::optional<RebindResult> before = m_outcomes.takeBack(arn);
    RebindResult begun;
    begun.rebind = change;
    RebindResult result = co_await rebind(std::move(begun), terms, stop);
    writeDown(result);
    if (terms.isOneOfMany && result.outcome == Outcome::Refused && concernsAll(result.error->kind))
        result.outcome = Outcome::Cancelled; // it can be taken again
    const bool hasLost = before && mayStillArrive(before->outcome) && !result.isHeldUp();
    if (hasLost)
        result = afterLostOne(std::move(result), *before);
    if (before && result.outcome == Outcome::Cancelled)
        m_outcomes.note(*before); // nothing has come of this one: what was told before still stands
    else if (hasLost && before->rebind.to.arn != change.to.arn)
        m_outcomes.note(result, before);
    else if (!result.isHeldUp())
        m_outcomes.note(result);
    logOutcome(result);
    co_return std::move(result);
}

void PatchRunner::writeDown(const RebindResult &result)
{
    if (result.record)
        m_record.conclude(*result.record, result);
}

/// What an earlier change, whose answer got lost, makes of a later one's outcome. What it makes is told of the earlier.
RebindResult PatchRunner::afterLostOne(RebindResult result, const RebindResult &lost)
{
    const bool toSameStage = lost.rebind.to.arn == result.rebind.to.arn;
    if (result.outcome == Outcome::AlreadyThere && toSameStage) {
        result.outcome = Outcome::Moved;
        result.rebind.from = lost.rebind.from;
        result.settledByReading = true;
        result.error = lost.error;
        result.before = lost.before;
        result.record = lost.record;
        writeDown(result);
    } else if (toSameStage && result.outcome == Outcome::Moved && lost.record && lost.record != result.record) {
        RebindResult past = lost; // the reading before this one showed that it had not taken effect
        past.outcome = Outcome::NotArrived;
        past.settledByReading = true;
        writeDown(past);
    } else if (toSameStage && (result.outcome == Outcome::Refused || result.outcome == Outcome::Cancelled)) {
        // This one did nothing; the earlier one still may.
        result.outcome = result.now ? Outcome::NotArrived : Outcome::Unknown;
        result.record = lost.record;
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
    RebindResult result = co_await m_settler.settle(std::move(lost), m_client, either.token());
    writeDown(result);
    m_outcomes.note(result);
    logOutcome(result);
    co_return std::move(result);
}

/// Of what was begun before, only the record goes on.
QCoro::Task<RebindResult> PatchRunner::rebind(RebindResult begun, Terms terms, Stop stop)
{
    const Rebind change = begun.rebind;
    RebindResult result;
    result.rebind = change;
    result.record = begun.record;
    ivs::Client client = m_client.with(urgencyOf(change, terms));
    RequestTime reading(terms);
    const ivs::Client::OnTry onTry = [&reading] { reading.begin(); };
    const auto before = co_await readInto(m_inventory, client, change.encoder.arn, onTry, stop.asked);
    if (!before) {
        result.error = ofReading(before.error());
        result.outcome = saysGone(before.error()) ? Outcome::Gone : outcomeOfRefusal(*result.error);
        co_return std::move(result);
    }
    reading.end();
    const QDateTime readAt = async::Clock::utc();
    result.now = before->summary();
    result.before = KeptFields::of(*before);
    if (const auto reason = reasonNotToWrite(change, *before, terms.hasWaited)) {
        result.outcome = *reason;
        co_return std::move(result);
    }
    if (stop.asked.stop_requested())
        co_return std::move(result);

    if (terms.isRecorded && !result.record) {
        const Intent intent{terms.run, change};
        const auto record = co_await m_record.intend(intent, stop.asked);
        if (!record) {
            if (!stop.asked.stop_requested())
                result.unrecorded = record.error();
            co_return std::move(result);
        }
        result.record = *record;
    }
    if (stop.asked.stop_requested())
        co_return std::move(result);
    std::optional<RebindResult> written = co_await write(result, std::move(client), readAt, terms, stop);
    if (!written)
        written = co_await rebind(std::move(result), terms, stop);
    co_return *std::move(written);
}

/// Nothing: it would have left too late after the reading, and did not.
QCoro::Task<std::optional<RebindResult>> PatchRunner::write(RebindResult result, ivs::Client client, QDateTime readAt,
                                                            Terms terms, Stop stop)
{
    const Rebind change = result.rebind;
    RequestTime writing(terms);
    Sending sending(stop.asked, stop.outOfPatience, readAt);
    const ivs::Client::OnTry onTry = [&sending, &writing] {
        if (sending.leave())
            writing.begin();
    };
    const ivs::Client::OnAnswer onAnswer = [&result](const QString &requestId) { result.requestId = requestId; };
    const auto after =
        co_await client.updateIngestConfiguration(change.encoder.arn, change.to.arn, onTry, onAnswer, sending.token());
    if (sending.isTooLate())
        co_return std::nullopt;
    if (after && after->stageArn == change.to.arn) {
        writing.end();
        // The answer is as new as its arrival: a list that was sent before must not overwrite it.
        m_inventory.apply(after->summary(), Inventory::clock());
        result.outcome = Outcome::Moved;
        result.now = after->summary();
        result.changedUnasked = differences(*result.before, KeptFields::of(*after));
        co_return std::move(result);
    }
    if (!after)
        result.error = after.error();
    RebindResult ended;
    if (!after && after.error().safeToRetry) {
        ended = co_await refused(std::move(result), std::move(client), stop.outOfPatience);
        co_return ended;
    }
    if (terms.onSettling)
        terms.onSettling();
    ended = co_await m_settler.settle(std::move(result), std::move(client), stop.outOfPatience);
    co_return ended;
}

/// One reading cannot tell a drop-out from an encoder that has stopped: what is to wait until it has been idle for a
/// while counts as live at first.
std::optional<Outcome> PatchRunner::reasonNotToWrite(const Rebind &change, const ivs::IngestConfiguration &now,
                                                     bool hasWaited)
{
    if (now.stageArn == change.to.arn)
        return Outcome::AlreadyThere;
    if (now.stageArn != change.from.arn)
        return Outcome::ChangedOutside;
    if (now.isActive() || (change.ifLive == IfLive::WaitUntilIdle && !hasWaited))
        return Outcome::Live;
    return std::nullopt;
}

QCoro::Task<RebindResult> PatchRunner::refused(RebindResult result, ivs::Client client, std::stop_token stop)
{
    result.outcome = outcomeOfRefusal(*result.error);
    const bool worldChanged = result.outcome == Outcome::Live || result.error->kind == aws::ErrorKind::ResourceNotFound;
    if (!worldChanged)
        co_return std::move(result);
    // Which of the two is missing, or what the encoder does now: only a reading tells, and not the one before.
    result.now = std::nullopt;
    const auto now = co_await readInto(m_inventory, client, result.rebind.encoder.arn, stop);
    if (now)
        result.now = now->summary();
    else if (saysGone(now.error()))
        result.outcome = Outcome::Gone;
    co_return std::move(result);
}

} // namespace patchbay
