// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryDelegate.h"

#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/Tally.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What tells cells of a column apart stays: the end of an ARN, both ends of a name.
Qt::TextElideMode elisionOf(Column column)
{
    switch (column) {
    case Column::State:
        return Qt::ElideRight;
    case Column::Arn:
        return Qt::ElideLeft;
    case Column::Name:
    case Column::Stage:
    case Column::Protocol:
    case Column::User:
    case Column::Participant:
    case Column::Redundant:
        return Qt::ElideMiddle;
    }
    Q_UNREACHABLE();
}

} // namespace

InventoryDelegate::InventoryDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

bool InventoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString toolTip = index.data(Qt::ToolTipRole).toString();
    const bool saysMore = toolTip != index.data().toString();
    const bool cutOff = sizeHint(option, index).width() > option.rect.width();
    // Texts are the customers' own: shown as they are, never taken for markup.
    const QString text = saysMore || cutOff ? toolTip.toHtmlEscaped() : QString();
    QToolTip::showText(event->globalPos(), text.isEmpty() ? text : u"<span>%1</span>"_s.arg(text), view, option.rect);
    return true;
}

void InventoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // The highlight shows where the keyboard is; a frame around one of its cells would say less.
    if (option->state & QStyle::State_Selected)
        option->state &= ~QStyle::State_HasFocus;
    const auto column = Column(index.column());
    if (column == Column::State) {
        const auto tally = Tally(index.data(InventoryModel::TallyRole).toInt());
        const int side = option->fontMetrics.height();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = tallyIcon(tally, option->palette);
        option->decorationSize = QSize(side, side);
        option->font.setBold(tally == Tally::Live);
    }
    if (column == Column::Arn || column == Column::Participant)
        option->font = fixedFont(option->font);
    if (index.data(InventoryModel::MutedRole).toBool())
        option->palette.setColor(QPalette::Text, mutedText(option->palette));
    option->textElideMode = elisionOf(column);
}

QFont fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF() * 0.95);
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

} // namespace ui
