// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewTable.h"

#include "ui/preview/PreviewModel.h"
#include "ui/preview/StageDelegate.h"

#include <QHeaderView>
#include <QShortcut>

#include <utility>

namespace ui {

PreviewTable::PreviewTable(PreviewModel &model, const patchbay::Plant &plant, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new StageDelegate(plant, PreviewModel::TallyRole, PreviewModel::SourceRole, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Changes"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(PreviewModel::Column::Encoder, 28), std::pair(PreviewModel::Column::Account, 16),
          std::pair(PreviewModel::Column::Region, 14), std::pair(PreviewModel::Column::From, 19),
          std::pair(PreviewModel::Column::To, 19), std::pair(PreviewModel::Column::Now, 11)})
        header()->resizeSection(int(column), character * width);
    for (const auto column : {PreviewModel::Column::Account, PreviewModel::Column::Region})
        setColumnHidden(int(column), model.items().sources().size() < 2);
    addKeys();
    connect(&model, &PreviewModel::changed, this, &PreviewTable::hideOthers);
}

void PreviewTable::addKeys()
{
    // The current cell is the encoder's while nobody has clicked elsewhere.
    connect(new QShortcut(Qt::Key_F2, this, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            [this] { edit(currentIndex().siblingAtColumn(int(PreviewModel::Column::To))); });
    // A tree ticks the current row alone.
    connect(new QShortcut(Qt::Key_Space, this, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            &PreviewTable::tickSelected);
}

void PreviewTable::setShow(PreviewShow show)
{
    if (std::exchange(m_show, show) == show)
        return;
    hideOthers();
    clearSelection();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!isRowHidden(row, {}))
            return setCurrentIndex(m_model.index(row, 0));
    }
}

void PreviewTable::hideOthers()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isHidden = !m_model.items().belongsTo(row, m_show);
        if (isHidden != isRowHidden(row, {}))
            setRowHidden(row, {}, isHidden);
    }
}

void PreviewTable::commitOpen()
{
    m_delegate->commitOpen();
}

void PreviewTable::tickSelected()
{
    QModelIndexList selected = selectionModel()->selectedRows();
    selected.removeIf([this](const QModelIndex &row) { return isRowHidden(row.row(), {}); });
    if (selected.size() == 1) {
        const QModelIndex row = selected.constFirst();
        const bool isOn = row.data(Qt::CheckStateRole) == Qt::Checked;
        m_model.setData(row, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    std::vector<int> rows;
    for (const QModelIndex &row : std::as_const(selected))
        rows.push_back(row.row());
    m_model.setTicks(rows, !m_model.items().areTicked(rows));
}

} // namespace ui
