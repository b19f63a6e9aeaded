// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RateLimits.h"

#include <algorithm>

namespace aws {

RateLimits::RateLimits(double share)
    : m_share(share)
{
}

RateLimits RateLimits::unlimited()
{
    RateLimits limits(1.0);
    limits.m_unlimited = true;
    return limits;
}

QCoro::Task<> RateLimits::turn(QByteArray operation, double requestsPerSecond, std::stop_token stop)
{
    if (m_unlimited)
        co_return;
    auto limiter = m_limiters.find(operation);
    if (limiter == m_limiters.end()) {
        const double rate = requestsPerSecond * m_share;
        // Within any second the burst and what follows it stay at the published rate.
        const int burst = std::clamp(static_cast<int>(requestsPerSecond - rate), 1, 2);
        limiter = m_limiters.emplace(operation, async::RateLimiter(rate, burst)).first;
    }
    co_await limiter->second.turn(stop);
}

} // namespace aws
