// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "ui/accounts/AccountsServices.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// The accounts, a row each, in the order of the store.
class AccountsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsModel)

public:
    enum Column { Name, SignedInAs, Regions, State, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit AccountsModel(const AccountsServices &services, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// -1 when there is no such account.
    int rowOf(const QUuid &account) const;

    /// The state is told anew: whether a secret can be read is not known to the store.
    void refresh(const QUuid &account);

private:
    QString text(const accounts::Account &account, int column) const;
    void refreshTimes();
    void insert(const QUuid &account);
    void update(const QUuid &account);
    void remove(const QUuid &account);

    AccountsServices m_services;
    std::vector<accounts::Account> m_rows;
};

} // namespace ui
