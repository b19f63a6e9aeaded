// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is found in a journal, page by page, and exported.

#include "JournalFixture.h"

#include "patchbay/journal/JournalExport.h"
#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/JournalWriter.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace patchbay;
using support::ended;
using tests::never;
using tests::rebind;

namespace {

/// Cells with a comma between.
class PlainRows final : public RowFormat {
public:
    QByteArray begin(const QStringList &columns) override { return row(QJsonArray::fromStringList(columns)); }
    QByteArray row(const QJsonArray &cells) override
    {
        QStringList texts;
        for (const QJsonValue &cell : cells)
            texts += cell.toString();
        return texts.join(u',').toUtf8() + '\n';
    }
    QByteArray end() override { return {}; }
};

/// Written to a disk that waits with the first row.
class SlowRows final : public RowFormat {
public:
    QByteArray begin(const QStringList &) override { return {}; }
    QByteArray row(const QJsonArray &) override
    {
        if (!isWaiting.exchange(true))
            goOn.acquire();
        return "x";
    }
    QByteArray end() override { return {}; }

    std::atomic<bool> isWaiting = false;
    std::binary_semaphore goOn{0};
};

} // namespace

class TestJournalSearch final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void pagesFollowOneAnother();
    void pagesStayWhenEntriesCome();
    void wordsAreFoundAsTheyAreTyped_data();
    void wordsAreFoundAsTheyAreTyped();
    void isFoundByTimeThoughTheClockWasPutBack();
    void isFoundByOutcomeKindAndRun();
    void looksThroughAllOfMany();
    void aSearchCanBeStopped();
    void exportsJson();
    void exportsRowsThroughAFormat();
    void exportsATableThatASpreadsheetOnlyReads();
    void anExportTellsHowFarItIs();
    void findsWhatWasNotDoneHere();
    void findsFromAnEntryOn();
    void anExportThatIsStoppedLeavesNothing();
    void theEndWaitsForAnExportAndStopsIt();
    void anExportThatCannotBeWrittenSaysSo();
};

void TestJournalSearch::pagesFollowOneAnother()
{
    for (int number = 1; number <= 5; ++number)
        intended(rebind(number));
    QStringList seen;
    std::optional<JournalId> before = JournalId();
    int pages = 0;
    for (; before; ++pages) {
        const auto page = ended(m_journal->find({}, *before, 2, never)).value();
        QVERIFY(page);
        for (const JournalRecord &record : page->records)
            seen += record.entry.encoder.name;
        before = page->next;
    }
    QCOMPARE(seen, QStringList({u"cam-5"_s, u"cam-4"_s, u"cam-3"_s, u"cam-2"_s, u"cam-1"_s}));
    QCOMPARE(pages, 3);
    QCOMPARE(ended(m_journal->count({}, never)).value(), JournalResult<qint64>(5));
}

void TestJournalSearch::pagesStayWhenEntriesCome()
{
    for (int number = 1; number <= 4; ++number)
        intended(rebind(number));
    const auto first = ended(m_journal->find({}, {}, 2, never)).value();
    intended(rebind(5));
    const auto second = ended(m_journal->find({}, *first->next, 2, never)).value();
    QCOMPARE(second->records.front().entry.encoder.name, u"cam-2"_s);
}

