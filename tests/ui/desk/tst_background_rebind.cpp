// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A rebind that ends while the window is in the background is told by the desktop, if that is wanted: the operator may
// have turned to something else, and what they look at already needs no second telling.

#include "Desk.h"

#include "ui/preferences/FakeDesktop.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestBackgroundRebind final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isTold_data();
    void isTold();

private:
    /// The texts that the desktop was asked to show until now.
    QStringList told();

    std::optional<tests::FakeDesktop> m_desktop;
    std::optional<tests::Desk> m_desk;
};

void TestBackgroundRebind::init()
{
    m_desktop.emplace();
    m_desk.emplace();
}

void TestBackgroundRebind::cleanup()
{
    m_desk.reset();
    m_desktop.reset();
}

QStringList TestBackgroundRebind::told()
{
    // Messages of one sender keep their order: what was sent before this one has arrived with it.
    const QString last = u"the last one"_s;
    ui::notify(last, last);
    QStringList texts;
    const auto hasArrived = [&] {
        texts.clear();
        for (const QDBusMessage &message : m_desktop->shown)
            texts += message.arguments().value(4).toString();
        return texts.contains(last);
    };
    if (!QTest::qWaitFor(hasArrived))
        return {u"nothing arrived"_s};
    texts.removeLast();
    return texts;
}

void TestBackgroundRebind::isTold_data()
{
    QTest::addColumn<bool>("background");
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<QStringList>("texts");
    const QString moved = u"cam-01 moved from rehearsal to main-show."_s;
    QTest::newRow("in the background") << true << true << QStringList{moved};
    QTest::newRow("in the background, not wanted") << true << false << QStringList();
    QTest::newRow("in front") << false << true << QStringList();
}

void TestBackgroundRebind::isTold()
{
    QFETCH(const bool, background);
    QFETCH(const bool, wanted);
    QFETCH(const QStringList, texts);
    ui::Preferences preferences;
    preferences.notifications = wanted;
    ui::savePreferences(m_desk->settings, preferences);
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());

    QWidget other;
    QWidget &inFront = background ? other : m_desk->window;
    inFront.show();
    inFront.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&inFront));
    QCOMPARE(m_desk->window.isActiveWindow(), !background);
    m_desk->service.goOn();
    QTRY_VERIFY(m_desk->shows(u"cam-01 moved from rehearsal to main-show."_s));
    QCOMPARE(told(), texts);
}

QTEST_MAIN(TestBackgroundRebind)
#include "tst_background_rebind.moc"
