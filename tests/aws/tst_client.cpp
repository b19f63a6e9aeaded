// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ClientFixture.h"
#include "support/CapturedLog.h"
#include "support/SimulatedTime.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using support::RawRequest;

namespace {

constexpr auto streamKey = "rt_123456789012_eu-west-1_planted-stream-key";

/// Has no credentials, and counts who asks.
class NoCredentials final : public aws::CredentialsSource {
public:
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
    {
        ++asked;
        aws::Error error;
        error.kind = ErrorKind::NoCredentials;
        error.message = u"the keychain is locked"_s;
        aws::Result<aws::Credentials> result = tl::unexpected(error);
        co_return result;
    }
    int asked = 0;
};

/// The Authorization header that these bytes should have.
QByteArray expectedAuthorization(const RawRequest &seen, const aws::Credentials &credentials)
{
    const QByteArray authorization = seen.header("Authorization");
    const qsizetype from = authorization.indexOf("SignedHeaders=") + 14;
    const QByteArrayList names = authorization.sliced(from, authorization.indexOf(',', from) - from).split(';');
    aws::sigv4::Request request{seen.method, seen.target, {}, seen.body};
    for (const QByteArray &name : names)
        request.headers.push_back({name, seen.header(name)});
    QDateTime time = QDateTime::fromString(QString::fromLatin1(seen.header("X-Amz-Date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeZone(QTimeZone::utc());
    return aws::sigv4::Signer({"eu-west-1", ClientFixture::service.signingName})
        .sign(request, credentials, time)
        .authorization;
}

} // namespace

class TestClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersTheBody();
    void whatArrivesIsWhatWasSigned_data();
    void whatArrivesIsWhatWasSigned();
    void endpointWithAPath();
    void readOnlyRefusesWritesBeforeSigning();
    void readOnlyAllowsReads();
    void missingCredentialsAreTold();
    void cancelWhileItRuns();
    void cancelDuringBackOff();
    void cancelWhileItWaitsForItsTurn();
    void cancelledBefore();
    void pacedPerOperation();
    void logHoldsNoSecrets();
    void logTakesNoEchoForACode_data();
    void logTakesNoEchoForACode();
    void logNamesWhatWasNotUnderstood();
};

void TestClient::answersTheBody()
{
    ClientFixture fixture({support::answer(200, "{\"stages\":[]}")});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && *result);
    QCOMPARE(**result, "{\"stages\":[]}"_ba);
    QCOMPARE(fixture.sends(), 1);
    const RawRequest &seen = fixture.server.requests().first();
    QCOMPARE(seen.method, "POST"_ba);
    QCOMPARE(seen.target, "/ListStages"_ba);
    QCOMPARE(seen.header("Content-Type"), "application/json"_ba);
    QCOMPARE(seen.body, ClientFixture::read().body);
}

void TestClient::whatArrivesIsWhatWasSigned_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    const QByteArray tags = "/tags/arn%3Aaws%3Aivs%3Aeu-west-1%3A123456789012%3Astage%2Fabc";
    QTest::newRow("post") << "POST"_ba
                          << "/ListStages"_ba << QByteArray();
    QTest::newRow("get tags") << "GET"_ba << tags << QByteArray();
    QTest::newRow("delete tags") << "DELETE"_ba << tags << "tagKeys=K%C3%A4the&tagKeys=a%20b"_ba;
    QTest::newRow("reserved characters") << "DELETE"_ba << tags << "tagKeys=a%2Bb%26c%3Dd%2Fe%3Af"_ba;
}

void TestClient::whatArrivesIsWhatWasSigned()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    ClientFixture fixture({support::answer(200, "{}")});
    aws::Request request = ClientFixture::read();
    request.method = method;
    request.path = path;
    request.query = query;
    const auto result = fixture.send(request);
    QVERIFY(result && *result);
    const RawRequest &seen = fixture.server.requests().first();
    QCOMPARE(seen.target, query.isEmpty() ? path : path + '?' + query);
    QCOMPARE(seen.header("X-Amz-Security-Token"), "planted-session-token"_ba);
    QVERIFY(seen.header("Authorization").contains("/eu-west-1/ivs/aws4_request, SignedHeaders="));
    QCOMPARE(seen.header("Authorization"), expectedAuthorization(seen, ClientFixture::credentials()));
}

void TestClient::endpointWithAPath()
{
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    for (const QByteArray &base : {"/gateway/ivs"_ba, "/gateway/ivs/"_ba}) {
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                           {server.url(base), "eu-west-1", ClientFixture::service, false},
                           aws::RateLimits::unlimited());
        const auto result = support::ended(client.send(ClientFixture::read(), {}));
        QVERIFY(result && *result);
        const RawRequest &seen = server.requests().last();
        QCOMPARE(seen.target, "/gateway/ivs/ListStages"_ba);
        QCOMPARE(seen.header("Authorization"), expectedAuthorization(seen, ClientFixture::credentials()));
    }
}

