// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenancy.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace emulator {

/// Who a key belongs to, as AWS names it.
struct Principal {
    QString account; ///< its number
    QString arn;
    QString userId;
};

/// The one user that every account has.
Principal userOf(const QString &account);
/// Who has assumed a role: "arn:aws:sts::123456789012:assumed-role/Operator/ada".
Principal sessionOf(const QString &account, const QString &roleName, const QString &sessionName);

struct Key {
    aws::Credentials credentials;
    Principal principal;
    std::optional<QDateTime> expires = {}; ///< nothing: of an account's own key
};

/// Every access key that is taken: those of the accounts, and temporary ones that were given out.
class KeyRing {
public:
    explicit KeyRing(const std::vector<Account> &accounts);

    /// Null for one that is not known, or whose time has been over for an hour.
    const Key *find(const QString &accessKeyId) const;
    /// A temporary key.
    Key issue(const Principal &principal, const QDateTime &expires);
    /// Of the account's own user.
    const Key &ownOf(const QString &account) const;
    /// No temporary key is taken any more.
    void forgetIssued();

private:
    QHash<QString, Key> m_own;
    QHash<QString, Key> m_issued;
};

} // namespace emulator
