// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

namespace ui {

/// "9 of 12 places used"; "at least 9 of 12 places used" until guests have been counted.
QString placesUsed(const patchbay::PlacesUsed &places);
/// The same under a heading that says what it is: "9 of 12"; "9+ of 12".
QString shortPlacesUsed(const patchbay::PlacesUsed &places);

} // namespace ui
