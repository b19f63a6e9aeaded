// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The crosspoint in the window: what is armed there, and what becomes of it when it is taken.

#include "Desk.h"

#include "patchbay/arming/Armed.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/commands/Situation.h"
#include "ui/crosspoint/ArmedLine.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/crosspoint/EncoderCursor.h"
#include "ui/crosspoint/TakeCheck.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/desk/Desk.h"
#include "ui/desk/PlantView.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/preview/PreviewModel.h"
#include "ui/taking/TakingPanel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace Qt::StringLiterals;
using tests::OneEncoder;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

} // namespace

class TestCrosspoint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void hasItsKeyAndItsFilter();
    void whatIsArmedIsNextInTheList();
    void whatIsIdleIsTakenAtOnce();
    void whatIsLiveIsPreviewed();
    void onlyWhatTheButtonSaidIsTakenAtOnce();
    void whatNeedsAnotherUrlIsPreviewed();
    void whatAPreviewTakesIsNotArmedAnyMore();
    void whatAPreviewLeavesOutStaysArmedAndSaysSo();
    void whatWentWellFoldsToALine();
    void ctrlEnterTakes();
    void theRowIsWhatCommandsAreAbout();

private:
    void open(int encoders = 3);
    ui::CrosspointRoom &room() { return m_desk->desk.dashboard().crosspoint(); }
    patchbay::Armed &armed() { return room().armed(); }
    void arm(int number) { armed().arm({m_desk->encoder(number)}, OneEncoder::mainShow()); }
    /// And the button says so.
    bool isTakenAtOnce()
    {
        const ui::TakeCheck &check = room().view().check();
        return check.count() == armed().count() && check.lastReasons().areNone() && check.reasons().areNone();
    }
    QPushButton &take() { return room().view().armedLine().takeButton(); }
    ui::PreviewDialog *preview() { return m_desk->window.findChild<ui::PreviewDialog *>(); }

    std::optional<tests::Desk> m_desk;
};

void TestCrosspoint::init()
{
    m_desk.emplace();
}

