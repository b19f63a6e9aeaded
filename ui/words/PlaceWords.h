// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/plant/Plant.h"

namespace ui {

/// "9 of 12 places used"; "at least 9 of 12 places used" until guests have been counted.
QString placesUsed(const patchbay::PlacesUsed &places);
/// The same under a heading that says what it is: "9 of 12"; "9+ of 12".
QString shortPlacesUsed(const patchbay::PlacesUsed &places);

/// "main-a 12 of 12"; with guests that nobody has counted, "main-a at least 10 of 12".
QString placesAfter(const QString &stage, const patchbay::StageThen &then);
/// "main-kids would have 14 encoders; 12 can be live at once."
QString tooFull(const QString &stage, int encoders);
/// Beside those that are named: "3 more stages would be too full."
QString moreTooFull(int stages);

} // namespace ui
