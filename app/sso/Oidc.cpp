// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Oidc.h"

#include "sso/Call.h"
#include "sso/Operations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

aws::Request requestOf(const aws::Operation &operation, const QByteArray &path, const QJsonObject &parameters)
{
    aws::Request request;
    request.operation = operation;
    request.path = path;
    request.body = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    request.sender = aws::Unsigned();
    return request;
}

QJsonObject parametersOf(const Registration &registration)
{
    return {{u"clientId"_s, registration.clientId}, {u"clientSecret"_s, registration.clientSecret.reveal()}};
}

void add(QJsonObject &parameters, const DeviceCode &grant)
{
    parameters.insert(u"grantType"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s);
    parameters.insert(u"deviceCode"_s, grant.code.reveal());
}

void add(QJsonObject &parameters, const AuthorizationCode &grant)
{
    parameters.insert(u"grantType"_s, u"authorization_code"_s);
    parameters.insert(u"code"_s, grant.code.reveal());
    parameters.insert(u"codeVerifier"_s, grant.verifier.reveal());
    parameters.insert(u"redirectUri"_s, grant.redirectUrl.toString(QUrl::FullyEncoded));
}

void add(QJsonObject &parameters, const RefreshToken &grant)
{
    parameters.insert(u"grantType"_s, u"refresh_token"_s);
    parameters.insert(u"refreshToken"_s, grant.token.reveal());
}

} // namespace

Oidc::Oidc(aws::Client client)
    : m_client(std::move(client))
{
}

QCoro::Task<Result<Registration>> Oidc::registerClient(ClientName name, std::stop_token stop)
{
    QJsonObject parameters{{u"clientName"_s, name.name}, {u"clientType"_s, u"public"_s}};
    const auto addList = [&parameters](const QString &member, const QStringList &list) {
        if (!list.isEmpty())
            parameters.insert(member, QJsonArray::fromStringList(list));
    };
    addList(u"scopes"_s, name.scopes);
    addList(u"grantTypes"_s, name.grantTypes);
    addList(u"redirectUris"_s, name.redirectUris);
    if (!name.issuerUrl.isEmpty())
        parameters.insert(u"issuerUrl"_s, name.issuerUrl);
    return call<Registration>(m_client, requestOf(operations::registerClient, "/client/register"_ba, parameters),
                              json::readRegistration, std::move(stop));
}

QCoro::Task<Result<DeviceAuthorization>> Oidc::startDeviceAuthorization(Registration registration, QString startUrl,
                                                                        std::stop_token stop)
{
    QJsonObject parameters = parametersOf(registration);
    parameters.insert(u"startUrl"_s, startUrl);
    return call<DeviceAuthorization>(
        m_client, requestOf(operations::startDeviceAuthorization, "/device_authorization"_ba, parameters),
        json::readDeviceAuthorization, std::move(stop));
}

QCoro::Task<Result<Token>> Oidc::createToken(Registration registration, Grant grant, std::stop_token stop)
{
    QJsonObject parameters = parametersOf(registration);
    std::visit([&parameters](const auto &kind) { add(parameters, kind); }, grant);
    aws::Request request = requestOf(operations::createToken, "/token"_ba, parameters);
    request.isRepeatable = false;
    return call<Token>(m_client, std::move(request), json::readToken, std::move(stop));
}

} // namespace sso
