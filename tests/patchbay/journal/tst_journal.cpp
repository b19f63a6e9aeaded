// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal as its callers see it, on real SQLite files.

#include "MadeUpEntries.h"

#include "patchbay/journal/Journal.h"
#include "patchbay/journal/JournalExport.h"
#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/JournalSchema.h"
#include "support/Ended.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace patchbay;
using support::ended;
using tests::rebind;

namespace {

const std::stop_token never;

/// Cells with a comma between.
class PlainRows final : public RowFormat {
public:
    QByteArray begin(const QStringList &columns) override { return row(columns); }
    QByteArray row(const QStringList &cells) override { return cells.join(u',').toUtf8() + '\n'; }
    QByteArray end() override { return {}; }
};

unsigned modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0U;
}

} // namespace

class TestJournal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEntryIsKeptAsItWasGiven();
    void whatIsConcludedCanBeConcludedAgain();
    void openIntentsOutliveTheProgram();
    void aDetachIsOne();
    void whatIsSeenFromOutsideIsNobodysHere();
    void anIntentIsReadableForOthersWhenItReturns();
    void manyAtOnceEachGetTheirOwn();
    void whatWasQueuedIsWrittenAtTheEnd();
    void nothingIsTakenAfterTheEnd();
    void pagesFollowOneAnother();
    void pagesStayWhenEntriesCome();
    void wordsAreFoundAsTheyAreTyped_data();
    void wordsAreFoundAsTheyAreTyped();
    void isFoundByTimeThoughTheClockWasPutBack();
    void isFoundByOutcomeKindAndRun();
    void aSearchCanBeStopped();
    void undoComesFromTheNewestRunThatIsNeitherUndoneNorAnUndo();
    void anUndoThatMovedNothingUndoesNothing();
    void runsAreListed();
    void aRunMayGoOnWithoutAJournal();
    void keepsForAsLongAsIsSaid();
    void exportsJson();
    void exportsRowsThroughAFormat();
    void anExportThatIsStoppedLeavesNothing();
    void anExportThatCannotBeWrittenSaysSo();
    void columnsAreThese();
    void isForItsOwnerOnly();
    void readsAFileOfVersion1();
    void migratesStepByStep();
    void aMigrationThatFailsChangesNothing();

private:
    void reopen();
    JournalId intended(const JournalEntry &entry);
    void conclude(JournalId id, JournalOutcome outcome);
    JournalRun taken(const QString &name, const QString &undoes, JournalOutcome outcome = JournalOutcome::Moved);
    std::vector<JournalRecord> found(const JournalQuery &query = {});
    QStringList namesFound(const JournalQuery &query);
    JournalUndo toUndo();
    QString path() const { return m_dir->filePath(u"journal.sqlite"_s); }

    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::init()
{
    m_dir.emplace();
    reopen();
}

void TestJournal::cleanup()
{
    m_journal.reset();
}

void TestJournal::reopen()
{
    m_journal.reset();
    m_journal = std::make_unique<Journal>(m_dir->path());
}

JournalId TestJournal::intended(const JournalEntry &entry)
{
    const auto id = ended(m_journal->intend(entry));
    return id && *id ? **id : JournalId();
}

void TestJournal::conclude(JournalId id, JournalOutcome outcome)
{
    const auto done = ended(m_journal->conclude(id, {outcome}));
    QVERIFY(done && *done);
}

/// A run of one rebind.
JournalRun TestJournal::taken(const QString &name, const QString &undoes, JournalOutcome outcome)
{
    const JournalRun run = JournalRun::made(name, undoes);
    conclude(intended(rebind(1, run)), outcome);
    return run;
}

