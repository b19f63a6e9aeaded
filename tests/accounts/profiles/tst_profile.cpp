// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/Profile.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using Kind = ProfileProblem::Kind;

Q_DECLARE_METATYPE(ProfileProblem)

namespace {

Profile profileA(const QByteArray &config, const QByteArray &credentials = {})
{
    return profileOf(SharedConfig::of("[profile a]\n" + config, credentials), u"a"_s);
}

QProcessEnvironment environment(std::initializer_list<std::pair<QString, QString>> variables)
{
    QProcessEnvironment result;
    for (const auto &[name, value] : variables)
        result.insert(name, value);
    return result;
}

} // namespace

class TestProfile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowOneSignsIn_data();
    void saysHowOneSignsIn();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesRolesFromTheSourceOn();
    void readsWhatARoleWants();
    void readsASession();
    void aSessionWithoutAProfileIsOne();
    void listsTheDefaultFirst_data();
    void listsTheDefaultFirst();
    void asksWhereTheSettingsSay_data();
    void asksWhereTheSettingsSay();
    void findsFilesInAHome();
};

void TestProfile::saysHowOneSignsIn_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<ProfileKind>("kind");
    const QByteArray key = "aws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=secret\n";
    const QByteArray signOn = "sso_session=s\nsso_account_id=1\nsso_role_name=r\n[sso-session s]\nsso_region=a\n"
                              "sso_start_url=https://x\n";
    const QByteArray process = "credential_process=x\n";
    QTest::newRow("key") << key << ""_ba << ProfileKind::AccessKey;
    QTest::newRow("key in two files") << "aws_access_key_id=AKIDEXAMPLE\n"_ba
                                      << "[a]\naws_secret_access_key=s\n"_ba << ProfileKind::AccessKey;
    QTest::newRow("session") << key << "[a]\naws_session_token=t\n"_ba << ProfileKind::Session;
    QTest::newRow("the older name of a token") << key + "aws_security_token=t\n"
                                               << ""_ba << ProfileKind::Session;
    QTest::newRow("role") << "role_arn=r\nsource_profile=b\n[profile b]\n" + key << ""_ba << ProfileKind::Role;
    QTest::newRow("role of the environment") << "role_arn=r\ncredential_source=Environment\n"_ba
                                             << ""_ba << ProfileKind::Role;
    QTest::newRow("role before keys") << "role_arn=r\nsource_profile=a\n"_ba
                                      << "[a]\n" + key << ProfileKind::Role;
    QTest::newRow("web identity") << "role_arn=r\nweb_identity_token_file=/t\n"_ba
                                  << ""_ba << ProfileKind::WebIdentity;
    QTest::newRow("web identity before a source") << "role_arn=r\nweb_identity_token_file=/t\nsource_profile=none\n"_ba
                                                  << ""_ba << ProfileKind::WebIdentity;
    QTest::newRow("single sign-on") << signOn << ""_ba << ProfileKind::SingleSignOn;
    QTest::newRow("single sign-on before keys") << key + signOn << ""_ba << ProfileKind::SingleSignOn;
    QTest::newRow("keys before a session without a role") << key + "sso_session=s\n"
                                                          << ""_ba << ProfileKind::AccessKey;
    QTest::newRow("process") << process << ""_ba << ProfileKind::Process;
    QTest::newRow("process before keys of its file") << process + key << ""_ba << ProfileKind::Process;
    QTest::newRow("keys of the other file before a process") << process << "[a]\n" + key << ProfileKind::AccessKey;
    QTest::newRow("login") << "login_session=arn:x\n" + process << ""_ba << ProfileKind::Login;
    QTest::newRow("an instance") << "role_arn=r\ncredential_source=Ec2InstanceMetadata\n"_ba
                                 << ""_ba << ProfileKind::NotForDesktops;
    QTest::newRow("a container") << "credential_source=EcsContainer\n"_ba
                                 << ""_ba << ProfileKind::NotForDesktops;
    QTest::newRow("only a region") << "region=eu-west-1\n"_ba
                                   << ""_ba << ProfileKind::Unusable;
    QTest::newRow("an empty key") << "aws_access_key_id=\naws_secret_access_key=\n"_ba
                                  << ""_ba << ProfileKind::Unusable;
}

