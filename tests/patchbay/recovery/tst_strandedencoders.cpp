// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RecoveryDesk.h"
#include "patchbay/patch/JournalTerms.h"
#include "support/CutQuirks.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::CutEnding;
using patchbay::JournalEntry;
using patchbay::JournalKind;
using patchbay::JournalOutcome;
using patchbay::JournalRecord;
using patchbay::LiveMove;
using State = patchbay::StrandedEncoder::State;
using tests::RecoveryDesk;

namespace {

constexpr int patience = tests::JournalDesk::patience;
/// Late effects of the service come within 2 s.
constexpr patchbay::CutCase::Pace soon{.cut = 3s, .rebind = 500ms};

} // namespace

/// Encoders that were being cut when the program ended: the test writes what such a program leaves, and does to the
/// service what it had done.
class TestStrandedEncoders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneClickBringsItBack_data() { test::addQuirkRows(); }
    void oneClickBringsItBack();
    void itCanBePutBack();
    void whatNeedsNoRescueIsSaid_data();
    void whatNeedsNoRescueIsSaid();
    void aRebindThatWasSentIsSettledFirst();
    void nobodyElseIsCutWhileItIsFoundOut();
    void itStaysWhenTheRescueIsRefused();
    void whoeverGivesItAStageEndsIt();
    void itIsAskedAboutWhenItsSourceIsOpened();
    void whileAwsDoesNotAnswerNothingIsClaimed();
    void anotherAccountIsNotAskedAboutIt();
    void oneThatIsStrandedWhileTheProgramRunsIsToldAlike();
    void oneThatIsDeletedIsNoneAnyMore();
    void whoReadsLiveForLongIsNotTakenForLive();
    void whoIsCutAnewIsNoCaseOfTheLastTimeAnyMore();

private:
    struct Cut {
        QString arn;
        QString name;
        QString from;
        QString to;
    };
    patchbay::JournalId intend(tests::JournalDesk &desk, JournalEntry entry);
    Cut cut(bool isSent = true, bool isRebindOpen = false);
    void checkJournal(RecoveryDesk &desk, JournalOutcome outcome);

    std::optional<QTemporaryDir> m_dir;
    std::optional<emulator::EmbeddedService> m_service;
    std::optional<test::EmulatorControl> m_control;
};

void TestStrandedEncoders::init()
{
    m_dir.emplace();
    m_service.emplace(emulator::Settings{.configurations = 12, .stages = 4, .rateLimits = false});
    m_control.emplace(m_service->endpoint().value());
}

void TestStrandedEncoders::cleanup()
{
    m_control.reset();
    m_service.reset();
}

patchbay::JournalId TestStrandedEncoders::intend(tests::JournalDesk &desk, JournalEntry entry)
{
    const auto id = support::ended(desk.journal.intend(entry, {}));
    return id && *id ? **id : patchbay::JournalId();
}

/// What a program does that is killed in the middle of a cut.
TestStrandedEncoders::Cut TestStrandedEncoders::cut(bool isSent, bool isRebindOpen)
{
    tests::JournalDesk desk(m_dir->path(), m_service->endpoint().value(), m_service->credentials(), u"eu-west-1"_s);
    desk.open();
    const patchbay::Rebind move = desk.moves(1).items.front();
    const QString arn = move.encoder.arn;
    m_control->setState(arn, u"ACTIVE"_s);
    desk.read();
    const ivs::IngestConfigurationSummary live = desk.source().inventory().find(arn)->summary;
    JournalEntry entry = patchbay::entryOf(move, &desk.source());
    entry.kind = JournalKind::Cut;
    intend(desk, entry);
    JournalEntry step = entry;
    step.kind = JournalKind::Disconnect;
    step.to = {};
    step.details = patchbay::detailsOfParticipant(live.participantId);
    intend(desk, step);
    if (isSent)
        support::ended(desk.source().client().disconnectParticipant(move.from.arn, live.participantId, {}, {}, {}, {}));
    if (isRebindOpen) {
        step = entry;
        step.kind = JournalKind::Rebind;
        step.from = {};
        intend(desk, step);
    }
    return {arn, live.name, move.from.arn, move.to.arn};
}

/// Every step is told, and nothing is called somebody else's.
void TestStrandedEncoders::checkJournal(RecoveryDesk &desk, JournalOutcome outcome)
{
    QTRY_COMPARE_WITH_TIMEOUT(desk.desk.openIntents(), 0, patience);
    for (const JournalRecord &record : desk.desk.records()) {
        QVERIFY(record.entry.kind != JournalKind::SeenOutside);
        if (record.entry.kind == JournalKind::Cut)
            QCOMPARE(record.conclusion->outcome, outcome);
    }
}

