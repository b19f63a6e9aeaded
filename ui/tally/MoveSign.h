// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"
#include "ui/tally/Tally.h"

namespace ui {

/// What is shown of the move of an encoder that was live when it was asked for, beside what the encoder does now: a
/// camera that waits is still on air. In place of that while it is off air.
struct MoveSign {
    Tally tally = Tally::Waits;
    QString word; ///< "waits", "waits, 9 of 30 s", "cut 3 s", "back after 6 s", "not back for 60 s"
    QString shortWord; ///< the same where there is little room: "back 6 s", "not back 2 min"
};

MoveSign moveSign(const patchbay::LiveMove &move, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// From when on its word says how long it has been off air, or idle while it waits: another one with each second.
/// Null: it says no time that passes.
QDateTime countedSince(const patchbay::LiveMove &move);

/// A state with what is shown beside it, "LIVE, waits", or in place of it, "cut 3 s".
QString withMove(const QString &state, const patchbay::LiveMove &move);
/// The same where there is little room.
QString shortWithMove(const QString &state, const patchbay::LiveMove &move);

/// From where to where it goes: "rehearsal → main-show". An empty name is no stage.
QString wayOf(const QString &from, const QString &to);

} // namespace ui
