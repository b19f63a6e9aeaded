// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// "stages": the list of stages, one selected; and what is asked before something is done with them.
std::vector<Picture> stagesPictures();

} // namespace ui
