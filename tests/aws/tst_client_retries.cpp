// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ClientFixture.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using support::RawRequest;

Q_DECLARE_METATYPE(ErrorKind)

namespace {

QDateTime signingTime(const RawRequest &request)
{
    const QString stamp = QString::fromLatin1(request.header("X-Amz-Date"));
    QDateTime time = QDateTime::fromString(stamp, u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

bool isSignedAbout(const RawRequest &request, std::chrono::seconds offset)
{
    const qint64 difference = QDateTime::currentDateTimeUtc().secsTo(signingTime(request)) - offset.count();
    return qAbs(difference) <= 60;
}

} // namespace

/// What is sent again, and when. Each row ends before its retries would take long.
class TestClientRetries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passingFailure_data();
    void passingFailure();
    void lastingFailure_data();
    void lastingFailure();
    void nobodyListens();
    void timedOutWriteIsNotRepeated();
    void retryAfterIsWaitedFor_data();
    void retryAfterIsWaitedFor();
    void longRetryAfterIsClamped();
    void longPauseIsNotWaitedForByAWrite();
    void answerThatCannotBeReadIsAskedForAgain_data();
    void answerThatCannotBeReadIsAskedForAgain();
    void wrongClockIsCorrectedOnce_data();
    void wrongClockIsCorrectedOnce();
    void clockThatStaysWrong();
    void wrongSecretIsNoClockProblem();
    void rightClockIsNotBlamed_data();
    void rightClockIsNotBlamed();
    void strangersClockIsNotBelieved();
    void signsAnewWhenASessionHasEnded_data();
    void signsAnewWhenASessionHasEnded();
};

/// One failure, then success.
void TestClientRetries::passingFailure_data()
{
    QTest::addColumn<QByteArray>("failure"); // empty: the connection is closed
    QTest::addColumn<bool>("readIsRepeated");
    QTest::addColumn<bool>("writeIsRepeated");
    QTest::newRow("500") << refusal(500, "InternalServerException") << true << false;
    QTest::newRow("500, HTML") << support::answer(500, "<html>", {"Content-Type: text/html"}) << true << false;
    QTest::newRow("502") << support::answer(502) << true << false;
    QTest::newRow("503") << refusal(503, "ServiceUnavailable") << true << false;
    QTest::newRow("504") << support::answer(504) << true << false;
    QTest::newRow("throttled, 400") << refusal(400, "ThrottlingException") << true << true;
    QTest::newRow("throttled, 429") << refusal(429, "TooManyRequestsException") << true << true;
    QTest::newRow("throttled by anybody")
        << support::answer(429, "{}", {"x-amzn-ErrorType: ThrottlingException"}) << true << false;
    QTest::newRow("throttled without a code") << support::answer(429) << true << false;
    QTest::newRow("closed") << QByteArray() << true << false;
    QTest::newRow("cut off") << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"_ba << true << false;
    QTest::newRow("not found") << refusal(404, "ResourceNotFoundException") << false << false;
    QTest::newRow("validation") << refusal(400, "ValidationException") << false << false;
    QTest::newRow("denied") << refusal(403, "AccessDeniedException") << false << false;
    QTest::newRow("conflict") << refusal(409, "ConflictException") << false << false;
    QTest::newRow("quota") << refusal(402, "ServiceQuotaExceededException") << false << false;
    QTest::newRow("signature") << refusal(403, "InvalidSignatureException") << false << false;
    QTest::newRow("unknown key") << refusal(403, "UnrecognizedClientException") << false << false;
    QTest::newRow("redirect") << support::answer(302, {}, {"Location: /elsewhere"}) << false << false;
}

void TestClientRetries::passingFailure()
{
    QFETCH(QByteArray, failure);
    QFETCH(bool, readIsRepeated);
    QFETCH(bool, writeIsRepeated);
    for (const bool isRead : {true, false}) {
        int sends = 0;
        const bool isWhole = failure.contains("\r\n\r\n") && !failure.endsWith('{');
        ClientFixture fixture([&](QTcpSocket &socket, const RawRequest &) {
            socket.write(++sends == 1 ? failure : support::answer(200, "{}"));
            if (sends == 1 && !isWhole)
                socket.disconnectFromHost();
        });
        const auto result = fixture.send(isRead ? ClientFixture::read() : ClientFixture::write());
        QVERIFY(result);
        const bool repeated = isRead ? readIsRepeated : writeIsRepeated;
        QCOMPARE(sends, repeated ? 2 : 1);
        QCOMPARE(result->has_value(), repeated);
    }
}

/// Three attempts, and whether the error says truly that it is safe to try again.
void TestClientRetries::lastingFailure_data()
{
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("sends");
    QTest::addColumn<bool>("safeToRetry");
    const auto row = [](const char *name, const QByteArray &failure, ErrorKind kind, int readSends, int writeSends,
                        bool writeIsSafe) {
        QTest::addRow("read, %s", name) << failure << true << kind << readSends << true;
        QTest::addRow("write, %s", name) << failure << false << kind << writeSends << writeIsSafe;
    };
    row("500", refusal(500, "InternalServerException"), ErrorKind::ServerFault, 3, 1, false);
    row("throttled", refusal(429, "ThrottlingException"), ErrorKind::Throttled, 3, 3, true);
    row("conflict", refusal(409, "ConflictException"), ErrorKind::Conflict, 1, 1, true);
    row("denied", refusal(403, "AccessDeniedException"), ErrorKind::AccessDenied, 1, 1, true);
    row("conflict of anybody", support::answer(409, "{}", {"x-amzn-ErrorType: ConflictException"}), ErrorKind::Conflict,
        1, 1, false);
    row("forbidden by anybody", support::answer(403, "{\"message\":\"Forbidden\"}"), ErrorKind::UnexpectedAnswer, 1, 1,
        false);
    row("portal", support::answer(511, "<html>"), ErrorKind::GatewayFault, 3, 1, false);
    row("HTML", support::answer(404, "<html>no</html>", {"Content-Type: text/html"}), ErrorKind::UnexpectedAnswer, 1, 1,
        false);
    row("redirect", support::answer(302), ErrorKind::UnexpectedAnswer, 1, 1, false);
}

void TestClientRetries::lastingFailure()
{
    QFETCH(QByteArray, failure);
    QFETCH(bool, isRead);
    QFETCH(ErrorKind, kind);
    QFETCH(int, sends);
    QFETCH(bool, safeToRetry);
    ClientFixture fixture(QByteArrayList{failure});
    const aws::Request request = isRead ? ClientFixture::read() : ClientFixture::write();
    const auto result = fixture.send(request);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, kind);
    QCOMPARE(result->error().safeToRetry, safeToRetry);
    QCOMPARE(result->error().operation, QString::fromLatin1(request.operation.name));
    QCOMPARE(result->error().host, fixture.server.url().authority());
    QCOMPARE(fixture.sends(), sends);
}

