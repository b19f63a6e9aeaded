// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The published rates belong to an account in a region, whoever sends there: two clients of one place take turns, and
// those of different places don't wait for each other.

#include "ClientFixture.h"
#include "async/Sleep.h"
#include "aws/RateLimits.h"
#include "emulator/gate/Throttle.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Whose next turn comes in a quarter of an hour: whatever is let go meanwhile didn't wait for one.
aws::Request slow(const char *name)
{
    return {{name, aws::Operation::Access::Read, 0.001}, "{}", QByteArray("/") + name};
}

/// Somebody who changes many encoders of an account where others are at it too.
struct Operator {
    QCoro::Task<> work(emulator::Throttle &service, int requests)
    {
        for (int i = 0; i < requests; ++i) {
            bool isDone = false;
            for (int attempt = 1; attempt <= aws::RetryQuota::maxAttempts && !isDone; ++attempt) {
                co_await limits.turn(operation, published, async::Urgency::Bulk, nobodyStops);
                isDone = service.take(operation, published, async::Clock::now());
                if (isDone)
                    continue;
                ++throttles;
                limits.noteThrottle();
                co_await async::sleepFor(500ms, nobodyStops);
            }
            ++(isDone ? done : failed);
        }
    }

    static constexpr double published = 5;
    const QByteArray operation = "UpdateIngestConfiguration"_ba;
    const std::stop_token nobodyStops = {};
    aws::RateLimits limits{0.6};
    int done = 0;
    int failed = 0;
    int throttles = 0;
};

} // namespace

class TestRateLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clientsOfOnePlaceTakeTurns();
    void differentPlacesDontWaitForEachOther_data();
    void differentPlacesDontWaitForEachOther();
    void operationsHaveAPaceOfTheirOwn();
    void aNewShareIsSharedToo();
    void anAccountHasAShareOfItsOwn();
    void theSmallerShareHoldsForOneAwsAccount();
    void theShareGoesWithTheKey();
    void accountsOfOneAwsAccountTakeTurns();
    void aNewShareHoldsForOneAwsAccountToo();
    void aThrottleHalvesTheShareForAMinute();
    void aThrottleOfAPartIsOneOfTheWhole();
    void whatIsSentIsCounted();
    void aThrottledAnswerSlowsDown();
    void twoWhoTakeTooMuchTogetherBothFinish();

private:
    aws::Client client(const QString &account, const QString &region)
    {
        return {m_transport,
                std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                {m_service.url(), region.toLatin1(), ClientFixture::service},
                m_book.of(account, region)};
    }
    bool arrives(aws::Client &client, const char *name)
    {
        const auto result = support::ended(client.send(slow(name), {}));
        return result && *result;
    }

    support::RawServer m_service{{support::answer(200, "{}")}};
    aws::Transport m_transport;
    aws::RateLimitsBook m_book{1.0};
};

void TestRateLimits::clientsOfOnePlaceTakeTurns()
{
    aws::Client first = client(u"one place"_s, u"eu-west-1"_s);
    aws::Client second = client(u"one place"_s, u"eu-west-1"_s);
    aws::Client elsewhere = client(u"elsewhere"_s, u"eu-west-1"_s);
    QVERIFY(arrives(first, "ListStages"));
    std::stop_source stop;
    const auto waiting = support::started(second.send(slow("ListStages"), stop.get_token()));
    // A request that doesn't wait overtakes the one before it, all the way to the service and back.
    QVERIFY(arrives(elsewhere, "ListStages"));
    QCOMPARE(m_service.requests().size(), 2);
    QVERIFY(!waiting->has_value());
    stop.request_stop();
    QTRY_VERIFY(waiting->has_value());
    QCOMPARE(waiting->value().error().kind, aws::ErrorKind::Cancelled);
    QCOMPARE(m_service.requests().size(), 2);
}

void TestRateLimits::differentPlacesDontWaitForEachOther_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("region");
    QTest::newRow("another account") << u"another"_s << u"eu-west-1"_s;
    QTest::newRow("another region") << u"different places"_s << u"us-east-1"_s;
}

void TestRateLimits::differentPlacesDontWaitForEachOther()
{
    QFETCH(const QString, account);
    QFETCH(const QString, region);
    aws::Client here = client(u"different places"_s, u"eu-west-1"_s);
    aws::Client there = client(account, region);
    // An operation of this row's own: the place is the same for all rows.
    const QByteArray operation = QByteArray(QTest::currentDataTag()).replace(' ', '-');
    QVERIFY(arrives(here, operation.constData()));
    QVERIFY(arrives(there, operation.constData()));
}

void TestRateLimits::operationsHaveAPaceOfTheirOwn()
{
    aws::Client here = client(u"operations"_s, u"eu-west-1"_s);
    QVERIFY(arrives(here, "ListStages"));
    QVERIFY(arrives(here, "GetStage"));
}

