// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Palettes.h"

#include "ui/appearance/Colors.h"
#include "ui/appearance/StyleGrounds.h"

namespace ui {

namespace {

struct Tones {
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb mutedText;
    QRgb disabledText;
    QRgb accent;
    QRgb accentText;
    QRgb disabledAccent;
    QRgb link;
    QRgb linkVisited;
    QRgb toolTip;
    // From the brightest edge of a raised surface to its shadow.
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
};

constexpr Tones lightTones{
    .window = 0xfff2f3f5,
    .base = 0xffffffff,
    .alternateBase = 0xfff7f8fa,
    .button = 0xffebedf0,
    .text = 0xff1a1e23,
    .mutedText = 0xff5d6570,
    .disabledText = 0xff808791,
    .accent = 0xff235fa4,
    .accentText = 0xffffffff,
    .disabledAccent = 0xffd5d9df,
    .link = 0xff1d5fae,
    .linkVisited = 0xff6a4a9c,
    .toolTip = 0xffffffff,
    .light = 0xffffffff,
    .midlight = 0xffe3e6ea,
    .mid = 0xffc3c8cf,
    .dark = 0xffa0a7b0,
    .shadow = 0xff5a616b,
};

constexpr Tones darkTones{
    .window = 0xff262b31,
    .base = 0xff15181b,
    .alternateBase = 0xff1b1e22,
    .button = 0xff353b43,
    .text = 0xffe3e6ea,
    .mutedText = 0xffa0a8b3,
    .disabledText = 0xff848c97,
    .accent = 0xff2c69ae,
    .accentText = 0xffffffff,
    .disabledAccent = 0xff3b4149,
    .link = 0xff82b6ec,
    .linkVisited = 0xffb9a1e3,
    .toolTip = 0xff353b43,
    .light = 0xff474e58,
    .midlight = 0xff3b4149,
    .mid = 0xff4c535d,
    .dark = 0xff121519,
    .shadow = 0xff0a0b0d,
};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb tone) { palette.setColor(role, QColor(tone)); };
    set(QPalette::Window, tones.window);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternateBase);
    set(QPalette::Button, tones.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, tones.text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::PlaceholderText, tones.mutedText);
    set(QPalette::Highlight, tones.accent);
    set(QPalette::HighlightedText, tones.accentText);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.linkVisited);
    set(QPalette::ToolTipBase, tones.toolTip);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    set(QPalette::Shadow, tones.shadow);

    const auto disable = [&palette](QPalette::ColorRole role, QRgb tone) {
        palette.setColor(QPalette::Disabled, role, QColor(tone));
    };
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
        disable(role, tones.disabledText);
    disable(QPalette::Base, tones.window);
    disable(QPalette::Highlight, tones.disabledAccent);
    return palette;
}

double leastContrastOf(QPalette::ColorGroup group)
{
    return group == QPalette::Disabled ? disabledContrast : textContrast;
}

/// As little as makes the text readable on each of its grounds: the text, and where no text is, the ground as well.
template <typename Grounds>
void makeLegible(QPalette &palette, QPalette::ColorGroup group, QPalette::ColorRole textRole,
                 QPalette::ColorRole groundRole, const Grounds &groundsOf)
{
    const double least = leastContrastOf(group);
    const QColor ground = palette.color(group, groundRole);
    const QColor text = legible(palette.color(group, textRole), ground, least);
    const QColor away = contrast(text, Qt::black) > contrast(text, Qt::white) ? Qt::black : Qt::white;
    constexpr int steps = 16;
    for (int step = 0; step <= steps; ++step) {
        palette.setColor(group, groundRole, mixed(ground, away, double(step) / steps));
        const QList<QColor> grounds = groundsOf(palette, group);
        palette.setColor(group, textRole, legible(text, grounds, least));
        if (leastContrast(palette.color(group, textRole), grounds) >= least)
            return;
    }
}

/// Its own where that can be read, and else one that nobody takes for a text that was entered.
QColor placeholderOf(QPalette palette, QPalette::ColorGroup group)
{
    const QColor base = palette.color(group, QPalette::Base);
    const QColor own = palette.color(group, QPalette::PlaceholderText);
    const QColor shown = mixed(base, QColor(own.rgb()), own.alphaF());
    palette.setCurrentColorGroup(group);
    return contrast(shown, base) >= leastContrastOf(group) ? shown : secondaryText(palette, QPalette::Base);
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(lightTones);
}

QPalette darkPalette()
{
    return paletteOf(darkTones);
}

QPalette legiblePalette(QPalette palette)
{
    struct Pair {
        QPalette::ColorRole text;
        QPalette::ColorRole ground;
    };
    constexpr Pair pairs[] = {
        {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Window},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        makeLegible(palette, group, QPalette::WindowText, QPalette::Window, windowGrounds);
        makeLegible(palette, group, QPalette::Text, QPalette::Base, baseGrounds);
        makeLegible(palette, group, QPalette::ButtonText, QPalette::Button, buttonGrounds);
        const double least = leastContrastOf(group);
        for (const auto &[text, ground] : pairs)
            palette.setColor(group, text, legible(palette.color(group, text), palette.color(group, ground), least));
        palette.setColor(group, QPalette::PlaceholderText, placeholderOf(palette, group));
        if (contrast(palette.color(group, QPalette::Text), palette.color(group, QPalette::AlternateBase)) < least)
            palette.setColor(group, QPalette::AlternateBase, palette.color(group, QPalette::Base));
    }
    return palette;
}

QPalette flatPalette(QPalette palette)
{
    const auto grounds = [](const QPalette &flat, QPalette::ColorGroup group) {
        return buttonGrounds(flat, group) + windowGrounds(flat, group);
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Button, palette.color(group, QPalette::Window));
        for (const auto role : {QPalette::Text, QPalette::ButtonText})
            palette.setColor(group, role, palette.color(group, QPalette::WindowText));
        makeLegible(palette, group, QPalette::ButtonText, QPalette::Button, grounds);
    }
    return palette;
}

QPalette menuPalette(QPalette palette)
{
    const auto grounds = [](const QPalette &menu, QPalette::ColorGroup group) {
        return baseGrounds(menu, group) + windowGrounds(menu, group);
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Base, palette.color(group, QPalette::Window));
        palette.setColor(group, QPalette::Text, palette.color(group, QPalette::WindowText));
        makeLegible(palette, group, QPalette::Text, QPalette::Base, grounds);
    }
    return palette;
}

} // namespace ui
