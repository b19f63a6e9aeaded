// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ActKinds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Act;
using patchbay::ActOutcome;
using patchbay::ActResult;
using patchbay::ActRun;
using tests::JournalledKinds;
using tests::KindsDesk;
using tests::patience;

/// What is changed of encoders and stages beside their binding, and stages that are made and removed.
class TestActKinds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsAreSetAndRemovedAndOthersStay();
    void tagsThatAreSoCostNoRequest();
    void aTagThatSomebodyElseChangedIsLeftAlone();
    void aChangeOfTagsThatFailsHalfwaySaysWhatIsSo();
    void tagsMakeRoomFirst();
    void tagsOfAStageAreInItsList();

    void aPairIsSwitched();
    void aPairIsSwitchedOnlyWhereItWasSeen();

    void stagesAreMade();
    void aLostStageIsAdopted();
    void aStageAskedToRecordNothingIsAdopted();
    void tagsOfTheAccountsOwnHideNothing();
    void twoStagesThatFitAreNotAdopted();
    void aStageIsRenamed();
    void aStageOfAnotherNameIsLeftAlone();
    void aStageIsRemoved();
    void aStageWithAPublisherIsRemovedByForceOnly();
    void whatIsGoneIsRefusedOrDone();
    void aListFromBeforeOverrulesNothing();

    void anEncoderIsDisconnected();
    void nobodyElseHasEmptiedItsBinding();
    void noOtherEntryTakesItForSomebodyElses();
    void aCutThatIsSeenLateIsStillFromHere();

    void twoRunsNeverAdoptEachOthers();
    void whatAnotherRunMadeIsNotAdoptedLater();
};

void TestActKinds::tagsAreSetAndRemovedAndOthersStay()
{
    KindsDesk desk;
    const patchbay::Tagging first = desk.tagging({{{u"show"_s, u"evening"_s}, {u"rig"_s, u"2"_s}}, {}});
    QCOMPARE(desk.done(first).outcome, ActOutcome::Done);
    const patchbay::TagChange change{{{u"show"_s, u"morning"_s}}, {u"nothing"_s}};
    QCOMPARE(desk.done(desk.tagging(change)).outcome, ActOutcome::Done);
    QCOMPARE(desk.tagsOf(first.arn)[u"show"_s].toString(), u"morning"_s);
    QCOMPARE(desk.tagsOf(first.arn)[u"rig"_s].toString(), u"2"_s);
    QCOMPARE(desk.done(desk.tagging({{}, {u"rig"_s}})).outcome, ActOutcome::Done);
    QVERIFY(!desk.tagsOf(first.arn).contains(u"rig"_s));
    QCOMPARE(desk.tagsOf(first.arn)[u"show"_s].toString(), u"morning"_s);
}

void TestActKinds::tagsThatAreSoCostNoRequest()
{
    KindsDesk desk;
    const patchbay::Tagging tagging = desk.tagging({{{u"show"_s, u"evening"_s}}, {u"none"_s}});
    QCOMPARE(desk.done(tagging).outcome, ActOutcome::Done);
    QCOMPARE(desk.control().requests(u"UntagResource"_s), 0);
    QCOMPARE(desk.done(tagging).outcome, ActOutcome::AlreadyDone);
    QCOMPARE(desk.control().requests(u"TagResource"_s), 1);
    QCOMPARE(desk.record.intents.size(), 1U);
}

