// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of an encoder that was live when a move was asked for, and when it is said anew.

#include "ui/tally/MoveSign.h"
#include "ui/tally/ShownMoves.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::LiveMove;
using Phase = LiveMove::Phase;

namespace {

LiveMove moveOf(const QString &arn, Phase phase, std::chrono::seconds ago = 0s)
{
    const patchbay::SourceId source{QUuid::createUuid(), u"eu-west-1"_s};
    return {{source, arn},
            phase,
            {source, u"from"_s},
            {source, u"to"_s},
            QDateTime::currentDateTimeUtc().addDuration(-ago)};
}

} // namespace

class TestShownMoves final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPhaseHasASignAndAWord_data();
    void eachPhaseHasASignAndAWord();
    void offAirStandsInPlaceOfTheState();
    void aSecondIsToldOfThoseOffAirAlone();
    void nothingTicksWhileNoneIsOffAir();
    void whatWaitsCountsWhileItIsIdle();
};

void TestShownMoves::eachPhaseHasASignAndAWord_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("tally");
    QTest::addColumn<QString>("word");
    QTest::newRow("waits") << int(Phase::Waits) << int(ui::Tally::Waits) << u"waits"_s;
    QTest::newRow("in turn") << int(Phase::InTurn) << int(ui::Tally::Waits) << u"to be cut"_s;
    QTest::newRow("cut") << int(Phase::Cut) << int(ui::Tally::Moving) << u"cut 1 min 15 s"_s;
    QTest::newRow("rebound") << int(Phase::Rebound) << int(ui::Tally::Moving) << u"cut 1 min 15 s"_s;
    QTest::newRow("back") << int(Phase::Back) << int(ui::Tally::Live) << u"back after 6 s"_s;
    QTest::newRow("not back") << int(Phase::NotBack) << int(ui::Tally::Missing) << u"not back for 1 min 15 s"_s;
    QTest::newRow("stranded") << int(Phase::Stranded) << int(ui::Tally::Missing) << u"cut, has no stage"_s;
}

void TestShownMoves::eachPhaseHasASignAndAWord()
{
    QFETCH(const int, phase);
    QFETCH(const int, tally);
    QFETCH(const QString, word);
    LiveMove move = moveOf(u"cam"_s, Phase(phase));
    move.offAir = 6s;
    const ui::MoveSign sign = ui::moveSign(move, move.since.addSecs(75));
    QCOMPARE(int(sign.tally), tally);
    QCOMPARE(sign.word, word);
    // A clock that was set back makes no time negative.
    QVERIFY(!ui::moveSign(move, move.since.addSecs(-75)).word.contains(u'-'));
}

void TestShownMoves::offAirStandsInPlaceOfTheState()
{
    QCOMPARE(ui::withMove(u"LIVE"_s, moveOf(u"cam"_s, Phase::Waits)), u"LIVE, waits"_s);
    LiveMove back = moveOf(u"cam"_s, Phase::Back);
    back.offAir = 6s;
    QCOMPARE(ui::withMove(u"LIVE"_s, back), u"LIVE, back after 6 s"_s);
    QCOMPARE(ui::shortWithMove(u"LIVE"_s, back), u"LIVE, back 6 s"_s);
    back.offAir = 192s;
    QCOMPARE(ui::withMove(u"LIVE"_s, back), u"LIVE, back after 3 min 12 s"_s);
    QCOMPARE(ui::shortWithMove(u"LIVE"_s, back), u"LIVE, back 3 min"_s);
    QCOMPARE(ui::withMove(u"idle"_s, moveOf(u"cam"_s, Phase::Stranded)), u"cut, has no stage"_s);
}

void TestShownMoves::aSecondIsToldOfThoseOffAirAlone()
{
    patchbay::LiveMoves moves;
    moves.set(moveOf(u"waits"_s, Phase::Waits));
    moves.set(moveOf(u"cut"_s, Phase::Cut, 3s));
    const ui::ShownMoves shown(moves);
    QSignalSpy changed(&shown, &ui::ShownMoves::changed);
    QVERIFY(shown.isCounting());
    QTRY_VERIFY(changed.size() >= 2);
    for (const auto &each : std::as_const(changed))
        QCOMPARE(each.at(0).toString(), u"cut"_s);
}

void TestShownMoves::nothingTicksWhileNoneIsOffAir()
{
    patchbay::LiveMoves moves;
    const ui::ShownMoves shown(moves);
    QSignalSpy changed(&shown, &ui::ShownMoves::changed);
    for (const Phase phase : {Phase::Waits, Phase::InTurn, Phase::Back, Phase::Stranded}) {
        moves.set(moveOf(u"cam"_s, phase));
        QVERIFY(!shown.isCounting());
    }
    QCOMPARE(changed.size(), 4);
    for (const Phase phase : {Phase::Cut, Phase::Rebound, Phase::NotBack}) {
        moves.set(moveOf(u"cam"_s, phase));
        QVERIFY(shown.isCounting());
    }
    moves.remove(u"cam"_s);
    QVERIFY(!shown.isCounting());
}

void TestShownMoves::whatWaitsCountsWhileItIsIdle()
{
    LiveMove move = moveOf(u"cam"_s, Phase::Waits, 60s);
    move.idleSince = QDateTime::currentDateTimeUtc().addSecs(-9);
    move.idleFor = 30s;
    const auto after = [&move](int seconds) { return ui::moveSign(move, move.idleSince.addSecs(seconds)); };
    QCOMPARE(after(9).word, u"waits, 9 of 30 s"_s);
    QCOMPARE(after(9).shortWord, u"9 of 30 s"_s);
    QCOMPARE(after(9).tally, ui::Tally::Waits);
    QCOMPARE(after(31).shortWord, u"30 of 30 s"_s); // it is being taken, and is no more than due
    QCOMPARE(after(-5).shortWord, u"0 of 30 s"_s); // the clock was set back
    move.idleFor = 300s;
    QCOMPARE(after(130).shortWord, u"2 min of 5 min"_s);

    patchbay::LiveMoves moves;
    const ui::ShownMoves shown(moves);
    moves.set(move);
    QVERIFY(shown.isCounting());
    QSignalSpy changed(&shown, &ui::ShownMoves::changed);
    QTRY_VERIFY(changed.size() >= 2);
    move.idleSince = {}; // it is live again
    moves.set(move);
    QVERIFY(!shown.isCounting());
}

QTEST_MAIN(TestShownMoves)
#include "tst_shownmoves.moc"
