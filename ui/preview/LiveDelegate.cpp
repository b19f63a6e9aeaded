// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/LiveDelegate.h"

#include "patchbay/patch/Patch.h"
#include "ui/words/LiveRowWords.h"

#include <QApplication>
#include <QComboBox>
#include <QStandardItemModel>
#include <QStyle>

namespace ui {

LiveDelegate::LiveDelegate(int tallyRole, int obstacleRole, QObject *parent)
    : ChoiceDelegate(tallyRole, parent)
    , m_obstacleRole(obstacleRole)
{
}

void LiveDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    ChoiceDelegate::paint(painter, option, index);
    if (!index.flags().testFlag(Qt::ItemIsEditable))
        return;
    const int side = option.fontMetrics.height();
    QStyleOption arrow = option;
    arrow.rect = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, {side, side}, option.rect);
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
}

/// The arrow covers no word.
void LiveDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ChoiceDelegate::initStyleOption(option, index);
    if (!index.flags().testFlag(Qt::ItemIsEditable))
        return;
    const int signs = option->fontMetrics.height() * 5 / 2; // the tally's and the arrow
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, option->rect.width() - signs);
}

void LiveDelegate::fill(QComboBox &choices, const QModelIndex &index) const
{
    using patchbay::IfLive;
    for (const IfLive each : {IfLive::WaitUntilIdle, IfLive::WaitForReconnect, IfLive::Cut, IfLive::Leave})
        choices.addItem(whatHappensLive(each), int(each));
    const QString obstacle = index.data(m_obstacleRole).toString();
    const int cut = choices.findData(int(IfLive::Cut));
    choices.setItemData(cut, obstacle, Qt::ToolTipRole);
    if (auto *const items = qobject_cast<QStandardItemModel *>(choices.model()); items && !obstacle.isEmpty())
        items->item(cut)->setEnabled(false);
}

} // namespace ui
