// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many items are under way at a time, and how fast they go, in simulated time.

#include "async/Sleep.h"
#include "aws/RateLimits.h"
#include "ivs/Operations.h"
#include "patchbay/patch/EndingRate.h"
#include "patchbay/patch/ItemsAtOnce.h"
#include "patchbay/patch/Lane.h"
#include "support/SimulatedTime.h"

#include <QTest>

#include <numeric>

using namespace std::chrono_literals;
using async::Clock;
using patchbay::ItemQueue;
using patchbay::ItemsAtOnce;

namespace {

constexpr double publishedRate = ivs::operations::updateIngestConfiguration.requestsPerSecond;

std::vector<int> numbers(int count)
{
    std::vector<int> items(static_cast<std::size_t>(count));
    std::iota(items.begin(), items.end(), 0);
    return items;
}

/// A service that takes so long for each answer, and changes of which each is a reading and a writing.
struct Work {
    explicit Work(int count, double share, Clock::duration time)
        : limits(share)
        , lane(numbers(count))
        , answerTime(time)
    {
    }

    QCoro::Task<> request(aws::Operation operation)
    {
        const QByteArray name(operation.name);
        co_await limits.turn(name, operation.requestsPerSecond, async::Urgency::Bulk, nobodyStops);
        co_await async::sleepFor(answerTime, nobodyStops);
        atOnce.noteAnswer(answerTime);
    }

    QCoro::Task<> take(int item)
    {
        begun.push_back(item);
        most = std::max(most, ++underWay);
        co_await request(ivs::operations::getIngestConfiguration);
        if (item == hanging)
            co_await async::sleepFor(1h, nobodyStops);
        co_await request(ivs::operations::updateIngestConfiguration);
        --underWay;
        rate.noteEnd();
        lastEnd = Clock::now();
        lane.queue().end(item);
        lane.lookAgain();
    }

    void start()
    {
        patchbay::Lane::Hands hands;
        hands.mostAtOnce = [this] { return atOnce.most(limits); };
        hands.begin = [this](int item) { items.push_back(take(item)); };
        hands.giveUp = [this](int item) { givenUp.push_back(item); };
        all.emplace(lane.run(hands, stop.get_token()));
    }

    const std::stop_token nobodyStops = {};
    aws::RateLimits limits;
    ItemsAtOnce atOnce;
    patchbay::Lane lane;
    patchbay::EndingRate rate;
    Clock::duration answerTime;
    int hanging = -1;
    std::vector<int> begun;
    std::vector<int> givenUp;
    int underWay = 0;
    int most = 0;
    Clock::time_point lastEnd;
    std::stop_source stop;
    std::vector<QCoro::Task<>> items;
    std::optional<QCoro::Task<>> all;
};

} // namespace

class TestLane final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesItsShareUp_data();
    void usesItsShareUp();
    void oneThatHangsTakesNoPlaceOnceThatIsSaid();
    void stoppingGivesUpWhatWaits();
    void asManyAsComeIn();
    void whatIsPutBackWaitsBehindTheOthers();
    void notMoreThanAFewHang();
    void timeLeftIsNotGuessed();

private:
    support::SimulatedTime m_time;
};

void TestLane::usesItsShareUp_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("milliseconds");
    for (const double share : {0.2, 0.6, 1.0}) {
        for (const int milliseconds : {0, 40, 200, 400})
            QTest::addRow("%g %%, %d ms", share * 100, milliseconds) << share << milliseconds;
    }
}

void TestLane::usesItsShareUp()
{
    QFETCH(const double, share);
    QFETCH(const int, milliseconds);
    constexpr int count = 500;
    Work work(count, share, std::chrono::milliseconds(milliseconds));
    const auto begin = Clock::now();
    work.start();
    m_time.passOn(1h);
    QVERIFY(work.all->isReady());
    QCOMPARE(work.begun, numbers(count));
    QVERIFY(work.most <= 6);
    const std::chrono::duration<double> took = work.lastEnd - begin;
    const double best = count / (publishedRate * share);
    QVERIFY2(took.count() <= best * 1.05, qPrintable(QString::number(took.count())));
    QVERIFY2(took.count() >= best * 0.98, qPrintable(QString::number(took.count())));
}

