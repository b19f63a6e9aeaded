// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Inverse.h"

#include "ivs/Arn.h"
#include "patchbay/plant/Plant.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace patchbay {

namespace {

using Place = std::pair<QString, QString>; ///< AWS account and region

/// Whether it has listed anything of that AWS account: nothing else says whose it is.
bool isOf(const Source &source, const Place &place)
{
    const auto isThere = [&place](const QString &arn) {
        const auto parsed = ivs::Arn::parse(arn);
        return parsed && Place(parsed->account, parsed->region) == place;
    };
    const auto &encoders = source.inventory().configurations();
    const auto &stages = source.inventory().stages().all();
    // A source lists one AWS account: its first encoder and its first stage tell whose they are.
    return source.id().region == place.second
        && ((!encoders.empty() && isThere(encoders.front().summary.arn))
            || (!stages.empty() && isThere(stages.front().arn)));
}

/// Which open sources reach what; each place is looked for once.
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
        const auto parsed = ivs::Arn::parse(arn);
        if (!parsed)
            return {};
        // It may be gone: then a check says so, for which it needs a source.
        const Place place(parsed->account, parsed->region);
        auto known = m_sources.constFind(place);
        if (known == m_sources.constEnd())
            known = m_sources.insert(place, sourceOf(place));
        return *known ? EncoderId{**known, arn} : EncoderId();
    }

private:
    std::optional<SourceId> sourceOf(const Place &place) const
    {
        const auto &all = m_plant.sources().all();
        const auto found = std::ranges::find_if(all, [&place](const auto &source) { return isOf(*source, place); });
        return found == all.end() ? std::nullopt : std::optional((*found)->id());
    }

    const Plant &m_plant;
    QHash<Place, std::optional<SourceId>> m_sources;
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
