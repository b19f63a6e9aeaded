// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may happen between an encoder's cut and its picture, and after that: nothing is cut or moved that nobody asks
// for at that time, and nobody who is off air is forgotten.

#include "CutDesk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::JournalKind;
using patchbay::JournalOutcome;
using patchbay::NotCut;
using patchbay::Outcome;
using patchbay::Patch;
using patchbay::PatchRun;
using patchbay::Rebind;
using patchbay::RebindResult;
using tests::CutDesk;
using tests::CutService;
using tests::impatientPace;
using tests::patience;
using Phase = patchbay::LiveMove::Phase;

namespace {

const QString disconnecting = u"DisconnectParticipant"_s;
const QString updating = u"UpdateIngestConfiguration"_s;
const QString reading = u"GetIngestConfiguration"_s;

} // namespace

class TestCutAfter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAloneIsNotHeld();
    void oneAloneIsCutAllTheSameWhereAPersonSaysSo();
    void onlyTheServiceSaysThatItIsLive();
    void isResumedToTheStageThatWasAskedForLast();
    void itsSourceIsMadeAnewWhileItIsOffAir();
    void itsSourceIsClosedWhileItIsOffAir();
    void isPutBackWhileItIsNotBack();
    void isCutAnewBeforeItIsSeenBack();
    void aLateCutIsNotExpectedForEver();
    void aLateCutIsNotExpectedAfterAnotherChange();
    void isStrandedBeforeItsBindingIsEmptied();
    void anUpdateThatArrivesLate();
    void anErrorThatGoesOnIsTold();
    void isPutBackBeforeItsBindingIsEmptied();
    void isGivenUpBySourceThatIsMadeAnew();
    void aLostDisconnectionThatTookEffectIsWrittenDown();
    void whatIsEmptiedAfterItIsBackIsPutRight();
    void whatIsNotEmptiedAfterItIsBackIsOver();
};

/// Nobody would see it wait, or think of it when it is cut at last.
void TestCutAfter::oneAloneIsNotHeld()
{
    CutService service;
    CutDesk desk(service, impatientPace());
    const Patch patch = desk.livePatch(2);
    const QString first = patch.items.front().encoder.arn;
    const QString second = patch.items.back().encoder.arn;
    desk.runs.take(patch.items.front());
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(first), std::optional(Phase::NotBack), patience);
    PatchRun &run = desk.runs.take(patch.items.back());
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    const RebindResult &result = *run.item(0).result;
    QCOMPARE(result.outcome, Outcome::Live);
    QCOMPARE(result.notCut, std::optional(NotCut::AnotherOffAir));
    QCOMPARE(result.notBack->encoder.arn, first);
    QVERIFY(result.now && result.now->arn == second);
    QVERIFY(!desk.phaseOf(second));
    desk.control.setState(first, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(first), std::optional(Phase::Back), patience);
    PatchRun &later = desk.runs.take(patch.items.back());
    QTRY_VERIFY_WITH_TIMEOUT(later.hasEnded(), patience);
    QCOMPARE(later.counts().moved, 1);
    QCOMPARE(desk.control.done(disconnecting), 2);
}

/// Who has been told of the other one.
void TestCutAfter::oneAloneIsCutAllTheSameWhereAPersonSaysSo()
{
    CutService service;
    CutDesk desk(service, impatientPace());
    const Patch patch = desk.livePatch(2);
    const patchbay::EncoderId first = patch.items.front().encoder;
    desk.runs.take(patch.items.front());
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(first.arn), std::optional(Phase::NotBack), patience);
    PatchRun &run = desk.runs.take(patch.items.back());
    run.passOver(first);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().moved, 1);
    QCOMPARE(desk.control.done(disconnecting), 2);
}

/// It starts when its turn has come and it is to be moved, and cannot be read after that.
void TestCutAfter::onlyTheServiceSaysThatItIsLive()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    connect(&desk.moves, &patchbay::LiveMoves::changed, &desk.moves, [&desk, arn] {
        if (desk.phaseOf(arn) == Phase::InTurn)
            desk.control.setState(arn, u"INACTIVE"_s);
    });
    desk.control.addFault(updating, u"live"_s, 1);
    desk.control.addFault(reading, {.name = u"slow"_s, .count = 2, .late = 0ms});
    desk.control.addFault(reading, u"lostAnswer"_s, 100);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Refused);
    QCOMPARE(desk.control.requests(updating), 1);
    QCOMPARE(desk.control.done(disconnecting), 0);
    QCOMPARE(desk.control.stageOf(arn), rebind.from.arn);
    QVERIFY(desk.isLive(arn));
}

/// What failed was to put it back: nobody wants it where it was to go any more.
void TestCutAfter::isResumedToTheStageThatWasAskedForLast()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(updating, u"expired"_s, 2);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    PatchRun *const back = desk.cuts.rebind(arn, rebind.from);
    QVERIFY(back);
    QTRY_VERIFY_WITH_TIMEOUT(back->hasEnded(), patience);
    QCOMPARE(back->counts(), patchbay::RunCounts{.stranded = 1});
    desk.cuts.resume(desk.id.account);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.from.arn);
    QCOMPARE(desk.control.done(updating), 1);
}

