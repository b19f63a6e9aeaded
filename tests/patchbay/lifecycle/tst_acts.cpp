// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ActDesk.h"
#include "support/OpenSources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Act;
using patchbay::ActOutcome;
using patchbay::ActResult;
using patchbay::ActRun;
using patchbay::Creation;
using patchbay::Deletion;
using tests::ActDesk;
using tests::patience;

/// What is made and removed.
class TestActs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesWithAllThatWasAsked();
    void aSeriesKeepsItsOrder();
    void theIntentIsWrittenBeforeTheRequest();
    void whatCannotBeWrittenIsNotSent();
    void aPersonGoesOnWithoutARecord();
    void aReadOnlySourceSendsNothing();
    void aLostAnswerIsAdopted();
    void aTwinOfBeforeIsNotAdopted();
    void twoCandidatesAreNotAdopted();
    void candidatesDifferInWhatOnlyAReadingTells();
    void whatArrivesLateIsAdoptedWhenAsked();
    void aQuotaHoldsTheRest();
    void stoppedNothingMoreIsMade();
    void aClosedSourceIsLeft();

    void removes();
    void whatIsGoneIsDone();
    void liveIsLeftAlone();
    void liveIsRemovedByForce();
    void aHoldEndsTheForce();
    void withoutARecordTheForceStays();
    void movedOutsideIsLeftAlone();
    void whatIsBeingMovedIsLeftAlone();
    void aLostDeletionIsSettled();
    void manyAreRemoved();
};

void TestActs::makesWithAllThatWasAsked()
{
    ActDesk desk;
    Creation creation = desk.creation(u"cam-new"_s);
    creation.settings.ingestProtocol = ivs::IngestProtocol::Rtmp;
    creation.settings.redundantIngest = true;
    const ActResult result = desk.done(creation);
    QCOMPARE(result.outcome, ActOutcome::Done);
    const auto held = desk.held(u"cam-new"_s);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0][u"stageArn"_s].toString(), desk.stage());
    QCOMPARE(held[0][u"userId"_s].toString(), u"Camera hand"_s);
    QCOMPARE(held[0][u"ingestProtocol"_s].toString(), u"RTMP"_s);
    QCOMPARE(held[0][u"redundantIngest"_s].toBool(), true);
    QCOMPARE(held[0][u"attributes"_s].toObject(), (QJsonObject{{u"position"_s, u"left"_s}}));
    QCOMPARE(held[0][u"tags"_s].toObject(), (QJsonObject{{u"show"_s, u"evening"_s}}));
    QCOMPARE(result.made->arn, held[0][u"arn"_s].toString());
    QVERIFY(desk.inventory().find(result.made->arn)); // the list has it at once
}

void TestActs::aSeriesKeepsItsOrder()
{
    ActDesk desk;
    std::vector<Act> acts;
    for (int i = 1; i <= 5; ++i)
        acts.push_back(desk.creation(u"new-%1"_s.arg(i)));
    acts.push_back(Creation{desk.desk.there, desk.creation(u"far"_s).settings});
    std::get<Creation>(acts.back()).settings.stageArn.clear();
    const int before = int(desk.inventory().configurations().size());
    ActRun &run = desk.done(acts);
    QCOMPARE(run.counts().done, 6);
    QCOMPARE(desk.inventory().configurations().size(), before + 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(desk.inventory().configurations().at(before + i).summary.name, u"new-%1"_s.arg(i + 1));
}

void TestActs::theIntentIsWrittenBeforeTheRequest()
{
    ActDesk desk;
    int sentBefore = -1;
    desk.record.onIntent = [&](const patchbay::ActIntent &intent) {
        sentBefore = desk.control().requests(u"CreateIngestConfiguration"_s)
            + desk.control().requests(u"DeleteIngestConfiguration"_s);
        QVERIFY(!intent.settings.name.isEmpty());
    };
    QCOMPARE(desk.done(desk.creation(u"cam-new"_s)).outcome, ActOutcome::Done);
    QCOMPARE(sentBefore, 0);
    QCOMPARE(desk.done(desk.deletion(0)).outcome, ActOutcome::Done);
    QCOMPARE(sentBefore, 1);
    QCOMPARE(desk.record.concluded.size(), 2U);
    QCOMPARE(desk.record.concluded[1].second, ActOutcome::Done);
}

void TestActs::whatCannotBeWrittenIsNotSent()
{
    ActDesk desk;
    desk.record.error = patchbay::RecordError{patchbay::RecordErrorKind::DiskFull, {}};
    for (const Act &act : {Act(desk.creation(u"cam-new"_s)), Act(desk.deletion(0))}) {
        ActRun &run = desk.acts.take({}, {act});
        QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.desk.here), patience);
        QCOMPARE(run.hold(desk.desk.here)->record()->kind, patchbay::RecordErrorKind::DiskFull);
        run.stop();
        QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
        QCOMPARE(run.item(0).result->outcome, ActOutcome::Cancelled);
    }
    QCOMPARE(desk.control().requests(u"CreateIngestConfiguration"_s), 0);
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 0);
}

