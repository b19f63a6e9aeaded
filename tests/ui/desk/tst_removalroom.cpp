// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encoders are deleted from the window, of a real service.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/removal/RemovalDialog.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = tests::ServedWindow::patience;

class Desk final : public tests::ServedWindow {
public:
    const ivs::IngestConfigurationSummary &encoder(int row)
    {
        return source().inventory().configurations().at(row).summary;
    }
    bool isHeld(const QString &arn) { return ServedWindow::isHeld(u"configurations"_s, arn); }
    QAction *act() { return findAct(u"Delete…"_s); }
    ui::RemovalDialog *ask(int count)
    {
        selectRows(0, count);
        act()->trigger();
        return dialog<ui::RemovalDialog>();
    }
    QStringList selectedArns()
    {
        QStringList arns;
        for (const patchbay::EncoderId &encoder : table().selectedEncoders())
            arns += encoder.arn;
        return arns;
    }
};

} // namespace

class TestRemovalRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deletesWhatIsSelected();
    void enterDeletesNothing();
    void whatIsOnlyLiveIsCalledSo();
    void liveIsCutOnlyWhenTyped();
    void whatHasStoppedIsNotForced();
    void whatGoesLiveLaterIsAskedAnew();
    void productionIsTyped();
    void whatWasNotDeletedIsSaid();
    void whatGotLostIsTriedAgain();
    void aRetryForcesNothing();
    void whatFailsAtTheEndIsSaid();
    void whatIsReadOnlyStays();
    void theJournalHasIt();
};

void TestRemovalRoom::deletesWhatIsSelected()
{
    Desk desk;
    desk.table().clearSelection();
    QTRY_VERIFY(!desk.act()->isEnabled());
    ui::RemovalDialog *const dialog = desk.ask(2);
    const QStringList arns = desk.selectedArns();
    QCOMPARE(arns.size(), 2);
    QVERIFY(!dialog->findChild<QLineEdit *>()->isVisible());
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 4, patience);
    QTRY_COMPARE(desk.acts.underWay(), 0);
    for (const QString &arn : arns)
        QVERIFY(!desk.isHeld(arn));
}

void TestRemovalRoom::enterDeletesNothing()
{
    Desk desk;
    ui::RemovalDialog *dialog = desk.ask(1);
    QPushButton *const button = Desk::button(*dialog, u"Delete"_s);
    QVERIFY(button->isEnabled() && !button->isDefault());
    for (QWidget *const focus : {static_cast<QWidget *>(button), static_cast<QWidget *>(dialog)}) {
        focus->setFocus();
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(focus, key);
    }
    QCOMPARE(desk.acts.underWay(), 0);
    QVERIFY(desk.acts.all().empty());
    QCOMPARE(desk.control.requests(u"DeleteIngestConfiguration"_s), 0);
}

/// It can be deleted; only not before a person says so.
void TestRemovalRoom::whatIsOnlyLiveIsCalledSo()
{
    Desk desk;
    desk.selectRows(0, 2);
    const QStringList arns = desk.selectedArns();
    desk.goLive(arns[0]);
    desk.goLive(arns[1]);
    const ui::RemovalDialog *const dialog = desk.ask(2);
    QVERIFY(dialog->deletions().empty());
    QVERIFY(desk.says(u"2 encoders are live"_s));
    desk.control.setState(arns[0], u"INACTIVE"_s);
    desk.read();
    QTRY_VERIFY(desk.says(u"Delete "_s));
    desk.control.setState(arns[0], u"ACTIVE"_s);
    desk.read();
    QTRY_VERIFY(desk.says(u"2 encoders are live"_s));
    dialog->findChild<QCheckBox *>()->click();
    QVERIFY(!desk.says(u"2 encoders are live"_s));
}

void TestRemovalRoom::liveIsCutOnlyWhenTyped()
{
    Desk desk;
    desk.selectRows(0, 2);
    const QStringList arns = desk.selectedArns();
    desk.goLive(arns[0]);
    ui::RemovalDialog *const dialog = desk.ask(2);
    QCOMPARE(dialog->deletions().size(), 1U); // the other one stays
    auto *const force = dialog->findChild<QCheckBox *>();
    QVERIFY(force->isVisible() && !force->isChecked());
    force->click();
    QCOMPARE(dialog->deletions().size(), 2U);
    QPushButton *const button = Desk::button(*dialog, u"Delete"_s);
    auto *const typed = dialog->findChild<QLineEdit *>();
    QVERIFY(typed->isVisible() && !button->isEnabled());
    typed->setText(u"1"_s);
    QVERIFY(!button->isEnabled());
    typed->setText(u"2"_s);
    QVERIFY(button->isEnabled());
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 4, patience);
    QVERIFY(!desk.isHeld(arns[0]));
}

/// Nothing has to be typed for what is idle; so it must not be cut when it goes live again.
void TestRemovalRoom::whatHasStoppedIsNotForced()
{
    Desk desk;
    desk.selectRows(0, 2);
    const QStringList arns = desk.selectedArns();
    desk.goLive(arns[0]);
    ui::RemovalDialog *const dialog = desk.ask(2);
    dialog->findChild<QCheckBox *>()->click();
    const auto forced = [dialog] {
        const auto all = dialog->deletions();
        return std::ranges::count_if(all, &patchbay::Deletion::isForced);
    };
    QCOMPARE(forced(), 1); // not the idle one
    desk.control.setState(arns[0], u"INACTIVE"_s);
    desk.read();
    QCOMPARE(dialog->deletions().size(), 2U);
    QCOMPARE(forced(), 0);
    desk.control.setState(arns[0], u"ACTIVE"_s); // no list has said so
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 5, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.acts.underWay(), 0, patience);
    QVERIFY(desk.isHeld(arns[0]));
}

