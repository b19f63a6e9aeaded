// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/SignInFixture.h"
#include "sso/Oidc.h"
#include "sso/Service.h"
#include "sts/Client.h"
#include "sts/Service.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto roleArn = u"arn:aws:iam::123456789012:role/Operator"_s;

} // namespace

/// What the emulator has for signing in, beside what programs ask it in tst_sts and tst_sso: its pages, its gate, its
/// control side.
class TestEmulatorSignIn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_signIn.emplace(); }

    void refusesSpoiledSignatures_data();
    void refusesSpoiledSignatures();
    void theSignatureIsOfItsService();
    void refusesRequests_data();
    void refusesRequests();
    void isNotForPagesOfOtherSites_data();
    void isNotForPagesOfOtherSites();
    void sendsNobodyElsewhere_data();
    void sendsNobodyElsewhere();
    void showsNoMarkup();

    void faultsGoWrong_data();
    void faultsGoWrong();
    void faultsEnd();
    void rolesAreSet();
    void resetsEverything();
    void refusesRules_data();
    void refusesRules();

private:
    ServiceCaller &caller() { return m_signIn->emulator.caller; }
    aws::HttpRequest form(const QByteArray &target, const QByteArray &body)
    {
        aws::HttpRequest request = caller().unsignedRequest("POST"_ba, target, body);
        request.headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded; charset=utf-8"_ba}};
        return request;
    }
    /// GetCallerIdentity, signed for a service.
    aws::HttpRequest whoAmI(const QByteArray &service)
    {
        aws::HttpRequest request = form("/"_ba, "Action=GetCallerIdentity&Version=2011-06-15"_ba);
        aws::sigv4::Signer({"eu-west-1"_ba, service}).addTo(request, m_signIn->own(), QDateTime::currentDateTimeUtc());
        return request;
    }
    sts::Client stsClient() { return sts::Client(m_signIn->client(sts::service, m_signIn->own())); }
    std::optional<sts::Result<sts::AssumedRole>> assume()
    {
        return support::ended(stsClient().assumeRole({.roleArn = roleArn, .sessionName = u"ada"_s}, {}));
    }

    std::optional<SignInFixture> m_signIn;
};

void TestEmulatorSignIn::refusesSpoiledSignatures_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *header, const char *before, const char *after, const char *code) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(before) << QByteArray(after) << QByteArray(code);
    };
    row("key", "Authorization", "Credential=", "Credential=X", "InvalidClientTokenId");
    row("signature", "Authorization", "Signature=", "Signature=0", "SignatureDoesNotMatch");
    row("region", "Authorization", "eu-west-1", "eu-west-9", "SignatureDoesNotMatch");
    row("scheme", "Authorization", "AWS4", "AWS5", "IncompleteSignature");
    row("header", "Content-Type", "utf-8", "utf-9", "SignatureDoesNotMatch");
}

void TestEmulatorSignIn::refusesSpoiledSignatures()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, code);
    aws::HttpRequest request = whoAmI("sts"_ba);
    for (aws::HttpHeader &header : request.headers) {
        if (header.name == name)
            header.value.replace(before, after);
    }
    const auto reply = caller().sendAsIs(request);
    QVERIFY(reply.status == 403 || reply.status == 400);
    QVERIFY2(reply.raw.contains("<Code>" + code + "</Code>"), reply.raw.constData());
    QVERIFY(reply.raw.contains("<RequestId>" + reply.requestId + "</RequestId>"));
}

void TestEmulatorSignIn::theSignatureIsOfItsService()
{
    QCOMPARE(caller().sendAsIs(whoAmI("sts"_ba)).status, 200);
    QCOMPARE(caller().sendAsIs(whoAmI("ivs"_ba)).status, 403);
    aws::HttpRequest list = caller().unsignedRequest("POST"_ba, "/ListStages"_ba, "{}"_ba);
    aws::sigv4::Signer({"eu-west-1"_ba, "sts"_ba}).addTo(list, m_signIn->own(), QDateTime::currentDateTimeUtc());
    QCOMPARE(caller().sendAsIs(list).status, 403);
}

void TestEmulatorSignIn::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("code");
    const QByteArray role = "Action=AssumeRole&RoleArn=arn:aws:iam::123456789012:role/Operator";
    QTest::newRow("action") << "Action=Nonsense"_ba
                            << "InvalidAction"_ba;
    QTest::newRow("no session name") << role << "ValidationError"_ba;
    QTest::newRow("session name") << role + "&RoleSessionName=a+b"
                                  << "ValidationError"_ba;
    QTest::newRow("no role") << "Action=AssumeRole&RoleSessionName=ada"_ba
                             << "ValidationError"_ba;
    QTest::newRow("too short") << role + "&RoleSessionName=ada&DurationSeconds=899"
                               << "ValidationError"_ba;
    QTest::newRow("too long") << role + "&RoleSessionName=ada&DurationSeconds=43201"
                              << "ValidationError"_ba;
}

