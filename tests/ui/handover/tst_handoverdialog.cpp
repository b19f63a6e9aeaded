// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog: no key on the screen, none that was not asked for, and what there is where some cannot be read.

#include "../details/Desk.h"
#include "ui/handover/HandoverDialog.h"
#include "ui/handover/QrView.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

namespace {

/// The dialog on encoders of a desk.
class Handover final {
public:
    Handover(Desk &desk, const QList<int> &numbers)
    {
        QList<patchbay::EncoderId> encoders;
        for (const int number : numbers)
            encoders.append(desk.encoder(number));
        dialog = new ui::HandoverDialog(desk.one.plant, encoders);
        dialog->show();
    }
    ~Handover() { delete dialog; }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *const each : dialog->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }
    QCheckBox *withKeys() const { return dialog->findChild<QCheckBox *>(); }
    QString card() const { return dialog->findChild<QTextBrowser *>()->toPlainText(); }
    QString copied() const { return ui::plainText(dialog->cards()).reveal(); }
    ui::QrView *code() const { return dialog->findChild<ui::QrView *>(); }
    bool says(const QString &part) const
    {
        for (const QLabel *const label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
    /// Anywhere where a person or assistive technology finds it.
    bool showsAnyKey() const
    {
        if (card().contains(u"planted"_s))
            return true;
        for (const QWidget *const widget : dialog->findChildren<QWidget *>()) {
            QStringList texts{widget->toolTip(), widget->accessibleName(), widget->windowTitle()};
            if (const QAccessibleInterface *const seen =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
                texts << seen->text(QAccessible::Name) << seen->text(QAccessible::Value)
                      << seen->text(QAccessible::Description);
            if (texts.join(u' ').contains(u"planted"_s))
                return true;
        }
        return dialog->windowTitle().contains(u"planted"_s);
    }

    QPointer<ui::HandoverDialog> dialog;
};

void makePair(Desk &desk, int number)
{
    desk.service.resources[configurationArn(number)] = redundantConfiguration(number);
    ivs::IngestConfigurationSummary pair = summary(number);
    pair.redundantIngest = true;
    desk.inventory.apply(pair, patchbay::Inventory::clock());
}

} // namespace

class TestHandoverDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutKeysUnlessAskedFor();
    void askedForTheyAreDots();
    void unticksOnceTheyWentAlong();
    void bothLegsOfAPair();
    void tellsOfKeysThatCannotBeRead();
    void readsAgain();
    void whatIsUnderWayIsLeft();
    void oneWithoutAStage();
    void theCodeIsShownOnDemand();
    void theCodeOfEachLeg();
    void theCodeGoesWithItsEncoder();
    void theKeyboardIsEnough();
    void closesWithItsSource();
};

void TestHandoverDialog::withoutKeysUnlessAskedFor()
{
    Desk desk;
    const Handover handover(desk, {1, 2});
    QTRY_VERIFY2(handover.card().contains(u"rtmps://host1.example:443/app/"_s), qPrintable(handover.card()));
    QVERIFY(!handover.withKeys()->isChecked());
    QVERIFY(!handover.copied().contains(u"planted"_s));
    QVERIFY(handover.card().contains(u"not on this card"_s));
    QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 0);
    QVERIFY(handover.says(u"2 encoders"_s));
}

void TestHandoverDialog::askedForTheyAreDots()
{
    Desk desk;
    const Handover handover(desk, {1, 2});
    handover.withKeys()->click();
    QVERIFY(!handover.button(u"&Copy"_s)->isEnabled()); // not before they are there
    QTRY_VERIFY(handover.button(u"&Copy"_s)->isEnabled());
    QCOMPARE(handover.copied().count(u"Stream key: "_s + ownKeyText), 2);
    QVERIFY(handover.card().contains(u"••••••••"_s));
    QVERIFY(handover.says(u"queue"_s)); // of a printer
    QVERIFY(!handover.showsAnyKey());
}

void TestHandoverDialog::unticksOnceTheyWentAlong()
{
    Desk desk;
    const Handover handover(desk, {1});
    handover.withKeys()->click();
    QTRY_VERIFY(handover.copied().contains(ownKeyText));
    handover.dialog->forgetKeys();
    QVERIFY(!handover.withKeys()->isChecked());
    QVERIFY(!handover.copied().contains(u"planted"_s));
}

void TestHandoverDialog::bothLegsOfAPair()
{
    Desk desk;
    makePair(desk, 3);
    const Handover handover(desk, {3});
    QVERIFY(handover.card().contains(u"Stream key, leg A"_s) && handover.card().contains(u"Stream key, leg B"_s));
    handover.withKeys()->click();
    QTRY_VERIFY(handover.button(u"&Copy"_s)->isEnabled());
    QVERIFY(handover.copied().contains(u"leg A: "_s + legAKeyText));
    QVERIFY(handover.copied().contains(u"leg B: "_s + legBKeyText));
}

void TestHandoverDialog::tellsOfKeysThatCannotBeRead()
{
    Desk desk;
    desk.service.resources.remove(configurationArn(2)); // it has gone since the list was read
    const Handover handover(desk, {1, 2});
    handover.withKeys()->click();
    QTRY_VERIFY(handover.button(u"&Copy"_s)->isEnabled());
    QVERIFY(handover.says(u"The card of cam-2 is without a key"_s));
    QVERIFY(handover.button(u"&Read again"_s));
    QCOMPARE(handover.copied().count(ownKeyText + u'\n'), 1); // the other's
    QVERIFY(handover.copied().contains(u"cam-2\n"_s)); // and all else of it
    QTRY_COMPARE(handover.copied().count(u"Server: rtmps://host1.example:443/app/"_s), 2);
}

