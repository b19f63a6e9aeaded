// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/creation/CreationPreview.h"

#include "patchbay/plant/Plant.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/CreationWords.h"
#include "ui/words/Names.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Column { NameColumn, StageColumn };

} // namespace

CreationPreview::CreationPreview(const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_list(new QTreeWidget)
    , m_places(new SentenceLabel)
{
    m_list->setHeaderLabels({tr("New encoder"), tr("Stage")});
    m_list->setAccessibleName(tr("What is made"));
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setMinimumHeight(fontMetrics().height() * 6);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_list, 1);
    column->addWidget(m_places);
}

void CreationPreview::showList(const std::vector<patchbay::Creation> &creations)
{
    while (m_list->topLevelItemCount() > int(creations.size()))
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < int(creations.size()))
        new QTreeWidgetItem(m_list);
    for (std::size_t i = 0; i < creations.size(); ++i) {
        const patchbay::Creation &each = creations[i];
        QTreeWidgetItem &item = *m_list->topLevelItem(int(i));
        const QString stage = stageName(m_plant, {each.source, each.settings.stageArn});
        item.setText(NameColumn, each.settings.name.isEmpty() ? tr("without a name") : each.settings.name);
        item.setText(StageColumn, stage.isEmpty() ? tr("no stage") : stage);
    }
}

void CreationPreview::show(const patchbay::CreationPlan &plan)
{
    showList(plan.creations);
    QStringList places;
    QStringList seen;
    for (const patchbay::Creation &each : plan.creations) {
        const patchbay::StageId stage{each.source, each.settings.stageArn};
        if (stage.isNone() || seen.contains(stage.arn))
            continue;
        seen += stage.arn;
        patchbay::PlacesUsed used = m_plant.placesOn(stage);
        used.count += plan.madeOn(stage.arn);
        places += placesAfterwards(stageName(m_plant, stage), used);
    }
    m_places->setText(places.isEmpty() ? QString() : tr("Afterwards: ") + places.join(tr(" · ")));
    m_places->setVisible(!places.isEmpty());
}

} // namespace ui
