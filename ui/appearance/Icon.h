// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Colors.h"

#include <QIcon>

namespace ui {

/// The program's own icons, `resources/icons/*.svg`: one line weight on a grid of 24, in one colour.
enum class IconName {
    Accounts,
    Add,
    Close,
    Copy,
    Eye,
    EyeOff,
    Filter,
    Info,
    Keyboard,
    Log,
    Rebind,
    Refresh,
    Settings,
    TallyLive,
    TallyUnknown,
    Warning,
    Count
};

/// An icon in the colour of the text around it: each time it is drawn it takes the program's palette as it is then,
/// so it follows a change from light to dark and is muted when disabled and readable when selected.
QIcon icon(IconName name);

/// The same in a signal's colour (still of the text's when selected or disabled).
QIcon icon(IconName name, Signal signal);

/// The same for an entry of a menu: readable on the highlight of the entry that is chosen.
QIcon menuIcon(IconName name);

/// The application's icon, in full colour.
QIcon applicationIcon();

/// The reverse-DNS id that the desktop entry, the icon and the metadata share.
inline constexpr char applicationId[] = "io.github.ivs_patchbay.IvsPatchbay";

} // namespace ui