void TestJournalSearch::wordsAreFoundAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("names");
    const QStringList all{u"cam-77"_s, u"cam-7"_s, u"Tor (Süd)"_s};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("blanks") << u"  "_s << all;
    QTest::newRow("one letter") << u"7"_s << QStringList({u"cam-77"_s, u"cam-7"_s, u"Tor (Süd)"_s}); // by its ID
    QTest::newRow("two letters") << u"M-"_s << QStringList({u"cam-77"_s, u"cam-7"_s});
    QTest::newRow("inside a word") << u"am-77"_s << QStringList({u"cam-77"_s});
    QTest::newRow("without accents") << u"buhne"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("with accents and case") << u"BÜHNE"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("two words") << u"main cam"_s << QStringList({u"cam-77"_s, u"cam-7"_s});
    QTest::newRow("words in no order, of several fields") << u"süd (s anna"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("of different entries") << u"buhne cam-7"_s << QStringList();
    QTest::newRow("its letters, but not in a row") << u"m-7am-77"_s << QStringList();
    QTest::newRow("an asterisk") << u"cam-*7"_s << QStringList({u"cam-77"_s, u"cam-7"_s});
    QTest::newRow("an asterisk at the end of a word") << u"*-7"_s << QStringList({u"cam-7"_s});
    QTest::newRow("before a parenthesis") << u"*süd"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("two letters before a parenthesis") << u"*üd"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("pieces") << u"c*m*-*77"_s << QStringList({u"cam-77"_s});
    QTest::newRow("pieces in no order") << u"*77*cam"_s << QStringList();
    QTest::newRow("two with asterisks") << u"*ning* cam-*"_s << QStringList({u"cam-7"_s});
    QTest::newRow("two of which one is nowhere") << u"*cam* *xyz*"_s << QStringList();
    QTest::newRow("only an asterisk") << u"*"_s << all;
    QTest::newRow("quotes and operators") << u"\" OR 1 NEAR("_s << QStringList();
    QTest::newRow("quoted") << u"“cam-77”"_s << QStringList({u"cam-77"_s});
    QTest::newRow("other letters") << u"東京"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("beyond the first plane") << u"\U0001F3A5"_s << QStringList({u"Tor (Süd)"_s});
    QTest::newRow("the account's number") << u"123456789012"_s << all;
    QTest::newRow("the account's name") << u"live events"_s << all;
    QTest::newRow("who") << u"operators/anna"_s << all;
    QTest::newRow("the computer") << QSysInfo::machineHostName() << all;
    QTest::newRow("an ARN of an encoder") << tests::encoderArn(77) << QStringList({u"cam-77"_s});
    QTest::newRow("an ARN of a stage") << tests::stageArn(u"main01"_s) << QStringList({u"cam-77"_s, u"cam-7"_s});
    QTest::newRow("the run") << u"opening"_s << QStringList({u"cam-7"_s});
    QTest::newRow("longer than all") << QString(500, u'x') << QStringList();
}

void TestJournalSearch::wordsAreFoundAsTheyAreTyped()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, names);
    JournalEntry entry = rebind(700);
    entry.encoder.name = u"Tor (Süd)"_s;
    entry.to = {tests::stageArn(u"Other"_s), u"Bühne-東京-\U0001F3A5"_s};
    intended(entry);
    intended(rebind(7, support::madeRun(u"Opening"_s)));
    intended(rebind(77));
    const JournalQuery query{words};
    QCOMPARE(namesFound(query), names);
    QCOMPARE(ended(m_journal->count(query, never)).value(), JournalResult<qint64>(names.size()));
}

void TestJournalSearch::isFoundByTimeThoughTheClockWasPutBack()
{
    const QDateTime noon = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);
    int number = 0;
    for (const int minutes : {0, 10, 600, 20, 30, 5}) {
        JournalEntry entry = rebind(++number);
        entry.at = noon.addSecs(minutes * 60);
        intended(entry);
    }
    JournalQuery query;
    query.from = noon.addSecs(5 * 60);
    query.to = noon.addSecs(30 * 60);
    QCOMPARE(namesFound(query), QStringList({u"cam-6"_s, u"cam-4"_s, u"cam-2"_s}));
    QCOMPARE(ended(m_journal->count(query, never)).value(), JournalResult<qint64>(3));
    query.words = u"cam-4"_s;
    QCOMPARE(namesFound(query), QStringList({u"cam-4"_s}));
    query.from = noon.addDays(2);
    query.to = {};
    QCOMPARE(namesFound(query), QStringList());
}

void TestJournalSearch::isFoundByOutcomeKindAndRun()
{
    const JournalRun run = support::madeRun(u"one"_s);
    conclude(intended(rebind(1, run)), JournalOutcome::Moved);
    conclude(intended(rebind(2, run)), JournalOutcome::Live);
    conclude(intended(rebind(3, support::madeRun(u"two"_s))), JournalOutcome::Refused);
    QVERIFY(ended(m_journal->note(rebind(4))).value());
    JournalQuery query;
    query.outcomes = {JournalOutcome::Live, JournalOutcome::Refused};
    QCOMPARE(namesFound(query), QStringList({u"cam-3"_s, u"cam-2"_s}));
    query.runId = run.id;
    QCOMPARE(namesFound(query), QStringList({u"cam-2"_s}));
    query.outcomes.clear();
    QCOMPARE(namesFound(query), QStringList({u"cam-2"_s, u"cam-1"_s}));
    query.words = u"cam-1"_s;
    query.outcomes = {JournalOutcome::Moved};
    QCOMPARE(namesFound(query), QStringList({u"cam-1"_s}));
    query = {};
    query.kinds = {JournalKind::SeenOutside};
    QCOMPARE(namesFound(query), QStringList({u"cam-4"_s}));
    query = {};
    query.runId = u"none"_s;
    QCOMPARE(namesFound(query), QStringList());
}

