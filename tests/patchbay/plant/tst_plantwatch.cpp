// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/PlantWatch.h"
#include "support/OpenSources.h"
#include "support/RawServer.h"
#include "support/SimulatedTime.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::PlantWatch;
using patchbay::Source;
using patchbay::SourceId;

namespace {

/// Sources that are answered at once, watched in simulated time.
struct Desk {
    support::SimulatedTime time;
    QString mute; ///< a region where nobody answers
    support::RawServer server{[this](QTcpSocket &socket, const support::RawRequest &request) {
        if (mute.isEmpty() || !isIn(request, mute))
            socket.write(support::answer(200, R"({"stages":[],"ingestConfigurations":[]})"));
    }};
    support::OpenSources open{server.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}};
    PlantWatch watch{open.sources};

    ~Desk() { open.end(); }

    static bool isIn(const support::RawRequest &request, const QString &region)
    {
        return request.header("authorization").contains(u"/%1/"_s.arg(region).toLatin1());
    }

    bool isAtRest() const
    {
        return std::ranges::none_of(open.sources.all(),
                                    [](const auto &source) { return source->inventory().isReading(); });
    }
    /// A second at a time; what is read takes none of it.
    void pass(std::chrono::seconds seconds)
    {
        const auto settle = [this] { QTRY_VERIFY(isAtRest()); };
        settle();
        for (std::chrono::seconds passed(0); passed < seconds; ++passed) {
            time.passOn(1s);
            settle();
        }
    }
    /// How many lists of this region were asked for so far; of all, when none is named.
    int lists(const QString &region = {}) const
    {
        return int(std::ranges::count_if(server.requests(), [&](const support::RawRequest &request) {
            return request.target == "/ListIngestConfigurations" && (region.isEmpty() || isIn(request, region));
        }));
    }
    QList<SourceId> openMany(int count)
    {
        QList<SourceId> ids;
        for (int i = 0; i < count; ++i)
            ids += open.open(u"account %1"_s.arg(i), u"eu-west-1"_s).id();
        return ids;
    }
    /// Nobody looked for a while, and does again: all want their round.
    void comeBack()
    {
        watch.setPaused(true);
        watch.setPaused(false);
    }
};

} // namespace

/// How often which source is read.
class TestPlantWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsReadAsAPersonWishes();
    void rarelyAskedForIsNotAskedMoreOften();
    void whatComesToBeShownIsReadAtOnce();
    void withoutAnIntervalOnlyWhatComesToBeShown();
    void nothingIsReadWhilePaused();
    void manyShareTheRounds();
    void whoAsksWaitsForNoRound();
    void whatWaitsForItsRoundIsNotStopped();
    void onlyAFirstListIsStopped();
    void whatIsShownIsReadBeforeTheOthers();
    void whatComesToBeShownOvertakesThoseThatWait();
    void theEndWaitsForNoRound();
};

void TestPlantWatch::whatIsShownIsReadAsAPersonWishes()
{
    Desk desk;
    desk.watch.setInterval(5s);
    const SourceId shown = desk.open.open(u"Live Events"_s, u"eu-west-1"_s).id();
    desk.open.open(u"Live Events"_s, u"us-east-1"_s);
    desk.watch.setShown({shown});
    desk.pass(0s);
    QCOMPARE(desk.lists(u"eu-west-1"_s), 1); // each at once when it is opened
    QCOMPARE(desk.lists(u"us-east-1"_s), 1);
    desk.pass(55s);
    QCOMPARE_GE(desk.lists(u"eu-west-1"_s), 10);
    QCOMPARE_LE(desk.lists(u"eu-west-1"_s), 12);
    QCOMPARE(desk.lists(u"us-east-1"_s), 1);
    desk.pass(10s);
    QCOMPARE(desk.lists(u"us-east-1"_s), 2);
    desk.watch.setInterval(1s);
    const int before = desk.lists(u"eu-west-1"_s);
    desk.pass(10s);
    QCOMPARE_GE(desk.lists(u"eu-west-1"_s), before + 9);
    QCOMPARE(desk.lists(u"us-east-1"_s), 2);
}

void TestPlantWatch::rarelyAskedForIsNotAskedMoreOften()
{
    Desk desk;
    desk.watch.setInterval(5min);
    desk.watch.setShown({desk.open.open(u"Live Events"_s, u"eu-west-1"_s).id()});
    desk.open.open(u"Live Events"_s, u"us-east-1"_s);
    desk.pass(4min);
    QCOMPARE(desk.lists(), 2);
}

void TestPlantWatch::whatComesToBeShownIsReadAtOnce()
{
    Desk desk;
    const SourceId ireland = desk.open.open(u"Live Events"_s, u"eu-west-1"_s).id();
    const SourceId virginia = desk.open.open(u"Live Events"_s, u"us-east-1"_s).id();
    desk.watch.setShown({ireland});
    desk.pass(30s);
    QCOMPARE(desk.lists(u"us-east-1"_s), 1);
    desk.watch.setShown({ireland, virginia});
    desk.pass(1s);
    QCOMPARE(desk.lists(u"us-east-1"_s), 2);
    desk.pass(10s);
    QCOMPARE_GE(desk.lists(u"us-east-1"_s), 3);
}

void TestPlantWatch::withoutAnIntervalOnlyWhatComesToBeShown()
{
    Desk desk;
    desk.watch.setInterval(0s);
    const SourceId ireland = desk.open.open(u"Live Events"_s, u"eu-west-1"_s).id();
    const SourceId virginia = desk.open.open(u"Live Events"_s, u"us-east-1"_s).id();
    desk.watch.setShown({ireland});
    desk.pass(3min);
    QCOMPARE(desk.lists(), 2);
    desk.watch.setShown({virginia});
    desk.pass(1s);
    QCOMPARE(desk.lists(u"us-east-1"_s), 2);
    desk.pass(3min);
    QCOMPARE(desk.lists(), 3);
}

