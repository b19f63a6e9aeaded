// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardPainter.h"

#include "text/Isolate.h"
#include "ui/tally/Tally.h"
#include "ui/wallboard/BoardWords.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

using Detail = BoardLayout::Detail;

// Of the size of the tile's letters.
constexpr qreal nameShare = 1.05;
constexpr qreal markShare = 0.72;
constexpr qreal leastShare = 0.7; ///< where there is little room

/// Its colour is beside others on the same ground, which none of them is.
QColor seenColor(const BoardColors &colors, const BoardProblem &problem)
{
    return problem.isNew ? colors.wrong : colors.dim;
}

} // namespace

BoardPainter::BoardPainter(QPainter &painter, const Board &board, const BoardLayout &layout, const BoardColors &colors,
                           const QFont &font)
    : m_painter(painter)
    , m_board(board)
    , m_layout(layout)
    , m_colors(colors)
    , m_font(font)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    // Its places are from left to right in every language: what is written has to begin where they do.
    m_painter.setLayoutDirection(Qt::LeftToRight);
}

void BoardPainter::paint(const QRegion &region, const Moment &moment)
{
    for (const QRect &rect : region)
        m_painter.fillRect(rect, m_colors.ground);
    const auto isIn = [&region](const QRectF &rect) { return region.intersects(rect.toAlignedRect()); };
    if (isIn(m_layout.head))
        paintHead(moment);
    if (isIn(m_layout.sentence))
        paintSentence(moment);
    for (std::size_t row = 0; row < m_layout.rows.size(); ++row) {
        if (isIn(m_layout.rows[row]))
            paintProblem(m_board.problems[row], m_layout.rows[row], moment);
    }
    if (isIn(m_layout.moreProblems)) {
        use(m_layout.problemSize(), m_colors.wrong);
        write(m_layout.moreProblems.adjusted(m_layout.problemSize() * 1.5, 0, 0, 0),
              moreProblems(int(m_board.problems.size() - m_layout.rows.size())));
    }
    for (std::size_t index = 0; index < m_layout.tiles.size(); ++index) {
        if (isIn(m_layout.tiles[index]))
            paintTile(m_board.tiles[std::size_t(m_layout.shownTiles[index])], m_layout.tiles[index]);
    }
    if (isIn(m_layout.moreTiles)) {
        use(m_layout.tileSize, m_colors.dim);
        write(m_layout.moreTiles, moreTiles(int(m_board.tiles.size() - m_layout.tiles.size())), Qt::AlignCenter);
    }
    if (isIn(m_layout.foot))
        paintFoot();
}

void BoardPainter::paintHead(const Moment &moment)
{
    const bool isAgeWrong = m_board.isLate && !m_colors.isGrey;
    use(m_layout.ageSize(), isAgeWrong ? m_colors.wrong : m_colors.dim);
    write(m_layout.age, boardAge(m_board, moment.now), Qt::AlignRight);
    const qreal gap = m_layout.unit * 3;
    const QRectF room = m_layout.head.adjusted(0, 0, -m_layout.age.width() - gap, 0);
    use(m_layout.headSize(), m_colors.text, QFont::DemiBold);
    const QString count = boardCount(m_board);
    const QFontMetricsF metrics(m_painter.font());
    const qreal countWidth = count.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(count) + 1, room.width() * 0.6);
    const QString name = text::isolated(boardName(m_board));
    // In the middle, unless the name needs its room.
    const qreal middle = m_layout.head.center().x() - countWidth / 2;
    const qreal left =
        std::min(std::max(middle, room.left() + metrics.horizontalAdvance(name) + gap), room.right() - countWidth);
    write(QRectF(room.left(), room.top(), (count.isEmpty() ? room.right() : left - gap) - room.left(), room.height()),
          name);
    write(QRectF(left, room.top(), countWidth, room.height()), count);
    m_painter.fillRect(QRectF(m_layout.head.left(), m_layout.head.bottom() - m_layout.unit * 0.5, m_layout.head.width(),
                              std::max(1.0, m_layout.unit * 0.15)),
                       m_colors.edge);
}

