// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/SignInFixture.h"
#include "sso/Approval.h"
#include "sso/CodeListener.h"
#include "sso/Oidc.h"
#include "sso/Pkce.h"
#include "sso/Portal.h"
#include "sso/Service.h"
#include "support/CapturedLog.h"
#include "support/RawServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
sso::Result<T> resultOf(QCoro::Task<sso::Result<T>> task)
{
    auto result = support::ended(std::move(task));
    if (!result)
        qFatal("no answer");
    return *result;
}

const auto refresh = u"refresh_token"_s;

} // namespace

/// Signing in with IAM Identity Center, against the emulator's.
class TestSso final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_signIn.emplace(); }

    void signsInWithADevice();
    void asksAgainUntilItIsApproved();
    void tellsThatADeviceWasDeclined();
    void tellsThatADeviceCodeHasEnded();
    void tellsWhoAsksTooOften();
    void refusesAWrongStartUrl();
    void signsInWithABrowser();
    void aBrowserBringsARefusal();
    void aCodeIsForOneProgramOnce_data();
    void aCodeIsForOneProgramOnce();
    void refreshesOnce();
    void tellsThatTheRegistrationIsUnknown();

    void listsAccountsAndRoles();
    void listsAllPages();
    void endsAListThatNeverEnds();
    void givesKeysOfARole();
    void tellsThatARoleIsNotAssigned();
    void tellsThatASessionHasEnded();
    void tellsRefusals_data();
    void tellsRefusals();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void opensThePageThatIsShown_data();
    void opensThePageThatIsShown();
    void logsNoSecret();

private:
    sso::Oidc oidc() { return sso::Oidc(m_signIn->client(sso::oidcService)); }
    sso::Portal portal() { return sso::Portal(m_signIn->client(sso::portalService)); }
    QString startUrl() { return m_signIn->emulator.endpoint.toString() + u"/start"_s; }

    sso::Registration registered() { return *resultOf(oidc().registerClient({.name = u"IVS Patchbay"_s}, {})); }
    sso::Registration registeredForBrowser()
    {
        return *resultOf(oidc().registerClient({.name = u"IVS Patchbay"_s,
                                                .grantTypes = {u"authorization_code"_s, refresh},
                                                .redirectUris = {sso::redirectUrlWithoutPort().toString()},
                                                .issuerUrl = startUrl()},
                                               {}));
    }
    sso::DeviceAuthorization authorizationFor(const sso::Registration &registration)
    {
        return *resultOf(oidc().startDeviceAuthorization(registration, startUrl(), {}));
    }
    sso::Result<sso::Token> ask(const sso::Registration &registration, const sso::Grant &grant)
    {
        return resultOf(oidc().createToken(registration, grant, {}));
    }
    /// What a person does in a browser.
    int answerDevice(const QString &userCode, const QByteArray &answer)
    {
        aws::HttpRequest request = m_signIn->emulator.caller.unsignedRequest(
            "POST"_ba, "/device"_ba, "user_code=" + userCode.toLatin1() + "&answer=" + answer);
        request.headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}};
        return m_signIn->emulator.caller.sendAsIs(request).status;
    }
    /// A browser that goes where it is sent.
    void browse(const QUrl &url)
    {
        QNetworkAccessManager network;
        QNetworkReply *const reply = network.get(QNetworkRequest(url));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        finished.wait();
        m_page = reply->readAll();
    }
    aws::Secret signedIn()
    {
        const sso::Registration registration = registered();
        const sso::DeviceAuthorization authorization = authorizationFor(registration);
        answerDevice(authorization.userCode, "allow");
        return ask(registration, sso::DeviceCode{authorization.deviceCode})->accessToken;
    }

    std::optional<SignInFixture> m_signIn;
    QByteArray m_page;
};

void TestSso::signsInWithADevice()
{
    const sso::Registration registration = registered();
    QVERIFY(registration.expires > QDateTime::currentDateTimeUtc().addDays(30));
    const sso::DeviceAuthorization authorization = authorizationFor(registration);
    QCOMPARE(authorization.pageWithCode.host(), u"127.0.0.1"_s);
    QVERIFY(authorization.pageWithCode.query().contains(authorization.userCode));
    browse(authorization.pageWithCode);
    QVERIFY(m_page.contains(authorization.userCode.toLatin1()));

    const sso::Grant grant = sso::DeviceCode{authorization.deviceCode};
    QCOMPARE(ask(registration, grant).error().problem, sso::Problem::ApprovalPending);
    QCOMPARE(answerDevice(u"BBBB-BBBB"_s, "allow"), 404);
    QCOMPARE(answerDevice(authorization.userCode, "allow"), 200);
    const auto token = ask(registration, grant);
    QVERIFY(token);
    QVERIFY(!token->refreshToken.isEmpty());
    QVERIFY(token->expires > QDateTime::currentDateTimeUtc().addSecs(8 * 3600 - 30));
    QCOMPARE(ask(registration, grant).error().problem, sso::Problem::GrantRefused);
}

