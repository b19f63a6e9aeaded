// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/ChoiceDelegate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QStyle>

namespace ui {

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                      const QModelIndex &index) const
{
    auto *const choices = new QComboBox(parent);
    m_open = choices;
    choices->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // it is as wide as its cell
    fill(*choices, index);
    choices->setCurrentIndex(choices->findData(index.data(Qt::EditRole)));
    choices->view()->setMinimumWidth(choices->view()->sizeHintForColumn(0)
                                     + choices->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    auto *const self = const_cast<ChoiceDelegate *>(this);
    connect(choices, &QComboBox::activated, self, [self, choices] { self->commit(*choices); });
    // Once it lies in its cell.
    QMetaObject::invokeMethod(choices, &QComboBox::showPopup, Qt::QueuedConnection);
    return choices;
}

/// It was filled when it was made. The view calls this whenever anything in the row changes, which takes nothing from
/// whoever is choosing.
void ChoiceDelegate::setEditorData(QWidget * /*editor*/, const QModelIndex & /*index*/) const { }

void ChoiceDelegate::commitOpen()
{
    if (m_open)
        commit(*m_open);
}

void ChoiceDelegate::commit(QComboBox &choices)
{
    m_open.clear();
    Q_EMIT commitData(&choices);
    Q_EMIT closeEditor(&choices);
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const choices = static_cast<const QComboBox *>(editor);
    if (choices->currentIndex() >= 0)
        model->setData(index, choices->currentData(), Qt::EditRole);
}

} // namespace ui
