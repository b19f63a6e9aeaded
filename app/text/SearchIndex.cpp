// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/SearchIndex.h"

#include "text/EraseRows.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace text {

namespace {

/// One row of so many tells how often each byte is met: for one row as for all the others.
constexpr int rowsPerSample = 16;

} // namespace

void SearchIndex::append(std::string_view text)
{
    m_rows.push_back(add(size(), text));
}

void SearchIndex::replace(int row, std::string_view text)
{
    Span &span = m_rows[std::size_t(row)];
    if (text.size() <= span.length) {
        m_unused += span.length - text.size();
        std::copy(text.begin(), text.end(), m_texts.begin() + span.offset);
        span.length = std::uint32_t(text.size());
    } else {
        m_unused += span.length;
        span = add(row, text);
    }
    if (m_unused > std::size_t(m_texts.size()) / 2)
        compact();
}

void SearchIndex::remove(const std::vector<int> &rows)
{
    for (const int row : rows)
        m_unused += m_rows[std::size_t(row)].length;
    eraseRows(m_rows, rows);
    if (m_unused > std::size_t(m_texts.size()) / 2)
        compact();
}

void SearchIndex::clear()
{
    *this = SearchIndex();
}

SearchIndex::Word SearchIndex::prepared(Pattern pattern) const
{
    const std::string &piece = pattern.longestPiece();
    const auto rarest = std::min_element(piece.begin(), piece.end(), [this](char a, char b) {
        return m_frequency[static_cast<unsigned char>(a)] < m_frequency[static_cast<unsigned char>(b)];
    });
    const auto at = std::size_t(rarest - piece.begin());
    return {std::move(pattern), at};
}

bool SearchIndex::contains(int row, const Word &word) const
{
    const std::string_view text = this->text(m_rows[std::size_t(row)]);
    return contains(text, word.pattern.longestPiece(), word.rarest)
        && (!word.pattern.hasAsterisk() || word.pattern.isIn(text));
}

bool SearchIndex::contains(std::string_view text, std::string_view wanted, std::size_t rarest)
{
    if (wanted.empty())
        return true;
    if (wanted.size() > text.size())
        return false;
    const char *at = text.data() + rarest;
    const char *const end = text.data() + text.size() - wanted.size() + rarest + 1;
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, wanted[rarest], std::size_t(end - at)));
        if (!at)
            return false;
        if (std::memcmp(at - rarest, wanted.data(), wanted.size()) == 0)
            return true;
        ++at;
    }
    return false;
}

std::string_view SearchIndex::text(const Span &span) const
{
    return {m_texts.constData() + span.offset, span.length};
}

SearchIndex::Span SearchIndex::add(int row, std::string_view text)
{
    const Span span{std::uint32_t(m_texts.size()), std::uint32_t(text.size())};
    m_texts.append(text.data(), qsizetype(text.size()));
    if (row % rowsPerSample == 0) {
        for (const char c : text)
            ++m_frequency[static_cast<unsigned char>(c)];
    }
    return span;
}

void SearchIndex::compact()
{
    const QByteArray old = std::exchange(m_texts, {});
    m_unused = 0;
    m_frequency = {};
    for (int row = 0; row < size(); ++row) {
        Span &span = m_rows[std::size_t(row)];
        span = add(row, {old.constData() + span.offset, span.length});
    }
}

} // namespace text