void TestEmulatorSignIn::refusesRequests()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, code);
    aws::HttpRequest request = this->form("/"_ba, form);
    aws::sigv4::Signer({"eu-west-1"_ba, "sts"_ba}).addTo(request, m_signIn->own(), QDateTime::currentDateTimeUtc());
    const auto reply = caller().sendAsIs(request);
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.raw.contains("<Code>" + code + "</Code>"), reply.raw.constData());
}

void TestEmulatorSignIn::isNotForPagesOfOtherSites_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("register") << "POST"_ba
                              << "/client/register"_ba;
    QTest::newRow("token") << "POST"_ba
                           << "/token"_ba;
    QTest::newRow("accounts") << "GET"_ba
                              << "/assignment/accounts"_ba;
    QTest::newRow("STS") << "POST"_ba
                         << "/"_ba;
    QTest::newRow("approving") << "POST"_ba
                               << "/device"_ba;
    QTest::newRow("control") << "POST"_ba
                             << "/_control/sign-in"_ba;
}

void TestEmulatorSignIn::isNotForPagesOfOtherSites()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    aws::HttpRequest request = caller().unsignedRequest(method, target, method == "POST" ? "{}"_ba : QByteArray());
    request.headers.push_back({"Origin"_ba, "http://attacker.example"_ba});
    const int status = caller().sendAsIs(request).status;
    QVERIFY2(status == 403 || status == 404, QByteArray::number(status).constData());
    QCOMPARE(m_signIn->requests(u"RegisterClient"_s) + m_signIn->requests(u"CreateToken"_s), 0);
}

void TestEmulatorSignIn::sendsNobodyElsewhere_data()
{
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<int>("status");
    QTest::newRow("any port") << "http%3A%2F%2F127.0.0.1%3A4321%2Foauth%2Fcallback"_ba << 302;
    QTest::newRow("another host") << "http%3A%2F%2Fattacker.example%2Foauth%2Fcallback"_ba << 400;
    QTest::newRow("another path") << "http%3A%2F%2F127.0.0.1%3A4321%2Fother"_ba << 400;
    QTest::newRow("https") << "https%3A%2F%2F127.0.0.1%3A4321%2Foauth%2Fcallback"_ba << 400;
    QTest::newRow("user") << "http%3A%2F%2F127.0.0.1%40attacker.example%2Foauth%2Fcallback"_ba << 400;
    QTest::newRow("none") << QByteArray() << 400;
}

void TestEmulatorSignIn::sendsNobodyElsewhere()
{
    QFETCH(QByteArray, redirect);
    QFETCH(int, status);
    sso::Oidc oidc(m_signIn->client(sso::oidcService));
    const auto registration =
        support::ended(oidc.registerClient({.name = u"test"_s,
                                            .grantTypes = {u"authorization_code"_s},
                                            .redirectUris = {u"http://127.0.0.1/oauth/callback"_s}},
                                           {}));
    QVERIFY(registration && *registration);
    const QByteArray query = "response_type=code&code_challenge_method=S256&code_challenge=x&state=s&client_id="
        + (*registration)->clientId.toLatin1() + "&redirect_uri=" + redirect;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl::fromEncoded(m_signIn->emulator.endpoint.toEncoded() + "/authorize?" + query));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *const reply = network.get(request);
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
    QCOMPARE(reply->hasRawHeader("Location"), status == 302);
}

void TestEmulatorSignIn::showsNoMarkup()
{
    const auto reply = caller().sendAsIs(
        caller().unsignedRequest("GET"_ba, "/device?user_code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"_ba));
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.raw.contains("<script"));
}

void TestEmulatorSignIn::faultsGoWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<aws::ErrorKind>("kind");
    QTest::newRow("throttle") << u"throttle"_s << aws::ErrorKind::Throttled;
    QTest::newRow("expired") << u"expired"_s << aws::ErrorKind::CredentialsExpired;
    QTest::newRow("lost") << u"lostAnswer"_s << aws::ErrorKind::ConnectionLost;
    QTest::newRow("gateway") << u"gateway"_s << aws::ErrorKind::GatewayFault;
    QTest::newRow("page") << u"html"_s << aws::ErrorKind::UnexpectedAnswer;
    QTest::newRow("truncated") << u"truncated"_s << aws::ErrorKind::ConnectionLost;
}

