// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A preview of a patch in which some are live: what becomes of these, for all and for one.

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/ChangeRecord.h"
#include "text/Isolate.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/preview/PreviewModel.h"
#include "ui/rebind/CannedService.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using Column = ui::PreviewModel::Column;
using patchbay::IfLive;
using test::CannedService;

namespace {

/// cam-1 is idle; cam-2, cam-3 and cam-4 are live: cam-3 is on air, cam-4 goes to a stage of another address.
struct Desk {
    Desk()
    {
        const QString here = u"rtmps://here.example:443/app/"_s;
        service.addStage(u"rehearsal"_s, u"rehearsal"_s, here);
        service.addStage(u"onair"_s, u"on-air"_s, here);
        service.addStage(u"main"_s, u"main"_s, here);
        service.addStage(u"elsewhere"_s, u"elsewhere"_s, u"rtmps://elsewhere.example:443/app/"_s);
        for (int number = 1; number <= 4; ++number)
            service.addConfiguration(u"cam%1"_s.arg(number), u"cam-%1"_s.arg(number),
                                     CannedService::stageArn(number == 3 ? u"onair"_s : u"rehearsal"_s),
                                     number == 1 ? u"INACTIVE"_s : u"ACTIVE"_s);
        QVERIFY(labels.set(CannedService::stageArn(u"onair"_s), patchbay::StageMark::OnAir));
        service.refresh();
        for (int number = 1; number <= 4; ++number)
            patch.items.push_back({service.encoder(u"cam%1"_s.arg(number)),
                                   service.stage(number == 3 ? u"onair"_s : u"rehearsal"_s),
                                   service.stage(number == 4 ? u"elsewhere"_s : u"main"_s)});
    }
    ~Desk() { delete dialog; }

    void open()
    {
        dialog = new ui::PreviewDialog(patch, plant, service.runs);
        QObject::connect(dialog, &ui::PreviewDialog::taken, dialog, [this](const patchbay::Patch &of) { taken = of; });
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
    }
    void setForAll(IfLive ifLive) const
    {
        const auto boxes = dialog->findChildren<QComboBox *>();
        const auto box =
            std::ranges::find_if(boxes, [](const QComboBox *each) { return each->accessibleName() == u"If live"_s; });
        (*box)->setCurrentIndex((*box)->findData(int(ifLive)));
    }
    QAbstractItemModel *model() const { return dialog->findChild<QTreeView *>()->model(); }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, 0).data() == name)
                return row;
        }
        return -1;
    }
    QModelIndex happens(const QString &name) const { return model()->index(rowOf(name), int(Column::WhatHappens)); }
    bool choose(const QString &name, IfLive ifLive) const
    {
        return model()->setData(happens(name), int(ifLive), Qt::EditRole);
    }
    bool isTicked(const QString &name) const
    {
        return model()->index(rowOf(name), 0).data(Qt::CheckStateRole) == Qt::Checked;
    }
    QPushButton *take() const
    {
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [](const QPushButton *each) {
            return each->text().contains(u"take"_s, Qt::CaseInsensitive) || each->text().startsWith(u"Wai"_s);
        });
        return found == buttons.end() ? nullptr : *found;
    }
    QString takeText() const { return take()->text().remove(u'&'); }
    bool says(const QString &wanted) const
    {
        const auto all = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(all, [&wanted](const QLabel *each) {
            return each->isVisible() && text::withoutIsolates(each->text()).contains(wanted);
        });
    }
    QLineEdit *typed() const { return dialog->findChild<QLineEdit *>(); }
    std::optional<patchbay::Rebind> takenOf(const QString &id) const
    {
        const auto found = std::ranges::find(taken->items, service.encoder(id), &patchbay::Rebind::encoder);
        return found == taken->items.end() ? std::nullopt : std::optional(*found);
    }

    QTemporaryDir folder;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, folder.path()};
    CannedService service;
    patchbay::Plant plant{service.sources, &labels};
    patchbay::Patch patch{u"Show open"_s, {}};
    QPointer<ui::PreviewDialog> dialog;
    std::optional<patchbay::Patch> taken;
};

} // namespace

