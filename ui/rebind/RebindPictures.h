// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// The dialog, and what is said when the encoder turns out to be live.
std::vector<Picture> rebindPictures();

} // namespace ui
