// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/WebIdentityProvider.h"

#include "accounts/providers/StsRole.h"
#include "files/WholeFile.h"
#include "sts/Client.h"
#include "sts/Service.h"

namespace accounts {

namespace {

using Found = ProviderResult<ResolvedCredentials>;

ProviderError errorOf(const aws::Error &error, const QString &profile, const QString &roleArn)
{
    if (error.kind == aws::ErrorKind::Cancelled)
        return Cancelled{};
    return ServiceRefused{profile, roleArn, error};
}

} // namespace

WebIdentityProvider::WebIdentityProvider(QString profile, WebIdentity identity, QString region, ClientFor clientFor)
    : m_profile(std::move(profile))
    , m_identity(std::move(identity))
    , m_region(std::move(region))
    , m_clientFor(std::move(clientFor))
{
}

QCoro::Task<Found> WebIdentityProvider::resolve(std::stop_token stop)
{
    const auto token = this->token();
    if (!token)
        co_return tl::unexpected(token.error());
    const auto client = m_clientFor(sts::service, m_region, nullptr);
    if (!client)
        co_return tl::unexpected(errorOf(client.error(), m_profile, m_identity.roleArn));
    sts::Client sts(*client);
    const sts::AssumeRoleWithWebIdentity wanted{
        m_identity.roleArn, m_identity.sessionName.isEmpty() ? madeUpSessionName() : m_identity.sessionName, *token};
    const auto role = co_await sts.assumeRoleWithWebIdentity(wanted, stop);
    if (!role)
        co_return tl::unexpected(errorOf(role.error().cause, m_profile, m_identity.roleArn));
    co_return credentialsOf(*role);
}

ProviderResult<aws::Secret> WebIdentityProvider::token() const
{
    const auto problem = [this](const files::Error &error) {
        return tl::unexpected(ProviderError(TokenFileProblem{m_profile, m_identity.tokenFile, error}));
    };
    auto content = files::read(m_identity.tokenFile);
    if (!content)
        return problem(content.error());
    const bool isTooLarge = content->size() > longestToken;
    // Editors end a file with a line break, which no token has.
    aws::Secret token(isTooLarge ? QString() : QString::fromUtf8(QByteArrayView(*content).trimmed()));
    aws::wipe(*content);
    if (isTooLarge)
        return problem({files::Error::Kind::TooLarge});
    return token;
}

} // namespace accounts
