// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/GridPainting.h"

#include "ui/appearance/Colors.h"

#include <QPainter>

#include <algorithm>

namespace ui {

QColor litGround(const QPalette &palette, QPalette::ColorRole ground)
{
    return mixed(palette.color(ground), palette.color(QPalette::Highlight), isDark(palette) ? 0.30 : 0.16);
}

/// Not by colour alone: what is asked about has a broken one.
void paintFrame(QPainter &painter, const QRect &rect, GridFrame frame, const QPalette &palette,
                QPalette::ColorRole ground)
{
    const Tally meaning = frame == GridFrame::Next ? Tally::Next
        : frame == GridFrame::Asked                ? Tally::Waits
                                                   : Tally::Missing;
    QPen pen(tallyColor(meaning, palette, ground), 2);
    if (frame == GridFrame::Asked)
        pen.setDashPattern({2, 1.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

void paintCross(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const qreal arm = std::min(rect.width(), rect.height()) * 0.17;
    const QPointF middle = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, std::max(1.0, arm * 0.4)));
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
    painter.restore();
}

void GridPainting::begin(const QPalette &palette, int side, qreal ratio)
{
    if (palette.cacheKey() == m_palette.cacheKey() && palette.currentColorGroup() == m_palette.currentColorGroup()
        && side == m_side && ratio == m_ratio)
        return;
    m_palette = palette;
    m_side = side;
    m_ratio = ratio;
    m_pictures.clear();
    m_asked = {};
    const QColor base = palette.color(QPalette::Base);
    m_line = mixed(base, palette.color(QPalette::Text), 0.12);
    m_lit = litGround(palette, QPalette::Base);
    m_chosen = mixed(base, palette.color(QPalette::Highlight), 0.45);
    m_quiet = legible(mixed(base, palette.color(QPalette::Text), 0.35), {base, m_lit}, shapeContrast);
}

/// On grounds that are lit and chosen as on the plain one: the outline sets it off from all of them.
const QPixmap &GridPainting::picture(Tally tally, bool isAsked)
{
    QPixmap &drawing = isAsked ? m_asked : m_pictures[int(tally)];
    if (drawing.isNull()) {
        drawing = QPixmap(QSize(m_side, m_side) * m_ratio);
        drawing.setDevicePixelRatio(m_ratio);
        drawing.fill(Qt::transparent);
        QPainter painter(&drawing);
        const QColor color = tallyColor(isAsked ? Tally::Waits : tally, m_palette, QPalette::Base);
        paintTally(painter, QRectF(0, 0, m_side, m_side), tally,
                   legible(color, {m_palette.color(QPalette::Base), m_lit}, shapeContrast));
    }
    return drawing;
}

void GridPainting::paintCell(QPainter &painter, const QRect &rect, const GridCell &cell, const Ground &ground)
{
    painter.fillRect(rect, ground.isChosen ? m_chosen : ground.isLit ? m_lit : m_palette.color(QPalette::Base));
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), m_line);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_line);
    if (cell.sign) {
        const QRect place(rect.center().x() - m_side / 2, rect.center().y() - m_side / 2, m_side, m_side);
        painter.drawPixmap(place.topLeft(), picture(*cell.sign, cell.isAsked && cell.sign == Tally::Next));
    } else if (cell.isPossible) {
        painter.fillRect(rect.center().x() - 1, rect.center().y() - 1, 2, 2, m_quiet);
    } else {
        paintCross(painter, rect, m_quiet);
    }
    if (cell.isStray || cell.isOffPlan || cell.isArmed) {
        const GridFrame frame = !cell.isArmed ? GridFrame::Astray : cell.isAsked ? GridFrame::Asked : GridFrame::Next;
        paintFrame(painter, rect.adjusted(2, 2, -3, -3), frame, m_palette, QPalette::Base);
    }
    if (ground.isCurrent) {
        painter.setPen(QPen(m_palette.color(QPalette::Text), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -2, -2));
    }
}

void GridPainting::paintGroup(QPainter &painter, const QRect &rect) const
{
    painter.fillRect(rect, m_palette.color(QPalette::AlternateBase));
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_line);
}

} // namespace ui
