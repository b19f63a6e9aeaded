// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/ChainCredentials.h"
#include "accounts/providers/ClientFor.h"
#include "accounts/providers/MfaQuestion.h"
#include "accounts/providers/RoleCache.h"
#include "accounts/providers/SsoTokens.h"

namespace accounts {

/// With what AWS is asked for an account's credentials. All that is referred to outlives the providers.
struct AwsProviderParts {
    ClientFor clientFor;
    MfaQuestion &mfa;
    RoleCache roles;
    SsoTokens &tokens;
    QString region; ///< of the profile, or else of the account: where STS is asked for a role that names none
};

/// The providers that ask AWS: STS for roles, IAM Identity Center. Making them opens and asks nothing.
class AwsProviders final : public ServiceProviders {
public:
    explicit AwsProviders(AwsProviderParts parts);

    std::shared_ptr<CredentialProvider> assume(const AssumedRole &role,
                                               std::shared_ptr<RefreshingCredentials> source) override;
    std::shared_ptr<CredentialProvider> signOn(const QString &profile, const SingleSignOn &signOn) override;
    std::shared_ptr<CredentialProvider> webIdentity(const QString &profile, const WebIdentity &identity) override;

private:
    AwsProviderParts m_parts;
};

} // namespace accounts