/// Nothing was sent: a write may be repeated as well, and is safe to try again.
void TestClientRetries::nobodyListens()
{
    ClientFixture fixture({support::answer(200)});
    fixture.server.close();
    for (const aws::Request &request : {ClientFixture::read(), ClientFixture::write()}) {
        const auto result = fixture.send(request);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::ConnectionRefused);
        QVERIFY(result->error().safeToRetry);
    }
}

void TestClientRetries::timedOutWriteIsNotRepeated()
{
    // The server closes nothing and says nothing; as an answer it writes nothing.
    ClientFixture fixture(QByteArrayList{QByteArray()}, {.inactivity = 100ms});
    const auto result = fixture.send(ClientFixture::write());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TimedOut);
    QVERIFY(!result->error().safeToRetry);
    QCOMPARE(fixture.sends(), 1);
}

void TestClientRetries::retryAfterIsWaitedFor_data()
{
    QTest::addColumn<QByteArray>("failure");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("service unavailable") << refusal(503, "ServiceUnavailable", {"Retry-After: 2"}) << 2000;
    QTest::newRow("throttled") << refusal(429, "ThrottlingException", {"Retry-After: 2"}) << 2000;
    QTest::newRow("twice") << refusal(503, "ServiceUnavailable", {"Retry-After: 2", "Retry-After: 2"}) << 2000;
    QTest::newRow("in milliseconds") << refusal(503, "ServiceUnavailable", {"x-amz-retry-after: 1500"}) << 1500;
    QTest::newRow("both") << refusal(503, "ServiceUnavailable", {"Retry-After: 9", "x-amz-retry-after: 1500"}) << 1500;
    QTest::newRow("as a date") << QByteArray() << 2000;
    // By the clock of the one who says so, which is a day ahead of this one.
    QTest::newRow("as a date of another clock")
        << refusal(503, "ServiceUnavailable", {dateHeader(24h), dateHeader(24h + 2s).replace("Date", "Retry-After")})
        << 2000;
}

