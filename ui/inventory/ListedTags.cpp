// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ListedTags.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ui {

ListedTags::ListedTags(const patchbay::Plant &plant)
    : m_plant(plant)
{
    for (const auto &source : plant.sources().all())
        follow(*source);
    connect(&plant.sources(), &patchbay::Sources::opened, this, &ListedTags::follow);
}

ListedTags::~ListedTags()
{
    for (const auto &source : m_plant.sources().all())
        source->tags().setWanted(false);
}

void ListedTags::follow(patchbay::Source &source)
{
    connect(&source.tags(), &patchbay::EncoderTags::progressed, this, &ListedTags::noteProgress);
    connect(&source.tags(), &patchbay::EncoderTags::changed, this, [this, &source](const QString &arn) {
        const int row = m_plant.rowOf({source.id(), arn});
        if (row < 0 || &m_plant.sourceAt(row) != &source)
            return;
        Q_EMIT changed({row});
    });
    want();
}

void ListedTags::want()
{
    const bool isWanted =
        m_areSearched || std::ranges::any_of(m_keys, [](const QString &key) { return !key.isEmpty(); });
    for (const auto &source : m_plant.sources().all())
        source->tags().setWanted(isWanted);
    noteProgress();
}

void ListedTags::noteProgress()
{
    if (const Progress now = progress(); std::exchange(m_told, now) != now)
        Q_EMIT progressed();
}

void ListedTags::noteAll()
{
    std::vector<int> rows(std::size_t(m_plant.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    Q_EMIT changed(rows);
}

void ListedTags::setKeys(const std::array<QString, tagColumns.size()> &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    want();
    noteAll();
}

void ListedTags::setSearched(bool areSearched)
{
    m_areSearched = areSearched;
    want();
}

void ListedTags::readAgain()
{
    for (const auto &source : m_plant.sources().all())
        source->tags().readAgain();
}

ListedTags::Progress ListedTags::progress() const
{
    Progress progress;
    for (const auto &source : m_plant.sources().all()) {
        progress.left += source->tags().left();
        progress.areRefused |= source->tags().error().has_value();
    }
    return progress;
}

const patchbay::EncoderTags::Tags *ListedTags::of(int row) const
{
    return m_plant.sourceAt(row).tags().of(m_plant.at(row).summary.arn);
}

QDateTime ListedTags::asOf(int row) const
{
    return m_plant.sourceAt(row).tags().asOf(m_plant.at(row).summary.arn);
}

QString ListedTags::text(int row, Column column) const
{
    const QString &key = m_keys[std::size_t(tagNumberOf(column))];
    const auto *const tags = key.isEmpty() ? nullptr : of(row);
    return tags ? tags->value(key).simplified() : QString();
}

QStringList ListedTags::knownKeys() const
{
    QStringList keys;
    for (const auto &source : m_plant.sources().all()) {
        keys += source->tags().keys();
        for (const ivs::StageSummary &stage : m_plant.stagesOf(source->id()))
            keys += stage.tags.keys();
    }
    keys.removeDuplicates();
    keys.sort(Qt::CaseInsensitive);
    return keys;
}

} // namespace ui
