// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"

#include "aws/SigV4.h"
#include "emulator/gate/Throttle.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(aws::HttpRequest &)>;

QByteArray &header(aws::HttpRequest &request, QByteArrayView name)
{
    for (aws::HttpHeader &one : request.headers) {
        if (name.compare(one.name, Qt::CaseInsensitive) == 0)
            return one.value;
    }
    qFatal("no such header");
}

Spoil replace(const char *name, const QByteArray &before, const QByteArray &after)
{
    return [=](aws::HttpRequest &request) {
        QByteArray &value = header(request, name);
        Q_ASSERT(value.contains(before));
        value.replace(before, after);
    };
}

} // namespace

/// Who may come in, and how often.
class TestEmulatorGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsARightSignature();
    void refusesSpoiledRequests_data();
    void refusesSpoiledRequests();
    void refusesOtherScopes_data();
    void refusesOtherScopes();
    void checksTheClock_data();
    void checksTheClock();
    void checksTheSessionToken_data();
    void checksTheSessionToken();
    void needsNoSignatureForTheControlSide();

    void refusesForeignHosts_data();
    void refusesForeignHosts();
    void refusesWebPagesOnTheControlSide_data();
    void refusesWebPagesOnTheControlSide();
    void hasAControlSideOnlyWhenAskedTo();

    void bucketHoldsABurstAndRefills();
    void throttlesEachOperationByItself();
    void resetFillsTheBuckets();

private:
    aws::HttpRequest signedAt(const QDateTime &time, const aws::sigv4::Scope &scope = {"eu-west-1"_ba, "ivs"_ba})
    {
        aws::HttpRequest request = m_emulator.caller.unsignedRequest("POST"_ba, "/ListStages"_ba, "{}"_ba);
        aws::sigv4::Signer(scope).addTo(request, m_emulator.service.credentials(), time);
        return request;
    }

    /// Sends `request` with one more header, or another value for one it has.
    ServiceCaller::Reply sendWith(aws::HttpRequest request, const QByteArray &name, const QByteArray &value)
    {
        std::erase_if(request.headers,
                      [&](const aws::HttpHeader &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
        request.headers.push_back({name, value});
        return m_emulator.caller.sendAsIs(request);
    }

    EmulatorFixture m_emulator;
};

void TestEmulatorGate::acceptsARightSignature()
{
    const auto reply = m_emulator.caller.sendAsIs(signedAt(QDateTime::currentDateTimeUtc()));
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.requestId.isEmpty());
}

void TestEmulatorGate::refusesSpoiledRequests_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, int status, const char *error, Spoil spoil) {
        QTest::addRow("%s", name) << std::move(spoil) << status << QByteArray(error);
    };
    row("no signature", 403, "MissingAuthenticationTokenException", [](aws::HttpRequest &request) {
        std::erase_if(request.headers, [](const aws::HttpHeader &one) { return one.name == "Authorization"; });
    });
    row("other scheme", 400, "IncompleteSignatureException",
        [](aws::HttpRequest &request) { header(request, "Authorization") = "Basic eDp5"; });
    row("no credential", 400, "IncompleteSignatureException", replace("Authorization", "Credential=", "Cred="));
    row("no signed headers", 400, "IncompleteSignatureException",
        replace("Authorization", "SignedHeaders=", "Signed="));
    row("no signature value", 400, "IncompleteSignatureException", replace("Authorization", "Signature=", "Sig="));
    row("scope too short", 400, "IncompleteSignatureException", replace("Authorization", "/aws4_request", ""));
    row("no date", 400, "IncompleteSignatureException", [](aws::HttpRequest &request) {
        std::erase_if(request.headers, [](const aws::HttpHeader &one) { return one.name == "X-Amz-Date"; });
    });
    row("date unreadable", 400, "IncompleteSignatureException",
        [](aws::HttpRequest &request) { header(request, "X-Amz-Date") = "yesterday"; });
    row("unknown key", 403, "UnrecognizedClientException", replace("Authorization", "Credential=", "Credential=X"));
    row("session token nobody gave", 403, "UnrecognizedClientException", [](aws::HttpRequest &request) {
        request.headers.push_back({"X-Amz-Security-Token"_ba, "token"_ba});
    });
    row("wrong terminator", 403, "InvalidSignatureException", replace("Authorization", "aws4_request", "aws5_request"));
    row("scope of another day", 403, "InvalidSignatureException", [](aws::HttpRequest &request) {
        header(request, "Authorization").replace(header(request, "X-Amz-Date").first(8), "20150830");
    });
    row("host not signed", 403, "InvalidSignatureException", replace("Authorization", "host;", ""));
    row("date not signed", 403, "InvalidSignatureException", replace("Authorization", ";x-amz-date", ""));
    row("signature altered", 403, "InvalidSignatureException", [](aws::HttpRequest &request) {
        QByteArray &value = header(request, "Authorization");
        value.back() = value.back() == '0' ? '1' : '0';
    });
    row("signature cut", 403, "InvalidSignatureException",
        [](aws::HttpRequest &request) { header(request, "Authorization").chop(1); });
    row("body altered", 403, "InvalidSignatureException", [](aws::HttpRequest &request) { request.body = "{ }"; });
    row("target altered", 403, "InvalidSignatureException",
        [](aws::HttpRequest &request) { request.url.setPath(u"/ListIngestConfigurations"_s); });
    row("query added", 403, "InvalidSignatureException",
        [](aws::HttpRequest &request) { request.url.setQuery(u"a=b"_s); });
    row("header altered", 403, "InvalidSignatureException", replace("Content-Type", "json", "x-json"));
}

