// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "ivs/Client.h"
#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/OutcomeWatch.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/patch/Settler.h"
#include "patchbay/plant/Inventory.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace patchbay {

/// Makes changes in one source: reads each configuration anew, and again when the write had to wait, writes only what
/// is still as the operator saw it and whose intent is written down, settles a lost answer by reading before it tells
/// anyone, and keeps the inventory true. What became of each change goes to the outcome watch too. GUI thread only;
/// outlives its tasks.
class PatchRunner {
public:
    using Settling = Settler::Pace;

    /// On which terms a change is made. What is told is told where somebody asks for it.
    struct Terms {
        RecordedRun run = {}; ///< whose change it is
        bool isRecorded = true; ///< false: a person wants it made although it cannot be written down
        /// It gives way to what a single person waits for; and where an error that concerns all keeps it from being
        /// made, it is not refused, but held up: see RebindResult::isHeldUp().
        bool isOneOfMany = false;
        bool isRescue = false; ///< the encoder was cut: it goes before all else
        bool hasWaited = false; ///< what is to wait until its encoder has been idle for a while has done so
        std::function<void()> onRequest = {}; ///< a try of a request leaves
        std::function<void(async::Clock::duration time)> onAnswer = {}; ///< one was answered after that time
        std::function<void()> onSettling = {}; ///< the answer got lost, and AWS is asked what became of it
        std::stop_token stop = {}; ///< nothing is written any more; what was sent by then is finished and settled
        std::stop_token closing = {}; ///< the same, with 20 s left for that
        /// The change is left where it is: unknown when it was sent, unchanged when it was not.
        std::stop_token stopWaiting = {};
    };

    PatchRunner(ivs::Client &client, Inventory &inventory, OutcomeWatch &outcomes, Settling settling = {},
                ChangeRecord &record = ChangeRecord::none());

    QCoro::Task<RebindResult> take(Rebind change, Terms terms);

    /// Asks once more what became of a change whose answer got lost, until `stop` or `stopWaiting`.
    QCoro::Task<RebindResult> askAgain(RebindResult lost, std::stop_token stop, std::stop_token stopWaiting);

private:
    struct Stop {
        std::stop_token asked; ///< nothing new is written
        std::stop_token outOfPatience; ///< what is under way is cut off, and not asked about
    };

    QCoro::Task<RebindResult> takeOne(Rebind change, Terms terms, Stop stop);
    QCoro::Task<RebindResult> rebind(RebindResult begun, Terms terms, Stop stop);
    QCoro::Task<std::optional<RebindResult>> write(RebindResult result, ivs::Client client, QDateTime readAt,
                                                   Terms terms, Stop stop);
    QCoro::Task<RebindResult> refused(RebindResult result, ivs::Client client, std::stop_token stop);
    static std::optional<Outcome> reasonNotToWrite(const Rebind &change, const ivs::IngestConfiguration &now,
                                                   bool hasWaited);
    RebindResult afterLostOne(RebindResult result, const RebindResult &lost);
    void writeDown(const RebindResult &result);

    ivs::Client &m_client;
    Inventory &m_inventory;
    OutcomeWatch &m_outcomes;
    Settler m_settler;
    ChangeRecord &m_record;
};

} // namespace patchbay
