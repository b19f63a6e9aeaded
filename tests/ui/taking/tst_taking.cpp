// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a patch of many is followed while it is taken, and what it came to.

#include "TakingDesk.h"
#include "ui/taking/TakingModel.h"
#include "ui/words/PatchWords.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace Qt::StringLiterals;
using tests::denied;
using tests::Desk;
using tests::encoderArn;
using tests::MadeUp;
using tests::stageArn;

class TestTaking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theItemsAreAModel();
    void onlyManyHaveAPanel();
    void whatWasStoppedCanBeTriedAgain();
    void theSummaryStaysUntilItIsDismissed();
    void whatItCameToIsATable();
    void whyOneFailedIsSaid();
    void whatIsNotKnownIsAskedAgain();
    void eachHeldSourceSaysWhatHelps();
    void aLongNameDoesNotWidenTheWindow();
    void whatDidNotMoveIsNamed();
    void whatIsCutSaysHowFarItIs();
    void itIsNotOverWhileAPictureIsMissing();
    void cutsTakeTheirTime();
    void whatWasNotCutSaysWhy();
    void whatIsSoSinceIsSaid();
    void whatIsLiveAndStaysIsNamed();
    void theSummaryIsOfAllThatWasAskedFor();
    void whatStayedLiveIsTriedAgain();
    void whatStayedLiveAgainIsTheLaterRunsMatter();
    void whatWasTriedAgainIsTheOtherRunsMatter();
    void whatWasTakenBackIsTheOtherRunsMatter();
    void onlyTheNewestIsOpen();
    void itDoesNotTakeAllTheRoom();
    void whatHasNothingLeftMakesRoom();
    void thoseFurtherDownAreALine();
    void allThatHaveEndedAreDismissed();
};

void TestTaking::theItemsAreAModel()
{
    Desk desk;
    patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 3);
    ui::TakingModel model(run, desk.one.plant, desk.moves);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"cam-1"_s);
    desk.stop(*desk.panels().constFirst(), run);
    QCOMPARE(model.index(2, int(ui::TakingModel::Column::State)).data().toString(), u"stopped, not moved"_s);
}

void TestTaking::onlyManyHaveAPanel()
{
    Desk desk;
    desk.take(u"one"_s, 1, 1);
    QVERIFY(desk.panels().isEmpty());
    desk.take(u"Show open"_s, 2, 5);
    QCOMPARE(desk.panels().size(), 1);
    QVERIFY(Desk::says(*desk.panels().constFirst(), u"Taking: Show open"_s));
    desk.take(u"Backup"_s, 6, 9); // while the other is under way
    QCOMPARE(desk.panels().size(), 2);
    for (const ui::TakingPanel *const panel : desk.panels())
        QVERIFY(Desk::button(*panel, u"Stop"_s));
}

void TestTaking::whatWasStoppedCanBeTriedAgain()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 4);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    QVERIFY(!Desk::button(panel, u"Retry"_s));
    desk.stop(panel, run);
    QCOMPARE(desk.told.size(), 1);
    QVERIFY2(desk.told.constFirst().startsWith(u"Show open: "_s), qPrintable(desk.told.constFirst()));
    QTRY_VERIFY(Desk::button(panel, u"Retry 4"_s));
    QVERIFY(!Desk::button(panel, u"Undo"_s)); // nothing has moved
    Desk::button(panel, u"Retry"_s)->click();
    QVERIFY(desk.previewed);
    QCOMPARE(desk.previewed->items.size(), 4U);
    QCOMPARE(desk.previewed->name, u"Show open"_s);
}

void TestTaking::theSummaryStaysUntilItIsDismissed()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 4);
    desk.stop(*desk.panels().constFirst(), run);
    desk.take(u"one"_s, 5, 5);
    desk.take(u"Backup"_s, 6, 9);
    QCOMPARE(desk.panels().size(), 2);
    const auto all = desk.panels();
    const auto first =
        std::ranges::find_if(all, [](const ui::TakingPanel *each) { return Desk::says(*each, u": Show open"_s); });
    QVERIFY(first != all.end());
    QVERIFY((*first)->findChild<QTreeView *>()->isHidden()); // the newest has the room
    Desk::button(**first, u"Dismiss"_s)->click();
    QTRY_COMPARE(desk.panels().size(), 1);
}

