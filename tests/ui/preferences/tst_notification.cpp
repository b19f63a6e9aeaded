// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/Notification.h"

#include "FakeDesktop.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNotification final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutADesktopNothingHappens() { ui::notify(u"Rebind"_s, u"cam-03 moved from rehearsal to main-show."_s); }

    void isShownByTheDesktop()
    {
        tests::FakeDesktop desktop;
        ui::notify(u"cam-03 moved"_s, u"cam-03 moved to <main> & show."_s);
        QTRY_COMPARE(desktop.shown.size(), 1);
        const QDBusMessage call = desktop.shown.first();
        QCOMPARE(call.member(), u"Notify"_s);
        QCOMPARE(call.signature(), u"susssasa{sv}i"_s);
        QCOMPARE(call.arguments().at(3).toString(), u"cam-03 moved"_s);
        QCOMPARE(call.arguments().at(4).toString(), u"cam-03 moved to &lt;main&gt; &amp; show."_s);
    }
};

QTEST_GUILESS_MAIN(TestNotification)
#include "tst_notification.moc"
