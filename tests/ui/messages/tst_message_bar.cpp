// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/MessageBar.h"

#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageStrip.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::Remedy;

namespace {

ui::Message message(const QString &id, const QString &sentence)
{
    ui::Message result;
    result.id = id;
    result.sentence = sentence;
    return result;
}

QList<ui::MessageStrip *> stripsOf(const ui::MessageBar &bar)
{
    QList<ui::MessageStrip *> visible;
    for (ui::MessageStrip *strip : bar.findChildren<ui::MessageStrip *>()) {
        if (!strip->isHidden())
            visible += strip;
    }
    return visible;
}

} // namespace

class TestMessageBar final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameProblemDoesNotStack();
    void takesNoRoomWhileEmpty();
    void runsItsActionOnce();
    void actionMayClearTheBar();
    void dismissed();
    void neverTakesTheFocus();
    void isAnAlert();
    void errorOffersRemediesAndDetails();
    void neverTakesMoreThanAPartOfTheWindow();
};

void TestMessageBar::sameProblemDoesNotStack()
{
    ui::MessageBar bar;
    bar.showMessage(message(u"list"_s, u"first"_s));
    bar.showMessage(message(u"list"_s, u"second"_s));
    QCOMPARE(stripsOf(bar).size(), 1);
    QCOMPARE(stripsOf(bar).at(0)->accessibleName(), u"second"_s);
    bar.showMessage(message(u"keychain"_s, u"other"_s));
    QCOMPARE(stripsOf(bar).size(), 2);
}

void TestMessageBar::takesNoRoomWhileEmpty()
{
    ui::MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.showMessage(message(u"list"_s, u"text"_s));
    QVERIFY(!bar.isHidden());
    QVERIFY(bar.isShowing(u"list"_s));
    bar.clear(u"list"_s);
    bar.clear(u"list"_s);
    QVERIFY(bar.isHidden());
    QVERIFY(!bar.isShowing(u"list"_s));
}

void TestMessageBar::runsItsActionOnce()
{
    ui::MessageBar bar;
    int undone = 0;
    ui::Message moved = message(u"moved"_s, u"cam-03 moved from rehearsal to main-show."_s);
    moved.actions = {{u"Undo"_s, [&undone] { ++undone; }}};
    bar.showMessage(moved);
    bar.showMessage(moved); // the same buttons are not built anew, nor connected twice
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(undone, 1);
}

void TestMessageBar::actionMayClearTheBar()
{
    ui::MessageBar bar;
    ui::Message moved = message(u"moved"_s, u"text"_s);
    moved.actions = {{u"Undo"_s, [&bar] { bar.clear(u"moved"_s); }}};
    bar.showMessage(moved);
    bar.findChild<QPushButton *>()->click();
    QVERIFY(!bar.isShowing(u"moved"_s));
}

void TestMessageBar::dismissed()
{
    ui::MessageBar bar;
    QSignalSpy spy(&bar, &ui::MessageBar::dismissed);
    bar.showMessage(message(u"list"_s, u"text"_s));
    stripsOf(bar).at(0)->findChild<QToolButton *>()->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), u"list"_s);
    QVERIFY(bar.isHidden());

    ui::Message lasting = message(u"keychain"_s, u"text"_s);
    lasting.dismissible = false;
    bar.showMessage(lasting);
    QVERIFY(stripsOf(bar).at(0)->findChild<QToolButton *>()->isHidden());
}

void TestMessageBar::neverTakesTheFocus()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new ui::MessageBar;
    auto *filter = new QLineEdit;
    layout->addWidget(bar);
    layout->addWidget(filter);
    window.show();
    filter->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    ui::Message problem = message(u"list"_s, u"text"_s);
    problem.actions = {{u"Refresh"_s, {}}};
    bar->showMessage(problem);
    QCoreApplication::sendPostedEvents();
    QVERIFY(filter->hasFocus());
}

void TestMessageBar::isAnAlert()
{
    ui::MessageBar bar;
    bar.showMessage(message(u"list"_s, u"No answer from AWS."_s));
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(stripsOf(bar).at(0));
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), u"No answer from AWS."_s);
    bar.setWhose(u"Live Events · eu-west-1"_s);
    QCOMPARE(accessible->text(QAccessible::Name), u"Live Events · eu-west-1: No answer from AWS."_s);
    bar.showMessage(message(u"other"_s, u"Stages could not be read."_s));
    QCOMPARE(stripsOf(bar).at(1)->accessibleName(), u"Live Events · eu-west-1: Stages could not be read."_s);
}

void TestMessageBar::errorOffersRemediesAndDetails()
{
    QWidget window;
    ui::MessageBar bar(&window);
    window.show();
    ui::ErrorText text;
    text.title = u"No answer from AWS"_s;
    text.whatHappened = u"AWS did not answer in time."_s;
    text.remedies = {Remedy::CopyPolicy, Remedy::EditAccount, Remedy::Refresh, Remedy::Retry};
    QList<Remedy> chosen;
    ui::Remedies remedies(bar);
    for (const Remedy remedy : {Remedy::EditAccount, Remedy::Refresh, Remedy::Retry})
        remedies.add({remedy}, [&chosen, remedy] { chosen += remedy; });
    bar.showError(u"list"_s, text, remedies);

    const QList<QPushButton *> buttons = stripsOf(bar).at(0)->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    QCOMPARE(buttons.at(0)->text(), u"Edit acco&unt"_s);
    QCOMPARE(buttons.at(1)->text(), u"Refre&sh"_s);
    buttons.at(1)->click();
    QCOMPARE(chosen, QList<Remedy>{Remedy::Refresh});

    buttons.at(2)->click();
    auto *dialog = window.findChild<ui::ErrorDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->text().title, text.title);
    for (QPushButton *const button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Edit acco&unt"_s)
            button->click();
    }
    QCOMPARE(chosen.last(), Remedy::EditAccount);
}

/// A window that was as high as all its messages had pushed the list out of sight, and itself off the screen.
void TestMessageBar::neverTakesMoreThanAPartOfTheWindow()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *bar = new ui::MessageBar;
    layout->addWidget(bar);
    layout->addWidget(new QWidget, 1);
    window.resize(800, 600);
    window.show();
    const int lowest = window.minimumSizeHint().height();
    bar->showMessage(message(u"0"_s, u"first"_s));
    QTRY_COMPARE(bar->height(), stripsOf(*bar).constFirst()->height());
    for (int i = 1; i < 30; ++i)
        bar->showMessage(message(QString::number(i), u"number %1"_s.arg(i)));
    const auto newest = [bar] {
        for (ui::MessageStrip *const strip : stripsOf(*bar)) {
            if (strip->accessibleName() == u"number 29"_s)
                return strip;
        }
        return static_cast<ui::MessageStrip *>(nullptr);
    };
    QTRY_COMPARE(bar->height(), 100);
    QCOMPARE_LE(window.minimumSizeHint().height(), lowest + bar->height());
    QCOMPARE(window.height(), 600);
    QTRY_VERIFY(bar->rect().contains(QRect(newest()->mapTo(bar, QPoint()), newest()->size())));
    window.resize(800, 900);
    QTRY_COMPARE(bar->height(), 150);
    for (int i = 0; i < 30; ++i)
        bar->clear(QString::number(i));
    QVERIFY(bar->isHidden());
}

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
