// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Client.h"
#include "patchbay/patch/OutcomeWatch.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Inventory.h"

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <stop_token>

namespace patchbay {

/// Makes changes in one source: reads each configuration anew, writes only what is still as the operator saw it,
/// settles a lost answer by reading before it tells anyone, and keeps the inventory true. What became of each change
/// goes to the outcome watch too. GUI thread only; outlives its tasks.
class PatchRunner {
public:
    /// Told when the answer to a change got lost, and AWS is asked what became of it.
    using OnSettling = std::function<void()>;

    /// How a lost answer is asked about before it is said to be unknown.
    struct Settling {
        std::chrono::milliseconds atMost{60'000};
        std::chrono::milliseconds firstPause{1'000}; ///< each is twice as long, up to 15 s
    };

    PatchRunner(ivs::Client &client, Inventory &inventory, OutcomeWatch &outcomes);
    PatchRunner(ivs::Client &client, Inventory &inventory, OutcomeWatch &outcomes, Settling settling);

    /// After `stop` nothing is written any more; what was sent by then has 20 s left to be finished and settled.
    /// `stopWaiting` leaves the change where it is: unknown when it was sent, unchanged when it was not.
    QCoro::Task<RebindResult> take(Rebind change, OnSettling onSettling, std::stop_token stop,
                                   std::stop_token stopWaiting);

    /// Asks once more what became of a change whose answer got lost, until `stop` or `stopWaiting`.
    QCoro::Task<RebindResult> askAgain(RebindResult lost, std::stop_token stop, std::stop_token stopWaiting);

private:
    struct Stop {
        std::stop_token asked; ///< nothing new is written
        std::stop_token outOfPatience; ///< what is under way is cut off, and not asked about
    };

    QCoro::Task<RebindResult> takeOne(Rebind change, OnSettling onSettling, Stop stop);
    QCoro::Task<RebindResult> rebind(Rebind change, OnSettling onSettling, Stop stop);
    QCoro::Task<RebindResult> refused(RebindResult result, std::stop_token stop);
    QCoro::Task<RebindResult> settle(RebindResult result, std::stop_token stop);
    static std::optional<Outcome> reasonNotToWrite(const Rebind &change, const ivs::IngestConfiguration &now);
    void settleByList(RebindResult &result) const;
    static RebindResult afterLostOne(RebindResult result, const RebindResult &lost);
    static Outcome settledOutcome(const Rebind &change, const ivs::IngestConfiguration &now);

    ivs::Client &m_client;
    Inventory &m_inventory;
    OutcomeWatch &m_outcomes;
    Settling m_settling;
};

} // namespace patchbay
