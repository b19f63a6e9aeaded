// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/ClientFor.h"
#include "accounts/providers/CredentialProvider.h"

namespace accounts {

/// A role, taken with a token that somebody keeps in a file and renews there: it is read anew each time.
/// TokenFileProblem when it can't be, ServiceRefused when STS says no.
class WebIdentityProvider final : public CredentialProvider {
public:
    /// What is longer is no token: STS takes 20,000 characters (AssumeRoleWithWebIdentity, "WebIdentityToken").
    static constexpr qsizetype longestToken = 20'000;

    WebIdentityProvider(QString profile, WebIdentity identity, QString region, ClientFor clientFor);
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;

private:
    ProviderResult<aws::Secret> token() const;

    QString m_profile;
    WebIdentity m_identity;
    QString m_region;
    ClientFor m_clientFor;
};

} // namespace accounts
