// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"
#include "support/Ended.h"
#include "support/ProxyVariable.h"
#include "support/RawServer.h"
#include "support/TestCertificate.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using support::ProxyVariable;
using support::RawRequest;
using support::RawServer;
using support::TestCertificate;

namespace {

const QUrl service(u"https://ivsrealtime.example.net/"_s);

aws::HttpRequest request()
{
    return {"POST", service, {{"Authorization", "AWS4-HMAC-SHA256 Signature=0123456789abcdef"}}, "{}"};
}

std::optional<aws::Result<aws::HttpResponse>> ask(aws::Transport &transport)
{
    return support::ended(transport.send(request(), {}));
}

QByteArray basic(const QByteArray &login)
{
    return "Basic " + login.toBase64();
}

int logins(const RawServer &proxy)
{
    return static_cast<int>(std::count_if(proxy.requests().begin(), proxy.requests().end(), [](const RawRequest &seen) {
        return !seen.header("Proxy-Authorization").isNull();
    }));
}

/// SOCKS 5 with a password (RFC 1928, RFC 1929), as far as a test needs it.
class SocksServer final : public QTcpServer {
public:
    SocksServer(QByteArray user, QByteArray password, quint16 port)
        : m_login('\1' + QByteArray(1, static_cast<char>(user.size())) + user
                  + QByteArray(1, static_cast<char>(password.size())) + password)
        , m_port(port)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
    }

    int logins = 0;
    QByteArray asked;

private:
    void serve(QTcpSocket *client)
    {
        connect(client, &QTcpSocket::readyRead, this, [this, client, step = 0]() mutable {
            const QByteArray bytes = client->readAll();
            if (step == 0) {
                const bool offersPassword = bytes.sliced(2).contains('\2');
                client->write(offersPassword ? QByteArray("\5\2") : QByteArray("\5\xff"));
                step = 1;
            } else if (step == 1) {
                ++logins;
                client->write(bytes == m_login ? QByteArray("\1\0", 2) : QByteArray("\1\1"));
                step = 2;
            } else {
                asked = bytes.sliced(5, bytes.at(4));
                support::tunnel(*client, m_port, QByteArray("\5\0\0\1\0\0\0\0\0\0", 10));
            }
        });
    }

    QByteArray m_login;
    quint16 m_port;
};

} // namespace

/// How a proxy is signed in to: each login is tried once, and none that nobody gave.
class TestTransportProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesForEver_data();
    void refusesForEver();
    void unknownSignInIsToldAndNotTried_data();
    void unknownSignInIsToldAndNotTried();
    void enteredPasswordIsTriedOnce();
    void anotherProxyDoesNotGetThePassword();
    void wrongPasswordOfTheVariableIsTriedOnce();
    void emptyUserIsNobody();
    void oneTriesAndTheOthersWait_data();
    void oneTriesAndTheOthersWait();
    void endedTryLetsTheNextOneTry();
    void digestIsAnswered_data();
    void digestIsAnswered();
    void socksIsSignedInToOnce_data();
    void socksIsSignedInToOnce();
    void unreadableSettingSendsNothing();
    void longHeadOfTheProxyIsRefused();

private:
    TestCertificate m_certificate;
};

void TestTransportProxy::initTestCase()
{
    support::unsetProxyVariables();
    m_certificate = support::makeCertificate(u"DNS:ivsrealtime.example.net"_s);
    QVERIFY2(!m_certificate.isNull(), "the command openssl makes no certificate");
}

void TestTransportProxy::refusesForEver_data()
{
    QTest::addColumn<QByteArrayList>("offers");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("isEntered");
    for (const bool closes : {false, true}) {
        for (const bool isEntered : {false, true}) {
            const auto row = [closes, isEntered](const char *name, const QByteArrayList &offers) {
                QTest::addRow("%s%s%s", name, closes ? ", closes" : "", isEntered ? ", password entered" : "")
                    << offers << closes << isEntered;
            };
            row("NTLM", {"NTLM"});
            row("Negotiate and NTLM", {"Negotiate", "NTLM"});
            row("NTLM in one line", {"Negotiate, NTLM"});
            row("NTLM and Basic", {"NTLM", "Basic realm=\"p\""});
            row("Basic", {"Basic realm=\"p\""});
            row("Digest", {"Digest realm=\"p\", nonce=\"n\", qop=\"auth\""});
            row("nothing", {});
        }
    }
}

