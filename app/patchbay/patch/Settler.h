// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Client.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Inventory.h"

#include <QCoroTask>

#include <chrono>
#include <stop_token>

namespace patchbay {

/// Finds out by reading what became of a change whose answer got lost, and keeps the inventory true. GUI thread only;
/// outlives its tasks.
class Settler {
public:
    /// How long, and how often, it asks before it is said that nobody knows.
    struct Pace {
        std::chrono::milliseconds atMost{60'000};
        std::chrono::milliseconds firstPause{1'000}; ///< each is twice as long, up to 15 s
        /// What was sent may still be on its way. After so many readings, 6 s later, a person is told that so far
        /// nothing was changed.
        static constexpr int readingsBeforeTelling = 3;

        /// Before this reading; the first one is 1.
        std::chrono::milliseconds pauseBefore(int reading) const;
    };

    Settler(Inventory &inventory, Pace pace);

    /// What is known at the end, or when `stop` asks.
    QCoro::Task<RebindResult> settle(RebindResult result, ivs::Client client, std::stop_token stop);

private:
    void settleByList(RebindResult &result) const;
    static Outcome settledOutcome(const Rebind &change, const ivs::IngestConfiguration &now);

    Inventory &m_inventory;
    Pace m_pace;
};

/// What a reading failed with. Only an update can be in conflict with a live encoder: of a reading, that code says
/// nothing (IVS Real-Time API reference, GetIngestConfiguration).
aws::Error ofReading(aws::Error error);

} // namespace patchbay
