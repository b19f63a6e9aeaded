// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitsOfRuns.h"

#include "patchbay/waiting/PendingRebinds.h"

namespace patchbay {

using Question = PendingRebind::Question;
using State = PendingRebind::State;

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
    if (item.state == PatchRun::State::Cutting) {
        m_waits.end(arn, WaitEnd::Replaced);
    } else if (item.state == PatchRun::State::Ended && item.isWaiting() && !(wait && wait->state == State::Taken)) {
        PendingRebind begun = PendingRebind::of(item.rebind);
        begun.idleFor = m_waits.terms().idleFor;
        m_waits.add(begun);
        m_origins.insert(arn, {&run, index});
    } else if (wait && (item.state == PatchRun::State::Ended || item.state == PatchRun::State::Arrived)) {
        noteEnd(item, PendingRebind(*wait));
    }
}

void WaitsOfRuns::noteEnd(const PatchRun::Item &item, const PendingRebind &wait)
{
    const QString arn = wait.rebind.encoder.arn;
    const bool isOwn = wait.state == State::Taken;
    switch (item.result->outcome) {
    case Outcome::Moved:
    case Outcome::AlreadyThere:
        return m_waits.end(arn, item.result->rebind.to.arn == wait.rebind.to.arn ? WaitEnd::Moved : WaitEnd::Replaced);
    case Outcome::Gone:
        return m_waits.end(arn, WaitEnd::Gone);
    case Outcome::ChangedOutside:
        return isOwn ? m_waits.ask(arn, Question::EncoderMoved) : void();
    case Outcome::Refused:
        return isOwn ? m_waits.ask(arn, Question::Refused) : void();
    case Outcome::Stranded:
        return m_waits.end(arn, WaitEnd::Cut);
    case Outcome::NotArrived:
    case Outcome::Unknown:
        return isOwn ? m_waits.end(arn, WaitEnd::Lost) : void();
    case Outcome::Live:
    case Outcome::Cancelled:
    case Outcome::BeingMoved:
        return isOwn ? m_waits.goOnWaiting(arn) : void();
    }
    Q_UNREACHABLE();
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
