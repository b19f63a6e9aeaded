// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// Whether a palette is light text on dark.
bool isDark(const QPalette &palette);

/// `ratio` 0 is `from`, 1 is `to`.
QColor mixed(const QColor &from, const QColor &to, double ratio);

/// The colours that mean something; never the only sign of it: a word or a shape stands beside.
enum class Signal {
    Live, ///< red: an encoder publishes
    Next, ///< green: armed, or done
    Pending, ///< amber: waits, moves, is missing; a warning
    Failure, ///< red: an error
    Unknown, ///< grey: nobody knows
};

/// A signal's colour as text or a sign on the palette's window and base, light or dark (contrast at least 4.5 on the
/// program's own palettes).
QColor signalColor(Signal signal, const QPalette &palette);

/// The surface of a bar that carries a signal: the palette's base with a hint of its colour.
QColor signalSurface(Signal signal, const QPalette &palette);

/// Text of second rank, as captions and column heads.
QColor secondaryText(const QPalette &palette);

} // namespace ui
