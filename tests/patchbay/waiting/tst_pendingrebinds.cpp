// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "WaitDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::LiveMove;
using patchbay::Patch;
using patchbay::PatchRun;
using patchbay::PendingRebind;
using patchbay::Rebind;
using patchbay::WaitEnd;
using tests::WaitDesk;
using Mode = PendingRebind::Mode;
using State = PendingRebind::State;

/// When a change that waits is taken, and when it is not.
class TestPendingRebinds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDropOutMovesNothing();
    void aDropOutWhileAPatchIsTakenMovesNothing();
    void movesWhenItHasBeenIdleForLongEnough();
    void anInterruptionBeginsTheTimeAnew();
    void movesAtReconnect();
    void isGivenUpAtItsEnd();
    void isGivenUpAfterSleep();
    void nothingIsTakenWhileHeld();
    void whatIsBeingTakenIsHeldAsWell();
    void aCancelledOneIsNotTaken();
    void aCancelledOneThatIsBeingTakenStays();
    void anItemThatIsLiveBecomesOne();
    void itsRunSaysWhatCameOfIt();
    void oneThatIsLiveAgainGoesOn();
    void anotherChangeEndsIt();
    void whoeverCutsItTellsOfIt();
    void aCutThatDoesNotComeToPassLeavesIt();
    void aStepBackThatWaitsIsOne();
    void aHundredCostAsManyRequestsAsOne();
    void severalSourcesAreWatched();
    void nothingIsAskedWhereNothingWaits();
};

void TestPendingRebinds::aDropOutMovesNothing()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    QCOMPARE(desk.moves.find(rebind.encoder.arn)->phase, LiveMove::Phase::Waits);
    desk.pass(10s);
    desk.setLive(rebind.encoder, false);
    desk.pass(2s);
    desk.setLive(rebind.encoder, true);
    desk.pass(60s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Waits);
    QCOMPARE(desk.control().done(u"UpdateIngestConfiguration"_s), 0);
}

