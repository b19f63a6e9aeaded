// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>

class QPalette;
class QWidget;

namespace ui {

/// How much a message matters. Never told by colour alone: each has a sign of its own.
enum class Severity {
    Note, ///< i: something is done, or worth knowing
    Attention, ///< !: something needs a person
    NotKnown, ///< ?: nobody knows yet what is true
    Live, ///< the tally's red dot: an encoder publishes
};

/// The colour that stands for a severity on this palette: readable on its window colour, light or dark.
QColor colourOf(Severity severity, const QPalette &palette);

/// The window colour with a breath of the severity's colour in it.
QColor tintOf(Severity severity, const QPalette &palette);

/// The sign, `size` logical pixels square, sharp on the widget's screen and in its palette.
QPixmap severityIcon(Severity severity, int size, const QWidget *widget);

} // namespace ui
