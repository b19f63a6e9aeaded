// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"
#include "support/Ended.h"
#include "support/ProxyVariable.h"
#include "support/RawServer.h"
#include "support/TestCertificate.h"

#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using aws::TlsProblem;
using support::ProxyVariable;
using support::RawRequest;
using support::RawServer;
using support::TestCertificate;
using support::Validity;

namespace {

std::optional<aws::Result<aws::HttpResponse>> post(aws::Transport &transport, const QUrl &url)
{
    const aws::HttpRequest request{
        "POST", url, {{"Authorization", "AWS4-HMAC-SHA256 Signature=0123456789abcdef"}}, "{}"};
    return support::ended(transport.send(request, {}));
}

} // namespace

/// TLS is verified always, and a proxy is told from the service.
class TestTransportSecurity final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrustedCertificateIsRefused();
    void addedAuthorityIsTrusted();
    void systemAuthoritiesStay();
    void certificateOfAnotherHostIsRefused();
    void plainServerIsNoTls();
    void tlsProblemsAreToldApart_data();
    void tlsProblemsAreToldApart();
    void aBundleThatIsNotUsedIsTold();
    void allWhoWaitLearnTheTlsProblem();
    void alertsAreToldApart_data();
    void alertsAreToldApart();
    void muteServerTimesOutInTheHandshake();
    void noHttp2IsOffered();
    void proxyWantsAPassword();
    void proxyRefusesThePassword();
    void proxyFails_data();
    void proxyFails();
    void proxyNeverSeesTheSignature();
    void plainHttpTakesNoProxy();

private:
    TestCertificate m_localhost;
};

void TestTransportSecurity::initTestCase()
{
    support::unsetProxyVariables();
    m_localhost = support::makeCertificate(u"DNS:localhost,IP:127.0.0.1"_s);
    QVERIFY2(!m_localhost.isNull(), "the command openssl makes no certificate");
}

void TestTransportSecurity::untrustedCertificateIsRefused()
{
    RawServer server({support::answer(200)});
    server.speakTls(m_localhost.certificate, m_localhost.key);
    aws::Transport transport;
    const auto result = post(transport, server.url());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TlsUntrusted);
    QVERIFY(!result->error().message.isEmpty());
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportSecurity::addedAuthorityIsTrusted()
{
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_localhost.certificate, m_localhost.key);
    aws::Transport transport;
    transport.addCertificateAuthorities({m_localhost.certificate});
    const auto result = post(transport, server.url());
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE((*result)->status, 200);
    QCOMPARE(server.requests().size(), 1);
}

/// Adding one authority must not drop the system's: proved by giving the system one and adding another.
void TestTransportSecurity::systemAuthoritiesStay()
{
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_localhost.certificate, m_localhost.key);
    const TestCertificate other = support::makeCertificate(u"DNS:other.example.net"_s);
    aws::Transport transport;
    transport.addCertificateAuthorities({m_localhost.certificate});
    transport.addCertificateAuthorities({other.certificate});
    const auto result = post(transport, server.url());
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
}

void TestTransportSecurity::certificateOfAnotherHostIsRefused()
{
    const TestCertificate other = support::makeCertificate(u"DNS:other.example.net"_s);
    RawServer server({support::answer(200)});
    server.speakTls(other.certificate, other.key);
    aws::Transport transport;
    transport.addCertificateAuthorities({other.certificate});
    const auto result = post(transport, server.url());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TlsUntrusted);
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportSecurity::plainServerIsNoTls()
{
    RawServer server([](QTcpSocket &, const RawRequest &) {});
    connect(&server, &RawServer::connected, this, [](QTcpSocket *socket) { socket->write(support::answer(200)); });
    aws::Transport transport;
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    const auto result = post(transport, url);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TlsUntrusted);
    QVERIFY(result->error().tlsProblem == TlsProblem::NotTls);
    QVERIFY(result->error().safeToRetry);
}

void TestTransportSecurity::tlsProblemsAreToldApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Validity>("validity");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<bool>("hasBundle");
    QTest::addColumn<TlsProblem>("problem");
    const QString own = u"DNS:localhost"_s;
    const QString other = u"DNS:login.example.net"_s;
    QTest::newRow("expired") << own << Validity::Before << true << true << TlsProblem::Expired;
    QTest::newRow("not yet valid") << own << Validity::Later << true << true << TlsProblem::NotYetValid;
    QTest::newRow("other host") << other << Validity::Now << true << true << TlsProblem::OtherHost;
    QTest::newRow("other host, and nobody vouches for it")
        << other << Validity::Now << false << false << TlsProblem::OtherHost;
    QTest::newRow("unknown issuer") << own << Validity::Now << false << false << TlsProblem::UnknownIssuer;
    QTest::newRow("unknown issuer, expired") << own << Validity::Before << false << false << TlsProblem::UnknownIssuer;
    QTest::newRow("not in the bundle") << own << Validity::Now << false << true << TlsProblem::NotInBundle;
}