class TestLivePreview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void liveOnesWaitAndThoseOnAirStay();
    void cuttingWantsTheNumber();
    void whatHasAnotherAddressIsNotCut();
    void oneThatIsOnAirIsCutOnlyByItself();
    void oneMovesAtItsReconnect();
    void whereItGoesOnAirItSaysSo();
    void allAreLeft();
    void whatStopsMoves();
    void whatIsUntickedStaysSo();
    void whatWasTypedIsForgottenWithWhatItWasFor();
    void aSecondCutIsCalledSo();
    void whereAllWaitNothingIsTaken();
    void nothingIsAskedWhereNothingIsLive();
    void f4ChoosesInTheRow();
};

void TestLivePreview::liveOnesWaitAndThoseOnAirStay()
{
    Desk desk;
    desk.open();
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"waits until idle"_s);
    QCOMPARE(desk.happens(u"cam-3"_s).data(), u"stays as it is: on air"_s);
    QCOMPARE(desk.happens(u"cam-4"_s).data(), u"waits until idle"_s);
    QCOMPARE(desk.happens(u"cam-2"_s).data(ui::PreviewModel::TallyRole).toInt(), int(ui::Tally::Waits));
    QVERIFY(desk.isTicked(u"cam-2"_s));
    QVERIFY(!desk.isTicked(u"cam-3"_s));
    QVERIFY(desk.says(u"1 move · 2 wait · 1 live"_s));
    QVERIFY(desk.says(u"2 live encoders wait until they stop. 1 live encoder"_s)
            || desk.says(u"2 live encoders wait until they stop. 1 live encoders stay as they are."_s));
    QVERIFY(desk.says(u"Nothing live is cut."_s));
    QVERIFY(!desk.typed()->isVisible());
    QCOMPARE(desk.takeText(), u"Take 1"_s);
    QCOMPARE(desk.dialog->notTaken().live.size(), 1U);
    desk.take()->click();
    QCOMPARE(desk.taken->items.size(), 3U);
    QVERIFY(desk.takenOf(u"cam1"_s)->ifLive == IfLive::Leave);
    QVERIFY(desk.takenOf(u"cam2"_s)->ifLive == IfLive::WaitUntilIdle);
    QVERIFY(!desk.takenOf(u"cam3"_s));
}

void TestLivePreview::cuttingWantsTheNumber()
{
    Desk desk;
    desk.patch.items.pop_back();
    desk.open();
    desk.setForAll(IfLive::Cut);
    QTRY_COMPARE(desk.happens(u"cam-2"_s).data(), u"is cut, then moved"_s); // once the addresses are read
    QVERIFY(desk.says(u"cut: cam-2. Type 1 to confirm."_s));
    QVERIFY(!desk.says(u"Nothing live is cut."_s));
    QCOMPARE(desk.takeText(), u"Cut 1 and take 2"_s);
    QVERIFY(!desk.take()->isEnabled());
    QTest::keyClick(desk.dialog, Qt::Key_Return, Qt::ControlModifier);
    desk.dialog->take();
    QVERIFY(!desk.taken);
    QTest::keyClicks(desk.typed(), u"1"_s);
    QVERIFY(desk.take()->isEnabled());
    QTest::keyClick(desk.typed(), Qt::Key_Return); // never takes
    desk.take()->setFocus();
    QTest::keyClick(desk.take(), Qt::Key_Return);
    QVERIFY(!desk.taken);
    desk.take()->click();
    QVERIFY(desk.taken);
    QVERIFY(desk.takenOf(u"cam2"_s)->ifLive == IfLive::Cut);
    QVERIFY(!desk.takenOf(u"cam3"_s)); // on air
}

void TestLivePreview::whatHasAnotherAddressIsNotCut()
{
    Desk desk;
    desk.open();
    desk.setForAll(IfLive::Cut);
    QTRY_COMPARE(desk.happens(u"cam-4"_s).data(), u"stays as it is: needs a new URL"_s);
    QVERIFY(!desk.isTicked(u"cam-4"_s));
    QVERIFY(desk.happens(u"cam-4"_s)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"elsewhere has a different address. A cut encoder would not find it."_s));
    QVERIFY(desk.choose(u"cam-4"_s, IfLive::Cut));
    QCOMPARE(desk.happens(u"cam-4"_s).data(), u"stays as it is: needs a new URL"_s);
    QVERIFY(desk.choose(u"cam-4"_s, IfLive::WaitUntilIdle));
    QCOMPARE(desk.happens(u"cam-4"_s).data(), u"waits until idle"_s);
}

