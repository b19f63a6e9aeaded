// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/SeenLive.h"

#include "async/Clock.h"

namespace patchbay {

SeenLive::SeenLive(const Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    noteAll(0, plant.rowCount() - 1);
    connect(&plant, &Plant::rowsAppended, this, &SeenLive::noteAll);
    connect(&plant, &Plant::rowsChanged, this, &SeenLive::noteChanges);
    connect(&plant, &Plant::rowsAboutToBeRemoved, this, &SeenLive::forget);
}

void SeenLive::noteAll(int first, int last)
{
    for (int row = first; row <= last; ++row)
        note(m_plant.at(row).summary);
}

void SeenLive::noteChanges(const std::vector<ConfigurationChange> &changes)
{
    for (const ConfigurationChange &change : changes) {
        const ivs::IngestConfigurationSummary &now = m_plant.at(change.row).summary;
        if (now.participantId != change.before.summary.participantId)
            m_since.remove(now.arn);
        note(now);
    }
}

void SeenLive::forget(const std::vector<int> &rows)
{
    for (const int row : rows)
        m_since.remove(m_plant.at(row).summary.arn);
}

void SeenLive::note(const ivs::IngestConfigurationSummary &now)
{
    if (!now.isActive())
        m_since.remove(now.arn);
    else if (!m_since.contains(now.arn))
        m_since.insert(now.arn, async::Clock::utc());
}

} // namespace patchbay
