// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Column;

/// The operator's rows in the table: selection, current configuration, what is in sight.
class TestRowKeeper final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsSurviveRefresh();
    void rowsSurviveSorting();
    void sightStaysWhileRowsComeAbove();
    void currentComesBackWhenTheFilterGoes();
    void removalSelectsNobodyElse();
    void everythingSelectedStaysJustThat();
    void tellsTheCurrentConfiguration();
    void takesFocusOntoARow();
    void theKeyboardStaysWithTheRow_data();
    void theKeyboardStaysWithTheRow();
    void theKeyboardStaysWhereItWasLedWithoutASelection();
    void typingFindsByName_data();
    void typingFindsByName();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void whatSortsElsewhereStaysInSight();

private:
    /// As the mouse, a key, a search or a screen reader selects the row of cam-`number`.
    static void select(Desk &desk, const QString &by, int number);
};

void TestRowKeeper::rowsSurviveRefresh()
{
    Desk desk(200);
    desk.choose(120);
    desk.alsoSelect(125);
    desk.table.verticalScrollBar()->setValue(desk.table.verticalScrollBar()->maximum() / 2 + 3);
    const patchbay::EncoderId top = desk.top();
    const int offset = desk.table.rowViewportPosition(desk.table.rowAt(0));
    auto page = fleet::configurations(0, 200);
    for (std::size_t i = 0; i < page.size(); i += 3)
        page[i].state = ivs::IngestState::Active;
    desk.inventory.applyPage(page, fleet::now());
    QTRY_COMPARE(desk.model.index(desk.rowOf(3), 0).data().toString(), u"LIVE"_s);
    QCOMPARE(desk.selectedNames(), (QStringList{u"cam-120"_s, u"cam-125"_s}));
    QCOMPARE(desk.table.currentIndex().row(), desk.rowOf(120));
    QCOMPARE(desk.top(), top);
    QCOMPARE(desk.table.rowViewportPosition(desk.table.rowAt(0)), offset);
}

void TestRowKeeper::rowsSurviveSorting()
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

void TestRowKeeper::sightStaysWhileRowsComeAbove()
{
    Desk desk(200);
    desk.table.sortByColumn(int(Column::Name), Qt::DescendingOrder);
    desk.table.verticalScrollBar()->setValue(1000);
    const patchbay::EncoderId top = desk.top();
    const int offset = desk.table.rowViewportPosition(desk.table.rowAt(0));
    desk.inventory.applyPage(fleet::configurations(200, 30), fleet::now());
    QTRY_COMPARE(desk.rowOf(229), 0);
    QCOMPARE(desk.top(), top);
    QCOMPARE(desk.table.rowViewportPosition(desk.table.rowAt(0)), offset);
    for (int number = 190; number < 230; ++number)
        desk.inventory.remove(fleet::configurationArn(number));
    QTRY_COMPARE(desk.model.rowCount(), 190);
    QCOMPARE(desk.top(), top);
    QCOMPARE(desk.table.rowViewportPosition(desk.table.rowAt(0)), offset);
}

void TestRowKeeper::currentComesBackWhenTheFilterGoes()
{
    Desk desk(200);
    desk.choose(42);
    desk.model.setFilter(u"cam-4"_s);
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-42"_s});
    QCOMPARE(desk.table.currentIndex().row(), desk.rowOf(42));
    desk.model.setFilter(u"cam-7"_s);
    QVERIFY(desk.selectedNames().isEmpty());
    QCOMPARE(desk.table.currentIndex().row(), 0);
    QTRY_COMPARE(desk.table.currentEncoder(), patchbay::EncoderId());
    desk.model.setFilter({});
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-42"_s});
    QTRY_COMPARE(desk.table.currentEncoder(), desk.encoder(42));
    QVERIFY(desk.table.viewport()->rect().contains(desk.table.visualRect(desk.table.currentIndex()).center()));
}

