// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SimulatedTime.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

namespace support {

namespace {

/// Until nothing more comes of what has happened here.
void letItHappen()
{
    while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) { }
}

} // namespace

SimulatedTime::SimulatedTime()
    : m_begin(std::chrono::steady_clock::now())
    , m_beginUtc(QDateTime::currentDateTimeUtc())
    , m_now(m_begin)
{
    replaceWith(this);
}

SimulatedTime::~SimulatedTime()
{
    replaceWith(nullptr);
}

QDateTime SimulatedTime::utc() const
{
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(m_now - m_begin) + m_slept;
    return m_beginUtc.addMSecs(passed.count());
}

void SimulatedTime::start(QTimer &timer, async::Clock::duration time)
{
    stop(timer);
    if (time <= async::Clock::duration::zero())
        timer.start(0);
    else
        m_waiting.push_back({&timer, m_now + time});
}

void SimulatedTime::stop(QTimer &timer)
{
    timer.stop();
    std::erase_if(m_waiting, [&timer](const Waiting &one) { return !one.timer || one.timer == &timer; });
}

void SimulatedTime::passOn(async::Clock::duration time)
{
    const auto end = m_now + time;
    const auto isSooner = [](const Waiting &one, const Waiting &other) { return one.due < other.due; };
    letItHappen(); // what was handed to the event loop may be about to wait
    while (!m_waiting.empty()) {
        const auto next = std::min_element(m_waiting.begin(), m_waiting.end(), isSooner);
        if (next->due > end)
            break;
        const Waiting due = *next;
        m_waiting.erase(next);
        m_now = due.due;
        if (due.timer)
            due.timer->start(0);
        while (due.timer && due.timer->isActive())
            QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        letItHappen();
    }
    m_now = end;
}

} // namespace support