/// Whoever has the limits already keeps to it too: else both paces together would be too much.
void TestRateLimits::aNewShareIsSharedToo()
{
    aws::RateLimitsBook book(0.6);
    const auto before = book.of(u"account"_s, u"eu-west-1"_s);
    QCOMPARE(book.of(u"account"_s, u"eu-west-1"_s), before);
    book.setShare(0.3);
    QCOMPARE(before->share(), 0.3);
    QCOMPARE(book.of(u"account"_s, u"eu-west-1"_s), before);
}

void TestRateLimits::anAccountHasAShareOfItsOwn()
{
    aws::RateLimitsBook book(0.6);
    const auto ireland = book.of(u"account"_s, u"eu-west-1"_s);
    const auto other = book.of(u"other"_s, u"eu-west-1"_s);
    book.setShareOf(u"account"_s, 0.2);
    QCOMPARE(ireland->share(), 0.2);
    QCOMPARE(book.of(u"account"_s, u"us-east-1"_s)->share(), 0.2);
    QCOMPARE(other->share(), 0.6);
    book.setShare(0.4);
    QCOMPARE(ireland->share(), 0.2);
    QCOMPARE(other->share(), 0.4);
    book.setShareOf(u"account"_s, std::nullopt);
    QCOMPARE(ireland->share(), 0.4);
}

void TestRateLimits::theSmallerShareHoldsForOneAwsAccount()
{
    aws::RateLimitsBook book(0.6);
    book.setShareOf(u"read only"_s, 0.2);
    book.setShareOf(u"read and write"_s, 0.5);
    const auto first = book.of(u"read only"_s, u"eu-west-1"_s);
    const auto second = book.of(u"read and write"_s, u"eu-west-1"_s);
    const auto third = book.of(u"without"_s, u"eu-west-1"_s);
    const auto allAre = [&](double share) {
        return first->share() == share && second->share() == share && third->share() == share;
    };
    book.noteAwsAccount(u"without"_s, u"111111111111"_s);
    QCOMPARE(third->share(), 0.6);
    book.noteAwsAccount(u"read and write"_s, u"111111111111"_s);
    book.noteAwsAccount(u"read only"_s, u"111111111111"_s);
    QVERIFY(allAre(0.2));
    QCOMPARE(book.of(u"without"_s, u"us-east-1"_s)->share(), 0.2);
    book.setShareOf(u"read and write"_s, 0.1);
    QVERIFY(allAre(0.1));
    book.setShareOf(u"read and write"_s, std::nullopt); // it was removed
    QVERIFY(allAre(0.2));
    book.setShareOf(u"read only"_s, std::nullopt);
    QVERIFY(allAre(0.6));
}

/// And not for the AWS account that it was of before.
void TestRateLimits::theShareGoesWithTheKey()
{
    aws::RateLimitsBook book(0.6);
    book.setShareOf(u"changes its key"_s, 0.2);
    const auto stays = book.of(u"stays"_s, u"eu-west-1"_s);
    book.noteAwsAccount(u"stays"_s, u"111111111111"_s);
    book.noteAwsAccount(u"changes its key"_s, u"111111111111"_s);
    QCOMPARE(stays->share(), 0.2);
    book.noteAwsAccount(u"changes its key"_s, u"222222222222"_s);
    QCOMPARE(stays->share(), 0.6);
    QCOMPARE(book.of(u"changes its key"_s, u"eu-west-1"_s)->share(), 0.2);
}

void TestRateLimits::accountsOfOneAwsAccountTakeTurns()
{
    aws::Client first = client(u"read only"_s, u"eu-west-1"_s);
    aws::Client second = client(u"read and write"_s, u"eu-west-1"_s);
    aws::Client other = client(u"read and write"_s, u"us-east-1"_s);
    QVERIFY(arrives(first, "ListStages"));
    m_book.noteAwsAccount(u"read only"_s, u"111111111111"_s);
    m_book.noteAwsAccount(u"read and write"_s, u"111111111111"_s);
    aws::Client third = client(u"read and write"_s, u"eu-west-1"_s);
    for (aws::Client *const each : {&second, &third}) {
        std::stop_source stop;
        const auto waiting = support::started(each->send(slow("ListStages"), stop.get_token()));
        QVERIFY(arrives(other, each == &second ? "GetStage" : "GetParticipant"));
        QVERIFY(!waiting->has_value());
        stop.request_stop();
        QTRY_VERIFY(waiting->has_value());
    }
    m_book.noteAwsAccount(u"read and write"_s, u"222222222222"_s); // it has another key now
    aws::Client fourth = client(u"read and write"_s, u"eu-west-1"_s);
    QVERIFY(arrives(fourth, "ListStages"));
}

/// Who waited when the share changed has its turn, and those of both accounts still take turns.
void TestRateLimits::aNewShareHoldsForOneAwsAccountToo()
{
    aws::Client first = client(u"shares, read only"_s, u"eu-west-1"_s);
    aws::Client second = client(u"shares, read and write"_s, u"eu-west-1"_s);
    aws::Client other = client(u"shares, elsewhere"_s, u"eu-west-1"_s);
    m_book.noteAwsAccount(u"shares, read only"_s, u"333333333333"_s);
    m_book.noteAwsAccount(u"shares, read and write"_s, u"333333333333"_s);
    QVERIFY(arrives(first, "ListStages"));
    std::stop_source stop;
    const auto early = support::started(second.send(slow("ListStages"), stop.get_token()));
    m_book.setShareOf(u"shares, read only"_s, 0.5);
    QVERIFY(arrives(second, "ListStages"));
    const auto late = support::started(first.send(slow("ListStages"), stop.get_token()));
    QVERIFY(arrives(other, "GetStage"));
    QVERIFY(!early->has_value());
    QVERIFY(!late->has_value());
    stop.request_stop();
    QTRY_VERIFY(early->has_value());
    QTRY_VERIFY(late->has_value());
}

