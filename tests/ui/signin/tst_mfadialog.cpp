// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/MfaDialog.h"

#include "accounts/providers/MfaCodes.h"
#include "support/Ended.h"
#include "ui/accounts/AccountsFixture.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

const accounts::MfaCodeWanted operatorRole{u"operator"_s, u"arn:aws:iam::123456789012:role/Operator"_s,
                                           u"arn:aws:iam::123456789012:mfa/ada"_s};

} // namespace

class TestMfaDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesSixDigitsAndNothingElse();
    void aWrongCodeIsSaidInPlace();
    void leavingGivesNone();
};

void TestMfaDialog::takesSixDigitsAndNothingElse()
{
    accounts::MfaCodes codes;
    const auto given = support::started(codes.code(operatorRole, {}));
    QPointer<ui::MfaDialog> dialog = new ui::MfaDialog(codes);
    dialog->open();
    QVERIFY(shows(*dialog, u"ada"_s)); // the device, not its whole ARN
    auto *const field = tests::field<QLineEdit>(*dialog, u"Code"_s);
    QVERIFY(!button(*dialog, u"Sign in"_s)->isEnabled());
    QTest::keyClicks(field, u"12x3 45"_s);
    QVERIFY(!button(*dialog, u"Sign in"_s)->isEnabled());
    QTest::keyClicks(field, u"6"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(given->has_value());
    QCOMPARE((**given)->reveal(), u"123456"_s);
    QVERIFY(dialog && dialog->isVisible()); // AWS has not said yet whether it takes it
    QVERIFY(field->isReadOnly());
    codes.done(operatorRole);
    QTRY_VERIFY(!dialog);
}

void TestMfaDialog::aWrongCodeIsSaidInPlace()
{
    accounts::MfaCodes codes;
    const auto given = support::started(codes.code(operatorRole, {}));
    QPointer<ui::MfaDialog> dialog = new ui::MfaDialog(codes);
    dialog->open();
    auto *const field = tests::field<QLineEdit>(*dialog, u"Code"_s);
    QTest::keyClicks(field, u"000000"_s);
    QTest::mouseClick(button(*dialog, u"Sign in"_s), Qt::LeftButton);
    QTRY_VERIFY(given->has_value());
    accounts::MfaCodeWanted refused = operatorRole;
    refused.wasRefused = true;
    const auto again = support::started(codes.code(refused, {}));
    QVERIFY(shows(*dialog, u"AWS did not take this code."_s));
    QVERIFY(!field->isReadOnly());
    QCOMPARE(field->selectedText(), u"000000"_s);
    codes.decline();
    QTRY_VERIFY(again->has_value());
    QTRY_VERIFY(!dialog);
}

void TestMfaDialog::leavingGivesNone()
{
    accounts::MfaCodes codes;
    const auto given = support::started(codes.code(operatorRole, {}));
    QPointer<ui::MfaDialog> dialog = new ui::MfaDialog(codes);
    dialog->open();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(given->has_value());
    QVERIFY(std::holds_alternative<accounts::MfaCodeNeeded>((**given).error()));
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestMfaDialog)
#include "tst_mfadialog.moc"