void TestSso::asksAgainUntilItIsApproved()
{
    m_signIn->control("sign-in"_ba, {{u"interval"_s, 0}});
    const sso::Registration registration = registered();
    sso::DeviceAuthorization authorization = authorizationFor(registration);
    const auto token = support::started(sso::approvedToken(oidc(), registration, authorization, {}));
    QTRY_VERIFY(m_signIn->requests(u"CreateToken"_s) > 2);
    QVERIFY(!token->has_value());
    answerDevice(authorization.userCode, "allow");
    QTRY_VERIFY(token->has_value());
    QVERIFY(**token);

    std::stop_source stop;
    authorization = authorizationFor(registration);
    const auto stopped = support::started(sso::approvedToken(oidc(), registration, authorization, stop.get_token()));
    stop.request_stop();
    QTRY_VERIFY(stopped->has_value());
    QCOMPARE((*stopped)->error().cause.kind, aws::ErrorKind::Cancelled);
}

void TestSso::tellsThatADeviceWasDeclined()
{
    const sso::Registration registration = registered();
    const sso::DeviceAuthorization authorization = authorizationFor(registration);
    answerDevice(authorization.userCode, "deny");
    const auto token = ask(registration, sso::DeviceCode{authorization.deviceCode});
    QCOMPARE(token.error().problem, sso::Problem::Declined);
}

void TestSso::tellsThatADeviceCodeHasEnded()
{
    m_signIn->control("sign-in"_ba, {{u"deviceCodeSeconds"_s, 0}, {u"interval"_s, 0}});
    const sso::Registration registration = registered();
    const sso::DeviceAuthorization authorization = authorizationFor(registration);
    QCOMPARE(ask(registration, sso::DeviceCode{authorization.deviceCode}).error().problem, sso::Problem::CodeExpired);
    const auto token = resultOf(sso::approvedToken(oidc(), registration, authorization, {}));
    QCOMPARE(token.error().problem, sso::Problem::CodeExpired);
}

void TestSso::tellsWhoAsksTooOften()
{
    m_signIn->control("sign-in"_ba, {{u"interval"_s, 60}});
    const sso::Registration registration = registered();
    const sso::DeviceAuthorization authorization = authorizationFor(registration);
    QCOMPARE(authorization.interval, std::chrono::seconds(60));
    const sso::Grant grant = sso::DeviceCode{authorization.deviceCode};
    QCOMPARE(ask(registration, grant).error().problem, sso::Problem::ApprovalPending);
    QCOMPARE(ask(registration, grant).error().problem, sso::Problem::ApprovalPending); // as the CLI does
    QCOMPARE(ask(registration, grant).error().problem, sso::Problem::SlowDown);
    QCOMPARE(m_signIn->requests(u"CreateToken"_s), 3); // and not by itself again
}

void TestSso::refusesAWrongStartUrl()
{
    const auto authorization =
        resultOf(oidc().startDeviceAuthorization(registered(), u"https://example.awsapps.com/start"_s, {}));
    QCOMPARE(authorization.error().problem, sso::Problem::RequestRefused);
    QVERIFY(!authorization.error().cause.message.isEmpty());
}

void TestSso::signsInWithABrowser()
{
    const sso::Registration registration = registeredForBrowser();
    const QString state = sso::newState();
    const aws::Secret verifier = sso::newVerifier();
    sso::CodeListener listener(state);
    const QUrl redirect = listener.redirectUrl();
    const auto code = support::started(listener.awaitCode({}));
    browse(sso::authorizeUrl(oidc().endpoint(), registration.clientId, redirect, state, sso::challengeOf(verifier),
                             {u"sso:account:access"_s}));
    QVERIFY(m_page.contains("You are signed in."));
    QVERIFY(code->has_value());
    QVERIFY(**code);
    const auto token = ask(registration, sso::AuthorizationCode{***code, verifier, redirect});
    QVERIFY(token);
    QCOMPARE(resultOf(portal().accounts(token->accessToken, {}))->size(), 3U);
}

