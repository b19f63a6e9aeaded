// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ChangeRunner.h"
#include "patchbay/plant/ExpectedCuts.h"

namespace patchbay {

/// Cuts participants off their stage in one source; see ChangeRunner.
class DisconnectionRunner final : public ChangeRunner {
public:
    DisconnectionRunner(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling);

private:
    QString held(const Act &act) const override;
    ActOutcome whenGone() const override { return ActOutcome::AlreadyDone; }
    QCoro::Task<aws::Result<Seen>> read(Act act, ivs::Client client, std::stop_token stop) override;
    QCoro::Task<Answer> ask(Act act, Seen seen, Request request, std::stop_token stop) override;
    void begin(const Act &act) override;
    QCoro::Task<> end(ActResult result, std::stop_token stop) override;

    ExpectedCuts &m_cuts;
};

} // namespace patchbay