void TestClient::readOnlyRefusesWritesBeforeSigning()
{
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    const auto source = std::make_shared<NoCredentials>();
    aws::Client client(transport, source, {server.url(), "eu-west-1", ClientFixture::service, true},
                       aws::RateLimits::unlimited());
    const auto result = support::ended(client.send(ClientFixture::write(), {}));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ReadOnly);
    QCOMPARE(result->error().operation, u"UpdateIngestConfiguration"_s);
    QVERIFY(result->error().safeToRetry);
    QCOMPARE(source->asked, 0);
    QCOMPARE(server.connections(), 0);
}

void TestClient::readOnlyAllowsReads()
{
    const auto answerAll = [](QTcpSocket &socket, const RawRequest &) { socket.write(support::answer(200, "{}")); };
    ClientFixture fixture(answerAll, true);
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && *result);
}

void TestClient::missingCredentialsAreTold()
{
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    const auto source = std::make_shared<NoCredentials>();
    aws::Client client(transport, source, {server.url(), "eu-west-1", ClientFixture::service, false},
                       aws::RateLimits::unlimited());
    for (const aws::Request &request : {ClientFixture::read(), ClientFixture::write()}) {
        const auto result = support::ended(client.send(request, {}));
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::NoCredentials);
        QCOMPARE(result->error().message, u"the keychain is locked"_s);
        QCOMPARE(result->error().operation, QString::fromLatin1(request.operation.name));
    }
    QCOMPARE(source->asked, 2);
    QCOMPARE(server.connections(), 0);
}

void TestClient::cancelWhileItRuns()
{
    ClientFixture fixture([](QTcpSocket &, const RawRequest &) {});
    std::stop_source stop;
    const auto result = support::started(fixture.client.send(ClientFixture::read(), stop.get_token()));
    QTRY_COMPARE(fixture.sends(), 1);
    stop.request_stop();
    QVERIFY(!result->has_value()); // never inside request_stop()
    QTRY_VERIFY(result->has_value());
    QVERIFY(!**result);
    QCOMPARE((*result)->error().kind, ErrorKind::Cancelled);
    QCOMPARE((*result)->error().operation, u"ListStages"_s);
    QCOMPARE(fixture.sends(), 1);
}

void TestClient::cancelDuringBackOff()
{
    ClientFixture fixture({refusal(503, "ServiceUnavailable", {"Retry-After: 20"})});
    std::stop_source stop;
    const auto result = support::started(fixture.client.send(ClientFixture::read(), stop.get_token()));
    QTRY_COMPARE(fixture.sends(), 1);
    QVERIFY(!QTest::qWaitFor([&] { return result->has_value(); }, 300)); // it waits for its next attempt
    stop.request_stop();
    QTRY_VERIFY(result->has_value());
    QVERIFY(!**result);
    QCOMPARE((*result)->error().kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.sends(), 1);
}

void TestClient::cancelWhileItWaitsForItsTurn()
{
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    aws::Client client(transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                       {server.url(), "eu-west-1", ClientFixture::service, false},
                       std::make_shared<aws::RateLimits>(0.5));
    aws::Request rare = ClientFixture::read();
    rare.operation.requestsPerSecond = 0.001;
    std::stop_source stop;
    std::vector<support::Slot<aws::Result<QByteArray>>> results;
    for (int i = 0; i < 10; ++i)
        results.push_back(support::started(client.send(rare, stop.get_token())));
    QTRY_VERIFY(results.front()->has_value());
    QVERIFY(!results.back()->has_value());
    stop.request_stop();
    for (const auto &result : results)
        QTRY_VERIFY(result->has_value());
    QVERIFY(!**results.back());
    QCOMPARE((*results.back())->error().kind, ErrorKind::Cancelled);
    QVERIFY(server.requests().size() < 10);
}

void TestClient::cancelledBefore()
{
    ClientFixture fixture({support::answer(200, "{}")});
    std::stop_source stop;
    stop.request_stop();
    const auto result = support::ended(fixture.client.send(ClientFixture::write(), stop.get_token()));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Cancelled);
    QVERIFY(result->error().safeToRetry);
    QCOMPARE(fixture.server.connections(), 0);
}

/// 20 a second at a share of a half: ten a second, whatever the burst. Another operation has a pace of its own.
void TestClient::pacedPerOperation()
{
    support::SimulatedTime time;
    support::RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    aws::Client client(transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                       {server.url(), "eu-west-1", ClientFixture::service, false},
                       std::make_shared<aws::RateLimits>(0.5));
    aws::Request busy = ClientFixture::read();
    busy.operation.requestsPerSecond = 20;
    std::vector<support::Slot<aws::Result<QByteArray>>> results;
    for (int i = 0; i < 16; ++i)
        results.push_back(support::started(client.send(busy, {})));
    const auto other = support::ended(client.send(ClientFixture::write(), {}));
    QVERIFY(other && *other);
    const auto answered = [&results] {
        return std::ranges::count_if(results, [](const auto &result) { return result->has_value(); });
    };
    QTRY_COMPARE(answered(), 1);
    for (int i = 2; i <= 16; ++i) {
        time.passOn(99ms);
        QCOMPARE(answered(), i - 1);
        time.passOn(1ms);
        QTRY_COMPARE(answered(), i);
    }
}

