// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/Scene.h"

#include <vector>

namespace patchbay {

struct SceneDifference {
    enum class Kind {
        OtherStage,
        OnlyBefore, ///< `after` has no such encoder
        OnlyAfter, ///< `before` has none
    };
    Kind kind = Kind::OtherStage;
    SceneBinding before = {};
    SceneBinding after = {};

    bool operator==(const SceneDifference &) const = default;
};

/// By the encoders' ARNs. That something is called or marked otherwise is no difference.
std::vector<SceneDifference> differences(const Scene &before, const Scene &after);

/// What has changed since it was saved, of the encoders in it. One that is not there any more is OnlyBefore.
std::vector<SceneDifference> differencesFromNow(const Scene &scene, const Plant &plant, const Labels &labels);

} // namespace patchbay
