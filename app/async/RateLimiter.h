// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "async/Urgency.h"

#include <QCoroTask>
#include <QPromise>

#include <stop_token>
#include <vector>

namespace async {

/// Paces callers to `ratePerSecond` starts per second after a burst of at most `burst` (the generic cell rate
/// algorithm, ITU-T I.371). Of those who wait the most urgent has the next turn, of equal ones the one who came first.
/// Nobody starves: after three turns in a row that others had before the one who has waited longest, the next is his;
/// only a rescue never gives way, and there is hardly ever more than one. GUI thread only; outlives its calls.
class RateLimiter final {
    Q_DISABLE_COPY_MOVE(RateLimiter)

public:
    explicit RateLimiter(double ratePerSecond, int burst = 1);

    /// From now on, also for who waits; but the next turn comes when it was to come.
    void setRate(double ratePerSecond);
    /// Returns when the caller may start, or early when `stop` asks: then it has left its place to those behind it.
    QCoro::Task<> turn(Urgency urgency, std::stop_token stop);

private:
    struct Waiter {
        Urgency urgency;
        QPromise<bool> turn = {}; ///< has a result when it has come
    };

    Clock::duration untilFree() const;
    void take(Clock::time_point slot);
    void callNext();
    std::vector<Waiter *>::iterator next();

    int m_burst;
    Clock::duration m_interval;
    Clock::duration m_tolerance;
    Clock::time_point m_nextSlot;
    std::vector<Waiter *> m_waiting; ///< in the order they came
    int m_overtaken = 0; ///< turns in a row that the first of them has given way
    Timer m_free;
};

} // namespace async
