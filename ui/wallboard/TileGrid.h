// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/BoardLayout.h"

namespace ui {

/// How the tiles of a board share their room.
struct TileGrid {
    BoardLayout::Detail detail = BoardLayout::Detail::Lines;
    qreal size = 0; ///< of the letters, in pixels
    int columns = 0;
    QSizeF tile = {};
    qreal cellHeight = 0;
    int chipLines = 0; ///< without cells: lines of those that are wrong
    int cellsInRow = 1;
    int shown = 0; ///< of the tiles; fewer than there are: another place is kept for how many more there are

    /// By the layout's unit and scale; there is one tile at least.
    static TileGrid of(const Board &board, const QSizeF &room, const BoardLayout &layout, const QFont &font);

    /// Of letters, before scaling, in units.
    static constexpr qreal largest = 4.2;
    /// Around what is in a tile, in sizes of its letters.
    static constexpr qreal padding = 0.55;
};

/// How wide the chip of one that is wrong is, in sizes of its letters.
qreal chipWidth(const BoardCell &cell, const QFont &font);

} // namespace ui