void TestRowKeeper::removalSelectsNobodyElse()
{
    Desk desk(20);
    desk.choose(10);
    QTRY_COMPARE(desk.table.currentEncoder(), desk.encoder(10));
    desk.inventory.remove(fleet::configurationArn(10));
    QVERIFY(desk.table.selectedEncoders().isEmpty());
    QCOMPARE(desk.table.currentIndex().row(), 10);
    QTRY_COMPARE(desk.table.currentEncoder(), patchbay::EncoderId());
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(desk.rebound, QStringList());
}

void TestRowKeeper::everythingSelectedStaysJustThat()
{
    Desk desk(1000);
    desk.model.setFilter(u"live"_s);
    desk.table.selectAll();
    QCOMPARE(desk.table.selectedEncoders().size(), 200);
    const QList<patchbay::EncoderId> live = desk.table.selectedEncoders();
    desk.model.setFilter({});
    QCOMPARE(desk.table.selectedEncoders(), live);
    desk.table.selectAll();
    desk.model.setFilter(u"cam-99"_s);
    QCOMPARE(desk.table.selectedEncoders().size(), 11);
    desk.model.setFilter({});
    QCOMPARE(desk.table.selectedEncoders().size(), 11);
    desk.table.selectAll();
    desk.table.sortByColumn(int(Column::Name), Qt::DescendingOrder);
    QCOMPARE(desk.table.selectedEncoders().size(), 1000);
}

void TestRowKeeper::tellsTheCurrentConfiguration()
{
    Desk desk(20);
    QSignalSpy changed(&desk.table, &ui::InventoryTable::currentEncoderChanged);
    desk.choose(3);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().first().value<patchbay::EncoderId>(), desk.encoder(3));
    QTest::keyClick(&desk.table, Qt::Key_Down);
    QTRY_COMPARE(desk.table.currentEncoder(), desk.encoder(4));
    QCOMPARE(changed.size(), 1);
    desk.table.sortByColumn(int(Column::State), Qt::AscendingOrder);
    desk.inventory.applyPage(fleet::configurations(0, 30), fleet::now());
    QTRY_COMPARE(desk.model.rowCount(), 30);
    desk.table.clearSelection();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<patchbay::EncoderId>(), patchbay::EncoderId());
    desk.choose(3);
    QTRY_COMPARE(changed.size(), 3);
    desk.one.sources.close(desk.one.source().id());
    QTRY_COMPARE(changed.size(), 4);
    QCOMPARE(changed.last().first().value<patchbay::EncoderId>(), patchbay::EncoderId());
}

void TestRowKeeper::takesFocusOntoARow()
{
    Desk desk(20);
    desk.table.takeFocus();
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-0"_s});
    desk.choose(7);
    desk.table.takeFocus();
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-7"_s});
}

void TestRowKeeper::select(Desk &desk, const QString &by, int number)
{
    const QModelIndex cell = desk.model.index(desk.rowOf(number), int(Column::Stage));
    if (by == "mouse"_L1) {
        QTest::mouseClick(desk.table.viewport(), Qt::LeftButton, {}, desk.table.visualRect(cell).center());
    } else if (by == "keyboard"_L1) {
        for (int row = -1; row < cell.row(); ++row)
            QTest::keyClick(&desk.table, Qt::Key_Down);
    } else if (by == "search"_L1) {
        QTest::keyClicks(&desk.table, u"cam-%1"_s.arg(number));
    } else {
        QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(&desk.table);
        QVERIFY(table->tableInterface()->selectRow(cell.row()));
    }
}

void TestRowKeeper::theKeyboardStaysWithTheRow_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("change");
    for (const char *const by : {"mouse", "keyboard", "search", "screen reader"}) {
        for (const char *const change : {"order", "rows come", "rows go", "filter", "filter and back", "none"})
            QTest::addRow("%s, %s", by, change) << QString::fromLatin1(by) << QString::fromLatin1(change);
    }
}

