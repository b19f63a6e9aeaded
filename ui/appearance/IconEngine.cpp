// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/IconEngine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace ui {

namespace {

QPixmap drawn(const QString &file, const QSize &size, const QColor &color)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    if (pixmap.isNull())
        return pixmap;
    QSvgRenderer svg(file);
    svg.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    svg.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

} // namespace

IconEngine::IconEngine(QString file, std::optional<Signal> signal, Shown shown)
    : m_file(std::move(file))
    , m_signal(signal)
    , m_shown(shown)
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap drawing = scaledPixmap(rect.size() * scale, mode, state, scale);
    drawing.setDevicePixelRatio(scale);
    painter->drawPixmap(rect, drawing);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QColor tint = color(mode);
    const QString cacheKey =
        QStringLiteral("patchbay:%1:%2x%3:%4").arg(m_file).arg(size.width()).arg(size.height()).arg(tint.rgba(), 0, 16);
    QPixmap found;
    if (!QPixmapCache::find(cacheKey, &found)) {
        found = drawn(m_file, size, tint);
        QPixmapCache::insert(cacheKey, found);
    }
    return found;
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    // `size` already counts device pixels.
    return pixmap(size, mode, state);
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_file, m_signal, m_shown);
}

QString IconEngine::key() const
{
    return QStringLiteral("patchbay");
}

QColor IconEngine::color(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Active && m_shown == Shown::InMenu)
        mode = QIcon::Selected;
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    if (m_signal)
        return signalColor(*m_signal, palette, QPalette::Window);
    // Text itself would be too loud for a row of icons.
    return mixed(palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Window), 0.2);
}

} // namespace ui
