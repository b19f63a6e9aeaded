// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/SourceChanges.h"

#include "async/EitherStop.h"

#include <QTimer>

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using State = PatchRun::State;

/// Longer than AWS takes on a bad day, and before an operator wonders.
constexpr auto saidToBeSlowAfter = 5s;

} // namespace

SourceChanges::SourceChanges(Source &source, ChangeHistory &history, ChangeRecord &record,
                             PatchRunner::Settling settling)
    : m_source(source)
    , m_history(history)
    , m_outcomes(source.inventory(), [&source](const QString &arn) { source.secondLook().at(arn); })
    , m_record(record)
    , m_runner(source.client(), source.inventory(), m_outcomes, settling, record)
{
    QObject::connect(&m_outcomes, &OutcomeWatch::arrived, &m_outcomes,
                     [this](const RebindResult &result) { arrive(result); });
    QObject::connect(&m_outcomes, &OutcomeWatch::overtaken, &m_outcomes,
                     [this](const RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now) {
                         overtake(told, now);
                     });
}

void SourceChanges::take(PatchRun &run, const std::vector<int> &indexes)
{
    m_source.scope().add(takeAll(&run, indexes));
}

void SourceChanges::askAgain(const RunItem &item, const RebindResult &lost)
{
    m_source.scope().add(ask(item, lost));
}

bool SourceChanges::watches(const PatchRun &run) const
{
    return std::ranges::any_of(m_latest, [&run](const RunItem &item) { return item.run == &run; });
}

std::optional<RebindResult> SourceChanges::handOver(const EncoderId &encoder)
{
    m_latest.remove(encoder.arn);
    return m_outcomes.takeBack(encoder.arn);
}

void SourceChanges::handOver(const std::function<SourceChanges *(const EncoderId &encoder)> &changesReaching)
{
    const auto all = m_outcomes.handOver();
    for (auto told = all.cbegin(); told != all.cend(); ++told) {
        const RunItem latest = m_latest.value(told.key());
        const bool isUnderWay = latest.run && latest.run->item(latest.index).isUnderWay();
        SourceChanges *const other = isUnderWay ? nullptr : changesReaching(told->result.rebind.encoder);
        if (!other) {
            m_outcomes.takeOver(told.key(), *told);
            continue;
        }
        m_latest.remove(told.key());
        other->takeOver(*told, latest);
    }
}

/// What was told here since is newer.
void SourceChanges::takeOver(const OutcomeWatch::Told &told, const RunItem &latest)
{
    const QString &arn = told.result.rebind.encoder.arn;
    if (m_latest.contains(arn))
        return;
    m_latest.insert(arn, latest);
    m_outcomes.takeOver(arn, told);
    const PatchRun::Item item = latest.run ? latest.run->item(latest.index) : PatchRun::Item();
    if (item.state == State::Arrived && item.address.state == AddressComparison::State::Reading)
        m_source.scope().add(compareArrived(latest));
}

QCoro::Task<> SourceChanges::takeAll(QPointer<PatchRun> run, std::vector<int> indexes)
{
    const auto lane = std::make_shared<Lane>(indexes);
    const async::EitherStop stop(m_source.scope().token(), run->stopToken());
    const QObject here;
    QObject::connect(run, &PatchRun::resumed, &here, [&lane] { lane->lookAgain(); });
    Lane::Hands hands;
    hands.mostAtOnce = [this, run] {
        const bool isHeld = !run || run->hold(m_source.id());
        return isHeld ? 0 : m_atOnce.most(m_source.client().rateLimits());
    };
    hands.begin = [this, run, &lane](int index) { m_source.scope().add(takeOne({run, index}, lane)); };
    hands.giveUp = [this, run](int index) { giveUp({run, index}); };
    co_await lane->run(hands, stop.token());
}

/// Nothing was sent for it.
void SourceChanges::giveUp(const RunItem &item)
{
    if (!item.run)
        return;
    item.run->release(m_source.id());
    RebindResult result;
    result.rebind = item.run->item(item.index).rebind;
    conclude(item, result, {});
}

QCoro::Task<> SourceChanges::takeOne(RunItem item, std::shared_ptr<Lane> lane)
{
    const Rebind rebind = item.run->item(item.index).rebind;
    const RunItem before = m_latest.value(rebind.encoder.arn);
    const async::EitherStop stop(m_source.scope().token(), item.run->stopToken());
    QTimer slow;
    slow.setSingleShot(true);
    const auto isUnanswered = [this, item, lane](State state) {
        lane->queue().setUnanswered(item.index);
        lane->lookAgain();
        setState(item, state);
    };
    QObject::connect(&slow, &QTimer::timeout, &slow, [isUnanswered] { isUnanswered(State::NoAnswerYet); });
    PatchRunner::Terms terms = termsOf(*item.run, item.index);
    const bool isOneOfMany = terms.isOneOfMany; // then it waits for its turns as well, and that is not AWS's time
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
    begin(item, State::Moving);
    if (!isOneOfMany)
        slow.start(saidToBeSlowAfter);
    // Side by side with the change; and not waited for where nothing has moved.
    std::stop_source uninteresting;
    const async::EitherStop noLonger(m_source.scope().token(), uninteresting.get_token());
    const auto comparing = compareAddresses(rebind, noLonger.token());
    RebindResult result = co_await m_runner.take(rebind, terms);
    slow.stop();
    if (result.outcome != Outcome::Moved)
        uninteresting.request_stop();
    const bool isHeldUp = result.isHeldUp() && !stop.token().stop_requested();
    if (!isHeldUp) {
        lane->queue().end(item.index); // nobody waits for an address
        lane->lookAgain();
    }
    const AddressComparison address = co_await comparing;
    if (isHeldUp && putBack(item, result, *lane)) {
        m_latest.insert(rebind.encoder.arn, before);
        co_return;
    }
    holdIfNobodyKnows(item, result);
    conclude(item, result, address);
}

