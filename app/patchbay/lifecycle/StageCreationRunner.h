// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/MakingRunner.h"

namespace patchbay {

/// Makes stages in one source; see MakingRunner.
class StageCreationRunner final : public MakingRunner {
public:
    StageCreationRunner(Source &source, ActRecord &record, Settler::Pace settling);

private:
    /// As far as a list tells.
    static bool isAlike(const ivs::StageSummary &listed, const ivs::NewStage &settings);
    ActIntent intentOf(const Act &act) const override;
    QStringList alikeKnown(const Act &act) const override;
    QCoro::Task<aws::Result<QStringList>> alikeListed(Act act, std::stop_token stop) override;
    QCoro::Task<aws::Result<std::vector<Made>>> same(Act act, QStringList arns, std::stop_token stop) override;
    QCoro::Task<aws::Result<Made>> ask(Act act, Request request, std::stop_token stop) override;
    void add(const Made &made) override;
};

} // namespace patchbay