void TestEmulatorGate::refusesSpoiledRequests()
{
    QFETCH(Spoil, spoil);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    aws::HttpRequest request = signedAt(QDateTime::currentDateTimeUtc());
    spoil(request);
    const auto reply = m_emulator.caller.sendAsIs(request);
    QCOMPARE(reply.errorType, error);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.message().isEmpty());
}

void TestEmulatorGate::refusesOtherScopes_data()
{
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QByteArray>("service");
    QTest::addRow("region") << "us-east-1"_ba
                            << "ivs"_ba;
    QTest::addRow("service") << "eu-west-1"_ba
                             << "ivsrealtime"_ba;
}

void TestEmulatorGate::refusesOtherScopes()
{
    QFETCH(QByteArray, region);
    QFETCH(QByteArray, service);
    const auto reply = m_emulator.caller.sendAsIs(signedAt(QDateTime::currentDateTimeUtc(), {region, service}));
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.errorType, "InvalidSignatureException");
    QVERIFY(reply.message().startsWith("Credential should be scoped"_L1));
}

void TestEmulatorGate::checksTheClock_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("says");
    QTest::addRow("a little slow") << -240 << QString();
    QTest::addRow("a little fast") << 240 << QString();
    QTest::addRow("slow") << -360 << u"Signature expired: "_s;
    QTest::addRow("fast") << 360 << u"Signature not yet current: "_s;
    QTest::addRow("a day slow") << -86400 << u"Signature expired: "_s;
}

void TestEmulatorGate::checksTheClock()
{
    QFETCH(int, offset);
    QFETCH(QString, says);
    const auto reply = m_emulator.caller.sendAsIs(signedAt(QDateTime::currentDateTimeUtc().addSecs(offset)));
    QCOMPARE(reply.errorType, says.isEmpty() ? QByteArray() : "InvalidSignatureException"_ba);
    QVERIFY(reply.message().startsWith(says));
}

void TestEmulatorGate::checksTheSessionToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("error");
    QTest::addRow("right") << u"right"_s << QByteArray();
    QTest::addRow("wrong") << u"wrong"_s << "UnrecognizedClientException"_ba;
    QTest::addRow("missing") << QString() << "UnrecognizedClientException"_ba;
}

void TestEmulatorGate::checksTheSessionToken()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, error);
    emulator::Settings settings = EmulatorFixture::unlimited();
    settings.credentials = {u"KEY"_s, aws::Secret(u"secret"_s), aws::Secret(u"right"_s)};
    EmulatorFixture temporary(settings);
    ServiceCaller caller(temporary.endpoint, {u"KEY"_s, aws::Secret(u"secret"_s), aws::Secret(token)});
    QCOMPARE(caller.post("ListStages"_ba).errorType, error);
}

void TestEmulatorGate::needsNoSignatureForTheControlSide()
{
    QCOMPARE(m_emulator.caller.control("GET"_ba, "state"_ba).status, 200);
    QCOMPARE(m_emulator.caller.control("GET"_ba, "nonsense"_ba).status, 404);
}

void TestEmulatorGate::refusesForeignHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isOwn");
    for (const char *own : {"127.0.0.1", "localhost", "LocalHost:1", "[::1]", "[::1]:8080", "127.0.0.1:65535"})
        QTest::addRow("%s", own) << QByteArray(own) << true;
    for (const char *foreign :
         {"attacker.example", "attacker.example:80", "localhost.attacker.example", "127.0.0.1.attacker.example",
          "127.0.0.1:80.attacker.example", "xlocalhost", "localhost.", "127.0.0.2", "0.0.0.0", "127.1", "[::2]", "::1",
          "user@localhost", "localhost, attacker.example", "192.168.0.7", "ivsrealtime.eu-west-1.api.aws"})
        QTest::addRow("%s", foreign) << QByteArray(foreign) << false;
}

