// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>
#include <vector>

namespace accounts {

/// What `accounts.json` held when it was read or written, and what of it this program has no use for: unknown members,
/// and accounts that it does not understand, which a later version or a person may. All of that is written back as it
/// was. An account is not understood when it has no id or name, when its credentials are of an unknown kind, or when a
/// member that decides where something is sent or whether it may be changed is of another type. A colour, a share or
/// regions that make no sense only count as not chosen.
class AccountFile final {
public:
    /// Nothing yet.
    AccountFile() = default;
    /// The error says, for a log, why the text is no list of accounts.
    static tl::expected<AccountFile, QString> fromJson(const QByteArray &json);

    /// Of a later version of this program: what is understood can be shown, and the file must not be written.
    bool isNewer() const;
    /// Of an earlier version, which would not write what this one does.
    bool isOlder() const;
    /// Those that are understood, in the file's order.
    const std::vector<Account> &accounts() const { return m_accounts; }
    /// How many are not.
    int notUnderstood() const;

    /// The text with these accounts in place of those that are understood. Accounts of the environment are left out.
    QByteArray with(const std::vector<Account> &accounts) const;

private:
    QJsonObject m_root;
    std::vector<Account> m_accounts;
};

} // namespace accounts
