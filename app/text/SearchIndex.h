// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/Pattern.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// One searchable text for each row, all in one piece of memory, so that a search over 100,000 rows reads forward.
class SearchIndex {
public:
    /// A pattern to look for, prepared: the rarest byte of its longest piece leads the search.
    struct Word {
        Pattern pattern;
        std::size_t rarest = 0;
    };

    int size() const { return int(m_rows.size()); }
    void append(std::string_view text);
    void replace(int row, std::string_view text);
    /// `rows` are ascending.
    void remove(const std::vector<int> &rows);
    void clear();

    Word prepared(Pattern pattern) const;
    bool contains(int row, const Word &word) const;

private:
    struct Span {
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
    };

    std::string_view text(const Span &span) const;
    static bool contains(std::string_view text, std::string_view wanted, std::size_t rarest);
    Span add(int row, std::string_view text);
    void compact();

    QByteArray m_texts; ///< grows where it is, without a copy
    std::vector<Span> m_rows;
    std::size_t m_unused = 0; ///< bytes of m_texts that belong to no row any more
    std::array<std::uint32_t, 256> m_frequency{}; ///< of bytes; an estimate from some rows
};

} // namespace text
