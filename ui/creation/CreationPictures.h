// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// "new": a series over two stages, before it is made; "clone": another one like an encoder.
std::vector<Picture> creationPictures();

} // namespace ui