void TestActs::aPersonGoesOnWithoutARecord()
{
    ActDesk desk;
    desk.record.error = patchbay::RecordError{patchbay::RecordErrorKind::DiskFull, {}};
    ActRun &run = desk.acts.take({}, {desk.creation(u"one"_s), desk.creation(u"two"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.desk.here), patience);
    QVERIFY(run.hold(desk.desk.here)->record());
    QCOMPARE(run.counts().waiting, 2);
    run.resumeUnrecorded();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().done, 2);
    QVERIFY(run.holds().empty());
}

void TestActs::aReadOnlySourceSendsNothing()
{
    emulator::EmbeddedService service({.configurations = 3, .stages = 2, .rateLimits = false});
    test::EmulatorControl control(service.endpoint().value());
    support::OpenSources open(service.endpoint().value(), service.credentials());
    open.readOnly = {u"Viewer"_s};
    patchbay::Source &source = open.open(u"Viewer"_s, service.region());
    patchbay::ActRuns acts(open.sources, patchbay::ActRecord::none());
    const auto reading = source.inventory().refresh(source.client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    const auto &listed = source.inventory().configurations().front().summary;
    const Deletion deletion{{source.id(), listed.arn}, listed.name, {source.id(), listed.stageArn}, true};
    for (const Act &act : {Act(Creation{source.id(), {}}), Act(deletion)}) {
        ActRun &run = acts.take({}, {act});
        QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
        QCOMPARE(run.item(0).result->outcome, ActOutcome::Refused);
        QCOMPARE(run.item(0).result->error->kind, aws::ErrorKind::ReadOnly);
    }
    QCOMPARE(control.requests(u"CreateIngestConfiguration"_s), 0);
    QCOMPARE(control.requests(u"DeleteIngestConfiguration"_s), 0);
    open.end();
}

void TestActs::aLostAnswerIsAdopted()
{
    ActDesk desk;
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = true});
    const ActResult result = desk.done(desk.creation(u"cam-new"_s));
    QCOMPARE(result.outcome, ActOutcome::Done);
    QVERIFY(result.settledByReading);
    QCOMPARE(desk.held(u"cam-new"_s).size(), 1);
    QCOMPARE(result.made->arn, desk.held(u"cam-new"_s)[0][u"arn"_s].toString());
    QCOMPARE(desk.control().requests(u"CreateIngestConfiguration"_s), 1);
}

void TestActs::aTwinOfBeforeIsNotAdopted()
{
    ActDesk desk;
    QCOMPARE(desk.done(desk.creation(u"cam-new"_s)).outcome, ActOutcome::Done);
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = false});
    const ActResult result = desk.done(desk.creation(u"cam-new"_s));
    QCOMPARE(result.outcome, ActOutcome::NotArrived);
    QCOMPARE(result.twins.size(), 1);
    QCOMPARE(desk.held(u"cam-new"_s).size(), 1);
}

void TestActs::twoCandidatesAreNotAdopted()
{
    ActDesk desk;
    const Creation creation = desk.creation(u"cam-new"_s);
    desk.record.onIntent = [&](const patchbay::ActIntent &) { // somebody else does the same in that moment
        ivs::Client client = desk.desk.source(desk.desk.here).client();
        [&] { QVERIFY(*support::ended(client.createIngestConfiguration(creation.settings, {}, {}, {}))); }();
    };
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"slow"_s}); // theirs
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = true});
    ActRun &run = desk.done(std::vector<Act>{creation});
    const ActResult result = *run.item(0).result;
    QCOMPARE(result.outcome, ActOutcome::Ambiguous);
    QCOMPARE(result.candidates.size(), 2U);
    QVERIFY(!result.made);
    QCOMPARE(run.lost().size(), 1U);
    QVERIFY(run.remainder().empty()); // it is not made a second time
}

