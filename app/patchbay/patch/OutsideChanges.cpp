// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/OutsideChanges.h"

#include "async/Clock.h"
#include "patchbay/patch/ChangeJournal.h"

namespace patchbay {

OutsideChanges::OutsideChanges(Sources &sources, PatchRuns &runs, ChangeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_cuts(sources.cuts())
    , m_runs(runs)
    , m_journal(journal)
{
    for (const auto &source : sources.all())
        followSource(*source);
    connect(&sources, &Sources::opened, this, &OutsideChanges::followSource);
    connect(&runs, &PatchRuns::begun, this, &OutsideChanges::followRun);
}

void OutsideChanges::followSource(Source &source)
{
    connect(&source.inventory(), &Inventory::configurationsChanged, this,
            [this, &source](const std::vector<ConfigurationChange> &changes) { look(source, changes); });
}

void OutsideChanges::followRun(PatchRun &run)
{
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) {
        const PatchRun::Item &item = run.item(index);
        if (item.state == PatchRun::State::Ended && item.result->outcome != Outcome::BeingMoved)
            decide(*item.result);
    });
}

void OutsideChanges::look(Source &source, const std::vector<ConfigurationChange> &changes)
{
    for (const ConfigurationChange &change : changes) {
        const Configuration &now = source.inventory().configurations()[change.row];
        const QString &arn = now.summary.arn;
        if (now.summary.stageArn == change.before.summary.stageArn)
            continue;
        // Another entry of the account may have seen it before, or what came after it.
        const auto known = m_latest.constFind(arn);
        const bool isKnown = known != m_latest.constEnd();
        if (isKnown && known->readAt >= now.readAt)
            continue;
        const QString from = isKnown ? known->stageArn : change.before.summary.stageArn;
        m_latest.insert(arn, {now.summary.stageArn, now.readAt});
        if (from == now.summary.stageArn || (now.summary.stageArn.isEmpty() && m_cuts.take(arn)))
            continue;
        const Rebind seen = Rebind::of({source.id(), arn}, from, now.summary.stageArn);
        if (m_runs.isUnderWay(seen.encoder))
            m_undecided[arn].push_back(seen);
        else
            noteUnlessLost(seen);
    }
}

void OutsideChanges::noteUnlessLost(const Rebind &seen)
{
    const auto lost = m_lost.constFind(seen.encoder.arn);
    if (lost != m_lost.constEnd() && *lost == seen.to.arn) {
        m_lost.erase(lost);
        return;
    }
    m_journal.noteOutside(seen);
    m_movedAt.insert(seen.encoder.arn, async::Clock::utc());
    Q_EMIT changed(seen.encoder.arn);
}

std::optional<QDateTime> OutsideChanges::movedAt(const QString &encoderArn) const
{
    const auto known = m_movedAt.constFind(encoderArn);
    return known == m_movedAt.constEnd() ? std::nullopt : std::optional(*known);
}

/// Whose it was that was seen meanwhile tells the outcome: only what has moved was this program's.
void OutsideChanges::decide(const RebindResult &result)
{
    const QString &arn = result.rebind.encoder.arn;
    if (result.outcome == Outcome::Moved && m_movedAt.remove(arn))
        Q_EMIT changed(arn);
    for (const Rebind &seen : m_undecided.take(arn)) {
        if (result.outcome != Outcome::Moved || seen.to.arn != result.rebind.to.arn)
            noteUnlessLost(seen);
    }
    // One that is stranded may have been given its stage by an update whose answer got lost.
    if (mayStillArrive(result.outcome) || result.outcome == Outcome::Stranded)
        m_lost.insert(arn, result.rebind.to.arn);
    else if (result.outcome != Outcome::Cancelled && result.outcome != Outcome::BeingMoved)
        m_lost.remove(arn); // what is seen later is not that one any more
}

} // namespace patchbay
