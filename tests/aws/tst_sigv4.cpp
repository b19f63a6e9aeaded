// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SigV4Cases.h"
#include "aws/SigV4.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using aws::sigv4::Signer;
using sigv4cases::NamedCase;

Q_DECLARE_METATYPE(NamedCase)

namespace {

const QString secret = u"wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"_s;

aws::Credentials exampleKey(const QString &secretAccessKey = secret, const QString &sessionToken = {})
{
    return {u"AKIDEXAMPLE"_s, aws::Secret(secretAccessKey), aws::Secret(sessionToken)};
}

QDateTime utc(int year, int month, int day, int hour = 12)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 36), QTimeZone::utc());
}

aws::sigv4::Request vanilla(const QDateTime &time)
{
    return {"POST", "/", {{"Host", "example.amazonaws.com"}, {"X-Amz-Date", aws::sigv4::timestamp(time)}}, "{}"};
}

/// The request as a receiver reads it: the headers named as signed, the target of the request line.
aws::sigv4::Request received(const aws::HttpRequest &sent)
{
    const QByteArray authorization = aws::headerValue(sent.headers, "Authorization");
    const qsizetype from = authorization.indexOf("SignedHeaders=") + 14;
    const QByteArrayList names = authorization.sliced(from, authorization.indexOf(',', from) - from).split(';');
    aws::sigv4::Request request{sent.method, sent.url.path(QUrl::FullyEncoded).toLatin1(), {}, sent.body};
    if (sent.url.hasQuery())
        request.target += '?' + sent.url.query(QUrl::FullyEncoded).toLatin1();
    for (const QByteArray &name : names)
        request.headers.push_back({name, aws::headerValue(sent.headers, name)});
    return request;
}

void writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(contents);
}

} // namespace

class TestSigV4 final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void suite_data();
    void suite();
    void incompleteCaseIsAnError_data();
    void incompleteCaseIsAnError();
    void addToSendsWhatItSigned_data();
    void addToSendsWhatItSigned();
    void keptKeyFollowsDayAndSecret();
    void timestampIsUtc();
};

void TestSigV4::suite_data()
{
    QTest::addColumn<NamedCase>("named");
    const auto add = [](const QString &label, const QString &path) {
        const QList<NamedCase> cases = sigv4cases::casesIn(QDir(path));
        if (cases.isEmpty()) {
            const NamedCase none{path, tl::unexpected<QString>(u"no case found in “"_s + path + u'”')};
            QTest::newRow(qPrintable(label + u": no case"_s)) << none;
        }
        for (const NamedCase &each : cases)
            QTest::newRow(qPrintable(label + u": "_s + each.name)) << each;
    };
    add(u"own"_s, QStringLiteral(SIGV4_OWN_CASES));
    if (qEnvironmentVariableIsSet("SIGV4_TEST_SUITE"))
        add(u"SIGV4_TEST_SUITE"_s, qEnvironmentVariable("SIGV4_TEST_SUITE"));
}

void TestSigV4::suite()
{
    QFETCH(NamedCase, named);
    QVERIFY2(named.result.has_value(), qPrintable(named.result.error()));
    const sigv4cases::Case &each = *named.result;
    Signer signer(each.scope);
    const auto signature = signer.sign(each.request, {each.accessKeyId, aws::Secret(secret), aws::Secret()}, each.time);
    QCOMPARE(signature.canonicalRequest, each.canonicalRequest);
    QCOMPARE(signature.stringToSign, each.stringToSign);
    QCOMPARE(signature.authorization, each.authorization);
    QVERIFY(signature.authorization.endsWith("Signature=" + signature.signature));
    QVERIFY(signature.authorization.contains("SignedHeaders=" + signature.signedHeaders + ','));
}

void TestSigV4::incompleteCaseIsAnError_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents"); // null: the file is missing
    for (const QString &extension : {u"req"_s, u"creq"_s, u"sts"_s, u"authz"_s}) {
        QTest::newRow(qPrintable(extension + u" missing"_s)) << u"case."_s + extension << QByteArray();
        QTest::newRow(qPrintable(extension + u" empty"_s)) << u"case."_s + extension << QByteArray("");
    }
    QTest::newRow("no request line") << u"case.req"_s << QByteArray("Host:a\n");
    QTest::newRow("no header name") << u"case.req"_s << QByteArray("GET / HTTP/1.1\nHost\n");
    QTest::newRow("no scope") << u"case.sts"_s << QByteArray("AWS4-HMAC-SHA256\n20150830T123600Z\n");
    QTest::newRow("no access key") << u"case.authz"_s << QByteArray("Signature=1");
}