void TestStrandedEncoders::oneClickBringsItBack()
{
    QFETCH(const QJsonObject, quirks);
    m_control->setQuirks(quirks);
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    QCOMPARE(desk.strandedSpy.count(), 1);
    QCOMPARE(desk.only()->encoder.name, was.name);
    QCOMPARE(desk.only()->accountName, u"Live Events"_s);
    QCOMPARE(desk.moves.find(was.arn)->phase, LiveMove::Phase::Stranded);
    QVERIFY(desk.only()->cutAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);

    desk.stranded.rescue(was.arn, desk.only()->to);
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    QCOMPARE(m_control->stageOf(was.arn), was.to);
    QCOMPARE(desk.moves.find(was.arn)->phase, LiveMove::Phase::Rebound);
    m_control->setState(was.arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.moves.find(was.arn)->phase, LiveMove::Phase::Back, patience);
    QCOMPARE(desk.endedSpy.count(), 0);
    QCOMPARE(desk.strandedSpy.count(), 1); // not once more
    checkJournal(desk, JournalOutcome::Moved);
    const auto records = desk.desk.records();
    QCOMPARE(records[1].entry.kind, JournalKind::Disconnect);
    QCOMPARE(records[1].conclusion->outcome, JournalOutcome::Done);
    QCOMPARE(records[2].entry.kind, JournalKind::Rebind);
    QCOMPARE(records[2].entry.to.arn, was.to);
}

void TestStrandedEncoders::itCanBePutBack()
{
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    desk.stranded.rescue(was.arn, desk.only()->from);
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    QCOMPARE(m_control->stageOf(was.arn), was.from);
    checkJournal(desk, JournalOutcome::Done);
}

void TestStrandedEncoders::whatNeedsNoRescueIsSaid_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<CutEnding>("ending");
    QTest::addColumn<JournalOutcome>("outcome");
    QTest::addColumn<JournalOutcome>("ofTheCut");
    QTest::addRow("still live") << u"live"_s << CutEnding::NotCut << JournalOutcome::Live << JournalOutcome::NotArrived;
    QTest::addRow("idle") << u"idle"_s << CutEnding::Idle << JournalOutcome::AlreadyThere << JournalOutcome::Done;
    QTest::addRow("moved") << u"moved"_s << CutEnding::Moved << JournalOutcome::Moved << JournalOutcome::Done;
    QTest::addRow("elsewhere") << u"elsewhere"_s << CutEnding::Elsewhere << JournalOutcome::Done
                               << JournalOutcome::Done;
    QTest::addRow("gone") << u"gone"_s << CutEnding::Gone << JournalOutcome::Gone << JournalOutcome::Done;
}

void TestStrandedEncoders::whatNeedsNoRescueIsSaid()
{
    QFETCH(const QString, what);
    QFETCH(const CutEnding, ending);
    QFETCH(const JournalOutcome, outcome);
    QFETCH(const JournalOutcome, ofTheCut);
    const Cut was = cut(what != u"live" && what != u"idle");
    {
        tests::JournalDesk other(QTemporaryDir().path(), m_service->endpoint().value(), m_service->credentials(),
                                 u"eu-west-1"_s);
        other.open();
        ivs::Client &client = other.source().client();
        if (what == u"idle")
            m_control->setState(was.arn, u"INACTIVE"_s);
        if (what == u"moved")
            QVERIFY(*support::ended(client.updateIngestConfiguration(was.arn, was.to, {}, {}, {})));
        for (const ivs::StageSummary &stage : other.source().inventory().stages().all()) {
            if (what == u"elsewhere" && stage.arn != was.from && stage.arn != was.to)
                QVERIFY(*support::ended(client.updateIngestConfiguration(was.arn, stage.arn, {}, {}, {})));
        }
        if (what == u"gone")
            QVERIFY(*support::ended(client.deleteIngestConfiguration(was.arn, true, {}, {}, {})));
    }
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_COMPARE_WITH_TIMEOUT(desk.endedSpy.count(), 1, patience);
    QCOMPARE(desk.endedSpy.front().at(1).value<CutEnding>(), ending);
    QCOMPARE(desk.strandedSpy.count(), 0);
    QVERIFY(!desk.moves.find(was.arn));
    QVERIFY(desk.stranded.all().empty());
    checkJournal(desk, outcome);
    QCOMPARE(desk.desk.records()[1].conclusion->outcome, ofTheCut);
    QCOMPARE(m_control->requests(u"DisconnectParticipant"_s), what == u"live" || what == u"idle" ? 0 : 1);
}

