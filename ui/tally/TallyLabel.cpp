// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/TallyLabel.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"

#include <QPainter>

namespace ui {

TallyLabel::TallyLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(scaledFont(1.0, QFont::DemiBold));
}

void TallyLabel::setState(const ShownState &state)
{
    m_tally = state.tally;
    m_word = state.word;
    setText(text::isolated(state.word));
    setAccessibleName(state.word);
    updateGeometry();
    update();
}

QSize TallyLabel::sizeHint() const
{
    if (m_tally == Tally::OnAir)
        return badgeSize(m_word, fontMetrics());
    return {shapeWidth() + fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 2};
}

void TallyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_tally == Tally::OnAir)
        return paintBadge(painter, rect(), m_word, layoutDirection());
    const int side = fontMetrics().ascent();
    const QColor color = tallyColor(m_tally, palette(), backgroundRole());
    paintTally(painter, QRectF(0, (height() - side) / 2.0, side, side), m_tally, color);
    painter.setPen(color);
    painter.drawText(rect().adjusted(shapeWidth(), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
}

int TallyLabel::shapeWidth() const
{
    return fontMetrics().ascent() + fontMetrics().averageCharWidth() * 3 / 4;
}

} // namespace ui
