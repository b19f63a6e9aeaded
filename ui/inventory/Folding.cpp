// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/Folding.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace ui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lowered(char16_t c)
{
    return char(c >= u'A' && c <= u'Z' ? c - u'A' + u'a' : c);
}

bool isLatinAccent(QChar c)
{
    return c.unicode() >= 0x300 && c.unicode() <= 0x36f;
}

/// A zero-width space: sentences have it in long names, from which they are copied.
bool isInvisibleBreak(QChar c)
{
    return c.unicode() == 0x200b;
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

std::string foldedAsAWhole(QStringView text)
{
    QString plain = text.toString().normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return isLatinAccent(c) || isInvisibleBreak(c); });
    // toCaseFolded() leaves ß alone (Qt 6.4); as a capital it is SS.
    return plain.toUpper().toCaseFolded().toStdString();
}

/// Whether its form does not depend on what stands beside it: only marks are put into another order (Unicode Standard
/// Annex #15, section 1.3).
bool standsAlone(QChar c)
{
    return !c.isSurrogate() && !c.isMark();
}

/// Each character is folded once: a text at a time takes five times as long as what it is made of.
const std::string &foldedCharacter(QChar c)
{
    static QHash<QChar, std::string> known;
    auto found = known.find(c);
    if (found == known.end())
        found = known.insert(c, foldedAsAWhole(QStringView(&c, 1)));
    return *found;
}

/// The length of a number goes before it, so that a longer one comes later. Names have at most 128 characters; numbers
/// beyond the longest length that fits one printable byte are not told apart by value.
void appendNumber(std::string &key, std::string_view digits)
{
    constexpr std::size_t longest = 'z' - '0';
    const auto zeros = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    digits.remove_prefix(zeros);
    key += char('0' + char(std::min(digits.size(), longest)));
    key += digits;
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

std::string folded(QStringView text)
{
    std::string result;
    appendFolded(result, text);
    return result;
}

std::string naturalKey(QStringView text)
{
    const std::string plain = folded(text);
    std::string key;
    key.reserve(plain.size() + plain.size() / 2);
    for (std::size_t at = 0; at < plain.size();) {
        std::size_t end = at;
        while (end < plain.size() && isDigit(plain[end]))
            ++end;
        if (end > at)
            appendNumber(key, std::string_view(plain).substr(at, end - at));
        else
            key += plain[end++];
        at = end;
    }
    return key.empty() && !text.isEmpty() ? std::string(1, ' ') : key;
}

} // namespace ui
