// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/gate/Throttle.h"

#include <algorithm>

namespace emulator {

bool Throttle::take(const QByteArray &operation, double requestsPerSecond, Clock::time_point now)
{
    if (!m_buckets.contains(operation))
        m_buckets.insert(operation, {requestsPerSecond, now});
    Bucket &bucket = m_buckets[operation];
    const std::chrono::duration<double> elapsed = now - bucket.filled;
    bucket.tokens = std::min(requestsPerSecond, bucket.tokens + elapsed.count() * requestsPerSecond);
    bucket.filled = now;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

} // namespace emulator
