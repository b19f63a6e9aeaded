// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Finding.h"
#include "aws/ContentCoding.h"
#include "aws/ErrorParser.h"
#include "aws/HttpHead.h"
#include "aws/ProxyChallenge.h"
#include "aws/SigV4.h"
#include "aws/XmlAnswer.h"
#include "ivs/Json.h"
#include "sso/Callback.h"
#include "sso/Json.h"

#include <QBuffer>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using aws::ErrorKind;

namespace {

using fuzz::Target;

/// Whatever arrives in a refusal, the error says something and is never taken for one of this computer's own.
bool refusalIsUnderstood(const QByteArray &input)
{
    for (const int status : {302, 400, 403, 429, 500}) {
        const qsizetype half = input.size() / 2;
        const aws::HttpResponse inBody{status, {{"Content-Type", "application/json"}}, input};
        const aws::HttpResponse inBoth{status, {{"x-amzn-ErrorType", input.first(half)}}, input.sliced(half)};
        for (const aws::HttpResponse &response : {inBody, inBoth}) {
            const aws::Error error = aws::parseError(response);
            const bool isAnswer = error.kind == ErrorKind::UnexpectedAnswer || error.kind == ErrorKind::GatewayFault;
            if (error.httpStatus != status || (error.kind >= ErrorKind::HostNotFound && !isAnswer))
                return false;
            if (error.code.isEmpty() && error.message.isEmpty())
                return false;
        }
    }
    return true;
}

template <typename T>
bool isReadOrRefused(const ivs::json::Parsed<T> &parsed)
{
    return parsed || !parsed.error().text.isEmpty();
}

/// An answer is read whole or refused with a reason; nothing that is required is ever missing from a row.
bool answerIsReadOrRefused(const QByteArray &input)
{
    using namespace ivs::json;
    return isReadOrRefused(readIngestConfigurationPage(input)) && isReadOrRefused(readStagePage(input))
        && isReadOrRefused(readIngestConfiguration(input)) && isReadOrRefused(readStage(input))
        && isReadOrRefused(readParticipantPage(input)) && isReadOrRefused(readParticipant(input))
        && isReadOrRefused(readParticipantEventPage(input)) && isReadOrRefused(readStageSessionPage(input))
        && isReadOrRefused(readTags(input)) && isReadOrRefused(readDone(input));
}

/// A proxy's head and what it asks for; the same, however its lines arrive. And a body that came packed is bounded.
bool wireIsReadOrRefused(const QByteArray &input)
{
    constexpr qint64 limit = 4'000;
    QByteArray bytes = input;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    aws::HttpHead whole;
    const auto state = whole.readFrom(device);
    const QByteArray rest = device.readAll();

    aws::HttpHead pieces;
    auto stateOfPieces = aws::HttpHead::State::Reading;
    for (qsizetype at = 0; at < input.size() && stateOfPieces == aws::HttpHead::State::Reading;) {
        const qsizetype end = input.indexOf('\n', at);
        QByteArray line = end < 0 ? input.sliced(at) : input.sliced(at, end + 1 - at);
        at += line.size();
        QBuffer one(&line);
        one.open(QIODevice::ReadOnly);
        stateOfPieces = pieces.readFrom(one);
    }
    if (state != stateOfPieces || whole.status() != pieces.status())
        return false;
    aws::ProxyChallenge::schemesOf(whole.headers());
    if (const auto challenge = aws::ProxyChallenge::bestOf(whole.headers()))
        challenge->answer({u"user"_s, aws::Secret(u"secret"_s)}, "host:443");
    aws::HttpResponse response{whole.status(), whole.headers(), rest.left(limit)};
    aws::unpack(response, limit);
    return response.body.size() <= limit;
}

/// Any target can be signed, always to the same signature, and its canonical form has no line of its own to add.
bool targetIsSigned(const QByteArray &input)
{
    const QDateTime time(QDate(2015, 8, 30), QTime(12, 36), QTimeZone::utc());
    const aws::Credentials credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), aws::Secret()};
    const qsizetype half = input.size() / 2;
    const aws::sigv4::Request request{
        "POST", '/' + input.first(half), {{"Host", "a"}, {"X-Odd", input.sliced(half)}}, input};
    aws::sigv4::Signer signer({"eu-west-1", "ivs"});
    const auto first = signer.sign(request, credentials, time);
    const auto again = signer.sign(request, credentials, time);
    const QByteArrayList lines = first.canonicalRequest.split('\n');
    return first.authorization == again.authorization && first.signature.size() == 64 && lines.value(1).startsWith('/');
}

template <typename T>
bool isReadOrRefused(const sso::json::Parsed<T> &parsed)
{
    return parsed || !parsed.error().isEmpty();
}

