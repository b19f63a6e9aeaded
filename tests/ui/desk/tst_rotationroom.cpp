// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An encoder gets a new key in the window, of a real service.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "ui/handover/HandoverDialog.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/removal/RemovalDialog.h"
#include "ui/rotation/RotationDialog.h"
#include "ui/widgets/Question.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = tests::ServedWindow::patience;

class Desk final : public tests::ServedWindow {
public:
    Desk() { table().setCurrentIndex(table().model()->index(0, 0)); }

    patchbay::EncoderId selected() { return table().selectedEncoders().constFirst(); }
    int held() { return int(control.state()[u"configurations"_s].toArray().size()); }
    /// As a person does it.
    ui::RotationDialog *rotate()
    {
        trigger(u"Rotate key…"_s);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(dialog<ui::RotationDialog>(), patience); }();
        return dialog<ui::RotationDialog>();
    }
};

} // namespace

class TestRotationRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughAllSteps();
    void isGoneOnWithAfterItWasClosed();
    void whatIsGivenUpIsForgotten();
    void whatWasMadeIsGivenUpByAnAnswer();
    void whoOnlyLooksLeavesNothingBehind();
    void enterMakesNothing();
    void enterNeitherDeletesNorGivesUp();
    void saysWhatAwsRefusedToMake();
    void nothingIsMadeInAReadOnlyAccount();
    void saysWhatCouldNotBeRead();
};

void TestRotationRoom::goesThroughAllSteps()
{
    Desk desk;
    const patchbay::EncoderId old = desk.selected();
    QVERIFY(desk.labels.set(old.arn, {u"Tor 1"_s, {}, {}}));
    ui::RotationDialog *const dialog = desk.rotate();
    QVERIFY(!Desk::button(*dialog, u"&Delete the old one…"_s));
    Desk::button(*dialog, u"&Make the new one"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*dialog, u"&Hand over…"_s), patience);
    QCOMPARE(desk.held(), 7);
    const QString made = desk.rotations.find(dialog->id())->madeArn;

    Desk::button(*dialog, u"&Hand over…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog<ui::HandoverDialog>(), patience);
    QCOMPARE(desk.dialog<ui::HandoverDialog>()->cards().size(), 1U);
    desk.dialog<ui::HandoverDialog>()->reject();

    desk.goLive(old.arn); // who knows the old key
    desk.goLive(made);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rotations.stepOf(*desk.rotations.find(dialog->id())), patchbay::RotationStep::Delete,
                              patience);
    Desk::button(*dialog, u"&Delete the old one…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog<ui::RemovalDialog>(), patience);
    QVERIFY(desk.dialog<ui::RemovalDialog>()->deletions().empty()); // by force it is a person's to say
    desk.dialog<ui::RemovalDialog>()->reject();
    desk.control.setState(old.arn, u"INACTIVE"_s);
    desk.read();
    Desk::button(*dialog, u"&Delete the old one…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog<ui::RemovalDialog>(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*desk.dialog<ui::RemovalDialog>(), u"&Delete"_s)->isEnabled(), patience);
    Desk::button(*desk.dialog<ui::RemovalDialog>(), u"&Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), 6, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.rotations.all().empty(), patience);
    QCOMPARE(desk.labels.of(made).label, u"Tor 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!Desk::button(*dialog, u"&Give up"_s), patience);
}

void TestRotationRoom::isGoneOnWithAfterItWasClosed()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    const QUuid id = dialog->id();
    Desk::button(*dialog, u"&Make the new one"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), 7, patience);
    dialog->reject();
    const QString message = u"rotation/"_s + id.toString();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.notices().isShowing(message), patience);
    QPushButton *const goOn = Desk::button(desk.window.notices(), u"&Go on…"_s);
    QVERIFY(goOn);
    goOn->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog<ui::RotationDialog>(), patience);
    QCOMPARE(desk.dialog<ui::RotationDialog>()->id(), id);
    QVERIFY(!desk.window.notices().isShowing(message));
}

void TestRotationRoom::whatIsGivenUpIsForgotten()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    Desk::button(*dialog, u"&Give up"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.rotations.all().empty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.dialog<ui::RotationDialog>(), patience);
    QCOMPARE(desk.held(), 6);
}

