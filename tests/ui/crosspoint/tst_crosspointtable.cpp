// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CrosspointDesk.h"

#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/DisarmKeys.h"

#include <QAccessible>
#include <QAction>
#include <QImage>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::CrosspointDesk;

namespace {

struct Desk {
    Desk()
    {
        model.show({desk.source->id()}, [](int) { return true; });
        table.resize(1100, 500);
        table.show();
    }

    QModelIndex at(int number, const QString &stage) const
    {
        return model.index(model.rows().rowOf(CrosspointDesk::camera(number)),
                           model.columnOf(CrosspointDesk::stage(stage)));
    }
    void click(int number, const QString &stage, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, table.visualRect(at(number, stage)).center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&table, key, modifiers);
    }
    void goTo(int number, const QString &stage) { table.setCurrentIndex(at(number, stage)); }
    QString to(int number) const
    {
        const patchbay::Rebind *const armed = desk.armed.find(CrosspointDesk::camera(number));
        return armed ? armed->to.arn : u"not armed"_s;
    }

    CrosspointDesk desk;
    ui::CrosspointModel model{{desk.said, desk.armed, desk.plan, desk.moves}};
    ui::CrosspointTable table{model, desk.armed};
};

} // namespace

class TestCrosspointTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickArmsAndAgainDisarms();
    void aDoubleClickIsOne();
    void shiftArmsABlockInOneColumn();
    void spaceArmsWhereTheKeyboardIs();
    void holdingSpaceArmsOnce();
    void fromRightToLeftTheArrowsGoWhereTheyPoint();
    void shiftAndArrowsMakeABlockForSpace();
    void aNameThatIsTypedBeginsNoBlock();
    void ctrlZTakesBackWhatWasArmedLast();
    void escClearsAndSaysSo();
    void whatIsNotPossibleIsRefusedWithItsReason();
    void aClickOnAGroupFoldsIt();
    void pointsAtWhatIsUnderThePointer();
    void theKeyboardStaysWithItsEncoder();
    void lightsUpRowAndColumn();
    void isReadOut();
};

void TestCrosspointTable::aClickArmsAndAgainDisarms()
{
    Desk desk;
    desk.click(1, u"main-b"_s);
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
    desk.click(1, u"main-a"_s); // one stage each
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-a"_s));
    desk.click(1, u"main-a"_s);
    QCOMPARE(desk.to(1), u"not armed"_s);
    desk.click(1, {});
    QCOMPARE(desk.to(1), QString());
    desk.click(1, u"rehearsal"_s); // it stays where it is
    QCOMPARE(desk.to(1), u"not armed"_s);
}

void TestCrosspointTable::aDoubleClickIsOne()
{
    Desk desk;
    desk.click(1, u"main-b"_s);
    QWidget *const viewport = desk.table.viewport();
    const QPoint place = desk.table.visualRect(desk.at(1, u"main-b"_s)).center();
    QMouseEvent second(QEvent::MouseButtonDblClick, place, viewport->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton,
                       Qt::NoModifier); // what a window system sends in place of the second press
    QCoreApplication::sendEvent(viewport, &second);
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
}

void TestCrosspointTable::shiftArmsABlockInOneColumn()
{
    Desk desk;
    desk.click(1, u"main-b"_s);
    desk.click(4, u"main-b"_s, Qt::ShiftModifier);
    for (const int number : {1, 2, 3, 4})
        QCOMPARE(desk.to(number), CrosspointDesk::stage(u"main-b"_s));
    QCOMPARE(desk.to(5), u"not armed"_s);
    desk.click(5, u"main-a"_s, Qt::ShiftModifier); // another column begins anew
    QCOMPARE(desk.to(5), CrosspointDesk::stage(u"main-a"_s));
    QCOMPARE(desk.to(4), CrosspointDesk::stage(u"main-b"_s));
}

void TestCrosspointTable::spaceArmsWhereTheKeyboardIs()
{
    Desk desk;
    desk.table.takeFocus();
    QCOMPARE(desk.table.currentIndex(), desk.model.index(0, 0));
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
    desk.press(Qt::Key_Return); // leads to where it is, and does nothing
    QCOMPARE(desk.table.currentIndex(), desk.at(1, u"rehearsal"_s));
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.to(1), u"not armed"_s);
    desk.press(Qt::Key_End);
    QCOMPARE(desk.table.currentIndex().column(), desk.model.columnCount() - 1);
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.table.pointedAt(), desk.at(2, {}));
}

/// Else the key that repeats itself would disarm, arm, and leave it to chance.
void TestCrosspointTable::holdingSpaceArmsOnce()
{
    Desk desk;
    desk.goTo(1, u"main-b"_s);
    desk.press(Qt::Key_Space);
    for (int times = 0; times < 3; ++times) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
        QCoreApplication::sendEvent(&desk.table, &again);
        QVERIFY(again.isAccepted());
        QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
    }
}

