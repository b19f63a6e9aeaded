// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/SearchGrams.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace patchbay::grams {

namespace {

constexpr qsizetype length = 3;
/// Of one word in a query: what these leave is few enough to be looked at.
constexpr qsizetype mostOfAWord = 24;

/// The tokenizer takes letters and digits of ASCII for parts of words, and all that is not ASCII.
char32_t indexed(char32_t c)
{
    const bool isPlain = c >= 0x80 || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
    return isPlain ? c : c + 0x100;
}

QString gramAt(const QList<uint> &word, qsizetype at)
{
    QString gram;
    for (qsizetype i = at; i < std::min(at + length, word.size()); ++i) {
        const char32_t c = indexed(word[i]);
        gram += QString::fromUcs4(&c, 1);
    }
    return gram;
}

QString quoted(const QString &gram)
{
    return u'"' + gram + u'"';
}

} // namespace

QString of(const QString &folded)
{
    QSet<QString> seen;
    QStringList grams;
    const QStringList words = folded.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : words) {
        const QList<uint> word = text.toUcs4();
        for (qsizetype at = 0; at < word.size(); ++at) {
            const QString gram = gramAt(word, at);
            if (!seen.contains(gram)) {
                seen.insert(gram);
                grams += gram;
            }
        }
    }
    return grams.join(u' ');
}

QString matching(const std::vector<text::Pattern> &words)
{
    QStringList wanted;
    for (const text::Pattern &pattern : words) {
        const QList<uint> word = QString::fromStdString(pattern.longestPiece()).toUcs4();
        if (!word.isEmpty() && word.size() < length)
            wanted += quoted(gramAt(word, 0)) + u'*';
        for (qsizetype at = 0; at < std::min(word.size() - length + 1, mostOfAWord); ++at)
            wanted += quoted(gramAt(word, at));
    }
    wanted.removeDuplicates();
    return wanted.join(u' ');
}

bool areExact(const std::vector<text::Pattern> &words)
{
    return std::ranges::all_of(words, [](const text::Pattern &word) {
        return !word.hasAsterisk() && QString::fromStdString(word.longestPiece()).toUcs4().size() <= length;
    });
}

} // namespace patchbay::grams
