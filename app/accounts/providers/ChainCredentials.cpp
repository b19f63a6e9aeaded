// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ChainCredentials.h"

#include "accounts/providers/KeyProviders.h"

namespace accounts {

namespace {

using Provider = std::shared_ptr<CredentialProvider>;

struct FirstProvider {
    const QString &profile;
    const ChainParts &parts;

    Provider operator()(const StaticKeys &keys) const { return std::make_shared<StaticKeyProvider>(profile, keys); }
    Provider operator()(const EnvironmentKeys &) const
    {
        return std::make_shared<EnvironmentProvider>(parts.environment);
    }
    Provider operator()(const WebIdentity &identity) const { return parts.services.webIdentity(profile, identity); }
    Provider operator()(const SingleSignOn &signOn) const { return parts.services.signOn(profile, signOn); }
    Provider operator()(const CredentialProcess &process) const
    {
        return std::make_shared<ProcessProvider>(profile, process, parts.process, parts.known);
    }
    Provider operator()(const LoginSession &) const { return std::make_shared<LoginProvider>(profile, parts.process); }
};

} // namespace

std::shared_ptr<RefreshingCredentials> credentialsOf(const CredentialChain &chain, const ChainParts &parts)
{
    CredentialChain hops{chain.profile, chain.base, {}};
    auto credentials = parts.common.of(hops, parts.askedAt, [&] {
        return std::make_shared<RefreshingCredentials>(std::visit(FirstProvider{chain.profile, parts}, chain.base),
                                                       parts.scope);
    });
    for (const AssumedRole &role : chain.roles) {
        hops.roles.push_back(role);
        credentials = parts.common.of(hops, parts.askedAt, [&] {
            return std::make_shared<RefreshingCredentials>(parts.services.assume(role, credentials), parts.scope);
        });
    }
    return credentials;
}

} // namespace accounts
