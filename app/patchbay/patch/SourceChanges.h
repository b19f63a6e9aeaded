// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ItemsAtOnce.h"
#include "patchbay/patch/Lane.h"
#include "patchbay/patch/LiveMover.h"
#include "patchbay/patch/PatchRun.h"
#include "patchbay/patch/PatchRunner.h"
#include "patchbay/patch/ToldItems.h"
#include "patchbay/plant/Source.h"

#include <functional>
#include <memory>
#include <vector>

namespace patchbay {

/// What changes the encoders of one source: takes the items of runs there, begun in their order and as many at a time
/// as its share of the rate carries, then those that are to be cut, and holds those of a run where an error concerns
/// them all. Made when the source has opened, destroyed after it has ended and before it goes. GUI thread only.
class SourceChanges final {
    Q_DISABLE_COPY_MOVE(SourceChanges)

public:
    SourceChanges(Source &source, ChangeHistory &history, ChangeRecord &record, PatchRunner::Settling settling);

    Source &source() { return m_source; }
    const Source &source() const { return m_source; }
    ToldItems &told() { return m_told; }
    const ToldItems &told() const { return m_told; }
    /// nullptr: what is live stays as it is.
    void setMover(LiveMover *mover) { m_mover = mover; }

    /// Takes these items of a run.
    void take(PatchRun &run, const std::vector<int> &indexes);
    /// Asks once more what became of a change whose answer got lost.
    void askAgain(const RunItem &item, const RebindResult &lost);

private:
    using Begin = std::function<void(int index, const std::shared_ptr<Lane> &lane)>;
    using Indexes = std::vector<int>;

    QCoro::Task<> takeAll(QPointer<PatchRun> run, Indexes indexes);
    QCoro::Task<> takeThrough(QPointer<PatchRun> run, Indexes indexes, std::function<int()> mostAtOnce, Begin begin);
    QCoro::Task<> othersTaken(QPointer<PatchRun> run);
    void giveUp(const RunItem &item);
    QCoro::Task<> takeOne(RunItem item, std::shared_ptr<Lane> lane, std::shared_ptr<Indexes> live);
    QCoro::Task<> cutOne(RunItem item, std::shared_ptr<Lane> lane);
    QCoro::Task<> bringBack(RunItem item, std::shared_ptr<Lane> lane);
    QCoro::Task<> end(RunItem item, RebindResult result, std::shared_ptr<Lane> lane);
    /// Without a stage it is already.
    bool isCut(const Rebind &rebind) const
    {
        return m_mover && !rebind.to.isNone() && m_mover->isCut(rebind.encoder.arn);
    }
    LiveMover::Job jobOf(const PatchRun &run, int index);
    PatchRunner::Terms termsOf(const PatchRun &run, int index) const;
    bool putBack(const RunItem &item, RebindResult &result, Lane &lane);
    void holdIfNobodyKnows(const RunItem &item, const RebindResult &result);
    QCoro::Task<> ask(RunItem item, RebindResult lost);

    Source &m_source;
    ToldItems m_told;
    PatchRunner m_runner;
    ItemsAtOnce m_atOnce;
    LiveMover *m_mover = nullptr;
};

} // namespace patchbay