void TestActKinds::aTagThatSomebodyElseChangedIsLeftAlone()
{
    KindsDesk desk;
    const QMap<QString, QString> seen{{u"show"_s, u"evening"_s}, {u"rig"_s, u"2"_s}};
    const QString arn = desk.tagging({}).arn;
    QCOMPARE(desk.done(desk.tagging({seen, {}})).outcome, ActOutcome::Done);
    ivs::Client client = desk.source().client();
    QVERIFY(*support::ended(client.tagResource(arn, {{u"show"_s, u"theirs"_s}, {u"desk"_s, u"B"_s}}, {}, {}, {})));
    const auto outcomeOf = [&](const patchbay::TagChange &change) {
        patchbay::Tagging tagging = desk.tagging(change);
        tagging.before = seen;
        return desk.done(tagging).outcome;
    };
    const int before = desk.control().requests(u"TagResource"_s);
    QCOMPARE(outcomeOf({{{u"show"_s, u"morning"_s}}, {}}), ActOutcome::ChangedOutside);
    QCOMPARE(outcomeOf({{}, {u"show"_s}}), ActOutcome::ChangedOutside);
    QCOMPARE(outcomeOf({{{u"desk"_s, u"A"_s}}, {}}), ActOutcome::ChangedOutside); // it was not there
    QCOMPARE(outcomeOf({{{u"show"_s, u"theirs"_s}}, {}}), ActOutcome::AlreadyDone); // they did the same
    QCOMPARE(desk.control().requests(u"TagResource"_s), before);
    QCOMPARE(outcomeOf({{{u"rig"_s, u"3"_s}}, {}}), ActOutcome::Done); // theirs is another tag
    QCOMPARE(desk.tagsOf(arn)[u"show"_s].toString(), u"theirs"_s);
}

void TestActKinds::aChangeOfTagsThatFailsHalfwaySaysWhatIsSo()
{
    KindsDesk desk;
    QCOMPARE(desk.done(desk.tagging({{{u"old"_s, u"1"_s}}, {}})).outcome, ActOutcome::Done);
    desk.control().addFault(u"UntagResource"_s, u"validation"_s);
    const patchbay::Tagging both = desk.tagging({{{u"new"_s, u"1"_s}}, {u"old"_s}});
    ActRun &run = desk.done(std::vector<Act>{both});
    const ActResult result = *run.item(0).result;
    QCOMPARE(result.outcome, ActOutcome::Refused);
    QCOMPARE(*result.tagsDone, (patchbay::TagChange{{{u"new"_s, u"1"_s}}, {}}));
    QCOMPARE(desk.done(run.remainder()).item(0).result->outcome, ActOutcome::Done);
    QVERIFY(!desk.tagsOf(both.arn).contains(u"old"_s));
    QCOMPARE(desk.control().done(u"TagResource"_s), 2); // it was not set twice
}

void TestActKinds::tagsMakeRoomFirst()
{
    KindsDesk desk;
    const int before = int(desk.tagsOf(desk.tagging({}).arn).size());
    patchbay::TagChange all;
    for (int i = before; i < 50; ++i)
        all.set.insert(u"key-%1"_s.arg(i), u"x"_s);
    QCOMPARE(desk.done(desk.tagging(all)).outcome, ActOutcome::Done);
    const patchbay::Tagging another = desk.tagging({{{u"one-more"_s, u"x"_s}}, {u"key-40"_s}});
    QCOMPARE(desk.done(another).outcome, ActOutcome::Done);
    QCOMPARE(desk.tagsOf(another.arn).size(), 50);
    QVERIFY(desk.tagsOf(another.arn).contains(u"one-more"_s));
}

void TestActKinds::tagsOfAStageAreInItsList()
{
    KindsDesk desk;
    const patchbay::Tagging tagging{desk.desk.here, desk.stage(), u"main"_s, {{{u"show"_s, u"evening"_s}}, {}}};
    QCOMPARE(desk.done(tagging).outcome, ActOutcome::Done);
    QCOMPARE(desk.inventory().stages().find(desk.stage())->tags.value(u"show"_s), u"evening"_s);
}

void TestActKinds::aPairIsSwitched()
{
    KindsDesk desk;
    const patchbay::PairSwitch on = desk.pair(true);
    QCOMPARE(desk.done(on).outcome, ActOutcome::Done);
    const patchbay::Configuration *const known = desk.inventory().find(on.encoder.arn);
    QVERIFY(known->summary.redundantIngest);
    QVERIFY(known->wasRedundant); // it is no change that somebody has to look at
    QCOMPARE(known->summary.stageArn, on.stage.arn);
    QCOMPARE(desk.done(on).outcome, ActOutcome::AlreadyDone);
    patchbay::PairSwitch off = on;
    off.isOn = false;
    QCOMPARE(desk.done(off).outcome, ActOutcome::Done);
    QVERIFY(!desk.inventory().find(on.encoder.arn)->summary.redundantIngest);
}

