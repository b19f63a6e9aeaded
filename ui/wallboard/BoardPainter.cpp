// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardPainter.h"

#include "text/Isolate.h"
#include "ui/tally/Tally.h"
#include "ui/wallboard/BoardWords.h"
#include "ui/wallboard/TilePainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <span>

namespace ui {

namespace {

/// Its colour is beside others on the same ground, which none of them is.
QColor seenColor(const BoardColors &colors, const BoardProblem &problem)
{
    return problem.isNew ? colors.wrong : colors.dim;
}

} // namespace

BoardPainter::BoardPainter(QPainter &painter, const Board &board, const BoardLayout &layout, const BoardColors &colors,
                           const QFont &font)
    : m_pen(painter, font)
    , m_painter(painter)
    , m_board(board)
    , m_layout(layout)
    , m_colors(colors)
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
    if (isIn(m_layout.band))
        paintHead(moment);
    if (isIn(m_layout.sentence))
        paintSentence(moment);
    for (std::size_t row = 0; row < m_layout.rows.size(); ++row) {
        if (isIn(m_layout.rows[row]))
            paintProblem(m_board.problems[row], m_layout.rows[row], moment);
    }
    if (isIn(m_layout.moreProblems)) {
        const auto hidden = std::span(m_board.problems).subspan(m_layout.rows.size());
        const bool areOver = std::ranges::all_of(hidden, &BoardProblem::isOver);
        m_pen.use(m_layout.problemSize(), areOver ? m_colors.dim : m_colors.wrong);
        m_pen.write(m_layout.moreProblems.adjusted(m_layout.problemSize() * 1.5, 0, 0, 0),
                    moreProblems(int(hidden.size()), areOver));
    }
    for (std::size_t index = 0; index < m_layout.tiles.size(); ++index) {
        if (isIn(m_layout.tiles[index]))
            TilePainter(m_pen, m_board, m_layout, m_colors)
                .paint(m_board.tiles[std::size_t(m_layout.shownTiles[index])], m_layout.tiles[index]);
    }
    if (isIn(m_layout.moreTiles)) {
        m_pen.use(m_layout.tileSize, m_colors.dim);
        m_pen.write(m_layout.moreTiles, moreTiles(int(m_board.tiles.size() - m_layout.tiles.size())), Qt::AlignCenter);
    }
    if (isIn(m_layout.foot))
        paintFoot();
}

/// Whether all is well is to be seen from where no word can be read: a band of amber while somebody has to look, an
/// edge of it once they have; a tick, and nothing else, where all is well.
void BoardPainter::paintHead(const Moment &moment)
{
    using Glance = Board::Glance;
    const Glance glance = m_board.glance();
    const bool isBand = glance == Glance::Wrong;
    if (isBand)
        m_painter.fillRect(m_layout.band, m_colors.wrongCell);
    else
        paintHeadEdge(glance == Glance::Seen);
    const bool isAgeWrong = m_board.isLate && !m_colors.isGrey;
    m_pen.use(m_layout.ageSize(),
              isBand           ? m_colors.wrongText
                  : isAgeWrong ? m_colors.wrong
                               : m_colors.dim,
              isBand && isAgeWrong ? QFont::Bold : QFont::Normal);
    m_pen.write(m_layout.age, boardAge(m_board, moment.now), Qt::AlignRight);
    const qreal gap = m_layout.unit * 3;
    const bool hasSign = isBand || glance == Glance::Seen || glance == Glance::Well;
    const qreal side = hasSign ? m_layout.headSize() * 1.1 : 0;
    const QRectF room = m_layout.head.adjusted(side * 1.3, 0, -m_layout.age.width() - gap, 0);
    const QRectF sign(m_layout.head.left(), room.center().y() - side / 2, side, side);
    if (glance == Glance::Well)
        paintTick(sign);
    else if (hasSign)
        paintTally(m_painter, sign, Tally::Missing, isBand ? m_colors.wrongText : m_colors.wrong);
    m_pen.use(m_layout.headSize(), isBand ? m_colors.wrongText : m_colors.text, QFont::DemiBold);
    const QString count = boardCount(m_board);
    const QString name = text::isolated(boardName(m_board));
    const QFontMetricsF metrics(m_painter.font());
    const qreal countWidth = count.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(count) + 1, room.width() * 0.7);
    // In the middle, unless the name needs its room.
    const qreal middle = m_layout.head.center().x() - countWidth / 2;
    const qreal left =
        std::min(std::max(middle, room.left() + metrics.horizontalAdvance(name) + gap), room.right() - countWidth);
    m_pen.write(
        QRectF(room.left(), room.top(), (count.isEmpty() ? room.right() : left - gap) - room.left(), room.height()),
        name);
    // What was true, and is not known to be, must not be read as if it were.
    const bool isKnown = m_board.kind == Board::Kind::Plan && glance != Glance::NotKnown;
    const QColor &countColor = isBand ? m_colors.wrongText : isKnown ? m_colors.text : m_colors.dim;
    m_pen.use(m_layout.headSize(), countColor, isKnown ? QFont::DemiBold : QFont::Normal);
    m_pen.write(QRectF(left, room.top(), countWidth, room.height()), count);
}

