// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ColumnMenu.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/TableColumns.h"
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
    setObstacle(*menuAction(), table ? QString() : tr("The list is not shown."));
    fill();
}

void ColumnMenu::fill()
{
    clear();
    if (!m_table)
        return;
    const QHeaderView *const header = m_table->horizontalHeader();
    TableColumns *const columns = &m_table->columns();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *const action = addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        setObstacle(*action,
                    TableColumns::staysShown(Column(column)) ? tr("It is what a row is known by.")
                        : !columns->isNeeded(Column(column)) ? tr("It is the same in all rows now.")
                                                             : QString());
        connect(action, &QAction::toggled, columns,
                [columns, column](bool isShown) { columns->setWished(Column(column), isShown); });
    }
    addSeparator();
    addAction(tr("&Default columns"), columns, &TableColumns::reset);
}

} // namespace ui
