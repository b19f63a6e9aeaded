// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagechoice/StageTicksModel.h"

#include "patchbay/plant/Plant.h"
#include "text/NaturalKey.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameMatch.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"

#include <algorithm>

namespace ui {

using patchbay::Plant;
using patchbay::StageId;

StageTicksModel::StageTicksModel(const Plant &plant, const patchbay::SourceId &source, QObject *parent)
    : RearrangedModel(parent)
    , m_plant(plant)
    , m_source(source)
    , m_rows(stagesNow())
{
    connect(&plant, &Plant::namesChanged, this, &StageTicksModel::follow);
    connect(&plant, &Plant::rowsAppended, this, &StageTicksModel::followPlaces);
    connect(&plant, &Plant::rowsChanged, this, &StageTicksModel::followPlaces);
    connect(&plant, &Plant::rowsRemoved, this, &StageTicksModel::followPlaces);
}

std::vector<StageId> StageTicksModel::stagesNow() const
{
    std::vector<ivs::StageSummary> stages = m_plant.stagesOf(m_source);
    std::ranges::sort(
        stages, {}, [](const ivs::StageSummary &stage) { return std::pair(text::naturalKey(stage.name), stage.arn); });
    std::vector<StageId> ids;
    for (const ivs::StageSummary &stage : stages)
        ids.push_back({m_source, stage.arn});
    return ids;
}

void StageTicksModel::setSource(const patchbay::SourceId &source)
{
    m_source = source;
    m_ticked.clear();
    follow();
}

void StageTicksModel::follow()
{
    std::vector<StageId> now = stagesNow();
    if (now != m_rows) {
        beginRearranging();
        const std::vector<StageId> before = std::exchange(m_rows, std::move(now));
        endRearranging([this, &before](int row) {
            const auto found = std::ranges::find(m_rows, before[std::size_t(row)]);
            return found == m_rows.end() ? -1 : int(found - m_rows.begin());
        });
    }
    followPlaces();
}

/// Encoders have come, gone or changed: the stages are the same.
void StageTicksModel::followPlaces()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
    Q_EMIT changed();
    for (const StageId &stage : ticked())
        m_plant.countGuests(stage); // a count does not hold for long
}

std::vector<StageId> StageTicksModel::ticked() const
{
    std::vector<StageId> ticked;
    std::ranges::copy_if(m_rows, std::back_inserter(ticked),
                         [this](const StageId &stage) { return m_ticked.contains(stage.arn); });
    return ticked;
}

void StageTicksModel::tick(const QStringList &stageArns, bool areOn)
{
    for (const QString &arn : stageArns) {
        if (areOn)
            m_ticked.insert(arn);
        else
            m_ticked.remove(arn);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT changed();
    for (const QString &arn : areOn ? stageArns : QStringList())
        m_plant.countGuests({m_source, arn});
}

QString StageTicksModel::textOf(const StageId &stage, Column column) const
{
    switch (column) {
    case Column::Name:
        return stageName(m_plant, stage);
    case Column::Mark:
        return markSign(m_plant.markOf(stage.arn));
    case Column::Places:
        return placesUsed(m_plant.placesOn(stage));
    }
    Q_UNREACHABLE();
}

int StageTicksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StageTicksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant StageTicksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StageId &stage = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(stage, column);
    case Qt::ToolTipRole:
        return plainToolTip(stageName(m_plant, stage) + u'\n' + stage.arn);
    case tallyRole:
        return column == Column::Mark && m_plant.markOf(stage.arn) == patchbay::StageMark::OnAir
            ? QVariant(int(Tally::OnAir))
            : QVariant();
    case Qt::CheckStateRole:
        if (column != Column::Name)
            return {};
        return m_ticked.contains(stage.arn) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool StageTicksModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    tick({arnAt(index.row())}, value.toInt() == Qt::Checked);
    return true;
}

QVariant StageTicksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Stage");
    case Column::Mark:
        return tr("Mark");
    case Column::Places:
        return tr("Places");
    }
    return {};
}

Qt::ItemFlags StageTicksModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RearrangedModel::flags(index);
    if (index.isValid() && Column(index.column()) == Column::Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QModelIndexList StageTicksModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                       Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start, role, value, hits, flags);
    return names ? *names : RearrangedModel::match(start, role, value, hits, flags);
}

} // namespace ui