void TestProfile::saysHowOneSignsIn()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, credentials);
    QTEST(profileA(config, credentials).kind(), "kind");
}

void TestProfile::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<ProfileProblem>("problem");
    const QString a = u"a"_s;
    const QString b = u"b"_s;
    QTest::newRow("nothing") << "region=x\n"_ba << ProfileProblem{Kind::Nothing, a};
    QTest::newRow("half a key") << "aws_secret_access_key=x\n"_ba
                                << ProfileProblem{Kind::PartialKeys, a, u"aws_access_key_id"_s};
    QTest::newRow("half a key of the source")
        << "role_arn=r\nsource_profile=b\n[profile b]\naws_access_key_id=x\nrole_arn=q\nsource_profile=c\n"_ba
        << ProfileProblem{Kind::PartialKeys, b, u"aws_secret_access_key"_s};
    QTest::newRow("no source") << "role_arn=r\nsource_profile=b\n[profile c]\n"_ba
                               << ProfileProblem{Kind::SourceMissing, a, u"source_profile"_s, b};
    QTest::newRow("no source of the source")
        << "role_arn=r\nsource_profile=b\n[profile b]\nrole_arn=q\nsource_profile=c\n"_ba
        << ProfileProblem{Kind::SourceMissing, b, u"source_profile"_s, u"c"_s};
    QTest::newRow("neither source") << "role_arn=r\n"_ba << ProfileProblem{Kind::NoSource, a};
    QTest::newRow("both sources") << "role_arn=r\nsource_profile=b\ncredential_source=Environment\n"_ba
                                  << ProfileProblem{Kind::BothSources, a};
    QTest::newRow("another source") << "role_arn=r\ncredential_source=environment\n"_ba
                                    << ProfileProblem{Kind::UnknownSource, a, u"credential_source"_s, u"environment"_s};
    QTest::newRow("a desktop is no instance")
        << "role_arn=r\nsource_profile=b\n[profile b]\nrole_arn=q\ncredential_source=Ec2InstanceMetadata\n"_ba
        << ProfileProblem{Kind::NotForDesktops, b, u"credential_source"_s, u"Ec2InstanceMetadata"_s};
    QTest::newRow("itself, without keys")
        << "role_arn=r\nsource_profile=a\n"_ba << ProfileProblem{Kind::Loop, a, u"source_profile"_s};
    QTest::newRow("a loop that begins later")
        << "role_arn=r\nsource_profile=b\n[profile b]\nrole_arn=q\nsource_profile=b\n"_ba
        << ProfileProblem{Kind::Loop, b, u"source_profile"_s};
    QTest::newRow("no role") << "web_identity_token_file=/t\n"_ba
                             << ProfileProblem{Kind::RoleMissing, a, u"role_arn"_s};
    QTest::newRow("no session") << "sso_session=s\nsso_account_id=1\nsso_role_name=r\n"_ba
                                << ProfileProblem{Kind::SsoSessionMissing, a, u"sso_session"_s, u"s"_s};
    QTest::newRow("another region")
        << "sso_session=s\nsso_account_id=1\nsso_role_name=r\nsso_region=x\n[sso-session s]\nsso_region=y\n"_ba
        << ProfileProblem{Kind::SsoDisagrees, a, u"sso_region"_s, u"s"_s};
    QTest::newRow("no region") << "sso_session=s\nsso_account_id=1\nsso_role_name=r\n[sso-session s]\n"
                                  "sso_start_url=https://x\n"_ba
                               << ProfileProblem{Kind::SsoRegionMissing, a, u"sso_region"_s};
    QTest::newRow("no start URL") << "sso_region=x\nsso_account_id=1\nsso_role_name=r\n"_ba
                                  << ProfileProblem{Kind::SsoIncomplete, a, u"sso_start_url"_s};
    QTest::newRow("no account, the older way")
        << "sso_region=x\nsso_start_url=https://x\n"_ba << ProfileProblem{Kind::SsoIncomplete, a, u"sso_account_id"_s};
}

