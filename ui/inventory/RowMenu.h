// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace ui {

class InventoryTable;

/// The menu of the selected rows: what can be done with them, what can be copied, and how the list is arranged. It
/// deletes itself when it is closed.
class RowMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowMenu)

public:
    /// `acts` come first.
    RowMenu(InventoryTable &table, const QList<QAction *> &acts);
};

} // namespace ui