void TestRemovalRoom::whatGoesLiveLaterIsAskedAnew()
{
    Desk desk;
    desk.selectRows(0, 2);
    const QStringList arns = desk.selectedArns();
    desk.goLive(arns[0]);
    ui::RemovalDialog *const dialog = desk.ask(2);
    dialog->findChild<QCheckBox *>()->click();
    dialog->findChild<QLineEdit *>()->setText(u"2"_s);
    QVERIFY(Desk::button(*dialog, u"Delete"_s)->isEnabled());
    desk.control.setState(arns[0], u"INACTIVE"_s); // as many as before, and not the same
    desk.goLive(arns[1]);
    QTRY_VERIFY(!dialog->findChild<QCheckBox *>()->isChecked());
    QCOMPARE(dialog->deletions().size(), 1U);
    QCOMPARE(dialog->deletions().front().encoder.arn, arns[0]);
    QVERIFY(!dialog->deletions().front().isForced);
}

void TestRemovalRoom::productionIsTyped()
{
    Desk desk;
    desk.source().standing().setProduction(true);
    ui::RemovalDialog *const dialog = desk.ask(1);
    QPushButton *const button = Desk::button(*dialog, u"Delete"_s);
    QVERIFY(!button->isEnabled());
    dialog->findChild<QLineEdit *>()->setText(dialog->deletions().front().name);
    QVERIFY(button->isEnabled());
}

/// It went live while a person was thinking, and no list has said so.
void TestRemovalRoom::whatWasNotDeletedIsSaid()
{
    Desk desk;
    ui::RemovalDialog *const dialog = desk.ask(1);
    const patchbay::Deletion deletion = dialog->deletions().front();
    desk.control.setState(deletion.encoder.arn, u"ACTIVE"_s);
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"live: not deleted"_s), patience);
    QVERIFY(desk.isHeld(deletion.encoder.arn));
}

void TestRemovalRoom::whatGotLostIsTriedAgain()
{
    Desk desk;
    ui::RemovalDialog *const dialog = desk.ask(1);
    const QString arn = dialog->deletions().front().encoder.arn;
    desk.control.addFault(u"DeleteIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = false});
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"so far nothing was changed: trying again is safe"_s), patience);
    desk.press(u"Retry"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 5, patience);
    QVERIFY(!desk.isHeld(arn));
    QTRY_VERIFY(!desk.says(u"trying again is safe"_s));
}

/// That it is to be cut is said for one time.
void TestRemovalRoom::aRetryForcesNothing()
{
    Desk desk;
    desk.selectRows(0, 1);
    const QString arn = desk.selectedArns().constFirst();
    desk.goLive(arn);
    ui::RemovalDialog *const dialog = desk.ask(1);
    dialog->findChild<QCheckBox *>()->click();
    dialog->findChild<QLineEdit *>()->setText(dialog->deletions().front().name);
    desk.control.addFault(u"DeleteIngestConfiguration"_s, u"accessDenied"_s);
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"not deleted"_s), patience);
    desk.press(u"Retry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"live: not deleted"_s), patience);
    QVERIFY(desk.isHeld(arn));
}

/// The messages go with the window: there is a dialog.
void TestRemovalRoom::whatFailsAtTheEndIsSaid()
{
    Desk desk;
    ui::RemovalDialog *const dialog = desk.ask(1);
    desk.control.addSlowness(u"GetIngestConfiguration"_s, 500ms);
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.requests(u"GetIngestConfiguration"_s) > 0, patience);
    desk.window.close();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasEnded || desk.says(u"stopped: not deleted"_s), patience);
    QVERIFY(!desk.hasEnded);
    desk.press(u"Close"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasEnded, patience);
}

void TestRemovalRoom::whatIsReadOnlyStays()
{
    Desk desk;
    accounts::Account account = *desk.accounts.find(desk.account);
    account.readOnly = true;
    QVERIFY(desk.accounts.update(account));
    QTRY_VERIFY_WITH_TIMEOUT(desk.source().client().settings().readOnly, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 6, patience);
    ui::RemovalDialog *const dialog = desk.ask(1);
    QVERIFY(dialog->deletions().empty());
    QVERIFY(!Desk::button(*dialog, u"Delete"_s)->isEnabled());
}

void TestRemovalRoom::theJournalHasIt()
{
    Desk desk;
    ui::RemovalDialog *const dialog = desk.ask(1);
    const patchbay::Deletion deletion = dialog->deletions().front();
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 5, patience);
    std::optional<patchbay::JournalRecord> newest;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto page = support::ended(desk.journal.find({}, {}, 1, {}));
            newest =
                page && *page && !(*page)->records.empty() ? std::optional((*page)->records.front()) : std::nullopt;
            return newest && newest->conclusion;
        }(),
        patience);
    QCOMPARE(newest->entry.kind, patchbay::JournalKind::Delete);
    QCOMPARE(newest->entry.encoder.arn, deletion.encoder.arn);
    QCOMPARE(newest->entry.from.arn, deletion.stage.arn);
    QCOMPARE(newest->conclusion->outcome, patchbay::JournalOutcome::Done);
}

QTEST_MAIN(TestRemovalRoom)
#include "tst_removalroom.moc"
