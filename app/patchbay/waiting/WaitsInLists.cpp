// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitsInLists.h"

#include "patchbay/plant/GoneEncoder.h"
#include "patchbay/waiting/PendingRebinds.h"

namespace patchbay {

using namespace std::chrono_literals;
using Question = PendingRebind::Question;
using State = PendingRebind::State;

WaitsInLists::WaitsInLists(PendingRebinds &waits, Plant &plant, PatchRuns &runs, LiveMoves &moves)
    : m_waits(waits)
    , m_plant(plant)
    , m_runs(runs)
{
    connect(&m_soon, &async::Timer::timeout, this, &WaitsInLists::look);
    const auto soon = [this] { m_soon.start(0ms); };
    connect(&plant, &Plant::rowsAppended, this, soon);
    connect(&plant, &Plant::rowsChanged, this, soon);
    connect(&plant, &Plant::rowsRemoved, this, soon);
    connect(&plant, &Plant::sourceChanged, this, soon);
    connect(&moves, &LiveMoves::changed, this, soon); // a cut that did not come to pass may have covered one
}

void WaitsInLists::look()
{
    const std::vector<PendingRebind> all = m_waits.all();
    for (const PendingRebind &each : all)
        lookAt(each);
    m_waits.follow();
}

/// What the lists say of it. What is under way is told by its run.
void WaitsInLists::lookAt(const PendingRebind &wait)
{
    const QString &arn = wait.rebind.encoder.arn;
    if (wait.state == State::Unconfirmed || m_runs.isUnderWay(wait.rebind.encoder))
        return;
    const EncoderId reached = m_plant.idOf(arn);
    const Configuration *const known = reached.isNull() ? nullptr : m_plant.find(reached);
    if (!known)
        return isGone(arn, m_plant) ? m_waits.end(arn, WaitEnd::Gone) : void();
    if (wait.rebind.encoder.source != reached.source)
        m_waits.update(arn, [&reached](PendingRebind &each) {
            each.rebind.encoder.source = each.rebind.from.source = each.rebind.to.source = reached.source;
        });
    const QString &stage = known->summary.stageArn;
    if (stage == wait.rebind.to.arn)
        m_waits.end(arn, WaitEnd::Moved);
    else if (stage != wait.rebind.from.arn && stage.isEmpty())
        m_waits.end(arn, WaitEnd::Cut);
    else if (stage != wait.rebind.from.arn)
        m_waits.ask(arn, Question::EncoderMoved);
    else if (wait.question == Question::EncoderMoved) // it is back
        m_waits.goOnWaiting(arn);
}

} // namespace patchbay
