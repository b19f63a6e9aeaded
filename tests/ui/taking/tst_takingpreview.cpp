// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run is called and counts beside what its preview left, and what is told of it nowhere else.

#include "TakingDesk.h"
#include "ui/words/PatchWords.h"

using namespace Qt::StringLiterals;
using tests::Desk;
using tests::encoderArn;
using tests::MadeUp;
using tests::stageArn;

class TestTakingPreview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneOfManyIsCalledByEncoderAndStage();
    void theSummaryIsOfTheWholePreview();
    void whatStayedLiveForAnotherStageIsNotTheLaterRunsMatter();
    void whatIsInNoJournalIsNotPutAwayByItself();
    void dismissingSaysWhatIsToldNowhereElse();
    void whatIsDetachedIsCountedApart();
};

/// Four of five are live: the run has one, and no name. What is left of it has one again.
void TestTakingPreview::oneOfManyIsCalledByEncoderAndStage()
{
    Desk desk;
    patchbay::Patch patch{u"5 encoders to main"_s, {}};
    for (int number = 1; number <= 5; ++number) {
        desk.put(number, number == 1 ? ivs::IngestState::Inactive : ivs::IngestState::Active);
        patch.items.push_back(
            patchbay::Rebind::of(desk.one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s), stageArn(u"main"_s)));
    }
    const patchbay::PatchRun *const run = desk.preview(patch);
    QVERIFY(run);
    QCOMPARE(run->count(), 1);
    QCOMPARE(run->name(), QString());
    ui::TakingPanel &panel = *desk.panels().constFirst();
    QVERIFY(Desk::says(panel, u"Taking: cam-1 to main"_s));
    desk.stop(panel, *run);
    QTRY_VERIFY(Desk::button(panel, u"Export"_s));
    Desk::button(panel, u"Export"_s)->click();
    QCOMPARE(desk.savedName, u"cam-1 to main"_s);
    Desk::button(panel, u"Retry 5"_s)->click();
    for (int number = 2; number <= 5; ++number)
        desk.put(number, ivs::IngestState::Inactive);
    const patchbay::PatchRun *const again = desk.preview(*desk.previewed);
    QVERIFY(again);
    QCOMPARE(again->name(), u"5 encoders to main"_s);
}

/// One of each kind that a preview counts.
void TestTakingPreview::theSummaryIsOfTheWholePreview()
{
    Desk desk;
    patchbay::Patch patch{u"Show open"_s, {}};
    for (int number = 1; number <= 9; ++number)
        patch.items.push_back(
            patchbay::Rebind::of(desk.one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s), stageArn(u"main"_s)));
    patch.items[2].to.arn = stageArn(u"rehearsal"_s); // already there
    patch.items[3].from.arn = stageArn(u"backup"_s); // moved by somebody else
    patch.items[4].to.arn = u"arn:aws:ivs:us-east-1:123456789012:stage/main"_s;
    desk.put(6, ivs::IngestState::Active);
    desk.one.inventory().remove(encoderArn(7));
    const patchbay::PatchRun *const run = desk.preview(patch);
    QVERIFY(run);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    QVERIFY(Desk::says(panel,
                       u"0 moved · 1 already there · 1 live · 1 changed meanwhile · 1 gone · 1 not possible · 4 left  "
                       "–  9 in all"_s));
    QVERIFY(Desk::says(panel, u"cam-6"_s));
    desk.stop(panel, *run);
    QTRY_VERIFY(Desk::button(panel, u"Retry 5…"_s)); // with the live one
}

void TestTakingPreview::whatStayedLiveForAnotherStageIsNotTheLaterRunsMatter()
{
    Desk desk;
    MadeUp made(desk, 2);
    ui::TakingPanel::Acts acts;
    acts.tellEnd = [](const QString &) {};
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    const auto liveFor = [&desk](const QString &stage) {
        return patchbay::Rebind::of(desk.one.encoder(encoderArn(7)), stageArn(u"rehearsal"_s), stageArn(stage));
    };
    panel.noteNotTaken({{}, {liveFor(u"main"_s)}, {u"cam-7"_s}});
    made.end(0, patchbay::Outcome::Moved);
    made.end(1, patchbay::Outcome::Moved);
    panel.noteLater(ui::NotTaken{{}, {liveFor(u"backup"_s)}, {u"cam-7"_s}});
    QVERIFY(Desk::button(panel, u"Retry 1 live…"_s));
    panel.noteLater(ui::NotTaken{{}, {liveFor(u"main"_s)}, {u"cam-7"_s}});
    QVERIFY(!Desk::button(panel, u"Retry"_s));
}

/// All of it has moved; nobody could read so elsewhere.
void TestTakingPreview::whatIsInNoJournalIsNotPutAwayByItself()
{
    Desk desk;
    for (const bool isRecorded : {true, false}) {
        MadeUp made(desk, 2);
        ui::TakingPanel::Acts acts;
        acts.tellEnd = [](const QString &) {};
        ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
        if (!isRecorded)
            made.run->resumeUnrecorded();
        made.end(0, patchbay::Outcome::Moved);
        made.end(1, patchbay::Outcome::Moved);
        QCOMPARE(panel.isDone(), isRecorded);
        QTRY_VERIFY(Desk::button(panel, u"Dismiss"_s));
        QCOMPARE(Desk::button(panel, u"Dismiss"_s)->toolTip().contains(u"nowhere else"_s), !isRecorded);
    }
}

void TestTakingPreview::dismissingSaysWhatIsToldNowhereElse()
{
    for (const bool isRecorded : {true, false}) {
        Desk desk;
        patchbay::PatchRun &first = desk.take(u"Show 1"_s, 1, 2);
        if (!isRecorded)
            first.resumeUnrecorded();
        desk.stop(*desk.panels().constFirst(), first);
        patchbay::PatchRun::Item item = first.item(0);
        item.result->outcome = patchbay::Outcome::Moved;
        first.update(0, item);
        const patchbay::PatchRun &second = desk.take(u"Show 2"_s, 3, 4);
        for (ui::TakingPanel *const panel : desk.panels()) {
            if (!panel->hasEnded())
                desk.stop(*panel, second);
        }
        const QPushButton *const all = Desk::button(desk.area, u"Dismiss all"_s);
        QVERIFY(all);
        QCOMPARE(all->toolTip().contains(u"nowhere else"_s), !isRecorded);
        QCOMPARE(all->toolTip().contains(u"stays in the journal"_s), isRecorded);
    }
}

void TestTakingPreview::whatIsDetachedIsCountedApart()
{
    Desk desk;
    patchbay::Patch patch{u"Show over"_s, {}};
    for (int number = 1; number <= 3; ++number)
        patch.items.push_back(patchbay::Rebind::of(desk.one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s),
                                                   number == 3 ? stageArn(u"main"_s) : QString()));
    MadeUp made(desk, 1);
    made.run.emplace(patch);
    made.end(0, patchbay::Outcome::Moved);
    made.end(1, patchbay::Outcome::Moved);
    QCOMPARE(ui::itemWord(made.run->item(0)), u"detached"_s);
    QCOMPARE(ui::runSummary(*made.run), u"2 detached · 1 left"_s);
    made.end(2, patchbay::Outcome::Moved);
    QCOMPARE(ui::runSummary(*made.run), u"1 moved · 2 detached"_s);
}

QTEST_MAIN(TestTakingPreview)
#include "tst_takingpreview.moc"
