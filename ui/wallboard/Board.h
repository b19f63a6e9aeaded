// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "patchbay/labels/LabelSet.h"
#include "patchbay/plan/Plan.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {
class Alarms;
class PendingRebinds;
class Plan;
class Plant;
} // namespace patchbay

namespace ui {

/// What a board is made of. All of it outlives the board.
struct BoardServices {
    const patchbay::Plant &plant;
    const patchbay::Plan &plan;
    patchbay::Alarms &alarms;
    const patchbay::PendingRebinds &waits;
};

/// One line about what is wrong.
struct BoardProblem {
    enum class What {
        NotAsPlanned, ///< `standing` says how
        NotLive, ///< it is watched, and nothing arrives from it
        WatchedGone, ///< it is watched, and exists no more
        NoAnswer, ///< nothing is read of a whole account in a region, whose name is in `name`
    };

    What what = What::NotAsPlanned;
    patchbay::PlanStanding standing = patchbay::PlanStanding::Missing;
    QString name; ///< as the service calls it
    QString label = {}; ///< what people call it; may be empty
    QString stage = {}; ///< where it is now; empty: nowhere
    QString plannedStage = {}; ///< empty: none
    QDateTime since = {}; ///< UTC
    int times = 1; ///< how often it went wrong since
    bool isOver = false;
    bool isNotMinded = false; ///< it is over because it is neither planned nor watched any more
    QString why = {}; ///< of NoAnswer, as its error is called; empty: no answer comes
    bool isNew = false; ///< nobody has said that they saw it
    QString seenBy = {}; ///< who did; empty: nobody, or nobody was asked yet

    bool operator==(const BoardProblem &) const = default;
};

/// One encoder within the tile of its stage.
struct BoardCell {
    enum class State { Live, Idle, Wrong, Unknown };

    QString name; ///< as short as it can be
    State state = State::Idle;

    bool operator==(const BoardCell &) const = default;
};

/// One stage: with a plan, what is planned there, and else what is bound to it.
struct BoardTile {
    QString name;
    patchbay::StageMark mark = patchbay::StageMark::None;
    int live = 0;
    int of = 0;
    bool isWrong = false; ///< something on it is
    bool isUnknown = false; ///< no answer from there for a while
    QString protectedBy = {}; ///< who asks to leave it alone; empty: nobody
    std::vector<BoardCell> cells = {}; ///< in natural order

    bool operator==(const BoardTile &) const = default;
};

/// Nothing of what is shown was read for so long that it is not known any more.
struct BoardSilence {
    aws::World world;
    bool isAnswered = false; ///< something came, be it from some only: a refusal is an answer
    QString why = {}; ///< why nothing is read, as its error is called, where it is the same for all

    bool operator==(const BoardSilence &) const = default;
};

/// What a wallboard says. It is a value: what has to be painted anew is what differs from the one before. What grows
/// older by itself, as an age, is made from it when it is painted.
struct Board {
    enum class Kind {
        NoAccount, ///< nothing is open
        Reading, ///< the first list has not arrived
        Unread, ///< and will not, as it seems
        Empty, ///< there is no encoder
        NoPlan,
        Plan,
    };

    Kind kind = Kind::NoAccount;
    QString planName = {};
    patchbay::Plan::Counts counts = {}; ///< of a plan
    int live = 0; ///< of all encoders
    int idle = 0; ///< the same
    QDateTime asOf = {}; ///< UTC: when the oldest of what is shown was true; invalid: nothing was read
    bool isLate = false; ///< that is longer ago than it should be
    std::optional<BoardSilence> silent = {};
    bool isSilenceNew = false; ///< and nobody has said that they saw that
    std::vector<BoardProblem> problems = {}; ///< the newest that nobody has seen first
    std::vector<BoardTile> tiles = {}; ///< what is on air first
    int waiting = 0; ///< changes
    int onOneLeg = 0; ///< pairs
    int unacknowledged = 0; ///< alarms
    bool isMuted = false;
    bool hasSound = true; ///< somebody wants alarms to be heard

    static Board of(const BoardServices &services);

    /// What was true last, while nobody answers: `now` tells what is known all the same.
    static Board past(const Board &known, const Board &now);

    /// There is a plan, nothing is wrong and all is known.
    bool isAllWell() const;
};

} // namespace ui
