// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/NameDelegate.h"

#include "text/Isolate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace ui {

QString NameDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return text::isolated(QStyledItemDelegate::displayText(value, locale));
}

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    frameCheckBox(*painter, option, index);
    paintFocus(*painter, option);
}

/// Fusion's own frame is darker than a dark ground, where an empty box is not to be seen.
void NameDelegate::frameCheckBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(Qt::CheckStateRole).isValid())
        return;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *const style = cell.widget ? cell.widget->style() : QApplication::style();
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    painter.save();
    painter.setPen(cell.palette.color(QPalette::PlaceholderText));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.restore();
}

/// Fusion's sign of the focus would lie on the text, and dim it.
void NameDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
}

/// The highlight shows where the keyboard is; a frame around one of its cells would say less.
void NameDelegate::paintFocus(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_HasFocus) || option.state & QStyle::State_Selected)
        return;
    painter.save();
    painter.setPen(option.palette.color(QPalette::Text));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace ui
