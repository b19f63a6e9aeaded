// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardLayout.h"

#include "text/Isolate.h"
#include "ui/wallboard/BoardWords.h"
#include "ui/wallboard/TileGrid.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

using Detail = BoardLayout::Detail;

constexpr qreal measuredAt = 100; // pixels: letters are as wide in proportion at any size
void placeTiles(BoardLayout &layout, const Board &board, const QRectF &room, const QFont &font)
{
    if (board.tiles.empty() || room.height() <= 0)
        return;
    const qreal gap = layout.unit;
    const TileGrid grid = TileGrid::of(board, room.size(), layout, font);
    const int shown = grid.shown;
    const int all = int(board.tiles.size());
    layout.detail = grid.detail;
    layout.tileSize = grid.size;
    layout.cellsInRow = grid.cellsInRow;
    layout.cellHeight = grid.cellHeight;
    layout.chipLines = grid.chipLines;
    const qreal widest = 9 * grid.size; // farther apart they are no line any more
    layout.cellWidth = std::min((grid.tile.width() - 2 * TileGrid::padding * grid.size) / layout.cellsInRow, widest);
    layout.shownTiles.resize(board.tiles.size());
    std::iota(layout.shownTiles.begin(), layout.shownTiles.end(), 0);
    if (shown < all) {
        std::ranges::stable_partition(layout.shownTiles,
                                      [&board](int tile) { return board.tiles[std::size_t(tile)].isWrong; });
        layout.shownTiles.resize(std::size_t(shown));
    }
    const auto place = [&](int index) {
        const int column = index % grid.columns;
        const int row = index / grid.columns;
        return QRectF(
            QPointF(room.left() + column * (grid.tile.width() + gap), room.top() + row * (grid.tile.height() + gap)),
            grid.tile);
    };
    for (int index = 0; index < shown; ++index)
        layout.tiles.push_back(place(index));
    if (shown < all)
        layout.moreTiles = place(shown);
}

/// As wide as their texts want; where that is too much, ages are told shorter, and then those that want most give way;
/// whether none has to.
bool placeColumns(BoardLayout &layout, const Board &board, const QFont &font)
{
    const QFontMetricsF metrics(boardFont(font, layout.problemSize(), QFont::DemiBold));
    const qreal gap = layout.unit * 3;
    std::array<qreal, BoardLayout::columnCount> &widths = layout.columnWidth;
    qreal shortWhat = 0;
    for (std::size_t row = 0; row < layout.rows.size(); ++row) {
        const BoardProblem &problem = board.problems[row];
        shortWhat = std::max(shortWhat, metrics.horizontalAdvance(widestShortProblemWhat(problem)) + 1);
        const QString texts[] = {problemName(problem), problem.label, widestProblemWhat(problem), problemPlan(problem),
                                 problemSeen(problem)};
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], metrics.horizontalAdvance(text::isolated(texts[column])) + 1);
    }
    const qreal sign = layout.problemSize() * 1.5;
    const qreal room = layout.problems.width() - sign;
    const auto gaps = [&] {
        return gap * qreal(std::ranges::count_if(widths, [](qreal width) { return width > 1; }) - 1);
    };
    qreal most = room;
    const qreal lack = std::accumulate(widths.begin(), widths.end(), gaps()) - room;
    qreal &what = widths[BoardLayout::What];
    const bool isRoomForAll = lack <= what - shortWhat;
    if (lack > 0)
        what = std::max(what - lack, std::min(what, shortWhat));
    for (int tries = 0; tries < 200 && std::accumulate(widths.begin(), widths.end(), gaps()) > room; ++tries) {
        most *= 0.97;
        for (qreal &width : widths)
            width = std::min(width, most);
    }
    qreal left = layout.problems.left() + sign;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        layout.columnLeft[column] = left;
        left += widths[column] > 1 ? widths[column] + gap : 0;
    }
    // Whether somebody has seen it stands at the end of the line, below the age.
    layout.columnLeft[BoardLayout::Seen] = layout.problems.right() - widths[BoardLayout::Seen];
    return isRoomForAll;
}