void TestPlantWatch::nothingIsReadWhilePaused()
{
    Desk desk;
    const SourceId ireland = desk.open.open(u"Live Events"_s, u"eu-west-1"_s).id();
    desk.open.open(u"Live Events"_s, u"us-east-1"_s);
    desk.watch.setShown({ireland});
    desk.pass(1s);
    desk.watch.setPaused(true);
    desk.pass(3min);
    QCOMPARE(desk.lists(), 2);
    desk.watch.setPaused(false);
    desk.pass(1s);
    QCOMPARE(desk.lists(), 4); // all of them, in their rounds
}

void TestPlantWatch::manyShareTheRounds()
{
    constexpr int count = 40;
    Desk desk;
    desk.watch.setInterval(1s);
    desk.watch.setShown(desk.openMany(count));
    desk.pass(0s);
    QCOMPARE(desk.lists(), count);
    for (int second = 0; second < 40; ++second) {
        const int before = desk.lists();
        desk.pass(1s);
        QCOMPARE_LE(desk.lists() - before, 2 * PlantWatch::roundsPerSecond); // what was saved up, and a second's
    }
    QCOMPARE_LE(desk.lists(), count + 41 * PlantWatch::roundsPerSecond);
    // A turn of all takes ten seconds: each was read, and read again, within forty.
    QCOMPARE_GE(desk.lists(), 3 * count);
    for (const auto &source : desk.open.sources.all())
        QVERIFY(source->inventory().asOf().isValid() && !source->inventory().lastError());
}

void TestPlantWatch::whoAsksWaitsForNoRound()
{
    constexpr int count = 10;
    Desk desk;
    desk.watch.setShown(desk.openMany(count));
    desk.pass(0s);
    desk.comeBack();
    desk.time.passOn(1ms);
    QTRY_VERIFY(desk.isAtRest());
    QCOMPARE_LE(desk.lists(), count + PlantWatch::roundsPerSecond); // the others wait
    const int before = desk.lists();
    desk.watch.restart();
    QTRY_COMPARE(desk.lists(), before + count);
}

void TestPlantWatch::whatWaitsForItsRoundIsNotStopped()
{
    constexpr int count = 10;
    Desk desk;
    desk.watch.setShown(desk.openMany(count));
    desk.pass(0s);
    desk.comeBack();
    desk.time.passOn(1ms);
    QTRY_VERIFY(desk.isAtRest());
    QCOMPARE_LE(desk.lists(), count + PlantWatch::roundsPerSecond);
    desk.watch.stop();
    desk.pass(4s);
    QCOMPARE(desk.lists(), 2 * count);
}

/// Those that hang while they are read again are read by themselves once they are answered.
void TestPlantWatch::onlyAFirstListIsStopped()
{
    Desk desk;
    Source &known = desk.open.open(u"Live Events"_s, u"eu-west-1"_s);
    desk.watch.setShown({known.id()});
    desk.pass(0s);
    desk.mute = u"eu-west-1"_s;
    known.watch().refreshNow();
    QTRY_COMPARE(desk.lists(), 2);
    Source &slow = desk.open.open(u"Rehearsals"_s, u"eu-west-1"_s);
    desk.watch.setShown({known.id(), slow.id()});
    QTRY_COMPARE(desk.lists(), 3);
    QSignalSpy knownStopped(&known.watch(), &patchbay::InventoryWatch::stopped);
    QSignalSpy slowStopped(&slow.watch(), &patchbay::InventoryWatch::stopped);
    desk.watch.stop();
    QTRY_COMPARE(slowStopped.size(), 1);
    QVERIFY(!slow.inventory().isReading());
    QVERIFY(known.inventory().isReading());
    QVERIFY(knownStopped.isEmpty());
}

void TestPlantWatch::whatIsShownIsReadBeforeTheOthers()
{
    Desk desk;
    desk.openMany(20);
    desk.watch.setShown({desk.open.open(u"Live Events"_s, u"us-east-1"_s).id()});
    desk.pass(0s);
    desk.comeBack();
    desk.time.passOn(1ms);
    QTRY_VERIFY(desk.isAtRest());
    QCOMPARE(desk.lists(u"us-east-1"_s), 2);
    QCOMPARE(desk.lists(), 21 + PlantWatch::roundsPerSecond);
}

void TestPlantWatch::whatComesToBeShownOvertakesThoseThatWait()
{
    Desk desk;
    const QList<SourceId> first = desk.openMany(20);
    const SourceId last = desk.open.open(u"Live Events"_s, u"us-east-1"_s).id();
    desk.watch.setShown(first);
    desk.pass(0s);
    desk.comeBack();
    desk.time.passOn(1ms);
    QTRY_VERIFY(desk.isAtRest());
    QCOMPARE(desk.lists(u"us-east-1"_s), 1);
    desk.watch.setShown({last});
    desk.pass(1s);
    QCOMPARE(desk.lists(u"us-east-1"_s), 2);
}

void TestPlantWatch::theEndWaitsForNoRound()
{
    Desk desk;
    desk.watch.setShown(desk.openMany(10));
    desk.pass(0s);
    desk.comeBack();
    desk.time.passOn(1ms);
    desk.open.end(); // no time passes
    QVERIFY(desk.open.sources.all().empty());
}

QTEST_GUILESS_MAIN(TestPlantWatch)
#include "tst_plantwatch.moc"
