// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace ui {

std::vector<Picture> alarmsPictures();

} // namespace ui