/// Between its cut and its new stage.
void TestCutAfter::itsSourceIsMadeAnewWhileItIsOffAir()
{
    CutService service;
    service.control.setQuirks({{u"active-lingers"_s, 1}});
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.done(disconnecting) == 1, patience);
    desk.sources.reopen(desk.id);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    desk.control.setState(arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
}

/// Nobody can see it: who is to be cut next is told so, and it is seen as soon as its source is open again.
void TestCutAfter::itsSourceIsClosedWhileItIsOffAir()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    desk.sources.close(desk.id);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::NotBack), patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.sources.ending().empty(), patience);
    desk.open();
    desk.control.setState(arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
}

/// It is off air all the same, and waited for there.
void TestCutAfter::isPutBackWhileItIsNotBack()
{
    CutService service;
    CutDesk desk(service, impatientPace());
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.runs.take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::NotBack), patience);
    PatchRun &back = desk.runs.take(rebind.inverse());
    QTRY_VERIFY_WITH_TIMEOUT(back.hasEnded(), patience);
    QCOMPARE(back.item(0).result->outcome, Outcome::Moved);
    QVERIFY(desk.phaseOf(arn) == Phase::Rebound || desk.phaseOf(arn) == Phase::NotBack);
    QCOMPARE(desk.moves.find(arn)->to.arn, rebind.from.arn);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::NotBack), patience);
    desk.control.setState(arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    for (const auto &[encoder, phase] : desk.told)
        QVERIFY(phase);
}

/// It does not wait for itself.
void TestCutAfter::isCutAnewBeforeItIsSeenBack()
{
    CutService service;
    patchbay::CutPace pace = impatientPace();
    pace.watchSlowly = 10min;
    CutDesk desk(service, pace);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.runs.take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::NotBack), patience);
    desk.goLive(arn);
    Rebind again = rebind.inverse();
    again.ifLive = patchbay::IfLive::Cut;
    PatchRun &run = desk.runs.take(again);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QVERIFY(run.item(0).result->wasCut);
    QCOMPARE(desk.control.done(disconnecting), 2);
}

/// Who empties its binding later has a reason for that.
void TestCutAfter::aLateCutIsNotExpectedForEver()
{
    CutService service;
    patchbay::CutPace pace = tests::quickPace();
    pace.lateAtMost = 50ms;
    CutDesk desk(service, pace);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(disconnecting, {.name = u"lostAnswer"_s, .acts = false});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::NotArrived);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.records(JournalKind::Cut).front().isOpen(), patience);
    QCOMPARE(desk.records(JournalKind::Cut).front().conclusion->outcome, JournalOutcome::NotArrived);
    desk.control.setState(arn, u"INACTIVE"_s);
    QVERIFY(*support::ended(desk.source().client().updateIngestConfiguration(arn, {}, {})));
    desk.readOne(arn);
    QCoreApplication::processEvents();
    QVERIFY(!desk.phaseOf(arn));
    QVERIFY(!desk.runs.isUnderWay(rebind.encoder));
    QVERIFY(desk.cuts.stranded().empty());
}

/// It is detached from here.
void TestCutAfter::aLateCutIsNotExpectedAfterAnotherChange()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(disconnecting, {.name = u"lostAnswer"_s, .acts = false});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(desk.records(JournalKind::Cut).front().isOpen());
    desk.control.setState(arn, u"INACTIVE"_s);
    PatchRun &detach = desk.runs.take(Rebind::of(rebind.encoder, rebind.from.arn, {}));
    QTRY_VERIFY_WITH_TIMEOUT(detach.hasEnded(), patience);
    QCOMPARE(detach.item(0).result->outcome, Outcome::Moved);
    QCoreApplication::processEvents();
    QVERIFY(!desk.phaseOf(arn));
    QVERIFY(!desk.runs.isUnderWay(rebind.encoder));
    QCOMPARE(desk.records(JournalKind::Cut).front().conclusion->outcome, JournalOutcome::NotArrived);
}

/// Nobody has given it the stage that it still has.
void TestCutAfter::isStrandedBeforeItsBindingIsEmptied()
{
    CutService service;
    service.control.setQuirks({{u"active-lingers"_s, 1}, {u"binding"_s, u"emptied-late"_s}});
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.done(disconnecting) == 1, patience);
    run.stopWaiting(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    const auto readUntilEmptied = [&] {
        desk.read();
        return desk.control.stageOf(arn).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(readUntilEmptied(), patience);
    desk.read();
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    QVERIFY(desk.records(JournalKind::Cut).front().isOpen());
    desk.control.letReconnect(20ms);
    QVERIFY(desk.cuts.rebind(arn, rebind.from));
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.from.arn);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

/// Nobody but this program has given it its stage.
void TestCutAfter::anUpdateThatArrivesLate()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(updating, {.name = u"lostAnswer"_s, .acts = true, .late = 1s});
    // It is read six times until the update is sent.
    desk.control.addFault(reading, {.name = u"slow"_s, .count = 6, .late = 0ms});
    desk.control.addFault(reading, u"expired"_s, 100);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Stranded);
    QCOMPARE(desk.control.requests(updating), 1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(arn), rebind.to.arn, patience);
    desk.control.endFaults();
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.cuts.stranded().empty(), patience);
    QCOMPARE(desk.records(JournalKind::Cut).front().conclusion->outcome, JournalOutcome::Moved);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

