// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What other programs on this computer can read, and what nobody can.

#include "surface/MetricsServer.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds

const QByteArray numbers = "cameras 60\n# EOF\n"_ba;

/// The answer as it comes, to the end.
QByteArray answerTo(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QByteArray answer;
    bool hasEnded = false;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(request); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { hasEnded = true; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(hasEnded, patience); }();
    return answer;
}

QByteArray ask(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &headers = {},
               const QByteArray &host = "127.0.0.1")
{
    return answerTo(
        port, method + ' ' + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers + "\r\n");
}

} // namespace

class TestMetricsServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesWhatThereIsThen();
    void refuses_data();
    void refuses();
    void isOnLoopbackOnly();
    void saysWhyItCannot();
    void stopsAndMoves();
};

void TestMetricsServer::servesWhatThereIsThen()
{
    int asked = 0;
    surface::MetricsServer server([&asked] { return "cameras " + QByteArray::number(++asked) + "\n# EOF\n"; });
    QCOMPARE(server.port(), 0);
    QCOMPARE(server.start(0), QString());
    for (const char *const count : {"1", "2"}) {
        const QByteArray answer = ask(server.port(), "GET", "/metrics");
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        QVERIFY(answer.contains("Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n"));
        QVERIFY(answer.endsWith(QByteArray("\r\n\r\ncameras ") + count + "\n# EOF\n"));
    }
    QVERIFY(ask(server.port(), "GET", "/metrics?from=prometheus", {}, "localhost:9464").startsWith("HTTP/1.1 200 "));
}

void TestMetricsServer::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                        const QByteArray &host, const QByteArray &status) {
        QTest::newRow(name) << method << path << headers << host << status;
    };
    const QByteArray here = "127.0.0.1";
    row("a name that leads here", "GET", "/metrics", {}, "rebound.example", "421");
    row("a page of another site", "GET", "/metrics", "Origin: https://web.example\r\n", here, "403");
    row("an image in a page", "GET", "/metrics", "Sec-Fetch-Site: cross-site\r\n", here, "403");
    row("another path", "GET", "/", {}, here, "404");
    row("a path below", "GET", "/metrics/all", {}, here, "404");
    row("a change", "POST", "/metrics", "Content-Length: 0\r\n", here, "405");
    row("a deletion", "DELETE", "/metrics", {}, here, "405");
    row("a body", "POST", "/metrics", "Content-Length: 5\r\n\r\nhello", here, "413");
    row("too many headers", "GET", "/metrics", "X: " + QByteArray(10'000, 'x') + "\r\n", here, "431");
}

void TestMetricsServer::refuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, status);
    surface::MetricsServer server([] { return numbers; });
    QCOMPARE(server.start(0), QString());
    const QByteArray answer = ask(server.port(), method, path, headers, host);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
    QVERIFY(!answer.contains("cameras"));
}

void TestMetricsServer::isOnLoopbackOnly()
{
    surface::MetricsServer server([] { return numbers; });
    QCOMPARE(server.start(0), QString());
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.isLinkLocal())
            continue;
        QTcpSocket socket;
        bool isRefused = false;
        QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&isRefused] { isRefused = true; });
        socket.connectToHost(address, server.port());
        QTRY_VERIFY_WITH_TIMEOUT(isRefused, patience);
    }
}

void TestMetricsServer::saysWhyItCannot()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    surface::MetricsServer server([] { return numbers; });
    QVERIFY(!server.start(other.serverPort()).isEmpty());
    QCOMPARE(server.port(), 0);
}

void TestMetricsServer::stopsAndMoves()
{
    surface::MetricsServer server([] { return numbers; });
    QCOMPARE(server.start(0), QString());
    const quint16 first = server.port();
    QCOMPARE(server.start(first), QString()); // as it is
    QCOMPARE(server.port(), first);
    server.stop();
    QCOMPARE(server.port(), 0);
    QTcpSocket socket;
    bool isRefused = false;
    connect(&socket, &QTcpSocket::errorOccurred, &socket, [&isRefused] { isRefused = true; });
    socket.connectToHost(QHostAddress::LocalHost, first);
    QTRY_VERIFY_WITH_TIMEOUT(isRefused, patience);
}

QTEST_GUILESS_MAIN(TestMetricsServer)
#include "tst_metricsserver.moc"
