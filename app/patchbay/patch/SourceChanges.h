// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/patch/ItemsAtOnce.h"
#include "patchbay/patch/Lane.h"
#include "patchbay/patch/OutcomeWatch.h"
#include "patchbay/patch/PatchRun.h"
#include "patchbay/patch/PatchRunner.h"
#include "patchbay/plant/Source.h"

#include <QHash>

#include <functional>
#include <memory>

namespace patchbay {

/// What changes the encoders of one source: takes the items of runs there, begun in their order and as many at a time
/// as its share of the rate carries, holds those of a run where an error concerns them all, and tells the runs what
/// later readings show. Made when the source has opened, destroyed after it has ended and before it goes. GUI
/// thread only.
class SourceChanges final {
    Q_DISABLE_COPY_MOVE(SourceChanges)

public:
    SourceChanges(Source &source, ChangeHistory &history, ChangeRecord &record, PatchRunner::Settling settling);

    Source &source() { return m_source; }
    const Source &source() const { return m_source; }

    /// Takes these items of a run.
    void take(PatchRun &run, const std::vector<int> &indexes);
    /// Asks once more what became of a change whose answer got lost.
    void askAgain(const RunItem &item, const RebindResult &lost);

    /// Whether a later reading may still change an item of this run.
    bool watches(const PatchRun &run) const;
    /// A change of it got lost, and is looked for.
    bool isLost(const EncoderId &encoder) const { return m_outcomes.isLost(encoder.arn); }
    /// The same encoder is being changed through another account entry: what was told of it is handed over.
    std::optional<RebindResult> handOver(const EncoderId &encoder);
    void takeOver(const RebindResult &told) { m_outcomes.note(told); }
    /// This source was closed: what was told of its encoders, and whose run is to hear of it, goes to the changes of
    /// the source that reaches each now, where there is one. What is under way stays here.
    void handOver(const std::function<SourceChanges *(const EncoderId &encoder)> &changesReaching);

private:
    QCoro::Task<> takeAll(QPointer<PatchRun> run, std::vector<int> indexes);
    void giveUp(const RunItem &item);
    QCoro::Task<> takeOne(RunItem item, std::shared_ptr<Lane> lane);
    PatchRunner::Terms termsOf(const PatchRun &run, int index) const;
    bool putBack(const RunItem &item, RebindResult &result, Lane &lane);
    void holdIfNobodyKnows(const RunItem &item, const RebindResult &result);
    QCoro::Task<> ask(RunItem item, RebindResult lost);
    QCoro::Task<> compareArrived(RunItem item);
    QCoro::Task<AddressComparison> compareAddresses(Rebind rebind, std::stop_token stop);
    void begin(const RunItem &item, PatchRun::State state);
    void setState(const RunItem &item, PatchRun::State state);
    void conclude(const RunItem &item, const RebindResult &result, const AddressComparison &address);
    void arrive(const RebindResult &result);
    void overtake(const RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now);
    void takeOver(const OutcomeWatch::Told &told, const RunItem &latest);
    bool isLaterThanTheOutcome(const QString &arn, const std::function<void()> &news);

    Source &m_source;
    ChangeHistory &m_history;
    OutcomeWatch m_outcomes;
    ChangeRecord &m_record;
    PatchRunner m_runner;
    ItemsAtOnce m_atOnce;
    QHash<QString, RunItem> m_latest; ///< the last change of each encoder, by ARN
    QHash<QString, std::function<void()>> m_later; ///< news of a change whose outcome is not told yet, by ARN
};

} // namespace patchbay
