// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Endpoint.h"
#include "ui/words/CaBundleWords.h"
#include "ui/words/ErrorCases.h"

#include <QNetworkProxy>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace tests;
using aws::ErrorKind;
using ui::Remedy;

/// The words for what goes wrong between here and AWS.
class TestErrorTextOnTheWay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheProxyInUse_data();
    void namesTheProxyInUse();
    void tlsProblemsAreToldApart_data();
    void tlsProblemsAreToldApart();
    void aBundleThatIsNotUsedIsToldInOneWording();
    void whatAProxyWantsIsSaidOnce();
    void proxyFaultsNameTheVariable_data();
    void proxyFaultsNameTheVariable();
    void refusedProxyLoginIsTold();
    void ownEndpointIsNamed_data();
    void ownEndpointIsNamed();
};

void TestErrorTextOnTheWay::namesTheProxyInUse_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("refused") << static_cast<int>(ErrorKind::ConnectionRefused);
    QTest::newRow("lost") << static_cast<int>(ErrorKind::ConnectionLost);
    QTest::newRow("time-out") << static_cast<int>(ErrorKind::TimedOut);
    QTest::newRow("proxy failed") << static_cast<int>(ErrorKind::ProxyFailed);
    QTest::newRow("proxy password") << static_cast<int>(ErrorKind::ProxyNeedsPassword);
}

void TestErrorTextOnTheWay::namesTheProxyInUse()
{
    QFETCH(int, kind);
    const auto said = [kind] {
        const ui::ErrorText text = describe(errorOf(static_cast<ErrorKind>(kind)), listing());
        return text.whatHappened + u' ' + text.advice;
    };
    const auto before = QNetworkProxy::applicationProxy();
    const auto restore = qScopeGuard([&before] { QNetworkProxy::setApplicationProxy(before); });
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QVERIFY(!said().contains(u"3128"_s));
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.example"_s, 3128, u"user"_s, u"not-to-be-shown"_s));
    QVERIFY2(said().contains(u"proxy.example:3128"_s), qPrintable(said()));
    QVERIFY(!said().contains(u"not-to-be-shown"_s));
}

void TestErrorTextOnTheWay::tlsProblemsAreToldApart_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("advisesBundle");
    const auto row = [](const char *name, aws::TlsProblem problem, const QString &said, bool advisesBundle = false) {
        QTest::newRow(name) << static_cast<int>(problem) << said << advisesBundle;
    };
    row("not yet", aws::TlsProblem::NotYetValid, u"Look at this computer’s clock"_s);
    row("expired", aws::TlsProblem::Expired, u"has expired. Look at this computer’s clock"_s);
    row("other host", aws::TlsProblem::OtherHost, u"sign-in page"_s);
    row("issuer", aws::TlsProblem::UnknownIssuer, u"set AWS_CA_BUNDLE"_s, true);
    row("issuer not in the bundle", aws::TlsProblem::NotInBundle, u"The file in AWS_CA_BUNDLE does not have"_s);
    row("version", aws::TlsProblem::NoCommonVersion, u"TLS 1.2 or later"_s);
    row("no TLS", aws::TlsProblem::NotTls, u"does not speak https"_s);
    row("other", aws::TlsProblem::Other, u"no secure connection"_s);
}

void TestErrorTextOnTheWay::tlsProblemsAreToldApart()
{
    QFETCH(int, problem);
    QFETCH(QString, said);
    QFETCH(bool, advisesBundle);
    aws::Error error = errorOf(ErrorKind::TlsUntrusted);
    error.tlsProblem = static_cast<aws::TlsProblem>(problem);
    for (const QString &host : {error.host, u"gateway.example.net:8443"_s, QString()}) {
        error.host = host;
        const ui::ErrorText text = describe(error, rebinding());
        checkStyle(text);
        const QString all = text.whatHappened + u' ' + text.advice;
        QVERIFY2(all.contains(said), qPrintable(all));
        QVERIFY2(all.contains(host), qPrintable(all));
        QCOMPARE(all.contains(u"set AWS_CA_BUNDLE"_s), advisesBundle);
    }
}

