// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// "patch-sheet": who sends where, by stage.
std::vector<Picture> patchSheetPictures();

} // namespace ui
