// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/SeverityIcon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Hues of the tally (ui.md): amber is pending or missing, red is live. Lightness follows the palette.
constexpr int amberHue = 38;
constexpr int redHue = 2;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor mixed(const QColor &base, const QColor &with, qreal share)
{
    const auto mix = [share](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(base.redF(), with.redF()), mix(base.greenF(), with.greenF()),
                            mix(base.blueF(), with.blueF()));
}

QString signOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"i"_s;
    case Severity::Attention:
        return u"!"_s;
    case Severity::NotKnown:
        return u"?"_s;
    case Severity::Live:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QColor colourOf(Severity severity, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (severity) {
    case Severity::Note:
        return palette.color(QPalette::Highlight);
    case Severity::Attention:
        return QColor::fromHsl(amberHue, dark ? 230 : 255, dark ? 140 : 95);
    case Severity::NotKnown:
        return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.6);
    case Severity::Live:
        return QColor::fromHsl(redHue, dark ? 220 : 200, dark ? 150 : 105);
    }
    Q_UNREACHABLE();
}

QColor tintOf(Severity severity, const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), colourOf(severity, palette), isDark(palette) ? 0.16 : 0.14);
}

QPixmap severityIcon(Severity severity, int size, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);

    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = colourOf(severity, widget->palette());
    const qreal margin = severity == Severity::Live ? size / 8.0 : 0.5;
    const QRectF disc = QRectF(0, 0, size, size).adjusted(margin, margin, -margin, -margin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(disc);

    QFont font = widget->font();
    font.setBold(true);
    font.setPixelSize(qMax(1, qRound(size * 0.68)));
    painter.setFont(font);
    painter.setPen(colour.lightnessF() > 0.55F ? Qt::black : Qt::white);
    painter.drawText(disc, Qt::AlignCenter, signOf(severity));
    return pixmap;
}

} // namespace ui
