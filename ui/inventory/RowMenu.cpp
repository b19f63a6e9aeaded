// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowMenu.h"

#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/CopyActs.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/SortMenu.h"

namespace ui {

RowMenu::RowMenu(InventoryTable &table, const QList<QAction *> &acts)
    : QMenu(&table)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    addActions(acts);
    addSeparator();
    table.copies().update();
    table.copies().addTo(*this);
    addSeparator();
    auto *const columns = new ColumnMenu(this);
    columns->follow(&table);
    addMenu(columns);
    auto *const sorting = new SortMenu(this);
    sorting->follow(&table);
    addMenu(sorting);
}

} // namespace ui
