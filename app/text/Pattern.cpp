// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Pattern.h"

#include "text/Folding.h"

#include <QStringList>

#include <algorithm>

namespace text {

namespace {

constexpr auto npos = std::string_view::npos;

/// Names that several have are told apart by something in parentheses; lines are fields.
bool isBetweenWords(char c)
{
    return c == ' ' || c == '\n' || c == '(' || c == ')';
}

bool isStartOfWord(std::string_view text, std::size_t at)
{
    return at == 0 || isBetweenWords(text[at - 1]);
}

bool isEndOfWord(std::string_view text, std::size_t at)
{
    return at == text.size() || isBetweenWords(text[at]);
}

std::vector<std::string> piecesOf(std::string_view text, char separator)
{
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(separator, at), text.size());
        if (end > at)
            pieces.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

} // namespace

Pattern::Pattern(std::string_view folded)
    : m_pieces(piecesOf(folded, '*'))
    , m_hasAsterisk(folded.find('*') != npos)
    , m_beginsAWord(m_hasAsterisk && folded.front() != '*')
    , m_endsAWord(m_hasAsterisk && folded.back() != '*')
{
    if (!m_pieces.empty())
        m_longest = *std::ranges::max_element(m_pieces, {}, &std::string::size);
}

bool Pattern::isIn(std::string_view folded) const
{
    if (m_pieces.empty())
        return true;
    if (!m_hasAsterisk)
        return folded.find(m_longest) != npos;
    for (auto at = folded.find(m_pieces.front()); at != npos; at = folded.find(m_pieces.front(), at + 1)) {
        if ((!m_beginsAWord || isStartOfWord(folded, at)) && beginsAt(folded, at))
            return true;
    }
    return false;
}

/// Whether the rest of it follows in the line, with the first piece at `at`.
bool Pattern::beginsAt(std::string_view text, std::size_t at) const
{
    const std::string_view line = text.substr(0, std::min(text.find('\n', at), text.size()));
    const auto isEnd = [&](std::size_t end) { return !m_endsAWord || isEndOfWord(line, end); };
    const std::string &last = m_pieces.back();
    std::size_t end = at + m_pieces.front().size();
    if (m_pieces.size() == 1)
        return isEnd(end);
    for (auto piece = m_pieces.begin() + 1; piece != m_pieces.end() - 1; ++piece) {
        at = line.find(*piece, end);
        if (at == npos)
            return false;
        end = at + piece->size();
    }
    for (at = line.find(last, end); at != npos; at = line.find(last, at + 1)) {
        if (isEnd(at + last.size()))
            return true;
    }
    return false;
}

std::string sought(QStringView typed)
{
    std::string words;
    const QStringList pieces = typed.toString().simplified().split(u' ');
    for (const QString &piece : pieces) {
        const std::string word = folded(unquoted(piece));
        if (!word.empty() && !words.empty())
            words += ' ';
        words += word;
    }
    return words;
}

std::vector<Pattern> wordsOf(QStringView typed)
{
    std::vector<Pattern> words;
    for (const std::string &word : piecesOf(sought(typed), ' '))
        words.emplace_back(std::string_view(word));
    return words;
}

bool areIn(const std::vector<Pattern> &words, std::string_view folded)
{
    return std::ranges::all_of(words, [folded](const Pattern &word) { return word.isIn(folded); });
}

} // namespace text
