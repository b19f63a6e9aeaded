// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/LineUp.h"
#include "patchbay/plant/EncoderPublishing.h"
#include "ui/tally/Tally.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace patchbay {
class Plant;
}

namespace ui {

/// What a line-up check says of one encoder, as texts: on the screen, on paper and in a table. There is no place for a
/// key.
struct LineUpRow {
    enum Column { Seen, Encoder, Stage, State, LastSeen, Legs, Protocol, PublishError, ColumnCount };

    std::array<QString, ColumnCount> cells;
    std::optional<Tally> tally; ///< of its state; nothing: it is not listed

    /// The headings, in their order.
    static QStringList headings();
    /// `publishing` is what its stage told of it; nothing: it was not asked yet.
    static LineUpRow of(const patchbay::LineUp::Item &item, const patchbay::Plant &plant,
                        const std::optional<patchbay::EncoderPublishing> &publishing);
};

/// How pressing it is that somebody looks after an encoder, the most pressing first.
enum class LineUpTurn {
    Lost, ///< was seen, and is not live now, or in no list
    Left, ///< was not seen yet
    Live,
};
LineUpTurn turnOf(const patchbay::LineUp::Item &item);
/// The most pressing come first.
std::vector<int> pressingFirst(const std::vector<patchbay::LineUp::Item> &items);
/// How many were seen and are not live now, or in no list.
int lostOf(const patchbay::LineUp &check);
/// "41 of 60 seen live"; "7 of 7 seen live. 1 is not live now: cam-14."
QString lineUpCount(const patchbay::LineUp &check);
/// Of which plan the check is, since when, and how many are left.
QString lineUpSentence(const patchbay::LineUp &check);

} // namespace ui
