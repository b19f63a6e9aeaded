// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Sources.h"

namespace patchbay {

/// How many of the places of a stage are used: one by each encoder that is live there or bound to it, and one by each
/// guest who publishes without one.
struct PlacesUsed {
    int count = 0;
    bool areAllCounted = true; ///< or there may be guests as well
    bool couldNotCount = false; ///< of those: nobody is about to tell

    bool isFull() const { return count >= ivs::maxPublishersPerStage; }
    bool operator==(const PlacesUsed &) const = default;
};

/// The stages of all sources that are open. GUI thread only.
class PlantStages final {
    Q_DISABLE_COPY_MOVE(PlantStages)

public:
    /// `sources` outlives it.
    explicit PlantStages(const Sources &sources)
        : m_sources(sources)
    {
    }

    /// Those that encoders of an open source can be bound to.
    const std::vector<ivs::StageSummary> &of(const SourceId &id) const;
    /// Also of a source that is still ending: what is under way there is told; and what another entry of its AWS
    /// account knows.
    const ivs::StageSummary *find(const StageId &id) const;
    /// What a stage was called last that is not there any more; nothing for one that is, or never was read. Also of a
    /// source that is still ending.
    std::optional<QString> nameOfGone(const StageId &id) const;
    /// How many encoders are bound to a stage.
    int boundTo(const StageId &id) const;
    /// Asks nobody.
    PlacesUsed placesOn(const StageId &id) const;
    /// Its guests are counted, unless they were lately.
    void countGuests(const StageId &id) const;

private:
    const Sources &m_sources;
};

} // namespace patchbay
