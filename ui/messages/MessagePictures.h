// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

/// The bar above a list that could not be read again, or of which an encoder has no stage; and "locked", that of the
/// desk.
std::vector<Picture> messagePictures();

} // namespace ui
