// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a wallboard says, in each state that a show can be in.

#include "BoardDesk.h"

#include "patchbay/plant/Protection.h"

#include "support/SimulatedTime.h"
#include "text/Isolate.h"
#include "ui/languages/Translations.h"
#include "ui/wallboard/BoardWords.h"
#include "ui/words/AlarmWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using tests::BoardDesk;
using ui::Board;
using ui::BoardCell;
using ui::BoardTile;

const BoardTile *tileNamed(const Board &board, const QString &name)
{
    const auto found = std::ranges::find(board.tiles, name, &BoardTile::name);
    return found == board.tiles.end() ? nullptr : &*found;
}

QStringList cells(const BoardTile &tile, BoardCell::State state)
{
    QStringList names;
    for (const BoardCell &cell : tile.cells) {
        if (cell.state == state)
            names += cell.name;
    }
    return names;
}

QStringList tileNames(const Board &board)
{
    QStringList names;
    for (const BoardTile &tile : board.tiles)
        names += tile.name;
    return names;
}

} // namespace

class TestBoard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::installTranslations(); }

    void nothingIsOpen();
    void theFirstListArrives();
    void thereIsNoEncoder();
    void withoutAPlanItSaysWhatIsLive();
    void whatIsWrongIsListed();
    void allIsWell();
    void oneIsAsPlanned();
    void whoIsNotPlannedIsUnexpected();
    void whatIsOnAirComesFirst();
    void peoplesLabelsStandBesideTheNames();
    void whoIsGoneIsCalledAsInThePlan();
    void itSaysHowOldItIs();
    void noAnswerIsSaid();
    void aRefusalIsNoSilence();
    void severalSilencesAreSaidTogether();
    void beforeAnythingWasReadNothingIsCounted();
    void whoNeverAnswersIsSilent();
    void whatWasTrueIsNotStatedAsPresent();
    void whatIsWrongNowComesFirst();
    void atAGlanceItSaysWhetherSomebodyHasToLook();
    void whoIsElsewhereIsToldFromWhoIsMissing();
    void untilWhenItIsMutedIsSaid();
    void whoseAccountIsNotOpenIsUnknown();
    void anAlarmThatIsOverSaysSo();
    void oneThatIsWatchedAndGoneSaysSo();
    void itLastsSinceItWentWrongAgain();
    void whatIsPastIsAcknowledgedNow();
    void whatWaitsIsCounted();
    void whoProtectsAStageIsNamed();
    void itCanBeReadOut();
};

void TestBoard::nothingIsOpen()
{
    BoardDesk desk;
    desk.open.end();
    const Board board = desk.board();
    QCOMPARE(board.kind, Board::Kind::NoAccount);
    QCOMPARE(boardSentence(board, {}), u"No account is open."_s);
    QCOMPARE(boardAge(board, QDateTime::currentDateTimeUtc()), QString());
}

void TestBoard::theFirstListArrives()
{
    BoardDesk desk;
    QCOMPARE(boardSentence(desk.board(), {}), u"Reading…"_s);
    desk.service.denyNext("ListIngestConfigurations", 100);
    desk.read();
    QCOMPARE(desk.board().kind, Board::Kind::Unread);
}

void TestBoard::thereIsNoEncoder()
{
    BoardDesk desk(0);
    desk.read();
    QCOMPARE(boardSentence(desk.board(), {}), u"There are no encoders."_s);
}

void TestBoard::withoutAPlanItSaysWhatIsLive()
{
    BoardDesk desk;
    desk.read();
    const Board board = desk.board();
    QCOMPARE(boardSentence(board, {}), u"59 live · 1 idle. Take or save a scene to compare with."_s);
    QCOMPARE(boardCount(board), QString());
    QVERIFY(board.problems.empty());
    QVERIFY(!board.isAllWell());
    const BoardTile *const tile = tileNamed(board, u"main-a"_s);
    QVERIFY(tile);
    QCOMPARE(tileCount(board, *tile), u"11 of 12 live"_s);
    QCOMPARE(cells(*tile, BoardCell::State::Idle), QStringList{u"07"_s});
    QCOMPARE(tileCount(board, *tileNamed(board, u"rehearsal"_s)), u"1 of 1 live"_s);
}

