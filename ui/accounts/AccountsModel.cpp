// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsModel.h"

#include "accounts/SecretStore.h"
#include "accounts/providers/ProfileAccounts.h"
#include "ui/appearance/Swatch.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/AccountWords.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace ui {

using accounts::Account;
using accounts::AccountStore;

AccountsModel::AccountsModel(const AccountsServices &services, QObject *parent)
    : QAbstractTableModel(parent)
    , m_services(services)
    , m_rows(services.store.accounts())
{
    const AccountStore &store = services.store;
    auto *const time = new QTimer(this); // how long a session still lasts is told to the minute
    connect(time, &QTimer::timeout, this, &AccountsModel::refreshTimes);
    time->start(std::chrono::seconds(20));
    connect(&store, &AccountStore::added, this, &AccountsModel::insert);
    connect(&store, &AccountStore::changed, this, &AccountsModel::update);
    connect(&store, &AccountStore::removed, this, [this](const Account &account) { remove(account.id); });
    connect(&services.secrets, &accounts::SecretStore::credentialsChanged, this, &AccountsModel::refresh);
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AccountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(account, index.column());
    case Qt::ToolTipRole: // whole, where the column is too narrow
        return plainToolTip(text(account, index.column()));
    case Qt::DecorationRole:
        return index.column() == Name && account.color ? QVariant(swatch(*account.color)) : QVariant();
    case IdRole:
        return account.id;
    default:
        return {};
    }
}

QString AccountsModel::text(const Account &account, int column) const
{
    switch (column) {
    case Name:
        return account.name;
    case SignedInAs:
        return account.fromProfile() ? signedInAs(m_services.profiles.meaningOf(*account.fromProfile()))
                                     : signedInAs(account);
    case Regions:
        return account.regions.join(tr(", "));
    case State:
        return account.fromProfile() ? stateOf(account, m_services.profiles) : stateOf(account, m_services.secrets);
    default:
        return {};
    }
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Account");
    case SignedInAs:
        return tr("Signed in as");
    case Regions:
        return tr("Regions");
    case State:
        return tr("State");
    default:
        return {};
    }
}

int AccountsModel::rowOf(const QUuid &account) const
{
    const auto found = std::ranges::find(m_rows, account, &Account::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void AccountsModel::insert(const QUuid &account)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back(*m_services.store.find(account));
    endInsertRows();
}

void AccountsModel::update(const QUuid &account)
{
    m_rows[static_cast<std::size_t>(rowOf(account))] = *m_services.store.find(account);
    refresh(account);
}

void AccountsModel::remove(const QUuid &account)
{
    const int row = rowOf(account);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void AccountsModel::refresh(const QUuid &account)
{
    if (const int row = rowOf(account); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void AccountsModel::refreshTimes()
{
    for (const Account &account : m_rows) {
        if (account.fromProfile())
            refresh(account.id);
    }
}

} // namespace ui
