// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/Column.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

class InventoryRows;

/// The place of each row in the order of a column, as a number; equal texts share one. Computed when somebody sorts by
/// the column, and again only when a text in it changed, or rows came or went.
class RowRanks {
public:
    /// The rows outlive it.
    explicit RowRanks(const InventoryRows &rows);

    /// Numbers by row.
    const std::vector<std::uint32_t> &of(Column column) const;
    /// Something else is in these columns now.
    void forget(const Columns &columns);
    void forgetAll();

private:
    std::vector<std::uint32_t> computed(Column column) const;
    std::vector<std::uint32_t> computedOfStates() const;
    std::vector<std::uint32_t> computedOfStages() const;
    std::vector<std::uint32_t> computedOfProblems() const;
    std::vector<std::uint32_t> computedOfPlan() const;
    std::vector<std::uint32_t> computedOfOutside() const;
    std::string sortKey(int row, Column column) const;

    const InventoryRows &m_rows;
    mutable PerColumn<std::vector<std::uint32_t>> m_ranks; ///< empty: to be computed when they are asked for
};

} // namespace ui
