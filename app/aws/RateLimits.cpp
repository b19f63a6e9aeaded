// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RateLimits.h"

namespace aws {

RateLimits::RateLimits(double share)
    : m_share(share)
{
}

std::shared_ptr<RateLimits> RateLimits::unlimited()
{
    auto limits = std::make_shared<RateLimits>(1.0);
    limits->m_unlimited = true;
    return limits;
}

std::shared_ptr<RateLimits> RateLimits::within(std::shared_ptr<RateLimits> whole, double share)
{
    if (whole->m_unlimited)
        return whole;
    auto limits = std::make_shared<RateLimits>(share);
    limits->m_whole = std::move(whole);
    return limits;
}

QCoro::Task<> RateLimits::turn(QByteArray operation, double requestsPerSecond, std::stop_token stop)
{
    if (m_unlimited)
        co_return;
    auto limiter = m_limiters.find(operation);
    if (limiter == m_limiters.end())
        limiter = m_limiters.emplace(operation, async::RateLimiter(requestsPerSecond * m_share)).first;
    co_await limiter->second.turn(stop);
    if (m_whole)
        co_await m_whole->turn(operation, requestsPerSecond, stop);
}

std::shared_ptr<RateLimits> RateLimitsBook::of(const QString &account, const QString &region)
{
    std::shared_ptr<RateLimits> &limits = m_limits[{account, region}];
    if (!limits || limits->share() != m_share)
        limits = std::make_shared<RateLimits>(m_share);
    return limits;
}

} // namespace aws
