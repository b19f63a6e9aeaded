// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/CodeListener.h"
#include "sso/Pkce.h"
#include "support/CapturedLog.h"
#include "support/Ended.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

const auto state = u"the-state-of-this-sign-in"_s;

/// All that comes back until the other side closes.
QByteArray answerTo(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(10'000))
        return "no connection"_ba;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    socket.write(bytes);
    if (socket.state() != QTcpSocket::UnconnectedState)
        closed.wait(20'000);
    return socket.readAll();
}

} // namespace

/// The browser that comes back, as bytes on a socket.
class TestCodeListener final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_listener.emplace(state); }
    void cleanup() { m_listener.reset(); }

    void makesVerifiersAndChallenges();
    void buildsTheUrlOfTheCli();
    void listensOnLoopbackOnly();
    void takesTheCode();
    void takesTheCodeBeforeItIsAwaited();
    void refusesAndGoesOn_data();
    void refusesAndGoesOn();
    void tellsThatSomebodyDeclined();
    void answersOnce();
    void takesARequestInPieces();
    void dropsWhoSaysNothing();
    void isNotHeldUpByMany();
    void endsWhenNobodyComes();
    void endsWhenAsked();
    void logsNothing();

private:
    quint16 port() const { return quint16(m_listener->redirectUrl().port()); }
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(port()); }
    QByteArray get(const QByteArray &target, const QByteArray &hostValue) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + hostValue + "\r\nAccept: */*\r\n\r\n";
    }
    QByteArray rightTarget() const { return "/oauth/callback?code=planted-code&state=" + state.toLatin1(); }

    std::optional<sso::CodeListener> m_listener;
};

