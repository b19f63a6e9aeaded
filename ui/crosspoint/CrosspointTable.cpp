// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/CrosspointTable.h"

#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/EncoderHeads.h"
#include "ui/crosspoint/StageHeads.h"

#include <QCoreApplication>
#include <QCursor>
#include <QHash>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ui {

CrosspointTable::CrosspointTable(CrosspointModel &model, patchbay::Armed &armed, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_arming(model, armed)
    , m_stageHeads(new StageHeads(model, this))
    , m_encoderHeads(new EncoderHeads(model, this))
{
    setUp();
    setHorizontalHeader(m_stageHeads);
    setVerticalHeader(m_encoderHeads);
    setModel(&model);
    setSteps();
    connect(m_encoderHeads, &QHeaderView::sectionPressed, this, [this](int row) {
        if (m_model.row(row).isGroup())
            fold(row);
        else
            moveTo(m_model.index(row, std::max(currentIndex().column(), 0)), false);
    });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
        keepPlace();
        updateLit(m_pointed);
    });
}

void CrosspointTable::setUp()
{
    setAccessibleName(tr("Crosspoint"));
    setSelectionMode(NoSelection); // a block is made here
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
}

/// The wheel goes on by whole cells.
void CrosspointTable::setSteps()
{
    verticalScrollBar()->setSingleStep(m_encoderHeads->defaultSectionSize());
    horizontalScrollBar()->setSingleStep(m_stageHeads->defaultSectionSize());
}

void CrosspointTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        QEvent again(event->type()); // the heads' own font may stay as it is
        QCoreApplication::sendEvent(m_encoderHeads, &again);
        setSteps();
    }
}

void CrosspointTable::takeFocus()
{
    const bool isSomewhere = currentIndex().isValid(); // the focus alone leads to the first cell
    setFocus(Qt::ShortcutFocusReason);
    if (m_model.rowCount() == 0 || m_model.columnCount() == 0)
        return;
    if (isSomewhere)
        return point(currentIndex());
    const int first = m_model.row(0).isGroup() && m_model.rowCount() > 1 && !m_model.row(1).isGroup() ? 1 : 0;
    moveTo(m_model.index(first, 0), false);
}

/// Where a stage went, whoever was there is as near as can be.
void CrosspointTable::keepPlace()
{
    const int row = m_model.rows().rowOf(m_placeEncoder);
    if (currentIndex().isValid() || row < 0 || m_model.columnCount() == 0)
        return;
    const int column = m_model.columnOf(m_placeStage);
    selectionModel()->setCurrentIndex(m_model.index(row, std::max(column, 0)), QItemSelectionModel::NoUpdate);
}

void CrosspointTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_anchor = current;
    if (current.isValid() && !m_model.row(current.row()).isGroup()) {
        m_placeEncoder = m_model.row(current.row()).encoder.arn;
        m_placeStage = m_model.stage(current.column()).id.arn;
    }
    viewport()->update();
}

void CrosspointTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int side = std::min(m_encoderHeads->defaultSectionSize(), fontMetrics().height() * 5 / 4);
    m_painting.begin(palette(), side, devicePixelRatioF());
    const QRect area = event->rect();
    const int top = rowAt(area.top());
    const int bottom = rowAt(area.bottom());
    const int left = columnAt(isRightToLeft() ? area.right() : area.left());
    const int right = columnAt(isRightToLeft() ? area.left() : area.right());
    const int lastRow = bottom < 0 ? m_model.rowCount() - 1 : bottom;
    const int lastColumn = right < 0 ? m_model.columnCount() - 1 : right;
    if (top < 0 || left < 0)
        return;
    const GridBlock chosen = block();
    const QModelIndex current = hasFocus() ? currentIndex() : QModelIndex();
    for (int row = top; row <= lastRow; ++row) {
        const int y = rowViewportPosition(row);
        const int height = rowHeight(row);
        const GridRow &listed = m_model.row(row);
        if (listed.isGroup()) {
            m_painting.paintGroup(painter, QRect(area.left(), y, area.width(), height));
            continue;
        }
        const GridEncoder encoder = m_model.cells().encoderOf(listed.encoder);
        for (int column = left; column <= lastColumn; ++column) {
            const QRect rect(columnViewportPosition(column), y, columnWidth(column), height);
            m_painting.paintCell(painter, rect, GridCells::cellOf(encoder, m_model.stage(column)),
                                 {.isLit = row == m_pointed.row() || column == m_pointed.column(),
                                  .isChosen = !chosen.isOne() && chosen.contains(row, column),
                                  .isCurrent = row == current.row() && column == current.column()});
        }
    }
}

void CrosspointTable::point(const QModelIndex &index)
{
    if (m_pointed == index)
        return;
    const QModelIndex before = m_pointed;
    m_pointed = index;
    updateLit(before);
    updateLit(index);
    Q_EMIT pointed();
}