/// It has not arrived, and must not be told twice.
void TestStrandedEncoders::aRebindThatWasSentIsSettledFirst()
{
    const Cut was = cut(true, true);
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    desk.stranded.rescue(was.arn, desk.only()->to); // at once
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    checkJournal(desk, JournalOutcome::Moved);
    const auto records = desk.desk.records();
    QCOMPARE(records.size(), 4U);
    QCOMPARE(records[2].conclusion->outcome, JournalOutcome::NotArrived);
    QVERIFY(records[2].conclusion->settledByReading);
    QCOMPARE(records[3].conclusion->outcome, JournalOutcome::Moved);
    QVERIFY(records[2].conclusion->at <= records[3].entry.at);
}

/// It is off air, whatever has become of what was sent for it.
void TestStrandedEncoders::nobodyElseIsCutWhileItIsFoundOut()
{
    const Cut was = cut(true, true);
    RecoveryDesk desk(m_dir->path(), *m_service, {.cut = 3s, .rebind = 1h});
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    QVERIFY(desk.cuts.stranded().empty()); // its rebind may still arrive

    patchbay::Rebind move = desk.desk.moves(2).items.back();
    QVERIFY(move.encoder.arn != was.arn);
    m_control->setState(move.encoder.arn, u"ACTIVE"_s);
    desk.desk.read();
    move.ifLive = patchbay::IfLive::Cut;
    const patchbay::PatchRun &run = desk.desk.runs.take(move);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    const patchbay::RebindResult &result = *run.item(0).result;
    QCOMPARE(result.notCut, patchbay::NotCut::AnotherOffAir);
    QVERIFY(result.notBack);
    QCOMPARE(result.notBack->encoder.arn, was.arn);
    QCOMPARE(result.notBack->name, was.name);
    QCOMPARE(m_control->requests(u"DisconnectParticipant"_s), 1); // of the last time

    desk.desk.runs.take(patchbay::Rebind::of({desk.desk.id, was.arn}, {}, was.to));
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_control->stageOf(was.arn), was.to, patience);
    m_control->setState(was.arn, u"ACTIVE"_s); // it is back
    QTRY_VERIFY_WITH_TIMEOUT(!desk.endedSpy.empty(), patience);
    desk.desk.runs.take(move);
    QTRY_COMPARE_WITH_TIMEOUT(m_control->requests(u"DisconnectParticipant"_s), 2, patience);
}

void TestStrandedEncoders::itStaysWhenTheRescueIsRefused()
{
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    m_control->addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    desk.stranded.rescue(was.arn, desk.only()->to);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded() && desk.only()->hasFailed, patience);
    QCOMPARE(desk.only()->error->kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(desk.moves.find(was.arn)->phase, LiveMove::Phase::Stranded);
    QVERIFY(desk.desk.openIntents() > 0);
    desk.stranded.rescue(was.arn, desk.only()->to);
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    QCOMPARE(m_control->stageOf(was.arn), was.to);
    checkJournal(desk, JournalOutcome::Moved);
}

void TestStrandedEncoders::whoeverGivesItAStageEndsIt()
{
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    const patchbay::PatchRun &run = desk.desk.runs.take(patchbay::Rebind::of({desk.desk.id, was.arn}, {}, was.from));
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    checkJournal(desk, JournalOutcome::Done);
}

void TestStrandedEncoders::itIsAskedAboutWhenItsSourceIsOpened()
{
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stranded.all().size(), 1U, patience);
    QCOMPARE(desk.only()->state, State::NotKnown);
    QVERIFY(desk.only()->reached.source.isNull());
    QCOMPARE(desk.only()->where.region, u"eu-west-1"_s);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    QCOMPARE(desk.only()->reached, (patchbay::EncoderId{desk.desk.id, was.arn}));
    desk.desk.sources.close(desk.desk.id);
    QTRY_VERIFY_WITH_TIMEOUT(desk.only()->reached.source.isNull(), patience);
    QVERIFY(desk.isStranded());
    desk.desk.open();
    QCOMPARE(desk.only()->reached.source, desk.desk.id);
    desk.stranded.rescue(was.arn, desk.only()->to);
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    QCOMPARE(m_control->stageOf(was.arn), was.to);
}

void TestStrandedEncoders::whileAwsDoesNotAnswerNothingIsClaimed()
{
    cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    m_control->addFault(u"GetIngestConfiguration"_s, u"expired"_s);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.only() && desk.only()->error, patience);
    QCOMPARE(desk.only()->state, State::NotKnown);
    QCOMPARE(desk.strandedSpy.count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience); // it asks again
    QVERIFY(!desk.only()->error);
}

