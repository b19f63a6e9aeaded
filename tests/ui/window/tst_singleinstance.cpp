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

class TestSingleInstance final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondRaisesTheFirst();
    void anotherFolderIsAnotherProgram();
    void theSameFolderByAnotherPath();
    void theNextIsFirstAgain();
    void aLockOfADeadProcessIsTakenOver();
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
    QFile lock(folder.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // As QLockFile writes it: process, program, computer. No process has this number: it is above pid_max.
    lock.write("99999999\nivs-patchbay\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    const SingleInstance first(folder.path());
    QVERIFY(first.isFirst());
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
