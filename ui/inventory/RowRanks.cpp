// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/RowRanks.h"

#include "patchbay/plant/Plant.h"
#include "text/NaturalKey.h"
#include "text/Ranks.h"
#include "ui/inventory/InventoryRows.h"

#include <algorithm>
#include <functional>

namespace ui {

namespace {

/// What wants attention comes first.
std::uint32_t rankOf(Tally tally)
{
    switch (tally) {
    case Tally::OnAir:
        return 0;
    case Tally::Live:
        return 1;
    case Tally::Next:
    case Tally::Waits:
    case Tally::Missing:
    case Tally::Moving:
        return 2;
    case Tally::Unknown:
        return 3;
    case Tally::Idle:
        return 4;
    }
    Q_UNREACHABLE();
}

std::uint32_t rankOf(patchbay::PlanStanding standing)
{
    using patchbay::PlanStanding;
    switch (standing) {
    case PlanStanding::Missing:
        return 0;
    case PlanStanding::WrongStage:
        return 1;
    case PlanStanding::Unexpected:
        return 2;
    case PlanStanding::OneLeg:
        return 3;
    case PlanStanding::Gone:
        return 4;
    case PlanStanding::Unknown:
        return 5;
    case PlanStanding::AsPlanned:
        return 6;
    case PlanStanding::NotPlanned:
        return text::emptyRank;
    }
    Q_UNREACHABLE();
}

/// As the name is shown, but for what only tells equal ones apart.
QString labelled(const QString &label, const QString &name)
{
    return label.isEmpty() ? name : label + u' ' + name;
}

} // namespace

RowRanks::RowRanks(const InventoryRows &rows)
    : m_rows(rows)
{
}

const std::vector<std::uint32_t> &RowRanks::of(Column column) const
{
    auto &ranks = m_ranks[column];
    if (ranks.size() != std::size_t(m_rows.size()))
        ranks = computed(column);
    return ranks;
}

void RowRanks::forget(const Columns &columns)
{
    for (int i = 0; i < columnCount; ++i) {
        if (columns.has(Column(i)))
            m_ranks[Column(i)].clear();
    }
}

void RowRanks::forgetAll()
{
    m_ranks = {};
}

std::vector<std::uint32_t> RowRanks::computed(Column column) const
{
    if (column == Column::State)
        return computedOfStates();
    if (column == Column::Stage)
        return computedOfStages();
    if (column == Column::Problem)
        return computedOfProblems();
    if (column == Column::Plan)
        return computedOfPlan();
    if (column == Column::Outside)
        return computedOfOutside();
    std::vector<std::string> keys;
    keys.reserve(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row)
        keys.push_back(sortKey(row, column));
    return text::ranksOf(keys);
}

std::vector<std::uint32_t> RowRanks::computedOfStates() const
{
    std::vector<std::uint32_t> ranks;
    ranks.reserve(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row)
        ranks.push_back(rankOf(m_rows.tally(row)));
    return ranks;
}

/// There are few of them for many rows.
std::vector<std::uint32_t> RowRanks::computedOfStages() const
{
    std::vector<std::string> names;
    for (const InventoryRows::Stage &stage : m_rows.stages())
        names.push_back(stage.id.isNone() ? std::string() : text::naturalKey(stage.name));
    const auto stageRanks = text::ranksOf(names);
    std::vector<std::uint32_t> ranks;
    ranks.reserve(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row)
        ranks.push_back(stageRanks[std::size_t(m_rows.stageOf(row))]);
    return ranks;
}

/// By the most pressing one; rows without any are as those without a text.
std::vector<std::uint32_t> RowRanks::computedOfProblems() const
{
    const patchbay::Plant &plant = m_rows.plant();
    std::vector<patchbay::Problems> ofStages;
    for (const InventoryRows::Stage &stage : m_rows.stages())
        ofStages.push_back(patchbay::problemsOn(plant, stage.id));
    std::vector<std::uint32_t> ranks;
    ranks.reserve(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        patchbay::Problems problems = patchbay::ownProblems(plant, plant.at(row));
        problems.add(ofStages[std::size_t(m_rows.stageOf(row))]);
        const auto first =
            std::ranges::find_if(patchbay::allProblems, [&](patchbay::Problem each) { return problems.has(each); });
        ranks.push_back(problems.areNone() ? text::emptyRank : std::uint32_t(first - patchbay::allProblems.begin()));
    }
    return ranks;
}

/// What is wrong comes first, what is not planned last.
std::vector<std::uint32_t> RowRanks::computedOfPlan() const
{
    std::vector<std::uint32_t> ranks;
    ranks.reserve(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row)
        ranks.push_back(rankOf(m_rows.plan().of(row)));
    return ranks;
}

/// What was changed last comes first, and what nobody else has changed last.
std::vector<std::uint32_t> RowRanks::computedOfOutside() const
{
    std::vector<qint64> times;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const auto moved = m_rows.outside().of(row))
            times.push_back(moved->toMSecsSinceEpoch());
    }
    std::ranges::sort(times, std::greater());
    std::vector<std::uint32_t> ranks;
    ranks.reserve(std::size_t(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        const auto moved = m_rows.outside().of(row);
        const auto place = std::ranges::lower_bound(times, moved ? moved->toMSecsSinceEpoch() : 0, std::greater());
        ranks.push_back(moved ? std::uint32_t(place - times.begin()) : text::emptyRank);
    }
    return ranks;
}

std::string RowRanks::sortKey(int row, Column column) const
{
    const ivs::IngestConfigurationSummary &summary = m_rows.summary(row);
    switch (column) {
    case Column::State:
    case Column::Stage:
    case Column::Problem:
    case Column::Plan:
    case Column::Outside:
        break; // ranked without texts of their own
    case Column::Name:
        return text::naturalKey(labelled(m_rows.label(row).label, summary.name));
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
    case Column::Group:
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return text::naturalKey(m_rows.text(row, column));
    }
    return {};
}

} // namespace ui
