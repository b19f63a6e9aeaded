// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/StageDelegate.h"

#include "text/Isolate.h"
#include "text/NaturalKey.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QStyle>

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A stage to choose: "main-a · On air · 9 of 12 places used".
struct Entry {
    std::string sortKey;
    QString arn;
    QString text;
};

QString textOf(const patchbay::Plant &plant, const patchbay::StageId &stage, const QString &name)
{
    QStringList parts{text::isolated(name)};
    const patchbay::StageMark mark = plant.markOf(stage.arn);
    if (mark == patchbay::StageMark::OnAir)
        parts += tallyWord(Tally::OnAir);
    else if (mark != patchbay::StageMark::None)
        parts += markWord(mark);
    parts += placesUsed(plant.placesOn(stage));
    return parts.join(u" · "_s);
}

/// In the order of names.
std::vector<Entry> entriesOf(const patchbay::Plant &plant, const patchbay::SourceId &source)
{
    std::vector<Entry> entries;
    for (const ivs::StageSummary &stage : plant.stagesOf(source)) {
        const QString name = stageName(plant, {source, stage.arn});
        entries.push_back({text::naturalKey(name), stage.arn, textOf(plant, {source, stage.arn}, name)});
    }
    std::ranges::sort(entries, [](const Entry &a, const Entry &b) {
        return a.sortKey != b.sortKey ? a.sortKey < b.sortKey : a.arn < b.arn;
    });
    return entries;
}

} // namespace

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
    m_open = stages;
    stages->setAccessibleName(tr("Stage"));
    stages->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // it is as wide as its cell
    for (const Entry &entry : entriesOf(m_plant, index.data(m_sourceRole).value<patchbay::SourceId>()))
        stages->addItem(entry.text, entry.arn);
    stages->addItem(tr("No stage (detach)"), QString());
    stages->setCurrentIndex(stages->findData(index.data(Qt::EditRole)));
    stages->view()->setMinimumWidth(stages->view()->sizeHintForColumn(0)
                                    + stages->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    auto *const self = const_cast<StageDelegate *>(this);
    connect(stages, &QComboBox::activated, self, [self, stages] { self->commit(*stages); });
    // Once it lies in its cell.
    QMetaObject::invokeMethod(stages, &QComboBox::showPopup, Qt::QueuedConnection);
    return stages;
}

/// It was filled when it was made. The view calls this whenever anything in the row changes, which takes nothing from
/// whoever is choosing.
void StageDelegate::setEditorData(QWidget * /*editor*/, const QModelIndex & /*index*/) const { }

void StageDelegate::commitOpen()
{
    if (m_open)
        commit(*m_open);
}

void StageDelegate::commit(QComboBox &stages)
{
    m_open.clear();
    Q_EMIT commitData(&stages);
    Q_EMIT closeEditor(&stages);
}

void StageDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const stages = static_cast<const QComboBox *>(editor);
    if (stages->currentIndex() >= 0)
        model->setData(index, stages->currentData(), Qt::EditRole);
}

} // namespace ui
