// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QTableView;

namespace ui {

class InventoryModel;

/// Holds the order of the rows while the mouse or the keyboard is used in the table, and a moment longer: a row that
/// has just gone live must not push another one under the pointer.
class OrderKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderKeeper)

public:
    OrderKeeper(QTableView &table, InventoryModel &model, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    InventoryModel &m_model;
    QTimer m_rest;
};

} // namespace ui
