// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scenes/SaveSceneDialog.h"

namespace ui {

/// What leaves encoders out of the list that is looked at.
enum class ListedBy {
    All, ///< nothing; those that have just been read may not be in it yet
    Filter,
    Problems, ///< only what has one
    FilterAndProblems,
};

/// Which encoders there are for a scene.
struct SceneScope {
    std::vector<patchbay::EncoderId> changed; ///< of the patch that it is about, there or gone; empty: it is about none
    std::vector<patchbay::EncoderId> open; ///< of every account and region that is open
    std::vector<patchbay::EncoderId> looked; ///< of the accounts and regions that are looked at, filtered or not
    std::vector<patchbay::EncoderId> listed; ///< what the list has of these; some may still wait to be listed
    std::vector<patchbay::EncoderId> selected;
    ListedBy listedBy = ListedBy::All;
    int leftOut = 0; ///< of those that are looked at, by what `listedBy` says
    int unread = 0; ///< accounts and regions, looked at or not, of which not all is known yet
};

/// What a scene can be of, the narrowest first, which is what a person has before them: those of the patch, what is
/// selected, what the filter leaves, then all. Each says how many it is of and what is not in it; what is the same as
/// another one is not offered.
std::vector<SaveSceneDialog::Choice> sceneChoices(const SceneScope &scope, const patchbay::Labels &labels);

} // namespace ui