/// QHttpSocketEngine would begin NTLM anew some thousand times a second.
void TestTransportProxy::refusesForEver()
{
    QFETCH(QByteArrayList, offers);
    QFETCH(bool, closes);
    QFETCH(bool, isEntered);
    QByteArrayList lines;
    for (const QByteArray &offer : offers)
        lines += "Proxy-Authenticate: " + offer;
    RawServer proxy([&lines, closes](QTcpSocket &socket, const RawRequest &) {
        socket.write(support::answer(407, "<html>who are you?</html>", lines));
        if (closes)
            socket.disconnectFromHost();
    });
    const ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport;
    if (isEntered)
        transport.setProxyPassword(u"ada"_s, aws::Secret(u"wrong"_s));
    const bool isKnown = offers.join().contains("Basic") || offers.join().contains("Digest");
    const int polls = 5;
    for (int i = 0; i < polls; ++i) {
        const auto result = ask(transport);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, isKnown ? ErrorKind::ProxyNeedsPassword : ErrorKind::ProxySignInUnknown);
        QVERIFY(result->error().safeToRetry);
        QCOMPARE(result->error().isLoginRefused, isKnown && isEntered);
    }
    QCOMPARE(logins(proxy), isKnown && isEntered ? 1 : 0);
    QCOMPARE(proxy.requests().size(), polls + logins(proxy));
}

void TestTransportProxy::unknownSignInIsToldAndNotTried_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<QString>("named");
    QTest::newRow("NTLM") << "NTLM"_ba << u"NTLM"_s;
    QTest::newRow("both") << "Negotiate, NTLM"_ba << u"Negotiate, NTLM"_s;
    QTest::newRow("Bearer") << "Bearer realm=\"a, b\""_ba << u"Bearer"_s;
    QTest::newRow("Digest of an odd kind")
        << "Digest realm=\"p\", nonce=\"n\", algorithm=SHA-512-256"_ba << u"Digest"_s;
}

void TestTransportProxy::unknownSignInIsToldAndNotTried()
{
    QFETCH(QByteArray, offer);
    QFETCH(QString, named);
    RawServer proxy({support::answer(407, {}, {"Proxy-Authenticate: " + offer})});
    const ProxyVariable variable("https_proxy",
                                 "http://ada:secret@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    aws::Transport transport;
    const auto result = ask(transport);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ProxySignInUnknown);
    QVERIFY2(result->error().message.endsWith(u": "_s + named), qPrintable(result->error().message));
    QCOMPARE(logins(proxy), 0);
}

void TestTransportProxy::enteredPasswordIsTriedOnce()
{
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_certificate.certificate, m_certificate.key);
    RawServer proxy([&server](QTcpSocket &socket, const RawRequest &seen) {
        if (seen.header("Proxy-Authorization") == basic("ada:pass word"))
            support::tunnel(socket, server.serverPort());
        else
            socket.write(support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""}));
    });
    const ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport;
    transport.addCertificateAuthorities({m_certificate.certificate});
    const auto expect = [&](ErrorKind kind, int loginsSoFar) {
        const auto result = ask(transport);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, kind);
        QCOMPARE(logins(proxy), loginsSoFar);
    };
    expect(ErrorKind::ProxyNeedsPassword, 0);
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"wrong"_s));
    expect(ErrorKind::ProxyNeedsPassword, 1);
    expect(ErrorKind::ProxyNeedsPassword, 1);
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"wrong"_s)); // a person insists
    expect(ErrorKind::ProxyNeedsPassword, 2);
    expect(ErrorKind::ProxyNeedsPassword, 2);
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"pass word"_s));
    for (int i = 0; i < 3; ++i) {
        const auto result = ask(transport);
        QVERIFY(result);
        QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    }
    QCOMPARE(logins(proxy), 3); // the connection was kept
}

/// Nor does one on which the computer's user has been before.
void TestTransportProxy::anotherProxyDoesNotGetThePassword()
{
    const QByteArrayList wantsLogin{support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""})};
    RawServer office(wantsLogin);
    RawServer hotel(wantsLogin);
    aws::Transport transport;
    const auto askThrough = [&transport](const RawServer &proxy) {
        const ProxyVariable variable("https_proxy", proxy.address());
        const auto result = ask(transport);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::ProxyNeedsPassword);
    };
    askThrough(office);
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"of the office"_s));
    askThrough(hotel);
    QCOMPARE(logins(hotel), 0);
    transport.setProxyPassword(u"guest"_s, aws::Secret(u"of the hotel"_s));
    askThrough(office);
    QCOMPARE(logins(office), 1);
    QCOMPARE(office.requests().last().header("Proxy-Authorization"), basic("ada:of the office"));
}

