// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/PlanStanding.h"

#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/Scene.h"

#include <algorithm>

namespace patchbay {

bool isNoMoreListed(const QString &encoderArn, const Plant &plant)
{
    const Locality locality = Locality::of(encoderArn);
    return std::ranges::any_of(plant.sources().all(), [&](const auto &source) {
        const Inventory &inventory = source->inventory();
        return inventory.asOf().isValid() && !source->silence().isStale()
            && !ivs::mayBeAmong(inventory.unreadable(), encoderArn) && Locality::of(*source) == locality;
    });
}

PlanStanding standingOf(const QString &encoderArn, const SceneBinding *planned, const QSet<QString> &stages,
                        const Plant &plant)
{
    const EncoderId id = plant.idOf(encoderArn);
    const int row = id.isNull() ? -1 : plant.rowOf(id);
    const bool isKnown = row >= 0 && !plant.sourceAt(row).silence().isStale();
    if (!planned) {
        const bool isInTheWay =
            isKnown && plant.at(row).summary.isActive() && stages.contains(plant.at(row).summary.stageArn);
        return isInTheWay ? PlanStanding::Unexpected : PlanStanding::NotPlanned;
    }
    if (row < 0)
        return isNoMoreListed(encoderArn, plant) ? PlanStanding::Gone : PlanStanding::Unknown;
    if (!isKnown)
        return PlanStanding::Unknown;
    const Configuration &now = plant.at(row);
    if (now.summary.stageArn != planned->stageArn)
        return PlanStanding::WrongStage;
    if (planned->stageArn.isEmpty())
        return PlanStanding::AsPlanned;
    if (!now.summary.isActive())
        return PlanStanding::Missing;
    return now.isLegMissing ? PlanStanding::OneLeg : PlanStanding::AsPlanned;
}

} // namespace patchbay
