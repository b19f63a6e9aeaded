// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scene is put into a slot for an emergency, and its key leads to its preview.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "ui/desk/UnlockDialog.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/scenes/EmergencyMenu.h"
#include "ui/scenes/ScenesDialog.h"
#include "ui/scenes/SlotMenu.h"

#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    /// Where all encoders are now, in this slot.
    void put(int slot)
    {
        std::vector<patchbay::EncoderId> all;
        for (int row = 0; row < plant.rowCount(); ++row)
            all.push_back(plant.idAt(row));
        patchbay::Scene scene = patchbay::Scene::ofNow(plant, all, labels);
        scene.name = u"Show open"_s;
        const std::stop_token never;
        const auto saved = support::ended(scenes.save(scene, patchbay::SceneStore::IfThere::Refuse, never));
        [&] { QVERIFY(saved && *saved); }();
        auto *const dialog = open<ui::ScenesDialog>(u"Manage scenes…"_s);
        auto *const menu = dialog->findChild<ui::SlotMenu *>();
        Q_EMIT menu->aboutToShow();
        menu->actions()[slot - 1]->trigger();
        dialog->close();
    }
    void move(const ivs::IngestConfigurationSummary &encoder)
    {
        const patchbay::PatchRun &run =
            runs.take(patchbay::Rebind::of({source().id(), encoder.arn}, encoder.stageArn, {}));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience); }();
    }
    /// As its key does.
    void press(int slot) { window.findChild<ui::EmergencyMenu *>()->actions()[slot - 1]->trigger(); }
};

} // namespace

class TestSlots final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsKeyOpensThePreview();
    void spaceTakesAndEnterDoesNot();
    void anEmptyOneSaysSo();
    void aLockedDeskAsksAndGoesOn();
    void aDeskThatStaysLockedOpensNothing();
};

void TestSlots::itsKeyOpensThePreview()
{
    Desk desk;
    desk.put(3);
    desk.move(desk.source().inventory().configurations().front().summary);
    desk.press(3);
    auto *const preview = desk.dialog<ui::PreviewDialog>();
    QVERIFY(preview);
    QVERIFY(preview->windowTitle().contains(u"Show open"_s));
    auto *const take = qobject_cast<QPushButton *>(preview->focusWidget());
    QVERIFY(take);
    QCOMPARE(take->text().remove(u'&'), u"Take 1"_s);
}

void TestSlots::spaceTakesAndEnterDoesNot()
{
    Desk desk;
    desk.put(1);
    const ivs::IngestConfigurationSummary encoder = desk.source().inventory().configurations().front().summary;
    desk.move(encoder);
    desk.press(1);
    QPointer<ui::PreviewDialog> preview = desk.dialog<ui::PreviewDialog>();
    QVERIFY(preview);
    QTest::keyClick(preview->focusWidget(), Qt::Key_Return);
    QVERIFY(preview && preview->isVisible());
    QTest::keyClick(preview->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(encoder.arn), encoder.stageArn, Desk::patience);
}

void TestSlots::anEmptyOneSaysSo()
{
    Desk desk;
    desk.press(8);
    QVERIFY(!desk.dialog<ui::PreviewDialog>());
    QVERIFY(desk.window.statusBar()->currentMessage().contains(u"Slot 8 is empty."_s));
}

void TestSlots::aLockedDeskAsksAndGoesOn()
{
    Desk desk;
    desk.put(1);
    desk.move(desk.source().inventory().configurations().front().summary);
    desk.lock.lock();
    desk.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QTest::keyClick(&desk.window, Qt::Key_1, Qt::AltModifier);
    QVERIFY(!desk.dialog<ui::PreviewDialog>());
    auto *const question = desk.dialog<ui::UnlockDialog>();
    QVERIFY(question);
    question->findChild<QLineEdit *>()->setText(u"unlock"_s);
    Desk::button(*question, u"Unlock"_s)->click();
    auto *const preview = desk.dialog<ui::PreviewDialog>();
    QVERIFY(preview);
    QVERIFY(preview->isEnabled());
    QVERIFY(preview->windowTitle().contains(u"Show open"_s));
}

void TestSlots::aDeskThatStaysLockedOpensNothing()
{
    Desk desk;
    desk.put(1);
    desk.lock.lock();
    desk.press(1);
    auto *const question = desk.dialog<ui::UnlockDialog>();
    QVERIFY(question);
    question->reject();
    QVERIFY(!desk.dialog<ui::PreviewDialog>());
    desk.lock.unlock(); // later, and for something else
    QVERIFY(!desk.dialog<ui::PreviewDialog>());
}

QTEST_MAIN(TestSlots)
#include "tst_slots.moc"