void TestEmulatorGate::refusesForeignHosts()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isOwn);
    const aws::HttpRequest state = m_emulator.caller.unsignedRequest("GET"_ba, "/_control/state"_ba);
    const auto reply = sendWith(state, "Host"_ba, host);
    QCOMPARE(reply.status, isOwn ? 200 : 421);
    QCOMPARE(reply.raw.contains("rt_"), isOwn); // stream keys
    const auto list = sendWith(signedAt(QDateTime::currentDateTimeUtc()), "Host"_ba, host);
    if (isOwn)
        QVERIFY(list.status != 421);
    else
        QCOMPARE(list.status, 421);
}

void TestEmulatorGate::refusesWebPagesOnTheControlSide_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *value, int status) {
        QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << status;
    };
    row("Origin", "http://attacker.example", 403);
    row("Origin", "http://localhost:1234", 403);
    row("Origin", "null", 403);
    row("Sec-Fetch-Site", "cross-site", 403);
    row("Sec-Fetch-Site", "same-site", 403);
    row("Sec-Fetch-Site", "same-origin", 200);
    row("Sec-Fetch-Site", "none", 200);
    row("Content-Type", "text/plain", 415);
    row("Content-Type", "text/plain; application/json", 415);
    row("Content-Type", "application/x-www-form-urlencoded", 415);
    row("Content-Type", "multipart/form-data; boundary=x", 415);
    row("Content-Type", "application/jsonp", 415);
    row("Content-Type", "Application/JSON; charset=utf-8", 200);
}

void TestEmulatorGate::refusesWebPagesOnTheControlSide()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    const QByteArray fault = R"({"operation":"ListStages","fault":"server"})";
    const aws::HttpRequest request = m_emulator.caller.unsignedRequest("POST"_ba, "/_control/faults"_ba, fault);
    QCOMPARE(sendWith(request, name, value).status, status);
    QCOMPARE(m_emulator.caller.post("ListStages"_ba).status, status == 200 ? 500 : 200);
    if (status == 403)
        QCOMPARE(sendWith(m_emulator.caller.unsignedRequest("GET"_ba, "/_control/state"_ba), name, value).status, 403);
}

void TestEmulatorGate::hasAControlSideOnlyWhenAskedTo()
{
    emulator::Settings settings = EmulatorFixture::unlimited();
    settings.controlSide = false;
    EmulatorFixture demo(settings);
    const auto reply = demo.caller.control("GET"_ba, "state"_ba);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.errorType, "UnknownOperationException");
    QCOMPARE(demo.caller.control("POST"_ba, "reset"_ba).status, 404);
    QCOMPARE(demo.caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorGate::bucketHoldsABurstAndRefills()
{
    using namespace std::chrono_literals;
    emulator::Throttle throttle;
    const emulator::Throttle::Clock::time_point start{};
    for (int i = 0; i < 5; ++i)
        QVERIFY(throttle.take("A"_ba, 5, start));
    QVERIFY(!throttle.take("A"_ba, 5, start));
    QVERIFY(throttle.take("B"_ba, 5, start));
    QVERIFY(!throttle.take("A"_ba, 5, start + 199ms));
    QVERIFY(throttle.take("A"_ba, 5, start + 201ms));
    QVERIFY(!throttle.take("A"_ba, 5, start + 202ms));
    for (int i = 0; i < 50; ++i)
        QVERIFY(throttle.take("C"_ba, 50, start));
    QVERIFY(!throttle.take("C"_ba, 50, start));
    for (int i = 0; i < 5; ++i) // an hour fills no more than the burst
        QVERIFY(throttle.take("A"_ba, 5, start + 1h));
    QVERIFY(!throttle.take("A"_ba, 5, start + 1h));
}

void TestEmulatorGate::throttlesEachOperationByItself()
{
    EmulatorFixture limited{emulator::Settings()};
    // More requests than a slow machine's buckets could refill meanwhile: the first refusal ends it.
    ServiceCaller::Reply reply;
    for (int i = 0; i < 1000 && reply.errorType.isEmpty(); ++i)
        reply = limited.caller.post("ListStages"_ba);
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.errorType, "ThrottlingException");
    QCOMPARE(limited.caller.post("ListIngestConfigurations"_ba).status, 200);
}

void TestEmulatorGate::resetFillsTheBuckets()
{
    EmulatorFixture limited{emulator::Settings()};
    while (limited.caller.post("ListStages"_ba).status == 200) { }
    QCOMPARE(limited.caller.control("POST"_ba, "reset"_ba).status, 200);
    QCOMPARE(limited.caller.post("ListStages"_ba).status, 200);
}

QTEST_GUILESS_MAIN(TestEmulatorGate)
#include "tst_emulator_gate.moc"
