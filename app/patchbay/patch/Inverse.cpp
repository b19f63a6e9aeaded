// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Inverse.h"

#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace patchbay {

namespace {

/// Which open sources reach what; each locality is looked for once.
class Reach {
public:
    explicit Reach(const Plant &plant)
        : m_plant(plant)
    {
    }

    /// Null: none does.
    EncoderId of(const QString &arn)
    {
        if (const EncoderId listed = m_plant.idOf(arn); !listed.isNull())
            return listed;
        const Locality locality = Locality::of(arn);
        if (locality == Locality())
            return {};
        // It may be gone: then a check says so, for which it needs a source.
        auto known = m_sources.constFind(locality);
        if (known == m_sources.constEnd())
            known = m_sources.insert(locality, sourceOf(locality));
        return *known ? EncoderId{**known, arn} : EncoderId();
    }

private:
    std::optional<SourceId> sourceOf(const Locality &locality) const
    {
        const auto &all = m_plant.sources().all();
        const auto isThere = [&locality](const auto &source) { return Locality::of(*source) == locality; };
        const auto found = std::ranges::find_if(all, isThere);
        return found == all.end() ? std::nullopt : std::optional((*found)->id());
    }

    const Plant &m_plant;
    QHash<Locality, std::optional<SourceId>> m_sources;
};

} // namespace

Inverse inverseOf(const std::vector<JournalRecord> &moved, const Plant &plant)
{
    Reach reach(plant);
    Inverse inverse;
    QHash<QString, std::size_t> places; ///< in the patch, by ARN
    for (const JournalRecord &record : moved) {
        const JournalEntry &entry = record.entry;
        if (const auto known = places.constFind(entry.encoder.arn); known != places.constEnd()) {
            inverse.patch.items[*known].to.arn = entry.from.arn;
            continue;
        }
        const EncoderId encoder = reach.of(entry.encoder.arn);
        if (encoder.isNull()) {
            inverse.outOfReach.push_back(record);
            continue;
        }
        places.insert(encoder.arn, inverse.patch.items.size());
        inverse.patch.items.push_back(Rebind::of(encoder, entry.to.arn, entry.from.arn));
    }
    return inverse;
}

} // namespace patchbay
