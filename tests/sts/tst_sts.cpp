// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/SignInFixture.h"
#include "sts/Client.h"
#include "sts/Service.h"
#include "support/CapturedLog.h"
#include "support/RawServer.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString roleArn(const QString &name, const QString &account = u"123456789012"_s)
{
    return u"arn:aws:iam::%1:role/%2"_s.arg(account, name);
}

template <typename T>
sts::Result<T> resultOf(QCoro::Task<sts::Result<T>> task)
{
    auto result = support::ended(std::move(task));
    if (!result)
        qFatal("no answer");
    return *result;
}

const auto notAnXml = "{\"Account\": \"123456789012\"}"_ba;

} // namespace

/// STS as this program asks it, against the emulator's, which verifies each signature.
class TestSts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_signIn.emplace(); }

    void tellsWhoSigns();
    void assumesARole();
    void aSessionEnds();
    void chainsRoles();
    void givesTheExternalId();
    void saysWhoWasRefusedWhichRole();
    void checksTheMfaCode_data();
    void checksTheMfaCode();
    void asksOnceWithAnMfaCode();
    void takesWebIdentities();
    void refusesWebIdentities_data();
    void refusesWebIdentities();
    void tellsRefusals_data();
    void tellsRefusals();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void logsNoSecret();

private:
    sts::Client client() { return sts::Client(m_signIn->client(sts::service, m_signIn->own())); }
    sts::Client clientWith(const aws::Credentials &credentials)
    {
        return sts::Client(m_signIn->client(sts::service, credentials));
    }
    sts::Client withoutKey() { return sts::Client(m_signIn->client(sts::service)); }
    sts::Result<sts::AssumedRole> assume(const sts::AssumeRole &wanted)
    {
        return resultOf(client().assumeRole(wanted, {}));
    }

    std::optional<SignInFixture> m_signIn;
};

void TestSts::tellsWhoSigns()
{
    const auto identity = resultOf(client().callerIdentity({}));
    QVERIFY(identity);
    QCOMPARE(identity->account, u"123456789012"_s);
    QCOMPARE(identity->arn, u"arn:aws:iam::123456789012:user/operator"_s);
    QVERIFY(!identity->userId.isEmpty());

    const auto nobody = resultOf(withoutKey().callerIdentity({}));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().cause.kind, aws::ErrorKind::NoCredentials);
    QCOMPARE(m_signIn->requests(u"GetCallerIdentity"_s), 1);
}

void TestSts::assumesARole()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const auto role = assume({.roleArn = roleArn(u"Operator"_s, u"200000000001"_s), .sessionName = u"ada"_s});
    QVERIFY(role);
    QCOMPARE(role->arn, u"arn:aws:sts::200000000001:assumed-role/Operator/ada"_s);
    QVERIFY(role->session.expires >= before.addSecs(3590));
    QVERIFY(role->session.expires <= QDateTime::currentDateTimeUtc().addSecs(3610));
    QCOMPARE(m_signIn->listStages(role->session.credentials), QByteArray());
    const auto identity = resultOf(clientWith(role->session.credentials).callerIdentity({}));
    QVERIFY(identity);
    QCOMPARE(identity->arn, role->arn);

    aws::Credentials spoiled = role->session.credentials;
    spoiled.sessionToken = aws::Secret(u"another"_s);
    QCOMPARE(m_signIn->listStages(spoiled), "UnrecognizedClientException"_ba);

    const auto asLong =
        assume({.roleArn = roleArn(u"Operator"_s), .sessionName = u"ada"_s, .duration = std::chrono::hours(2)});
    QVERIFY(asLong->session.expires >= before.addSecs(7190));
}

void TestSts::aSessionEnds()
{
    m_signIn->control("sign-in"_ba, {{u"sessionSeconds"_s, 1}});
    const auto role = assume({.roleArn = roleArn(u"Operator"_s), .sessionName = u"ada"_s});
    QVERIFY(role);
    QTRY_COMPARE(m_signIn->listStages(role->session.credentials), "ExpiredTokenException"_ba);
    const auto identity = resultOf(clientWith(role->session.credentials).callerIdentity({}));
    QVERIFY(!identity);
    QCOMPARE(identity.error().problem, sts::Problem::CredentialsExpired);
    QCOMPARE(identity.error().cause.kind, aws::ErrorKind::CredentialsExpired);
}

void TestSts::chainsRoles()
{
    const sts::AssumeRole second{.roleArn = roleArn(u"Second"_s), .sessionName = u"ada"_s};
    QCOMPARE(assume(second).error().problem, sts::Problem::RoleRefused); // which trusts Operator only
    const auto first = assume({.roleArn = roleArn(u"Operator"_s), .sessionName = u"ada"_s});
    const auto chained = resultOf(clientWith(first->session.credentials).assumeRole(second, {}));
    QVERIFY(chained);
    QCOMPARE(chained->arn, u"arn:aws:sts::123456789012:assumed-role/Second/ada"_s);
}