void TestBoard::whatIsWrongIsListed()
{
    BoardDesk desk;
    desk.read();
    support::SimulatedTime time;
    desk.planShow();
    const Board board = desk.board();
    QCOMPARE(boardName(board), u"Show open"_s);
    QCOMPARE(boardCount(board), u"58 of 60 as planned"_s);
    QCOMPARE(boardSentence(board, {}), QString());
    QCOMPARE(board.problems.size(), 2u);
    time.passOn(std::chrono::seconds(29));
    const auto missing = std::ranges::find(board.problems, u"cam-07"_s, &ui::BoardProblem::name);
    QVERIFY(missing != board.problems.end());
    QCOMPARE(problemWhat(*missing, time.utc()), u"missing for 29 s"_s);
    QCOMPARE(problemPlan(*missing), u"planned on main-a"_s);
    const auto elsewhere = std::ranges::find(board.problems, u"cam-22"_s, &ui::BoardProblem::name);
    QVERIFY(elsewhere != board.problems.end());
    QCOMPARE(problemWhat(*elsewhere, time.utc()), u"on rehearsal for 29 s"_s);
    QCOMPARE(problemPlan(*elsewhere), u"planned on main-b"_s);
    const BoardTile *const tile = tileNamed(board, u"main-b"_s);
    QVERIFY(tile->isWrong);
    QCOMPARE(tileCount(board, *tile), u"11 of 12 live"_s);
    QCOMPARE(cells(*tile, BoardCell::State::Elsewhere), QStringList{u"22"_s});
    QVERIFY(!tileNamed(board, u"main-c"_s)->isWrong);
    QVERIFY(!tileNamed(board, u"rehearsal"_s)); // the plan says nothing of it
}

void TestBoard::allIsWell()
{
    BoardDesk desk;
    desk.read();
    desk.planShow({u"cam-07"_s, u"cam-22"_s});
    const Board board = desk.board();
    QVERIFY(board.isAllWell());
    QCOMPARE(boardSentence(board, {}), u"All 58 as planned."_s);
    QVERIFY(board.problems.empty());
}

void TestBoard::oneIsAsPlanned()
{
    BoardDesk desk(1, 2);
    desk.read();
    desk.planShow();
    QCOMPARE(boardSentence(desk.board(), {}), u"1 of 1 as planned."_s);
}

void TestBoard::whoIsNotPlannedIsUnexpected()
{
    BoardDesk desk;
    desk.read();
    desk.planShow({u"cam-03"_s, u"cam-07"_s, u"cam-22"_s});
    const Board board = desk.board();
    QCOMPARE(board.problems.size(), 1u);
    QVERIFY(problemWhat(board.problems[0], QDateTime::currentDateTimeUtc()).startsWith("live on main-a"_L1));
    QCOMPARE(problemPlan(board.problems[0]), u"not planned"_s);
    const BoardTile *const tile = tileNamed(board, u"main-a"_s);
    QCOMPARE(tileCount(board, *tile), u"10 of 10 live, 1 not planned"_s);
    QCOMPARE(shortTileCount(*tile), u"10 of 10 +1"_s);
    QCOMPARE(cells(*tile, BoardCell::State::Extra), QStringList{u"03"_s});
}

void TestBoard::whatIsOnAirComesFirst()
{
    BoardDesk desk;
    desk.read();
    static_cast<void>(desk.labels.set(desk.stageArn(u"main-d"_s), patchbay::StageMark::OnAir));
    QCOMPARE(tileNames(desk.board()),
             (QStringList{u"main-d"_s, u"main-a"_s, u"main-b"_s, u"main-c"_s, u"main-e"_s, u"rehearsal"_s}));
}

void TestBoard::peoplesLabelsStandBesideTheNames()
{
    BoardDesk desk;
    desk.read();
    static_cast<void>(desk.labels.set(desk.arnOf(u"cam-07"_s), patchbay::EncoderLabel{.label = u"Tor 3"_s}));
    desk.planShow({u"cam-22"_s});
    const Board board = desk.board();
    QCOMPARE(board.problems.size(), 1u);
    QCOMPARE(board.problems[0].name, u"cam-07"_s);
    QCOMPARE(board.problems[0].label, u"Tor 3"_s);
}

