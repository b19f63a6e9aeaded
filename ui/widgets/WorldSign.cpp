// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/WorldSign.h"

#include "ui/appearance/Colors.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/WorldWords.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int widestHostInCharacters = 27; // beside account, region and filter in 1024 pixels

} // namespace

WorldSign::WorldSign(const aws::World &world, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    const int gap = fontMetrics().averageCharWidth();
    setContentsMargins(gap, gap / 3, gap, gap / 3);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    setWorld(world);
}

void WorldSign::setWorld(const aws::World &world)
{
    const int widest = fontMetrics().averageCharWidth() * widestHostInCharacters;
    say(signOf(world, fontMetrics().elidedText(world.host(), Qt::ElideMiddle, widest)), signOf(world),
        meaningOf(world));
}

void WorldSign::setMany()
{
    say(signOfMany(), signOfMany(), meaningOfMany());
}

void WorldSign::say(const QString &sign, const QString &wholeSign, const QString &meaning)
{
    setText(sign);
    setAccessibleName(wholeSign);
    setToolTip(plainToolTip(meaning));
    if (sign.isEmpty())
        hide();
    else if (parentWidget()) // without one it would be a window; it is shown with what it is put into
        show();
}

/// Its own palette has the colour already, so the parent's says what it is made of.
void WorldSign::paintEvent(QPaintEvent *event)
{
    QPalette colours = parentWidget() ? parentWidget()->palette() : palette();
    const QColor ground = signalSurface(Signal::Pending, colours);
    colours.setColor(foregroundRole(), legible(colours.color(foregroundRole()), ground));
    if (palette().color(foregroundRole()) != colours.color(foregroundRole()))
        setPalette(colours);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(signalColor(Signal::Pending, colours, QPalette::Window));
    painter.setBrush(ground);
    const double round = fontMetrics().height() / 4.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace ui