void TestClientRetries::retryAfterIsWaitedFor()
{
    QFETCH(QByteArray, failure);
    QFETCH(const int, milliseconds);
    if (failure.isEmpty()) // made now, because it passes
        failure = refusal(503, "ServiceUnavailable", {dateHeader(4s).replace("Date", "Retry-After")});
    ClientFixture fixture({failure, support::answer(200, "{}")});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && *result);
    QCOMPARE(fixture.sends(), 2);
    const auto &requests = fixture.server.requests();
    // The first back-off alone is 50 ms at most, or a second after a throttle.
    QVERIFY(requests.at(1).arrivedAt - requests.at(0).arrivedAt >= milliseconds - 50);
}

/// A call waits for 5 s of a longer pause at most; who asks by himself is told of the whole of it.
void TestClientRetries::longRetryAfterIsClamped()
{
    ClientFixture fixture({refusal(503, "ServiceUnavailable", {"Retry-After: 3600"})});
    const auto result = support::ended(fixture.client.send(ClientFixture::read(), {}), 40s);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ServerFault);
    QCOMPARE(fixture.sends(), 3);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(result->error().askAgainAt);
    QVERIFY2(left > 3500 && left <= 3600, qPrintable(QString::number(left)));
}

/// What it found just before may not be true any more.
void TestClientRetries::longPauseIsNotWaitedForByAWrite()
{
    ClientFixture fixture({refusal(429, "ThrottlingException", {"Retry-After: 4"})});
    const auto result = fixture.send(ClientFixture::write());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Throttled);
    QVERIFY(result->error().safeToRetry);
    QVERIFY(result->error().askAgainAt.isValid());
    QCOMPARE(fixture.sends(), 1);
}

void TestClientRetries::answerThatCannotBeReadIsAskedForAgain_data()
{
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<int>("oddAnswers");
    QTest::addColumn<int>("sends");
    QTest::newRow("read, once") << true << 1 << 2;
    QTest::newRow("read, always") << true << 100 << 3;
    QTest::newRow("write, once") << false << 1 << 1;
}

/// As after a fault: with the same number of attempts, the same quota, the same pauses.
void TestClientRetries::answerThatCannotBeReadIsAskedForAgain()
{
    QFETCH(const bool, isRead);
    QFETCH(const int, oddAnswers);
    QFETCH(const int, sends);
    ClientFixture fixture([&, answered = 0](QTcpSocket &socket, const RawRequest &) mutable {
        socket.write(support::answer(200, ++answered <= oddAnswers ? "odd" : "good", {"x-amzn-RequestId: 1-2-3"}));
    });
    aws::Request request = isRead ? ClientFixture::read() : ClientFixture::write();
    QByteArrayList seen;
    request.read = [&seen](const QByteArray &body) {
        seen.append(body);
        return body == "good" ? QString() : u"it is odd"_s;
    };
    const auto result = fixture.send(request);
    QVERIFY(result);
    QCOMPARE(fixture.sends(), sends);
    QCOMPARE(seen.size(), sends);
    QCOMPARE(result->has_value(), sends > oddAnswers);
    if (*result)
        return;
    QCOMPARE(result->error().kind, ErrorKind::UnexpectedAnswer);
    QCOMPARE(result->error().message, u"it is odd"_s);
    QCOMPARE(result->error().origin, aws::Origin::Aws);
    QCOMPARE(result->error().requestId, u"1-2-3"_s);
    QCOMPARE(result->error().httpStatus, 200);
    QCOMPARE(result->error().safeToRetry, isRead);
}

void TestClientRetries::wrongClockIsCorrectedOnce_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("offset");
    for (const QByteArray &code :
         {"InvalidSignatureException"_ba, "SignatureDoesNotMatch"_ba, "RequestExpired"_ba, "RequestTimeTooSkewed"_ba,
          "RequestInTheFuture"_ba, "AuthFailure"_ba, "AccessDeniedException"_ba}) {
        QTest::addRow("%s, ahead", code.constData()) << code << 3600;
        QTest::addRow("%s, behind", code.constData()) << code << -86400;
    }
}

void TestClientRetries::wrongClockIsCorrectedOnce()
{
    QFETCH(QByteArray, code);
    QFETCH(int, offset);
    const std::chrono::seconds skew(offset);
    ClientFixture fixture([&](QTcpSocket &socket, const RawRequest &request) {
        const bool good = isSignedAbout(request, skew);
        socket.write(good ? support::answer(200, "{}", {dateHeader(skew)}) : refusal(403, code, {dateHeader(skew)}));
    });
    const auto write = fixture.send(ClientFixture::write()); // AWS refused it before acting
    QVERIFY(write && *write);
    QCOMPARE(fixture.sends(), 2);
    const auto next = fixture.send(ClientFixture::read());
    QVERIFY(next && *next);
    QCOMPARE(fixture.sends(), 3);
}

