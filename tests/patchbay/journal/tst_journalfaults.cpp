// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a journal says that cannot be opened or written, with real disks, files and locks; and that it goes on where it
// was as soon as it can.

#include "MadeUpEntries.h"

#include "patchbay/journal/Journal.h"
#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/JournalSchema.h"
#include "support/Ended.h"
#include "support/FullDisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace patchbay;
using support::ended;
using tests::rebind;
using Kind = JournalError::Kind;

namespace {

const std::stop_token never;

JournalOptions quick()
{
    JournalOptions options;
    options.lockedFor = 50ms;
    return options;
}

JournalResult<JournalId> intended(Journal &journal, int number)
{
    const auto id = ended(journal.intend(rebind(number), {}));
    return id ? *id : tl::unexpected(JournalError{Kind::Other, u"it didn't return"_s});
}

/// None: it was written.
std::optional<Kind> faultOf(Journal &journal, int number)
{
    const auto id = intended(journal, number);
    return id ? std::nullopt : std::optional(id.error().kind);
}

qsizetype entriesIn(Journal &journal)
{
    const auto page = ended(journal.find({}, {}, 1'000'000, never));
    return page && *page ? qsizetype((*page)->records.size()) : -1;
}

bool overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

/// A write lock, held by another process as another program holds it.
class OtherProgram final {
public:
    explicit OtherProgram(const QString &path)
    {
        m_process.start(u"sqlite3"_s, {path});
        m_process.write("BEGIN IMMEDIATE;\n.print held\n");
        m_holds = m_process.waitForReadyRead() && m_process.readAll().contains("held");
    }
    ~OtherProgram() { end(); }
    bool holds() const { return m_holds; }
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_holds = false;
};

} // namespace

class TestJournalFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void aSizeLimit();
    void aFullDisk();
    void aDiskThatIsFullAtTheStart();
    void aDiskThatIsReadOnly();
    void aFolderThatMayNotBeWritten();
    void aFolderThatCannotBeMade();
    void whatIsNoFile();
    void whatIsNoJournal_data();
    void whatIsNoJournal();
    void damagedPages();
    void damagedPagesOfALargeOne();
    void aDamagedOneIsSetAside();
    void whatAKillLeftIsSetAsideToo();
    void lockedByAnotherProgram();
    void ofANewerVersion();
    void openOnAnotherComputer();
    void onANetworkDisk();
    void movesToANetworkDiskWithWhatAKillLeft();
    void removedWhileItIsOpen();
    void aConclusionThatCouldNotBeWrittenIsWrittenLater();
    void theStateIsSaidOnce();

private:
    void tryWithoutRoom(const QString &folder, const std::function<void()> &fill,
                        const std::function<void()> &makeRoom);
    QString path() const { return m_dir->filePath(u"journal.sqlite"_s); }
    /// A journal of so many entries, closed.
    void make(int count, const JournalOptions &options = {});

    std::optional<QTemporaryDir> m_dir;
};

void TestJournalFaults::make(int count, const JournalOptions &options)
{
    Journal journal(m_dir->path(), options);
    for (int number = 1; number < count; ++number)
        auto slot = support::started(journal.intend(rebind(number), {}));
    QVERIFY(intended(journal, count));
}

