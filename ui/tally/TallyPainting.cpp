// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/Tally.h"

#include "ui/appearance/Colors.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QRectF squareIn(const QRectF &rect)
{
    const qreal side = qMin(rect.width(), rect.height()) * 0.76;
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

void paintHatching(QPainter &painter, const QRectF &square, const QPen &pen)
{
    QPainterPath disc;
    disc.addEllipse(square);
    painter.save();
    painter.setClipPath(disc, Qt::IntersectClip);
    painter.setPen(QPen(pen.color(), pen.widthF() * 0.8));
    constexpr int lines = 6; // over twice the width, because they lean
    for (int line = 0; line < lines; ++line) {
        const qreal x = square.left() + square.width() * ((line + 0.5) * 2 / lines - 1);
        painter.drawLine(QPointF(x, square.bottom()), QPointF(x + square.width(), square.top()));
    }
    painter.restore();
}

void paintPlus(QPainter &painter, const QRectF &ring, const QPen &pen)
{
    painter.setPen(QPen(pen.color(), pen.widthF() * 1.4));
    painter.drawLine(QPointF(ring.left(), ring.center().y()), QPointF(ring.right(), ring.center().y()));
    painter.drawLine(QPointF(ring.center().x(), ring.top()), QPointF(ring.center().x(), ring.bottom()));
}

/// Its corners lie on the ring around it.
void paintTriangle(QPainter &painter, const QRectF &ring, const QPen &pen)
{
    const qreal middle = ring.center().x();
    painter.setPen(QPen(pen.color(), pen.widthF(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(QPolygonF{{middle, ring.top()}, ring.bottomRight(), ring.bottomLeft()});
    painter.drawLine(QPointF(middle, ring.top() + ring.height() * 0.4),
                     QPointF(middle, ring.top() + ring.height() * 0.66));
    painter.drawPoint(QPointF(middle, ring.top() + ring.height() * 0.84));
}

/// White can be read on it; so can it be told from a light ground and from a dark one.
constexpr QRgb badgeColor = 0xffc81e1e;

class TallyIconEngine final : public QIconEngine {
public:
    TallyIconEngine(Tally tally, QPalette palette)
        : m_tally(tally)
        , m_palette(std::move(palette))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect.topLeft(), shape(rect.size(), painter->device()->devicePixelRatio(), mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return shape(size, 1, mode); }

    QIconEngine *clone() const override { return new TallyIconEngine(*this); }

private:
    /// Every row shows one of a few: each is drawn once.
    QPixmap shape(const QSize &size, qreal ratio, QIcon::Mode mode) const
    {
        const bool selected = mode == QIcon::Selected;
        const QString key = u"tally/%1/%2/%3/%4/%5x%6/%7"_s.arg(int(m_tally))
                                .arg(m_palette.cacheKey())
                                .arg(int(m_palette.currentColorGroup()))
                                .arg(selected)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio);
        QPixmap drawing;
        if (QPixmapCache::find(key, &drawing))
            return drawing;
        drawing = QPixmap((QSizeF(size) * ratio).toSize());
        drawing.setDevicePixelRatio(ratio);
        drawing.fill(Qt::transparent);
        QPainter painter(&drawing);
        paintTally(painter, QRectF(QPointF(), size), m_tally, tallyColor(m_tally, m_palette, QPalette::Base),
                   selected ? m_palette.color(QPalette::HighlightedText) : QColor());
        painter.end();
        QPixmapCache::insert(key, drawing);
        return drawing;
    }

    Tally m_tally;
    QPalette m_palette;
};

} // namespace

QColor tallyColor(Tally tally, const QPalette &palette, QPalette::ColorRole ground)
{
    switch (tally) {
    case Tally::OnAir:
    case Tally::Live:
        return signalColor(Signal::Live, palette, ground);
    case Tally::Next:
        return signalColor(Signal::Next, palette, ground);
    case Tally::Waits:
    case Tally::Moving:
    case Tally::Missing:
        return signalColor(Signal::Pending, palette, ground);
    case Tally::Idle:
    case Tally::Unknown:
        return signalColor(Signal::Unknown, palette, ground);
    }
    Q_UNREACHABLE();
}

void paintTally(QPainter &painter, const QRectF &rect, Tally tally, const QColor &tint, const QColor &outline)
{
    const QRectF square = squareIn(rect);
    const qreal width = square.width() * 0.13;
    const QRectF ring = square.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const bool colored = tally != Tally::Idle && tally != Tally::Unknown;
    const QColor color = outline.isValid() && !colored ? outline : tint;
    const QPen pen(color, width);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (outline.isValid() && colored) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(outline);
        painter.drawEllipse(square.adjusted(-width, -width, width, width));
    }
    painter.setPen(pen);
    painter.setBrush(isLive(tally) ? QBrush(color) : QBrush(Qt::NoBrush));
    if (tally == Tally::Next)
        paintPlus(painter, ring, pen);
    else if (tally == Tally::Missing)
        paintTriangle(painter, ring, pen);
    else
        painter.drawEllipse(ring);
    if (tally == Tally::Moving) {
        painter.setBrush(color);
        painter.drawChord(ring, -90 * 16, 180 * 16);
    } else if (tally == Tally::Waits) {
        painter.setBrush(color);
        painter.drawPie(ring, 0, 90 * 16);
    } else if (tally == Tally::Unknown) {
        paintHatching(painter, square, pen);
    }
    painter.restore();
}

QIcon tallyIcon(Tally tally, const QPalette &palette)
{
    return QIcon(new TallyIconEngine(tally, palette));
}

/// Rounded up: a word is cut where as little as a fraction of a pixel is missing.
QSize badgeSize(const QString &word, const QFontMetrics &metrics)
{
    const int written = int(std::ceil(QFontMetricsF(metrics).horizontalAdvance(word)));
    return {written + metrics.averageCharWidth() * 3 / 2, metrics.height() + 2};
}

void paintBadge(QPainter &painter, const QRect &rect, const QString &word, Qt::LayoutDirection direction)
{
    const QSize size = badgeSize(word, painter.fontMetrics()).boundedTo(rect.size());
    const QRect badge = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, rect);
    const qreal radius = badge.height() / 5.0;
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = badge.width() - metrics.averageCharWidth() * 3 / 2; // of badgeSize()
    const bool fits = metrics.horizontalAdvance(word) <= room; // to elide measures in fractions of it
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(badgeColor));
    painter.drawRoundedRect(badge, radius, radius);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter | Qt::TextSingleLine,
                     fits ? word : metrics.elidedText(word, Qt::ElideRight, room));
    painter.restore();
}

} // namespace ui
