// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RetryQuota.h"

#include <QTest>

using namespace std::chrono_literals;
using aws::ErrorKind;
using aws::RetryQuota;

Q_DECLARE_METATYPE(ErrorKind)

namespace {

int takeAll(RetryQuota &quota, ErrorKind kind)
{
    int taken = 0;
    while (taken < 1000 && quota.take(kind) > 0)
        ++taken;
    return taken;
}

void take(RetryQuota &quota, int times)
{
    for (int i = 0; i < times; ++i)
        QVERIFY(quota.take(ErrorKind::ServerFault) > 0);
}

} // namespace

/// The figures are those of AWS's standard mode since November 2026.
class TestRetryQuota final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketHolds500();
    void throttlesCostLess();
    void successGivesBackTheLastRetry();
    void successWithoutRetryGivesBackOne();
    void bucketNeverHoldsMore();
    void backOffGrowsToTwentySeconds_data();
    void backOffGrowsToTwentySeconds();
    void askedPauseIsClamped();
};

void TestRetryQuota::bucketHolds500()
{
    RetryQuota quota;
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 35); // 490
    QCOMPARE(quota.take(ErrorKind::Throttled), 5);
    QCOMPARE(quota.take(ErrorKind::Throttled), 5);
    QCOMPARE(quota.take(ErrorKind::Throttled), 0);
}

void TestRetryQuota::throttlesCostLess()
{
    RetryQuota quota;
    QCOMPARE(takeAll(quota, ErrorKind::Throttled), 100);
    RetryQuota other;
    QCOMPARE(takeAll(other, ErrorKind::TimedOut), 35);
}

void TestRetryQuota::successGivesBackTheLastRetry()
{
    RetryQuota quota;
    take(quota, 34);
    const int tokens = quota.take(ErrorKind::ServerFault);
    QCOMPARE(tokens, 14);
    quota.succeeded(tokens);
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 1);
}

void TestRetryQuota::successWithoutRetryGivesBackOne()
{
    RetryQuota quota;
    take(quota, 35); // 10 are left
    for (int i = 0; i < 3; ++i)
        quota.succeeded(0);
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 0); // 13
    quota.succeeded(0);
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 1);
}

void TestRetryQuota::bucketNeverHoldsMore()
{
    RetryQuota quota;
    for (int i = 0; i < 100; ++i)
        quota.succeeded(14);
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 35);
}

void TestRetryQuota::backOffGrowsToTwentySeconds_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("base");
    QTest::newRow("throttle") << ErrorKind::Throttled << 1000;
    for (const ErrorKind kind : {ErrorKind::ServerFault, ErrorKind::GatewayFault, ErrorKind::ConnectionLost,
                                 ErrorKind::TimedOut, ErrorKind::UnexpectedAnswer})
        QTest::addRow("transient %d", int(kind)) << kind << 50;
}

void TestRetryQuota::backOffGrowsToTwentySeconds()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, base);
    constexpr double almostOne = 0.999999;
    std::chrono::milliseconds before = 0ms;
    for (int attempt = 1; attempt <= 100; ++attempt) {
        QCOMPARE(RetryQuota::backOff(kind, attempt, 0.0), 0ms);
        const auto longest = RetryQuota::backOff(kind, attempt, almostOne);
        QVERIFY(longest >= before);
        QVERIFY(longest <= 20s);
        QVERIFY(RetryQuota::backOff(kind, attempt, 0.5) <= longest);
        before = longest;
    }
    QCOMPARE(RetryQuota::backOff(kind, 1, almostOne).count(), base - 1);
    QCOMPARE(RetryQuota::backOff(kind, 2, almostOne).count(), 2 * base - 1);
    QVERIFY(RetryQuota::backOff(kind, 100, almostOne) > 19s);
}

void TestRetryQuota::askedPauseIsClamped()
{
    QCOMPARE(RetryQuota::delay(40ms, 0ms), 40ms);
    QCOMPARE(RetryQuota::delay(40ms, 20ms), 40ms);
    QCOMPARE(RetryQuota::delay(40ms, 1s), 1s);
    QCOMPARE(RetryQuota::delay(40ms, 5040ms), 5040ms);
    QCOMPARE(RetryQuota::delay(40ms, 1h), 5040ms);
}

QTEST_GUILESS_MAIN(TestRetryQuota)
#include "tst_retry_quota.moc"
