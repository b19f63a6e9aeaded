// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Appearance.h"

#include "ui/appearance/Colors.h"
#include "ui/appearance/Palettes.h"
#include "ui/appearance/PopupFrames.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Fusion's own palette means that no desktop supplied one; its highlight is too pale for white text.
bool isStylesOwn(const QPalette &palette)
{
    const QPalette own = QApplication::style()->standardPalette();
    for (const auto role : {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Highlight}) {
        if (palette.color(role) != own.color(role))
            return false;
    }
    return QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

/// Fusion frames check boxes and fields in a darker shade of the window, which can't be seen on a dark one. Lists are
/// left as they are: the same colour fills the corner between their scroll bars.
QPalette framed(QPalette palette, int lighter)
{
    constexpr double signContrast = 3.0; // WCAG 2.1, 1.4.11
    constexpr int darkerFrame = 140;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor window = palette.color(group, QPalette::Window);
        const QColor line = palette.color(group, QPalette::PlaceholderText).lighter(lighter).darker(darkerFrame);
        palette.setColor(group, QPalette::Window, legible(line, window, signContrast).lighter(darkerFrame));
    }
    palette.setColor(QPalette::Disabled, QPalette::Window, palette.color(QPalette::Disabled, QPalette::Text));
    return palette;
}

/// After the application's palette, which takes those of classes away.
void frameFields(const QPalette &dark)
{
    QApplication::setPalette(framed(dark, 130), "QCheckBox");
    for (const char *field : {"QLineEdit", "QComboBox"})
        QApplication::setPalette(framed(dark, 100), field);
}

void setDark(QApplication &application)
{
    application.setPalette(darkPalette());
    frameFields(darkPalette());
    frameMenus(darkPalette());
}

} // namespace

void applyDesktopPalette(QApplication &application, const QPalette &desktops)
{
    const QPalette palette = legiblePalette(desktops);
    application.setPalette(palette);
    if (isDark(palette))
        frameFields(palette);
    for (const char *widget : {"QMenuBar", "QToolButton", "ui::ElidedField"})
        QApplication::setPalette(flatPalette(palette), widget);
    frameMenus(menuPalette(palette));
}

void applyAppearance(QApplication &application, Appearance appearance, Scheme scheme)
{
    switch (appearance) {
    case Appearance::Light:
        application.setPalette(lightPalette());
        return;
    case Appearance::Dark:
        setDark(application);
        return;
    case Appearance::System:
        break;
    }
    // An empty palette gives way to the platform's.
    application.setPalette(QPalette());
    if (!isStylesOwn(application.palette()))
        applyDesktopPalette(application, application.palette());
    else if (scheme == Scheme::Dark)
        setDark(application);
    else
        application.setPalette(lightPalette());
}

QString appearanceWord(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return u"system"_s;
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Appearance> appearanceFromWord(QStringView word)
{
    for (const auto appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        if (word == appearanceWord(appearance))
            return appearance;
    }
    return std::nullopt;
}

} // namespace ui
