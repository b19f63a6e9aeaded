// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/TileGrid.h"

#include "ui/wallboard/BoardWords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

namespace {

using Detail = BoardLayout::Detail;

constexpr qreal measuredAt = 100; // pixels: letters are as wide in proportion at any size
constexpr qreal longestChip = 10;
constexpr qreal longestCell = 7; // times the size of its letters

// In sizes of the letters of a tile.
constexpr qreal padding = TileGrid::padding;
constexpr qreal nameHeight = 1.5;
constexpr qreal countHeight = 1.35;
constexpr qreal cellHeight = 1.4;
constexpr qreal cellGap = 0.5;
constexpr qreal chipGap = 0.35;
constexpr qreal mostSpread = 0.6;
constexpr qreal longestName = 13; ///< longer ones are cut

/// How tiles may be drawn, the best first. What is wrong is to be found as long as it can be read: letters become
/// smaller before encoders are left out, and those that are wrong are left out last.
struct Way {
    enum class Chips { None, One, All };

    Detail detail;
    bool isNameWhole;
    Chips chips; ///< lines of them
    qreal leastSize; ///< of the letters, in units
    qreal leastWidth; ///< of a tile, in sizes of the letters
};

constexpr Way ways[] = {
    {Detail::Cells, true, Way::Chips::None, 2.2, 7},    {Detail::Cells, false, Way::Chips::None, 2.6, 7},
    {Detail::Counts, true, Way::Chips::All, 2.2, 7},    {Detail::Counts, true, Way::Chips::One, 2.4, 7},
    {Detail::Counts, false, Way::Chips::One, 2.6, 7},   {Detail::Counts, false, Way::Chips::None, 2.6, 7},
    {Detail::Lines, true, Way::Chips::None, 2.6, 10.5}, {Detail::Lines, false, Way::Chips::None, 2.1, 10.5},
};
constexpr const Way &leastOfAll = ways[std::size(ways) - 1];

/// What the tiles want, in sizes of their letters.
struct Wanted {
    int tiles = 0;
    qreal nameWidth = 0;
    qreal cellWidth = 0;
    int mostCells = 0;
    std::vector<std::vector<qreal>> chips; ///< of each tile that has any
};

Wanted wantedBy(const Board &board, const QFont &font)
{
    const QFontMetricsF metrics(boardFont(font, measuredAt, QFont::DemiBold));
    Wanted wanted{int(board.tiles.size()), 0, 1, 1, {}};
    for (const BoardTile &tile : board.tiles) {
        wanted.mostCells = std::max(wanted.mostCells, int(tile.cells.size()));
        wanted.nameWidth = std::max(wanted.nameWidth, metrics.horizontalAdvance(tile.name) * 1.06 / measuredAt);
        std::vector<qreal> chips;
        for (const BoardCell &cell : tile.cells) {
            wanted.cellWidth = std::max(wanted.cellWidth, metrics.horizontalAdvance(cell.name) / measuredAt);
            if (cell.isWrong())
                chips.push_back(chipWidth(cell, font));
        }
        if (!chips.empty())
            wanted.chips.push_back(std::move(chips));
    }
    const qreal sign = 0.75; // before one that is wrong
    wanted.cellWidth = std::min(wanted.cellWidth + sign, longestCell) + cellGap;
    wanted.nameWidth = std::min(wanted.nameWidth, longestName);
    return wanted;
}

int cellsIn(qreal tileWidth, qreal size, const Wanted &wanted)
{
    return std::max(1, int((tileWidth - 2 * padding * size + cellGap * size) / (wanted.cellWidth * size)));
}

/// For the chips of the tile that has most of them; `width` is that of a tile in sizes of its letters.
int chipLinesIn(qreal width, const Wanted &wanted)
{
    int most = 0;
    for (const std::vector<qreal> &chips : wanted.chips) {
        int lines = 1;
        qreal left = width - 2 * padding;
        for (const qreal chip : chips) {
            if (left < chip && left < width - 2 * padding) {
                ++lines;
                left = width - 2 * padding;
            }
            left -= chip + chipGap;
        }
        most = std::max(most, lines);
    }
    return most;
}

int chipLines(const Way &way, qreal tileWidth, qreal size, const Wanted &wanted)
{
    if (way.chips == Way::Chips::None || wanted.chips.empty())
        return 0;
    return way.chips == Way::Chips::One ? 1 : chipLinesIn(tileWidth / size, wanted);
}

qreal heightOf(const Way &way, qreal tileWidth, qreal size, const Wanted &wanted)
{
    switch (way.detail) {
    case Detail::Cells: {
        const int rows = (wanted.mostCells + cellsIn(tileWidth, size, wanted) - 1) / cellsIn(tileWidth, size, wanted);
        return size * (2 * padding + nameHeight + countHeight + rows * cellHeight);
    }
    case Detail::Counts:
        return size * (2 * padding + nameHeight + countHeight + chipLines(way, tileWidth, size, wanted) * cellHeight);
    case Detail::Lines:
        return size * (padding + nameHeight);
    }
    Q_UNREACHABLE();
}

qreal leastWidth(const Way &way, const Wanted &wanted)
{
    if (!way.isNameWhole)
        return way.leastWidth;
    const qreal count = way.detail == Detail::Lines ? 5 : 0; // beside the name
    return std::max(way.leastWidth, wanted.nameWidth + count + 2 * padding);
}

/// The one with the largest letters.
TileGrid gridFor(const Way &way, const QSizeF &room, qreal unit, qreal gap, const Wanted &wanted, qreal scale)
{
    const qreal least = leastWidth(way, wanted);
    for (qreal size = unit * TileGrid::largest * scale; size >= unit * way.leastSize - 1e-6; size -= unit * 0.1) {
        TileGrid best;
        for (int columns = 1; columns <= wanted.tiles; ++columns) {
            const int rows = (wanted.tiles + columns - 1) / columns;
            const qreal width = (room.width() - (columns - 1) * gap) / columns;
            if (width < least * size)
                break;
            const qreal height = heightOf(way, width, size, wanted);
            if (rows * height + (rows - 1) * gap > room.height())
                continue;
            // Of those that fit, the one that leaves the fewest places empty, and then the one in fewer rows.
            if (best.columns == 0 || rows * columns <= (wanted.tiles + best.columns - 1) / best.columns * best.columns)
                best = {
                    way.detail, size, columns, {width, height}, size * cellHeight, chipLines(way, width, size, wanted)};
        }
        if (best.columns > 0)
            return best;
    }
    return {};
}

/// Room that is left goes between the lines of cells, as far as they still belong together; without cells, to more
/// lines of what is wrong.
void spread(TileGrid &grid, qreal height, qreal gap, const Wanted &wanted)
{
    if (grid.detail == Detail::Lines)
        return;
    const int rows = (wanted.tiles + grid.columns - 1) / grid.columns;
    const qreal spare = (height - (rows - 1) * gap) / rows - grid.tile.height();
    if (grid.detail == Detail::Counts) {
        const int wish = chipLinesIn(grid.tile.width() / grid.size, wanted) - grid.chipLines;
        const int more = std::clamp(int(spare / grid.cellHeight), 0, std::max(0, wish));
        grid.chipLines += more;
        grid.tile.rheight() += more * grid.cellHeight;
        return;
    }
    const int cells = cellsIn(grid.tile.width(), grid.size, wanted);
    const int lines = (wanted.mostCells + cells - 1) / cells;
    const qreal more = std::clamp(spare / lines, 0.0, grid.size * mostSpread);
    grid.cellHeight += more;
    grid.tile.rheight() += more * lines;
}

/// Not all have room: as many as have, and who has none is counted in the last place.
TileGrid fullGrid(const QSizeF &room, qreal unit, qreal gap, const Wanted &wanted)
{
    const qreal size = unit * leastOfAll.leastSize;
    const int columns = std::max(1, int((room.width() + gap) / (leastOfAll.leastWidth * size + gap)));
    const qreal width = (room.width() - (columns - 1) * gap) / columns;
    return {Detail::Lines, size, columns, {width, heightOf(leastOfAll, width, size, wanted)}};
}

} // namespace

