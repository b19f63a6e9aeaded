// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingPanel.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/taking/RunButtons.h"
#include "ui/taking/TakingModel.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ModelRows.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/LiveRowWords.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"
#include "ui/words/TimeWords.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTreeView>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowsShown = 5; // at most
constexpr int widestNameInCharacters = 40;

} // namespace

TakingPanel::TakingPanel(patchbay::PatchRun &run, const patchbay::Plant &plant, const patchbay::LiveMoves &moves,
                         const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_acts(acts)
    , m_run(&run)
    , m_left(run)
    , m_title(new QLabel)
    , m_who(new WhoLine(plant, sourcesOf(run)))
    , m_bar(new QProgressBar)
    , m_progress(new QLabel)
    , m_line(new QLabel)
    , m_summary(new QLabel)
    , m_notMoved(new SentenceLabel)
    , m_items(new QTreeView)
    , m_buttons(new RunButtons(run, m_left,
                               {.name = [this] { return name(); },
                                .preview = acts.preview,
                                .askAgain = acts.askAgain,
                                .saveItems = [this] { exportItems(); },
                                .dismiss = [this] { Q_EMIT dismissed(); },
                                .dismissAll = [this] { Q_EMIT allDismissed(); }}))
    , m_held(new HeldSources(run, plant, acts.remediesOf))
{
    run.setShown(true);
    layOut();
    showItems(moves);
    connect(m_buttons, &RunButtons::stopped, this, &TakingPanel::update);
    connect(&run, &patchbay::PatchRun::itemChanged, this, &TakingPanel::showItem);
    connect(&run, &patchbay::PatchRun::countsChanged, this, &TakingPanel::update);
    connect(&run, &patchbay::PatchRun::ended, this, &TakingPanel::tellEnd);
    update();
}

TakingPanel::~TakingPanel()
{
    if (m_run)
        m_run->setShown(false);
}

void TakingPanel::showItems(const patchbay::LiveMoves &moves)
{
    m_model = new TakingModel(*m_run, m_plant, moves, this);
    m_items->setModel(m_model);
    connect(m_model, &TakingModel::dataChanged, this, &TakingPanel::showTitle);
    m_items->setFixedHeight(m_items->sizeHintForRow(0) * std::min(rowsShown, m_model->rowCount()));
    const int character = fontMetrics().averageCharWidth();
    for (int section = 0; section < TakingModel::shownColumns - 1; ++section)
        m_items->header()->resizeSection(section, character * 30);
    for (int section = TakingModel::shownColumns; section < TakingModel::columnCountOf; ++section)
        m_items->setColumnHidden(section, true);
    m_rowButtons = new RowButtons(*m_run, m_left, *m_items, int(TakingModel::Column::State), m_acts.ofLive);
}

void TakingPanel::layOut()
{
    setAccessibleName(tr("Changes being taken"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(1.0, QFont::DemiBold));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_items->setAccessibleName(tr("Changes being taken"));
    m_items->setItemDelegate(new NameDelegate(m_items));
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setHeaderHidden(true);
    m_items->setSelectionMode(QAbstractItemView::NoSelection);
    m_items->setFrameShape(QFrame::NoFrame);
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line / 2, line / 2, line / 2, line / 2);
    auto *const head = new QHBoxLayout;
    head->setSpacing(line);
    head->addWidget(m_title);
    head->addWidget(m_who, 1);
    head->addWidget(m_bar, 1);
    head->addWidget(m_progress);
    head->addWidget(m_line, 1);
    head->addStretch();
    head->addWidget(m_buttons);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it does not widen the window
    column->addLayout(head);
    column->addWidget(m_held);
    column->addWidget(m_summary);
    column->addWidget(m_notMoved);
    column->addWidget(m_items);
}

void TakingPanel::setForm(Form form)
{
    m_form = form;
    m_who->setVisible(form != Form::Line || !m_run->hasEnded());
    m_items->setVisible(form == Form::Open);
    showSummary();
    showNotMoved();
}

bool TakingPanel::isDone() const
{
    return m_left.isNothing() && m_model->notBackYet() == 0;
}

void TakingPanel::setDismissesAll(bool all, bool isOnlyHere)
{
    m_buttons->setDismissesAll(all, isOnlyHere);
}

void TakingPanel::noteNotTaken(const NotTaken &notTaken)
{
    m_left.setNotTaken(notTaken);
    update();
}

void TakingPanel::noteLater(const patchbay::PatchRun &run)
{
    m_left.noteLater(run);
    m_buttons->update();
    m_rowButtons->updateAll();
}

void TakingPanel::noteLater(const NotTaken &notTaken)
{
    m_left.noteLater(notTaken);
    m_buttons->update();
    m_rowButtons->updateAll();
}

/// By name, which nobody finds among many rows. What was stopped is told by its number.
void TakingPanel::showNotMoved()
{
    QStringList words;
    for (int index = 0; index < m_run->count(); ++index) {
        const patchbay::PatchRun::Item &item = m_run->item(index);
        if (item.result && hasFailed(item) && item.result->outcome != patchbay::Outcome::Cancelled)
            words += itemOfRun(m_items->model()->index(index, 0).data().toString(), item);
    }
    QStringList sentences;
    if (const QStringList &live = m_left.notTaken().liveNames; !live.isEmpty())
        sentences += stayingLive(live);
    if (!words.isEmpty())
        sentences += fewOf(words);
    m_notMoved->setText(sentences.join(u'\n'));
    m_notMoved->setVisible(m_form == Form::Open && !sentences.isEmpty());
}

/// One of one change has a name of its own only where somebody gave it one.
QString TakingPanel::name() const
{
    if (!m_run->name().isEmpty())
        return m_run->name();
    return patchName(m_items->model()->index(0, 0).data().toString(), stageName(m_plant, m_run->item(0).rebind.to));
}

/// A long name does not widen the window: its tooltip has it whole.
QString TakingPanel::title() const
{
    const QFontMetrics metrics = m_title->fontMetrics();
    const QString name =
        metrics.elidedText(this->name(), Qt::ElideMiddle, metrics.averageCharWidth() * widestNameInCharacters);
    if (!m_run->hasEnded())
        return text::filled(tr("Taking: %1"), name);
    const bool wasStopped = m_run->counts().stopped > 0;
    QString how = !m_endedAt.isValid()
        ? (wasStopped ? tr("Stopped") : tr("Taken"))
        : text::filled(wasStopped ? tr("Stopped %1", "the time") : tr("Taken %1", "the time"), timeText(m_endedAt));
    if (const int missing = m_model->notBackYet(); missing > 0)
        how = text::filled(tr("%1, %2", "Taken 19:04:10, 1 not back yet"), how, cutNotBackYet(missing));
    return text::filled(tr("%1: %2", "Taken 19:04:10, a name"), how, name);
}

void TakingPanel::showTitle()
{
    if (!m_run)
        return;
    m_title->setText(title());
    m_title->setToolTip(plainToolTip(name()));
}

void TakingPanel::showItem(int index)
{
    if (m_run->item(index).isUnderWay() && !m_items->underMouse())
        m_items->scrollTo(m_items->model()->index(index, 0));
}

void TakingPanel::update()
{
    const patchbay::RunCounts &counts = m_run->counts();
    const bool isUnderWay = !m_run->hasEnded();
    const auto timeLeft = m_run->timeLeft();
    m_bar->setMaximum(m_run->count());
    m_bar->setValue(m_run->count() - counts.underWay());
    m_bar->setVisible(isUnderWay);
    m_progress->setVisible(isUnderWay);
    m_progress->setText(
        runProgress(counts, m_run->count(),
                    timeLeft ? std::optional(std::chrono::ceil<std::chrono::seconds>(*timeLeft)) : std::nullopt));
    showTitle();
    showSummary();
    showNotMoved();
    m_held->update();
    m_buttons->update();
}

/// Each that was asked for is in one of its counts; how many that are is told where some are not in the run.
void TakingPanel::showSummary()
{
    QString summary = runSummary(*m_run, m_left.notTaken().counts);
    if (const int all = m_left.inAll(); all > m_run->count())
        summary += u"  –  "_s + inAll(all);
    const bool isLine = m_form == Form::Line && m_run->hasEnded();
    m_line->setText(summary);
    m_line->setToolTip(plainToolTip(summary));
    m_line->setVisible(isLine);
    if (m_buttons->isStopping() && !m_run->hasEnded())
        summary += u' ' + tr("What is under way finishes. The others stay as they are.");
    m_summary->setText(summary);
    m_summary->setVisible(!isLine);
}

void TakingPanel::tellEnd()
{
    m_endedAt = QDateTime::currentDateTime();
    update();
    if (!m_run->isToldAsOne())
        return; // it has been told
    QString summary = runSummary(*m_run, m_left.notTaken().counts);
    if (const int missing = m_model->notBackYet(); missing > 0)
        summary = text::filled(tr("%1 · %2"), summary, cutNotBackYet(missing));
    m_acts.tellEnd(text::filled(tr("%1: %2"), name(), summary));
}

void TakingPanel::exportItems()
{
    m_acts.save(name(), rowsOf(*m_items->model()));
}

} // namespace ui
