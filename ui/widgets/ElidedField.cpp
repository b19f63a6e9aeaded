// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ElidedField.h"

#include "text/Isolate.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFrame>

namespace ui {

namespace {

// QLineEdit keeps this distance on both sides of its text, whatever the style.
constexpr int lineEditMargin = 2;

} // namespace

ElidedField::ElidedField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    showWhetherEmpty();
    QPalette flat;
    flat.setColor(QPalette::Base, Qt::transparent);
    setPalette(flat);
    connect(this, &QLineEdit::textChanged, this, &ElidedField::updateToolTip);
    connect(this, &QLineEdit::textChanged, this, &ElidedField::showWhetherEmpty);
}

void ElidedField::setValue(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
}

/// Assistive technology reads a placeholder as the description, whatever the text is.
void ElidedField::showWhetherEmpty()
{
    setPlaceholderText(text().isEmpty() ? QStringLiteral("–") : QString());
}

QSize ElidedField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, QLineEdit::sizeHint().height()};
}

QSize ElidedField::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLineEdit::minimumSizeHint().height()};
}

void ElidedField::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || isShownAsItIs()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect rect = textRect();
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextForceLeftToRight,
                     text::isolated(fontMetrics().elidedText(text(), Qt::ElideMiddle, rect.width())));
}

void ElidedField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    updateToolTip();
}

void ElidedField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateToolTip();
}

QRect ElidedField::textRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(lineEditMargin, 0, -lineEditMargin, 0);
}

bool ElidedField::isTooLong() const
{
    return fontMetrics().horizontalAdvance(text()) > textRect().width();
}

bool ElidedField::isShownAsItIs() const
{
    return !isTooLong() && text::isolated(text()) == text();
}

void ElidedField::updateToolTip()
{
    setToolTip(isTooLong() ? plainToolTip(text()) : QString());
}

QString plainToolTip(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = text::isolated(line);
    const QString shown = lines.join(u'\n');
    return Qt::mightBeRichText(shown) ? QStringLiteral("<span>%1</span>").arg(shown.toHtmlEscaped()) : shown;
}

} // namespace ui
