// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/Board.h"

namespace ui {

// What a board says, part by part. `now` is UTC: ages are counted to it.

/// Whose plan it is, at the left of the head.
QString boardName(const Board &board);
/// "58 of 60 as planned", "60 planned, not known"; empty where nothing is planned.
QString boardCount(const Board &board);
/// "19:04:10 · 2 s ago"; empty before anything was read.
QString boardAge(const Board &board, const QDateTime &now);
/// What there is to say at large where no problems are listed, and above them while nothing is known; may be empty.
QString boardSentence(const Board &board, const QDateTime &now);

/// "cam-07", and of what is no encoder its name.
QString problemName(const BoardProblem &problem);
/// "missing for 29 s", "on rehearsal for 2 min 10 s".
QString problemWhat(const BoardProblem &problem, const QDateTime &now);
/// The same where there is little room: "on rehearsal for 2 min".
QString shortProblemWhat(const BoardProblem &problem, const QDateTime &now);
/// Both at the age that takes most room.
QString widestProblemWhat(const BoardProblem &problem);
QString widestShortProblemWhat(const BoardProblem &problem);
/// "planned on main-a".
QString problemPlan(const BoardProblem &problem);
/// "new", "seen by Ana".
QString problemSeen(const BoardProblem &problem);
/// "and 4 more": those that there is no room for; "and 4 more, well again" where all of them are.
QString moreProblems(int count, bool areOver);

/// "11 of 12 live", "11 of 12 live, 1 not planned", "12 not known"; while nobody answers "was 11 of 12 live".
QString tileCount(const Board &board, const BoardTile &tile);
/// The same where there is little room: "11 of 12", "11 of 12 +1", "?".
QString shortTileCount(const BoardTile &tile);
/// How an encoder is called in its tile: "!07", "22→rehearsal", "+10".
QString cellText(const BoardCell &cell);
/// The same where there is little room: "22→".
QString shortCellText(const BoardCell &cell);
/// "+4": encoders of a tile that are wrong, and that there is no room for.
QString moreChips(int count);
/// "188 more stages": those that there is no room for.
QString moreTiles(int count);

/// "3 waiting · 1 pair on one leg".
QString boardFoot(const Board &board);
/// "sound on", "muted until 19:09", "sound off".
QString boardSound(const Board &board);

/// All of it for who cannot see it, problems before all else; without what is another with each second.
QString boardDescription(const Board &board);

} // namespace ui