/// What another account says of the ARN is nothing.
void TestStrandedEncoders::anotherAccountIsNotAskedAboutIt()
{
    {
        tests::JournalDesk desk(m_dir->path(), m_service->endpoint().value(), m_service->credentials(), u"eu-west-1"_s);
        desk.open();
        JournalEntry entry = patchbay::entryOf(desk.moves(1).items.front(), &desk.source());
        entry.kind = JournalKind::Cut;
        entry.encoder.arn = u"arn:aws:ivs:eu-west-1:999999999999:ingest-configuration/elsewhere"_s;
        QVERIFY(!intend(desk, entry).isNull());
    }
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_COMPARE_WITH_TIMEOUT(desk.stranded.all().size(), 1U, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.only()->reached.source.isNull(), patience);
    QCOMPARE(desk.only()->state, State::NotKnown);
    QCOMPARE(desk.endedSpy.count(), 0);
}

void TestStrandedEncoders::oneThatIsStrandedWhileTheProgramRunsIsToldAlike()
{
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    patchbay::Rebind move = desk.desk.moves(1).items.front();
    move.ifLive = patchbay::IfLive::Cut;
    m_control->setState(move.encoder.arn, u"ACTIVE"_s);
    m_control->addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    const patchbay::PatchRun &run = desk.desk.runs.take(move);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, patchbay::Outcome::Stranded);
    QVERIFY(desk.isStranded());
    QCOMPARE(desk.strandedSpy.count(), 1);
    QVERIFY(desk.only()->hasFailed);
    QCOMPARE(desk.only()->error->kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(desk.only()->encoder.name, desk.desk.source().inventory().find(move.encoder.arn)->summary.name);
    QCOMPARE(desk.only()->accountName, u"Live Events"_s);
    QVERIFY(desk.only()->canBeRebound());
    desk.stranded.rescue(move.encoder.arn, desk.only()->to);
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    QCOMPARE(m_control->stageOf(move.encoder.arn), move.to.arn);
    checkJournal(desk, JournalOutcome::Moved);
}

void TestStrandedEncoders::oneThatIsDeletedIsNoneAnyMore()
{
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    QVERIFY(*support::ended(desk.desk.source().client().deleteIngestConfiguration(was.arn, true, {}, {}, {})));
    desk.desk.read();
    desk.desk.read(); // a list may be behind
    QTRY_VERIFY_WITH_TIMEOUT(desk.stranded.all().empty(), patience);
    checkJournal(desk, JournalOutcome::Gone);
}

/// It was cut, and nobody publishes for it on its stage.
void TestStrandedEncoders::whoReadsLiveForLongIsNotTakenForLive()
{
    m_control->setQuirks({{u"active-lingers"_s, 5}, {u"binding"_s, u"emptied-late"_s}});
    const Cut was = cut();
    RecoveryDesk desk(m_dir->path(), *m_service, soon);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isStranded(), patience);
    QCOMPARE(desk.endedSpy.count(), 0);
    QVERIFY(m_control->stageOf(was.arn).isEmpty());
}

/// Before it is read again: it may be back by then.
void TestStrandedEncoders::whoIsCutAnewIsNoCaseOfTheLastTimeAnyMore()
{
    m_control->letReconnect(20ms);
    const Cut was = cut(false);
    RecoveryDesk desk(m_dir->path(), *m_service);
    desk.desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.only(), patience);
    patchbay::Source &source = desk.desk.source();
    const auto addressOf = [&source](const QString &stage) {
        const auto read = *support::ended(source.client().stage(stage, {}));
        return read ? read->endpoints.rtmps : QString();
    };
    QString to;
    for (const ivs::StageSummary &each : source.inventory().stages().all()) {
        if (each.arn != was.from && addressOf(each.arn) == addressOf(was.from))
            to = each.arn;
    }
    QVERIFY(!to.isEmpty());
    patchbay::Rebind rebind = patchbay::Rebind::of({source.id(), was.arn}, was.from, to);
    rebind.ifLive = patchbay::IfLive::Cut;
    desk.desk.runs.take(rebind);
    const auto isBack = [&] {
        const LiveMove *const move = desk.moves.find(was.arn);
        return move && move->phase == LiveMove::Phase::Back;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBack(), patience);
    QVERIFY(!desk.only());
    QCOMPARE(desk.endedSpy.count(), 0);
    QCOMPARE(m_control->stageOf(was.arn), to);
    const auto all = [&] {
        const auto page = *support::ended(desk.desk.journal.find({}, {}, 1'000, {}));
        return std::vector<JournalRecord>{page->records.rbegin(), page->records.rend()};
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(all(), &JournalRecord::isOpen), patience);
    const std::vector<JournalRecord> records = all();
    QCOMPARE(records[0].conclusion->outcome, JournalOutcome::Live);
    QCOMPARE(records[1].conclusion->outcome, JournalOutcome::NotArrived);
    for (const JournalRecord &record : records)
        QVERIFY(record.entry.kind != JournalKind::SeenOutside);
}

QTEST_GUILESS_MAIN(TestStrandedEncoders)
#include "tst_strandedencoders.moc"
