// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/SearchIndex.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace text {

/// Which rows contain all words of a filter, each of which may have asterisks (text/Pattern.h). Words typed onto the
/// end only look at rows that still match.
class RowFilter {
public:
    explicit RowFilter(const SearchIndex &index);

    /// Whether a row is accepted or refused now that wasn't before.
    bool setText(const QString &text);
    const QString &text() const { return m_text; }

    bool accepts(int row) const { return m_accepted[std::size_t(row)]; }
    /// How many rows it has looked at so far.
    int size() const { return int(m_accepted.size()); }
    /// Looks at the rows that were added: there are `count` now. With a text, the index has them all.
    void appendRows(int count);
    /// A row's text changed; whether it is accepted or refused now and wasn't before.
    bool retest(int row);
    /// `rows` are ascending.
    void removeRows(const std::vector<int> &rows);
    void clear();

    /// How many rows were compared with words so far.
    std::uint64_t rowsTested() const { return m_rowsTested; }

private:
    bool test(int row);

    const SearchIndex &m_index;
    QString m_text;
    std::string m_sought;
    std::vector<SearchIndex::Word> m_words;
    std::vector<char> m_accepted;
    std::uint64_t m_rowsTested = 0;
};

} // namespace text