std::vector<JournalRecord> TestJournal::found(const JournalQuery &query)
{
    const auto page = ended(m_journal->find(query, {}, 1'000, never));
    return page && *page ? (*page)->records : std::vector<JournalRecord>();
}

QStringList TestJournal::namesFound(const JournalQuery &query)
{
    QStringList names;
    for (const JournalRecord &record : found(query))
        names += record.entry.encoder.name;
    return names;
}

JournalUndo TestJournal::toUndo()
{
    const auto undo = ended(m_journal->nextToUndo());
    return undo && *undo ? **undo : JournalUndo();
}

void TestJournal::anEntryIsKeptAsItWasGiven()
{
    JournalEntry entry = rebind(7, JournalRun::made(u"Show “open”"_s, u"20260101T000000000-000000000000"_s));
    entry.at = QDateTime::fromString(u"2026-03-29T01:59:59.123Z"_s, Qt::ISODateWithMs);
    entry.to.name = u"Bühne 東京 \U0001F3A5 'x' %1"_s;
    const JournalId id = intended(entry);
    QVERIFY(!id.isNull());
    const JournalConclusion conclusion{JournalOutcome::Refused, true, u"request-1"_s, u"ThrottlingException"_s,
                                       entry.at.addMSecs(456)};
    QVERIFY(ended(m_journal->conclude(id, conclusion)).value());
    reopen();
    const auto records = found();
    QCOMPARE(records.size(), 1U);
    QCOMPARE(records.front().id, id);
    QVERIFY(records.front().entry == entry);
    QVERIFY(records.front().conclusion == conclusion);
    QCOMPARE(records.front().computer, QSysInfo::machineHostName());
    QVERIFY(!records.front().osUser.isEmpty());
    QVERIFY(!records.front().isOpen());
}

void TestJournal::whatIsConcludedCanBeConcludedAgain()
{
    const JournalId id = intended(rebind(1));
    conclude(id, JournalOutcome::NotArrived);
    QVERIFY(found().front().isOpen());
    QVERIFY(ended(m_journal->conclude(id, {JournalOutcome::Moved, true})).value());
    QCOMPARE(found().front().conclusion->outcome, JournalOutcome::Moved);
    QVERIFY(found().front().conclusion->settledByReading);
    const auto other = ended(m_journal->conclude({id.value + 1}, {JournalOutcome::Moved}));
    QCOMPARE(other.value().error().kind, JournalError::Kind::NoSuchEntry);
    QCOMPARE(m_journal->state().kind, JournalState::Kind::Open);
}

/// Those without an outcome, and those of which nobody knows it; what a reading has settled is settled.
void TestJournal::openIntentsOutliveTheProgram()
{
    const JournalId open = intended(rebind(1));
    conclude(intended(rebind(2)), JournalOutcome::Moved);
    const JournalId unknown = intended(rebind(3));
    conclude(unknown, JournalOutcome::Unknown);
    const JournalId settled = intended(rebind(4));
    QVERIFY(ended(m_journal->conclude(settled, {JournalOutcome::NotArrived, true})).value());
    QVERIFY(ended(m_journal->noteOutside(rebind(5))).value());
    reopen();
    const auto records = ended(m_journal->openIntents());
    QVERIFY(records && *records);
    QCOMPARE((*records)->size(), 2U);
    QCOMPARE((*records)->front().id, open);
    QVERIFY(!(*records)->front().conclusion);
    QCOMPARE((*records)->back().id, unknown);
}

void TestJournal::aDetachIsOne()
{
    JournalEntry entry = rebind(1);
    entry.to = {};
    intended(entry);
    QCOMPARE(found().front().entry.kind, JournalKind::Detach);
    QCOMPARE(found().front().entry.to, JournalThing());
}

void TestJournal::whatIsSeenFromOutsideIsNobodysHere()
{
    QVERIFY(ended(m_journal->noteOutside(rebind(1, JournalRun::made(u"x"_s)))).value());
    const JournalRecord record = found().front();
    QCOMPARE(record.entry.kind, JournalKind::SeenOutside);
    QCOMPARE(record.osUser + record.computer + record.entry.callerArn + record.entry.run.id, QString());
    QCOMPARE(record.entry.awsAccount, u"123456789012"_s);
    QVERIFY(!record.conclusion && !record.isOpen());
}

/// As the service would find it, when a request arrives.
void TestJournal::anIntentIsReadableForOthersWhenItReturns()
{
    for (int number = 1; number <= 3; ++number) {
        const JournalId id = intended(rebind(number));
        JournalFile other(m_dir->path(), {});
        QVERIFY(other.open());
        QCOMPARE(other.number(u"SELECT count(*) FROM entry WHERE id = ? AND encoder_arn = ? AND result IS NULL"_s,
                              {id.value, tests::encoderArn(number)}),
                 JournalResult<qint64>(1));
    }
}

void TestJournal::manyAtOnceEachGetTheirOwn()
{
    constexpr int count = 1'200;
    std::vector<support::Slot<JournalResult<JournalId>>> ids;
    for (int number = 0; number < count; ++number)
        ids.push_back(support::started(m_journal->intend(rebind(number))));
    QTRY_VERIFY(std::ranges::all_of(ids, [](const auto &id) { return id->has_value(); }));
    std::vector<support::Slot<JournalResult<void>>> concluded;
    for (const auto &id : ids)
        concluded.push_back(support::started(m_journal->conclude(***id, {JournalOutcome::Moved})));
    QTRY_VERIFY(std::ranges::all_of(concluded, [](const auto &done) { return done->has_value(); }));
    const auto page = ended(m_journal->find({}, {}, count + 1, never)).value();
    QCOMPARE(page->records.size(), std::size_t(count));
    for (int number = 0; number < count; ++number) {
        const JournalRecord &record = page->records[std::size_t(count - 1 - number)];
        QCOMPARE(record.id, ***ids[std::size_t(number)]);
        QCOMPARE(record.entry.encoder.arn, tests::encoderArn(number));
        QCOMPARE(record.conclusion->outcome, JournalOutcome::Moved);
    }
}

void TestJournal::whatWasQueuedIsWrittenAtTheEnd()
{
    std::vector<support::Slot<JournalResult<JournalId>>> ids;
    for (int number = 0; number < 100; ++number)
        ids.push_back(support::started(m_journal->intend(rebind(number))));
    const auto stop = [](Journal &journal) -> QCoro::Task<bool> {
        co_await journal.stopAndJoin();
        co_return true;
    };
    QVERIFY(ended(stop(*m_journal)));
    QTRY_VERIFY(std::ranges::all_of(ids, [](const auto &id) { return id->has_value() && (*id)->has_value(); }));
    reopen();
    QCOMPARE(found().size(), 100U);
}

void TestJournal::nothingIsTakenAfterTheEnd()
{
    QVERIFY(!intended(rebind(1)).isNull());
    auto stopped = m_journal->stopAndJoin();
    QTRY_VERIFY(stopped.isReady());
    QCOMPARE(ended(m_journal->intend(rebind(2))).value().error().kind, JournalError::Kind::Ended);
    QCOMPARE(ended(m_journal->conclude({1}, {})).value().error().kind, JournalError::Kind::Ended);
    QCOMPARE(ended(m_journal->find({}, {}, 1, never)).value().error().kind, JournalError::Kind::Ended);
    QVERIFY(!QFile::exists(path() + u"-wal"_s));
}

void TestJournal::pagesFollowOneAnother()
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

void TestJournal::pagesStayWhenEntriesCome()
{
    for (int number = 1; number <= 4; ++number)
        intended(rebind(number));
    const auto first = ended(m_journal->find({}, {}, 2, never)).value();
    intended(rebind(5));
    const auto second = ended(m_journal->find({}, *first->next, 2, never)).value();
    QCOMPARE(second->records.front().entry.encoder.name, u"cam-2"_s);
}

void TestJournal::wordsAreFoundAsTheyAreTyped_data()
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

void TestJournal::wordsAreFoundAsTheyAreTyped()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, names);
    JournalEntry entry = rebind(700);
    entry.encoder.name = u"Tor (Süd)"_s;
    entry.to = {tests::stageArn(u"Other"_s), u"Bühne-東京-\U0001F3A5"_s};
    intended(entry);
    intended(rebind(7, JournalRun::made(u"Opening"_s)));
    intended(rebind(77));
    const JournalQuery query{words};
    QCOMPARE(namesFound(query), names);
    QCOMPARE(ended(m_journal->count(query, never)).value(), JournalResult<qint64>(names.size()));
}

