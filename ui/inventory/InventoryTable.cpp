// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryTable.h"

#include "patchbay/plant/OneSource.h"
#include "text/Isolate.h"
#include "ui/appearance/Density.h"
#include "ui/inventory/Column.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/CopyActs.h"
#include "ui/inventory/InventoryDelegate.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/OrderKeeper.h"
#include "ui/inventory/RowKeeper.h"
#include "ui/inventory/RowMenu.h"
#include "ui/inventory/TableColumns.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ui {

InventoryTable::InventoryTable(InventoryModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Ingest configurations"));
    setUpRows();
    setUpHeader();
    setModel(&model);
    m_columns = new TableColumns(*this);
    m_copies = new CopyActs(*this);
    // The header had its mark before there was a model to sort.
    sortByColumn(int(Column::Name), Qt::AscendingOrder);
    followSelection();
    connect(this, &QTableView::doubleClicked, this, &InventoryTable::rebind);
}

void InventoryTable::setUpRows()
{
    setItemDelegate(new InventoryDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
}

void InventoryTable::setUpHeader()
{
    QHeaderView *const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &InventoryTable::openHeaderMenu);
    header->setSortIndicator(int(Column::Name), Qt::AscendingOrder);
    setSortingEnabled(true);
}

void InventoryTable::followSelection()
{
    const auto post = [this] {
        if (!std::exchange(m_isUpdatePosted, true))
            QMetaObject::invokeMethod(this, &InventoryTable::updateCurrent, Qt::QueuedConnection);
    };
    new OrderKeeper(*this, m_model, this);
    const auto *const keeper = new RowKeeper(*this, m_model, this);
    connect(keeper, &RowKeeper::settled, this, post);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, post);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, post] {
        m_selectedCount = selectedRows().size();
        Q_EMIT selectedChanged();
        post();
    });
}

void InventoryTable::setRowHeight()
{
    const int height = listRowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

/// A message above the list takes room from it: rows stay where they are on the screen, under the mouse, but for a
/// current one that it would cover.
void InventoryTable::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    const bool wasInSight = current.isValid() && current.top() >= 0 && current.bottom() < event->oldSize().height();
    QTableView::resizeEvent(event);
    m_columns->fit();
    const int top = mapTo(window(), QPoint()).y();
    const auto before = std::exchange(m_top, top);
    if (before && isVisible())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - *before);
    if (wasInSight)
        scrollToRow(currentIndex().row());
}

/// Up or down only: scrollTo() goes sideways as well.
void InventoryTable::scrollToRow(int row)
{
    const int top = rowViewportPosition(row);
    const int below = top + rowHeight(row) - viewport()->height();
    QScrollBar *const bar = verticalScrollBar();
    if (top < 0)
        bar->setValue(bar->value() + top);
    else if (below > 0)
        bar->setValue(bar->value() + below);
}

void InventoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

