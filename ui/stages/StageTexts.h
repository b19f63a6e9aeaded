// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/stages/StagesModel.h"

namespace ui {

/// What a cell of the table of stages shows.
QString stageText(const ShownStage &stage, StagesModel::Column column);
/// What is short on the screen, in full.
QString spokenStageText(const ShownStage &stage, StagesModel::Column column);
QString stageHeading(StagesModel::Column column);

} // namespace ui
