// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include <chrono>

namespace emulator {

/// A token bucket per operation: it fills at the published rate and holds a burst of five. The service publishes only
/// the rates; the burst is an assumption.
class Throttle {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr double burst = 5;

    /// Takes a token; false when there is none.
    bool take(const QByteArray &operation, double requestsPerSecond, Clock::time_point now);

private:
    struct Bucket {
        double tokens = burst;
        Clock::time_point filled;
    };
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace emulator