void BoardPainter::paintHeadEdge(bool isAmber)
{
    const qreal width = isAmber ? m_layout.unit * 0.8 : std::max(1.0, m_layout.unit * 0.15);
    const QRectF &across = isAmber ? m_layout.band : m_layout.head;
    m_painter.fillRect(QRectF(across.left(), across.bottom() - m_layout.unit * 0.35 - width, across.width(), width),
                       isAmber ? m_colors.wrongCell : m_colors.edge);
}

void BoardPainter::paintTick(const QRectF &rect)
{
    m_painter.setPen(QPen(m_colors.well, rect.width() * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    m_painter.drawPolyline(QPolygonF({at(0.12, 0.55), at(0.4, 0.82), at(0.9, 0.22)}));
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
    const QFontMetricsF metrics(boardFont(m_pen.font(), m_layout.sentenceSize(), QFont::DemiBold));
    const qreal share = room.width() / std::max(1.0, metrics.horizontalAdvance(sentence) * 1.05);
    m_pen.use(std::max(m_layout.sentenceSize() * std::min(1.0, share), m_layout.unit * 2),
              isQuiet ? m_colors.dim : m_colors.text, isGrave ? QFont::DemiBold : QFont::Normal);
    m_pen.write(room, sentence);
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
    m_pen.use(m_layout.problemSize(), m_colors.text, QFont::DemiBold);
    m_pen.write(cell(BoardLayout::Name), text::isolated(problemName(problem)));
    m_pen.use(m_layout.problemSize(), m_colors.text);
    m_pen.write(cell(BoardLayout::Label), text::isolated(problem.label));
    m_pen.use(m_layout.problemSize(), problem.isOver ? m_colors.dim : m_colors.wrong, QFont::DemiBold);
    const QDateTime &until = isPast ? m_board.asOf : moment.now;
    const QString what = problemWhat(problem, until);
    const bool hasRoom =
        m_pen.widthOf(what, m_layout.problemSize(), QFont::DemiBold) <= m_layout.columnWidth[BoardLayout::What] + 1;
    m_pen.write(cell(BoardLayout::What), hasRoom ? what : shortProblemWhat(problem, until));
    m_pen.use(m_layout.problemSize(), m_colors.dim);
    m_pen.write(cell(BoardLayout::Plan), problemPlan(problem));
    m_pen.use(m_layout.problemSize(), seenColor(m_colors, problem), problem.isNew ? QFont::DemiBold : QFont::Normal);
    m_pen.write(cell(BoardLayout::Seen), problemSeen(problem), Qt::AlignRight);
}

void BoardPainter::paintFoot()
{
    m_pen.use(m_layout.footSize(), m_colors.dim);
    m_pen.write(m_layout.foot.adjusted(0, 0, -m_layout.foot.width() * 0.4, 0), boardFoot(m_board));
    const qreal button = m_board.unacknowledged > 0 ? m_layout.button.width() + m_layout.unit * 3 : 0;
    m_pen.write(m_layout.foot.adjusted(m_layout.foot.width() * 0.6, 0, -button, 0), boardSound(m_board),
                Qt::AlignRight);
}

} // namespace ui
