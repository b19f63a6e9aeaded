// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/Termination.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using process::Termination;

/// What the system says to end a program. What happens before the first Termination ends the process: e2e/test_end.py.
class TestTermination final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSignalIsTold_data();
    void eachSignalIsTold();
    void whatComesBetweenTwoIsToldByTheSecond();
};

void TestTermination::eachSignalIsTold_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("HUP") << SIGHUP;
}

void TestTermination::eachSignalIsTold()
{
    QFETCH(const int, signal);
    const Termination termination;
    const QSignalSpy asked(&termination, &Termination::asked);
    QCOMPARE(std::raise(signal), 0);
    QTRY_COMPARE(asked.size(), 1);
}

/// As when a desktop logs out with two signals, and the program puts away its last things after the first.
void TestTermination::whatComesBetweenTwoIsToldByTheSecond()
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    auto first = std::make_unique<Termination>();
    const process::RemovedOnSignal removed(QFile::encodeName(lock.fileName()));
    first.reset();
    QCOMPARE(std::raise(SIGTERM), 0);
    QVERIFY(lock.exists());
    const Termination second;
    const QSignalSpy asked(&second, &Termination::asked);
    QTRY_COMPARE(asked.size(), 1);
}

QTEST_GUILESS_MAIN(TestTermination)
#include "tst_termination.moc"
