// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowOrder.h"

#include "text/Ranks.h"
#include "ui/inventory/RowRanks.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace ui {

namespace {

/// Rows by their ranks, those of one rank as they come: counted, because ranks are small.
std::vector<int> stablySorted(const std::vector<int> &rows, const std::vector<std::uint32_t> &ranks,
                              Qt::SortOrder order)
{
    std::uint32_t last = 0;
    for (const std::uint32_t rank : ranks)
        last = rank == text::emptyRank ? last : std::max(last, rank);
    const auto bucketOf = [&](int row) {
        const std::uint32_t rank = ranks[std::size_t(row)];
        if (rank == text::emptyRank)
            return std::size_t(last) + 1;
        return std::size_t(order == Qt::AscendingOrder ? rank : last - rank);
    };
    // Where each bucket begins.
    std::vector<std::size_t> begins(std::size_t(last) + 3);
    for (const int row : rows)
        ++begins[bucketOf(row) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<int> sorted(rows.size());
    for (const int row : rows)
        sorted[begins[bucketOf(row)]++] = row;
    return sorted;
}

} // namespace

std::vector<int> sortedRows(const RowRanks &ranks, Column column, Qt::SortOrder order)
{
    const auto &names = ranks.of(Column::Name);
    std::vector<int> all(names.size());
    std::iota(all.begin(), all.end(), 0);
    return stablySorted(stablySorted(all, names, Qt::AscendingOrder), ranks.of(column), order);
}

} // namespace ui