/// And it is brought back without anybody's word when it is over.
void TestCutAfter::anErrorThatGoesOnIsTold()
{
    CutService service;
    service.control.letReconnect(20ms);
    patchbay::CutPace pace = tests::quickPace();
    pace.silentAtMost = 100ms;
    pace.silentAgain = 50ms;
    CutDesk desk(service, pace);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(updating, {.name = u"server"_s, .count = 10'000, .acts = false});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Stranded);
    QVERIFY(run.item(0).result->error);
    QVERIFY(std::ranges::find(desk.told, std::pair(arn, std::optional(Phase::Stranded))) != desk.told.end());
    desk.control.endFaults();
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
}

/// It still has the stage, and reads live: that is not its picture.
void TestCutAfter::isPutBackBeforeItsBindingIsEmptied()
{
    CutService service;
    service.control.setQuirks({{u"active-lingers"_s, 1}, {u"binding"_s, u"emptied-late"_s}});
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.done(disconnecting) == 1, patience);
    run.stopWaiting(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(desk.cuts.rebind(arn, rebind.from));
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.done(updating) == 1, patience);
    QCOMPARE(desk.phaseOf(arn) == Phase::Back, false);
    desk.control.setState(arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.from.arn);
}

/// There is one that can go on.
void TestCutAfter::isGivenUpBySourceThatIsMadeAnew()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(updating, {.name = u"server"_s, .count = 10'000, .acts = false});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.requests(updating) > 0, patience);
    desk.sources.reopen(desk.id);
    run.stopWaiting(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    desk.control.endFaults();
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
}

/// It reads live for longer than is waited for the answer.
void TestCutAfter::aLostDisconnectionThatTookEffectIsWrittenDown()
{
    CutService service;
    service.control.setQuirks({{u"active-lingers"_s, 1}});
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    desk.control.addFault(disconnecting, {.name = u"lostAnswer"_s, .acts = true});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    const auto sent = desk.records(JournalKind::Disconnect);
    QCOMPARE(sent.size(), std::size_t(1));
    QCOMPARE(sent.front().conclusion->outcome, JournalOutcome::Done);
    QVERIFY(sent.front().conclusion->settledByReading);
}

/// It was never seen without a stage, and the service takes its time.
void TestCutAfter::whatIsEmptiedAfterItIsBackIsPutRight()
{
    CutService service;
    service.control.letReconnect(20ms);
    service.control.setQuirks({{u"binding"_s, u"emptied-late"_s}});
    patchbay::CutPace pace = tests::quickPace();
    pace.lateWatch = 20ms;
    CutDesk desk(service, pace);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.runs.take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QVERIFY(desk.records(JournalKind::Cut).front().isOpen());
    desk.control.setState(arn, u"INACTIVE"_s);
    QVERIFY(*support::ended(desk.source().client().updateIngestConfiguration(arn, {}, {})));
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(arn), rebind.to.arn, patience);
    desk.control.setState(arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.records(JournalKind::Cut).front().isOpen(), patience);
    QCOMPARE(desk.records(JournalKind::Cut).front().conclusion->outcome, JournalOutcome::Moved);
    QCOMPARE(desk.control.done(disconnecting), 1);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

/// Who empties its binding after that is somebody else.
void TestCutAfter::whatIsNotEmptiedAfterItIsBackIsOver()
{
    CutService service;
    service.control.letReconnect(20ms);
    service.control.setQuirks({{u"binding"_s, u"emptied-late"_s}});
    patchbay::CutPace pace = tests::quickPace();
    pace.lateAtMost = 50ms;
    CutDesk desk(service, pace);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.runs.take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.records(JournalKind::Cut).front().isOpen(), patience);
    const auto conclusion = desk.records(JournalKind::Cut).front().conclusion;
    QCOMPARE(conclusion->outcome, JournalOutcome::Moved);
    QVERIFY(!conclusion->settledByReading);
    desk.control.setState(arn, u"INACTIVE"_s);
    QVERIFY(*support::ended(desk.source().client().updateIngestConfiguration(arn, {}, {})));
    desk.readOne(arn);
    QCoreApplication::processEvents();
    QVERIFY(!desk.runs.isUnderWay(rebind.encoder));
    QVERIFY(desk.cuts.stranded().empty());
}

QTEST_GUILESS_MAIN(TestCutAfter)
#include "tst_cutafter.moc"
