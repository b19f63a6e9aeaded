// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <chrono>

namespace aws {

/// The retry quota and the waiting times of AWS's *standard* retry mode (AWS SDKs and Tools Reference Guide, "Retry
/// behavior"): 3 attempts, a bucket of 500 tokens of which a retry takes 5, or 10 after a time-out, exponential
/// back-off with full jitter up to 20 s. A service in trouble is not made worse by everybody's retries.
class RetryQuota {
public:
    static constexpr int maxAttempts = 3;

    /// Takes the tokens of one retry after `kind`; false when there are too few: then give up.
    bool take(ErrorKind kind);

    /// A success gives back what its last retry took, or 1 when it needed none.
    void succeeded();

    /// How long to wait before attempt `attempt` + 1, where `attempt` counts from 1. `random` is in [0, 1).
    static std::chrono::milliseconds backOff(int attempt, double random);

private:
    int m_tokens = 500;
    int m_lastCost = 0;
};

} // namespace aws
