// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/StyleGrounds.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace ui {

namespace {

constexpr QSize buttonSize(64, 24);

// Of qfusionstyle.cpp (Qt 6.4), in percent as QColor::lighter() has it.
constexpr int menuLightness = 108;
constexpr int toolBarLightness = 104;

QImage drawn(const QStyleOptionButton &button)
{
    QImage image(buttonSize, QImage::Format_RGB32);
    image.fill(button.palette.color(QPalette::Window));
    QPainter painter(&image);
    QApplication::style()->drawControl(QStyle::CE_PushButtonBevel, &button, &painter);
    return image;
}

} // namespace

QList<QColor> buttonGrounds(const QPalette &palette, QPalette::ColorGroup group)
{
    QStyleOptionButton button;
    button.rect = QRect(QPoint(), buttonSize);
    button.palette = palette;
    button.palette.setCurrentColorGroup(group);
    const QStyle::State enabled = group == QPalette::Disabled ? QStyle::State_None : QStyle::State_Enabled;
    QList<QColor> grounds{palette.color(group, QPalette::Button)};
    for (const auto feature : {QStyleOptionButton::None, QStyleOptionButton::DefaultButton}) {
        for (const QStyle::State state :
             {QStyle::State(QStyle::State_Raised), QStyle::State_Raised | QStyle::State_MouseOver,
              QStyle::State(QStyle::State_Sunken), QStyle::State(QStyle::State_On)}) {
            button.features = feature;
            button.state = enabled | state;
            const QImage image = drawn(button);
            // Where letters are; further out is the frame.
            for (int y = buttonSize.height() / 6; y < buttonSize.height() * 5 / 6; ++y)
                grounds += image.pixelColor(buttonSize.width() / 2, y);
        }
    }
    return grounds;
}

QList<QColor> baseGrounds(const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor base = palette.color(group, QPalette::Base);
    return {base, base.lighter(menuLightness)};
}

QList<QColor> windowGrounds(const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor window = palette.color(group, QPalette::Window);
    return {window, window.lighter(toolBarLightness)};
}

} // namespace ui
