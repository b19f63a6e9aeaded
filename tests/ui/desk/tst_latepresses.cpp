// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bar that comes or goes moves all rows: a press that was meant for another one does nothing.

#include "ServedWindow.h"
#include "support/SimulatedTime.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/desk/LatePresses.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/messages/MessageBar.h"

#include <QLayout>
#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    Desk() { settle(); }
    /// What was to be shown is.
    void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    void showBar()
    {
        ui::Message message;
        message.id = u"a"_s;
        message.sentence = u"Something has happened."_s;
        window.notices().showMessage(message);
        settle();
    }
    void hideBar()
    {
        window.notices().clear(u"a"_s);
        settle();
    }
    void clickRow(int row)
    {
        const QRect cell = table().visualRect(table().model()->index(row, table().horizontalHeader()->logicalIndex(0)));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
    }
    ui::CrosspointTable &grid() { return desk.dashboard().crosspoint().view().table(); }
    void showGrid()
    {
        trigger(u"Crosspoint"_s);
        settle();
    }
    /// Where the first encoder can be armed.
    void clickFree()
    {
        const ivs::IngestConfigurationSummary first = source().inventory().configurations().front().summary;
        const ui::CrosspointModel &model = desk.dashboard().crosspoint().view().model();
        const int row = model.rows().rowOf(first.arn);
        const int column = model.columnOf(first.stageArn) == 0 ? 1 : 0;
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(model.index(row, column)).center());
    }
};

} // namespace

class TestLatePresses final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsNotSelectedByOne();
    void aCellIsNotArmedByOne();
    void keysGoOn();
    void aMomentLaterAllIsAsEver();
};

void TestLatePresses::aRowIsNotSelectedByOne()
{
    Desk desk;
    support::SimulatedTime time;
    desk.selectRows(0, 1);
    time.passOn(ui::LatePresses::moment);
    const int before = desk.table().mapTo(&desk.window, QPoint()).y();
    desk.showBar();
    QVERIFY(desk.table().mapTo(&desk.window, QPoint()).y() > before);
    desk.clickRow(2);
    QCOMPARE(desk.table().selectedRows(), std::vector<int>{0});
    QVERIFY(desk.window.statusBar()->currentMessage().contains(u"a message had just come or gone"_s));
    time.passOn(ui::LatePresses::moment);
    desk.hideBar(); // they move back
    desk.clickRow(2);
    QCOMPARE(desk.table().selectedRows(), std::vector<int>{0});
}

void TestLatePresses::aCellIsNotArmedByOne()
{
    Desk desk;
    support::SimulatedTime time;
    desk.showGrid();
    time.passOn(ui::LatePresses::moment);
    desk.showBar();
    desk.clickFree();
    QCOMPARE(desk.armed.count(), 0);
}

void TestLatePresses::keysGoOn()
{
    Desk desk;
    support::SimulatedTime time;
    desk.selectRows(0, 1);
    time.passOn(ui::LatePresses::moment);
    desk.showBar();
    QTest::keyClick(&desk.table(), Qt::Key_Down);
    QCOMPARE(desk.table().selectedRows(), std::vector<int>{1});
}

void TestLatePresses::aMomentLaterAllIsAsEver()
{
    Desk desk;
    support::SimulatedTime time;
    desk.showGrid();
    desk.showBar();
    time.passOn(ui::LatePresses::moment);
    desk.clickFree();
    QCOMPARE(desk.armed.count(), 1);
    desk.trigger(u"List"_s);
    desk.settle();
    desk.clickRow(2);
    QCOMPARE(desk.table().selectedRows(), std::vector<int>{2});
}

QTEST_MAIN(TestLatePresses)
#include "tst_latepresses.moc"
