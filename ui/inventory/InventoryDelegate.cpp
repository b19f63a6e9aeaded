// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryDelegate.h"

#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Icon.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/tally/Tally.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What tells cells of a column apart stays: the end of an ARN, both ends of a name.
Qt::TextElideMode elisionOf(Column column)
{
    switch (column) {
    case Column::State:
    case Column::Problem:
    case Column::Plan:
    case Column::Outside:
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return Qt::ElideRight;
    case Column::Arn:
        return Qt::ElideLeft;
    case Column::Name:
    case Column::Stage:
    case Column::Protocol:
    case Column::User:
    case Column::Participant:
    case Column::Redundant:
    case Column::Account:
    case Column::Region:
    case Column::Group:
        return Qt::ElideMiddle;
    }
    Q_UNREACHABLE();
}

Tally tallyOf(const QModelIndex &index)
{
    return Tally(index.data(InventoryModel::TallyRole).toInt());
}

/// Whose rows are seen from afar: who is lost is not to be the palest among all that are live.
std::optional<Signal> rowSignal(Tally tally)
{
    if (isLive(tally))
        return Signal::Live;
    return tally == Tally::Missing ? std::optional(Signal::Pending) : std::nullopt;
}

CellTexts::Face faceOf(const QModelIndex &index)
{
    switch (Column(index.column())) {
    case Column::State:
        return rowSignal(tallyOf(index)) ? CellTexts::Face::Bold : CellTexts::Face::Plain;
    case Column::Participant:
    case Column::Arn:
        return CellTexts::Face::FixedWidth;
    case Column::Name:
    case Column::Stage:
    case Column::Protocol:
    case Column::User:
    case Column::Redundant:
    case Column::Account:
    case Column::Region:
    case Column::Group:
    case Column::Problem:
    case Column::Plan:
    case Column::Outside:
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return CellTexts::Face::Plain;
    }
    Q_UNREACHABLE();
}

/// Of the bar that says whose a row is; 0: none.
int markWidth(const QModelIndex &index, const QFontMetrics &metrics)
{
    const QVariant mark = index.data(InventoryModel::AccountMarkRole);
    return mark.isValid() ? widthOf(mark.value<AccountMark>(), metrics) : 0;
}

bool isBadge(const QModelIndex &index)
{
    return Column(index.column()) == Column::State && tallyOf(index) == Tally::OnAir;
}

QColor textColor(const QStyleOptionViewItem &option, bool muted)
{
    const QPalette::ColorGroup group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
        : option.state & QStyle::State_Active                                  ? QPalette::Active
                                                                               : QPalette::Inactive;
    if (option.state & QStyle::State_Selected)
        return option.palette.color(group, QPalette::HighlightedText);
    const bool isAlternate = option.features & QStyleOptionViewItem::Alternate;
    return muted ? secondaryText(option.palette, isAlternate ? QPalette::AlternateBase : QPalette::Base)
                 : option.palette.color(group, QPalette::Text);
}

} // namespace

InventoryDelegate::InventoryDelegate(QObject *parent)
    : NameDelegate(parent)
{
}

void InventoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    painter->setFont(cell.font);
    // Everything but the text: a style lays that out three times with each painting.
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    cell.rect = paintSigns(*painter, cell, index);
    if (isBadge(index))
        paintBadge(*painter, cell.rect.adjusted(markWidth(index, cell.fontMetrics) + 3, 2, -3, -2), text,
                   cell.direction);
    else
        paintText(*painter, cell, index, text);
    if (Column(index.column()) == Column::State)
        paintMark(*painter, option, index);
    paintFocus(*painter, option);
}

/// At the end of the cell: that the state's word is one of warning, and what becomes of its move. The room that is
/// left.
QRect InventoryDelegate::paintSigns(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    if (Column(index.column()) != Column::State)
        return option.rect;
    static const QIcon warning = icon(IconName::Warning, Signal::Pending);
    const int side = option.fontMetrics.height();
    const int gap = side / 4;
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    const QIcon::Mode mode = option.state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal;
    QRect room = option.rect;
    const auto paintSign = [&](const QIcon &sign) {
        sign.paint(&painter,
                   QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, {side, side},
                                       room.adjusted(gap, 0, -gap, 0)),
                   Qt::AlignCenter, mode);
        room.adjust(isRightToLeft ? side + gap : 0, 0, isRightToLeft ? 0 : -side - gap, 0);
    };
    if (const QVariant move = index.data(InventoryModel::MoveRole); move.isValid())
        paintSign(tallyIcon(Tally(move.toInt()), option.palette));
    if (index.data(InventoryModel::LegMissingRole).toBool())
        paintSign(warning);
    return room;
}

