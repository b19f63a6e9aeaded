// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RateLimits.h"

#include <utility>

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

QCoro::Task<> RateLimits::turn(QByteArray operation, double requestsPerSecond, async::Urgency urgency,
                               std::stop_token stop)
{
    if (m_unlimited)
        co_return;
    const std::shared_ptr<Queues> queues = m_queues;
    async::RateLimiter &queue = queues->try_emplace(operation, requestsPerSecond * m_share).first->second;
    co_await queue.turn(urgency, stop);
    if (m_whole)
        co_await m_whole->turn(operation, requestsPerSecond, urgency, stop);
}

std::shared_ptr<RateLimits> RateLimitsBook::of(const QString &account, const QString &region)
{
    const auto known = m_awsAccounts.find(account);
    std::shared_ptr<RateLimits> &limits = m_limits[{known == m_awsAccounts.end() ? account : known->second, region}];
    if (!limits || limits->share() != m_share)
        limits = std::make_shared<RateLimits>(m_share);
    return limits;
}

void RateLimitsBook::noteAwsAccount(const QString &account, const QString &awsAccount)
{
    const QString before = std::exchange(m_awsAccounts[account], awsAccount);
    if (!before.isEmpty()) // after a change of keys, the next client has the limits of the new one
        return;
    for (const auto &[place, limits] : m_limits) {
        if (place.first != account)
            continue;
        std::shared_ptr<RateLimits> &shared = m_limits[{awsAccount, place.second}];
        if (shared && shared->share() == limits->share())
            limits->join(*shared);
        else
            shared = limits;
    }
}

} // namespace aws
