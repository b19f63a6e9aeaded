// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ShownCells.h"

#include "text/Isolate.h"
#include "ui/inventory/InventoryTable.h"

#include <QHeaderView>

#include <numeric>

namespace ui {

std::vector<QStringList> shownCells(const InventoryTable &table, const std::vector<int> &rows)
{
    const QHeaderView *const header = table.horizontalHeader();
    const QAbstractItemModel *const model = table.model();
    QList<int> columns;
    QStringList headings;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        columns.append(column);
        headings.append(model->headerData(column, Qt::Horizontal).toString());
    }
    std::vector<QStringList> cells{headings};
    for (const int row : rows) {
        QStringList line;
        for (const int column : std::as_const(columns))
            line.append(text::withoutIsolates(model->index(row, column).data().toString()));
        cells.push_back(std::move(line));
    }
    return cells;
}

std::vector<QStringList> shownCells(const InventoryTable &table)
{
    std::vector<int> rows(std::size_t(table.model()->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return shownCells(table, rows);
}

} // namespace ui
