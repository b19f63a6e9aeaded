// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountClients.h"

#include "aws/Endpoint.h"

namespace accounts {

AccountClients::AccountClients(aws::Transport &transport, aws::RateLimitsBook &rates, const aws::Service &service,
                               ClientOverrides overrides)
    : m_transport(transport)
    , m_rates(rates)
    , m_service(service)
    , m_overrides(std::move(overrides))
{
}

QString AccountClients::endpointUrlOf(const Account &account) const
{
    if (account.isDemo())
        return account.endpointUrl;
    if (!m_overrides.endpointUrl.isEmpty())
        return m_overrides.endpointUrl;
    const bool asTheProfileSays = account.endpointUrl.isEmpty() && account.fromProfile() && m_overrides.profileEndpoint;
    return asTheProfileSays ? m_overrides.profileEndpoint(account.profile()) : account.endpointUrl;
}

aws::World AccountClients::worldOf(const Account &account) const
{
    return account.isDemo() ? aws::World::demo()
                            : aws::World::at(QUrl(endpointUrlOf(account).trimmed(), QUrl::StrictMode));
}

aws::Result<aws::Client> AccountClients::clientOf(const Account &account, const QString &region,
                                                  std::shared_ptr<aws::CredentialsSource> credentials) const
{
    aws::EndpointSettings endpoint;
    endpoint.region = region;
    endpoint.customUrl = account.isDemo() && m_overrides.demoEndpoint ? m_overrides.demoEndpoint(account, region)
                                                                      : endpointUrlOf(account);
    const bool variants = endpoint.customUrl.isEmpty() || account.isEnvironment();
    endpoint.dualStack = variants && account.dualStack;
    endpoint.fips = variants && account.fips;
    const auto url = aws::endpointUrl(m_service, endpoint);
    if (!url)
        return tl::unexpected(url.error());

    aws::ClientSettings settings;
    settings.endpoint = *url;
    settings.region = region.toLatin1();
    settings.service = m_service;
    settings.readOnly = account.readOnly;
    const bool unlimited = !m_overrides.rateLimits && aws::isLoopback(*url);
    auto limits = unlimited ? aws::RateLimits::unlimited() : m_rates.of(account.id.toString(), region);
    return aws::Client(m_transport, std::move(credentials), std::move(settings), std::move(limits));
}

} // namespace accounts