void TestTaking::whatItCameToIsATable()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 2);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    desk.stop(panel, run);
    QTRY_VERIFY(Desk::button(panel, u"Export"_s));
    Desk::button(panel, u"Export"_s)->click();
    QCOMPARE(desk.saved.size(), 3U);
    QCOMPARE(desk.saved[0],
             (QStringList{u"Encoder"_s, u"From"_s, u"To"_s, u"State"_s, u"Reason"_s, u"ARN"_s, u"Account"_s,
                          u"Region"_s, u"Request ID"_s}));
    QCOMPARE(desk.saved[1].mid(0, 4), (QStringList{u"cam-1"_s, u"rehearsal"_s, u"main"_s, u"stopped, not moved"_s}));
    QCOMPARE(desk.saved[1].mid(5, 3), (QStringList{encoderArn(1), u"Live Events"_s, u"eu-west-1"_s}));
}

void TestTaking::whyOneFailedIsSaid()
{
    Desk desk;
    MadeUp made(desk, 2);
    const ui::TakingModel model(*made.run, desk.one.plant, desk.moves);
    made.end(0, patchbay::Outcome::Refused, denied());
    using Column = ui::TakingModel::Column;
    const QString tip = model.index(0, int(Column::State)).data(Qt::ToolTipRole).toString();
    const QString reason = model.index(0, int(Column::Reason)).data().toString();
    QVERIFY(!reason.isEmpty());
    QVERIFY2(tip.contains(u"5c2f1d0e"_s) && tip.contains(u"refused, not moved"_s), qPrintable(tip));
    QCOMPARE(model.index(0, int(Column::RequestId)).data().toString(), u"5c2f1d0e"_s);
    QVERIFY(model.index(1, int(Column::Reason)).data().toString().isEmpty());
}

void TestTaking::whatIsNotKnownIsAskedAgain()
{
    Desk desk;
    MadeUp made(desk, 3);
    ui::TakingPanel::Acts acts;
    acts.tellEnd = [](const QString &) {};
    QString name;
    std::vector<patchbay::RebindResult> asked;
    acts.askAgain = [&](const QString &of, const std::vector<patchbay::RebindResult> &lost) {
        name = of;
        asked = lost;
    };
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    made.end(0, patchbay::Outcome::Moved);
    made.end(1, patchbay::Outcome::Unknown);
    made.end(2, patchbay::Outcome::NotArrived);
    QPushButton *const button = Desk::button(panel, u"Ask again 2"_s);
    QVERIFY(button);
    QVERIFY(!Desk::button(panel, u"Retry"_s));
    button->click();
    QCOMPARE(asked.size(), 2U);
    QCOMPARE(name, u"Show open"_s);
    QVERIFY(!Desk::button(panel, u"Ask again"_s)); // another panel tells of it

    patchbay::PatchRun &run = desk.runs.askAgain(name, asked);
    QCOMPARE(run.name(), u"Show open"_s);
    QCOMPARE(desk.panels().size(), 1);
    for (int index = 0; index < run.count(); ++index)
        run.stopWaiting(index);
}

void TestTaking::eachHeldSourceSaysWhatHelps()
{
    Desk desk;
    MadeUp made(desk, 2);
    ui::TakingPanel::Acts acts;
    acts.tellEnd = [](const QString &) {};
    acts.remediesOf = [&desk](const patchbay::SourceId &, const std::optional<aws::Error> &) {
        ui::Remedies remedies(desk.owner);
        remedies.add({ui::Remedy::EditAccount}, [&desk] { ++desk.edited; });
        return remedies;
    };
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    QVERIFY(!Desk::button(panel, u"Try again"_s));
    aws::Error error;
    error.kind = aws::ErrorKind::KeyNotRecognised;
    made.run->setHold({desk.one.source().id(), error});
    QTRY_VERIFY(Desk::button(panel, u"Try again"_s));
    QVERIFY(Desk::says(panel, u"Live Events · eu-west-1: "_s));
    QVERIFY(Desk::says(panel, u"2 changes are held"_s));
    QPushButton *const edit = Desk::button(panel, ui::wordsOf(ui::Remedy::EditAccount).label.remove(u'&'));
    QVERIFY(edit);
    edit->click();
    QCOMPARE(desk.edited, 1);
    Desk::button(panel, u"Try again"_s)->click();
    QVERIFY(made.run->holds().empty());
    QTRY_VERIFY(!Desk::button(panel, u"Try again"_s));
}

