// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Proxy.h"
#include "support/ProxyVariable.h"

#include <QNetworkProxy>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using aws::ProxyFault;

namespace {

using Variables = QList<QPair<QByteArray, QByteArray>>;

const QUrl service(u"https://ivsrealtime.eu-west-1.amazonaws.com/"_s);

} // namespace

class TestProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { support::unsetProxyVariables(); }
    void cleanupTestCase() { support::unsetProxyVariables(); }
    void isReadAsTheCliDoes_data();
    void isReadAsTheCliDoes();
    void isNeverPassedBy_data();
    void isNeverPassedBy();
    void whichVariableCounts_data();
    void whichVariableCounts();
    void exceptions_data();
    void exceptions();
    void nothingOnThisComputer_data();
    void nothingOnThisComputer();
    void systemWhereNothingIsSet();
};

void TestProxy::isReadAsTheCliDoes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("user");
    QTest::newRow("a URL") << "http://proxy.example:3128"_ba << u"proxy.example:3128"_s << QString();
    QTest::newRow("with a path") << "http://proxy.example:3128/"_ba << u"proxy.example:3128"_s << QString();
    QTest::newRow("capitals") << "HTTP://Proxy.Example:3128"_ba << u"proxy.example:3128"_s << QString();
    QTest::newRow("no scheme") << "proxy.example:3128"_ba << u"proxy.example:3128"_s << QString();
    QTest::newRow("no scheme but a login") << "ada:pass@proxy.example:3128"_ba << u"proxy.example:3128"_s << u"ada"_s;
    QTest::newRow("slashes only") << "//proxy.example:3128"_ba << u"proxy.example:3128"_s << QString();
    QTest::newRow("no port") << "http://proxy.example"_ba << u"proxy.example:80"_s << QString();
    QTest::newRow("a host only") << "proxy.example"_ba << u"proxy.example:80"_s << QString();
    QTest::newRow("an address") << "10.1.2.3:8080"_ba << u"10.1.2.3:8080"_s << QString();
    QTest::newRow("an IPv6 address") << "http://[fd00::1]:8080"_ba << u"[fd00::1]:8080"_s << QString();
    QTest::newRow("blanks around") << "  http://proxy.example:3128\t"_ba << u"proxy.example:3128"_s << QString();
    QTest::newRow("a login") << "http://corp%5Cada:p%40ss%3A@proxy.example:3128"_ba << u"proxy.example:3128"_s
                             << u"corp\\ada"_s;
    QTest::newRow("SOCKS") << "socks5://proxy.example"_ba << u"proxy.example:1080"_s << QString();
    QTest::newRow("SOCKS with names looked up there")
        << "socks5h://proxy.example:9"_ba << u"proxy.example:9"_s << QString();
}

void TestProxy::isReadAsTheCliDoes()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, name);
    QFETCH(QString, user);
    const support::ProxyVariable variable("https_proxy", value);
    const auto proxy = aws::proxyFor(service);
    QVERIFY(proxy);
    QCOMPARE(proxy->name(), name);
    QCOMPARE(proxy->login.user, user);
    QCOMPARE(proxy->kind, value.contains("socks") ? aws::Proxy::Kind::Socks5 : aws::Proxy::Kind::Http);
    if (value.contains("p%40ss"))
        QCOMPARE(proxy->login.password.reveal(), u"p@ss:"_s);
}

