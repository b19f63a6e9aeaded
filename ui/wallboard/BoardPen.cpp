// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardPen.h"

#include "ui/wallboard/BoardLayout.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ui {

qreal BoardPen::widthOf(const QString &text, qreal pixels, QFont::Weight weight) const
{
    return QFontMetricsF(boardFont(m_font, pixels, weight)).horizontalAdvance(text) + 1;
}

void BoardPen::write(const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QString shown = QFontMetricsF(m_painter.font()).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    m_painter.drawText(
        rect, int(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
        shown);
}

void BoardPen::use(qreal pixels, const QColor &color, QFont::Weight weight)
{
    m_painter.setFont(boardFont(m_font, pixels, weight));
    m_painter.setPen(color);
}

} // namespace ui
