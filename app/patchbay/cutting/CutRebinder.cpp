// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/CutRebinder.h"

#include "async/Clock.h"
#include "async/Sleep.h"
#include "patchbay/plant/SecondLook.h"

#include <algorithm>
#include <utility>

namespace patchbay {

/// How far it is.
struct CutRebinder::Way {
    Rebind rebind; ///< to where it is to go; from where it was live
    CutEncoder cut = {}; ///< as it was when this began
    std::stop_token stop = {};
    async::Clock::time_point began = async::Clock::now();
    std::chrono::milliseconds pause{0}; ///< before the next reading
    std::chrono::milliseconds retry{0}; ///< before the next try
    RebindResult last = {}; ///< what the last try has come to
    bool isRecorded = true;
    bool wasSent = false; ///< an update, whose answer got lost
    bool wasEmptied = false;

    Brought ended(End end) const { return {end, last, wasEmptied, wasSent}; }
    /// It has the stage that is asked for, and the end of the cut may still take that away.
    bool mayBeEmptied() const { return !wasEmptied && rebind.to.arn == rebind.from.arn; }
};

CutRebinder::CutRebinder(Source &source, Cutter &cutter, const CutPace &pace)
    : m_source(source)
    , m_cutter(cutter)
    , m_pace(pace)
{
}

QCoro::Task<CutRebinder::Brought> CutRebinder::bring(LiveMover::Job job, CutEncoder cut, std::stop_token stop)
{
    const auto way = std::make_shared<Way>();
    way->rebind = {job.rebind.encoder, cut.move.from, job.rebind.to};
    way->wasEmptied = cut.wasEmptied;
    way->wasSent = !cut.sentTo.isNone() && cut.sentTo.arn == job.rebind.to.arn;
    way->cut = cut;
    way->stop = stop;
    way->pause = m_pace.firstPause;
    way->retry = m_pace.firstRetry;
    way->last.rebind = way->rebind;
    way->isRecorded = job.terms.isRecorded;
    while (!stop.stop_requested()) {
        const auto brought = co_await look(way, job);
        if (brought)
            co_return *brought;
    }
    co_return way->ended(End::GivenUp);
}

QCoro::Task<std::optional<CutRebinder::Brought>> CutRebinder::look(std::shared_ptr<Way> way, LiveMover::Job job)
{
    ivs::Client client = m_source.client().with(async::Urgency::Rescue);
    const auto now = co_await readInto(m_source.inventory(), client, way->rebind.encoder.arn, way->stop);
    std::optional<Brought> brought;
    if (way->stop.stop_requested())
        co_return brought;
    if (!now && saysGone(now.error())) {
        way->last.now.reset();
        co_return way->ended(End::Gone);
    }
    if (!now) {
        brought = co_await afterError(way, ofReading(now.error()));
        co_return brought;
    }
    way->last.now = now->summary();
    way->wasEmptied |= now->stageArn.isEmpty();
    if (way->wasEmptied)
        m_cutter.noteEmptied(way->rebind.encoder.arn);
    const bool isThere = now->stageArn == way->rebind.to.arn;
    const bool isFromHere = now->stageArn == way->cut.sentTo.arn && !now->isActive();
    if (!isThere && !now->stageArn.isEmpty() && now->stageArn != way->rebind.from.arn && !isFromHere)
        co_return way->ended(End::Elsewhere);
    if (now->isActive() && (!isThere || way->mayBeEmptied()))
        brought = co_await waitForIdle(way, job);
    else
        brought = co_await rebind(way, job);
    co_return brought;
}

/// It reads live for a while after it was cut. Where that does not end, its stage tells who is there.
QCoro::Task<std::optional<CutRebinder::Brought>> CutRebinder::waitForIdle(std::shared_ptr<Way> way, LiveMover::Job job)
{
    const auto limit = way->cut.wasCut() ? m_pace.lingersAtMost : m_pace.lostAtMost;
    std::optional<Brought> brought;
    const auto time = async::Clock::now() - way->began;
    if (way->last.now->stageArn.isEmpty() && time > m_pace.legLingersAtMost) {
        ActTerms terms;
        terms.run = job.terms.run;
        terms.isRecorded = way->isRecorded;
        terms.stop = way->stop;
        terms.outOfPatience = way->stop;
        co_await m_cutter.cutRest(way->rebind, terms);
    } else if (way->last.now->stageArn == way->rebind.from.arn && time > limit) {
        const ivs::Client client = m_source.client().with(async::Urgency::Rescue);
        const auto isPresent =
            co_await Cutter::isPresent(client, way->rebind.encoder.arn, way->rebind.from.arn, way->stop);
        if (isPresent && *isPresent) {
            way->last.outcome = Outcome::AlreadyThere;
            co_return way->ended(way->mayBeEmptied() ? End::OnStage : End::StillLive);
        }
    }
    co_await async::sleepFor(way->pause, way->stop);
    way->pause = std::min(way->pause * 3 / 2, m_pace.longestPause);
    co_return brought;
}

QCoro::Task<std::optional<CutRebinder::Brought>> CutRebinder::rebind(std::shared_ptr<Way> way, LiveMover::Job job)
{
    const Rebind change{way->rebind.encoder, {way->rebind.from.source, way->last.now->stageArn}, way->rebind.to};
    PatchRunner::Terms terms;
    terms.run = job.terms.run;
    terms.isRecorded = way->isRecorded;
    terms.isRescue = true;
    terms.stopWaiting = way->stop; // what asks only not to begin is not asked any more
    RebindResult result = co_await job.take(change, terms);
    way->last = result;
    std::optional<Brought> brought;
    switch (result.outcome) {
    case Outcome::Moved:
        co_return way->ended(End::OnStage);
    case Outcome::AlreadyThere:
        if (way->wasSent) {
            way->last.outcome = Outcome::Moved;
            way->last.settledByReading = true;
        }
        co_return way->ended(End::OnStage);
    case Outcome::Gone:
        co_return way->ended(End::Gone);
    case Outcome::Live:
    case Outcome::ChangedOutside:
    case Outcome::BeingMoved:
    case Outcome::Stranded:
        co_await async::sleepFor(way->pause, way->stop); // the next reading tells what it is now
        co_return brought;
    case Outcome::Cancelled:
        // There is an entry of the cut, and it is worse to have no stage than no entry of how it got one.
        way->isRecorded = way->isRecorded && !result.unrecorded;
        co_return brought;
    case Outcome::NotArrived:
    case Outcome::Unknown:
        way->wasSent = true;
        break;
    case Outcome::Refused:
        break;
    }
    if (result.error) {
        brought = co_await afterError(way, *result.error);
        co_return brought;
    }
    co_await async::sleepFor(way->retry, way->stop);
    co_return brought;
}

QCoro::Task<std::optional<CutRebinder::Brought>> CutRebinder::afterError(std::shared_ptr<Way> way, aws::Error error)
{
    std::optional<Brought> brought;
    if (!aws::mayPass(error.kind) && error.kind != aws::ErrorKind::Cancelled) {
        way->last.error = error;
        co_return way->ended(End::NeedsPerson);
    }
    const auto silent = way->cut.wasTold ? m_pace.silentAgain : m_pace.silentAtMost;
    if (async::Clock::now() - way->began > silent && !way->stop.stop_requested()) {
        way->last.error = error;
        co_return way->ended(End::NotYet);
    }
    co_await async::sleepFor(way->retry, way->stop);
    way->retry = std::min(way->retry * 2, m_pace.longestRetry);
    co_return brought;
}

} // namespace patchbay
