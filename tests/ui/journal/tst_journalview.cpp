// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal as a person sees it: what is shown, found, copied, exported and taken back, on a real file.

#include "files/Settings.h"
#include "patchbay/journal/JournalFixture.h"
#include "support/OpenSources.h"
#include "ui/journal/JournalDetails.h"
#include "ui/journal/JournalModel.h"
#include "ui/journal/JournalSaving.h"
#include "ui/journal/JournalTable.h"
#include "ui/journal/JournalView.h"
#include "ui/journal/RunUndo.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/JournalWords.h"
#include "ui/words/TimeWords.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace patchbay;
using tests::rebind;

class TestJournalView final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingYet();
    void whoChangedWhatInTheLastHour();
    void nothingFoundCanBeCleared();
    void theFilterIsUsedFromTheKeyboard();
    void enterShowsTheDetails();
    void detailsSayAllThereIs();
    void detailsSayWhatWasDeleted();
    void rowsAreCopiedUnderTheirHeadings();
    void readersKeepTheirPlace();
    void whoIsAtTheTopSeesWhatIsNew();
    void columnsAreRemembered();
    void aDamagedJournalCanBeStartedAnew();
    void aRunIsTakenBack();
    void oneIsAskedForAtATime();
    void titlesOfTheWayBackDoNotPileUp();
    void aRunThatWasUndoneIsCalledSo();
    void theRunThatIsMeantIsNamed();
    void whatIsFilteredOutIsNotTakenBack();
    void theChoiceIsKeptWhileSomethingElseIsShown();
    void whoHadMinimizedItFindsTheirPlace();
    void whyThereIsNoWayBackIsSaid();
    void isExportedAsItIsShown();
    void theFileIsOfTheKindThatIsChosen();
    void allColumnsFitASmallWindow();
    void theFilterNamesAnExample();
    void anExportThatFailsSaysSo();
    void everythingHasAName();
    void saysWhatItShows();

private:
    void open();
    QLabel *label(const QString &text) const;
    template <typename Button>
    Button *button(const QString &text) const;
    QComboBox *combo(const QString &name) const
    {
        const auto all = m_view->findChildren<QComboBox *>();
        return *std::ranges::find(all, name, [](const QComboBox *each) { return each->accessibleName(); });
    }
    QString encoderAt(int row) { return m_view->model().at(row).entry.encoder.name; }
    void write(int count, const JournalRun &run = {});

    std::optional<support::OneSource> m_plant;
    std::optional<files::Settings> m_settings;
    std::optional<ui::JournalView> m_view;
};

void TestJournalView::init()
{
    begin();
    m_plant.emplace();
    m_settings.emplace(m_dir->path());
}

void TestJournalView::cleanup()
{
    m_view.reset();
    end();
    m_plant.reset();
    m_settings.reset();
}

void TestJournalView::open()
{
    m_view.emplace(*m_journal, m_plant->plant, *m_settings);
    m_view->resize(1200, 500);
    m_view->show();
    QTRY_VERIFY(m_view->model().isAnswered());
}

QLabel *TestJournalView::label(const QString &text) const
{
    const auto all = m_view->findChildren<QLabel *>();
    const auto found =
        std::ranges::find_if(all, [&](const QLabel *each) { return each->isVisible() && each->text() == text; });
    return found == all.end() ? nullptr : *found;
}

template <typename Button>
Button *TestJournalView::button(const QString &text) const
{
    const auto all = m_view->findChildren<Button *>();
    const auto found = std::ranges::find_if(
        all, [&](const Button *each) { return each->isVisible() && QString(each->text()).remove(u'&') == text; });
    return found == all.end() ? nullptr : *found;
}

void TestJournalView::write(int count, const JournalRun &run)
{
    for (int number = 1; number <= count; ++number)
        conclude(intended(rebind(number, run)), JournalOutcome::Moved);
}

void TestJournalView::nothingYet()
{
    open();
    QTRY_VERIFY(label(u"Nothing is written down yet"_s));
    QVERIFY(!button<QPushButton>(u"Export…"_s)->isEnabled());
    intended(rebind(1));
    QTRY_VERIFY(m_view->table().isVisible());
    QCOMPARE(m_view->model().rowCount(), 1);
    QTRY_VERIFY(button<QPushButton>(u"Export…"_s)->isEnabled());
}

