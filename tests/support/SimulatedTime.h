// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <QPointer>
#include <QTimer>

#include <vector>

namespace support {

/// While it lives, async::Clock stands still, and passes by passOn() only; what waits by it never has to be waited for.
/// One at a time. What is on its way to a server and back takes its time as ever.
class SimulatedTime final : public async::TimeSource {
public:
    SimulatedTime();
    ~SimulatedTime() override;
    SimulatedTime(const SimulatedTime &) = delete;
    SimulatedTime &operator=(const SimulatedTime &) = delete;

    /// Lets so much pass. What is due meanwhile happens one after the other, each at its time.
    void passOn(async::Clock::duration time);

    /// As if the computer had slept: only the time of day has passed.
    void sleep(std::chrono::milliseconds time) { m_slept += time; }

    async::Clock::time_point now() const override { return m_now; }
    QDateTime utc() const override;
    void start(QTimer &timer, async::Clock::duration time) override;
    void stop(QTimer &timer) override;

private:
    struct Waiting {
        QPointer<QTimer> timer;
        async::Clock::time_point due;
    };

    const async::Clock::time_point m_begin;
    const QDateTime m_beginUtc;
    async::Clock::time_point m_now;
    std::chrono::milliseconds m_slept{0};
    std::vector<Waiting> m_waiting; ///< in the order they were started
};

} // namespace support
