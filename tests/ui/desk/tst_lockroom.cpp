// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk is locked and unlocked, and what a person does meanwhile changes nothing.

#include "ServedWindow.h"
#include "ui/desk/IdleTime.h"
#include "ui/desk/UnlockDialog.h"
#include "ui/help/GuideDialog.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/messages/MessageBar.h"
#include "ui/removal/RemovalDialog.h"

#include "patchbay/patch/DeskLock.h"
#include "support/SimulatedTime.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    ui::UnlockDialog *question() { return dialog<ui::UnlockDialog>(); }
    void unlock()
    {
        question()->findChild<QLineEdit *>()->setText(u"unlock"_s);
        button(*question(), u"Unlock"_s)->click();
    }
    /// With the mouse, as a person does it.
    static void click(QWidget &widget) { QTest::mouseClick(&widget, Qt::LeftButton); }
};

} // namespace

class TestLockRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLockedAndUnlockedByAWord();
    void commandsAreOff();
    void aDialogThatIsOpenStays();
    void escapeLeavesIt();
    void whatOpensMeanwhileIsHeld();
    void aButtonInTheWindowAsks();
    void whatIsNotPressedByHandIsRefused();
    void lookingOnGoesOn();
    void idleTimePasses();
};

void TestLockRoom::isLockedAndUnlockedByAWord()
{
    Desk desk;
    desk.trigger(u"Lock the desk"_s);
    QVERIFY(desk.lock.isLocked());
    QVERIFY(desk.says(u"The desk is locked: nothing is changed from here."_s));
    desk.trigger(u"Unlock the desk…"_s);
    QVERIFY(desk.question());
    QPushButton *const unlock = Desk::button(*desk.question(), u"Unlock"_s);
    auto *const word = desk.question()->findChild<QLineEdit *>();
    QTest::keyClick(word, Qt::Key_Return); // stays locked
    QVERIFY(desk.lock.isLocked());
    desk.trigger(u"Unlock the desk…"_s);
    QVERIFY(!unlock->isEnabled());
    QTest::keyClicks(desk.question()->findChild<QLineEdit *>(), u"unlock"_s);
    QTest::keyClick(desk.question()->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(!desk.lock.isLocked());
    QVERIFY(!desk.says(u"The desk is locked"_s));
}

void TestLockRoom::commandsAreOff()
{
    Desk desk;
    desk.selectRows(0, 1);
    QTRY_VERIFY(desk.findAct(u"Rebind…"_s)->isEnabled());
    desk.lock.lock();
    for (const QString &act :
         {u"Rebind…"_s, u"Delete…"_s, u"New…"_s, u"Label…"_s, u"Recall scene…"_s, u"Accounts…"_s}) {
        QVERIFY2(!desk.findAct(act)->isEnabled(), qPrintable(act));
        QVERIFY(desk.findAct(act)->toolTip().contains(u"The desk is locked."_s));
    }
    for (const QString &act : {u"Refresh"_s, u"Journal"_s, u"Guide"_s, u"Quit"_s})
        QVERIFY2(desk.findAct(act)->isEnabled(), qPrintable(act));
    desk.lock.unlock();
    QVERIFY(desk.findAct(u"Rebind…"_s)->isEnabled());
}

void TestLockRoom::aDialogThatIsOpenStays()
{
    Desk desk;
    desk.selectRows(0, 2);
    auto *const removal = desk.open<ui::RemovalDialog>(u"Delete…"_s);
    QVERIFY(removal);
    desk.lock.lock();
    QVERIFY(removal->isVisible());
    Desk::click(*Desk::button(*removal, u"Delete"_s));
    QVERIFY(removal->isVisible());
    QVERIFY(desk.question());
    QVERIFY(desk.acts.all().empty());
    desk.unlock();
    QVERIFY(removal->isEnabled());
    Desk::button(*removal, u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 4, Desk::patience);
}

void TestLockRoom::escapeLeavesIt()
{
    Desk desk;
    desk.selectRows(0, 1);
    auto *const removal = desk.open<ui::RemovalDialog>(u"Delete…"_s);
    QVERIFY(removal);
    desk.lock.lock();
    QTest::keyClick(removal, Qt::Key_Escape);
    QVERIFY(!removal->isVisible());
    QVERIFY(!desk.question());
}

void TestLockRoom::whatOpensMeanwhileIsHeld()
{
    Desk desk;
    desk.lock.lock();
    ui::Dialog other(&desk.window);
    other.show();
    QVERIFY(!other.isEnabled());
    const auto *const guide = desk.open<ui::GuideDialog>(u"Guide"_s);
    QVERIFY(guide && guide->isEnabled());
    desk.lock.unlock();
    QVERIFY(other.isEnabled());
}

void TestLockRoom::aButtonInTheWindowAsks()
{
    Desk desk;
    int pressed = 0;
    ui::Message message;
    message.id = u"a"_s;
    message.sentence = u"cam-1 was moved."_s;
    message.actions.push_back({u"Put back"_s, [&pressed] { ++pressed; }, {}});
    desk.window.notices().showMessage(message);
    QPushButton *const button = Desk::button(desk.window, u"Put back"_s);
    QVERIFY(button);
    desk.lock.lock();
    Desk::click(*button);
    QCOMPARE(pressed, 0);
    QVERIFY(desk.question());
    desk.unlock();
    Desk::click(*button);
    QCOMPARE(pressed, 1);
}

/// A screen reader presses without mouse and keyboard.
void TestLockRoom::whatIsNotPressedByHandIsRefused()
{
    Desk desk;
    desk.lock.lock();
    const auto &encoder = desk.source().inventory().configurations().front().summary;
    const patchbay::PatchRun &run =
        desk.runs.take(patchbay::Rebind::of({desk.source().id(), encoder.arn}, encoder.stageArn, {}));
    QVERIFY(run.hasEnded());
    QTRY_VERIFY(desk.question());
    QCOMPARE(desk.control.requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestLockRoom::lookingOnGoesOn()
{
    Desk desk;
    desk.lock.lock();
    desk.selectRows(1, 1);
    QTest::keyClick(&desk.table(), Qt::Key_Down);
    QCOMPARE(desk.table().selectedRows(), std::vector<int>{2});
    desk.trigger(u"Stages"_s);
    desk.trigger(u"List"_s);
    QVERIFY(!desk.question());
}

void TestLockRoom::idleTimePasses()
{
    support::SimulatedTime time;
    int passed = 0;
    ui::IdleTime idle([&passed] { ++passed; });
    QWidget window;
    using namespace std::chrono_literals;
    time.passOn(1h);
    QCOMPARE(passed, 0); // nobody has asked
    idle.watch(10min);
    time.passOn(9min);
    QTest::keyClick(&window, Qt::Key_A);
    time.passOn(9min);
    QCOMPARE(passed, 0);
    QTest::mouseMove(&window);
    QTest::mouseClick(&window, Qt::LeftButton);
    time.passOn(10min);
    QCOMPARE(passed, 1);
    idle.watch(std::nullopt);
    time.passOn(1h);
    QCOMPARE(passed, 1);
}

QTEST_MAIN(TestLockRoom)
#include "tst_lockroom.moc"