/// Else the page would advise to set what is set.
void TestErrorTextOnTheWay::aBundleThatIsNotUsedIsToldInOneWording()
{
    aws::Error error = errorOf(ErrorKind::TlsUntrusted);
    error.tlsProblem = aws::TlsProblem::UnknownIssuer;
    error.caBundleFault = aws::CaBundleFault{aws::CaBundleProblem::NoCertificate, u"/etc/company.pem"_s};
    const ui::ErrorText text = describe(error, listing());
    checkStyle(text);
    QCOMPARE(text.advice, ui::caBundleSentence(*error.caBundleFault));
    QVERIFY2(text.advice.contains(u"/etc/company.pem"_s) && text.advice.contains(u"has no certificate. Correct it"_s),
             qPrintable(text.advice));
}

void TestErrorTextOnTheWay::whatAProxyWantsIsSaidOnce()
{
    const ui::ErrorText text = describe(errorOf(ErrorKind::ProxySignInUnknown), listing());
    checkStyle(text);
    for (const QString &word : {u"NTLM"_s, u"Digest"_s, u"this program"_s})
        QCOMPARE((text.whatHappened + u' ' + text.advice).count(word), 1);
}

void TestErrorTextOnTheWay::proxyFaultsNameTheVariable_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("quoted") << static_cast<int>(aws::ProxyFault::Quoted);
    QTest::newRow("no URL") << static_cast<int>(aws::ProxyFault::NoUrl);
    QTest::newRow("encrypted") << static_cast<int>(aws::ProxyFault::Encrypted);
    QTest::newRow("scheme") << static_cast<int>(aws::ProxyFault::UnknownScheme);
}

void TestErrorTextOnTheWay::proxyFaultsNameTheVariable()
{
    QFETCH(int, fault);
    aws::Error error = errorOf(ErrorKind::ProxyUnusable);
    error.proxyFault = static_cast<aws::ProxyFault>(fault);
    error.culprit = u"ALL_PROXY"_s;
    const ui::ErrorText text = describe(error, rebinding());
    checkStyle(text);
    QVERIFY2(text.whatHappened.contains(u"ALL_PROXY"_s), qPrintable(text.whatHappened));
}

void TestErrorTextOnTheWay::refusedProxyLoginIsTold()
{
    aws::Error error = errorOf(ErrorKind::ProxyNeedsPassword);
    QVERIFY(!describe(error, listing()).whatHappened.contains(u"did not accept"_s));
    error.isLoginRefused = true;
    const ui::ErrorText text = describe(error, listing());
    checkStyle(text);
    QVERIFY2(text.whatHappened.contains(u"did not accept"_s), qPrintable(text.whatHappened));
    QVERIFY(offers(text, Remedy::ProxyPassword));
}

void TestErrorTextOnTheWay::ownEndpointIsNamed_data()
{
    addEveryKind();
}

void TestErrorTextOnTheWay::ownEndpointIsNamed()
{
    QFETCH(int, kind);
    aws::Error error = errorOf(static_cast<ErrorKind>(kind));
    const bool isSilence = describe(error, rebinding()).title == u"No answer from AWS"_s;
    if (!isSilence)
        return;
    QVERIFY(!describe(error, listing()).advice.contains(u"endpoint URL"_s));
    for (const QString &host : {u"gateway.example.net:8443"_s, u"amazonaws.com.example.net"_s, u"localhost:4566"_s}) {
        error.host = host;
        for (ui::ErrorContext context : {rebinding(), listing()}) {
            context.world = aws::World::at(QUrl(u"https://"_s + host));
            const ui::ErrorText text = describe(error, context);
            checkStyle(text);
            QCOMPARE(text.title, u"No answer from "_s + host);
            QVERIFY2(!text.whatHappened.contains(u"AWS"_s), qPrintable(text.whatHappened));
            QVERIFY2(text.advice.contains(u"endpoint URL of the account"_s), qPrintable(text.advice));
            QVERIFY(offers(text, Remedy::EditAccount));
        }
    }
}

QTEST_GUILESS_MAIN(TestErrorTextOnTheWay)
#include "tst_error_text_on_the_way.moc"
