// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/AwsProviders.h"

#include "accounts/providers/RoleProvider.h"
#include "accounts/providers/SignOnProvider.h"
#include "accounts/providers/WebIdentityProvider.h"

namespace accounts {

AwsProviders::AwsProviders(AwsProviderParts parts)
    : m_parts(std::move(parts))
{
}

std::shared_ptr<CredentialProvider> AwsProviders::assume(const AssumedRole &role,
                                                         std::shared_ptr<RefreshingCredentials> source)
{
    return std::make_shared<RoleProvider>(role, std::move(source),
                                          RoleParts{m_parts.clientFor, m_parts.mfa, m_parts.roles, m_parts.region});
}

std::shared_ptr<CredentialProvider> AwsProviders::signOn(const QString &profile, const SingleSignOn &signOn)
{
    return std::make_shared<SignOnProvider>(SsoTokenWanted{profile, signOn, m_parts.clientFor}, m_parts.roles,
                                            m_parts.tokens);
}

std::shared_ptr<CredentialProvider> AwsProviders::webIdentity(const QString &profile, const WebIdentity &identity)
{
    return std::make_shared<WebIdentityProvider>(profile, identity, m_parts.region, m_parts.clientFor);
}

} // namespace accounts
