// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/patch/ChangesBySource.h"
#include "patchbay/patch/PatchRun.h"
#include "patchbay/plant/Sources.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace patchbay {

class DeskLock;

/// Every change that is made from here: what is under way, what became of it, and the way back. A change under way is
/// finished and told also when its source was closed meanwhile: its tasks are the source's, which ends after them. What
/// was told is kept true, and can be taken back, through whichever source reaches the encoder: the same made anew, or
/// another entry of its AWS account. GUI thread only.
class PatchRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatchRuns)

public:
    using Way = ChangeHistory::Way;

    /// `sources` outlives it. `settling` is how a lost answer is asked about.
    explicit PatchRuns(Sources &sources, PatchRunner::Settling settling = {}, QObject *parent = nullptr);
    /// Each change is written down in `record`, which outlives the tasks of all sources.
    PatchRuns(Sources &sources, ChangeRecord &record, PatchRunner::Settling settling = {}, QObject *parent = nullptr);
    /// The tasks of all sources have ended by then.
    ~PatchRuns() override;

    /// Who moves what turns out to be live where that is asked for (IfLive::Cut); without one it stays as it is. It
    /// outlives the tasks of all sources.
    void setLiveMover(LiveMover &mover) { m_changes.setMover(mover); }

    /// While the desk is locked nothing is taken but what has waited and what is rescued. It outlives this.
    void setLock(DeskLock &lock) { m_lock = &lock; }

    /// Takes a patch, each item through the source that reaches its encoder now: in each source its items begin in
    /// their order, as many at a time as its share of the rate carries; sources side by side. Refused as
    /// Outcome::BeingMoved is an encoder that is under way, be it through another account entry. One that no open
    /// source reaches is not changed (Cancelled). Of a patch that names an encoder twice nothing is changed: that
    /// encoder is refused as well, the rest is Cancelled. In a run of several, an error that concerns all of a source
    /// holds it: see PatchRun::hold(). The run lives at least until the next one begins after its end, and while it is
    /// shown. One that takes back a run is an undo or a redo: when it succeeds it is no change of its own.
    PatchRun &take(const Patch &patch);
    /// The same for a patch of one.
    PatchRun &take(const Rebind &rebind) { return take(Patch{{}, {rebind}}); }
    /// The same as an undo or a redo.
    PatchRun &take(Way way, const Patch &patch);
    PatchRun &take(Way way, const Rebind &rebind) { return take(way, Patch{{}, {rebind}}); }
    /// The same of an encoder that was cut and has no stage: no lock of the desk keeps that from it.
    PatchRun &rescue(const QString &name, const Rebind &rebind) { return start(Patch{name, {rebind}}); }
    /// Asks once more what became of a change whose answer got lost, as a run of its own.
    PatchRun &askAgain(const RebindResult &lost) { return askAgain({}, {lost}); }
    /// The same for several, as one run of that name.
    PatchRun &askAgain(const QString &name, const std::vector<RebindResult> &lost)
    {
        return ask(name, lost, PatchRun::Purpose::Change);
    }
    /// The same for changes that were under way when the program ended last.
    PatchRun &settle(const std::vector<RebindResult> &lost) { return ask({}, lost, PatchRun::Purpose::Settle); }

    /// What is under way, and what has ended and is kept true.
    const std::vector<std::unique_ptr<PatchRun>> &all() const { return m_runs; }
    bool isUnderWay(const EncoderId &encoder) const { return m_underWay.contains(encoder.arn); }
    /// That changes it now; nullptr: none does.
    PatchRun *runOf(const EncoderId &encoder) const { return m_underWay.value(encoder.arn).run; }
    /// What is under way only finds out what became of an earlier change.
    bool isBeingSettled(const EncoderId &encoder) const
    {
        const RunItem item = m_underWay.value(encoder.arn);
        return item.run && item.run->purpose() == PatchRun::Purpose::Settle;
    }
    /// How many encoders are.
    int underWay() const { return static_cast<int>(m_underWay.size()); }
    /// A patch of several is being taken. Which step is the last one is not known until it has ended.
    bool isTakingMany() const;
    /// A change of it got lost, and is looked for.
    bool isLost(const EncoderId &encoder) const { return m_changes.isLost(encoder); }
    /// Leaves a change under way where it is: what became of it is not known then.
    void stopWaiting(const EncoderId &encoder);
    /// The same for each; how many there were.
    int stopWaitingForAll();

    /// What undo, or redo, would do now, in the sources that are open and offered: the latest run that has ended, as
    /// far as it has changed anything, as a whole; no items: nothing. With `canBeTaken` the latest of which
    /// anything can be.
    ChangeHistory::Next next(
        Way way, const ChangeHistory::IsOffered &isOffered,
        const ChangeHistory::CanBeTaken &canBeTaken = [](const Rebind &) { return true; }) const;
    /// Whether this rebind goes that way, be it the next or not.
    bool leads(Way way, const Rebind &rebind) const { return m_history.leads(way, m_changes.asReached(rebind)); }

Q_SIGNALS:
    /// Its items wait: what becomes of them follows.
    void begun(patchbay::PatchRun &run);
    void underWayChanged();
    /// What next() says.
    void historyChanged();

private:
    void add(Source &source);
    void close(const Source &source);
    void leaveWhatNobodyReaches();
    void leave(const std::function<bool(const EncoderId &encoder)> &isOutOfReach);
    PatchRun &ask(const QString &name, const std::vector<RebindResult> &told, PatchRun::Purpose purpose);
    void ask(PatchRun &run, int index, const RebindResult &lost);
    PatchRun &start(const Patch &patch);
    void noteWay(Way way, const Patch &patch);
    PatchRun &begin(const Patch &patch, PatchRun::Purpose purpose = PatchRun::Purpose::Change);
    void dropPast();
    void itemChanged(const PatchRun &run, int index);
    PatchRun &refuse(const Patch &patch, const QString &repeated);
    void refuse(PatchRun &run, int index, Outcome outcome);

    Sources &m_sources;
    DeskLock *m_lock = nullptr;
    ChangeHistory m_history;
    ChangesBySource m_changes;
    std::vector<std::unique_ptr<PatchRun>> m_runs; ///< under way, or watched
    QHash<QString, RunItem> m_underWay; ///< by the encoder's ARN
};

} // namespace patchbay