void TestHandoverDialog::readsAgain()
{
    Desk desk;
    const QJsonObject before = desk.service.resources.take(configurationArn(1));
    const Handover handover(desk, {1});
    handover.withKeys()->click();
    QTRY_VERIFY(handover.button(u"&Read again"_s));
    desk.service.resources[configurationArn(1)] = before;
    handover.button(u"&Read again"_s)->click();
    QTRY_VERIFY(handover.copied().contains(ownKeyText));
    QVERIFY(!handover.button(u"&Read again"_s));
}

void TestHandoverDialog::whatIsUnderWayIsLeft()
{
    Desk desk;
    desk.service.isMute = true;
    const Handover handover(desk, {1, 2});
    handover.withKeys()->click();
    QVERIFY(handover.says(u"2 to go"_s));
    handover.withKeys()->click();
    QVERIFY(handover.button(u"&Copy"_s)->isEnabled());
    QVERIFY(!handover.says(u"to go"_s));
}

void TestHandoverDialog::oneWithoutAStage()
{
    Desk desk;
    ivs::IngestConfigurationSummary unbound = summary(4);
    unbound.stageArn.clear();
    desk.inventory.apply(unbound, patchbay::Inventory::clock());
    const Handover handover(desk, {4});
    QVERIFY(handover.card().contains(u"no stage"_s));
    QVERIFY(!handover.button(u"Show &QR code"_s)->isEnabled());
    QVERIFY(!handover.button(u"Show &QR code"_s)->toolTip().isEmpty());
}

void TestHandoverDialog::theCodeIsShownOnDemand()
{
    Desk desk;
    const Handover handover(desk, {1});
    QVERIFY(!handover.code()->isRevealed());
    QTRY_VERIFY(handover.button(u"Show &QR code"_s)->isEnabled());
    handover.button(u"Show &QR code"_s)->click();
    QTRY_VERIFY(handover.code()->isRevealed() && handover.code()->isVisible());
    QVERIFY(!handover.withKeys()->isChecked() && !handover.copied().contains(u"planted"_s));
    QVERIFY(!handover.showsAnyKey());
    handover.button(u"Hide &QR code"_s)->click();
    QVERIFY(!handover.code()->isRevealed() && !handover.code()->isVisible());
    QVERIFY(handover.button(u"Show &QR code"_s));
    handover.button(u"Show &QR code"_s)->click();
    QTRY_VERIFY(handover.code()->isRevealed());
    handover.code()->conceal(); // as when its time is over
    QVERIFY(handover.button(u"Show &QR code"_s) && !handover.code()->isVisible());
}

void TestHandoverDialog::theCodeOfEachLeg()
{
    Desk desk;
    makePair(desk, 3);
    const Handover handover(desk, {3});
    QTRY_VERIFY(handover.button(u"QR code of leg &B"_s)->isEnabled());
    handover.button(u"QR code of leg &B"_s)->click();
    QTRY_VERIFY(handover.says(u"leg B. Hidden after 30 s"_s));
    handover.button(u"QR code of leg &A"_s)->click();
    QTRY_VERIFY(handover.says(u"leg A. Hidden after 30 s"_s));
    QVERIFY(handover.code()->isRevealed());
}

void TestHandoverDialog::theCodeGoesWithItsEncoder()
{
    Desk desk;
    const Handover handover(desk, {1, 2});
    QTRY_VERIFY(handover.button(u"Show &QR code"_s)->isEnabled());
    handover.button(u"Show &QR code"_s)->click();
    QTRY_VERIFY(handover.code()->isRevealed());
    handover.dialog->findChild<QListWidget *>()->setCurrentRow(1);
    QVERIFY(!handover.code()->isRevealed() && !handover.code()->isVisible());
}

void TestHandoverDialog::theKeyboardIsEnough()
{
    Desk desk;
    const Handover handover(desk, {1});
    QSignalSpy copies(handover.dialog, &ui::HandoverDialog::copyRequested);
    QVERIFY(QTest::qWaitForWindowActive(handover.dialog));
    QCOMPARE(QApplication::focusWidget(), handover.withKeys());
    QTest::keyClick(handover.withKeys(), Qt::Key_Space);
    QVERIFY(handover.withKeys()->isChecked());
    QTRY_VERIFY(handover.button(u"&Copy"_s)->isEnabled());
    QTest::keyClick(handover.dialog, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(copies.size(), 1); // a key presses it for a moment
    QTest::keyClick(handover.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!handover.dialog);
    Handover again(desk, {1});
    QVERIFY(!again.withKeys()->isChecked()); // off each time
    QTest::keyClick(again.dialog, Qt::Key_Return); // the box has the focus: the default leaves
    QTRY_VERIFY(!again.dialog);
}

void TestHandoverDialog::closesWithItsSource()
{
    Desk desk;
    const Handover handover(desk, {1});
    desk.end();
    QTRY_VERIFY(!handover.dialog);
}

QTEST_MAIN(TestHandoverDialog)
#include "tst_handoverdialog.moc"
