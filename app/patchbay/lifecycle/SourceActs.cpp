// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/SourceActs.h"

#include "async/EitherStop.h"
#include "async/Grace.h"

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// What is under way is finished rather than cut off, but a program that closes doesn't wait for ever.
constexpr auto graceTime = 20s;
/// What is made at the same time could not be told apart after a lost answer.
constexpr int atOnce = 1;

} // namespace

SourceActs::SourceActs(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling)
    : m_source(source)
    , m_record(record)
    , m_creations(source, record, settling)
    , m_deletions(source, record, settling)
    , m_taggings(source, record, settling)
    , m_pairs(source, record, settling)
    , m_stageCreations(source, record, settling)
    , m_stageRenamings(source, record, settling)
    , m_stageDeletions(source, cuts, record, settling)
    , m_disconnections(source, cuts, record, settling)
{
}

void SourceActs::take(ActRun &run, const std::vector<int> &indexes)
{
    m_source.scope().add(takeAll(&run, indexes));
}

void SourceActs::askAgain(ActRun &run, int index, const ActResult &lost)
{
    m_source.scope().add(ask({&run, index}, lost));
}

QCoro::Task<> SourceActs::takeAll(QPointer<ActRun> run, std::vector<int> indexes)
{
    const auto lane = std::make_shared<Lane>(indexes);
    const async::EitherStop stop(m_source.scope().token(), run->stopToken());
    const QObject here;
    QObject::connect(run, &ActRun::resumed, &here, [&lane] { lane->lookAgain(); });
    Lane::Hands hands;
    hands.mostAtOnce = [this, run] { return !run || run->hold(m_source.id()) ? 0 : atOnce; };
    hands.begin = [this, run, &lane](int index) { m_source.scope().add(takeOne({run, index}, lane)); };
    hands.giveUp = [run](int index) {
        if (run)
            run->end(index, ActResult{.act = run->item(index).act});
    };
    co_await lane->run(hands, stop.token());
}

QCoro::Task<> SourceActs::takeOne(ActItem item, std::shared_ptr<Lane> lane)
{
    const Act act = item.run->item(item.index).act;
    const async::EitherStop stop(m_source.scope().token(), item.run->stopToken());
    const async::EitherStop noMore(stop.token(), item.run->waitingToken());
    const async::Grace grace(m_source.scope().token(), graceTime);
    const async::EitherStop outOfPatience(grace.token(), item.run->waitingToken());
    ActTerms terms = termsOf(*item.run);
    terms.stop = noMore.token();
    terms.outOfPatience = outOfPatience.token();
    terms.onSettling = [item] {
        if (item.run)
            item.run->setState(item.index, ActRun::State::Asking);
    };
    item.run->setState(item.index, ActRun::State::UnderWay);
    ActResult result = co_await done(act, terms);
    // What cannot be written down is a person's to decide, be it one or many.
    const bool isHeldUp =
        result.isHeldUp() && (terms.isOneOfMany || result.unrecorded) && !noMore.token().stop_requested();
    if (isHeldUp && putBack(item, result, *lane))
        co_return;
    if (!isHeldUp)
        lane->queue().end(item.index);
    lane->lookAgain();
    if (item.run)
        item.run->end(item.index, result);
}

/// False: the error turns out to be the item's own.
bool SourceActs::putBack(const ActItem &item, ActResult &result, Lane &lane)
{
    lane.lookAgain();
    if (lane.queue().isAlone(item.index) && !result.unrecorded) {
        lane.queue().end(item.index);
        result.outcome = ActOutcome::Refused;
        return false;
    }
    lane.queue().putBack(item.index);
    if (!item.run)
        return true;
    item.run->setState(item.index, ActRun::State::Waiting);
    if (result.unrecorded)
        item.run->setHold({m_source.id(), *result.unrecorded});
    else
        item.run->setHold({m_source.id(), *result.error});
    return true;
}

/// nullptr: it is about something that is there.
MakingRunner *SourceActs::makerOf(const Act &act)
{
    if (std::holds_alternative<Creation>(act))
        return &m_creations;
    return std::holds_alternative<StageCreation>(act) ? &m_stageCreations : nullptr;
}

/// Of what makes nothing.
ChangeRunner &SourceActs::changerOf(const Act &act)
{
    struct Choose {
        SourceActs &acts;
        ChangeRunner *operator()(const Creation &) const { return nullptr; }
        ChangeRunner *operator()(const Deletion &) const { return &acts.m_deletions; }
        ChangeRunner *operator()(const Tagging &) const { return &acts.m_taggings; }
        ChangeRunner *operator()(const PairSwitch &) const { return &acts.m_pairs; }
        ChangeRunner *operator()(const StageCreation &) const { return nullptr; }
        ChangeRunner *operator()(const StageRenaming &) const { return &acts.m_stageRenamings; }
        ChangeRunner *operator()(const StageDeletion &) const { return &acts.m_stageDeletions; }
        ChangeRunner *operator()(const Disconnection &) const { return &acts.m_disconnections; }
    };
    return *std::visit(Choose{*this}, act);
}

QCoro::Task<ActResult> SourceActs::settled(ActResult lost, std::stop_token stop)
{
    MakingRunner *const maker = makerOf(lost.act);
    return maker ? maker->settle(std::move(lost), std::move(stop)) : changerOf(lost.act).settle(lost, std::move(stop));
}

QCoro::Task<ActResult> SourceActs::done(Act act, ActTerms terms)
{
    ActResult result;
    if (MakingRunner *const maker = makerOf(act))
        result = co_await maker->take(act, terms);
    else
        result = co_await changerOf(act).take(act, terms);
    if (terms.isOneOfMany && result.outcome == ActOutcome::Refused && concernsAll(result.error->kind))
        result.outcome = ActOutcome::Cancelled; // it can be done again
    co_return std::move(result);
}

QCoro::Task<> SourceActs::ask(ActItem item, ActResult lost)
{
    const async::EitherStop stop(m_source.scope().token(), item.run->waitingToken());
    item.run->setState(item.index, ActRun::State::Asking);
    const ActResult result = co_await settled(lost, stop.token());
    if (result.record)
        m_record.conclude(*result.record, result);
    if (item.run)
        item.run->end(item.index, result);
}

ActTerms SourceActs::termsOf(const ActRun &run) const
{
    ActTerms terms;
    terms.run = {RecordedRun::idOf(run.id()), run.name(), {}};
    terms.isRecorded = run.isRecorded();
    terms.isOneOfMany = run.count() > 1;
    return terms;
}

} // namespace patchbay