/// What was returned is there, what was refused is not.
void TestJournalFaults::tryWithoutRoom(const QString &folder, const std::function<void()> &fill,
                                       const std::function<void()> &makeRoom)
{
    Journal journal(folder, quick());
    int written = 0;
    while (written < 3 && intended(journal, written))
        ++written;
    QVERIFY(written > 0);

    fill();
    std::optional<Kind> fault;
    // The log's file may have room for some more.
    for (int tries = 0; tries < 2'000 && !fault; ++tries) {
        fault = faultOf(journal, 100 + tries);
        written += fault ? 0 : 1;
    }
    const auto stateFull = journal.state();
    makeRoom();

    QCOMPARE(fault, std::optional(Kind::DiskFull));
    QCOMPARE(stateFull.kind, JournalState::Kind::Failed);
    QCOMPARE(stateFull.error.kind, Kind::DiskFull);
    QCOMPARE(faultOf(journal, 9'999), std::nullopt);
    QCOMPARE(journal.state().kind, JournalState::Kind::Open);
    QCOMPARE(entriesIn(journal), written + 1);
}

void TestJournalFaults::aSizeLimit()
{
    std::optional<support::NoRoomForFiles> limit;
    tryWithoutRoom(
        m_dir->path(), [&limit] { limit.emplace(); }, [&limit] { limit.reset(); });
}

void TestJournalFaults::aFullDisk()
{
    const support::SmallDisk disk(1'024);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk; the size limit is tried for everybody");
    tryWithoutRoom(
        disk.path(), [&disk] { disk.fill(); }, [&disk] { disk.makeRoom(); });
}

void TestJournalFaults::aDiskThatIsFullAtTheStart()
{
    const support::SmallDisk disk(1'024);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    disk.fill();
    Journal journal(disk.path(), quick());
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::DiskFull));
    disk.makeRoom();
    QVERIFY(ended(journal.tryAgain()).value());
    QCOMPARE(journal.state().kind, JournalState::Kind::Open);
    QCOMPARE(faultOf(journal, 1), std::nullopt);
}

void TestJournalFaults::aDiskThatIsReadOnly()
{
    support::SmallDisk disk(1'024);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk; a folder is tried for everybody else");
    {
        Journal journal(disk.path(), quick());
        QCOMPARE(faultOf(journal, 1), std::nullopt);
    }
    disk.makeReadOnly(true);
    Journal journal(disk.path(), quick());
    QCOMPARE(faultOf(journal, 2), std::optional(Kind::ReadOnly));
    disk.makeReadOnly(false);
    QCOMPARE(faultOf(journal, 2), std::nullopt);
    QCOMPARE(entriesIn(journal), 2);
}

void TestJournalFaults::aFolderThatMayNotBeWritten()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere; a read-only disk is tried for it");
    make(1);
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
    {
        Journal journal(m_dir->path(), quick());
        QCOMPARE(faultOf(journal, 2), std::optional(Kind::ReadOnly));
    }
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    Journal journal(m_dir->path(), quick());
    QCOMPARE(faultOf(journal, 2), std::optional(Kind::ReadOnly));
}

void TestJournalFaults::aFolderThatCannotBeMade()
{
    QFile file(m_dir->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal journal(file.fileName(), quick());
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::CannotOpen));
    QVERIFY(file.remove());
    QCOMPARE(faultOf(journal, 1), std::nullopt);
}

void TestJournalFaults::whatIsNoFile()
{
    QVERIFY(QDir().mkdir(path()));
    Journal journal(m_dir->path(), quick());
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::CannotOpen));
}

void TestJournalFaults::whatIsNoJournal_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sql");
    QTest::newRow("text") << QByteArray(5'000, 'x') << QString();
    QTest::newRow("cut off in its header") << "SQLite format 3\0"_ba << QString();
    QTest::newRow("another program's database") << QByteArray() << u"CREATE TABLE t (x)"_s;
    QTest::newRow("another program's, with a version") << QByteArray() << u"PRAGMA user_version = 1"_s;
}

void TestJournalFaults::whatIsNoJournal()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, sql);
    if (sql.isEmpty()) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    } else {
        QCOMPARE(QProcess::execute(u"sqlite3"_s, {path(), sql}), 0);
    }
    Journal journal(m_dir->path(), quick());
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::Corrupt));
    QCOMPARE(journal.state().error.kind, Kind::Corrupt);
}

void TestJournalFaults::damagedPages()
{
    make(200);
    const qint64 size = QFileInfo(path()).size();
    QVERIFY(overwrite(path(), 4'096, QByteArray(int(size) - 4'096, '\xa5')));
    Journal journal(m_dir->path(), quick());
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::Corrupt));
    QCOMPARE(ended(journal.find({}, {}, 1, never)).value().error().kind, Kind::Corrupt);
}

