// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A run makes a scene the plan, and taking it back brings back the plan of before.

#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plan/PlanSteps.h"
#include "support/OpenSources.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::PatchRun;
using patchbay::PlanSteps;
using patchbay::RecordedRun;
using patchbay::Scene;

namespace {

struct Desk {
    support::OpenSources sources;
    patchbay::PatchRuns runs{sources.sources};
    patchbay::Plan plan{sources.plant};
    PlanSteps steps{plan, runs};

    ~Desk() { sources.end(); }
    static Scene scene(const QString &name)
    {
        Scene scene;
        scene.name = name;
        return scene;
    }
    /// As it begins.
    void takeBack(PatchRun &run) { Q_EMIT runs.begun(run); }
};

/// Of one encoder.
patchbay::Patch ofOne()
{
    const patchbay::SourceId source{QUuid::createUuid(), u"eu-west-1"_s};
    return {{}, {patchbay::Rebind::of({source, u"cam-1"_s}, u"rehearsal"_s, u"main"_s)}};
}

patchbay::Patch undoOf(const PatchRun &run)
{
    patchbay::Patch undo = ofOne();
    undo.undoes = RecordedRun::idOf(run.id());
    return undo;
}

} // namespace

class TestPlanSteps final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUndoBringsThePlanBack();
    void aRedoMakesItThePlanAgain();
    void whatWasChosenMeanwhileStays();
    void whereThereWasNoneThereIsNone();
    void whatOfAnUndoComesLaterIsNoOther();
    void whatIsRefusedChangesNoPlan();
};

void TestPlanSteps::anUndoBringsThePlanBack()
{
    Desk desk;
    desk.plan.choose(Desk::scene(u"Show"_s));
    PatchRun run{ofOne()};
    desk.steps.lead(run, Desk::scene(u"Evening"_s));
    QCOMPARE(desk.plan.name(), u"Evening"_s);
    QCOMPARE(desk.steps.wayBack(RecordedRun::idOf(run.id()))->after->name, u"Show"_s);
    const QSignalSpy wentBack(&desk.steps, &PlanSteps::wentBack);
    PatchRun other{ofOne()};
    desk.takeBack(other); // takes nothing back
    QCOMPARE(desk.plan.name(), u"Evening"_s);
    PatchRun undo{undoOf(run)};
    desk.takeBack(undo);
    QCOMPARE(desk.plan.name(), u"Show"_s);
    QCOMPARE(wentBack.size(), 1);
}

void TestPlanSteps::aRedoMakesItThePlanAgain()
{
    Desk desk;
    desk.plan.choose(Desk::scene(u"Show"_s));
    PatchRun run{ofOne()};
    desk.steps.lead(run, Desk::scene(u"Evening"_s));
    PatchRun undo{undoOf(run)};
    desk.takeBack(undo);
    PatchRun redo{undoOf(undo)};
    desk.takeBack(redo);
    QCOMPARE(desk.plan.name(), u"Evening"_s);
}

void TestPlanSteps::whatWasChosenMeanwhileStays()
{
    Desk desk;
    desk.plan.choose(Desk::scene(u"Show"_s));
    PatchRun run{ofOne()};
    desk.steps.lead(run, Desk::scene(u"Evening"_s));
    desk.plan.choose(Desk::scene(u"Rehearsal"_s));
    QVERIFY(!desk.steps.wayBack(RecordedRun::idOf(run.id())));
    PatchRun undo{undoOf(run)};
    desk.takeBack(undo);
    QCOMPARE(desk.plan.name(), u"Rehearsal"_s);
}

void TestPlanSteps::whereThereWasNoneThereIsNone()
{
    Desk desk;
    PatchRun run{ofOne()};
    desk.steps.lead(run, Desk::scene(u"Evening"_s));
    PatchRun undo{undoOf(run)};
    desk.takeBack(undo);
    QVERIFY(!desk.plan.isChosen());
    PatchRun redo{undoOf(undo)};
    desk.takeBack(redo);
    QCOMPARE(desk.plan.name(), u"Evening"_s);
}

/// One that was live then, and has stopped.
void TestPlanSteps::whatOfAnUndoComesLaterIsNoOther()
{
    Desk desk;
    desk.plan.choose(Desk::scene(u"Show"_s));
    PatchRun run{ofOne()};
    desk.steps.lead(run, Desk::scene(u"Evening"_s));
    PatchRun undo{undoOf(run)};
    desk.takeBack(undo);
    desk.plan.choose(Desk::scene(u"Evening"_s)); // after all
    PatchRun waited{undoOf(run)};
    desk.takeBack(waited);
    QCOMPARE(desk.plan.name(), u"Evening"_s);
}

void TestPlanSteps::whatIsRefusedChangesNoPlan()
{
    Desk desk;
    desk.plan.choose(Desk::scene(u"Show"_s));
    PatchRun refused{patchbay::Patch()};
    desk.steps.lead(refused, Desk::scene(u"Evening"_s));
    QCOMPARE(desk.plan.name(), u"Show"_s);
    PatchRun run{ofOne()};
    desk.steps.lead(run, Desk::scene(u"Evening"_s));
    patchbay::Patch nothing;
    nothing.undoes = RecordedRun::idOf(run.id());
    PatchRun refusedUndo{nothing};
    desk.takeBack(refusedUndo);
    QCOMPARE(desk.plan.name(), u"Evening"_s);
}

QTEST_GUILESS_MAIN(TestPlanSteps)
#include "tst_plansteps.moc"
