// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/SourceChanges.h"

#include "async/EitherStop.h"
#include "async/Sleep.h"

#include <QTimer>

#include <algorithm>
#include <limits>
#include <ranges>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using State = PatchRun::State;

/// Longer than AWS takes on a bad day, and before an operator wonders.
constexpr auto saidToBeSlowAfter = 5s;
/// At what is taken in other sources.
constexpr auto betweenLooks = 100ms;

} // namespace

SourceChanges::SourceChanges(Source &source, ChangeHistory &history, ChangeRecord &record,
                             PatchRunner::Settling settling)
    : m_source(source)
    , m_told(source, history, record)
    , m_runner(source.client(), source.inventory(), m_told.outcomes(), settling, record)
{
}

void SourceChanges::take(PatchRun &run, const std::vector<int> &indexes)
{
    m_source.scope().add(takeAll(&run, indexes));
}

void SourceChanges::askAgain(const RunItem &item, const RebindResult &lost)
{
    m_source.scope().add(ask(item, lost));
}

/// Those that are live and to be cut come after all others, and last those whose picture is needed most.
QCoro::Task<> SourceChanges::takeAll(QPointer<PatchRun> run, Indexes indexes)
{
    const auto live = std::make_shared<Indexes>();
    const std::function<int()> most = [this] { return m_atOnce.most(m_source.client().rateLimits()); };
    const Begin takeEach = [this, run, live](int index, const std::shared_ptr<Lane> &lane) {
        const RunItem item{run, index};
        m_source.scope().add(isCut(run->item(index).rebind) ? bringBack(item, lane) : takeOne(item, lane, live));
    };
    co_await takeThrough(run, indexes, most, takeEach);
    if (live->empty())
        co_return;
    co_await othersTaken(run);
    std::ranges::sort(*live);
    std::ranges::stable_partition(*live, [&](int index) { return !m_mover->comesLast(run->item(index).rebind); });
    const std::function<int()> all = [] { return std::numeric_limits<int>::max(); }; // who cuts lets one go at a time
    const Begin cutEach = [this, run](int index, const std::shared_ptr<Lane> &lane) {
        m_source.scope().add(cutOne({run, index}, lane));
    };
    co_await takeThrough(run, *live, all, cutEach);
}

QCoro::Task<> SourceChanges::takeThrough(QPointer<PatchRun> run, Indexes indexes, std::function<int()> mostAtOnce,
                                         Begin begin)
{
    const auto lane = std::make_shared<Lane>(indexes);
    const async::EitherStop stop(m_source.scope().token(), run->stopToken());
    const QObject here;
    QObject::connect(run, &PatchRun::resumed, &here, [&lane] { lane->lookAgain(); });
    Lane::Hands hands;
    hands.mostAtOnce = [this, run, &mostAtOnce] {
        const bool isHeld = !run || run->hold(m_source.id());
        return isHeld ? 0 : mostAtOnce();
    };
    hands.begin = [&begin, &lane](int index) { begin(index, lane); };
    hands.giveUp = [this, run](int index) { giveUp({run, index}); };
    co_await lane->run(hands, stop.token());
}

/// In other sources, too, but where the run is held: in all of it nothing is under way that is not to be cut.
QCoro::Task<> SourceChanges::othersTaken(QPointer<PatchRun> run)
{
    const async::EitherStop stop(m_source.scope().token(), run->stopToken());
    const auto isTaken = [&run](int index) {
        const PatchRun::Item &item = run->item(index);
        return !item.isUnderWay() || item.state == State::Cutting || run->hold(item.rebind.encoder.source);
    };
    while (!stop.token().stop_requested()) {
        const auto indexes = std::views::iota(0, run->count());
        if (std::ranges::all_of(indexes, isTaken))
            co_return;
        co_await async::sleepFor(betweenLooks, stop.token());
    }
}

/// Nothing was sent for it.
void SourceChanges::giveUp(const RunItem &item)
{
    if (!item.run)
        return;
    item.run->release(m_source.id());
    RebindResult result;
    result.rebind = item.run->item(item.index).rebind;
    m_told.conclude(item, result, {});
}

