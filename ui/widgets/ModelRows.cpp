// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ModelRows.h"

#include "text/Isolate.h"

#include <QAbstractItemModel>

namespace ui {

std::vector<QStringList> rowsOf(const QAbstractItemModel &model)
{
    std::vector<QStringList> rows(std::size_t(model.rowCount()) + 1);
    for (int column = 0; column < model.columnCount(); ++column) {
        rows[0] += model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row)
            rows[std::size_t(row) + 1] += text::withoutIsolates(model.index(row, column).data().toString());
    }
    return rows;
}

} // namespace ui
