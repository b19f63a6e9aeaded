// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/SsoTokens.h"

#include "async/Clock.h"
#include "async/SharedResult.h"
#include "sso/Oidc.h"
#include "sso/Service.h"

#include <QFileInfo>

namespace accounts {

namespace {

/// Whether only a person can help; else it may pass.
bool wantsSignIn(sso::Problem problem)
{
    using sso::Problem;
    switch (problem) {
    case Problem::CodeExpired:
    case Problem::Declined:
    case Problem::GrantRefused:
    case Problem::ClientRefused:
    case Problem::RequestRefused:
    case Problem::SessionEnded:
        return true;
    case Problem::ApprovalPending:
    case Problem::SlowDown:
    case Problem::NotListening:
    case Problem::NobodyCame:
    case Problem::RoleForbidden:
    case Problem::NotFound:
    case Problem::Other:
        return false;
    }
    Q_UNREACHABLE();
}

ProviderError signInNeeded(const SingleSignOn &signOn, bool hasEnded)
{
    return SignInNeeded{signOn.session, signOn.startUrl, hasEnded};
}

SsoToken tokenOf(const SingleSignOn &signOn, const SsoToken &old, const sso::Token &made)
{
    SsoToken token = old;
    token.startUrl = signOn.startUrl;
    token.region = signOn.region;
    token.accessToken = made.accessToken;
    token.expires = made.expires;
    if (!made.refreshToken.isEmpty()) // else the old one goes on (RFC 6749 section 6)
        token.refreshToken = made.refreshToken;
    return token;
}

} // namespace

SsoTokens::SsoTokens(SsoTokenCache cache, async::TaskScope &scope)
    : m_cache(std::move(cache))
    , m_scope(scope)
{
}

QCoro::Task<SsoTokens::Found> SsoTokens::token(SsoTokenWanted wanted, std::stop_token stop)
{
    const auto there = current(wanted.signOn);
    const QDateTime now = async::Clock::utc();
    if (!there)
        co_return tl::unexpected(signInNeeded(wanted.signOn, false));
    const bool isNearItsEnd = there->hasEnded(now.addSecs(std::chrono::seconds(early).count()));
    if (!isNearItsEnd || (!there->canBeRefreshed(now) && !there->hasEnded(now)))
        co_return SsoToken(*there);
    if (!there->canBeRefreshed(now))
        co_return tl::unexpected(signInNeeded(wanted.signOn, true));
    const auto work = refreshing(wanted, *there);
    const auto result = co_await async::resultOf(work, stop);
    const ProviderError left = Cancelled{};
    co_return result.value_or(tl::unexpected(left));
}

std::optional<SsoToken> SsoTokens::current(const SingleSignOn &signOn)
{
    auto inPlace = m_cache.read(signOn);
    const auto unwritten = m_unwritten.find(m_cache.pathOf(signOn));
    if (unwritten == m_unwritten.end())
        return inPlace;
    if (inPlace && unwritten->second.replaced == inPlace->accessToken)
        return unwritten->second.token;
    if (inPlace || isPlaceEmpty(signOn)) // somebody has signed in, or out
        m_unwritten.erase(unwritten);
    return inPlace;
}

/// One that is there and cannot be read now may be half of one.
bool SsoTokens::isPlaceEmpty(const SingleSignOn &signOn) const
{
    return !QFileInfo::exists(m_cache.pathOf(signOn));
}

QFuture<SsoTokens::Found> SsoTokens::refreshing(const SsoTokenWanted &wanted, const SsoToken &old)
{
    QFuture<Found> &work = m_refreshing[m_cache.pathOf(wanted.signOn)];
    if (work.isRunning())
        return work;
    QPromise<Found> promise;
    promise.start();
    const QFuture<Found> begun = promise.future();
    work = begun;
    m_scope.add(refresh(wanted, old, std::move(promise)));
    return begun;
}

QCoro::Task<> SsoTokens::refresh(SsoTokenWanted wanted, SsoToken old, QPromise<Found> promise)
{
    // What the scope still has of this task holds no secret.
    SsoTokenWanted wantedNow = std::move(wanted);
    SsoToken oldNow = std::exchange(old, {});
    QPromise<Found> told = std::move(promise);
    const Found found = co_await refreshed(wantedNow, oldNow);
    m_refreshing.erase(m_cache.pathOf(wantedNow.signOn));
    told.addResult(found);
    told.finish();
}

QCoro::Task<SsoTokens::Found> SsoTokens::refreshed(SsoTokenWanted wanted, SsoToken old)
{
    const auto client = wanted.clientFor(sso::oidcService, wanted.signOn.region, nullptr);
    if (!client) {
        const sso::Error none{sso::Problem::Other, client.error()};
        co_return insteadOf(wanted, old, none);
    }
    sso::Oidc oidc(*client);
    const sso::Registration registration{old.clientId, old.clientSecret, old.registrationExpires};
    const sso::Grant grant = sso::RefreshToken{old.refreshToken};
    const auto made = co_await oidc.createToken(registration, grant, m_scope.token());
    if (!made)
        co_return insteadOf(wanted, old, made.error());
    const SsoToken token = tokenOf(wanted.signOn, old, *made);
    if (!keep(wanted.signOn, old, token))
        co_return tl::unexpected(signInNeeded(wanted.signOn, false));
    co_return token;
}

SsoTokens::Found SsoTokens::insteadOf(const SsoTokenWanted &wanted, const SsoToken &old, const sso::Error &refusal)
{
    const QDateTime now = async::Clock::utc();
    // Another program may have used the refresh token just now.
    if (auto there = current(wanted.signOn); there && there->accessToken != old.accessToken && !there->hasEnded(now))
        return *std::move(there);
    if (!old.hasEnded(now))
        return old;
    if (wantsSignIn(refusal.problem))
        return tl::unexpected(signInNeeded(wanted.signOn, true));
    if (refusal.cause.kind == aws::ErrorKind::Cancelled)
        return tl::unexpected(ProviderError(Cancelled{}));
    return tl::unexpected(ProviderError(ServiceRefused{wanted.profile, {}, refusal.cause}));
}

bool SsoTokens::keep(const SingleSignOn &signOn, const SsoToken &old, const SsoToken &made)
{
    const QString path = m_cache.pathOf(signOn);
    const auto there = m_cache.read(signOn);
    if (!there && isPlaceEmpty(signOn)) {
        m_unwritten.erase(path);
        return false;
    }
    const bool isReplaced = there && there->accessToken != old.accessToken; // somebody has signed in meanwhile
    if (isReplaced || m_cache.write(signOn, made))
        m_unwritten.erase(path);
    else if (there)
        m_unwritten.insert_or_assign(path, Unwritten{there->accessToken, made});
    return true;
}

} // namespace accounts
