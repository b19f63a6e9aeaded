// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Cells.h"
#include "Desk.h"

#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Density.h"
#include "ui/appearance/Palettes.h"

#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using ui::Column;

/// How the rows of the list look, by their pixels.
class TestInventoryRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void liveRowsAreTinted_data();
    void liveRowsAreTinted();
    void whoIsMissingIsSeenAmongThem_data();
    void whoIsMissingIsSeenAmongThem();
    void whatIsUsualIsLeftBlank();
    void rowsFollowTheDensity();
    void movesOfLiveEncodersHaveRoom();
};

namespace {

/// What is drawn in a cell.
QImage drawn(const Desk &desk, int number, Column column)
{
    const QModelIndex index = desk.model.index(desk.rowOf(number), int(column));
    return desk.table.viewport()->grab(desk.table.visualRect(index)).toImage();
}

QColor ground(const QImage &cell)
{
    return cell.pixelColor(1, 1);
}

/// What of it stands out most from the ground.
double bestContrast(const QImage &cell)
{
    double best = 1;
    for (int y = 0; y < cell.height(); ++y) {
        for (int x = 0; x < cell.width(); ++x)
            best = std::max(best, ui::contrast(cell.pixelColor(x, y), ground(cell)));
    }
    return best;
}

} // namespace

void TestInventoryRows::liveRowsAreTinted_data()
{
    QTest::addColumn<QPalette>("palette");
    QPalette mixed = ui::lightPalette(); // a light window with a dark list
    mixed.setColor(QPalette::Base, QColor(0x20, 0x20, 0x30));
    mixed.setColor(QPalette::AlternateBase, QColor(0x28, 0x28, 0x38));
    mixed.setColor(QPalette::Text, QColor(0xee, 0xee, 0xee));
    QTest::newRow("light") << ui::lightPalette();
    QTest::newRow("dark") << ui::darkPalette();
    QTest::newRow("dark list in a light window") << mixed;
    QTest::newRow("high contrast") << QPalette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white,
                                               Qt::white, Qt::black, Qt::black);
}

/// Seen from afar, whichever of the two grounds the row would have; and all of its texts can be read.
void TestInventoryRows::liveRowsAreTinted()
{
    QFETCH(const QPalette, palette);
    Desk desk(20);
    desk.table.setPalette(palette);
    desk.table.setColumnHidden(int(Column::Arn), false);
    for (const int live : {5, 10}) { // on either ground
        const QColor tint = ground(drawn(desk, live, Column::Name));
        for (const int idle : {4, 6})
            QCOMPARE_GE(ui::contrast(tint, ground(drawn(desk, idle, Column::Name))), 1.15);
        QVERIFY2(tint.red() > tint.green() + 15 && tint.red() > tint.blue() + 15, qPrintable(tint.name()));
        for (const Column column :
             {Column::State, Column::Name, Column::Stage, Column::Protocol, Column::Participant, Column::Arn})
            QCOMPARE_GE(bestContrast(drawn(desk, live, column)), 4.5);
    }
    desk.choose(5);
    const QPalette::ColorGroup group = desk.table.isActiveWindow() ? QPalette::Active : QPalette::Inactive;
    QCOMPARE(ground(drawn(desk, 5, Column::Name)), desk.table.palette().color(group, QPalette::Highlight));
    desk.one.source().silence().assume(patchbay::Silence::Level::Stale); // whether it is live is not known
    QCOMPARE(ground(drawn(desk, 10, Column::Name)), ground(drawn(desk, 4, Column::Name)));
}

void TestInventoryRows::whoIsMissingIsSeenAmongThem_data()
{
    liveRowsAreTinted_data();
}

