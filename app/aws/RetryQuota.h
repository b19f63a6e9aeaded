// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <chrono>

namespace aws {

/// The retry quota and the waiting times of AWS's *standard* retry mode as it is since November 2026 (AWS Developer
/// Blog, "updated default retry behavior for AWS SDKs and tools"): 3 attempts, a bucket of 500 tokens of which a retry
/// takes 14, or 5 after a throttle, exponential back-off with full jitter up to 20 s, from 50 ms, or from 1 s after a
/// throttle. A service in trouble is not made worse by everybody's retries.
class RetryQuota {
public:
    static constexpr int maxAttempts = 3;

    /// Takes the tokens of one retry after `kind` and says how many; 0 when there are too few: then give up.
    int take(ErrorKind kind);

    /// A success gives back what its last retry took, or 1 when it needed none.
    void succeeded(int tokensOfLastRetry);

    /// How long to wait after `kind` before attempt `attempt` + 1, where `attempt` counts from 1. `random` is in
    /// [0, 1).
    static std::chrono::milliseconds backOff(ErrorKind kind, int attempt, double random);

    /// The same where the service asked for a pause: never shorter than the back-off, and at most 5 s longer.
    static std::chrono::milliseconds delay(std::chrono::milliseconds backOff, std::chrono::milliseconds asked);

private:
    int m_tokens = 500;
};

} // namespace aws
