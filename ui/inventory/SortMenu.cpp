// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/SortMenu.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/widgets/ActionHint.h"

#include <QActionGroup>
#include <QHeaderView>

namespace ui {

SortMenu::SortMenu(QWidget *parent)
    : QMenu(tr("&Sort by"), parent)
    , m_columns(new QActionGroup(this))
    , m_orders(new QActionGroup(this))
{
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
    follow(nullptr);
}

void SortMenu::follow(InventoryTable *table)
{
    m_table = table;
    setObstacle(*menuAction(), table ? QString() : tr("The list is not shown."));
    fill();
}

void SortMenu::fill()
{
    clear();
    if (!m_table)
        return;
    addColumns();
    addSeparator();
    addOrders();
}

/// Those that are shown: the order of what nobody sees would be a riddle.
void SortMenu::addColumns()
{
    const QHeaderView *const header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        QAction *const action = addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column);
        m_columns->addAction(action);
        connect(action, &QAction::triggered, m_table, [table = m_table.data(), column] {
            table->sortByColumn(column, table->horizontalHeader()->sortIndicatorOrder());
        });
    }
}

void SortMenu::addOrders()
{
    const QHeaderView *const header = m_table->horizontalHeader();
    const auto add = [this, header](const QString &text, Qt::SortOrder order) {
        QAction *const action = addAction(text);
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorOrder() == order);
        m_orders->addAction(action);
        connect(action, &QAction::triggered, m_table, [table = m_table.data(), order] {
            table->sortByColumn(table->horizontalHeader()->sortIndicatorSection(), order);
        });
    };
    add(tr("&Ascending"), Qt::AscendingOrder);
    add(tr("&Descending"), Qt::DescendingOrder);
}

} // namespace ui
