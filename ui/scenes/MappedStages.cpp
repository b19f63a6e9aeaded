// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/MappedStages.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "text/NaturalKey.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/Names.h"
#include "ui/words/SceneWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QStandardItemModel>

#include <algorithm>

namespace ui {

namespace {

using patchbay::MappedStage;
using patchbay::Refound;

constexpr int choose = 0; ///< the row before all stages: nothing yet

/// Which account and region those are is said above all rows.
QString whyAsked(const MappedStage &stage)
{
    if (stage.isElsewhere)
        return MappedStages::tr("was in another account or region");
    switch (stage.refound) {
    case Refound::ByName:
        return MappedStages::tr("one of the same name");
    case Refound::ByMark:
        return MappedStages::tr("the only one with the same mark");
    case Refound::No:
        return MappedStages::tr("no longer exists");
    case Refound::NotListed:
        return MappedStages::tr("its stages are not read yet");
    }
    Q_UNREACHABLE();
}

} // namespace

MappedStages::MappedStages(patchbay::SceneMapping &mapping, const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_mapping(mapping)
    , m_plant(plant)
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    grid->setVerticalSpacing(fontMetrics().height() / 3);
    grid->setColumnStretch(2, 1);
    for (std::size_t i = 0; i < mapping.stages().size(); ++i)
        addRow(*grid, i);
}

QStandardItemModel *MappedStages::stagesOf(const patchbay::SourceId &source)
{
    QStandardItemModel *&model = m_stages[source];
    if (model)
        return model;
    model = new QStandardItemModel(this);
    const auto add = [model = model](const QString &text, const QString &arn) {
        auto *const item = new QStandardItem(text::isolated(text));
        item->setData(arn, Qt::UserRole);
        item->setToolTip(arn);
        model->appendRow(item);
    };
    add(tr("Choose…"), {});
    std::vector<ivs::StageSummary> stages = m_plant.stagesOf(source);
    std::ranges::sort(stages, {}, [](const ivs::StageSummary &stage) { return text::naturalKey(stage.name); });
    for (const ivs::StageSummary &stage : stages)
        add(stageName(m_plant, {source, stage.arn}), stage.arn);
    add(tr("No stage (detach)"), {});
    return model;
}

void MappedStages::addRow(QGridLayout &grid, std::size_t index)
{
    const MappedStage &stage = m_mapping.stages()[index];
    const QString name = savedName(stage.name, stage.arn);
    auto *const tick = new QCheckBox(text::isolated(name));
    tick->setToolTip(stage.arn);
    auto *const use = new QComboBox;
    use->setModel(stagesOf(stage.source));
    use->setAccessibleName(text::filled(tr("Use instead of %1"), name));
    use->setAccessibleDescription(use->accessibleName()); // what a combo box is called where its value is its name
    use->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    use->setMinimumContentsLength(28);
    const int found = stage.use.isNone() ? choose : use->findData(stage.use.arn);
    use->setCurrentIndex(std::max(found, choose));
    tick->setChecked(stage.isTaken);

    if (!focusProxy())
        setFocusProxy(use);
    const int row = int(index);
    grid.addWidget(tick, row, 0);
    grid.addWidget(new SecondaryLabel(tr("Use instead")), row, 1);
    grid.addWidget(use, row, 2);
    grid.addWidget(new SecondaryLabel(encoderCount(stage.encoders)), row, 3);
    auto *const why = new SecondaryLabel(whyAsked(stage));
    grid.addWidget(why, row, 4);

    const auto take = [this, index, tick, use] {
        m_mapping.setStage(index, use->currentData().toString(), tick->isChecked());
        Q_EMIT changed();
    };
    connect(tick, &QCheckBox::toggled, this, [tick, use, take](bool isTaken) {
        if (!isTaken || use->currentIndex() != choose)
            return take();
        const QSignalBlocker quiet(tick);
        tick->setChecked(false); // first what is used instead
        use->setFocus();
        use->showPopup();
    });
    connect(use, &QComboBox::currentIndexChanged, this, [tick, take](int chosen) {
        if (tick->isChecked() == (chosen != choose))
            take();
        else
            tick->setChecked(chosen != choose);
    });
}

} // namespace ui