void TestRateLimits::aThrottleHalvesTheShareForAMinute()
{
    support::SimulatedTime time;
    aws::RateLimits limits(0.6);
    std::vector<QCoro::Task<>> turns;
    int taken = 0;
    const std::stop_token nobodyStops;
    const auto take = [&](QByteArray operation) -> QCoro::Task<> {
        co_await limits.turn(operation, 5, async::Urgency::Bulk, nobodyStops);
        ++taken;
    };
    for (int i = 0; i < 1'000; ++i)
        turns.push_back(take("GetIngestConfiguration"_ba));
    time.passOn(10s);
    QVERIFY(taken >= 30 && taken <= 31);
    limits.noteThrottle();
    QVERIFY(limits.isSlowedDown());
    QCOMPARE(limits.shareNow(), 0.3);
    QCOMPARE(limits.share(), 0.6);
    taken = 0;
    time.passOn(30s); // also who waited by then
    QVERIFY(taken >= 44 && taken <= 46);
    limits.noteThrottle(); // not halved once more, but a minute from now
    taken = 0;
    time.passOn(59s);
    QVERIFY(limits.isSlowedDown());
    QVERIFY(taken >= 87 && taken <= 89);
    time.passOn(1s);
    QVERIFY(!limits.isSlowedDown());
    taken = 0;
    time.passOn(20s);
    QVERIFY(taken >= 59 && taken <= 61);
    // A queue that comes later, and a share that changes meanwhile, are halved as well.
    limits.noteThrottle();
    limits.setShare(0.4);
    QCOMPARE(limits.shareNow(), 0.2);
    taken = 0;
    for (int i = 0; i < 100; ++i)
        turns.push_back(take("UpdateIngestConfiguration"_ba));
    time.passOn(59s);
    QVERIFY(taken >= 59 && taken <= 61 + 177); // beside those of before
    time.passOn(1h);
    QCOMPARE(limits.shareNow(), 0.4);
}

/// What is asked by itself, at a share of the share.
void TestRateLimits::aThrottleOfAPartIsOneOfTheWhole()
{
    support::SimulatedTime time;
    const auto whole = std::make_shared<aws::RateLimits>(0.6);
    const auto part = aws::RateLimits::within(whole, 0.2);
    part->noteThrottle();
    QVERIFY(whole->isSlowedDown() && part->isSlowedDown());
    QCOMPARE(whole->shareNow(), 0.3);
    const auto nobody = aws::RateLimits::unlimited();
    nobody->noteThrottle();
    QVERIFY(!nobody->isSlowedDown());
}

void TestRateLimits::whatIsSentIsCounted()
{
    const auto whole = std::make_shared<aws::RateLimits>(0.6);
    const auto part = aws::RateLimits::within(whole, 0.2);
    whole->count("ListStages"_ba, false);
    part->count("ListStages"_ba, true);
    QCOMPARE(whole->counts().at("ListStages"_ba).requests, 2U);
    QCOMPARE(part->counts().at("ListStages"_ba).throttled, 1U);
    aws::RateLimits twin(0.6);
    twin.count("ListStages"_ba, false);
    twin.join(*whole);
    QCOMPARE(twin.counts().at("ListStages"_ba).requests, 3U);
    twin.join(*whole); // once
    QCOMPARE(whole->counts().at("ListStages"_ba).requests, 3U);
}

void TestRateLimits::aThrottledAnswerSlowsDown()
{
    support::RawServer server({refusal(429, "ThrottlingException"), support::answer(200, "{}")});
    const auto limits = std::make_shared<aws::RateLimits>(1.0);
    aws::Client client(m_transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                       {server.url(), "eu-west-1", ClientFixture::service}, limits);
    const auto result = support::ended(client.send(ClientFixture::read(), {}));
    QVERIFY(result && *result);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(limits->isSlowedDown());
}

void TestRateLimits::twoWhoTakeTooMuchTogetherBothFinish()
{
    support::SimulatedTime time;
    emulator::Throttle service;
    Operator one;
    Operator other;
    const auto first = one.work(service, 500);
    const auto second = other.work(service, 500);
    time.passOn(4min);
    QVERIFY(first.isReady() && second.isReady());
    QCOMPARE(one.done + other.done, 1'000);
    QCOMPARE(one.failed + other.failed, 0);
    QVERIFY2(one.throttles + other.throttles <= 8, qPrintable(QString::number(one.throttles + other.throttles)));
    QVERIFY(one.throttles + other.throttles > 0);
}

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
