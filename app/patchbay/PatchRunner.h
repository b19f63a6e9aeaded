// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Client.h"
#include "patchbay/Inventory.h"
#include "patchbay/Patch.h"

#include <QCoroTask>

#include <stop_token>

namespace patchbay {

/// Takes patches: reads each configuration anew, writes only what is still as the operator saw it, settles a lost
/// answer by reading before it tells anyone, and keeps the inventory true. GUI thread only; outlives its runs.
class PatchRunner {
public:
    PatchRunner(ivs::Client &client, Inventory &inventory);

    /// Runs the changes in order. After `stop` asked, nothing more is written; a change under way
    /// has 20 s left to be finished and settled. One result per change, in the same order.
    QCoro::Task<std::vector<RebindResult>> take(Patch patch, std::stop_token stop);

private:
    /// Asked to stop: nothing new is written. Out of patience: what is under way is cut off.
    struct Stop {
        std::stop_token asked;
        std::stop_token outOfPatience;
    };

    QCoro::Task<RebindResult> rebind(Rebind change, Stop stop);
    QCoro::Task<RebindResult> refused(RebindResult result, std::stop_token stop);
    QCoro::Task<RebindResult> settle(RebindResult result, ivs::IngestConfiguration before, std::stop_token grace);
    QCoro::Task<aws::Result<ivs::IngestConfiguration>> read(QString arn, std::stop_token stop);
    static std::optional<Outcome> reasonNotToWrite(const Rebind &change, const ivs::IngestConfiguration &now);
    static Outcome settledOutcome(const Rebind &change, const ivs::IngestConfiguration &now);

    ivs::Client &m_client;
    Inventory &m_inventory;
};

} // namespace patchbay