void TestActKinds::aPairIsSwitchedOnlyWhereItWasSeen()
{
    KindsDesk desk;
    const patchbay::PairSwitch on = desk.pair(true);
    patchbay::PairSwitch elsewhere = on;
    elsewhere.stage.arn = desk.desk.otherStage(desk.desk.here, on.stage.arn);
    QCOMPARE(desk.done(elsewhere).outcome, ActOutcome::ChangedOutside);
    desk.control().setState(on.encoder.arn, u"ACTIVE"_s);
    QCOMPARE(desk.done(on).outcome, ActOutcome::Live);
    QCOMPARE(desk.control().requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestActKinds::stagesAreMade()
{
    KindsDesk desk;
    const ActResult result = desk.done(desk.stageCreation(u"late-show"_s));
    QCOMPARE(result.outcome, ActOutcome::Done);
    QCOMPARE(desk.stagesNamed(u"late-show"_s).size(), 1);
    QCOMPARE(result.madeStage->arn, desk.stagesNamed(u"late-show"_s)[0]);
    QCOMPARE(desk.inventory().stages().find(result.madeStage->arn)->tags.value(u"show"_s), u"late"_s);
    QCOMPARE(desk.record.intents.front().stage.name, u"late-show"_s);
}

void TestActKinds::aLostStageIsAdopted()
{
    KindsDesk desk;
    desk.control().addFault(u"CreateStage"_s, {.name = u"lostAnswer"_s, .acts = true});
    const ActResult result = desk.done(desk.stageCreation(u"late-show"_s));
    QCOMPARE(result.outcome, ActOutcome::Done);
    QVERIFY(result.settledByReading);
    QCOMPARE(desk.stagesNamed(u"late-show"_s), QStringList(result.madeStage->arn));
    desk.control().addFault(u"CreateStage"_s, {.name = u"lostAnswer"_s, .acts = false});
    QCOMPARE(desk.done(desk.stageCreation(u"late-show"_s)).outcome, ActOutcome::NotArrived); // the first is another's
    QCOMPARE(desk.stagesNamed(u"late-show"_s).size(), 1);
}

/// The service answers all settings of recording then, and not as they were asked for.
void TestActKinds::aStageAskedToRecordNothingIsAdopted()
{
    KindsDesk desk;
    patchbay::StageCreation creation = desk.stageCreation(u"late-show"_s);
    creation.settings.recording = {{u"storageConfigurationArn"_s, QString()},
                                   {u"mediaTypes"_s, QJsonArray{u"AUDIO_ONLY"_s}}};
    desk.control().addFault(u"CreateStage"_s, {.name = u"lostAnswer"_s, .acts = true});
    const ActResult result = desk.done(creation);
    QCOMPARE(result.outcome, ActOutcome::Done);
    QCOMPARE(desk.stagesNamed(u"late-show"_s), QStringList(result.madeStage->arn));
}

/// Rules of an account tag by themselves what is made there.
void TestActKinds::tagsOfTheAccountsOwnHideNothing()
{
    KindsDesk desk;
    ivs::Client client = desk.source().client();
    patchbay::StageCreation stage = desk.stageCreation(u"late-show"_s);
    desk.control().addFault(u"CreateStage"_s, {.name = u"lostAnswer"_s, .acts = false});
    const ActResult lostStage = desk.done(stage);
    QCOMPARE(lostStage.outcome, ActOutcome::NotArrived);
    patchbay::Creation encoder = desk.creation(u"cam-new"_s);
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = false});
    const ActResult lostEncoder = desk.done(encoder);
    QCOMPARE(lostEncoder.outcome, ActOutcome::NotArrived);

    stage.settings.tags.insert(u"cost-center"_s, u"42"_s);
    QVERIFY(*support::ended(client.createStage(stage.settings, {}, {}, {}))); // both arrive late
    encoder.settings.tags.insert(u"cost-center"_s, u"42"_s);
    QVERIFY(*support::ended(client.createIngestConfiguration(encoder.settings, {}, {}, {})));
    ActRun &asking = desk.acts.askAgain({}, {lostStage, lostEncoder});
    QTRY_VERIFY_WITH_TIMEOUT(asking.hasEnded(), patience);
    QCOMPARE(asking.item(0).result->outcome, ActOutcome::Done);
    QCOMPARE(asking.item(1).result->outcome, ActOutcome::Done);
}

