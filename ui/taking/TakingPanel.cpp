// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingPanel.h"

#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/taking/TakingModel.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ModelRows.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/JournalWords.h"
#include "ui/words/PatchWords.h"
#include "ui/words/TimeWords.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>

#include <chrono>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowsShown = 5;
constexpr int widestNameInCharacters = 40;

} // namespace

TakingPanel::TakingPanel(patchbay::PatchRun &run, const patchbay::Plant &plant, const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_acts(acts)
    , m_run(&run)
    , m_title(new QLabel)
    , m_bar(new QProgressBar)
    , m_progress(new QLabel)
    , m_summary(new QLabel)
    , m_notMoved(new SentenceLabel)
    , m_items(new QTreeView)
    , m_stop(new QPushButton(tr("S&top")))
    , m_retry(new QPushButton)
    , m_askAgain(new QPushButton)
    , m_undo(new QPushButton)
    , m_export(new QPushButton(tr("Ex&port…")))
    , m_dismiss(new QPushButton(tr("Dis&miss")))
    , m_held(new HeldSources(run, plant, acts.remediesOf))
{
    run.setShown(true);
    layOut();
    showItems();
    connectButtons();
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

void TakingPanel::connectButtons()
{
    connect(m_stop, &QPushButton::clicked, this, &TakingPanel::stop);
    connect(m_retry, &QPushButton::clicked, this, &TakingPanel::retry);
    connect(m_undo, &QPushButton::clicked, this, &TakingPanel::undo);
    connect(m_export, &QPushButton::clicked, this, &TakingPanel::exportItems);
    connect(m_askAgain, &QPushButton::clicked, this, &TakingPanel::askAgain);
    connect(m_dismiss, &QPushButton::clicked, this, &TakingPanel::dismissed);
}

void TakingPanel::showItems()
{
    m_items->setModel(new TakingModel(*m_run, m_plant, this));
    m_items->setFixedHeight(m_items->sizeHintForRow(0) * rowsShown);
    const int character = fontMetrics().averageCharWidth();
    for (int section = 0; section < TakingModel::shownColumns - 1; ++section)
        m_items->header()->resizeSection(section, character * 30);
    for (int section = TakingModel::shownColumns; section < TakingModel::columnCountOf; ++section)
        m_items->setColumnHidden(section, true);
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
    head->addWidget(m_bar, 1);
    head->addWidget(m_progress);
    head->addStretch();
    for (QPushButton *const button : {m_retry, m_askAgain, m_undo, m_export, m_dismiss, m_stop})
        head->addWidget(button);
    // Nothing comes into its place under the mouse of who presses it twice.
    QSizePolicy kept = m_stop->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_stop->setSizePolicy(kept);
    column->addLayout(head);
    column->addWidget(m_held);
    column->addWidget(m_summary);
    column->addWidget(m_notMoved);
    column->addWidget(m_items);
}

void TakingPanel::setOpen(bool open)
{
    m_isOpen = open;
    m_items->setVisible(open);
    showNotMoved();
}

void TakingPanel::noteLive(const QStringList &encoders)
{
    m_live = encoders;
    showNotMoved();
}

void TakingPanel::noteLater(const patchbay::PatchRun &run)
{
    m_isTakenBack |= run.undoes() == patchbay::RecordedRun::idOf(m_run->id());
    for (int index = 0; index < run.count(); ++index)
        m_takenUp.insert(run.item(index).rebind.encoder.arn);
    showButtons();
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
    if (!m_live.isEmpty())
        sentences += stayingLive(m_live);
    if (!words.isEmpty())
        sentences += fewOf(words);
    m_notMoved->setText(sentences.join(u'\n'));
    m_notMoved->setVisible(m_isOpen && !sentences.isEmpty());
}

/// A long name does not widen the window: its tooltip has it whole.
QString TakingPanel::title() const
{
    const QFontMetrics metrics = m_title->fontMetrics();
    const QString name =
        metrics.elidedText(m_run->name(), Qt::ElideMiddle, metrics.averageCharWidth() * widestNameInCharacters);
    if (!m_run->hasEnded())
        return text::filled(tr("Taking: %1"), name);
    const bool wasStopped = m_run->counts().stopped > 0;
    if (!m_endedAt.isValid())
        return text::filled(wasStopped ? tr("Stopped: %1") : tr("Taken: %1"), name);
    return text::filled(wasStopped ? tr("Stopped %1: %2", "the time, a name") : tr("Taken %1: %2", "the time, a name"),
                        timeText(m_endedAt), name);
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
    m_title->setText(title());
    m_title->setToolTip(plainToolTip(m_run->name()));
    m_summary->setText(isUnderWay && m_isStopping
                           ? runSummary(counts) + u' ' + tr("What is under way finishes. The others stay as they are.")
                           : runSummary(counts));
    showNotMoved();
    m_held->update();
    showButtons();
}

void TakingPanel::showButtons()
{
    const bool isUnderWay = !m_run->hasEnded();
    const auto inverted = m_isTakenBack ? 0 : int(m_run->inverse().items.size());
    const auto again = int(this->again().items.size());
    m_stop->setVisible(isUnderWay);
    m_stop->setEnabled(!m_isStopping);
    m_retry->setText(tr("&Retry %Ln…", nullptr, again));
    m_retry->setVisible(!isUnderWay && again > 0);
    const auto unknown = m_hasAskedAgain ? 0 : int(lost().size());
    m_askAgain->setText(tr("Ask a&gain %Ln", nullptr, unknown));
    m_askAgain->setToolTip(wordsOf(Remedy::AskAgain).hint);
    m_askAgain->setVisible(!isUnderWay && unknown > 0 && m_acts.askAgain);
    m_undo->setText(tr("&Undo %Ln…", nullptr, inverted));
    m_undo->setVisible(!isUnderWay && inverted > 0);
    m_export->setVisible(!isUnderWay);
    m_dismiss->setVisible(!isUnderWay);
}

void TakingPanel::stop()
{
    m_isStopping = true;
    m_run->stop();
    update();
}

/// Nobody knows whether these have moved, and somebody can still be asked.
std::vector<patchbay::RebindResult> TakingPanel::lost() const
{
    std::vector<patchbay::RebindResult> lost;
    for (int index = 0; index < m_run->count(); ++index) {
        const patchbay::PatchRun::Item &item = m_run->item(index);
        if (item.state == patchbay::PatchRun::State::Ended && !item.isLeft
            && patchbay::mayStillArrive(item.result->outcome))
            lost.push_back(*item.result);
    }
    return lost;
}

void TakingPanel::askAgain()
{
    m_hasAskedAgain = true;
    const QString name = m_run->name();
    const auto asked = lost();
    update();
    m_acts.askAgain(name, asked);
}

void TakingPanel::tellEnd()
{
    m_endedAt = QDateTime::currentDateTime();
    update();
    m_acts.tellEnd(text::filled(tr("%1: %2"), m_run->name(), runSummary(m_run->counts())));
}

/// What can be tried again, and is in no later run.
patchbay::Patch TakingPanel::again() const
{
    patchbay::Patch patch = m_run->remainder();
    std::erase_if(patch.items, [this](const patchbay::Rebind &each) { return m_takenUp.contains(each.encoder.arn); });
    return patch;
}

void TakingPanel::retry()
{
    m_acts.preview(again());
}

void TakingPanel::undo()
{
    patchbay::Patch patch = m_run->inverse();
    patch.name = wayBackTitle(m_run->name(), patch.redoes);
    m_acts.preview(patch);
}

void TakingPanel::exportItems()
{
    m_acts.save(m_run->name(), rowsOf(*m_items->model()));
}

} // namespace ui