void TestJournalView::whoChangedWhatInTheLastHour()
{
    JournalEntry old = rebind(1);
    old.at = QDateTime::currentDateTimeUtc().addDays(-3);
    intended(old);
    intended(rebind(2));
    open();
    QTRY_COMPARE(m_view->countText(), u"2 changes"_s);
    button<QToolButton>(u"Last hour"_s)->click();
    QTRY_COMPARE(m_view->countText(), u"1 changes"_s);
    QCOMPARE(m_view->model().rowCount(), 1);
    QCOMPARE(encoderAt(0), u"cam-2"_s);
    const QString who = m_view->model().index(0, int(ui::JournalModel::Column::Who)).data().toString();
    QVERIFY(who.contains(m_view->model().at(0).computer));
    button<QToolButton>(u"All"_s)->click();
    QTRY_COMPARE(m_view->model().rowCount(), 2);
}

void TestJournalView::nothingFoundCanBeCleared()
{
    write(3);
    open();
    m_view->findChild<QLineEdit *>()->setText(u"nobody is called this"_s);
    auto *const kind = combo(u"Kind of change"_s);
    auto *const result = combo(u"Result"_s);
    kind->setCurrentIndex(1);
    result->setCurrentIndex(1);
    QTRY_VERIFY(label(u"No change matches"_s));
    button<QPushButton>(u"Clear filter"_s)->click();
    QTRY_COMPARE(m_view->model().rowCount(), 3);
    QVERIFY(m_view->table().isVisible());
    QCOMPARE(kind->currentIndex(), 0);
    QCOMPARE(result->currentIndex(), 0);
    QVERIFY(m_view->findChild<QLineEdit *>()->text().isEmpty());
}

void TestJournalView::theFilterIsUsedFromTheKeyboard()
{
    write(12);
    open();
    m_view->activateWindow();
    m_view->focusFilter();
    auto *const words = m_view->findChild<QLineEdit *>();
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"cam-12"_s);
    QTRY_COMPARE(m_view->model().rowCount(), 1);
    QTest::keyClick(words, Qt::Key_Down);
    QVERIFY(m_view->table().hasFocus());
    QCOMPARE(m_view->table().currentRow(), 0);
    m_view->focusFilter();
    QTest::keyClick(words, Qt::Key_Escape);
    QTRY_COMPARE(m_view->model().rowCount(), 12);
    QCOMPARE(encoderAt(m_view->table().currentRow()), u"cam-12"_s); // as it was selected
}

void TestJournalView::enterShowsTheDetails()
{
    write(2);
    open();
    m_view->setDetailsShown(false);
    connect(&*m_view, &ui::JournalView::detailsRequested, this, [this] { m_view->setDetailsShown(true); });
    m_view->table().takeFocus();
    QTest::keyClick(&m_view->table(), Qt::Key_Down);
    QTest::keyClick(&m_view->table(), Qt::Key_Return);
    const auto *const details = m_view->findChild<ui::JournalDetails *>();
    QVERIFY(details->isVisible());
    QVERIFY(details->text().contains(tests::encoderArn(1)));
    m_view->setDetailsShown(false);
    QVERIFY(!details->isVisible());
}

void TestJournalView::detailsSayWhatWasDeleted()
{
    JournalEntry entry = rebind(1);
    entry.kind = JournalKind::Delete;
    entry.to = {};
    entry.details = {{u"ingestProtocol"_s, u"RTMPS"_s}, {u"userId"_s, u"anna"_s}};
    conclude(intended(entry), JournalOutcome::Done);
    open();
    m_view->table().selectRow(0);
    const QString text = m_view->findChild<ui::JournalDetails *>()->text();
    for (const QString &line :
         {u"Kind: Delete encoder"_s, u"From: rehearsal"_s, u"Result: deleted"_s, u"Settings: RTMPS; user anna"_s})
        QVERIFY2(text.contains(line), qPrintable(text));
    QVERIFY(!text.contains(u"\nTo: "_s));
}

