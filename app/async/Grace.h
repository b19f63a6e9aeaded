// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"

#include <stop_token>

namespace async {

/// Asks to stop a while after `stop` did: for work that is better finished than cut off. GUI thread only.
class Grace final {
    Q_DISABLE_COPY_MOVE(Grace)

public:
    Grace(std::stop_token stop, std::chrono::milliseconds time)
        : m_onStop(std::move(stop), Start{&m_timer, time})
    {
        QObject::connect(&m_timer, &Timer::timeout, &m_timer, [this] { m_source.request_stop(); });
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    struct Start {
        Timer *timer;
        std::chrono::milliseconds time;
        void operator()() const { timer->start(time); }
    };

    std::stop_source m_source;
    Timer m_timer;
    std::stop_callback<Start> m_onStop;
};

} // namespace async
