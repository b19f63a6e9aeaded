// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <deque>

namespace emulator {

/// Rows as they were some time ago: a list of AWS may show a change later than an answer to Get does ("eventual
/// consistency"). The lag is off at first, and then nothing is remembered.
template <typename Rows>
class LaggingRows {
public:
    using Clock = std::chrono::steady_clock;

    /// From now on; what was before is not known, so that the list stands still for that long. 0: no lag.
    void setLag(std::chrono::milliseconds lag, const Rows &current, Clock::time_point now)
    {
        m_lag = lag;
        m_past.clear();
        note(current, now);
    }

    /// To be told after each change.
    void note(const Rows &current, Clock::time_point now)
    {
        if (m_lag.count() == 0)
            return;
        m_past.push_back({now, current});
        forget(now);
    }

    /// What was true the lag ago.
    const Rows &shown(const Rows &current, Clock::time_point now)
    {
        forget(now);
        return m_past.empty() ? current : m_past.front().rows;
    }

private:
    struct Moment {
        Clock::time_point since;
        Rows rows;
    };

    /// Keeps the moment that is shown now and all after it.
    void forget(Clock::time_point now)
    {
        while (m_past.size() > 1 && m_past[1].since + m_lag <= now)
            m_past.pop_front();
    }

    std::chrono::milliseconds m_lag{0};
    std::deque<Moment> m_past;
};

} // namespace emulator
