// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <array>

namespace patchbay {
class LiveMoves;
class PendingRebinds;
class Plant;
struct LiveMove;
struct PendingRebind;
} // namespace patchbay

namespace ui {

/// What is said of one change that waits: until its encoder stops, or for its turn to be cut.
struct WaitRow {
    enum Column { Encoder, Way, For, Now, Until, ColumnCount };
    enum class Sign { Waits, Moving, Asks };

    QString encoderArn;
    Sign sign = Sign::Waits;
    std::array<QString, ColumnCount> cells;

    static QStringList headings();
    /// As it is at this moment.
    static WaitRow of(const patchbay::PendingRebind &wait, const patchbay::PendingRebinds &waits,
                      const patchbay::Plant &plant);
    /// Of one that is cut once another one is back.
    static WaitRow of(const patchbay::LiveMove &turn, const patchbay::LiveMoves &moves, const patchbay::Plant &plant);
};

} // namespace ui
