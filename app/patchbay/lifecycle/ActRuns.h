// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/lifecycle/ActRun.h"
#include "patchbay/lifecycle/SourceActs.h"
#include "patchbay/plant/Sources.h"

#include <QObject>

#include <memory>
#include <vector>

namespace patchbay {

class DeskLock;

/// Every configuration that is made or removed from here: what is under way, and what became of it. What is under way
/// is finished also when its source was closed meanwhile: its tasks are the source's, which ends after them. GUI thread
/// only.
class ActRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActRuns)

public:
    /// Both outlive it; `record` outlives the tasks of all sources. `settling` is how a lost answer is asked about.
    ActRuns(Sources &sources, ActRecord &record, Settler::Pace settling = {}, QObject *parent = nullptr);
    /// The tasks of all sources have ended by then.
    ~ActRuns() override;

    /// While the desk is locked nothing is done: each act is Cancelled. It outlives this.
    void setLock(DeskLock &lock) { m_lock = &lock; }

    /// In each source its acts are done one after the other, in their order; sources side by side. What lies in a
    /// source that is not open is not done (Cancelled). In a run of several, an error that concerns all of a source
    /// holds it, in any run what keeps an intent from being written down: see ActRun::hold(). The run lives until it is
    /// dropped.
    ActRun &take(const QString &name, const std::vector<Act> &acts);
    /// Asks once more what became of what got lost, as a run of its own. Without a name: it is of an earlier time.
    ActRun &askAgain(const QString &name, const std::vector<ActResult> &lost);
    /// Nobody looks at one that has ended any more.
    void drop(const ActRun &run);

    const std::vector<std::unique_ptr<ActRun>> &all() const { return m_runs; }
    /// How many acts wait or are under way.
    int underWay() const;
    /// Leaves what is under way where it is: what became of it is not known then.
    void stopWaitingForAll();

Q_SIGNALS:
    /// Its items wait: what becomes of them follows.
    void begun(patchbay::ActRun &run);

private:
    void add(Source &source);
    void remove(const Source &source);
    SourceActs *of(const SourceId &source) const;
    ActRun &begin(const QString &name, const std::vector<Act> &acts);

    Sources &m_sources;
    DeskLock *m_lock = nullptr;
    ActRecord &m_record;
    Settler::Pace m_settling;
    std::vector<std::unique_ptr<SourceActs>> m_acts; ///< of sources that are open or ending
    std::vector<std::unique_ptr<ActRun>> m_runs;
};

} // namespace patchbay
