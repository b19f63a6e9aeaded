// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardLayout.h"

#include "text/Isolate.h"
#include "ui/wallboard/BoardWords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

using Detail = BoardLayout::Detail;

constexpr qreal measuredAt = 100; // pixels: letters are as wide in proportion at any size
constexpr qreal longestCell = 7; // times the size of its letters

// In sizes of the letters of a tile.
constexpr qreal padding = 0.55;
constexpr qreal nameHeight = 1.5;
constexpr qreal countHeight = 1.35;
constexpr qreal cellHeight = 1.4;
constexpr qreal cellGap = 0.5;
constexpr qreal mostSpread = 0.6;

struct Least {
    qreal size; ///< of the letters, in units
    qreal width; ///< of a tile, in sizes of the letters
};

Least leastOf(Detail detail)
{
    switch (detail) {
    case Detail::Cells:
        return {2.6, 7};
    case Detail::Counts:
        return {2.6, 7};
    case Detail::Lines:
        return {2.1, 10.5};
    }
    Q_UNREACHABLE();
}

/// What the tiles want, whatever size they get.
struct Wanted {
    int tiles = 0;
    qreal cellWidth = 0; ///< in sizes of the letters
    int mostCells = 0;
};

Wanted wantedBy(const Board &board, const QFont &font)
{
    const QFontMetricsF metrics(boardFont(font, measuredAt, QFont::DemiBold));
    Wanted wanted{int(board.tiles.size()), 1, 1};
    for (const BoardTile &tile : board.tiles) {
        wanted.mostCells = std::max(wanted.mostCells, int(tile.cells.size()));
        for (const BoardCell &cell : tile.cells)
            wanted.cellWidth = std::max(wanted.cellWidth, metrics.horizontalAdvance(cell.name) / measuredAt);
    }
    const qreal sign = 0.75; // before one that is wrong
    wanted.cellWidth = std::min(wanted.cellWidth + sign, longestCell) + cellGap;
    return wanted;
}

int cellsIn(qreal tileWidth, qreal size, const Wanted &wanted)
{
    return std::max(1, int((tileWidth - 2 * padding * size + cellGap * size) / (wanted.cellWidth * size)));
}

qreal heightOf(Detail detail, qreal tileWidth, qreal size, const Wanted &wanted)
{
    switch (detail) {
    case Detail::Cells: {
        const int rows = (wanted.mostCells + cellsIn(tileWidth, size, wanted) - 1) / cellsIn(tileWidth, size, wanted);
        return size * (2 * padding + nameHeight + countHeight + rows * cellHeight);
    }
    case Detail::Counts:
        return size * (2 * padding + nameHeight + countHeight);
    case Detail::Lines:
        return size * (padding + nameHeight);
    }
    Q_UNREACHABLE();
}

struct Grid {
    Detail detail = Detail::Lines;
    qreal size = 0;
    int columns = 0;
    QSizeF tile = {};
    qreal cellHeight = 0;
};

/// The one with the largest letters.
Grid gridFor(Detail detail, const QSizeF &room, qreal unit, qreal gap, const Wanted &wanted)
{
    const Least least = leastOf(detail);
    for (qreal size = unit * 4.2; size >= unit * least.size - 1e-6; size -= unit * 0.1) {
        Grid best;
        for (int columns = 1; columns <= wanted.tiles; ++columns) {
            const int rows = (wanted.tiles + columns - 1) / columns;
            const qreal width = (room.width() - (columns - 1) * gap) / columns;
            if (width < least.width * size)
                break;
            const qreal height = heightOf(detail, width, size, wanted);
            if (rows * height + (rows - 1) * gap > room.height())
                continue;
            // Of those that fit, the one that leaves the fewest places empty, and then the one in fewer rows.
            if (best.columns == 0 || rows * columns <= (wanted.tiles + best.columns - 1) / best.columns * best.columns)
                best = {detail, size, columns, {width, height}};
        }
        if (best.columns > 0)
            return best;
    }
    return {};
}

/// Room that is left goes between the lines of cells, as far as they still belong together.
void spread(Grid &grid, qreal height, qreal gap, const Wanted &wanted)
{
    grid.cellHeight = grid.size * cellHeight;
    if (grid.detail != Detail::Cells)
        return;
    const int rows = (wanted.tiles + grid.columns - 1) / grid.columns;
    const int cells = cellsIn(grid.tile.width(), grid.size, wanted);
    const int lines = (wanted.mostCells + cells - 1) / cells;
    const qreal spare = (height - (rows - 1) * gap) / rows - grid.tile.height();
    const qreal more = std::clamp(spare / lines, 0.0, grid.size * mostSpread);
    grid.cellHeight += more;
    grid.tile.rheight() += more * lines;
}

