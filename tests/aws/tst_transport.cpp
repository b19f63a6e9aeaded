// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using aws::HttpRequest;
using aws::HttpResponse;
using support::RawRequest;
using support::RawServer;

namespace {

HttpRequest post(const QUrl &url, const QByteArray &body = "{}")
{
    return {"POST", url, {{"Content-Type", "application/json"}}, body};
}

std::optional<aws::Result<HttpResponse>> sendAndWait(aws::Transport &transport, const HttpRequest &request)
{
    return support::ended(transport.send(request, {}));
}

/// A port that nobody listens on.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void reset(QTcpSocket &socket)
{
    socket.abort();
}

void close(QTcpSocket &socket)
{
    socket.disconnectFromHost();
}

} // namespace

class TestTransport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatItWasGiven_data();
    void sendsWhatItWasGiven();
    void namesItself();
    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void oneSendPerRequest_data();
    void oneSendPerRequest();
    void connectionIsReused();
    void connectionClosedWhileIdle();
    void connectionUnusedForLongIsLeft();
    void controlCharactersAreNeverSent_data();
    void controlCharactersAreNeverSent();
    void silenceTimesOut_data();
    void silenceTimesOut();
    void tricklingRunsIntoTheDeadline();
    void cancelIsNoTimeOut();
    void cancelledBeforeSendsNothing();
    void refusedConnection();
    void unknownHost();
};

void TestTransport::sendsWhatItWasGiven_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const QByteArray arn = "arn%3Aaws%3Aivs%3Aeu-west-1%3A123456789012%3Astage%2Fabc";
    QTest::newRow("post") << "POST"_ba
                          << "/ListStages"_ba
                          << "{\"maxResults\":100}"_ba;
    QTest::newRow("post, no body") << "POST"_ba
                                   << "/ListStages"_ba << QByteArray();
    QTest::newRow("post, zero bytes and UTF-8") << "POST"_ba
                                                << "/x"_ba << QByteArray("\0a\0Käthe\r\n\r\n", 13);
    QTest::newRow("post, 1 MB") << "POST"_ba
                                << "/x"_ba << QByteArray(1'000'000, 'x');
    QTest::newRow("get, encoded slash") << "GET"_ba << QByteArray("/tags/" + arn) << QByteArray();
    QTest::newRow("delete, query") << "DELETE"_ba << QByteArray("/tags/" + arn + "?tagKeys=a%2Fb&tagKeys=c%20d")
                                   << QByteArray();
    QTest::newRow("post, encoded slash") << "POST"_ba << QByteArray("/tags/" + arn) << "{\"tags\":{}}"_ba;
}

void TestTransport::sendsWhatItWasGiven()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    RawServer server({support::answer(200, "answered", {"x-amzn-RequestId: 1-2-3", "X-Two: a"})});
    aws::Transport transport;
    const HttpRequest request{
        method, server.url(target), {{"X-Amz-Date", "20150830T123600Z"}, {"X-Odd", " a  b"}}, body};
    const auto result = sendAndWait(transport, request);
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, 200);
    QCOMPARE((*result)->body, "answered"_ba);
    QCOMPARE(aws::headerValue((*result)->headers, "X-Amzn-Requestid"), "1-2-3"_ba);
    QCOMPARE(server.requests().size(), 1);
    const RawRequest &seen = server.requests().first();
    QCOMPARE(seen.method, method);
    QCOMPARE(seen.target, target);
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.header("X-Amz-Date"), "20150830T123600Z"_ba);
    QCOMPARE(seen.header("X-Odd"), "a  b"_ba);
    QVERIFY(seen.header("Transfer-Encoding").isNull());
}

void TestTransport::namesItself()
{
    RawServer server({support::answer(200)});
    aws::Transport transport;
    QVERIFY(sendAndWait(transport, post(server.url())));
    QCOMPARE(server.requests().size(), 1);
    const RawRequest &seen = server.requests().first();
    const QByteArray agent = seen.header("User-Agent");
    QVERIFY2(agent.toLower().contains("patchbay"), agent.constData());
    QVERIFY2(agent.contains(EXPECTED_VERSION), agent.constData());
    // Compressed answers would have to be unpacked before their size is known.
    QVERIFY2(seen.header("Accept-Encoding").isNull() || seen.header("Accept-Encoding") == "identity",
             seen.header("Accept-Encoding").constData());
    QVERIFY(seen.header("Cookie").isNull());
}

