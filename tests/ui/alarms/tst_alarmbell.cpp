// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../patchbay/alarms/AlarmDesk.h"
#include "ui/alarms/AlarmBell.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::AlarmDesk;

namespace {

struct Desk : AlarmDesk {
    int rings = 0;
    ui::AlarmBell bell{alarms, [this] { ++rings; }};
};

} // namespace

class TestAlarmBell final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itRingsAgainUntilItIsAcknowledged();
    void eachNewOneIsHeardAtOnce();
    void whatFlapsIsHeardNoMoreThanWhatStays();
    void whatIsLostAgainAfterItWasSeenIsHeard();
    void mutedItIsQuietAndGoesOnAfterThat();
};

void TestAlarmBell::itRingsAgainUntilItIsAcknowledged()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(4s);
    QCOMPARE(desk.rings, 0);
    desk.pass(2s);
    QCOMPARE(desk.rings, 1);
    desk.pass(28s);
    QCOMPARE(desk.rings, 1);
    desk.pass(2s);
    QCOMPARE(desk.rings, 2);
    desk.setLive(arn, true); // nobody has seen it
    desk.pass(31s);
    QCOMPARE(desk.rings, 3);
    desk.alarms.acknowledge(u"ana"_s);
    desk.pass(120s);
    QCOMPARE(desk.rings, 3);
}

void TestAlarmBell::eachNewOneIsHeardAtOnce()
{
    Desk desk;
    const QStringList arns = desk.planned(2);
    desk.setLive(arns.first(), false);
    desk.pass(6s);
    desk.setLive(arns.last(), false);
    desk.pass(6s);
    QCOMPARE(desk.rings, 2);
    desk.pass(30s);
    QCOMPARE(desk.rings, 3);
}

void TestAlarmBell::whatFlapsIsHeardNoMoreThanWhatStays()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    for (int time = 0; time < 5; ++time) {
        desk.setLive(arn, true);
        desk.pass(2s);
        desk.setLive(arn, false);
        desk.pass(2s);
    }
    QCOMPARE(desk.repeated.size(), 5U);
    QCOMPARE(desk.rings, 1);
}

void TestAlarmBell::whatIsLostAgainAfterItWasSeenIsHeard()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arn, true);
    desk.pass(8s);
    desk.setLive(arn, false);
    desk.pass(6s);
    QCOMPARE(desk.rings, 2);
    desk.pass(30s);
    QCOMPARE(desk.rings, 3);
}

void TestAlarmBell::mutedItIsQuietAndGoesOnAfterThat()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.alarms.mute();
    desk.setLive(arn, false);
    desk.pass(200s);
    QCOMPARE(desk.raised.size(), 1U);
    QCOMPARE(desk.rings, 0);
    desk.pass(140s);
    QVERIFY(desk.rings >= 1);
}

QTEST_MAIN(TestAlarmBell)

#include "tst_alarmbell.moc"
