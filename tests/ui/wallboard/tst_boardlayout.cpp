// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever there is, it is where it can be read, and nothing lies over anything else.

#include "ui/wallboard/BoardLayout.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using ui::Board;
using ui::BoardCell;
using ui::BoardLayout;
using ui::BoardTile;

/// Twelve to a stage; those of the last one are wrong.
Board boardOf(int encoders, int problems = 0)
{
    Board board;
    board.kind = Board::Kind::Plan;
    board.asOf = QDateTime(QDate(2026, 11, 21), QTime(18, 4, 10), Qt::UTC);
    for (int index = 0; index < encoders; ++index) {
        if (index % 12 == 0)
            board.tiles.push_back({u"main-%1"_s.arg(index / 12 + 1)});
        board.tiles.back().cells.push_back({u"%1"_s.arg(index + 1, 2, 10, QLatin1Char('0'))});
    }
    if (!board.tiles.empty())
        board.tiles.back().isWrong = true;
    for (int index = 0; index < problems; ++index)
        board.problems.push_back({.name = u"cam-%1"_s.arg(index), .plannedStage = u"main-1"_s, .since = board.asOf});
    return board;
}

std::vector<QRectF> partsOf(const BoardLayout &layout)
{
    std::vector<QRectF> parts{layout.head, layout.foot};
    for (const QRectF &part : {layout.sentence, layout.moreProblems, layout.moreTiles}) {
        if (!part.isEmpty())
            parts.push_back(part);
    }
    parts.insert(parts.end(), layout.rows.begin(), layout.rows.end());
    parts.insert(parts.end(), layout.tiles.begin(), layout.tiles.end());
    return parts;
}

} // namespace

class TestBoardLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingLiesOverAnother_data();
    void nothingLiesOverAnother();
    void sixtyAreShownOneByOne();
    void twelveStagesHaveTheirNamesWhole();
    void whoIsWrongHasAChipWhereThereIsNoRoomForAll();
    void littleIsWrittenLarge();
    void ofAThousandEachStageIsThere();
    void ofTooManyWhatIsWrongIsShown();
    void itGrowsWithTheWindow();
    void whatHasNoRowIsCounted();
    void longNamesLeaveRoomForWhatIsWrong();
};

void TestBoardLayout::nothingLiesOverAnother_data()
{
    QTest::addColumn<int>("encoders");
    QTest::addColumn<int>("problems");
    QTest::addColumn<QSize>("size");
    for (const QSize size :
         {QSize(480, 270), QSize(1280, 720), QSize(1080, 1920), QSize(2560, 720), QSize(3840, 2160)}) {
        for (const int encoders : {0, 1, 12, 60, 200, 1'000, 2'400}) {
            for (const int problems : {0, 2, 30})
                QTest::addRow("%d encoders, %d wrong, %d x %d", encoders, problems, size.width(), size.height())
                    << encoders << problems << size;
        }
    }
}

void TestBoardLayout::nothingLiesOverAnother()
{
    QFETCH(const int, encoders);
    QFETCH(const int, problems);
    QFETCH(const QSize, size);
    const BoardLayout layout = BoardLayout::of(boardOf(encoders, problems), size, QApplication::font());
    const std::vector<QRectF> parts = partsOf(layout);
    const QRectF window = QRectF(QPointF(), size).adjusted(-0.01, -0.01, 0.01, 0.01);
    for (std::size_t index = 0; index < parts.size(); ++index) {
        QVERIFY2(window.contains(parts[index]), qPrintable(u"part %1"_s.arg(index)));
        for (std::size_t other = 0; other < index; ++other) {
            const QRectF common = parts[index].intersected(parts[other]);
            QVERIFY2(common.width() < 0.01 || common.height() < 0.01, qPrintable(u"%1 and %2"_s.arg(other).arg(index)));
        }
    }
    QVERIFY(encoders == 0 || !layout.tiles.empty());
    QVERIFY(problems == 0 || !layout.rows.empty());
}

void TestBoardLayout::sixtyAreShownOneByOne()
{
    const BoardLayout layout = BoardLayout::of(boardOf(60, 2), {1920, 1080}, QApplication::font());
    QCOMPARE(layout.detail, BoardLayout::Detail::Cells);
    QCOMPARE(layout.tiles.size(), 5u);
    QVERIFY(layout.tileSize >= 1080 * 0.03);
    QVERIFY(layout.moreTiles.isEmpty());
}

