// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/SeveritySign.h"

#include <QEvent>

namespace ui {

SeveritySign::SeveritySign(Severity severity, QWidget *parent)
    : QLabel(parent)
    , m_severity(severity)
{
    draw();
}

void SeveritySign::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void SeveritySign::draw()
{
    setPixmap(iconOf(m_severity).pixmap(QSize(1, 1) * fontMetrics().height(), devicePixelRatioF()));
}

} // namespace ui
