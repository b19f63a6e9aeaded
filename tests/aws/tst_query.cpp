// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ClientFixture.h"
#include "aws/QueryForm.h"
#include "aws/XmlAnswer.h"
#include "support/CapturedLog.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr aws::Service service{"sts", "sts", aws::Service::Protocol::Query, "STS", "2011-06-15"};

QByteArray nested(int levels)
{
    return QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels);
}

} // namespace

/// The Query protocol, and requests that nobody signs.
class TestQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAForm();
    void readsAnAnswer();
    void refusesAnswers_data();
    void refusesAnswers();
    void expandsNoEntity();
    void sendsAForm();
    void signsOnlyWhatIsSigned_data();
    void signsOnlyWhatIsSigned();
    void needsCredentialsOnlyToSign();
    void theClockIsNobodysFaultWithoutASignature();
    void logsNoToken();
    void repeatsOnlyWhatMayBeRepeated();
};

void TestQuery::writesAForm()
{
    aws::QueryForm form(service, "AssumeRole");
    form.add("RoleArn", u"arn:aws:iam::123456789012:role/Käthe"_s);
    form.add("ExternalId", QString());
    form.add("TokenCode", aws::Secret(u"1+2 3&4=5~"_s));
    QCOMPARE(form.take(),
             "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2FK%C3%A4the"
             "&TokenCode=1%2B2%203%264%3D5~");
}

void TestQuery::readsAnAnswer()
{
    auto answer = aws::XmlAnswer::parse("<?xml version=\"1.0\"?>\n<R xmlns=\"urn:x\"><Result>\n <A> one </A><B/>\n"
                                        "<A>two</A><C a=\"x\">3 &lt; <![CDATA[4]]></C></Result></R>");
    QVERIFY(answer);
    QCOMPARE(answer->root(), u"R"_s);
    QCOMPARE(answer->text(u"Result/A"_s), u"one"_s);
    QCOMPARE(answer->text(u"Result/B"_s), QString());
    QCOMPARE(answer->text(u"Result/C"_s), u"3 < 4"_s);
    QCOMPARE(answer->anyText(u"C"_s), u"3 < 4"_s);
    QCOMPARE(answer->take(u"Result/A"_s), u"one"_s);
    QCOMPARE(answer->text(u"Result/A"_s), QString());
}

void TestQuery::refusesAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << "planted-words"_ba;
    QTest::newRow("cut short") << "<a><b>planted-words</b>"_ba;
    QTest::newRow("two roots") << "<a/><planted-words/>"_ba;
    QTest::newRow("wrong end") << "<a><b></a></b>"_ba;
    QTest::newRow("unknown entity") << "<a>&planted;</a>"_ba;
    QTest::newRow("document type") << "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>"_ba;
    QTest::newRow("too deep") << nested(33);
    QTest::newRow("far too deep") << nested(100'000);
    QTest::newRow("too many") << "<r>" + QByteArray("<a/>").repeated(1000) + "</r>";
}

void TestQuery::refusesAnswers()
{
    QFETCH(QByteArray, body);
    const auto answer = aws::XmlAnswer::parse(body);
    QVERIFY(!answer);
    QVERIFY(!answer.error().isEmpty());
    QVERIFY(!answer.error().contains("planted"_L1));
}

/// A billion laughs.
void TestQuery::expandsNoEntity()
{
    QByteArray body = "<!DOCTYPE r [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const QByteArray inner = "&l" + QByteArray::number(i - 1) + ';';
        body += "<!ENTITY l" + QByteArray::number(i) + " \"" + inner.repeated(10) + "\">";
    }
    body += "]><ErrorResponse><Error><Code>&l29;</Code></Error></ErrorResponse>";
    QVERIFY(!aws::XmlAnswer::parse(body));
    ClientFixture fixture({support::answer(403, body, {"Content-Type: text/xml", "x-amzn-RequestId: 1-2-3"})});
    const auto result = fixture.send(ClientFixture::read());
    QVERIFY(result && !*result);
    QCOMPARE(result->error().code, QString());
}