/// Not all have room: as many as have, and who has none is counted in the last place.
Grid fullGrid(const QSizeF &room, qreal unit, qreal gap, const Wanted &wanted)
{
    const Least least = leastOf(Detail::Lines);
    const qreal size = unit * least.size;
    const int columns = std::max(1, int((room.width() + gap) / (least.width * size + gap)));
    const qreal width = (room.width() - (columns - 1) * gap) / columns;
    return {Detail::Lines, size, columns, {width, heightOf(Detail::Lines, width, size, wanted)}};
}

void placeTiles(BoardLayout &layout, const Board &board, const QRectF &room, const QFont &font)
{
    if (board.tiles.empty() || room.height() <= 0)
        return;
    const Wanted wanted = wantedBy(board, font);
    const qreal gap = layout.unit;
    Grid grid;
    for (const Detail detail : {Detail::Cells, Detail::Counts, Detail::Lines}) {
        grid = gridFor(detail, room.size(), layout.unit, gap, wanted);
        if (grid.columns > 0)
            break;
    }
    int shown = wanted.tiles;
    if (grid.columns > 0)
        spread(grid, room.height(), gap, wanted);
    if (grid.columns == 0) {
        grid = fullGrid(room.size(), layout.unit, gap, wanted);
        const int rows = std::max(1, int((room.height() + gap) / (grid.tile.height() + gap)));
        shown = std::min(shown, std::max(1, rows * grid.columns - 1));
    }
    layout.detail = grid.detail;
    layout.tileSize = grid.size;
    layout.cellsInRow = cellsIn(grid.tile.width(), grid.size, wanted);
    layout.cellHeight = grid.cellHeight;
    layout.cellWidth = (grid.tile.width() - 2 * padding * grid.size) / layout.cellsInRow;
    layout.shownTiles.resize(board.tiles.size());
    std::iota(layout.shownTiles.begin(), layout.shownTiles.end(), 0);
    if (shown < wanted.tiles) {
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
    if (shown < wanted.tiles)
        layout.moreTiles = place(shown);
}

/// As wide as their texts want, and where that is too much, those that want most give way.
void placeColumns(BoardLayout &layout, const Board &board, const QFont &font)
{
    const QFontMetricsF metrics(boardFont(font, layout.problemSize(), QFont::DemiBold));
    const qreal gap = layout.unit * 3;
    std::array<qreal, BoardLayout::columnCount> &widths = layout.columnWidth;
    for (std::size_t row = 0; row < layout.rows.size(); ++row) {
        const BoardProblem &problem = board.problems[row];
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
}

void placeProblems(BoardLayout &layout, const Board &board, const QRectF &room, const QFont &font)
{
    const qreal height = layout.unit * 6.6;
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
    placeColumns(layout, board, font);
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
    const QFontMetricsF ageMetrics(boardFont(font, layout.ageSize()));
    const qreal ageWidth = ageMetrics.horizontalAdvance(boardAge(board, board.asOf.addSecs(3599)));
    layout.age = layout.head.adjusted(layout.head.width() - std::min(ageWidth + 1, layout.head.width() / 2), 0, 0, 0);
    layout.foot = QRectF(inside.left(), size.height() - layout.unit * 8, inside.width(), layout.unit * 8);
    layout.button =
        layout.foot.adjusted(layout.foot.width() - layout.unit * 26, layout.unit * 1.2, 0, -layout.unit * 1.2);
    qreal top = layout.head.bottom();
    if (!boardSentence(board, board.asOf).isEmpty()) {
        layout.sentence = QRectF(inside.left(), top, inside.width(), layout.unit * 9);
        top = layout.sentence.bottom();
    }
    const qreal bottom = layout.foot.top() - layout.unit;
    if (!board.problems.empty()) {
        placeProblems(layout, board, QRectF(inside.left(), top, inside.width(), size.height() * 0.36), font);
        top = layout.problems.bottom() + layout.unit * 1.5;
    }
    placeTiles(layout, board, QRectF(QPointF(inside.left(), top), QPointF(inside.right(), bottom)), font);
    return layout;
}

} // namespace ui