void TestProfile::saysWhatIsWrong()
{
    QFETCH(QByteArray, config);
    QFETCH(ProfileProblem, problem);
    const Profile profile = profileA(config);
    QVERIFY(!profile.chain);
    QCOMPARE(profile.chain.error(), problem);
}

void TestProfile::takesRolesFromTheSourceOn()
{
    const Profile profile = profileA("role_arn=A\nsource_profile=b\n[profile b]\nrole_arn=B\nsource_profile=c\n"
                                     "[profile c]\ncredential_process=run it\naws_account_id=12\n");
    QVERIFY(profile.chain);
    QCOMPARE(profile.chain->profile, u"c"_s);
    QCOMPARE(std::get<CredentialProcess>(profile.chain->base), (CredentialProcess{u"run it"_s, u"12"_s}));
    QCOMPARE(profile.chain->roles.size(), 2U);
    QCOMPARE(profile.chain->roles[0].roleArn, u"B"_s);
    QCOMPARE(profile.chain->roles[0].profile, u"b"_s);
    QCOMPARE(profile.chain->roles[1].roleArn, u"A"_s);
}

void TestProfile::readsWhatARoleWants()
{
    const QByteArray role = "role_arn=A\ncredential_source=Environment\nexternal_id=e\nrole_session_name=n\n"
                            "mfa_serial=arn:m\nregion=EU-west-1\nduration_seconds=";
    const Profile profile = profileA(role + "3600\n");
    QCOMPARE(profile.region, u"eu-west-1"_s);
    const AssumedRole wanted{u"a"_s, u"A"_s, u"e"_s, u"n"_s, u"arn:m"_s, 3600, u"EU-west-1"_s};
    QCOMPARE(profile.chain->roles, std::vector{wanted});
    QCOMPARE(profileA(role + "an hour\n").chain->roles.front().seconds, std::nullopt);
}

void TestProfile::readsASession()
{
    const Profile profile = profileA("sso_session=my session\nuse_fips_endpoint=True\n[sso-session 'my session']\n"
                                     "sso_region=x\nsso_start_url=https://x\n"
                                     "sso_registration_scopes = sso:account:access, other\n");
    const auto *const signOn = std::get_if<SingleSignOn>(&profile.chain->base);
    QVERIFY(signOn);
    QCOMPARE(signOn->scopes, (QStringList{u"sso:account:access"_s, u"other"_s}));
    QVERIFY(!signOn->isForCredentials()); // an account and a role are still to be chosen
    QVERIFY(profile.fips);
    QVERIFY(!profile.dualStack);
}

void TestProfile::aSessionWithoutAProfileIsOne()
{
    const SharedConfig config = SharedConfig::of("[profile b]\nsso_session=used\n[sso-session used]\nsso_region=x\n"
                                                 "sso_start_url=https://x\n[sso-session a]\nsso_region=eu-west-1\n"
                                                 "sso_start_url=https://a\n[sso-session b]\nsso_region=x\n"
                                                 "[sso-session c]\nsso_region=x\n",
                                                 {});
    const auto profiles = profilesOf(config);
    QCOMPARE(profiles.size(), std::size_t(3));
    QCOMPARE(profiles[0].name, u"a"_s);
    QCOMPARE(profiles[0].kind(), ProfileKind::SingleSignOn);
    const SingleSignOn &signOn = std::get<SingleSignOn>(profiles[0].chain->base);
    QCOMPARE(signOn, (SingleSignOn{u"a"_s, u"https://a"_s, u"eu-west-1"_s, {}, {}, {}}));
    QCOMPARE(profileOf(config, u"b"_s), profiles[1]); // of a profile's name: the profile
    QCOMPARE(std::get<SingleSignOn>(profiles[1].chain->base).session, u"used"_s);
    QCOMPARE(profiles[2].chain.error().kind, ProfileProblem::Kind::SsoIncomplete);
    QCOMPARE(profileOf(config, u"d"_s).chain.error().kind, ProfileProblem::Kind::NotThere);
}

