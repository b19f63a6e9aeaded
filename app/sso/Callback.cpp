// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Callback.h"

#include "sso/Pkce.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int methodNotAllowed = 405;
constexpr int misdirected = 421;

/// The parts of a text, without copies that nobody would wipe.
std::vector<QByteArrayView> split(QByteArrayView text, char separator)
{
    std::vector<QByteArrayView> parts;
    for (qsizetype end = text.indexOf(separator); end >= 0; end = text.indexOf(separator)) {
        parts.push_back(text.first(end));
        text = text.sliced(end + 1);
    }
    parts.push_back(text);
    return parts;
}

/// The value of a header that must be there once.
std::optional<QByteArrayView> onlyHeader(const std::vector<QByteArrayView> &lines, QByteArrayView name)
{
    std::optional<QByteArrayView> value;
    for (const QByteArrayView line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (value)
            return std::nullopt;
        value = line.sliced(colon + 1).trimmed();
    }
    return value;
}

/// The value of a parameter as it came; nothing where it comes twice. Empty where it doesn't come.
std::optional<QByteArrayView> onlyParameter(QByteArrayView query, QByteArrayView name)
{
    QByteArrayView value;
    int count = 0;
    for (const QByteArrayView part : split(query, '&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals) != name)
            continue;
        ++count;
        value = part.sliced(equals + 1);
    }
    return count > 1 ? std::nullopt : std::optional(value);
}

/// Allocated once, so that it can be wiped.
QByteArray decoded(QByteArrayView text)
{
    QByteArray raw = text.toByteArray();
    QByteArray plain = QByteArray::fromPercentEncoding(raw);
    aws::wipe(raw);
    return plain;
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

Callback answerIn(QByteArrayView query, const QString &state)
{
    const auto given = onlyParameter(query, "state");
    if (!given || state.isEmpty() || !areEqual(decoded(*given), state.toLatin1()))
        return NotForUs{badRequest};
    const auto error = onlyParameter(query, "error");
    const auto code = onlyParameter(query, "code");
    if (!error || !code || error->isEmpty() == code->isEmpty())
        return NotForUs{badRequest};
    if (!error->isEmpty())
        return Refused{errorName(decoded(*error))};
    QByteArray plain = decoded(*code);
    const bool isCode = isPrintable(plain);
    const Code answer{aws::Secret(QString::fromLatin1(plain))};
    aws::wipe(plain);
    return isCode ? Callback(answer) : Callback(NotForUs{badRequest});
}

} // namespace

Callback callbackOf(QByteArrayView head, QByteArrayView host, const QString &state)
{
    const std::vector<QByteArrayView> lines = split(head, '\n');
    const std::vector<QByteArrayView> request = split(lines.front().trimmed(), ' ');
    if (request.size() != 3 || !request[2].startsWith("HTTP/1."))
        return NotForUs{badRequest};
    if (onlyHeader({lines.begin() + 1, lines.end()}, "Host") != host)
        return NotForUs{misdirected};
    const std::vector<QByteArrayView> target = split(request[1], '?');
    if (target.front() != redirectPath)
        return NotForUs{notFound};
    if (request[0] != "GET")
        return NotForUs{methodNotAllowed};
    return target.size() == 2 ? answerIn(target[1], state) : NotForUs{badRequest};
}

} // namespace sso
