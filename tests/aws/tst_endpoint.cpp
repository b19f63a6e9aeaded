// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::EndpointSettings;

Q_DECLARE_METATYPE(EndpointSettings)

namespace {
constexpr aws::Service ivsRealTime{"ivsrealtime", "ivs"};
constexpr aws::Service another{"sts", "sts"};
} // namespace

/// The cases of `endpoint-rule-set-1.json` for the aws partition, and this program's rule for plain http.
class TestEndpoint final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void url_data();
    void url();
    void urlOfAnotherService();
    void urlsOfSigningIn_data();
    void urlsOfSigningIn();
    void customUrlsOfTheEnvironment_data();
    void customUrlsOfTheEnvironment();
    void refused_data();
    void refused();
    void loopback_data();
    void loopback();
    void awsHosts_data();
    void awsHosts();
};

void TestEndpoint::url_data()
{
    QTest::addColumn<EndpointSettings>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const EndpointSettings &settings, const QString &expected) {
        QTest::newRow(name) << settings << expected;
    };
    for (const QString &region : {u"us-east-1"_s, u"us-west-2"_s, u"ap-south-1"_s, u"ap-northeast-1"_s,
                                  u"ap-northeast-2"_s, u"eu-central-1"_s, u"eu-west-1"_s}) {
        row(qPrintable(region), {region, {}, false, false}, u"https://ivsrealtime."_s + region + u".amazonaws.com"_s);
    }
    row("dual-stack", {u"us-east-1"_s, {}, true, false}, u"https://ivsrealtime.us-east-1.api.aws"_s);
    row("FIPS", {u"us-east-1"_s, {}, false, true}, u"https://ivsrealtime-fips.us-east-1.amazonaws.com"_s);
    row("FIPS and dual-stack", {u"us-east-1"_s, {}, true, true}, u"https://ivsrealtime-fips.us-east-1.api.aws"_s);
    row("a region not yet known", {u"eu-north-9"_s, {}, false, false},
        u"https://ivsrealtime.eu-north-9.amazonaws.com"_s);
    row("own URL", {u"eu-west-1"_s, u"https://ivs.example.net"_s, false, false}, u"https://ivs.example.net"_s);
    row("own URL with port", {u"eu-west-1"_s, u"https://ivs.example.net:8443"_s, false, false},
        u"https://ivs.example.net:8443"_s);
    for (const QString &url : {u"http://localhost:8080"_s, u"http://127.0.0.1:8080"_s, u"http://127.8.9.10:8080"_s,
                               u"http://[::1]:8080"_s}) {
        row(qPrintable(u"plain http to "_s + url), {u"eu-west-1"_s, url, false, false}, url);
    }
}

void TestEndpoint::url()
{
    QFETCH(EndpointSettings, settings);
    QFETCH(QString, expected);
    const auto url = aws::endpointUrl(ivsRealTime, settings);
    QVERIFY2(url.has_value(), qPrintable(url.has_value() ? QString() : url.error().message));
    QCOMPARE(url->adjusted(QUrl::StripTrailingSlash).toString(), expected);
}

void TestEndpoint::urlOfAnotherService()
{
    QCOMPARE(aws::endpointUrl(another, {u"eu-west-1"_s, {}, true, true})->host(), u"sts-fips.eu-west-1.api.aws"_s);
}

/// As the rule sets of the three services have them.
void TestEndpoint::urlsOfSigningIn_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<EndpointSettings>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *prefix, const EndpointSettings &settings, const QString &host) {
        QTest::newRow(qPrintable(host)) << QString::fromLatin1(prefix) << settings << host;
    };
    row("sts", {u"eu-west-1"_s, {}, false, false}, u"sts.eu-west-1.amazonaws.com"_s);
    row("sts", {u"cn-north-1"_s, {}, false, false}, u"sts.cn-north-1.amazonaws.com.cn"_s);
    row("sts", {u"us-east-1"_s, {}, false, true}, u"sts-fips.us-east-1.amazonaws.com"_s);
    row("sts", {u"us-gov-west-1"_s, {}, false, true}, u"sts.us-gov-west-1.amazonaws.com"_s);
    row("portal.sso", {u"eu-west-1"_s, {}, false, false}, u"portal.sso.eu-west-1.amazonaws.com"_s);
    row("portal.sso", {u"us-east-1"_s, {}, false, true}, u"portal.sso-fips.us-east-1.amazonaws.com"_s);
    row("portal.sso", {u"us-gov-east-1"_s, {}, false, true}, u"portal.sso.us-gov-east-1.amazonaws.com"_s);
    row("oidc", {u"eu-west-1"_s, {}, false, false}, u"oidc.eu-west-1.amazonaws.com"_s);
    row("oidc", {u"eu-west-1"_s, {}, true, false}, u"oidc.eu-west-1.api.aws"_s);
}

