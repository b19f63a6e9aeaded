// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Schemes.h"

#include "ui/appearance/Appearance.h"

#include <QApplication>
#include <QPalette>
#include <QRandomGenerator>

namespace tests {

namespace {

struct Tones {
    QRgb window, windowText;
    QRgb base, alternateBase, text;
    QRgb button, buttonText;
    QRgb highlight, highlightedText;
    QRgb link, linkVisited;
    QRgb toolTip, toolTipText;
    QRgb light, midlight, mid, dark;
    QRgb disabledWindow, disabledText, disabledBase, disabledHighlight, disabledHighlightedText;
    QRgb placeholder = 0x80000000; ///< Qt's, where a scheme says nothing of it
};

// What Qt 6.4's built-in KDE theme makes of these colour schemes of KDE Breeze 5.
constexpr Tones breezeLight{0xeff0f1, 0x31363b, 0xfcfcfc, 0xf8f7f6, 0x31363b, 0xeff0f1, 0x31363b, 0x3daee9,
                            0xfcfcfc, 0x0057ae, 0x452886, 0xfcfcfc, 0x31363b, 0xffffff, 0xffffff, 0x9fa0a1,
                            0x777878, 0xeff0f1, 0x777878, 0xeff0f1, 0x9fa0a1, 0xffffff};
constexpr Tones breezeDark{0x2a2e32, 0xfcfcfc, 0x1b1e20, 0x232629, 0xfcfcfc, 0x31363b, 0xfcfcfc, 0x3daee9,
                           0xfcfcfc, 0x1d99f3, 0x9b59b6, 0x31363b, 0xfcfcfc, 0x181b1d, 0x25292c, 0x41484e,
                           0x626c76, 0x31363b, 0x626c76, 0x31363b, 0x41484e, 0x25292c};
constexpr Tones breezeHighContrast{0x31363b, 0xfcfcfc, 0x232629, 0x292c30, 0xfcfcfc, 0x4d4d4d, 0xfcfcfc, 0x34495e,
                                   0xeff0f1, 0x2980b9, 0x7f8c8d, 0x1d99f3, 0xfcfcfc, 0x262626, 0x3a3a3a, 0x666666,
                                   0x9a9a9a, 0x4d4d4d, 0x9a9a9a, 0x4d4d4d, 0x666666, 0x3a3a3a};
// The system colours of a Windows contrast theme: black, with text that differs by its kind.
constexpr Tones contrastBlack{0x000000, 0xffffff, 0x000000, 0x000000, 0xffffff, 0x000000, 0xffffff, 0x1aebff,
                              0x000000, 0xffff00, 0xffff00, 0x000000, 0xffffff, 0xffffff, 0xffffff, 0x808080,
                              0x808080, 0x000000, 0x3ff23f, 0x000000, 0x1aebff, 0x000000};
// What many an older scheme does, as the dark ones of Oxygen did: the window is not of its lists' kind.
constexpr Tones darkWindowLightLists{0x2f3337, 0xeeeeee, 0xffffff, 0xf0f0f0, 0x1a1a1a, 0x474d52, 0xeeeeee, 0x3c6fa5,
                                     0xffffff, 0x2470c8, 0x7a3e9d, 0xc0dcf3, 0x101010, 0x5a6066, 0x4c5257, 0x24282b,
                                     0x191c1e, 0x2f3337, 0x8a8f94, 0xdddddd, 0x777777, 0xbbbbbb};
constexpr Tones lightWindowDarkLists{0xe8e8e8, 0x1a1a1a, 0x16191c, 0x20242a, 0xeeeeee, 0xd4d4d4, 0x1a1a1a, 0xffb040,
                                     0x101010, 0x6fb2ff, 0xc7a0ff, 0x16191c, 0xeeeeee, 0xffffff, 0xf2f2f2, 0xb0b0b0,
                                     0x909090, 0xe8e8e8, 0x8c8c8c, 0x2c3036, 0x7a6a50, 0x404040};
// Nothing can be read in it, and no two of its grounds are alike.
constexpr Tones hostile{0x808080, 0x777777, 0xffffff, 0x202020, 0xf4f4f4, 0x505050, 0x585858,  0xffe680,
                        0xffffff, 0xfafafa, 0xf0f0f0, 0x101010, 0x181818, 0x9a9a9a, 0x8e8e8e,  0x6a6a6a,
                        0x5a5a5a, 0x808080, 0x7c7c7c, 0xf0f0f0, 0xe0d090, 0xe0e0e0, 0xfffdfdfd};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb tone) { palette.setColor(role, QColor(tone)); };
    set(QPalette::Window, tones.window);
    set(QPalette::WindowText, tones.windowText);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternateBase);
    set(QPalette::Text, tones.text);
    set(QPalette::Button, tones.button);
    set(QPalette::ButtonText, tones.buttonText);
    set(QPalette::Highlight, tones.highlight);
    set(QPalette::HighlightedText, tones.highlightedText);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.linkVisited);
    set(QPalette::ToolTipBase, tones.toolTip);
    set(QPalette::ToolTipText, tones.toolTipText);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgba(tones.placeholder));
    const auto disable = [&palette](QPalette::ColorRole role, QRgb tone) {
        palette.setColor(QPalette::Disabled, role, QColor(tone));
    };
    disable(QPalette::Window, tones.disabledWindow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        disable(role, tones.disabledText);
    disable(QPalette::Base, tones.disabledBase);
    disable(QPalette::Highlight, tones.disabledHighlight);
    disable(QPalette::HighlightedText, tones.disabledHighlightedText);
    return palette;
}

Scheme desktops(const char *name, const Tones &tones)
{
    return {name, [&tones] { ui::applyDesktopPalette(*qApp, paletteOf(tones)); }};
}

/// Any colour in any role, the same ones each time.
Scheme madeUp(quint32 seed)
{
    QRandomGenerator random(seed);
    QPalette palette;
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        if (role != QPalette::NoRole)
            palette.setColor(QPalette::ColorRole(role), QColor::fromRgb(random.generate() | 0xff000000));
    }
    return {"made up", [palette] { ui::applyDesktopPalette(*qApp, palette); }};
}

} // namespace

const std::vector<Scheme> &schemes()
{
    static const std::vector<Scheme> all{
        {"light", [] { ui::applyAppearance(*qApp, ui::Appearance::Light); }},
        {"dark", [] { ui::applyAppearance(*qApp, ui::Appearance::Dark); }},
        desktops("Breeze light", breezeLight),
        desktops("Breeze dark", breezeDark),
        desktops("Breeze high contrast", breezeHighContrast),
        desktops("contrast black", contrastBlack),
        desktops("dark window, light lists", darkWindowLightLists),
        desktops("light window, dark lists", lightWindowDarkLists),
        desktops("hostile", hostile),
        madeUp(1),
        madeUp(2),
        madeUp(3),
    };
    return all;
}

} // namespace tests
