// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/CloseWatch.h"

#include "patchbay/alarms/MindedSources.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/PlantWatch.h"

namespace patchbay {

using std::chrono::milliseconds;

CloseWatch::CloseWatch(Plant &plant, Plan &plan, const WatchList &watched, PlantWatch &watch, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_plan(plan)
    , m_watched(watched)
    , m_watch(watch)
{
    connect(&m_soon, &async::Timer::timeout, this, &CloseWatch::follow);
    connect(&plan, &Plan::chosen, this, &CloseWatch::followSoon);
    connect(&watched, &WatchList::changed, this, &CloseWatch::followSoon);
    connect(&plant, &Plant::rowsAppended, this, &CloseWatch::followSoon);
    connect(&plant, &Plant::rowsRemoved, this, &CloseWatch::followSoon);
    connect(&plant, &Plant::sourceChanged, this, &CloseWatch::followSoon); // it may have answered for the first time
    connect(&plant.sources(), &Sources::opened, this, &CloseWatch::followSoon);
    followSoon();
}

void CloseWatch::setWallboardShown(bool isShown)
{
    m_isWallboardShown = isShown;
    follow();
}

/// Once for all that comes in one turn of the event loop.
void CloseWatch::followSoon()
{
    m_soon.start(milliseconds(0));
}

void CloseWatch::follow()
{
    const QSet<SourceId> watched = mindedSources(m_plant, m_plan, &m_watched);
    QList<SourceId> closely;
    for (const auto &source : m_plant.sources().all()) {
        const bool isWatched = watched.contains(source->id());
        source->active().want(ActiveWatch::For::Alarms, isWatched ? pace : milliseconds(0));
        source->active().want(ActiveWatch::For::Wallboard, m_isWallboardShown ? pace : milliseconds(0));
        if (isWatched || m_isWallboardShown)
            closely.push_back(source->id());
    }
    m_watch.setWatched(closely);
}

} // namespace patchbay
