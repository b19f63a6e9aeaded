// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardView.h"

#include "async/Clock.h"
#include "ui/wallboard/BoardPainter.h"
#include "ui/wallboard/BoardWords.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Whether two boards have their parts at the same places.
bool isLaidOutAlike(const BoardLayout &a, const BoardLayout &b)
{
    return a.unit == b.unit && a.scale == b.scale && a.headScale == b.headScale && a.age == b.age
        && a.sentence == b.sentence && a.problems == b.problems && a.rows.size() == b.rows.size()
        && a.moreProblems == b.moreProblems && a.columnLeft == b.columnLeft && a.columnWidth == b.columnWidth
        && a.detail == b.detail && a.tileSize == b.tileSize && a.chipLines == b.chipLines && a.cellWidth == b.cellWidth
        && a.cellHeight == b.cellHeight && a.cellsInRow == b.cellsInRow && a.shownTiles == b.shownTiles
        && a.tiles == b.tiles && a.moreTiles == b.moreTiles;
}

bool isHeadAlike(const Board &a, const Board &b)
{
    return boardName(a) == boardName(b) && boardCount(a) == boardCount(b) && a.isLate == b.isLate
        && a.glance() == b.glance();
}

bool isFootAlike(const Board &a, const Board &b)
{
    return boardFoot(a) == boardFoot(b) && boardSound(a) == boardSound(b)
        && (a.unacknowledged > 0) == (b.unacknowledged > 0);
}

/// Else it is nothing to a screen reader, which leaves it out. Qt asks for each class that an object is of.
QAccessibleInterface *makeBoard(const QString &className, QObject *object)
{
    if (className != "ui::BoardView"_L1 || !object || !object->isWidgetType())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Pane);
}

void showAsPane()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeBoard);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace

BoardView::BoardView(QWidget *parent)
    : QWidget(parent)
    , m_colors(BoardColors::of(palette(), false))
{
    showAsPane();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Wallboard"));
    setMouseTracking(true);
    m_hidePointer.setSingleShot(true);
    m_hidePointer.setInterval(std::chrono::seconds(3));
    connect(&m_hidePointer, &QTimer::timeout, this, [this] {
        if (window()->isFullScreen())
            setCursor(Qt::BlankCursor);
    });
    m_nextSecond.setSingleShot(true);
    m_nextSecond.setTimerType(Qt::PreciseTimer); // else a second is left out now and then
    connect(&m_nextSecond, &QTimer::timeout, this, &BoardView::tick);
}

void BoardView::setBoard(const Board &board)
{
    const Board before = std::exchange(m_board, board);
    setAccessibleDescription(boardDescription(board));
    updateWhatDiffers(before);
}

void BoardView::updateWhatDiffers(const Board &before)
{
    const BoardLayout layout = BoardLayout::of(m_board, size(), font());
    const bool isGreyAlike = before.silent.has_value() == m_board.silent.has_value();
    if (!isGreyAlike)
        m_colors = BoardColors::of(palette(), m_board.silent.has_value());
    if (!isGreyAlike || before.kind != m_board.kind || !isLaidOutAlike(m_layout, layout)) {
        m_layout = layout;
        update();
        Q_EMIT laidOut();
        return;
    }
    if (!isHeadAlike(before, m_board))
        updatePart(m_layout.band);
    else if (before.asOf != m_board.asOf)
        updatePart(m_layout.age);
    if (boardSentence(before, before.asOf) != boardSentence(m_board, m_board.asOf))
        updatePart(m_layout.sentence);
    if (before.problems != m_board.problems)
        updatePart(m_layout.problems);
    for (std::size_t index = 0; index < m_layout.tiles.size(); ++index) {
        const auto tile = std::size_t(m_layout.shownTiles[index]);
        if (before.tiles[tile] != m_board.tiles[tile])
            updatePart(m_layout.tiles[index]);
    }
    if (before.tiles.size() != m_board.tiles.size())
        updatePart(m_layout.moreTiles);
    if (!isFootAlike(before, m_board))
        updatePart(m_layout.foot);
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QDateTime now = async::Clock::utc();
    const bool isBright = now.time().second() % 2 == 0;
    BoardPainter(painter, m_board, m_layout, m_colors, font()).paint(event->region(), {now, isBright});
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout = BoardLayout::of(m_board, size(), font());
    update();
    Q_EMIT laidOut();
}

void BoardView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    startTicking();
    m_hidePointer.start();
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    unsetCursor();
    m_hidePointer.start();
}

void BoardView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_nextSecond.stop();
    m_hidePointer.stop();
}

void BoardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_colors = BoardColors::of(palette(), m_board.silent.has_value());
    m_layout = BoardLayout::of(m_board, size(), font());
    update();
}

/// With the second of the clock: what flashes does so by it, and no age is a second behind.
void BoardView::startTicking()
{
    const int late = 5; // milliseconds: rather a moment after it than before
    m_nextSecond.start(1'000 - async::Clock::utc().time().msec() + late);
}

void BoardView::tick()
{
    updatePart(m_layout.age);
    if (m_board.silent)
        updatePart(m_layout.sentence);
    for (std::size_t row = 0; row < m_layout.rows.size(); ++row) {
        if (!m_board.problems[row].isOver || m_board.problems[row].isNew)
            updatePart(m_layout.rows[row]);
    }
    startTicking();
}

} // namespace ui
