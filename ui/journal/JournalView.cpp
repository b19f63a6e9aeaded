// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalView.h"

#include "files/Settings.h"
#include "ui/journal/JournalBar.h"
#include "ui/journal/JournalCells.h"
#include "ui/journal/JournalDetails.h"
#include "ui/journal/JournalModel.h"
#include "ui/journal/JournalPages.h"
#include "ui/journal/JournalSaving.h"
#include "ui/journal/JournalTable.h"
#include "ui/journal/RunUndo.h"
#include "ui/messages/MessageBar.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/JournalWords.h"
#include "ui/words/RecordWords.h"

#include <QCoroTask>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QShowEvent>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString readingMessage = u"reading"_s;
const QString newJournalMessage = u"new journal"_s;
const QString undoMessage = u"undo"_s;
const QString exportMessage = u"export"_s;

/// Why what an entry is about cannot be made once more; empty: it can.
QString obstacleToAgain(const patchbay::JournalRecord *record)
{
    if (!record)
        return JournalView::tr("Select a change first.");
    if (record->entry.kind != patchbay::JournalKind::Delete)
        return JournalView::tr("Only an encoder that was deleted can be created again.");
    const bool isGone = record->conclusion
        && (record->conclusion->outcome == patchbay::JournalOutcome::Done
            || record->conclusion->outcome == patchbay::JournalOutcome::AlreadyThere);
    return isGone ? QString() : JournalView::tr("It was not deleted.");
}

} // namespace

JournalView::JournalView(patchbay::Journal &journal, const patchbay::Plant &plant, files::Settings &settings,
                         QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_settings(settings)
    , m_model(new JournalModel(journal, this))
    , m_bar(new JournalBar)
    , m_messages(new MessageBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(new JournalPages(*m_model))
    , m_table(&m_pages->table())
    , m_details(new JournalDetails)
    , m_saving(new JournalSaving(journal))
    , m_undoing(new RunUndo(journal, plant, this))
    , m_undo(RunUndo::label(nullptr))
    , m_again(tr("&Create again…"))
    , m_export(tr("E&xport…"))
{
    layOut();
    connectParts();
    keepLayout();
    showCurrent();
    update();
}

JournalView::~JournalView() = default;

void JournalView::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar->addAtEnd(addButton(m_undo));
    m_bar->addAtEnd(addButton(m_export));
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *const foot = new QHBoxLayout;
    const int line = fontMetrics().height();
    foot->setContentsMargins(line / 2, line / 4, line / 2, line / 4);
    foot->addWidget(
        new SecondaryLabel(tr("Changes made from this computer, and those seen from outside while the program ran.")));
    column->addWidget(m_bar);
    column->addWidget(m_messages);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_saving);
    column->addLayout(foot);
    m_table->setActs({&m_undo, &m_again});
    QPushButton *const again = addButton(m_again);
    m_details->addAct(again);
    const auto showPossible = [again, this] { again->setVisible(m_again.isEnabled()); };
    connect(&m_again, &QAction::changed, again, showPossible);
}

/// A button that is called as its action is, is off with it, and says why.
QPushButton *JournalView::addButton(QAction &action)
{
    auto *const button = new QPushButton;
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setEnabled(action.isEnabled());
        button->setToolTip(hintOf(action));
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void JournalView::keepLayout()
{
    m_table->restoreColumns(m_settings.bytes(journalColumnsKey));
    m_splitter->restoreState(m_settings.bytes(journalSplitterKey));
    const auto keepColumns = [this] { m_settings.setBytes(journalColumnsKey, m_table->saveColumns()); };
    const QHeaderView *const header = m_table->horizontalHeader();
    // A column that is hidden is so a moment after it is told of.
    connect(header, &QHeaderView::sectionResized, this, keepColumns, Qt::QueuedConnection);
    connect(header, &QHeaderView::sectionMoved, this, keepColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setBytes(journalSplitterKey, m_splitter->saveState()); });
}