void TestClientRetries::clockThatStaysWrong()
{
    ClientFixture fixture({refusal(403, "RequestTimeTooSkewed", {dateHeader(1h)})});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ClockSkewed);
    QCOMPARE(fixture.sends(), 2);
    QVERIFY(result->error().clockOffset.has_value());
    QVERIFY(std::chrono::abs(*result->error().clockOffset - 1h) <= 1min);
}

void TestClientRetries::wrongSecretIsNoClockProblem()
{
    ClientFixture fixture({refusal(403, "InvalidSignatureException", {dateHeader(20s)})});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::SignatureRefused);
    QVERIFY(!result->error().clockOffset.has_value());
    QCOMPARE(fixture.sends(), 1);
}

/// A clock that is right is no reason: nothing is "off by 0 s".
void TestClientRetries::rightClockIsNotBlamed_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("session") << "RequestExpired"_ba << ErrorKind::CredentialsExpired;
    QTest::newRow("session, with suffix") << "RequestExpiredException"_ba << ErrorKind::CredentialsExpired;
    QTest::newRow("rights") << "AccessDeniedException"_ba << ErrorKind::AccessDenied;
    QTest::newRow("refused all the same") << "RequestTimeTooSkewed"_ba << ErrorKind::ClockSkewed;
}

void TestClientRetries::rightClockIsNotBlamed()
{
    QFETCH(const QByteArray, code);
    ClientFixture fixture({refusal(403, code, {dateHeader(2s)})});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && !*result);
    QTEST(result->error().kind, "kind");
    QVERIFY(!result->error().clockOffset.has_value());
    QCOMPARE(fixture.sends(), 1);
}

/// A gateway's clock is not AWS's.
void TestClientRetries::strangersClockIsNotBelieved()
{
    ClientFixture fixture({support::answer(403, "{}", {"x-amzn-ErrorType: ForbiddenException", dateHeader(1h)})});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::AccessDenied);
    QCOMPARE(fixture.sends(), 1);
}

namespace {

/// Has another session when the one before has ended, so many times.
class Sessions final : public aws::CredentialsSource {
public:
    explicit Sessions(int others)
        : m_others(others)
    {
    }
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
    {
        co_return ClientFixture::credentials();
    }
    bool haveEnded(const aws::Credentials &credentials) override
    {
        asked += credentials == ClientFixture::credentials() ? 1 : 0;
        return m_others-- > 0;
    }

    int asked = 0;

private:
    int m_others;
};

} // namespace

void TestClientRetries::signsAnewWhenASessionHasEnded_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<int>("others");
    QTest::addColumn<bool>("isRepeatable");
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("sends");
    const QByteArray ended = refusal(403, "ExpiredTokenException");
    const QByteArray good = support::answer(200, "{}");
    const QByteArray gateway = support::answer(403, "{}", {"x-amzn-ErrorType: ExpiredTokenException"});
    QTest::newRow("there is another") << QByteArrayList{ended, good} << 1 << true << 1 << 2;
    QTest::newRow("there is none") << QByteArrayList{ended, good} << 0 << true << 1 << 1;
    QTest::newRow("it has ended too") << QByteArrayList{ended} << 9 << true << 2 << 2;
    QTest::newRow("only once") << QByteArrayList{ended, good} << 1 << false << 1 << 1;
    QTest::newRow("a gateway says so") << QByteArrayList{gateway, good} << 1 << true << 0 << 1;
}

void TestClientRetries::signsAnewWhenASessionHasEnded()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(int, others);
    QFETCH(bool, isRepeatable);
    for (aws::Request request : {ClientFixture::read(), ClientFixture::write()}) {
        ClientFixture fixture(answers);
        const auto sessions = std::make_shared<Sessions>(others);
        aws::Client client(fixture.transport, sessions, fixture.client.settings(), aws::RateLimits::unlimited());
        request.isRepeatable = isRepeatable;
        const auto result = support::ended(client.send(request, {}));
        QVERIFY(result);
        QTEST(int(fixture.sends()), "sends");
        QTEST(sessions->asked, "asked");
        const bool isGood = fixture.sends() > 1 && answers.size() > 1;
        QCOMPARE(result->has_value(), isGood);
        if (!isGood)
            QCOMPARE(result->error().kind, ErrorKind::CredentialsExpired);
    }
}

QTEST_GUILESS_MAIN(TestClientRetries)
#include "tst_client_retries.moc"
