// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How closely is read where something is planned or watched, against the service's published rates.

#include "AlarmDesk.h"

#include "patchbay/alarms/CloseWatch.h"
#include "patchbay/plant/PlantWatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbay;
using tests::patience;

namespace {

/// Everything is read by itself, as in the program.
struct Desk : tests::AlarmDesk {
    PlantWatch watch{desk.sources};
    CloseWatch closely{desk.plant, plan, watched, watch};

    Desk()
    {
        watch.setInterval(5s);
        watch.setShown({desk.here});
        settle();
    }

    int lists() { return desk.ireland.control.requests(u"ListIngestConfigurations"_s); }
    /// In steps, each to its end.
    void live(std::chrono::milliseconds time, std::chrono::milliseconds step = 250ms)
    {
        for (; time.count() > 0; time -= step) {
            clock.passOn(step);
            [this] { QTRY_VERIFY_WITH_TIMEOUT(!here().isReading() && !here().active().isReading(), patience); }();
            settle();
        }
    }
    bool isLive(const QString &arn) { return here().inventory().find(arn)->summary.isActive(); }
    void letBeLive(const QString &arn, bool isLive)
    {
        desk.ireland.control.setState(arn, isLive ? u"ACTIVE"_s : u"INACTIVE"_s);
    }
};

} // namespace

class TestCloseWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadCloselyWhileNobodyWantsIt();
    void aChangeIsSeenWithinTwoSeconds();
    void itKeepsToTheShareOfTheWatch();
    void itGoesOnWhileNobodyLooks();
    void aWallboardWantsAll();
};

void TestCloseWatch::nothingIsReadCloselyWhileNobodyWantsIt()
{
    Desk desk;
    desk.live(6s, 1s);
    const int before = desk.lists();
    desk.live(20s, 1s);
    QVERIFY2(desk.lists() - before <= 5, qPrintable(QString::number(desk.lists() - before)));
    desk.watched.setWatched(desk.encoders(1), true);
    desk.settle();
    QVERIFY(desk.here().active().isWanted());
    QVERIFY(!desk.desk.source(desk.desk.there).active().isWanted());
    desk.watched.setWatched(desk.encoders(1), false);
    desk.settle();
    QVERIFY(!desk.here().active().isWanted());
}

void TestCloseWatch::aChangeIsSeenWithinTwoSeconds()
{
    Desk desk;
    const QString arn = desk.encoders(1).first();
    desk.watched.setWatched({arn}, true);
    desk.live(3s);
    for (const bool isLive : {true, false, true, false}) {
        desk.letBeLive(arn, isLive);
        desk.live(2s);
        QCOMPARE(desk.isLive(arn), isLive);
        desk.live(750ms); // not always at the same distance to a list
    }
}

/// One in a second, as published rates are five: its lists and what is read between them together.
void TestCloseWatch::itKeepsToTheShareOfTheWatch()
{
    Desk desk;
    const QStringList watched = desk.encoders(1);
    desk.desk.limits = std::make_shared<aws::RateLimits>(1.0);
    desk.desk.sources.close(desk.desk.here);
    desk.desk.sources.open(desk.desk.here);
    const auto passAStep = [&desk] {
        desk.clock.passOn(250ms);
        desk.settle();
        desk.lists(); // a way there and back
        desk.settle();
    };
    for (int step = 0; step < 40 && !desk.here().inventory().asOf().isValid(); ++step)
        passAStep();
    QVERIFY(desk.here().inventory().asOf().isValid());
    desk.watched.setWatched(watched, true);
    const int before = desk.lists();
    for (int step = 0; step < 80; ++step)
        passAStep();
    const int read = desk.lists() - before;
    QVERIFY2(read >= 10 && read <= 21, qPrintable(QString::number(read)));
}

void TestCloseWatch::itGoesOnWhileNobodyLooks()
{
    Desk desk;
    const QString arn = desk.encoders(1).first();
    desk.watch.setInterval(0s);
    desk.watch.setPaused(true);
    desk.live(10s, 1s);
    const QDateTime before = desk.here().inventory().answeredAt();
    desk.live(20s, 1s);
    QCOMPARE(desk.here().inventory().answeredAt(), before);
    desk.watched.setWatched({arn}, true);
    desk.live(20s, 1s);
    QVERIFY(desk.here().inventory().answeredAt().msecsTo(Inventory::clock()) <= 6'000);
    QVERIFY(desk.here().active().readAt().msecsTo(Inventory::clock()) <= 2'000);
}

void TestCloseWatch::aWallboardWantsAll()
{
    Desk desk;
    desk.closely.setWallboardShown(true);
    QVERIFY(desk.here().active().isWanted());
    QVERIFY(desk.desk.source(desk.desk.there).active().isWanted());
    desk.watched.setWatched(desk.encoders(1), true);
    desk.settle();
    desk.closely.setWallboardShown(false);
    QVERIFY(desk.here().active().isWanted());
    QVERIFY(!desk.desk.source(desk.desk.there).active().isWanted());
}

QTEST_GUILESS_MAIN(TestCloseWatch)

#include "tst_closewatch.moc"