void TestActKinds::twoStagesThatFitAreNotAdopted()
{
    KindsDesk desk;
    const patchbay::StageCreation creation = desk.stageCreation(u"late-show"_s);
    desk.record.onIntent = [&](const patchbay::ActIntent &) { // somebody else does the same in that moment
        ivs::Client client = desk.desk.source(desk.desk.here).client();
        [&] { QVERIFY(*support::ended(client.createStage(creation.settings, {}, {}, {}))); }();
    };
    desk.control().addFault(u"CreateStage"_s, {.name = u"slow"_s}); // theirs
    desk.control().addFault(u"CreateStage"_s, {.name = u"lostAnswer"_s, .acts = true});
    ActRun &run = desk.done(std::vector<Act>{creation});
    QCOMPARE(run.item(0).result->outcome, ActOutcome::Ambiguous);
    QCOMPARE(run.item(0).result->candidates.size(), 2U);
    QCOMPARE(run.item(0).result->candidates.front().name, u"late-show"_s);
    QVERIFY(run.remainder().empty());
}

void TestActKinds::aStageIsRenamed()
{
    KindsDesk desk;
    const patchbay::StageRenaming renaming = desk.renaming(u"main-2"_s);
    QCOMPARE(desk.done(renaming).outcome, ActOutcome::Done);
    QCOMPARE(desk.stagesNamed(u"main-2"_s), QStringList(renaming.stage.arn));
    QCOMPARE(desk.inventory().stages().find(renaming.stage.arn)->name, u"main-2"_s);
    QCOMPARE(desk.done(renaming).outcome, ActOutcome::AlreadyDone);
}

void TestActKinds::aStageOfAnotherNameIsLeftAlone()
{
    KindsDesk desk;
    const patchbay::StageRenaming renaming = desk.renaming(u"main-2"_s);
    ivs::Client client = desk.desk.source(desk.desk.here).client();
    QVERIFY(*support::ended(client.renameStage(renaming.stage.arn, u"theirs"_s, {}, {}, {})));
    QCOMPARE(desk.done(renaming).outcome, ActOutcome::ChangedOutside);
    QCOMPARE(desk.inventory().stages().find(renaming.stage.arn)->name, u"theirs"_s);
}

void TestActKinds::aStageIsRemoved()
{
    KindsDesk desk;
    const patchbay::StageDeletion deletion = desk.stageDeletion();
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    QVERIFY(!desk.inventory().stages().find(deletion.stage.arn));
    QCOMPARE(desk.inventory().stages().nameOfGone(deletion.stage.arn), deletion.name);
    QVERIFY(desk.inventory().boundTo(deletion.stage.arn) > 0); // what is idle keeps an ARN that leads nowhere
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::AlreadyDone);
    QCOMPARE(desk.control().requests(u"DeleteStage"_s), 1);
}

void TestActKinds::aStageWithAPublisherIsRemovedByForceOnly()
{
    KindsDesk desk;
    patchbay::StageDeletion deletion = desk.stageDeletion();
    const QString encoder = desk.liveOn(deletion.stage.arn);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Live);
    QVERIFY(desk.inventory().stages().find(deletion.stage.arn));
    deletion.isForced = true;
    ActRun &run = desk.done(std::vector<Act>{deletion});
    QCOMPARE(run.item(0).result->outcome, ActOutcome::Done);
    QTRY_VERIFY(desk.inventory().find(encoder)->summary.stageArn.isEmpty());
    QVERIFY(!desk.inventory().find(encoder)->summary.isActive());
}

