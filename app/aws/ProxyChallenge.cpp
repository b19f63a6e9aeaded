// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ProxyChallenge.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRandomGenerator>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

struct Offer {
    QByteArray scheme;
    QHash<QByteArray, QByteArray> parameters;
};

/// The parts between the commas that are in no quoted string.
QByteArrayList parts(const QByteArray &value)
{
    QByteArrayList parts(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char character = value[i];
        if (character == '"')
            isQuoted = !isQuoted;
        if (character == ',' && !isQuoted) {
            parts += QByteArray();
            continue;
        }
        parts.last() += character;
        if (character == '\\' && isQuoted && i + 1 < value.size())
            parts.last() += value[++i];
    }
    return parts;
}

QByteArray unquoted(QByteArray value)
{
    value = value.trimmed();
    if (value.size() < 2 || !value.startsWith('"') || !value.endsWith('"'))
        return value;
    return value.sliced(1, value.size() - 2).replace("\\\"", "\"").replace("\\\\", "\\");
}

void addParameter(Offer &offer, const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals > 0)
        offer.parameters.insert(text.first(equals).trimmed().toLower(), unquoted(text.sliced(equals + 1)));
}

/// One header may offer several, whose parameters are divided by commas as well (RFC 9110 section 11.6.1).
QList<Offer> offersOf(const HttpHeaders &headers)
{
    QList<Offer> offers;
    for (const HttpHeader &header : headers) {
        if (header.name.compare("Proxy-Authenticate", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &each : parts(header.value)) {
            const QByteArray part = each.trimmed();
            const qsizetype blank = part.indexOf(' ');
            const QByteArray first = blank < 0 ? part : part.first(blank);
            const bool isParameter = first.contains('=') || part.sliced(first.size()).trimmed().startsWith('=');
            if (!isParameter && !first.isEmpty())
                offers += Offer{first, {}};
            if (!offers.isEmpty())
                addParameter(offers.last(), isParameter ? part : part.sliced(first.size()));
        }
    }
    return offers;
}

bool isScheme(const Offer &offer, const char *name)
{
    return offer.scheme.compare(name, Qt::CaseInsensitive) == 0;
}

std::optional<QCryptographicHash::Algorithm> hashOf(const QByteArray &algorithm)
{
    if (algorithm.isEmpty() || algorithm.compare("MD5", Qt::CaseInsensitive) == 0)
        return QCryptographicHash::Md5;
    if (algorithm.compare("SHA-256", Qt::CaseInsensitive) == 0)
        return QCryptographicHash::Sha256;
    return std::nullopt;
}

QByteArray quoted(QByteArray value)
{
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
}

} // namespace

std::optional<ProxyChallenge::Digest> ProxyChallenge::digestOf(const QHash<QByteArray, QByteArray> &parameters)
{
    const Digest digest{.realm = parameters.value("realm"),
                        .nonce = parameters.value("nonce"),
                        .opaque = parameters.value("opaque"),
                        .algorithm = parameters.value("algorithm"),
                        .hasQop = parameters.contains("qop")};
    const QByteArrayList qualities = parameters.value("qop").toLower().replace(',', ' ').simplified().split(' ');
    const bool isKnown = hashOf(digest.algorithm) && (!digest.hasQop || qualities.contains("auth"));
    return isKnown && !digest.nonce.isEmpty() ? std::optional(digest) : std::nullopt;
}

std::optional<ProxyChallenge> ProxyChallenge::bestOf(const HttpHeaders &headers)
{
    std::optional<ProxyChallenge> best;
    for (const Offer &offer : offersOf(headers)) {
        if (isScheme(offer, "Basic") && !best)
            best.emplace();
        const auto digest = isScheme(offer, "Digest") ? digestOf(offer.parameters) : std::nullopt;
        if (digest && !(best && best->m_digest)) {
            best.emplace();
            best->m_digest = digest;
        }
    }
    return best;
}

QStringList ProxyChallenge::schemesOf(const HttpHeaders &headers)
{
    QStringList schemes;
    for (const Offer &offer : offersOf(headers))
        schemes += QString::fromLatin1(offer.scheme.left(32));
    schemes.removeDuplicates();
    return schemes;
}

QByteArray ProxyChallenge::answer(const ProxyLogin &login, const QByteArray &authority) const
{
    if (m_digest)
        return digestAnswer(*m_digest, login, authority);
    QByteArray password = login.password.reveal().toUtf8();
    const QByteArray user = login.user.toUtf8();
    QByteArray both; // memory is taken once: what grows leaves copies behind
    both.reserve(user.size() + 1 + password.size());
    both.append(user).append(':').append(password);
    QByteArray encoded = both.toBase64();
    QByteArray answer = "Basic " + encoded;
    for (QByteArray *const text : {&password, &both, &encoded})
        wipe(*text);
    return answer;
}

QByteArray ProxyChallenge::digestAnswer(const Digest &digest, const ProxyLogin &login,
                                        const QByteArray &authority) const
{
    const auto hash = [method = *hashOf(digest.algorithm)](std::initializer_list<QByteArrayView> texts) {
        QCryptographicHash sum(method);
        for (const QByteArrayView text : texts)
            sum.addData(text);
        return sum.result().toHex();
    };
    const QByteArray user = login.user.toUtf8();
    QByteArray password = login.password.reveal().toUtf8();
    QByteArray who = hash({user, ":", digest.realm, ":", password});
    wipe(password);
    const QByteArray what = hash({"CONNECT:", authority});
    const QByteArray own = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    const QByteArray counted = digest.hasQop ? "00000001:" + own + ":auth:" : QByteArray();
    const QByteArray response = hash({who, ":", digest.nonce, ":", counted, what});
    wipe(who);
    QByteArray answer = "Digest username=" + quoted(user) + ", realm=" + quoted(digest.realm)
        + ", nonce=" + quoted(digest.nonce) + ", uri=" + quoted(authority) + ", response=" + quoted(response);
    if (!digest.algorithm.isEmpty())
        answer += ", algorithm=" + digest.algorithm;
    if (!digest.opaque.isEmpty())
        answer += ", opaque=" + quoted(digest.opaque);
    if (digest.hasQop)
        answer += ", qop=auth, nc=00000001, cnonce=" + quoted(own);
    return answer;
}

} // namespace aws