void TestEndpoint::urlsOfSigningIn()
{
    QFETCH(QString, prefix);
    QFETCH(EndpointSettings, settings);
    QFETCH(QString, expected);
    const QByteArray name = prefix.toLatin1();
    const aws::Service service{name.constData(), "x", aws::Service::Protocol::RestJson, "X", "", true};
    const auto url = aws::endpointUrl(service, settings);
    QVERIFY(url);
    QCOMPARE(url->toString(), u"https://"_s + expected);
    QVERIFY(aws::isAwsHost(expected) || settings.region.startsWith("us-gov"_L1));
}

void TestEndpoint::customUrlsOfTheEnvironment_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("expected");
    const QString own = u"AWS_ENDPOINT_URL_SSO_OIDC=http://127.0.0.1:1"_s;
    const QString all = u"AWS_ENDPOINT_URL=http://127.0.0.1:2"_s;
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("own") << QStringList{own, all} << u"http://127.0.0.1:1"_s;
    QTest::newRow("all") << QStringList{all} << u"http://127.0.0.1:2"_s;
    QTest::newRow("own is empty") << QStringList{u"AWS_ENDPOINT_URL_SSO_OIDC= "_s, all} << u"http://127.0.0.1:2"_s;
    QTest::newRow("another's") << QStringList{u"AWS_ENDPOINT_URL_SSO=http://127.0.0.1:3"_s} << QString();
    QTest::newRow("ignored") << QStringList{own, all, u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=True"_s} << QString();
    QTest::newRow("not ignored") << QStringList{own, u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=false"_s}
                                 << u"http://127.0.0.1:1"_s;
}

void TestEndpoint::customUrlsOfTheEnvironment()
{
    QFETCH(QStringList, variables);
    QFETCH(QString, expected);
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    constexpr aws::Service oidc{"oidc", "sso-oauth", aws::Service::Protocol::RestJson, "SSO OIDC"};
    QCOMPARE(aws::settingsKey(oidc), u"sso_oidc"_s);
    QCOMPARE(aws::endpointVariable(oidc), u"AWS_ENDPOINT_URL_SSO_OIDC"_s);
    QCOMPARE(aws::customUrlFor(oidc, environment), expected);
}

void TestEndpoint::refused_data()
{
    QTest::addColumn<EndpointSettings>("settings");
    QTest::addColumn<aws::ErrorKind>("kind");
    const auto region = aws::ErrorKind::RegionMissing;
    const auto endpoint = aws::ErrorKind::InvalidEndpoint;
    const QString own = u"https://ivs.example.net"_s;
    QTest::newRow("no region") << EndpointSettings{} << region;
    QTest::newRow("FIPS with an own URL") << EndpointSettings{u"us-east-1"_s, own, false, true} << endpoint;
    QTest::newRow("dual-stack with an own URL") << EndpointSettings{u"us-east-1"_s, own, true, false} << endpoint;
    for (const QString &name :
         {u"eu west 1"_s, u"eu-west-1.evil.example"_s, u"eu/west"_s, u"-eu-west-1"_s, u"eu-west-1#"_s, u"eu@west"_s,
          u"eü-west-1"_s, u"EU-west-1"_s, u"eu-west-1\n"_s, u"eu-west-1\r\nX-Planted: yes"_s, QString(64, u'a')}) {
        QTest::newRow(qPrintable(u"no host label: "_s + name)) << EndpointSettings{name, {}, false, false} << region;
    }
    for (const QString &url :
         {u"http://ivs.example.net"_s, u"http://localhost.example.net"_s, u"http://127.0.0.1.example.net"_s,
          u"http://192.168.0.1:8080"_s, u"http://0.0.0.0:80"_s, u"ftp://127.0.0.1"_s, u"file:///tmp/x"_s,
          u"ivs.example.net"_s, u"https://"_s, u"https://a b"_s, u"nonsense"_s}) {
        QTest::newRow(qPrintable(u"URL "_s + url)) << EndpointSettings{u"eu-west-1"_s, url, false, false} << endpoint;
    }
}

void TestEndpoint::refused()
{
    QFETCH(EndpointSettings, settings);
    QFETCH(aws::ErrorKind, kind);
    const auto url = aws::endpointUrl(ivsRealTime, settings);
    QVERIFY2(!url.has_value(), qPrintable(url.has_value() ? url->toString() : QString()));
    QCOMPARE(url.error().kind, kind);
    QVERIFY(!url.error().message.isEmpty());
}

void TestEndpoint::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expected");
    QTest::newRow("localhost") << u"http://localhost"_s << true;
    QTest::newRow("LOCALHOST") << u"http://LOCALHOST:1"_s << true;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1"_s << true;
    QTest::newRow("127.255.255.254") << u"http://127.255.255.254"_s << true;
    QTest::newRow("::1") << u"http://[::1]"_s << true;
    QTest::newRow("128.0.0.1") << u"http://128.0.0.1"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0"_s << false;
    QTest::newRow("::") << u"http://[::]"_s << false;
    QTest::newRow("a name that begins so") << u"http://localhost.example.net"_s << false;
    QTest::newRow("a name that looks so") << u"http://127.0.0.1.example.net"_s << false;
    QTest::newRow("no host") << u"/x"_s << false;
}

