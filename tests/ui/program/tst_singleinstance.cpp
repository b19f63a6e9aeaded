// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SingleInstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::LockHolder;
using ui::SingleInstance;
using ui::StartRequest;

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// As QLockFile writes it: process, program, computer. No process has this number: it is above pid_max.
QByteArray lockOf(const QString &computer)
{
    return "99999999\nivs-patchbay\n" + computer.toUtf8() + '\n';
}

} // namespace

class TestSingleInstance final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondHandsOverWhatItWasAskedFor();
    void onePatientStartWaitsForAFirstThatIsStarting();
    void whoeverWaitsForOneThatEndsIsFirst();
    void whoeverMeetsOneThatEndsIsToldSo();
    void anotherFolderIsAnotherProgram();
    void theSameFolderByAnotherPath();
    void theNextIsFirstAgain();
    void aLockOfADeadProcessIsTakenOver();
    void aLockThatNobodyHoldsIsTakenOver_data();
    void aLockThatNobodyHoldsIsTakenOver();
    void aLockThatIsHeldIsNeverTaken();
    void aLockOfAnotherComputerIsRespected();
    void whatWasUnfinishedIsRemovedByTheFirstOnly();
    void whereNothingCanBeWrittenEachIsFirst();
    void aFirstThatDoesNotAnswerHoldsNobodyUp();
    void aLockThatIsNoFileIsSaidAndCanBeTakenOver_data();
    void aLockThatIsNoFileIsSaidAndCanBeTakenOver();
};

void TestSingleInstance::theSecondHandsOverWhatItWasAskedFor()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.isFirst());
    first.listen();
    QSignalSpy requested(&first, &SingleInstance::startRequested);
    const QString longName(2'000, u'ä');
    for (const StartRequest &request : {StartRequest(), StartRequest{u"Live “Events”\n"_s, u"us-west-2"_s},
                                        StartRequest{{}, {}, true}, StartRequest{longName.first(1'000), {}}}) {
        SingleInstance later(folder.path());
        QVERIFY(!later.isFirst());
        QCOMPARE(later.holder().kind, LockHolder::Kind::ThisComputer);
        QCOMPARE(later.holder().process, QCoreApplication::applicationPid());
        QSignalSpy finished(&later, &SingleInstance::finished);
        later.handOver(request);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].toBool(), true);
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested.takeFirst()[0].value<StartRequest>(), request);
    }
}

void TestSingleInstance::onePatientStartWaitsForAFirstThatIsStarting()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    SingleInstance later(folder.path());
    QSignalSpy requested(&first, &SingleInstance::startRequested);
    QSignalSpy finished(&later, &SingleInstance::finished);
    later.handOver({u"Tor"_s, {}});
    QTimer::singleShot(300, &first, [&first] { first.listen(); }); // the first is that slow, not this test
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), true);
    QTRY_COMPARE(requested.size(), 1);
}

void TestSingleInstance::whoeverWaitsForOneThatEndsIsFirst()
{
    const QTemporaryDir folder;
    auto first = std::make_unique<SingleInstance>(folder.path());
    SingleInstance later(folder.path());
    QVERIFY(!later.isFirst());
    QSignalSpy finished(&later, &SingleInstance::finished);
    later.handOver({});
    first.reset();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QVERIFY(later.isFirst());
}

void TestSingleInstance::whoeverMeetsOneThatEndsIsToldSo()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    first.listen();
    first.refuseStarts();
    QSignalSpy requested(&first, &SingleInstance::startRequested);
    SingleInstance later(folder.path());
    QVERIFY(!later.holder().isEnding);
    QSignalSpy ending(&later, &SingleInstance::firstIsEnding);
    QSignalSpy finished(&later, &SingleInstance::finished);
    later.handOver({u"Tor"_s, {}}, ui::HandOverLimits{.forSilence = 1h, .forAnEnd = 300ms});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QCOMPARE(ending.size(), 1);
    QVERIFY(later.holder().isEnding);
    QVERIFY(!later.isFirst());
    QCOMPARE(requested.size(), 0);
}

void TestSingleInstance::anotherFolderIsAnotherProgram()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    const SingleInstance first(one.path());
    const SingleInstance second(other.path());
    QVERIFY(first.isFirst());
    QVERIFY(second.isFirst());
}

void TestSingleInstance::theSameFolderByAnotherPath()
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"link"_s);
    const QString real = folder.filePath(u"real"_s);
    QVERIFY(QDir().mkdir(real));
    QVERIFY(QFile::link(real, link));
    SingleInstance first(real);
    first.listen();
    QSignalSpy requested(&first, &SingleInstance::startRequested);
    SingleInstance second(link);
    QVERIFY(!second.isFirst());
    second.handOver({});
    QTRY_COMPARE(requested.size(), 1);
}

void TestSingleInstance::theNextIsFirstAgain()
{
    const QTemporaryDir folder;
    auto first = std::make_unique<SingleInstance>(folder.path());
    QVERIFY(first->isFirst());
    first.reset();
    const SingleInstance next(folder.path());
    QVERIFY(next.isFirst());
}

void TestSingleInstance::aLockOfADeadProcessIsTakenOver()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"lock"_s), lockOf(QSysInfo::machineHostName())));
    const SingleInstance first(folder.path());
    QVERIFY(first.isFirst());
}