void TestBoard::whoIsGoneIsCalledAsInThePlan()
{
    BoardDesk desk;
    desk.read();
    desk.planShow({u"cam-07"_s, u"cam-22"_s});
    patchbay::Scene scene = *desk.plan.scene();
    scene.bindings.push_back({scene.bindings[0].encoderArn + u"gone"_s, u"cam-99"_s, scene.bindings[0].stageArn});
    desk.plan.choose(scene);
    const Board board = desk.board();
    QCOMPARE(board.problems.size(), 1u);
    QCOMPARE(board.problems[0].name, u"cam-99"_s);
    QCOMPARE(problemWhat(board.problems[0], QDateTime::currentDateTimeUtc()), u"no longer exists"_s);
}

void TestBoard::itSaysHowOldItIs()
{
    BoardDesk desk;
    desk.read();
    const Board board = desk.board();
    const QString age = boardAge(board, board.asOf.addSecs(2));
    QCOMPARE(age, board.asOf.toLocalTime().toString(u"HH:mm:ss"_s) + u" · 2 s ago"_s);
    QVERIFY(boardAge(board, board.asOf.addSecs(-5)).endsWith(u" · 0 s ago"_s)); // the clock was set back
}

void TestBoard::noAnswerIsSaid()
{
    BoardDesk desk;
    desk.read();
    desk.open.source().silence().assume(patchbay::Silence::Level::Stale);
    const Board board = desk.board();
    QVERIFY(board.silent);
    const QString then = board.asOf.toLocalTime().toString(u"HH:mm:ss"_s);
    QCOMPARE(boardSentence(board, board.asOf.addSecs(42)),
             u"No answer from AWS for 42 s. This is the state of %1."_s.arg(then));
    QVERIFY(board.isLate);
    QCOMPARE(board.problems.size(), 1u);
    QCOMPARE(board.problems[0].name, u"Live Events · eu-west-1"_s);
    QCOMPARE(problemWhat(board.problems[0], board.problems[0].since.addSecs(42)), u"no answer for 42 s"_s);
    QVERIFY(tileNamed(board, u"main-a"_s)->isUnknown);
}

void TestBoard::aRefusalIsNoSilence()
{
    BoardDesk desk;
    desk.read();
    desk.planShow();
    desk.control.addFault(u"ListIngestConfigurations"_s, u"accessDenied"_s);
    desk.read();
    desk.open.source().silence().assume(patchbay::Silence::Level::Stale);
    const Board board = desk.board();
    const QString then = board.asOf.toLocalTime().toString(u"HH:mm:ss"_s);
    QCOMPARE(boardSentence(board, board.asOf.addSecs(42)),
             u"Not allowed. Nothing read for 42 s. This is the state of %1."_s.arg(then));
    const QString description = boardDescription(board);
    QVERIFY2(description.contains(u"Not allowed. Nothing read since %1."_s.arg(then)), qPrintable(description));
    QVERIFY2(!description.contains(u"answer"_s), qPrintable(description));
    const auto row = std::ranges::find(board.problems, ui::BoardProblem::What::NoAnswer, &ui::BoardProblem::what);
    QVERIFY(row != board.problems.end());
    QCOMPARE(problemWhat(*row, row->since.addSecs(42)), u"nothing read for 42 s"_s);
    QCOMPARE(problemPlan(*row), u"Not allowed"_s);
}

void TestBoard::severalSilencesAreSaidTogether()
{
    const QDateTime asOf(QDate(2026, 11, 21), QTime(18, 4), Qt::UTC);
    Board board;
    board.asOf = asOf;
    board.silent = ui::BoardSilence{{}, true, {}}; // one is refused, another does not answer
    QVERIFY(boardSentence(board, asOf.addSecs(42)).startsWith(u"Nothing read for 42 s. This is"_s));
    board.silent->isAnswered = false;
    QVERIFY(boardSentence(board, asOf.addSecs(42)).startsWith(u"No answer from AWS for 42 s. This is"_s));
}

/// As at a start without a network: which scene is the plan is known from the disk.
void TestBoard::beforeAnythingWasReadNothingIsCounted()
{
    BoardDesk first;
    first.read();
    first.planShow();
    BoardDesk desk;
    desk.plan.choose(*first.plan.scene());
    const Board board = desk.board();
    QCOMPARE(board.kind, Board::Kind::Reading);
    QCOMPARE(boardName(board), u"Show open"_s);
    QCOMPARE(boardCount(board), u"60 planned, not known"_s);
    QCOMPARE(boardSentence(board, {}), u"Reading…"_s);
    QVERIFY(!board.tiles.empty());
    for (const BoardTile &tile : board.tiles) {
        QCOMPARE(tileCount(board, tile), u"12 not known"_s);
        QCOMPARE(shortTileCount(tile), u"?"_s);
    }
    QVERIFY(!boardDescription(board).contains(u"live"_s));
}

