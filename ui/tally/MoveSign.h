// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"
#include "ui/tally/Tally.h"

namespace ui {

/// What is shown of the move of an encoder that was live when it was asked for, beside what the encoder does now: a
/// camera that waits is still on air.
struct MoveSign {
    Tally tally = Tally::Waits;
    QString word; ///< "waits"
};

MoveSign moveSign(const patchbay::LiveMove &move);

/// A state with what is shown beside it: "LIVE, waits".
QString withMove(const QString &state, const patchbay::LiveMove &move);

/// From where to where it goes: "rehearsal → main-show". An empty name is no stage.
QString wayOf(const QString &from, const QString &to);

} // namespace ui
