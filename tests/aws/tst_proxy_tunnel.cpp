// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ProxyTunnel.h"
#include "support/ProxyVariable.h"
#include "support/RawServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using support::RawRequest;
using support::RawServer;

namespace {

aws::Route through(const RawServer &proxy)
{
    const aws::Proxy http{aws::Proxy::Kind::Http, u"127.0.0.1"_s, proxy.serverPort(), {}};
    return {u"https"_s, u"ivsrealtime.example.net"_s, 443, http};
}

/// What QNetworkAccessManager would say.
QByteArray request(const QNetworkProxy &proxy)
{
    QByteArray head = "CONNECT ivsrealtime.example.net:443 HTTP/1.1\r\nHost: ivsrealtime.example.net\r\n";
    for (const QByteArray &name : proxy.rawHeaderList())
        head += name + ": " + proxy.rawHeader(name) + "\r\n";
    return head + "\r\n";
}

} // namespace

class TestProxyTunnel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void strangersAreTurnedAway_data();
    void strangersAreTurnedAway();
    void bytesPassBothWays();
    void slowSideHoldsTheOtherBack();
    void closedSideClosesTheOther();
    void refusalIsTold();

private:
    std::unique_ptr<QTcpSocket> client(const QNetworkProxy &tunnel);

    aws::ProxyLogins m_logins;
};

void TestProxyTunnel::initTestCase()
{
    support::unsetProxyVariables();
}

std::unique_ptr<QTcpSocket> TestProxyTunnel::client(const QNetworkProxy &tunnel)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(tunnel.hostName(), tunnel.port());
    return socket;
}

void TestProxyTunnel::strangersAreTurnedAway_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("no token") << "CONNECT ivsrealtime.example.net:443 HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("another token")
        << "CONNECT ivsrealtime.example.net:443 HTTP/1.1\r\nX-Patchbay-Tunnel: 0123456789abcdef\r\n\r\n"_ba;
    QTest::newRow("an empty token") << "CONNECT a:1 HTTP/1.1\r\nX-Patchbay-Tunnel:\r\n\r\n"_ba;
    QTest::newRow("a page") << "GET / HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("no HTTP") << "hello\r\n"_ba;
    QTest::newRow("a long line") << QByteArray(200'000, 'x');
}

void TestProxyTunnel::strangersAreTurnedAway()
{
    QFETCH(QByteArray, head);
    RawServer proxy({support::answer(200)});
    aws::ProxyTunnel tunnel(m_logins);
    const auto stranger = client(tunnel.to(through(proxy)));
    stranger->write(head);
    const QSignalSpy closed(stranger.get(), &QTcpSocket::disconnected);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(stranger->readAll(), QByteArray());
    QCOMPARE(proxy.connections(), 0);
}

void TestProxyTunnel::bytesPassBothWays()
{
    QTcpServer far;
    far.listen(QHostAddress::LocalHost);
    RawServer proxy([&far](QTcpSocket &socket, const RawRequest &) { support::tunnel(socket, far.serverPort()); });
    aws::ProxyTunnel tunnel(m_logins);
    const QNetworkProxy way = tunnel.to(through(proxy));
    const auto near = client(way);
    near->write(request(way));
    QTRY_VERIFY(near->canReadLine());
    QVERIFY(near->readAll().startsWith("HTTP/1.1 200"));
    QTRY_VERIFY(far.hasPendingConnections());
    QTcpSocket *const service = far.nextPendingConnection();

    const QByteArray there = QByteArray("0123456789abcdef").repeated(300'000);
    const QByteArray back = QByteArray("fedcba9876543210").repeated(300'000);
    near->write(there);
    service->write(back);
    QByteArray arrivedThere;
    QByteArray arrivedBack;
    connect(service, &QTcpSocket::readyRead, this, [&] { arrivedThere += service->readAll(); });
    connect(near.get(), &QTcpSocket::readyRead, this, [&] { arrivedBack += near->readAll(); });
    QTRY_COMPARE(arrivedThere.size(), there.size());
    QTRY_COMPARE(arrivedBack.size(), back.size());
    QVERIFY(arrivedThere == there);
    QVERIFY(arrivedBack == back);
}

/// Nobody reads at the near end: the far end cannot get rid of more than the kernel's buffers and the tunnel's hold.
void TestProxyTunnel::slowSideHoldsTheOtherBack()
{
    constexpr qint64 size = 200LL * 1024 * 1024;
    qint64 written = 0;
    RawServer proxy([&written](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        const auto more = [&socket, &written] {
            constexpr qint64 piece = 256 * 1024;
            if (written < size && socket.bytesToWrite() < piece)
                written += socket.write(QByteArray(piece, 'x'));
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    });
    aws::ProxyTunnel tunnel(m_logins);
    const QNetworkProxy way = tunnel.to(through(proxy));
    const auto near = client(way);
    near->setReadBufferSize(16);
    near->write(request(way));
    qint64 before = -1;
    const auto standsStill = [&] { return written > 0 && std::exchange(before, written) == written; };
    QTRY_VERIFY_WITH_TIMEOUT(standsStill(), 20'000);
    QVERIFY2(written < size, "all of it was taken into memory");
}

void TestProxyTunnel::closedSideClosesTheOther()
{
    RawServer proxy([](QTcpSocket &socket, const RawRequest &) { socket.write("HTTP/1.1 200 OK\r\n\r\n"); });
    aws::ProxyTunnel tunnel(m_logins);
    const QNetworkProxy way = tunnel.to(through(proxy));
    const auto near = client(way);
    near->write(request(way));
    QTRY_VERIFY(near->canReadLine());
    QCOMPARE(proxy.openConnections(), 1);
    near->disconnectFromHost();
    QTRY_COMPARE(proxy.openConnections(), 0);

    const auto other = client(way);
    other->write(request(way));
    QTRY_VERIFY(other->canReadLine());
    proxy.closeConnections();
    QTRY_COMPARE(other->state(), QAbstractSocket::UnconnectedState);
}

void TestProxyTunnel::refusalIsTold()
{
    RawServer proxy({support::answer(407, {}, {"Proxy-Authenticate: NTLM"})});
    aws::ProxyTunnel tunnel(m_logins);
    std::optional<aws::Error> told;
    connect(&tunnel, &aws::ProxyTunnel::failed, this,
            [&](const aws::Route &, const aws::Error &error) { told = error; });
    const QNetworkProxy way = tunnel.to(through(proxy));
    const auto near = client(way);
    near->write(request(way));
    QTRY_VERIFY(near->canReadLine());
    QVERIFY(near->readAll().startsWith("HTTP/1.1 502")); // never a 407, which Qt would answer
    QVERIFY(told);
    QCOMPARE(told->kind, aws::ErrorKind::ProxySignInUnknown);
}

QTEST_GUILESS_MAIN(TestProxyTunnel)
#include "tst_proxy_tunnel.moc"