void TestLivePreview::oneThatIsOnAirIsCutOnlyByItself()
{
    Desk desk;
    desk.patch.items.pop_back();
    desk.open();
    desk.setForAll(IfLive::Cut);
    QTRY_COMPARE(desk.happens(u"cam-2"_s).data(), u"is cut, then moved"_s);
    QCOMPARE(desk.happens(u"cam-3"_s).data(), u"stays as it is: on air"_s);
    QVERIFY(!desk.says(u"ON AIR of these"_s));
    QVERIFY(desk.choose(u"cam-3"_s, IfLive::Cut));
    QTRY_COMPARE(desk.happens(u"cam-3"_s).data(), u"is cut, then moved"_s);
    QVERIFY(desk.says(u"2 live encoders are cut: cam-2 · cam-3. ON AIR of these: cam-3. Type 2 to confirm."_s));
    QCOMPARE(desk.happens(u"cam-3"_s).data(ui::PreviewModel::TallyRole).toInt(), int(ui::Tally::Moving));
    QCOMPARE(desk.happens(u"cam-1"_s).data(ui::PreviewModel::TallyRole).toInt(), int(ui::Tally::Next));
    QVERIFY(desk.says(u"Cuts come one after the other, those on air last."_s));
    QCOMPARE(desk.takeText(), u"Cut 2 and take 3"_s);
}

void TestLivePreview::oneMovesAtItsReconnect()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.choose(u"cam-2"_s, IfLive::WaitForReconnect));
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"moves at reconnect"_s);
    QVERIFY(desk.choose(u"cam-4"_s, IfLive::WaitForReconnect)); // to a stage with another address
    QTRY_COMPARE(desk.happens(u"cam-4"_s).data(), u"moves at reconnect: needs a new URL"_s);
    desk.take()->click();
    QVERIFY(desk.takenOf(u"cam2"_s)->ifLive == IfLive::WaitForReconnect);
}

/// As taking back what was moved off it does.
void TestLivePreview::whereItGoesOnAirItSaysSo()
{
    Desk desk;
    desk.patch.items.front().to = desk.service.stage(u"onair"_s);
    desk.open();
    const auto to = [&desk](const QString &name) {
        return desk.model()->index(desk.rowOf(name), int(Column::To)).data().toString();
    };
    QCOMPARE(to(u"cam-1"_s), u"on-air · ON AIR"_s);
    QCOMPARE(to(u"cam-2"_s), u"main"_s);
}

void TestLivePreview::allAreLeft()
{
    Desk desk;
    desk.open();
    desk.setForAll(IfLive::Leave);
    QVERIFY(desk.says(u"1 move · 3 live"_s));
    QCOMPARE(desk.dialog->notTaken().live.size(), 3U);
    desk.take()->click();
    QCOMPARE(desk.taken->items.size(), 1U);
}

void TestLivePreview::whatStopsMoves()
{
    Desk desk;
    desk.open();
    desk.setForAll(IfLive::Cut);
    QTRY_COMPARE(desk.happens(u"cam-2"_s).data(), u"is cut, then moved"_s);
    desk.service.configuration(u"cam2"_s)->insert(u"state"_s, u"INACTIVE"_s);
    desk.service.refresh();
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"moves"_s);
    QCOMPARE(desk.takeText(), u"Take 2"_s);
    desk.take()->click();
    QVERIFY(desk.takenOf(u"cam2"_s)->ifLive
            == IfLive::Leave); // nobody has said that it may be cut when it is live again
}

