// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/SaidByProcess.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

constexpr qsizetype longest = 400;

/// Of a text without a blank, as long as a secret key and no word: a long path or version may go as well.
bool mayBeSecret(QStringView text)
{
    const bool hasUpper = std::ranges::any_of(text, [](QChar c) { return c.isUpper(); });
    const bool hasLower = std::ranges::any_of(text, [](QChar c) { return c.isLower(); });
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    constexpr qsizetype longestPath = 64;
    const bool mayBePath = text.contains(u'/') && text.size() < longestPath;
    return mayBePath ? hasUpper && hasLower && hasDigit : hasDigit || text.size() >= longestPath;
}

QString withoutLongCodes(const QString &text)
{
    static const QRegularExpression code(u"[A-Za-z0-9+/=_.~-]{32,}"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = code.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += mayBeSecret(match.capturedView()) ? u"…"_s : match.captured();
        done = match.capturedEnd();
    }
    return result += QStringView(text).sliced(done);
}

} // namespace

QString shortSaid(const QByteArray &errors)
{
    static const QRegularExpression terminal(u"\\x1b(\\[[0-9;?]*[A-Za-z]|\\][^\\x07\\x1b]*(\\x07|\\x1b\\\\)|.)"_s);
    static const QRegularExpression invisible(u"[\\p{Cc}\\p{Cf}\\s]+"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression named(
        u"((?:secret|token|passw(?:or)?d|passphrase|pin|authorization|bearer|api_?key|access_?key)[\\w-]*)"
        u"([\"']?\\s*[:=]\\s*|\\s+(?=[\\w+/]*\\d))(\"[^\"]*\"?|'[^']*'?|\\S+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyId(u"\\b(AKIA|ASIA)[A-Z0-9]{8,}"_s);
    QString text = QString::fromUtf8(errors);
    text.remove(terminal);
    text.replace(invisible, u" "_s);
    text.replace(named, u"\\1\\2…"_s);
    text.replace(keyId, u"…"_s);
    text = withoutLongCodes(text).trimmed();
    return text.size() <= longest ? text : u"…"_s + text.last(longest);
}

} // namespace accounts
