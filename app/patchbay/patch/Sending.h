// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>
#include <stop_token>

namespace patchbay {

/// A write on its way to AWS. While it waits for its turn it can be stopped like what has not begun; once it has left,
/// only who is out of patience gives it up. It does not leave when what it rests on was read too long ago. GUI thread
/// only; outlives the call that has its token.
class Sending final {
    Q_DISABLE_COPY_MOVE(Sending)

public:
    /// No write leaves later than this after the reading that it rests on, whatever it waited for: a sign-in, a
    /// keychain, its turn, a pause that AWS asked for.
    static constexpr std::chrono::seconds longestReading{15};

    /// `readAt`: by async::Clock::utc(); nothing: it rests on no reading.
    Sending(std::stop_token asked, std::stop_token outOfPatience, std::optional<QDateTime> readAt = {});

    std::stop_token token() const { return m_stop.get_token(); }
    /// A try is about to leave; false: it does not, and isTooLate().
    bool leave();
    bool isTooLate() const { return m_isTooLate; }

private:
    struct Ask {
        Sending *sending;
        void operator()() const
        {
            if (!sending->m_isSent)
                sending->m_stop.request_stop();
        }
    };
    struct GiveUp {
        Sending *sending;
        void operator()() const { sending->m_stop.request_stop(); }
    };

    std::optional<QDateTime> m_readAt;
    bool m_isSent = false;
    bool m_isTooLate = false;
    std::stop_source m_stop;
    std::stop_callback<Ask> m_onAsked;
    std::stop_callback<GiveUp> m_onEndOfPatience;
};

} // namespace patchbay
