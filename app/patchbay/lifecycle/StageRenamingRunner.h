// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ChangeRunner.h"

namespace patchbay {

/// Renames stages in one source, only those that still have the name that the operator saw; see ChangeRunner.
class StageRenamingRunner final : public ChangeRunner {
public:
    StageRenamingRunner(Source &source, ActRecord &record, Settler::Pace settling);

private:
    QString held(const Act &act) const override;
    QCoro::Task<aws::Result<Seen>> read(Act act, ivs::Client client, std::stop_token stop) override;
    QCoro::Task<Answer> ask(Act act, Seen seen, Request request, std::stop_token stop) override;
};

} // namespace patchbay
