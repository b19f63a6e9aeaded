// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/alarms/AlarmCase.h"
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
/// a while longer (calm), so that what goes on flapping is counted on; unless nobody minds it any more.
///
/// Who acknowledges an alarm has seen that loss, and none that comes after it. When it was well for longer than a blink
/// and is wrong again for the grace, nobody has acknowledged it any more: it is raised anew, and still counted. What
/// blinks only is the same loss, but not for ever: after some of them (mostBlinks) it is raised anew as well, though
/// not within half a minute of the acknowledgement. So none is lost in silence, and one that flaps makes no flood.
///
/// A plan is chosen hours before its show: all of it that have not been live since then are one alarm together, and
/// each that has been is one for itself as soon as it is lost, also when the plan is chosen anew. Who comes leaves that
/// alarm in silence; who joins it after somebody acknowledged it makes it new. Who is watched is never among them.
///
/// While nothing is known of an encoder, because AWS is silent or it is being moved from here, its alarm stays as it
/// is. GUI thread only.
class Alarms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alarms)

public:
    static constexpr std::chrono::seconds usualGrace{5};
    /// For so long an alarm that is over and acknowledged is one with what happens next.
    static constexpr std::chrono::seconds calm{60};
    /// What is well for less than that is no more than a blink of what somebody has acknowledged.
    static constexpr std::chrono::seconds blink{5};
    static constexpr int mostBlinks = 3;
    /// For so long an acknowledgement covers what only blinks, however often.
    static constexpr std::chrono::seconds covered{30};
    /// So many that are over and acknowledged are remembered.
    static constexpr std::size_t mostPast = 50;

    /// Both outlive it.
    Alarms(Plan &plan, Plant &plant, QObject *parent = nullptr);

    /// Encoders that people watch beside the plan, and what this program does itself: that is no alarm while it is
    /// under way. Both outlive this.
    void setWatchList(const WatchList &list);
    void setMoves(const LiveMoves &moves, const PatchRuns &runs);
    /// What somebody looks at: there, a silent AWS is an alarm as well, if anything is planned or watched at all.
    void setShown(const QList<SourceId> &sources);
    void setGrace(std::chrono::milliseconds grace);

    /// What is wrong now first, of that what nobody has acknowledged; of each the newest first.
    const std::vector<Alarm> &all() const { return m_all; }
    /// What was an alarm since the program began, is over and acknowledged, and would be a new one: the newest first,
    /// so many at most (mostPast). Another whenever all() is another.
    const std::vector<Alarm> &past() const { return m_past; }
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
    /// There is a new one, or one that is new again.
    void raised(const patchbay::Alarm &alarm);
    /// One that nobody has acknowledged goes wrong again.
    void repeated(const patchbay::Alarm &alarm);
    /// By whom, it says itself.
    void acknowledged(const patchbay::Alarm &alarm);

private:
    void beginPlan();
    void lookSoon();
    void look();
    void noteTrouble(const Trouble &trouble);
    void noteNotWrong(const Troubles::Found &found);
    void noteDone(const Alarm &alarm);
    void tell();
    void scheduleNext(bool isAnyHushed);
    std::chrono::milliseconds graceOf(Alarm::Kind kind) const;

    Troubles m_troubles;
    std::chrono::milliseconds m_grace = usualGrace;
    std::map<QString, AlarmCase> m_cases; ///< by Alarm::key()
    std::vector<Alarm> m_all; ///< those of the cases that are raised
    std::vector<Alarm> m_past;
    std::vector<Alarm> m_toRaise;
    std::vector<Alarm> m_toRepeat;
    QDateTime m_mutedUntil;
    bool m_looksSoon = false;
    async::Timer m_next;
    async::Timer m_muteEnd;
};

} // namespace patchbay
