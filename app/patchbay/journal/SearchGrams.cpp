// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/SearchGrams.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace patchbay::grams {

namespace {

constexpr std::size_t length = 3;
/// Of one word in a query: what these leave is few enough to be looked at.
constexpr std::size_t mostOfAWord = 24;

/// The tokenizer takes letters and digits of ASCII for parts of words, and all that is not ASCII.
QString indexed(const QString &text)
{
    constexpr char16_t beyondAscii = 0x100;
    QString result = text;
    for (QChar &c : result) {
        const char16_t code = c.unicode();
        const bool isPlain = code >= 0x80 || (code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9');
        if (!isPlain && code > u' ')
            c = QChar(char16_t(code + beyondAscii));
    }
    return result;
}

/// Of up to three letters, of which each may be two code units.
QStringView gramAt(QStringView word, qsizetype at)
{
    qsizetype end = at;
    for (std::size_t i = 0; i < length && end < word.size(); ++i)
        end += word[end].isHighSurrogate() ? 2 : 1;
    return word.mid(at, end - at);
}

std::vector<QStringView> gramsOf(QStringView word)
{
    std::vector<QStringView> grams;
    for (qsizetype at = 0; at < word.size(); at += word[at].isHighSurrogate() ? 2 : 1)
        grams.push_back(gramAt(word, at));
    return grams;
}

QString quoted(QStringView gram)
{
    return u'"' + gram.toString() + u'"';
}

} // namespace

QString of(const QString &folded)
{
    const QString text = indexed(folded.simplified());
    QSet<QStringView> seen;
    QString grams;
    const auto words = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        for (const QStringView gram : gramsOf(word)) {
            if (seen.contains(gram))
                continue;
            seen.insert(gram);
            grams += gram;
            grams += u' ';
        }
    }
    return grams;
}

QString matching(const std::vector<text::Pattern> &words)
{
    QStringList wanted;
    for (const text::Pattern &pattern : words) {
        const QString word = indexed(QString::fromStdString(pattern.longestPiece()));
        const std::vector<QStringView> grams = gramsOf(word);
        // The last two are what a text has at the end of a word only.
        const std::size_t whole = grams.size() < length ? 0 : std::min(grams.size() - length + 1, mostOfAWord);
        // Each letter once: most of the time goes into those that nearly every text has.
        for (std::size_t i = 0; i < whole; i += length)
            wanted += quoted(grams[i]);
        if (whole > 0)
            wanted += quoted(grams[whole - 1]);
        if (whole == 0 && !grams.empty())
            wanted += quoted(grams[0]) + u'*';
    }
    wanted.removeDuplicates();
    return wanted.join(u' ');
}

bool areExact(const std::vector<text::Pattern> &words)
{
    return std::ranges::all_of(words, [](const text::Pattern &word) {
        return !word.hasAsterisk() && QString::fromStdString(word.longestPiece()).toUcs4().size() <= qsizetype(length);
    });
}

} // namespace patchbay::grams
