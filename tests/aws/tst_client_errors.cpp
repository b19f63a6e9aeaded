// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ClientFixture.h"
#include "aws/ErrorParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::ErrorKind;

Q_DECLARE_METATYPE(ErrorKind)
Q_DECLARE_METATYPE(aws::Origin)

/// Whatever comes back becomes an error with what is known; never a crash, never a silent success.
class TestClientErrors final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void noJson_data();
    void noJson();
    void whoAnswered_data();
    void whoAnswered();
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
    row("header twice", "ConflictException\r\nX-Amzn-Errortype: ValidationException", message);
    row("header as a list", "ConflictException, ValidationException", message);
    row("header as a list with URI", "ConflictException:http://a.b/c,d, ValidationException:http://a.b/", message);
    row("header as a list that begins empty", ", ConflictException", message);
    row("XML", "", "<Error><Code>ConflictException</Code><Message>it is live</Message></Error>");
    row("XML, nested", "",
        "<?xml version=\"1.0\"?>\n<ErrorResponse xmlns=\"http://iam.amazonaws.com/doc/\"><Error><Type>Sender</Type>"
        "<Code>ConflictException</Code><Message>it is live</Message></Error><RequestId>1</RequestId></ErrorResponse>");
    row("XML, nested twice", "",
        "<Response><Errors><Error><Code>ConflictException</Code><Message>it is live</Message></Error></Errors>"
        "<RequestID>1</RequestID></Response>");
    row("header before XML", "ConflictException", "<Error><Code>Other</Code><Message>it is live</Message></Error>");
    row("wrong region", "SignatureDoesNotMatch",
        "{\"message\":\"Credential should be scoped to a valid region, not 'eu-west-9'. \"}",
        u"SignatureDoesNotMatch"_s, u"Credential should be scoped to a valid region, not 'eu-west-9'. "_s,
        ErrorKind::WrongRegion);
    row("wrong region, incomplete signature", "IncompleteSignatureException",
        "{\"message\":\"Credential should be scoped to a valid region.\"}", u"IncompleteSignatureException"_s,
        u"Credential should be scoped to a valid region."_s, ErrorKind::WrongRegion);
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
        {"XHTML", "<html><head><title>hotel</title></head><body><Code>AccessDenied</Code></body></html>"},
        {"XML cut off", "<Error><Code>AccessDenied</Code><Message>no"},
        {"XML with nothing in it", "<Error/>"},
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

void TestClientErrors::whoAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("hasRequestId");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<aws::Origin>("origin");
    QTest::addColumn<bool>("isProof"); // that nothing was acted on
    using enum aws::Origin;
    const auto row = [](const char *name, int status, const QByteArray &code, bool hasRequestId, ErrorKind kind,
                        aws::Origin origin, bool isProof) {
        QTest::newRow(name) << status << code << hasRequestId << kind << origin << isProof;
    };
    row("AWS refuses", 409, "ConflictException", true, ErrorKind::Conflict, Aws, true);
    row("AWS throttles", 429, "TooManyRequestsException", true, ErrorKind::Throttled, Aws, true);
    row("AWS denies", 403, "ForbiddenException", true, ErrorKind::AccessDenied, Aws, true);
    row("a code without a request ID", 409, "ConflictException", false, ErrorKind::Conflict, Anybody, false);
    row("a gateway forbids", 403, "ForbiddenException", false, ErrorKind::AccessDenied, Anybody, false);
    row("a gateway throttles", 429, "", false, ErrorKind::Throttled, Anybody, false);
    row("a throttle without a request ID", 429, "ThrottlingException", false, ErrorKind::Throttled, Anybody, false);
    row("a new code", 400, "BrandNewException", true, ErrorKind::RefusedOtherwise, Aws, false);
    row("a new code of anybody", 400, "BrandNewException", false, ErrorKind::RefusedOtherwise, Anybody, false);
    row("no code", 400, "", true, ErrorKind::UnexpectedAnswer, Aws, false);
    row("nothing", 418, "", false, ErrorKind::UnexpectedAnswer, Anybody, false);
    row("499", 499, "", false, ErrorKind::UnexpectedAnswer, Anybody, false);
    row("a fault among the refusals", 400, "InternalFailure", true, ErrorKind::ServerFault, Aws, false);
    row("a time-out of the service", 408, "RequestTimeout", true, ErrorKind::TimedOut, Aws, false);
    row("a fault of AWS", 500, "InternalServerException", true, ErrorKind::ServerFault, Aws, false);
    row("a fault with a request ID", 503, "", true, ErrorKind::ServerFault, Aws, false);
    row("a fault with a code", 503, "ServiceUnavailable", false, ErrorKind::ServerFault, Anybody, false);
    row("a fault without a mark", 502, "", false, ErrorKind::GatewayFault, Anybody, false);
    row("a portal", 511, "", false, ErrorKind::GatewayFault, Anybody, false);
    row("a fault with a code of anybody", 500, "ProxyError", false, ErrorKind::GatewayFault, Anybody, false);
}

void TestClientErrors::whoAnswered()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(bool, hasRequestId);
    QByteArrayList headers;
    if (!code.isEmpty())
        headers.append("x-amzn-ErrorType: " + code);
    if (hasRequestId)
        headers.append("x-amzn-RequestId: 1-2-3");
    ClientFixture fixture({support::answer(status, "{}", headers)});
    const auto result = fixture.send(ClientFixture::write());
    QVERIFY(result && !*result);
    QTEST(result->error().kind, "kind");
    QTEST(result->error().origin, "origin");
    QTEST(result->error().safeToRetry, "isProof");
    const auto read = fixture.send(ClientFixture::read());
    QVERIFY(read && !*read);
    QVERIFY(read->error().safeToRetry);
}

QTEST_GUILESS_MAIN(TestClientErrors)
#include "tst_client_errors.moc"
