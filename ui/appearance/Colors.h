// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountColor.h"

#include <QColor>
#include <QList>
#include <QPalette>

namespace ui {

/// Whether a palette is light text on dark.
bool isDark(const QPalette &palette);

/// `ratio` 0 is `from`, 1 is `to`.
QColor mixed(const QColor &from, const QColor &to, double ratio);

/// The contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.1, "contrast ratio").
double contrast(const QColor &a, const QColor &b);

/// The least contrast that a text has on any of these grounds.
double leastContrast(const QColor &text, const QList<QColor> &grounds);

/// What text needs on its ground (WCAG 2.1 AA), and what is switched off gets.
constexpr double textContrast = 4.5;
constexpr double disabledContrast = 3.0;
/// What a shape needs that tells something (WCAG 2.1, 1.4.11).
constexpr double shapeContrast = 3.0;

/// `text` as it can be read on `ground`, which is opaque: itself, or as little lighter or darker as gives the contrast;
/// where light text would have to be dark, or dark text light, black or white.
QColor legible(const QColor &text, const QColor &ground, double least = textContrast);
/// The same on each of several grounds. Where no colour can be read on all of them, black or white, whichever is less
/// bad.
QColor legible(const QColor &text, const QList<QColor> &grounds, double least = textContrast);

/// The role of text that stands on a role's ground.
QPalette::ColorRole textRole(QPalette::ColorRole ground);

/// The colours that mean something; never the only sign of it: a word or a shape stands beside.
enum class Signal {
    Live, ///< red: an encoder publishes
    Next, ///< green: armed, or done
    Pending, ///< amber: waits, moves, is missing; a warning
    Failure, ///< red: an error
    Unknown, ///< grey: nobody knows
};

/// A signal's colour as text or a sign on this ground, which may be light where another ground of the palette is dark.
QColor signalColor(Signal signal, const QPalette &palette, QPalette::ColorRole ground);

/// An account's colour as a bar or a patch on this ground. Each can be told from the others, and from a signal's, also
/// by who is colour-blind; still the account's name stands beside it, as its only sure sign.
QColor accountColor(accounts::AccountColor color, const QPalette &palette, QPalette::ColorRole ground);

/// The surface of a bar that carries a signal: the palette's window with a hint of its colour, as much as leaves the
/// window's text readable.
QColor signalSurface(Signal signal, const QPalette &palette);

/// The palette for what stands on `ground` with so much of a signal's colour that it is seen from afar: its Base is
/// that surface, and its Text can be read there. A selection looks as it does elsewhere.
QPalette signalPalette(Signal signal, QPalette palette, QPalette::ColorRole ground);

/// Text of second rank, as captions and column heads, on this ground.
QColor secondaryText(const QPalette &palette, QPalette::ColorRole ground);

} // namespace ui
