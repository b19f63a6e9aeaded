// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/InventoryModel.h"

#include <QStringList>

/// What the cells of a model show.
namespace cells {

inline QString cell(const ui::InventoryModel &model, int row, ui::Column column, int role = Qt::DisplayRole)
{
    return model.index(row, int(column)).data(role).toString();
}

inline QStringList column(const ui::InventoryModel &model, ui::Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(cell(model, row, column));
    return texts;
}

} // namespace cells
