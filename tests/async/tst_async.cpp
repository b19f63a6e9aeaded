// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/RateLimiter.h"
#include "async/SharedResult.h"
#include "async/Sleep.h"
#include "async/TaskScope.h"
#include "support/Ended.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTest>

using namespace std::chrono_literals;

namespace {

/// A slot in the order the callers were let go.
QCoro::Task<> pass(async::RateLimiter &limiter, int name, std::vector<int> &order, std::stop_token stop)
{
    co_await limiter.turn(stop);
    if (!stop.stop_requested())
        order.push_back(name);
}

QCoro::Task<> sleepThenCount(int &ended, std::stop_token stop)
{
    co_await async::sleepFor(1h, stop);
    ++ended;
}

/// While it is stopped, it adds more work to its scope.
QCoro::Task<> sleepThenAdd(async::TaskScope &scope, int &ended)
{
    co_await async::sleepFor(1h, scope.token());
    scope.add(sleepThenCount(ended, scope.token()));
    ++ended;
}

} // namespace

class TestAsync final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleepTakesItsTime();
    void sleepEndsWhenStopped();
    void sleepEndsWhenStoppedBefore();
    void limiterKeepsOrderAndPace();
    void limiterLetsABurstThrough();
    void cancelledSlotIsGivenBack();
    void cancelledSlotStaysWhenSomebodyQueuedBehind();
    void sharedResultReachesEverybody();
    void sharedResultCanBeLeft();
    void sharedResultOfCancelledWork();
    void scopeStopsAndJoins();
    void scopeJoinsWhatIsAddedWhileItEnds();
    void emptyScopeEndsAtOnce();
};

void TestAsync::sleepTakesItsTime()
{
    QElapsedTimer clock;
    clock.start();
    const auto task = async::sleepFor(30ms, {});
    QVERIFY(!task.isReady());
    QTRY_VERIFY(task.isReady());
    QVERIFY(clock.elapsed() >= 29);
}

void TestAsync::sleepEndsWhenStopped()
{
    std::stop_source stop;
    const auto task = async::sleepFor(1h, stop.get_token());
    stop.request_stop();
    QVERIFY(!task.isReady()); // never inside request_stop()
    QTRY_VERIFY(task.isReady());
}

void TestAsync::sleepEndsWhenStoppedBefore()
{
    std::stop_source stop;
    stop.request_stop();
    const auto task = async::sleepFor(1h, stop.get_token());
    QTRY_VERIFY(task.isReady());
}

void TestAsync::limiterKeepsOrderAndPace()
{
    async::RateLimiter limiter(50.0);
    std::vector<int> order;
    std::vector<QCoro::Task<>> tasks;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 6; ++i)
        tasks.push_back(pass(limiter, i, order, {}));
    QCOMPARE(order, (std::vector<int>{0}));
    QTRY_COMPARE(order.size(), 6U);
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4, 5}));
    QVERIFY(clock.elapsed() >= 5 * 20 - 1); // never faster than its rate
}

void TestAsync::limiterLetsABurstThrough()
{
    async::RateLimiter limiter(0.001, 3);
    std::vector<int> order;
    std::stop_source stop;
    std::vector<QCoro::Task<>> tasks;
    for (int i = 0; i < 4; ++i)
        tasks.push_back(pass(limiter, i, order, stop.get_token()));
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
    stop.request_stop();
    QTRY_VERIFY(tasks.back().isReady());
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
}

/// Were the slots of those who left kept, the last caller would wait for ten seconds.
void TestAsync::cancelledSlotIsGivenBack()
{
    async::RateLimiter limiter(2.0);
    std::vector<int> order;
    const auto first = pass(limiter, 1, order, {});
    QVERIFY(first.isReady());
    for (int i = 0; i < 20; ++i) {
        std::stop_source leave;
        const auto leaver = pass(limiter, -1, order, leave.get_token());
        leave.request_stop();
        QTRY_VERIFY(leaver.isReady());
    }
    const auto last = pass(limiter, 2, order, {});
    QTRY_VERIFY_WITH_TIMEOUT(last.isReady(), 5000);
    QCOMPARE(order, (std::vector<int>{1, 2}));
}

void TestAsync::cancelledSlotStaysWhenSomebodyQueuedBehind()
{
    async::RateLimiter limiter(20.0);
    std::vector<int> order;
    QElapsedTimer clock;
    clock.start();
    const auto first = pass(limiter, 1, order, {});
    std::stop_source leave;
    const auto second = pass(limiter, 2, order, leave.get_token());
    const auto third = pass(limiter, 3, order, {});
    leave.request_stop();
    QTRY_VERIFY(second.isReady());
    const auto fourth = pass(limiter, 4, order, {});
    QTRY_VERIFY(third.isReady() && fourth.isReady());
    QCOMPARE(order, (std::vector<int>{1, 3, 4}));
    QVERIFY(clock.elapsed() >= 3 * 50 - 1);
}

void TestAsync::sharedResultReachesEverybody()
{
    QPromise<int> work;
    work.start();
    std::vector<support::Slot<std::optional<int>>> waiting;
    for (int i = 0; i < 3; ++i)
        waiting.push_back(support::started(async::resultOf(work.future(), {})));
    work.addResult(42);
    work.finish();
    for (const auto &slot : waiting) {
        QTRY_VERIFY(slot->has_value());
        QCOMPARE(**slot, std::optional<int>(42));
    }
    const auto late = support::ended(async::resultOf(work.future(), {}));
    QVERIFY(late.has_value());
    QCOMPARE(*late, std::optional<int>(42));
}

void TestAsync::sharedResultCanBeLeft()
{
    QPromise<int> work;
    work.start();
    std::stop_source leave;
    const auto leaver = support::started(async::resultOf(work.future(), leave.get_token()));
    const auto stayer = support::started(async::resultOf(work.future(), {}));
    leave.request_stop();
    QTRY_VERIFY(leaver->has_value());
    QVERIFY(!(*leaver)->has_value());
    QVERIFY(!stayer->has_value());
    QVERIFY(!work.isCanceled());
    work.addResult(7);
    work.finish();
    QTRY_VERIFY(stayer->has_value());
    QCOMPARE(**stayer, std::optional<int>(7));
}

void TestAsync::sharedResultOfCancelledWork()
{
    QPromise<int> work;
    work.start();
    const auto slot = support::started(async::resultOf(work.future(), {}));
    work.future().cancel();
    work.finish();
    QTRY_VERIFY(slot->has_value());
    QVERIFY(!(*slot)->has_value());
}

void TestAsync::scopeStopsAndJoins()
{
    async::TaskScope scope;
    int ended = 0;
    for (int i = 0; i < 5; ++i)
        scope.add(sleepThenCount(ended, scope.token()));
    QVERIFY(!scope.token().stop_requested());
    const auto end = scope.stopAndJoin();
    QVERIFY(scope.token().stop_requested());
    QVERIFY(!end.isReady());
    QTRY_VERIFY(end.isReady());
    QCOMPARE(ended, 5);
}

void TestAsync::scopeJoinsWhatIsAddedWhileItEnds()
{
    async::TaskScope scope;
    int ended = 0;
    scope.add(sleepThenAdd(scope, ended));
    const auto end = scope.stopAndJoin();
    QTRY_VERIFY(end.isReady());
    QCOMPARE(ended, 2);
}

void TestAsync::emptyScopeEndsAtOnce()
{
    async::TaskScope scope;
    QVERIFY(scope.stopAndJoin().isReady());
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
