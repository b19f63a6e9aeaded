// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/MarkBar.h"

#include <QPainter>

namespace ui {

MarkBar::MarkBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkBar::setMark(const std::optional<AccountMark> &mark)
{
    m_mark = mark;
    setVisible(mark.has_value());
    setAccessibleName(mark && mark->isProduction ? tr("Production") : QString());
    updateGeometry();
    update();
}

QSize MarkBar::sizeHint() const
{
    return {m_mark ? widthOf(*m_mark, fontMetrics()) : 0, fontMetrics().height()};
}

void MarkBar::paintEvent(QPaintEvent *)
{
    if (m_mark)
        QPainter(this).fillRect(rect(), colorOf(*m_mark, palette(), QPalette::Window));
}

} // namespace ui
