// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "WaitDesk.h"

#include "patchbay/plant/Protection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::PendingRebind;
using patchbay::Rebind;
using patchbay::WaitEnd;
using tests::WaitDesk;
using Mode = PendingRebind::Mode;
using Question = PendingRebind::Question;
using State = PendingRebind::State;

/// A wait never acts on old news: what it rests on is looked at again, and a person is asked where it has changed.
class TestWaitsAsking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStageThatIsGone();
    void aStageThatHasFilled();
    void theLastPlaceIsGivenOnce();
    void aStageThatWasFullBeforeIsNoSurprise();
    void aStageThatIsProtectedMeanwhile_data();
    void aStageThatIsProtectedMeanwhile();
    void aStageThatWasProtectedBeforeIsNoSurprise();
    void aStageThatIsElsewhere();
    void anEncoderThatIsBackHasAgreedToNothing();
    void anEncoderThatIsOnAnotherStage();
    void anEncoderThatIsThereAlready();
    void anEncoderWithoutAStage();
    void anEncoderThatIsGone();
    void aRefusal();
    void whatKeepsAllFromBeingMovedIsNoQuestion();
    void afterSleepTheTimeBeginsAnew();
    void afterSleepAListThatBeganBeforeIsOld();
    void aDropOutWhileItIsBeingTakenMovesNothing();
    void afterASilenceTheTimeBeginsAnew();
    void nothingIsTakenOnAnOldList();
    void afterARestartItWaitsForAPerson();
    void forgottenOnesAreGone();
    void whatIsKeptHasNoSecretAndNoIdOfThisComputer();
    void aFileThatIsNotUnderstoodIsLeftAlone();
};

