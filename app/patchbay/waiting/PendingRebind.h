// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "patchbay/patch/Patch.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace patchbay {

/// A change of an encoder that is live, until it stops.
struct PendingRebind {
    enum class Mode {
        UntilIdle, ///< taken when it has been idle for a while: a short drop-out moves nothing
        AtReconnect, ///< taken the moment it is idle, so that it comes back on its new stage
    };
    enum class State {
        Waits,
        Taken, ///< what is true is read, and a run makes the change
        Unconfirmed, ///< of the program's last time: it goes on when a person says so
        Asks, ///< what it rests on has changed, `question` says what: a person decides
    };
    /// Why it is not taken by itself any more.
    enum class Question {
        None,
        EncoderMoved, ///< somebody else has moved the encoder to another stage
        StageGone, ///< the new stage does not exist any more
        StageFull, ///< all its places have been used since
        StageProtected, ///< somebody has asked since to leave it alone, or the one the encoder is on
        StageElsewhere, ///< encoders connect to it at another address than then
        Refused, ///< AWS refused the change, as was told
    };

    Rebind rebind;
    Mode mode = Mode::UntilIdle;
    std::chrono::seconds idleFor{30}; ///< of UntilIdle
    QDateTime since = {}; ///< UTC
    QDateTime giveUpAt = {}; ///< UTC
    State state = State::Waits;
    Question question = Question::None; ///< of Asks
    QString toUrl = {}; ///< where encoders connected to the new stage then; empty: not known
    bool wasFull = false; ///< all places of the new stage were used then, and a person has seen it
    QStringList protectedBy = {}; ///< who protected one of the two stages then, and a person has seen it
    QDateTime idleSince = {}; ///< UTC; invalid: it is live, or not known to be idle
    QString undoes = {}; ///< see Patch::undoes
    bool redoes = false; ///< see Patch::redoes
    bool isUnwanted = false; ///< of Taken: a person has cancelled it, and what was sent by then is finished
    std::optional<RebindResult> refusal = {}; ///< of Refused: what AWS said

    /// What a rebind that ends as live waits for; its terms are the usual ones. Of one that waits.
    static PendingRebind of(const Rebind &rebind)
    {
        return {rebind, rebind.ifLive == IfLive::WaitForReconnect ? Mode::AtReconnect : Mode::UntilIdle};
    }

    /// The time until which it waits is over.
    bool isPast() const { return giveUpAt <= async::Clock::utc(); }
    /// It may be taken by itself.
    bool isOpen() const { return state == State::Waits || state == State::Taken; }
    /// Whatever it was doing or asking.
    void waitAgain()
    {
        state = State::Waits;
        question = Question::None;
        refusal.reset();
        idleSince = {};
    }
};

/// On which terms a change waits where nobody has chosen any.
struct WaitTerms {
    std::chrono::seconds idleFor{30};
    std::chrono::hours giveUpAfter{6};

    bool operator==(const WaitTerms &) const = default;
};

/// What became of a wait.
enum class WaitEnd {
    Moved, ///< taken, or the encoder was there already
    Lost, ///< taken, and nobody knows whether it has moved: that is told by its run
    GivenUp, ///< its time was over; nothing was changed
    Cancelled, ///< a person did not want it any more; nothing was changed
    Replaced, ///< the encoder was moved by another change from here
    Cut, ///< the encoder was cut or detached, and has no stage
    Gone, ///< the encoder does not exist any more
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::PendingRebind)
