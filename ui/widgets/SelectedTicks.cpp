// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/SelectedTicks.h"

#include <QAbstractItemView>

#include <algorithm>

namespace ui {

SelectedTicks SelectedTicks::of(const QAbstractItemView &view)
{
    SelectedTicks ticks;
    std::ranges::copy_if(view.selectionModel()->selectedRows(), std::back_inserter(ticks.rows),
                         [](const QModelIndex &row) { return row.flags().testFlag(Qt::ItemIsUserCheckable); });
    ticks.areOn = !std::ranges::all_of(
        ticks.rows, [](const QModelIndex &row) { return row.data(Qt::CheckStateRole) == Qt::Checked; });
    return ticks;
}

} // namespace ui
