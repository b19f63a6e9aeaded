// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/Environment.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;
using accounts::Environment;
using Part = aws::KeyPart;
using Fault = aws::KeyFault::Kind;

class TestEnvironment final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accountNeedsNothingButTheKey();
    void noKeyNoAccount();
    void secretMissingIsSaid();
    void whatCannotBeSentIsNamed_data();
    void whatCannotBeSentIsNamed();
    void readsCredentials();
    void joinsTheLinesOfAToken();
    void variables_data();
    void variables();
    void namesWhatItSaw();
};

namespace {

Environment read(const QMap<QString, QString> &variables)
{
    QProcessEnvironment environment;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    return Environment::read(environment);
}

} // namespace

void TestEnvironment::accountNeedsNothingButTheKey()
{
    const auto account =
        read({{u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s}, {u"AWS_REGION"_s, u"eu-west-1"_s}}).account();
    QVERIFY(account);
    QCOMPARE(account->name, u"Environment"_s);
    QCOMPARE(account->regions, QStringList(u"eu-west-1"_s));
    QVERIFY(account->isEnvironment());
    QVERIFY(!account->id.isNull());
    const auto other = read({{u"AWS_ACCESS_KEY_ID"_s, u"OTHER"_s}}).account();
    QCOMPARE(other->id, account->id);
    QCOMPARE(other->regions, QStringList()); // it is chosen in the window
}

void TestEnvironment::noKeyNoAccount()
{
    QVERIFY(!read({{u"AWS_SECRET_ACCESS_KEY"_s, u"x"_s}, {u"AWS_REGION"_s, u"eu-west-1"_s}}).account());
    QVERIFY(!read({{u"AWS_ACCESS_KEY_ID"_s, u"  "_s}}).account());
}

void TestEnvironment::secretMissingIsSaid()
{
    const auto credentials = read({{u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s}}).credentials();
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind, aws::ErrorKind::NoCredentials);
    QCOMPARE(credentials.error().culprit, u"AWS_SECRET_ACCESS_KEY"_s);
    const auto problem = credentials.error().credentialsProblem;
    QVERIFY(problem);
    QCOMPARE(problem->kind, aws::CredentialsProblem::Kind::Variable);
    QVERIFY(problem->fault
            == (aws::KeyFault{aws::KeyPart::SecretAccessKey, aws::KeyFault::Kind::Missing, 0,
                              aws::KeyPart::SecretAccessKey}));
}

void TestEnvironment::whatCannotBeSentIsNamed_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Part>("part");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("line break in the ID")
        << u"AWS_ACCESS_KEY_ID"_s << u"AKIDPLANTED\r\nX-Planted: yes"_s << Part::AccessKeyId << Fault::Broken;
    QTest::newRow("line break in the secret")
        << u"AWS_SECRET_ACCESS_KEY"_s << u"planted\nplanted"_s << Part::SecretAccessKey << Fault::Broken;
    QTest::newRow("quoted secret") << u"AWS_SECRET_ACCESS_KEY"_s << u"\"planted\""_s << Part::SecretAccessKey
                                   << Fault::Quoted;
    QTest::newRow("quoted token") << u"AWS_SESSION_TOKEN"_s << u"“planted”"_s << Part::SessionToken << Fault::Quoted;
    QTest::newRow("zero-width space") << u"AWS_SESSION_TOKEN"_s << u"plan\u200Bted"_s << Part::SessionToken
                                      << Fault::Invisible;
    QTest::newRow("secret as the ID") << u"AWS_ACCESS_KEY_ID"_s << u"planted+"_s + QString(32, u'x')
                                      << Part::AccessKeyId << Fault::AnotherPart;
}

void TestEnvironment::whatCannotBeSentIsNamed()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const Part, part);
    QFETCH(const Fault, fault);
    QMap<QString, QString> variables{{u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s},
                                     {u"AWS_SECRET_ACCESS_KEY"_s, u"not-a-secret"_s}};
    variables[variable] = value;
    const Environment environment = read(variables);
    QVERIFY(environment.account()); // where the reason is told
    const auto credentials = environment.credentials();
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().kind, aws::ErrorKind::NoCredentials);
    QVERIFY(credentials.error().safeToRetry);
    QCOMPARE(credentials.error().culprit, variable);
    QVERIFY(credentials.error().message.isEmpty());
    const auto problem = credentials.error().credentialsProblem;
    QVERIFY(problem && problem->fault);
    QCOMPARE(problem->fault->part, part);
    QCOMPARE(problem->fault->kind, fault);
}