void TestSso::aBrowserBringsARefusal()
{
    m_signIn->control("sign-in"_ba, {{u"declines"_s, true}});
    const sso::Registration registration = registeredForBrowser();
    const QString state = sso::newState();
    sso::CodeListener listener(state);
    const auto code = support::started(listener.awaitCode({}));
    browse(sso::authorizeUrl(oidc().endpoint(), registration.clientId, listener.redirectUrl(), state, u"c"_s, {}));
    QVERIFY(code->has_value());
    QCOMPARE((*code)->error().problem, sso::Problem::Declined);
}

void TestSso::aCodeIsForOneProgramOnce_data()
{
    QTest::addColumn<QString>("wrong");
    for (const auto &wrong : {u"verifier"_s, u"redirect"_s, u"client"_s, u"code"_s, u"second"_s})
        QTest::newRow(qPrintable(wrong)) << wrong;
}

void TestSso::aCodeIsForOneProgramOnce()
{
    QFETCH(QString, wrong);
    const sso::Registration registration = registeredForBrowser();
    const QString state = sso::newState();
    const aws::Secret verifier = sso::newVerifier();
    sso::CodeListener listener(state);
    const QUrl redirect = listener.redirectUrl();
    const auto code = support::started(listener.awaitCode({}));
    browse(sso::authorizeUrl(oidc().endpoint(), registration.clientId, redirect, state, sso::challengeOf(verifier),
                             {u"sso:account:access"_s}));
    QVERIFY(code->has_value());
    const sso::AuthorizationCode right{***code, verifier, redirect};
    sso::AuthorizationCode grant = right;
    if (wrong == "verifier"_L1)
        grant.verifier = sso::newVerifier();
    if (wrong == "redirect"_L1)
        grant.redirectUrl.setPort(1);
    if (wrong == "code"_L1)
        grant.code = aws::Secret(u"guessed"_s);
    if (wrong == "second"_L1)
        QVERIFY(ask(registration, right));
    const auto token = ask(wrong == "client"_L1 ? registeredForBrowser() : registration, grant);
    QVERIFY(!token);
    QCOMPARE(token.error().problem, sso::Problem::GrantRefused);
}

void TestSso::refreshesOnce()
{
    const sso::Registration registration = registered();
    const sso::DeviceAuthorization authorization = authorizationFor(registration);
    answerDevice(authorization.userCode, "allow");
    const auto first = ask(registration, sso::DeviceCode{authorization.deviceCode});
    const auto second = ask(registration, sso::RefreshToken{first->refreshToken});
    QVERIFY(second);
    QVERIFY(!(second->refreshToken == first->refreshToken));
    QVERIFY(resultOf(portal().accounts(second->accessToken, {})));
    QCOMPARE(ask(registration, sso::RefreshToken{first->refreshToken}).error().problem, sso::Problem::GrantRefused);
}

void TestSso::tellsThatTheRegistrationIsUnknown()
{
    sso::Registration registration = registered();
    registration.clientSecret = aws::Secret(u"another"_s);
    const auto token = ask(registration, sso::DeviceCode{aws::Secret(u"x"_s)});
    QCOMPARE(token.error().problem, sso::Problem::ClientRefused);
    const auto authorization = resultOf(oidc().startDeviceAuthorization(registration, startUrl(), {}));
    QCOMPARE(authorization.error().problem, sso::Problem::ClientRefused);
}

void TestSso::listsAccountsAndRoles()
{
    const aws::Secret token = signedIn();
    const auto accounts = resultOf(portal().accounts(token, {}));
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 3U);
    QCOMPARE(accounts->front().id, u"123456789012"_s);
    QCOMPARE(accounts->front().name, u"Account 1"_s);
    const auto roles = resultOf(portal().roles(token, u"200000000001"_s, {}));
    QVERIFY(roles);
    QCOMPARE(*roles, (std::vector<QString>{u"Operator"_s, u"Viewer"_s}));
}

