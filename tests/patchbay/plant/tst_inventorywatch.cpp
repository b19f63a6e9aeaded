// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/plant/InventoryWatch.h"
#include "support/EmulatorControl.h"
#include "support/RawServer.h"
#include "support/SimulatedTime.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Inventory;

namespace {

constexpr int pages = 4;

/// A list of some pages, which the client's own pace spreads over more than a second of simulated time.
struct Desk {
    support::SimulatedTime time;
    emulator::EmbeddedService service{{.configurations = pages * ivs::pageSize, .stages = 4, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    aws::Transport transport;
    ivs::Client client{aws::Client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                                   {service.endpoint().value(), service.region().toLatin1(), ivs::service},
                                   std::make_shared<aws::RateLimits>())};
    patchbay::Inventory inventory;
    async::TaskScope scope;
    patchbay::InventoryWatch watch{client, inventory, scope};

    ~Desk()
    {
        const auto ending = scope.stopAndJoin();
        [&] { QTRY_VERIFY(ending.isReady()); }();
    }
    /// Whether that comes true while time passes, at once or after the next answers.
    bool comesTrue(const std::function<bool()> &condition)
    {
        const auto isSo = [&] {
            if (condition())
                return true;
            time.passOn(100ms);
            return condition();
        };
        return QTest::qWaitFor(isSo, 30'000);
    }
    bool isComplete()
    {
        return comesTrue([this] { return inventory.asOf().isValid(); });
    }
    int lists() { return control.requests(u"ListIngestConfigurations"_s); }
    int known() const { return int(inventory.configurations().size()); }
};

/// Its answer to each call is that it wants to be left alone for two minutes.
struct BusyService {
    explicit BusyService(Desk &of)
        : desk(of)
    {
    }
    ~BusyService()
    {
        const auto ending = scope.stopAndJoin();
        [&] { QTRY_VERIFY(ending.isReady()); }();
    }

    Desk &desk;
    async::TaskScope scope;
    bool isBusy = true;
    int failures = 0;
    // Only the last attempt of a call is asked for a pause: the call itself would wait for some of it.
    support::RawServer server{[this](QTcpSocket &socket, const support::RawRequest &request) {
        const bool fails = isBusy && request.target == "/ListIngestConfigurations";
        const bool isLast = fails && ++failures % 3 == 0;
        socket.write(fails ? support::answer(503, {}, isLast ? QByteArrayList{"Retry-After: 120"_ba} : QByteArrayList())
                           : support::answer(200, R"({"stages":[],"ingestConfigurations":[]})"));
    }};
    ivs::Client client{aws::Client(desk.transport, std::make_shared<aws::FixedCredentials>(desk.service.credentials()),
                                   {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited())};
    patchbay::Inventory inventory;
    patchbay::InventoryWatch watch{client, inventory, scope};

    bool comesToBeLeftAlone()
    {
        return desk.comesTrue([this] { return isLeftAlone(); });
    }
    bool isLeftAlone() const
    {
        return inventory.loading() == Inventory::Loading::Idle && watch.untilNext() && *watch.untilNext() > 60s
            && *watch.untilNext() < 3min;
    }
};

} // namespace

class TestInventoryWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void readsAgainAfterItsInterval();
    void failuresMakeItSlower();
    void readsAgainWhenThePauseAskedForIsOver();
    void readsNothingByItselfWhilePaused();
    void stoppedKeepsWhatItReadAndRests();
    void aStoppedReadingIsTakenUpWhenAskedFor();
    void stopWithNothingToStopDoesNothing();
    void restartGivesUpTheReadingUnderWay();
    void watchingGivesWayToWhoAsks();
    void watchingHasAPaceOfItsOwn();
    void leavesTheServiceAloneWhenAsked_data();
    void leavesTheServiceAloneWhenAsked();
    void aChangeMadeHereWaitsForTheServiceToo();
    void aPauseAskedForMeanwhileCountsToo();

private:
    std::unique_ptr<Desk> m_desk;
};

void TestInventoryWatch::readsAgainAfterItsInterval()
{
    BusyService service(*m_desk);
    service.isBusy = false;
    service.watch.setInterval(5s);
    service.watch.refreshNow();
    QTRY_COMPARE(service.watch.untilNext(), std::optional(5'000ms));
    QVERIFY(service.inventory.asOf().isValid());
    m_desk->time.passOn(5s - 1ms);
    QCOMPARE(service.inventory.loading(), Inventory::Loading::Idle);
    m_desk->time.passOn(1ms);
    QTRY_COMPARE(service.server.requests().size(), 4); // two lists each time
    QTRY_COMPARE(service.watch.untilNext(), std::optional(5'000ms));
}

/// Up to ten seconds: a network that is back is noticed soon.
void TestInventoryWatch::failuresMakeItSlower()
{
    BusyService service(*m_desk);
    service.server.close();
    service.watch.setInterval(3s);
    service.watch.refreshNow();
    for (const auto pause : {6s, 10s, 10s}) {
        QVERIFY(m_desk->comesTrue([&] { return service.watch.untilNext().has_value(); }));
        QVERIFY(service.inventory.lastError());
        QCOMPARE(std::chrono::ceil<std::chrono::seconds>(*service.watch.untilNext()), pause);
        m_desk->time.passOn(pause);
    }
}

void TestInventoryWatch::readsAgainWhenThePauseAskedForIsOver()
{
    BusyService service(*m_desk);
    service.watch.setInterval(5s);
    service.watch.refreshNow();
    QVERIFY(service.comesToBeLeftAlone());
    service.isBusy = false;
    const qsizetype asked = service.server.requests().size();
    m_desk->time.passOn(110s);
    QCOMPARE(service.server.requests().size(), asked);
    m_desk->time.passOn(11s);
    QTRY_VERIFY(service.inventory.asOf().isValid());
}

void TestInventoryWatch::readsNothingByItselfWhilePaused()
{
    m_desk->watch.setPaused(true);
    m_desk->watch.setInterval(1ms);
    QCOMPARE(m_desk->inventory.loading(), Inventory::Loading::Idle);
    m_desk->watch.setPaused(false);
    QTRY_COMPARE(m_desk->inventory.loading(), Inventory::Loading::First);
}

void TestInventoryWatch::stoppedKeepsWhatItReadAndRests()
{
    QSignalSpy stopped(&m_desk->watch, &patchbay::InventoryWatch::stopped);
    m_desk->watch.setInterval(1ms);
    m_desk->watch.refreshNow();
    QTRY_VERIFY(m_desk->known() > 0);
    m_desk->watch.stop();
    QVERIFY(stopped.count() == 1 || stopped.wait());

    QVERIFY(m_desk->known() < pages * ivs::pageSize);
    QVERIFY(!m_desk->inventory.asOf().isValid());
    const int asked = m_desk->lists();
    m_desk->time.passOn(1h);
    QCOMPARE(m_desk->lists(), asked);
    QCOMPARE(m_desk->inventory.loading(), Inventory::Loading::Idle);
}

void TestInventoryWatch::aStoppedReadingIsTakenUpWhenAskedFor()
{
    QSignalSpy stopped(&m_desk->watch, &patchbay::InventoryWatch::stopped);
    m_desk->watch.refreshNow();
    QTRY_VERIFY(m_desk->known() > 0);
    m_desk->watch.stop();
    QVERIFY(stopped.count() == 1 || stopped.wait());

    m_desk->watch.refreshNow();
    QCOMPARE(m_desk->inventory.loading(), Inventory::Loading::First);
    QVERIFY(m_desk->isComplete());
    QCOMPARE(m_desk->known(), pages * ivs::pageSize);
    QCOMPARE(stopped.count(), 1);
}

void TestInventoryWatch::stopWithNothingToStopDoesNothing()
{
    QSignalSpy stopped(&m_desk->watch, &patchbay::InventoryWatch::stopped);
    m_desk->watch.stop();
    m_desk->watch.refreshNow();
    QVERIFY(m_desk->isComplete());
    QCOMPARE(stopped.count(), 0);
}

void TestInventoryWatch::restartGivesUpTheReadingUnderWay()
{
    QSignalSpy stopped(&m_desk->watch, &patchbay::InventoryWatch::stopped);
    m_desk->watch.refreshNow();
    QTRY_VERIFY(m_desk->known() > 0);
    m_desk->watch.restart();
    QTRY_VERIFY(m_desk->inventory.lastError());
    QCOMPARE(m_desk->inventory.lastError()->kind, aws::ErrorKind::Cancelled);
    QTRY_COMPARE(m_desk->inventory.loading(), Inventory::Loading::First);
    QCOMPARE(stopped.count(), 0);
}

void TestInventoryWatch::watchingGivesWayToWhoAsks()
{
    m_desk->watch.refreshNow();
    QVERIFY(m_desk->isComplete());
    const QDateTime first = m_desk->inventory.asOf();
    m_desk->watch.setInterval(5s);
    m_desk->time.passOn(5s);
    QCOMPARE(m_desk->inventory.loading(), Inventory::Loading::Again);
    m_desk->watch.refreshNow();
    QTRY_VERIFY(m_desk->inventory.lastError()); // what it did by itself was given up
    QVERIFY(m_desk->comesTrue([&] { return m_desk->inventory.asOf() > first; }));
    QVERIFY(!m_desk->inventory.lastError());
}

/// While one reading by itself is under way, one that is asked for finds its turns.
void TestInventoryWatch::watchingHasAPaceOfItsOwn()
{
    ivs::Client watching = m_desk->client.within(0.02);
    patchbay::Inventory slowly;
    patchbay::Inventory fast;
    std::stop_source enough;
    const auto slow = slowly.refresh(watching, enough.get_token());
    QTRY_VERIFY(!slowly.configurations().empty());
    const auto asked = fast.refresh(m_desk->client, {});
    QVERIFY(m_desk->comesTrue([&] { return asked.isReady(); }));
    QCOMPARE(int(fast.configurations().size()), pages * ivs::pageSize);
    QCOMPARE(int(slowly.configurations().size()), ivs::pageSize);
    enough.request_stop();
    QTRY_VERIFY(slow.isReady());
}

void TestInventoryWatch::leavesTheServiceAloneWhenAsked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::chrono::milliseconds>("longest");
    const QByteArray configurations = "/ListIngestConfigurations";
    QTest::newRow("two minutes") << configurations << "Retry-After: 120"_ba << std::chrono::milliseconds(120s);
    QTest::newRow("in milliseconds") << configurations << "x-amz-retry-after: 120000"_ba
                                     << std::chrono::milliseconds(120s);
    QTest::newRow("the stages") << "/ListStages"_ba
                                << "Retry-After: 120"_ba << std::chrono::milliseconds(120s);
    QTest::newRow("an hour") << configurations << "Retry-After: 3600"_ba << std::chrono::milliseconds(5min);
}

void TestInventoryWatch::leavesTheServiceAloneWhenAsked()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, header);
    QFETCH(const std::chrono::milliseconds, longest);
    // Only the last attempt of a call is asked for a pause: the call itself would wait for some of it.
    support::RawServer server([&, failures = 0](QTcpSocket &socket, const support::RawRequest &request) mutable {
        const bool fails = request.target == target;
        const bool isLast = fails && ++failures % 3 == 0;
        socket.write(fails ? support::answer(503, {}, isLast ? QByteArrayList{header} : QByteArrayList())
                           : support::answer(200, R"({"stages":[],"ingestConfigurations":[]})"));
    });
    ivs::Client client{aws::Client(m_desk->transport,
                                   std::make_shared<aws::FixedCredentials>(m_desk->service.credentials()),
                                   {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited())};
    patchbay::Inventory inventory;
    patchbay::InventoryWatch watch(client, inventory, m_desk->scope);
    watch.setInterval(5s);
    watch.refreshNow();
    QVERIFY(m_desk->comesTrue([&] { return watch.untilNext().has_value(); }));
    QVERIFY(inventory.lastError() || inventory.stages().lastError());
    // By the clock on the wall, which goes on.
    QVERIFY2(*watch.untilNext() > longest - 30s && *watch.untilNext() <= longest,
             qPrintable(QString::number(watch.untilNext()->count())));
    // A person need not wait.
    const qsizetype asked = server.requests().size();
    watch.restart();
    QTRY_VERIFY(server.requests().size() > asked);
    QVERIFY(m_desk->comesTrue([&] { return inventory.loading() == Inventory::Loading::Idle; }));
}

/// What a list says after a change is no reason to disturb a service that wants to be left alone.
void TestInventoryWatch::aChangeMadeHereWaitsForTheServiceToo()
{
    BusyService service(*m_desk);
    service.watch.setInterval(10s);
    service.isBusy = false;
    service.watch.refreshSoon();
    QCOMPARE(service.inventory.loading(), Inventory::Loading::First); // nobody has asked for a pause yet
    QTRY_VERIFY(service.inventory.asOf().isValid());
    service.isBusy = true;
    service.watch.refreshNow();
    QVERIFY(service.comesToBeLeftAlone());

    service.watch.refreshSoon();
    QCOMPARE(service.inventory.loading(), Inventory::Loading::Idle);
    QVERIFY(service.isLeftAlone());
    service.watch.setInterval(0ms); // what is read by hand only is read after the pause all the same
    QVERIFY(service.isLeftAlone());
    service.watch.setInterval(10s);
    service.watch.setPaused(true);
    service.watch.setPaused(false); // the window is back from being minimised
    QCOMPARE(service.inventory.loading(), Inventory::Loading::Idle);
    QVERIFY(service.isLeftAlone());
    service.watch.refreshNow(); // a person
    QCOMPARE(service.inventory.loading(), Inventory::Loading::Again);
    QVERIFY(m_desk->comesTrue([&] { return service.inventory.loading() == Inventory::Loading::Idle; }));
}

/// The change ends while the list is being read, and the list's answer is that it should be left alone.
void TestInventoryWatch::aPauseAskedForMeanwhileCountsToo()
{
    BusyService service(*m_desk);
    service.watch.setInterval(1h);
    service.watch.refreshNow();
    service.watch.refreshSoon();
    QVERIFY(service.comesToBeLeftAlone());
    QCOMPARE(service.inventory.lastError()->kind, aws::ErrorKind::GatewayFault);
}

QTEST_GUILESS_MAIN(TestInventoryWatch)
#include "tst_inventorywatch.moc"
