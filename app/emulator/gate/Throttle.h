// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include <chrono>

namespace emulator {

/// A token bucket per operation: it fills at the published rate and holds as much as comes in a second. The service
/// publishes only the rates; the burst is an assumption.
class Throttle {
public:
    using Clock = std::chrono::steady_clock;

    /// Takes a token; false when there is none.
    bool take(const QByteArray &operation, double requestsPerSecond, Clock::time_point now);

private:
    struct Bucket {
        double tokens;
        Clock::time_point filled;
    };
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace emulator