void TestCrosspoint::open(int encoders)
{
    m_desk->service.encoders = encoders;
    m_desk->openAccount();
    m_desk->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    QTest::keyClick(&m_desk->window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(room().view().isVisible());
    QTRY_COMPARE(room().view().model().rowCount(), encoders);
    QTRY_COMPARE(room().view().model().columnCount(), 3);
}

void TestCrosspoint::hasItsKeyAndItsFilter()
{
    open();
    QCOMPARE(QApplication::focusWidget(), &room().view().table());
    QVERIFY(m_desk->shows(room().view().countsText()));
    auto *const filter = m_desk->window.findChild<ui::FilterBox *>();
    QVERIFY(filter->isVisible());
    filter->setText(u"cam-02"_s);
    QCOMPARE(room().view().model().rowCount(), 1);
    QTest::keyClick(&m_desk->window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(filter->text().isEmpty()); // each view has its own
    QTest::keyClick(&m_desk->window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(filter->text(), u"cam-02"_s);
    filter->setText(u"nobody"_s);
    const auto buttons = room().view().findChildren<QPushButton *>();
    const auto clear = std::ranges::find_if(
        buttons, [](const QPushButton *each) { return QString(each->text()).remove(u'&') == u"Clear filter"_s; });
    QVERIFY(clear != buttons.end());
    (*clear)->click();
    QCOMPARE(room().view().model().rowCount(), 3);
}

/// In the list and in the crosspoint one and the same is selected.
void TestCrosspoint::theRowIsWhatCommandsAreAbout()
{
    open();
    ui::CrosspointTable &table = room().view().table();
    const ui::InventoryTable &list = m_desk->desk.plantView().inventoryView().table();
    QCOMPARE(list.selectedEncoders(), QList{room().cursor().encoder()});
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentIndex().row(), 1);
    QCOMPARE(list.selectedEncoders(), QList{room().cursor().encoder()});
    const auto isPossible = [this](ui::Command command) { // actions of the window are in the order of the commands
        return m_desk->window.actions().at(int(command))->isEnabled();
    };
    for (const ui::Command command : {ui::Command::Rebind, ui::Command::Label, ui::Command::SaveScene,
                                      ui::Command::ExportList, ui::Command::HandOver})
        QVERIFY2(isPossible(command), qPrintable(m_desk->window.actions().at(int(command))->text()));
    QVERIFY(!isPossible(ui::Command::Delete));
    const patchbay::EncoderId second = room().cursor().encoder();
    QTest::keyClick(&m_desk->window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(list.selectedEncoders(), QList{second});
    QTest::keyClick(&m_desk->window, Qt::Key_Down);
    auto *const filter = m_desk->window.findChild<ui::FilterBox *>();
    filter->setText(u"cam-02"_s); // of the list alone
    QTest::keyClick(&m_desk->window, Qt::Key_2, Qt::ControlModifier);
    table.setCurrentIndex(table.model()->index(0, 0));
    QVERIFY(list.selectedEncoders().isEmpty()); // and not another one out of sight
    QVERIFY(!isPossible(ui::Command::Label));
}

void TestCrosspoint::whatIsArmedIsNextInTheList()
{
    open();
    const auto state = [this](int number) {
        const ui::InventoryModel &list = m_desk->desk.plantView().inventoryView().model();
        return list.index(list.rowOf(m_desk->encoder(number)), int(ui::Column::State)).data().toString();
    };
    arm(1);
    QCOMPARE(state(1), u"next"_s);
    QCOMPARE(state(2), u"idle"_s);
    m_desk->desk.plantView().preview({u"Show"_s, {m_desk->rebind(2, OneEncoder::rehearsal(), OneEncoder::mainShow())}});
    QCOMPARE(state(2), u"next"_s);
    preview()->reject();
    QCOMPARE(state(2), u"idle"_s);
    QCOMPARE(state(1), u"next"_s); // is armed still
    armed().clear();
    QCOMPARE(state(1), u"idle"_s);
}

void TestCrosspoint::whatIsIdleIsTakenAtOnce()
{
    open();
    arm(1);
    arm(3);
    QTRY_VERIFY_WITH_TIMEOUT(isTakenAtOnce(), patience); // once it is known that both stages have one address
    QTRY_COMPARE(QString(take().text()).remove(u'&'), u"Take 2"_s);
    take().click();
    QVERIFY(!preview());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->service.stage(1), OneEncoder::mainShow(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->service.stage(3), OneEncoder::mainShow(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(armed().isEmpty(), patience);
    QCOMPARE(m_desk->service.stage(2), OneEncoder::rehearsal());
}

void TestCrosspoint::whatIsLiveIsPreviewed()
{
    open();
    arm(1);
    arm(2);
    QTRY_VERIFY_WITH_TIMEOUT(isTakenAtOnce(), patience);
    m_desk->service.live = {OneEncoder::camera(2)};
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(room().view().check().lastReasons().live, 1, patience);
    QTRY_COMPARE(QString(take().text()).remove(u'&'), u"Take 2…"_s);
    take().click();
    QTRY_VERIFY(preview());
    QCOMPARE(m_desk->service.requests("UpdateIngestConfiguration"), 0);
    QCOMPARE(armed().count(), 2); // nothing has gone
}

/// Who presses "Take 2…" means the preview, also when nothing has spoken against it for a moment.
void TestCrosspoint::onlyWhatTheButtonSaidIsTakenAtOnce()
{
    open();
    arm(1);
    arm(2);
    m_desk->service.live = {OneEncoder::camera(2)};
    m_desk->desk.plantView().refresh();
    const ui::TakeCheck &check = room().view().check();
    QTRY_VERIFY_WITH_TIMEOUT(check.lastReasons().live == 1 && check.lastReasons().addressNotKnown == 0, patience);
    patchbay::Inventory &inventory = m_desk->source().inventory();
    ivs::IngestConfigurationSummary idle = inventory.find(OneEncoder::camera(2))->summary;
    idle.state = ivs::IngestState::Inactive;
    inventory.apply(idle, patchbay::Inventory::clock());
    QVERIFY(check.reasons().areNone());
    take().click();
    QTRY_VERIFY(preview());
    QCOMPARE(m_desk->service.requests("UpdateIngestConfiguration"), 0);
}

void TestCrosspoint::whatNeedsAnotherUrlIsPreviewed()
{
    m_desk->service.hasAnotherAddress = true;
    open();
    arm(1);
    QTRY_COMPARE_WITH_TIMEOUT(room().view().check().lastReasons().otherAddress, 1, patience);
    take().click();
    QTRY_VERIFY(preview());
    QCOMPARE(m_desk->service.requests("UpdateIngestConfiguration"), 0);
}

void TestCrosspoint::whatAPreviewTakesIsNotArmedAnyMore()
{
    open();
    arm(1);
    arm(2);
    room().view().armedLine().previewButton().click();
    QTRY_VERIFY(preview());
    preview()->take();
    QTRY_VERIFY_WITH_TIMEOUT(armed().isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->service.stage(2), OneEncoder::mainShow(), patience);
}

void TestCrosspoint::whatAPreviewLeavesOutStaysArmedAndSaysSo()
{
    open();
    arm(1);
    arm(2);
    const auto says = [this] {
        const auto labels = room().view().armedLine().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *each) { return each->text().contains(u"left out in the preview"_s); });
    };
    room().view().armedLine().previewButton().click();
    QTRY_VERIFY(preview());
    auto *const rows = preview()->findChild<ui::PreviewModel *>();
    QVERIFY(rows->setData(rows->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!says());
    preview()->take();
    QTRY_COMPARE_WITH_TIMEOUT(armed().count(), 1, patience);
    QTRY_VERIFY(says());
    armed().clear();
    QTRY_VERIFY(!says());
    arm(3); // another matter
    QTRY_COMPARE(room().view().check().count(), 1);
    QVERIFY(!says());
}

/// The rows above have the room again, and nobody had to dismiss anything.
void TestCrosspoint::whatWentWellFoldsToALine()
{
    open();
    m_desk->runs.take(patchbay::Patch{u"Show"_s,
                                      {m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow()),
                                       m_desk->rebind(2, OneEncoder::rehearsal(), OneEncoder::mainShow())}});
    auto *const panel = m_desk->window.findChild<ui::TakingPanel *>();
    QVERIFY(panel);
    auto *const rows = panel->findChild<QTreeView *>();
    QVERIFY(!rows->isHidden());
    QCOMPARE(rows->height(), 2 * rows->sizeHintForRow(0)); // and no room for others
    QTRY_VERIFY_WITH_TIMEOUT(panel->hasEnded(), patience);
    QVERIFY(rows->isHidden());
    QVERIFY(panel->isVisible());
    QVERIFY(m_desk->shows(u"2 moved"_s));
}

void TestCrosspoint::ctrlEnterTakes()
{
    open();
    QTest::keyClick(&room().view().table(), Qt::Key_Right);
    const int column = room().view().model().columnOf(OneEncoder::mainShow());
    while (room().view().table().currentIndex().column() > column)
        QTest::keyClick(&room().view().table(), Qt::Key_Left);
    QTest::keyClick(&room().view().table(), Qt::Key_Space);
    QCOMPARE(armed().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isTakenAtOnce(), patience);
    QTest::keyClick(&room().view().table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->service.stage(1), OneEncoder::mainShow(), patience);
}

QTEST_MAIN(TestCrosspoint)
#include "tst_crosspoint.moc"
