// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/StagePicks.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "text/NaturalKey.h"
#include "ui/tally/TallyDelegate.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace ui {

namespace {

constexpr int arnRole = Qt::UserRole;
constexpr int tallyRole = Qt::UserRole + 1;
constexpr int columns = 3;
constexpr int namesWidth = 36; ///< characters

QList<QStandardItem *> row(const QString &text)
{
    QList<QStandardItem *> cells{new QStandardItem(text)};
    while (cells.size() < columns)
        cells.append(new QStandardItem);
    cells.constFirst()->setData(QString(), arnRole);
    return cells;
}

} // namespace

StagePicks::StagePicks(const patchbay::Plant &plant, patchbay::SourceId source, QObject *parent)
    : QStandardItemModel(parent)
    , m_plant(plant)
    , m_source(std::move(source))
{
    appendRow(row(tr("Choose…")));
    appendRow(row(tr("No stage (detach)")));
    follow();
}

void StagePicks::offerIn(QComboBox &box)
{
    auto *const list = new QTreeView(&box);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setHeaderHidden(true);
    list->setItemDelegate(new TallyDelegate(tallyRole, list));
    box.setModel(this);
    box.setView(list);
    list->header()->setStretchLastSection(true);
    const int character = box.fontMetrics().averageCharWidth();
    list->header()->resizeSection(0, character * namesWidth);
    list->header()->resizeSection(1, character * 14);
    list->setMinimumWidth(character * (namesWidth + 50));
}

QStringList StagePicks::arnsListed() const
{
    QStringList arns;
    for (int row = choose + 1; row < rowCount() - 1; ++row)
        arns.append(item(row)->data(arnRole).toString());
    return arns;
}

void StagePicks::follow()
{
    std::vector<ivs::StageSummary> stages = m_plant.stagesOf(m_source);
    std::ranges::sort(
        stages, {}, [](const ivs::StageSummary &stage) { return std::pair(text::naturalKey(stage.name), stage.arn); });
    QStringList arns;
    for (const ivs::StageSummary &stage : stages)
        arns.append(stage.arn);
    if (arns != arnsListed()) {
        removeRows(choose + 1, rowCount() - 2);
        for (int i = 0; i < arns.size(); ++i)
            insertRow(choose + 1 + i, row({}));
    }
    for (int i = 0; i < arns.size(); ++i)
        showStage(choose + 1 + i, arns.at(i));
}

void StagePicks::showStage(int row, const QString &arn)
{
    const patchbay::StageId stage{m_source, arn};
    const QString name = stageName(m_plant, stage);
    item(row)->setText(text::isolated(name));
    item(row)->setData(arn, arnRole);
    item(row)->setToolTip(plainToolTip(name + u'\n' + arn));
    const patchbay::StageMark mark = m_plant.markOf(arn);
    item(row, 1)->setText(markSign(mark));
    item(row, 1)->setData(mark == patchbay::StageMark::OnAir ? QVariant(int(Tally::OnAir)) : QVariant(), tallyRole);
    showPlaces(row);
}

void StagePicks::followPlaces()
{
    for (int row = choose + 1; row < rowCount() - 1; ++row)
        showPlaces(row);
}

void StagePicks::showPlaces(int row)
{
    const patchbay::StageId stage{m_source, item(row)->data(arnRole).toString()};
    item(row, 2)->setText(placesUsed(m_plant.placesOn(stage)));
}

} // namespace ui
