// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"

#include <stop_token>

namespace async {

/// Asks to stop after a time, or as soon as `stop` does. GUI thread only.
class Deadline final {
    Q_DISABLE_COPY_MOVE(Deadline)

public:
    Deadline(std::chrono::milliseconds time, std::stop_token stop)
        : m_onStop(std::move(stop), Forward{&m_source})
    {
        QObject::connect(&m_timer, &Timer::timeout, &m_timer, [this] { m_source.request_stop(); });
        m_timer.start(time);
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    struct Forward {
        std::stop_source *to;
        void operator()() const { to->request_stop(); }
    };

    std::stop_source m_source;
    Timer m_timer;
    std::stop_callback<Forward> m_onStop;
};

} // namespace async
