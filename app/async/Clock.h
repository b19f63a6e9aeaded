// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

class QTimer;

namespace async {

/// The clock by which everything here waits. It is never set. GUI thread only.
struct Clock {
    using duration = std::chrono::steady_clock::duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::steady_clock::time_point;
    static constexpr bool is_steady = true;

    static time_point now();
    /// The time of day, for what ends at one: a person or the network sets it, and it goes on while the computer
    /// sleeps.
    static QDateTime utc();
};

/// What makes the clock go: the computer, unless a test has put in its place what lets half a minute pass at once.
class TimeSource {
public:
    virtual ~TimeSource() = default;

    virtual Clock::time_point now() const = 0;
    virtual QDateTime utc() const = 0;
    /// Lets `timer`, a single-shot one, fire from the event loop after `time`; zero: in its next round.
    virtual void start(QTimer &timer, Clock::duration time) = 0;
    virtual void stop(QTimer &timer) = 0;

    static TimeSource &current();

protected:
    /// Takes the place of the current one; null: the computer is it again.
    static void replaceWith(TimeSource *source);
};

} // namespace async
