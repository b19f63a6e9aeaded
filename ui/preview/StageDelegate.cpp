// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/StageDelegate.h"

#include "text/Isolate.h"
#include "ui/words/Names.h"

#include <QComboBox>

namespace ui {

StageDelegate::StageDelegate(const patchbay::Plant &plant, int tallyRole, int sourceRole, QObject *parent)
    : TallyDelegate(tallyRole, parent)
    , m_plant(plant)
    , m_sourceRole(sourceRole)
{
}

QWidget *StageDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                     const QModelIndex &index) const
{
    auto *const stages = new QComboBox(parent);
    stages->setAccessibleName(tr("Stage"));
    const auto source = index.data(m_sourceRole).value<patchbay::SourceId>();
    for (const ivs::StageSummary &stage : m_plant.stagesOf(source))
        stages->addItem(text::isolated(stageName(m_plant, {source, stage.arn})), stage.arn);
    stages->model()->sort(0);
    stages->addItem(tr("No stage (detach)"), QString());
    return stages;
}

void StageDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *const stages = static_cast<QComboBox *>(editor);
    stages->setCurrentIndex(stages->findData(index.data(Qt::EditRole)));
    stages->showPopup();
}

void StageDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const stages = static_cast<const QComboBox *>(editor);
    if (stages->currentIndex() >= 0)
        model->setData(index, stages->currentData(), Qt::EditRole);
}

} // namespace ui