void TestEmulatorSignIn::faultsGoWrong()
{
    QFETCH(QString, fault);
    QFETCH(aws::ErrorKind, kind);
    QVERIFY(caller().inject(u"AssumeRole"_s, fault, 3));
    const auto failed = assume();
    QVERIFY(failed && !*failed);
    QCOMPARE(failed->error().cause.kind, kind);
    if (kind == aws::ErrorKind::CredentialsExpired) // which is not asked again
        QVERIFY(caller().inject(u"AssumeRole"_s, u"none"_s));
    QCOMPARE(caller().post("ListStages"_ba).status, 200);
    const auto role = assume();
    QVERIFY(role && *role);
}

void TestEmulatorSignIn::faultsEnd()
{
    QCOMPARE(m_signIn->control("faults"_ba, {{u"fault"_s, u"accessDenied"_s}, {u"lasting"_s, true}}), QJsonObject());
    QVERIFY(!*assume());
    QVERIFY(!*assume());
    QCOMPARE(caller().post("ListStages"_ba).status, 403);
    m_signIn->control("faults"_ba, {{u"fault"_s, u"none"_s}});
    QVERIFY(*assume());
    m_signIn->control("faults"_ba,
                      {{u"fault"_s, u"accessDenied"_s}, {u"lasting"_s, true}, {u"account"_s, u"123456789012"_s}});
    QVERIFY(*assume()); // which is no account's
    QCOMPARE(caller().post("ListStages"_ba).status, 403);
}

void TestEmulatorSignIn::rolesAreSet()
{
    m_signIn->control("roles"_ba, {{u"arn"_s, roleArn}, {u"trusts"_s, QJsonArray()}});
    QCOMPARE(assume()->error().problem, sts::Problem::RoleRefused);
    m_signIn->control("roles"_ba,
                      {{u"arn"_s, roleArn}, {u"trusts"_s, QJsonArray{u"arn:aws:iam::123456789012:user/operator"_s}}});
    QVERIFY(*assume());
}

void TestEmulatorSignIn::resetsEverything()
{
    m_signIn->control("sign-in"_ba, {{u"sessionSeconds"_s, 77}, {u"mfaCode"_s, u"111111"_s}});
    m_signIn->control("roles"_ba, {{u"arn"_s, roleArn}, {u"trusts"_s, QJsonArray()}});
    m_signIn->control("reset"_ba, {{u"region"_s, u"eu-west-1"_s}}); // what is the region's alone
    QCOMPARE(assume()->error().problem, sts::Problem::RoleRefused);
    m_signIn->control("reset"_ba, {});
    const auto role = assume();
    QVERIFY(*role);
    const QJsonObject shown = caller().control("GET"_ba, "sign-in"_ba).body;
    QCOMPARE(shown[u"sessionSeconds"_s].toInt(), 0);
    QCOMPARE(shown[u"mfaCode"_s].toString(), u"123456"_s);
    QCOMPARE(m_signIn->listStages((*role)->session.credentials), QByteArray());
    m_signIn->control("reset"_ba, {});
    QCOMPARE(m_signIn->listStages((*role)->session.credentials), "UnrecognizedClientException"_ba);
}

void TestEmulatorSignIn::refusesRules_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QJsonObject>("wanted");
    QTest::newRow("negative") << "sign-in"_ba << QJsonObject{{u"accessTokenSeconds"_s, -1}};
    QTest::newRow("no number") << "sign-in"_ba << QJsonObject{{u"interval"_s, u"soon"_s}};
    QTest::newRow("code") << "sign-in"_ba << QJsonObject{{u"mfaCode"_s, u"12345"_s}};
    QTest::newRow("no role") << "roles"_ba << QJsonObject{{u"trusts"_s, QJsonArray()}};
    QTest::newRow("no ARN") << "roles"_ba << QJsonObject{{u"arn"_s, u"Operator"_s}};
    QTest::newRow("seconds") << "web-identity"_ba << QJsonObject{{u"seconds"_s, true}};
}

void TestEmulatorSignIn::refusesRules()
{
    QFETCH(QByteArray, name);
    QFETCH(QJsonObject, wanted);
    QCOMPARE(caller().control("POST"_ba, name, wanted).status, 400);
}

QTEST_GUILESS_MAIN(TestEmulatorSignIn)
#include "tst_emulator_signin.moc"
