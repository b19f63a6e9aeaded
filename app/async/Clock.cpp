// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/Clock.h"

#include <QTimer>

namespace async {

namespace {

class Computer final : public TimeSource {
public:
    Clock::time_point now() const override { return std::chrono::steady_clock::now(); }
    QDateTime utc() const override { return QDateTime::currentDateTimeUtc(); }
    void start(QTimer &timer, Clock::duration time) override
    {
        timer.start(std::chrono::ceil<std::chrono::milliseconds>(time));
    }
    void stop(QTimer &timer) override { timer.stop(); }
};

TimeSource *replacement = nullptr;

} // namespace

Clock::time_point Clock::now()
{
    return TimeSource::current().now();
}

QDateTime Clock::utc()
{
    return TimeSource::current().utc();
}

TimeSource &TimeSource::current()
{
    static Computer computer;
    return replacement ? *replacement : computer;
}

void TimeSource::replaceWith(TimeSource *source)
{
    replacement = source;
}

} // namespace async