void TestProfile::listsTheDefaultFirst_data()
{
    QTest::addColumn<QString>("preferred");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none chosen") << u"default"_s << QStringList{u"default"_s, u"a"_s, u"b"_s, u"z"_s};
    QTest::newRow("one chosen") << u"b"_s << QStringList{u"b"_s, u"default"_s, u"a"_s, u"z"_s};
    QTest::newRow("one that is not there") << u"x"_s << QStringList{u"default"_s, u"a"_s, u"b"_s, u"z"_s};
}

/// But for the one that a person has chosen with a variable.
void TestProfile::listsTheDefaultFirst()
{
    QFETCH(const QString, preferred);
    const auto profiles = profilesOf(SharedConfig::of("[profile b]\n[default]\n", "[a]\n[z]\n"), preferred);
    QStringList names;
    for (const Profile &profile : profiles)
        names.append(profile.name);
    QTEST(names, "names");
}

void TestProfile::asksWhereTheSettingsSay_data()
{
    QTest::addColumn<QProcessEnvironment>("variables");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("setBy");
    const std::pair all{u"AWS_ENDPOINT_URL"_s, u"http://all"_s};
    const std::pair sts{u"AWS_ENDPOINT_URL_STS"_s, u"http://sts"_s};
    const std::pair ignore{u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s, u"true"_s};
    QTest::newRow("the service's variable") << environment({all, sts}) << u"http://sts"_s << u"AWS_ENDPOINT_URL_STS"_s;
    QTest::newRow("the variable of all") << environment({all}) << u"http://all"_s << u"AWS_ENDPOINT_URL"_s;
    QTest::newRow("the file") << environment({}) << u"http://file"_s << u"services s"_s;
    QTest::newRow("none of it") << environment({all, sts, ignore}) << u""_s << u""_s;
}

void TestProfile::asksWhereTheSettingsSay()
{
    QFETCH(QProcessEnvironment, variables);
    const auto config = SharedConfig::of("[profile a]\nservices=s\nendpoint_url=http://profile\n[services s]\nsts =\n"
                                         "  endpoint_url = http://file\n[profile b]\nendpoint_url=http://b\n"
                                         "ignore_configured_endpoint_urls=true\n",
                                         {});
    const auto endpoint = endpointOf(variables, config, u"a"_s, u"sts"_s);
    QTEST(endpoint.url, "url");
    QTEST(endpoint.setBy, "setBy");
    QCOMPARE(endpointOf({}, config, u"a"_s, u"sso"_s).url, u"http://profile"_s);
    QCOMPARE(endpointOf({}, config, u"b"_s, u"sso"_s).url, QString());
    QCOMPARE(endpointOf({}, config, u"none"_s, u"sso"_s).url, QString());
}

void TestProfile::findsFilesInAHome()
{
    using Platform = FileLocations::Platform;
    const auto found = FileLocations::of(environment({{u"HOME"_s, u"/h/"_s},
                                                      {u"AWS_CONFIG_FILE"_s, u"~/c"_s},
                                                      {u"AWS_SHARED_CREDENTIALS_FILE"_s, u"~other/c"_s},
                                                      {u"AWS_PROFILE"_s, u" "_s}}),
                                         Platform::Unix);
    QCOMPARE(found.config, u"/h/c"_s);
    QCOMPARE(found.credentials, u"~other/c"_s);
    QCOMPARE(found.ssoCache, u"/h/.aws/sso/cache"_s);
    QCOMPARE(found.roleCache, u"/h/.aws/cli/cache"_s);
    QCOMPARE(found.profile, u"default"_s);
    const auto both = environment({{u"AWS_DEFAULT_PROFILE"_s, u"x"_s}, {u"AWS_PROFILE"_s, u"y"_s}});
    QCOMPARE(FileLocations::of(both, Platform::Unix).profile, u"x"_s);
    QCOMPARE(FileLocations::of(both, Platform::Unix).config, QString()); // there is no home
    const auto drive = environment({{u"HOMEDRIVE"_s, u"D:"_s}, {u"HOMEPATH"_s, u"\\u"_s}});
    QCOMPARE(FileLocations::of(drive, Platform::Windows).config, u"D:\\u\\.aws\\config"_s);
    QCOMPARE(FileLocations::of(environment({{u"HOME"_s, u"/"_s}}), Platform::Unix).config, u"/.aws/config"_s);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