void TestLivePreview::whatIsUntickedStaysSo()
{
    Desk desk;
    desk.open();
    const QModelIndex tick = desk.model()->index(desk.rowOf(u"cam-2"_s), 0);
    QVERIFY(desk.model()->setData(tick, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"stays as it is"_s);
    desk.setForAll(IfLive::Cut);
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"stays as it is"_s);
    desk.service.configuration(u"cam2"_s)->insert(u"state"_s, u"INACTIVE"_s);
    desk.service.refresh();
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"left out"_s);
    // And of one that would stay, a tick means that it waits.
    QVERIFY(desk.model()->setData(desk.model()->index(desk.rowOf(u"cam-3"_s), 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(desk.happens(u"cam-3"_s).data(), u"waits until idle"_s);
}

void TestLivePreview::whatWasTypedIsForgottenWithWhatItWasFor()
{
    Desk desk;
    desk.patch.items.pop_back();
    desk.open();
    desk.setForAll(IfLive::Cut);
    QTRY_COMPARE(desk.happens(u"cam-2"_s).data(), u"is cut, then moved"_s);
    QTest::keyClicks(desk.typed(), u"1"_s);
    QVERIFY(desk.take()->isEnabled());
    desk.choose(u"cam-2"_s, IfLive::Leave);
    QVERIFY(desk.take()->isEnabled()); // nothing is cut
    QVERIFY(desk.choose(u"cam-3"_s, IfLive::Cut));
    QTRY_COMPARE(desk.takeText(), u"Cut 1 and take 2"_s);
    QVERIFY(!desk.take()->isEnabled());
}

/// Of an undo: those that were cut for what is taken back.
void TestLivePreview::aSecondCutIsCalledSo()
{
    Desk desk;
    desk.service.ignores = "GetIngestConfiguration"_ba;
    patchbay::PatchRun &run = desk.service.runs.take(desk.patch.items[1].inverse());
    run.stopWaiting(0);
    QTRY_VERIFY(run.hasEnded());
    patchbay::PatchRun::Item item = run.item(0);
    item.result->outcome = patchbay::Outcome::Moved;
    item.result->wasCut = true;
    run.update(0, item);
    desk.patch.undoes = patchbay::RecordedRun::idOf(run.id());
    desk.open();
    QCOMPARE(desk.happens(u"cam-2"_s).data(), u"waits until idle"_s);
    desk.setForAll(IfLive::Cut);
    QTRY_COMPARE(desk.happens(u"cam-2"_s).data(), u"is cut again, then moved"_s);
    QVERIFY(desk.says(u"a second cut"_s));
}

void TestLivePreview::whereAllWaitNothingIsTaken()
{
    Desk desk;
    desk.patch.items = {desk.patch.items[1]};
    desk.open();
    QCOMPARE(desk.takeText(), u"Wait for 1"_s);
    QVERIFY(desk.take()->isEnabled());
}

void TestLivePreview::nothingIsAskedWhereNothingIsLive()
{
    Desk desk;
    desk.patch.items = {desk.patch.items[0]};
    desk.open();
    QVERIFY(!desk.says(u"If live"_s));
    QCOMPARE(desk.service.requests("GetStage"_ba), 0);
    QCOMPARE(desk.takeText(), u"Take 1"_s);
}

void TestLivePreview::f4ChoosesInTheRow()
{
    Desk desk;
    desk.open();
    auto *const table = desk.dialog->findChild<QTreeView *>();
    table->setCurrentIndex(desk.model()->index(desk.rowOf(u"cam-4"_s), 0));
    QTRY_VERIFY(!desk.happens(u"cam-4"_s).data(ui::PreviewModel::ObstacleRole).toString().isEmpty());
    QTest::keyClick(table, Qt::Key_F4);
    auto *const editor = table->findChild<QComboBox *>();
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"What happens"_s);
    const QModelIndex cut = editor->model()->index(editor->findData(int(IfLive::Cut)), 0);
    QVERIFY(!cut.flags().testFlag(Qt::ItemIsEnabled));
    editor->setCurrentIndex(editor->findData(int(IfLive::WaitForReconnect)));
    QTest::keyClick(desk.dialog, Qt::Key_Return, Qt::ControlModifier); // takes over what is chosen
    QVERIFY(desk.taken);
    QVERIFY(desk.takenOf(u"cam4"_s)->ifLive == IfLive::WaitForReconnect);
}

QTEST_MAIN(TestLivePreview)
#include "tst_livepreview.moc"