void TestProxy::isNeverPassedBy_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ProxyFault>("fault");
    QTest::newRow("quoted") << "\"http://ada:secret@proxy.example:3128\""_ba << ProxyFault::Quoted;
    QTest::newRow("quoted once") << "'http://ada:secret@proxy.example:3128"_ba << ProxyFault::Quoted;
    QTest::newRow("typographic quotes") << "“http://ada:secret@proxy.example:3128”"_ba << ProxyFault::Quoted;
    QTest::newRow("https") << "https://ada:secret@proxy.example:3129"_ba << ProxyFault::Encrypted;
    QTest::newRow("old SOCKS") << "socks4://ada:secret@proxy.example:3129"_ba << ProxyFault::UnknownScheme;
    QTest::newRow("ftp") << "ftp://ada:secret@proxy.example:3129"_ba << ProxyFault::UnknownScheme;
    QTest::newRow("no host") << "http://"_ba << ProxyFault::NoUrl;
    QTest::newRow("a login and no host") << "http://ada:secret@:3128"_ba << ProxyFault::NoUrl;
    QTest::newRow("port 0") << "http://ada:secret@proxy.example:0"_ba << ProxyFault::NoUrl;
    QTest::newRow("port too large") << "http://ada:secret@proxy.example:65536"_ba << ProxyFault::NoUrl;
    QTest::newRow("port in words") << "http://ada:secret@proxy.example:web"_ba << ProxyFault::NoUrl;
    QTest::newRow("a blank inside") << "http://ada:secret@proxy example:3128"_ba << ProxyFault::NoUrl;
    QTest::newRow("two proxies") << "http://ada:secret@one.example:1 http://two.example:2"_ba << ProxyFault::NoUrl;
    QTest::newRow("a line break") << "http://ada:secret@proxy.example\nX:3128"_ba << ProxyFault::NoUrl;
    QTest::newRow("one slash") << "http:/proxy.example:3128"_ba << ProxyFault::NoUrl;
}

void TestProxy::isNeverPassedBy()
{
    QFETCH(QByteArray, value);
    QFETCH(ProxyFault, fault);
    const support::ProxyVariable variable("HTTPS_PROXY", value);
    const auto proxy = aws::proxyFor(service);
    QVERIFY2(!proxy, "it would go straight, or to a host of another name");
    QCOMPARE(proxy.error().kind, aws::ErrorKind::ProxyUnusable);
    QCOMPARE(proxy.error().culprit, u"HTTPS_PROXY"_s);
    QVERIFY(proxy.error().proxyFault == fault);
    QVERIFY(!proxy.error().message.contains(u"secret"_s));
}

void TestProxy::whichVariableCounts_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("name");
    const QPair<QByteArray, QByteArray> https("https_proxy", "a.example:1");
    const QPair<QByteArray, QByteArray> httpsInCapitals("HTTPS_PROXY", "b.example:1");
    const QPair<QByteArray, QByteArray> all("all_proxy", "c.example:1");
    const QPair<QByteArray, QByteArray> allInCapitals("ALL_PROXY", "d.example:1");
    const QPair<QByteArray, QByteArray> http("http_proxy", "e.example:1");
    const QPair<QByteArray, QByteArray> httpInCapitals("HTTP_PROXY", "f.example:1");
    const QPair<QByteArray, QByteArray> nothing("https_proxy", "");
    QTest::newRow("small letters first") << Variables{httpsInCapitals, https, all} << u"a.example:1"_s;
    QTest::newRow("capitals") << Variables{httpsInCapitals, all, http} << u"b.example:1"_s;
    QTest::newRow("for all") << Variables{all, allInCapitals, http} << u"c.example:1"_s;
    QTest::newRow("for all, in capitals") << Variables{allInCapitals, http} << u"d.example:1"_s;
    QTest::newRow("for http") << Variables{http, httpInCapitals} << u"e.example:1"_s;
    QTest::newRow("for http, in capitals") << Variables{httpInCapitals} << u"f.example:1"_s;
    QTest::newRow("set to nothing") << Variables{nothing, allInCapitals} << u"d.example:1"_s;
}

void TestProxy::whichVariableCounts()
{
    QFETCH(Variables, variables);
    QFETCH(QString, name);
    for (const auto &[variable, value] : variables)
        qputenv(variable.constData(), value);
    const auto proxy = aws::proxyFor(service);
    QVERIFY(proxy);
    QCOMPARE(proxy->name(), name);
}

