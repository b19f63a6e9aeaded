// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Folding.h"

#include "text/PlainForms.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace text {

namespace {

/// Of those that are put around a text: no accent, and no apostrophe that is no quotation mark.
bool isQuotationMark(QChar c)
{
    return QStringView(u"\"'“”„‟«»‘’‚‛‹›＂＇「」『』").contains(c);
}

bool isBlank(char32_t c)
{
    return QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control;
}

/// Of one in which Qt sees a letter, or nothing that is known here.
std::string foldedLetter(char32_t c)
{
    // toCaseFolded() leaves ß alone (Qt 6.4), and the dotless i; as capitals they are SS and I.
    const QString lower = QString::fromUcs4(&c, 1).toUpper().toCaseFolded();
    const auto plain = lower.size() == 1 ? plainLetter(lower[0].unicode()) : std::string_view();
    return plain.empty() ? lower.toStdString() : std::string(plain);
}

std::string foldedCodePoint(char32_t c)
{
    if (isBlank(c))
        return " ";
    if (const char sign = plainSign(c))
        return std::string(1, sign);
    if (QChar::category(c) == QChar::Number_DecimalDigit)
        return std::string(1, char('0' + QChar::digitValue(c)));
    return foldedLetter(c);
}

/// Some signs decompose to a blank and an accent.
QString withPlainSigns(QStringView text)
{
    QString plain = text.toString();
    for (QChar &c : plain) {
        if (const char sign = c.isSurrogate() ? '\0' : plainSign(c.unicode()))
            c = QLatin1Char(sign);
    }
    return plain;
}

std::string foldedAsAWhole(QStringView text)
{
    std::string result;
    bool isAccented = false; // by an accent that would come now
    for (const char32_t c : withPlainSigns(text).normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (isIgnorable(c) || (isAccented && isAccent(c)))
            continue;
        result += foldedCodePoint(c);
        isAccented = !isBlank(c) && !isAccent(c);
    }
    return result;
}

char lowered(char16_t c)
{
    return c < 0x20 || c == 0x7f ? ' ' : c == u'`' ? '\'' : char(c >= u'A' && c <= u'Z' ? c - u'A' + u'a' : c);
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// Whether its form does not depend on what stands beside it: only marks are put into another order (Unicode Standard
/// Annex #15, section 1.3), or left out.
bool standsAlone(QChar c)
{
    return !c.isSurrogate() && !c.isMark();
}

/// Each character is folded once: a text at a time takes five times as long as what it is made of.
const std::string &foldedCharacter(QChar c)
{
    thread_local QHash<QChar, std::string> known;
    auto found = known.find(c);
    if (found == known.end())
        found = known.insert(c, foldedAsAWhole(QStringView(&c, 1)));
    return *found;
}

} // namespace

void appendFolded(std::string &to, QStringView text)
{
    if (std::all_of(text.begin(), text.end(), isAscii)) {
        const std::size_t end = to.size();
        to.resize(end + std::size_t(text.size()));
        std::transform(text.utf16(), text.utf16() + text.size(), to.begin() + std::ptrdiff_t(end), lowered);
        return;
    }
    if (!std::all_of(text.begin(), text.end(), standsAlone)) {
        to += foldedAsAWhole(text);
        return;
    }
    for (const QChar c : text) {
        if (isAscii(c))
            to += lowered(c.unicode());
        else
            to += foldedCharacter(c);
    }
}

QString visible(QStringView text)
{
    QString seen = text.toString();
    seen.removeIf([](QChar c) { return !c.isSurrogate() && isIgnorable(c.unicode()); });
    return seen;
}

QString unquoted(QStringView typed)
{
    const auto isAround = [](QChar c) { return isBlank(c.unicode()) || isQuotationMark(c); };
    const QString seen = visible(typed);
    const auto first = std::find_if_not(seen.begin(), seen.end(), isAround);
    const auto last = std::find_if_not(seen.rbegin(), std::make_reverse_iterator(first), isAround).base();
    return QString(first, last - first);
}

std::string folded(QStringView text)
{
    std::string result;
    appendFolded(result, text);
    return result;
}

} // namespace text
