// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryRows.h"

#include "ivs/Arn.h"
#include "patchbay/plant/Plant.h"
#include "text/EraseRows.h"
#include "text/Folding.h"
#include "ui/words/Names.h"

#include <algorithm>
#include <utility>

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

bool isSearched(const Columns &columns)
{
    return columns.has(Column::State) || columns.has(Column::Name) || columns.has(Column::Stage)
        || columns.has(Column::Protocol) || columns.has(Column::User) || columns.has(Column::Participant)
        || columns.has(Column::Arn);
}

} // namespace

InventoryRows::InventoryRows()
{
    setPlant(nullptr);
}

void InventoryRows::setPlant(const patchbay::Plant *plant)
{
    m_plant = plant;
    m_stageOfRow.clear();
    m_stages = {Stage{{}, tr("no stage")}};
    m_stageOf.clear();
    m_search.clear();
    m_ranks = {};
}

void InventoryRows::append()
{
    const int row = size();
    m_stageOfRow.push_back(stageOf(m_plant->sourceAt(row), summary(row).stageArn));
    if (m_isSearchable)
        m_search.append(searchKey(row));
}

void InventoryRows::makeSearchable()
{
    if (std::exchange(m_isSearchable, true))
        return;
    for (int row = 0; row < size(); ++row)
        m_search.append(searchKey(row));
}

bool InventoryRows::setAccountsSearched(bool areSearched)
{
    if (std::exchange(m_areAccountsSearched, areSearched) == areSearched)
        return false;
    for (int row = 0; row < size(); ++row)
        updateSearchKey(row);
    return true;
}

Columns InventoryRows::update(const patchbay::ConfigurationChange &change)
{
    const patchbay::Configuration &now = m_plant->at(change.row);
    Columns changed = differences(change.before.summary, now.summary);
    if (change.before.moving != now.moving)
        changed.add(Column::State);
    if (changed.isEmpty())
        return changed;
    m_stageOfRow[std::size_t(change.row)] = stageOf(m_plant->sourceAt(change.row), now.summary.stageArn);
    if (isSearched(changed))
        updateSearchKey(change.row);
    forgetRanks(changed);
    return changed;
}

void InventoryRows::remove(const std::vector<int> &rows)
{
    text::eraseRows(m_stageOfRow, rows);
    if (m_isSearchable)
        m_search.remove(rows);
    m_ranks = {};
}

std::vector<int> InventoryRows::updateStageNames()
{
    std::vector<bool> renamed(m_stages.size(), false);
    for (std::size_t i = 1; i < m_stages.size(); ++i) {
        const QString name = stageName(*m_plant, m_stages[i].id);
        renamed[i] = name != m_stages[i].name;
        m_stages[i].name = name;
    }
    std::vector<int> rows;
    if (std::find(renamed.begin(), renamed.end(), true) == renamed.end())
        return rows;
    for (int row = 0; row < size(); ++row) {
        if (!renamed[std::size_t(m_stageOfRow[std::size_t(row)])])
            continue;
        updateSearchKey(row);
        rows.push_back(row);
    }
    m_ranks[Column::Stage].clear();
    return rows;
}

const ivs::IngestConfigurationSummary &InventoryRows::summary(int row) const
{
    return m_plant->at(row).summary;
}

Tally InventoryRows::tally(int row) const
{
    const patchbay::Configuration &configuration = m_plant->at(row);
    return tallyOf(configuration.summary, configuration.moving);
}

QString InventoryRows::text(int row, Column column) const
{
    const patchbay::Configuration &configuration = m_plant->at(row);
    const ivs::IngestConfigurationSummary &summary = configuration.summary;
    switch (column) {
    case Column::State:
        return stateWord(summary, configuration.moving);
    case Column::Name:
        return encoderName(*m_plant, summary);
    case Column::Stage:
        return stageOfRow(row).name;
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
        return m_plant->sourceAt(row).identity().accountName;
    case Column::Region:
        return m_plant->sourceAt(row).id().region;
    }
    Q_UNREACHABLE();
}

int InventoryRows::stageOf(const patchbay::Source &source, const QString &arn)
{
    if (arn.isEmpty())
        return 0;
    const patchbay::StageId id{source.id(), arn};
    const auto known = m_stageOf.constFind(id);
    if (known != m_stageOf.cend())
        return *known;
    const int stage = int(m_stages.size());
    m_stages.push_back({id, stageName(*m_plant, id)});
    m_stageOf.insert(id, stage);
    return stage;
}

/// The parentheses are always there, so that a name that was copied from another cell finds its row.
const std::string &InventoryRows::searchKey(int row)
{
    ++m_keysComputed;
    const patchbay::Configuration &configuration = m_plant->at(row);
    const ivs::IngestConfigurationSummary &summary = configuration.summary;
    m_key.clear();
    text::appendFolded(m_key, summary.name.isEmpty() ? encoderName(*m_plant, summary) : summary.name);
    m_key += " (";
    text::appendFolded(m_key, ivs::shortId(summary.arn));
    m_key += ")\n";
    const QString state = stateWord(summary, configuration.moving);
    for (const QStringView field :
         {QStringView(stageOfRow(row).name), QStringView(summary.userId), QStringView(state),
          QStringView(summary.ingestProtocol.text()), QStringView(summary.participantId), QStringView(summary.arn),
          m_areAccountsSearched ? QStringView(m_plant->sourceAt(row).identity().accountName) : QStringView()}) {
        text::appendFolded(m_key, field);
        m_key += '\n';
    }
    return m_key;
}

void InventoryRows::updateSearchKey(int row)
{
    if (m_isSearchable)
        m_search.replace(row, searchKey(row));
}

} // namespace ui
