// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/Journal.h"
#include "patchbay/journal/JournalExport.h"
#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/JournalWriter.h"
#include "support/Ended.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <vector>

/// What the journal takes with many entries in it, on the disk of the temporary folder: milliseconds as the clock on
/// the wall has them, the median and the worst of several. Aims, with 1,000,000: 100 ms to open, 200 ms for the newest
/// page of a filter. And how many intents a second are on the disk, alone and where several are under way at once.
///     bench_journal [entries]

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace {

constexpr int pageSize = 100;
const std::stop_token never;

JournalEntry madeUp(quint64 number)
{
    const quint64 mixed = number * 0x9e3779b97f4a7c15ull >> 20;
    static const QStringList people{u"anna"_s, u"ben"_s, u"carl"_s, u"dora"_s};
    const quint64 encoder = mixed % 2'000;
    const auto stage = [](quint64 which) {
        return JournalThing{
            u"arn:aws:ivs:eu-west-1:123456789012:stage/St%1"_s.arg(which * 7'919, 10, 36, QLatin1Char('a')),
            which % 7 ? u"main-stage-%1"_s.arg(which) : u"Bühne %1"_s.arg(which)};
    };
    JournalEntry entry;
    entry.at = QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 + qint64(number) * 30'000, Qt::UTC);
    entry.callerArn = u"arn:aws:sts::123456789012:assumed-role/Operators/"_s + people[qsizetype(mixed / 7 % 4)];
    entry.accountName = u"Live Events"_s;
    entry.awsAccount = u"123456789012"_s;
    entry.region = mixed % 3 ? u"eu-west-1"_s : u"us-east-1"_s;
    entry.encoder = {
        u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/%1"_s.arg(encoder * 48'271, 12, 36, QLatin1Char('e')),
        u"hall-cam-%1"_s.arg(encoder)};
    entry.from = stage(mixed / 11 % 60);
    entry.to = stage(mixed / 13 % 60);
    entry.run = {u"20260101T000000000-%1"_s.arg(number / 50, 12, 16, QLatin1Char('0')), u"Show %1"_s.arg(number / 50)};
    return entry;
}

bool generate(const QString &folder, qint64 count)
{
    JournalFile file(folder, {});
    if (!file.open() || !file.execute(u"PRAGMA synchronous = OFF"_s) || !file.execute(u"PRAGMA cache_size = -65536"_s)
        || !file.begin())
        return false;
    JournalWriter writer(file);
    for (qint64 number = 1; number <= count; ++number) {
        const auto id = writer.add(madeUp(quint64(number)));
        if (!id
            || !writer.conclude(
                *id,
                {number % 997 ? JournalOutcome::Moved : JournalOutcome::Refused, false, u"5c2f1d0e-%1"_s.arg(number)}))
            return false;
    }
    return file.end({}).has_value();
}

template <typename T>
T answerOf(QCoro::Task<T> task)
{
    return *support::ended(std::move(task), std::chrono::minutes(10));
}

void measure(const QString &what, int runs, const std::function<QString()> &act)
{
    std::vector<double> times;
    QString said;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        said = act();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-52s %8.2f ms   worst %8.2f ms   %s\n", qPrintable(what), times[times.size() / 2], times.back(),
                qPrintable(said));
}

void measureReading(Journal &journal)
{
    const auto page = [&journal](const JournalQuery &query) {
        const auto found = answerOf(journal.find(query, {}, pageSize, never));
        return found ? u"%1 found"_s.arg(found->records.size()) : found.error().detail;
    };
    for (const QString &words :
         {u""_s, u"h"_s, u"zz"_s, u"buhne"_s, u"cam-77"_s, u"anna cam-1999"_s, u"xyzzy"_s,
          u"hall-cam-1999 dora us-east"_s, u"anna ben"_s, u"main-stage-59 main-stage-58 carl cam-11"_s, u"show-"_s,
          u"cam-*9 us-*"_s, u"*abc* *xyz*"_s, u"cam-* anna*"_s})
        measure(u"filter “%1”"_s.arg(words), 5, [&] { return page({words}); });
    JournalQuery query;
    query.from = madeUp(1).at;
    query.to = madeUp(5'000).at;
    measure(u"the oldest 5,000, by time"_s, 5, [&] { return page(query); });
    query.words = u"cam-7"_s;
    measure(u"the oldest 5,000, by time and a word"_s, 5, [&] { return page(query); });
    query = {};
    query.outcomes = {JournalOutcome::Refused};
    measure(u"refused, one in 1,000"_s, 5, [&] { return page(query); });
    query.outcomes = {JournalOutcome::Gone};
    measure(u"gone, none"_s, 5, [&] { return page(query); });
    query = {};
    query.kinds = {JournalKind::SeenOutside};
    measure(u"not from here, none"_s, 5, [&] { return page(query); });
    query = {};
    query.from = madeUp(900'000).at;
    for (const QString &words : {u"cam-7"_s, u"zz"_s, u"hall-cam-1999 dora us-east"_s}) {
        query.words = words;
        measure(u"the newest tenth, and “%1”"_s.arg(words), 5, [&] { return page(query); });
    }
    query = {};
    query.outcomes = {JournalOutcome::Refused};
    query.words = u"buhne"_s;
    measure(u"refused, and a word"_s, 5, [&] { return page(query); });
    query = {};
    query.runId = madeUp(10'000).run.id;
    measure(u"a run"_s, 5, [&] { return page(query); });
    measure(u"next to undo"_s, 5,
            [&] { return answerOf(journal.nextToUndo(JournalWay::Undo)) ? u"ok"_s : u"failed"_s; });
    measure(u"open intents"_s, 5, [&] { return answerOf(journal.openIntents()) ? u"ok"_s : u"failed"_s; });
    for (const QString &words : {u""_s, u"h"_s, u"buhne"_s, u"cam-77"_s})
        measure(u"count of “%1”"_s.arg(words), 3,
                [&] { return QString::number(answerOf(journal.count({words}, never)).value_or(-1)); });
}

QCoro::Task<bool> write(Journal &journal, int count, quint64 first)
{
    bool isWritten = true;
    for (int i = 0; i < count; ++i) {
        JournalEntry entry = madeUp(first + quint64(i));
        const auto id = co_await journal.intend(std::move(entry), never);
        isWritten &= id.has_value();
    }
    co_return isWritten;
}

void measureWriting(Journal &journal, const QString &beside)
{
    constexpr int each = 100;
    for (const int writers : {1, 10, 100}) {
        QElapsedTimer timer;
        timer.start();
        std::vector<QCoro::Task<bool>> tasks;
        for (int writer = 0; writer < writers; ++writer)
            tasks.push_back(write(journal, each, quint64(writer) * each));
        bool areWritten = true;
        for (auto &task : tasks)
            areWritten &= answerOf(std::move(task));
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        std::printf("  %4d under way at once%s: %8.0f intents a second%s\n", writers, qPrintable(beside),
                    writers * each / seconds, areWritten ? "" : ", but not all were written");
    }
}

/// What is done to very many at once, while other things go on.
void measureAll(Journal &journal, const QTemporaryDir &folder, qint64 count)
{
    measure(u"all written into a table"_s, 1, [&] {
        const auto rows =
            answerOf(journal.exportTo(folder.filePath(u"all.csv"_s), std::make_shared<CsvRows>(), {}, {}, never));
        return QString::number(rows.value_or(-1));
    });
    const auto age = madeUp(quint64(count / 2)).at.daysTo(QDateTime::currentDateTimeUtc());
    measure(u"the older half removed"_s, 1, [&] {
        const auto removed = answerOf(journal.keepFor(std::chrono::days(age), never));
        return QString::number(removed.value_or(-1));
    });
}

void run(qint64 count)
{
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    if (!generate(folder.path(), count)) {
        std::printf("could not be made up\n");
        return;
    }
    std::printf("%lld entries, %lld MB, made in %lld s\n", static_cast<long long>(count),
                static_cast<long long>(QFileInfo(JournalFile::pathIn(folder.path())).size() / 1'000'000),
                static_cast<long long>(timer.elapsed() / 1'000));
    std::optional<Journal> journal;
    measure(u"opened"_s, 5, [&] {
        journal.reset();
        journal.emplace(folder.path());
        return answerOf(journal->tryAgain()) ? u"ok"_s : u"failed"_s;
    });
    measureReading(*journal);
    measureWriting(*journal, {});
    auto counting = journal->count({u"main-stage"_s}, never);
    measureWriting(*journal, u" while entries are counted"_s);
    answerOf(std::move(counting));
    measureAll(*journal, folder, count);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    run(arguments.size() > 1 ? arguments[1].toLongLong() : 1'000'000);
    return 0;
}
