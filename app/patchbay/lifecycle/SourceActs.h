// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRun.h"
#include "patchbay/lifecycle/CreationRunner.h"
#include "patchbay/lifecycle/DeletionRunner.h"
#include "patchbay/lifecycle/DisconnectionRunner.h"
#include "patchbay/lifecycle/PairRunner.h"
#include "patchbay/lifecycle/StageCreationRunner.h"
#include "patchbay/lifecycle/StageDeletionRunner.h"
#include "patchbay/lifecycle/StageRenamingRunner.h"
#include "patchbay/lifecycle/TaggingRunner.h"
#include "patchbay/patch/Lane.h"

#include <memory>

namespace patchbay {

/// What makes, changes and removes configurations and stages in one source: does the items of runs there one after the
/// other, in their order, and holds those of a run where an error concerns them all. Made when the source has opened,
/// destroyed after it has ended and before it goes. GUI thread only.
class SourceActs final {
    Q_DISABLE_COPY_MOVE(SourceActs)

public:
    SourceActs(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling);

    const Source &source() const { return m_source; }

    /// Does these items of a run.
    void take(ActRun &run, const std::vector<int> &indexes);
    /// Asks once more what became of these, as items of a run.
    void askAgain(ActRun &run, int index, const ActResult &lost);

private:
    QCoro::Task<> takeAll(QPointer<ActRun> run, std::vector<int> indexes);
    QCoro::Task<> takeOne(ActItem item, std::shared_ptr<Lane> lane);
    QCoro::Task<ActResult> done(Act act, ActTerms terms);
    QCoro::Task<ActResult> settled(ActResult lost, std::stop_token stop);
    MakingRunner *makerOf(const Act &act);
    ChangeRunner &changerOf(const Act &act);
    QCoro::Task<> ask(ActItem item, ActResult lost);
    ActTerms termsOf(const ActRun &run) const;
    bool putBack(const ActItem &item, ActResult &result, Lane &lane);

    Source &m_source;
    ActRecord &m_record;
    CreationRunner m_creations;
    DeletionRunner m_deletions;
    TaggingRunner m_taggings;
    PairRunner m_pairs;
    StageCreationRunner m_stageCreations;
    StageRenamingRunner m_stageRenamings;
    StageDeletionRunner m_stageDeletions;
    DisconnectionRunner m_disconnections;
};

} // namespace patchbay
