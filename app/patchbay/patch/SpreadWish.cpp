// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/SpreadWish.h"

#include "patchbay/plant/Plant.h"

#include <QHash>
#include <QSet>

namespace patchbay {

SpreadWish SpreadWish::of(const Plant &plant, const std::vector<EncoderId> &encoders,
                          const std::vector<StageId> &stages,
                          const std::function<QString(const EncoderId &encoder)> &groupOf)
{
    SpreadWish wish;
    QSet<QString> arns;
    QHash<QString, int> ownOn; // by the ARN of the stage
    for (const EncoderId &id : encoders) {
        const Configuration *const known = plant.find(id);
        if (!known || arns.contains(id.arn))
            continue;
        arns.insert(id.arn);
        ++ownOn[known->summary.stageArn];
        wish.encoders.push_back({id, known->summary.stageArn, groupOf(id), known->summary.isActive()});
    }
    for (const StageId &id : stages)
        wish.stages.push_back({id.arn, plant.placesOn(id).count - ownOn.value(id.arn)});
    return wish;
}

} // namespace patchbay
