// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ActKinds.h"
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
using tests::KindsDesk;
using tests::patience;

/// What was under way when the program ended, of which the journal has the intent and no outcome.
class TestLeftOpenActs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBecameOfEachIsFoundOut();
    void everyKindIsReadBack_data();
    void everyKindIsReadBack();
    void everyOtherKindIsSettled();
    void whatIsOfNowIsNotAskedAbout();
    void whatAwsDidNotAnswerIsAskedAboutAgain_data();
    void whatAwsDidNotAnswerIsAskedAboutAgain();

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

void TestLeftOpenActs::everyKindIsReadBack_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < int(std::variant_size_v<patchbay::Act>); ++kind)
        QTest::addRow("%d", kind) << kind;
}

/// The journal says all that AWS is asked about later.
void TestLeftOpenActs::everyKindIsReadBack()
{
    QFETCH(const int, kind);
    KindsDesk desk;
    const patchbay::Source &source = desk.desk.source(desk.desk.here);
    const patchbay::Creation creation = desk.creation(u"cam"_s);
    const patchbay::Deletion deletion = desk.deletion(1);
    const patchbay::StageCreation stage = desk.stageCreation(u"late"_s);
    ivs::NewIngestConfiguration removed;
    removed.name = deletion.name;
    removed.stageArn = deletion.stage.arn;
    const std::vector<ActIntent> intents{
        {.run = {}, .act = creation, .settings = creation.settings},
        {.run = {}, .act = deletion, .settings = removed},
        {.run = {}, .act = desk.tagging({{{u"show"_s, u"evening"_s}}, {u"old"_s}})},
        {.run = {}, .act = desk.pair(true)},
        {.run = {}, .act = stage, .stage = stage.settings},
        {.run = {}, .act = desk.renaming(u"main-2"_s)},
        {.run = {}, .act = desk.stageDeletion()},
        {.run = {}, .act = desk.disconnection()},
    };
    const ActIntent intent = intents[std::size_t(kind)];
    QCOMPARE(int(intent.act.index()), kind);
    patchbay::JournalRecord record;
    record.entry = entryOf(intent, &source);
    const auto lost = lostActOf(record, source.id());
    QVERIFY(lost);
    QCOMPARE(lost->act.index(), intent.act.index());
    QCOMPARE(arnOf(lost->act), arnOf(intent.act));
    // The same is written of it again: nothing was lost on the way.
    ActIntent again = intent;
    again.act = lost->act;
    QCOMPARE(entryOf(again, &source), record.entry);
    if (const auto *const made = std::get_if<patchbay::StageCreation>(&lost->act))
        QCOMPARE(made->settings.tags, stage.settings.tags);
    if (const auto *const tagging = std::get_if<patchbay::Tagging>(&lost->act))
        QCOMPARE(tagging->change, std::get<patchbay::Tagging>(intent.act).change);
}