void TestSigV4::incompleteCaseIsAnError()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, contents);
    const QTemporaryDir suite;
    const QDir below(suite.filePath(u"a/b"_s));
    QVERIFY(below.mkpath(u"."_s));
    writeFile(below.filePath(u"case.req"_s), "GET / HTTP/1.1\nHost:a\n");
    writeFile(below.filePath(u"case.creq"_s), "GET");
    writeFile(below.filePath(u"case.sts"_s), "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/r/s/aws4_request\nabc");
    writeFile(below.filePath(u"case.authz"_s), "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/r/s/aws4_request");
    QList<NamedCase> cases = sigv4cases::casesIn(QDir(suite.path()));
    QCOMPARE(cases.size(), 1);
    QVERIFY2(cases.first().result.has_value(), qPrintable(cases.first().result.error()));

    QVERIFY(QFile::remove(below.filePath(file)));
    if (!contents.isNull())
        writeFile(below.filePath(file), contents);
    cases = sigv4cases::casesIn(QDir(suite.path()));
    QCOMPARE(cases.size(), 1);
    QVERIFY(!cases.first().result.has_value());
}

void TestSigV4::addToSendsWhatItSigned_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("sessionToken");
    const QByteArray arn = "arn%3Aaws%3Aivs%3Aeu-west-1%3A123456789012%3Astage%2Fabc";
    QTest::newRow("post") << "POST"_ba
                          << "https://ivsrealtime.eu-west-1.amazonaws.com/ListStages"_ba << QString();
    QTest::newRow("session token") << "POST"_ba
                                   << "https://localhost/GetStage"_ba << u"token=="_s;
    QTest::newRow("port") << "POST"_ba
                          << "http://127.0.0.1:8080/GetStage"_ba << QString();
    QTest::newRow("IPv6 and port") << "POST"_ba
                                   << "http://[::1]:8080/GetStage"_ba << QString();
    QTest::newRow("tags") << "GET"_ba
                          << "http://127.0.0.1:8080/tags/"_ba + arn << QString();
    QTest::newRow("query") << "DELETE"_ba
                           << "https://localhost/tags/"_ba + arn + "?tagKeys=b&tagKeys=a%20b" << QString();
    QTest::newRow("base path") << "POST"_ba
                               << "https://localhost/proxy/ivs/GetStage"_ba << QString();
}

void TestSigV4::addToSendsWhatItSigned()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, url);
    QFETCH(QString, sessionToken);
    aws::HttpRequest request{
        method, QUrl::fromEncoded(url, QUrl::StrictMode), {{"Content-Type", "application/json"}}, "{}"};
    QVERIFY(request.url.isValid());
    const QDateTime time = utc(2026, 11, 22);
    const auto credentials = exampleKey(secret, sessionToken);
    Signer(aws::sigv4::Scope{"eu-west-1", "ivs"}).addTo(request, credentials, time);

    const QByteArray authority = url.split('/').at(2);
    QCOMPARE(aws::headerValue(request.headers, "Host"), authority);
    QCOMPARE(aws::headerValue(request.headers, "X-Amz-Date"), "20261122T123600Z"_ba);
    QCOMPARE(aws::headerValue(request.headers, "X-Amz-Security-Token"), sessionToken.toLatin1());
    const aws::sigv4::Request asReceived = received(request);
    const auto again = Signer(aws::sigv4::Scope{"eu-west-1", "ivs"}).sign(asReceived, credentials, time);
    QCOMPARE(aws::headerValue(request.headers, "Authorization"), again.authorization);
    QVERIFY(again.authorization.contains("Credential=AKIDEXAMPLE/20261122/eu-west-1/ivs/aws4_request,"));
    const QByteArrayList names = again.signedHeaders.split(';');
    QVERIFY(names.contains("host") && names.contains("x-amz-date"));
    QCOMPARE(names.contains("x-amz-security-token"), !sessionToken.isEmpty());
}

void TestSigV4::keptKeyFollowsDayAndSecret()
{
    const aws::sigv4::Scope scope{"eu-west-1", "ivs"};
    struct Step {
        QDateTime time;
        QString secretAccessKey;
    };
    const QList<Step> steps = {
        {utc(2026, 11, 22, 9), u"first"_s},  {utc(2026, 11, 22, 23), u"first"_s}, {utc(2026, 11, 23, 0), u"first"_s},
        {utc(2026, 11, 23, 0), u"second"_s}, {utc(2026, 11, 22, 9), u"second"_s}, {utc(2026, 11, 22, 9), u"first"_s},
        {utc(2027, 11, 22, 9), u"first"_s},
    };
    Signer kept(scope);
    for (const Step &step : steps) {
        const auto credentials = exampleKey(step.secretAccessKey);
        const auto fresh = Signer(scope).sign(vanilla(step.time), credentials, step.time);
        QCOMPARE(kept.sign(vanilla(step.time), credentials, step.time).authorization, fresh.authorization);
    }
}

void TestSigV4::timestampIsUtc()
{
    QCOMPARE(aws::sigv4::timestamp(utc(2015, 8, 30)), "20150830T123600Z"_ba);
    const QDateTime abroad(QDate(2015, 8, 30), QTime(1, 2, 3), Qt::OffsetFromUTC, 2 * 3600);
    QCOMPARE(aws::sigv4::timestamp(abroad), "20150829T230203Z"_ba);
}

QTEST_GUILESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
