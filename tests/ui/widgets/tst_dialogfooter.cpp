// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DialogFooter.h"

#include "ui/widgets/Dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// A desktop that puts a dialog's buttons in this order.
class Desktop final : public QProxyStyle {
public:
    explicit Desktop(QDialogButtonBox::ButtonLayout order)
        : m_order(order)
    {
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonLayout ? int(m_order) : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    QDialogButtonBox::ButtonLayout m_order;
};

/// A question with something to type, a tool, and two answers.
struct Question : ui::Dialog {
    QVBoxLayout *column = new QVBoxLayout(this);
    ui::DialogFooter *footer = new ui::DialogFooter(*this);
    QPushButton *tool = footer->addTool(u"Test"_s); // before what is above it
    QLineEdit *field = new QLineEdit;
    QPushButton *leave = nullptr;
    QPushButton *act = nullptr;

    explicit Question(bool isForIt = false)
    {
        column->addWidget(field);
        footer->addBeside(new QLabel(u"said beside it"_s), 1);
        leave = footer->addLeave(u"Cancel"_s);
        act = footer->addAct(u"Remove"_s);
        if (isForIt)
            footer->setDefault(act);
        column->addWidget(footer);
    }
};

int leftOf(const QPushButton *button)
{
    return button->mapTo(button->window(), QPoint()).x();
}

} // namespace

class TestDialogFooter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterAndEscapeLeave_data();
    void enterAndEscapeLeave();
    void theButtonLeaves();
    void whatTheDialogIsForCanBeTheDefault();
    void anActIsTheDefaultOnlyWhereTheDialogSaysSo();
    void orderIsThatOfThePlatform();
    void toolsAreOnTheOtherSide();
    void theKeyboardGoesThroughTheFieldsFirst();
    void ctrlEnterThatIsHeldDownPressesOnce();
};

void TestDialogFooter::enterAndEscapeLeave_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Escape") << Qt::Key_Escape;
}

void TestDialogFooter::enterAndEscapeLeave()
{
    QFETCH(const Qt::Key, key);
    Question dialog;
    QSignalSpy acted(dialog.act, &QPushButton::clicked);
    QSignalSpy left(&dialog, &QDialog::rejected);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(dialog.field, key);
    QCOMPARE(left.size(), 1);
    QCOMPARE(acted.size(), 0);
}

void TestDialogFooter::theButtonLeaves()
{
    Question dialog;
    QSignalSpy left(&dialog, &QDialog::rejected);
    dialog.show();
    dialog.act->click();
    QVERIFY(dialog.isVisible()); // what an act ends in is the dialog's business
    dialog.leave->click();
    QCOMPARE(left.size(), 1);
}

/// Before it is in the dialog, Qt would have kept both.
void TestDialogFooter::whatTheDialogIsForCanBeTheDefault()
{
    Question dialog(true);
    QSignalSpy acted(dialog.act, &QPushButton::clicked);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(dialog.field, Qt::Key_Return);
    QCOMPARE(acted.size(), 1);
    QVERIFY(!dialog.leave->isDefault());
}

/// A button box makes what accepts the default when there is none.
void TestDialogFooter::anActIsTheDefaultOnlyWhereTheDialogSaysSo()
{
    Question dialog;
    dialog.footer->setDefault(nullptr);
    dialog.show();
    QVERIFY(!dialog.act->isDefault());
    dialog.act->setFocus();
    QVERIFY(!dialog.act->isDefault());
    dialog.act->setDefault(true);
    dialog.hide();
    dialog.show();
    QVERIFY(dialog.act->isDefault());
}

void TestDialogFooter::orderIsThatOfThePlatform()
{
    for (const auto order : {QDialogButtonBox::GnomeLayout, QDialogButtonBox::MacLayout}) {
        Desktop desktop(order);
        Question dialog;
        dialog.findChild<QDialogButtonBox *>()->setStyle(&desktop);
        dialog.show();
        QVERIFY(leftOf(dialog.leave) < leftOf(dialog.act));
        dialog.findChild<QDialogButtonBox *>()->setStyle(nullptr);
    }
    for (const auto order : {QDialogButtonBox::KdeLayout, QDialogButtonBox::WinLayout}) {
        Desktop desktop(order);
        Question dialog;
        dialog.findChild<QDialogButtonBox *>()->setStyle(&desktop);
        dialog.show();
        QVERIFY(leftOf(dialog.act) < leftOf(dialog.leave));
        dialog.findChild<QDialogButtonBox *>()->setStyle(nullptr);
    }
}

void TestDialogFooter::toolsAreOnTheOtherSide()
{
    Question dialog;
    dialog.resize(600, 200);
    dialog.show();
    QVERIFY(leftOf(dialog.tool) < 100);
    QVERIFY(leftOf(dialog.leave) > 300);
    QVERIFY(leftOf(dialog.act) > 300);
}

void TestDialogFooter::theKeyboardGoesThroughTheFieldsFirst()
{
    Question dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.field->hasFocus());
    QTest::keyClick(&dialog, Qt::Key_Tab);
    QVERIFY(dialog.tool->hasFocus());
}

/// It may be held down since the window before.
void TestDialogFooter::ctrlEnterThatIsHeldDownPressesOnce()
{
    Question dialog;
    dialog.footer->pressWithCtrlEnter(dialog.act, u"Ctrl+Enter removes"_s);
    QSignalSpy acted(dialog.act, &QPushButton::clicked);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    constexpr bool isRepeated = true;
    QTest::simulateEvent(dialog.field, true, Qt::Key_Return, Qt::ControlModifier, QString(), isRepeated);
    QCOMPARE(acted.size(), 0);
    QTest::keyClick(dialog.field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(acted.size(), 1);
}

QTEST_MAIN(TestDialogFooter)
#include "tst_dialogfooter.moc"