/// Whose it is, at the row's beginning: also on a selection, where the ground of the list lies around it.
void InventoryDelegate::paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = markWidth(index, option.fontMetrics);
    if (width == 0)
        return;
    const auto mark = index.data(InventoryModel::AccountMarkRole).value<AccountMark>();
    QRect bar(option.rect.left(), option.rect.top(), width, option.rect.height());
    if (option.direction == Qt::RightToLeft)
        bar.moveRight(option.rect.right());
    const QPalette &palette = option.widget->palette();
    painter.fillRect(bar.adjusted(-1, 0, 1, 0), palette.color(QPalette::Base));
    painter.fillRect(bar, colorOf(mark, palette, QPalette::Base));
}

/// As QCommonStyle does it, with the margins of QCommonStylePrivate::viewItemDrawText().
void InventoryDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QString &text) const
{
    const QStyle &style = *option.widget->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    const QRect room =
        style.subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(margin, 0, -margin, 0);
    const QStaticText &laidOut = m_texts.laidOut(text, faceOf(index), option.widget->font(), room.width(),
                                                 option.textElideMode, option.direction);
    const QRect area = QStyle::alignedRect(option.direction, option.displayAlignment, laidOut.size().toSize(), room);
    painter.setFont(option.font);
    painter.setPen(textColor(option, index.data(InventoryModel::MutedRole).toBool()));
    painter.drawStaticText(area.topLeft(), laidOut);
}

bool InventoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return NameDelegate::helpEvent(event, view, option, index);
    const QString toolTip = index.data(Qt::ToolTipRole).toString();
    const bool saysMore = toolTip != index.data().toString();
    const bool cutOff = sizeHint(option, index).width() > option.rect.width();
    // Texts are the customers' own: shown as they are, never taken for markup.
    const QString text = saysMore || cutOff ? text::isolated(toolTip).toHtmlEscaped() : QString();
    QToolTip::showText(event->globalPos(), text.isEmpty() ? text : u"<span>%1</span>"_s.arg(text), view, option.rect);
    return true;
}

void InventoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    NameDelegate::initStyleOption(option, index);
    const auto column = Column(index.column());
    const Tally tally = tallyOf(index);
    if (const auto signal = rowSignal(tally)) {
        option->palette = rowPalette(*signal, *option);
        option->backgroundBrush = option->palette.base();
    }
    if (column == Column::Redundant && !index.data(InventoryModel::RawRole).toBool())
        option->text.clear();
    if (column == Column::State && tally != Tally::OnAir) {
        const int side = option->fontMetrics.height();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = tallyIcon(tally, option->palette);
        option->decorationSize = QSize(side, side);
        if (const int bar = markWidth(index, option->fontMetrics); bar > 0) { // the icon stands beside it
            option->decorationSize.rwidth() += bar;
            option->decorationAlignment = Qt::AlignRight | Qt::AlignVCenter;
        }
    }
    option->font = m_texts.font(faceOf(index), option->font);
    const bool isWay = column == Column::Stage && index.data(InventoryModel::MoveRole).isValid();
    option->textElideMode = isWay ? Qt::ElideRight : elisionOf(column); // the arrow stays
}

/// Kept, so that what is drawn in its colours is kept as well.
const QPalette &InventoryDelegate::rowPalette(Signal signal, const QStyleOptionViewItem &option) const
{
    const bool isAlternate = option.features & QStyleOptionViewItem::Alternate;
    RowPalette &row = (signal == Signal::Live ? m_live : m_missing)[isAlternate];
    if (row.plain != option.palette.cacheKey()) {
        row.plain = option.palette.cacheKey();
        row.palette = signalPalette(signal, option.palette, isAlternate ? QPalette::AlternateBase : QPalette::Base);
    }
    row.palette.setCurrentColorGroup(option.palette.currentColorGroup());
    return row.palette;
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