/// The window's own undo is another one, and stays away while something is armed.
void TestCrosspointTable::ctrlZTakesBackWhatWasArmedLast()
{
    Desk desk;
    new ui::DisarmKeys(desk.table);
    int undone = 0;
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    QObject::connect(&undo, &QAction::triggered, &undo, [&undone] { ++undone; });
    desk.table.addAction(&undo);
    desk.table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.table));
    desk.table.takeFocus();
    desk.click(1, u"main-b"_s);
    desk.click(2, u"main-b"_s);
    desk.click(4, u"main-b"_s, Qt::ShiftModifier);
    desk.press(Qt::Key_Z, Qt::ControlModifier); // the block
    QCOMPARE(desk.to(3), u"not armed"_s);
    QCOMPARE(desk.to(4), u"not armed"_s);
    desk.desk.armed.arm({desk.desk.id(5)}, CrosspointDesk::stage(u"main-a"_s)); // in the list
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.to(1), u"not armed"_s);
    QCOMPARE(desk.to(5), CrosspointDesk::stage(u"main-a"_s));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.desk.armed.isEmpty());
    QCOMPARE(undone, 0);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void TestCrosspointTable::escClearsAndSaysSo()
{
    Desk desk;
    const auto *const keys = new ui::DisarmKeys(desk.table);
    QSignalSpy told(keys, &ui::DisarmKeys::disarmed);
    desk.press(Qt::Key_Escape);
    QVERIFY(told.isEmpty());
    desk.click(1, u"main-b"_s);
    desk.click(3, u"main-a"_s);
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.desk.armed.isEmpty());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toInt(), 2);
}

void TestCrosspointTable::fromRightToLeftTheArrowsGoWhereTheyPoint()
{
    Desk desk;
    desk.table.setLayoutDirection(Qt::RightToLeft);
    desk.table.resize(700, 500); // all of it on the screen, which the pointer does not leave
    QTest::mouseMove(desk.table.viewport(), desk.table.visualRect(desk.at(2, u"main-a"_s)).center());
    QTRY_COMPARE(desk.table.pointedAt(), desk.at(2, u"main-a"_s));
    desk.goTo(1, u"main-b"_s);
    const int middle = desk.table.visualRect(desk.at(1, u"main-b"_s)).center().x();
    QVERIFY(desk.table.visualRect(desk.at(1, u"main-a"_s)).center().x() > middle); // the first stage is at the right
    desk.press(Qt::Key_Left);
    QVERIFY(desk.table.visualRect(desk.table.currentIndex()).center().x() < middle);
    QCOMPARE(desk.table.currentIndex(), desk.at(1, u"rehearsal"_s));
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.table.currentIndex(), desk.at(1, u"main-a"_s));
    desk.click(3, u"main-b"_s);
    QCOMPARE(desk.to(3), CrosspointDesk::stage(u"main-b"_s));
}

void TestCrosspointTable::shiftAndArrowsMakeABlockForSpace()
{
    Desk desk;
    desk.goTo(1, u"main-b"_s);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(desk.desk.armed.isEmpty());
    desk.press(Qt::Key_Space);
    for (const int number : {1, 2, 3})
        QCOMPARE(desk.to(number), CrosspointDesk::stage(u"main-b"_s));
    desk.press(Qt::Key_Up, Qt::ShiftModifier); // a smaller one, all of it armed
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.to(1), u"not armed"_s);
    QCOMPARE(desk.to(2), u"not armed"_s);
    QCOMPARE(desk.to(3), CrosspointDesk::stage(u"main-b"_s));
    desk.press(Qt::Key_Up); // no block any more
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
    QCOMPARE(desk.to(2), u"not armed"_s);
}

void TestCrosspointTable::aNameThatIsTypedBeginsNoBlock()
{
    Desk desk;
    desk.click(1, u"main-b"_s);
    QTest::keyClicks(&desk.table, u"cam-5"_s);
    QCOMPARE(desk.table.currentIndex(), desk.at(5, u"main-b"_s));
    desk.press(Qt::Key_Space);
    for (const int number : {2, 3, 4})
        QCOMPARE(desk.to(number), u"not armed"_s);
    QCOMPARE(desk.to(5), CrosspointDesk::stage(u"main-b"_s));
}