std::vector<int> InventoryTable::selectedRows() const
{
    const QItemSelection selection = selectionModel()->selection();
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (selection.size() <= 1)
        return rows; // that of all rows is one
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<patchbay::EncoderId> InventoryTable::selectedEncoders() const
{
    QList<patchbay::EncoderId> encoders;
    for (const int row : selectedRows())
        encoders.append(m_model.encoderAt(row));
    return encoders;
}

void InventoryTable::select(const patchbay::EncoderId &encoder)
{
    const int row = encoder.isNull() ? -1 : m_model.rowOf(encoder);
    selectionModel()->setCurrentIndex(m_model.index(row, int(Column::Name)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString InventoryTable::obstacleToRebind() const
{
    return selectionModel()->hasSelection() ? QString() : tr("Select an encoder first.");
}

QString InventoryTable::obstacleToSpread() const
{
    const QList<patchbay::EncoderId> selected = selectedEncoders();
    if (selected.isEmpty())
        return obstacleToRebind();
    return patchbay::areOfOneSource(selected) ? QString()
                                              : tr("They are in several accounts or regions. Select those of one.");
}

void InventoryTable::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    if (selectionModel()->hasSelection() || m_model.rowCount() == 0)
        return;
    const int row = std::max(0, currentIndex().row());
    // Not setCurrentIndex() of the view: that minds the Ctrl of the shortcut that led here.
    selectionModel()->setCurrentIndex(m_model.index(row, int(Column::Name)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void InventoryTable::keyboardSearch(const QString &search)
{
    const QModelIndex name = m_model.index(std::max(0, currentIndex().row()), int(Column::Name));
    if (name.isValid() && currentIndex().column() != name.column())
        selectionModel()->setCurrentIndex(name, QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

/// The current row and the selection change one after the other; what is current is told once both have. Rows that go
/// take themselves out of the selection, of which Qt tells nobody.
void InventoryTable::updateCurrent()
{
    m_isUpdatePosted = false;
    const QModelIndex current = currentIndex();
    const bool chosen = current.isValid() && selectionModel()->isRowSelected(current.row());
    const std::vector<int> selected = selectedRows();
    const int row = chosen ? current.row() : selected.size() == 1 ? selected.front() : -1;
    const patchbay::EncoderId encoder = m_model.encoderAt(row);
    m_copies->update();
    const bool haveSomeGone = std::exchange(m_selectedCount, selected.size()) != selected.size();
    const bool isAnother = std::exchange(m_current, encoder) != encoder;
    if (haveSomeGone)
        Q_EMIT selectedChanged();
    if (isAnother)
        Q_EMIT currentEncoderChanged(m_current);
}

void InventoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        rebind();
        event->accept();
        return;
    }
    // In full screen it leaves that first, as the window says.
    if (plain && event->key() == Qt::Key_Escape && m_model.isFiltered() && !window()->isFullScreen()) {
        event->accept();
        Q_EMIT clearFilterRequested();
        return;
    }
    // Qt's own copies the current cell only.
    if (event->matches(QKeySequence::Copy)) {
        m_copies->copyRows();
        event->accept();
        return;
    }
    // Qt itself knows the Menu key only; where a platform knows this one too, its menu is open already.
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        if (!QApplication::activePopupWidget())
            openRowMenu(pointOfCurrentRow());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void InventoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    openRowMenu(event->reason() == QContextMenuEvent::Keyboard ? pointOfCurrentRow() : event->globalPos());
    event->accept();
}

/// Below the name of the current row, which is scrolled to.
QPoint InventoryTable::pointOfCurrentRow()
{
    const QModelIndex name = m_model.index(currentIndex().row(), int(Column::Name));
    if (!name.isValid())
        return viewport()->mapToGlobal(QPoint());
    scrollTo(name);
    return viewport()->mapToGlobal(visualRect(name).bottomLeft());
}

void InventoryTable::openHeaderMenu(const QPoint &at)
{
    auto *menu = new ColumnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->follow(this);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

void InventoryTable::openRowMenu(const QPoint &globalAt)
{
    auto *const menu = new RowMenu(*this, m_acts);
    menu->popup(globalAt);
}

QList<Shortcut> InventoryTable::shortcuts()
{
    return {
        {tr("Rebind"), text::filled(tr("%1 or double click"), keyName(Qt::Key_Enter))},
        {tr("Menu of the row"), anyOf({tr("Menu key"), keyName(Qt::SHIFT | Qt::Key_F10)})},
        {tr("Copy rows"), keyName(QKeySequence::Copy)},
        {tr("Clear filter"), keyName(Qt::Key_Escape)},
        {tr("Select all rows"), keyName(QKeySequence::SelectAll)},
        {tr("Select more rows"), anyOf({keyName(Qt::SHIFT | Qt::Key_Up), keyName(Qt::SHIFT | Qt::Key_Down)})},
    };
}

void InventoryTable::rebind()
{
    if (!m_acts.isEmpty() && m_acts.constFirst()->isEnabled())
        m_acts.constFirst()->trigger();
    else if (const QString obstacle = obstacleToRebind(); !obstacle.isEmpty())
        Q_EMIT rebindRefused(obstacle);
}

} // namespace ui
