// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ListedRows.h"

#include "ui/inventory/InventoryRows.h"
#include "ui/inventory/RowOrder.h"
#include "ui/inventory/ShownSources.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

std::vector<int> rowsAfterRemoval(int count, const std::vector<int> &removed)
{
    std::vector<int> after(static_cast<std::size_t>(count));
    auto next = removed.begin();
    int row = 0;
    for (int i = 0; i < count; ++i) {
        const bool gone = next != removed.end() && *next == i;
        after[std::size_t(i)] = gone ? -1 : row++;
        if (gone)
            ++next;
    }
    return after;
}

} // namespace

ListedRows::ListedRows(const InventoryRows &rows, const ShownSources &shown)
    : m_rows(rows)
    , m_shown(shown)
    , m_search(rows)
    , m_ranks(rows)
    , m_problems(rows, shown)
{
}

int ListedRows::positionOf(int row) const
{
    return row >= 0 && row < int(m_position.size()) ? m_position[std::size_t(row)] : -1;
}

int ListedRows::leftOutCount() const
{
    int count = 0;
    for (int row = 0; row < m_search.tested(); ++row)
        count += m_shown.hasRow(row) && !belongs(row);
    return count;
}

int ListedRows::liveCount() const
{
    if (!m_live)
        m_live = int(std::ranges::count_if(m_listed, [this](int row) { return m_rows.summary(row).isActive(); }));
    return *m_live;
}

void ListedRows::setOnlyProblems(bool only)
{
    m_areOnlyProblems = only;
}

/// The words of a problem may be others, where rows have one still.
void ListedRows::updateProblems()
{
    if (!m_problems.isOutdated())
        return;
    Columns problem;
    problem.add(Column::Problem);
    m_ranks.forget(problem);
    m_isOutdated |= m_problems.update() && m_areOnlyProblems;
}

bool ListedRows::setOrder(int column, Qt::SortOrder order)
{
    if (column >= columnCount || (column == m_column && order == m_direction))
        return false;
    m_column = column;
    m_direction = order;
    return true;
}

void ListedRows::append()
{
    m_position.push_back(-1);
    m_search.append();
    m_problems.noteOthers();
}

void ListedRows::noteChange(int row, const Columns &changed)
{
    if (changed.isEmpty())
        return;
    m_ranks.forget(changed);
    m_problems.noteChange(changed);
    m_isOutdated |= m_search.update(row, changed);
    m_isUnsorted |= m_column >= 0 && (changed.has(Column(m_column)) || changed.has(Column::Name));
}

bool ListedRows::noteShown(int row)
{
    const bool comesOrGoes = row < m_search.tested() && belongs(row) != (positionOf(row) >= 0);
    m_isOutdated |= comesOrGoes;
    return comesOrGoes;
}

void ListedRows::noteLive(int row)
{
    if (m_live && positionOf(row) >= 0)
        *m_live += m_rows.summary(row).isActive() ? 1 : -1;
}

void ListedRows::list(bool sorted)
{
    updateProblems();
    orderWaiting();
    if (sorted && m_column >= 0)
        m_order = sortedRows(m_ranks, Column(m_column), m_direction);
    else if (sorted)
        std::iota(m_order.begin(), m_order.end(), 0);
    listOrdered();
    m_isOutdated = false;
    m_isUnsorted = m_isUnsorted && !sorted;
}

std::vector<int> ListedRows::takeWaiting()
{
    const int first = m_search.tested();
    orderWaiting();
    std::vector<int> belonging;
    for (int row = first; row < m_search.tested(); ++row) {
        if (belongs(row))
            belonging.push_back(row);
    }
    return belonging;
}

void ListedRows::listLast(const std::vector<int> &rows)
{
    for (const int row : rows) {
        m_position[std::size_t(row)] = count();
        m_listed.push_back(row);
    }
    m_live.reset();
}

std::vector<int> ListedRows::remove(const std::vector<int> &rows)
{
    const std::vector<int> after = rowsAfterRemoval(int(m_position.size()), rows);
    m_search.remove(rows);
    m_ranks.forgetAll();
    m_problems.noteOthers();
    m_problems.update();
    std::erase_if(m_order, [&](int row) { return after[std::size_t(row)] < 0; });
    for (int &row : m_order)
        row = after[std::size_t(row)];
    listOrdered();
    return after;
}

void ListedRows::orderWaiting()
{
    const int first = m_search.tested();
    m_search.testUpTo(m_rows.size());
    for (int row = first; row < m_search.tested(); ++row)
        m_order.push_back(row);
}

void ListedRows::listOrdered()
{
    m_listed.clear();
    m_position.assign(std::size_t(m_rows.size()), -1);
    for (const int row : m_order) {
        if (!belongs(row))
            continue;
        m_position[std::size_t(row)] = count();
        m_listed.push_back(row);
    }
    m_live.reset();
}

/// Of one that does not wait.
bool ListedRows::belongs(int row) const
{
    return m_search.finds(row) && m_shown.hasRow(row) && (!m_areOnlyProblems || m_problems.has(row));
}

} // namespace ui