void TestTransport::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 202, 304, 400, 401, 402, 403, 404, 405, 409, 413, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestTransport::anyStatusIsAnAnswer()
{
    QFETCH(int, status);
    const QByteArray body = status == 304 ? QByteArray() : "{\"message\":\"why\"}"_ba;
    RawServer server({support::answer(status, body, {"x-amzn-ErrorType: ConflictException"})});
    aws::Transport transport;
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE((*result)->status, status);
    QCOMPARE((*result)->body, body);
    QCOMPARE(aws::headerValue((*result)->headers, "x-amzn-errortype"), "ConflictException"_ba);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestTransport::redirectIsNotFollowed()
{
    QFETCH(int, status);
    RawServer elsewhere({support::answer(200)});
    RawServer server({support::answer(status, {}, {"Location: " + elsewhere.url("/stolen").toEncoded()})});
    aws::Transport transport;
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE((*result)->status, status);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestTransport::oneSendPerRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<bool>("isReset");
    for (const QByteArray &method : {"POST"_ba, "GET"_ba, "DELETE"_ba}) {
        for (const bool reused : {false, true}) {
            for (const bool isReset : {false, true}) {
                QTest::addRow("%s, %s connection, %s", method.constData(), reused ? "reused" : "fresh",
                              isReset ? "reset" : "closed")
                    << method << reused << isReset;
            }
        }
    }
}

/// QNetworkAccessManager by itself would send the second time without telling.
void TestTransport::oneSendPerRequest()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, reused);
    QFETCH(bool, isReset);
    RawServer server([isReset](QTcpSocket &socket, const RawRequest &request) {
        if (request.target == "/first")
            socket.write(support::answer(200));
        else if (isReset)
            reset(socket);
        else
            close(socket);
    });
    aws::Transport transport;
    if (reused) {
        const auto first = sendAndWait(transport, post(server.url("/first")));
        QVERIFY(first && *first);
    }
    const HttpRequest request{method, server.url("/second"), {}, method == "POST" ? "{\"stageArn\":\"\"}"_ba : ""_ba};
    const auto result = sendAndWait(transport, request);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ConnectionLost);
    QVERIFY(!result->error().safeToRetry);
    QCOMPARE(server.requests().size(), reused ? 2 : 1);

    // Nor later, when the next request opens a new connection.
    const auto next = sendAndWait(transport, post(server.url("/first")));
    QVERIFY(next && *next);
    QCOMPARE(server.requests().size(), reused ? 3 : 2);
    QCOMPARE(server.requests().last().target, "/first"_ba);
}

void TestTransport::connectionIsReused()
{
    RawServer server({support::answer(200)});
    aws::Transport transport;
    for (int i = 0; i < 5; ++i) {
        const auto result = sendAndWait(transport, post(server.url()));
        QVERIFY(result && *result);
    }
    QCOMPARE(server.connections(), 1);
}

void TestTransport::connectionClosedWhileIdle()
{
    RawServer server({support::answer(200)});
    aws::Transport transport;
    const auto first = sendAndWait(transport, post(server.url()));
    QVERIFY(first && *first);
    server.closeConnections();
    QTRY_COMPARE(server.openConnections(), 0);
    const auto second = sendAndWait(transport, post(server.url()));
    QVERIFY(second && *second);
    QCOMPARE(server.requests().size(), 2);
}

void TestTransport::connectionUnusedForLongIsLeft()
{
    RawServer server({support::answer(200)});
    aws::Transport transport({.idle = 5ms});
    QElapsedTimer sinceUse;
    sinceUse.start();
    const auto first = sendAndWait(transport, post(server.url()));
    QVERIFY(first && *first);
    sinceUse.restart();
    QTRY_VERIFY(sinceUse.hasExpired(5));
    const auto second = sendAndWait(transport, post(server.url()));
    QVERIFY(second && *second);
    QCOMPARE(server.connections(), 2);
}

