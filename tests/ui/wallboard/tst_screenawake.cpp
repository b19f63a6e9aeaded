// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/ScreenAwake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSet>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// The desktop's part, on this process's bus.
class FakeScreenSaver final : public QDBusVirtualObject {
public:
    FakeScreenSaver()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake-screensaver"_s))
    {
        m_bus.registerVirtualObject(u"/org/freedesktop/ScreenSaver"_s, this);
        m_bus.registerService(u"org.freedesktop.ScreenSaver"_s);
    }
    ~FakeScreenSaver() override { QDBusConnection::disconnectFromBus(u"fake-screensaver"_s); }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() == "Inhibit"_L1) {
            reason = message.arguments().value(1).toString();
            m_asked = message;
            m_asked->setDelayedReply(true);
            if (!isSlow)
                answer(bus);
            return true;
        }
        inhibited.remove(message.arguments().value(0).toUInt());
        ++released;
        bus.send(message.createReply());
        return true;
    }
    bool isAsked() const { return m_asked.has_value(); }
    void answer() { answer(m_bus); }

    QSet<uint> inhibited; ///< cookies
    QString reason;
    int released = 0;
    bool isSlow = false;

private:
    void answer(QDBusConnection bus)
    {
        inhibited.insert(++m_last);
        bus.send(m_asked->createReply(m_last));
        m_asked.reset();
    }

    QDBusConnection m_bus;
    std::optional<QDBusMessage> m_asked;
    uint m_last = 7;
};

} // namespace

class TestScreenAwake final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutADesktopNothingHappens();
    void isAwakeWhileWanted();
    void aLateAnswerIsGivenBack();
    void wantedTwiceIsAskedOnce();
};

void TestScreenAwake::withoutADesktopNothingHappens()
{
    ui::ScreenAwake awake(u"shown"_s);
    awake.setWanted(true);
    QCoreApplication::processEvents();
    awake.setWanted(false);
}

void TestScreenAwake::isAwakeWhileWanted()
{
    FakeScreenSaver desktop;
    ui::ScreenAwake awake(u"The wallboard is shown."_s);
    QCoreApplication::processEvents();
    QVERIFY(desktop.inhibited.isEmpty());
    awake.setWanted(true);
    QTRY_COMPARE(desktop.inhibited.size(), 1);
    QCOMPARE(desktop.reason, u"The wallboard is shown."_s);
    // The answer may still be under way: it is given back all the same.
    awake.setWanted(false);
    QTRY_VERIFY(desktop.inhibited.isEmpty());
    awake.setWanted(true);
    QTRY_COMPARE(desktop.inhibited.size(), 1);
}

void TestScreenAwake::aLateAnswerIsGivenBack()
{
    FakeScreenSaver desktop;
    desktop.isSlow = true;
    ui::ScreenAwake awake(u"shown"_s);
    awake.setWanted(true);
    QTRY_VERIFY(desktop.isAsked());
    awake.setWanted(false);
    desktop.answer();
    QTRY_COMPARE(desktop.released, 1);
    QVERIFY(desktop.inhibited.isEmpty());
}

void TestScreenAwake::wantedTwiceIsAskedOnce()
{
    FakeScreenSaver desktop;
    ui::ScreenAwake awake(u"shown"_s);
    awake.setWanted(true);
    awake.setWanted(true);
    QTRY_COMPARE(desktop.inhibited.size(), 1);
    awake.setWanted(true);
    awake.setWanted(false);
    QTRY_COMPARE(desktop.released, 1);
    QVERIFY(desktop.inhibited.isEmpty());
}

QTEST_GUILESS_MAIN(TestScreenAwake)
#include "tst_screenawake.moc"