void TestQuery::sendsAForm()
{
    support::RawServer server(QByteArrayList{support::answer(200, "<R/>")});
    aws::Transport transport;
    aws::Client client(transport, std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                       {server.url(), "eu-west-1", service}, aws::RateLimits::unlimited());
    aws::QueryForm form(service, "GetCallerIdentity");
    const aws::Request request{{"GetCallerIdentity", aws::Operation::Access::Read, 5}, form.take(), "/"};
    const auto result = support::ended(client.send(request, {}));
    QVERIFY(result && *result);
    const support::RawRequest &sent = server.requests().constFirst();
    QCOMPARE(sent.method, "POST");
    QCOMPARE(sent.target, "/");
    QCOMPARE(sent.body, "Action=GetCallerIdentity&Version=2011-06-15");
    QCOMPARE(sent.header("Content-Type"), "application/x-www-form-urlencoded; charset=utf-8");
    QVERIFY(sent.header("Authorization").contains("/eu-west-1/sts/aws4_request"));
}

void TestQuery::signsOnlyWhatIsSigned_data()
{
    QTest::addColumn<int>("sender");
    QTest::newRow("signed") << 0;
    QTest::newRow("unsigned") << 1;
    QTest::newRow("bearer") << 2;
}

void TestQuery::signsOnlyWhatIsSigned()
{
    QFETCH(int, sender);
    ClientFixture fixture({support::answer(200, "{}")});
    aws::Request request = ClientFixture::read();
    if (sender == 1)
        request.sender = aws::Unsigned();
    if (sender == 2)
        request.sender = aws::Bearer{"x-amz-sso_bearer_token", aws::Secret(u"planted-bearer"_s)};
    const auto result = fixture.send(request);
    QVERIFY(result && *result);
    const support::RawRequest &sent = fixture.server.requests().constFirst();
    QCOMPARE(sent.header("Authorization").isNull(), sender != 0);
    QCOMPARE(sent.header("X-Amz-Security-Token").isNull(), sender != 0);
    QCOMPARE(sent.header("X-Amz-Date").isNull(), sender != 0);
    QCOMPARE(sent.header("x-amz-sso_bearer_token"), sender == 2 ? "planted-bearer"_ba : QByteArray());
}

void TestQuery::needsCredentialsOnlyToSign()
{
    support::RawServer server(QByteArrayList{support::answer(200, "{}")});
    aws::Transport transport;
    aws::Client client(transport, nullptr, {server.url(), "eu-west-1", ClientFixture::service},
                       aws::RateLimits::unlimited());
    const auto refused = support::ended(client.send(ClientFixture::read(), {}));
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().kind, aws::ErrorKind::NoCredentials);
    QCOMPARE(server.requests().size(), 0);
    aws::Request request = ClientFixture::read();
    request.sender = aws::Unsigned();
    const auto result = support::ended(client.send(request, {}));
    QVERIFY(result && *result);
}

/// A refusal is taken for one of the clock only where a signature has a time.
void TestQuery::theClockIsNobodysFaultWithoutASignature()
{
    const QByteArray answer = refusal(403, "AccessDeniedException", {dateHeader(std::chrono::hours(2))});
    ClientFixture fixture({answer});
    aws::Request request = ClientFixture::read();
    request.sender = aws::Unsigned();
    const auto result = fixture.send(request);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(fixture.sends(), 1);
    QVERIFY(!*fixture.send(ClientFixture::read())); // which corrects the clock, and asks again
    QCOMPARE(fixture.sends(), 3);
}

void TestQuery::logsNoToken()
{
    const support::CapturedLog log;
    ClientFixture fixture({support::answer(401, "{\"error\":\"invalid_grant\",\"error_description\":\"planted\"}",
                                           {"Content-Type: application/json"})});
    aws::Request request = ClientFixture::read();
    request.body = "{\"refreshToken\":\"planted-refresh\"}";
    request.sender = aws::Bearer{"x-amz-sso_bearer_token", aws::Secret(u"planted-bearer"_s)};
    const auto result = fixture.send(request);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().code, u"invalid_grant"_s);
    QCOMPARE(result->error().message, u"planted"_s);
    QVERIFY(log.text().contains("ListStages 401"_L1));
    QVERIFY2(!log.text().contains("planted"_L1), qPrintable(log.text()));
}

void TestQuery::repeatsOnlyWhatMayBeRepeated()
{
    ClientFixture fixture({refusal(503, "ServiceUnavailableException")});
    aws::Request request = ClientFixture::read();
    request.isRepeatable = false;
    const auto result = fixture.send(request);
    QVERIFY(result && !*result);
    QCOMPARE(fixture.sends(), 1);
    fixture.send(ClientFixture::read());
    QCOMPARE(fixture.sends(), 4);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
