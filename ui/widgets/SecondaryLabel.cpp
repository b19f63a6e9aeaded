// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/SecondaryLabel.h"

#include "ui/appearance/Colors.h"

namespace ui {

SecondaryLabel::SecondaryLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
}

/// Its own palette has the colour already, so the parent's says what it is made of.
void SecondaryLabel::paintEvent(QPaintEvent *event)
{
    const QColor wanted = secondaryText(parentWidget() ? parentWidget()->palette() : palette(), backgroundRole());
    if (palette().color(foregroundRole()) != wanted) {
        QPalette changed = palette();
        changed.setColor(foregroundRole(), wanted);
        setPalette(changed);
    }
    QLabel::paintEvent(event);
}

} // namespace ui
