// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/Oidc.h"

#include "emulator/identity/RandomText.h"
#include "emulator/model/Refusal.h"
#include "emulator/signin/SignInPages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr qint64 clientSeconds = 90 * 24 * 3600;
constexpr qint64 refreshTokenSeconds = 90 * 24 * 3600;

const auto deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;
const auto refreshGrant = u"refresh_token"_s;

/// In the form of OAuth in the body, and of AWS in the header: "authorization_pending", AuthorizationPendingException.
Answer refused(const QString &code, const QString &description)
{
    QByteArray type;
    const QStringList words = code.split(u'_');
    for (const QString &word : words)
        type += word.left(1).toUpper().toLatin1() + word.mid(1).toLatin1();
    Answer answer = answerOf(tl::unexpected(Refusal{code == "invalid_client"_L1 ? 401 : 400, type + "Exception", {}}));
    const QJsonObject body{{u"error"_s, code}, {u"error_description"_s, description}};
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    const QJsonArray items = array.toArray();
    for (const QJsonValue &item : items)
        texts += item.toString();
    return texts;
}

/// "ABCD-EFGH", without vowels, which could make words.
QString newUserCode()
{
    static const auto letters = u"BCDFGHJKLMNPQRST"_s;
    QString code;
    const QString digits = randomText(8);
    for (const QChar digit : digits)
        code += letters.at(QString(digit).toInt(nullptr, 16));
    return code.first(4) + u'-' + code.last(4);
}

} // namespace

Oidc::Oidc(SignInState &state)
    : m_state(state)
{
}

Answer Oidc::answer(const QString &operation, const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return refused(u"invalid_request"_s, u"The body is not a JSON object"_s);
    if (operation == "RegisterClient"_L1)
        return registerClient(document.object());
    if (const auto refusal = clientRefusal(document.object()))
        return *refusal;
    return operation == "CreateToken"_L1 ? createToken(document.object())
                                         : startDeviceAuthorization(document.object(), request);
}

Answer Oidc::registerClient(const QJsonObject &wanted)
{
    if (wanted.value(u"clientName"_s).toString().isEmpty() || wanted.value(u"clientType"_s) != u"public"_s)
        return refused(u"invalid_client_metadata"_s, u"A client has a name and the type \"public\""_s);
    RegisteredClient client{randomText(64), textsOf(wanted.value(u"grantTypes"_s)),
                            textsOf(wanted.value(u"redirectUris"_s))};
    if (client.grantTypes.isEmpty())
        client.grantTypes = {deviceGrant, refreshGrant};
    const QString id = u"emulated-client-"_s + randomText(24);
    m_state.clients.add(id, client, clientSeconds);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return answerOf(QJsonObject{{u"clientId"_s, id},
                                {u"clientSecret"_s, client.secret},
                                {u"clientIdIssuedAt"_s, now},
                                {u"clientSecretExpiresAt"_s, now + clientSeconds}});
}

std::optional<Answer> Oidc::clientRefusal(const QJsonObject &wanted)
{
    const auto *client = m_state.clients.find(wanted.value(u"clientId"_s).toString());
    if (client && !client->hasExpired() && client->thing.secret == wanted.value(u"clientSecret"_s).toString())
        return {};
    return refused(u"invalid_client"_s, u"The client is not known"_s);
}

Answer Oidc::startDeviceAuthorization(const QJsonObject &wanted, const Request &request)
{
    const QString origin = u"http://"_s + QString::fromLatin1(aws::headerValue(request.headers, "Host"));
    const QString startUrl = origin + SignInPages::startPath;
    if (wanted.value(u"startUrl"_s) != startUrl)
        return refused(u"invalid_request"_s, u"The start URL is %1"_s.arg(startUrl));
    const Device device{wanted.value(u"clientId"_s).toString(), newUserCode()};
    const QString deviceCode = randomText(64);
    m_state.devices.add(deviceCode, device, m_state.rules.deviceCodeSeconds);
    m_state.userCodes.add(device.userCode, deviceCode, m_state.rules.deviceCodeSeconds);
    return answerOf(QJsonObject{{u"deviceCode"_s, deviceCode},
                                {u"userCode"_s, device.userCode},
                                {u"verificationUri"_s, origin + u"/device"_s},
                                {u"verificationUriComplete"_s, origin + u"/device?user_code="_s + device.userCode},
                                {u"expiresIn"_s, m_state.rules.deviceCodeSeconds},
                                {u"interval"_s, m_state.rules.interval}});
}

