// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A client is a handle: copies of it, and those that pace otherwise, are one client of the service.

#include "ClientFixture.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using async::Urgency;

namespace {

enum class Handle { Copy, OfAShare, OfAnUrgency };

aws::Client another(const aws::Client &client, Handle handle)
{
    switch (handle) {
    case Handle::Copy:
        return aws::Client(client);
    case Handle::OfAShare:
        return client.within(0.5);
    case Handle::OfAnUrgency:
        return client.with(Urgency::Watch);
    }
    Q_UNREACHABLE();
}

bool isSignedTomorrow(const support::RawRequest &request)
{
    const QByteArray tomorrow = QDateTime::currentDateTimeUtc().addDays(1).toString(u"yyyyMMdd"_s).toLatin1();
    return request.header("X-Amz-Date").startsWith(tomorrow);
}

} // namespace

Q_DECLARE_METATYPE(Handle)

class TestClientHandles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneLearnsOfTheClockTheOtherUses_data() { handles(); }
    void whatOneLearnsOfTheClockTheOtherUses();
    void theRetryQuotaIsOne_data() { handles(); }
    void theRetryQuotaIsOne();
    void whoIsMoreUrgentLeavesFirst();
    void theDeadlineStartsWhenItLeaves();

private:
    static void handles()
    {
        QTest::addColumn<Handle>("handle");
        QTest::newRow("a copy") << Handle::Copy;
        QTest::newRow("of a share") << Handle::OfAShare;
        QTest::newRow("of an urgency") << Handle::OfAnUrgency;
    }
};

/// In both directions; the other was there before.
void TestClientHandles::whatOneLearnsOfTheClockTheOtherUses()
{
    QFETCH(const Handle, handle);
    for (const bool isOtherFirst : {false, true}) {
        ClientFixture fixture([](QTcpSocket &socket, const support::RawRequest &request) {
            socket.write(isSignedTomorrow(request) ? support::answer(200, "{}", {dateHeader(24h)})
                                                   : refusal(403, "RequestTimeTooSkewed", {dateHeader(24h)}));
        });
        aws::Client other = another(fixture.client, handle);
        aws::Client &first = isOtherFirst ? other : fixture.client;
        aws::Client &second = isOtherFirst ? fixture.client : other;
        const auto learns = support::ended(first.send(ClientFixture::read(), {}));
        QVERIFY(learns && *learns);
        QCOMPARE(fixture.sends(), 2);
        const auto knows = support::ended(second.send(ClientFixture::read(), {}));
        QVERIFY(knows && *knows);
        QCOMPARE(fixture.sends(), 3);
    }
}

void TestClientHandles::theRetryQuotaIsOne()
{
    QFETCH(const Handle, handle);
    ClientFixture fixture(QByteArrayList{refusal(500, "InternalServerException")});
    aws::Client other = another(fixture.client, handle);
    std::vector<support::Slot<aws::Result<QByteArray>>> failures;
    for (int i = 0; i < 20; ++i) // the quota is enough for 35 retries
        failures.push_back(support::started(fixture.client.send(ClientFixture::read(), {})));
    for (const auto &failure : failures)
        QTRY_VERIFY_WITH_TIMEOUT(failure->has_value(), 30'000);
    QCOMPARE(fixture.sends(), 20 + 35);
    const auto result = support::ended(other.send(ClientFixture::read(), {}));
    QVERIFY(result && !*result);
    QCOMPARE(fixture.sends(), 20 + 35 + 1);
}

void TestClientHandles::whoIsMoreUrgentLeavesFirst()
{
    support::SimulatedTime time;
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    aws::Client person(transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                       {server.url(), "eu-west-1", ClientFixture::service}, std::make_shared<aws::RateLimits>());
    std::vector<support::Slot<aws::Result<QByteArray>>> results;
    const auto send = [&](aws::Client &client, const QByteArray &name) {
        aws::Request request = ClientFixture::read();
        request.body = name;
        results.push_back(support::started(client.send(request, {})));
    };
    aws::Client watch = person.within(0.2).with(Urgency::Watch);
    aws::Client bulk = person.with(Urgency::Bulk);
    aws::Client rescue = person.with(Urgency::Rescue);
    send(person, "nobody waits");
    send(watch, "watch");
    send(bulk, "bulk");
    send(person, "person");
    send(rescue, "rescue");
    for (int left = 1; left <= int(results.size()); ++left) {
        QTRY_COMPARE(server.requests().size(), left); // one at a time: connections have an order of their own
        time.passOn(340ms); // of 5 a second, 60 %
    }
    for (const auto &result : results)
        QTRY_VERIFY(result->has_value());
    QByteArrayList order;
    for (const support::RawRequest &request : server.requests())
        order += request.body;
    QCOMPARE(order, (QByteArrayList{"nobody waits", "rescue", "person", "bulk", "watch"}));
}

/// An hour in the queue is none of it.
void TestClientHandles::theDeadlineStartsWhenItLeaves()
{
    support::SimulatedTime time;
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    aws::Client client(transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                       {server.url(), "eu-west-1", ClientFixture::service}, std::make_shared<aws::RateLimits>(1.0));
    aws::Request rare = ClientFixture::read();
    rare.operation.requestsPerSecond = 1.0 / 3600;
    const auto first = support::ended(client.send(rare, {}));
    QVERIFY(first && *first);
    const auto second = support::started(client.send(rare, {}));
    time.passOn(1h - 1s);
    QVERIFY(!second->has_value());
    QCOMPARE(server.requests().size(), 1);
    time.passOn(1s);
    QTRY_VERIFY(second->has_value());
    QVERIFY(**second);
}

QTEST_GUILESS_MAIN(TestClientHandles)
#include "tst_client_handles.moc"