void TestRotationRoom::whatWasMadeIsGivenUpByAnAnswer()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    Desk::button(*dialog, u"&Make the new one"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*dialog, u"&Hand over…"_s), patience);
    Desk::button(*dialog, u"&Give up"_s)->click();
    auto *question = dialog->findChild<ui::Question *>();
    QVERIFY(question && question->isVisible());
    question->reject();
    QCOMPARE(desk.rotations.all().size(), 1U);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<ui::Question *>(), patience);
    Desk::button(*dialog, u"&Give up"_s)->click();
    question = dialog->findChild<ui::Question *>();
    QVERIFY(question);
    Desk::button(*question, u"&Give up"_s)->click();
    QVERIFY(desk.rotations.all().empty());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.dialog<ui::RotationDialog>(), patience);
    QCOMPARE(desk.held(), 7);
}

void TestRotationRoom::whoOnlyLooksLeavesNothingBehind()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    const QString message = u"rotation/"_s + dialog->id().toString();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(desk.rotations.all().empty());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.dialog<ui::RotationDialog>(), patience);
    QVERIFY(!desk.window.notices().isShowing(message));
    // What was asked for goes on without the dialog.
    ui::RotationDialog *const again = desk.rotate();
    const QUuid id = again->id();
    Desk::button(*again, u"&Make the new one"_s)->click();
    QTest::keyClick(again, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(), 7, patience);
    QVERIFY(desk.rotations.find(id));
}

void TestRotationRoom::enterNeitherDeletesNorGivesUp()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    QPushButton *const close = Desk::button(*dialog, u"&Close"_s);
    QCOMPARE(dialog->focusWidget(), close);
    Desk::button(*dialog, u"&Make the new one"_s)->click();
    Desk::button(*dialog, u"&Give up"_s)->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*dialog, u"&Delete the old one…"_s), patience);
    QCOMPARE(dialog->focusWidget(), close); // with the step
    Desk::button(*dialog, u"&Give up"_s)->setFocus();
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!dialog->findChild<ui::Question *>());
    Desk::button(*dialog, u"&Delete the old one…"_s)->setFocus();
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!desk.dialog<ui::RemovalDialog>());
    QCOMPARE(desk.rotations.all().size(), 1U);
}

void TestRotationRoom::saysWhatAwsRefusedToMake()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    desk.control.addFault(u"CreateIngestConfiguration"_s, u"accessDenied"_s);
    Desk::button(*dialog, u"&Make the new one"_s)->click();
    const auto says = [dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *each) {
            return each->isVisible() && each->text().contains(u"Nothing was made"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*dialog, u"&Make the new one"_s), patience);
    QCOMPARE(desk.held(), 6);
}

void TestRotationRoom::enterMakesNothing()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    Desk::button(*dialog, u"&Make the new one"_s)->setFocus();
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(desk.control.requests(u"CreateIngestConfiguration"_s), 0);
    QCOMPARE(desk.rotations.stepOf(desk.rotations.all().front()), patchbay::RotationStep::Make);
}

/// Also where it was begun before.
void TestRotationRoom::nothingIsMadeInAReadOnlyAccount()
{
    Desk desk;
    const ui::RotationDialog *const dialog = desk.rotate();
    accounts::Account readOnly = *desk.accounts.find(desk.account);
    readOnly.readOnly = true;
    QVERIFY(desk.accounts.update(readOnly));
    QTRY_VERIFY_WITH_TIMEOUT(desk.source().client().settings().readOnly, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 6, patience);
    desk.table().setCurrentIndex(desk.table().model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.findAct(u"Rotate &key…"_s)->isEnabled(), patience);
    const auto sentences = [dialog] {
        QStringList all;
        for (const QLabel *const each : dialog->findChildren<QLabel *>())
            all += each->text();
        return all.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(sentences().contains(u"read-only"_s), patience);
    QVERIFY(!Desk::button(*dialog, u"&Make the new one"_s)->isEnabled());
}

void TestRotationRoom::saysWhatCouldNotBeRead()
{
    Desk desk;
    ui::RotationDialog *const dialog = desk.rotate();
    desk.control.addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s, 5);
    Desk::button(*dialog, u"&Make the new one"_s)->click();
    const auto says = [dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *each) {
            return each->isVisible() && each->text().contains(u"Nothing was made"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*dialog, u"&Make the new one"_s)->isEnabled(), patience);
}

QTEST_MAIN(TestRotationRoom)
#include "tst_rotationroom.moc"
