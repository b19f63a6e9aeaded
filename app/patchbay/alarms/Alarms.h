// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/alarms/Troubles.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace patchbay {

/// What a control room is to be told of: what is not as planned, encoders that are watched, and a source of which
/// nothing can be read. Nothing is an alarm before it has been wrong for a moment (the grace); one that comes and goes
/// is one alarm that has happened so many times. It stays until somebody has acknowledged it, and until it is over; and
/// a little longer, so that what goes on flapping is not a new one; unless nobody minds it any more. While nothing is
/// known of an encoder, because AWS is silent or it is being moved from here, its alarm stays as it is. GUI thread
/// only.
class Alarms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alarms)

public:
    static constexpr std::chrono::seconds usualGrace{5};
    /// For so long an acknowledged alarm that is over may happen again without being a new one.
    static constexpr std::chrono::seconds calm{10};

    /// Both outlive it.
    Alarms(Plan &plan, Plant &plant, QObject *parent = nullptr);

    /// Encoders that people watch beside the plan, and what this program does itself: that is no alarm while it is
    /// under way. Both outlive this.
    void setWatchList(const WatchList &list);
    void setMoves(const LiveMoves &moves, const PatchRuns &runs);
    /// What somebody looks at: there, a silent AWS is an alarm as well, if anything is planned or watched at all.
    void setShown(const QList<SourceId> &sources);
    void setGrace(std::chrono::milliseconds grace);

    /// Those that nobody has acknowledged first, of each the oldest first.
    const std::vector<Alarm> &all() const { return m_all; }
    int unacknowledged() const;
    /// All that there are.
    void acknowledge(const QString &by);
    /// No sound until then; what is wrong is shown all the same. Zero: from now on again.
    void mute(std::chrono::minutes duration = std::chrono::minutes(5));
    bool isMuted() const;
    /// UTC; in the past or invalid: it is not.
    const QDateTime &mutedUntil() const { return m_mutedUntil; }

Q_SIGNALS:
    /// all() or isMuted() is another.
    void changed();
    /// There is a new one, or one that nobody has acknowledged goes wrong again.
    void raised(const patchbay::Alarm &alarm);
    /// By whom, it says itself.
    void acknowledged(const patchbay::Alarm &alarm);

private:
    using Time = async::Clock::time_point;

    struct Case {
        Alarm alarm;
        bool isRaised = false; ///< else it has not been wrong for long enough
        Time since = {}; ///< when what is to last for a while began: it is wrong, well, or another trouble than before
        std::optional<Trouble> other = {}; ///< what an acknowledged one has become
    };

    void lookSoon();
    void look();
    void noteTrouble(const Trouble &trouble);
    void noteWrong(Case &known, const Trouble &trouble);
    void noteOther(Case &known, const Trouble &trouble);
    void noteNotWrong(const Troubles::Found &found);
    bool isPastNow(Case &known, bool isNotKnown);
    void raise(Case &pending);
    void tell();
    void scheduleNext(bool isAnyHushed);
    std::chrono::milliseconds graceOf(Alarm::Kind kind) const;
    bool hasLasted(const Case &each, std::chrono::milliseconds time) const;

    Troubles m_troubles;
    std::chrono::milliseconds m_grace = usualGrace;
    std::map<QString, Case> m_cases; ///< by Alarm::key()
    std::vector<Alarm> m_all; ///< those of the cases that are raised
    std::vector<Alarm> m_toRaise;
    QDateTime m_mutedUntil;
    bool m_looksSoon = false;
    async::Timer m_next;
    async::Timer m_muteEnd;
};

} // namespace patchbay
