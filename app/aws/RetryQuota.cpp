// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RetryQuota.h"

#include <algorithm>
#include <cmath>

namespace aws {

namespace {
constexpr int capacity = 500;
constexpr int retryCost = 14;
constexpr int throttleCost = 5;
constexpr std::chrono::milliseconds base{50};
constexpr std::chrono::milliseconds throttleBase{1'000};
constexpr std::chrono::milliseconds longestBackOff{20'000};
constexpr std::chrono::milliseconds mostOnTop{5'000};
} // namespace

int RetryQuota::take(ErrorKind kind)
{
    const int cost = kind == ErrorKind::Throttled ? throttleCost : retryCost;
    if (m_tokens < cost)
        return 0;
    m_tokens -= cost;
    return cost;
}

void RetryQuota::succeeded(int tokensOfLastRetry)
{
    m_tokens = std::min(capacity, m_tokens + std::max(tokensOfLastRetry, 1));
}

std::chrono::milliseconds RetryQuota::backOff(ErrorKind kind, int attempt, double random)
{
    const auto first = kind == ErrorKind::Throttled ? throttleBase : base;
    const double ceiling = std::min(double(first.count()) * std::pow(2.0, attempt - 1), double(longestBackOff.count()));
    return std::chrono::milliseconds(static_cast<int>(random * ceiling));
}

std::chrono::milliseconds RetryQuota::delay(std::chrono::milliseconds backOff, std::chrono::milliseconds asked)
{
    return std::max(backOff, std::min(asked, backOff + mostOnTop));
}

} // namespace aws
