// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Fleet.h"

#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"

#include <QItemSelectionModel>

/// A shown table of made-up configurations.
struct Desk {
    explicit Desk(int count)
        : table(model)
    {
        fleet::fill(inventory, count);
        model.setInventory(&inventory);
        table.resize(900, 400);
        table.show();
    }

    int rowOf(int number) const { return model.rowOf(fleet::configurationArn(number)); }
    void choose(int number)
    {
        table.selectionModel()->setCurrentIndex(model.index(rowOf(number), int(ui::Column::Name)),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void alsoSelect(int number)
    {
        table.selectionModel()->select(model.index(rowOf(number), 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QStringList selectedNames() const
    {
        QStringList names;
        for (const QString &arn : table.selectedArns())
            names.append(model.shownName(arn));
        return names;
    }
    QString topArn() const { return model.arnAt(table.rowAt(0)); }

    patchbay::Inventory inventory;
    ui::InventoryModel model;
    ui::InventoryTable table;
};
