// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/RateLimiter.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace std::chrono_literals;
using async::Urgency;
using enum async::Urgency;

namespace {

QCoro::Task<> pass(async::RateLimiter &limiter, Urgency urgency, int name, std::vector<int> &order,
                   std::stop_token stop)
{
    co_await limiter.turn(urgency, stop);
    if (!stop.stop_requested())
        order.push_back(name);
}

} // namespace

/// In simulated time: each number is a caller, in the order they were let go.
class TestRateLimiter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_order.clear(); }
    void cleanup() { m_desk.reset(); }

    void keepsOrderAndPace();
    void letsABurstThrough();
    void lostTimeIsNotMadeUpFor();
    void anotherRateHoldsForWhoWaits();
    void moreUrgentGoFirst();
    void cancelledLeavesItsPlace();
    void cancelledOneStopsNobodyBehindIt();
    void cancelledBeforeTakesNoTurn();
    void nobodyStarves();
    void aRescueNeverGivesWay();
    void whoHasWaitedLongestIsAnotherWhenHeLeaves();

private:
    /// Ends what waits before the limiter goes.
    struct Desk {
        support::SimulatedTime &time;
        async::RateLimiter limiter;
        std::vector<QCoro::Task<>> tasks = {};

        ~Desk() { time.passOn(1h); }
    };

    void start(double ratePerSecond, int burst = 1)
    {
        m_desk.reset(new Desk{m_time, async::RateLimiter(ratePerSecond, burst)});
    }
    void add(Urgency urgency, int name, std::stop_token stop = {})
    {
        m_desk->tasks.push_back(pass(m_desk->limiter, urgency, name, m_order, std::move(stop)));
    }

    support::SimulatedTime m_time;
    std::vector<int> m_order;
    std::unique_ptr<Desk> m_desk;
};

void TestRateLimiter::keepsOrderAndPace()
{
    start(50.0);
    for (int i = 0; i < 4; ++i)
        add(Person, i);
    QCOMPARE(m_order, (std::vector<int>{0}));
    m_time.passOn(19ms);
    QCOMPARE(m_order, (std::vector<int>{0}));
    m_time.passOn(1ms);
    QCOMPARE(m_order, (std::vector<int>{0, 1}));
    m_time.passOn(40ms);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3}));
}

void TestRateLimiter::letsABurstThrough()
{
    start(1.0, 3);
    for (int i = 0; i < 5; ++i)
        add(Person, i);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2}));
    m_time.passOn(1s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3}));
    m_time.passOn(1s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3, 4}));
}

void TestRateLimiter::lostTimeIsNotMadeUpFor()
{
    start(1.0);
    add(Person, 0);
    m_time.passOn(1h);
    for (int i = 1; i < 3; ++i)
        add(Person, i);
    QCOMPARE(m_order, (std::vector<int>{0, 1}));
    m_time.passOn(1s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2}));
}

void TestRateLimiter::anotherRateHoldsForWhoWaits()
{
    start(10.0);
    for (int i = 0; i < 4; ++i)
        add(Person, i);
    m_desk->limiter.setRate(1.0);
    m_time.passOn(100ms); // when it was to come
    QCOMPARE(m_order, (std::vector<int>{0, 1}));
    m_time.passOn(900ms);
    QCOMPARE(m_order, (std::vector<int>{0, 1}));
    m_time.passOn(100ms);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2}));
}

void TestRateLimiter::moreUrgentGoFirst()
{
    start(1.0);
    add(Watch, 0); // nobody waits
    add(Watch, 4);
    add(Bulk, 3);
    add(Person, 2);
    add(Rescue, 1);
    m_time.passOn(4s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3, 4}));
}

/// Were the places of those who left kept, the last one would wait for twenty seconds.
void TestRateLimiter::cancelledLeavesItsPlace()
{
    start(1.0);
    add(Person, 0);
    for (int i = 0; i < 20; ++i) {
        std::stop_source leave;
        add(Person, -1, leave.get_token());
        leave.request_stop();
    }
    add(Person, 1);
    m_time.passOn(1s);
    QCOMPARE(m_order, (std::vector<int>{0, 1}));
    for (const auto &task : m_desk->tasks)
        QVERIFY(task.isReady());
}

void TestRateLimiter::cancelledOneStopsNobodyBehindIt()
{
    std::stop_source leave;
    start(1.0);
    add(Person, 0);
    add(Person, -1, leave.get_token());
    add(Person, 1);
    add(Person, 2);
    leave.request_stop();
    QVERIFY(!m_desk->tasks.at(1).isReady()); // never inside request_stop()
    m_time.passOn(1s);
    QVERIFY(m_desk->tasks.at(1).isReady());
    QCOMPARE(m_order, (std::vector<int>{0, 1}));
    m_time.passOn(1s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2}));
}

void TestRateLimiter::cancelledBeforeTakesNoTurn()
{
    start(1.0);
    std::stop_source left;
    left.request_stop();
    add(Person, -1, left.get_token());
    add(Person, 0);
    QCOMPARE(m_order, (std::vector<int>{0}));
}

/// However many more urgent ones there are.
void TestRateLimiter::nobodyStarves()
{
    start(1.0);
    add(Person, 0);
    add(Watch, 100);
    add(Bulk, 200);
    for (int i = 1; i <= 20; ++i)
        add(Person, i);
    m_time.passOn(8s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3, 100, 4, 5, 6, 200}));
}

void TestRateLimiter::aRescueNeverGivesWay()
{
    start(1.0);
    add(Person, 0);
    add(Watch, 100);
    for (int i = 1; i <= 5; ++i)
        add(Rescue, i);
    add(Person, 6);
    m_time.passOn(7s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3, 4, 5, 100, 6}));
}

void TestRateLimiter::whoHasWaitedLongestIsAnotherWhenHeLeaves()
{
    std::stop_source leave;
    start(1.0);
    add(Person, 0);
    add(Watch, -1, leave.get_token());
    add(Bulk, 200);
    for (int i = 1; i <= 20; ++i)
        add(Person, i);
    m_time.passOn(3s);
    leave.request_stop();
    m_time.passOn(4s);
    QCOMPARE(m_order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 200}));
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
