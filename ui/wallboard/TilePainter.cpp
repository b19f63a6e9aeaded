// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/TilePainter.h"

#include "text/Isolate.h"
#include "ui/tally/Tally.h"
#include "ui/wallboard/BoardWords.h"
#include "ui/wallboard/TileGrid.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

using Detail = BoardLayout::Detail;

// Of the size of the tile's letters.
constexpr qreal nameShare = 1.05;
constexpr qreal markShare = 0.72;
constexpr qreal leastShare = 0.7; ///< where there is little room

} // namespace

TilePainter::TilePainter(BoardPen &pen, const Board &board, const BoardLayout &layout, const BoardColors &colors)
    : m_pen(pen)
    , m_board(board)
    , m_layout(layout)
    , m_colors(colors)
{
}

void TilePainter::paint(const BoardTile &tile, const QRectF &rect)
{
    const qreal size = m_layout.tileSize;
    const bool isMarked = tile.isWrong && !m_colors.isGrey;
    const qreal edge = isMarked ? std::max(2.0, m_layout.unit * 0.4) : std::max(1.0, m_layout.unit * 0.12);
    const QRectF outline = rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    m_pen.painter().setPen(QPen(isMarked ? m_colors.wrongEdge : m_colors.edge, edge));
    m_pen.painter().setBrush(m_colors.tile);
    m_pen.painter().drawRoundedRect(outline, m_layout.unit * 0.7, m_layout.unit * 0.7);
    if (tile.isUnknown || m_colors.isGrey) {
        QColor line = m_colors.edge;
        line.setAlphaF(0.45F);
        m_pen.painter().setPen(Qt::NoPen);
        m_pen.painter().setBrush(QBrush(line, Qt::BDiagPattern));
        m_pen.painter().drawRoundedRect(outline, m_layout.unit * 0.7, m_layout.unit * 0.7);
    }
    // Quiet while all is well; without a plan nothing is.
    const bool isQuiet = m_board.kind != Board::Kind::NoPlan && !tile.isWrong;
    const QColor color = isQuiet ? m_colors.tileDim : m_colors.tileText;
    const bool isOneLine = m_layout.detail == Detail::Lines;
    const qreal inset = size * TileGrid::padding;
    const QRectF inside = rect.adjusted(inset, isOneLine ? 0 : inset, -inset, isOneLine ? 0 : -inset);
    const QFont::Weight weight = tile.isWrong ? QFont::DemiBold : QFont::Normal;
    const QString mark = markSign(tile.mark);
    if (isOneLine) {
        m_pen.use(size, color, weight);
        const QString count = shortTileCount(tile);
        m_pen.write(inside, count, Qt::AlignRight);
        paintName(tile, inside.adjusted(0, 0, -m_pen.widthOf(count, size, weight) - size * 0.6, 0), color, mark);
        return;
    }
    const QRectF first(inside.topLeft(), QSizeF(inside.width(), size * 1.5));
    const QRectF second(inside.left(), first.bottom(), inside.width(), size * 1.35);
    const qreal markWidth = mark.isEmpty() ? 0 : markWidthAt(mark, size * markShare) + size * 0.5;
    // A name comes first: where its mark would cut it, the count makes room for that.
    const bool isBesideName =
        m_pen.widthOf(text::isolated(tile.name), size * nameShare, QFont::DemiBold) + markWidth <= inside.width();
    const bool isBesideCount = !isBesideName && markWidth > 0
        && m_pen.widthOf(shortTileCount(tile), size, weight) + markWidth <= inside.width();
    paintName(tile, first, color, isBesideCount ? QString() : mark);
    const QString count = tileCount(m_board, tile);
    const qreal share = inside.width() / m_pen.widthOf(count, size, weight);
    const bool isWhole = !isBesideCount && share >= leastShare;
    m_pen.use(isWhole ? size * std::min(1.0, share) : size, color, weight);
    m_pen.write(second, isWhole ? count : shortTileCount(tile));
    if (isBesideCount)
        paintMark(tile, second.adjusted(second.width() - markWidth + size * 0.5, 0, 0, 0), size * markShare);
    const QRectF rest(QPointF(inside.left(), second.bottom()), inside.bottomRight());
    if (m_layout.detail == Detail::Cells)
        paintCells(tile, rest);
    else
        paintChips(tile, rest);
}

/// With its mark behind it, both smaller where there is little room; where that is too little, what is on air has its
/// name on the badge.
void TilePainter::paintName(const BoardTile &tile, const QRectF &line, const QColor &color, const QString &mark)
{
    const qreal size = m_layout.tileSize;
    const QString name = text::isolated(tile.name);
    const qreal gap = size * 0.5;
    const qreal wanted = m_pen.widthOf(name, size * nameShare, QFont::DemiBold)
        + (mark.isEmpty() ? 0 : gap + markWidthAt(mark, size * markShare));
    const qreal share = mark.isEmpty() ? 1 : std::clamp(0.96 * line.width() / std::max(wanted, 1.0), leastShare, 1.0);
    const qreal markWidth = mark.isEmpty() ? 0 : markWidthAt(mark, size * markShare * share) + gap * share;
    const qreal room = line.width() - markWidth;
    if (room < size * 3) {
        m_pen.use(size, color, QFont::DemiBold);
        const QString cut = m_pen.painter().fontMetrics().elidedText(name, Qt::ElideMiddle, int(line.width() - size));
        if (tile.mark == patchbay::StageMark::OnAir && !m_colors.isGrey)
            paintBadge(m_pen.painter(), line.toAlignedRect(), cut, Qt::LeftToRight);
        else
            m_pen.write(line, name);
        return;
    }
    const qreal width = std::min(m_pen.widthOf(name, size * nameShare * share, QFont::DemiBold), room);
    m_pen.use(size * nameShare * share, color, QFont::DemiBold);
    m_pen.write(QRectF(line.topLeft(), QSizeF(width, line.height())), name);
    if (!mark.isEmpty())
        paintMark(tile, line.adjusted(width + gap * share, 0, 0, 0), size * markShare * share);
}

