// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The trouble of one source, an account in a region, is its own: whoever shares its transport, its host or its proxy is
// answered as ever.

#include "ClientFixture.h"
#include "support/ProxyVariable.h"
#include "support/TestCertificate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::RawRequest;
using support::RawServer;

namespace {

/// Several times as many connections as QNetworkAccessManager would open to a host, or through a proxy.
constexpr int hanging = 40;

const QString slowKey = u"AKIDSLOW"_s;

void answerAllButSlow(QTcpSocket &socket, const RawRequest &request)
{
    const bool isSlow = request.header("Authorization").contains("Credential=" + slowKey.toLatin1());
    if (!isSlow)
        socket.write(support::answer(200, "{}"));
}

std::shared_ptr<aws::CredentialsSource> key(const QString &id)
{
    aws::Credentials credentials = ClientFixture::credentials();
    credentials.accessKeyId = id;
    return std::make_shared<aws::FixedCredentials>(std::move(credentials));
}

} // namespace

class TestNeighbours final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSlowSourceHindersNobody_data();
    void aSlowSourceHindersNobody();
    void aFailureCostsNobodyElseHisConnection_data();
    void aFailureCostsNobodyElseHisConnection();

private:
    support::TestCertificate m_certificate;
};

void TestNeighbours::initTestCase()
{
    support::unsetProxyVariables();
    m_certificate = support::makeCertificate(u"DNS:localhost,DNS:slow.example.net,DNS:quick.example.net"_s);
    QVERIFY2(!m_certificate.isNull(), "the command openssl makes no certificate");
}

void TestNeighbours::aSlowSourceHindersNobody_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("isSameHost");
    for (const QString &way : {u"plain"_s, u"TLS"_s, u"proxy"_s}) {
        QTest::newRow(qPrintable(way + u", the same host"_s)) << way << true;
        QTest::newRow(qPrintable(way + u", another host"_s)) << way << false;
    }
}

void TestNeighbours::aSlowSourceHindersNobody()
{
    QFETCH(const QString, way);
    QFETCH(const bool, isSameHost);
    RawServer slow(answerAllButSlow);
    RawServer other(answerAllButSlow);
    RawServer &quick = isSameHost ? slow : other;
    if (way != "plain"_L1) {
        for (RawServer *const server : {&slow, &other})
            server->speakTls(m_certificate.certificate, m_certificate.key);
    }
    RawServer proxy([&](QTcpSocket &socket, const RawRequest &request) {
        support::tunnel(socket, request.target.startsWith("slow") ? slow.serverPort() : other.serverPort());
    });
    const bool hasProxy = way == "proxy"_L1;
    const support::ProxyVariable variable("https_proxy", hasProxy ? proxy.address() : QByteArray());
    const QUrl slowUrl = hasProxy ? QUrl(u"https://slow.example.net"_s) : slow.url();
    const QUrl quickUrl = hasProxy && !isSameHost ? QUrl(u"https://quick.example.net"_s)
        : hasProxy                                ? slowUrl
                                                  : quick.url();

    aws::Transport transport;
    transport.addCertificateAuthorities({m_certificate.certificate});
    aws::RateLimitsBook book(0.6);
    aws::Client slowOne(transport, key(slowKey), {slowUrl, "eu-west-1", ClientFixture::service},
                        aws::RateLimits::unlimited());
    std::stop_source enough;
    std::vector<support::Slot<aws::Result<QByteArray>>> stuck;
    for (int i = 0; i < hanging; ++i)
        stuck.push_back(support::started(slowOne.send(ClientFixture::read(), enough.get_token())));
    QTRY_COMPARE_WITH_TIMEOUT(slow.requests().size(), hanging, 30'000);

    aws::Client otherKey(transport, key(u"AKIDQUICK"_s), {quickUrl, "eu-west-1", ClientFixture::service},
                         book.of(u"quick"_s, u"eu-west-1"_s));
    aws::Client otherRegion(transport, key(u"AKIDQUICK"_s), {quickUrl, "us-east-1", ClientFixture::service},
                            book.of(u"quick"_s, u"us-east-1"_s));
    for (aws::Client *const client : {&otherKey, &otherRegion}) {
        const auto result = support::ended(client->send(ClientFixture::read(), {}));
        QVERIFY(result);
        QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    }
    for (const auto &one : stuck)
        QVERIFY(!one->has_value());
    enough.request_stop();
    for (const auto &one : stuck)
        QTRY_VERIFY(one->has_value());
}

void TestNeighbours::aFailureCostsNobodyElseHisConnection_data()
{
    QTest::addColumn<QByteArray>("answer"); // of the one in trouble; none: it hangs up
    QTest::newRow("hung up") << QByteArray();
    QTest::newRow("asks for another connection") << support::answer(408);
    QTest::newRow("silent") << "silent"_ba;
}

void TestNeighbours::aFailureCostsNobodyElseHisConnection()
{
    QFETCH(const QByteArray, answer);
    RawServer troubled([&answer](QTcpSocket &socket, const RawRequest &) {
        if (answer.isEmpty())
            socket.abort();
        else if (answer != "silent")
            socket.write(answer);
    });
    RawServer well({support::answer(200, "{}")});
    aws::Transport transport({.inactivity = 200ms});
    const auto send = [&transport](const RawServer &server) {
        const auto result = support::ended(transport.send({"POST", server.url(), {}, "{}"}, {}));
        return result && *result && (*result)->status == 200;
    };
    QVERIFY(send(well));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!send(troubled));
        QVERIFY(send(well));
    }
    QCOMPARE(well.connections(), 1);
}

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
