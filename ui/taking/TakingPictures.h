// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// A patch of many while it is taken, or what it came to.
std::vector<Picture> takingPictures();

} // namespace ui
