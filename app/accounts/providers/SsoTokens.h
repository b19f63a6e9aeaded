// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/ClientFor.h"
#include "accounts/providers/CredentialProvider.h"
#include "accounts/providers/SsoTokenCache.h"
#include "async/TaskScope.h"

#include <QFuture>
#include <QPromise>

#include <map>

namespace sso {
struct Error;
class Oidc;
} // namespace sso

namespace accounts {

/// Who wants a token, and how OIDC is asked for a new one.
struct SsoTokenWanted {
    QString profile; ///< told with what goes wrong
    SingleSignOn signOn;
    ClientFor clientFor;
};

/// The tokens of single sign-on in their place, made anew in time with their refresh token, and written back. One for
/// the program: a refresh token can be used once, so that one is used at a time for each session, however many accounts
/// ask; who asked leaves with its own token, and the refreshing goes on. GUI thread only.
class SsoTokens final {
    Q_DISABLE_COPY_MOVE(SsoTokens)

public:
    /// Less is left of a token that is made anew: botocore's limit (botocore/tokens.py).
    static constexpr std::chrono::minutes early{15};

    /// `scope` owns the refreshing and must be joined before this goes.
    SsoTokens(SsoTokenCache cache, async::TaskScope &scope);

    const SsoTokenCache &cache() const { return m_cache; }

    /// One to be used now. SignInNeeded: there is none, or it has ended and can't be made anew; ServiceRefused: it has
    /// ended, and OIDC could not be asked.
    QCoro::Task<ProviderResult<SsoToken>> token(SsoTokenWanted wanted, std::stop_token stop);
    /// No account is left that has this session: a token that its place did not take is kept no more.
    void forget(const SingleSignOn &signOn) { m_unwritten.erase(m_cache.pathOf(signOn)); }

private:
    using Found = ProviderResult<SsoToken>;

    /// One that its place did not take: kept until it does, or somebody signs in or out there.
    struct Unwritten {
        aws::Secret replaced; ///< what stands there still
        SsoToken token;
    };

    std::optional<SsoToken> current(const SingleSignOn &signOn);
    bool isPlaceEmpty(const SingleSignOn &signOn) const;
    QFuture<Found> refreshing(const SsoTokenWanted &wanted, const SsoToken &old);
    QCoro::Task<> refresh(SsoTokenWanted wanted, SsoToken old, QPromise<Found> promise);
    QCoro::Task<Found> refreshed(SsoTokenWanted wanted, SsoToken old);
    Found insteadOf(const SsoTokenWanted &wanted, const SsoToken &old, const sso::Error &refusal);
    /// False: somebody has signed out meanwhile.
    bool keep(const SingleSignOn &signOn, const SsoToken &old, const SsoToken &made);

    SsoTokenCache m_cache;
    async::TaskScope &m_scope;
    std::map<QString, QFuture<Found>> m_refreshing; ///< by the place
    std::map<QString, Unwritten> m_unwritten;
};

} // namespace accounts
