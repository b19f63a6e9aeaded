// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/identity/Roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// The role of an assumed role's session; empty for anybody else.
QString roleOf(const Principal &principal)
{
    if (!principal.arn.contains(":assumed-role/"_L1))
        return {};
    return u"arn:aws:iam::%1:role/%2"_s.arg(principal.account, principal.arn.section(u'/', 1, 1));
}

bool isTrusted(const Role &role, const Principal &principal)
{
    const QStringList names{principal.arn, roleOf(principal), u"arn:aws:iam::%1:root"_s.arg(principal.account)};
    return std::any_of(names.begin(), names.end(), [&role](const QString &name) { return role.trusts.contains(name); });
}

} // namespace

Roles::Roles(const std::vector<Account> &accounts)
    : m_accounts(accounts)
{
    reset();
}

void Roles::reset()
{
    m_roles.clear();
    QStringList everybody;
    for (const Account &account : m_accounts)
        everybody += u"arn:aws:iam::%1:root"_s.arg(account.number);
    for (const Account &account : m_accounts) {
        const QString prefix = u"arn:aws:iam::%1:role/"_s.arg(account.number);
        set({.arn = prefix + u"Operator"_s, .trusts = everybody});
        set({.arn = prefix + u"OperatorWithMfa"_s, .trusts = everybody, .needsMfa = true});
        set({.arn = prefix + u"Partner"_s, .trusts = everybody, .externalId = u"emulator"_s});
        set({.arn = prefix + u"Second"_s, .trusts = {prefix + u"Operator"_s}});
        set({.arn = prefix + u"WebIdentity"_s, .trustsWebIdentity = true});
    }
}

void Roles::set(const Role &role)
{
    m_roles.insert(role.arn, role);
}

const Role *Roles::find(const QString &arn) const
{
    const auto found = m_roles.constFind(arn);
    return found == m_roles.cend() ? nullptr : &*found;
}

std::optional<Refusal> Roles::refusalFor(const QString &arn, const Claim &claim) const
{
    const Role *const role = find(arn);
    const bool isLetIn = role && isTrusted(*role, claim.principal)
        && (role->externalId.isEmpty() || role->externalId == claim.externalId) && (!role->needsMfa || claim.hasMfa);
    if (isLetIn)
        return {};
    return refusal::accessDenied(
        u"User: %1 is not authorized to perform: sts:AssumeRole on resource: %2"_s.arg(claim.principal.arn, arn));
}

} // namespace emulator
