// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/creation/CloneDialog.h"

#include "ivs/Limits.h"
#include "patchbay/lifecycle/CreationPlan.h"
#include "patchbay/lifecycle/Series.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NamesAsTyped.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/Shortcut.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/CreationWords.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"

#include <QCheckBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(100, 34);

enum Column { OriginalColumn, NameColumn, StageColumn, StateColumn, ColumnCount };

QTableWidgetItem *readOnlyItem(const QString &text)
{
    auto *const item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

/// Not of AWS, where one of them is.
QWidget *makeWorldSign(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources)
{
    QList<aws::World> worlds;
    for (const patchbay::SourceId &id : sources) {
        const patchbay::Source *const source = plant.source(id);
        if (source && !worlds.contains(source->identity().world))
            worlds += source->identity().world;
    }
    auto *const sign = new WorldSign(worlds.size() == 1 ? worlds.constFirst() : aws::World());
    if (worlds.size() > 1)
        sign->setMany();
    return sign;
}

} // namespace

CloneDialog::CloneDialog(patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_reading(plant, encoders)
    , m_table(new QTableWidget(int(m_reading.all().size()), ColumnCount))
    , m_onStages(new QCheckBox(tr("On the &stages of their originals")))
    , m_progress(new QProgressBar)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
    , m_again(m_footer->addTool(tr("Read a&gain")))
    , m_make(m_footer->addAct({}))
{
    set(proposedNames(),
        {tr("Clone"), tr("Clone %Ln encoders", nullptr, m_table->rowCount()),
         tr("Each gets a key, an ARN and a participant of its own; all else is the same.")});
}

CloneDialog::CloneDialog(patchbay::Plant &plant, const std::vector<patchbay::Creation> &notMade, const QString &why,
                         QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_reading(plant, notMade)
    , m_table(new QTableWidget(int(m_reading.all().size()), ColumnCount))
    , m_onStages(new QCheckBox(tr("On their &stages")))
    , m_progress(new QProgressBar)
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
    , m_again(m_footer->addTool(tr("Read a&gain")))
    , m_make(m_footer->addAct({}))
{
    QStringList names;
    for (const patchbay::Creation &each : notMade)
        names += each.settings.name;
    set(names, {tr("Change and make"), tr("%Ln encoders were not made", nullptr, m_table->rowCount()), why});
    m_table->setColumnHidden(OriginalColumn, true);
    m_table->setColumnHidden(StateColumn, true);
}

void CloneDialog::set(const QStringList &names, const Head &head)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_onStages->setChecked(true);
    fillTable(names);
    layOut(head);
    connect(m_table, &QTableWidget::itemChanged, this, &CloneDialog::update);
    connect(m_onStages, &QCheckBox::toggled, this, &CloneDialog::update);
    connect(m_again, &QPushButton::clicked, &m_reading, &patchbay::SettingsReading::readAgain);
    connect(&m_reading, &patchbay::SettingsReading::changed, this, &CloneDialog::update);
    connect(&m_plant, &patchbay::Plant::namesChanged, this, &CloneDialog::update);
    connect(m_make, &QPushButton::clicked, this, [this] {
        const auto all = creations();
        accept();
        Q_EMIT creationWanted(all);
    });
    connect(&m_plant.sources(), &patchbay::Sources::closed, this,
            [this, all = sources()](const patchbay::Source &closed) {
                if (all.contains(closed.id()))
                    reject();
            });
    update();
    m_table->setFocus();
    m_table->setCurrentCell(0, NameColumn);
}

/// Each is the next of its series that is free, of those that are proposed before it too.
QStringList CloneDialog::proposedNames() const
{
    QStringList proposed;
    const auto isTaken = [this, &proposed](const QString &name) {
        return m_plant.encodersNamed(name) > 0 || proposed.contains(name);
    };
    for (const patchbay::SettingsReading::Item &item : m_reading.all())
        proposed += patchbay::series::nextFree(item.name, isTaken);
    return proposed;
}

void CloneDialog::fillTable(const QStringList &names)
{
    m_table->setHorizontalHeaderLabels({tr("Encoder"), tr("New name"), tr("Stage"), tr("State")});
    const QSignalBlocker itself(*m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const patchbay::SettingsReading::Item &item = m_reading.all()[std::size_t(row)];
        const QString original = item.encoder.arn.isEmpty() ? item.name : encoderName(m_plant, item.encoder);
        m_table->setItem(row, OriginalColumn, readOnlyItem(original));
        m_table->setItem(row, NameColumn, new QTableWidgetItem(names[row]));
        m_table->setItem(row, StageColumn, readOnlyItem({}));
        m_table->setItem(row, StateColumn, readOnlyItem({}));
    }
}

QList<patchbay::SourceId> CloneDialog::sources() const
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::SettingsReading::Item &item : m_reading.all()) {
        if (!sources.contains(item.encoder.source))
            sources += item.encoder.source;
    }
    return sources;
}