void TestTransportSecurity::tlsProblemsAreToldApart()
{
    QFETCH(QString, name);
    QFETCH(Validity, validity);
    QFETCH(bool, isTrusted);
    QFETCH(bool, hasBundle);
    QFETCH(TlsProblem, problem);
    const TestCertificate certificate = support::makeCertificate(name, validity);
    QVERIFY(!certificate.isNull());
    RawServer server({support::answer(200)});
    server.speakTls(certificate.certificate, certificate.key);
    aws::Transport transport;
    if (isTrusted)
        transport.addCertificateAuthorities({certificate.authority});
    else if (hasBundle)
        transport.addCertificateAuthorities({m_localhost.certificate});
    const auto result = post(transport, server.url());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TlsUntrusted);
    QVERIFY2(result->error().tlsProblem == problem, qPrintable(result->error().message));
    QVERIFY(result->error().safeToRetry);
    QCOMPARE(server.requests().size(), 0);
}

void TestTransportSecurity::aBundleThatIsNotUsedIsTold()
{
    const TestCertificate certificate = support::makeCertificate(u"DNS:localhost"_s);
    RawServer server({support::answer(200)});
    server.speakTls(certificate.certificate, certificate.key);
    aws::Transport transport;
    transport.setCaBundleFault({aws::CaBundleProblem::Damaged, u"/etc/company.pem"_s});
    const auto result = post(transport, server.url());
    QVERIFY(result && !*result);
    QVERIFY(result->error().tlsProblem == TlsProblem::UnknownIssuer);
    QVERIFY(result->error().caBundleFault);
    QVERIFY(result->error().caBundleFault->problem == aws::CaBundleProblem::Damaged);
    QCOMPARE(result->error().caBundleFault->path, u"/etc/company.pem"_s);
}

/// Qt names one of those that wait for a connection.
void TestTransportSecurity::allWhoWaitLearnTheTlsProblem()
{
    const TestCertificate certificate = support::makeCertificate(u"DNS:localhost"_s, Validity::Before);
    RawServer server({support::answer(200)});
    server.speakTls(certificate.certificate, certificate.key);
    aws::Transport transport;
    transport.addCertificateAuthorities({certificate.authority});
    std::vector<support::Slot<aws::Result<aws::HttpResponse>>> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(support::started(transport.send({"POST", server.url(), {}, "{}"}, {})));
    for (const auto &one : all) {
        QTRY_VERIFY(one->has_value());
        QVERIFY(!**one);
        QCOMPARE((*one)->error().kind, ErrorKind::TlsUntrusted);
        QVERIFY2((*one)->error().tlsProblem == TlsProblem::Expired, qPrintable((*one)->error().message));
    }
}

void TestTransportSecurity::alertsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TlsProblem>("problem");
    const QByteArray alert("\x15\x03\x01\x00\x02\x02", 6); // a record with a fatal alert (RFC 8446 section 6)
    QTest::newRow("protocol_version") << alert + '\x46' << TlsProblem::NoCommonVersion;
    QTest::newRow("handshake_failure") << alert + '\x28' << TlsProblem::Other;
    QTest::newRow("internal_error") << alert + '\x50' << TlsProblem::Other;
    QTest::newRow("http") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << TlsProblem::NotTls;
    QTest::newRow("a page") << "<html><body>This is plain http.</body></html>"_ba << TlsProblem::NotTls;
    QTest::newRow("mail") << "220 mail.example.net ESMTP\r\n"_ba << TlsProblem::NotTls;
}

void TestTransportSecurity::alertsAreToldApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TlsProblem, problem);
    RawServer server([](QTcpSocket &, const RawRequest &) {});
    // Once it has said hello, as a server would.
    connect(&server, &RawServer::connected, this, [&bytes](QTcpSocket *socket) {
        connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes] {
            socket->write(bytes);
            socket->disconnectFromHost();
        });
    });
    aws::Transport transport;
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    const auto result = post(transport, url);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TlsUntrusted);
    QVERIFY2(result->error().tlsProblem == problem, qPrintable(result->error().message));
}

void TestTransportSecurity::muteServerTimesOutInTheHandshake()
{
    RawServer server({support::answer(200)});
    server.stayMute();
    aws::Transport transport({.inactivity = 200ms, .deadline = 1h});
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    const auto result = post(transport, url);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TimedOut);
}

