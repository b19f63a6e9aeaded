// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/TallyDelegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <utility>

namespace ui {

TallyDelegate::TallyDelegate(int tallyRole, QObject *parent)
    : NameDelegate(parent)
    , m_tallyRole(tallyRole)
{
}

std::optional<Tally> TallyDelegate::tallyAt(const QModelIndex &index) const
{
    const QVariant tally = index.data(m_tallyRole);
    return tally.isValid() ? std::optional(Tally(tally.toInt())) : std::nullopt;
}

void TallyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (tallyAt(index) != Tally::OnAir)
        return NameDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString word = std::exchange(cell.text, QString());
    const QStyle *const style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    painter->setFont(cell.font);
    paintBadge(*painter, cell.rect.adjusted(margin, 1, -margin, -1), word, cell.direction);
    paintFocus(*painter, option);
}

void TallyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    NameDelegate::initStyleOption(option, index);
    const auto tally = tallyAt(index);
    if (!tally)
        return;
    if (isLive(*tally))
        option->font.setBold(true);
    if (*tally == Tally::OnAir)
        return;
    const int side = option->fontMetrics.height();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = tallyIcon(*tally, option->palette);
    option->decorationSize = QSize(side, side);
}

} // namespace ui