void TestSso::listsAllPages()
{
    support::RawServer server(
        QByteArrayList{support::answer(200, R"({"accountList":[{"accountId":"1"}],"nextToken":"a+b/c="})"),
                       support::answer(200, R"({"accountList":[],"nextToken":"2"})"),
                       support::answer(200, R"({"accountList":[{"accountId":"3","accountName":"x"}]})")});
    sso::Portal portal(aws::Client(m_signIn->transport, nullptr, {server.url(), "eu-west-1", sso::portalService},
                                   aws::RateLimits::unlimited()));
    const auto accounts = resultOf(portal.accounts(aws::Secret(u"t"_s), {}));
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 2U);
    QCOMPARE(server.requests().at(0).target, "/assignment/accounts?max_result=100");
    QCOMPARE(server.requests().at(1).target, "/assignment/accounts?max_result=100&next_token=a%2Bb%2Fc%3D");
    QCOMPARE(server.requests().at(2).header("x-amz-sso_bearer_token"), "t");
    QVERIFY(server.requests().at(2).header("Authorization").isNull());
}

void TestSso::endsAListThatNeverEnds()
{
    support::RawServer server(QByteArrayList{support::answer(200, R"({"accountList":[],"nextToken":"a"})")});
    sso::Portal portal(aws::Client(m_signIn->transport, nullptr, {server.url(), "eu-west-1", sso::portalService},
                                   aws::RateLimits::unlimited()));
    const auto accounts = resultOf(portal.accounts(aws::Secret(u"t"_s), {}));
    QVERIFY(!accounts);
    QCOMPARE(accounts.error().cause.kind, aws::ErrorKind::UnexpectedAnswer);
    QCOMPARE(server.requests().size(), 2);
}

void TestSso::givesKeysOfARole()
{
    const auto session = resultOf(portal().roleCredentials(signedIn(), u"200000000001"_s, u"Operator"_s, {}));
    QVERIFY(session);
    QVERIFY(session->expires > QDateTime::currentDateTimeUtc().addSecs(3500));
    QCOMPARE(m_signIn->listStages(session->credentials), QByteArray());
}

void TestSso::tellsThatARoleIsNotAssigned()
{
    const aws::Secret token = signedIn();
    const auto role = resultOf(portal().roleCredentials(token, u"200000000001"_s, u"Owner"_s, {}));
    QCOMPARE(role.error().problem, sso::Problem::RoleForbidden);
    const auto account = resultOf(portal().roles(token, u"999999999999"_s, {}));
    QCOMPARE(account.error().problem, sso::Problem::RoleForbidden);
}

void TestSso::tellsThatASessionHasEnded()
{
    m_signIn->control("sign-in"_ba, {{u"accessTokenSeconds"_s, 1}});
    const aws::Secret token = signedIn();
    QTRY_VERIFY(!resultOf(portal().accounts(token, {})));
    QCOMPARE(resultOf(portal().accounts(token, {})).error().problem, sso::Problem::SessionEnded);
    m_signIn->control("sign-in"_ba, {{u"accessTokenSeconds"_s, 600}});
    const aws::Secret other = signedIn();
    QVERIFY(resultOf(portal().accounts(other, {})));
    m_signIn->control("sign-in"_ba, {{u"endSessions"_s, true}});
    const auto ended = resultOf(portal().roleCredentials(other, u"123456789012"_s, u"Operator"_s, {}));
    QCOMPARE(ended.error().problem, sso::Problem::SessionEnded);
}

void TestSso::tellsRefusals_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<sso::Problem>("problem");
    const auto row = [](const char *error, sso::Problem problem) {
        QTest::newRow(error) << QByteArray(error) << problem;
    };
    using enum sso::Problem;
    row("authorization_pending", ApprovalPending);
    row("slow_down", SlowDown);
    row("expired_token", CodeExpired);
    row("access_denied", Declined);
    row("invalid_grant", GrantRefused);
    row("invalid_client", ClientRefused);
    row("unauthorized_client", ClientRefused);
    row("invalid_scope", RequestRefused);
    row("invalid_request", RequestRefused);
    row("unsupported_grant_type", RequestRefused);
    row("server_error", Other);
}

