// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/KeyProviders.h"

#include "accounts/KeyFault.h"

namespace accounts {

QCoro::Task<ProviderResult<ResolvedCredentials>> StaticKeyProvider::resolve(std::stop_token)
{
    const auto key = keyOf(m_keys.accessKeyId, m_keys.secretAccessKey.reveal(), m_keys.sessionToken.reveal());
    ProviderResult<ResolvedCredentials> result = ResolvedCredentials{key, m_keys.accountId};
    if (const auto fault = faultOf(key))
        result = tl::unexpected(ProviderError(UnusableKey{m_profile, *fault}));
    co_return result;
}

QCoro::Task<ProviderResult<ResolvedCredentials>> EnvironmentProvider::resolve(std::stop_token)
{
    ProviderResult<ResolvedCredentials> result = ResolvedCredentials{m_environment.key};
    if (const auto fault = faultOf(m_environment.key))
        result = tl::unexpected(ProviderError(UnusableKey{Environment::variableOf(fault->part), *fault, true}));
    co_return result;
}

} // namespace accounts
