// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace ui {

// What the text of a role really stands on: the ground in the palette, first, and what the style makes of it.

/// Button: a gradient, and others where the button is the default, under the mouse, or pressed. As the application's
/// style draws them.
QList<QColor> buttonGrounds(const QPalette &palette, QPalette::ColorGroup group);

/// Base: lists and fields, and menus, which are lighter in Fusion.
QList<QColor> baseGrounds(const QPalette &palette, QPalette::ColorGroup group);

/// Window: the window itself, and its tool bar, which is lighter in Fusion.
QList<QColor> windowGrounds(const QPalette &palette, QPalette::ColorGroup group);

} // namespace ui
