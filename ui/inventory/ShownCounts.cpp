// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ShownCounts.h"

#include "patchbay/plant/Plant.h"
#include "text/EraseRows.h"

#include <utility>

namespace ui {

ShownCounts::ShownCounts(const patchbay::Plant &plant, std::function<bool(int row)> isShown, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_isShown(std::move(isShown))
{
    using patchbay::Plant;
    connect(&plant, &Plant::rowsAppended, this, &ShownCounts::append);
    connect(&plant, &Plant::rowsChanged, this, &ShownCounts::change);
    connect(&plant, &Plant::rowsRemoved, this, &ShownCounts::remove);
}

int ShownCounts::encoders() const
{
    countOnce();
    return m_encoders;
}

int ShownCounts::live() const
{
    countOnce();
    return m_live;
}

void ShownCounts::forget()
{
    m_isCounted = false;
}

ShownCounts::Kind ShownCounts::kindOf(int row) const
{
    if (!m_isShown(row))
        return Kind::Hidden;
    return m_plant.at(row).summary.isActive() ? Kind::Live : Kind::Idle;
}

void ShownCounts::add(Kind kind, int count) const
{
    m_encoders += kind == Kind::Hidden ? 0 : count;
    m_live += kind == Kind::Live ? count : 0;
}

void ShownCounts::countOnce() const
{
    if (std::exchange(m_isCounted, true))
        return;
    m_kinds.clear();
    m_encoders = m_live = 0;
    for (int row = 0; row < m_plant.rowCount(); ++row)
        add(m_kinds.emplace_back(kindOf(row)), 1);
}

void ShownCounts::append(int first, int last)
{
    if (!m_isCounted)
        return;
    for (int row = first; row <= last; ++row)
        add(m_kinds.emplace_back(kindOf(row)), 1);
}

void ShownCounts::change(const std::vector<patchbay::ConfigurationChange> &changes)
{
    if (!m_isCounted)
        return;
    for (const patchbay::ConfigurationChange &change : changes) {
        Kind &kind = m_kinds[std::size_t(change.row)];
        add(kind, -1);
        kind = kindOf(change.row);
        add(kind, 1);
    }
}

void ShownCounts::remove(const std::vector<int> &rows)
{
    if (!m_isCounted)
        return;
    for (const int row : rows)
        add(m_kinds[std::size_t(row)], -1);
    text::eraseRows(m_kinds, rows);
}

} // namespace ui
