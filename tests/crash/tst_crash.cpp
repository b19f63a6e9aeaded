// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kill -9 at any moment leaves accounts and settings as they were or as they were to be, and keeps no later start
// from writing. A second process starts as the program does, writes a new state, and is killed before its first change
// of a file, or its second, and so on until one lives; a third finds what it left and must be able to write.

#include "DyingWrites.h"

#include "accounts/AccountStore.h"
#include "files/Settings.h"
#include "ui/program/SingleInstance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int valueCount = 50;
constexpr int notFirst = 3;
constexpr int hung = 4;

QString key(int i)
{
    return u"list/value%1"_s.arg(i);
}

/// One state: every value tells which one, and how long they are differs.
QString value(int state)
{
    return QString::number(state) + u' ' + QString(40 + state % 7 * 30, u'x');
}

bool writeAccount(const QString &folder, int state)
{
    accounts::AccountStore store(folder, std::nullopt);
    accounts::Account account = store.accounts().empty() ? accounts::Account() : store.accounts().front();
    account.name = value(state);
    account.origin = accounts::FromDemo();
    account.endpointUrl = account.name;
    return account.id.isNull() ? store.add(account).has_value() : store.update(account).has_value();
}

bool writeSettings(const QString &folder, int state)
{
    files::Settings settings(folder);
    for (int i = 0; i < valueCount; ++i)
        settings.setValue(key(i), value(state));
    return settings.save().has_value();
}

/// The second process.
int write(const QString &folder, int state, int step)
{
    tests::dieBeforeStep(step);
    const ui::SingleInstance instance(folder);
    if (!instance.isFirst())
        return notFirst;
    return writeAccount(folder, state) && writeSettings(folder, state) ? 0 : 1;
}

/// Which state a value is of; -1 when it is no whole value.
int stateOf(const QString &text)
{
    const int state = text.section(u' ', 0, 0).toInt();
    return text == value(state) ? state : -1;
}

} // namespace

class TestCrash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void killedAtEachStepOfWriting_data();
    void killedAtEachStepOfWriting();
    void startsAfterTornLocks_data();
    void startsAfterTornLocks();

private:
    /// Runs another process; its exit code, or nothing when it was killed.
    std::optional<int> write(int state, int step = never);
    /// The first step at which the lock is whole and held, and a file is being written, or 0.
    int stepInTheMiddle();
    /// What a kill left beside the files.
    QStringList unfinished() const;
    int stateOfAccounts();
    int stateOfSettings();

    static constexpr int never = 0;
    std::optional<QTemporaryDir> m_dir;
};

std::optional<int> TestCrash::write(int state, int step)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(),
                 {u"--write"_s, m_dir->path(), QString::number(state), QString::number(step)});
    constexpr int patienceMs = 15'000;
    if (!writer.waitForFinished(patienceMs)) {
        writer.kill();
        writer.waitForFinished();
        return hung;
    }
    return writer.exitStatus() == QProcess::CrashExit ? std::nullopt : std::optional(writer.exitCode());
}

QStringList TestCrash::unfinished() const
{
    return QDir(m_dir->path()).entryList({u"*.new-*"_s}, QDir::Files | QDir::Hidden);
}

int TestCrash::stepInTheMiddle()
{
    for (int step = 1; write(0) == 0 && !write(1, step); ++step) {
        if (QFile::exists(m_dir->filePath(u"lock"_s)) && !unfinished().isEmpty())
            return step;
    }
    return 0;
}

int TestCrash::stateOfAccounts()
{
    const accounts::AccountStore store(m_dir->path(), std::nullopt);
    if (!store.found().setAside.isEmpty() || store.accounts().size() != 1)
        return -1;
    const accounts::Account &account = store.accounts().front();
    return account.endpointUrl == account.name ? stateOf(account.name) : -1;
}

int TestCrash::stateOfSettings()
{
    const files::Settings settings(m_dir->path());
    if (settings.unread())
        return -1;
    const QString first = settings.value(key(0)).toString();
    for (int i = 1; i < valueCount; ++i) {
        if (settings.value(key(i)).toString() != first)
            return -1;
    }
    return stateOf(first);
}

void TestCrash::killedAtEachStepOfWriting_data()
{
    QTest::addColumn<bool>("afterAKill");
    QTest::newRow("after an end") << false;
    QTest::newRow("after another kill") << true;
}

void TestCrash::killedAtEachStepOfWriting()
{
    QFETCH(const bool, afterAKill);
    const std::optional<int> done = 0;
    const int late = stepInTheMiddle();
    QVERIFY(late > 0);
    int before = 2;
    QCOMPARE(write(before), done);
    std::optional<int> exitCode;
    int step = 1;
    for (; !exitCode; ++step, before += 2) {
        if (afterAKill)
            QCOMPARE(write(before + 1, late), std::nullopt);
        exitCode = write(before + 1, step);
        const QByteArray text = "killed before step " + QByteArray::number(step);
        const char *const which = text.constData();
        QVERIFY2(exitCode.value_or(0) == 0, which);
        const int accounts = stateOfAccounts();
        const int settings = stateOfSettings();
        QVERIFY2(accounts == before || accounts == before + 1, which);
        QVERIFY2(settings == before || settings == accounts, which); // written last
        QVERIFY2(write(before + 2) == done, which);
        QCOMPARE(stateOfAccounts(), before + 2);
        QCOMPARE(stateOfSettings(), before + 2);
        QCOMPARE(unfinished(), QStringList());
    }
    QVERIFY2(step > late, qPrintable(QString::number(step)));
}

void TestCrash::startsAfterTornLocks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\0\xff\n\n\0", 5);
}

/// The whole program, after a kill in the middle of writing a lock.
void TestCrash::startsAfterTornLocks()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    QFile lock(dir.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(content);
    lock.close();
    QProcess program;
    program.start(qEnvironmentVariable("IVS_PATCHBAY"), {u"--config-dir"_s, folder.path()});
    QVERIFY(program.waitForStarted());
    // Whoever is not the first writes no log, and ends.
    QTRY_VERIFY_WITH_TIMEOUT(dir.exists(u"ivs-patchbay.log"_s), 20'000);
    QCOMPARE(program.state(), QProcess::Running);
    program.kill();
    QVERIFY(program.waitForFinished());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s)
        return write(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toInt());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
