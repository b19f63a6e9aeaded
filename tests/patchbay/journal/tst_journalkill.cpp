// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kill -9 while a journal is written leaves no half entry: every number that was returned is there, with all of its
// entry, and whatever is there beyond is whole too. Rounds: KILL_ROUNDS, in which the kill comes at another moment.

#include "MadeUpEntries.h"

#include "patchbay/journal/Journal.h"
#include "patchbay/journal/JournalFile.h"
#include "support/Ended.h"
#include "support/MadeRun.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <set>

using namespace Qt::StringLiterals;
using namespace patchbay;
using support::ended;
using tests::rebind;

namespace {

constexpr int writers = 8;

/// One of several that write as fast as they can: what is printed has been returned.
QCoro::Task<> writeForEver(Journal &journal, int writer)
{
    for (int number = writer;; number += writers) {
        const JournalEntry entry = rebind(number, support::madeRun(u"run"_s));
        const std::stop_token never;
        const auto id = co_await journal.intend(entry, never);
        if (!id)
            break;
        std::printf("intended %lld %d\n", static_cast<long long>(id->value), number);
        std::fflush(stdout);
        JournalConclusion conclusion;
        conclusion.outcome = JournalOutcome::Moved;
        const auto concluded = co_await journal.conclude(*id, conclusion);
        if (!concluded)
            break;
        std::printf("concluded %lld %d\n", static_cast<long long>(id->value), number);
        std::fflush(stdout);
    }
    QCoreApplication::exit(1);
}

/// The process that is killed.
int write(const QString &folder)
{
    Journal journal(folder);
    std::vector<QCoro::Task<>> tasks;
    for (int writer = 0; writer < writers; ++writer)
        tasks.push_back(writeForEver(journal, writer));
    return QCoreApplication::exec();
}

} // namespace

class TestJournalKill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberThatWasReturnedIsThere();

private:
    /// Runs a writer until it has said so many lines, and kills it; all it said.
    static QByteArrayList killedAfter(const QString &folder, int lines);
};

QByteArrayList TestJournalKill::killedAfter(const QString &folder, int lines)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, folder});
    QByteArray said;
    while (said.count('\n') < lines && writer.waitForReadyRead())
        said += writer.readAllStandardOutput();
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    QByteArrayList whole = said.split('\n');
    whole.removeLast(); // perhaps cut off
    return whole;
}

void TestJournalKill::everyNumberThatWasReturnedIsThere()
{
    const QTemporaryDir folder;
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 8;
    std::set<qint64> seen;
    for (int round = 0; round < rounds; ++round) {
        const QByteArrayList said = killedAfter(folder.path(), QRandomGenerator::global()->bounded(1, 400));
        QVERIFY(!said.isEmpty());

        JournalFile file(folder.path(), {});
        QVERIFY(file.open());
        auto check = file.rows(u"PRAGMA integrity_check"_s);
        QVERIFY(check && check->next());
        QCOMPARE(check->value(0).toString(), u"ok"_s);
        check->finish();
        for (const QByteArray &line : said) {
            const QByteArrayList words = line.split(' ');
            const qint64 id = words[1].toLongLong();
            const QVariantList values{id, tests::encoderArn(words[2].toInt())};
            const QString whole = u"SELECT count(*) FROM entry JOIN run ON run.number = entry.run JOIN search ON"
                                  " search.rowid = entry.id WHERE entry.id = ? AND encoder_arn = ?"_s;
            QCOMPARE(file.number(whole, values), JournalResult<qint64>(1));
            if (words[0] == "concluded")
                QCOMPARE(file.number(whole + u" AND result = 'moved' AND is_open = 0"_s, values),
                         JournalResult<qint64>(1));
            else
                QVERIFY2(seen.insert(id).second, "a number was given twice");
        }
        QCOMPARE(file.number(u"SELECT count(*) FROM entry"_s), file.number(u"SELECT count(*) FROM search"_s));
        file.close();

        Journal journal(folder.path());
        const auto open = ended(journal.openIntents()).value();
        QVERIFY(open);
        QVERIFY2(open->size() <= std::size_t(writers), "more are open than were under way");
        for (const JournalRecord &record : *open)
            QVERIFY(ended(journal.conclude(record.id, {JournalOutcome::NotArrived, true})).value());
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s)
        return write(arguments.value(2));
    TestJournalKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalkill.moc"
