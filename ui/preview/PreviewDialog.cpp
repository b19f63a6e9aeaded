// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewDialog.h"

#include "patchbay/plant/OneSource.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/StageDelegate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ModelRows.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/Shortcut.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"
#include "ui/words/Severity.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize sizeInCharacters(130, 32);
/// More of them are told by their number.
constexpr std::size_t mostStages = 8;

} // namespace

PreviewDialog::PreviewDialog(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                             QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_model(new PreviewModel(std::move(patch), plant, runs, this))
    , m_summary(new QLabel)
    , m_sign(new QLabel)
    , m_after(new SentenceLabel)
    , m_table(new QTreeView)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const patchbay::Patch &previewed = m_model->patch();
    setWindowTitle(previewed.undoes.isEmpty() ? text::filled(tr("Preview: %1"), previewed.name) : previewed.name);
    m_summary->setFont(scaledFont(1.0, QFont::DemiBold));
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_take = m_footer->addAct({});
    m_take->setToolTip(keyName(Qt::CTRL | Qt::Key_Return));
    connect(m_footer->addTool(tr("E&xport…")), &QPushButton::clicked, this, &PreviewDialog::exportItems);
    addSpread();
    setUpTable();
    auto *const layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(m_summary);
    auto *const after = new QHBoxLayout;
    m_sign->setPixmap(iconOf(Severity::Attention).pixmap(QSize(line, line), devicePixelRatioF()));
    after->addWidget(m_sign, 0, Qt::AlignTop);
    after->addWidget(m_after, 1);
    layout->addLayout(after);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
    connect(m_model, &PreviewModel::changed, this, &PreviewDialog::update);
    connect(m_take, &QPushButton::clicked, this, &PreviewDialog::take);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | Qt::Key(key), this), &QShortcut::activated, m_take, &QPushButton::click);
    update();
    m_table->setFocus();
}

void PreviewDialog::addSpread()
{
    QList<patchbay::EncoderId> encoders;
    for (const patchbay::Rebind &rebind : m_model->patch().items)
        encoders += rebind.encoder;
    if (encoders.size() < 2 || !patchbay::areOfOneSource(encoders) || !m_model->patch().undoes.isEmpty())
        return;
    QPushButton *const spread = m_footer->addTool(tr("&Spread…"));
    spread->setToolTip(tr("Over several stages, so many on each"));
    connect(spread, &QPushButton::clicked, this, [this, encoders] {
        reject();
        Q_EMIT spreadRequested(encoders);
    });
}

void PreviewDialog::exportItems()
{
    Q_EMIT exportRequested(m_model->patch().name, rowsOf(*m_model));
}

void PreviewDialog::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StageDelegate(m_plant, PreviewModel::TallyRole, PreviewModel::SourceRole, m_table));
    m_table->setAccessibleName(tr("Changes"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_table->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *const header = m_table->header();
    header->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(PreviewModel::Column::Encoder, 34), std::pair(PreviewModel::Column::From, 24),
          std::pair(PreviewModel::Column::To, 24), std::pair(PreviewModel::Column::Now, 12)})
        header->resizeSection(int(column), character * width);
    // The current cell is the encoder's while nobody has clicked elsewhere.
    connect(new QShortcut(Qt::Key_F2, m_table, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            [this] { m_table->edit(m_table->currentIndex().siblingAtColumn(int(PreviewModel::Column::To))); });
    // A tree ticks the current row alone.
    connect(new QShortcut(Qt::Key_Space, m_table, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            &PreviewDialog::tickSelected);
}

void PreviewDialog::tickSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto isOn = [](const QModelIndex &row) { return row.data(Qt::CheckStateRole) == Qt::Checked; };
    const bool allOn = std::ranges::all_of(rows, isOn);
    for (const QModelIndex &row : rows)
        m_model->setData(row, allOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void PreviewDialog::update()
{
    const PreviewCounts &counts = m_model->counts();
    m_summary->setText(previewSummary(counts));
    showStages();
    m_sentence->setText(previewSentence(counts));
    m_take->setText(takeLabel(counts.taken));
    m_take->setEnabled(counts.taken > 0);
}

void PreviewDialog::showStages()
{
    const auto stages = m_model->stagesAfter();
    QStringList parts;
    for (std::size_t i = 0; i < std::min(stages.size(), mostStages); ++i) {
        m_plant.countGuests(stages[i].stage);
        parts += placesAfter(stageName(m_plant, stages[i].stage), stages[i].places);
    }
    if (stages.size() > mostStages)
        parts += tr("%Ln more", nullptr, int(stages.size() - mostStages));
    QString sentence = parts.isEmpty() ? QString() : text::filled(tr("After: %1"), parts.join(u" · "_s));
    const auto full = std::ranges::find_if(stages, &patchbay::StageThen::isOverfull);
    if (full != stages.end())
        sentence += u' ' + tooFull(stageName(m_plant, full->stage), full->places);
    m_after->setText(sentence);
    m_after->setVisible(!sentence.isEmpty());
    m_sign->setVisible(full != stages.end());
}

void PreviewDialog::take()
{
    const patchbay::Patch patch = m_model->taken();
    accept();
    Q_EMIT taken(patch);
}

bool PreviewDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_take;
}

} // namespace ui