void TestCrosspointTable::whatIsNotPossibleIsRefusedWithItsReason()
{
    Desk desk;
    patchbay::Source &elsewhere = desk.desk.open(u"Live Events"_s, u"us-east-1"_s);
    ivs::StageSummary far;
    far.arn = u"arn:aws:ivs:us-east-1:123456789012:stage/farfarfarfar"_s;
    far.name = u"far"_s;
    elsewhere.inventory().stages().set({far});
    desk.model.show({desk.desk.source->id(), elsewhere.id()}, [](int) { return true; });
    QSignalSpy refused(&desk.table, &ui::CrosspointTable::refused);
    desk.table.setCurrentIndex(desk.model.index(0, desk.model.columnOf(far.arn)));
    desk.press(Qt::Key_Space);
    QVERIFY(desk.desk.armed.isEmpty());
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().toString().contains(u"us-east-1"_s));
}

void TestCrosspointTable::aClickOnAGroupFoldsIt()
{
    Desk desk;
    desk.desk.group(1, u"Hall"_s);
    desk.desk.group(2, u"Hall"_s);
    QTRY_VERIFY(desk.model.row(0).isGroup());
    const int rows = desk.model.rowCount();
    QTest::mouseClick(desk.table.viewport(), Qt::LeftButton, Qt::NoModifier,
                      desk.table.visualRect(desk.model.index(0, 1)).center());
    QCOMPARE(desk.model.rowCount(), rows - 2);
    QVERIFY(desk.desk.armed.isEmpty());
    desk.table.setCurrentIndex(desk.model.index(0, 1));
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.model.rowCount(), rows);
    desk.press(Qt::Key_Down, Qt::ShiftModifier); // a block leaves the heading out
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.to(1), CrosspointDesk::stage(u"main-b"_s));
    QCOMPARE(desk.desk.armed.count(), 1);
}

void TestCrosspointTable::pointsAtWhatIsUnderThePointer()
{
    Desk desk;
    QSignalSpy pointed(&desk.table, &ui::CrosspointTable::pointed);
    QTest::mouseMove(desk.table.viewport(), desk.table.visualRect(desk.at(3, u"main-b"_s)).center());
    QTRY_COMPARE(desk.table.pointedAt(), desk.at(3, u"main-b"_s));
    QVERIFY(!pointed.isEmpty());
    QCOMPARE(desk.model.sentenceAt(desk.table.pointedAt()), u"cam-3: rehearsal → main-b, idle."_s);
}

void TestCrosspointTable::theKeyboardStaysWithItsEncoder()
{
    Desk desk;
    desk.goTo(4, u"rehearsal"_s);
    ui::StageSet set;
    set.hidden = {CrosspointDesk::stage(u"main-a"_s)};
    desk.model.setStageSet(set);
    QCOMPARE(desk.table.currentIndex(), desk.at(4, u"rehearsal"_s));
    set.hidden += CrosspointDesk::stage(u"rehearsal"_s);
    desk.model.setStageSet(set);
    QCOMPARE(desk.table.currentIndex().row(), desk.model.rows().rowOf(CrosspointDesk::camera(4)));
    desk.model.setFilter(u"cam-4"_s);
    QCOMPARE(desk.table.currentIndex().row(), 0);
}

void TestCrosspointTable::lightsUpRowAndColumn()
{
    Desk desk;
    const auto colorAt = [&](int number, const QString &stage) {
        const QImage image = desk.table.viewport()->grab().toImage();
        const QRect cell = desk.table.visualRect(desk.at(number, stage));
        return image.pixelColor(cell.topLeft() + QPoint(4, 4));
    };
    const QColor plain = colorAt(5, u"main-a"_s);
    desk.click(2, u"main-b"_s);
    QTest::mouseMove(desk.table.viewport(), desk.table.visualRect(desk.at(2, u"main-b"_s)).center());
    QTRY_COMPARE(desk.table.pointedAt(), desk.at(2, u"main-b"_s));
    QVERIFY(colorAt(2, u"rehearsal"_s) != plain);
    QVERIFY(colorAt(5, u"main-b"_s) != plain);
    QCOMPARE(colorAt(5, u"main-a"_s), plain);
    QCOMPARE(colorAt(1, u"main-a"_s), plain);
}

void TestCrosspointTable::isReadOut()
{
    Desk desk;
    desk.desk.armed.arm({desk.desk.id(1)}, CrosspointDesk::stage(u"main-b"_s));
    QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(&desk.table);
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), u"Crosspoint"_s);
    const QModelIndex index = desk.at(1, u"main-b"_s);
    QAccessibleInterface *const cell = table->tableInterface()->cellAt(index.row(), index.column());
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), u"cam-1, main-b, next"_s);
    QCOMPARE(table->tableInterface()->rowDescription(index.row()), u"cam-1"_s);
    QCOMPARE(table->tableInterface()->columnDescription(index.column()), u"main-b"_s);
}

QTEST_MAIN(TestCrosspointTable)
#include "tst_crosspointtable.moc"
