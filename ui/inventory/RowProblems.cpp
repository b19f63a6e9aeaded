// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowProblems.h"

#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Problems.h"
#include "ui/inventory/InventoryRows.h"
#include "ui/inventory/ShownSources.h"

#include <algorithm>
#include <utility>

namespace ui {

RowProblems::RowProblems(const InventoryRows &rows, const ShownSources &shown)
    : m_rows(rows)
    , m_shown(shown)
{
}

void RowProblems::noteChange(const Columns &changed)
{
    m_isOutdated |= changed.has(Column::Stage) || changed.has(Column::Name) || changed.has(Column::Protocol)
        || changed.has(Column::Redundant) || changed.has(Column::Problem) || changed.has(Column::Plan);
}

/// There are few stages for many rows.
bool RowProblems::update()
{
    if (!std::exchange(m_isOutdated, false))
        return false;
    const patchbay::Plant &plant = m_rows.plant();
    std::vector<bool> isBadStage;
    for (const InventoryRows::Stage &stage : m_rows.stages())
        isBadStage.push_back(!patchbay::problemsOn(plant, stage.id).areNone());
    std::vector<bool> has(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row)
        has[std::size_t(row)] = m_shown.hasRow(row)
            && (isBadStage[std::size_t(m_rows.stageOf(row))] || isProblem(m_rows.plan().of(row))
                || !patchbay::ownProblems(plant, plant.at(row)).areNone());
    m_count = int(std::ranges::count(has, true));
    return std::exchange(m_has, has) != has;
}

} // namespace ui
