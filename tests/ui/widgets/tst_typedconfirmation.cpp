// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/TypedConfirmation.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::TypedConfirmation;

class TestTypedConfirmation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasToBeTypedAtFirst();
    void exactlyTheNameIsTaken();
    void anotherQuestionIsNotAnsweredYet();
    void aLongNameIsWholeAndWidensNothing();
    void ofOneTheNameIsTypedOfManyTheNumber();
};

void TestTypedConfirmation::nothingHasToBeTypedAtFirst()
{
    TypedConfirmation typed;
    QVERIFY(typed.isGiven());
    QVERIFY(typed.isHidden());
    typed.ask(u"Type %1 to delete"_s, u"cam-01"_s);
    QVERIFY(!typed.isGiven());
    QVERIFY(!typed.isHidden());
    typed.ask({}, {});
    QVERIFY(typed.isGiven());
    QVERIFY(typed.isHidden());
}

void TestTypedConfirmation::exactlyTheNameIsTaken()
{
    TypedConfirmation typed;
    QSignalSpy changed(&typed, &TypedConfirmation::givenChanged);
    typed.ask(u"Type %1 to delete"_s, u"a&b"_s);
    auto *const field = typed.findChild<QLineEdit *>();
    QCOMPARE(QAccessible::queryAccessibleInterface(field)->text(QAccessible::Name), u"Type a&b to delete"_s);
    for (const QString &other : {u"a"_s, u"A&b"_s, u"a&bc"_s}) {
        field->setText(other);
        QVERIFY(!typed.isGiven());
    }
    field->setText(u" a&b "_s);
    QVERIFY(typed.isGiven());
    QCOMPARE(changed.size(), 1);
}

void TestTypedConfirmation::anotherQuestionIsNotAnsweredYet()
{
    TypedConfirmation typed;
    typed.ask(u"Type %1 to cut"_s, u"2"_s);
    typed.findChild<QLineEdit *>()->setText(u"2"_s);
    QVERIFY(typed.isGiven());
    typed.ask(u"Type %1 to cut"_s, u"3"_s);
    QVERIFY(!typed.isGiven());
    typed.ask(u"Type %1 to cut"_s, u"2"_s);
    typed.clear();
    QVERIFY(!typed.isGiven());
}

void TestTypedConfirmation::aLongNameIsWholeAndWidensNothing()
{
    QWidget dialog;
    auto *const typed = new TypedConfirmation;
    (new QVBoxLayout(&dialog))->addWidget(typed);
    typed->ask(u"Type %1 to delete"_s, u"cam-01"_s);
    const int usual = dialog.minimumSizeHint().width();
    typed->ask(u"Type %1 to delete"_s, QString(128, u'W'));
    dialog.layout()->activate();
    QVERIFY2(dialog.minimumSizeHint().width() <= usual * 2, qPrintable(QString::number(usual)));
}

void TestTypedConfirmation::ofOneTheNameIsTypedOfManyTheNumber()
{
    QCOMPARE(ui::typedFor(u"cam-01"_s, 1), u"cam-01"_s);
    QCOMPARE(ui::typedFor({}, 1), u"1"_s);
    QCOMPARE(ui::typedFor(u"cam-01"_s, 3), u"3"_s);
}

QTEST_MAIN(TestTypedConfirmation)
#include "tst_typedconfirmation.moc"
