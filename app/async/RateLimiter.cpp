// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/RateLimiter.h"

#include <algorithm>

namespace async {

RateLimiter::RateLimiter(double ratePerSecond, int burst)
    : m_interval(std::chrono::ceil<Clock::duration>(std::chrono::duration<double>(1.0 / ratePerSecond)))
    , m_tolerance(m_interval * (burst - 1))
{
}

QCoro::Task<> RateLimiter::turn(std::stop_token stop)
{
    const auto now = Clock::now();
    const auto slot = std::max(m_nextSlot, now);
    const auto start = slot - m_tolerance;
    m_nextSlot = slot + m_interval;
    if (start <= now)
        co_return;
    co_await sleepFor(start - now, stop);
    if (stop.stop_requested() && m_nextSlot == slot + m_interval)
        m_nextSlot = slot;
}

} // namespace async