void TestLane::oneThatHangsTakesNoPlaceOnceThatIsSaid()
{
    Work work(40, 0.6, 20ms);
    work.hanging = 3;
    work.start();
    m_time.passOn(2s);
    work.lane.queue().setUnanswered(3);
    work.lane.lookAgain();
    m_time.passOn(30s);
    QCOMPARE(work.begun.size(), 40U);
    QCOMPARE(work.underWay, 1);
    QVERIFY(!work.all->isReady());
    m_time.passOn(2h);
    QVERIFY(work.all->isReady());
}

void TestLane::stoppingGivesUpWhatWaits()
{
    Work work(40, 0.6, 20ms);
    work.start();
    m_time.passOn(5s);
    const std::size_t begun = work.begun.size();
    work.stop.request_stop();
    m_time.passOn(5s);
    QVERIFY(work.all->isReady());
    QCOMPARE(work.begun.size(), begun);
    QCOMPARE(work.givenUp.size(), 40 - begun);
    QCOMPARE(work.givenUp.front(), int(begun));
}

void TestLane::asManyAsComeIn()
{
    const aws::RateLimits all(1.0);
    ItemsAtOnce atOnce;
    QCOMPARE(atOnce.most(all), 2); // nothing is known
    atOnce.noteAnswer(300ms);
    QCOMPARE(atOnce.most(all), 4);
    QCOMPARE(atOnce.most(aws::RateLimits(0.2)), 2);
    for (int i = 0; i < 30; ++i)
        atOnce.noteAnswer(20s);
    QCOMPARE(atOnce.most(all), 6);
    for (int i = 0; i < 60; ++i)
        atOnce.noteAnswer(10ms);
    QCOMPARE(atOnce.most(all), 2);
    QCOMPARE(atOnce.most(*aws::RateLimits::unlimited()), 6);
}

void TestLane::whatIsPutBackWaitsBehindTheOthers()
{
    ItemQueue queue(numbers(4));
    QCOMPARE(queue.begin(2), 0);
    QCOMPARE(queue.begin(2), 1);
    QCOMPARE(queue.begin(2), std::nullopt);
    queue.putBack(0);
    QVERIFY(!queue.isAlone(0));
    QCOMPARE(queue.begin(2), 2);
    queue.putBack(1);
    queue.putBack(2);
    QCOMPARE(queue.begin(1), 3);
    queue.end(3);
    QCOMPARE(queue.begin(1), 0);
    QVERIFY(queue.isAlone(0)); // 3 got through since
    queue.putBack(0);
    QCOMPARE(queue.begin(1), 1);
    QVERIFY(queue.isAlone(1));
    QVERIFY(!queue.isAlone(0)); // nobody did since
    QCOMPARE(queue.giveUp(), (std::vector{2, 0}));
    QVERIFY(!queue.isDone());
    queue.end(1);
    QVERIFY(queue.isDone());
}

void TestLane::notMoreThanAFewHang()
{
    ItemQueue queue(numbers(40));
    int begun = 0;
    while (const auto item = queue.begin(2)) {
        ++begun;
        queue.setUnanswered(*item);
    }
    QCOMPARE(begun, 6);
    queue.end(0);
    QCOMPARE(queue.begin(2), 6);
}

void TestLane::timeLeftIsNotGuessed()
{
    patchbay::EndingRate rate;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!rate.timeFor(10));
        m_time.passOn(500ms);
        rate.noteEnd();
    }
    QCOMPARE(rate.timeFor(10), Clock::duration(5s));
    QCOMPARE(rate.timeFor(0), Clock::duration(0s));
    for (int i = 0; i < 30; ++i) {
        m_time.passOn(250ms);
        rate.noteEnd();
    }
    QCOMPARE(rate.timeFor(10), Clock::duration(2500ms));
    m_time.passOn(1min); // the next one fails to come
    QVERIFY(*rate.timeFor(10) > 25s);
    rate.forget();
    QVERIFY(!rate.timeFor(10));
}

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