void TestSts::givesTheExternalId()
{
    sts::AssumeRole wanted{.roleArn = roleArn(u"Partner"_s), .sessionName = u"ada"_s};
    QCOMPARE(assume(wanted).error().problem, sts::Problem::RoleRefused);
    wanted.externalId = u"emulator"_s;
    QVERIFY(assume(wanted));
}

void TestSts::saysWhoWasRefusedWhichRole()
{
    const auto refused = assume({.roleArn = roleArn(u"Nobody"_s), .sessionName = u"ada"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().problem, sts::Problem::RoleRefused);
    QCOMPARE(refused.error().role, roleArn(u"Nobody"_s));
    QCOMPARE(refused.error().principal, u"arn:aws:iam::123456789012:user/operator"_s);
    QCOMPARE(refused.error().cause.kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(refused.error().cause.operation, u"AssumeRole"_s);
    QVERIFY(!refused.error().cause.requestId.isEmpty());
}

void TestSts::checksTheMfaCode_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isLetIn");
    QTest::addColumn<sts::Problem>("problem");
    const QString device = u"arn:aws:iam::123456789012:mfa/operator"_s;
    QTest::newRow("right") << device << u"123456"_s << true << sts::Problem::Other;
    QTest::newRow("wrong code") << device << u"654321"_s << false << sts::Problem::MfaRefused;
    QTest::newRow("other device") << u"arn:aws:iam::123456789012:mfa/other"_s << u"123456"_s << false
                                  << sts::Problem::Other; // no code would help
    QTest::newRow("none") << QString() << QString() << false << sts::Problem::RoleRefused;
}

void TestSts::checksTheMfaCode()
{
    QFETCH(QString, serial);
    QFETCH(QString, code);
    QFETCH(bool, isLetIn);
    QFETCH(sts::Problem, problem);
    const auto role = assume({.roleArn = roleArn(u"OperatorWithMfa"_s),
                              .sessionName = u"ada"_s,
                              .mfaSerial = serial,
                              .mfaCode = aws::Secret(code)});
    QCOMPARE(role.has_value(), isLetIn);
    if (!role)
        QCOMPARE(role.error().problem, problem);
}

/// A code that arrived can't be used again: what failed on the way is not asked a second time.
void TestSts::asksOnceWithAnMfaCode()
{
    support::RawServer server([](QTcpSocket &socket, const support::RawRequest &) { socket.close(); });
    const auto source = std::make_shared<aws::FixedCredentials>(m_signIn->own());
    sts::Client client(aws::Client(m_signIn->transport, source, {server.url(), "eu-west-1", sts::service},
                                   aws::RateLimits::unlimited()));
    const sts::AssumeRole plain{.roleArn = roleArn(u"Operator"_s), .sessionName = u"ada"_s};
    QVERIFY(!resultOf(client.assumeRole(plain, {})));
    QCOMPARE(server.requests().size(), 3);
    sts::AssumeRole withCode = plain;
    withCode.mfaSerial = u"arn:aws:iam::123456789012:mfa/operator"_s;
    withCode.mfaCode = aws::Secret(u"123456"_s);
    QVERIFY(!resultOf(client.assumeRole(withCode, {})));
    QCOMPARE(server.requests().size(), 4);
}

void TestSts::takesWebIdentities()
{
    const QString token = m_signIn->control("web-identity"_ba, {})[u"token"_s].toString();
    const auto role = resultOf(withoutKey().assumeRoleWithWebIdentity(
        {.roleArn = roleArn(u"WebIdentity"_s), .sessionName = u"ada"_s, .token = aws::Secret(token)}, {}));
    QVERIFY(role);
    QCOMPARE(role->arn, u"arn:aws:sts::123456789012:assumed-role/WebIdentity/ada"_s);
    QCOMPARE(m_signIn->listStages(role->session.credentials), QByteArray());
}

void TestSts::refusesWebIdentities_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<sts::Problem>("problem");
    QTest::newRow("expired") << u"WebIdentity"_s << 0 << sts::Problem::TokenExpired;
    QTest::newRow("unknown") << u"WebIdentity"_s << -1 << sts::Problem::TokenRefused;
    QTest::newRow("role") << u"Operator"_s << 60 << sts::Problem::RoleRefused;
}

