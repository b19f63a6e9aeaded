// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SuiteSignIn.h"

#include "accounts/profiles/Profile.h"
#include "accounts/providers/KeyProviders.h"
#include "aws/Endpoint.h"
#include "support/Ended.h"

using namespace Qt::StringLiterals;
using namespace accounts;

namespace suites {

namespace {

using Found = SuiteSignIn::Found;

/// No case has a device for codes.
class NobodyAnswers final : public MfaQuestion {
public:
    QCoro::Task<ProviderResult<aws::Secret>> code(MfaCodeWanted wanted, std::stop_token) override
    {
        const ProviderError none = MfaCodeNeeded{wanted.profile, wanted.device};
        co_return tl::unexpected(none);
    }
    void done(const MfaCodeWanted &) override { }
};

std::vector<QUrl> urlsOf(const std::vector<Exchange> &exchanges)
{
    std::vector<QUrl> urls;
    for (const Exchange &exchange : exchanges)
        urls.push_back(exchange.url);
    return urls;
}

QString hostOf(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.authority();
}

} // namespace

SuiteSignIn::SuiteSignIn(const FolderCase &content, std::vector<Exchange> exchanges)
    : m_content(content)
    , m_locations(FileLocations::of(content.environment, FileLocations::Platform::Unix))
    , m_config(SharedConfig::read(m_locations))
    , m_chain(chainOf(m_config, m_locations.profile))
    , m_recorded(urlsOf(exchanges))
    , m_traffic(std::move(exchanges))
    , m_tokens(SsoTokenCache(m_locations.ssoCache), m_scope)
    , m_mfa(std::make_unique<NobodyAnswers>())
    , m_providers({clientFor(), *m_mfa, RoleCache(m_locations.roleCache), m_tokens, region()})
{
}

QString SuiteSignIn::region() const
{
    const QString variable = Environment::read(m_content.environment).region;
    return variable.isEmpty() ? profileOf(m_config, m_locations.profile).region : variable;
}

/// Where the program would ask: whose name the endpoint has is held, and the recording is asked in its place.
QUrl SuiteSignIn::endpoint(const aws::Service &service, const QString &region) const
{
    const auto configured = endpointOf(m_content.environment, m_config, m_locations.profile, aws::settingsKey(service));
    if (!configured.url.isEmpty())
        return QUrl(configured.url);
    const Environment environment = Environment::read(m_content.environment);
    const auto own = aws::endpointUrl(service, {region, {}, environment.dualStack, environment.fips});
    return own.value_or(QUrl());
}

ClientFor SuiteSignIn::clientFor()
{
    return [this](const aws::Service &service, const QString &region,
                  std::shared_ptr<aws::CredentialsSource> credentials) -> aws::Result<aws::Client> {
        m_asked.append(endpoint(service, region));
        return aws::Client(m_transport, std::move(credentials), {m_traffic.url(), region.toLatin1(), service},
                           aws::RateLimits::unlimited());
    };
}

ProviderResult<SsoToken> SuiteSignIn::token()
{
    const auto *const signOn = m_chain ? std::get_if<SingleSignOn>(&m_chain->base) : nullptr;
    if (!signOn)
        return tl::unexpected(ProviderError(Cancelled{}));
    const SsoTokenWanted wanted{m_chain->profile, *signOn, clientFor()};
    return support::ended(m_tokens.token(wanted, {})).value_or(tl::unexpected(ProviderError(Cancelled{})));
}

Found resolved(CredentialProvider &provider)
{
    const auto result = support::ended(provider.resolve({}));
    return result.value_or(tl::unexpected(ProviderError(Cancelled{})));
}

/// The last hop is asked itself: what was recorded has ended long ago.
Found SuiteSignIn::ofProfile()
{
    if (!m_chain)
        return tl::unexpected(ProviderError(m_chain.error()));
    if (m_chain->roles.empty())
        return ofBase(*m_chain);
    CredentialChain before = *m_chain;
    const AssumedRole role = before.roles.back();
    before.roles.pop_back();
    const auto source = accounts::credentialsOf(
        before, {Environment::read(m_content.environment), {}, m_known, m_providers, m_common, m_scope});
    return resolved(*m_providers.assume(role, source));
}

Found SuiteSignIn::ofBase(const CredentialChain &chain)
{
    if (const auto *const keys = std::get_if<StaticKeys>(&chain.base)) {
        StaticKeyProvider provider(chain.profile, *keys);
        return resolved(provider);
    }
    if (std::holds_alternative<EnvironmentKeys>(chain.base)) {
        EnvironmentProvider provider(Environment::read(m_content.environment));
        return resolved(provider);
    }
    if (const auto *const process = std::get_if<CredentialProcess>(&chain.base)) {
        QString quoted = process->command;
        quoted.replace(u'\'', u"'\\''"_s);
        ProcessSettings settings{m_content.environment};
        settings.environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        ProcessProvider provider(chain.profile, {u"sh -c '"_s + quoted + u'\'', process->accountId}, settings, m_known);
        return resolved(provider);
    }
    if (const auto *const signOn = std::get_if<SingleSignOn>(&chain.base))
        return resolved(*m_providers.signOn(chain.profile, *signOn));
    if (const auto *const identity = std::get_if<WebIdentity>(&chain.base))
        return ofWebIdentity(chain.profile, *identity);
    return tl::unexpected(ProviderError(Cancelled{})); // no case has a login session
}

Found SuiteSignIn::ofWebIdentity(const QString &profile, WebIdentity identity)
{
    identity.tokenFile.prepend(m_content.files);
    return resolved(*m_providers.webIdentity(profile, identity));
}

Found SuiteSignIn::ofWebIdentityVariables()
{
    const QProcessEnvironment &variables = m_content.environment;
    return ofWebIdentity({},
                         {variables.value(u"AWS_ROLE_ARN"_s), variables.value(u"AWS_WEB_IDENTITY_TOKEN_FILE"_s),
                          variables.value(u"AWS_ROLE_SESSION_NAME"_s)});
}

QString SuiteSignIn::difference() const
{
    for (const QUrl &asked : m_asked) {
        const bool isKnown = std::ranges::any_of(
            m_recorded, [&asked](const QUrl &recorded) { return hostOf(recorded) == hostOf(asked); });
        if (!isKnown)
            return u"asks "_s + hostOf(asked);
    }
    return m_recorded.empty() ? QString() : m_traffic.difference();
}

} // namespace suites