void TestActs::candidatesDifferInWhatOnlyAReadingTells()
{
    ActDesk desk;
    const Creation creation = desk.creation(u"cam-new"_s);
    desk.record.onIntent = [&](const patchbay::ActIntent &) {
        ivs::NewIngestConfiguration others = creation.settings;
        others.tags = {{u"show"_s, u"morning"_s}};
        ivs::Client client = desk.desk.source(desk.desk.here).client();
        [&] { QVERIFY(*support::ended(client.createIngestConfiguration(others, {}, {}, {}))); }();
    };
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"slow"_s}); // theirs
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = true});
    const ActResult result = desk.done(creation);
    QCOMPARE(result.outcome, ActOutcome::Done);
    const auto held = desk.held(u"cam-new"_s);
    QCOMPARE(held.size(), 2);
    for (const QJsonObject &each : held)
        QCOMPARE(each[u"arn"_s].toString() == result.made->arn, each[u"tags"_s][u"show"_s].toString() == u"evening"_s);
}

void TestActs::whatArrivesLateIsAdoptedWhenAsked()
{
    ActDesk desk;
    desk.control().addFault(u"CreateIngestConfiguration"_s,
                            {.name = u"lostAnswer"_s, .acts = true, .late = std::chrono::milliseconds(1'500)});
    const ActResult lost = desk.done(desk.creation(u"cam-new"_s));
    QCOMPARE(lost.outcome, ActOutcome::NotArrived);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"cam-new"_s).size(), 1, patience);
    ActRun &asking = desk.acts.askAgain({}, {lost});
    QTRY_VERIFY_WITH_TIMEOUT(asking.hasEnded(), patience);
    QCOMPARE(asking.item(0).result->outcome, ActOutcome::Done);
    QCOMPARE(desk.control().requests(u"CreateIngestConfiguration"_s), 1);
    QCOMPARE(desk.record.concluded.back().second, ActOutcome::Done);
}

void TestActs::aQuotaHoldsTheRest()
{
    ActDesk desk;
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"quota"_s});
    ActRun &run = desk.acts.take({}, {desk.creation(u"one"_s), desk.creation(u"two"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.desk.here), patience);
    QCOMPARE(run.hold(desk.desk.here)->error()->kind, aws::ErrorKind::QuotaExceeded);
    run.resume(desk.desk.here);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().done, 2);
    QCOMPARE(desk.held(u"one"_s).size(), 1);
    QCOMPARE(desk.held(u"two"_s).size(), 1);
}

void TestActs::stoppedNothingMoreIsMade()
{
    ActDesk desk;
    ActRun &run = desk.acts.take({}, {desk.creation(u"one"_s), desk.creation(u"two"_s), desk.creation(u"three"_s)});
    connect(&run, &ActRun::itemChanged, &run, [&run](int) {
        if (run.counts().done == 1)
            run.stop();
    });
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().done + run.counts().stopped, 3);
    QVERIFY(run.counts().stopped >= 1);
    QCOMPARE(int(run.remainder().size()), run.counts().stopped);
    QCOMPARE(int(desk.held(u"three"_s).size()), 0);
    QCOMPARE(desk.control().done(u"CreateIngestConfiguration"_s), run.counts().done);
}

void TestActs::aClosedSourceIsLeft()
{
    ActDesk desk;
    const Creation third = desk.creation(u"three"_s);
    ActRun &run = desk.acts.take({}, {desk.creation(u"one"_s), desk.creation(u"two"_s)});
    desk.desk.sources.close(desk.desk.here);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().stopped, 2);
    QCOMPARE(desk.done(third).outcome, ActOutcome::Cancelled); // nobody reaches it
    QCOMPARE(desk.control().done(u"CreateIngestConfiguration"_s), 0);
}

void TestActs::removes()
{
    ActDesk desk;
    const Deletion deletion = desk.deletion(3);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    QVERIFY(!desk.isHeld(deletion.encoder.arn));
    QVERIFY(!desk.inventory().find(deletion.encoder.arn));
    QCOMPARE(desk.record.intents[0].settings.name, deletion.name);
}

void TestActs::whatIsGoneIsDone()
{
    ActDesk desk;
    const Deletion deletion = desk.deletion(3);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::AlreadyDone);
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 1);
}

