// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/SharedResult.h"
#include "async/Sleep.h"
#include "async/TaskScope.h"
#include "async/Timer.h"
#include "support/Ended.h"
#include "support/SimulatedTime.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

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
    void simulatedTimePassesAtOnce();
    void whatIsDueInSimulatedTimeHappensInItsOrder();
    void stoppedTimerStaysSilent();
    void timerStartedAnewFiresOnce();
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

void TestAsync::simulatedTimePassesAtOnce()
{
    support::SimulatedTime time;
    const auto before = async::Clock::now();
    const auto task = async::sleepFor(1h, {});
    time.passOn(1h - 1ms);
    QVERIFY(!task.isReady());
    time.passOn(1ms);
    QVERIFY(task.isReady());
    QCOMPARE(async::Clock::now() - before, 1h);
}

/// What is started by something that was due counts from then.
void TestAsync::whatIsDueInSimulatedTimeHappensInItsOrder()
{
    support::SimulatedTime time;
    const auto start = async::Clock::now();
    std::vector<std::chrono::milliseconds> rings;
    async::Timer often;
    connect(&often, &async::Timer::timeout, this, [&] {
        rings.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(async::Clock::now() - start));
        often.start(10s);
    });
    async::Timer once;
    connect(&once, &async::Timer::timeout, this, [&] { rings.push_back(-1ms); });
    often.start(10s);
    once.start(15s);
    time.passOn(30s);
    QCOMPARE(rings, (std::vector<std::chrono::milliseconds>{10s, -1ms, 20s, 30s}));
    QCOMPARE(often.remaining(), std::optional<std::chrono::milliseconds>(10s));
}

void TestAsync::stoppedTimerStaysSilent()
{
    support::SimulatedTime time;
    async::Timer timer;
    QSignalSpy fired(&timer, &async::Timer::timeout);
    timer.start(1s);
    QVERIFY(timer.isActive());
    timer.stop();
    QVERIFY(!timer.isActive());
    QVERIFY(!timer.remaining());
    time.passOn(1h);
    QCOMPARE(fired.count(), 0);
}

void TestAsync::timerStartedAnewFiresOnce()
{
    support::SimulatedTime time;
    async::Timer timer;
    QSignalSpy fired(&timer, &async::Timer::timeout);
    timer.start(1s);
    timer.start(1min);
    time.passOn(59s);
    QCOMPARE(fired.count(), 0);
    time.passOn(1h);
    QCOMPARE(fired.count(), 1);
    QVERIFY(!timer.isActive());
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