/// They are looked through in several pieces.
void TestJournalSearch::looksThroughAllOfMany()
{
    constexpr int count = 12'000;
    {
        JournalFile file(m_dir->path(), {});
        JournalWriter writer(file);
        QVERIFY(file.open() && file.begin());
        for (int number = 1; number <= count; ++number)
            QVERIFY(writer.add(number % 4'000 == 1 ? rebind(number, {}, u"rare"_s) : rebind(number)));
        QVERIFY(file.end({}));
    }
    QCOMPARE(namesFound({u"rare"_s}), QStringList({u"cam-8001"_s, u"cam-4001"_s, u"cam-1"_s}));
    QCOMPARE(namesFound({u"cam-*001 ra*"_s}), QStringList({u"cam-8001"_s, u"cam-4001"_s}));
    QCOMPARE(ended(m_journal->count({u"rare"_s}, never)).value(), JournalResult<qint64>(3));
    QCOMPARE(ended(m_journal->count({u"main"_s}, never)).value(), JournalResult<qint64>(count - 3));
    QCOMPARE(ended(m_journal->count({}, never)).value(), JournalResult<qint64>(count));
    const auto first = ended(m_journal->find({}, {}, 1, never)).value();
    const qint64 newest = first->records.front().id.value;
    const auto last = ended(m_journal->find({}, {newest - 9'999}, 5'000, never)).value();
    QCOMPARE(last->records.size(), 2'000U);
    QVERIFY(!last->next);
}

void TestJournalSearch::aSearchCanBeStopped()
{
    intended(rebind(1));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(ended(m_journal->find({}, {}, 1, stop.get_token())).value().error().kind, JournalError::Kind::Stopped);
    QCOMPARE(ended(m_journal->count({}, stop.get_token())).value().error().kind, JournalError::Kind::Stopped);
    QCOMPARE(m_journal->state().kind, JournalState::Kind::Open);
}

void TestJournalSearch::exportsJson()
{
    for (int number = 0; number < 1'100; ++number)
        auto slot = support::started(m_journal->intend(rebind(number), {}));
    JournalEntry last = rebind(9'999, support::madeRun(u"“x”, \"y\"\n"_s));
    last.at = QDateTime::fromString(u"2026-07-01T10:00:00.5Z"_s, Qt::ISODateWithMs);
    conclude(intended(last), JournalOutcome::Moved);
    const QString file = m_dir->filePath(u"out.json"_s);
    QCOMPARE(ended(m_journal->exportTo(file, std::make_shared<JsonRows>(), {}, {}, never)).value().value_or(-1), 1'101);
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(content.readAll()).array();
    QCOMPARE(rows.size(), 1'101);
    const QJsonObject newest = rows.first().toObject();
    QCOMPARE(newest[u"encoder"_s].toString(), u"cam-9999"_s);
    QCOMPARE(newest[u"runName"_s].toString(), last.run.name);
    QCOMPARE(newest[u"result"_s].toString(), u"moved"_s);
    const QString at = newest[u"at"_s].toString();
    QCOMPARE(QDateTime::fromString(at, Qt::ISODateWithMs).toUTC(), last.at);
    QVERIFY2(at.contains(u'+') || at.endsWith(u'Z') || at.lastIndexOf(u'-') > 10, qPrintable(at));
    QCOMPARE(rows.last().toObject()[u"encoder"_s].toString(), u"cam-0"_s);
}

void TestJournalSearch::exportsRowsThroughAFormat()
{
    intended(rebind(1));
    intended(rebind(2));
    const QString file = m_dir->filePath(u"out.csv"_s);
    const auto rows = ended(m_journal->exportTo(file, std::make_shared<PlainRows>(), {}, {u"cam-2"_s}, never)).value();
    QCOMPARE(rows.value_or(-1), 1);
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = content.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("id,at,kind,result,"));
    QVERIFY(lines[1].contains(",cam-2," + tests::encoderArn(2).toLatin1() + ",rehearsal,"));
    QCOMPARE(lines[0].count(','), lines[1].count(','));
    const auto none = ended(m_journal->exportTo(file, std::make_shared<PlainRows>(), {}, {u"nobody"_s}, never)).value();
    QCOMPARE(none.value_or(-1), 0);
}

void TestJournalSearch::exportsATableThatASpreadsheetOnlyReads()
{
    JournalEntry entry = rebind(1);
    entry.encoder.name = u"=1+1, \"x\""_s;
    intended(entry);
    const QString file = m_dir->filePath(u"out.csv"_s);
    QCOMPARE(ended(m_journal->exportTo(file, std::make_shared<CsvRows>(), {}, {}, never)).value().value_or(-1), 1);
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray text = content.readAll();
    QVERIFY(text.startsWith("\xef\xbb\xbfid,at,kind,result,"));
    QVERIFY2(text.contains(",\"'=1+1, \"\"x\"\"\","), text.constData());
    QVERIFY(text.endsWith("\r\n"));
}

void TestJournalSearch::anExportTellsHowFarItIs()
{
    for (int number = 0; number < 1'100; ++number)
        auto slot = support::started(m_journal->intend(rebind(number), {}));
    std::vector<qint64> told;
    const auto exported = ended(m_journal->exportTo(
        m_dir->filePath(u"out.json"_s), std::make_shared<JsonRows>(), [&told](qint64 rows) { told.push_back(rows); },
        {}, never));
    QCOMPARE(exported.value().value_or(-1), 1'100);
    QVERIFY(told.size() > 1);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.back(), 1'100);
}

/// Open intents have no result either.
void TestJournalSearch::findsWhatWasNotDoneHere()
{
    intended(rebind(1));
    QVERIFY(ended(m_journal->note(rebind(2))).value());
    conclude(intended(rebind(3)), JournalOutcome::Moved);
    JournalQuery query;
    query.kinds = {JournalKind::SeenOutside};
    QCOMPARE(namesFound(query), QStringList{u"cam-2"_s});
    QCOMPARE(ended(m_journal->count(query, never)).value(), JournalResult<qint64>(1));
    query.words = u"cam"_s;
    QCOMPARE(namesFound(query), QStringList{u"cam-2"_s});
    query.kinds.push_back(JournalKind::Rebind);
    QCOMPARE(namesFound(query).size(), 3);
}

void TestJournalSearch::findsFromAnEntryOn()
{
    intended(rebind(1));
    const JournalId second = intended(rebind(2));
    intended(rebind(3));
    JournalQuery query;
    query.since = second;
    QCOMPARE(namesFound(query), (QStringList{u"cam-3"_s, u"cam-2"_s}));
    query.words = u"cam-3"_s;
    QCOMPARE(namesFound(query), QStringList{u"cam-3"_s});
}

void TestJournalSearch::anExportThatIsStoppedLeavesNothing()
{
    for (int number = 0; number < 1'100; ++number)
        auto slot = support::started(m_journal->intend(rebind(number), {}));
    const QString folder = m_dir->filePath(u"out"_s);
    std::stop_source stop;
    const auto exported = support::started(
        m_journal->exportTo(folder + u"/file"_s, std::make_shared<PlainRows>(), {}, {}, stop.get_token()));
    QTRY_VERIFY(!QDir(folder).entryList(QDir::Files | QDir::Hidden).isEmpty()); // under way
    stop.request_stop();
    QTRY_VERIFY(exported->has_value());
    if (!**exported)
        QCOMPARE(std::get<JournalError>((*exported)->error()).kind, JournalError::Kind::Stopped);
    const QStringList expected = **exported ? QStringList{u"file"_s} : QStringList();
    QTRY_COMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), expected);
}

/// A disk that takes its time is waited for, so that nothing half done is left on it.
void TestJournalSearch::theEndWaitsForAnExportAndStopsIt()
{
    for (int number = 0; number < 1'100; ++number)
        auto slot = support::started(m_journal->intend(rebind(number), {}));
    const QString folder = m_dir->filePath(u"out"_s);
    const auto slow = std::make_shared<SlowRows>();
    const auto exported = support::started(m_journal->exportTo(folder + u"/file"_s, slow, {}, {}, never));
    QTRY_VERIFY(slow->isWaiting);
    const auto stop = [](Journal &journal) -> QCoro::Task<bool> {
        co_await journal.stopAndJoin();
        co_return true;
    };
    const auto stopped = support::started(stop(*m_journal));
    bool isGoingOn = false;
    QTimer::singleShot(100, this, [&] {
        isGoingOn = true;
        slow->goOn.release();
    });
    QTRY_VERIFY(stopped->has_value());
    QVERIFY(isGoingOn);
    QVERIFY(exported->has_value());
    QVERIFY(!**exported);
    QTRY_VERIFY(QDir(folder).entryList(QDir::Files | QDir::Hidden).isEmpty());
    QVERIFY(!*ended(m_journal->exportTo(folder + u"/file"_s, std::make_shared<PlainRows>(), {}, {}, never)));
}

void TestJournalSearch::anExportThatCannotBeWrittenSaysSo()
{
    intended(rebind(1));
    QVERIFY(QDir().mkdir(m_dir->filePath(u"folder"_s)));
    const auto exported =
        ended(m_journal->exportTo(m_dir->filePath(u"folder"_s), std::make_shared<PlainRows>(), {}, {}, never)).value();
    QVERIFY(!exported);
    QCOMPARE(std::get<files::Error>(exported.error()).kind, files::Error::Kind::NotAFile);
    QCOMPARE(m_journal->state().kind, JournalState::Kind::Open);
}

QTEST_GUILESS_MAIN(TestJournalSearch)
#include "tst_journalsearch.moc"
