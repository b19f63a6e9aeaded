// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/PlaceKeeper.h"

#include "ui/inventory/InventoryModel.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace ui {

PlaceKeeper::PlaceKeeper(QTableView &table, InventoryModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &PlaceKeeper::remember);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &PlaceKeeper::settle);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_chosen.clear();
        Q_EMIT settled();
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        // A row that only has the keyboard was chosen by nobody.
        if (!m_settling && current.isValid() && m_table.selectionModel()->hasSelection())
            m_chosen = m_model.arnAt(current.row());
    });
}

void PlaceKeeper::remember()
{
    m_settling = true;
    m_currentRow = m_table.currentIndex().row();
    m_selected.clear();
    if (isEverythingSelected()) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_selected.append(m_model.arnAt(row));
    }
    m_top = m_table.verticalScrollBar()->value() > 0 ? m_table.indexAt(QPoint(0, 0)) : QModelIndex();
    m_topOffset = m_top.isValid() ? m_table.rowViewportPosition(m_top.row()) : 0;
}

void PlaceKeeper::settle()
{
    reselectAll();
    settleCurrent();
    settleScroll();
    m_settling = false;
    Q_EMIT settled();
}

/// QItemSelectionModel takes a short cut when everything is selected, which then selects what comes between rows.
void PlaceKeeper::reselectAll()
{
    if (m_selected.isEmpty())
        return;
    std::vector<int> rows;
    for (const QString &arn : std::as_const(m_selected)) {
        if (const int row = m_model.rowOf(arn); row >= 0)
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
void PlaceKeeper::settleCurrent()
{
    QItemSelectionModel *selection = m_table.selectionModel();
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    if (m_chosen.isEmpty()) {
        if (selection->currentIndex().isValid())
            selection->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
        return;
    }
    const int chosen = m_model.rowOf(m_chosen);
    if (chosen < 0) {
        const int nearest =
            m_model.lastCause() == InventoryModel::Cause::Data ? std::clamp(m_currentRow, 0, count - 1) : 0;
        if (!selection->currentIndex().isValid() || m_model.lastCause() == InventoryModel::Cause::Filter)
            selection->setCurrentIndex(m_model.index(nearest, 0), QItemSelectionModel::NoUpdate);
        return;
    }
    if (selection->currentIndex().row() == chosen)
        return;
    const bool wasHidden = !selection->hasSelection();
    selection->setCurrentIndex(m_model.index(chosen, 0),
                               wasHidden ? QItemSelectionModel::Select | QItemSelectionModel::Rows
                                         : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate));
}

void PlaceKeeper::settleScroll()
{
    m_table.doItemsLayout();
    if (m_model.lastCause() == InventoryModel::Cause::Data) {
        if (m_top.isValid()) {
            QScrollBar *bar = m_table.verticalScrollBar();
            bar->setValue(bar->value() + m_table.rowViewportPosition(m_top.row()) - m_topOffset);
        }
    } else if (m_table.selectionModel()->isRowSelected(m_table.currentIndex().row())) {
        m_table.scrollTo(m_table.currentIndex());
    } else {
        m_table.scrollToTop();
    }
    m_top = QPersistentModelIndex();
}

bool PlaceKeeper::isEverythingSelected() const
{
    const QItemSelection selection = m_table.selectionModel()->selection();
    return selection.size() == 1 && selection.first().top() == 0
        && selection.first().bottom() == m_model.rowCount() - 1;
}

} // namespace ui