/// It was live in the list, and is not at the moment at which it is read: nobody knows for how long.
void TestPendingRebinds::aDropOutWhileAPatchIsTakenMovesNothing()
{
    WaitDesk desk;
    const Rebind rebind = desk.live(1).front();
    desk.setLive(rebind.encoder, false);
    PatchRun &run = desk.desk.runs.take(Patch{u"Show open"_s, {rebind}});
    desk.settle();
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(run.counts().waitsForIdle, 1);
    QCOMPARE(desk.waits->all().size(), 1);
    desk.pass(26s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(14s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestPendingRebinds::movesWhenItHasBeenIdleForLongEnough()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    desk.pass(28s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    QVERIFY(desk.waits->find(rebind.encoder.arn)->idleSince.isValid());
    desk.pass(12s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QCOMPARE(desk.ends, std::vector{WaitEnd::Moved});
    QVERIFY(desk.waits->all().empty());
    QVERIFY(!desk.moves.find(rebind.encoder.arn));
    QCOMPARE(desk.control().done(u"UpdateIngestConfiguration"_s), 1);
}

void TestPendingRebinds::anInterruptionBeginsTheTimeAnew()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    desk.pass(24s);
    desk.setLive(rebind.encoder, true);
    desk.pass(6s);
    QVERIFY(!desk.waits->find(rebind.encoder.arn)->idleSince.isValid());
    desk.setLive(rebind.encoder, false);
    desk.pass(24s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.pass(16s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestPendingRebinds::movesAtReconnect()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.pass(20s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.setLive(rebind.encoder, false);
    desk.pass(3s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QCOMPARE(desk.ends, std::vector{WaitEnd::Moved});
}

void TestPendingRebinds::isGivenUpAtItsEnd()
{
    WaitDesk desk;
    const Rebind rebind = desk.live(1).front();
    desk.waits->add({rebind, Mode::UntilIdle, 30s, {}, async::Clock::utc().addSecs(60)});
    desk.pass(50s);
    QVERIFY(desk.ends.empty());
    desk.pass(30s);
    QCOMPARE(desk.ends, std::vector{WaitEnd::GivenUp});
    desk.setLive(rebind.encoder, false);
    desk.pass(60s);
    QVERIFY(desk.isAt(rebind, rebind.from));
}

/// It has stopped long after the time until which it was to wait.
void TestPendingRebinds::isGivenUpAfterSleep()
{
    WaitDesk desk;
    const Rebind rebind = desk.live(1).front();
    desk.waits->add({rebind, Mode::AtReconnect, 30s, {}, async::Clock::utc().addSecs(300)});
    desk.pass(2s);
    desk.clock.sleep(10min);
    desk.setLive(rebind.encoder, false);
    desk.pass(8s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(desk.ends, std::vector{WaitEnd::GivenUp});
}

void TestPendingRebinds::nothingIsTakenWhileHeld()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.waits->setHeld(true);
    desk.setLive(rebind.encoder, false);
    desk.pass(60s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    desk.waits->setHeld(false);
    desk.pass(5s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestPendingRebinds::whatIsBeingTakenIsHeldAsWell()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.onceARunHasBegun([&desk] { desk.waits->setHeld(true); });
    desk.setLive(rebind.encoder, false);
    desk.pass(5s);
    QVERIFY(desk.waits->isHeld());
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Waits);
    desk.waits->setHeld(false);
    desk.pass(5s);
    QVERIFY(desk.isAt(rebind, rebind.to));
}

void TestPendingRebinds::aCancelledOneIsNotTaken()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle, 5s);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    desk.waits->cancel(rebind.encoder.arn);
    QVERIFY(!desk.moves.find(rebind.encoder.arn));
    desk.pass(30s);
    QVERIFY(desk.isAt(rebind, rebind.from));
    QCOMPARE(desk.ends, std::vector{WaitEnd::Cancelled});
}

void TestPendingRebinds::aCancelledOneThatIsBeingTakenStays()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.onceARunHasBegun([&desk, &rebind] { desk.waits->cancel(rebind.encoder.arn); });
    desk.setLive(rebind.encoder, false);
    desk.pass(5s);
    QCOMPARE(desk.ends, std::vector{WaitEnd::Cancelled});
    QVERIFY(desk.isAt(rebind, rebind.from));
    QVERIFY(desk.waits->all().empty());
}

/// Of a patch of many: those that are idle move, those that are live wait on the usual terms.
void TestPendingRebinds::anItemThatIsLiveBecomesOne()
{
    WaitDesk desk;
    desk.waits->setTerms({10s, std::chrono::hours(2)});
    std::vector<Rebind> all = desk.live(3);
    all[0].ifLive = patchbay::IfLive::Leave;
    all[1].ifLive = patchbay::IfLive::WaitForReconnect;
    all[2].ifLive = patchbay::IfLive::Leave;
    desk.setLive(all[2].encoder, false);
    PatchRun &run = desk.desk.runs.take(Patch{u"Show open"_s, all});
    desk.settle();
    QCOMPARE(run.counts().moved, 1);
    QCOMPARE(run.counts().live, 1);
    QCOMPARE(run.counts().waitsForIdle, 1);
    QCOMPARE(desk.waits->all().size(), 1);
    const PendingRebind &wait = desk.waits->all().front();
    QCOMPARE(wait.rebind.encoder.arn, all[1].encoder.arn);
    QCOMPARE(wait.mode, Mode::AtReconnect);
    QCOMPARE(wait.idleFor, 10s);
    QCOMPARE(wait.since.secsTo(wait.giveUpAt), 2 * 3600);
}

/// The panel shows it for as long as somebody looks.
void TestPendingRebinds::itsRunSaysWhatCameOfIt()
{
    WaitDesk desk;
    const std::vector<Rebind> all = desk.live(2);
    PatchRun &run = desk.desk.runs.take(Patch{u"Show open"_s, all});
    run.setShown(true);
    desk.settle();
    QCOMPARE(run.counts().waitsForIdle, 2);
    QVERIFY(run.remainder().items.empty());
    desk.waits->cancel(all[0].encoder.arn);
    desk.setLive(all[1].encoder, false);
    desk.pass(45s);
    QCOMPARE(run.counts().waitsForIdle, 0);
    QCOMPARE(run.counts().moved, 1);
    QCOMPARE(run.counts().live, 1);
    QCOMPARE(run.item(1).state, PatchRun::State::WaitEnded);
    QCOMPARE(run.remainder().items.size(), 1);
    QCOMPARE(run.inverse().items.size(), 1);
    run.setShown(false);
}

/// It goes live between the last reading and the change: AWS refuses, and nobody has to decide anything.
void TestPendingRebinds::oneThatIsLiveAgainGoesOn()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.control().addFault(u"UpdateIngestConfiguration"_s, u"live"_s);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QVERIFY(desk.ends.empty());
    QVERIFY(desk.questions.empty());
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Waits);
    desk.setLive(rebind.encoder, false);
    desk.pass(4s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QCOMPARE(desk.ends, std::vector{WaitEnd::Moved});
}

void TestPendingRebinds::anotherChangeEndsIt()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.setLive(rebind.encoder, false);
    desk.pass(6s);
    Rebind other = rebind;
    other.to = {};
    other.ifLive = patchbay::IfLive::Leave;
    desk.desk.runs.take(other);
    desk.settle();
    QCOMPARE(desk.ends, std::vector{WaitEnd::Replaced});
    desk.pass(60s);
    QVERIFY(desk.isAt(rebind, {}));
}

/// What is shown of a cut is not covered by the wait that was there before.
void TestPendingRebinds::whoeverCutsItTellsOfIt()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    desk.moves.set({rebind.encoder, LiveMove::Phase::Cut, rebind.from, rebind.to, {}});
    desk.waits->setHeld(true);
    QCOMPARE(desk.moves.find(rebind.encoder.arn)->phase, LiveMove::Phase::Cut);
    desk.waits->cancel(rebind.encoder.arn);
    QCOMPARE(desk.moves.find(rebind.encoder.arn)->phase, LiveMove::Phase::Cut);
}

/// Nobody cuts here: with that choice it stays as it is, as when a person stops a run whose turn has not come.
void TestPendingRebinds::aCutThatDoesNotComeToPassLeavesIt()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::UntilIdle);
    tests::LazyMover mover(desk.moves);
    desk.desk.runs.setLiveMover(mover);
    Rebind cut = rebind;
    cut.ifLive = patchbay::IfLive::Cut;
    desk.desk.runs.take(cut);
    desk.settle();
    QCOMPARE(mover.asked, 1);
    QVERIFY(desk.ends.empty());
    QCOMPARE(desk.waits->find(rebind.encoder.arn)->state, State::Waits);
    QTRY_VERIFY(desk.moves.find(rebind.encoder.arn));
    QCOMPARE(desk.moves.find(rebind.encoder.arn)->phase, LiveMove::Phase::Waits);
}

