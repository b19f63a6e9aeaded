// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RetryQuota.h"

#include <QTest>

using namespace std::chrono_literals;
using aws::ErrorKind;
using aws::RetryQuota;

namespace {

int takeAll(RetryQuota &quota, ErrorKind kind)
{
    int taken = 0;
    while (taken < 1000 && quota.take(kind))
        ++taken;
    return taken;
}

void take(RetryQuota &quota, int times)
{
    for (int i = 0; i < times; ++i)
        QVERIFY(quota.take(ErrorKind::ServerFault));
}

} // namespace

/// The figures are those of the AWS SDKs and Tools Reference Guide, "Retry behavior", standard mode.
class TestRetryQuota final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketHolds500();
    void timeOutsCostDouble();
    void successGivesBackTheLastRetry();
    void successWithoutRetryGivesBackOne();
    void bucketNeverHoldsMore();
    void backOffGrowsToTwentySeconds();
};

void TestRetryQuota::bucketHolds500()
{
    RetryQuota quota;
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 100);
    QVERIFY(!quota.take(ErrorKind::Throttled));
}

void TestRetryQuota::timeOutsCostDouble()
{
    RetryQuota quota;
    QCOMPARE(takeAll(quota, ErrorKind::TimedOut), 50);
}

void TestRetryQuota::successGivesBackTheLastRetry()
{
    RetryQuota quota;
    take(quota, 100);
    quota.succeeded();
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 1);
}

void TestRetryQuota::successWithoutRetryGivesBackOne()
{
    RetryQuota quota;
    take(quota, 100);
    quota.succeeded(); // 5
    for (int i = 0; i < 4; ++i)
        quota.succeeded(); // 9
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 1);
}

void TestRetryQuota::bucketNeverHoldsMore()
{
    RetryQuota quota;
    for (int i = 0; i < 100; ++i)
        quota.succeeded();
    QCOMPARE(takeAll(quota, ErrorKind::ServerFault), 100);
}

void TestRetryQuota::backOffGrowsToTwentySeconds()
{
    constexpr double almostOne = 0.999999;
    std::chrono::milliseconds before = 0ms;
    for (int attempt = 1; attempt <= 100; ++attempt) {
        QCOMPARE(RetryQuota::backOff(attempt, 0.0), 0ms);
        const auto longest = RetryQuota::backOff(attempt, almostOne);
        QVERIFY(longest >= before);
        QVERIFY(longest <= 20s);
        QVERIFY(RetryQuota::backOff(attempt, 0.5) <= longest);
        before = longest;
    }
    QVERIFY(RetryQuota::backOff(1, almostOne) <= 1s);
    QVERIFY(RetryQuota::backOff(1, almostOne) > 900ms);
    QVERIFY(RetryQuota::backOff(2, almostOne) <= 2s);
    QVERIFY(RetryQuota::backOff(2, almostOne) > 1900ms);
    QVERIFY(RetryQuota::backOff(100, almostOne) > 19s);
}

QTEST_GUILESS_MAIN(TestRetryQuota)
#include "tst_retry_quota.moc"
