// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/StageSuccession.h"

namespace patchbay {

Scene withSuccessors(Scene scene, const StageSuccession &succession)
{
    for (SceneBinding &binding : scene.bindings) {
        const auto successor = succession.constFind(binding.stageArn);
        if (successor == succession.cend())
            continue;
        binding.stageArn = successor->arn;
        binding.stageName = successor->name;
    }
    return scene;
}

} // namespace patchbay