void CloneDialog::layOut(const Head &head)
{
    setWindowTitle(head.title);
    auto *const heading = new QLabel(head.heading);
    heading->setFont(scaledFont(1.25, QFont::Bold));
    auto *const meaning = new SentenceLabel;
    meaning->setText(head.meaning);
    m_table->setAccessibleName(tr("Clones"));
    m_table->setItemDelegate(new NamesAsTyped(m_table));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_progress->setRange(0, m_table->rowCount());
    m_progress->setAccessibleName(tr("Read"));
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes, and makes nothing"));
    m_footer->setDefault(nullptr); // Enter ends the editing of a name
    m_footer->pressWithCtrlEnter(m_make, text::filled(tr("%1 makes", "a key"), keyName(Qt::CTRL | Qt::Key_Enter)));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(makeWorldSign(m_plant, sources()), 0, Qt::AlignLeft);
    column->addWidget(new WhoLine(m_plant, sources()));
    column->addWidget(heading);
    column->addWidget(meaning);
    column->addWidget(m_table, 1);
    column->addWidget(m_onStages);
    column->addWidget(m_progress);
    column->addWidget(m_sentence);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
}

QString CloneDialog::nameIn(int row) const
{
    return m_table->item(row, NameColumn)->text();
}

/// Of one that is gone the clone has none.
QString CloneDialog::stageFor(int row) const
{
    const patchbay::SettingsReading::Item &item = m_reading.all()[std::size_t(row)];
    const QString arn = item.settings ? item.settings->stageArn : item.stageArn;
    return m_onStages->isChecked() && m_plant.findStage({item.encoder.source, arn}) ? arn : QString();
}

std::vector<patchbay::Creation> CloneDialog::creations() const
{
    std::vector<patchbay::Creation> creations;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const patchbay::SettingsReading::Item &item = m_reading.all()[std::size_t(row)];
        if (!item.settings)
            continue;
        patchbay::Creation creation{item.encoder.source, patchbay::withoutReservedTags(*item.settings)};
        creation.settings.name = nameIn(row);
        creation.settings.stageArn = stageFor(row);
        creations.push_back(std::move(creation));
    }
    return creations;
}

void CloneDialog::showRow(int row)
{
    const patchbay::SettingsReading::Item &item = m_reading.all()[std::size_t(row)];
    const QString stage = stageName(m_plant, {item.encoder.source, stageFor(row)});
    m_table->item(row, StageColumn)->setText(stage.isEmpty() ? tr("no stage") : stage);
    const patchbay::Source *const source = m_plant.source(item.encoder.source);
    QString state = item.settings ? tr("read") : tr("is being read");
    QString why;
    if (const auto problem = ivs::limits::problemOfName(nameIn(row))) {
        state = tr("its name can’t be used");
        why = nameProblem(*problem);
    } else if (item.error) {
        state = tr("could not be read: left out");
        why = source ? describe(*item.error, contextOf(*source, ErrorContext::Act::Reading)).brief() : QString();
    }
    m_table->item(row, StateColumn)->setText(state);
    m_table->item(row, StateColumn)->setToolTip(why.isEmpty() ? state : why);
}

QString CloneDialog::obstacle() const
{
    if (m_reading.waiting() > 0)
        return tr("Reading attributes and tags, %Ln to go…", nullptr, m_reading.waiting());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const auto problem = ivs::limits::problemOfName(nameIn(row)))
            return nameProblem(*problem);
    }
    return creations().empty() ? tr("None of them could be read.") : QString();
}

QStringList CloneDialog::hints() const
{
    QStringList taken;
    QHash<patchbay::SourceId, int> count;
    QSet<QString> names;
    int withoutStage = 0;
    for (const patchbay::Creation &each : creations()) {
        const QString &name = each.settings.name;
        if (!name.isEmpty() && (m_plant.encodersNamed(name) > 0 || names.contains(name)))
            taken += name;
        names.insert(name);
        ++count[each.source];
        withoutStage += each.settings.stageArn.isEmpty() ? 1 : 0;
    }
    QStringList hints;
    if (m_reading.failed() > 0)
        hints += tr("%Ln could not be read, and are left out.", nullptr, m_reading.failed());
    hints += takenNamesHint(taken);
    for (auto each = count.cbegin(); each != count.cend(); ++each) {
        if (const patchbay::Source *const source = m_plant.source(each.key()))
            hints += ingestQuotaHint(sourceName(source->identity()), int(source->inventory().configurations().size()),
                                     each.value());
    }
    hints += withoutStageHint(withoutStage);
    hints.removeAll(QString());
    return hints;
}

void CloneDialog::update()
{
    const QSignalBlocker itself(*m_table);
    for (int row = 0; row < m_table->rowCount(); ++row)
        showRow(row);
    m_table->viewport()->update(); // it heard nothing of its rows
    m_progress->setValue(m_table->rowCount() - m_reading.waiting());
    m_progress->setVisible(m_reading.waiting() > 0);
    m_again->setVisible(m_reading.waiting() == 0 && m_reading.failed() > 0);
    const QString why = obstacle();
    m_sentence->setText(why.isEmpty() ? hints().join(u'\n') : why);
    const int count = int(creations().size());
    m_make->setText(makeLabel(count == 0 ? m_table->rowCount() : count));
    m_make->setEnabled(why.isEmpty());
    m_make->setToolTip(why);
}

} // namespace ui
