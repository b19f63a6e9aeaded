// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that goes away, or is switched off, by what it did gives the keyboard back to the view.

#include "ServedWindow.h"
#include "ui/alarms/AlarmStrip.h"
#include "ui/crosspoint/ArmedLine.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/crosspoint/TakeCheck.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/messages/MessageBar.h"
#include "ui/taking/TakingArea.h"
#include "ui/widgets/Dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    Desk()
    {
        window.activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
    }
    ui::CrosspointView &grid() { return desk.dashboard().crosspoint().view(); }
    void showGrid()
    {
        trigger(u"Crosspoint"_s);
        [this] { QTRY_COMPARE(QApplication::focusWidget(), &grid().table()); }();
    }
    ivs::IngestConfigurationSummary encoder(int row)
    {
        return source().inventory().configurations().at(std::size_t(row)).summary;
    }
    /// Onto a stage where it is not.
    void arm(int row)
    {
        for (const ivs::StageSummary &stage : plant.stagesOf(source().id())) {
            if (stage.arn != encoder(row).stageArn)
                return armed.arm({{source().id(), encoder(row).arn}}, stage.arn);
        }
    }
    /// Two at once: their panel stays.
    const patchbay::PatchRun &takeTwo()
    {
        arm(0);
        arm(1);
        const patchbay::PatchRun &run = runs.take(armed.patch(u"Show"_s));
        [&run] { QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience); }();
        return run;
    }
    void showMessage(const std::function<void()> &act)
    {
        ui::Message message;
        message.id = u"a"_s;
        message.sentence = u"cam-1 was moved."_s;
        message.actions.push_back({u"Put back"_s, act, {}});
        window.notices().showMessage(message);
    }
    /// With the mouse, which gives most buttons the focus.
    static void click(QWidget &widget)
    {
        widget.setFocus(Qt::MouseFocusReason);
        QTest::mouseClick(&widget, Qt::LeftButton);
    }
};

} // namespace

class TestFocusHome final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takeIsSwitchedOffByWhatItDid();
    void clearIsSwitchedOffByWhatItDid();
    void aPanelIsDismissed();
    void aMessageGoes();
    void anyButtonOfTheWindow();
    void whileADialogIsInFront();
    void whoeverIsLeftByTabGoesOn();
};

void TestFocusHome::takeIsSwitchedOffByWhatItDid()
{
    Desk desk;
    desk.showGrid();
    desk.arm(0);
    const auto &check = desk.grid().check();
    QTRY_VERIFY_WITH_TIMEOUT(check.count() == 1 && check.lastReasons().areNone() && check.reasons().areNone(),
                             Desk::patience);
    Desk::click(desk.grid().armedLine().takeButton());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.grid().armedLine().takeButton().isEnabled(), Desk::patience);
    QCOMPARE(QApplication::focusWidget(), &desk.grid().table());
}

void TestFocusHome::clearIsSwitchedOffByWhatItDid()
{
    Desk desk;
    desk.showGrid();
    desk.arm(0);
    QPushButton *const clear = Desk::button(desk.window, u"Clear"_s);
    QVERIFY(clear && clear->isEnabled());
    Desk::click(*clear);
    QVERIFY(!clear->isEnabled());
    QCOMPARE(QApplication::focusWidget(), &desk.grid().table());
}

void TestFocusHome::aPanelIsDismissed()
{
    Desk desk;
    desk.takeTwo();
    auto *const area = desk.window.findChild<ui::TakingArea *>();
    QVERIFY(area->isVisible());
    QPushButton *const dismiss = Desk::button(*area, u"Dismiss"_s);
    QVERIFY(dismiss);
    Desk::click(*dismiss);
    QVERIFY(!area->isVisible());
    QCOMPARE(QApplication::focusWidget(), &desk.table());
}

void TestFocusHome::aMessageGoes()
{
    Desk desk;
    desk.showMessage([&desk] { desk.window.notices().clear(u"a"_s); });
    QPushButton *const button = Desk::button(desk.window, u"Put back"_s);
    QVERIFY(button);
    Desk::click(*button);
    QCOMPARE(QApplication::focusWidget(), &desk.table());
}

/// Whatever it is, and whichever way it goes.
void TestFocusHome::anyButtonOfTheWindow()
{
    Desk desk;
    desk.showMessage([] {});
    desk.takeTwo();
    desk.showGrid();
    int asked = 0;
    for (QAbstractButton *const each : desk.window.findChildren<QAbstractButton *>()) {
        if (!each->isVisible() || !each->isEnabled() || each->focusPolicy() == Qt::NoFocus)
            continue;
        for (const bool hides : {true, false}) {
            each->setFocus(Qt::MouseFocusReason);
            if (QApplication::focusWidget() != each)
                continue;
            hides ? each->setVisible(false) : each->setEnabled(false);
            QVERIFY2(QApplication::focusWidget() == &desk.grid().table(),
                     qPrintable(each->text() + u' ' + each->accessibleName()));
            hides ? each->setVisible(true) : each->setEnabled(true);
            ++asked;
        }
    }
    QVERIFY(asked >= 10);
}

void TestFocusHome::whileADialogIsInFront()
{
    Desk desk;
    desk.showGrid();
    desk.arm(0);
    QPushButton &take = desk.grid().armedLine().takeButton();
    for (const bool hides : {true, false}) {
        take.setFocus(Qt::MouseFocusReason);
        ui::Dialog dialog(&desk.window);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        hides ? take.setVisible(false) : take.setEnabled(false);
        dialog.close();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTRY_COMPARE(QApplication::focusWidget(), &desk.grid().table());
        take.setVisible(true);
        take.setEnabled(true);
    }
}

/// Which is the one way to leave a button that is still there.
void TestFocusHome::whoeverIsLeftByTabGoesOn()
{
    Desk desk;
    desk.showGrid();
    desk.arm(0);
    QTRY_COMPARE(desk.grid().check().count(), 1);
    QPushButton *const clear = Desk::button(desk.window, u"Clear"_s);
    QVERIFY(clear && clear->isEnabled());
    clear->setFocus(Qt::TabFocusReason);
    QTest::keyClick(clear, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &desk.grid().armedLine().previewButton());
}

QTEST_MAIN(TestFocusHome)
#include "tst_focushome.moc"