void TilePainter::paintMark(const BoardTile &tile, const QRectF &rect, qreal pixels)
{
    m_pen.use(pixels, m_colors.tileDim, QFont::DemiBold);
    if (tile.mark == patchbay::StageMark::OnAir && !m_colors.isGrey)
        paintBadge(m_pen.painter(), rect.toAlignedRect(), markSign(tile.mark), Qt::LeftToRight);
    else
        m_pen.write(rect, markSign(tile.mark));
}

qreal TilePainter::markWidthAt(const QString &mark, qreal pixels) const
{
    return badgeSize(mark, QFontMetrics(boardFont(m_pen.font(), pixels, QFont::DemiBold))).width();
}

void TilePainter::paintCells(const BoardTile &tile, const QRectF &rect)
{
    const qreal height = m_layout.cellHeight;
    for (std::size_t index = 0; index < tile.cells.size(); ++index) {
        const int column = int(index) % m_layout.cellsInRow;
        const int row = int(index) / m_layout.cellsInRow;
        paintCell(
            tile.cells[index],
            QRectF(rect.left() + column * m_layout.cellWidth, rect.top() + row * height, m_layout.cellWidth, height),
            tile.isWrong);
    }
}

void TilePainter::paintCell(const BoardCell &cell, const QRectF &rect, bool isTileWrong)
{
    using State = BoardCell::State;
    const qreal size = m_layout.tileSize;
    if (cell.isWrong())
        return paintChip(cell, rect);
    const bool isBright = cell.state == State::Live && (isTileWrong || m_board.kind == Board::Kind::NoPlan);
    m_pen.use(size, isBright ? m_colors.tileText : m_colors.tileDim);
    const QFontMetricsF metrics(m_pen.painter().font());
    if (m_board.kind == Board::Kind::NoPlan && !m_colors.isGrey) {
        const QRectF sign(rect.left(), rect.center().y() - size * 0.32, size * 0.64, size * 0.64);
        const Tally tally = cell.state == State::Live ? Tally::Live
            : cell.state == State::Idle               ? Tally::Idle
                                                      : Tally::Unknown;
        paintTally(m_pen.painter(), sign, tally, cell.state == State::Live ? m_colors.live : m_colors.tileDim);
    }
    m_pen.write(rect.adjusted(size * 0.75, 0, 0, 0),
                metrics.elidedText(text::isolated(cell.name), Qt::ElideMiddle, rect.width() - size * 1.1));
}

/// With where it is, if there is room; smaller, where there is little.
void TilePainter::paintChip(const BoardCell &cell, const QRectF &rect)
{
    const qreal size = m_layout.tileSize;
    const qreal side = size * 0.2;
    const qreal room = rect.width() - 2 * side - size * 0.05;
    const bool isWhole = m_pen.widthOf(cellText(cell), size, QFont::Bold) <= room;
    const QString wanted = isWhole ? cellText(cell) : shortCellText(cell);
    const qreal share = std::clamp(room / m_pen.widthOf(wanted, size, QFont::Bold), leastShare, 1.0);
    m_pen.use(size * share, m_colors.wrongText, QFont::Bold);
    const QFontMetricsF metrics(m_pen.painter().font());
    const QString text = metrics.elidedText(wanted, Qt::ElideMiddle, room + 1);
    QRectF ground(rect.left(), 0, metrics.horizontalAdvance(text) + 2 * side, size * 1.24);
    ground.moveTop(rect.center().y() - ground.height() / 2);
    m_pen.painter().setPen(QPen(m_colors.wrongEdge, std::max(1.0, m_layout.unit * 0.2)));
    m_pen.painter().setBrush(m_colors.wrongCell);
    m_pen.painter().drawRoundedRect(ground, size * 0.2, size * 0.2);
    m_pen.painter().setPen(m_colors.wrongText);
    m_pen.write(ground.adjusted(side, 0, side, 0), text);
}

/// As many of those that are wrong as there is room for, and how many more there are.
void TilePainter::paintChips(const BoardTile &tile, const QRectF &rect)
{
    const qreal size = m_layout.tileSize;
    const qreal height = m_layout.cellHeight;
    std::vector<const BoardCell *> wrong;
    for (const BoardCell &cell : tile.cells) {
        if (cell.isWrong())
            wrong.push_back(&cell);
    }
    qreal left = rect.left();
    int line = 0;
    for (std::size_t index = 0; index < wrong.size() && line < m_layout.chipLines; ++index) {
        const qreal width = std::min(chipWidth(*wrong[index], m_pen.font()) * size, rect.width());
        const bool isLast = index + 1 == wrong.size();
        const auto room = [&] { // the last line keeps some for how many more there are
            return rect.right() - left - (line + 1 == m_layout.chipLines && !isLast ? size * 1.8 : 0);
        };
        if (width > room() && left > rect.left()) {
            ++line;
            left = rect.left();
        }
        const qreal top = rect.top() + qreal(std::min(line, m_layout.chipLines - 1)) * height;
        if (line == m_layout.chipLines) {
            m_pen.use(size * 0.9, m_colors.tileText, QFont::DemiBold);
            const qreal rest = size * 1.8;
            return m_pen.write(QRectF(rect.right() - rest, top, rest, height), moreChips(int(wrong.size() - index)),
                               Qt::AlignRight);
        }
        paintChip(*wrong[index], QRectF(left, top, std::min(width + size * 0.3, rect.right() - left), height));
        left += width + size * 0.35;
    }
}

} // namespace ui
