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

bool isQuote(char32_t c)
{
    const auto category = QChar::category(c);
    return c == U'"' || c == U'\'' || c == U'`' || category == QChar::Punctuation_InitialQuote
        || category == QChar::Punctuation_FinalQuote || c == U'\u201A' || c == U'\u201E';
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

/// The first character that is so. Nothing is copied, as the text may be a secret.
template <typename Predicate>
std::optional<char32_t> firstThat(QStringView text, Predicate isSo)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isSo(character))
            return character;
    }
    return std::nullopt;
}

std::optional<KeyFault> faultWithin(KeyPart part, QStringView text)
{
    // What cannot be seen first: it explains what else seems odd.
    if (const auto invisible = firstThat(text, isInvisible))
        return KeyFault{part, Kind::Invisible, *invisible};
    if (firstThat(text, isQuote))
        return KeyFault{part, Kind::Quoted};
    if (firstThat(text, [](char32_t c) { return QChar::isSpace(c); }))
        return KeyFault{part, Kind::Broken};
    const auto isOdd = [part](char32_t c) {
        return part == KeyPart::AccessKeyId ? !isWordCharacter(c) : c <= 0x20 || c >= 0x7F;
    };
    if (const auto odd = firstThat(text, isOdd))
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

QString withoutBlanks(QString text)
{
    QString whole;
    whole.reserve(text.size());
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(whole), [](QChar c) { return !c.isSpace(); });
    aws::wipe(text);
    return whole;
}

} // namespace

aws::Credentials keyOf(QString accessKeyId, QString secretAccessKey, QString sessionToken)
{
    return {std::move(accessKeyId).trimmed(), aws::Secret(std::move(secretAccessKey).trimmed()),
            aws::Secret(withoutBlanks(std::move(sessionToken)))};
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
