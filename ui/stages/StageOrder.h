// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/stages/StagesModel.h"

#include <compare>

namespace ui {

/// Which of two stages stands before the other in the order of this column.
std::strong_ordering compared(const ShownStage &a, const ShownStage &b, StagesModel::Column column);

} // namespace ui
