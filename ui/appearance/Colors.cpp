// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Colors.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// WCAG 2.1, "relative luminance".
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Whether white stands out on it more than black.
bool isDarkGround(const QColor &ground)
{
    return contrast(Qt::white, ground) > contrast(Qt::black, ground);
}

/// As it is on the screen: what is just enough before rounding may be too little after it.
QColor asPixel(const QColor &color)
{
    return QColor(color.rgb());
}

QColor opaque(QColor color)
{
    color.setAlphaF(1);
    return color;
}

} // namespace

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

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

double leastContrast(const QColor &text, const QList<QColor> &grounds)
{
    double least = 21;
    for (const QColor &ground : grounds)
        least = std::min(least, contrast(text, asPixel(ground)));
    return least;
}

QColor legible(const QColor &text, const QColor &ground, double least)
{
    return legible(text, QList<QColor>{ground}, least);
}

QColor legible(const QColor &text, const QList<QColor> &grounds, double least)
{
    const auto poorest = [&grounds](const QColor &color) { return leastContrast(color, grounds); };
    const QColor ground = asPixel(grounds.constFirst());
    const QColor shown = asPixel(mixed(ground, opaque(text), text.alphaF()));
    const bool isLighter = luminance(shown) > luminance(ground);
    const QColor near = isLighter ? Qt::white : Qt::black;
    const QColor far = isLighter ? Qt::black : Qt::white;
    const QColor towards = poorest(near) >= least || poorest(near) > poorest(far) ? near : far;
    if (towards == far)
        return far; // it is another colour anyway: then one that is read best
    constexpr int steps = 32;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = asPixel(mixed(shown, towards, double(step) / steps));
        if (poorest(candidate) >= least)
            return candidate;
    }
    return towards;
}

QPalette::ColorRole textRole(QPalette::ColorRole ground)
{
    switch (ground) {
    case QPalette::Base:
    case QPalette::AlternateBase:
        return QPalette::Text;
    case QPalette::Button:
        return QPalette::ButtonText;
    case QPalette::Highlight:
        return QPalette::HighlightedText;
    case QPalette::ToolTipBase:
        return QPalette::ToolTipText;
    default:
        return QPalette::WindowText;
    }
}

QColor signalColor(Signal signal, const QPalette &palette, QPalette::ColorRole ground)
{
    const QColor surface = palette.color(ground);
    const bool dark = isDarkGround(surface);
    const auto readable = [&surface](int red, int green, int blue) { return legible({red, green, blue}, surface); };
    switch (signal) {
    case Signal::Live:
    case Signal::Failure:
        return dark ? readable(0xff, 0x6b, 0x61) : readable(0xc0, 0x1c, 0x1c);
    case Signal::Next:
        return dark ? readable(0x57, 0xc7, 0x82) : readable(0x19, 0x73, 0x3b);
    case Signal::Pending:
        return dark ? readable(0xef, 0xb0, 0x4a) : readable(0x8d, 0x55, 0x00);
    case Signal::Unknown:
        break;
    }
    return secondaryText(palette, ground);
}

QColor accountColor(accounts::AccountColor color, const QPalette &palette, QPalette::ColorRole ground)
{
    using accounts::AccountColor;
    const QColor surface = palette.color(ground);
    const bool dark = isDarkGround(surface);
    const auto visible = [&surface](QRgb tone) { return legible(QColor(tone), surface, shapeContrast); };
    switch (color) {
    case AccountColor::Blue:
        return visible(dark ? 0xff3c70fd : 0xff2361fe);
    case AccountColor::Turquoise:
        return visible(dark ? 0xff7bf5f2 : 0xff088cad);
    case AccountColor::Violet:
        return visible(dark ? 0xffd7a8ff : 0xff401e77);
    case AccountColor::Pink:
        return visible(dark ? 0xffce38af : 0xfffd1ab2);
    }
    Q_UNREACHABLE();
}

QColor signalSurface(Signal signal, const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor color = signalColor(signal, palette, QPalette::Window);
    const double most = isDarkGround(window) ? 0.16 : 0.10;
    constexpr int steps = 8;
    for (int step = steps; step > 0; --step) {
        const QColor surface = asPixel(mixed(window, color, most * step / steps));
        if (contrast(text, surface) >= textContrast)
            return surface;
    }
    return window;
}

QPalette signalPalette(Signal signal, QPalette palette, QPalette::ColorRole ground)
{
    const QPalette::ColorGroup current = palette.currentColorGroup();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setCurrentColorGroup(group);
        const QColor plain = palette.color(ground);
        const QColor surface = mixed(plain, signalColor(signal, palette, ground), isDarkGround(plain) ? 0.28 : 0.18);
        for (const auto role : {QPalette::Base, QPalette::AlternateBase})
            palette.setColor(group, role, surface);
        palette.setColor(group, QPalette::Text, legible(palette.color(textRole(ground)), surface));
    }
    palette.setCurrentColorGroup(current);
    return palette;
}

QColor secondaryText(const QPalette &palette, QPalette::ColorRole ground)
{
    const QColor surface = palette.color(ground);
    return legible(mixed(palette.color(textRole(ground)), surface, 0.35), surface);
}

} // namespace ui
