// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// While the desk is locked nothing new is asked of AWS, whoever asks; what was begun goes on.

#include "ActDesk.h"
#include "patchbay/patch/DeskLock.h"

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace {

class Locked final : public tests::ActDesk {
public:
    Locked()
    {
        desk.runs.setLock(lock);
        acts.setLock(lock);
    }

    PatchRun &taken(const Patch &patch) { return ended(desk.runs.take(patch)); }
    static PatchRun &ended(PatchRun &run)
    {
        [&run] { QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), tests::patience); }();
        return run;
    }
    Patch moves(int count) { return {u"Show open"_s, desk.moves(desk.here, count)}; }
    int updates() { return control().requests(u"UpdateIngestConfiguration"_s); }

    DeskLock lock;
};

} // namespace

class TestDeskLock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTaken();
    void nothingIsMadeOrRemoved();
    void whatHasWaitedIsTaken();
    void whatHasNoStageIsRescued();
    void whatIsUnderWayGoesOn();
    void aWayBackIsThereAfterwards();
};

void TestDeskLock::nothingIsTaken()
{
    Locked desk;
    QSignalSpy refused(&desk.lock, &DeskLock::refused);
    desk.lock.lock();
    const Patch patch = desk.moves(3);
    const PatchRun &run = desk.taken(patch);
    for (int i = 0; i < run.count(); ++i)
        QCOMPARE(run.item(i).result->outcome, Outcome::Cancelled);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(desk.updates(), 0);
    desk.lock.unlock();
    QCOMPARE(desk.taken(patch).item(0).result->outcome, Outcome::Moved);
    QCOMPARE(refused.size(), 1);
}

void TestDeskLock::nothingIsMadeOrRemoved()
{
    Locked desk;
    QSignalSpy refused(&desk.lock, &DeskLock::refused);
    desk.lock.lock();
    const Deletion deletion = desk.deletion(0);
    const ActRun &run = desk.ActDesk::done({desk.creation(u"cam-new"_s), deletion});
    QCOMPARE(run.item(0).result->outcome, ActOutcome::Cancelled);
    QCOMPARE(run.item(1).result->outcome, ActOutcome::Cancelled);
    QCOMPARE(refused.size(), 1);
    QVERIFY(desk.held(u"cam-new"_s).isEmpty());
    QVERIFY(desk.isHeld(deletion.encoder.arn));
    QVERIFY(desk.record.intents.empty());
}

void TestDeskLock::whatHasWaitedIsTaken()
{
    Locked desk;
    desk.lock.lock();
    Patch patch = desk.moves(1);
    patch.hasWaited = true;
    QCOMPARE(desk.taken(patch).item(0).result->outcome, Outcome::Moved);
}

void TestDeskLock::whatHasNoStageIsRescued()
{
    Locked desk;
    const Rebind move = desk.moves(1).items.front();
    QCOMPARE(desk.taken({{}, {Rebind::of(move.encoder, move.from.arn, {})}}).item(0).result->outcome, Outcome::Moved);
    desk.lock.lock();
    const PatchRun &run = Locked::ended(desk.desk.runs.rescue({}, Rebind::of(move.encoder, {}, move.to.arn)));
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QCOMPARE(desk.desk.stageOf(move.encoder), move.to.arn);
}

void TestDeskLock::whatIsUnderWayGoesOn()
{
    Locked desk;
    PatchRun &run = desk.desk.runs.take(desk.moves(5));
    desk.lock.lock();
    Locked::ended(run);
    QCOMPARE(run.counts().moved, 5);
    desk.desk.compareWithService(run);
}

void TestDeskLock::aWayBackIsThereAfterwards()
{
    Locked desk;
    desk.taken(desk.moves(1));
    const auto back = [&desk] {
        return desk.desk.runs.next(PatchRuns::Way::Back, [](const SourceId &) { return true; });
    };
    const Patch way{u"Undo"_s, {desk.desk.runs.all().back()->item(0).rebind.inverse()}};
    desk.lock.lock();
    QCOMPARE(Locked::ended(desk.desk.runs.take(PatchRuns::Way::Back, way)).item(0).result->outcome, Outcome::Cancelled);
    QVERIFY(!back().patch.items.empty());
    desk.lock.unlock();
    QCOMPARE(Locked::ended(desk.desk.runs.take(PatchRuns::Way::Back, way)).item(0).result->outcome, Outcome::Moved);
}

QTEST_GUILESS_MAIN(TestDeskLock)
#include "tst_desklock.moc"
