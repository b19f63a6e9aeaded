// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace ui {

/// The accounts as rows of an AccountsModel, one of which is chosen.
class AccountsTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsTable)

public:
    explicit AccountsTable(QAbstractItemModel &model, QWidget *parent = nullptr);

private:
    void widenColumn(int column, int letters);
};

} // namespace ui
