// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "BoardDesk.h"

#include "files/Settings.h"
#include "ui/wallboard/BoardView.h"
#include "ui/wallboard/BoardWords.h"
#include "ui/wallboard/WallboardWindow.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWallboardWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itFollowsWhatHappens();
    void aPlanIsShownAtOnce();
    void whileNobodyAnswersItShowsTheLastState();
    void afterAnAnswerItIsItselfAgain();
    void openedDuringASilenceItSaysWhatItKnows();
    void openedAgainDuringASilenceItHasForgottenTheLastTime();
    void itTellsWhetherItIsSeen();
    void itsMenuHasTheScreens();
    void withoutAnAlarmThereIsNothingToAcknowledge();
    void anAlarmCanBeAcknowledged();
    void duringASilenceWhatIsSeenIsSaid();

private:
    const ui::Board &shown() const { return m_window->view().board(); }
    void silence(patchbay::Silence::Level level) { m_desk->open.source().silence().assume(level); }

    std::unique_ptr<tests::BoardDesk> m_desk;
    std::unique_ptr<files::Settings> m_settings;
    std::unique_ptr<ui::WallboardWindow> m_window;
};

void TestWallboardWindow::init()
{
    m_desk = std::make_unique<tests::BoardDesk>();
    m_desk->read();
    m_settings = std::make_unique<files::Settings>(m_desk->dir.path());
    m_window = std::make_unique<ui::WallboardWindow>(m_desk->services, *m_settings);
    m_window->open(nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWallboardWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_desk.reset();
}

void TestWallboardWindow::itFollowsWhatHappens()
{
    QCOMPARE(shown().live, 59);
    m_desk->go(u"cam-07"_s, u"ACTIVE"_s);
    QTRY_COMPARE(shown().live, 60);
}

void TestWallboardWindow::aPlanIsShownAtOnce()
{
    m_desk->planShow();
    QTRY_COMPARE(boardCount(shown()), u"58 of 60 as planned"_s);
    m_desk->go(u"cam-07"_s, u"ACTIVE"_s);
    QTRY_COMPARE(boardCount(shown()), u"59 of 60 as planned"_s);
    m_desk->plan.clear();
    QTRY_COMPARE(shown().kind, ui::Board::Kind::NoPlan);
}

void TestWallboardWindow::whileNobodyAnswersItShowsTheLastState()
{
    m_desk->planShow();
    QTRY_COMPARE(shown().problems.size(), 2u);
    const QDateTime asOf = shown().asOf;
    silence(patchbay::Silence::Level::Stale);
    m_desk->plan.choose(*m_desk->plan.scene()); // it knows of nobody any more
    QCOMPARE(m_desk->plan.counts().unknown, 60);
    QTRY_VERIFY(shown().silent);
    QCOMPARE(boardCount(shown()), u"58 of 60 as planned"_s);
    QCOMPARE(shown().problems.size(), 2u);
    QCOMPARE(shown().asOf, asOf);
}

void TestWallboardWindow::afterAnAnswerItIsItselfAgain()
{
    silence(patchbay::Silence::Level::Stale);
    QTRY_VERIFY(shown().silent);
    silence(patchbay::Silence::Level::None);
    QTRY_VERIFY(!shown().silent);
}

void TestWallboardWindow::openedDuringASilenceItSaysWhatItKnows()
{
    m_desk->planShow();
    silence(patchbay::Silence::Level::Stale);
    m_desk->plan.choose(*m_desk->plan.scene());
    ui::WallboardWindow second(m_desk->services, *m_settings);
    second.open(nullptr);
    QVERIFY(second.view().board().silent);
    QCOMPARE(boardCount(second.view().board()), u"0 of 60 as planned · 60 unknown"_s);
}

/// It follows nothing while it is closed: what it knew may be hours old.
void TestWallboardWindow::openedAgainDuringASilenceItHasForgottenTheLastTime()
{
    m_desk->planShow();
    QTRY_COMPARE(boardCount(shown()), u"58 of 60 as planned"_s);
    m_window->close();
    m_desk->go(u"cam-07"_s, u"ACTIVE"_s);
    silence(patchbay::Silence::Level::Stale);
    m_desk->plan.choose(*m_desk->plan.scene());
    m_window->open(nullptr);
    QVERIFY(shown().silent);
    QCOMPARE(boardCount(shown()), u"0 of 60 as planned · 60 unknown"_s);
}

void TestWallboardWindow::itTellsWhetherItIsSeen()
{
    QSignalSpy watched(m_window.get(), &ui::WallboardWindow::watched);
    m_window->close();
    QCOMPARE(watched.count(), 1);
    QCOMPARE(watched[0][0].toBool(), false);
    m_desk->go(u"cam-07"_s, u"ACTIVE"_s);
    m_window->open(nullptr);
    QCOMPARE(watched[1][0].toBool(), true);
    QCOMPARE(shown().live, 60); // as it is now, from the first
}

void TestWallboardWindow::itsMenuHasTheScreens()
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10), m_window->mapToGlobal(QPoint(10, 10)));
    QCoreApplication::sendEvent(m_window.get(), &event);
    auto *const menu = m_window->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->actions().contains(&m_window->fullScreen()));
    const auto screens = menu->findChild<QMenu *>();
    QVERIFY(screens);
    QCOMPARE(screens->actions().size(), QGuiApplication::screens().size());
    QVERIFY(screens->actions().constFirst()->isChecked());
    menu->close();
}

void TestWallboardWindow::withoutAnAlarmThereIsNothingToAcknowledge()
{
    QCOMPARE(m_desk->alarms.unacknowledged(), 0);
    QVERIFY(!m_window->findChild<QPushButton *>()->isVisible());
    QVERIFY(!m_window->acknowledge().isEnabled());
}

void TestWallboardWindow::anAlarmCanBeAcknowledged()
{
    m_desk->alarms.setGrace(std::chrono::seconds(0));
    m_desk->planShow({u"cam-22"_s});
    auto *const button = m_window->findChild<QPushButton *>();
    QTRY_VERIFY(button->isVisible());
    QVERIFY(shown().problems.at(0).isNew);
    QSignalSpy acknowledged(&m_window->acknowledge(), &QAction::triggered);
    button->click();
    QCOMPARE(acknowledged.count(), 1);
    m_desk->alarms.acknowledge(u"Ana"_s); // as who owns the window does
    QTRY_VERIFY(!button->isVisible());
    QCOMPARE(shown().problems.size(), 1u);
    QCOMPARE(problemSeen(shown().problems.at(0)), u"seen by Ana"_s);
}

void TestWallboardWindow::duringASilenceWhatIsSeenIsSaid()
{
    m_desk->alarms.setGrace(std::chrono::seconds(0));
    m_desk->planShow({u"cam-22"_s});
    QTRY_VERIFY(!shown().problems.empty() && shown().problems.at(0).isNew);
    silence(patchbay::Silence::Level::Stale);
    QTRY_VERIFY(shown().silent);
    QVERIFY(shown().problems.at(0).isNew);
    m_desk->alarms.acknowledge(u"Ana"_s);
    QTRY_COMPARE(problemSeen(shown().problems.at(0)), u"seen by Ana"_s);
}

QTEST_MAIN(TestWallboardWindow)
#include "tst_wallboardwindow.moc"
