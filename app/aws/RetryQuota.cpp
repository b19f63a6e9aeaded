// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RetryQuota.h"

#include <algorithm>
#include <cmath>

namespace aws {

namespace {
constexpr int capacity = 500;
constexpr int retryCost = 5;
constexpr int timeOutCost = 10;
constexpr std::chrono::milliseconds longestWait{20'000};
} // namespace

bool RetryQuota::take(ErrorKind kind)
{
    const int cost = kind == ErrorKind::TimedOut ? timeOutCost : retryCost;
    if (m_tokens < cost)
        return false;
    m_tokens -= cost;
    m_lastCost = cost;
    return true;
}

void RetryQuota::succeeded()
{
    m_tokens = std::min(capacity, m_tokens + std::max(m_lastCost, 1));
    m_lastCost = 0;
}

std::chrono::milliseconds RetryQuota::backOff(int attempt, double random)
{
    const double ceiling = std::min(1000.0 * std::pow(2.0, attempt - 1), double(longestWait.count()));
    return std::chrono::milliseconds(static_cast<int>(random * ceiling));
}

} // namespace aws
