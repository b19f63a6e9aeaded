// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QPointer>

class QActionGroup;

namespace ui {

class InventoryTable;

/// "Sort by": what a click on a heading does, for the keyboard.
class SortMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SortMenu)

public:
    explicit SortMenu(QWidget *parent = nullptr);

    /// The table it is for from now on; nothing: it is off.
    void follow(InventoryTable *table);

private:
    void fill();
    void addColumns();
    void addOrders();

    QPointer<InventoryTable> m_table;
    QActionGroup *m_columns;
    QActionGroup *m_orders;
};

} // namespace ui