void TestEnvironment::joinsTheLinesOfAToken()
{
    const auto credentials = read({{u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s},
                                   {u"AWS_SECRET_ACCESS_KEY"_s, u"not-a-secret"_s},
                                   {u"AWS_SESSION_TOKEN"_s, u"one\r\n two\nthree\n"_s}})
                                 .credentials();
    QVERIFY(credentials);
    QCOMPARE(credentials->sessionToken.reveal(), u"onetwothree"_s);
}

void TestEnvironment::readsCredentials()
{
    const auto credentials = read({{u"AWS_ACCESS_KEY_ID"_s, u" AKIDEXAMPLE\n"_s},
                                   {u"AWS_SECRET_ACCESS_KEY"_s, u"not-a-secret "_s},
                                   {u"AWS_SESSION_TOKEN"_s, u"token"_s}})
                                 .credentials();
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKeyId, u"AKIDEXAMPLE"_s);
    QCOMPARE(credentials->secretAccessKey.reveal(), u"not-a-secret"_s);
    QCOMPARE(credentials->sessionToken.reveal(), u"token"_s);
}

void TestEnvironment::variables_data()
{
    using Variables = QMap<QString, QString>;
    const QString own = u"AWS_ENDPOINT_URL_IVS_REALTIME"_s;
    const QString all = u"AWS_ENDPOINT_URL"_s;
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("endpointUrl");
    QTest::addColumn<bool>("dualStack");
    QTest::addColumn<bool>("fips");

    QTest::newRow("nothing set") << Variables() << QString() << QString() << false << false;
    QTest::newRow("AWS_REGION wins") << Variables{{u"AWS_REGION"_s, u"eu-west-1"_s},
                                                  {u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s}}
                                     << u"eu-west-1"_s << QString() << false << false;
    QTest::newRow("default region") << Variables{{u"AWS_REGION"_s, QString()},
                                                 {u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s}}
                                    << u"us-east-1"_s << QString() << false << false;
    QTest::newRow("a region in capitals")
        << Variables{{u"AWS_REGION"_s, u" EU-West-1\n"_s}} << u"eu-west-1"_s << QString() << false << false;
    QTest::newRow("the service's own endpoint wins")
        << Variables{{own, u"http://localhost:1"_s}, {all, u"http://localhost:2"_s}} << QString()
        << u"http://localhost:1"_s << false << false;
    QTest::newRow("the common endpoint") << Variables{{all, u"http://localhost:2"_s}} << QString()
                                         << u"http://localhost:2"_s << false << false;
    QTest::newRow("endpoints ignored") << Variables{{own, u"http://localhost:1"_s},
                                                    {all, u"http://localhost:2"_s},
                                                    {u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s, u"True"_s}}
                                       << QString() << QString() << false << false;
    QTest::newRow("variants") << Variables{{u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"true"_s},
                                           {u"AWS_USE_FIPS_ENDPOINT"_s, u"TRUE"_s}}
                              << QString() << QString() << true << true;
    QTest::newRow("only true is true") << Variables{{u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"1"_s},
                                                    {u"AWS_USE_FIPS_ENDPOINT"_s, u"no"_s}}
                                       << QString() << QString() << false << false;
}

void TestEnvironment::variables()
{
    using Variables = QMap<QString, QString>;
    QFETCH(const Variables, variables);
    const Environment environment = read(variables);
    QTEST(environment.region, "region");
    QTEST(environment.endpointUrl, "endpointUrl");
    QCOMPARE(environment.endpointVariable,
             environment.endpointUrl.endsWith(u'2') ? u"AWS_ENDPOINT_URL"_s : u"AWS_ENDPOINT_URL_IVS_REALTIME"_s);
    QCOMPARE(environment.regionVariable,
             environment.region == u"us-east-1"_s ? u"AWS_DEFAULT_REGION"_s : u"AWS_REGION"_s);
    QTEST(environment.dualStack, "dualStack");
    QTEST(environment.fips, "fips");
}

void TestEnvironment::namesWhatItSaw()
{
    const Environment environment = read({{u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s},
                                          {u"AWS_CA_BUNDLE"_s, u"/somewhere/ca.pem"_s},
                                          {u"AWS_REGION"_s, QString()}});
    QCOMPARE(environment.caBundle, u"/somewhere/ca.pem"_s);
    QCOMPARE(environment.seen, QStringList({u"AWS_ACCESS_KEY_ID"_s, u"AWS_CA_BUNDLE"_s}));
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