void TestClient::logHoldsNoSecrets()
{
    const QByteArray body = "{\"streamKey\":\"" + QByteArray(streamKey) + "\",\"message\":\"planted-answer\"}";
    const support::CapturedLog log;
    {
        ClientFixture fixture(
            {support::answer(200, body, {"x-amzn-RequestId: 1-2-3", "X-Odd: planted-header"}),
             support::answer(
                 409, body,
                 {"x-amzn-ErrorType: ConflictException", "x-amzn-RequestId: 4a-5b-6c", "X-Odd: planted-header"}),
             support::answer(400, "{\"__type\":\"planted code\\nof two lines\"}", {"x-amzn-RequestId: planted id"}),
             "garbage planted-garbage " + QByteArray(streamKey) + "\r\n\r\n"});
        aws::Request request = ClientFixture::write();
        request.body = "{\"streamKey\":\"" + QByteArray(streamKey) + "\",\"stageArn\":\"planted-body\"}";
        request.query = "x=planted-query";
        QVERIFY(fixture.send(request));
        QVERIFY(fixture.send(request));
        QVERIFY(fixture.send(request));
        request.path = "/planted-path";
        QVERIFY(fixture.send(request));
    }
    const QString text = log.text();
    QVERIFY2(!text.contains("planted"_L1), qPrintable(text));
    QVERIFY2(!text.contains("rt_123"_L1), qPrintable(text));
    QVERIFY2(!text.contains("AKIDEXAMPLE"_L1), qPrintable(text));
    QVERIFY2(!text.contains("Signature"_L1), qPrintable(text));
    // What helps: which operation, how it ended, and the ID that AWS's support asks for.
    QVERIFY2(text.contains("UpdateIngestConfiguration"_L1), qPrintable(text));
    QVERIFY2(text.contains("ConflictException"_L1), qPrintable(text));
    QVERIFY2(text.contains("409"_L1), qPrintable(text));
    QVERIFY2(text.contains("4a-5b-6c"_L1), qPrintable(text));
}

void TestClient::logTakesNoEchoForACode_data()
{
    QTest::addColumn<QByteArray>("echo");
    QTest::newRow("access key ID") << "AKIDEXAMPLE"_ba;
    QTest::newRow("stream key") << QByteArray(streamKey);
    QTest::newRow("channel key") << "sk_eu-west-1_plantedKey"_ba;
    QTest::newRow("secret") << "plantedSecretOfLettersOnly"_ba;
    QTest::newRow("token") << "planted" + QByteArray(80, 'x') + "Exception";
    QTest::newRow("with digits") << "planted4Exception"_ba;
}

void TestClient::logTakesNoEchoForACode()
{
    QFETCH(const QByteArray, echo);
    const support::CapturedLog log;
    const QByteArrayList inHead{"x-amzn-ErrorType: " + echo, "x-amzn-RequestId: " + echo, "Content-Type: text/" + echo};
    const QByteArray inBody = "{\"__type\":\"" + echo + "\",\"message\":\"" + echo + "\"}";
    ClientFixture fixture({support::answer(403, "{}", inHead), support::answer(400, inBody, inHead.mid(2)),
                           support::answer(502, {}, inHead.mid(1)), support::answer(403, {}, inHead.mid(2))});
    for (int i = 0; i < 4; ++i)
        QVERIFY(fixture.send(ClientFixture::write()));
    const QString text = log.text();
    QVERIFY2(!text.contains(QString::fromLatin1(echo)), qPrintable(text));
    QCOMPARE(text.count("UpdateIngestConfiguration"_L1), 4);
}

void TestClient::logNamesWhatWasNotUnderstood()
{
    const support::CapturedLog log;
    ClientFixture fixture({support::answer(200, "odd"), support::answer(403, "<html>", {"Content-Type: text/html"}),
                           support::answer(400, "{}", {"x-amzn-ErrorType: BrandNewException"})});
    aws::Request request = ClientFixture::write();
    request.read = [](const QByteArray &) { return u"the member “arn” is missing"_s; };
    for (int i = 0; i < 3; ++i)
        QVERIFY(fixture.send(request));
    const QString text = log.text();
    QVERIFY2(text.contains(u"not understood: the member “arn” is missing"_s), qPrintable(text));
    QVERIFY2(text.contains("not understood: HTTP 403, text/html, 6 bytes"_L1), qPrintable(text));
    QVERIFY2(text.contains("400 BrandNewException"_L1), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
