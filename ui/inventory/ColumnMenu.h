// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QPointer>

namespace ui {

class InventoryTable;
class TableColumns;

/// "Columns": shows and hides the columns of a table. For the header, the rows' menu and the menu bar.
class ColumnMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnMenu)

public:
    explicit ColumnMenu(QWidget *parent = nullptr);

    /// The table it is for from now on; nothing: it is off.
    void follow(InventoryTable *table);

private:
    void fill();
    void addTags(TableColumns &columns);
    static void askForTag(TableColumns &columns, QWidget &over);

    QPointer<InventoryTable> m_table;
};

} // namespace ui
