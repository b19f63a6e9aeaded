// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Callback.h"

#include "sso/Pkce.h"

#include <QList>

#include <openssl/crypto.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int methodNotAllowed = 405;
constexpr int misdirected = 421;

/// The value of a header that must be there once.
std::optional<QByteArray> onlyHeader(const QList<QByteArray> &lines, const QByteArray &name)
{
    std::optional<QByteArray> value;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (value)
            return std::nullopt;
        value = line.mid(colon + 1).trimmed();
    }
    return value;
}

/// The value of a parameter; nothing where it comes twice. Empty where it doesn't come.
std::optional<QByteArray> onlyParameter(const QByteArray &query, const QByteArray &name)
{
    QByteArray value;
    int count = 0;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals) != name)
            continue;
        ++count;
        value = QByteArray::fromPercentEncoding(part.mid(equals + 1));
    }
    return count > 1 ? std::nullopt : std::optional(value);
}

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

/// In the same time wherever they differ.
bool areEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), std::size_t(a.size())) == 0;
}

QString errorName(const QByteArray &error)
{
    const bool isName = error.size() <= 64
        && std::all_of(error.begin(), error.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return isName ? QString::fromLatin1(error) : u"another error"_s;
}

Callback answerIn(const QByteArray &query, const QString &state)
{
    const auto given = onlyParameter(query, "state"_ba);
    if (!given || state.isEmpty() || !areEqual(*given, state.toLatin1()))
        return NotForUs{badRequest};
    const auto error = onlyParameter(query, "error"_ba);
    auto code = onlyParameter(query, "code"_ba);
    if (!error || !code || error->isEmpty() == code->isEmpty() || !isPrintable(*code))
        return NotForUs{badRequest};
    if (!error->isEmpty())
        return Refused{errorName(*error)};
    Code answer{aws::Secret(QString::fromLatin1(*code))};
    aws::wipe(*code);
    return answer;
}

} // namespace

Callback callbackOf(const QByteArray &head, const QByteArray &host, const QString &state)
{
    QList<QByteArray> lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QList<QByteArray> request = lines.constFirst().split(' ');
    if (request.size() != 3 || !request[2].startsWith("HTTP/1."))
        return NotForUs{badRequest};
    if (onlyHeader(lines, "Host"_ba) != host)
        return NotForUs{misdirected};
    const qsizetype mark = request[1].indexOf('?');
    if ((mark < 0 ? request[1] : request[1].first(mark)) != redirectPath)
        return NotForUs{notFound};
    if (request[0] != "GET")
        return NotForUs{methodNotAllowed};
    return answerIn(mark < 0 ? QByteArray() : request[1].mid(mark + 1), state);
}

} // namespace sso
