// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/PlantRows.h"

#include "patchbay/plant/Source.h"
#include "text/EraseRows.h"

#include <algorithm>

namespace patchbay {

int PlantRows::rowOf(const Source &source, int sourceRow) const
{
    const auto rows = m_rowOf.find(&source);
    if (rows == m_rowOf.end() || sourceRow < 0 || sourceRow >= int(rows->second.size()))
        return -1;
    return rows->second[std::size_t(sourceRow)];
}

int PlantRows::rowOf(const Source &source, const QString &arn) const
{
    return rowOf(source, source.inventory().rowOf(arn));
}

bool PlantRows::isListedBy(const std::vector<Source *> &sources, const QString &arn) const
{
    return std::ranges::any_of(sources, [&](const Source *source) { return rowOf(*source, arn) >= 0; });
}

std::vector<int> PlantRows::rowsOf(const Source &source) const
{
    std::vector<int> rows;
    if (const auto all = m_rowOf.find(&source); all != m_rowOf.end()) {
        std::ranges::copy_if(all->second, std::back_inserter(rows), [](int row) { return row >= 0; });
        std::ranges::sort(rows);
    }
    return rows;
}

std::vector<int> PlantRows::rowsOf(const Source &source, const std::vector<int> &sourceRows) const
{
    std::vector<int> rows;
    rows.reserve(sourceRows.size());
    for (const int sourceRow : sourceRows) {
        if (const int row = rowOf(source, sourceRow); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    return rows;
}

void PlantRows::append(Source &source, bool isLeftOut)
{
    m_rowOf[&source].push_back(-1);
    if (!isLeftOut)
        list(source, int(m_rowOf[&source].size()) - 1);
}

void PlantRows::list(Source &source, int sourceRow)
{
    m_rowOf[&source][std::size_t(sourceRow)] = count();
    m_rows.push_back({&source, sourceRow});
}

void PlantRows::handOver(int row, Source &to, int sourceRow)
{
    Row &handed = m_rows[std::size_t(row)];
    m_rowOf[handed.source][std::size_t(handed.sourceRow)] = -1;
    handed = {&to, sourceRow};
    m_rowOf[&to][std::size_t(sourceRow)] = row;
}

void PlantRows::remove(Source &source, const std::vector<int> &sourceRows)
{
    const std::vector<int> gone = rowsOf(source, sourceRows);
    std::vector<int> &rows = m_rowOf[&source];
    text::eraseRows(rows, sourceRows);
    for (std::size_t sourceRow = 0; sourceRow < rows.size(); ++sourceRow) {
        if (rows[sourceRow] >= 0)
            m_rows[std::size_t(rows[sourceRow])].sourceRow = int(sourceRow);
    }
    erase(gone);
}

void PlantRows::remove(Source &source)
{
    const std::vector<int> gone = rowsOf(source);
    m_rowOf.erase(&source);
    erase(gone);
}

void PlantRows::erase(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    text::eraseRows(m_rows, rows);
    for (auto row = std::size_t(rows.front()); row < m_rows.size(); ++row)
        m_rowOf[m_rows[row].source][std::size_t(m_rows[row].sourceRow)] = int(row);
}

} // namespace patchbay