void TestTaking::aLongNameDoesNotWidenTheWindow()
{
    Desk desk;
    desk.take(u"Short"_s, 1, 2);
    const int width = desk.area.minimumSizeHint().width();
    desk.take(QString(128, u'W'), 3, 5);
    QVERIFY(desk.area.minimumSizeHint().width() < width * 2);
    QVERIFY(desk.area.minimumSizeHint().width() < 1000);
}

void TestTaking::whatDidNotMoveIsNamed()
{
    Desk desk;
    MadeUp made(desk, 9);
    ui::TakingPanel::Acts acts;
    acts.tellEnd = [](const QString &) {};
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    made.end(0, patchbay::Outcome::Moved);
    made.end(1, patchbay::Outcome::Live);
    made.end(2, patchbay::Outcome::Gone);
    made.end(3, patchbay::Outcome::Cancelled);
    QTRY_VERIFY(Desk::says(panel, u"cam-2: is live, not moved · cam-3: no longer exists"_s));
    QVERIFY(!Desk::says(panel, u"cam-4"_s)); // stopped: its number tells
    for (int index = 4; index < 9; ++index)
        made.end(index, patchbay::Outcome::Live);
    QTRY_VERIFY(Desk::says(panel, u"cam-8: is live, not moved · 1 more"_s));
}

void TestTaking::whatIsCutSaysHowFarItIs()
{
    using Phase = patchbay::LiveMove::Phase;
    Desk desk;
    patchbay::Patch patch{u"Show open"_s, {}};
    for (int number = 1; number <= 2; ++number) {
        patch.items.push_back(patchbay::Rebind::of(desk.one.encoder(tests::encoderArn(number)),
                                                   tests::stageArn(u"rehearsal"_s), tests::stageArn(u"main"_s)));
        patch.items.back().ifLive = patchbay::IfLive::Cut;
    }
    patchbay::PatchRun run(patch);
    const ui::TakingModel model(run, desk.one.plant, desk.moves);
    const auto state = [&model](int row) {
        return model.index(row, int(ui::TakingModel::Column::State)).data().toString();
    };
    const auto put = [&](int row, Phase phase) {
        const patchbay::Rebind &rebind = patch.items[std::size_t(row)];
        desk.moves.set({rebind.encoder, phase, rebind.from, rebind.to, QDateTime::currentDateTimeUtc().addSecs(-75),
                        std::chrono::seconds(6)});
    };
    put(0, Phase::Cut);
    put(1, Phase::InTurn);
    QVERIFY2(state(0).startsWith(u"cut 1 min 1"_s), qPrintable(state(0)));
    QCOMPARE(state(1), u"to be cut"_s);
    patchbay::PatchRun::Item item = run.item(0);
    item.state = patchbay::PatchRun::State::Ended;
    item.result.emplace().rebind = item.rebind;
    item.result->outcome = patchbay::Outcome::Moved;
    run.update(0, item);
    put(0, Phase::NotBack); // moved, and its picture is not seen
    QVERIFY2(state(0).startsWith(u"not back for 1 min 1"_s), qPrintable(state(0)));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    put(0, Phase::Back);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(state(0), u"back after 6 s"_s);
    desk.moves.remove(item.rebind.encoder.arn);
    QCOMPARE(state(0), u"moved"_s);
    desk.moves.remove(patch.items[1].encoder.arn);
}