void TestBoardLayout::twelveStagesHaveTheirNamesWhole()
{
    Board board = boardOf(60);
    const std::vector<BoardTile> few = board.tiles;
    board.tiles.clear();
    for (int index = 0; index < 12; ++index) {
        board.tiles.push_back({u"main-backup"_s});
        board.tiles.back().cells.assign(few[0].cells.begin(), few[0].cells.begin() + 5);
    }
    const BoardLayout layout = BoardLayout::of(board, {1920, 1080}, QApplication::font());
    QCOMPARE(layout.detail, BoardLayout::Detail::Cells);
    QCOMPARE(layout.tiles.size(), 12u);
    QVERIFY(layout.tileSize >= 1080 / 46.0);
    const QFontMetricsF metrics(ui::boardFont(QApplication::font(), layout.tileSize * 1.05, QFont::DemiBold));
    const qreal padding = layout.tileSize * 1.1;
    QVERIFY(metrics.horizontalAdvance(u"main-backup"_s) + padding <= layout.tiles[0].width() + 2);
}

void TestBoardLayout::whoIsWrongHasAChipWhereThereIsNoRoomForAll()
{
    Board board = boardOf(24 * 12, 30);
    const BoardLayout quiet = BoardLayout::of(board, {1280, 720}, QApplication::font());
    QVERIFY(quiet.detail != BoardLayout::Detail::Cells);
    Board some = boardOf(12 * 12, 30);
    for (BoardTile &tile : some.tiles) {
        for (BoardCell &cell : tile.cells)
            cell = {u"graphics-"_s + cell.name, BoardCell::State::Wrong};
    }
    const BoardLayout layout = BoardLayout::of(some, {1920, 1080}, QApplication::font());
    QCOMPARE(layout.detail, BoardLayout::Detail::Counts);
    QCOMPARE(layout.tiles.size(), 12u);
    QVERIFY(layout.chipLines >= 1);
    QVERIFY(layout.tiles.back().bottom() <= layout.foot.top());
}

void TestBoardLayout::littleIsWrittenLarge()
{
    const QSize size(1920, 1080);
    const BoardLayout little = BoardLayout::of(boardOf(7, 1), size, QApplication::font());
    const BoardLayout much = BoardLayout::of(boardOf(60, 4), size, QApplication::font());
    QVERIFY(little.problemSize() > much.problemSize());
    QVERIFY(little.tileSize > much.tileSize);
    QVERIFY(much.problemSize() >= 1080 / 30.0);
}

void TestBoardLayout::ofAThousandEachStageIsThere()
{
    const BoardLayout layout = BoardLayout::of(boardOf(1'000, 2), {1920, 1080}, QApplication::font());
    QCOMPARE(layout.tiles.size() + (layout.moreTiles.isEmpty() ? 0 : 1), 84u);
    QVERIFY(layout.tileSize >= 1080 * 0.02);
}

void TestBoardLayout::ofTooManyWhatIsWrongIsShown()
{
    const Board board = boardOf(12'000, 2);
    const BoardLayout layout = BoardLayout::of(board, {1920, 1080}, QApplication::font());
    QVERIFY(!layout.moreTiles.isEmpty());
    QVERIFY(layout.tiles.size() < board.tiles.size());
    QCOMPARE(layout.shownTiles.front(), int(board.tiles.size()) - 1); // the wrong one
}

void TestBoardLayout::itGrowsWithTheWindow()
{
    const Board board = boardOf(60, 2);
    const BoardLayout small = BoardLayout::of(board, {1280, 720}, QApplication::font());
    const BoardLayout large = BoardLayout::of(board, {3840, 2160}, QApplication::font());
    QCOMPARE(large.problemSize(), small.problemSize() * 3);
    QCOMPARE(large.headSize(), small.headSize() * 3);
    QVERIFY(small.problemSize() >= 720 / 30.0);
}

void TestBoardLayout::whatHasNoRowIsCounted()
{
    const BoardLayout layout = BoardLayout::of(boardOf(60, 30), {1920, 1080}, QApplication::font());
    QVERIFY(!layout.moreProblems.isEmpty());
    QVERIFY(layout.rows.size() >= 3);
    QVERIFY(layout.rows.size() < 30);
    QVERIFY(!layout.tiles.empty());
}

void TestBoardLayout::longNamesLeaveRoomForWhatIsWrong()
{
    Board board = boardOf(60, 1);
    board.problems[0].name = QString(100, u'n');
    board.problems[0].label = QString(100, u'l');
    board.problems[0].plannedStage = QString(100, u's');
    board.problems[0].isSeen = true;
    board.problems[0].seenBy = QString(100, u'a');
    const BoardLayout layout = BoardLayout::of(board, {1920, 1080}, QApplication::font());
    for (int column = 0; column < BoardLayout::columnCount; ++column) {
        QVERIFY(layout.columnWidth[std::size_t(column)] >= 100);
        const qreal right = layout.columnLeft[std::size_t(column)] + layout.columnWidth[std::size_t(column)];
        QVERIFY(right <= layout.problems.right() + 1);
        if (column > 0)
            QVERIFY(layout.columnLeft[std::size_t(column)]
                    >= layout.columnLeft[std::size_t(column) - 1] + layout.columnWidth[std::size_t(column) - 1]);
    }
}

QTEST_MAIN(TestBoardLayout)
#include "tst_boardlayout.moc"