void TestEndpoint::loopback()
{
    QFETCH(QString, url);
    QFETCH(bool, expected);
    QCOMPARE(aws::isLoopback(QUrl(url)), expected);
}

void TestEndpoint::awsHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expected");
    QTest::newRow("AWS") << u"ivsrealtime.eu-west-1.amazonaws.com"_s << true;
    QTest::newRow("capitals and a port") << u"IVSRealtime.eu-west-1.Amazonaws.com:443"_s << true;
    QTest::newRow("dual-stack") << u"ivsrealtime.eu-west-1.api.aws"_s << true;
    QTest::newRow("China") << u"ivsrealtime.cn-north-1.amazonaws.com.cn"_s << true;
    QTest::newRow("China, dual-stack") << u"ivsrealtime.cn-north-1.api.amazonwebservices.com.cn"_s << true;
    QTest::newRow("FIPS and dual-stack") << u"ivsrealtime-fips.us-gov-west-1.api.aws"_s << true;
    QTest::newRow("with the root's dot") << u"ivsrealtime.eu-west-1.amazonaws.com."_s << true;
    QTest::newRow("VPC") << u"vpce-0a1b-c2d3.ivsrealtime.eu-west-1.vpce.amazonaws.com"_s << true;
    QTest::newRow("VPC, one zone") << u"vpce-0a1b-c2d3-eu-west-1a.ivsrealtime.eu-west-1.vpce.amazonaws.com"_s << true;
    QTest::newRow("a customer's private service")
        << u"vpce-0a1b-c2d3.vpce-svc-4e5f.eu-west-1.vpce.amazonaws.com"_s << false;
    QTest::newRow("a customer's server") << u"ec2-192-0-2-7.eu-west-1.compute.amazonaws.com"_s << false;
    QTest::newRow("a customer's server, older") << u"ec2-192-0-2-7.compute-1.amazonaws.com"_s << false;
    QTest::newRow("a customer's load balancer") << u"ivsrealtime-1.eu-west-1.elb.amazonaws.com"_s << false;
    QTest::newRow("a customer's API") << u"a1b2c3.execute-api.eu-west-1.amazonaws.com"_s << false;
    QTest::newRow("a customer's bucket") << u"ivsrealtime.s3.eu-west-1.amazonaws.com"_s << false;
    QTest::newRow("the portal") << u"portal.sso.eu-west-1.amazonaws.com"_s << true;
    QTest::newRow("the portal, FIPS") << u"portal.sso-fips.us-east-1.amazonaws.com"_s << true;
    QTest::newRow("a name like the portal's") << u"x.sso.eu-west-1.amazonaws.com"_s << false;
    QTest::newRow("no service") << u"eu-west-1.amazonaws.com"_s << false;
    QTest::newRow("IPv6") << u"[::1]:8085"_s << false;
    QTest::newRow("a name that ends so") << u"notamazonaws.com"_s << false;
    QTest::newRow("a name that begins so") << u"amazonaws.com.example.net"_s << false;
    QTest::newRow("this computer") << u"127.0.0.1:4566"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestEndpoint::awsHosts()
{
    QFETCH(QString, host);
    QFETCH(bool, expected);
    QCOMPARE(aws::isAwsHost(host), expected);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