void TestTransport::controlCharactersAreNeverSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("culprit");
    const QByteArray token = "X-Amz-Security-Token";
    for (const char character : {'\r', '\n', '\0', '\t', '\x01', '\x1f', '\x7f'}) {
        QTest::addRow("%02x inside", static_cast<uchar>(character))
            << token << "secret" + QByteArray(1, character) + "secret" << u"X-Amz-Security-Token"_s;
        QTest::addRow("%02x behind", static_cast<uchar>(character))
            << token << "secret" + QByteArray(1, character) << u"X-Amz-Security-Token"_s;
        QTest::addRow("%02x in the name", static_cast<uchar>(character))
            << "X-A" + QByteArray(1, character) << "secret"_ba << QString();
    }
    QTest::newRow("another header") << token << "secret\r\nX-Other: secret"_ba << u"X-Amz-Security-Token"_s;
    QTest::newRow("no name") << ""_ba
                             << "secret"_ba << QString();
}

void TestTransport::controlCharactersAreNeverSent()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, culprit);
    RawServer server({support::answer(200)});
    aws::Transport transport;
    HttpRequest request = post(server.url());
    request.headers.push_back({name, value});
    const auto result = sendAndWait(transport, request);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::UnsendableHeader);
    QCOMPARE(result->error().culprit, culprit);
    QVERIFY(result->error().safeToRetry);
    QVERIFY(!result->error().message.contains(u"secret"_s));
    QCOMPARE(server.connections(), 0);
}

void TestTransport::silenceTimesOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("body") << "{}"_ba;
    QTest::newRow("no body") << QByteArray();
}

void TestTransport::silenceTimesOut()
{
    QFETCH(QByteArray, body);
    RawServer server([](QTcpSocket &, const RawRequest &) {});
    // Long enough for the request to leave on a busy machine.
    aws::Transport transport({.inactivity = 1s, .deadline = 1h});
    const auto result = sendAndWait(transport, post(server.url(), body));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TimedOut);
    QVERIFY(!result->error().safeToRetry);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransport::tricklingRunsIntoTheDeadline()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(10);
    });
    aws::Transport transport({.inactivity = 1h, .deadline = 300ms});
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TimedOut);
    QVERIFY(!result->error().safeToRetry);
}

void TestTransport::cancelIsNoTimeOut()
{
    RawServer server([](QTcpSocket &, const RawRequest &) {});
    aws::Transport transport;
    std::stop_source stop;
    const auto result = support::started(transport.send(post(server.url()), stop.get_token()));
    QTRY_COMPARE(server.requests().size(), 1);
    stop.request_stop();
    QVERIFY(!result->has_value()); // never inside request_stop()
    QTRY_VERIFY(result->has_value());
    QVERIFY(!**result);
    QCOMPARE((*result)->error().kind, ErrorKind::Cancelled);
    QCOMPARE(server.requests().size(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestTransport::cancelledBeforeSendsNothing()
{
    RawServer server({support::answer(200)});
    aws::Transport transport;
    std::stop_source stop;
    stop.request_stop();
    const auto result = support::ended(transport.send(post(server.url()), stop.get_token()));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::Cancelled);
    const auto other = sendAndWait(transport, post(server.url("/other")));
    QVERIFY(other && *other);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target, "/other"_ba);
}

void TestTransport::refusedConnection()
{
    aws::Transport transport;
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closedPort()));
    const auto result = sendAndWait(transport, post(url));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ConnectionRefused);
    QVERIFY(result->error().safeToRetry);
    QCOMPARE(result->error().host, url.authority());
}

/// RFC 6761 reserves the name: no resolver knows it.
void TestTransport::unknownHost()
{
    aws::Transport transport;
    const auto result = sendAndWait(transport, post(QUrl(u"https://ivsrealtime.invalid/"_s)));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::HostNotFound);
    QVERIFY(result->error().safeToRetry);
    QCOMPARE(result->error().host, u"ivsrealtime.invalid"_s);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
