// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/LineUp.h"

#include "async/Clock.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>
#include <utility>

namespace patchbay {

LineUp::LineUp(const Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    connect(&plant, &Plant::rowsAppended, this, [this](int first, int last) {
        std::vector<int> changed;
        for (int row = first; hasBegun() && row <= last; ++row)
            look(m_plant.at(row).summary.arn, changed);
        tell(std::move(changed));
    });
    connect(&plant, &Plant::rowsChanged, this, [this](const std::vector<ConfigurationChange> &changes) {
        std::vector<int> changed;
        for (const ConfigurationChange &each : changes) {
            noteLast(each.before);
            look(m_plant.at(each.row).summary.arn, changed);
        }
        tell(std::move(changed));
    });
    connect(&plant, &Plant::rowsAboutToBeRemoved, this, &LineUp::noteLeaving);
    connect(&plant, &Plant::rowsRemoved, this, [this] { tell(std::exchange(m_leaving, {})); });
    // What is live as before is told by no row when the answers come again.
    connect(&plant.sources(), &Sources::silenceChanged, this, [this] {
        std::vector<int> changed;
        for (const Item &each : m_items)
            look(QString(each.encoderArn), changed);
        tell(std::move(changed));
    });
}

void LineUp::begin(const Plan &plan)
{
    std::vector<Item> items;
    if (plan.isChosen()) {
        for (const SceneBinding &each : plan.scene()->bindings) {
            if (!each.stageArn.isEmpty()) // nobody expects it to be live
                items.push_back({each.encoderArn, each.encoderName, each.stageArn});
        }
    }
    begin(plan.name(), std::move(items));
}

void LineUp::begin(const std::vector<EncoderId> &encoders)
{
    std::vector<Item> items;
    for (const EncoderId &id : encoders) {
        const Configuration *const known = m_plant.find(id);
        items.push_back({id.arn, known ? known->summary.name : QString()});
    }
    begin({}, std::move(items));
}

void LineUp::beginAgain()
{
    std::vector<Item> items = std::move(m_items);
    for (Item &each : items)
        each = {each.encoderArn, each.encoderName, each.plannedStage};
    begin(QString(m_planName), std::move(items));
}

void LineUp::end()
{
    m_beganAt = {};
    m_planName.clear();
    m_items.clear();
    m_indexes.clear();
    m_seen = 0;
    Q_EMIT begun();
}

void LineUp::begin(const QString &planName, std::vector<Item> items)
{
    m_beganAt = async::Clock::utc();
    m_planName = planName;
    m_items = std::move(items);
    m_indexes.clear();
    m_seen = 0;
    for (int index = 0; index < int(m_items.size()); ++index)
        m_indexes.insert(m_items[std::size_t(index)].encoderArn, index);
    std::vector<int> changed;
    for (const Item &each : m_items)
        look(QString(each.encoderArn), changed);
    Q_EMIT begun();
}

/// It may have been live for long with nothing said of it: each answer has shown it so.
void LineUp::noteLast(const Configuration &before)
{
    const auto index = m_indexes.constFind(before.summary.arn);
    if (index == m_indexes.cend() || !before.summary.isActive())
        return;
    Item &item = m_items[std::size_t(*index)];
    if (item.isSeen())
        item.lastSeen = std::max({item.firstSeen, item.lastSeen, toldAt(before)});
}

/// Deleted, or its account is closed: nobody sees it any more.
void LineUp::noteLeaving(const std::vector<int> &rows)
{
    for (const int row : rows) {
        const Configuration &leaving = m_plant.at(row);
        const auto index = m_indexes.constFind(leaving.summary.arn);
        if (index == m_indexes.cend())
            continue;
        noteLast(leaving);
        m_items[std::size_t(*index)].isLive = false;
        m_items[std::size_t(*index)].isListed = false;
        m_leaving.push_back(*index);
    }
}

/// What a source told last and does not confirm any more ticks nobody.
void LineUp::look(const QString &encoderArn, std::vector<int> &changed)
{
    const auto index = m_indexes.constFind(encoderArn);
    if (index == m_indexes.cend())
        return;
    Item &item = m_items[std::size_t(*index)];
    const Item before = item;
    const EncoderId id = m_plant.idOf(encoderArn);
    const int row = id.isNull() ? -1 : m_plant.rowOf(id);
    if (row < 0 || m_plant.sourceAt(row).silence().isStale())
        return;
    item.isListed = true;
    item.isLive = m_plant.at(row).summary.isActive();
    if (item.isLive && !item.isSeen()) {
        item.firstSeen = async::Clock::utc();
        item.lastSeen = item.firstSeen;
        ++m_seen;
    }
    if (item.isLive)
        noteLast(m_plant.at(row));
    if (item != before)
        changed.push_back(*index);
}

void LineUp::tell(std::vector<int> changed)
{
    std::ranges::sort(changed);
    if (!changed.empty())
        Q_EMIT itemsChanged(changed);
}

QDateTime toldAt(const Configuration &known)
{
    return async::Clock::utc().addMSecs(Inventory::clock().msecsTo(known.readAt));
}

} // namespace patchbay
