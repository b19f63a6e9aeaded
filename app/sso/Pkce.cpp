// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Pkce.h"

#include "aws/Sha256.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomText(qsizetype words)
{
    QByteArray bytes(words * qsizetype(sizeof(quint32)), Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size(); at += qsizetype(sizeof(quint32))) {
        const quint32 word = QRandomGenerator::system()->generate();
        memcpy(bytes.data() + at, &word, sizeof(word));
    }
    QByteArray text = bytes.toBase64(base64Url);
    aws::wipe(bytes);
    return text;
}

} // namespace

QUrl redirectUrlWithoutPort()
{
    return QUrl(u"http://127.0.0.1"_s + QLatin1StringView(redirectPath));
}

aws::Secret newVerifier()
{
    QByteArray text = randomText(16);
    aws::Secret verifier(QString::fromLatin1(text));
    aws::wipe(text);
    return verifier;
}

QString challengeOf(const aws::Secret &verifier)
{
    QByteArray text = verifier.reveal().toLatin1();
    const QByteArray challenge = aws::sha256(text).toBase64(base64Url);
    aws::wipe(text);
    return QString::fromLatin1(challenge);
}

QString newState()
{
    return QString::fromLatin1(randomText(8));
}

QUrl authorizeUrl(const QUrl &endpoint, const QString &clientId, const QUrl &redirectUrl, const QString &state,
                  const QString &challenge, const QStringList &scopes)
{
    const std::array<std::pair<const char *, QString>, 7> parameters{{
        {"response_type", u"code"_s},
        {"client_id", clientId},
        {"redirect_uri", redirectUrl.toString(QUrl::FullyEncoded)},
        {"state", state},
        {"code_challenge_method", u"S256"_s},
        {"scopes", scopes.join(u' ')},
        {"code_challenge", challenge},
    }};
    QByteArray query;
    for (const auto &[name, value] : parameters)
        query += (query.isEmpty() ? "" : "&") + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
    QUrl url = endpoint;
    QString path = endpoint.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/authorize"_s, QUrl::StrictMode);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

} // namespace sso
