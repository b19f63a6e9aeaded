// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/NaturalKey.h"
#include "text/Ranks.h"
#include "ui/inventory/InventoryRows.h"

namespace ui {

namespace {

/// What wants attention comes first.
std::uint32_t rankOf(Tally tally)
{
    switch (tally) {
    case Tally::Live:
        return 0;
    case Tally::Moving:
        return 1;
    case Tally::Unknown:
        return 2;
    case Tally::Idle:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

const std::vector<std::uint32_t> &InventoryRows::ranks(Column column) const
{
    auto &ranks = m_ranks[column];
    if (ranks.size() != m_stageOfRow.size())
        ranks = computedRanks(column);
    return ranks;
}

void InventoryRows::forgetRanks(const Columns &columns)
{
    for (int i = 0; i < columnCount; ++i) {
        if (columns.has(Column(i)))
            m_ranks[Column(i)].clear();
    }
}

std::vector<std::uint32_t> InventoryRows::computedRanks(Column column) const
{
    std::vector<std::uint32_t> ranks;
    ranks.reserve(m_stageOfRow.size());
    if (column == Column::State) {
        for (int row = 0; row < size(); ++row)
            ranks.push_back(rankOf(tally(row)));
        return ranks;
    }
    if (column == Column::Stage) {
        std::vector<std::string> names;
        for (const Stage &stage : m_stages)
            names.push_back(stage.id.isNone() ? std::string() : text::naturalKey(stage.name));
        const auto stageRanks = text::ranksOf(names);
        for (const int stage : m_stageOfRow)
            ranks.push_back(stageRanks[std::size_t(stage)]);
        return ranks;
    }
    std::vector<std::string> keys;
    keys.reserve(m_stageOfRow.size());
    for (int row = 0; row < size(); ++row)
        keys.push_back(sortKey(row, column));
    return text::ranksOf(keys);
}

std::string InventoryRows::sortKey(int row, Column column) const
{
    const ivs::IngestConfigurationSummary &summary = this->summary(row);
    switch (column) {
    case Column::State:
    case Column::Stage:
        break; // ranked without texts of their own
    case Column::Name:
        return text::naturalKey(summary.name);
    case Column::Protocol:
        return summary.ingestProtocol.text().toStdString();
    case Column::User:
        return text::naturalKey(summary.userId);
    case Column::Participant:
        return summary.participantId.toStdString();
    case Column::Redundant:
        return summary.redundantIngest ? "0" : "1";
    case Column::Arn:
        return summary.arn.toStdString();
    case Column::Account:
    case Column::Region:
        return text::naturalKey(text(row, column));
    }
    return {};
}

} // namespace ui
