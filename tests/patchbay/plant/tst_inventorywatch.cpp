// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/plant/InventoryWatch.h"
#include "support/EmulatorControl.h"
#include "support/RawServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Inventory;

namespace {

constexpr int pages = 4;

/// A list of some pages, which the client's own pace spreads over more than a second.
struct Desk {
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
    m_desk->watch.setInterval(1ms);
    m_desk->watch.refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->inventory.loading() == Inventory::Loading::Again, 30'000);
    QVERIFY(m_desk->inventory.asOf().isValid());
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
    // An interval of a millisecond is long over after an exchange with the service.
    m_desk->watch.setInterval(1ms);
    const int asked = m_desk->lists();
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
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->inventory.asOf().isValid(), 30'000);
    QCOMPARE(m_desk->known(), pages * ivs::pageSize);
    QCOMPARE(stopped.count(), 1);
}

void TestInventoryWatch::stopWithNothingToStopDoesNothing()
{
    QSignalSpy stopped(&m_desk->watch, &patchbay::InventoryWatch::stopped);
    m_desk->watch.stop();
    m_desk->watch.refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->inventory.asOf().isValid(), 30'000);
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
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->inventory.asOf().isValid(), 30'000);
    const QDateTime first = m_desk->inventory.asOf();
    m_desk->watch.setInterval(1ms);
    QTRY_COMPARE(m_desk->inventory.loading(), Inventory::Loading::Again);
    m_desk->watch.refreshNow();
    QTRY_VERIFY(m_desk->inventory.lastError()); // what it did by itself was given up
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->inventory.asOf() > first, 30'000);
    QVERIFY(!m_desk->inventory.lastError());
}

/// Not by the clock: while one reading by itself is under way, several that are asked for find their turn.
void TestInventoryWatch::watchingHasAPaceOfItsOwn()
{
    ivs::Client watching = m_desk->client.within(0.02);
    patchbay::Inventory slowly;
    patchbay::Inventory fast;
    std::stop_source enough;
    const auto slow = slowly.refresh(watching, enough.get_token());
    QTRY_VERIFY(!slowly.configurations().empty());
    const auto asked = fast.refresh(m_desk->client, {});
    QTRY_VERIFY_WITH_TIMEOUT(asked.isReady(), 30'000);
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
    watch.setInterval(1ms);
    watch.refreshNow();
    QTRY_VERIFY(inventory.lastError() || inventory.lastStagesError());
    QTRY_VERIFY(watch.untilNext());
    QVERIFY2(*watch.untilNext() > longest - 30s && *watch.untilNext() < longest + 30s, // Qt's timers are coarse

             qPrintable(QString::number(watch.untilNext()->count())));
    // A person need not wait.
    const qsizetype asked = server.requests().size();
    watch.restart();
    QTRY_VERIFY(server.requests().size() > asked);
    QTRY_COMPARE(inventory.loading(), Inventory::Loading::Idle);
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
    QTRY_VERIFY(service.isLeftAlone());

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
    QTRY_COMPARE(service.inventory.loading(), Inventory::Loading::Idle);
}

/// The change ends while the list is being read, and the list's answer is that it should be left alone.
void TestInventoryWatch::aPauseAskedForMeanwhileCountsToo()
{
    BusyService service(*m_desk);
    service.watch.setInterval(1h);
    service.watch.refreshNow();
    service.watch.refreshSoon();
    QTRY_VERIFY(service.isLeftAlone());
    QCOMPARE(service.inventory.lastError()->kind, aws::ErrorKind::GatewayFault);
}

QTEST_GUILESS_MAIN(TestInventoryWatch)
#include "tst_inventorywatch.moc"
