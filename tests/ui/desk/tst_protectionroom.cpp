// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stages are protected and released from the window, of a real service.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/stages/ProtectDialog.h"
#include "ui/stages/ReleaseDialog.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using patchbay::Protection;

namespace {

constexpr int patience = tests::ServedWindow::patience;

class Desk final : public tests::ServedWindow {
public:
    Desk()
    {
        trigger(u"Stages"_s);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(view().model().rowCount(), 3, patience); }();
        view().table().select(stage());
    }

    ui::StagesView &view() { return desk.plantView().stagesView(); }
    patchbay::StageId stage() { return view().model().at(0).id; }
    std::optional<Protection> protection() { return patchbay::protectionOn(plant, stage()); }
    QMap<QString, QString> held()
    {
        ivs::Client client = source().client();
        return support::ended(client.tags(stage().arn, {})).value().value();
    }
    static QLineEdit *field(const QWidget &dialog, const QString &name)
    {
        const auto fields = dialog.findChildren<QLineEdit *>();
        const auto found = std::ranges::find(fields, name, &QLineEdit::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }
    void protectAs(const QString &who)
    {
        auto *const dialog = open<ui::ProtectDialog>(u"Protect…"_s);
        field(*dialog, u"By"_s)->setText(who);
        button(*dialog, u"Protect"_s)->click();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(protection(), patience); }();
        waitForEnd();
    }
    /// As another desk does it.
    void isProtectedBy(const QString &who)
    {
        ivs::Client client = source().client();
        const Protection other{who, QDateTime::currentDateTimeUtc().addSecs(3600)};
        [&] { QVERIFY(*support::ended(client.tagResource(stage().arn, other.tags(), {}, {}, {}))); }();
        read();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(protection() && protection()->by == who, patience); }();
    }
};

} // namespace

class TestProtectionRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void protectsWhatIsSelected();
    void nobodyProtectsWithoutAName();
    void ownIsReleasedAtOnce();
    void othersAreReleasedForAReason();
    void othersAreNotReplaced();
    void whoWasQuickerThanTheDialogIsNamed();
    void whatIsReleasedIsWhatWasShown();
    void allThatWereShownAreReleased();
    void aRebindThereIsAskedOnceMore();
};

void TestProtectionRoom::protectsWhatIsSelected()
{
    Desk desk;
    QTRY_VERIFY(!desk.findAct(u"Release…"_s)->isEnabled());
    desk.protectAs(u"Ana (desk 2)"_s);
    QCOMPARE(desk.protection()->by, u"Ana (desk 2)"_s);
    QCOMPARE(patchbay::protectionOf(desk.held()), desk.protection());
    QVERIFY(desk.protection()->until > QDateTime::currentDateTimeUtc().addSecs(3 * 3600));
    QTRY_VERIFY(!desk.view().table().isColumnHidden(ui::StagesModel::Protected));
    const QModelIndex cell = desk.view().model().index(0, ui::StagesModel::Protected);
    QVERIFY(cell.data().toString().contains(u"Ana (desk 2)"_s));
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"Protected by"_s));
}

void TestProtectionRoom::nobodyProtectsWithoutAName()
{
    Desk desk;
    auto *const dialog = desk.open<ui::ProtectDialog>(u"Protect…"_s);
    QPushButton *const protect = Desk::button(*dialog, u"Protect"_s);
    QVERIFY(!protect->isEnabled());
    Desk::field(*dialog, u"By"_s)->setText(u"  "_s);
    QVERIFY(!protect->isEnabled());
    Desk::field(*dialog, u"By"_s)->setText(u"Ana"_s);
    QVERIFY(protect->isEnabled());
    dialog->findChild<QDateTimeEdit *>()->setDateTime(QDateTime::currentDateTime().addSecs(-60));
    QVERIFY(!protect->isEnabled());
    dialog->findChild<QDateTimeEdit *>()->setDateTime(QDateTime::currentDateTime().addDays(31));
    QVERIFY(!protect->isEnabled());
    dialog->reject();
    QCOMPARE(desk.control.requests(u"TagResource"_s), 0);
}

void TestProtectionRoom::ownIsReleasedAtOnce()
{
    Desk desk;
    desk.protectAs(u"Ana"_s);
    QTRY_VERIFY(desk.findAct(u"Release…"_s)->isEnabled());
    desk.trigger(u"Release…"_s);
    QVERIFY(!desk.dialog<ui::ReleaseDialog>());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.protection(), patience);
    desk.waitForEnd();
    QVERIFY(!desk.held().contains(Protection::byKey));
}