void TestJournal::isFoundByTimeThoughTheClockWasPutBack()
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

void TestJournal::isFoundByOutcomeKindAndRun()
{
    const JournalRun run = JournalRun::made(u"one"_s);
    conclude(intended(rebind(1, run)), JournalOutcome::Moved);
    conclude(intended(rebind(2, run)), JournalOutcome::Live);
    conclude(intended(rebind(3, JournalRun::made(u"two"_s))), JournalOutcome::Refused);
    QVERIFY(ended(m_journal->noteOutside(rebind(4))).value());
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

void TestJournal::aSearchCanBeStopped()
{
    intended(rebind(1));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(ended(m_journal->find({}, {}, 1, stop.get_token())).value().error().kind, JournalError::Kind::Stopped);
    QCOMPARE(ended(m_journal->count({}, stop.get_token())).value().error().kind, JournalError::Kind::Stopped);
    QCOMPARE(m_journal->state().kind, JournalState::Kind::Open);
}

void TestJournal::undoComesFromTheNewestRunThatIsNeitherUndoneNorAnUndo()
{
    QVERIFY(!toUndo().undo && !toUndo().redo);
    const JournalRun first = taken(u"first"_s, {});
    const JournalRun second = taken(u"second"_s, {});
    taken(u"nothing moved"_s, {}, JournalOutcome::Live);
    QCOMPARE(toUndo().undo->run.id, second.id);
    QVERIFY(!toUndo().redo);
    reopen();
    const JournalRun back = taken(u"back"_s, second.id);
    QCOMPARE(toUndo().undo->run.id, first.id);
    QCOMPARE(toUndo().redo->run, back);
    reopen();
    const JournalRun again = taken(u"again"_s, back.id);
    QCOMPARE(toUndo().undo->run.id, again.id);
    QVERIFY(!toUndo().undo->isUndo);
    QVERIFY(!toUndo().redo);
}

void TestJournal::anUndoThatMovedNothingUndoesNothing()
{
    const JournalRun run = taken(u"run"_s, {});
    taken(u"all were live"_s, run.id, JournalOutcome::Live);
    QCOMPARE(toUndo().undo->run.id, run.id);
    QVERIFY(!toUndo().redo);
    // Nobody knows yet: it is not offered a second time.
    intended(rebind(1, JournalRun::made(u"under way"_s, run.id)));
    QVERIFY(!toUndo().undo);
}

void TestJournal::runsAreListed()
{
    const JournalRun first = taken(u"first"_s, {});
    conclude(intended(rebind(2, first)), JournalOutcome::Live);
    const JournalRun back = taken(u"back"_s, first.id);
    const auto runs = ended(m_journal->runs(0, 10)).value();
    QVERIFY(runs);
    QCOMPARE(runs->size(), 2U);
    QCOMPARE(runs->front().run, back);
    QVERIFY(runs->front().isUndo);
    QCOMPARE(runs->back().run, first);
    QVERIFY(runs->back().isUndone);
    QCOMPARE(runs->back().entries, 2);
    QCOMPARE(runs->back().moved, 1);
    QVERIFY(runs->back().at.isValid());
    QCOMPARE(ended(m_journal->runs(runs->front().number, 10)).value()->size(), 1U);
}

void TestJournal::aRunMayGoOnWithoutAJournal()
{
    const JournalRun run = JournalRun::made(u"urgent"_s);
    QVERIFY(!intended(rebind(1, run)).isNull());
    const QSignalSpy changes(m_journal.get(), &Journal::stateChanged);
    m_journal->goOnWithout(run.id);
    QCOMPARE(changes.size(), 1);
    QVERIFY(m_journal->state().without.contains(run.id));
    const auto id = ended(m_journal->intend(rebind(2, run)));
    QVERIFY(id && *id && (*id)->isNull());
    QVERIFY(ended(m_journal->conclude(**id, {JournalOutcome::Moved})).value());
    QVERIFY(!intended(rebind(3)).isNull());
    QCOMPARE(namesFound({}), QStringList({u"cam-3"_s, u"cam-1"_s}));
    reopen();
    QVERIFY(m_journal->state().without.isEmpty());
}

void TestJournal::keepsForAsLongAsIsSaid()
{
    const JournalRun old = JournalRun::made(u"old"_s);
    for (int number = 0; number < 450; ++number) {
        JournalEntry entry = rebind(number, old);
        entry.at = QDateTime::currentDateTimeUtc().addDays(-31);
        auto slot = support::started(m_journal->noteOutside(entry));
    }
    JournalEntry entry = rebind(1'000, old);
    entry.at = QDateTime::currentDateTimeUtc().addDays(-31);
    const JournalId open = intended(entry); // nobody knows yet what became of it
    conclude(intended(rebind(2'000, JournalRun::made(u"new"_s))), JournalOutcome::Moved);
    QCOMPARE(ended(m_journal->keepFor(std::chrono::days(40), never)).value(), JournalResult<qint64>(0));
    QCOMPARE(ended(m_journal->keepFor(std::chrono::days(30), never)).value(), JournalResult<qint64>(450));
    QCOMPARE(namesFound({}), QStringList({u"cam-2000"_s, u"cam-1000"_s}));
    QCOMPARE(namesFound({u"cam-10"_s}), QStringList({u"cam-1000"_s}));
    conclude(open, JournalOutcome::Moved);
    QCOMPARE(ended(m_journal->keepFor(std::chrono::days(30), never)).value(), JournalResult<qint64>(1));
    QCOMPARE(ended(m_journal->runs(0, 10)).value()->size(), 1U);
    QCOMPARE(namesFound({u"cam-1000"_s}), QStringList());
    JournalFile file(m_dir->path(), {});
    QVERIFY(file.open());
    QVERIFY(file.execute(u"INSERT INTO search (search) VALUES ('integrity-check')"_s));
}

void TestJournal::exportsJson()
{
    for (int number = 0; number < 1'100; ++number)
        auto slot = support::started(m_journal->intend(rebind(number)));
    JournalEntry last = rebind(9'999, JournalRun::made(u"“x”, \"y\"\n"_s));
    last.at = QDateTime::fromString(u"2026-07-01T10:00:00.5Z"_s, Qt::ISODateWithMs);
    conclude(intended(last), JournalOutcome::Moved);
    const QString file = m_dir->filePath(u"out.json"_s);
    QCOMPARE(ended(m_journal->exportTo(file, std::make_shared<JsonRows>(), {}, never)).value().value_or(-1), 1'101);
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

void TestJournal::exportsRowsThroughAFormat()
{
    intended(rebind(1));
    intended(rebind(2));
    const QString file = m_dir->filePath(u"out.csv"_s);
    const auto rows = ended(m_journal->exportTo(file, std::make_shared<PlainRows>(), {u"cam-2"_s}, never)).value();
    QCOMPARE(rows.value_or(-1), 1);
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = content.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("id,at,kind,result,"));
    QVERIFY(lines[1].contains(",cam-2," + tests::encoderArn(2).toLatin1() + ",rehearsal,"));
    QCOMPARE(lines[0].count(','), lines[1].count(','));
    const auto none = ended(m_journal->exportTo(file, std::make_shared<PlainRows>(), {u"nobody"_s}, never)).value();
    QCOMPARE(none.value_or(-1), 0);
}

void TestJournal::anExportThatIsStoppedLeavesNothing()
{
    for (int number = 0; number < 1'100; ++number)
        auto slot = support::started(m_journal->intend(rebind(number)));
    const QString folder = m_dir->filePath(u"out"_s);
    std::stop_source stop;
    const auto exported =
        support::started(m_journal->exportTo(folder + u"/file"_s, std::make_shared<PlainRows>(), {}, stop.get_token()));
    QTRY_VERIFY(!QDir(folder).entryList(QDir::Files | QDir::Hidden).isEmpty()); // under way
    stop.request_stop();
    QTRY_VERIFY(exported->has_value());
    if (!**exported)
        QCOMPARE(std::get<JournalError>((*exported)->error()).kind, JournalError::Kind::Stopped);
    const QStringList expected = **exported ? QStringList{u"file"_s} : QStringList();
    QTRY_COMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), expected);
}

void TestJournal::anExportThatCannotBeWrittenSaysSo()
{
    intended(rebind(1));
    QVERIFY(QDir().mkdir(m_dir->filePath(u"folder"_s)));
    const auto exported =
        ended(m_journal->exportTo(m_dir->filePath(u"folder"_s), std::make_shared<PlainRows>(), {}, never)).value();
    QVERIFY(!exported);
    QCOMPARE(std::get<files::Error>(exported.error()).kind, files::Error::Kind::NotAFile);
    QCOMPARE(m_journal->state().kind, JournalState::Kind::Open);
}

/// No secret can be in a column that is not there, and nothing that only this computer understands.
void TestJournal::columnsAreThese()
{
    intended(rebind(1));
    JournalFile file(m_dir->path(), {});
    QVERIFY(file.open());
    const auto columnsOf = [&file](const QString &table) {
        QStringList names;
        auto rows = file.rows(u"SELECT name FROM pragma_table_info(?)"_s, {table});
        while (rows && rows->next())
            names += rows->value(0).toString();
        return names;
    };
    QCOMPARE(columnsOf(u"entry"_s),
             QStringList({u"id"_s,           u"at"_s,         u"kind"_s,      u"caller_arn"_s, u"account_name"_s,
                          u"aws_account"_s,  u"region"_s,     u"os_user"_s,   u"computer"_s,   u"encoder_arn"_s,
                          u"encoder_name"_s, u"from_arn"_s,   u"from_name"_s, u"to_arn"_s,     u"to_name"_s,
                          u"run"_s,          u"is_open"_s,    u"result"_s,    u"settled"_s,    u"concluded_at"_s,
                          u"request_id"_s,   u"error_code"_s, u"searched"_s}));
    QCOMPARE(columnsOf(u"run"_s), QStringList({u"number"_s, u"id"_s, u"name"_s, u"undoes"_s, u"is_undo"_s}));
    QStringList tables;
    auto rows =
        file.rows(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
                  " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s);
    while (rows && rows->next())
        tables += rows->value(0).toString();
    QCOMPARE(tables, QStringList({u"entry"_s, u"run"_s, u"search"_s}));
}

void TestJournal::isForItsOwnerOnly()
{
    intended(rebind(1));
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QCOMPARE(modeOf(path() + ending), 0600U);
    m_journal.reset();
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    reopen();
    intended(rebind(2));
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QCOMPARE(modeOf(path() + ending), 0600U);
}

void TestJournal::readsAFileOfVersion1()
{
    m_journal.reset();
    QVERIFY(QFile::remove(path()));
    QFile text(QFINDTESTDATA("version1.sql"));
    QVERIFY(text.open(QIODevice::ReadOnly));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        const QStringList statements = QString::fromUtf8(text.readAll()).split(u";\n"_s, Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    reopen();
    const auto records = found();
    QCOMPARE(records.size(), 2U);
    QCOMPARE(records.front().entry.kind, JournalKind::SeenOutside);
    const JournalRecord &record = records.back();
    QCOMPARE(record.entry.encoder, (JournalThing{tests::encoderArn(7), u"Käthe"_s}));
    QCOMPARE(record.entry.run, (JournalRun{u"20260101T120000000-0123456789ab"_s, u"Show open"_s, {}}));
    QCOMPARE(record.osUser, u"anna"_s);
    QCOMPARE(record.computer, u"desk-2"_s);
    QCOMPARE(record.entry.at, QDateTime::fromString(u"2026-01-01T12:00:00.250Z"_s, Qt::ISODateWithMs));
    QCOMPARE(record.conclusion->outcome, JournalOutcome::Moved);
    QCOMPARE(record.conclusion->requestId, u"request-7"_s);
    QCOMPARE(namesFound({u"kathe"_s}), QStringList({u"Käthe"_s}));
    QVERIFY(!intended(rebind(8)).isNull());
}

void TestJournal::migratesStepByStep()
{
    intended(rebind(1));
    m_journal.reset();
    JournalFile file(m_dir->path(), {});
    QVERIFY(file.open());
    auto migrations = journalMigrations();
    const auto version = qint64(migrations.size());
    migrations.push_back({u"ALTER TABLE entry ADD COLUMN note TEXT NOT NULL DEFAULT 'none'"_s});
    migrations.push_back({u"UPDATE entry SET note = note || ' yet'"_s});
    QVERIFY(migrate(file, migrations));
    QCOMPARE(file.number(u"PRAGMA user_version"_s), JournalResult<qint64>(version + 2));
    QCOMPARE(file.number(u"SELECT count(*) FROM entry WHERE note = 'none yet'"_s), JournalResult<qint64>(1));
    QVERIFY(migrate(file, migrations));
}

void TestJournal::aMigrationThatFailsChangesNothing()
{
    intended(rebind(1));
    m_journal.reset();
    JournalFile file(m_dir->path(), {});
    QVERIFY(file.open());
    auto migrations = journalMigrations();
    const auto version = qint64(migrations.size());
    migrations.push_back({u"DELETE FROM entry"_s, u"this is no SQL"_s});
    QVERIFY(!migrate(file, migrations));
    QCOMPARE(file.number(u"PRAGMA user_version"_s), JournalResult<qint64>(version));
    QCOMPARE(file.number(u"SELECT count(*) FROM entry"_s), JournalResult<qint64>(1));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
