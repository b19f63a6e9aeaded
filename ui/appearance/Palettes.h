// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace ui {

/// The program's own palettes: calm grey surfaces, one blue accent, so that red, green and amber belong to the tally.
/// Text has the contrast of WCAG 2.1 AA (4.5) on its surface, disabled text 3.
QPalette lightPalette();
QPalette darkPalette();

/// A desktop's palette with as little changed as makes all text readable on its own ground: that is not so in all of
/// them, and some don't say what a placeholder looks like.
QPalette legiblePalette(QPalette palette);

/// Of such a palette, for what lies flat on the window: it has the window's colours, whatever the palette has for
/// fields and buttons, and those when it is raised, by the mouse or because it is on.
QPalette flatPalette(QPalette palette);

/// Of such a palette, for menus, which have the window's colours: Fusion paints them on Base, but the lists of combo
/// boxes, with the same text, on Window.
QPalette menuPalette(QPalette palette);

} // namespace ui