void TestLeftOpenActs::everyOtherKindIsSettled()
{
    QTemporaryDir dir;
    KindsDesk desk;
    patchbay::Journal journal(dir.path());
    const patchbay::Source &source = desk.desk.source(desk.desk.here);
    ivs::Client client = source.client();
    std::vector<JournalOutcome> expected;
    const auto intend = [&](const ActIntent &intent, JournalOutcome outcome) {
        QVERIFY(answer(journal.intend(entryOf(intent, &source), {})));
        expected.push_back(outcome);
    };
    const patchbay::StageCreation stage = desk.stageCreation(u"late"_s);
    const patchbay::StageRenaming renaming = desk.renaming(u"main-2"_s);
    const patchbay::Tagging tagging = desk.tagging({{{u"show"_s, u"evening"_s}}, {}});
    intend({.run = {}, .act = stage, .stage = stage.settings}, JournalOutcome::Done);
    intend({.run = {}, .act = renaming}, JournalOutcome::Done);
    intend({.run = {}, .act = tagging}, JournalOutcome::Done);
    intend({.run = {}, .act = desk.pair(true)}, JournalOutcome::NotArrived);
    intend({.run = {}, .act = desk.disconnection()}, JournalOutcome::NotArrived);
    QVERIFY(answer(client.createStage(stage.settings, {}, {}, {})));
    QVERIFY(answer(client.renameStage(renaming.stage.arn, renaming.to, {}, {}, {})));
    QVERIFY(answer(client.tagResource(tagging.arn, tagging.change.set, {}, {}, {})));

    patchbay::ActJournal own(journal, desk.desk.sources);
    patchbay::ActRuns acts(desk.desk.sources, own, {.firstPause = std::chrono::milliseconds(10)});
    patchbay::LeftOpenActs leftOpen(journal, own, acts, desk.desk.sources);
    QTRY_VERIFY_WITH_TIMEOUT(!acts.all().empty() && acts.underWay() == 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(answer(journal.openIntents())->size(), 0U, patience);
    const auto page = answer(journal.find({}, {}, 10, {}));
    QCOMPARE(page->records.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) // the newest first
        QCOMPARE(page->records[expected.size() - 1 - i].conclusion->outcome, expected[i]);
    QCOMPARE(page->records.back().entry.to.arn, desk.stagesNamed(u"late"_s).front());
    QCOMPARE(desk.control().requests(u"DisconnectParticipant"_s), 0);
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

void TestLeftOpenActs::whatAwsDidNotAnswerIsAskedAboutAgain_data()
{
    QTest::addColumn<bool>("isAskedByAPerson");
    QTest::newRow("by itself, when its source is opened") << false;
    QTest::newRow("once, where a person has asked before that") << true;
}

/// As when its sign-in had ended.
void TestLeftOpenActs::whatAwsDidNotAnswerIsAskedAboutAgain()
{
    QFETCH(bool, isAskedByAPerson);
    QTemporaryDir dir;
    ActDesk desk;
    patchbay::Journal journal(dir.path());
    const patchbay::Deletion deletion = desk.deletion(1);
    QVERIFY(answer(journal.intend(entryOf({{}, deletion, {}, {}}, &desk.desk.source(desk.desk.here)), {})));
    ivs::Client client = desk.desk.source(desk.desk.here).client();
    QVERIFY(answer(client.deleteIngestConfiguration(deletion.encoder.arn, false, {}, {}, {})));
    desk.control().addFault(u"GetIngestConfiguration"_s, {.name = u"accessDenied"_s, .lasts = true});
    patchbay::ActJournal own(journal, desk.desk.sources);
    patchbay::ActRuns acts(desk.desk.sources, own, {.firstPause = std::chrono::milliseconds(10)});
    patchbay::LeftOpenActs leftOpen(journal, own, acts, desk.desk.sources);
    QTRY_VERIFY_WITH_TIMEOUT(!acts.all().empty() && acts.underWay() == 0, patience);
    QCOMPARE(acts.all().front()->item(0).result->outcome, patchbay::ActOutcome::Unknown);
    QCOMPARE(answer(journal.openIntents())->size(), 1U);
    desk.control().endFaults();
    int begun = 1;
    QObject::connect(&acts, &patchbay::ActRuns::begun, &acts, [&begun] { ++begun; });
    if (isAskedByAPerson) {
        const patchbay::ActRun &asked = acts.askAgain({}, {*acts.all().front()->item(0).result});
        QTRY_VERIFY_WITH_TIMEOUT(asked.hasEnded(), patience);
    }
    desk.desk.reopen(desk.desk.here);
    QTRY_COMPARE_WITH_TIMEOUT(begun, 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.desk.source(desk.desk.here).inventory().asOf().isValid(), patience);
    QCOMPARE(begun, 2);
    QTRY_COMPARE_WITH_TIMEOUT(acts.underWay(), 0, patience);
    QCOMPARE(acts.all().back()->item(0).result->outcome, patchbay::ActOutcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(answer(journal.openIntents())->size(), 0U, patience);
    desk.desk.end();
    QVERIFY(support::ended([](auto &left, auto &journaling) -> QCoro::Task<bool> {
        co_await left.stopAndJoin();
        co_await journaling.stopAndJoin();
        co_return true;
    }(leftOpen, own)));
}

QTEST_GUILESS_MAIN(TestLeftOpenActs)
#include "tst_leftopenacts.moc"
