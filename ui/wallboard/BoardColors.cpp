// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardColors.h"

#include "ui/appearance/Colors.h"

namespace ui {

BoardColors BoardColors::of(const QPalette &palette, bool silent)
{
    BoardColors colors;
    colors.isGrey = silent;
    colors.ground = palette.color(QPalette::Window);
    colors.tile = palette.color(QPalette::Base);
    colors.edge = palette.color(QPalette::Mid);
    if (silent) {
        const QColor grey = isDark(palette) ? QColor(0x4a, 0x4a, 0x4a) : QColor(0xc4, 0xc4, 0xc4);
        colors.ground = grey;
        colors.tile = mixed(grey, isDark(palette) ? Qt::black : Qt::white, 0.18);
        colors.edge = mixed(grey, palette.color(QPalette::WindowText), 0.3);
        colors.text = legible(palette.color(QPalette::WindowText), colors.ground);
        colors.dim = legible(mixed(colors.text, colors.ground, 0.4), colors.ground);
        colors.wrong = colors.dim;
        colors.well = colors.dim;
        colors.tileText = legible(mixed(colors.text, colors.tile, 0.3), colors.tile);
        colors.tileDim = colors.tileText;
        colors.live = colors.tileText;
        colors.wrongCell = colors.tile;
        colors.wrongText = colors.tileText;
        colors.wrongEdge = colors.tileText;
        return colors;
    }
    colors.text = palette.color(QPalette::WindowText);
    colors.dim = secondaryText(palette, QPalette::Window);
    colors.wrong = signalColor(Signal::Pending, palette, QPalette::Window);
    colors.well = signalColor(Signal::Next, palette, QPalette::Window);
    colors.live = signalColor(Signal::Live, palette, QPalette::Base);
    colors.tileText = palette.color(QPalette::Text);
    colors.tileDim = secondaryText(palette, QPalette::Base);
    colors.wrongEdge = signalColor(Signal::Pending, palette, QPalette::Base);
    // Amber as dark as a text has to be on white is brown, and catches nobody's eye: it has an edge to be told by.
    colors.wrongCell = isDark(palette) ? colors.wrongEdge : QColor(0xf7, 0xb8, 0x45);
    colors.wrongText = legible(QColor(0x1b, 0x1b, 0x1b), colors.wrongCell);
    return colors;
}

} // namespace ui
