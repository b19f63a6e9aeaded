// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// Who is on the stage of an encoder that is live, and what is asked before one of them is cut off.
std::vector<Picture> participantsPictures();

} // namespace ui