void JournalView::connectParts()
{
    connect(m_bar, &JournalBar::changed, this, &JournalView::choose);
    connect(m_bar, &JournalBar::rowsRequested, this, &JournalView::takeFocus);
    connect(m_pages, &JournalPages::clearFilterRequested, m_bar, &JournalBar::clear);
    connect(m_pages, &JournalPages::newJournalRequested, this, &JournalView::startAnew);
    connect(m_model, &JournalModel::changed, this, &JournalView::update);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JournalView::showCurrent);
    const QItemSelectionModel *const selection = m_table->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &JournalView::showCurrent);
    connect(selection, &QItemSelectionModel::currentChanged, this, &JournalView::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &JournalView::openDetails);
    connect(m_table, &JournalTable::detailsRequested, this, &JournalView::openDetails);
    connect(&m_undo, &QAction::triggered, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            m_undoing->ask(m_model->at(row).entry.run.id, journalRunName(m_model->at(row)));
    });
    connect(&m_again, &QAction::triggered, this, &JournalView::createAgain);
    connect(m_undoing, &RunUndo::told, this, [this](const QString &sentence) { tell(undoMessage, sentence); });
    connect(&m_export, &QAction::triggered, this, &JournalView::exportShown);
    connect(m_saving, &JournalSaving::savingChanged, this, &JournalView::update);
    connect(m_saving, &JournalSaving::saved, this, [this] { m_messages->clear(exportMessage); });
    connect(m_saving, &JournalSaving::failed, this, [this](const QString &sentence) { tell(exportMessage, sentence); });
}

/// Read only once somebody looks: a start doesn't wait for it.
void JournalView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Since somebody looked last, an hour ago has become another time. Who had minimized the window finds their place.
    const bool isKept = event->spontaneous() || m_bar->choice().time == JournalChoice::Time::All;
    if (!std::exchange(m_wasShown, true) || !isKept)
        choose();
    m_model->setWatched(true);
}

void JournalView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setWatched(false);
}

void JournalView::choose()
{
    m_model->show(m_bar->choice());
}

void JournalView::update()
{
    if (m_model->error() && m_pages->isTableShown())
        tell(readingMessage, tr("The journal can’t be read.") + u' ' + journalSentences(*m_model->error()));
    else
        m_messages->clear(readingMessage);
    setObstacle(m_export,
                m_saving->isSaving()           ? tr("An export is under way.")
                    : m_model->rowCount() == 0 ? tr("There is nothing to export.")
                                               : QString());
    updateCount();
    showCurrent();
}

void JournalView::updateCount()
{
    const auto total = m_model->total();
    QString count;
    if (m_model->isAnswered() && !m_model->error())
        count = total ? tr("%Ln changes", nullptr, int(*total)) : tr("Counting the changes");
    if (std::exchange(m_count, count) != count)
        Q_EMIT countChanged();
}

void JournalView::startAnew()
{
    QCoro::connect(m_journal.startAnew(), this, [this](const patchbay::JournalResult<QString> &aside) {
        tell(newJournalMessage,
             aside ? newJournalSentence(*aside)
                   : tr("No new journal could be started.") + u' ' + journalSentences(aside.error()));
        m_model->tryAgain();
    });
}

void JournalView::showCurrent()
{
    const int row = m_table->currentRow();
    const patchbay::JournalRecord *const record = row >= 0 ? &m_model->at(row) : nullptr;
    const QString obstacle = RunUndo::obstacle(record);
    m_undo.setText(RunUndo::label(record));
    setObstacle(m_undo, obstacle);
    setObstacle(m_again, obstacleToAgain(record));
    setRemark(m_undo, record && obstacle.isEmpty() ? RunUndo::remark(*record) : QString());
    if (record)
        m_details->show(*record);
    else
        m_details->showNothing();
}

void JournalView::createAgain()
{
    if (const int row = m_table->currentRow(); row >= 0)
        Q_EMIT createAgainRequested(m_model->at(row));
}

void JournalView::openDetails()
{
    if (m_details->isHidden())
        Q_EMIT detailsRequested();
    m_details->setFocus(Qt::OtherFocusReason);
}

void JournalView::setDetailsShown(bool shown)
{
    if (!shown && m_details->isAncestorOf(focusWidget()))
        takeFocus(); // else Qt picks whatever is next in the window
    m_details->setVisible(shown);
}

void JournalView::focusFilter()
{
    m_bar->focusWords();
}

void JournalView::takeFocus()
{
    m_pages->takeFocus();
}

void JournalView::exportShown()
{
    m_saving->ask(m_settings, m_model->choice().query(), m_model->total());
}

/// An empty sentence takes back what was said.
void JournalView::tell(const QString &id, const QString &sentence)
{
    if (sentence.isEmpty())
        return m_messages->clear(id);
    Message message;
    message.id = id;
    message.severity = Severity::Attention;
    message.sentence = sentence;
    m_messages->showMessage(message);
}

} // namespace ui
