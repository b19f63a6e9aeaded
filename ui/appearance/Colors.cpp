// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Colors.h"

namespace ui {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QColor mixed(const QColor &from, const QColor &to, double ratio)
{
    const auto part = static_cast<float>(ratio);
    const auto blend = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(blend(from.redF(), to.redF()), blend(from.greenF(), to.greenF()),
                            blend(from.blueF(), to.blueF()), blend(from.alphaF(), to.alphaF()));
}

QColor signalColor(Signal signal, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (signal) {
    case Signal::Live:
    case Signal::Failure:
        return dark ? QColor(0xff, 0x6b, 0x61) : QColor(0xc0, 0x1c, 0x1c);
    case Signal::Next:
        return dark ? QColor(0x57, 0xc7, 0x82) : QColor(0x19, 0x73, 0x3b);
    case Signal::Pending:
        return dark ? QColor(0xef, 0xb0, 0x4a) : QColor(0x8d, 0x55, 0x00);
    case Signal::Unknown:
        break;
    }
    return secondaryText(palette);
}

QColor signalSurface(Signal signal, const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), signalColor(signal, palette), isDark(palette) ? 0.16 : 0.10);
}

QColor secondaryText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.35);
}

} // namespace ui