void TestBoard::whoNeverAnswersIsSilent()
{
    support::SimulatedTime time;
    BoardDesk desk;
    desk.service.denyNext("ListIngestConfigurations", 100);
    desk.read();
    QVERIFY(!desk.board().silent);
    time.passOn(31s);
    const Board board = desk.board();
    QVERIFY(board.silent);
    QCOMPARE(board.glance(), Board::Glance::NotKnown);
    QVERIFY(!board.asOf.isValid());
    QCOMPARE(boardSentence(board, time.utc()), u"Not allowed. Nothing read for 31 s. Nothing was read yet."_s);
    QCOMPARE(board.problems.size(), 1u);
    QCOMPARE(problemWhat(board.problems[0], time.utc()), u"nothing read for 31 s"_s);
    desk.plan.choose({u"Show open"_s, time.utc(), {}});
    desk.alarms.setShown({desk.open.source().id()});
    time.passOn(1s);
    QCOMPARE(desk.alarms.unacknowledged(), 1);
    QVERIFY(desk.board().isSilenceNew);
    const QString told = ui::alarmSentence(desk.alarms.all().at(0), desk.plant, time.utc());
    QVERIFY2(told.endsWith(u" Not allowed. Nothing of it was read yet."_s), qPrintable(told));
    Board brokenOff = desk.board(); // as after a first page of more
    brokenOff.kind = Board::Kind::Plan;
    QVERIFY(boardSentence(brokenOff, time.utc()).endsWith(u" Not everything was read yet."_s));
}

void TestBoard::whatWasTrueIsNotStatedAsPresent()
{
    Board board;
    board.kind = Board::Kind::Plan;
    board.asOf = QDateTime(QDate(2026, 11, 21), QTime(18, 4), Qt::UTC);
    board.counts = {7, 7, 0};
    QCOMPARE(boardCount(board), u"7 of 7 as planned"_s);
    QCOMPARE(board.glance(), Board::Glance::Well);
    board.silent = ui::BoardSilence();
    QCOMPARE(boardCount(board), u"was 7 of 7 as planned"_s);
    QCOMPARE(board.glance(), Board::Glance::NotKnown);
    BoardTile tile{u"main-a"_s};
    tile.of = tile.live = 7;
    QCOMPARE(tileCount(board, tile), u"was 7 of 7 live"_s);
    tile.unknown = 7;
    QCOMPARE(tileCount(board, tile), u"7 not known"_s);
    board.counts = {7, 0, 7};
    QCOMPARE(boardCount(board), u"7 planned, not known"_s);
}

/// One is missing, and another was, before it: nobody has acknowledged either.
void TestBoard::whatIsWrongNowComesFirst()
{
    support::SimulatedTime time;
    BoardDesk desk;
    const auto pass = [&time](std::chrono::milliseconds passed) {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        time.passOn(passed);
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    };
    const auto names = [&desk] {
        QStringList all;
        for (const ui::BoardProblem &each : desk.board().problems)
            all += each.name;
        return all;
    };
    desk.read();
    desk.planShow({u"cam-22"_s});
    pass(6s);
    desk.go(u"cam-01"_s, u"INACTIVE"_s);
    pass(6s);
    desk.go(u"cam-02"_s, u"INACTIVE"_s);
    pass(6s);
    QCOMPARE(names(), (QStringList{u"cam-02"_s, u"cam-01"_s, u"cam-07"_s})); // the newest first
    desk.go(u"cam-02"_s, u"ACTIVE"_s);
    pass(1s);
    QCOMPARE(names(), (QStringList{u"cam-01"_s, u"cam-07"_s, u"cam-02"_s}));
    desk.alarms.acknowledge(u"Ana"_s);
    desk.go(u"cam-03"_s, u"INACTIVE"_s);
    pass(6s);
    QCOMPARE(names(), (QStringList{u"cam-03"_s, u"cam-01"_s, u"cam-07"_s}));
}

