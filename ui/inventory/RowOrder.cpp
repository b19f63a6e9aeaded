// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowOrder.h"

#include "ui/inventory/InventoryRows.h"
#include "ui/inventory/Ranks.h"

#include <algorithm>
#include <utility>

namespace ui {

std::vector<int> sortedRows(const InventoryRows &rows, Column column, Qt::SortOrder order)
{
    const auto &ranks = rows.ranks(column);
    const auto &names = rows.ranks(Column::Name);
    std::vector<std::pair<std::uint64_t, int>> keys;
    keys.reserve(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const bool reversed = order == Qt::DescendingOrder && ranks[i] != emptyRank;
        const std::uint32_t rank = reversed ? emptyRank - 1 - ranks[i] : ranks[i];
        keys.emplace_back((std::uint64_t(rank) << 32) | names[i], int(i));
    }
    std::sort(keys.begin(), keys.end());
    std::vector<int> sorted;
    sorted.reserve(keys.size());
    for (const auto &key : keys)
        sorted.push_back(key.second);
    return sorted;
}

} // namespace ui
