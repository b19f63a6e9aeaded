// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/SigV4.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aws::sigv4 {

namespace {

constexpr auto algorithm = "AWS4-HMAC-SHA256";

QByteArray sha256Hex(const QByteArray &data)
{
    return sha256(data).toHex();
}

/// Each segment is encoded once more than it is on the wire; dot segments and empty ones are removed before (RFC 3986
/// section 6.2.2.3), a closing slash stays.
QByteArray canonicalPath(const QByteArray &path)
{
    QList<QByteArray> kept;
    const QList<QByteArray> segments = path.split('/');
    for (const QByteArray &segment : segments) {
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            kept.append(segment);
        }
    }
    QByteArray canonical;
    for (const QByteArray &segment : std::as_const(kept))
        canonical += '/' + segment.toPercentEncoding();
    const bool directory = path.endsWith('/') || path.endsWith("/.") || path.endsWith("/..");
    return canonical.isEmpty() || directory ? canonical + '/' : canonical;
}

QByteArray reencoded(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(text).toPercentEncoding();
}

/// Parameters sorted by encoded name, then by encoded value.
QByteArray canonicalQuery(const QByteArray &query)
{
    if (query.isEmpty())
        return {};
    std::vector<std::pair<QByteArray, QByteArray>> parameters;
    const QList<QByteArray> parts = query.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        parameters.emplace_back(reencoded(name), reencoded(value));
    }
    std::sort(parameters.begin(), parameters.end());
    QByteArray canonical;
    for (const auto &[name, value] : parameters) {
        if (!canonical.isEmpty())
            canonical += '&';
        canonical += name + '=' + value;
    }
    return canonical;
}

struct CanonicalHeaders {
    QByteArray lines; ///< "host:example.org\n"; with the session token, so they are wiped
    QByteArray names; ///< "host;x-amz-date"

    CanonicalHeaders() = default;
    Q_DISABLE_COPY_MOVE(CanonicalHeaders)
    ~CanonicalHeaders() { wipe(lines); }
};

/// Names in lower case and sorted, white space folded, the values of a repeated header joined in their order.
/// Memory is taken once: what grows leaves copies of the session token behind.
void canonicalize(const HttpHeaders &headers, CanonicalHeaders &canonical)
{
    HttpHeaders sorted;
    sorted.reserve(headers.size());
    qsizetype size = 0;
    for (const HttpHeader &header : headers) {
        sorted.push_back({header.name.toLower(), header.value.simplified()});
        size += header.name.size() + header.value.size() + 2;
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const HttpHeader &a, const HttpHeader &b) { return a.name < b.name; });
    canonical.lines.reserve(size);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && sorted[i].name == sorted[i - 1].name) {
            canonical.lines.chop(1);
            canonical.lines.append(',').append(sorted[i].value).append('\n');
            continue;
        }
        canonical.lines.append(sorted[i].name).append(':').append(sorted[i].value).append('\n');
        canonical.names += (i > 0 ? ";" : "") + sorted[i].name;
    }
    for (HttpHeader &header : sorted)
        wipe(header.value);
}

QByteArray canonicalRequest(const Request &request, const CanonicalHeaders &headers)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    const QByteArray query = mark < 0 ? QByteArray() : request.target.mid(mark + 1);
    const QByteArray before = request.method + '\n' + canonicalPath(path) + '\n' + canonicalQuery(query) + '\n';
    const QByteArray after = '\n' + headers.names + '\n' + sha256Hex(request.body);
    QByteArray canonical;
    canonical.reserve(before.size() + headers.lines.size() + after.size());
    canonical.append(before).append(headers.lines).append(after);
    return canonical;
}

/// Host as QNetworkAccessManager sends it: the port only when it isn't the scheme's own.
QByteArray hostHeader(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray bracketed = host.contains(':') ? '[' + host + ']' : host;
    const int standardPort = url.scheme() == "https"_L1 ? 443 : 80;
    const int port = url.port(standardPort);
    return port == standardPort ? bracketed : bracketed + ':' + QByteArray::number(port);
}

} // namespace

QByteArray timestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    const QTime clock = utc.time();
    const auto digits = [](int number, int width) { return QByteArray::number(number).rightJustified(width, '0'); };
    return digits(date.year(), 4) + digits(date.month(), 2) + digits(date.day(), 2) + 'T' + digits(clock.hour(), 2)
        + digits(clock.minute(), 2) + digits(clock.second(), 2) + 'Z';
}

Signer::Signer(Scope scope)
    : m_scope(std::move(scope))
{
}

const HmacKey &Signer::signingKey(const Secret &secretAccessKey, const QByteArray &day)
{
    if (!m_key || m_keyDay != day || !(m_keySecret == secretAccessKey)) {
        QByteArray secret = secretAccessKey.reveal().toUtf8();
        QByteArray key;
        key.reserve(secret.size() + 4);
        key.append("AWS4").append(secret);
        wipe(secret);
        for (const QByteArray &part : {day, m_scope.region, m_scope.service, "aws4_request"_ba}) {
            QByteArray derived = HmacKey(key).codeOf(part);
            wipe(key);
            key.swap(derived);
        }
        m_key.emplace(key);
        wipe(key);
        m_keyDay = day;
        m_keySecret = secretAccessKey;
    }
    return *m_key;
}

Signature Signer::sign(const Request &request, const Credentials &credentials, const QDateTime &time)
{
    const QByteArray stamp = timestamp(time);
    const QByteArray day = stamp.left(8);
    const QByteArray scope = day + '/' + m_scope.region + '/' + m_scope.service + "/aws4_request";
    CanonicalHeaders headers;
    canonicalize(request.headers, headers);

    Signature signature;
    signature.canonicalRequest = canonicalRequest(request, headers);
    signature.stringToSign =
        QByteArray(algorithm) + '\n' + stamp + '\n' + scope + '\n' + sha256Hex(signature.canonicalRequest);
    signature.signedHeaders = headers.names;
    signature.signature = signingKey(credentials.secretAccessKey, day).codeOf(signature.stringToSign).toHex();
    signature.authorization = QByteArray(algorithm) + " Credential=" + credentials.accessKeyId.toUtf8() + '/' + scope
        + ", SignedHeaders=" + signature.signedHeaders + ", Signature=" + signature.signature;
    return signature;
}

void Signer::addTo(HttpRequest &request, const Credentials &credentials, const QDateTime &time)
{
    request.headers.push_back({"Host"_ba, hostHeader(request.url)});
    request.headers.push_back({"X-Amz-Date"_ba, timestamp(time)});
    if (!credentials.sessionToken.isEmpty())
        request.headers.push_back({"X-Amz-Security-Token"_ba, m_token.of(credentials.sessionToken)});
    QByteArray target = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (request.url.hasQuery())
        target += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    Signature signature = sign({request.method, target, request.headers, request.body}, credentials, time);
    wipe(signature.canonicalRequest);
    request.headers.push_back({"Authorization"_ba, signature.authorization});
}

} // namespace aws::sigv4
