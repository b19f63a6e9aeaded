// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/SignOnProvider.h"

#include "sso/Portal.h"
#include "sso/Service.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Found = ProviderResult<ResolvedCredentials>;

} // namespace

SignOnProvider::SignOnProvider(SsoTokenWanted wanted, RoleCache cache, SsoTokens &tokens)
    : m_wanted(std::move(wanted))
    , m_cache(std::move(cache))
    , m_tokens(tokens)
{
}

QCoro::Task<Found> SignOnProvider::resolve(std::stop_token stop)
{
    const SingleSignOn &signOn = m_wanted.signOn;
    if (!signOn.isForCredentials()) {
        const ProviderError incomplete =
            ProfileProblem{ProfileProblem::Kind::SsoIncomplete, m_wanted.profile, u"sso_account_id"_s};
        co_return tl::unexpected(incomplete);
    }
    if (const auto cached = m_cache.of(signOn); cached && cached->key.accessKeyId != m_fromCache) {
        m_fromCache = cached->key.accessKeyId;
        co_return ResolvedCredentials(*cached);
    }
    const auto token = co_await m_tokens.token(m_wanted, stop);
    if (!token)
        co_return tl::unexpected(token.error());
    const auto client = m_wanted.clientFor(sso::portalService, signOn.region, nullptr);
    if (!client)
        co_return tl::unexpected(errorOf({sso::Problem::Other, client.error()}));
    sso::Portal portal(*client);
    const auto role = co_await portal.roleCredentials(token->accessToken, signOn.accountId, signOn.roleName, stop);
    if (!role)
        co_return tl::unexpected(errorOf(role.error()));
    co_return ResolvedCredentials{role->credentials, signOn.accountId, role->expires};
}

ProviderError SignOnProvider::errorOf(const sso::Error &error) const
{
    if (error.cause.kind == aws::ErrorKind::Cancelled)
        return Cancelled{};
    if (error.problem == sso::Problem::SessionEnded)
        return SignInNeeded{m_wanted.signOn.session, m_wanted.signOn.startUrl, true};
    return ServiceRefused{m_wanted.profile, {}, error.cause};
}

} // namespace accounts