/// After the first click of a run it wasn't known where the keyboard is: Down went to the top.
void TestRowKeeper::theKeyboardStaysWithTheRow()
{
    QFETCH(const QString, by);
    QFETCH(const QString, change);
    Desk desk(30);
    desk.table.setFocus();
    select(desk, by, 7);
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-7"_s});
    QString next = u"cam-8"_s;
    if (change == "order"_L1) {
        desk.model.sort(int(Column::Name), Qt::DescendingOrder);
        next = u"cam-6"_s;
    } else if (change == "rows come"_L1) {
        desk.inventory.applyPage(fleet::configurations(30, 5), fleet::now());
        QTRY_COMPARE(desk.model.rowCount(), 35);
    } else if (change == "rows go"_L1) {
        desk.inventory.remove(fleet::configurationArn(2));
        QTRY_COMPARE(desk.model.rowCount(), 29);
    } else if (change == "filter"_L1) {
        desk.model.setFilter(u"cam-7"_s);
        desk.model.setFilter({});
    } else if (change == "filter and back"_L1) {
        desk.model.setFilter(u"cam-1"_s);
        desk.model.setFilter({});
    }
    QCOMPARE(desk.model.encoderAt(desk.table.currentIndex().row()), desk.encoder(7));
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-7"_s});
    QTest::keyClick(&desk.table, Qt::Key_Down);
    QCOMPARE(desk.selectedNames(), QStringList{next});
}

/// Ctrl+Down goes on without selecting.
void TestRowKeeper::theKeyboardStaysWhereItWasLedWithoutASelection()
{
    Desk desk(30);
    desk.table.setFocus();
    select(desk, u"mouse"_s, 3);
    QTest::keyClick(&desk.table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&desk.table, Qt::Key_Down, Qt::ControlModifier);
    desk.inventory.remove(fleet::configurationArn(1));
    QTRY_COMPARE(desk.model.rowCount(), 29);
    QCOMPARE(desk.model.encoderAt(desk.table.currentIndex().row()), desk.encoder(5));
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-3"_s});
}

void TestRowKeeper::typingFindsByName_data()
{
    QTest::addColumn<Column>("column");
    QTest::newRow("state") << Column::State;
    QTest::newRow("name") << Column::Name;
    QTest::newRow("user") << Column::User;
}

void TestRowKeeper::typingFindsByName()
{
    QFETCH(const Column, column);
    Desk desk(30);
    desk.table.setFocus();
    desk.table.selectionModel()->setCurrentIndex(desk.model.index(2, int(column)),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClicks(&desk.table, u"cam-21"_s);
    QCOMPARE(desk.selectedNames(), QStringList{u"cam-21"_s});
}

void TestRowKeeper::nothingScrollsSideways_data()
{
    QTest::addColumn<QString>("change");
    for (const char *const change : {"order", "filter", "filter that hides it", "rows go"})
        QTest::addRow("%s", change) << QString::fromLatin1(change);
}

void TestRowKeeper::nothingScrollsSideways()
{
    QFETCH(const QString, change);
    Desk desk(200);
    desk.table.setColumnHidden(int(Column::Arn), false);
    desk.table.resize(300, 400);
    desk.choose(7);
    QScrollBar *const bar = desk.table.horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    const int before = bar->value();
    if (change == "order"_L1)
        desk.table.sortByColumn(int(Column::User), Qt::DescendingOrder);
    else if (change == "filter"_L1)
        desk.model.setFilter(u"7"_s);
    else if (change == "filter that hides it"_L1)
        desk.model.setFilter(u"cam-1"_s);
    else
        desk.inventory.remove(fleet::configurationArn(7));
    QCOMPARE(bar->value(), before);
}

void TestRowKeeper::whatSortsElsewhereStaysInSight()
{
    Desk desk(200);
    desk.table.sortByColumn(int(Column::State), Qt::AscendingOrder);
    desk.choose(199);
    desk.table.scrollToRow(desk.rowOf(199));
    const int before = desk.rowOf(199);
    auto page = fleet::configurations(0, 200);
    page[199].state = page[199].isActive() ? ivs::IngestState::Inactive : ivs::IngestState::Active;
    desk.inventory.applyPage(page, fleet::now());
    QTRY_VERIFY(desk.rowOf(199) != before);
    const QRect row = desk.table.visualRect(desk.model.index(desk.rowOf(199), int(Column::Name)));
    QVERIFY(row.top() >= 0 && row.bottom() <= desk.table.viewport()->height());
}

QTEST_MAIN(TestRowKeeper)
#include "tst_inventoryrowkeeper.moc"