void TestTransportProxy::wrongPasswordOfTheVariableIsTriedOnce()
{
    RawServer proxy([](QTcpSocket &socket, const RawRequest &seen) {
        const bool isRight = seen.header("Proxy-Authorization") == basic("ada:right");
        socket.write(isRight ? support::answer(503)
                             : support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""}));
    });
    const ProxyVariable variable("https_proxy",
                                 "http://ada:wrong%21@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    aws::Transport transport;
    for (int i = 0; i < 4; ++i) {
        const auto result = ask(transport);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::ProxyNeedsPassword);
        QVERIFY(!result->error().message.contains(u"wrong"_s));
    }
    QCOMPARE(logins(proxy), 1);
    QVERIFY(std::any_of(proxy.requests().begin(), proxy.requests().end(), [](const RawRequest &seen) {
        return seen.header("Proxy-Authorization") == basic("ada:wrong!");
    }));
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"right"_s));
    const auto result = ask(transport);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ProxyFailed); // let in, and then it refused for another reason
    QCOMPARE(logins(proxy), 2);
}

void TestTransportProxy::emptyUserIsNobody()
{
    RawServer proxy({support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""})});
    const ProxyVariable variable("https_proxy", "http://:secret@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    aws::Transport transport;
    transport.setProxyPassword(QString(), aws::Secret(u"secret"_s));
    const auto result = ask(transport);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ProxyNeedsPassword);
    QCOMPARE(logins(proxy), 0);
}

void TestTransportProxy::oneTriesAndTheOthersWait_data()
{
    QTest::addColumn<bool>("isRight");
    QTest::newRow("right") << true;
    QTest::newRow("wrong") << false;
}

void TestTransportProxy::oneTriesAndTheOthersWait()
{
    QFETCH(bool, isRight);
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_certificate.certificate, m_certificate.key);
    RawServer proxy([&](QTcpSocket &socket, const RawRequest &seen) {
        if (seen.header("Proxy-Authorization").isNull()) {
            socket.write(support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""}));
            return;
        }
        if (isRight)
            support::tunnel(socket, server.serverPort());
        else
            socket.write(support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""}));
    });
    const ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport;
    transport.addCertificateAuthorities({m_certificate.certificate});
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"pass word"_s));
    std::vector<support::Slot<aws::Result<aws::HttpResponse>>> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(support::started(transport.send(request(), {})));
    for (const auto &one : all) {
        QTRY_VERIFY_WITH_TIMEOUT(one->has_value(), 20'000);
        QCOMPARE((*one)->has_value(), isRight);
        if (!isRight)
            QCOMPARE((*one)->error().kind, ErrorKind::ProxyNeedsPassword);
    }
    if (!isRight)
        QCOMPARE(logins(proxy), 1);
}

/// What was never answered is not known to be wrong.
void TestTransportProxy::endedTryLetsTheNextOneTry()
{
    bool isSilent = true;
    RawServer proxy([&isSilent](QTcpSocket &socket, const RawRequest &seen) {
        if (seen.header("Proxy-Authorization").isNull())
            socket.write(support::answer(407, {}, {"Proxy-Authenticate: Basic realm=\"p\""}));
        else if (!isSilent)
            socket.write(support::answer(503));
    });
    const ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport({.inactivity = 300ms, .deadline = 30s});
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"pass word"_s));
    const auto silent = ask(transport);
    QVERIFY(silent && !*silent);
    QCOMPARE(silent->error().kind, ErrorKind::TimedOut);
    isSilent = false;
    const auto next = ask(transport);
    QVERIFY(next && !*next);
    QCOMPARE(next->error().kind, ErrorKind::ProxyFailed);
    QCOMPARE(logins(proxy), 2);
}

void TestTransportProxy::digestIsAnswered_data()
{
    QTest::addColumn<QByteArray>("offer");
    QTest::addColumn<int>("method");
    const int md5 = QCryptographicHash::Md5;
    QTest::newRow("MD5") << "Digest realm=\"the \\\"plant\\\"\", nonce=\"abc\", qop=\"auth,auth-int\", opaque=\"o\""_ba
                         << md5;
    QTest::newRow("SHA-256") << "Digest realm=\"p\", nonce=\"abc\", qop=\"auth\", algorithm=SHA-256"_ba
                             << int(QCryptographicHash::Sha256);
    QTest::newRow("old, without qop") << "Digest realm=\"p\", nonce=\"abc\""_ba << md5;
    QTest::newRow("beside others, in one line")
        << "NTLM, Digest realm=\"a, b\", nonce=\"abc\", qop=\"auth\", Basic realm=\"p\""_ba << md5;
}

