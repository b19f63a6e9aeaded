// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QFontMetrics;

namespace ui {

/// How much room the rows of lists have: enough to aim at without care, or no more than their texts take, so that more
/// of them are in sight.
enum class Density { Comfortable, Compact };

/// Changes the rows of all lists of encoders and stages, at start or at any time later: each is told as if its style
/// had changed.
void applyDensity(Density density);

/// Of a row of such a list, in pixels; `font` is the list's.
int listRowHeight(const QFontMetrics &font);

} // namespace ui
