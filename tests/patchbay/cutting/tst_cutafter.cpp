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
    void onlyTheServiceSaysThatItIsLive();
    void isResumedToTheStageThatWasAskedForLast();
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

QTEST_GUILESS_MAIN(TestCutAfter)
#include "tst_cutafter.moc"
