// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ServedWindow.h"

#include "ui/desk/DashboardRooms.h"
#include "ui/desk/WallboardRoom.h"
#include "ui/wallboard/BoardView.h"
#include "ui/wallboard/WallboardWindow.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWallboardRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<tests::ServedWindow>(); }
    void cleanup() { m_desk.reset(); }

    void opensByItsCommandOnce();
    void hasTheWholeScreenAndGivesItBack();
    void closesWithTheProgram();
    void isReadForWhileTheWindowIsMinimized();
    void acknowledgingIsTheProgramsOwn();

private:
    QList<ui::WallboardWindow *> boards() const
    {
        QList<ui::WallboardWindow *> boards;
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *const each : windows) {
            if (auto *const board = qobject_cast<ui::WallboardWindow *>(each); board && board->isVisible())
                boards += board;
        }
        return boards;
    }

    std::unique_ptr<tests::ServedWindow> m_desk;
};

void TestWallboardRoom::opensByItsCommandOnce()
{
    QVERIFY(boards().isEmpty());
    m_desk->trigger(u"Wallboard"_s);
    QCOMPARE(boards().size(), 1);
    m_desk->trigger(u"Wallboard"_s);
    QCOMPARE(boards().size(), 1);
    QCOMPARE(boards().constFirst()->view().board().idle, 6);
}

void TestWallboardRoom::hasTheWholeScreenAndGivesItBack()
{
    m_desk->trigger(u"Wallboard"_s);
    ui::WallboardWindow *const board = boards().constFirst();
    board->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(board));
    QTest::keyClick(board, Qt::Key_F11);
    QTRY_VERIFY(board->isFullScreen());
    QVERIFY(!m_desk->window.isFullScreen());
    QTest::keyClick(&board->view(), Qt::Key_Escape);
    QTRY_VERIFY(!board->isFullScreen());
    QTest::keyClick(&board->view(), Qt::Key_Escape);
    QVERIFY(board->isVisible()); // nobody closes it by chance
}

void TestWallboardRoom::closesWithTheProgram()
{
    m_desk->trigger(u"Wallboard"_s);
    m_desk->desk.closing().beginUnattended();
    QTRY_VERIFY(boards().isEmpty());
}

void TestWallboardRoom::isReadForWhileTheWindowIsMinimized()
{
    m_desk->watch.setInterval(std::chrono::milliseconds(200));
    m_desk->trigger(u"Wallboard"_s);
    m_desk->window.setWindowState(Qt::WindowMinimized);
    QTRY_VERIFY(m_desk->window.isMinimized());
    const QDateTime asOf = m_desk->source().inventory().asOf();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->source().inventory().asOf() > asOf, m_desk->patience);
    m_desk->goLive(m_desk->source().inventory().configurations().constFirst().summary.arn);
    QTRY_COMPARE(boards().constFirst()->view().board().live, 1);
}

void TestWallboardRoom::acknowledgingIsTheProgramsOwn()
{
    m_desk->alarms.setGrace(std::chrono::seconds(0));
    m_desk->trigger(u"Wallboard"_s);
    patchbay::Scene scene;
    scene.name = u"Show open"_s;
    for (const patchbay::Configuration &each : m_desk->source().inventory().configurations()) {
        if (scene.bindings.empty() && !each.summary.stageArn.isEmpty())
            scene.bindings.push_back({each.summary.arn, each.summary.name, each.summary.stageArn});
    }
    m_desk->plan.choose(scene);
    QAction &acknowledge = boards().constFirst()->acknowledge();
    QTRY_VERIFY(acknowledge.isEnabled());
    acknowledge.trigger();
    QTRY_COMPARE(m_desk->alarms.unacknowledged(), 0);
    QTRY_VERIFY(!acknowledge.isEnabled());
}

QTEST_MAIN(TestWallboardRoom)
#include "tst_wallboardroom.moc"
