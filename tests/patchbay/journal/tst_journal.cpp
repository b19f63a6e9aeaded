// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal as its callers see it, on real SQLite files.

#include "JournalFixture.h"

#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/JournalSchema.h"

#include <QFile>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace patchbay;
using support::ended;
using support::madeRun;
using tests::never;
using tests::rebind;

namespace {

unsigned modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0U;
}

} // namespace

class TestJournal final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void anEntryIsKeptAsItWasGiven();
    void whatIsConcludedCanBeConcludedAgain();
    void openIntentsOutliveTheProgram();
    void aDetachIsOne();
    void whatIsSeenFromOutsideIsNobodysHere();
    void anIntentIsReadableForOthersWhenItReturns();
    void manyAtOnceEachGetTheirOwn();
    void whatWasQueuedIsWrittenAtTheEnd();
    void nothingIsTakenAfterTheEnd();
    void undoComesFromTheNewestRunThatIsNeitherUndoneNorAnUndo();
    void anUndoThatMovedNothingUndoesNothing();
    void runsAreListed();
    void whatARunHasMovedCanBeAskedFor();
    void anUndoInPartLeavesTheRest();
    void whatIsBackAlreadyIsNotTakenBackAgain();
    void runsGoWithTheirLastEntry();
    void anotherProgramsFileIsLeftAsItIs();
    void keepsForAsLongAsIsSaid();
    void columnsAreThese();
    void isForItsOwnerOnly();
    void readsAFileOfAnEarlierVersion_data();
    void readsAFileOfAnEarlierVersion();
    void migratesStepByStep();
    void aMigrationThatFailsChangesNothing();

private:
    /// A run of one rebind.
    JournalRun taken(const QString &name, const QString &undoes, JournalOutcome outcome = JournalOutcome::Moved);
    struct ToUndo {
        std::optional<JournalRunSummary> undo;
        std::optional<JournalRunSummary> redo;
    };
    ToUndo toUndo();
    std::optional<JournalRunSummary> next(JournalWay way);
};

JournalRun TestJournal::taken(const QString &name, const QString &undoes, JournalOutcome outcome)
{
    const JournalRun run = madeRun(name, undoes);
    conclude(intended(rebind(1, run)), outcome);
    return run;
}

TestJournal::ToUndo TestJournal::toUndo()
{
    return {next(JournalWay::Undo), next(JournalWay::Redo)};
}

std::optional<JournalRunSummary> TestJournal::next(JournalWay way)
{
    const auto found = ended(m_journal->nextToUndo(way)).value();
    return found && *found ? std::optional((*found)->run) : std::nullopt;
}

