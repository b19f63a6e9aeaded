// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

class QApplication;
class QPalette;

namespace ui {

/// How the program looks: as the desktop does, or light or dark of its own whatever the desktop does.
enum class Appearance { System, Light, Dark };

/// What a desktop says of itself that has no palette for programs.
enum class Scheme { Light, Dark };

/// Changes the palette of the whole program, at start or at any time later.
/// System takes the desktop's palette, as legiblePalette(); without a desktop that has one, it is the program's own
/// light or dark one, as `scheme` says.
void applyAppearance(QApplication &application, Appearance appearance, Scheme scheme = Scheme::Light);

/// The same for a palette that a desktop has, which need not be one in which everything can be read.
void applyDesktopPalette(QApplication &application, const QPalette &desktops);

/// "system", "light" or "dark": as on the command line and in the settings.
QString appearanceWord(Appearance appearance);
std::optional<Appearance> appearanceFromWord(QStringView word);

} // namespace ui