void TestSts::refusesWebIdentities()
{
    QFETCH(QString, role);
    QFETCH(int, seconds);
    QFETCH(sts::Problem, problem);
    const QString token = seconds < 0
        ? u"nobody's"_s
        : m_signIn->control("web-identity"_ba, {{u"seconds"_s, seconds}})[u"token"_s].toString();
    const auto result = resultOf(withoutKey().assumeRoleWithWebIdentity(
        {.roleArn = roleArn(role), .sessionName = u"ada"_s, .token = aws::Secret(token)}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().problem, problem);
    QCOMPARE(result.error().role, roleArn(role));
}

void TestSts::tellsRefusals_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<sts::Problem>("problem");
    QTest::addColumn<aws::ErrorKind>("kind");
    const auto row = [](const char *code, sts::Problem problem, aws::ErrorKind kind) {
        QTest::newRow(code) << QByteArray(code) << problem << kind;
    };
    row("RegionDisabledException", sts::Problem::RegionDisabled, aws::ErrorKind::RegionDisabled);
    row("ExpiredToken", sts::Problem::CredentialsExpired, aws::ErrorKind::CredentialsExpired);
    row("ExpiredTokenException", sts::Problem::CredentialsExpired, aws::ErrorKind::CredentialsExpired);
    row("SignatureDoesNotMatch", sts::Problem::Other, aws::ErrorKind::SignatureRefused);
    row("InvalidClientTokenId", sts::Problem::Other, aws::ErrorKind::KeyNotRecognised);
    row("AccessDenied", sts::Problem::RoleRefused, aws::ErrorKind::AccessDenied);
}

void TestSts::tellsRefusals()
{
    QFETCH(QByteArray, code);
    QFETCH(sts::Problem, problem);
    QFETCH(aws::ErrorKind, kind);
    const QByteArray body = "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender"
                            "</Type><Code>"
        + code + "</Code><Message>because</Message></Error><RequestId>abc-123</RequestId></ErrorResponse>";
    support::RawServer server(QByteArrayList{support::answer(403, body, {"Content-Type: text/xml"})});
    const auto source = std::make_shared<aws::FixedCredentials>(m_signIn->own());
    sts::Client client(aws::Client(m_signIn->transport, source, {server.url(), "eu-west-1", sts::service},
                                   aws::RateLimits::unlimited()));
    const auto result = resultOf(client.assumeRole({.roleArn = roleArn(u"X"_s), .sessionName = u"ada"_s}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().problem, problem);
    QCOMPARE(result.error().cause.kind, kind);
    QCOMPARE(result.error().cause.message, u"because"_s);
    QCOMPARE(result.error().cause.requestId, u"abc-123"_s);
}

void TestSts::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("JSON") << notAnXml << u"not XML"_s;
    QTest::newRow("nothing") << QByteArray() << u"not XML"_s;
    QTest::newRow("cut short") << "<GetCallerIdentityResponse><GetCallerIdentityResult>"_ba << u"not XML"_s;
    QTest::newRow("element missing")
        << "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account></GetCallerIdentityResult>"
           "</GetCallerIdentityResponse>"_ba
        << u"“GetCallerIdentityResult/Arn” is missing"_s;
    QTest::newRow("document type")
        << "<!DOCTYPE x [<!ENTITY a \"b\">]><GetCallerIdentityResponse>&a;</GetCallerIdentityResponse>"_ba
        << u"document type"_s;
}

void TestSts::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    support::RawServer server(QByteArrayList{support::answer(200, body)});
    const auto source = std::make_shared<aws::FixedCredentials>(m_signIn->own());
    sts::Client client(aws::Client(m_signIn->transport, source, {server.url(), "eu-west-1", sts::service},
                                   aws::RateLimits::unlimited()));
    const auto result = resultOf(client.callerIdentity({}));
    QVERIFY(!result);
    QCOMPARE(result.error().cause.kind, aws::ErrorKind::UnexpectedAnswer);
    QVERIFY2(result.error().cause.message.contains(says), qPrintable(result.error().cause.message));
}

void TestSts::logsNoSecret()
{
    const support::CapturedLog log;
    const QString token = m_signIn->control("web-identity"_ba, {})[u"token"_s].toString();
    const auto role = resultOf(withoutKey().assumeRoleWithWebIdentity(
        {.roleArn = roleArn(u"WebIdentity"_s), .sessionName = u"ada"_s, .token = aws::Secret(token)}, {}));
    assume({.roleArn = roleArn(u"OperatorWithMfa"_s),
            .sessionName = u"ada"_s,
            .mfaSerial = u"arn:aws:iam::123456789012:mfa/operator"_s,
            .mfaCode = aws::Secret(u"987654"_s)});
    QVERIFY(log.text().contains("AssumeRoleWithWebIdentity 200"_L1));
    QVERIFY(log.text().contains("AssumeRole 403 AccessDenied"_L1));
    const aws::Credentials &given = role->session.credentials;
    for (const QString &secret : {token, u"987654"_s, given.secretAccessKey.reveal(), given.sessionToken.reveal()})
        QVERIFY(!log.text().contains(secret));
}

QTEST_GUILESS_MAIN(TestSts)
#include "tst_sts.moc"