void TestJournal::anEntryIsKeptAsItWasGiven()
{
    JournalEntry entry = rebind(7, madeRun(u"Show “open”"_s, u"20260101T000000000-000000000000"_s));
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

void TestJournal::openIntentsOutliveTheProgram()
{
    const JournalId open = intended(rebind(1));
    conclude(intended(rebind(2)), JournalOutcome::Moved);
    const JournalId unknown = intended(rebind(3));
    conclude(unknown, JournalOutcome::Unknown);
    const JournalId settled = intended(rebind(4));
    QVERIFY(ended(m_journal->conclude(settled, {JournalOutcome::NotArrived, true})).value());
    QVERIFY(ended(m_journal->note(rebind(5))).value());
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
    QVERIFY(ended(m_journal->note(rebind(1, madeRun(u"x"_s)))).value());
    const JournalRecord record = found().front();
    QCOMPARE(record.entry.kind, JournalKind::SeenOutside);
    QCOMPARE(record.osUser + record.computer + record.entry.callerArn + record.entry.run.id, QString());
    QCOMPARE(record.entry.awsAccount, u"123456789012"_s);
    QVERIFY(!record.conclusion && !record.isOpen());
}

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
        ids.push_back(support::started(m_journal->intend(rebind(number), {})));
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
        ids.push_back(support::started(m_journal->intend(rebind(number), {})));
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
    QCOMPARE(ended(m_journal->intend(rebind(2), {})).value().error().kind, JournalError::Kind::Ended);
    QCOMPARE(ended(m_journal->conclude({1}, {})).value().error().kind, JournalError::Kind::Ended);
    QCOMPARE(ended(m_journal->find({}, {}, 1, never)).value().error().kind, JournalError::Kind::Ended);
    QVERIFY(!QFile::exists(path() + u"-wal"_s));
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
    intended(rebind(1, madeRun(u"under way"_s, run.id)));
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

void TestJournal::whatARunHasMovedCanBeAskedFor()
{
    const JournalRun run = madeRun(u"Show open"_s);
    conclude(intended(rebind(1, run)), JournalOutcome::Moved);
    conclude(intended(rebind(2, run)), JournalOutcome::Live);
    conclude(intended(rebind(3, run)), JournalOutcome::Moved);
    conclude(intended(rebind(4)), JournalOutcome::Moved);
    const auto movesOf = [this](const QString &id) {
        return ended(m_journal->movesOf(id)).value().value_or(std::nullopt);
    };
    const auto before = movesOf(run.id);
    QVERIFY(before);
    QCOMPARE(before->run.run, run);
    QVERIFY(!before->run.isUndone);
    QCOMPARE(before->moved.size(), 2U);
    QCOMPARE(before->moved.front().entry, [&] {
        JournalEntry last = rebind(3, run);
        last.at = before->moved.front().entry.at;
        return last;
    }());
    const JournalRun back = taken(u"Undo: Show open"_s, run.id);
    QVERIFY(!movesOf(run.id)->run.isUndone); // one of two
    conclude(intended(rebind(3, back)), JournalOutcome::Moved);
    QVERIFY(movesOf(run.id)->run.isUndone);
    QVERIFY(!movesOf(u"of nobody"_s));
}

void TestJournal::keepsForAsLongAsIsSaid()
{
    const JournalRun old = madeRun(u"old"_s);
    for (int number = 0; number < 450; ++number) {
        JournalEntry entry = rebind(number, old);
        entry.at = QDateTime::currentDateTimeUtc().addDays(-31);
        auto slot = support::started(m_journal->note(entry));
    }
    JournalEntry entry = rebind(1'000, old);
    entry.at = QDateTime::currentDateTimeUtc().addDays(-31);
    const JournalId open = intended(entry); // nobody knows yet what became of it
    conclude(intended(rebind(2'000, madeRun(u"new"_s))), JournalOutcome::Moved);
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
                          u"request_id"_s,   u"error_code"_s, u"searched"_s,  u"details"_s}));
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

void TestJournal::anUndoInPartLeavesTheRest()
{
    const JournalRun older = taken(u"older"_s, {});
    const JournalRun run = madeRun(u"Show open"_s);
    for (const int number : {2, 3})
        conclude(intended(rebind(number, run)), JournalOutcome::Moved);
    const JournalRun back = madeRun(u"Undo: Show open"_s, run.id);
    conclude(intended(rebind(2, back)), JournalOutcome::Moved);
    conclude(intended(rebind(3, back)), JournalOutcome::Live);
    QCOMPARE(toUndo().undo->run, run);
    QCOMPARE(toUndo().redo->run, back);
    const JournalRun rest = madeRun(u"Undo: Show open"_s, run.id);
    const JournalId last = intended(rebind(3, rest));
    QCOMPARE(toUndo().undo->run, older); // it may have arrived
    conclude(last, JournalOutcome::Cancelled);
    QCOMPARE(toUndo().undo->run, run);
    conclude(intended(rebind(3, rest)), JournalOutcome::AlreadyThere);
    QCOMPARE(toUndo().undo->run, older);
}

void TestJournal::whatIsBackAlreadyIsNotTakenBackAgain()
{
    const JournalRun older = taken(u"older"_s, {});
    const JournalRun run = madeRun(u"Show open"_s);
    for (const int number : {2, 3})
        conclude(intended(rebind(number, run)), JournalOutcome::Moved);
    const auto seen = [](int number, bool isBack) {
        JournalEntry entry = rebind(number);
        if (isBack)
            std::swap(entry.from, entry.to);
        return entry;
    };
    QVERIFY(ended(m_journal->note(seen(2, true))).value());
    QCOMPARE(toUndo().undo->run, run);
    QVERIFY(ended(m_journal->note(seen(3, true))).value());
    QCOMPARE(toUndo().undo->run, older);
    QVERIFY(ended(m_journal->runs(0, 1)).value()->front().isUndone);
    // And there again.
    QVERIFY(ended(m_journal->note(seen(3, false))).value());
    QCOMPARE(toUndo().undo->run, run);
}

void TestJournal::runsGoWithTheirLastEntry()
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-10);
    const auto write = [&](int number, const JournalRun &run, const QDateTime &at) {
        JournalEntry entry = rebind(number, run);
        entry.at = at;
        conclude(intended(entry), JournalOutcome::Moved);
    };
    const JournalRun gone = madeRun(u"gone"_s);
    const JournalRun kept = madeRun(u"kept"_s);
    for (int number = 0; number < 450; ++number) // more than are removed in one step
        write(number, gone, old);
    write(1, kept, old);
    write(2, kept, old.addDays(9));
    const auto forgotten = ended(m_journal->keepFor(std::chrono::days(5), tests::never)).value();
    QCOMPARE(forgotten, JournalResult<qint64>(451));
    const auto runs = ended(m_journal->runs(0, 10)).value();
    QCOMPARE(runs->size(), 1U);
    QCOMPARE(runs->front().run, kept);
    QCOMPARE(runs->front().entries, 1);
}

/// Its way of keeping it, as its header says, is not changed either.
void TestJournal::anotherProgramsFileIsLeftAsItIs()
{
    m_journal.reset();
    QVERIFY(QFile::remove(path()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE other (text)"_s));
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    reopen();
    QTRY_COMPARE(m_journal->state().kind, JournalState::Kind::Failed);
    QCOMPARE(m_journal->state().error.kind, JournalError::Kind::Corrupt);
    m_journal.reset();
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestJournal::readsAFileOfAnEarlierVersion_data()
{
    QTest::addColumn<QString>("name");
    for (std::size_t version = 1; version <= journalMigrations().size(); ++version)
        QTest::addRow("version %zu", version) << u"version%1.sql"_s.arg(version);
}

void TestJournal::readsAFileOfAnEarlierVersion()
{
    QFETCH(const QString, name);
    m_journal.reset();
    QVERIFY(QFile::remove(path()));
    QFile text(QFINDTESTDATA(name));
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
    QVERIFY(record.entry.details.isEmpty());
    JournalEntry entry = rebind(8);
    entry.details = {{u"redundantIngest"_s, true}};
    QVERIFY(!intended(entry).isNull());
    QCOMPARE(found().front().entry.details, entry.details);
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