void TestActs::liveIsLeftAlone()
{
    ActDesk desk;
    const Deletion deletion = desk.deletion(3);
    desk.control().setState(deletion.encoder.arn, u"ACTIVE"_s);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Live);
    QVERIFY(desk.isHeld(deletion.encoder.arn));
    QVERIFY(desk.inventory().find(deletion.encoder.arn)->summary.isActive());
    // One that goes live in the last moment is refused by the service.
    const Deletion next = desk.deletion(4);
    desk.control().addFault(u"DeleteIngestConfiguration"_s, u"conflict"_s);
    QCOMPARE(desk.done(next).outcome, ActOutcome::Live);
    QVERIFY(desk.isHeld(next.encoder.arn));
}

void TestActs::liveIsRemovedByForce()
{
    ActDesk desk;
    Deletion deletion = desk.deletion(3);
    deletion.isForced = true;
    desk.control().setState(deletion.encoder.arn, u"ACTIVE"_s);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    QVERIFY(!desk.isHeld(deletion.encoder.arn));
}

void TestActs::aHoldEndsTheForce()
{
    ActDesk desk;
    std::vector<Act> acts;
    QStringList arns;
    for (const int which : {3, 4}) {
        Deletion deletion = desk.deletion(which);
        deletion.isForced = true;
        arns += deletion.encoder.arn;
        acts.push_back(deletion);
    }
    desk.control().addFault(u"DeleteIngestConfiguration"_s, {.name = u"quota"_s});
    ActRun &run = desk.acts.take({}, acts);
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.desk.here), patience);
    for (const QString &arn : std::as_const(arns))
        desk.control().setState(arn, u"ACTIVE"_s); // meanwhile
    run.resume(desk.desk.here);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(run.item(i).result->outcome, ActOutcome::Live);
        QVERIFY(desk.isHeld(arns[i]));
    }
}

void TestActs::withoutARecordTheForceStays()
{
    ActDesk desk;
    desk.record.error = patchbay::RecordError{patchbay::RecordErrorKind::DiskFull, {}};
    Deletion deletion = desk.deletion(3);
    deletion.isForced = true;
    desk.control().setState(deletion.encoder.arn, u"ACTIVE"_s);
    ActRun &run = desk.acts.take({}, {deletion});
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.desk.here), patience);
    run.resumeUnrecorded();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, ActOutcome::Done);
}

void TestActs::movedOutsideIsLeftAlone()
{
    ActDesk desk;
    const Deletion deletion = desk.deletion(3);
    ivs::Client client = desk.desk.source(desk.desk.here).client();
    const QString other = desk.desk.otherStage(desk.desk.here, deletion.stage.arn);
    QVERIFY(*support::ended(client.updateIngestConfiguration(deletion.encoder.arn, other, {})));
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::ChangedOutside);
    QVERIFY(desk.isHeld(deletion.encoder.arn));
    QCOMPARE(desk.inventory().find(deletion.encoder.arn)->summary.stageArn, other);
}

void TestActs::whatIsBeingMovedIsLeftAlone()
{
    ActDesk desk;
    const Deletion deletion = desk.deletion(3);
    desk.control().addSlowness(u"GetIngestConfiguration"_s, std::chrono::seconds(1));
    const QString other = desk.desk.otherStage(desk.desk.here, deletion.stage.arn);
    patchbay::PatchRun &moving = desk.desk.runs.take(patchbay::Rebind::of(deletion.encoder, deletion.stage.arn, other));
    QTRY_VERIFY_WITH_TIMEOUT(desk.inventory().find(deletion.encoder.arn)->moving, patience);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::BeingChanged);
    QTRY_VERIFY_WITH_TIMEOUT(moving.hasEnded(), patience);
    QCOMPARE(moving.counts().moved, 1);
}

void TestActs::aLostDeletionIsSettled()
{
    ActDesk desk;
    const Deletion done = desk.deletion(3);
    desk.control().addFault(u"DeleteIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = true});
    ActResult result = desk.done(done);
    QCOMPARE(result.outcome, ActOutcome::Done);
    QVERIFY(result.settledByReading);
    QVERIFY(!desk.inventory().find(done.encoder.arn));

    const Deletion lost = desk.deletion(3);
    desk.control().addFault(u"DeleteIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = false});
    result = desk.done(lost);
    QCOMPARE(result.outcome, ActOutcome::NotArrived);
    QVERIFY(desk.isHeld(lost.encoder.arn));
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 2);
}

void TestActs::manyAreRemoved()
{
    ActDesk desk;
    std::vector<Act> acts;
    for (int i = 0; i < 10; ++i)
        acts.push_back(desk.deletion(i));
    const int before = int(desk.inventory().configurations().size());
    QCOMPARE(desk.done(acts).counts().done, 10);
    QCOMPARE(desk.inventory().configurations().size(), before - 10);
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
