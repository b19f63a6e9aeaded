// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RateLimits.h"

#include <algorithm>
#include <utility>

namespace aws {

namespace {

using namespace std::chrono_literals;

constexpr double partAfterThrottle = 0.5;
constexpr auto slowFor = 60s;

} // namespace

RateLimits::Pace::Pace(double ofPublished)
    : share(ofPublished)
{
    QObject::connect(&slow, &async::Timer::timeout, &slow, [this] { setPart(1); });
}

void RateLimits::Pace::setPart(double value)
{
    part = value;
    for (auto &[operation, queue] : *queues)
        queue.limiter.setRate(queue.published * share * part);
}

RateLimits::RateLimits(double share)
    : m_pace(std::make_shared<Pace>(share))
{
}

/// Who waits has its turn as it was told.
void RateLimits::setShare(double share)
{
    if (share == m_pace->share)
        return;
    m_pace->share = share;
    m_pace->queues = std::make_shared<Queues>();
}

void RateLimits::noteThrottle()
{
    if (m_unlimited)
        return;
    if (m_whole) {
        m_whole->noteThrottle();
        return;
    }
    m_pace->setPart(partAfterThrottle);
    m_pace->slow.start(slowFor);
}

void RateLimits::count(const QByteArray &operation, bool wasThrottled)
{
    if (m_whole)
        return m_whole->count(operation, wasThrottled);
    RequestCount &count = m_pace->counts[operation];
    ++count.requests;
    count.throttled += wasThrottled ? 1 : 0;
}

/// What was counted apart until then belongs to one account.
void RateLimits::join(const RateLimits &other)
{
    if (m_pace == other.m_pace)
        return;
    for (const auto &[operation, count] : m_pace->counts) {
        other.m_pace->counts[operation].requests += count.requests;
        other.m_pace->counts[operation].throttled += count.throttled;
    }
    m_pace = other.m_pace;
}

bool RateLimits::isSlowedDown() const
{
    return m_whole ? m_whole->isSlowedDown() : m_pace->slow.isActive();
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
    const std::shared_ptr<Queues> queues = m_pace->queues;
    auto queue = queues->find(operation);
    if (queue == queues->end())
        queue = queues->try_emplace(operation, requestsPerSecond, shareNow()).first;
    co_await queue->second.limiter.turn(urgency, stop);
    if (m_whole)
        co_await m_whole->turn(operation, requestsPerSecond, urgency, stop);
}

std::shared_ptr<RateLimits> RateLimitsBook::of(const QString &account, const QString &region)
{
    const QString owner = ownerOf(account);
    std::shared_ptr<RateLimits> &limits = m_limits[{owner, region}];
    if (!limits)
        limits = std::make_shared<RateLimits>(shareOf(owner));
    return limits;
}

void RateLimitsBook::noteAwsAccount(const QString &account, const QString &awsAccount)
{
    const QString before = std::exchange(m_awsAccounts[account], awsAccount);
    if (before == awsAccount)
        return;
    if (before.isEmpty()) { // after a change of keys, the next client has the limits of the new one
        const auto isOfAccount = [&account](const auto &each) { return each.first.first == account; };
        for (auto each = std::ranges::find_if(m_limits, isOfAccount); each != m_limits.end();
             each = std::ranges::find_if(m_limits, isOfAccount)) {
            const auto [source, limits] = *each;
            m_limits.erase(each);
            const auto shared = m_limits.try_emplace({awsAccount, source.second}, limits).first;
            if (shared->second != limits)
                limits->join(*shared->second);
        }
    }
    keepShares();
}

void RateLimitsBook::setShare(double share)
{
    m_share = share;
    keepShares();
}

void RateLimitsBook::setShareOf(const QString &account, std::optional<double> share)
{
    if (share)
        m_ownShares[account] = *share;
    else
        m_ownShares.erase(account);
    keepShares();
}

/// To whom the rates belong, as far as it is known.
QString RateLimitsBook::ownerOf(const QString &account) const
{
    const auto known = m_awsAccounts.find(account);
    return known == m_awsAccounts.end() ? account : known->second;
}

double RateLimitsBook::shareOf(const QString &owner) const
{
    std::optional<double> least;
    for (const auto &[account, share] : m_ownShares) {
        if (ownerOf(account) == owner)
            least = std::min(share, least.value_or(share));
    }
    return least.value_or(m_share);
}

void RateLimitsBook::keepShares()
{
    for (const auto &[source, limits] : m_limits)
        limits->setShare(shareOf(source.first));
}

} // namespace aws
