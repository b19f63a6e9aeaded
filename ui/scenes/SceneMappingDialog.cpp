// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneMappingDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/scenes/EncoderPickDelegate.h"
#include "ui/scenes/MappedEncodersModel.h"
#include "ui/scenes/MappedStages.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SelectedTicks.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SceneWords.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

using patchbay::MappedEncoder;

constexpr QSize sizeInCharacters(124, 32);

/// All of them were saved, and would be used, in one account and region: which need not be said of each.
bool haveOnePlace(const std::vector<MappedEncoder> &encoders)
{
    return std::ranges::all_of(encoders, [&encoders](const MappedEncoder &each) {
        const auto first = patchbay::Locality::of(encoders.front().arn);
        return patchbay::Locality::of(each.arn) == first
            && (each.use.isNull() || patchbay::Locality::of(each.use.arn) == first);
    });
}

} // namespace

SceneMappingDialog::SceneMappingDialog(patchbay::SceneMapping mapping, const patchbay::Plant &plant,
                                       const patchbay::Labels &labels, QWidget *parent)
    : Dialog(parent)
    , m_mapping(std::move(mapping))
    , m_plant(plant)
    , m_encoders(new MappedEncodersModel(m_mapping, plant, labels, this))
    , m_heading(new SentenceLabel)
    , m_stages(new MappedStages(m_mapping, plant))
    , m_stagesArea(new QScrollArea)
    , m_table(new QTreeView)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text::filled(tr("Recall: %1"), m_mapping.scene().name));
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_preview = m_footer->addAct(tr("&Preview…"));
    m_preview->setToolTip(tr("Shows first what would move"));
    setUpStages();
    setUpEncoders();
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_heading);
    column->addWidget(m_stagesArea, 1);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_encoders, &QAbstractItemModel::dataChanged, this, &SceneMappingDialog::update);
    connect(m_encoders, &MappedEncodersModel::replaced, m_stages, &MappedStages::follow);
    connect(m_preview, &QPushButton::clicked, this, &SceneMappingDialog::go);
    connect(&plant, &patchbay::Plant::namesChanged, this, &SceneMappingDialog::follow);
    connect(&plant, &patchbay::Plant::sourceChanged, this, &SceneMappingDialog::follow);
    connect(&plant, &patchbay::Plant::rowsAppended, this, &SceneMappingDialog::follow);
    connect(&plant, &patchbay::Plant::rowsRemoved, this, &SceneMappingDialog::follow);
    update();
}

QString SceneMappingDialog::heading() const
{
    const QString name = m_mapping.scene().name;
    if (m_mapping.isPlain())
        return text::filled(tr("All that “%1” was saved with is here now."), name);
    const auto &encoders = m_mapping.encoders();
    QString sentence = m_mapping.stages().empty()
        ? text::filled(tr("“%1” was saved with encoders that are not here as they were."), name)
        : text::filled(tr("“%1” was saved with stages that are not here as they were."), name);
    const auto elsewhere = std::ranges::find_if(encoders, &MappedEncoder::isElsewhere);
    if (elsewhere != encoders.end())
        sentence += u' '
            + text::filled(tr("It was saved in %1, and would be used in %2."),
                           localityName(patchbay::Locality::of(elsewhere->arn), m_plant),
                           localityName(patchbay::Locality::of(elsewhere->use.arn), m_plant));
    return sentence + u' ' + tr("What is not ticked is left out.");
}

void SceneMappingDialog::setUpStages()
{
    connect(m_stages, &MappedStages::changed, this, &SceneMappingDialog::update);
    m_stagesArea->setAccessibleName(tr("Stages"));
    m_stagesArea->setFrameShape(QFrame::NoFrame);
    m_stagesArea->setFocusPolicy(Qt::NoFocus);
    m_stagesArea->setWidgetResizable(true);
    m_stagesArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *const top = new QWidget;
    auto *const column = new QVBoxLayout(top);
    column->setContentsMargins({});
    column->addWidget(m_stages);
    column->addStretch(1);
    m_stagesArea->setWidget(top);
    if (!m_mapping.stages().empty())
        m_stages->setFocus();
}

void SceneMappingDialog::setUpEncoders()
{
    m_table->setModel(m_encoders);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setItemDelegateForColumn(int(MappedEncodersModel::Column::Use),
                                      new EncoderPickDelegate(m_plant, MappedEncodersModel::savedRole, m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed);
    m_table->setAccessibleName(tr("Encoders"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(MappedEncodersModel::Column::Saved, 26), std::pair(MappedEncodersModel::Column::SavedIn, 38),
          std::pair(MappedEncodersModel::Column::Use, 30)})
        m_table->header()->resizeSection(int(column), character * width);
    // A tree ticks the current row alone.
    connect(new QShortcut(Qt::Key_Space, m_table, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            &SceneMappingDialog::tickSelected);
}

void SceneMappingDialog::tickSelected()
{
    const auto ticks = SelectedTicks::of(*m_table);
    if (!ticks.rows.isEmpty())
        return m_encoders->take(ticks.rows, ticks.areOn);
    // First what is used instead.
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_table->edit(current.siblingAtColumn(int(MappedEncodersModel::Column::Use)));
}

void SceneMappingDialog::follow()
{
    m_encoders->follow();
    m_stages->follow();
    update();
}

void SceneMappingDialog::update()
{
    m_heading->setText(heading());
    m_stagesArea->setVisible(!m_mapping.stages().empty());
    m_table->setVisible(!m_mapping.encoders().empty());
    const bool isOnePlace = haveOnePlace(m_mapping.encoders());
    m_table->setColumnHidden(int(MappedEncodersModel::Column::SavedIn), isOnePlace);
    m_table->setColumnHidden(int(MappedEncodersModel::Column::In), isOnePlace);
    const patchbay::RecalledScene recalled = m_mapping.recalled(m_plant);
    QString sentence = tr("%Ln encoders go to the preview.", nullptr, int(recalled.patch.items.size()));
    if (!recalled.leftOut.empty())
        sentence += u' ' + tr("%Ln are left out.", nullptr, int(recalled.leftOut.size()));
    m_sentence->setText(sentence);
    m_preview->setEnabled(!recalled.patch.items.empty());
    m_footer->setDefault(recalled.patch.items.empty() ? nullptr : m_preview);
}

void SceneMappingDialog::go()
{
    const patchbay::Patch patch = m_mapping.recalled(m_plant).patch;
    accept();
    Q_EMIT mapped(patch);
}

} // namespace ui