void TestTransportSecurity::noHttp2IsOffered()
{
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_localhost.certificate, m_localhost.key);
    server.offerProtocols({"h2", "http/1.1"});
    aws::Transport transport;
    transport.addCertificateAuthorities({m_localhost.certificate});
    const auto result = post(transport, server.url());
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().method, "POST"_ba); // HTTP/2 would begin with PRI
}

void TestTransportSecurity::proxyWantsAPassword()
{
    RawServer proxy([](QTcpSocket &socket, const RawRequest &request) {
        const bool known = request.header("Proxy-Authorization") == "Basic " + QByteArray("ada:pass word").toBase64();
        socket.write(known ? support::answer(502)
                           : support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""}));
    });
    const ProxyVariable environment("https_proxy", proxy.address());
    aws::Transport transport;
    const QUrl url(u"https://ivsrealtime.example.net/"_s);
    const auto before = post(transport, url);
    QVERIFY(before && !*before);
    QCOMPARE(before->error().kind, ErrorKind::ProxyNeedsPassword);
    QVERIFY(before->error().safeToRetry);
    QVERIFY(proxy.requests().size() >= 1);
    QCOMPARE(proxy.requests().first().method, "CONNECT"_ba);

    transport.setProxyPassword(u"ada"_s, aws::Secret(u"pass word"_s));
    const auto after = post(transport, url);
    QVERIFY(after && !*after);
    QVERIFY(after->error().kind != ErrorKind::ProxyNeedsPassword);
    QVERIFY(!proxy.requests().last().header("Proxy-Authorization").isNull());
}

void TestTransportSecurity::proxyRefusesThePassword()
{
    RawServer proxy({support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""})});
    const ProxyVariable environment("https_proxy", proxy.address());
    aws::Transport transport;
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"wrong"_s));
    const auto result = post(transport, QUrl(u"https://ivsrealtime.example.net/"_s));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ProxyNeedsPassword);
    QVERIFY2(proxy.requests().size() <= 4, "the wrong password was tried again and again");
}

void TestTransportSecurity::proxyFails_data()
{
    QTest::addColumn<QByteArray>("address"); // null: a server that answers as follows
    QTest::addColumn<QByteArray>("answer");
    quint16 port = 0;
    {
        const RawServer gone({support::answer(200)});
        port = gone.serverPort();
    }
    QTest::newRow("nobody listens") << QByteArray("http://127.0.0.1:" + QByteArray::number(port)) << QByteArray();
    QTest::newRow("no such host") << "http://proxy.invalid:3128"_ba << QByteArray();
    QTest::newRow("refuses") << QByteArray() << support::answer(403, "no");
    QTest::newRow("cannot reach the host") << QByteArray() << support::answer(502, "no");
    QTest::newRow("is overloaded") << QByteArray() << support::answer(503, "no");
    QTest::newRow("is no proxy") << QByteArray() << "220 mail.example.net ESMTP\r\n"_ba;
}

/// Nothing of the request leaves before the proxy has agreed.
void TestTransportSecurity::proxyFails()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, answer);
    RawServer proxy([&answer](QTcpSocket &socket, const RawRequest &) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    const ProxyVariable environment("https_proxy", address.isNull() ? proxy.address() : address);
    aws::Transport transport;
    const auto result = post(transport, QUrl(u"https://ivsrealtime.example.net/"_s));
    QVERIFY(result && !*result);
    QVERIFY2(result->error().kind == ErrorKind::ProxyFailed, qPrintable(result->error().message));
    QVERIFY(result->error().safeToRetry);
}

void TestTransportSecurity::proxyNeverSeesTheSignature()
{
    RawServer proxy({support::answer(503)});
    const ProxyVariable environment("https_proxy", proxy.address());
    aws::Transport transport;
    const auto result = post(transport, QUrl(u"https://ivsrealtime.example.net/"_s));
    QVERIFY(result && !*result);
    QVERIFY(!proxy.requests().isEmpty());
    for (const RawRequest &request : proxy.requests()) {
        QCOMPARE(request.method, "CONNECT"_ba);
        QVERIFY(request.header("Authorization").isNull());
    }
}

/// Plain http is for this computer only, and nothing on this computer is behind a proxy (qnetworkproxy.cpp).
void TestTransportSecurity::plainHttpTakesNoProxy()
{
    RawServer proxy({support::answer(503)});
    const ProxyVariable forHttp("http_proxy", proxy.address());
    const ProxyVariable forAll("all_proxy", proxy.address());
    RawServer server({support::answer(200, "{}")});
    aws::Transport transport;
    const auto result = post(transport, server.url());
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(proxy.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestTransportSecurity)
#include "tst_transport_security.moc"