void TestActKinds::whatIsGoneIsRefusedOrDone()
{
    KindsDesk desk;
    const patchbay::StageRenaming renaming = desk.renaming(u"main-2"_s);
    patchbay::StageDeletion deletion = desk.stageDeletion();
    QCOMPARE(renaming.stage.arn, deletion.stage.arn);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    ActResult result = desk.done(renaming);
    QCOMPARE(result.outcome, ActOutcome::Refused);
    QCOMPARE(result.error->kind, aws::ErrorKind::ResourceNotFound);
    result = desk.done(patchbay::Disconnection{deletion.stage, deletion.name, u"someone"_s, {}, u"guest"_s});
    QCOMPARE(result.outcome, ActOutcome::AlreadyDone);
}

/// It was asked for before a stage was made, renamed or deleted, and arrives afterwards.
void TestActKinds::aListFromBeforeOverrulesNothing()
{
    KindsDesk desk;
    const QString last = desk.desk.plant.stagesOf(desk.desk.here).back().arn;
    const patchbay::StageDeletion deletion{{desk.desk.here, last}, {}, true};
    const int before = desk.control().requests(u"ListStages"_s);
    desk.control().addSlowness(u"ListStages"_s, std::chrono::seconds(2));
    const auto reading = desk.source().inventory().refresh(desk.source().client(), {});
    QTRY_COMPARE_WITH_TIMEOUT(desk.control().requests(u"ListStages"_s), before + 1, patience);
    const ActResult made = desk.done(desk.stageCreation(u"late-show"_s));
    QCOMPARE(made.outcome, ActOutcome::Done);
    const patchbay::StageRenaming renaming = desk.renaming(u"main-2"_s);
    QCOMPARE(desk.done(renaming).outcome, ActOutcome::Done);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    const auto compare = [&] {
        const patchbay::StageList &stages = desk.inventory().stages();
        QVERIFY(stages.find(made.madeStage->arn));
        QCOMPARE(stages.find(renaming.stage.arn)->name, u"main-2"_s);
        QVERIFY(!stages.find(last));
    };
    compare();
    const auto again = desk.source().inventory().refresh(desk.source().client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(again.isReady(), patience);
    compare();
}

void TestActKinds::anEncoderIsDisconnected()
{
    KindsDesk desk;
    const patchbay::Disconnection cut = desk.disconnection();
    QVERIFY(desk.inventory().find(cut.encoder->arn)->summary.isActive());
    QCOMPARE(desk.done(cut).outcome, ActOutcome::Done);
    const auto &now = desk.inventory().find(cut.encoder->arn)->summary;
    QVERIFY(!now.isActive());
    QVERIFY(now.stageArn.isEmpty());
    QCOMPARE(desk.done(cut).outcome, ActOutcome::AlreadyDone);
    QCOMPARE(desk.control().requests(u"DisconnectParticipant"_s), 1);
}

void TestActKinds::nobodyElseHasEmptiedItsBinding()
{
    JournalledKinds desk;
    const patchbay::Disconnection cut = desk.disconnection();
    QCOMPARE(desk.done(cut).outcome, ActOutcome::Done);
    patchbay::StageDeletion deletion = desk.stageDeletion();
    deletion.isForced = true;
    const QString encoder = desk.liveOn(deletion.stage.arn);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Done);
    QTRY_VERIFY(desk.inventory().find(encoder)->summary.stageArn.isEmpty());
    // What somebody else detaches is seen, so that this can fail.
    const patchbay::PairSwitch other = desk.pair(true);
    patchbay::Source &source = desk.desk.source(desk.desk.here);
    QVERIFY(*support::ended(source.client().updateIngestConfiguration(other.encoder.arn, {}, {})));
    QVERIFY(*support::ended(patchbay::readInto(source.inventory(), source.client(), other.encoder.arn, {})));
    QCOMPARE(desk.seenOutside(), QStringList(other.encoder.arn));
}

