// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/AnswerTimes.h"

#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(aws::HttpHeaders)

namespace {

aws::HttpResponse answerWith(aws::HttpHeaders headers)
{
    aws::HttpResponse response;
    response.headers = std::move(headers);
    return response;
}

constexpr auto date = "Sun, 06 Nov 1994 08:49:37 GMT"; // RFC 9110's example

} // namespace

class TestAnswerTimes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDate()
    {
        QCOMPARE(aws::serverTime(answerWith({{"Date", date}})), 784111777s);
        QCOMPARE(aws::serverTime(answerWith({})), std::nullopt);
        QCOMPARE(aws::serverTime(answerWith({{"Date", "yesterday"}})), std::nullopt);
    }

    void readsTheAskedPause_data()
    {
        QTest::addColumn<aws::HttpHeaders>("headers");
        QTest::addColumn<int>("milliseconds"); // -1: none
        using Headers = aws::HttpHeaders;
        QTest::newRow("none") << Headers{} << -1;
        QTest::newRow("seconds") << Headers{{"Retry-After", "7"}} << 7'000;
        QTest::newRow("joined by a proxy") << Headers{{"Retry-After", "7, 7"}} << 7'000;
        QTest::newRow("milliseconds") << Headers{{"x-amz-retry-after", "1500"}} << 1'500;
        QTest::newRow("AWS's own first") << Headers{{"Retry-After", "7"}, {"x-amz-retry-after", "0"}} << 0;
        QTest::newRow("no number") << Headers{{"Retry-After", "soon"}} << -1;
        QTest::newRow("empty") << Headers{{"Retry-After", ""}} << -1;
        QTest::newRow("before now") << Headers{{"Retry-After", "-7"}} << -1;
        QTest::newRow("one that is none") << Headers{{"x-amz-retry-after", "-1"}, {"Retry-After", "7"}} << 7'000;
        QTest::newRow("date") << Headers{{"Date", date}, {"Retry-After", "Sun, 06 Nov 1994 08:49:41 GMT"}} << 4'000;
        QTest::newRow("date that has passed") << Headers{{"Date", date}, {"Retry-After", date}} << 0;
        QTest::newRow("date of a clock that is not told") << Headers{{"Retry-After", date}} << 0;
    }

    void readsTheAskedPause()
    {
        QFETCH(const aws::HttpHeaders, headers);
        QFETCH(const int, milliseconds);
        const auto pause = aws::askedPause(answerWith(headers));
        QCOMPARE(pause ? int(pause->count()) : -1, milliseconds);
    }
};

QTEST_GUILESS_MAIN(TestAnswerTimes)
#include "tst_answer_times.moc"
