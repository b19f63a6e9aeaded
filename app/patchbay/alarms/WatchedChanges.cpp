// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/WatchedChanges.h"

#include "patchbay/alarms/WatchList.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/rotation/KeyRotations.h"

#include <algorithm>
#include <variant>

namespace patchbay {

WatchedChanges::WatchedChanges(WatchList &watched, Plant &plant, ActRuns &acts, KeyRotations &rotations,
                               QObject *parent)
    : QObject(parent)
    , m_watched(watched)
    , m_plant(plant)
    , m_rotations(rotations)
{
    connect(&acts, &ActRuns::begun, this, &WatchedChanges::follow);
    connect(&rotations, &KeyRotations::changed, this, &WatchedChanges::handOver);
    connect(&watched, &WatchList::changed, this, &WatchedChanges::noteNames);
    connect(&plant, &Plant::rowsAppended, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            noteName(row);
    });
    handOver();
    noteNames();
}

void WatchedChanges::follow(ActRun &run)
{
    connect(&run, &ActRun::itemChanged, this, [this, &run](int index) { noteDeleted(run, index); });
}

void WatchedChanges::noteDeleted(const ActRun &run, int index)
{
    const ActRun::Item &item = run.item(index);
    const auto *const deletion = std::get_if<Deletion>(&item.act);
    if (!deletion || !item.result)
        return;
    const ActOutcome outcome = item.result->outcome;
    if (outcome != ActOutcome::Done && outcome != ActOutcome::AlreadyDone)
        return;
    const QString &arn = deletion->encoder.arn;
    const auto rotation = std::ranges::find(m_rotations.all(), arn, &KeyRotation::oldArn);
    if (rotation != m_rotations.all().end() && !rotation->madeArn.isEmpty())
        m_watched.replace(arn, rotation->madeArn);
    else
        m_watched.setWatched({arn}, false);
}

/// Of those that others deleted.
void WatchedChanges::handOver()
{
    for (const KeyRotation &each : m_rotations.all()) {
        if (m_rotations.stepOf(each) == RotationStep::MoveAlong)
            m_watched.replace(each.oldArn, each.madeArn);
    }
}

void WatchedChanges::noteNames()
{
    for (const QString &arn : m_watched.all()) {
        if (const EncoderId id = m_plant.idOf(arn); !id.isNull())
            noteName(m_plant.rowOf(id));
    }
}

/// It has one name for all its life.
void WatchedChanges::noteName(int row)
{
    if (row >= 0)
        m_watched.noteName(m_plant.at(row).summary.arn, m_plant.at(row).summary.name);
}

} // namespace patchbay
