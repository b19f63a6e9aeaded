// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitTaker.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Protection.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/waiting/PendingRebinds.h"

#include <algorithm>
#include <utility>

namespace patchbay {

using Question = PendingRebind::Question;
using State = PendingRebind::State;

WaitTaker::WaitTaker(PendingRebinds &waits, Plant &plant, PatchRuns &runs, HasBeenIdle hasBeenIdle)
    : m_waits(waits)
    , m_plant(plant)
    , m_runs(runs)
    , m_hasBeenIdle(std::move(hasBeenIdle))
{
}

void WaitTaker::begin(const PendingRebind &wait, Source &source)
{
    const bool isKnown = wait.rebind.to.isNone() || !wait.toUrl.isEmpty();
    if (!isKnown && !source.scope().token().stop_requested())
        source.scope().add(readAddress(wait.rebind.encoder.arn, &source));
}

void WaitTaker::take(const PendingRebind &wait, Source &source)
{
    const PendingRebind due = wait;
    const QString arn = due.rebind.encoder.arn;
    if (due.isPast())
        return m_waits.end(arn, WaitEnd::GivenUp);
    if (const auto question = whatSpeaksAgainst(due, source))
        return m_waits.ask(arn, *question);
    m_waits.update(arn, [](PendingRebind &each) { each.state = State::Taken; });
    source.scope().add(takeOne(due, &source));
}

bool WaitTaker::stop(const QString &encoderArn)
{
    const QPointer<PatchRun> run = m_taking.value(encoderArn);
    if (!run || run->hasEnded())
        return false;
    run->stop();
    return true;
}

/// As far as the lists tell.
std::optional<Question> WaitTaker::whatSpeaksAgainst(const PendingRebind &wait, const Source &source) const
{
    const Rebind &rebind = wait.rebind;
    if (m_plant.find(rebind.encoder)->summary.stageArn != rebind.from.arn)
        return Question::EncoderMoved;
    const QStringList protectors = protectorsOf(m_plant, {rebind.from, rebind.to});
    if (!std::ranges::all_of(protectors, [&wait](const QString &by) { return wait.protectedBy.contains(by); }))
        return Question::StageProtected;
    if (rebind.to.isNone())
        return std::nullopt;
    const StageList &stages = source.inventory().stages(); // where they can be listed
    const bool areListed = stages.wasRead() && !stages.lastError();
    if (areListed && !stages.find(rebind.to.arn) && !ivs::mayBeAmong(stages.unreadable(), rebind.to.arn))
        return Question::StageGone;
    return isFullSince(wait) ? std::optional(Question::StageFull) : std::nullopt;
}

/// Those that are on their way there count too.
bool WaitTaker::isFullSince(const PendingRebind &wait) const
{
    if (wait.wasFull)
        return false;
    const StageId &to = wait.rebind.to;
    const auto onTheWay = std::ranges::count_if(m_waits.all(), [&](const PendingRebind &each) {
        const Configuration *const known = m_plant.find(each.rebind.encoder);
        return each.state == State::Taken && each.rebind.to.arn == to.arn && known && known->summary.stageArn != to.arn;
    });
    return m_plant.placesOn(to).count + int(onTheWay) >= ivs::maxPublishersPerStage;
}

/// Where encoders connect to the stage now, to be compared when it is taken.
QCoro::Task<> WaitTaker::readAddress(QString encoderArn, Source *source)
{
    const PendingRebind *const wait = m_waits.find(encoderArn);
    const QString stageArn = wait->rebind.to.arn;
    const auto endpoints = co_await source->addresses().endpoints(stageArn, source->scope().token());
    const PendingRebind *const then = m_waits.find(encoderArn);
    const Configuration *const known = source->inventory().find(encoderArn);
    if (!endpoints || !then || then->rebind.to.arn != stageArn || !known)
        co_return;
    const QString url = encoderUrl(known->summary.ingestProtocol, *endpoints);
    m_waits.update(encoderArn, [&url](PendingRebind &each) { each.toUrl = url; });
}

QCoro::Task<> WaitTaker::takeOne(PendingRebind taken, Source *source)
{
    const Rebind rebind = taken.rebind;
    const QString encoderArn = rebind.encoder.arn;
    const std::stop_token stop = source->scope().token();
    if (!rebind.to.isNone()) {
        const std::shared_ptr<StageAddresses> addresses = m_addresses[source].of(source->client());
        const auto endpoints = co_await addresses->endpoints(rebind.to.arn, stop);
        const PendingRebind *const wait = m_waits.find(encoderArn);
        const Configuration *const known = source->inventory().find(encoderArn);
        if (!wait || wait->state != State::Taken || wait->rebind.to.arn != rebind.to.arn)
            co_return; // it was cancelled, or is another one by now
        if (!endpoints && saysGone(endpoints.error())) {
            m_waits.ask(encoderArn, Question::StageGone);
            co_return;
        }
        const bool mayBeAsked = endpoints || endpoints.error().kind != aws::ErrorKind::AccessDenied;
        if ((!endpoints && mayBeAsked) || !known) {
            putBack(encoderArn);
            co_return;
        }
        const QString url = endpoints ? encoderUrl(known->summary.ingestProtocol, *endpoints) : QString();
        if (!url.isEmpty() && !wait->toUrl.isEmpty() && wait->toUrl != url) {
            m_waits.update(encoderArn, [&url](PendingRebind &each) { each.toUrl = url; }); // who goes on agrees to it
            m_waits.ask(encoderArn, Question::StageElsewhere);
            co_return;
        }
    }
    // Reading may have taken minutes.
    if (stop.stop_requested() || m_waits.isHeld() || taken.isPast() || !m_hasBeenIdle(taken)) {
        putBack(encoderArn);
        co_return;
    }
    // It reads anew; what becomes of it comes back by its run.
    m_taking.insert(encoderArn, &m_runs.take(Patch{m_waits.runName(), {rebind}, taken.undoes, taken.redoes, true}));
}

/// With the next reading it is due again, if nothing has happened meanwhile.
void WaitTaker::putBack(const QString &encoderArn)
{
    m_waits.update(encoderArn, [](PendingRebind &each) { each.state = State::Waits; });
}

} // namespace patchbay
