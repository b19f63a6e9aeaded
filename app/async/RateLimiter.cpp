// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/RateLimiter.h"

#include "async/SharedResult.h"

#include <algorithm>

namespace async {

namespace {
constexpr int mostOvertaken = 3;
} // namespace

RateLimiter::RateLimiter(double ratePerSecond, int burst)
    : m_burst(burst)
{
    setRate(ratePerSecond);
    QObject::connect(&m_free, &Timer::timeout, &m_free, [this] { callNext(); });
}

void RateLimiter::setRate(double ratePerSecond)
{
    m_interval = std::chrono::ceil<Clock::duration>(std::chrono::duration<double>(1.0 / ratePerSecond));
    m_tolerance = m_interval * (m_burst - 1);
}

QCoro::Task<> RateLimiter::turn(Urgency urgency, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return;
    if (m_waiting.empty() && untilFree() <= Clock::duration::zero()) {
        take(std::max(m_nextSlot, Clock::now()));
        co_return;
    }
    Waiter waiter{urgency};
    waiter.turn.start();
    m_waiting.push_back(&waiter);
    if (!m_free.isActive())
        m_free.start(untilFree());
    const QFuture<bool> mine = waiter.turn.future();
    co_await resultOf(mine, stop);
    if (!m_waiting.empty() && m_waiting.front() == &waiter)
        m_overtaken = 0;
    std::erase(m_waiting, &waiter);
}

Clock::duration RateLimiter::untilFree() const
{
    return m_nextSlot - m_tolerance - Clock::now();
}

void RateLimiter::take(Clock::time_point slot)
{
    m_nextSlot = slot + m_interval;
}

void RateLimiter::callNext()
{
    if (m_waiting.empty())
        return;
    // An event loop that comes late costs nobody a part of his turn.
    take(std::max(m_nextSlot, Clock::now() - m_interval));
    const auto chosen = next();
    m_overtaken = chosen == m_waiting.begin() ? 0 : m_overtaken + 1;
    Waiter *const waiter = *chosen;
    m_waiting.erase(chosen);
    waiter->turn.addResult(true);
    waiter->turn.finish();
    if (!m_waiting.empty())
        m_free.start(untilFree());
}

std::vector<RateLimiter::Waiter *>::iterator RateLimiter::next()
{
    // Of equal ones, the first.
    const auto mostUrgent =
        std::min_element(m_waiting.begin(), m_waiting.end(),
                         [](const Waiter *one, const Waiter *other) { return one->urgency < other->urgency; });
    const bool givesWay = m_overtaken >= mostOvertaken && (*mostUrgent)->urgency != Urgency::Rescue;
    return givesWay ? m_waiting.begin() : mostUrgent;
}

} // namespace async