/// AWS has answered all, and the camera is still off air.
void TestTaking::itIsNotOverWhileAPictureIsMissing()
{
    using Phase = patchbay::LiveMove::Phase;
    Desk desk;
    patchbay::Patch patch{u"Show open"_s, {}};
    for (int number = 1; number <= 2; ++number) {
        patch.items.push_back(patchbay::Rebind::of(desk.one.encoder(tests::encoderArn(number)),
                                                   tests::stageArn(u"rehearsal"_s), tests::stageArn(u"main"_s)));
        patch.items.back().ifLive = patchbay::IfLive::Cut;
    }
    patchbay::PatchRun run(patch);
    ui::TakingPanel::Acts acts;
    QString told;
    acts.tellEnd = [&told](const QString &sentence) { told = sentence; };
    const ui::TakingPanel panel(run, desk.one.plant, desk.moves, acts);
    const patchbay::Rebind &second = patch.items[1];
    const auto put = [&](Phase phase) {
        desk.moves.set({second.encoder, phase, second.from, second.to, QDateTime::currentDateTimeUtc(), {}});
    };
    put(Phase::Rebound);
    for (int index = 0; index < 2; ++index) {
        patchbay::PatchRun::Item item = run.item(index);
        item.state = patchbay::PatchRun::State::Ended;
        item.result.emplace().rebind = item.rebind;
        item.result->outcome = patchbay::Outcome::Moved;
        run.update(index, item);
    }
    QVERIFY(run.hasEnded());
    QCOMPARE(told, u"Show open: 2 moved · 1 not back yet"_s);
    QVERIFY(Desk::says(panel, u", 1 not back yet: Show open"_s));
    put(Phase::NotBack);
    QVERIFY(Desk::says(panel, u", 1 not back yet: Show open"_s));
    put(Phase::Back);
    QVERIFY(!Desk::says(panel, u"not back yet"_s));
}

void TestTaking::cutsTakeTheirTime()
{
    Desk desk;
    MadeUp made(desk, 9);
    for (int index = 0; index < 5; ++index)
        made.end(index, patchbay::Outcome::Moved); // at once
    for (int index = 5; index < 9; ++index) {
        patchbay::PatchRun::Item item = made.run->item(index);
        item.state = patchbay::PatchRun::State::Cutting;
        made.run->update(index, item);
    }
    QVERIFY(made.run->timeLeft() && *made.run->timeLeft() >= std::chrono::seconds(20));
}

void TestTaking::whatWasNotCutSaysWhy()
{
    Desk desk;
    MadeUp made(desk, 2);
    const ui::TakingModel model(*made.run, desk.one.plant, desk.moves);
    made.end(0, patchbay::Outcome::Live);
    patchbay::PatchRun::Item item = made.run->item(0);
    item.result->notCut = patchbay::NotCut::OtherAddress;
    made.run->update(0, item);
    QCOMPARE(model.index(0, int(ui::TakingModel::Column::State)).data().toString(),
             u"is live, was not cut: needs a new URL"_s);
}

/// Nobody else is named who may not have done it: an encoder that was live becomes idle by itself.
void TestTaking::whatIsSoSinceIsSaid()
{
    Desk desk;
    MadeUp made(desk, 3);
    const auto wordOf = [&made](int index, patchbay::Outcome outcome, const patchbay::PatchRun::Overtaking &since) {
        made.end(index, outcome);
        patchbay::PatchRun::Item item = made.run->item(index);
        item.state = patchbay::PatchRun::State::Overtaken;
        item.overtaking = since;
        return ui::itemWord(item);
    };
    const ivs::IngestConfigurationSummary now;
    QCOMPARE(wordOf(0, patchbay::Outcome::Live, {now, false, false}), u"was live, not moved; is idle now"_s);
    QCOMPARE(wordOf(1, patchbay::Outcome::Moved, {now, true, false}), u"moved again since"_s);
    QCOMPARE(wordOf(2, patchbay::Outcome::Moved, {}), u"no longer exists"_s);
}

void TestTaking::whatIsLiveAndStaysIsNamed()
{
    Desk desk;
    patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 3);
    desk.area.noteNotTaken(run, {{}, {}, {u"cam-7"_s, u"cam-8"_s}});
    QVERIFY(Desk::says(*desk.panels().constFirst(), u"stay as they are: cam-7 · cam-8"_s));
    patchbay::PatchRun &one = desk.take(u"one"_s, 4, 4);
    desk.area.noteNotTaken(one, {{}, {}, {u"cam-9"_s}}); // it has no panel
    QVERIFY(!Desk::says(*desk.panels().constFirst(), u"cam-9"_s));
}

/// In the words of the preview, and with what that did not take.
void TestTaking::theSummaryIsOfAllThatWasAskedFor()
{
    Desk desk;
    MadeUp made(desk, 4);
    ui::TakingPanel::Acts acts;
    QString told;
    acts.tellEnd = [&told](const QString &sentence) { told = sentence; };
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    ui::PreviewCounts counts;
    counts.all = 16;
    counts.taken = 4;
    counts.leftOut = 1;
    counts.alreadyThere = 5;
    counts.live = 3;
    counts.gone = 3;
    panel.noteNotTaken({counts, {}, {}});
    QVERIFY(Desk::says(panel, u"0 moved · 1 left out · 5 already there · 3 live · 3 gone · 4 left  –  16 in all"_s));
    made.end(0, patchbay::Outcome::Moved);
    made.end(1, patchbay::Outcome::AlreadyThere);
    made.end(2, patchbay::Outcome::Live);
    made.end(3, patchbay::Outcome::Refused, denied());
    const QString summary = u"1 moved · 1 left out · 6 already there · 4 live · 3 gone · 1 refused"_s;
    QTRY_VERIFY(Desk::says(panel, summary + u"  –  16 in all"_s));
    QCOMPARE(told, u"Show open: "_s + summary);
}