/// What signing in reads: XML, JSON, and what any program on this computer may send to the listener, which takes
/// nothing without the state.
bool signInIsReadOrRefused(const QByteArray &input)
{
    const auto xml = aws::XmlAnswer::parse(input);
    if (xml ? xml->root().isEmpty() : xml.error().isEmpty())
        return false;
    const bool isStateThere = input.contains("=the-state") || input.contains('%');
    const sso::Callback callback = sso::callbackOf(input, "127.0.0.1:1", u"the-state"_s);
    if (!std::holds_alternative<sso::NotForUs>(callback) && !isStateThere)
        return false;
    return isReadOrRefused(sso::json::readToken(input)) && isReadOrRefused(sso::json::readRegistration(input))
        && isReadOrRefused(sso::json::readRoleCredentials(input)) && isReadOrRefused(sso::json::readAccounts(input))
        && isReadOrRefused(sso::json::readRoles(input)) && isReadOrRefused(sso::json::readDeviceAuthorization(input));
}

} // namespace

class TestFuzz final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestFuzz::holds_data()
{
    QTest::addColumn<Target>("target");
    QTest::addColumn<QByteArrayList>("corpus");
    const QByteArray configuration =
        R"({"arn":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/AbCdEf",)"
        R"("name":"cam-01","ingestProtocol":"RTMPS","stageArn":"","participantId":"p-1",)"
        R"("state":"ACTIVE","userId":"Käthe","redundantIngest":false,"streamKey":"rt_1_a_b_c",)"
        R"("attributes":{"a":"b"},"tags":{"show":"évening"}})";
    const QByteArray stage =
        R"({"arn":"arn:aws:ivs:eu-west-1:123456789012:stage/AbCdEf","name":"main","activeSessionId":)"
        R"("st-1","endpoints":{"events":"wss://x","rtmp":"rtmp://x/app/","rtmps":"rtmps://x:443/app/"},)"
        R"("autoParticipantRecordingConfiguration":{"mediaTypes":["NONE"],"x":{"y":1.5,"z":null}}})";
    const QByteArray participant =
        R"({"participantId":"p-1","state":"CONNECTED","firstJoinTime":"2026-11-22T10:11:12Z","protocol":"WHIP"})";
    const QByteArray event =
        R"({"name":"PUBLISH_ERROR","participantId":"p-1","eventTime":"2026-11-22T10:11:12Z","errorCode":"X"})";
    const QByteArrayList answers = {"{\"ingestConfigurations\":[" + configuration + ',' + configuration
                                        + "],\"nextToken\":\"abc\"}",
                                    "{\"ingestConfiguration\":" + configuration + '}',
                                    "{\"stages\":[" + stage + "]}",
                                    "{\"stage\":" + stage + '}',
                                    "{\"participant\":" + participant + '}',
                                    "{\"participants\":[" + participant + "],\"events\":[" + event + "]}",
                                    R"({"stageSessions":[{"sessionId":"st-1","startTime":"2026-11-22T10:11:12Z"}]})",
                                    R"({"tags":{"show":"évening"}})",
                                    "{}"};
    QTest::newRow("refusals") << Target(refusalIsUnderstood)
                              << QByteArrayList{
                                     R"({"exceptionMessage":"The stage is in use"})",
                                     R"({"__type":"com.amazonaws.ivs#ConflictException:http://x/","message":"a"})",
                                     R"({"code":"ValidationException","Message":"b","errorMessage":"c"})",
                                     "ConflictException",
                                     "<!DOCTYPE html><html></html>",
                                     ""};
    QTest::newRow("answers") << Target(answerIsReadOrRefused) << answers;
    QTest::newRow("wire")
        << Target(wireIsReadOrRefused)
        << QByteArrayList{"HTTP/1.1 103 Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n",
                          "HTTP/1.0 407 No\nProxy-Authenticate: NTLM, Digest realm=\"a, b\", nonce=\"c\", "
                          "qop=\"auth\", Basic realm=\"\\\"\"\n\n",
                          "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 11\r\n\r\n"
                              + qCompress("abcabcabcabc").sliced(4),
                          ""};
    QTest::newRow("signing in")
        << Target(signInIsReadOrRefused)
        << QByteArrayList{
               "<?xml version=\"1.0\"?><R xmlns=\"urn:x\"><Result><A>&lt;a</A><B/></Result><![CDATA[x]]></R>",
               "<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>",
               "GET /oauth/callback?code=abc&state=the-state HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAccept: */*",
               R"({"accessToken":"a","refreshToken":"b","expiresIn":28800})",
               R"({"roleCredentials":{"accessKeyId":"a","secretAccessKey":"b","sessionToken":"c","expiration":1e12}})",
               R"({"accountList":[{"accountId":"1","accountName":"é"}],"roleList":[{"roleName":"a"}]})",
               R"({"deviceCode":"a","userCode":"b","verificationUri":"https://x","verificationUriComplete":"https://y"})",
               ""};
    QTest::newRow("targets") << Target(targetIsSigned)
                             << QByteArrayList{"tags/arn%3Aaws%3Aivs%3Aeu-west-1%3A1%3Astage%2Fabc?tagKeys=a%20b&c",
                                               "a/./b/../../c?x=1&x=2&y", "  value  with   runs  ", ""};
}

void TestFuzz::holds()
{
    QFETCH(Target, target);
    QFETCH(QByteArrayList, corpus);
    QCOMPARE(fuzz::firstFinding(target, corpus), QByteArray());
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
