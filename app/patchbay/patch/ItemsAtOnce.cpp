// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ItemsAtOnce.h"

#include "aws/RateLimits.h"
#include "ivs/Operations.h"

#include <algorithm>
#include <cmath>

namespace patchbay {

namespace {

/// QNetworkAccessManager has six connections to one host: what is more only waits there, after its turn.
constexpr int connections = 6;
/// One for whose answer is late.
constexpr int spare = 1;
constexpr double weightOfTheLatest = 0.25;
constexpr int requestsOfAChange = 2;

} // namespace

std::optional<double> changesPerSecond(const aws::RateLimits &limits)
{
    if (limits.isUnlimited())
        return std::nullopt;
    return std::min(ivs::operations::getIngestConfiguration.requestsPerSecond,
                    ivs::operations::updateIngestConfiguration.requestsPerSecond)
        * limits.shareNow();
}

void ItemsAtOnce::noteAnswer(async::Clock::duration time)
{
    const std::chrono::duration<double> seconds = time;
    m_answerTime = m_answerTime ? *m_answerTime + (seconds - *m_answerTime) * weightOfTheLatest : seconds;
}

int ItemsAtOnce::most(const aws::RateLimits &limits) const
{
    const std::optional<double> rate = changesPerSecond(limits);
    if (!rate)
        return connections;
    const double answerTime = m_answerTime ? m_answerTime->count() : 0;
    const double comingIn = std::ceil(*rate * answerTime * requestsOfAChange);
    return static_cast<int>(std::clamp(comingIn, 1.0, double(connections - spare))) + spare;
}

} // namespace patchbay