/// In OAuth's own form, without AWS's header.
void TestSso::tellsRefusals()
{
    QFETCH(QByteArray, error);
    QFETCH(sso::Problem, problem);
    support::RawServer server(
        QByteArrayList{support::answer(400, R"({"error":")" + error + R"(","error_description":"because"})")});
    sso::Oidc oidc(aws::Client(m_signIn->transport, nullptr, {server.url(), "eu-west-1", sso::oidcService},
                               aws::RateLimits::unlimited()));
    const auto token = resultOf(oidc.createToken({}, sso::DeviceCode{}, {}));
    QVERIFY(!token);
    QCOMPARE(token.error().problem, problem);
    QCOMPARE(token.error().cause.message, u"because"_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestSso::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << "<html>"_ba << u"not a JSON object"_s;
    QTest::newRow("member missing") << R"({"userCode":"A"})"_ba << u"“deviceCode”"_s;
    const QByteArray rest = R"("deviceCode":"d","userCode":"A","verificationUriComplete":"https://x.example/?c=A",)";
    QTest::newRow("no page") << "{" + rest + R"x("verificationUri":"javascript:alert(1)"})x" << u"“verificationUri”"_s;
    QTest::newRow("plain http") << "{" + rest + R"("verificationUri":"http://x.example"})" << u"“verificationUri”"_s;
    QTest::newRow("a user") << "{" + rest + R"("verificationUri":"https://a@x.example"})" << u"“verificationUri”"_s;
    QTest::newRow("too long") << "{" + rest + R"("verificationUri":"https://x.example","expiresIn":1e15})"
                              << u"“expiresIn”"_s;
    QTest::newRow("negative") << "{" + rest + R"("verificationUri":"https://x.example","interval":-1})"
                              << u"“interval”"_s;
    QTest::newRow("a file") << "{" + rest + R"("verificationUri":"file:///etc/passwd"})" << u"“verificationUri”"_s;
    QTest::newRow("no number") << "{" + rest + R"("verificationUri":"https://x.example","expiresIn":"soon"})"
                               << u"“expiresIn”"_s;
}

void TestSso::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    support::RawServer server(QByteArrayList{support::answer(200, body)});
    sso::Oidc oidc(aws::Client(m_signIn->transport, nullptr, {server.url(), "eu-west-1", sso::oidcService},
                               aws::RateLimits::unlimited()));
    const auto authorization = resultOf(oidc.startDeviceAuthorization({}, u"https://x.example/start"_s, {}));
    QVERIFY(!authorization);
    QCOMPARE(authorization.error().cause.kind, aws::ErrorKind::UnexpectedAnswer);
    QVERIFY(authorization.error().cause.message.contains(says));
}

void TestSso::opensThePageThatIsShown_data()
{
    QTest::addColumn<QByteArray>("withCode");
    QTest::addColumn<QUrl>("opened");
    const QUrl shown(u"https://x.example/device"_s);
    QTest::newRow("the same") << "https://x.example/device?user_code=A"_ba
                              << QUrl(u"https://x.example/device?user_code=A"_s);
    QTest::newRow("another host") << "https://y.example/device?user_code=A"_ba << shown;
    QTest::newRow("another port") << "https://x.example:8443/device?user_code=A"_ba << shown;
}

void TestSso::opensThePageThatIsShown()
{
    QFETCH(QByteArray, withCode);
    support::RawServer server(QByteArrayList{
        support::answer(200,
                        R"({"deviceCode":"d","userCode":"A","verificationUri":"https://x.example/device",)"
                        R"("verificationUriComplete":")"
                            + withCode + "\"}")});
    sso::Oidc oidc(aws::Client(m_signIn->transport, nullptr, {server.url(), "eu-west-1", sso::oidcService},
                               aws::RateLimits::unlimited()));
    const auto authorization = resultOf(oidc.startDeviceAuthorization({}, u"https://x.example/start"_s, {}));
    QVERIFY(authorization);
    QTEST(authorization->pageWithCode, "opened");
}

void TestSso::logsNoSecret()
{
    const support::CapturedLog log;
    const sso::Registration registration = registered();
    const sso::DeviceAuthorization authorization = authorizationFor(registration);
    answerDevice(authorization.userCode, "allow");
    const auto token = ask(registration, sso::DeviceCode{authorization.deviceCode});
    const auto session = resultOf(portal().roleCredentials(token->accessToken, u"123456789012"_s, u"Viewer"_s, {}));
    QVERIFY(session);
    resultOf(portal().accounts(aws::Secret(u"planted-token"_s), {}));
    QVERIFY(log.text().contains("GetRoleCredentials 200"_L1));
    QVERIFY(log.text().contains("ListAccounts 401"_L1));
    for (const QString &secret :
         {registration.clientSecret.reveal(), authorization.deviceCode.reveal(), token->accessToken.reveal(),
          token->refreshToken.reveal(), u"planted"_s, session->credentials.sessionToken.reveal()})
        QVERIFY(!log.text().contains(secret));
}

QTEST_GUILESS_MAIN(TestSso)
#include "tst_sso.moc"
