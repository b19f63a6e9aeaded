// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/RoleCache.h"
#include "accounts/providers/SsoTokens.h"

namespace accounts {

/// A role of IAM Identity Center, with the token that a sign-in has left, unless the CLI has its keys already.
/// SignInNeeded where there is no such token; ServiceRefused when the portal says no.
class SignOnProvider final : public CredentialProvider {
public:
    /// `tokens` outlives this.
    SignOnProvider(SsoTokenWanted wanted, RoleCache cache, SsoTokens &tokens);
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;

private:
    ProviderError errorOf(const sso::Error &error) const;

    SsoTokenWanted m_wanted;
    RoleCache m_cache;
    SsoTokens &m_tokens;
    QString m_fromCache; ///< the ID of the key that it gave last: who asks again needs another one
};

} // namespace accounts