/// Another entry of the same account reads the cut before the one through which it was asked for.
void TestActKinds::noOtherEntryTakesItForSomebodyElses()
{
    JournalledKinds desk;
    const patchbay::SourceId twin{QUuid::createUuid(), desk.desk.here.region};
    desk.desk.reopen(twin);
    const patchbay::Disconnection cut = desk.disconnection();
    patchbay::Source &other = desk.desk.source(twin);
    QVERIFY(*support::ended(patchbay::readInto(other.inventory(), other.client(), cut.encoder->arn, {})));
    desk.record.onIntent = [&desk](const patchbay::ActIntent &) {
        desk.control().addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s); // the reading after it
    };
    QCOMPARE(desk.done(cut).outcome, ActOutcome::Done);
    QVERIFY(!desk.inventory().find(cut.encoder->arn)->summary.stageArn.isEmpty());
    QVERIFY(*support::ended(patchbay::readInto(other.inventory(), other.client(), cut.encoder->arn, {})));
    QVERIFY(other.inventory().find(cut.encoder->arn)->summary.stageArn.isEmpty());
    QCOMPARE(desk.seenOutside(), QStringList());
}

/// A reading after it still shows the encoder live and bound.
void TestActKinds::aCutThatIsSeenLateIsStillFromHere()
{
    JournalledKinds desk;
    const patchbay::Disconnection cut = desk.disconnection();
    const QString arn = cut.encoder->arn;
    desk.control().addFault(u"DisconnectParticipant"_s, {.name = u"lostAnswer"_s, .acts = false});
    QCOMPARE(desk.done(cut).outcome, ActOutcome::NotArrived);
    QVERIFY(desk.inventory().find(arn)->summary.isActive());
    ivs::Client client = desk.source().client(); // it arrives
    QVERIFY(*support::ended(client.disconnectParticipant(cut.stage.arn, cut.participantId, {}, {}, {}, {})));
    QVERIFY(*support::ended(patchbay::readInto(desk.source().inventory(), client, arn, {})));
    QVERIFY(desk.inventory().find(arn)->summary.stageArn.isEmpty());
    QCOMPARE(desk.seenOutside(), QStringList());
}

/// Two runs make the same at once; the answer of the first gets lost and nothing of it has arrived.
void TestActKinds::twoRunsNeverAdoptEachOthers()
{
    KindsDesk desk;
    const patchbay::Creation creation = desk.creation(u"cam-new"_s);
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = false});
    ActRun &first = desk.acts.take({}, {creation});
    ActRun &second = desk.acts.take({}, {creation});
    QTRY_VERIFY_WITH_TIMEOUT(first.hasEnded() && second.hasEnded(), patience);
    QCOMPARE(first.item(0).result->outcome, ActOutcome::NotArrived);
    QCOMPARE(second.item(0).result->outcome, ActOutcome::Done);
    QCOMPARE(desk.held(u"cam-new"_s).size(), 1);
    QCOMPARE(desk.held(u"cam-new"_s)[0][u"arn"_s].toString(), second.item(0).result->made->arn);
}

void TestActKinds::whatAnotherRunMadeIsNotAdoptedLater()
{
    KindsDesk desk;
    const patchbay::Creation creation = desk.creation(u"cam-new"_s);
    desk.control().addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = false});
    const ActResult lost = desk.done(creation);
    QCOMPARE(lost.outcome, ActOutcome::NotArrived);
    QCOMPARE(desk.done(creation).outcome, ActOutcome::Done);
    ActRun &asking = desk.acts.askAgain({}, {lost});
    QTRY_VERIFY_WITH_TIMEOUT(asking.hasEnded(), patience);
    QCOMPARE(asking.item(0).result->outcome, ActOutcome::NotArrived);
}

QTEST_GUILESS_MAIN(TestActKinds)
#include "tst_actkinds.moc"