/// As large as fits into its line.
void BoardPainter::paintSentence(const Moment &moment)
{
    const QString sentence = boardSentence(m_board, moment.now);
    const bool isQuiet = m_board.isAllWell();
    const bool isGrave = m_board.silent.has_value();
    const qreal side = isGrave ? m_layout.sentenceSize() * 1.2 : 0;
    const QRectF room = m_layout.sentence.adjusted(isGrave ? side * 1.25 : 0, 0, 0, 0);
    const QRectF sign(m_layout.sentence.left() - side * 0.12, room.center().y() - side / 2, side, side);
    if (isGrave)
        paintTally(m_painter, sign, Tally::Unknown,
                   m_board.isSilenceNew && !moment.isBright ? m_colors.edge : m_colors.text);
    const QFontMetricsF metrics(boardFont(m_font, m_layout.sentenceSize(), QFont::DemiBold));
    const qreal share = room.width() / std::max(1.0, metrics.horizontalAdvance(sentence) * 1.02);
    use(std::max(m_layout.sentenceSize() * std::min(1.0, share), m_layout.unit * 2),
        isQuiet ? m_colors.dim : m_colors.text, isGrave ? QFont::DemiBold : QFont::Normal);
    write(room, sentence);
}

void BoardPainter::paintProblem(const BoardProblem &problem, const QRectF &row, const Moment &moment)
{
    const qreal side = m_layout.problemSize() * 1.25;
    const QRectF sign(row.left() - side * 0.12, row.center().y() - side / 2, side, side);
    const bool isFaint = problem.isNew && !moment.isBright;
    // What nobody knows any more goes on for nobody knows how long.
    const bool isPast = m_board.silent && problem.what != BoardProblem::What::NoAnswer;
    const bool isNoAnswer = problem.what == BoardProblem::What::NoAnswer;
    paintTally(m_painter, sign, isNoAnswer ? Tally::Unknown : Tally::Missing,
               isFaint                            ? m_colors.edge
                   : isNoAnswer || problem.isOver ? m_colors.dim
                                                  : m_colors.wrong);
    const auto cell = [&](BoardLayout::Column column) {
        return QRectF(m_layout.columnLeft[column], row.top(), m_layout.columnWidth[column], row.height());
    };
    use(m_layout.problemSize(), m_colors.text, QFont::DemiBold);
    write(cell(BoardLayout::Name), text::isolated(problemName(problem)));
    use(m_layout.problemSize(), m_colors.text);
    write(cell(BoardLayout::Label), text::isolated(problem.label));
    use(m_layout.problemSize(), problem.isOver ? m_colors.dim : m_colors.wrong, QFont::DemiBold);
    write(cell(BoardLayout::What), problemWhat(problem, isPast ? m_board.asOf : moment.now));
    use(m_layout.problemSize(), m_colors.dim);
    write(cell(BoardLayout::Plan), problemPlan(problem));
    use(m_layout.problemSize(), seenColor(m_colors, problem), problem.isNew ? QFont::DemiBold : QFont::Normal);
    write(cell(BoardLayout::Seen), problemSeen(problem), Qt::AlignRight);
}

