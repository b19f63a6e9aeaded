// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"
#include "support/Ended.h"
#include "support/ProxyVariable.h"
#include "support/RawServer.h"
#include "support/TestCertificate.h"

#include <QTest>
#include <QTimer>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using support::RawRequest;
using support::RawServer;
using support::TestCertificate;

namespace {

/// QNetworkAccessManager has six connections to a host: more than those must not be able to stop the program.
constexpr int manyAtOnce = 8;

const aws::TransportLimits shortLimits{
    .inactivity = 15s, .deadline = 30s, .responseBytes = 1024 * 1024, .connecting = 1s};

aws::HttpRequest post(const QUrl &url)
{
    return {"POST", url, {}, "{}"};
}

std::optional<aws::Result<aws::HttpResponse>> sendAndWait(aws::Transport &transport, const QUrl &url)
{
    return support::ended(transport.send(post(url), {}));
}

} // namespace

/// Whatever happens between connect and encrypted: the next attempt opens a new connection.
class TestTransportConnecting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void worksAgain_data();
    void worksAgain();
    void keptConnectionThatWentSilent();
    void othersUnderWayAreNotHurt();
    void connectionIsBoundedAsAWhole();
    void theDeadlineStartsWhenTheRequestLeaves();

private:
    TestCertificate m_certificate;
};

void TestTransportConnecting::initTestCase()
{
    support::unsetProxyVariables();
    m_certificate = support::makeCertificate(u"DNS:localhost,DNS:ivsrealtime.example.net"_s);
    QVERIFY2(!m_certificate.isNull(), "the command openssl makes no certificate");
}

void TestTransportConnecting::worksAgain_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<bool>("hasProxy");
    QTest::addColumn<bool>("inMidWork");
    for (const bool inMidWork : {false, true}) {
        const char *const when = inMidWork ? "in mid-work" : "at first";
        QTest::addRow("TLS silent, %s", when) << u"silent"_s << false << inMidWork;
        QTest::addRow("TLS hung up on, %s", when) << u"hung up"_s << false << inMidWork;
        QTest::addRow("TLS silent behind a proxy, %s", when) << u"silent"_s << true << inMidWork;
        QTest::addRow("CONNECT silent, %s", when) << u"CONNECT silent"_s << true << inMidWork;
        QTest::addRow("CONNECT hung up on, %s", when) << u"CONNECT hung up"_s << true << inMidWork;
    }
}