namespace {

/// By somebody else.
void bindOutside(WaitDesk &desk, const Rebind &rebind, const QString &stageArn)
{
    ivs::Client client = desk.here().client();
    const auto done = client.updateIngestConfiguration(rebind.encoder.arn, stageArn, {});
    QTRY_VERIFY_WITH_TIMEOUT(done.isReady(), tests::patience);
}

/// At another desk.
void protect(WaitDesk &desk, const patchbay::StageId &stage, const QString &by)
{
    ivs::Client client = desk.here().client();
    const patchbay::Protection protection{by, async::Clock::utc().addDays(1)};
    const auto done = client.tagResource(stage.arn, protection.tags(), {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(done.isReady(), tests::patience);
    desk.list(desk.desk.here);
}

} // namespace

void TestWaitsAsking::aStageThatIsGone()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    ivs::Client client = desk.here().client();
    const auto done = client.deleteStage(rebind.to.arn, {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(done.isReady(), tests::patience);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QCOMPARE(desk.questions, std::vector{Question::StageGone});
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Asks);
    desk.pass(60s);
    QCOMPARE(desk.questions.size(), 1);
}

void TestWaitsAsking::aStageThatHasFilled()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    for (int i = 0; i < ivs::maxPublishersPerStage; ++i)
        desk.control().letGuestJoin(rebind.to.arn, u"guest-%1"_s.arg(i));
    desk.list(desk.desk.here);
    desk.setLive(rebind.encoder, false);
    desk.pass(45s);
    QCOMPARE(desk.questions, std::vector{Question::StageFull});
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.waits->goOn(rebind.encoder.arn);
    desk.pass(45s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QCOMPARE(desk.ends, std::vector{WaitEnd::Moved});
}

/// Two stop at the same time, and there is room for one.
void TestWaitsAsking::theLastPlaceIsGivenOnce()
{
    WaitDesk desk;
    std::vector<Rebind> both = desk.live(2);
    const patchbay::StageId to = both[0].to;
    for (Rebind &each : both) {
        each.to =
            each.from == to ? patchbay::StageId{desk.desk.here, desk.desk.otherStage(desk.desk.here, to.arn)} : to;
        desk.waits->add({each, Mode::UntilIdle});
    }
    QCOMPARE(both[1].to, to);
    desk.settle();
    const int places = desk.desk.plant.placesOn(to).count;
    for (int i = places; i < ivs::maxPublishersPerStage - 1; ++i)
        desk.control().letGuestJoin(to.arn, u"guest-%1"_s.arg(i));
    desk.list(desk.desk.here);
    for (const Rebind &each : both)
        desk.setLive(each.encoder, false);
    desk.pass(45s);
    QCOMPARE(desk.ends, std::vector{WaitEnd::Moved});
    QCOMPARE(desk.questions, std::vector{Question::StageFull});
    QVERIFY(desk.isAt(both[0], to) != desk.isAt(both[1], to));
}

void TestWaitsAsking::aStageThatWasFullBeforeIsNoSurprise()
{
    WaitDesk desk(60);
    std::vector<Rebind> all = desk.live(1);
    Rebind rebind = all.front();
    for (const Rebind &each : desk.desk.moves(desk.desk.here, 50)) {
        if (desk.desk.plant.placesOn(rebind.to).isFull())
            break;
        desk.desk.runs.take(Rebind::of(each.encoder, each.from.arn, rebind.to.arn));
        desk.settle();
    }
    QVERIFY(desk.desk.plant.placesOn(rebind.to).isFull());
    desk.waits->add({rebind, Mode::AtReconnect});
    desk.settle();
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestWaitsAsking::aStageThatIsProtectedMeanwhile_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("the one it goes to") << true;
    QTest::newRow("the one it leaves") << false;
}

void TestWaitsAsking::aStageThatIsProtectedMeanwhile()
{
    QFETCH(const bool, isNew);
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    protect(desk, isNew ? rebind.to : rebind.from, u"Bea"_s);
    desk.setLive(rebind.encoder, false);
    desk.pass(45s);
    QCOMPARE(desk.questions, std::vector{Question::StageProtected});
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.waits->goOn(rebind.encoder.arn);
    desk.pass(45s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QCOMPARE(desk.questions.size(), 1U);
}

void TestWaitsAsking::aStageThatWasProtectedBeforeIsNoSurprise()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    protect(desk, rebind.to, u"Bea"_s);
    desk.waits->add({rebind, Mode::UntilIdle}); // knowing it
    desk.settle();
    desk.begin(); // and after a restart
    desk.waits->confirm();
    desk.setLive(rebind.encoder, false);
    desk.pass(45s);
    QVERIFY(desk.questions.empty());
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// Encoders connect to it at another address than when it was chosen.
void TestWaitsAsking::aStageThatIsElsewhere()
{
    WaitDesk desk;
    const Rebind rebind = desk.live(1).front();
    PendingRebind wait{rebind, Mode::AtReconnect};
    wait.toUrl = u"rtmps://elsewhere.example:443/app/"_s;
    desk.waits->add(wait);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QCOMPARE(desk.questions, std::vector{Question::StageElsewhere});
    QVERIFY(desk.isAt(rebind, rebind.from));
    const QString agreed = desk.waits->find(rebind.encoder.arn)->toUrl;
    QVERIFY(!agreed.isEmpty() && agreed != wait.toUrl);
    desk.waits->goOn(rebind.encoder.arn);
    desk.pass(4s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// Its stage has filled while it was somewhere else.
void TestWaitsAsking::anEncoderThatIsBackHasAgreedToNothing()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    QString third;
    for (const ivs::StageSummary &stage : desk.desk.plant.stagesOf(desk.desk.here)) {
        if (stage.arn != rebind.from.arn && stage.arn != rebind.to.arn)
            third = stage.arn;
    }
    for (int i = 0; i < ivs::maxPublishersPerStage; ++i)
        desk.control().letGuestJoin(rebind.to.arn, u"guest-%1"_s.arg(i));
    desk.setLive(rebind.encoder, false);
    bindOutside(desk, rebind, third);
    desk.list(desk.desk.here);
    QCOMPARE(desk.questions, std::vector{Question::EncoderMoved});
    bindOutside(desk, rebind, rebind.from.arn);
    desk.list(desk.desk.here);
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Waits);
    desk.pass(45s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(desk.questions.back(), Question::StageFull);
}

void TestWaitsAsking::anEncoderThatIsOnAnotherStage()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    QString third;
    for (const ivs::StageSummary &stage : desk.desk.plant.stagesOf(desk.desk.here)) {
        if (stage.arn != rebind.from.arn && stage.arn != rebind.to.arn)
            third = stage.arn;
    }
    desk.setLive(rebind.encoder, false);
    bindOutside(desk, rebind, third);
    desk.pass(6s);
    desk.list(desk.desk.here);
    QCOMPARE(desk.questions, std::vector{Question::EncoderMoved});
    desk.pass(60s);
    QVERIFY(desk.isAt(rebind, {desk.desk.here, third}));
    desk.waits->goOn(rebind.encoder.arn);
    desk.pass(45s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestWaitsAsking::anEncoderThatIsThereAlready()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    bindOutside(desk, rebind, rebind.to.arn);
    desk.list(desk.desk.here);
    desk.settle();
    QCOMPARE(desk.ends, std::vector{WaitEnd::Moved});
}

void TestWaitsAsking::anEncoderWithoutAStage()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    bindOutside(desk, rebind, {});
    desk.list(desk.desk.here);
    desk.settle();
    QCOMPARE(desk.ends, std::vector{WaitEnd::Cut});
}

void TestWaitsAsking::anEncoderThatIsGone()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    ivs::Client client = desk.here().client();
    const auto done = client.deleteIngestConfiguration(rebind.encoder.arn, true, {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(done.isReady(), tests::patience);
    desk.pass(1s);
    desk.list(desk.desk.here);
    desk.pass(1s);
    QCOMPARE(desk.ends, std::vector{WaitEnd::Gone});
}

void TestWaitsAsking::aRefusal()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.control().addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QCOMPARE(desk.questions, std::vector{Question::Refused});
    QVERIFY(desk.isAt(rebind, rebind.from));
    const auto refusal = desk.waits->find(rebind.encoder.arn)->refusal;
    QVERIFY(refusal && refusal->error);
    QCOMPARE(refusal->error->kind, aws::ErrorKind::AccessDenied);
    QVERIFY(!refusal->error->requestId.isEmpty());
    desk.pass(30s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.waits->goOn(rebind.encoder.arn);
    QVERIFY(!desk.waits->find(rebind.encoder.arn)->refusal);
    desk.pass(4s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// The sign-in is over for a moment: nobody has to decide anything.
void TestWaitsAsking::whatKeepsAllFromBeingMovedIsNoQuestion()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.control().addFault(u"UpdateIngestConfiguration"_s, u"expired"_s);
    desk.setLive(rebind.encoder, false);
    desk.pass(3s);
    QVERIFY(desk.questions.empty());
    desk.pass(15s);
    QVERIFY(desk.questions.empty());
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// It is due when the list arrives, which was asked for before.
void TestWaitsAsking::afterSleepAListThatBeganBeforeIsOld()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.waits->setHeld(true);
    desk.setLive(rebind.encoder, false);
    desk.pass(60s);
    desk.waits->setHeld(false);
    const auto reading = desk.here().inventory().refresh(desk.here().client(), {});
    desk.clock.sleep(10min);
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), tests::patience);
    desk.settle();
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(45s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// The stage is being read, which takes its time, and the encoder comes back and drops out meanwhile.
void TestWaitsAsking::aDropOutWhileItIsBeingTakenMovesNothing()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.control().addFault(u"GetStage"_s, u"throttle"_s, 2);
    desk.setLive(rebind.encoder, false);
    desk.passUntilTaken(rebind);
    QVERIFY(desk.waits->find(rebind.encoder.arn));
    desk.setLive(rebind.encoder, true);
    desk.clock.passOn(1ms);
    desk.listAtWork(desk.desk.here);
    desk.setLive(rebind.encoder, false);
    desk.clock.passOn(1ms);
    desk.listAtWork(desk.desk.here);
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Taken);
    const auto isPutBack = [&desk, &rebind] { // once the stage was asked for again
        desk.clock.passOn(500ms);
        return desk.waits->find(rebind.encoder.arn)->state == State::Waits;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPutBack(), tests::patience);
    desk.settle();
    desk.pass(15s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(30s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// The clock that is never set stood still, and nobody knows what the encoder did.
void TestWaitsAsking::afterSleepTheTimeBeginsAnew()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    desk.pass(26s);
    desk.clock.sleep(10min);
    desk.pass(26s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(14s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestWaitsAsking::afterASilenceTheTimeBeginsAnew()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    desk.pass(26s);
    desk.control().addLastingFault({.name = u"accessDenied"_s, .lasts = true});
    desk.pass(60s);
    desk.control().endFaults();
    desk.pass(24s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(45s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

/// The whole source is read first, because stages are not in the list of those that are live.
void TestWaitsAsking::nothingIsTakenOnAnOldList()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.pass(60s);
    const int before = desk.control().requests(u"ListStages"_s);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QVERIFY(desk.control().requests(u"ListStages"_s) > before);
}

void TestWaitsAsking::afterARestartItWaitsForAPerson()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.begin();
    QCOMPARE(desk.waits->count(State::Unconfirmed), 1);
    const PendingRebind &kept = desk.waits->all().front();
    QCOMPARE(kept.rebind.encoder.arn, rebind.encoder.arn);
    QCOMPARE(kept.rebind.to.arn, rebind.to.arn);
    QVERIFY(!kept.toUrl.isEmpty());
    desk.setLive(rebind.encoder, false);
    desk.pass(60s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.waits->confirm();
    QCOMPARE(desk.waits->count(State::Unconfirmed), 0);
    desk.pass(24s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(20s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    desk.begin();
    QVERIFY(desk.waits->all().empty());
}

void TestWaitsAsking::forgottenOnesAreGone()
{
    WaitDesk desk;
    desk.wait(Mode::UntilIdle);
    desk.begin();
    desk.waits->forgetUnconfirmed();
    QVERIFY(desk.ends.empty());
    desk.begin();
    QVERIFY(desk.waits->all().empty());
}

void TestWaitsAsking::whatIsKeptHasNoSecretAndNoIdOfThisComputer()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.begin(); // all is on the disk
    QFile file(desk.folder.filePath(u"waits.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains(rebind.encoder.arn.toUtf8()));
    QVERIFY(!kept.contains(desk.desk.here.account.toByteArray(QUuid::WithoutBraces)));
    QVERIFY(!kept.contains("rt_"));
}

void TestWaitsAsking::aFileThatIsNotUnderstoodIsLeftAlone()
{
    WaitDesk desk;
    const QString path = desk.folder.filePath(u"waits.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 7}");
    file.close();
    desk.begin();
    QVERIFY(desk.waits->problem());
    QSignalSpy notKept(desk.waits.get(), &patchbay::PendingRebinds::notKept);
    desk.wait(Mode::UntilIdle);
    desk.pass(2s);
    QCOMPARE(notKept.size(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"version\": 7}"));
}

QTEST_GUILESS_MAIN(TestWaitsAsking)
#include "tst_waitsasking.moc"
