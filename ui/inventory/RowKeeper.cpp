// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowKeeper.h"

#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"

#include <QItemSelectionModel>
#include <QScrollBar>

#include <algorithm>

namespace ui {

RowKeeper::RowKeeper(InventoryTable &table, InventoryModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &RowKeeper::remember);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &RowKeeper::settle);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &RowKeeper::followCurrent);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowKeeper::followSelection);
}

/// Where there was no current row before, Qt has made one that nobody chose. A click selects a moment later.
void RowKeeper::followCurrent(const QModelIndex &current, const QModelIndex &previous)
{
    if (!m_settling && current.isValid() && (previous.isValid() || isCurrentSelected()))
        noteLedTo(current.row());
}

void RowKeeper::followSelection(const QItemSelection &selected)
{
    if (m_settling)
        return;
    const bool isOneRow = selected.size() == 1 && selected.first().height() == 1;
    if (isCurrentSelected() || !isOneRow) {
        if (isCurrentSelected())
            noteLedTo(m_table.currentIndex().row());
        else
            m_isChosen = false;
        return;
    }
    // Assistive technology selects without making current.
    const int row = selected.first().top();
    const int column = m_table.currentIndex().isValid() ? m_table.currentIndex().column() : int(Column::Name);
    m_table.selectionModel()->setCurrentIndex(m_model.index(row, column), QItemSelectionModel::NoUpdate);
    noteLedTo(row);
}

void RowKeeper::noteLedTo(int row)
{
    m_ledTo = m_model.encoderAt(row);
    m_isChosen = isCurrentSelected();
}

bool RowKeeper::isCurrentSelected() const
{
    const QModelIndex current = m_table.currentIndex();
    return current.isValid() && m_table.selectionModel()->isRowSelected(current.row());
}

bool RowKeeper::isCurrentInSight() const
{
    const int row = m_table.currentIndex().row();
    const int top = row < 0 ? -1 : m_table.rowViewportPosition(row);
    return top >= 0 && top + m_table.rowHeight(row) <= m_table.viewport()->height();
}

void RowKeeper::remember()
{
    m_settling = true;
    const QModelIndex current = m_table.currentIndex();
    m_currentRow = current.row();
    m_currentColumn = current.isValid() ? current.column() : int(Column::Name);
    m_sideways = m_table.horizontalScrollBar()->value();
    m_wasInSight = isCurrentSelected() && isCurrentInSight();
    m_selected.clear();
    if (isEverythingSelected()) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_selected.append(m_model.encoderAt(row));
    }
    m_top = m_table.verticalScrollBar()->value() > 0 ? m_table.indexAt(QPoint(0, 0)) : QModelIndex();
    m_topOffset = m_top.isValid() ? m_table.rowViewportPosition(m_top.row()) : 0;
}

void RowKeeper::settle()
{
    reselectAll();
    settleCurrent();
    settleScroll();
    m_settling = false;
    Q_EMIT settled();
}

/// QItemSelectionModel takes a short cut when everything is selected, which then selects what comes between rows.
void RowKeeper::reselectAll()
{
    if (m_selected.isEmpty())
        return;
    std::vector<int> rows;
    for (const patchbay::EncoderId &encoder : std::as_const(m_selected)) {
        if (const int row = m_model.rowOf(encoder); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (last + 1 != rows.end() && *(last + 1) == *last + 1)
            ++last;
        selection.append(
            QItemSelectionRange(m_model.index(*first, 0), m_model.index(*last, m_model.columnCount() - 1)));
        first = last + 1;
    }
    m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_selected.clear();
}

/// There is always a current row, for keyboards and screen readers; one that wasn't chosen isn't selected.
void RowKeeper::settleCurrent()
{
    QItemSelectionModel *selection = m_table.selectionModel();
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const auto moveTo = [&](int row, QItemSelectionModel::SelectionFlags flags) {
        selection->setCurrentIndex(m_model.index(row, m_currentColumn), flags);
    };
    if (m_ledTo.isNull()) {
        if (selection->currentIndex().isValid())
            moveTo(0, QItemSelectionModel::NoUpdate);
        return;
    }
    const int row = m_model.rowOf(m_ledTo);
    if (row < 0) {
        const int nearest =
            m_model.lastCause() == InventoryModel::Cause::Data ? std::clamp(m_currentRow, 0, count - 1) : 0;
        if (!selection->currentIndex().isValid() || m_model.lastCause() == InventoryModel::Cause::Filter)
            moveTo(nearest, QItemSelectionModel::NoUpdate);
        return;
    }
    if (selection->currentIndex().row() == row)
        return;
    const bool wasHidden = m_isChosen && !selection->hasSelection();
    moveTo(row,
           wasHidden ? QItemSelectionModel::Select | QItemSelectionModel::Rows
                     : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate));
}

/// Never sideways: nobody asked for another column.
void RowKeeper::settleScroll()
{
    m_table.doItemsLayout();
    if (m_model.lastCause() == InventoryModel::Cause::Data) {
        if (m_top.isValid()) {
            QScrollBar *bar = m_table.verticalScrollBar();
            bar->setValue(bar->value() + m_table.rowViewportPosition(m_top.row()) - m_topOffset);
        }
        if (m_wasInSight && isCurrentSelected()) // what was just moved may sort elsewhere now
            m_table.scrollToRow(m_table.currentIndex().row());
    } else if (isCurrentSelected()) {
        m_table.scrollToRow(m_table.currentIndex().row());
    } else {
        m_table.scrollToTop();
    }
    m_table.horizontalScrollBar()->setValue(m_sideways);
    m_top = QPersistentModelIndex();
}

bool RowKeeper::isEverythingSelected() const
{
    const QItemSelection selection = m_table.selectionModel()->selection();
    return selection.size() == 1 && selection.first().top() == 0
        && selection.first().bottom() == m_model.rowCount() - 1;
}

} // namespace ui
