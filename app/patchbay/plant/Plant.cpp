// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Plant.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/LabelledRows.h"

#include <algorithm>
#include <utility>

namespace patchbay {

Plant::Plant(Sources &sources, Labels *labels, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_stages(sources)
    , m_labels(labels)
{
    if (labels) {
        connect(labels, &Labels::encodersChanged, this, &Plant::tellLabels);
        connect(labels, &Labels::stagesChanged, this, &Plant::tellMarks);
    }
    for (const auto &source : sources.all())
        add(*source);
    connect(&sources, &Sources::opened, this, &Plant::add);
    connect(&sources, &Sources::closed, this, &Plant::remove);
    connect(&sources, &Sources::wasRefused, this, &Plant::sourceChanged);
}

const Configuration &Plant::at(int row) const
{
    const PlantRows::Row &found = m_rows.at(row);
    return found.source->inventory().configurations().at(found.sourceRow);
}

EncoderId Plant::idAt(int row) const
{
    return {sourceAt(row).id(), at(row).summary.arn};
}

int Plant::rowOf(const EncoderId &id) const
{
    int row = -1;
    const auto lists = [&](const Source &each) { return (row = m_rows.rowOf(each, id.arn)) >= 0; };
    if (const Source *const named = source(id.source); !named || !lists(*named))
        m_sources.findBeside(id.source, lists);
    return row;
}

const Configuration *Plant::find(const EncoderId &id) const
{
    const Source *const named = source(id.source);
    if (const Configuration *const known = named ? named->inventory().find(id.arn) : nullptr)
        return known;
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

EncoderId Plant::idOf(const QString &arn) const
{
    for (const auto &each : m_sources.all()) {
        if (m_rows.rowOf(*each, arn) >= 0)
            return {each->id(), arn};
    }
    return {};
}

const LabelSet &Plant::said() const
{
    static const LabelSet nothing;
    return m_labels ? m_labels->all() : nothing;
}

void Plant::add(Source &source)
{
    connectRows(source);
    takeStages(source);
    const Inventory &inventory = source.inventory();
    if (!inventory.configurations().isEmpty())
        append(source, 0, int(inventory.configurations().size()) - 1);
    Q_EMIT sourceChanged(source.id());
}

void Plant::connectRows(Source &source)
{
    const Inventory *const inventory = &source.inventory();
    connect(inventory, &Inventory::configurationsAppended, this,
            [this, &source](int first, int last) { append(source, first, last); });
    connect(inventory, &Inventory::configurationsChanged, this,
            [this, &source](const std::vector<ConfigurationChange> &changes) { change(source, changes); });
    connect(inventory, &Inventory::configurationsAboutToBeRemoved, this,
            [this, &source](const std::vector<int> &rows) { beginRemoval(source, rows); });
    connect(inventory, &Inventory::configurationsRemoved, this,
            [this, &source](const std::vector<int> &rows) { endRemoval(source, rows); });
    const auto tellOfStages = [this, &source] {
        takeStages(source);
        Q_EMIT namesChanged(source.id());
        tellSharedNames();
    };
    connect(&inventory->stages(), &StageList::changed, this, tellOfStages);
    connect(&source.guests(), &StageGuests::counted, this, tellOfStages);
    connect(inventory, &Inventory::loadingChanged, this, [this, &source] {
        takeFromSilent(source);
        Q_EMIT sourceChanged(source.id());
    });
}

/// It may go on changing until it has ended: what becomes of it is nobody's here.
void Plant::remove(Source &source)
{
    disconnect(&source.inventory(), nullptr, this, nullptr);
    disconnect(&source.inventory().stages(), nullptr, this, nullptr);
    disconnect(&source.guests(), nullptr, this, nullptr);
    handOver(m_rows.rowsOf(source), m_sources.twinsOf(source), false);
    const std::vector<int> rows = m_rows.rowsOf(source);
    forgetNames(rows);
    m_stageNames.replace(m_countedStages.take(source.id()), {});
    if (!rows.empty())
        Q_EMIT rowsAboutToBeRemoved(rows);
    m_rows.remove(source);
    if (!rows.empty())
        Q_EMIT rowsRemoved(rows);
    tellSharedNames();
    Q_EMIT sourceChanged(source.id());
}

void Plant::append(Source &source, int first, int last)
{
    const int before = rowCount();
    const std::vector<Source *> twins = m_sources.twinsOf(source);
    QStringList leftOut;
    for (int sourceRow = first; sourceRow <= last; ++sourceRow) {
        const ivs::IngestConfigurationSummary &summary = source.inventory().configurations().at(sourceRow).summary;
        const bool isLeftOut = m_rows.isListedBy(twins, summary.arn);
        m_rows.append(source, isLeftOut);
        if (isLeftOut)
            leftOut += summary.arn;
        else
            m_encoderNames.add(summary.name);
    }
    if (rowCount() > before)
        Q_EMIT rowsAppended(before, rowCount() - 1);
    tellReach(source, leftOut);
    tellSharedNames();
}

void Plant::change(Source &source, const std::vector<ConfigurationChange> &changes)
{
    std::vector<ConfigurationChange> listed;
    for (const ConfigurationChange &each : changes) {
        const int row = m_rows.rowOf(source, each.row);
        if (row < 0)
            continue;
        m_encoderNames.rename(each.before.summary.name, at(row).summary.name);
        listed.push_back({row, each.before});
    }
    tellChanged(std::move(listed));
    tellSharedNames();
}

/// Those that a twin has listed too; where it must be newer, only what it read later.
void Plant::handOver(const std::vector<int> &rows, const std::vector<Source *> &twins, bool onlyToNewer)
{
    std::vector<ConfigurationChange> handed;
    for (const int row : rows) {
        const Configuration before = at(row);
        const auto takes = [&](const Source *twin) {
            const Configuration *const known = twin->inventory().find(before.summary.arn);
            return known && (!onlyToNewer || (known->readAt > before.readAt && !before.moving));
        };
        const auto twin = std::ranges::find_if(twins, takes);
        if (twin == twins.end())
            continue;
        m_rows.handOver(row, **twin, (*twin)->inventory().rowOf(before.summary.arn));
        m_encoderNames.rename(before.summary.name, at(row).summary.name);
        handed.push_back({row, before, true});
    }
    tellChanged(std::move(handed));
}

/// This source has been read: what a twin listed that does not answer any more is told as it is now.
void Plant::takeFromSilent(Source &source)
{
    if (source.isReading() || source.inventory().lastError())
        return;
    for (const Source *const twin : m_sources.twinsOf(source)) {
        if (twin->inventory().isSilentBeside(source.inventory()))
            handOver(m_rows.rowsOf(*twin), {&source}, true);
    }
    tellSharedNames();
}

void Plant::beginRemoval(Source &source, const std::vector<int> &sourceRows)
{
    m_leaving = m_rows.rowsOf(source, sourceRows);
    m_leavingArns.clear();
    for (const int sourceRow : sourceRows)
        m_leavingArns += source.inventory().configurations().at(sourceRow).summary.arn;
    forgetNames(m_leaving);
    if (!m_leaving.empty())
        Q_EMIT rowsAboutToBeRemoved(m_leaving);
}

void Plant::endRemoval(Source &source, const std::vector<int> &sourceRows)
{
    m_rows.remove(source, sourceRows);
    if (const auto rows = std::exchange(m_leaving, {}); !rows.empty())
        Q_EMIT rowsRemoved(rows);
    const QStringList arns = std::exchange(m_leavingArns, {});
    listElsewhere(source, arns);
    tellReach(source, arns);
    tellSharedNames();
}

void Plant::takeStages(Source &source)
{
    QStringList names;
    for (const ivs::StageSummary &stage : source.inventory().stages().all())
        names += stage.name;
    m_stageNames.replace(std::exchange(m_countedStages[source.id()], names), names);
}

/// What this source listed and others have too.
void Plant::listElsewhere(const Source &source, const QStringList &arns)
{
    const int before = rowCount();
    for (Source *const other : m_sources.twinsOf(source)) {
        const std::vector<Source *> twins = m_sources.twinsOf(*other);
        for (const QString &arn : arns) {
            const int sourceRow = other->inventory().rowOf(arn);
            if (sourceRow < 0 || m_rows.isListedBy(twins, arn) || m_rows.rowOf(*other, sourceRow) >= 0)
                continue;
            m_rows.list(*other, sourceRow);
            m_encoderNames.add(other->inventory().configurations().at(sourceRow).summary.name);
        }
    }
    if (rowCount() > before)
        Q_EMIT rowsAppended(before, rowCount() - 1);
}

/// This source has come to reach what others list, or does so no longer: a view of this one alone shows it, or not.
void Plant::tellReach(const Source &source, const QStringList &arns)
{
    std::vector<ConfigurationChange> changes;
    for (const QString &arn : arns) {
        if (const int row = rowOf({source.id(), arn}); row >= 0)
            changes.push_back({row, at(row)});
    }
    tellChanged(std::move(changes));
}

void Plant::tellChanged(std::vector<ConfigurationChange> changes)
{
    std::ranges::sort(changes, {}, &ConfigurationChange::row);
    if (!changes.empty())
        Q_EMIT rowsChanged(changes);
}

void Plant::forgetNames(const std::vector<int> &rows)
{
    for (const int row : rows)
        m_encoderNames.remove(at(row).summary.name);
}

void Plant::tellSharedNames()
{
    const bool encoders = m_encoderNames.takeSharedChanged();
    const bool stages = m_stageNames.takeSharedChanged();
    if (encoders || stages)
        Q_EMIT namesChanged({});
}

void Plant::tellLabels(const QStringList &encoderArns)
{
    tellChanged(labelledRows(*this, encoderArns));
}

void Plant::tellMarks(const QStringList &stageArns)
{
    tellChanged(markedRows(*this, stageArns));
    for (const SourceId &source : sourcesOfStages(*this, stageArns))
        Q_EMIT namesChanged(source);
}

} // namespace patchbay
