// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/MappedStages.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/scenes/StagePicks.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameCaption.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/SceneWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using patchbay::MappedStage;
using patchbay::Refound;

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

std::vector<QWidget *> MappedStages::Row::cells() const
{
    return {tick, caption, use, encoders, why};
}

MappedStages::MappedStages(patchbay::SceneMapping &mapping, const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_mapping(mapping)
    , m_plant(plant)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    m_grid->setVerticalSpacing(fontMetrics().height() / 3);
    m_grid->setColumnStretch(2, 1);
    follow();
}

StagePicks *MappedStages::picksOf(const patchbay::SourceId &source)
{
    StagePicks *&picks = m_picks[source];
    if (!picks)
        picks = new StagePicks(m_plant, source, this);
    return picks;
}

void MappedStages::follow()
{
    for (const Row &row : m_rows)
        row.use->blockSignals(true); // nobody has chosen anything
    for (const auto &[source, picks] : m_picks)
        picks->follow();
    for (const Row &row : m_rows)
        row.use->blockSignals(false);

    std::vector<Row> before = std::exchange(m_rows, {});
    for (const MappedStage &stage : m_mapping.stages()) {
        const auto found = std::ranges::find(before, stage.key(), &Row::key);
        m_rows.push_back(found == before.end() ? made(stage) : *found);
        if (found != before.end())
            before.erase(found);
        show(m_rows.back(), stage);
    }
    for (const Row &gone : before) {
        for (QWidget *const cell : gone.cells()) {
            cell->hide();
            cell->deleteLater();
        }
    }
    arrange();
}

void MappedStages::arrange()
{
    QWidget *last = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        int column = 0;
        for (QWidget *const cell : row.cells()) {
            m_grid->removeWidget(cell);
            m_grid->addWidget(cell, int(i), column++);
        }
        if (last)
            setTabOrder(last, row.tick);
        setTabOrder(row.tick, row.use);
        last = row.use;
    }
    setFocusProxy(m_rows.empty() ? nullptr : m_rows.front().use);
}

MappedStages::Row MappedStages::made(const MappedStage &stage)
{
    const QString name = savedName(stage.name, stage.arn);
    const Row row{stage.key(),
                  new QCheckBox(nameCaption(name, fontMetrics()), this),
                  new QComboBox(this),
                  new SecondaryLabel(tr("Use instead"), this),
                  new SecondaryLabel({}, this),
                  new SecondaryLabel({}, this)};
    row.tick->setAccessibleName(name);
    row.tick->setToolTip(plainToolTip(name + u'\n' + stage.arn));
    picksOf(stage.source)->offerIn(*row.use);
    row.use->setAccessibleName(text::filled(tr("Use instead of %1"), name));
    row.use->setAccessibleDescription(
        row.use->accessibleName()); // what a combo box is called where its value is its name
    row.use->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.use->setMinimumContentsLength(28);
    connect(row.tick, &QCheckBox::toggled, this, [this, row](bool isTaken) { ticked(row, isTaken); });
    connect(row.use, &QComboBox::currentIndexChanged, this, [this, row](int chosen) {
        if (row.tick->isChecked() == (chosen != StagePicks::choose))
            take(row);
        else
            row.tick->setChecked(chosen != StagePicks::choose);
    });
    return row;
}

void MappedStages::ticked(const Row &row, bool isTaken)
{
    if (!isTaken || row.use->currentIndex() != StagePicks::choose)
        return take(row);
    const QSignalBlocker quiet(row.tick);
    row.tick->setChecked(false); // first what is used instead
    row.use->setFocus();
    row.use->showPopup();
}

void MappedStages::take(const Row &row)
{
    const QString arn = row.use->currentData().toString();
    m_mapping.setStage(row.key, arn, row.tick->isChecked());
    if (!arn.isEmpty())
        m_plant.countGuests({row.key.source, arn});
    Q_EMIT changed();
}

void MappedStages::show(const Row &row, const MappedStage &stage)
{
    const QSignalBlocker quietTick(row.tick);
    const QSignalBlocker quietUse(row.use);
    row.tick->setChecked(stage.isTaken);
    const bool isNothingChosen = stage.use.isNone() && !stage.isChosen;
    if (isNothingChosen)
        row.use->setCurrentIndex(StagePicks::choose);
    else if (row.use->currentIndex() < 0 || row.use->currentData().toString() != stage.use.arn)
        row.use->setCurrentIndex(std::max(row.use->findData(stage.use.arn), StagePicks::choose));
    if (stage.isTaken && !stage.use.isNone())
        m_plant.countGuests(stage.use);
    row.encoders->setText(encoderCount(stage.encoders));
    row.why->setText(whyAsked(stage));
}

} // namespace ui
