// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ReplayedTraffic.h"
#include "accounts/profiles/FileLocations.h"
#include "accounts/profiles/SharedConfig.h"
#include "accounts/providers/AwsProviders.h"
#include "accounts/providers/CommonHops.h"

namespace suites {

/// Signs in as a case of a folder says, with the providers of the program; whoever is asked answers as it was recorded.
class SuiteSignIn final {
    Q_DISABLE_COPY_MOVE(SuiteSignIn)

public:
    using Found = accounts::ProviderResult<accounts::ResolvedCredentials>;

    SuiteSignIn(const FolderCase &content, std::vector<Exchange> exchanges);

    const tl::expected<accounts::CredentialChain, accounts::ProfileProblem> &chain() const { return m_chain; }
    const accounts::SharedConfig &config() const { return m_config; }
    /// What the chosen profile gives.
    Found ofProfile();
    /// What the variables for a web identity give.
    Found ofWebIdentityVariables();
    /// The token of the chosen profile's session.
    accounts::ProviderResult<accounts::SsoToken> token();

    /// In what the requests that were made differ from the recorded ones; empty: in nothing.
    QString difference() const;

private:
    accounts::ClientFor clientFor();
    QUrl endpoint(const aws::Service &service, const QString &region) const;
    QString region() const;
    Found ofBase(const accounts::CredentialChain &chain);
    Found ofWebIdentity(const QString &profile, accounts::WebIdentity identity);

    FolderCase m_content;
    accounts::FileLocations m_locations;
    accounts::SharedConfig m_config;
    tl::expected<accounts::CredentialChain, accounts::ProfileProblem> m_chain;
    std::vector<QUrl> m_recorded; ///< where each request went
    QList<QUrl> m_asked; ///< where this program would have sent its own
    ReplayedTraffic m_traffic;
    aws::Transport m_transport;
    async::TaskScope m_scope;
    accounts::KnownCommands m_known;
    accounts::CommonHops m_common;
    accounts::SsoTokens m_tokens;
    std::unique_ptr<accounts::MfaQuestion> m_mfa;
    accounts::AwsProviders m_providers;
};

/// What a provider finds.
SuiteSignIn::Found resolved(accounts::CredentialProvider &provider);

} // namespace suites