void TestTaking::whatStayedLiveIsTriedAgain()
{
    Desk desk;
    MadeUp made(desk, 2);
    ui::TakingPanel::Acts acts;
    std::optional<patchbay::Patch> previewed;
    acts.tellEnd = [](const QString &) {};
    acts.preview = [&previewed](const patchbay::Patch &patch) { previewed = patch; };
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    const auto live = [&desk](int number) {
        return patchbay::Rebind::of(desk.one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s),
                                    stageArn(u"main"_s));
    };
    panel.noteNotTaken({{}, {live(7), live(8)}, {u"cam-7"_s, u"cam-8"_s}});
    made.end(0, patchbay::Outcome::Refused, denied());
    made.end(1, patchbay::Outcome::Moved);
    QTRY_VERIFY(Desk::button(panel, u"Retry 3…"_s));
    panel.noteLater(patchbay::PatchRun(patchbay::Patch{u"one"_s, {made.run->item(0).rebind}}));
    QVERIFY(Desk::button(panel, u"Retry 2 live…"_s)); // says what they were
    QVERIFY(!panel.isDone());
    Desk::button(panel, u"Retry"_s)->click();
    QCOMPARE(previewed->items, (std::vector{live(7), live(8)}));
    QCOMPARE(previewed->name, u"Show open"_s);
    panel.noteLater(patchbay::PatchRun(*previewed));
    QVERIFY(!Desk::button(panel, u"Retry"_s));
    QVERIFY(panel.isDone());
}

/// In one place only: where it was left last.
void TestTaking::whatStayedLiveAgainIsTheLaterRunsMatter()
{
    Desk desk;
    const auto live =
        patchbay::Rebind::of(desk.one.encoder(encoderArn(7)), stageArn(u"rehearsal"_s), stageArn(u"main"_s));
    patchbay::PatchRun &first = desk.take(u"Show open"_s, 1, 2);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    desk.area.noteNotTaken(first, {{}, {live}, {u"cam-7"_s}});
    desk.stop(panel, first);
    QTRY_VERIFY(Desk::button(panel, u"Retry 3"_s));
    patchbay::PatchRun &second = desk.take(u"Show open"_s, 1, 1); // of one, and has a panel all the same
    QCOMPARE(desk.panels().size(), 1);
    desk.area.noteNotTaken(second, {{}, {live}, {u"cam-7"_s}});
    QCOMPARE(desk.panels().size(), 2);
    QVERIFY(Desk::button(panel, u"Retry 1…"_s));
    for (ui::TakingPanel *const each : desk.panels()) {
        if (!each->hasEnded())
            desk.stop(*each, second);
    }
    QTRY_COMPARE(desk.told.size(), 1); // what became of one is told by itself
}

void TestTaking::whatWasTriedAgainIsTheOtherRunsMatter()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 4);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    desk.stop(panel, run);
    QTRY_VERIFY(Desk::button(panel, u"Retry 4"_s));
    desk.take(u"Show open"_s, 1, 3);
    QVERIFY(Desk::button(panel, u"Retry 1"_s));
    Desk::button(panel, u"Retry"_s)->click();
    QCOMPARE(desk.previewed->items.size(), 1U);
    QCOMPARE(desk.previewed->items.front().encoder.arn, encoderArn(4));
    desk.take(u"one"_s, 4, 4);
    QVERIFY(!Desk::button(panel, u"Retry"_s));
}