void TestProtectionRoom::othersAreReleasedForAReason()
{
    Desk desk;
    desk.isProtectedBy(u"Bea"_s);
    QTRY_VERIFY(desk.findAct(u"Release…"_s)->isEnabled());
    auto *const dialog = desk.open<ui::ReleaseDialog>(u"Release…"_s);
    QVERIFY(dialog);
    QVERIFY(desk.says(u"protected by"_s) && desk.says(u"Bea"_s));
    QPushButton *const release = Desk::button(*dialog, u"Release"_s);
    QVERIFY(!release->isEnabled());
    Desk::field(*dialog, u"Reason"_s)->setText(u"Bea has gone home"_s);
    QVERIFY(release->isEnabled() && !release->isDefault());
    release->click();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.protection(), patience);
    desk.waitForEnd();
    QVERIFY(!desk.held().contains(Protection::byKey));
}

void TestProtectionRoom::othersAreNotReplaced()
{
    Desk desk;
    QTRY_VERIFY(desk.findAct(u"Protect…"_s)->isEnabled());
    desk.isProtectedBy(u"Bea"_s);
    QTRY_VERIFY(!desk.findAct(u"Protect…"_s)->isEnabled());
}

/// Another desk protects it while this one's dialog is open, and the list tells so before it is pressed.
void TestProtectionRoom::whoWasQuickerThanTheDialogIsNamed()
{
    Desk desk;
    auto *const dialog = desk.open<ui::ProtectDialog>(u"Protect…"_s);
    Desk::field(*dialog, u"By"_s)->setText(u"Ana"_s);
    desk.isProtectedBy(u"Bea"_s);
    Desk::button(*dialog, u"Protect"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"not protected from here"_s), patience);
    QVERIFY(desk.says(u"Bea"_s));
    QCOMPARE(patchbay::protectionOf(desk.held())->by, u"Bea"_s);
}

void TestProtectionRoom::whatIsReleasedIsWhatWasShown()
{
    Desk desk;
    desk.isProtectedBy(u"Bea"_s);
    QTRY_VERIFY(desk.findAct(u"Release…"_s)->isEnabled());
    auto *const dialog = desk.open<ui::ReleaseDialog>(u"Release…"_s);
    Desk::field(*dialog, u"Reason"_s)->setText(u"Bea has gone home"_s);
    desk.isProtectedBy(u"Cleo"_s);
    Desk::button(*dialog, u"Release"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"not released"_s), patience);
    QVERIFY(desk.says(u"Cleo"_s));
    QCOMPARE(patchbay::protectionOf(desk.held())->by, u"Cleo"_s);
}

/// What is selected when the dialog is left may be others.
void TestProtectionRoom::allThatWereShownAreReleased()
{
    Desk desk;
    desk.isProtectedBy(u"Bea"_s);
    QTRY_VERIFY(desk.findAct(u"Release…"_s)->isEnabled());
    auto *const dialog = desk.open<ui::ReleaseDialog>(u"Release…"_s);
    Desk::field(*dialog, u"Reason"_s)->setText(u"Bea has gone home"_s);
    desk.view().table().select(desk.view().model().at(1).id);
    Desk::button(*dialog, u"Release"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!patchbay::protectionOf(desk.held()), patience);
}

void TestProtectionRoom::aRebindThereIsAskedOnceMore()
{
    Desk desk;
    desk.isProtectedBy(u"Bea"_s);
    desk.trigger(u"List"_s);
    const auto selectedStage = [&desk] {
        return desk.plant.find(desk.table().selectedEncoders().constFirst())->summary.stageArn;
    };
    int row = 0; // of one that is elsewhere
    do
        desk.selectRows(row++, 1);
    while (selectedStage() == desk.stage().arn);
    auto *const dialog = desk.open<ui::RebindDialog>(u"Rebind…"_s);
    QVERIFY(dialog);
    Desk::field(*dialog, u"Stage"_s)->setText(desk.plant.findStage(desk.stage())->name);
    QTRY_VERIFY(desk.says(u"is protected by"_s));
    QPushButton *const rebind = Desk::button(*dialog, u"Rebind"_s);
    QTRY_VERIFY(rebind->isEnabled());
    QVERIFY(!rebind->isDefault());
}

QTEST_MAIN(TestProtectionRoom)
#include "tst_protectionroom.moc"