void TestJournalView::detailsSayAllThereIs()
{
    const JournalRun run = support::madeRun(u"Show open"_s);
    const JournalId id = intended(rebind(1, run));
    QVERIFY(support::ended(
                m_journal->conclude(id, {JournalOutcome::Refused, true, u"5c2f1d0e"_s, u"AccessDeniedException"_s}))
                .value());
    open();
    m_view->table().selectRow(0);
    const QString text = m_view->findChild<ui::JournalDetails *>()->text();
    const JournalRecord record = m_view->model().at(0);
    for (const QString &part :
         {u"cam-1"_s, tests::encoderArn(1), record.entry.from.arn, record.entry.to.arn, u"5c2f1d0e"_s,
          u"AccessDeniedException"_s, u"Show open"_s, run.id, record.osUser, record.computer, record.entry.callerArn,
          u"123456789012"_s, u"eu-west-1"_s, u"A later reading showed the result."_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
    button<QPushButton>(u"Copy details"_s)->click();
    QCOMPARE(ui::clipboard::text(), text);
}

void TestJournalView::rowsAreCopiedUnderTheirHeadings()
{
    write(3);
    open();
    m_view->table().setFocus();
    m_view->table().selectAll();
    QTest::keyClick(&m_view->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = ui::clipboard::text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Time\tWho\tEncoder\t"_s));
    QVERIFY(lines[1].contains(u"\tcam-3\trehearsal\tmain\tmoved\t"_s));
}

void TestJournalView::readersKeepTheirPlace()
{
    write(80);
    open();
    m_view->table().selectRow(50);
    m_view->table().scrollTo(m_view->model().index(50, 0), QAbstractItemView::PositionAtTop);
    const int place = m_view->table().rowViewportPosition(50);
    const QString read = encoderAt(50);
    intended(rebind(1'000));
    QTRY_COMPARE(m_view->model().rowCount(), 81);
    QCOMPARE(m_view->table().currentRow(), 51);
    QCOMPARE(encoderAt(51), read);
    QCOMPARE(m_view->table().rowViewportPosition(51), place);
}

void TestJournalView::whoIsAtTheTopSeesWhatIsNew()
{
    write(80);
    open();
    intended(rebind(1'000));
    QTRY_COMPARE(m_view->model().rowCount(), 81);
    QCOMPARE(m_view->table().verticalScrollBar()->value(), 0);
}

void TestJournalView::columnsAreRemembered()
{
    open();
    QHeaderView *header = m_view->table().horizontalHeader();
    header->resizeSection(2, 321);
    header->moveSection(8, 0);
    m_view->table().setColumnHidden(7, true);
    QTRY_COMPARE(m_settings->bytes(ui::journalColumnsKey), m_view->table().saveColumns());
    m_view.reset();
    open();
    header = m_view->table().horizontalHeader();
    QCOMPARE(header->sectionSize(2), 321);
    QCOMPARE(header->visualIndex(8), 0);
    QVERIFY(header->isSectionHidden(7));
}

void TestJournalView::aDamagedJournalCanBeStartedAnew()
{
    end();
    QFile damaged(path());
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write("this is no journal, whatever it is called");
    damaged.close();
    reopen();
    open();
    QTRY_VERIFY(label(u"The journal can’t be read"_s));
    button<QPushButton>(u"Start a new journal"_s)->click();
    QTRY_VERIFY(label(u"Nothing is written down yet"_s));
    intended(rebind(1));
    QTRY_COMPARE(m_view->model().rowCount(), 1);
}

void TestJournalView::aRunIsTakenBack()
{
    ivs::IngestConfigurationSummary listed;
    listed.arn = tests::encoderArn(1);
    m_plant->inventory().applyPage({listed}, Inventory::clock());
    const JournalRun run = support::madeRun(u"Show open"_s);
    write(3, run);
    conclude(intended(rebind(4, run)), JournalOutcome::Live);
    open();
    QVERIFY(!button<QPushButton>(u"Undo this run…"_s)->isEnabled());
    m_view->table().selectRow(0);
    const QSignalSpy requested(&m_view->undoing(), &ui::RunUndo::previewRequested);
    button<QPushButton>(u"Undo this run…"_s)->click();
    QTRY_COMPARE(requested.size(), 1);
    const auto patch = requested[0][0].value<Patch>();
    QCOMPARE(patch.name, u"Undo: Show open"_s);
    QCOMPARE(patch.items.size(), 3U);
    QCOMPARE(patch.items.front().encoder, m_plant->encoder(tests::encoderArn(3)));
    QCOMPARE(patch.items.front().to.arn, rebind(3).from.arn);
    QCOMPARE(patch.undoes, run.id);
}

/// As by a key that is pressed twice.
void TestJournalView::oneIsAskedForAtATime()
{
    m_plant->inventory().stages().set({{tests::stageArn(u"main01"_s), u"main"_s, {}, {}}});
    const JournalRun run = support::madeRun(u"Show open"_s);
    write(1, run);
    open();
    const QSignalSpy requested(&m_view->undoing(), &ui::RunUndo::previewRequested);
    m_view->undoing().ask(run.id, {});
    m_view->undoing().ask(run.id, {});
    QTRY_COMPARE(requested.size(), 1);
    m_view->undoing().ask(run.id, {});
    QTRY_COMPARE(requested.size(), 2); // the journal answers in turn: a second one would have come before this
}

void TestJournalView::titlesOfTheWayBackDoNotPileUp()
{
    const QString undo = ui::wayBackTitle(u"Show open"_s, false);
    QCOMPARE(undo, u"Undo: Show open"_s);
    const QString redo = ui::wayBackTitle(undo, true);
    QCOMPARE(redo, u"Redo: Show open"_s);
    QCOMPARE(ui::wayBackTitle(redo, false), undo);
    QCOMPARE(ui::wayBackTitle(u"Show open"_s, false, true), u"Undo again: Show open"_s);
}

void TestJournalView::aRunThatWasUndoneIsCalledSo()
{
    m_plant->inventory().stages().set({{tests::stageArn(u"main01"_s), u"main"_s, {}, {}}});
    const JournalRun run = support::madeRun(u"Show open"_s);
    write(1, run);
    write(1, support::madeRun(u"Undo: Show open"_s, run.id));
    open();
    m_view->table().selectRow(1);
    const QSignalSpy requested(&m_view->undoing(), &ui::RunUndo::previewRequested);
    button<QPushButton>(u"Undo this run…"_s)->click();
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Patch>().name, u"Undo again: Show open"_s);
}

void TestJournalView::theRunThatIsMeantIsNamed()
{
    const JournalRun run = support::madeRun(u"Show open"_s);
    write(1, run);
    const JournalRun undone = support::madeRun(u"Undo: Show open"_s, run.id);
    write(1, undone);
    write(1, support::madeRun(u"Redo: Show open"_s, undone.id));
    write(1, support::madeRun(QString()));
    open();
    const auto at = [this](int row) { return ui::timeText(m_view->model().at(row).entry.at); };
    m_view->table().selectRow(3);
    QCOMPARE(button<QPushButton>(u"Undo this run…"_s)->toolTip(),
             u"Undo this run\nTakes back “Show open”, taken at %1"_s.arg(at(3)));
    m_view->table().selectRow(2);
    QVERIFY(!button<QPushButton>(u"Undo this run…"_s));
    QCOMPARE(button<QPushButton>(u"Redo this run…"_s)->toolTip(),
             u"Redo this run\nMakes again what “Undo: Show open”, taken at %1, took back"_s.arg(at(2)));
    m_view->table().selectRow(1);
    QVERIFY(button<QPushButton>(u"Undo this run…"_s)->toolTip().contains(u"Takes back “Redo: Show open”"_s));
    m_view->table().selectRow(0);
    QVERIFY(button<QPushButton>(u"Undo this run…"_s)->toolTip().contains(u"The change of cam-1 at "_s));
}

void TestJournalView::whatIsFilteredOutIsNotTakenBack()
{
    write(12, support::madeRun(u"Show open"_s));
    open();
    m_view->table().selectRow(5);
    QVERIFY(button<QPushButton>(u"Undo this run…"_s)->isEnabled());
    m_view->findChild<QLineEdit *>()->setText(u"cam-12"_s);
    QTRY_COMPARE(m_view->model().rowCount(), 1);
    QVERIFY(m_view->table().selectionModel()->selectedRows().isEmpty());
    QVERIFY(!button<QPushButton>(u"Undo this run…"_s)->isEnabled());
    QVERIFY(button<QPushButton>(u"Undo this run…"_s)->toolTip().contains(u"Select a change first."_s));
    m_view->findChild<QLineEdit *>()->clear();
    QTRY_COMPARE(m_view->model().rowCount(), 12);
    QVERIFY(m_view->table().selectionModel()->selectedRows().isEmpty());
}

/// As long as the program runs; the next start shows all.
void TestJournalView::theChoiceIsKeptWhileSomethingElseIsShown()
{
    JournalEntry old = rebind(1);
    old.at = QDateTime::currentDateTimeUtc().addDays(-3);
    intended(old);
    intended(rebind(2));
    open();
    button<QToolButton>(u"Last hour"_s)->click();
    m_view->findChild<QLineEdit *>()->setText(u"cam-*"_s);
    QTRY_COMPARE(m_view->model().rowCount(), 1);
    m_view->hide();
    m_view->show();
    QVERIFY(!m_view->model().isAnswered()); // what was an hour ago then is no longer
    QTRY_COMPARE(m_view->countText(), u"1 changes"_s);
    QVERIFY(button<QToolButton>(u"Last hour"_s)->isChecked());
    QCOMPARE(m_view->findChild<QLineEdit *>()->text(), u"cam-*"_s);
    m_view.reset();
    open();
    QVERIFY(button<QToolButton>(u"All"_s)->isChecked());
    QTRY_COMPARE(m_view->model().rowCount(), 2);
}

void TestJournalView::whoHadMinimizedItFindsTheirPlace()
{
    write(80);
    open();
    button<QToolButton>(u"Last hour"_s)->click();
    QTRY_VERIFY(m_view->model().isAnswered());
    m_view->table().selectRow(50);
    m_view->table().scrollTo(m_view->model().index(50, 0), QAbstractItemView::PositionAtTop);
    const int place = m_view->table().rowViewportPosition(50);
    QHideEvent hide;
    QShowEvent show;
    for (QEvent *const event : std::initializer_list<QEvent *>{&hide, &show}) {
        QSpontaneKeyEvent::setSpontaneous(event); // by the desktop
        qApp->notify(&*m_view, event);
    }
    QVERIFY(m_view->model().isAnswered()); // nothing is asked anew, which would leave only the first page
    intended(rebind(1'000)); // it is looked at again
    QTRY_COMPARE(m_view->model().rowCount(), 81);
    QCOMPARE(m_view->table().currentRow(), 51);
    QCOMPARE(m_view->table().rowViewportPosition(51), place);
}

void TestJournalView::whyThereIsNoWayBackIsSaid()
{
    const JournalRun run = support::madeRun(u"Show open"_s);
    conclude(intended(rebind(1, run)), JournalOutcome::Live);
    write(1, support::madeRun(u"Elsewhere"_s)); // no source has listed anything
    QVERIFY(support::ended(m_journal->note(rebind(2))).value());
    open();
    const QSignalSpy requested(&m_view->undoing(), &ui::RunUndo::previewRequested);
    m_view->table().selectRow(0);
    QVERIFY(!button<QPushButton>(u"Undo this run…"_s)->isEnabled());
    QVERIFY(button<QPushButton>(u"Undo this run…"_s)->toolTip().contains(u"It was not made from here."_s));
    m_view->table().selectRow(1);
    button<QPushButton>(u"Undo this run…"_s)->click();
    QTRY_VERIFY(label(u"No encoder of “Elsewhere” can be reached. Open this first: Live Events, eu-west-1."_s));
    m_view->table().selectRow(2);
    button<QPushButton>(u"Undo this run…"_s)->click();
    QTRY_VERIFY(label(u"“Show open” moved nothing. There is nothing to undo."_s));
    JournalEntry created = rebind(3, support::madeRun(u"New"_s));
    created.kind = JournalKind::Create;
    conclude(intended(created), JournalOutcome::Done);
    QTRY_COMPARE(m_view->model().rowCount(), 4);
    m_view->table().selectRow(0);
    QVERIFY(button<QPushButton>(u"Undo this run…"_s)->toolTip().contains(u"Only what gave an encoder another stage"_s));
    QCOMPARE(requested.size(), 0);
}

void TestJournalView::isExportedAsItIsShown()
{
    write(12);
    open();
    m_view->model().show({.words = u"cam-1"_s});
    QTRY_COMPARE(m_view->model().total(), std::optional<qint64>(4));
    const QSignalSpy told(&m_view->saving(), &ui::JournalSaving::saved);
    const QString file = m_dir->filePath(u"out.json"_s);
    m_view->saving().save(file, m_view->model().choice().query(), m_view->model().total());
    QVERIFY(m_view->saving().isVisible());
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!m_view->saving().isVisible());
    QVERIFY(told[0][0].toString().contains(u"out.json"_s));
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(content.readAll()).array().size(), 4);
}

void TestJournalView::theFileIsOfTheKindThatIsChosen()
{
    write(1);
    open();
    button<QPushButton>(u"Export…"_s)->click();
    auto *const dialog = m_view->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const auto name = [dialog] { return QFileInfo(dialog->selectedFiles().value(0)).fileName(); };
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QCOMPARE(name(), u"journal-%1.csv"_s.arg(today));
    dialog->selectNameFilter(u"JSON (*.json)"_s);
    Q_EMIT dialog->filterSelected(u"JSON (*.json)"_s);
    QCOMPARE(name(), u"journal-%1.json"_s.arg(today));
    Q_EMIT dialog->filterSelected(u"Table (*.csv)"_s);
    QCOMPARE(name(), u"journal-%1.csv"_s.arg(today));
}

/// As wide as the journal is in a window of 1280 pixels with the font of the pictures, beside its details.
void TestJournalView::allColumnsFitASmallWindow()
{
    const QString name = u"Undo: 45 encoders to main-show, as on the evening before"_s;
    write(1, support::madeRun(name));
    open();
    int characters = 0;
    const QHeaderView *const header = m_view->table().horizontalHeader();
    for (int column = 0; column < ui::JournalModel::columnCountOf - 1; ++column)
        characters += header->sectionSize(column);
    characters /= m_view->fontMetrics().averageCharWidth();
    QVERIFY2(characters + 27 <= 160, qPrintable(QString::number(characters))); // and the run's name can be read
    using Column = ui::JournalModel::Column;
    const auto fits = [this, header](Column column, const QString &text) {
        const int margins = 2 * (m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
        return m_view->fontMetrics().horizontalAdvance(text) + margins <= header->sectionSize(int(column));
    };
    QVERIFY(fits(Column::Time, ui::timeText(QDateTime::currentDateTime().addDays(-1))));
    QVERIFY(fits(Column::Result, u"changed meanwhile, not moved"_s));
    // What does not fit is cut in its middle, and in the tooltip.
    QCOMPARE(m_view->table().textElideMode(), Qt::ElideMiddle);
    QVERIFY(m_view->model().index(0, int(Column::Run)).data(Qt::ToolTipRole).toString().contains(name));
}

void TestJournalView::theFilterNamesAnExample()
{
    open();
    const auto *const words = m_view->findChild<QLineEdit *>();
    QCOMPARE(words->accessibleName(), u"Filter the journal"_s);
    QVERIFY(words->placeholderText().contains(u"cam-*"_s));
}

void TestJournalView::anExportThatFailsSaysSo()
{
    write(1);
    open();
    m_view->saving().save(m_dir->path(), {}, 1);
    QTRY_VERIFY(label(u"The file could not be written: a folder, a pipe or a device is in its place."_s));
}

void TestJournalView::everythingHasAName()
{
    write(1);
    open();
    m_view->table().selectRow(0);
    const auto widgets = m_view->findChildren<QWidget *>();
    for (QWidget *const widget : widgets) {
        const bool isUsed = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QTableView *>(widget);
        if (!isUsed || !widget->isVisible())
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void TestJournalView::saysWhatItShows()
{
    open();
    QVERIFY(label(u"Changes made from this computer, and those seen from outside while the program ran."_s));
}

QTEST_MAIN(TestJournalView)
#include "tst_journalview.moc"