/// The row and the column of a cell; what lies between is not painted.
void CrosspointTable::updateLit(const QModelIndex &index)
{
    m_encoderHeads->setLit(m_pointed.row());
    m_stageHeads->setLit(m_pointed.column());
    if (!index.isValid())
        return;
    viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
    viewport()->update(columnViewportPosition(index.column()), 0, columnWidth(index.column()), viewport()->height());
}

bool CrosspointTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        point(hasFocus() ? currentIndex() : QModelIndex());
    return QTableView::viewportEvent(event);
}

/// What scrolls away under the pointer is not pointed at any more.
void CrosspointTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    viewport()->update();
    if (viewport()->underMouse())
        point(indexAt(viewport()->mapFromGlobal(QCursor::pos())));
}

void CrosspointTable::mouseMoveEvent(QMouseEvent *event)
{
    point(indexAt(event->position().toPoint()));
}

void CrosspointTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (m_model.row(index.row()).isGroup()) {
        fold(index.row());
    } else if (event->modifiers() & Qt::ShiftModifier) {
        moveTo(index, true);
        m_arming.arm(block());
    } else {
        moveTo(index, false);
        toggle();
    }
}

void CrosspointTable::mouseReleaseEvent(QMouseEvent *) { }

/// Who clicks twice means once: else it would be disarmed again.
void CrosspointTable::mouseDoubleClickEvent(QMouseEvent *) { }

void CrosspointTable::fold(int row)
{
    const QString group = m_model.row(row).group; // the rows are others then
    m_model.setFolded(group, !m_model.row(row).isFolded);
}

GridBlock CrosspointTable::block() const
{
    const QModelIndex current = currentIndex();
    if (!m_anchor.isValid() || m_anchor.column() != current.column())
        return {current.row(), current.row(), current.column()};
    const auto [first, last] = std::minmax(m_anchor.row(), current.row());
    return {first, last, current.column()};
}

/// A block stays in the column where it begins. Whatever else moves the keyboard, a name that is typed for one, ends
/// it.
void CrosspointTable::moveTo(const QModelIndex &index, bool extends)
{
    const QPersistentModelIndex begin = m_anchor;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (extends && begin.isValid() && begin.column() == index.column())
        m_anchor = begin;
    else
        m_anchor = index;
    scrollTo(index);
    point(index);
    viewport()->update();
}

/// What is armed for it already, all of it, is disarmed.
void CrosspointTable::toggle()
{
    if (!currentIndex().isValid() || m_arming.toggle(block()))
        return;
    if (const QString why = m_model.sentenceAt(currentIndex()); !why.isEmpty())
        Q_EMIT refused(why);
}

void CrosspointTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const auto isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (event->key() == Qt::Key_Space && isPlain && current.isValid()) {
        if (event->isAutoRepeat()) // who holds it down means once
            return event->accept();
        if (m_model.row(current.row()).isGroup() && block().isOne())
            fold(current.row());
        else
            toggle();
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isPlain && current.isValid()) {
        goToItsStage(current.row());
        event->accept();
        return;
    }
    static const QHash<int, CursorAction> ways{
        {Qt::Key_Up, MoveUp},       {Qt::Key_Down, MoveDown},     {Qt::Key_Left, MoveLeft},
        {Qt::Key_Right, MoveRight}, {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown},
        {Qt::Key_Home, MoveHome},   {Qt::Key_End, MoveEnd},
    };
    const auto way = ways.constFind(event->key());
    if (way == ways.cend())
        return QTableView::keyPressEvent(event);
    QModelIndex next = moveCursor(*way, event->modifiers() & ~Qt::ShiftModifier);
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    if (extends && current.isValid() && next.isValid())
        next = next.siblingAtColumn(current.column());
    if (next.isValid())
        moveTo(next, extends);
    event->accept();
}

/// Where there are many stages, that may be out of sight.
void CrosspointTable::goToItsStage(int row)
{
    const GridRow &listed = m_model.row(row);
    const GridEncoder encoder = m_model.cells().encoderOf(listed.encoder);
    const int column = encoder.known ? m_model.columnOf(encoder.known->summary.stageArn) : -1;
    if (!listed.isGroup() && column >= 0)
        moveTo(m_model.index(row, column), false);
}

void CrosspointTable::keyboardSearch(const QString &typed)
{
    QTableView::keyboardSearch(typed);
    point(currentIndex());
}

QList<Shortcut> CrosspointTable::shortcuts()
{
    return {
        {tr("Arm, or disarm"), keyName(Qt::Key_Space)},
        {tr("Make a block of rows"), anyOf({keyName(Qt::SHIFT | Qt::Key_Up), keyName(Qt::SHIFT | Qt::Key_Down)})},
        {tr("Go to the stage that the encoder is on"), keyName(Qt::Key_Enter)},
        {tr("Disarm what was armed last"), keyName(QKeySequence::Undo)},
        {tr("Disarm all"), keyName(Qt::Key_Escape)},
        {tr("Take what is armed"), keyName(Qt::CTRL | Qt::Key_Enter)},
        {tr("Menu of the encoder"), tr("Menu key")},
        {tr("Fold a group, or unfold it"), keyName(Qt::Key_Space)},
    };
}

} // namespace ui
