// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys do in the list, and why they do not.

#include "Desk.h"

#include <QSignalSpy>
#include <QTest>

class TestInventoryKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thoseOfSeveralRegionsAreReboundAndNotSpread();
    void enterSaysWhyNothingIsRebound();
    void escapeClearsTheFilter();
};

void TestInventoryKeys::thoseOfSeveralRegionsAreReboundAndNotSpread()
{
    Desk desk(2);
    patchbay::Source &other = desk.one.open(u"Live Events"_s, u"us-east-1"_s);
    ivs::IngestConfigurationSummary summary;
    summary.arn = u"arn:aws:ivs:us-east-1:123456789012:ingest-configuration/far"_s;
    summary.name = u"far"_s;
    other.inventory().apply(summary, patchbay::Inventory::clock());
    desk.one.shown.show({desk.one.source().id(), other.id()});
    QTRY_COMPARE(desk.model.rowCount(), 3);
    desk.table.selectAll();
    QVERIFY(desk.table.obstacleToSpread().contains(u"several accounts or regions"_s));
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(desk.rebound.size(), 3);
}

void TestInventoryKeys::enterSaysWhyNothingIsRebound()
{
    Desk desk(3);
    desk.table.clearSelection();
    QSignalSpy refused(&desk.table, &ui::InventoryTable::rebindRefused);
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].toString(), u"Select an encoder first."_s);
}

void TestInventoryKeys::escapeClearsTheFilter()
{
    Desk desk(20);
    QSignalSpy cleared(&desk.table, &ui::InventoryTable::clearFilterRequested);
    QTest::keyClick(&desk.table, Qt::Key_Escape);
    QCOMPARE(cleared.size(), 0); // there is none
    desk.model.setFilter(u"cam-1"_s);
    QTest::keyClick(&desk.table, Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

QTEST_MAIN(TestInventoryKeys)
#include "tst_inventorykeys.moc"
