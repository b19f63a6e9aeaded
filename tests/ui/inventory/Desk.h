// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "OneShown.h"

#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/widgets/ActionHint.h"

#include <QAction>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

/// A shown table of made-up configurations.
struct Desk {
    explicit Desk(int count)
        : inventory(filled(one, count))
        , model(one.shown)
        , table(model)
    {
        table.setActs({&rebind});
        QObject::connect(&table, &ui::InventoryTable::selectedChanged, &rebind,
                         [this] { ui::setObstacle(rebind, table.obstacleToRebind()); });
        QObject::connect(&rebind, &QAction::triggered, &rebind, [this] { rebound += selectedNames(); });
        ui::setObstacle(rebind, table.obstacleToRebind());
        table.resize(900, 400);
        table.show();
    }

    patchbay::EncoderId encoder(int number) const { return one.encoder(number); }
    int rowOf(int number) const { return model.rowOf(encoder(number)); }
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
        for (const patchbay::EncoderId &encoder : table.selectedEncoders())
            names.append(model.index(model.rowOf(encoder), int(ui::Column::Name)).data().toString());
        return names;
    }
    patchbay::EncoderId top() const { return model.encoderAt(table.rowAt(0)); }

    OneShown one;
    patchbay::Inventory &inventory;
    ui::InventoryModel model;
    ui::InventoryTable table;
    QAction rebind{u"&Rebind…"_s}; ///< as a window has it
    QStringList rebound; ///< the names that were selected each time it was triggered

private:
    static patchbay::Inventory &filled(OneShown &one, int count)
    {
        fleet::fill(one.inventory(), count);
        return one.inventory();
    }
};
