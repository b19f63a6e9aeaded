// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ActionHint.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestActionHint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheKey();
    void saysWhyItIsOff();
    void saysWhatItIsAbout();
    void aButtonFollowsItsAction();
};

void TestActionHint::hasTheKey()
{
    QAction action(u"&Rebind…"_s);
    QCOMPARE(ui::hintOf(action), u"Rebind"_s);
    action.setShortcut(Qt::CTRL | Qt::Key_E);
    QCOMPARE(ui::hintOf(action), u"Rebind (Ctrl+E)"_s);
    action.setText(u"A && B"_s);
    QCOMPARE(ui::hintOf(action), u"A & B (Ctrl+E)"_s);
}

void TestActionHint::saysWhyItIsOff()
{
    QAction action(u"&Rebind…"_s);
    ui::setObstacle(action, u"Select one encoder first."_s);
    QVERIFY(!action.isEnabled());
    QCOMPARE(action.toolTip(), u"Select one encoder first."_s); // what a menu shows
    QCOMPARE(ui::hintOf(action), u"Rebind\nSelect one encoder first."_s);
    ui::setObstacle(action, {});
    QVERIFY(action.isEnabled());
    QCOMPARE(ui::hintOf(action), u"Rebind"_s);
}

void TestActionHint::saysWhatItIsAbout()
{
    QAction action(u"&Undo"_s);
    ui::setRemark(action, u"cam-03 stays."_s);
    QCOMPARE(action.toolTip(), u"cam-03 stays."_s);
    QCOMPARE(ui::hintOf(action), u"Undo\ncam-03 stays."_s);
    ui::setObstacle(action, u"Stop first."_s);
    ui::setRemark(action, u"cam-03 stays."_s);
    QCOMPARE(action.toolTip(), u"Stop first."_s);
    QCOMPARE(ui::hintOf(action), u"Undo\nStop first."_s);
}

void TestActionHint::aButtonFollowsItsAction()
{
    QAction action(u"&Rebind…"_s);
    action.setShortcut(Qt::CTRL | Qt::Key_E);
    QToolButton button;
    button.setDefaultAction(&action);
    ui::keepHint(button, action);
    QCOMPARE(button.toolTip(), u"Rebind (Ctrl+E)"_s);
    ui::setObstacle(action, u"Select one encoder first."_s);
    QCOMPARE(button.toolTip(), u"Rebind (Ctrl+E)\nSelect one encoder first."_s);
    ui::setObstacle(action, {});
    QCOMPARE(button.toolTip(), u"Rebind (Ctrl+E)"_s);
}

QTEST_MAIN(TestActionHint)
#include "tst_actionhint.moc"
