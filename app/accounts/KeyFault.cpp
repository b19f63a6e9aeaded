// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/KeyFault.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = KeyFault::Kind;

// AWS's own have 20 characters, the made-up ones of other services fewer; secrets have 40 and more.
constexpr qsizetype longestId = 32;
// AWS names no length. Those of an assumed role have several hundred characters.
constexpr qsizetype shortestToken = 100;

bool isQuote(QChar c)
{
    const auto category = c.category();
    return c == u'"' || c == u'\'' || c == u'`' || category == QChar::Punctuation_InitialQuote
        || category == QChar::Punctuation_FinalQuote || c == u'\u201A' || c == u'\u201E';
}

/// Beside what Unicode calls format and control characters: some fonts have no room for these either.
bool isInvisible(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Format || (category == QChar::Other_Control && !QChar::isSpace(c)) || c == 0xA0
        || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isWordCharacter(char32_t c)
{
    return c < 0x80 && (QChar::isLetterOrNumber(c) || c == U'_');
}

std::optional<KeyFault> faultWithin(KeyPart part, QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    // What cannot be seen first: it explains what else seems odd.
    const auto invisible = std::find_if(characters.begin(), characters.end(), isInvisible);
    if (invisible != characters.end())
        return KeyFault{part, Kind::Invisible, *invisible};
    if (std::any_of(text.begin(), text.end(), isQuote))
        return KeyFault{part, Kind::Quoted};
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return KeyFault{part, Kind::Broken};
    const auto belongs = [part](char32_t c) {
        return part == KeyPart::AccessKeyId ? isWordCharacter(c) : c > 0x20 && c < 0x7F;
    };
    const auto odd = std::find_if_not(characters.begin(), characters.end(), belongs);
    if (odd != characters.end())
        return KeyFault{part, Kind::OddCharacter, *odd};
    return std::nullopt;
}

std::optional<KeyFault> faultOfPart(KeyPart part, QStringView text)
{
    if (text.isEmpty())
        return KeyFault{part, Kind::Missing};
    if (const auto form = partByForm(text); form && *form != part)
        return KeyFault{part, Kind::AnotherPart, 0, *form};
    return faultWithin(part, text);
}

QString withoutBlanks(const QString &text)
{
    QString whole;
    whole.reserve(text.size());
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(whole), [](QChar c) { return c.isSpace(); });
    return whole;
}

} // namespace

aws::Credentials keyOf(const QString &accessKeyId, const QString &secretAccessKey, const QString &sessionToken)
{
    return {accessKeyId.trimmed(), aws::Secret(secretAccessKey.trimmed()), aws::Secret(withoutBlanks(sessionToken))};
}

std::optional<KeyFault> faultOf(const aws::Credentials &key)
{
    if (const auto fault = faultOfPart(KeyPart::AccessKeyId, key.accessKeyId))
        return fault;
    const QString &secret = key.secretAccessKey.reveal();
    if (secret == key.accessKeyId)
        return KeyFault{KeyPart::SecretAccessKey, Kind::AnotherPart, 0, KeyPart::AccessKeyId};
    if (const auto fault = faultOfPart(KeyPart::SecretAccessKey, secret))
        return fault;
    // IAM identifiers: "ASIA" begins the IDs of temporary keys (IAM User Guide, "Understanding unique ID prefixes").
    if (key.sessionToken.isEmpty() && !key.accessKeyId.startsWith("ASIA"_L1))
        return std::nullopt;
    return faultOfPart(KeyPart::SessionToken, key.sessionToken.reveal());
}

std::optional<KeyPart> partByForm(QStringView text)
{
    static const QRegularExpression id(u"\\A(AKIA|ASIA)[A-Z0-9]{16}\\z"_s);
    static const QRegularExpression base64(u"\\A[A-Za-z0-9+/]+={0,2}\\z"_s);
    if (id.match(text).hasMatch())
        return KeyPart::AccessKeyId;
    if ((text.size() != 40 && text.size() < shortestToken) || !base64.match(text).hasMatch())
        return std::nullopt;
    return text.size() == 40 ? KeyPart::SecretAccessKey : KeyPart::SessionToken;
}

bool mayBeShownAsId(QStringView text)
{
    return text.trimmed().size() <= longestId;
}

} // namespace accounts
