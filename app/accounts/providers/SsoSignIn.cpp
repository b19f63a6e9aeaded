// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/SsoSignIn.h"

#include "sso/Approval.h"
#include "sso/CodeListener.h"
#include "sso/Pkce.h"
#include "sso/Portal.h"
#include "sso/Service.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = SsoSignInError::Kind;

Kind kindOf(const sso::Error &error)
{
    switch (error.problem) {
    case sso::Problem::Declined:
        return Kind::Declined;
    case sso::Problem::NobodyCame:
        return Kind::NobodyCame;
    case sso::Problem::CodeExpired:
        return Kind::CodeExpired;
    case sso::Problem::NotListening:
        return Kind::NoPort;
    case sso::Problem::ApprovalPending:
    case sso::Problem::SlowDown:
    case sso::Problem::GrantRefused:
    case sso::Problem::ClientRefused:
    case sso::Problem::RequestRefused:
    case sso::Problem::SessionEnded:
    case sso::Problem::RoleForbidden:
    case sso::Problem::NotFound:
    case sso::Problem::Other:
        return error.cause.kind == aws::ErrorKind::Cancelled ? Kind::Cancelled : Kind::Refused;
    }
    Q_UNREACHABLE();
}

SsoSignInError errorOf(const sso::Error &error)
{
    return {kindOf(error), error.cause};
}

SsoSignInError refusal(const aws::Error &cause)
{
    return {Kind::Refused, cause};
}

ProviderError refusal(const SsoTokenWanted &wanted, const aws::Error &cause)
{
    return ServiceRefused{wanted.profile, {}, cause};
}

ProviderError providerErrorOf(const SsoTokenWanted &wanted, const sso::Error &error)
{
    if (error.cause.kind == aws::ErrorKind::Cancelled)
        return Cancelled{};
    if (error.problem == sso::Problem::SessionEnded)
        return SignInNeeded{wanted.signOn.session, wanted.signOn.startUrl, true};
    return ServiceRefused{wanted.profile, {}, error.cause};
}

/// The name under which administrators see this program.
sso::ClientName clientName(const SingleSignOn &signOn, const QStringList &grantTypes)
{
    sso::ClientName name;
    name.name = u"IVS Patchbay"_s;
    if (!signOn.scopes.isEmpty())
        name.scopes = signOn.scopes;
    name.grantTypes = grantTypes;
    name.issuerUrl = signOn.startUrl;
    return name;
}

SsoResult<void> keep(const SsoTokenWanted &wanted, const SsoTokenCache &cache, const sso::Registration &registration,
                     const sso::Token &token)
{
    const SsoToken kept{wanted.signOn.startUrl, wanted.signOn.region,  token.accessToken,         token.expires,
                        token.refreshToken,     registration.clientId, registration.clientSecret, registration.expires};
    return cache.write(wanted.signOn, kept).map_error([](const files::Error &error) {
        return SsoSignInError{Kind::NotKept, {}, error};
    });
}

aws::Result<aws::Client> oidcOf(const SsoTokenWanted &wanted)
{
    return wanted.clientFor(sso::oidcService, wanted.signOn.region, nullptr);
}

} // namespace

aws::Result<QUrl> signInEndpoint(const SsoTokenWanted &wanted)
{
    return oidcOf(wanted).map([](const aws::Client &client) { return client.settings().endpoint; });
}

QCoro::Task<SsoResult<void>> signInByBrowser(SsoTokenWanted wanted, SsoTokenCache cache,
                                             std::function<void(const QUrl &page)> show, std::stop_token stop)
{
    const auto client = oidcOf(wanted);
    if (!client)
        co_return tl::unexpected(refusal(client.error()));
    sso::Oidc oidc(*client);
    sso::ClientName name = clientName(wanted.signOn, {u"authorization_code"_s, u"refresh_token"_s});
    name.redirectUris = {sso::redirectUrlWithoutPort().toString()};
    const auto registration = co_await oidc.registerClient(name, stop);
    if (!registration)
        co_return tl::unexpected(errorOf(registration.error()));
    const QString state = sso::newState();
    const aws::Secret verifier = sso::newVerifier();
    sso::CodeListener listener(state);
    const QUrl redirect = listener.redirectUrl();
    if (!redirect.isEmpty())
        show(sso::authorizeUrl(oidc.endpoint(), registration->clientId, redirect, state, sso::challengeOf(verifier),
                               name.scopes));
    const auto code = co_await listener.awaitCode(stop);
    if (!code)
        co_return tl::unexpected(errorOf(code.error()));
    const sso::Grant grant = sso::AuthorizationCode{*code, verifier, redirect};
    const auto token = co_await oidc.createToken(*registration, grant, stop);
    if (!token)
        co_return tl::unexpected(errorOf(token.error()));
    co_return keep(wanted, cache, *registration, *token);
}

QCoro::Task<SsoResult<void>> signInByCode(SsoTokenWanted wanted, SsoTokenCache cache,
                                          std::function<void(const SsoUserCode &code)> show, std::stop_token stop)
{
    const auto client = oidcOf(wanted);
    if (!client)
        co_return tl::unexpected(refusal(client.error()));
    sso::Oidc oidc(*client);
    // Without a session the token can't be made anew, and nobody asks for what makes it so.
    const QStringList grants = wanted.signOn.session.isEmpty()
        ? QStringList()
        : QStringList{u"urn:ietf:params:oauth:grant-type:device_code"_s, u"refresh_token"_s};
    const sso::ClientName name = clientName(wanted.signOn, grants);
    const auto registration = co_await oidc.registerClient(name, stop);
    if (!registration)
        co_return tl::unexpected(errorOf(registration.error()));
    const auto device = co_await oidc.startDeviceAuthorization(*registration, wanted.signOn.startUrl, stop);
    if (!device)
        co_return tl::unexpected(errorOf(device.error()));
    show({device->userCode, device->page, device->pageWithCode});
    const auto token = co_await sso::approvedToken(oidc, *registration, *device, stop);
    if (!token)
        co_return tl::unexpected(errorOf(token.error()));
    co_return keep(wanted, cache, *registration, *token);
}

QCoro::Task<ProviderResult<std::vector<SsoAccount>>> accountsOf(SsoTokenWanted wanted, SsoToken token,
                                                                std::stop_token stop)
{
    const auto client = wanted.clientFor(sso::portalService, wanted.signOn.region, nullptr);
    if (!client)
        co_return tl::unexpected(refusal(wanted, client.error()));
    sso::Portal portal(*client);
    const auto found = co_await portal.accounts(token.accessToken, stop);
    if (!found)
        co_return tl::unexpected(providerErrorOf(wanted, found.error()));
    std::vector<SsoAccount> accounts;
    for (const sso::Account &account : *found)
        accounts.push_back({account.id, account.name});
    co_return accounts;
}

QCoro::Task<ProviderResult<QStringList>> rolesOf(SsoTokenWanted wanted, SsoToken token, QString accountId,
                                                 std::stop_token stop)
{
    const auto client = wanted.clientFor(sso::portalService, wanted.signOn.region, nullptr);
    if (!client)
        co_return tl::unexpected(refusal(wanted, client.error()));
    sso::Portal portal(*client);
    const auto found = co_await portal.roles(token.accessToken, accountId, stop);
    if (!found)
        co_return tl::unexpected(providerErrorOf(wanted, found.error()));
    const QStringList names(found->begin(), found->end());
    co_return names;
}

} // namespace accounts
