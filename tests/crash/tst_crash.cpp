// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings and accounts are written to a new file that then takes the old one's name: QSaveFile in AccountStore, and
// in QSettings, whose isAtomicSyncRequired() is on from the start. So kill -9 at any moment leaves the old or the new
// state, whole. A second process writes as fast as it can and is killed in the middle of it, many times.

#include "accounts/AccountStore.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int valueCount = 200;
constexpr int kills = 40;

QString settingsIn(const QString &folder)
{
    return QDir(folder).filePath(u"settings.ini"_s);
}

QString key(int i)
{
    return u"list/value%1"_s.arg(i);
}

/// One state: every value tells which one, and how long they are differs.
QString value(int generation)
{
    return QString::number(generation) + u' ' + QString(40 + generation % 7 * 30, u'x');
}

bool writeSettings(const QString &folder, int generation)
{
    QSettings settings(settingsIn(folder), QSettings::IniFormat);
    for (int i = 0; i < valueCount; ++i)
        settings.setValue(key(i), value(generation));
    settings.sync();
    return settings.status() == QSettings::NoError;
}

/// A second process: writes until it is killed, and says so after each state.
int writeForEver(const QString &folder, int generation)
{
    accounts::AccountStore store(folder, std::nullopt);
    accounts::Account account = store.accounts().empty() ? accounts::Account() : store.accounts().front();
    for (;; ++generation) {
        account.name = value(generation);
        account.origin = accounts::FromDemo();
        account.region = account.name;
        if (account.id.isNull())
            account.id = store.add(account).value_or(QUuid());
        else if (!store.update(account))
            return 1;
        if (!writeSettings(folder, generation))
            return 2;
        std::printf("%d\n", generation);
        std::fflush(stdout);
    }
}

} // namespace

class TestCrash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedWhileWriting();
    void settingsAreReplacedAsAWhole();

private:
    void killOneWriter(int round);
    void lookAtSettings();
    void lookAtAccounts();

    QTemporaryDir m_dir;
    int m_written = 0; ///< the last state that was surely written
};

/// Starts a writer, lets it finish one state and kills it in one of the next.
void TestCrash::killOneWriter(int round)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, m_dir.path(), QString::number(m_written + 1)});
    QVERIFY(writer.waitForReadyRead());
    QElapsedTimer state;
    state.start();
    QVERIFY(writer.waitForReadyRead());
    // Each time a little later in the writing of a state. What must be found there doesn't depend on when it was.
    const QDeadlineTimer moment(std::chrono::nanoseconds(state.nsecsElapsed() * round / kills));
    while (!moment.hasExpired()) { }
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    m_written = writer.readAllStandardOutput().trimmed().split('\n').constLast().toInt();
    QVERIFY(m_written > 0);
}

void TestCrash::lookAtSettings()
{
    const QSettings settings(settingsIn(m_dir.path()), QSettings::IniFormat);
    QCOMPARE(settings.status(), QSettings::NoError);
    QCOMPARE(settings.allKeys().size(), valueCount);
    const QString first = settings.value(key(0)).toString();
    const int generation = first.section(u' ', 0, 0).toInt();
    QVERIFY2(generation == m_written || generation == m_written + 1, qPrintable(first));
    for (int i = 0; i < valueCount; ++i)
        QCOMPARE(settings.value(key(i)).toString(), value(generation));
}

void TestCrash::lookAtAccounts()
{
    const accounts::AccountStore store(m_dir.path(), std::nullopt);
    QCOMPARE(store.setAside(), QString());
    QCOMPARE(store.accounts().size(), std::size_t(1));
    const accounts::Account &account = store.accounts().front();
    const int generation = account.name.section(u' ', 0, 0).toInt();
    // The accounts are written first.
    QVERIFY2(generation == m_written || generation == m_written + 1, qPrintable(account.name));
    QCOMPARE(account.name, value(generation));
    QCOMPARE(account.region, account.name);
}

void TestCrash::killedWhileWriting()
{
    for (int round = 0; round < kills && !QTest::currentTestFailed(); ++round) {
        killOneWriter(round);
        if (QTest::currentTestFailed())
            return;
        lookAtSettings();
        lookAtAccounts();
    }
    // The lock of the dead holds nobody up.
    QVERIFY(writeSettings(m_dir.path(), m_written + 2));
}

/// The promise of Qt's that the above rests on.
void TestCrash::settingsAreReplacedAsAWhole()
{
    QVERIFY(QSettings(settingsIn(m_dir.path()), QSettings::IniFormat).isAtomicSyncRequired());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s)
        return writeForEver(arguments.value(2), arguments.value(3).toInt());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
