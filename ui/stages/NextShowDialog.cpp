// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/NextShowDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Density.h"
#include "ui/appearance/Fonts.h"
#include "ui/stages/NextNames.h"
#include "ui/stages/NextShowModel.h"
#include "ui/stages/StageReader.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/Shortcut.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SourceContext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int widthInCharacters = 128;
constexpr int mostRowsInSight = 10;

QList<patchbay::SourceId> sourcesOf(const QList<patchbay::StageId> &stages)
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::StageId &stage : stages) {
        if (!sources.contains(stage.source))
            sources += stage.source;
    }
    return sources;
}

QLineEdit *endingField(QHBoxLayout &row, const QString &caption, const QString &text)
{
    auto *const field = new QLineEdit(text);
    auto *const label = new QLabel(caption);
    label->setBuddy(field);
    field->setAccessibleName(QString(caption).remove(u'&'));
    field->setMaximumWidth(field->fontMetrics().averageCharWidth() * 20);
    row.addWidget(label);
    row.addWidget(field);
    return field;
}

} // namespace

NextShowDialog::NextShowDialog(const patchbay::Plant &plant, StageReader &reader,
                               const QList<patchbay::StageId> &stages, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_reader(reader)
    , m_model(new NextShowModel(plant, reader, stages, this))
    , m_table(new QTableView)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
    , m_make(m_footer->addAct({}))
    , m_again(m_footer->addTool(tr("&Read again")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut(stages);
    const auto renamed = [this] { m_model->setEnding(m_ending->text(), m_next->text()); };
    connect(m_ending, &QLineEdit::textChanged, this, renamed);
    connect(m_next, &QLineEdit::textChanged, this, renamed);
    connect(m_model, &NextShowModel::dataChanged, this, &NextShowDialog::update);
    connect(m_again, &QPushButton::clicked, this, &NextShowDialog::read);
    connect(m_make, &QPushButton::clicked, this, &NextShowDialog::make);
    renamed();
    read();
    update();
    m_next->setFocus();
    m_next->selectAll();
}

void NextShowDialog::layOut(const QList<patchbay::StageId> &stages)
{
    setWindowTitle(tr("New stages for the next show"));
    auto *const heading = new SentenceLabel;
    heading->setText(tr("%Ln new stages like these", nullptr, m_model->rowCount()));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    auto *const meaning = new SentenceLabel;
    meaning->setText(
        tr("Recording, tags and marks go along. Addresses and ARN are new for each stage, and participants’ "
           "tokens are for one stage: whoever joins from a browser needs a new one. Encoders stay where "
           "they are until a scene is recalled onto the new stages."));
    auto *const endings = new QHBoxLayout;
    const QString ending = commonEnding(m_model->names());
    m_ending = endingField(*endings, tr("&Old ending"), ending);
    m_ending->setToolTip(tr("The end of the names that is replaced; empty: the new one is put behind each"));
    m_next = endingField(*endings, tr("&New ending"), nextEnding(ending));
    endings->addStretch();
    setUpTable();
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes, and makes nothing"));
    m_footer->setDefault(nullptr); // Enter ends the editing of a name
    m_footer->pressWithCtrlEnter(m_make, text::filled(tr("%1 makes", "a key"), keyName(Qt::CTRL | Qt::Key_Enter)));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WhoLine(m_plant, sourcesOf(stages)));
    column->addWidget(heading);
    column->addWidget(meaning);
    column->addLayout(endings);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    column->addWidget(m_footer);
    resize(
        QSize(fontMetrics().averageCharWidth() * widthInCharacters, sizeHint().height()).boundedTo(screenRoom(*this)));
}

void NextShowDialog::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Stages"));
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    const int height = listRowHeight(fontMetrics());
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(height);
    QHeaderView *const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : {std::pair(NextShowModel::Stage, 22),
                                             {NextShowModel::NewName, 26},
                                             {NextShowModel::Recording, 14},
                                             {NextShowModel::Tags, 24}})
        header->resizeSection(column, std::max(character * characters, header->sectionSizeHint(column)));
    const int rows = std::clamp(m_model->rowCount() + 1, 4, mostRowsInSight);
    m_table->setMinimumHeight(height * rows + header->sizeHint().height() + 2 * m_table->frameWidth());
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void NextShowDialog::read()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_reader.readNow(m_model->stage(row));
    update();
}

void NextShowDialog::update()
{
    const int count = m_model->rowCount();
    patchbay::StageId unread;
    const aws::Error *const error = m_model->error(&unread);
    const patchbay::Source *const source = m_plant.source(unread.source);
    const QString problem = m_model->problem();
    m_sentence->setText(error && source ? describe(*error, contextOf(*source, ErrorContext::Act::Reading)).brief()
                            : !m_model->isRead() ? tr("Reading how they are recorded")
                                                 : problem);
    m_again->setVisible(error);
    m_make->setText(tr("&Make %Ln stages", nullptr, count));
    const bool isPossible = count > 0 && m_model->isRead() && problem.isEmpty();
    m_make->setEnabled(isPossible);
}

void NextShowDialog::make()
{
    std::vector<NextStage> stages;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ivs::Stage *const read = m_reader.find(m_model->stage(row).arn);
        if (!read)
            return;
        stages.push_back({m_model->stage(row), ivs::copyOf(*read, m_model->newName(row))});
    }
    accept();
    Q_EMIT wanted(stages);
}

} // namespace ui
