// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/SearchGrams.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

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

Wanted wantedGram(QStringView gram, bool isOnlyBegun)
{
    const QString query = quoted(indexed(gram.toString()));
    return {isOnlyBegun ? query + u'*' : query, text::Pattern(gram.toString().toStdString())};
}

void addPiece(std::vector<Wanted> &wanted, const QString &piece)
{
    const std::vector<QStringView> grams = gramsOf(piece);
    // The last two are what a text has at the end of a word only.
    const std::size_t whole = grams.size() < length ? 0 : std::min(grams.size() - length + 1, mostOfAWord);
    // Each letter once: most of the time goes into those that nearly every text has.
    for (std::size_t i = 0; i < whole; i += length)
        wanted.push_back(wantedGram(grams[i], false));
    if (whole > 0)
        wanted.push_back(wantedGram(grams[whole - 1], false));
    else if (!grams.empty())
        wanted.push_back(wantedGram(grams[0], true));
}

/// The last letter or two are a gram of their own there, or one with the parenthesis that ends a word as well.
void addEnd(std::vector<Wanted> &wanted, const QString &piece)
{
    const std::vector<QStringView> grams = gramsOf(piece);
    const QString end = grams[grams.size() - std::min<std::size_t>(grams.size(), length - 1)].toString();
    QStringList ends{quoted(indexed(end))};
    for (const QChar parenthesis : {u'(', u')'})
        ends += quoted(indexed(end + parenthesis)) + u'*';
    wanted.push_back({u'(' + ends.join(u" OR "_s) + u')', text::Pattern('*' + end.toStdString())});
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

std::vector<Wanted> wantedBy(const std::vector<text::Pattern> &words)
{
    std::vector<Wanted> wanted;
    for (const text::Pattern &word : words) {
        for (const std::string &piece : word.pieces())
            addPiece(wanted, QString::fromStdString(piece));
        if (word.endsAWord())
            addEnd(wanted, QString::fromStdString(word.pieces().back()));
    }
    return wanted;
}

std::vector<Wanted> tellingOnes(std::vector<Wanted> wanted, const std::vector<std::string> &samples)
{
    const auto isCommon = [&samples](const Wanted &each) {
        const auto having =
            std::ranges::count_if(samples, [&each](const std::string &text) { return each.pattern.isIn(text); });
        return 2 * having > std::ptrdiff_t(samples.size());
    };
    const auto common = std::ranges::stable_partition(wanted, std::not_fn(isCommon));
    wanted.erase(wanted.begin() == common.begin() && common.begin() != wanted.end() ? common.begin() + 1
                                                                                    : common.begin(),
                 wanted.end());
    return wanted;
}

QString matching(const std::vector<Wanted> &wanted)
{
    QStringList queries;
    for (const Wanted &each : wanted)
        queries += each.query;
    queries.removeDuplicates();
    return queries.join(u" AND "_s);
}

bool areExact(const std::vector<text::Pattern> &words)
{
    return std::ranges::all_of(words, [](const text::Pattern &word) {
        return !word.hasAsterisk() && QString::fromStdString(word.longestPiece()).toUcs4().size() <= qsizetype(length);
    });
}

} // namespace patchbay::grams
