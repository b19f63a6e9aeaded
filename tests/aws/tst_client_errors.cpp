// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ClientFixture.h"
#include "aws/ErrorParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::ErrorKind;

Q_DECLARE_METATYPE(ErrorKind)

/// Whatever comes back becomes an error with what is known; never a crash, never a silent success.
class TestClientErrors final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void noJson_data();
    void noJson();
};

void TestClientErrors::refused_data()
{
    QTest::addColumn<QByteArray>("typeHeader");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &typeHeader, const QByteArray &body,
                        const QString &code = u"ConflictException"_s, const QString &message = u"it is live"_s,
                        ErrorKind kind = ErrorKind::Conflict) {
        QTest::newRow(name) << typeHeader << body << code << message << kind;
    };
    const QByteArray message = "{\"exceptionMessage\":\"it is live\"}";
    row("header", "ConflictException", message);
    row("header with URI", "ConflictException:http://internal.amazon.com/coral/com.amazon.coral.validate/", message);
    row("header with namespace", "aws.protocoltests.restjson#ConflictException", message);
    row("header with both", "aws.protocoltests.restjson#ConflictException:http://internal.amazon.com/", message);
    row("__type", "", "{\"__type\":\"ConflictException\",\"exceptionMessage\":\"it is live\"}");
    row("__type with namespace", "", "{\"__type\":\"com.amazonaws.ivs#ConflictException\",\"message\":\"it is live\"}");
    row("__type with both", "", "{\"__type\":\"a.b#ConflictException:http://x/y\",\"message\":\"it is live\"}");
    row("code", "", "{\"code\":\"ConflictException\",\"message\":\"it is live\"}");
    row("Code", "", "{\"Code\":\"ConflictException\",\"Message\":\"it is live\"}");
    row("header before body", "ConflictException", "{\"__type\":\"Other\",\"message\":\"it is live\"}");
    row("message", "ConflictException", "{\"message\":\"it is live\"}");
    row("Message", "ConflictException", "{\"Message\":\"it is live\"}");
    row("errorMessage", "ConflictException", "{\"errorMessage\":\"it is live\"}");
    row("exceptionMessage before message", "ConflictException",
        "{\"message\":\"no\",\"exceptionMessage\":\"it is live\"}");
    row("null message", "ConflictException", "{\"exceptionMessage\":null,\"message\":\"it is live\"}");
    row("Unicode message", "ConflictException", "{\"message\":\"Käthe ist live\"}", u"ConflictException"_s,
        u"Käthe ist live"_s);
    row("new code", "BrandNewException", message, u"BrandNewException"_s, u"it is live"_s, ErrorKind::RefusedOtherwise);
}

void TestClientErrors::refused()
{
    QFETCH(QByteArray, typeHeader);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(ErrorKind, kind);
    QByteArrayList headers = {"Content-Type: application/json", "x-amzn-RequestId: 1-2-3"};
    if (!typeHeader.isEmpty())
        headers.append("X-Amzn-Errortype: " + typeHeader);
    ClientFixture fixture({support::answer(409, body, headers)});
    const auto result = fixture.send(ClientFixture::write());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().code, code);
    QCOMPARE(result->error().message, message);
    QCOMPARE(result->error().kind, kind);
    QCOMPARE(result->error().httpStatus, 409);
    QCOMPARE(result->error().requestId, u"1-2-3"_s);
    QCOMPARE(result->error().operation, u"UpdateIngestConfiguration"_s);
}

void TestClientErrors::noJson_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    struct Body {
        const char *name;
        QByteArray bytes;
    };
    const QList<Body> bodies = {
        {"empty", ""},
        {"HTML", "<!DOCTYPE html><html><body>Sign in to the hotel's network</body></html>"},
        {"cut off", "{\"message\":\"it is li"},
        {"array", "[1,2]"},
        {"number", "42"},
        {"no members", "{}"},
        {"members of other types", "{\"message\":{\"a\":1},\"code\":7,\"__type\":[]}"},
        {"zero bytes", QByteArray(100, '\0')},
        {"not UTF-8", "{\"message\":\"\xff\xfe\"}"},
        {"deep", QByteArray(5000, '[')},
        {"lone surrogate", "{\"note\":\"\\ud800\"}"},
    };
    for (const Body &body : bodies) {
        QTest::addRow("400 %s", body.name) << 400 << body.bytes << ErrorKind::UnexpectedAnswer;
        QTest::addRow("403 %s", body.name) << 403 << body.bytes << ErrorKind::UnexpectedAnswer;
        QTest::addRow("404 %s", body.name) << 404 << body.bytes << ErrorKind::UnexpectedAnswer;
        QTest::addRow("429 %s", body.name) << 429 << body.bytes << ErrorKind::Throttled;
        QTest::addRow("500 %s", body.name) << 500 << body.bytes << ErrorKind::ServerFault;
        QTest::addRow("302 %s", body.name) << 302 << body.bytes << ErrorKind::UnexpectedAnswer;
    }
}

void TestClientErrors::noJson()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const aws::HttpResponse response{status, {{"Content-Type", "text/html"}, {"x-amzn-RequestId", "1-2-3"}}, body};
    const aws::Error error = aws::parseError(response);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.requestId, u"1-2-3"_s);
    QVERIFY(error.code.isEmpty());
    QVERIFY(!error.message.isEmpty()); // says what it was instead
    QVERIFY(!error.message.contains(u"hotel"_s));
}

QTEST_GUILESS_MAIN(TestClientErrors)
#include "tst_client_errors.moc"