/// Computed anew from what was sent (RFC 7616 section 3.4.1).
void TestTransportProxy::digestIsAnswered()
{
    QFETCH(QByteArray, offer);
    QFETCH(int, method);
    RawServer proxy([&offer](QTcpSocket &socket, const RawRequest &seen) {
        socket.write(seen.header("Proxy-Authorization").isNull()
                         ? support::answer(407, {}, {"Proxy-Authenticate: " + offer})
                         : support::answer(503));
    });
    const ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport;
    transport.setProxyPassword(u"ada"_s, aws::Secret(u"pass word"_s));
    const auto result = ask(transport);
    QVERIFY(result && !*result);
    QCOMPARE(logins(proxy), 1);
    const QString sent = QString::fromLatin1(proxy.requests().last().header("Proxy-Authorization"));
    QVERIFY2(sent.startsWith("Digest "_L1), qPrintable(sent));
    const auto value = [&sent](const QString &name) {
        const QRegularExpression pattern(uR"~(\b%1=(?:"((?:[^"\\]|\\.)*)"|([^",]+)))~"_s.arg(name));
        const auto match = pattern.match(sent);
        return (match.captured(1).remove(u'\\') + match.captured(2)).toLatin1();
    };
    const auto hash = [method](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Algorithm(method)).toHex();
    };
    QCOMPARE(value(u"uri"_s), "ivsrealtime.example.net:443"_ba);
    const QByteArray who = hash("ada:" + value(u"realm"_s) + ":pass word");
    const QByteArray counted =
        offer.contains("qop") ? value(u"nc"_s) + ':' + value(u"cnonce"_s) + ":auth:" : QByteArray();
    QCOMPARE(value(u"response"_s), hash(who + ":abc:" + counted + hash("CONNECT:ivsrealtime.example.net:443")));
    QVERIFY(!sent.contains(u"pass word"_s));
}

void TestTransportProxy::socksIsSignedInToOnce_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<int>("tries");
    QTest::newRow("right") << "ada:right@"_ba << true << 4;
    QTest::newRow("wrong") << "ada:wrong@"_ba << false << 1;
    QTest::newRow("nobody") << ""_ba << false << 0;
}

void TestTransportProxy::socksIsSignedInToOnce()
{
    QFETCH(QByteArray, login);
    QFETCH(bool, isRight);
    QFETCH(int, tries);
    RawServer server({support::answer(200, "{}")});
    server.speakTls(m_certificate.certificate, m_certificate.key);
    SocksServer socks("ada", "right", server.serverPort());
    const ProxyVariable variable("all_proxy",
                                 "socks5h://" + login + "127.0.0.1:" + QByteArray::number(socks.serverPort()));
    aws::Transport transport;
    transport.addCertificateAuthorities({m_certificate.certificate});
    std::vector<support::Slot<aws::Result<aws::HttpResponse>>> atOnce;
    for (int i = 0; i < 4; ++i)
        atOnce.push_back(support::started(transport.send(request(), {})));
    for (const auto &one : atOnce) {
        QTRY_VERIFY_WITH_TIMEOUT(one->has_value(), 20'000);
        QCOMPARE((*one)->has_value(), isRight);
    }
    for (int i = 0; i < 3; ++i) {
        const auto result = ask(transport);
        QVERIFY(result);
        QCOMPARE(result->has_value(), isRight);
        if (!isRight) {
            QVERIFY2(result->error().kind == ErrorKind::ProxyNeedsPassword, qPrintable(result->error().message));
            QVERIFY(result->error().safeToRetry);
        }
    }
    QCOMPARE(socks.logins, tries);
    if (isRight)
        QCOMPARE(socks.asked, "ivsrealtime.example.net"_ba); // its to look up
}

/// Not even straight: the network may be one that must not be used without it.
void TestTransportProxy::unreadableSettingSendsNothing()
{
    const ProxyVariable variable("https_proxy", "\"http://ada:secret@127.0.0.1:1\"");
    aws::Transport transport;
    const auto result = ask(transport);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ProxyUnusable);
    QCOMPARE(result->error().culprit, u"https_proxy"_s);
    QVERIFY(result->error().safeToRetry);
    QVERIFY(!result->error().message.contains(u"secret"_s));
}

void TestTransportProxy::longHeadOfTheProxyIsRefused()
{
    RawServer proxy([](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\n");
        const auto more = [&socket] {
            if (socket.bytesToWrite() < 64 * 1024)
                socket.write("X-More: " + QByteArray(16 * 1024, 'x') + "\r\n");
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    });
    const ProxyVariable variable("https_proxy", proxy.address());
    aws::Transport transport;
    const auto result = ask(transport);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::ProxyFailed);
    QTRY_COMPARE(proxy.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestTransportProxy)
#include "tst_transport_proxy.moc"
