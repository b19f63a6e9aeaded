// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "accounts/profiles/Profile.h"
#include "accounts/profiles/ProfileFiles.h"
#include "accounts/providers/ChainCredentials.h"
#include "accounts/providers/ClientFor.h"
#include "accounts/providers/MfaQuestion.h"
#include "accounts/providers/SsoTokens.h"
#include "aws/Endpoint.h"
#include "aws/RateLimits.h"

#include <QProcessEnvironment>

#include <map>

namespace accounts {

/// What the credentials of profiles are made with, whichever profile it is. All that is referred to outlives them.
struct ProfileParts {
    FileLocations locations; ///< empty ones: there are no profiles
    QProcessEnvironment variables;
    aws::Transport &transport;
    aws::RateLimitsBook &rates;
    KnownCommands &known;
    MfaQuestion &mfa;
};

/// Signs for the accounts that are profiles of AWS's shared files. The files are first read when somebody wants a
/// profile, and followed from then on: an account whose profile means something else signs with that. Nothing is run,
/// opened or asked for a profile before an account that is this profile signs something. GUI thread only.
class ProfileAccounts final : public QObject, public ProfileSigner {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileAccounts)

public:
    /// `secrets` outlives this, and has stopped what it runs before this goes.
    ProfileAccounts(SecretStore &secrets, ProfileParts parts, QObject *parent = nullptr);
    ~ProfileAccounts() override;

    /// The files, read now if they were not yet.
    ProfileFiles &files();

    std::shared_ptr<aws::CredentialsSource> sourceOf(const Account &account) override;
    void askAgain(const QUuid &account) override;
    void forget(const QUuid &account) override;
    /// A person has signed in: whoever waits for this account, or for another one of the same session, tries again.
    void noteSignedIn(const QUuid &account);

    /// What it means as the files are now, without their secrets; its region and the kind of its endpoints as the
    /// variables say before them.
    Profile meaningOf(const FromProfile &from);
    /// What there is to sign with now; nothing: nobody asked yet, or it has ended.
    std::optional<ResolvedCredentials> currentOf(const QUuid &account) const;
    /// Why there was nothing to sign with when somebody asked last.
    std::optional<ProviderError> problemOf(const QUuid &account) const;
    /// What a person signs in with for an account, whether or not it has signed anything yet; nothing: it is no single
    /// sign-on.
    std::optional<SsoTokenWanted> signOnOf(const QUuid &account, const FromProfile &from);
    /// Of STS and single sign-on: their endpoints are those that the variables and the profile say, where neither has
    /// one those of the account's kind.
    ClientFor clientFor(const Account &account);
    ClientFor clientFor(const QString &profile) { return clientFor(accountOf(profile)); }
    /// Where a sign-in's token is kept, for the AWS CLI too.
    const SsoTokenCache &tokenCache() const { return m_tokens.cache(); }
    /// Where IVS is asked for it, as the variables and the files are now; empty: at AWS's own endpoint.
    QString endpointUrlOf(const QString &profile);
    /// An account that would be this profile, not added anywhere: with its region and the kind of its endpoint.
    Account accountOf(const QString &profile);

private:
    class Signer;
    struct Entry {
        FromProfile from;
        QString region; ///< the account's first
        std::optional<Profile> meaning; ///< without secrets
        std::shared_ptr<ServiceProviders> services;
        std::shared_ptr<RefreshingCredentials> credentials; ///< none: see `meaning`
        bool hasFailed = false; ///< when somebody signed last
    };

    Entry &entryOf(const QUuid &account, const FromProfile &from);
    Entry *find(const QUuid &account);
    /// Somebody has signed, or could not. It may be had again without anybody's doing here, as by a sign-in of the CLI.
    void note(const QUuid &account, bool hasFailed);
    const SingleSignOn *singleSignOnOf(const QUuid &account) const;
    bool hasSession(const QUuid &account, const SingleSignOn &signOn) const;
    void mean(Entry &entry);
    aws::Result<aws::Client> clientOf(const aws::Service &service, aws::EndpointSettings endpoint,
                                      const QString &profile, std::shared_ptr<aws::CredentialsSource> credentials);
    void follow();

    SecretStore &m_secrets;
    ProfileParts m_parts;
    SsoTokens m_tokens;
    std::unique_ptr<ProfileFiles> m_files;
    CommonHops m_common;
    std::map<QUuid, Entry> m_entries;
};

} // namespace accounts
