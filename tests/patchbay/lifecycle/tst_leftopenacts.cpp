// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ActDesk.h"
#include "patchbay/lifecycle/ActEntries.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/LeftOpenActs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::ActIntent;
using patchbay::ActOutcome;
using patchbay::JournalOutcome;
using tests::ActDesk;
using tests::patience;

/// What was under way when the program ended, of which the journal has the intent and no outcome.
class TestLeftOpenActs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBecameOfEachIsFoundOut();
    void whatIsOfNowIsNotAskedAbout();

private:
    template <typename T>
    static T answer(QCoro::Task<T> task)
    {
        return *support::ended(std::move(task));
    }
};

void TestLeftOpenActs::whatBecameOfEachIsFoundOut()
{
    QTemporaryDir dir;
    ActDesk desk;
    patchbay::Journal journal(dir.path());
    const patchbay::Source &source = desk.desk.source(desk.desk.here);
    ivs::Client client = source.client();
    const patchbay::Creation twin = desk.creation(u"cam-twin"_s);
    QCOMPARE(desk.done(twin).outcome, ActOutcome::Done); // it was there before
    const patchbay::Deletion done = desk.deletion(1);
    const patchbay::Deletion lost = desk.deletion(2);
    const patchbay::Creation made = desk.creation(u"cam-made"_s);
    std::vector<JournalOutcome> expected;
    std::vector<patchbay::JournalId> ids;
    const auto intend = [&](const ActIntent &intent, JournalOutcome outcome) {
        const auto id = answer(journal.intend(entryOf(intent, &source), {}));
        QVERIFY(id);
        ids.push_back(*id);
        expected.push_back(outcome);
    };
    intend({{}, done, {}, {}}, JournalOutcome::Done);
    intend({{}, lost, {}, {}}, JournalOutcome::NotArrived);
    intend({{}, made, made.settings, {}}, JournalOutcome::Done);
    intend({{}, desk.creation(u"cam-lost"_s), desk.creation(u"cam-lost"_s).settings, {}}, JournalOutcome::NotArrived);
    intend({{}, twin, twin.settings, {desk.held(u"cam-twin"_s)[0][u"arn"_s].toString()}}, JournalOutcome::NotArrived);
    QVERIFY(answer(client.deleteIngestConfiguration(done.encoder.arn, false, {}, {}, {})));
    QVERIFY(answer(client.createIngestConfiguration(made.settings, {}, {}, {})));

    patchbay::ActJournal own(journal, desk.desk.sources);
    patchbay::ActRuns acts(desk.desk.sources, own, {.firstPause = std::chrono::milliseconds(10)});
    patchbay::LeftOpenActs leftOpen(journal, own, acts, desk.desk.sources);
    QTRY_VERIFY_WITH_TIMEOUT(!acts.all().empty() && acts.underWay() == 0, patience);
    QCOMPARE(acts.all().size(), 1U);
    QVERIFY(acts.all().front()->name().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(answer(journal.openIntents())->size(), 0U, patience);
    const auto page = answer(journal.find({}, {}, 10, {}));
    for (const patchbay::JournalRecord &record : page->records) {
        const auto at = std::ranges::find(ids, record.id) - ids.begin();
        QCOMPARE(record.conclusion->outcome, expected[std::size_t(at)]);
        QVERIFY(record.conclusion->settledByReading);
        if (record.entry.encoder.name == u"cam-made"_s)
            QCOMPARE(record.entry.encoder.arn, desk.held(u"cam-made"_s)[0][u"arn"_s].toString());
    }
    QCOMPARE(desk.control().requests(u"CreateIngestConfiguration"_s), 2); // the test's own
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 1);
    desk.desk.end();
    QVERIFY(support::ended([](auto &left, auto &journaling) -> QCoro::Task<bool> {
        co_await left.stopAndJoin();
        co_await journaling.stopAndJoin();
        co_return true;
    }(leftOpen, own)));
}

void TestLeftOpenActs::whatIsOfNowIsNotAskedAbout()
{
    QTemporaryDir dir;
    ActDesk desk;
    patchbay::Journal journal(dir.path());
    patchbay::ActJournal own(journal, desk.desk.sources);
    patchbay::ActRuns acts(desk.desk.sources, own, {.firstPause = std::chrono::milliseconds(10)});
    desk.control().addSlowness(u"DeleteIngestConfiguration"_s, std::chrono::seconds(1));
    const patchbay::ActRun &run = acts.take(u"Delete"_s, {desk.deletion(1)});
    QTRY_VERIFY_WITH_TIMEOUT(answer(journal.openIntents())->size() == 1U, patience);
    patchbay::LeftOpenActs leftOpen(journal, own, acts, desk.desk.sources);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(acts.all().size(), 1U);
    QCOMPARE(leftOpen.count(), 0);
    desk.desk.end();
    QVERIFY(support::ended([](auto &left, auto &journaling) -> QCoro::Task<bool> {
        co_await left.stopAndJoin();
        co_await journaling.stopAndJoin();
        co_return true;
    }(leftOpen, own)));
}

QTEST_GUILESS_MAIN(TestLeftOpenActs)
#include "tst_leftopenacts.moc"