/// Whether all of all of them has room.
bool placeProblems(BoardLayout &layout, const Board &board, const QRectF &room, const QFont &font)
{
    const qreal height = layout.unit * 6.6 * layout.scale;
    const int most = std::max(1, int(room.height() / height));
    const int all = int(board.problems.size());
    const int shown = all <= most ? all : most - 1;
    qreal top = room.top();
    for (int row = 0; row < shown; ++row, top += height)
        layout.rows.emplace_back(room.left(), top, room.width(), height);
    if (shown < all) {
        layout.moreProblems = QRectF(room.left(), top, room.width(), height);
        top += height;
    }
    layout.problems = QRectF(room.topLeft(), QPointF(room.right(), top));
    const bool isRoomForTexts = placeColumns(layout, board, font);
    return isRoomForTexts && shown == all;
}

/// Name, count and age beside each other.
bool hasHeadRoom(const BoardLayout &layout, const Board &board, const QFont &font, qreal scale)
{
    const QFontMetricsF metrics(boardFont(font, measuredAt, QFont::DemiBold));
    const qreal texts =
        (metrics.horizontalAdvance(boardName(board)) + metrics.horizontalAdvance(boardCount(board))) / measuredAt;
    const qreal sign = 1.5;
    return (texts + sign) * layout.unit * 4.6 * scale + layout.unit * 7 + layout.age.width() <= layout.head.width();
}

constexpr qreal scales[] = {1.4, 1.2, 1};

/// With letters of that scale; whether all has as much room as it wants.
bool placeParts(BoardLayout &layout, const Board &board, const QSizeF &size, const QFont &font)
{
    const QRectF &inside = layout.head;
    qreal top = layout.head.bottom();
    if (!boardSentence(board, board.asOf).isEmpty()) {
        layout.sentence = QRectF(inside.left(), top, inside.width(), layout.unit * 9);
        top = layout.sentence.bottom();
    }
    const qreal bottom = layout.foot.top() - layout.unit;
    bool hasRoom = true;
    if (!board.problems.empty()) {
        hasRoom = placeProblems(layout, board, QRectF(inside.left(), top, inside.width(), size.height() * 0.36), font);
        top = layout.problems.bottom() + layout.unit * 1.5;
    }
    placeTiles(layout, board, QRectF(QPointF(inside.left(), top), QPointF(inside.right(), bottom)), font);
    const bool isTileLarge = board.tiles.empty()
        || (layout.detail == Detail::Cells && layout.tileSize >= layout.unit * TileGrid::largest * layout.scale - 1e-6);
    return hasRoom && isTileLarge;
}

} // namespace

QFont boardFont(const QFont &font, qreal pixels, QFont::Weight weight)
{
    QFont sized = font;
    sized.setPixelSize(std::max(1, qRound(pixels)));
    sized.setWeight(weight);
    return sized;
}

BoardLayout BoardLayout::of(const Board &board, const QSizeF &size, const QFont &font)
{
    BoardLayout layout;
    layout.unit = std::min(size.height() / 100, size.width() / 160);
    const qreal margin = layout.unit * 2.4;
    const QRectF inside = QRectF(QPointF(), size).adjusted(margin, 0, -margin, 0);
    layout.head = QRectF(inside.left(), 0, inside.width(), layout.unit * 10);
    layout.band = QRectF(0, 0, size.width(), layout.head.height());
    const QFontMetricsF ageMetrics(boardFont(font, layout.ageSize()));
    const qreal ageWidth = ageMetrics.horizontalAdvance(boardAge(board, board.asOf.addSecs(3599)));
    layout.age = layout.head.adjusted(layout.head.width() - std::min(ageWidth + 1, layout.head.width() / 2), 0, 0, 0);
    layout.foot = QRectF(inside.left(), size.height() - layout.unit * 8, inside.width(), layout.unit * 8);
    layout.button =
        layout.foot.adjusted(layout.foot.width() - layout.unit * 26, layout.unit * 1.2, 0, -layout.unit * 1.2);
    for (const qreal scale : scales) {
        if (layout.headScale == 1 && hasHeadRoom(layout, board, font, scale))
            layout.headScale = scale;
    }
    for (const qreal scale : scales) {
        BoardLayout placed = layout;
        placed.scale = scale;
        if (placeParts(placed, board, size, font) || scale == 1)
            return placed;
    }
    return layout;
}

} // namespace ui
