// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Sleep.h"

namespace async {

/// Paces callers to `ratePerSecond` starts per second after a burst of at most `burst`, in the order they came
/// (the generic cell rate algorithm, ITU-T I.371). GUI thread only.
class RateLimiter {
public:
    explicit RateLimiter(double ratePerSecond, int burst = 1);

    /// Returns when the caller may start, or early when `stop` asks; a slot that was not used is given back
    /// if nobody has queued behind it.
    QCoro::Task<> turn(std::stop_token stop);

private:
    Clock::duration m_interval;
    Clock::duration m_tolerance;
    Clock::time_point m_nextSlot;
};

} // namespace async
