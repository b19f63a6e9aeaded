// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsTable.h"

#include "ui/accounts/AccountsModel.h"
#include "ui/widgets/NameDelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace ui {

AccountsTable::AccountsTable(QAbstractItemModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new NameDelegate(this));
    setAccessibleName(tr("Accounts"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    widenColumn(AccountsModel::Name, 32);
    widenColumn(AccountsModel::SignedInAs, 14);
    widenColumn(AccountsModel::Regions, 26);
}

void AccountsTable::widenColumn(int column, int letters)
{
    const int head = horizontalHeader()->sectionSizeHint(column);
    setColumnWidth(column, std::max(head, fontMetrics().averageCharWidth() * letters));
}

} // namespace ui