Answer Oidc::createToken(const QJsonObject &wanted)
{
    const QString grant = wanted.value(u"grantType"_s).toString();
    const auto *client = m_state.clients.find(wanted.value(u"clientId"_s).toString());
    if (grant != deviceGrant && grant != "authorization_code"_L1 && grant != refreshGrant)
        return refused(u"unsupported_grant_type"_s, u"There is no such grant"_s);
    if (!client->thing.grantTypes.contains(grant))
        return refused(u"unauthorized_client"_s, u"The client has not registered for this grant"_s);
    if (grant == deviceGrant)
        return tokenForDevice(wanted);
    return grant == refreshGrant ? tokenForRefreshToken(wanted) : tokenForCode(wanted);
}

Answer Oidc::tokenForDevice(const QJsonObject &wanted)
{
    const QString code = wanted.value(u"deviceCode"_s).toString();
    auto *device = m_state.devices.find(code);
    if (!device || device->thing.clientId != wanted.value(u"clientId"_s).toString())
        return refused(u"invalid_grant"_s, u"The device code is not known"_s);
    if (device->hasExpired())
        return refused(u"expired_token"_s, u"The device code has expired"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime before = std::exchange(device->thing.lastAsked, now);
    switch (device->thing.state) {
    case Device::State::Pending: {
        // The AWS CLI asks twice at once: only who goes on so is too fast.
        constexpr qint64 tolerance = 200; // milliseconds; a timer and the network are never quite on time
        const qint64 interval = qint64(1000) * m_state.rules.interval - tolerance;
        if (before.isValid() && before.msecsTo(now) < interval)
            ++device->thing.askedTooSoon;
        return device->thing.askedTooSoon > 1 ? refused(u"slow_down"_s, u"Asked too often"_s)
                                              : refused(u"authorization_pending"_s, u"Nobody has approved yet"_s);
    }
    case Device::State::Declined:
        return refused(u"access_denied"_s, u"It was declined"_s);
    case Device::State::Approved:
        m_state.devices.remove(code);
        return newToken(wanted.value(u"clientId"_s).toString());
    }
    Q_UNREACHABLE();
}

Answer Oidc::tokenForCode(const QJsonObject &wanted)
{
    const QString code = wanted.value(u"code"_s).toString();
    const auto *entry = m_state.codes.find(code);
    const std::optional<CodeRequest> request =
        entry && !entry->hasExpired() ? std::optional(entry->thing) : std::nullopt;
    m_state.codes.remove(code);
    const QByteArray verifier = wanted.value(u"codeVerifier"_s).toString().toLatin1();
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool isRight = request && request->clientId == wanted.value(u"clientId"_s).toString()
        && request->redirectUri == wanted.value(u"redirectUri"_s).toString()
        && request->challenge.toLatin1() == challenge;
    return isRight ? newToken(request->clientId)
                   : refused(u"invalid_grant"_s, u"The code was used already, or is another program's"_s);
}

Answer Oidc::tokenForRefreshToken(const QJsonObject &wanted)
{
    const QString token = wanted.value(u"refreshToken"_s).toString();
    const auto *entry = m_state.refreshTokens.find(token);
    const QString clientId = wanted.value(u"clientId"_s).toString();
    if (!entry || entry->hasExpired() || entry->thing != clientId)
        return refused(u"invalid_grant"_s, u"The refresh token was used already, or is another program's"_s);
    m_state.refreshTokens.remove(token);
    return newToken(clientId);
}

Answer Oidc::newToken(const QString &clientId)
{
    const QString accessToken = u"emulated-access-"_s + randomText(64);
    m_state.accessTokens.add(accessToken, true, m_state.rules.accessTokenSeconds);
    QJsonObject answer{{u"accessToken"_s, accessToken},
                       {u"tokenType"_s, u"Bearer"_s},
                       {u"expiresIn"_s, m_state.rules.accessTokenSeconds}};
    const auto *client = m_state.clients.find(clientId);
    if (m_state.rules.refreshTokens && client && client->thing.grantTypes.contains(refreshGrant)) {
        const QString refreshToken = u"emulated-refresh-"_s + randomText(64);
        m_state.refreshTokens.add(refreshToken, clientId, refreshTokenSeconds);
        answer.insert(u"refreshToken"_s, refreshToken);
    }
    return answerOf(answer);
}

} // namespace emulator
