// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "patchbay/alarms/Troubles.h"

#include <QString>

#include <chrono>
#include <optional>

namespace patchbay {

/// One that is wrong or was, from the first moment on: when it is an alarm, and for how long what is wrong is what
/// somebody has acknowledged; Alarms.h has the rules. It is told what is so whenever that was looked at. GUI thread
/// only.
class AlarmCase final {
public:
    using Time = async::Clock::time_point;

    enum class News {
        None,
        Raised, ///< it is new, or new again
        Repeated, ///< nobody has acknowledged it, and it is wrong again
    };

    const Alarm &alarm() const { return m_alarm; }
    /// Else it has not been wrong for long enough.
    bool isRaised() const { return m_isRaised; }

    /// It is wrong now. `grace`: for how long it has to be.
    News noteWrong(const Trouble &trouble, std::chrono::milliseconds grace);
    /// It is not, as far as is known. Whether there is nothing to tell of it any more.
    bool isPastNow(bool isNotKnown, bool isMinded);
    void acknowledge(const QString &by);
    /// When it is to be looked at although nothing has changed; nothing: not for its sake.
    std::optional<Time> nextLook(std::chrono::milliseconds grace) const;

private:
    News noteSeen(const Trouble &trouble, bool isAgain, std::chrono::milliseconds grace);
    News noteOther(const Trouble &trouble, std::chrono::milliseconds grace);
    News raise();
    std::optional<Time> newAgainAt(std::chrono::milliseconds grace) const;
    bool hasLasted(std::chrono::milliseconds time) const { return async::Clock::now() - m_since >= time; }

    Alarm m_alarm;
    bool m_isRaised = false;
    /// When what is to last for a while began: it is wrong, well, or another trouble than before. Nothing: not yet.
    Time m_since = {};
    std::optional<Trouble> m_other; ///< what an acknowledged one has become
    bool m_isWrong = false; ///< as was seen last
    bool m_wasWell = false; ///< since it was acknowledged, for longer than a blink
    int m_timesSeen = 0; ///< how often it had gone wrong when it was acknowledged
    Time m_seenAt = {};
};

} // namespace patchbay
