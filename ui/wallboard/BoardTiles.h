// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/Board.h"

namespace ui {

/// The name of a stage, through whichever source it is known; where none knows it, as it was called in a scene.
QString boardStageName(const patchbay::Plant &plant, const QString &stageArn, const QString &pastName = {});

/// A tile for each stage of the plan; without a plan, for each stage that encoders are bound to. What is marked On air
/// comes first, then by name.
std::vector<BoardTile> boardTiles(const patchbay::Plant &plant, const patchbay::Plan &plan);

} // namespace ui