/// False: the error turns out to be the item's own.
bool SourceChanges::putBack(const RunItem &item, RebindResult &result, Lane &lane)
{
    lane.lookAgain();
    if (lane.queue().isAlone(item.index) && !result.unrecorded) {
        lane.queue().end(item.index);
        result.outcome = Outcome::Refused;
        return false;
    }
    lane.queue().putBack(item.index);
    setState(item, State::Waiting);
    if (item.run && result.unrecorded)
        item.run->setHold({m_source.id(), *result.unrecorded});
    else if (item.run)
        item.run->setHold({m_source.id(), *result.error});
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
    terms.stop = run.stopToken();
    terms.closing = m_source.scope().token();
    terms.stopWaiting = run.waitingToken(index);
    return terms;
}

QCoro::Task<> SourceChanges::ask(RunItem item, RebindResult lost)
{
    begin(item, State::Asking);
    const std::stop_token stop = m_source.scope().token();
    const RebindResult result = co_await m_runner.askAgain(lost, stop, item.run->waitingToken(item.index));
    AddressComparison address;
    if (result.outcome == Outcome::Moved)
        address = co_await compareAddresses(result.rebind, stop);
    conclude(item, result, address);
}

/// Every change needs it, whatever started it: an undo leads to another address as well.
QCoro::Task<AddressComparison> SourceChanges::compareAddresses(Rebind rebind, std::stop_token stop)
{
    const Configuration *const known = m_source.inventory().find(rebind.encoder.arn);
    const auto protocol = known ? known->summary.ingestProtocol.known() : std::nullopt;
    const AddressComparison unasked;
    if (!protocol)
        co_return AddressComparison(unasked);
    co_return co_await m_source.addresses().compare(rebind.from.arn, rebind.to.arn, *protocol, stop);
}

void SourceChanges::begin(const RunItem &item, State state)
{
    m_latest.insert(item.run->item(item.index).rebind.encoder.arn, item);
    setState(item, state);
}

void SourceChanges::setState(const RunItem &item, State state)
{
    if (!item.run)
        return;
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = state;
    item.run->update(item.index, changed);
}

void SourceChanges::conclude(const RunItem &item, const RebindResult &result, const AddressComparison &address)
{
    if (!item.run)
        return;
    if (item.run->purpose() != PatchRun::Purpose::Settle) // that is no change of its own; the record has whose it is
        m_history.conclude(result, item.run->id(), item.run->name());
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = State::Ended;
    changed.result = result;
    changed.address = address;
    item.run->update(item.index, changed);
    if (const auto later = m_later.take(result.rebind.encoder.arn))
        later();
}

/// Readings go on while addresses are compared: what they show of a change is told after its outcome.
bool SourceChanges::isLaterThanTheOutcome(const QString &arn, const std::function<void()> &news)
{
    const RunItem latest = m_latest.value(arn);
    if (!latest.run || !latest.run->item(latest.index).isUnderWay())
        return false;
    m_later.insert(arn, news);
    return true;
}

void SourceChanges::arrive(const RebindResult &result)
{
    const QString &arn = result.rebind.encoder.arn;
    if (isLaterThanTheOutcome(arn, [this, result] { arrive(result); }))
        return;
    if (result.record)
        m_record.conclude(*result.record, result);
    const RunItem item = m_latest.value(arn);
    m_history.conclude(result, item.run ? item.run->id() : QUuid::createUuid(),
                       item.run ? item.run->name() : QString());
    if (!item.run)
        return;
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = State::Arrived;
    changed.result = result;
    changed.address = {AddressComparison::State::Reading, {}};
    item.run->update(item.index, changed);
    m_source.scope().add(compareArrived(item));
}

QCoro::Task<> SourceChanges::compareArrived(RunItem item)
{
    const QPointer<PatchRun> run = item.run;
    const Rebind rebind = run->item(item.index).result->rebind;
    const AddressComparison address = co_await compareAddresses(rebind, m_source.scope().token());
    if (!run || m_latest.value(rebind.encoder.arn).run != run || run->item(item.index).state != State::Arrived)
        co_return; // something newer was told
    PatchRun::Item changed = run->item(item.index);
    changed.address = address;
    run->update(item.index, changed);
}

void SourceChanges::overtake(const RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now)
{
    const QString &arn = told.rebind.encoder.arn;
    if (isLaterThanTheOutcome(arn, [this, told, now] { overtake(told, now); }))
        return;
    const QString stageBefore = told.now ? told.now->stageArn : told.rebind.from.arn;
    PatchRun::Overtaking overtaking{now};
    overtaking.hasMoved = now && (told.outcome != Outcome::Live || now->stageArn != stageBefore);
    overtaking.hadWayBack = (!now || overtaking.hasMoved) && m_history.forget(told.rebind.encoder);
    const RunItem item = m_latest.value(arn);
    if (!item.run)
        return;
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = State::Overtaken;
    changed.overtaking = overtaking;
    item.run->update(item.index, changed);
}

} // namespace patchbay
