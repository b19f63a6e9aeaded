// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/SearchField.h"

#include "ui/appearance/Colors.h"
#include "ui/appearance/Icon.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace ui {

SearchField::SearchField(const QString &clearText, QWidget *parent)
    : QLineEdit(parent)
{
    // Not setClearButtonEnabled(): its icon is another theme's, and looking for that takes longer than the whole field.
    QAction *const clear = addAction(icon(IconName::Close), TrailingPosition);
    clear->setText(clearText);
    clear->setToolTip(clearText);
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    makeRoomForIcon();
}

SearchField::~SearchField() = default;

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoomForIcon();
}

/// Drawn here rather than as an action: that would be a button that does nothing.
void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const QRectF icon = iconRect();
    const qreal lens = icon.width() * 0.62;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(secondaryText(palette(), QPalette::Base), icon.width() * 0.11, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(QRectF(icon.topLeft(), QSizeF(lens, lens)));
    const qreal rim = lens * 0.86;
    painter.drawLine(icon.topLeft() + QPointF(rim, rim), icon.bottomRight() - QPointF(1, 1));
}

void SearchField::makeRoomForIcon()
{
    const int left = fontMetrics().height() + fontMetrics().height() / 4;
    if (isRightToLeft())
        setTextMargins(0, 0, left, 0);
    else
        setTextMargins(left, 0, 0, 0);
}

QRect SearchField::iconRect() const
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
