// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Swatch.h"

#include "ui/appearance/Colors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

class SwatchEngine final : public QIconEngine {
public:
    explicit SwatchEngine(accounts::AccountColor color)
        : m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const double side = std::min(rect.width(), rect.height());
        QRectF ground(0, 0, side, side);
        ground.moveCenter(QRectF(rect).center());
        const double ring = side / 8;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setOpacity(mode == QIcon::Disabled ? 0.5 : 1);
        painter->setBrush(palette.color(QPalette::Base));
        painter->drawRoundedRect(ground, ring * 2, ring * 2);
        painter->setBrush(accountColor(m_color, palette, QPalette::Base));
        painter->drawRoundedRect(ground.adjusted(ring, ring, -ring, -ring), ring, ring);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, drawn.rect(), mode, state);
        return drawn;
    }

    QIconEngine *clone() const override { return new SwatchEngine(m_color); }

private:
    accounts::AccountColor m_color;
};

} // namespace

QIcon swatch(accounts::AccountColor color)
{
    return QIcon(new SwatchEngine(color));
}

} // namespace ui