/// One that is live and to be cut goes to `live`.
QCoro::Task<> SourceChanges::takeOne(RunItem item, std::shared_ptr<Lane> lane, std::shared_ptr<Indexes> live)
{
    const Rebind rebind = item.run->item(item.index).rebind;
    const RunItem before = m_told.latest(rebind.encoder.arn);
    const async::EitherStop stop(m_source.scope().token(), item.run->stopToken());
    QTimer slow;
    slow.setSingleShot(true);
    const auto isUnanswered = [this, item, lane](State state) {
        lane->queue().setUnanswered(item.index);
        lane->lookAgain();
        m_told.setState(item, state);
    };
    QObject::connect(&slow, &QTimer::timeout, &slow, [isUnanswered] { isUnanswered(State::NoAnswerYet); });
    PatchRunner::Terms terms = termsOf(*item.run, item.index);
    // Then it waits for its turns as well, and that is not AWS's time. Many may have waited for the same moment.
    const bool isOneOfMany = terms.isOneOfMany || terms.hasWaited;
    terms.onRequest = [&slow, isOneOfMany] {
        if (isOneOfMany)
            slow.start(saidToBeSlowAfter);
    };
    terms.onAnswer = [this, &slow, isOneOfMany](async::Clock::duration time) {
        if (isOneOfMany)
            slow.stop();
        m_atOnce.noteAnswer(time);
    };
    terms.onSettling = [isUnanswered, &slow] {
        slow.stop();
        isUnanswered(State::Asking);
    };
    m_told.begin(item, State::Moving);
    if (!isOneOfMany)
        slow.start(saidToBeSlowAfter);
    // Side by side with the change; and not waited for where nothing has moved.
    std::stop_source uninteresting;
    const async::EitherStop noLonger(m_source.scope().token(), uninteresting.get_token());
    const auto comparing = m_told.compareAddresses(rebind, noLonger.token());
    RebindResult result = co_await m_runner.take(rebind, terms);
    slow.stop();
    if (result.outcome != Outcome::Moved)
        uninteresting.request_stop();
    const bool isToBeCut = m_mover && result.outcome == Outcome::Live && rebind.ifLive == IfLive::Cut;
    const bool isHeldUp = result.isHeldUp() && !stop.token().stop_requested();
    if (!isHeldUp) {
        lane->queue().end(item.index); // nobody waits for an address
        lane->lookAgain();
    }
    if (isToBeCut) {
        live->push_back(item.index);
        m_told.forgetOutcome(rebind.encoder.arn);
        m_told.setState(item, State::Cutting);
    }
    const AddressComparison address = co_await comparing;
    if (isToBeCut)
        co_return;
    if (isHeldUp && putBack(item, result, *lane)) {
        m_told.putBack(rebind.encoder.arn, before);
        co_return;
    }
    holdIfNobodyKnows(item, result);
    m_told.conclude(item, result, address);
}

QCoro::Task<> SourceChanges::cutOne(RunItem item, std::shared_ptr<Lane> lane)
{
    m_told.begin(item, State::Cutting);
    const LiveMover::Job job = jobOf(*item.run, item.index);
    const RebindResult result = co_await m_mover->cut(job);
    co_await end(item, result, lane);
}

QCoro::Task<> SourceChanges::bringBack(RunItem item, std::shared_ptr<Lane> lane)
{
    m_told.begin(item, State::Cutting);
    const LiveMover::Job job = jobOf(*item.run, item.index);
    const RebindResult result = co_await m_mover->bringBack(job);
    co_await end(item, result, lane);
}

/// Of one that was live.
QCoro::Task<> SourceChanges::end(RunItem item, RebindResult result, std::shared_ptr<Lane> lane)
{
    const async::EitherStop stop(m_source.scope().token(), item.run->stopToken());
    const bool isHeldUp = result.isHeldUp() && !stop.token().stop_requested();
    if (isHeldUp && putBack(item, result, *lane))
        co_return;
    lane->queue().end(item.index);
    lane->lookAgain();
    AddressComparison address;
    if (result.outcome == Outcome::Moved)
        address = co_await m_told.compareAddresses(result.rebind, m_source.scope().token());
    m_told.conclude(item, result, address);
}

LiveMover::Job SourceChanges::jobOf(const PatchRun &run, int index)
{
    const auto take = [this](const Rebind &rebind, const PatchRunner::Terms &terms) {
        return m_runner.take(rebind, terms);
    };
    return {m_source, run.item(index).rebind, termsOf(run, index), run.passedOver(), take};
}

/// False: the error turns out to be the item's own.
bool SourceChanges::putBack(const RunItem &item, RebindResult &result, Lane &lane)
{
    lane.lookAgain();
    if (lane.queue().isAlone(item.index) && result.error && !result.unrecorded) {
        lane.queue().end(item.index);
        result.outcome = Outcome::Refused;
        return false;
    }
    lane.queue().putBack(item.index);
    m_told.setState(item, State::Waiting);
    if (item.run)
        item.run->setHold({m_source.id(), *result.whyHeld()});
    return true;
}

/// What keeps AWS from being asked what became of one keeps the others from being moved.
void SourceChanges::holdIfNobodyKnows(const RunItem &item, const RebindResult &result)
{
    const bool isUnknown = result.outcome == Outcome::Unknown && result.error && concernsAll(result.error->kind);
    if (!item.run || !isUnknown || item.run->left(m_source.id()) <= 1)
        return;
    if (!item.run->stopToken().stop_requested() && !item.run->waitingToken(item.index).stop_requested())
        item.run->setHold({m_source.id(), *result.error});
}

PatchRunner::Terms SourceChanges::termsOf(const PatchRun &run, int index) const
{
    PatchRunner::Terms terms;
    terms.run = {RecordedRun::idOf(run.id()), run.name(), run.undoes()};
    terms.isRecorded = run.isRecorded();
    terms.isOneOfMany = run.count() > 1;
    terms.hasWaited = run.hasWaited();
    terms.stop = run.stopToken();
    terms.closing = m_source.scope().token();
    terms.stopWaiting = run.waitingToken(index);
    return terms;
}

QCoro::Task<> SourceChanges::ask(RunItem item, RebindResult lost)
{
    m_told.begin(item, State::Asking);
    const std::stop_token stop = m_source.scope().token();
    const RebindResult result = co_await m_runner.askAgain(lost, stop, item.run->waitingToken(item.index));
    AddressComparison address;
    if (result.outcome == Outcome::Moved)
        address = co_await m_told.compareAddresses(result.rebind, stop);
    m_told.conclude(item, result, address);
}

} // namespace patchbay