void TestSingleInstance::aLockThatNobodyHoldsIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray whole = lockOf(QSysInfo::machineHostName()) + QSysInfo::machineUniqueId() + '\n';
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a number") << whole.first(4);
    QTest::newRow("half of it") << whole.chopped(12);
    QTest::newRow("rubbish") << QByteArray("\0\xff\n\n\0", 5);
    QTest::newRow("no number") << "{\"pid\": 12}\n"_ba;
}

/// What a kill in the middle of writing a lock leaves, a full disk, or a file system after a power cut.
void TestSingleInstance::aLockThatNobodyHoldsIsTakenOver()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"lock"_s), content));
    QVERIFY(writeFile(folder.filePath(u"lock.rmlock"_s), content)); // QLockFile's own, while it removes a stale one
    {
        const SingleInstance first(folder.path());
        QVERIFY(first.isFirst());
        const SingleInstance second(folder.path());
        QVERIFY(!second.isFirst());
    }
    const SingleInstance next(folder.path());
    QVERIFY(next.isFirst());
}

void TestSingleInstance::aLockThatIsHeldIsNeverTaken()
{
    const QTemporaryDir folder;
    QLockFile other(folder.filePath(u"lock"_s));
    other.setStaleLockTime(0);
    QVERIFY(other.tryLock(0));
    // Whoever holds it has not written its name yet.
    QVERIFY(QFile::resize(folder.filePath(u"lock"_s), 0));
    const SingleInstance second(folder.path());
    QVERIFY(!second.isFirst());
}

void TestSingleInstance::aLockOfAnotherComputerIsRespected()
{
    const QTemporaryDir folder;
    const QString other = u"another-"_s + QSysInfo::machineHostName();
    QVERIFY(writeFile(folder.filePath(u"lock"_s), lockOf(other)));
    SingleInstance second(folder.path());
    QVERIFY(!second.isFirst());
    const LockHolder holder = second.holder();
    QCOMPARE(holder.kind, LockHolder::Kind::AnotherComputer);
    QCOMPARE(holder.process, 99'999'999);
    QCOMPARE(holder.program, u"ivs-patchbay"_s);
    QCOMPARE(holder.computer, other);
    QVERIFY(holder.since.isValid());
    QVERIFY(!second.mayBeHeldElsewhere());
    second.takeOver();
    QVERIFY(second.isFirst());
    QVERIFY(second.mayBeHeldElsewhere());
    const SingleInstance third(folder.path());
    QVERIFY(!third.isFirst());
}

void TestSingleInstance::whatWasUnfinishedIsRemovedByTheFirstOnly()
{
    const QTemporaryDir folder;
    const QString unfinished = folder.filePath(u"accounts.json.new-a1b2c3"_s);
    QVERIFY(writeFile(unfinished, {}));
    const SingleInstance first(folder.path());
    QVERIFY(!QFile::exists(unfinished));
    QVERIFY(writeFile(unfinished, {})); // as the first does it when it saves
    const SingleInstance second(folder.path());
    QVERIFY(QFile::exists(unfinished));
}

void TestSingleInstance::whereNothingCanBeWrittenEachIsFirst()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"file"_s);
    QVERIFY(writeFile(file, {}));
    const SingleInstance one(file + u"/config"_s);
    const SingleInstance other(file + u"/config"_s);
    QVERIFY(one.isFirst());
    QVERIFY(other.isFirst());
}

void TestSingleInstance::aFirstThatDoesNotAnswerHoldsNobodyUp()
{
    const QTemporaryDir folder;
    // Holds the lock, but listens to nobody.
    QLockFile held(folder.filePath(u"lock"_s));
    held.setStaleLockTime(0);
    QVERIFY(held.tryLock(0));
    SingleInstance second(folder.path());
    QVERIFY(!second.isFirst());
    QSignalSpy finished(&second, &SingleInstance::finished);
    second.handOver({}, ui::HandOverLimits{.forSilence = 300ms});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    second.takeOver();
    QVERIFY(second.isFirst());
    QVERIFY(!second.mayBeHeldElsewhere()); // it was this computer
    const SingleInstance third(folder.path());
    QVERIFY(!third.isFirst());
}

void TestSingleInstance::aLockThatIsNoFileIsSaidAndCanBeTakenOver_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("a folder") << false;
    QTest::newRow("a pipe") << true;
}

/// Nothing waits for the other end of the pipe.
void TestSingleInstance::aLockThatIsNoFileIsSaidAndCanBeTakenOver()
{
    QFETCH(const bool, isPipe);
    const QTemporaryDir folder;
    const QString lock = folder.filePath(u"lock"_s);
    if (isPipe)
        QCOMPARE(::mkfifo(QFile::encodeName(lock).constData(), 0600), 0);
    else
        QVERIFY(QDir().mkpath(lock + u"/something"_s));
    SingleInstance instance(folder.path());
    QVERIFY(!instance.isFirst());
    QCOMPARE(instance.holder().kind, LockHolder::Kind::Nobody);
    QVERIFY(instance.holder().since.isValid());
    instance.takeOver();
    QVERIFY(instance.isFirst());
    QVERIFY(QFileInfo(lock).isFile());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
