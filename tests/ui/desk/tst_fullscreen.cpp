// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ui/desk/Desk.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <QAction>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestFullScreen final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void isToggledByItsKey();
    void escapeLeavesIt();
    void escapeIsFirstForWhoeverWantsIt();
    void inTheListItLeavesBeforeTheFilterIsCleared();
    void isKept();

private:
    QAction *action() const;
    void press(QWidget &widget, Qt::Key key) const { QTest::keyClick(&widget, key); }

    std::optional<tests::Desk> m_desk;
};

void TestFullScreen::init()
{
    m_desk.emplace();
    m_desk->openAccount();
    m_desk->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
}

QAction *TestFullScreen::action() const
{
    const auto actions = m_desk->window.actions();
    return *std::find_if(actions.begin(), actions.end(),
                         [](const QAction *each) { return each->shortcut() == QKeySequence(Qt::Key_F11); });
}

void TestFullScreen::isToggledByItsKey()
{
    ui::MainWindow &window = m_desk->window;
    window.showMaximized();
    press(window, Qt::Key_F11);
    QTRY_VERIFY(window.isFullScreen());
    QVERIFY(action()->isChecked());
    press(window, Qt::Key_F11);
    QTRY_VERIFY(!window.isFullScreen());
    QVERIFY(window.isMaximized());
    QVERIFY(!action()->isChecked());
    window.showFullScreen(); // by the desktop
    QTRY_VERIFY(action()->isChecked());
}

void TestFullScreen::escapeLeavesIt()
{
    action()->trigger();
    QTRY_VERIFY(m_desk->window.isFullScreen());
    press(m_desk->desk.plantView().inventoryView().table(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->window.isFullScreen());
}

void TestFullScreen::escapeIsFirstForWhoeverWantsIt()
{
    action()->trigger();
    QTRY_VERIFY(m_desk->window.isFullScreen());
    auto *const filter = m_desk->window.findChild<ui::FilterBox *>();
    filter->setText(u"cam"_s);
    press(*filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QVERIFY(m_desk->window.isFullScreen());
    press(*filter, Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->window.isFullScreen());
}

void TestFullScreen::inTheListItLeavesBeforeTheFilterIsCleared()
{
    action()->trigger();
    QTRY_VERIFY(m_desk->window.isFullScreen());
    auto *const filter = m_desk->window.findChild<ui::FilterBox *>();
    filter->setText(u"cam"_s);
    ui::InventoryTable &table = m_desk->desk.plantView().inventoryView().table();
    press(table, Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->window.isFullScreen());
    QCOMPARE(filter->text(), u"cam"_s);
    press(table, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
}

void TestFullScreen::isKept()
{
    action()->trigger();
    QTRY_VERIFY(m_desk->window.isFullScreen());
    const QByteArray kept = m_desk->settings.bytes(u"window/geometry"_s);
    QWidget another;
    QVERIFY(another.restoreGeometry(kept));
    QVERIFY(another.isFullScreen());
}

QTEST_MAIN(TestFullScreen)
#include "tst_fullscreen.moc"
