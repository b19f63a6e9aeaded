// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/Timer.h"

#include <algorithm>

namespace async {

Timer::Timer(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_due.reset();
        Q_EMIT timeout();
    });
}

Timer::~Timer()
{
    stop();
}

void Timer::start(Clock::duration time)
{
    const auto wait = std::max(time, Clock::duration::zero());
    m_due = Clock::now() + wait;
    TimeSource::current().start(m_timer, wait);
}

void Timer::stop()
{
    m_due.reset();
    TimeSource::current().stop(m_timer);
}

std::optional<std::chrono::milliseconds> Timer::remaining() const
{
    if (!m_due)
        return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_due - Clock::now());
    return std::max(left, std::chrono::milliseconds(0));
}

} // namespace async