void BoardPainter::paintTile(const BoardTile &tile, const QRectF &rect)
{
    const qreal size = m_layout.tileSize;
    const bool isMarked = tile.isWrong && !m_colors.isGrey;
    const qreal edge = isMarked ? std::max(2.0, m_layout.unit * 0.4) : std::max(1.0, m_layout.unit * 0.12);
    const QRectF outline = rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    m_painter.setPen(QPen(isMarked ? m_colors.wrongEdge : m_colors.edge, edge));
    m_painter.setBrush(m_colors.tile);
    m_painter.drawRoundedRect(outline, m_layout.unit * 0.7, m_layout.unit * 0.7);
    if (tile.isUnknown || m_colors.isGrey) {
        QColor line = m_colors.edge;
        line.setAlphaF(0.45F);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QBrush(line, Qt::BDiagPattern));
        m_painter.drawRoundedRect(outline, m_layout.unit * 0.7, m_layout.unit * 0.7);
    }
    // Quiet while all is well; without a plan nothing is.
    const bool isQuiet = m_board.kind == Board::Kind::Plan && !tile.isWrong;
    const QColor color = isQuiet ? m_colors.tileDim : m_colors.tileText;
    const bool isOneLine = m_layout.detail == Detail::Lines;
    const qreal inset = size * 0.55;
    const QRectF inside = rect.adjusted(inset, isOneLine ? 0 : inset, -inset, isOneLine ? 0 : -inset);
    const QFont::Weight weight = tile.isWrong ? QFont::DemiBold : QFont::Normal;
    const QString mark = markSign(tile.mark);
    if (isOneLine) {
        use(size, color, weight);
        const QString count = shortTileCount(tile);
        write(inside, count, Qt::AlignRight);
        paintName(tile, inside.adjusted(0, 0, -widthOf(count, size, weight) - size * 0.6, 0), color, mark);
        return;
    }
    const QRectF first(inside.topLeft(), QSizeF(inside.width(), size * 1.5));
    const QRectF second(inside.left(), first.bottom(), inside.width(), size * 1.35);
    const qreal markWidth = mark.isEmpty() ? 0 : markWidthAt(mark, size * markShare) + size * 0.5;
    // A name comes first: where its mark would cut it, the count makes room for that.
    const bool isBesideName =
        widthOf(text::isolated(tile.name), size * nameShare, QFont::DemiBold) + markWidth <= inside.width();
    const bool isBesideCount =
        !isBesideName && markWidth > 0 && widthOf(shortTileCount(tile), size, weight) + markWidth <= inside.width();
    paintName(tile, first, color, isBesideCount ? QString() : mark);
    const qreal share = inside.width() / widthOf(tileCount(tile), size, weight);
    const bool isWhole = !isBesideCount && share >= leastShare;
    use(isWhole ? size * std::min(1.0, share) : size, color, weight);
    write(second, isWhole ? tileCount(tile) : shortTileCount(tile));
    if (isBesideCount)
        paintMark(tile, second.adjusted(second.width() - markWidth + size * 0.5, 0, 0, 0), size * markShare);
    if (m_layout.detail == Detail::Cells)
        paintCells(tile, QRectF(QPointF(inside.left(), second.bottom()), inside.bottomRight()));
}

/// With its mark behind it, both smaller where there is little room; where that is too little, what is on air has its
/// name on the badge.
void BoardPainter::paintName(const BoardTile &tile, const QRectF &line, const QColor &color, const QString &mark)
{
    const qreal size = m_layout.tileSize;
    const QString name = text::isolated(tile.name);
    const qreal gap = size * 0.5;
    const qreal wanted = widthOf(name, size * nameShare, QFont::DemiBold)
        + (mark.isEmpty() ? 0 : gap + markWidthAt(mark, size * markShare));
    const qreal share = mark.isEmpty() ? 1 : std::clamp(0.96 * line.width() / std::max(wanted, 1.0), leastShare, 1.0);
    const qreal markWidth = mark.isEmpty() ? 0 : markWidthAt(mark, size * markShare * share) + gap * share;
    const qreal room = line.width() - markWidth;
    if (room < size * 3) {
        use(size, color, QFont::DemiBold);
        const QString cut = m_painter.fontMetrics().elidedText(name, Qt::ElideMiddle, int(line.width() - size));
        if (tile.mark == patchbay::StageMark::OnAir && !m_colors.isGrey)
            paintBadge(m_painter, line.toAlignedRect(), cut, Qt::LeftToRight);
        else
            write(line, name);
        return;
    }
    const qreal width = std::min(widthOf(name, size * nameShare * share, QFont::DemiBold), room);
    use(size * nameShare * share, color, QFont::DemiBold);
    write(QRectF(line.topLeft(), QSizeF(width, line.height())), name);
    if (!mark.isEmpty())
        paintMark(tile, line.adjusted(width + gap * share, 0, 0, 0), size * markShare * share);
}