/// It is not looked through when it is opened: SQLite says so when it meets them, whoever asks.
void TestJournalFaults::damagedPagesOfALargeOne()
{
    make(2'000);
    const qint64 size = QFileInfo(path()).size();
    QVERIFY(overwrite(path(), size / 4, QByteArray(int(size) / 2, '\xa5')));
    JournalOptions options = quick();
    options.lookedThroughUpTo = 0;
    Journal journal(m_dir->path(), options);
    const auto page = ended(journal.find({}, {}, 10'000, never)).value();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Kind::Corrupt);
    QCOMPARE(journal.state().kind, JournalState::Kind::Failed);
    QCOMPARE(journal.state().error.kind, Kind::Corrupt);
}

void TestJournalFaults::aDamagedOneIsSetAside()
{
    make(50);
    QVERIFY(overwrite(path(), 0, QByteArray(200, '\xa5')));
    Journal journal(m_dir->path(), quick());
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::Corrupt));
    const auto aside = ended(journal.startAnew()).value();
    QVERIFY(aside);
    QVERIFY(QFile::exists(*aside));
    QCOMPARE(journal.state().kind, JournalState::Kind::Open);
    QCOMPARE(faultOf(journal, 1), std::nullopt);
    QCOMPARE(entriesIn(journal), 1);
}

/// It belongs to the file, and another journal would take it for its own.
void TestJournalFaults::whatAKillLeftIsSetAsideToo()
{
    make(1);
    QFile log(path() + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.close();
    JournalFile file(m_dir->path(), {});
    const auto aside = file.setAside();
    QVERIFY(aside);
    QVERIFY(QFile::exists(*aside) && QFile::exists(*aside + u"-wal"_s));
    QVERIFY(!QFile::exists(path()) && !QFile::exists(log.fileName()));
}

void TestJournalFaults::lockedByAnotherProgram()
{
    make(1);
    Journal journal(m_dir->path(), quick());
    QCOMPARE(faultOf(journal, 2), std::nullopt);
    OtherProgram other(path());
    QVERIFY(other.holds());
    QCOMPARE(faultOf(journal, 3), std::optional(Kind::Locked));
    QCOMPARE(entriesIn(journal), 2); // others may read
    other.end();
    QCOMPARE(faultOf(journal, 3), std::nullopt);
    QCOMPARE(entriesIn(journal), 3);
}

/// It is as it was, to the last byte, and has nothing beside it.
void TestJournalFaults::ofANewerVersion()
{
    make(1);
    const auto newer = QString::number(journalMigrations().size() + 1);
    QCOMPARE(QProcess::execute(u"sqlite3"_s, {path(), u"PRAGMA user_version = "_s + newer}), 0);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    {
        Journal journal(m_dir->path(), quick());
        QCOMPARE(faultOf(journal, 2), std::optional(Kind::NewerVersion));
        QCOMPARE(ended(journal.openIntents()).value().error().kind, Kind::NewerVersion);
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList({u"journal.sqlite"_s}));
}

void TestJournalFaults::openOnAnotherComputer()
{
    JournalOptions options = quick();
    options.mayBeOpenElsewhere = true;
    Journal journal(m_dir->path(), options);
    QCOMPARE(faultOf(journal, 1), std::optional(Kind::OpenElsewhere));
    QVERIFY(QDir(m_dir->path()).isEmpty());
    QCOMPARE(journal.state().error.kind, Kind::OpenElsewhere);
}

/// No shared memory, and held for as long as it is open.
void TestJournalFaults::onANetworkDisk()
{
    JournalOptions options = quick();
    options.onNetwork = true;
    {
        Journal journal(m_dir->path(), options);
        QCOMPARE(faultOf(journal, 1), std::nullopt);
        QCOMPARE(faultOf(journal, 2), std::nullopt);
        QVERIFY(!QFile::exists(path() + u"-wal"_s));
        QVERIFY(!QFile::exists(path() + u"-shm"_s));
        QProcess other;
        other.start(u"sqlite3"_s, {path(), u"SELECT count(*) FROM entry"_s});
        QVERIFY(other.waitForFinished());
        QVERIFY2(other.exitCode() != 0, "another program could open it");
        Journal second(m_dir->path(), options);
        QCOMPARE(faultOf(second, 1), std::optional(Kind::Locked));
    }
    Journal journal(m_dir->path(), options);
    QCOMPARE(entriesIn(journal), 2);
}

void TestJournalFaults::movesToANetworkDiskWithWhatAKillLeft()
{
    {
        Journal journal(m_dir->path(), quick());
        QCOMPARE(faultOf(journal, 1), std::nullopt);
        // As they are when the program is killed here.
        QVERIFY(QDir().mkdir(m_dir->filePath(u"there"_s)));
        for (const QString &ending : {u""_s, u"-wal"_s})
            QVERIFY(QFile::copy(path() + ending, m_dir->filePath(u"there/journal.sqlite"_s) + ending));
    }
    JournalOptions options = quick();
    options.onNetwork = true;
    Journal journal(m_dir->filePath(u"there"_s), options);
    QCOMPARE(entriesIn(journal), 1);
    QCOMPARE(faultOf(journal, 2), std::nullopt);
    QVERIFY(!QFile::exists(m_dir->filePath(u"there/journal.sqlite-wal"_s)));
}

/// What is written into a file without a name is lost when the program ends.
void TestJournalFaults::removedWhileItIsOpen()
{
    {
        Journal journal(m_dir->path(), quick());
        QCOMPARE(faultOf(journal, 1), std::nullopt);
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QVERIFY(QFile::remove(path() + ending));
        QCOMPARE(faultOf(journal, 2), std::nullopt);
    }
    Journal journal(m_dir->path(), quick());
    QCOMPARE(entriesIn(journal), 1);
}

void TestJournalFaults::aConclusionThatCouldNotBeWrittenIsWrittenLater()
{
    make(1);
    {
        Journal journal(m_dir->path(), quick());
        const auto first = intended(journal, 2);
        const auto second = intended(journal, 3);
        QVERIFY(first && second);
        OtherProgram other(path());
        QVERIFY(other.holds());
        for (const JournalId id : {*first, *second}) {
            const auto concluded = ended(journal.conclude(id, {JournalOutcome::Moved})).value();
            QVERIFY(!concluded);
            QCOMPARE(concluded.error().kind, Kind::Locked);
        }
        other.end();
        QVERIFY(ended(journal.conclude(*first, {JournalOutcome::Live})).value()); // the later one counts
        const auto open = ended(journal.openIntents()).value();
        QCOMPARE(open->size(), 1U); // that of make()
    }
    Journal journal(m_dir->path(), quick());
    const auto page = ended(journal.find({}, {}, 10, never)).value();
    QCOMPARE(page->records[0].conclusion->outcome, JournalOutcome::Moved);
    QCOMPARE(page->records[1].conclusion->outcome, JournalOutcome::Live);
}

void TestJournalFaults::theStateIsSaidOnce()
{
    make(1);
    Journal journal(m_dir->path(), quick());
    const QSignalSpy changes(&journal, &Journal::stateChanged);
    QVERIFY(ended(journal.tryAgain()).value());
    QCOMPARE(changes.size(), 1);
    OtherProgram other(path());
    QVERIFY(other.holds());
    for (int number = 2; number <= 4; ++number)
        QCOMPARE(faultOf(journal, number), std::optional(Kind::Locked));
    QCOMPARE(changes.size(), 2);
    other.end();
    QCOMPARE(faultOf(journal, 5), std::nullopt);
    QCOMPARE(changes.size(), 3);
}

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journalfaults.moc"
