// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ColumnMenu.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/widgets/ActionHint.h"

#include <QHeaderView>

namespace ui {

ColumnMenu::ColumnMenu(QWidget *parent)
    : QMenu(tr("&Columns"), parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    follow(nullptr);
}

void ColumnMenu::follow(InventoryTable *table)
{
    m_table = table;
    setObstacle(*menuAction(), table ? QString() : tr("No account is open."));
    fill();
}

void ColumnMenu::fill()
{
    clear();
    if (!m_table)
        return;
    QHeaderView *const header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *const action = addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        setObstacle(*action,
                    InventoryTable::staysShown(Column(column)) ? tr("It is what a row is known by.")
                        : !m_table->isNeeded(Column(column))   ? tr("It is the same in all rows now.")
                                                               : QString());
        connect(action, &QAction::toggled, m_table,
                [table = m_table, column](bool shown) { table->setColumnWished(Column(column), shown); });
    }
    addSeparator();
    addAction(tr("&Default columns"), m_table, &InventoryTable::resetColumns);
}

} // namespace ui
