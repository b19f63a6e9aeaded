// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/PlantStages.h"

#include <utility>

namespace patchbay {

namespace {

/// What is found in the stages of a source, of one with its id that is still ending, or of one beside it.
template <typename Find>
auto fromStages(const Sources &sources, const SourceId &id, Find find)
{
    decltype(find(std::declval<const StageList &>())) found = {};
    const auto finds = [&](const Source &source) { return bool(found = find(source.inventory().stages())); };
    if (const Source *const named = sources.find(id); named && finds(*named))
        return found;
    for (const auto &ending : sources.ending()) {
        if (ending->id() == id && finds(*ending))
            return found;
    }
    sources.findBeside(id, finds);
    return found;
}

} // namespace

const std::vector<ivs::StageSummary> &PlantStages::of(const SourceId &id) const
{
    static const std::vector<ivs::StageSummary> none;
    const Source *const named = m_sources.find(id);
    return named ? named->inventory().stages().all() : none;
}

const ivs::StageSummary *PlantStages::find(const StageId &id) const
{
    return fromStages(m_sources, id.source, [&id](const StageList &stages) { return stages.find(id.arn); });
}

std::optional<QString> PlantStages::nameOfGone(const StageId &id) const
{
    return fromStages(m_sources, id.source, [&id](const StageList &stages) { return stages.nameOfGone(id.arn); });
}

int PlantStages::boundTo(const StageId &id) const
{
    const Source *const named = m_sources.find(id.source);
    return named ? named->inventory().boundTo(id.arn) : 0;
}

/// Where nobody is, nobody has to be counted.
PlacesUsed PlantStages::placesOn(const StageId &id) const
{
    const Source *const named = m_sources.find(id.source);
    const ivs::StageSummary *const stage = find(id);
    const bool isEmpty = stage && stage->activeSessionId.isEmpty();
    const std::optional<int> guests = isEmpty || !named ? std::optional(0) : named->guests().on(id.arn);
    const int elsewhere = named ? named->sightings().on(id.arn) : 0; // they are bound somewhere else, and live here
    return {boundTo(id) + elsewhere + guests.value_or(0), guests.has_value(),
            !guests && named->guests().isRefused(id.arn)};
}

void PlantStages::countGuests(const StageId &id) const
{
    Source *const named = m_sources.find(id.source);
    const ivs::StageSummary *const stage = find(id);
    if (named && stage)
        named->guests().look(*stage);
}

} // namespace patchbay