void TestProxy::exceptions_data()
{
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("excepted");
    const QString host = u"https://ivsrealtime.eu-west-1.amazonaws.com"_s;
    const auto row = [](const char *name, const QByteArray &exceptions, const QString &url, bool excepted) {
        QTest::newRow(name) << exceptions << url << excepted;
    };
    row("none", "", host, false);
    row("all", "*", host, true);
    row("all, with blanks", " * ", host, true);
    row("the domain", "amazonaws.com", host, true);
    row("the domain in capitals", "AMAZONAWS.COM", host, true);
    row("with a dot", ".amazonaws.com", host, true);
    row("with a star", "*.amazonaws.com", host, true);
    row("with a dot behind", "amazonaws.com.", host, true);
    row("the host", "ivsrealtime.eu-west-1.amazonaws.com", host, true);
    row("the end of a name only", "naws.com", host, false);
    row("another", "example.net", host, false);
    row("one of many", "localhost, example.net , amazonaws.com", host, true);
    row("blanks between", "localhost example.net amazonaws.com", host, true);
    row("commas without anything", ",,amazonaws.com,,", host, true);
    row("nothing but dots", ".,*.", host, false);
    row("with its port", "amazonaws.com:443", host, true);
    row("with another port", "amazonaws.com:8443", host, false);
    row("a port of its own", "gateway.example:8443", u"https://gateway.example:8443"_s, true);
    row("an address", "10.1.2.3", u"https://10.1.2.3"_s, true);
    row("an address with its port", "10.1.2.3:443", u"https://10.1.2.3"_s, true);
    row("another address", "10.1.2.30", u"https://10.1.2.3"_s, false);
    row("a network", "10.0.0.0/8", u"https://10.1.2.3"_s, true);
    row("another network", "10.2.0.0/16", u"https://10.1.2.3"_s, false);
    row("an IPv6 address", "fd00::1", u"https://[fd00::1]"_s, true);
}

void TestProxy::exceptions()
{
    QFETCH(QByteArray, exceptions);
    QFETCH(QString, url);
    QFETCH(bool, excepted);
    for (const char *const name : {"no_proxy", "NO_PROXY"}) {
        const support::ProxyVariable variable("https_proxy", "proxy.example:3128");
        const support::ProxyVariable list(name, exceptions);
        const auto proxy = aws::proxyFor(QUrl(url));
        QVERIFY(proxy);
        QCOMPARE(proxy->kind == aws::Proxy::Kind::None, excepted);
        QCOMPARE(proxy->name().isEmpty(), excepted);
    }
}

void TestProxy::nothingOnThisComputer_data()
{
    QTest::addColumn<QUrl>("url");
    for (const char *const url : {"http://127.0.0.1:4566", "https://localhost:4566", "http://[::1]:4566"})
        QTest::newRow(url) << QUrl(QString::fromLatin1(url));
}

void TestProxy::nothingOnThisComputer()
{
    QFETCH(QUrl, url);
    for (const char *const name : {"http_proxy", "https_proxy", "all_proxy"})
        qputenv(name, "\"broken\"");
    const auto proxy = aws::proxyFor(url);
    QVERIFY(proxy);
    QCOMPARE(proxy->kind, aws::Proxy::Kind::None);
}

void TestProxy::systemWhereNothingIsSet()
{
    const auto before = QNetworkProxy::applicationProxy();
    const auto restore = qScopeGuard([&before] { QNetworkProxy::setApplicationProxy(before); });
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"system.example"_s, 3128));
    const auto ofSystem = aws::proxyFor(service);
    QVERIFY(ofSystem);
    QCOMPARE(ofSystem->name(), u"system.example:3128"_s);
    const support::ProxyVariable variable("https_proxy", "proxy.example:3128");
    const auto ofVariable = aws::proxyFor(service);
    QVERIFY(ofVariable);
    QCOMPARE(ofVariable->name(), u"proxy.example:3128"_s);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
