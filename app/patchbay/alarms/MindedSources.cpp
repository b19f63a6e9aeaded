// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/MindedSources.h"

#include "patchbay/alarms/WatchList.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>

namespace patchbay {

QSet<SourceId> mindedSources(const Plant &plant, const Plan &plan, const WatchList *watched)
{
    QSet<SourceId> sources;
    QSet<QString> regions; // of those that are in no list
    const auto add = [&](const QString &arn) {
        if (const EncoderId id = plant.idOf(arn); !id.isNull())
            sources.insert(id.source);
        else
            regions.insert(Locality::of(arn).region);
    };
    if (plan.isChosen())
        std::ranges::for_each(plan.scene()->bindings, add, &SceneBinding::encoderArn);
    if (watched)
        std::ranges::for_each(watched->all(), add);
    for (const auto &source : plant.sources().all()) {
        if (regions.contains(source->id().region) && !source->inventory().answeredAt().isValid())
            sources.insert(source->id());
    }
    return sources;
}

} // namespace patchbay
