// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Environment.h"
#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/CredentialProvider.h"

namespace accounts {

/// Keys of a file, of a user or of a session. UnusableKey, with the profile, when they can't be sent.
class StaticKeyProvider final : public CredentialProvider {
public:
    StaticKeyProvider(QString profile, StaticKeys keys)
        : m_profile(std::move(profile))
        , m_keys(std::move(keys))
    {
    }
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;

private:
    QString m_profile;
    StaticKeys m_keys;
};

/// The AWS environment variables. UnusableKey, with the variable, when one is missing or can't be sent.
class EnvironmentProvider final : public CredentialProvider {
public:
    explicit EnvironmentProvider(Environment environment)
        : m_environment(std::move(environment))
    {
    }
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;

private:
    Environment m_environment;
};

} // namespace accounts