void TestCodeListener::makesVerifiersAndChallenges()
{
    // RFC 7636, appendix B
    QCOMPARE(sso::challengeOf(aws::Secret(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s)),
             u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    static const QRegularExpression shape(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    QSet<QString> seen;
    for (int i = 0; i < 100; ++i) {
        const aws::Secret verifier = sso::newVerifier();
        QVERIFY(shape.match(verifier.reveal()).hasMatch());
        seen << verifier.reveal() << sso::newState();
    }
    QCOMPARE(seen.size(), 200);
    QCOMPARE(sso::newState().size(), 43);
}

void TestCodeListener::buildsTheUrlOfTheCli()
{
    const QUrl url = sso::authorizeUrl(QUrl(u"https://oidc.eu-west-1.amazonaws.com"_s), u"a client/1"_s,
                                       QUrl(u"http://127.0.0.1:41234/oauth/callback"_s), u"s+1"_s, u"ch-al"_s,
                                       {u"sso:account:access"_s, u"b"_s});
    QCOMPARE(url.toEncoded(),
             "https://oidc.eu-west-1.amazonaws.com/authorize?response_type=code&client_id=a%20client%2F1"
             "&redirect_uri=http%3A%2F%2F127.0.0.1%3A41234%2Foauth%2Fcallback&state=s%2B1&code_challenge_method=S256"
             "&scopes=sso%3Aaccount%3Aaccess%20b&code_challenge=ch-al");
    const QUrl below = sso::authorizeUrl(QUrl(u"http://127.0.0.1:1/x/"_s), u"c"_s, {}, u"s"_s, u"h"_s, {});
    QCOMPARE(below.path(), u"/x/authorize"_s);
}

void TestCodeListener::listensOnLoopbackOnly()
{
    const QUrl url = m_listener->redirectUrl();
    QCOMPARE(url.scheme(), u"http"_s);
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QCOMPARE(url.path(), u"/oauth/callback"_s);
    const sso::CodeListener second(state);
    QVERIFY(second.redirectUrl().port() != url.port());
    QTcpSocket socket; // another address of this computer
    socket.connectToHost(u"127.0.0.2"_s, port());
    QVERIFY(!socket.waitForConnected(5'000));
}

void TestCodeListener::takesTheCode()
{
    const auto result = support::started(m_listener->awaitCode({}));
    const QByteArray answer = answerTo(port(), get(rightTarget(), host()));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("You are signed in. You can close this window"));
    QVERIFY(answer.contains("Cache-Control: no-store"));
    QVERIFY(answer.contains("Referrer-Policy: no-referrer"));
    QVERIFY(!answer.contains("planted"));
    QVERIFY(result->has_value());
    QVERIFY(**result);
    QCOMPARE((**result)->reveal(), u"planted-code"_s);
}

void TestCodeListener::takesTheCodeBeforeItIsAwaited()
{
    QVERIFY(answerTo(port(), get(rightTarget(), host())).startsWith("HTTP/1.1 200"));
    const auto result = support::ended(m_listener->awaitCode({}));
    QVERIFY(result && *result);
    QCOMPARE((*result)->reveal(), u"planted-code"_s);
}

void TestCodeListener::refusesAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("bytes"); // %1 is the right host, %2 the right state
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &bytes, const char *status) {
        QTest::newRow(name) << bytes << QByteArray(status);
    };
    const QByteArray head = " HTTP/1.1\r\nHost: %1\r\n\r\n";
    const QByteArray right = "GET /oauth/callback?code=c&state=%2";
    row("other host", right + " HTTP/1.1\r\nHost: attacker.example\r\n\r\n", "421");
    row("host without the port", right + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "421");
    row("host by name", right + " HTTP/1.1\r\nHost: localhost:1\r\n\r\n", "421");
    row("no host", right + " HTTP/1.1\r\n\r\n", "421");
    row("two hosts", right + " HTTP/1.1\r\nHost: %1\r\nHost: %1\r\n\r\n", "421");
    row("wrong state", "GET /oauth/callback?code=c&state=another" + head, "400");
    row("state longer", right + "x" + head, "400");
    row("no state", "GET /oauth/callback?code=c" + head, "400");
    row("empty state", "GET /oauth/callback?code=c&state=" + head, "400");
    row("state twice", right + "&state=%2" + head, "400");
    row("no code", "GET /oauth/callback?state=%2" + head, "400");
    row("code twice", right + "&code=d" + head, "400");
    row("code and error", right + "&error=access_denied" + head, "400");
    row("control character in the code", "GET /oauth/callback?code=a%0d%0ab&state=%2" + head, "400");
    row("error without the state", "GET /oauth/callback?error=access_denied" + head, "400");
    row("other path", "GET /?code=c&state=%2" + head, "404");
    row("path below", "GET /oauth/callback/x?code=c&state=%2" + head, "404");
    row("path in capitals", "GET /OAuth/Callback?code=c&state=%2" + head, "404");
    row("absolute target", "GET http://127.0.0.1/oauth/callback?code=c&state=%2" + head, "404");
    row("the browser's icon", "GET /favicon.ico" + head, "404");
    row("POST", "POST /oauth/callback?code=c&state=%2" + head, "405");
    row("HEAD", "HEAD /oauth/callback?code=c&state=%2" + head, "405");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400");
    row("TLS", QByteArray::fromHex("16030100050100000100") + "\r\n\r\n", "400");
    row("garbage", QByteArray("\x00\xff\x01 nonsense\r\n\r\n", 16), "400");
    row("nothing", "\r\n\r\n", "400");
    row("without an end", QByteArray(20'000, 'x'), "400");
}

void TestCodeListener::refusesAndGoesOn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    const auto result = support::started(m_listener->awaitCode({}));
    bytes.replace("%1", host()).replace("%2", state.toLatin1());
    const QByteArray answer = answerTo(port(), bytes);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
    QVERIFY(!result->has_value());
    QVERIFY(answerTo(port(), get(rightTarget(), host())).startsWith("HTTP/1.1 200"));
    QVERIFY(result->has_value() && **result);
}

void TestCodeListener::tellsThatSomebodyDeclined()
{
    const auto result = support::started(m_listener->awaitCode({}));
    const QByteArray answer = answerTo(
        port(), get("/oauth/callback?error=access_denied&error_description=%3Cb%3E&state=" + state.toLatin1(), host()));
    QVERIFY(answer.contains("You are not signed in."));
    QVERIFY(!answer.contains("<b>"));
    QVERIFY(result->has_value());
    QCOMPARE((*result)->error().problem, sso::Problem::Declined);
    QCOMPARE((*result)->error().cause.message, u"access_denied"_s);
}

void TestCodeListener::answersOnce()
{
    const quint16 where = port();
    const QByteArray request = get(rightTarget(), host());
    QTcpSocket late; // which was there before the answer came
    late.connectToHost(QHostAddress::LocalHost, where);
    QTRY_COMPARE(late.state(), QTcpSocket::ConnectedState);
    const auto result = support::started(m_listener->awaitCode({}));
    QVERIFY(answerTo(where, request).startsWith("HTTP/1.1 200"));
    QVERIFY(result->has_value());
    late.write(QByteArray(request).replace("planted-code", "second-code"));
    QTRY_VERIFY(late.bytesAvailable() > 0 || late.state() == QTcpSocket::UnconnectedState);
    QVERIFY(!late.readAll().startsWith("HTTP/1.1 200"));
    QCOMPARE((**result)->reveal(), u"planted-code"_s);
    QCOMPARE(answerTo(where, request), "no connection"_ba);
    QVERIFY(m_listener->redirectUrl().isEmpty());
}

void TestCodeListener::takesARequestInPieces()
{
    const auto result = support::started(m_listener->awaitCode({}));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port());
    QTRY_COMPARE(socket.state(), QTcpSocket::ConnectedState);
    const QByteArray request = get(rightTarget(), host());
    for (const char byte : request) {
        socket.write(&byte, 1);
        socket.flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(result->has_value());
    QVERIFY(**result);
}

void TestCodeListener::dropsWhoSaysNothing()
{
    m_listener.emplace(state, sso::CodeListenerLimits{.request = std::chrono::milliseconds(50)});
    QCOMPARE(answerTo(port(), "GET /oauth/callb"), QByteArray());
    QVERIFY(answerTo(port(), get(rightTarget(), host())).startsWith("HTTP/1.1 200"));
}

void TestCodeListener::isNotHeldUpByMany()
{
    m_listener.emplace(state, sso::CodeListenerLimits{.request = std::chrono::milliseconds(300), .connections = 4});
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 20; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(QHostAddress::LocalHost, port());
    }
    QTRY_VERIFY(std::all_of(idle.begin(), idle.end(),
                            [](const auto &socket) { return socket->state() == QTcpSocket::UnconnectedState; }));
    QVERIFY(answerTo(port(), get(rightTarget(), host())).startsWith("HTTP/1.1 200"));
}

void TestCodeListener::endsWhenNobodyComes()
{
    m_listener.emplace(state, sso::CodeListenerLimits{.patience = std::chrono::milliseconds(20)});
    const quint16 where = port();
    const auto result = support::ended(m_listener->awaitCode({}));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().problem, sso::Problem::NobodyCame);
    QCOMPARE(answerTo(where, "x"), "no connection"_ba);
}

void TestCodeListener::endsWhenAsked()
{
    std::stop_source stop;
    const auto result = support::started(m_listener->awaitCode(stop.get_token()));
    stop.request_stop();
    QTRY_VERIFY(result->has_value());
    QCOMPARE((*result)->error().cause.kind, aws::ErrorKind::Cancelled);

    m_listener.emplace(state); // asked before it began
    const auto second = support::ended(m_listener->awaitCode(stop.get_token()));
    QVERIFY(second && !*second);
    QCOMPARE(second->error().cause.kind, aws::ErrorKind::Cancelled);
}

void TestCodeListener::logsNothing()
{
    const support::CapturedLog log;
    const auto result = support::started(m_listener->awaitCode({}));
    answerTo(port(), get("/oauth/callback?code=planted-code&state=planted-state", host()));
    answerTo(port(), get(rightTarget(), host()));
    QVERIFY(result->has_value());
    QCOMPARE(log.text(), QString());
}

QTEST_GUILESS_MAIN(TestCodeListener)
#include "tst_code_listener.moc"
