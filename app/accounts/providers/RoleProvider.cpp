// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/RoleProvider.h"

#include "accounts/providers/HeldCredentials.h"
#include "accounts/providers/StsRole.h"
#include "sts/Client.h"
#include "sts/Service.h"

namespace accounts {

namespace {

using Found = ProviderResult<ResolvedCredentials>;
using Taken = ProviderResult<sts::AssumedRole>;

} // namespace

RoleProvider::RoleProvider(AssumedRole role, std::shared_ptr<RefreshingCredentials> source, RoleParts parts)
    : m_role(std::move(role))
    , m_source(std::move(source))
    , m_parts(std::move(parts))
{
}

QCoro::Task<Found> RoleProvider::resolve(std::stop_token stop)
{
    if (const auto cached = m_parts.cache.of(m_role); cached && cached->key.accessKeyId != m_fromCache) {
        m_fromCache = cached->key.accessKeyId;
        co_return ResolvedCredentials(*cached);
    }
    const auto source = co_await m_source->credentials(stop);
    if (!source)
        co_return tl::unexpected(source.error());
    const QString region = m_role.region.isEmpty() ? m_parts.region : m_role.region;
    const auto client = m_parts.clientFor(sts::service, region, std::make_shared<HeldCredentials>(m_source));
    if (!client)
        co_return tl::unexpected(errorOf({sts::Problem::Other, m_role.roleArn, {}, client.error()}));
    auto taking =
        m_role.mfaSerial.isEmpty() ? take(sts::Client(*client), stop) : takeWithCode(sts::Client(*client), stop);
    const Taken taken = co_await taking;
    if (!taken)
        co_return tl::unexpected(taken.error());
    co_return credentialsOf(*taken);
}

QCoro::Task<Taken> RoleProvider::take(sts::Client client, std::stop_token stop)
{
    const auto role = co_await client.assumeRole(wanted(), stop);
    co_return role.map_error([this](const sts::Error &error) { return errorOf(error); });
}

QCoro::Task<Taken> RoleProvider::takeWithCode(sts::Client client, std::stop_token stop)
{
    MfaCodeWanted asked{m_role.profile, m_role.roleArn, m_role.mfaSerial};
    sts::Result<sts::AssumedRole> role;
    do {
        const auto code = co_await m_parts.mfa.code(asked, stop);
        if (!code)
            co_return tl::unexpected(code.error());
        sts::AssumeRole wanted = this->wanted();
        wanted.mfaSerial = m_role.mfaSerial;
        wanted.mfaCode = *code;
        role = co_await client.assumeRole(wanted, stop);
        asked.wasRefused = true;
    } while (!role && role.error().problem == sts::Problem::MfaRefused);
    m_parts.mfa.done(asked);
    co_return role.map_error([this](const sts::Error &error) { return errorOf(error); });
}

sts::AssumeRole RoleProvider::wanted() const
{
    sts::AssumeRole wanted{m_role.roleArn, m_role.sessionName.isEmpty() ? madeUpSessionName() : m_role.sessionName,
                           m_role.externalId};
    if (m_role.seconds)
        wanted.duration = std::chrono::seconds(*m_role.seconds);
    return wanted;
}

ProviderError RoleProvider::errorOf(const sts::Error &error) const
{
    if (error.cause.kind == aws::ErrorKind::Cancelled)
        return Cancelled{};
    if (error.problem == sts::Problem::CredentialsExpired)
        m_source->forget(); // AWS knows better than they when they end
    if (error.problem == sts::Problem::RoleRefused)
        return RoleRefused{m_role.profile, m_role.roleArn, error.principal, error.cause};
    return ServiceRefused{m_role.profile, m_role.roleArn, error.cause};
}

} // namespace accounts
