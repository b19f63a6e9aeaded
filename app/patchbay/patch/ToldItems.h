// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/OutcomeWatch.h"
#include "patchbay/patch/PatchRun.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>
#include <QHash>

#include <functional>
#include <optional>
#include <stop_token>

namespace patchbay {

/// What runs are told of the encoders of one source: how far the last change of each is, what became of it, and what
/// later readings show of that. GUI thread only; outlives the tasks of the source.
class ToldItems final {
    Q_DISABLE_COPY_MOVE(ToldItems)

public:
    /// All of it outlives this.
    ToldItems(Source &source, ChangeHistory &history, ChangeRecord &record);

    OutcomeWatch &outcomes() { return m_outcomes; }

    /// A change of its encoder begins.
    void begin(const RunItem &item, PatchRun::State state);
    /// The last change of an encoder, of which something is told.
    RunItem latest(const QString &arn) const { return m_latest.value(arn); }
    /// What was begun since did not come to anything, and will be begun anew.
    void putBack(const QString &arn, const RunItem &latest) { m_latest.insert(arn, latest); }
    void setState(const RunItem &item, PatchRun::State state);
    void conclude(const RunItem &item, const RebindResult &result, const AddressComparison &address);
    /// Something else is done with the encoder, which is under way: what was told of it so far is past.
    void forgetOutcome(const QString &arn);
    /// Every change needs it, whatever started it: an undo leads to another address as well.
    QCoro::Task<AddressComparison> compareAddresses(Rebind rebind, std::stop_token stop);

    /// Whether a later reading may still change an item of this run.
    bool watches(const PatchRun &run) const;
    /// A change of it got lost, and is looked for.
    bool isLost(const QString &arn) const { return m_outcomes.isLost(arn); }
    /// The same encoder is being changed through another account entry: what was told of it is handed over.
    std::optional<RebindResult> handOver(const QString &arn);
    void takeOver(const RebindResult &told) { m_outcomes.note(told); }
    /// This source was closed: what was told of its encoders, and whose run is to hear of it, goes to who tells of each
    /// now, where somebody does. What is under way stays here.
    void handOver(const std::function<ToldItems *(const EncoderId &encoder)> &tellingOf);

private:
    QCoro::Task<> compareArrived(RunItem item);
    void arrive(const RebindResult &result);
    void overtake(const RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now);
    void takeOver(const OutcomeWatch::Told &told, const RunItem &latest);
    static bool isOfACut(const RunItem &item);
    bool isLaterThanTheOutcome(const QString &arn, const std::function<void()> &news);

    Source &m_source;
    ChangeHistory &m_history;
    ChangeRecord &m_record;
    OutcomeWatch m_outcomes;
    QHash<QString, RunItem> m_latest; ///< the last change of each encoder, by ARN
    QHash<QString, std::function<void()>> m_later; ///< news of a change whose outcome is not told yet, by ARN
};

} // namespace patchbay
