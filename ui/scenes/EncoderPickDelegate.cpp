// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/EncoderPickDelegate.h"

#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/Scene.h"
#include "text/NaturalKey.h"
#include "ui/words/Names.h"

#include <QComboBox>
#include <QCompleter>

#include <algorithm>

namespace ui {

namespace {

using patchbay::EncoderId;

std::vector<std::pair<QString, EncoderId>> offered(const patchbay::Plant &plant, const QString &savedArn)
{
    const patchbay::Locality locality = patchbay::Locality::of(savedArn);
    std::vector<std::pair<QString, EncoderId>> all;
    for (int row = 0; row < plant.rowCount(); ++row)
        all.emplace_back(encoderName(plant, plant.at(row).summary), plant.idAt(row));
    const auto isNear = [&locality](const auto &each) { return patchbay::Locality::of(each.second.arn) == locality; };
    if (std::ranges::any_of(all, isNear))
        std::erase_if(all, [&isNear](const auto &each) { return !isNear(each); });
    std::ranges::sort(all, {},
                      [](const auto &each) { return std::pair(text::naturalKey(each.first), each.second.arn); });
    return all;
}

} // namespace

EncoderPickDelegate::EncoderPickDelegate(const patchbay::Plant &plant, int savedRole, QObject *parent)
    : NameDelegate(parent)
    , m_plant(plant)
    , m_savedRole(savedRole)
{
}

QWidget *EncoderPickDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                           const QModelIndex &index) const
{
    auto *const box = new QComboBox(parent);
    box->setAccessibleName(tr("Use instead"));
    box->setEditable(true); // there may be a thousand: a part of the name finds it
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    for (const auto &[name, id] : offered(m_plant, index.data(m_savedRole).toString()))
        box->addItem(name, QVariant::fromValue(id));
    return box;
}

void EncoderPickDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *const box = static_cast<QComboBox *>(editor);
    const auto now = index.data(Qt::EditRole).value<EncoderId>();
    int chosen = -1;
    for (int row = 0; row < box->count() && chosen < 0; ++row) {
        if (box->itemData(row).value<EncoderId>() == now)
            chosen = row;
    }
    box->setCurrentIndex(chosen);
}

/// What is typed and names none changes nothing.
void EncoderPickDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const box = static_cast<const QComboBox *>(editor);
    const bool isOfTheList = box->currentIndex() >= 0 && box->currentText() == box->itemText(box->currentIndex());
    const int row = isOfTheList ? box->currentIndex() : box->findText(box->currentText().trimmed());
    if (row >= 0)
        model->setData(index, box->itemData(row), Qt::EditRole);
}

} // namespace ui
