// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryRows.h"

#include "ivs/Arn.h"
#include "patchbay/Inventory.h"
#include "ui/inventory/EraseRows.h"
#include "ui/inventory/Folding.h"
#include "ui/names/Names.h"

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

bool isSearched(const Columns &columns)
{
    return columns.has(Column::State) || columns.has(Column::Name) || columns.has(Column::Stage)
        || columns.has(Column::User) || columns.has(Column::Arn);
}

} // namespace

InventoryRows::InventoryRows()
{
    setInventory(nullptr);
}

void InventoryRows::setInventory(const patchbay::Inventory *inventory)
{
    m_inventory = inventory;
    m_rows.clear();
    m_stages = {Stage{{}, tr("no stage")}};
    m_stageOf = {{QString(), 0}};
    m_search.clear();
    m_ranks = {};
}

void InventoryRows::append(const patchbay::Configuration &configuration)
{
    Row row{configuration.summary, configuration.moving, stageOf(configuration.summary.stageArn),
            naturalKey(configuration.summary.name)};
    m_search.append(searchKey(row));
    m_rows.push_back(std::move(row));
    m_ranks = {};
}

Columns InventoryRows::update(int index, const patchbay::Configuration &configuration)
{
    Row &row = m_rows[std::size_t(index)];
    Columns changed = differences(row.summary, configuration.summary);
    if (row.moving != configuration.moving)
        changed.add(Column::State);
    if (changed.isEmpty())
        return changed;
    if (changed.has(Column::Name))
        row.nameKey = naturalKey(configuration.summary.name);
    row.summary = configuration.summary;
    row.moving = configuration.moving;
    row.stage = stageOf(row.summary.stageArn);
    if (isSearched(changed))
        m_search.replace(index, searchKey(row));
    forgetRanks(changed);
    return changed;
}

void InventoryRows::remove(const std::vector<int> &rows)
{
    eraseRows(m_rows, rows);
    m_search.remove(rows);
    m_ranks = {};
}

std::vector<int> InventoryRows::updateStageNames()
{
    std::vector<bool> renamed(m_stages.size(), false);
    for (std::size_t i = 1; i < m_stages.size(); ++i) {
        const QString name = stageName(*m_inventory, m_stages[i].arn);
        renamed[i] = name != m_stages[i].name;
        m_stages[i].name = name;
    }
    std::vector<int> rows;
    if (std::find(renamed.begin(), renamed.end(), true) == renamed.end())
        return rows;
    for (int i = 0; i < size(); ++i) {
        if (!renamed[std::size_t(at(i).stage)])
            continue;
        m_search.replace(i, searchKey(at(i)));
        rows.push_back(i);
    }
    m_ranks[Column::Stage].clear();
    return rows;
}

QString InventoryRows::text(int index, Column column) const
{
    const Row &row = at(index);
    switch (column) {
    case Column::State:
        return stateWord(row.summary, row.moving);
    case Column::Name:
        return encoderName(*m_inventory, row.summary);
    case Column::Stage:
        return m_stages[std::size_t(row.stage)].name;
    case Column::Protocol:
        return row.summary.ingestProtocol.text();
    case Column::User:
        return onOneLine(row.summary.userId);
    case Column::Participant:
        return row.summary.participantId;
    case Column::Redundant:
        return row.summary.redundantIngest ? tr("yes") : tr("no");
    case Column::Arn:
        return row.summary.arn;
    }
    Q_UNREACHABLE();
}

int InventoryRows::stageOf(const QString &arn)
{
    const auto known = m_stageOf.constFind(arn);
    if (known != m_stageOf.cend())
        return *known;
    const int stage = int(m_stages.size());
    m_stages.push_back({arn, stageName(*m_inventory, arn)});
    m_stageOf.insert(arn, stage);
    return stage;
}

/// The parentheses are always there, so that a name that was copied from another cell finds its row.
std::string InventoryRows::searchKey(const Row &row)
{
    ++m_keysComputed;
    const auto &summary = row.summary;
    std::string key;
    key.reserve(192);
    appendFolded(key, summary.name.isEmpty() ? encoderName(*m_inventory, summary) : summary.name);
    key += " (";
    appendFolded(key, ivs::shortId(summary.arn));
    key += ")\n";
    const QString state = stateWord(summary, row.moving);
    for (const QStringView text : {QStringView(m_stages[std::size_t(row.stage)].name), QStringView(summary.userId),
                                   QStringView(state), QStringView(summary.arn)}) {
        appendFolded(key, text);
        key += '\n';
    }
    return key;
}

} // namespace ui
