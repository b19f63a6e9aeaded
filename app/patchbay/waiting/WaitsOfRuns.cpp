// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitsOfRuns.h"

#include "patchbay/waiting/PendingRebinds.h"

namespace patchbay {

using Question = PendingRebind::Question;
using State = PendingRebind::State;

namespace {

/// It says nothing of this change, and nobody has to decide: when the link or the sign-in is back it goes on. What an
/// administrator has to allow does not come back by itself.
bool isPassing(const RebindResult &result)
{
    using aws::ErrorKind;
    if (!result.error || !concernsAll(result.error->kind))
        return false;
    switch (result.error->kind) {
    case ErrorKind::AccessDenied:
    case ErrorKind::PendingVerification:
    case ErrorKind::RegionDisabled:
    case ErrorKind::ReadOnly:
    case ErrorKind::QuotaExceeded:
        return false;
    default:
        return true;
    }
}

} // namespace

WaitsOfRuns::WaitsOfRuns(PendingRebinds &waits, PatchRuns &runs)
    : m_waits(waits)
{
    for (const auto &run : runs.all())
        follow(*run);
    connect(&runs, &PatchRuns::begun, this, &WaitsOfRuns::follow);
}

void WaitsOfRuns::follow(PatchRun &run)
{
    if (run.purpose() == PatchRun::Purpose::Change)
        connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) { note(run, index); });
}

void WaitsOfRuns::note(PatchRun &run, int index)
{
    const PatchRun::Item item = run.item(index);
    const QString &arn = item.rebind.encoder.arn;
    const PendingRebind *const wait = m_waits.find(arn);
    const bool isOwn =
        run.hasWaited() && wait && wait->state == State::Taken && wait->rebind.to.arn == item.rebind.to.arn;
    if (run.hasWaited() && !isOwn) // another one has taken its place since
        return;
    if (item.state == PatchRun::State::Ended && item.isWaiting() && !isOwn) {
        PendingRebind begun = PendingRebind::of(item.rebind);
        begun.idleFor = m_waits.terms().idleFor;
        begun.undoes = run.undoes();
        begun.redoes = run.redoes();
        m_waits.add(begun);
        m_origins.insert(arn, {&run, index});
    } else if (wait && (item.state == PatchRun::State::Ended || item.state == PatchRun::State::Arrived)) {
        noteEnd(*item.result, PendingRebind(*wait), isOwn);
    }
}

void WaitsOfRuns::noteEnd(const RebindResult &result, const PendingRebind &wait, bool isOwn)
{
    const QString arn = wait.rebind.encoder.arn;
    const bool isAsWanted = result.rebind.to.arn == wait.rebind.to.arn && !result.wasCut;
    switch (result.outcome) {
    case Outcome::Moved:
    case Outcome::AlreadyThere:
        return m_waits.end(arn, isAsWanted ? WaitEnd::Moved : WaitEnd::Replaced);
    case Outcome::Gone:
        return m_waits.end(arn, WaitEnd::Gone);
    case Outcome::ChangedOutside:
        return isOwn ? ask(wait, Question::EncoderMoved) : void();
    case Outcome::Refused:
        return !isOwn ? void() : isPassing(result) ? goOn(wait) : ask(wait, Question::Refused, result);
    case Outcome::Stranded:
        return m_waits.end(arn, WaitEnd::Cut);
    case Outcome::NotArrived:
    case Outcome::Unknown:
        return isOwn ? m_waits.end(arn, WaitEnd::Lost) : void();
    case Outcome::Live:
    case Outcome::Cancelled:
    case Outcome::BeingMoved:
        return isOwn ? goOn(wait) : void();
    }
    Q_UNREACHABLE();
}

void WaitsOfRuns::goOn(const PendingRebind &wait)
{
    const QString &arn = wait.rebind.encoder.arn;
    wait.isUnwanted ? m_waits.end(arn, WaitEnd::Cancelled) : m_waits.goOnWaiting(arn);
}

void WaitsOfRuns::ask(const PendingRebind &wait, Question question, const std::optional<RebindResult> &refusal)
{
    const QString &arn = wait.rebind.encoder.arn;
    wait.isUnwanted ? m_waits.end(arn, WaitEnd::Cancelled) : m_waits.ask(arn, question, refusal);
}

void WaitsOfRuns::tell(const QString &encoderArn, WaitEnd end)
{
    const RunItem origin = m_origins.take(encoderArn);
    if (!origin.run || end == WaitEnd::Lost)
        return;
    PatchRun::Item item = origin.run->item(origin.index);
    if (!item.isWaiting())
        return;
    item.state = PatchRun::State::WaitEnded;
    item.rebind.ifLive = IfLive::Leave;
    if (end == WaitEnd::Moved)
        item.result->outcome = Outcome::Moved;
    else if (end == WaitEnd::Gone)
        item.result->outcome = Outcome::Gone;
    else if (end == WaitEnd::Replaced || end == WaitEnd::Cut)
        item.result->outcome = Outcome::ChangedOutside;
    origin.run->update(origin.index, item);
}

} // namespace patchbay