void BoardPainter::paintMark(const BoardTile &tile, const QRectF &rect, qreal pixels)
{
    use(pixels, m_colors.tileDim, QFont::DemiBold);
    if (tile.mark == patchbay::StageMark::OnAir && !m_colors.isGrey)
        paintBadge(m_painter, rect.toAlignedRect(), markSign(tile.mark), Qt::LeftToRight);
    else
        write(rect, markSign(tile.mark));
}

qreal BoardPainter::widthOf(const QString &text, qreal pixels, QFont::Weight weight) const
{
    return QFontMetricsF(boardFont(m_font, pixels, weight)).horizontalAdvance(text) + 1;
}

qreal BoardPainter::markWidthAt(const QString &mark, qreal pixels) const
{
    return badgeSize(mark, QFontMetrics(boardFont(m_font, pixels, QFont::DemiBold))).width();
}

void BoardPainter::paintCells(const BoardTile &tile, const QRectF &rect)
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

void BoardPainter::paintCell(const BoardCell &cell, const QRectF &rect, bool isTileWrong)
{
    using State = BoardCell::State;
    const qreal size = m_layout.tileSize;
    const bool isWrong = cell.state == State::Wrong;
    const bool isBright = cell.state == State::Live && (isTileWrong || m_board.kind != Board::Kind::Plan);
    use(size,
        isWrong        ? m_colors.wrongText
            : isBright ? m_colors.tileText
                       : m_colors.tileDim,
        isWrong ? QFont::Bold : QFont::Normal);
    const QFontMetricsF metrics(m_painter.font());
    const QString name = metrics.elidedText(text::isolated(cell.name), Qt::ElideMiddle, rect.width() - size * 1.1);
    QRectF written = rect.adjusted(size * 0.75, 0, 0, 0);
    const QRectF sign(rect.left(), rect.center().y() - size * 0.32, size * 0.64, size * 0.64);
    if (isWrong) {
        QRectF ground(rect.left(), 0, size * 0.95 + metrics.horizontalAdvance(name), size * 1.24);
        ground.moveTop(rect.center().y() - ground.height() / 2);
        m_painter.setPen(QPen(m_colors.wrongEdge, std::max(1.0, m_layout.unit * 0.2)));
        m_painter.setBrush(m_colors.wrongCell);
        m_painter.drawRoundedRect(ground, size * 0.2, size * 0.2);
        m_painter.setPen(m_colors.wrongText);
        write(QRectF(rect.left() + size * 0.25, rect.top(), size * 0.5, rect.height()), QStringLiteral("!"));
    } else if (m_board.kind != Board::Kind::Plan && !m_colors.isGrey) {
        const Tally tally = cell.state == State::Live ? Tally::Live
            : cell.state == State::Idle               ? Tally::Idle
                                                      : Tally::Unknown;
        paintTally(m_painter, sign, tally, cell.state == State::Live ? m_colors.live : m_colors.tileDim);
    }
    write(written, name);
}

void BoardPainter::paintFoot()
{
    use(m_layout.footSize(), m_colors.dim);
    write(m_layout.foot.adjusted(0, 0, -m_layout.foot.width() * 0.4, 0), boardFoot(m_board));
    const qreal button = m_board.unacknowledged > 0 ? m_layout.button.width() + m_layout.unit * 3 : 0;
    write(m_layout.foot.adjusted(m_layout.foot.width() * 0.6, 0, -button, 0), boardSound(m_board), Qt::AlignRight);
}

void BoardPainter::write(const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QString shown = QFontMetricsF(m_painter.font()).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    m_painter.drawText(
        rect, int(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
        shown);
}

void BoardPainter::use(qreal pixels, const QColor &color, QFont::Weight weight)
{
    m_painter.setFont(boardFont(m_font, pixels, weight));
    m_painter.setPen(color);
}

} // namespace ui