void TestTransportConnecting::worksAgain()
{
    QFETCH(QString, trouble);
    QFETCH(bool, hasProxy);
    QFETCH(bool, inMidWork);
    bool isInTrouble = false;
    // Nothing is kept open: what is closed while a request is under way is another matter.
    RawServer server({support::answer(200, "{}", {"Connection: close"})});
    server.speakTls(m_certificate.certificate, m_certificate.key);
    connect(&server, &RawServer::connected, &server, [&](QTcpSocket *socket) {
        if (isInTrouble && trouble == "hung up"_L1)
            socket->abort();
    });
    RawServer proxy([&](QTcpSocket &socket, const RawRequest &) {
        if (isInTrouble && trouble == "CONNECT hung up"_L1)
            socket.abort();
        else if (!isInTrouble || trouble != "CONNECT silent"_L1)
            support::tunnel(socket, server.serverPort());
    });
    const support::ProxyVariable variable("https_proxy", hasProxy ? proxy.address() : QByteArray());
    const QUrl url = hasProxy ? QUrl(u"https://ivsrealtime.example.net/"_s) : server.url();
    aws::Transport transport(shortLimits);
    transport.addCertificateAuthorities({m_certificate.certificate});
    if (inMidWork) {
        for (int i = 0; i < 3; ++i) {
            const auto result = sendAndWait(transport, url);
            QVERIFY(result && *result);
        }
    }
    const qsizetype before = server.requests().size();

    isInTrouble = true;
    server.stayMute(trouble == "silent"_L1);
    std::vector<support::Slot<aws::Result<aws::HttpResponse>>> stuck;
    for (int i = 0; i < manyAtOnce; ++i)
        stuck.push_back(support::started(transport.send(post(url), {})));
    for (const auto &one : stuck) {
        QTRY_VERIFY_WITH_TIMEOUT(one->has_value(), 20'000);
        QVERIFY(!**one);
        const aws::Error &error = (*one)->error();
        QVERIFY2(error.kind
                     == (trouble.endsWith("silent"_L1) ? ErrorKind::TimedOut
                             : trouble == "hung up"_L1 ? ErrorKind::ConnectionLost
                                                       : ErrorKind::ProxyFailed),
                 qPrintable(error.message));
        QVERIFY2(error.safeToRetry, "nothing was sent");
    }
    QCOMPARE(server.requests().size(), before);

    isInTrouble = false;
    server.stayMute(false);
    const auto result = sendAndWait(transport, url);
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE(server.requests().size(), before + 1);
}

/// What was sent over it is not known; what is open beside it may be as dead.
void TestTransportConnecting::keptConnectionThatWentSilent()
{
    bool isSilent = false;
    RawServer server([&isSilent](QTcpSocket &socket, const RawRequest &) {
        if (!isSilent)
            socket.write(support::answer(200, "{}"));
    });
    aws::Transport transport({.inactivity = 300ms, .deadline = 30s});
    const auto one = support::started(transport.send(post(server.url()), {}));
    const auto two = support::started(transport.send(post(server.url()), {}));
    QTRY_VERIFY(one->has_value() && two->has_value());
    QCOMPARE(server.connections(), 2);
    isSilent = true;
    const auto lost = sendAndWait(transport, server.url());
    QVERIFY(lost && !*lost);
    QCOMPARE(lost->error().kind, ErrorKind::TimedOut);
    QVERIFY(!lost->error().safeToRetry);
    QTRY_COMPARE(server.openConnections(), 0);
    isSilent = false;
    const auto next = sendAndWait(transport, server.url());
    QVERIFY(next && *next);
    QCOMPARE(server.requests().size(), 4);
}

void TestTransportConnecting::othersUnderWayAreNotHurt()
{
    QTcpSocket *waiting = nullptr;
    RawServer patient([&waiting](QTcpSocket &socket, const RawRequest &) { waiting = &socket; });
    RawServer mute({support::answer(200)});
    mute.speakTls(m_certificate.certificate, m_certificate.key);
    mute.stayMute();
    aws::Transport transport(shortLimits);
    const auto other = support::started(transport.send(post(patient.url()), {}));
    QTRY_VERIFY(waiting);
    const auto stuck = sendAndWait(transport, mute.url());
    QVERIFY(stuck && !*stuck);
    QVERIFY(!other->has_value());
    waiting->write(support::answer(200, "still here"));
    QTRY_VERIFY(other->has_value());
    QVERIFY(**other);
    QCOMPARE((**other)->body, "still here"_ba);
    QCOMPARE(patient.requests().size(), 1);
}

/// A proxy that drips its answer never falls silent.
void TestTransportConnecting::connectionIsBoundedAsAWhole()
{
    RawServer proxy([](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\n");
        auto *const timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("X-Drip: x\r\n"); });
        timer->start(20);
    });
    const support::ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport(shortLimits);
    const auto result = sendAndWait(transport, QUrl(u"https://ivsrealtime.example.net/"_s));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TimedOut);
    QVERIFY(result->error().safeToRetry);
    QTRY_COMPARE(proxy.openConnections(), 0);
}

/// A way that takes its time to open takes none of the answer's.
void TestTransportConnecting::theDeadlineStartsWhenTheRequestLeaves()
{
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_certificate.certificate, m_certificate.key);
    RawServer proxy([&server](QTcpSocket &socket, const RawRequest &) {
        QTimer::singleShot(1500ms, &socket, [&] { support::tunnel(socket, server.serverPort()); });
    });
    const support::ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport({.deadline = 1s, .connecting = 20s});
    transport.addCertificateAuthorities({m_certificate.certificate});
    const auto result = sendAndWait(transport, QUrl(u"https://ivsrealtime.example.net/"_s));
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
}

QTEST_GUILESS_MAIN(TestTransportConnecting)
#include "tst_transport_connecting.moc"