void TestTaking::whatWasTakenBackIsTheOtherRunsMatter()
{
    Desk desk;
    MadeUp made(desk, 2);
    ui::TakingPanel::Acts acts;
    acts.tellEnd = [](const QString &) {};
    ui::TakingPanel panel(*made.run, desk.one.plant, desk.moves, acts);
    made.end(0, patchbay::Outcome::Moved);
    made.end(1, patchbay::Outcome::Moved);
    QTRY_VERIFY(Desk::button(panel, u"Undo 2"_s));
    panel.noteLater(patchbay::PatchRun(patchbay::Patch{u"other"_s, made.run->inverse().items}));
    QVERIFY(Desk::button(panel, u"Undo 2"_s)); // what others moved since is shown by the preview
    panel.noteLater(patchbay::PatchRun(made.run->inverse()));
    QVERIFY(!Desk::button(panel, u"Undo"_s));
}

void TestTaking::onlyTheNewestIsOpen()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 3);
    ui::TakingPanel &first = *desk.panels().constFirst();
    QVERIFY(!first.findChild<QTreeView *>()->isHidden());
    const patchbay::PatchRun &later = desk.take(u"Backup"_s, 4, 6);
    QVERIFY(first.findChild<QTreeView *>()->isHidden());
    desk.stop(first, run); // one that ends later, too
    QVERIFY(first.findChild<QTreeView *>()->isHidden());
    const auto all = desk.panels();
    ui::TakingPanel &second = *all[all[0] == &first ? 1 : 0];
    desk.stop(second, later);
    Desk::button(second, u"Dismiss"_s)->click();
    QVERIFY(!first.findChild<QTreeView *>()->isHidden());
}

void TestTaking::itDoesNotTakeAllTheRoom()
{
    Desk desk;
    for (int i = 0; i < 4; ++i)
        desk.take(u"Show %1"_s.arg(i), 2 * i + 1, 2 * i + 2);
    QCOMPARE(desk.panels().size(), 4);
    QTRY_VERIFY(desk.area.minimumSizeHint().height() < desk.area.sizeHint().height());
    QVERIFY(desk.area.sizeHint().height() <= desk.area.fontMetrics().height() * 17);
}

/// What was not moved is not put away by itself: a person has not seen to it yet.
void TestTaking::whatHasNothingLeftMakesRoom()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 3);
    desk.stop(*desk.panels().constFirst(), run);
    desk.take(u"Backup"_s, 4, 6);
    QCOMPARE(desk.panels().size(), 2);
    desk.take(u"Show open"_s, 1, 3); // what was stopped is this one's matter
    QTRY_COMPARE(desk.panels().size(), 2);
    for (const ui::TakingPanel *const panel : desk.panels())
        QVERIFY(!panel->hasEnded());
}

void TestTaking::thoseFurtherDownAreALine()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show 1"_s, 1, 2);
    ui::TakingPanel &first = *desk.panels().constFirst();
    desk.take(u"Show 2"_s, 3, 4);
    desk.take(u"Show 3"_s, 5, 6);
    const auto lines = [&first] {
        return std::ranges::count_if(first.findChildren<QLabel *>(), [](const QLabel *label) {
            return !label->isHidden() && label->text().contains(u"0 moved"_s);
        });
    };
    const int whileUnderWay = first.sizeHint().height();
    QVERIFY(!Desk::button(first, u"Retry"_s));
    desk.stop(first, run);
    QTRY_VERIFY(first.sizeHint().height() < whileUnderWay);
    QCOMPARE(lines(), 1);
    QVERIFY(Desk::button(first, u"Retry 2"_s)); // and everything can be done there
}

void TestTaking::allThatHaveEndedAreDismissed()
{
    Desk desk;
    const patchbay::PatchRun &first = desk.take(u"Show 1"_s, 1, 2);
    ui::TakingPanel &one = *desk.panels().constFirst();
    desk.stop(one, first);
    QVERIFY(!Desk::button(one, u"Dismiss all"_s)); // there is no other
    const patchbay::PatchRun &second = desk.take(u"Show 2"_s, 3, 4);
    const auto all = desk.panels();
    ui::TakingPanel &other = *all[all[0] == &one ? 1 : 0];
    desk.stop(other, second);
    desk.take(u"Show 3"_s, 5, 6);
    QVERIFY(!Desk::button(one, u"Dismiss all"_s));
    Desk::button(other, u"Dismiss all"_s)->click();
    QTRY_COMPARE(desk.panels().size(), 1);
    QVERIFY(Desk::says(*desk.panels().constFirst(), u"Show 3"_s));
}

QTEST_MAIN(TestTaking)
#include "tst_taking.moc"