void TestBoard::atAGlanceItSaysWhetherSomebodyHasToLook()
{
    using Glance = Board::Glance;
    Board board;
    QCOMPARE(board.glance(), Glance::Quiet);
    board.kind = Board::Kind::Plan;
    board.counts = {12, 12, 0};
    QCOMPARE(board.glance(), Glance::Well);
    board.counts.asPlanned = 11;
    board.problems = {{.name = u"cam-07"_s}};
    QCOMPARE(board.glance(), Glance::Seen);
    board.problems[0].isNew = true;
    QCOMPARE(board.glance(), Glance::Wrong);
    board.problems[0].isNew = false;
    board.problems[0].isSeen = true;
    QCOMPARE(board.glance(), Glance::Seen);
    board.problems.push_back({.name = u"cam-08"_s, .isOver = true, .isNew = true});
    QCOMPARE(board.glance(), Glance::Seen); // that one is well again
    board.problems.erase(board.problems.begin());
    QCOMPARE(board.glance(), Glance::Quiet);
}

void TestBoard::whoIsElsewhereIsToldFromWhoIsMissing()
{
    BoardDesk desk;
    desk.read();
    desk.planShow({u"cam-03"_s});
    const Board board = desk.board();
    QStringList texts;
    QStringList shortTexts;
    for (const BoardTile &tile : board.tiles) {
        for (const BoardCell &cell : tile.cells) {
            if (!cell.isWrong())
                continue;
            texts += cellText(cell);
            shortTexts += shortCellText(cell);
        }
    }
    QCOMPARE(texts, (QStringList{u"+03"_s, u"!07"_s, u"22→rehearsal"_s}));
    QCOMPARE(shortTexts, (QStringList{u"+03"_s, u"!07"_s, u"22→"_s}));
}

void TestBoard::untilWhenItIsMutedIsSaid()
{
    BoardDesk desk;
    QCOMPARE(boardSound(desk.board()), u"sound on"_s);
    desk.alarms.mute();
    const QString until = desk.alarms.mutedUntil().toLocalTime().toString(u"HH:mm"_s);
    QCOMPARE(boardSound(desk.board()), text::filled(u"muted until %1"_s, until));
    desk.alarms.mute(std::chrono::minutes(0));
    QCOMPARE(boardSound(desk.board()), u"sound on"_s);
}

void TestBoard::whoseAccountIsNotOpenIsUnknown()
{
    Board board;
    board.kind = Board::Kind::Plan;
    board.counts = {60, 48, 12};
    QCOMPARE(boardCount(board), u"48 of 60 as planned · 12 unknown"_s);
    QCOMPARE(boardSentence(board, {}), u"Of 12 nothing is known: their account is not open, or not read yet."_s);
    QVERIFY(!board.isAllWell());
}

void TestBoard::anAlarmThatIsOverSaysSo()
{
    const QDateTime since(QDate(2026, 11, 21), QTime(18, 4), Qt::UTC);
    ui::BoardProblem problem{.name = u"cam-07"_s, .since = since, .times = 3, .isNew = true};
    QCOMPARE(problemWhat(problem, since.addSecs(29)), u"missing for 29 s · 3 times"_s);
    QCOMPARE(problemSeen(problem), u"new"_s);
    QCOMPARE(problemWhat(problem, since.addSecs(149)), u"missing for 2 min 29 s · 3 times"_s);
    QCOMPARE(shortProblemWhat(problem, since.addSecs(149)), u"missing for 2 min · 3 times"_s);
    problem.isOver = true;
    QCOMPARE(problemWhat(problem, since.addSecs(29)), u"well again, was missing · 3 times"_s);
    problem.isNew = false;
    QCOMPARE(problemSeen(problem), QString()); // it is no alarm yet
    problem.isSeen = true;
    QCOMPARE(problemSeen(problem), u"seen"_s);
    problem.seenBy = u"Ana"_s;
    QCOMPARE(problemSeen(problem), u"seen by Ana"_s);
    problem.isNotMinded = true;
    QCOMPARE(problemWhat(problem, since.addSecs(29)), u"no longer watched, was missing"_s);
}

