// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Column;

/// The operator's place in the table: selection, current configuration, what is in sight.
class TestInventoryPlace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placeSurvivesRefresh();
    void placeSurvivesSorting();
    void sightStaysWhileRowsComeAbove();
    void currentComesBackWhenTheFilterGoes();
    void removalSelectsNobodyElse();
    void everythingSelectedStaysJustThat();
    void tellsTheCurrentConfiguration();
    void takesFocusOntoARow();
};

void TestInventoryPlace::placeSurvivesRefresh()
{
    Desk desk(200);
    desk.choose(120);
    desk.alsoSelect(125);
    desk.table.verticalScrollBar()->setValue(desk.table.verticalScrollBar()->maximum() / 2 + 3);
    const QString top = desk.topArn();
    const int offset = desk.table.rowViewportPosition(desk.table.rowAt(0));
    auto page = fleet::configurations(0, 200);
    for (std::size_t i = 0; i < page.size(); i += 3)
        page[i].state = ivs::IngestState::Active;
    desk.inventory.applyPage(page, fleet::now());
    QTRY_COMPARE(desk.model.index(desk.rowOf(3), 0).data().toString(), u"LIVE"_s);
    QCOMPARE(desk.selectedNames(), (QStringList{u"cam-120"_s, u"cam-125"_s}));
    QCOMPARE(desk.table.currentIndex().row(), desk.rowOf(120));
    QCOMPARE(desk.topArn(), top);
    QCOMPARE(desk.table.rowViewportPosition(desk.table.rowAt(0)), offset);
}

void TestInventoryPlace::placeSurvivesSorting()
{
    Desk desk(200);
    desk.choose(7);
    desk.alsoSelect(9);
    desk.table.sortByColumn(int(Column::Name), Qt::DescendingOrder);
    QCOMPARE(desk.rowOf(7), 192);
    QCOMPARE(desk.table.currentIndex().row(), 192);
    QCOMPARE(desk.selectedNames(), (QStringList{u"cam-9"_s, u"cam-7"_s}));
    QVERIFY(desk.table.viewport()->rect().contains(desk.table.visualRect(desk.table.currentIndex()).center()));
}

void TestInventoryPlace::sightStaysWhileRowsComeAbove()
{
    Desk desk(200);
    desk.table.sortByColumn(int(Column::Name), Qt::DescendingOrder);
    desk.table.verticalScrollBar()->setValue(1000);
    const QString top = desk.topArn();
    const int offset = desk.table.rowViewportPosition(desk.table.rowAt(0));
    desk.inventory.applyPage(fleet::configurations(200, 30), fleet::now());
    QTRY_COMPARE(desk.rowOf(229), 0);
    QCOMPARE(desk.topArn(), top);
    QCOMPARE(desk.table.rowViewportPosition(desk.table.rowAt(0)), offset);
    for (int number = 190; number < 230; ++number)
        desk.inventory.remove(fleet::configurationArn(number));
    QTRY_COMPARE(desk.model.rowCount(), 190);
    QCOMPARE(desk.topArn(), top);
    QCOMPARE(desk.table.rowViewportPosition(desk.table.rowAt(0)), offset);
}

void TestInventoryPlace::currentComesBackWhenTheFilterGoes()
{
    Desk desk(200);
    desk.choose(42);
    desk.model.setFilter(u"cam-4"_s);
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-42"_s});
    QCOMPARE(desk.table.currentIndex().row(), desk.rowOf(42));
    desk.model.setFilter(u"cam-7"_s);
    QVERIFY(desk.selectedNames().isEmpty());
    QCOMPARE(desk.table.currentIndex().row(), 0);
    QTRY_COMPARE(desk.table.currentArn(), QString());
    desk.model.setFilter({});
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-42"_s});
    QTRY_COMPARE(desk.table.currentArn(), fleet::configurationArn(42));
    QVERIFY(desk.table.viewport()->rect().contains(desk.table.visualRect(desk.table.currentIndex()).center()));
}

void TestInventoryPlace::removalSelectsNobodyElse()
{
    Desk desk(20);
    desk.choose(10);
    QTRY_COMPARE(desk.table.currentArn(), fleet::configurationArn(10));
    desk.inventory.remove(fleet::configurationArn(10));
    QVERIFY(desk.table.selectedArns().isEmpty());
    QCOMPARE(desk.table.currentIndex().row(), 10);
    QTRY_COMPARE(desk.table.currentArn(), QString());
    QSignalSpy rebind(&desk.table, &ui::InventoryTable::rebindRequested);
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(rebind.size(), 0);
}

void TestInventoryPlace::everythingSelectedStaysJustThat()
{
    Desk desk(1000);
    desk.model.setFilter(u"live"_s);
    desk.table.selectAll();
    QCOMPARE(desk.table.selectedArns().size(), 200);
    const QStringList live = desk.table.selectedArns();
    desk.model.setFilter({});
    QCOMPARE(desk.table.selectedArns(), live);
    desk.table.selectAll();
    desk.model.setFilter(u"cam-99"_s);
    QCOMPARE(desk.table.selectedArns().size(), 11);
    desk.model.setFilter({});
    QCOMPARE(desk.table.selectedArns().size(), 11);
    desk.table.selectAll();
    desk.table.sortByColumn(int(Column::Name), Qt::DescendingOrder);
    QCOMPARE(desk.table.selectedArns().size(), 1000);
}

void TestInventoryPlace::tellsTheCurrentConfiguration()
{
    Desk desk(20);
    QSignalSpy changed(&desk.table, &ui::InventoryTable::currentConfigurationChanged);
    desk.choose(3);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().first().toString(), fleet::configurationArn(3));
    QTest::keyClick(&desk.table, Qt::Key_Down);
    QTRY_COMPARE(desk.table.currentArn(), fleet::configurationArn(4));
    QCOMPARE(changed.size(), 1);
    desk.table.sortByColumn(int(Column::State), Qt::AscendingOrder);
    desk.inventory.applyPage(fleet::configurations(0, 30), fleet::now());
    QTRY_COMPARE(desk.model.rowCount(), 30);
    desk.table.clearSelection();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toString(), QString());
    desk.choose(3);
    QTRY_COMPARE(changed.size(), 3);
    desk.model.setInventory(nullptr);
    QTRY_COMPARE(changed.size(), 4);
    QCOMPARE(changed.last().first().toString(), QString());
}

void TestInventoryPlace::takesFocusOntoARow()
{
    Desk desk(20);
    desk.table.takeFocus();
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-0"_s});
    desk.choose(7);
    desk.table.takeFocus();
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-7"_s});
}

QTEST_MAIN(TestInventoryPlace)
#include "tst_inventoryplace.moc"