TileGrid TileGrid::of(const Board &board, const QSizeF &room, const BoardLayout &layout, const QFont &font)
{
    const Wanted wanted = wantedBy(board, font);
    const qreal gap = layout.unit;
    TileGrid grid;
    for (const Way &way : ways) {
        grid = gridFor(way, room, layout.unit, gap, wanted, layout.scale);
        if (grid.columns > 0)
            break;
    }
    grid.shown = wanted.tiles;
    if (grid.columns > 0)
        spread(grid, room.height(), gap, wanted);
    if (grid.columns == 0) {
        grid = fullGrid(room, layout.unit, gap, wanted);
        const int rows = std::max(1, int((room.height() + gap) / (grid.tile.height() + gap)));
        grid.shown = std::min(wanted.tiles, std::max(1, rows * grid.columns - 1));
    }
    const int most = cellsIn(grid.tile.width(), grid.size, wanted);
    const int lines = (wanted.mostCells + most - 1) / most;
    grid.cellsInRow = (wanted.mostCells + lines - 1) / lines;
    return grid;
}

qreal chipWidth(const BoardCell &cell, const QFont &font)
{
    const QFontMetricsF metrics(boardFont(font, measuredAt, QFont::Bold));
    return std::min(metrics.horizontalAdvance(shortCellText(cell)) / measuredAt + 0.5, longestChip);
}

} // namespace ui