void TestBoard::oneThatIsWatchedAndGoneSaysSo()
{
    const QDateTime since(QDate(2026, 11, 21), QTime(18, 4), Qt::UTC);
    const ui::BoardProblem problem{.what = ui::BoardProblem::What::WatchedGone, .name = u"cam-07"_s, .since = since};
    QCOMPARE(problemWhat(problem, since.addSecs(29)), u"no longer exists"_s);
    QCOMPARE(problemPlan(problem), u"watched"_s);
}

/// It has been wrong before, which is another matter.
void TestBoard::itLastsSinceItWentWrongAgain()
{
    support::SimulatedTime time;
    BoardDesk desk;
    desk.read();
    desk.go(u"cam-07"_s, u"ACTIVE"_s); // who never was would be awaited with others, not lost
    desk.planShow();
    const auto settle = [] {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    };
    const auto pass = [&](std::chrono::milliseconds passed) {
        settle();
        time.passOn(passed);
        settle();
    };
    settle();
    desk.go(u"cam-07"_s, u"INACTIVE"_s);
    pass(6s);
    desk.go(u"cam-07"_s, u"ACTIVE"_s);
    pass(20min);
    const QDateTime again = async::Clock::utc();
    desk.go(u"cam-07"_s, u"INACTIVE"_s);
    pass(29s);
    const Board board = desk.board();
    const auto row = std::ranges::find(board.problems, u"cam-07"_s, &ui::BoardProblem::name);
    QVERIFY(row != board.problems.end());
    QCOMPARE(row->since, again);
    QCOMPARE(row->times, 2);
}

void TestBoard::whatIsPastIsAcknowledgedNow()
{
    const QDateTime since(QDate(2026, 11, 21), QTime(18, 4), Qt::UTC);
    Board known;
    known.kind = Board::Kind::Plan;
    known.counts = {60, 59, 0};
    known.problems = {{.name = u"cam-07"_s, .since = since, .isNew = true}};
    Board now = known;
    now.counts = {60, 0, 60};
    now.silent = ui::BoardSilence();
    now.problems[0].isNew = false;
    now.problems[0].isSeen = true;
    now.problems[0].seenBy = u"Ana"_s;
    const Board past = Board::past(known, now);
    QVERIFY(past.silent);
    QCOMPARE(boardCount(past), u"was 59 of 60 as planned"_s);
    QCOMPARE(problemSeen(past.problems[0]), u"seen by Ana"_s);
}

void TestBoard::whatWaitsIsCounted()
{
    BoardDesk desk;
    desk.read();
    QCOMPARE(boardFoot(desk.board()), QString());
    patchbay::PendingRebind wait;
    wait.rebind = patchbay::Rebind::of(desk.open.encoder(desk.arnOf(u"cam-01"_s)), desk.stageArn(u"main-a"_s),
                                       desk.stageArn(u"main-b"_s));
    desk.waits.add(wait);
    desk.open.inventory().setLegMissing(desk.arnOf(u"cam-02"_s), true);
    QCOMPARE(boardFoot(desk.board()), u"1 waiting · 1 pair on one leg"_s);
}

void TestBoard::whoProtectsAStageIsNamed()
{
    BoardDesk desk;
    desk.read();
    const patchbay::Protection protection{u"Ana (desk 2)"_s, QDateTime::currentDateTimeUtc().addSecs(3600)};
    desk.tag(u"main-a"_s, protection.tags());
    QCOMPARE(boardFoot(desk.board()), u"main-a protected by Ana (desk 2)"_s);
    desk.tag(u"main-b"_s, protection.tags());
    QCOMPARE(boardFoot(desk.board()), u"2 stages protected"_s);
    desk.planShow({u"cam-07"_s, u"cam-22"_s});
    QVERIFY(desk.board().isAllWell()); // it is nothing wrong
}

void TestBoard::itCanBeReadOut()
{
    BoardDesk desk;
    desk.read();
    desk.planShow({u"cam-22"_s});
    static_cast<void>(desk.labels.set(desk.stageArn(u"main-a"_s), patchbay::StageMark::OnAir));
    const QStringList lines = boardDescription(desk.board()).split(u'\n');
    QCOMPARE(lines.value(0), u"cam-07, missing, planned on main-a."_s);
    QCOMPARE(lines.value(1), u"Show open: 58 of 59 as planned."_s);
    QCOMPARE(lines.value(2), u"main-a, ON AIR: 11 of 12 live."_s);
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