void TestPendingRebinds::aStepBackThatWaitsIsOne()
{
    WaitDesk desk;
    const Rebind rebind = desk.live(1).front();
    PendingRebind wait{rebind, Mode::AtReconnect};
    wait.undoes = u"an earlier run"_s;
    desk.waits->add(wait);
    desk.settle();
    QString undone;
    QObject::connect(&desk.desk.runs, &patchbay::PatchRuns::begun, desk.waits.get(),
                     [&undone](const PatchRun &run) { undone = run.undoes(); });
    desk.setLive(rebind.encoder, false);
    desk.pass(5s);
    QVERIFY(desk.isAt(rebind, rebind.to));
    QCOMPARE(undone, wait.undoes);
}

/// Of as many that are live.
void TestPendingRebinds::aHundredCostAsManyRequestsAsOne()
{
    const auto requestsOf = [](int count) {
        WaitDesk desk(120);
        std::vector<Rebind> live = desk.live(100);
        live.resize(std::size_t(count));
        for (const Rebind &each : live)
            desk.waits->add({each});
        desk.settle();
        const int before = desk.control().requests(u"ListIngestConfigurations"_s);
        desk.pass(60s);
        return desk.control().requests(u"ListIngestConfigurations"_s) - before;
    };
    const int one = requestsOf(1);
    QVERIFY(one >= 10);
    QCOMPARE(requestsOf(100), one);
}

void TestPendingRebinds::severalSourcesAreWatched()
{
    WaitDesk desk;
    const Rebind near = desk.live(1, desk.desk.here).front();
    const Rebind far = desk.live(1, desk.desk.there).front();
    desk.waits->add({near, Mode::AtReconnect});
    desk.waits->add({far, Mode::AtReconnect});
    desk.settle();
    desk.setLive(far.encoder, false);
    desk.pass(4s);
    QVERIFY(desk.isAt(far, far.to));
    QVERIFY(desk.isAt(near, near.from));
    desk.setLive(near.encoder, false);
    desk.pass(4s);
    QVERIFY(desk.isAt(near, near.to));
}

void TestPendingRebinds::nothingIsAskedWhereNothingWaits()
{
    WaitDesk desk;
    const Rebind rebind = desk.wait(Mode::AtReconnect);
    desk.waits->cancel(rebind.encoder.arn);
    const int before = desk.control().requests(u"ListIngestConfigurations"_s);
    desk.pass(60s);
    QCOMPARE(desk.control().requests(u"ListIngestConfigurations"_s), before);
}

QTEST_GUILESS_MAIN(TestPendingRebinds)
#include "tst_pendingrebinds.moc"