void TestInventoryRows::whoIsMissingIsSeenAmongThem()
{
    QFETCH(const QPalette, palette);
    Desk desk(20);
    desk.table.setPalette(palette);
    patchbay::Plan plan(desk.one.plant);
    desk.model.plan().follow(plan);
    patchbay::Scene scene{u"Show"_s, QDateTime::currentDateTimeUtc(), {}};
    for (const int idle : {6, 7}) { // on either ground
        const patchbay::EncoderId encoder = desk.encoder(idle);
        scene.bindings.push_back(
            {.encoderArn = encoder.arn, .stageArn = desk.one.plant.find(encoder)->summary.stageArn});
    }
    plan.choose(scene);
    for (const int missing : {6, 7}) {
        const QColor tint = ground(drawn(desk, missing, Column::Name));
        for (const int other : {4, 5}) // idle, and live
            QVERIFY(tint != ground(drawn(desk, other, Column::Name)));
        QVERIFY2(tint.red() > tint.blue() + 15 && tint.green() > tint.blue() + 8, qPrintable(tint.name()));
        QCOMPARE(desk.model.index(desk.rowOf(missing), int(Column::State)).data(), u"missing"_s);
        for (const Column column : {Column::State, Column::Name, Column::Stage, Column::Protocol})
            QCOMPARE_GE(bestContrast(drawn(desk, missing, column)), 4.5);
    }
}

void TestInventoryRows::whatIsUsualIsLeftBlank()
{
    Desk desk(20);
    QCOMPARE(bestContrast(drawn(desk, 4, Column::Redundant)), 1.0);
    QCOMPARE_GE(bestContrast(drawn(desk, 6, Column::Redundant)), 4.5);
    // Who hears it or copies it has no column to look along.
    QCOMPARE(cells::cell(desk.model, desk.rowOf(4), Column::Redundant), u"no"_s);
}

void TestInventoryRows::rowsFollowTheDensity()
{
    const auto resetDensity = qScopeGuard([] { ui::applyDensity(ui::Density::Comfortable); });
    Desk desk(200);
    const int before = desk.table.rowHeight(0);
    ui::applyDensity(ui::Density::Compact);
    QCOMPARE(desk.table.rowHeight(0), ui::listRowHeight(desk.table.fontMetrics()));
    QCOMPARE_LE(desk.table.rowHeight(0) * 4, before * 3);
    QCOMPARE_GE(desk.table.rowHeight(0), desk.table.fontMetrics().height()); // no letter is cut
    const Desk later(20);
    QCOMPARE(later.table.rowHeight(0), desk.table.rowHeight(0));
    ui::applyDensity(ui::Density::Comfortable);
    QCOMPARE(desk.table.rowHeight(0), before);
}

/// However narrow the table is: what is read there decides whether a camera is called about.
void TestInventoryRows::movesOfLiveEncodersHaveRoom()
{
    using patchbay::LiveMove;
    patchbay::LiveMoves moves;
    Desk desk(20);
    desk.model.moves().follow(moves);
    desk.table.resize(200, 400);
    int row = 0;
    while (row < desk.model.rowCount() && desk.model.index(row, int(Column::State)).data() != u"LIVE"_s)
        ++row;
    QVERIFY(row < desk.model.rowCount());
    const QModelIndex state = desk.model.index(row, int(Column::State));
    const patchbay::EncoderId encoder = desk.model.encoderAt(row);
    for (const auto phase :
         {LiveMove::Phase::Waits, LiveMove::Phase::InTurn, LiveMove::Phase::Back, LiveMove::Phase::NotBack}) {
        moves.set(
            {encoder, phase, {}, {}, QDateTime::currentDateTimeUtc().addSecs(-59 * 60), std::chrono::minutes(59)});
        const bool hasSign = state.data(ui::InventoryModel::MoveRole).isValid();
        const int needed =
            desk.table.sizeHintForIndex(state).width() + (hasSign ? desk.table.fontMetrics().height() * 5 / 4 : 0);
        QVERIFY2(needed <= desk.table.columnWidth(int(Column::State)), qPrintable(state.data().toString()));
        moves.remove(encoder.arn);
    }
}

QTEST_MAIN(TestInventoryRows)
#include "tst_inventoryrows.moc"
