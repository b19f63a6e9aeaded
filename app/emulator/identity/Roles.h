// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/identity/KeyRing.h"
#include "emulator/model/Refusal.h"

namespace emulator {

/// A role and whom it trusts.
struct Role {
    QString arn;
    /// ARNs: a user, a role whose sessions may assume it, or "arn:aws:iam::123456789012:root" for everybody there.
    QStringList trusts = {};
    QString externalId = {}; ///< that has to be given; empty: none
    bool needsMfa = false;
    bool trustsWebIdentity = false;

    QString account() const { return arn.section(u':', 4, 4); }
    QString name() const { return arn.section(u'/', -1); }
};

/// What somebody brings along to assume a role.
struct Claim {
    Principal principal;
    QString externalId;
    bool hasMfa = false;
};

/// The roles of all accounts. Each account begins with Operator, OperatorWithMfa and Partner (external ID "emulator"),
/// which trust every account that is served, Second, which trusts the sessions of its own account's Operator alone, and
/// WebIdentity.
class Roles {
public:
    explicit Roles(const std::vector<Account> &accounts);

    /// Adds it, or replaces the one of that ARN.
    void set(const Role &role);
    /// Null when there is none.
    const Role *find(const QString &arn) const;
    /// Whether it lets them in.
    std::optional<Refusal> refusalFor(const QString &arn, const Claim &claim) const;

    void reset();

private:
    std::vector<Account> m_accounts;
    QHash<QString, Role> m_roles;
};

} // namespace emulator
