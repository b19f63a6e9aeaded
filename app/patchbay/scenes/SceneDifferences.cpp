// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/SceneDifferences.h"

#include "patchbay/plant/Plant.h"

namespace patchbay {

std::vector<SceneDifference> differences(const Scene &before, const Scene &after)
{
    using Kind = SceneDifference::Kind;
    std::vector<SceneDifference> found;
    auto old = before.bindings.begin();
    auto now = after.bindings.begin();
    while (old != before.bindings.end() || now != after.bindings.end()) {
        const bool hasBoth = old != before.bindings.end() && now != after.bindings.end();
        if (now == after.bindings.end() || (hasBoth && old->encoderArn < now->encoderArn)) {
            found.push_back({Kind::OnlyBefore, *old++, {}});
        } else if (old == before.bindings.end() || now->encoderArn < old->encoderArn) {
            found.push_back({Kind::OnlyAfter, {}, *now++});
        } else {
            if (old->stageArn != now->stageArn)
                found.push_back({Kind::OtherStage, *old, *now});
            ++old;
            ++now;
        }
    }
    return found;
}

std::vector<SceneDifference> differencesFromNow(const Scene &scene, const Plant &plant, const Labels &labels)
{
    std::vector<EncoderId> encoders;
    for (const SceneBinding &binding : scene.bindings)
        encoders.push_back(plant.idOf(binding.encoderArn));
    return differences(scene, Scene::ofNow(plant, encoders, labels));
}

} // namespace patchbay
