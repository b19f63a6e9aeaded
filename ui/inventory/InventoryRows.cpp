// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryRows.h"

#include "patchbay/plant/Plant.h"
#include "text/EraseRows.h"
#include "ui/words/Names.h"
#include "ui/words/ProblemWords.h"

#include <algorithm>

namespace ui {

namespace {

/// User IDs are any text; a row has one line.
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

Columns differences(const ivs::IngestConfigurationSummary &a, const ivs::IngestConfigurationSummary &b)
{
    Columns columns;
    const auto compare = [&columns](Column column, bool equal) {
        if (!equal)
            columns.add(column);
    };
    compare(Column::State, a.state == b.state);
    compare(Column::Name, a.name == b.name);
    compare(Column::Stage, a.stageArn == b.stageArn);
    compare(Column::Protocol, a.ingestProtocol == b.ingestProtocol);
    compare(Column::User, a.userId == b.userId);
    compare(Column::Participant, a.participantId == b.participantId);
    compare(Column::Redundant, a.redundantIngest == b.redundantIngest);
    compare(Column::Arn, a.arn == b.arn);
    return columns;
}

} // namespace

InventoryRows::InventoryRows(const patchbay::Plant &plant)
    : m_plant(plant)
    , m_tags(plant)
    , m_moves(plant)
    , m_plan(plant)
    , m_outside(plant)
    , m_stages{Stage{{}, tr("no stage")}}
{
}

void InventoryRows::append()
{
    const int row = size();
    m_stageOfRow.push_back(numberOf(source(row), summary(row).stageArn));
}

Columns InventoryRows::update(const patchbay::ConfigurationChange &change)
{
    const patchbay::Configuration &now = m_plant.at(change.row);
    Columns changed = differences(change.before.summary, now.summary);
    if (change.before.moving != now.moving)
        changed.add(Column::State);
    if (change.before.isLegMissing != now.isLegMissing) {
        changed.add(Column::State);
        changed.add(Column::Problem);
    }
    if (change.before.elsewhere != now.elsewhere) {
        changed.add(Column::State);
        changed.add(Column::Stage);
    }
    if (change.isOfAnotherSource) {
        changed.add(Column::Account);
        changed.add(Column::Stage); // its name is the other one's
    }
    if (change.isLabelled) {
        for (const Column column : {Column::State, Column::Name, Column::Group})
            changed.add(column);
    }
    if (changed.has(Column::Stage))
        m_stageOfRow[std::size_t(change.row)] = numberOf(source(change.row), now.summary.stageArn);
    return changed;
}

void InventoryRows::remove(const std::vector<int> &rows)
{
    text::eraseRows(m_stageOfRow, rows);
}

std::vector<int> InventoryRows::updateStageNames(const patchbay::SourceId &source)
{
    std::vector<bool> renamed(m_stages.size(), false);
    for (std::size_t i = 1; i < m_stages.size(); ++i) {
        if (!source.isNull() && m_stages[i].id.source != source)
            continue;
        const QString name = stageName(m_plant, m_stages[i].id);
        renamed[i] = name != m_stages[i].name;
        m_stages[i].name = name;
    }
    std::vector<int> rows;
    if (std::find(renamed.begin(), renamed.end(), true) == renamed.end())
        return rows;
    for (int row = 0; row < size(); ++row) {
        if (renamed[std::size_t(stageOf(row))])
            rows.push_back(row);
    }
    return rows;
}

const ivs::IngestConfigurationSummary &InventoryRows::summary(int row) const
{
    return m_plant.at(row).summary;
}

const patchbay::Source &InventoryRows::source(int row) const
{
    return m_plant.sourceAt(row);
}

patchbay::EncoderLabel InventoryRows::label(int row) const
{
    return m_plant.labelOf(summary(row).arn);
}

patchbay::Problems InventoryRows::problems(int row) const
{
    return patchbay::problemsOf(m_plant, row);
}

Tally InventoryRows::tally(int row) const
{
    const patchbay::Configuration &configuration = m_plant.at(row);
    const bool isLive = configuration.summary.isActive(); // of others the mark says nothing
    const auto mark = isLive ? m_plant.markOf(configuration.publishesOn()) : patchbay::StageMark::None;
    const Tally tally = tallyOf(configuration.summary, configuration.moving, mark);
    const bool isMissing = tally == Tally::Idle && m_plan.of(row) == patchbay::PlanStanding::Missing;
    return isMissing ? Tally::Missing : tally;
}

QString InventoryRows::text(int row, Column column) const
{
    const patchbay::Configuration &configuration = m_plant.at(row);
    const ivs::IngestConfigurationSummary &summary = configuration.summary;
    switch (column) {
    case Column::State:
        return tally(row) == Tally::Missing
            ? tallyWord(Tally::Missing)
            : stateWord(summary, configuration.moving, m_plant.markOf(configuration.publishesOn()));
    case Column::Name:
        return encoderName(m_plant, summary);
    case Column::Stage:
        return m_stages[std::size_t(stageOf(row))].name;
    case Column::Protocol:
        return summary.ingestProtocol.text();
    case Column::User:
        return onOneLine(summary.userId);
    case Column::Participant:
        return summary.participantId;
    case Column::Redundant:
        return summary.redundantIngest ? tr("yes") : tr("no");
    case Column::Arn:
        return summary.arn;
    case Column::Account:
        return source(row).identity().accountName;
    case Column::Region:
        return source(row).id().region;
    case Column::Group:
        return onOneLine(label(row).group);
    case Column::Problem:
        return problemWords(problems(row));
    case Column::Plan:
        return m_plan.text(row);
    case Column::Outside:
        return m_outside.text(row);
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return onOneLine(m_tags.text(row, column));
    }
    Q_UNREACHABLE();
}

int InventoryRows::numberOf(const patchbay::Source &source, const QString &stageArn)
{
    if (stageArn.isEmpty())
        return 0;
    const patchbay::StageId id{source.id(), stageArn};
    const auto known = m_numbers.constFind(id);
    if (known != m_numbers.cend())
        return *known;
    const int number = int(m_stages.size());
    m_stages.push_back({id, stageName(m_plant, id)});
    m_numbers.insert(id, number);
    return number;
}

} // namespace ui
