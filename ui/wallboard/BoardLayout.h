// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/Board.h"

#include <QFont>
#include <QRectF>

#include <array>
#include <vector>

namespace ui {

/// Where each part of a board is, in a window of this size. Everything grows with the window, so that it can be read
/// from as far away as the screen is tall: a letter of what is wrong is about a thirtieth of its height, and larger
/// where there is little to say.
struct BoardLayout {
    /// How much a tile says. As much as there is room for at a size that can be read.
    enum class Detail {
        Cells, ///< each encoder
        Counts, ///< how many are live, and who is wrong
        Lines, ///< the same, in one line with the stage's name
    };
    enum Column { Name, Label, What, Plan, Seen, columnCount };

    qreal unit = 0; ///< a hundredth of the window's height, or less in a narrow one
    qreal scale = 1; ///< of all letters but those below, where there is room
    qreal headScale = 1; ///< the same of the head
    QRectF band; ///< the head from edge to edge
    QRectF head;
    QRectF age; ///< within the head
    QRectF sentence; ///< empty: none
    QRectF problems; ///< all rows
    std::vector<QRectF> rows; ///< of the first problems
    QRectF moreProblems; ///< empty: all have a row
    std::array<qreal, columnCount> columnLeft{};
    std::array<qreal, columnCount> columnWidth{};
    QRectF foot;
    QRectF button; ///< within the foot

    Detail detail = Detail::Cells;
    qreal tileSize = 0; ///< of the letters in tiles, in pixels
    qreal cellWidth = 0;
    qreal cellHeight = 0;
    int cellsInRow = 1;
    int chipLines = 0; ///< without cells: lines of those that are wrong
    std::vector<int> shownTiles; ///< indices of the board's
    std::vector<QRectF> tiles; ///< of those
    QRectF moreTiles; ///< empty: all are shown

    qreal headSize() const { return unit * 4.6 * headScale; }
    qreal ageSize() const { return unit * 3.6; }
    qreal sentenceSize() const { return unit * 4.4 * scale; }
    qreal problemSize() const { return unit * 4 * scale; }
    qreal footSize() const { return unit * 3; }

    static BoardLayout of(const Board &board, const QSizeF &size, const QFont &font);
};

/// The program's font at this size, in pixels.
QFont boardFont(const QFont &font, qreal pixels, QFont::Weight weight = QFont::Normal);

} // namespace ui
