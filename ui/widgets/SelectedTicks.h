// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndexList>

class QAbstractItemView;

namespace ui {

/// What Space does in a table with a box to tick in its first column, to all rows that are selected: those that can be
/// ticked are, or are not any more where all of them were.
struct SelectedTicks {
    QModelIndexList rows; ///< of the view's model, first column; those that can be ticked
    bool areOn = false; ///< from now on

    static SelectedTicks of(const QAbstractItemView &view);
};

} // namespace ui
