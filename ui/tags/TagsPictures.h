// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// "tags": the tags of an encoder, one of them changed.
std::vector<Picture> tagsPictures();

} // namespace ui
