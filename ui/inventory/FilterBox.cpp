// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/FilterBox.h"

#include "ui/inventory/Tally.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

using namespace Qt::StringLiterals;

namespace ui {

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("Filter"));
    setToolTip(tr("Shows only what contains all these words, in name, stage, user, ARN or state"));
    setClearButtonEnabled(true);
    // The name Qt gives the action inside (qlineedit.cpp); without a text its button has no accessible name.
    if (auto *clear = findChild<QAction *>(u"_q_qlineeditclearaction"_s)) {
        clear->setText(tr("Clear filter"));
        clear->setToolTip(tr("Clear filter"));
    }
    makeRoomForIcon();
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT rowsRequested();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoomForIcon();
}

/// Drawn here rather than as an action: that would be a button that does nothing.
void FilterBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const QRectF icon = iconRect();
    const qreal lens = icon.width() * 0.62;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mutedText(palette()), icon.width() * 0.11, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(QRectF(icon.topLeft(), QSizeF(lens, lens)));
    const qreal rim = lens * 0.86;
    painter.drawLine(icon.topLeft() + QPointF(rim, rim), icon.bottomRight() - QPointF(1, 1));
}

void FilterBox::makeRoomForIcon()
{
    const int left = fontMetrics().height() + fontMetrics().height() / 4;
    if (isRightToLeft())
        setTextMargins(0, 0, left, 0);
    else
        setTextMargins(left, 0, 0, 0);
}

QRect FilterBox::iconRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect contents = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const int side = fontMetrics().height() * 4 / 5;
    QRect icon(0, 0, side, side);
    icon.moveCenter(contents.center());
    icon.moveLeft(contents.left() + fontMetrics().height() / 3);
    return QStyle::visualRect(layoutDirection(), contents, icon);
}

} // namespace ui
