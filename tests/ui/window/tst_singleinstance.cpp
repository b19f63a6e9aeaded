// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SingleInstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using ui::SingleInstance;

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
    void theSecondRaisesTheFirst();
    void anotherFolderIsAnotherProgram();
    void theSameFolderByAnotherPath();
    void theNextIsFirstAgain();
    void aLockOfADeadProcessIsTakenOver();
    void aLockThatNobodyHoldsIsTakenOver_data();
    void aLockThatNobodyHoldsIsTakenOver();
    void aLockThatIsHeldIsNeverTaken();
    void aLockOfAnotherComputerIsRespected();
    void aLockOfTheSettingsIsRemovedByTheFirstOnly();
    void whereNothingCanBeWrittenEachIsFirst();
    void aFirstThatDoesNotAnswerHoldsNobodyUp();
};

void TestSingleInstance::theSecondRaisesTheFirst()
{
    const QTemporaryDir folder;
    const SingleInstance first(folder.path());
    QVERIFY(first.isFirst());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    for (int start = 1; start <= 3; ++start) {
        SingleInstance later(folder.path());
        QVERIFY(!later.isFirst());
        QSignalSpy finished(&later, &SingleInstance::finished);
        later.raiseFirst();
        QTRY_VERIFY(!finished.isEmpty());
        QTRY_COMPARE(raised.size(), start);
    }
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
    const SingleInstance first(real);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    SingleInstance second(link);
    QVERIFY(!second.isFirst());
    second.raiseFirst();
    QTRY_COMPARE(raised.size(), 1);
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
    QVERIFY(writeFile(folder.filePath(u"lock"_s), lockOf(u"another-"_s + QSysInfo::machineHostName())));
    const SingleInstance second(folder.path());
    QVERIFY(!second.isFirst());
}

/// QSettings would wait half a minute for one that names nobody, at the first change.
void TestSingleInstance::aLockOfTheSettingsIsRemovedByTheFirstOnly()
{
    const QTemporaryDir folder;
    const QString lock = folder.filePath(u"settings.ini.lock"_s);
    QVERIFY(writeFile(lock, {}));
    const SingleInstance first(folder.path());
    QVERIFY(!QFile::exists(lock));
    QVERIFY(writeFile(lock, {})); // as the first does it when it saves
    const SingleInstance second(folder.path());
    QVERIFY(QFile::exists(lock));
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
    second.raiseFirst();
    QTRY_VERIFY(!finished.isEmpty());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
