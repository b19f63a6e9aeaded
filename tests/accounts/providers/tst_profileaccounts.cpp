// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/FakeKeychain.h"
#include "accounts/providers/HeldCredentials.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "accounts/providers/RoleCache.h"
#include "aws/Transport.h"
#include "emulator/SignInFixture.h"
#include "sts/Service.h"
#include "support/Ended.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

class TestProfileAccounts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingRunsForAProfileThatNobodyUses();
    void theAccountFollowsItsFile();
    void aProblemOfTheFileIsTheClientsError();
    void aChosenRoleFillsWhatTheProfileLeavesOpen();
    void anAccountOfAProfileHasWhatItsFileSays();
    void clientsAskWhereTheProfileSays();
    void stsIsAskedInARegionOfTheAccount_data();
    void stsIsAskedInARegionOfTheAccount();
    void aRemovedAccountSignsNothing();
    void variablesCountBeforeTheFile();
    void anAccountsKindOfEndpointIsThatOfSts();
    void aSignInElsewhereIsNoticed();
    void oneCodeIsEnoughForTwoAccounts();
    void whatIsAskedForElsewhereIsNotShared_data();
    void whatIsAskedForElsewhereIsNotShared();

private:
    void makeProfiles(const QProcessEnvironment &variables);
    void write(const QByteArray &config, const QString &name = u"config"_s)
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(config);
    }
    QUuid add(const QString &profile)
    {
        return *m_store->add(Account{{}, profile, FromProfile{profile}, {u"eu-west-1"_s}});
    }
    std::optional<aws::Result<aws::Credentials>> sign(const QUuid &account)
    {
        return support::ended(m_secrets->sourceOf(account)->credentials({}));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    tests::FakeKeychain m_keychain;
    aws::Transport m_transport;
    aws::RateLimitsBook m_rates{1.0};
    KnownCommands m_known;
    MfaCodes m_codes;
    std::unique_ptr<AccountStore> m_store;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ProfileAccounts> m_profiles;
};

void TestProfileAccounts::init()
{
    m_profiles.reset();
    m_secrets.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<AccountStore>(m_dir->path(), std::nullopt);
    m_secrets = std::make_unique<SecretStore>(m_keychain, *m_store, Environment());
    makeProfiles(QProcessEnvironment::systemEnvironment());
}

void TestProfileAccounts::makeProfiles(const QProcessEnvironment &variables)
{
    const FileLocations locations{
        m_dir->filePath(u"config"_s), {}, m_dir->filePath(u"sso"_s), m_dir->filePath(u"cli"_s), {}};
    m_profiles = std::make_unique<ProfileAccounts>(
        *m_secrets, ProfileParts{locations, variables, m_transport, m_rates, m_known, m_codes});
}

void TestProfileAccounts::nothingRunsForAProfileThatNobodyUses()
{
    const QString ran = m_dir->filePath(u"ran"_s);
    write("[profile tool]\ncredential_process = /usr/bin/touch " + ran.toUtf8() + "\n");
    const QUuid account = add(u"tool"_s);
    QCOMPARE(profilesOf(m_profiles->files().config()).size(), std::size_t(1));
    const auto source = m_secrets->sourceOf(account);
    QVERIFY(!QFile::exists(ran));
    QVERIFY(!m_profiles->problemOf(account));

    const auto signedWith = support::ended(source->credentials({}));
    QVERIFY(signedWith && !*signedWith); // it printed nothing
    QVERIFY(QFile::exists(ran));
    const ProviderError *const why = providerErrorOf(signedWith->error());
    QVERIFY(why && std::holds_alternative<ProcessProblem>(*why));
    QVERIFY(m_profiles->problemOf(account));
}

void TestProfileAccounts::theAccountFollowsItsFile()
{
    write("[profile desk]\naws_access_key_id = AKIDFIRST\naws_secret_access_key = not-a-secret\n");
    const QUuid account = add(u"desk"_s);
    const auto source = m_secrets->sourceOf(account);
    QCOMPARE((*support::ended(source->credentials({})))->accessKeyId, u"AKIDFIRST"_s);
    QVERIFY(m_profiles->currentOf(account));

    const QSignalSpy changed(m_secrets.get(), &SecretStore::credentialsChanged);
    write("[profile desk]\naws_access_key_id = AKIDSECOND\naws_secret_access_key = not-a-secret\n");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE((*support::ended(source->credentials({})))->accessKeyId, u"AKIDSECOND"_s);

    write("[profile other]\naws_access_key_id = AKIDSECOND\naws_secret_access_key = not-a-secret\n");
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!*support::ended(source->credentials({})));
    QVERIFY(!m_profiles->currentOf(account));
}

void TestProfileAccounts::aProblemOfTheFileIsTheClientsError()
{
    write("[profile a]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = b\n"
          "[profile b]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = a\n");
    const auto signedWith = sign(add(u"a"_s));
    QVERIFY(signedWith && !*signedWith);
    QCOMPARE(signedWith->error().kind, aws::ErrorKind::NoCredentials);
    QVERIFY(signedWith->error().safeToRetry);
    const ProviderError *const why = providerErrorOf(signedWith->error());
    QVERIFY(why);
    QCOMPARE(std::get<ProfileProblem>(*why).kind, ProfileProblem::Kind::Loop);
}

void TestProfileAccounts::aChosenRoleFillsWhatTheProfileLeavesOpen()
{
    write("[profile corp]\nsso_session = corp\n[sso-session corp]\nsso_region = eu-west-1\n"
          "sso_start_url = https://corp.awsapps.com/start\n");
    const FromProfile from{u"corp"_s, u"123456789012"_s, u"Operator"_s};
    const Profile meaning = m_profiles->meaningOf(from);
    QVERIFY(meaning.chain);
    QCOMPARE(std::get<SingleSignOn>(meaning.chain->base).roleName, u"Operator"_s);
    QVERIFY(!std::get<SingleSignOn>(m_profiles->meaningOf({u"corp"_s}).chain->base).isForCredentials());
}

void TestProfileAccounts::anAccountOfAProfileHasWhatItsFileSays()
{
    write("[profile desk]\nregion = EU-West-1\nuse_fips_endpoint = true\nendpoint_url = https://all.example\n"
          "services = mine\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n"
          "[services mine]\nivs_realtime =\n  endpoint_url = https://ivs.example\n");
    const Account account = m_profiles->accountOf(u"desk"_s);
    QCOMPARE(account.profile(), u"desk"_s);
    QCOMPARE(account.regions, QStringList(u"eu-west-1"_s));
    QCOMPARE(account.endpointUrl, QString()); // the file may say another one tomorrow
    QCOMPARE(m_profiles->endpointUrlOf(u"desk"_s), u"https://ivs.example"_s);
    QCOMPARE(m_profiles->endpointUrlOf(u"gone"_s), QString());
    QVERIFY(account.fips && !account.dualStack);
    QVERIFY(m_profiles->accountOf(u"gone"_s).regions.isEmpty());
}

void TestProfileAccounts::clientsAskWhereTheProfileSays()
{
    constexpr aws::Service oidc{"oidc", "sso-oauth", aws::Service::Protocol::RestJson, "SSO OIDC", "2019-06-10", true};
    write("[profile desk]\nservices = mine\n[services mine]\nsso_oidc =\n  endpoint_url = https://oidc.example\n");
    const auto mine = m_profiles->clientFor(u"desk"_s)(oidc, u"eu-west-1"_s, nullptr);
    QVERIFY(mine);
    QCOMPARE(mine->settings().endpoint, QUrl(u"https://oidc.example"_s));
    const auto usual = m_profiles->clientFor(u"other"_s)(oidc, u"eu-west-1"_s, nullptr);
    QCOMPARE(usual->settings().endpoint, QUrl(u"https://oidc.eu-west-1.amazonaws.com"_s));
}

void TestProfileAccounts::stsIsAskedInARegionOfTheAccount_data()
{
    QTest::addColumn<QByteArray>("profile");
    const QByteArray role = "role_arn = arn:aws:iam::123456789012:role/Operator\n";
    QTest::newRow("a role") << role + "source_profile = own\n#";
    QTest::newRow("web identity") << role + "web_identity_token_file = ";
}

void TestProfileAccounts::stsIsAskedInARegionOfTheAccount()
{
    QFETCH(const QByteArray, profile);
    QFile token(m_dir->filePath(u"token"_s));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write("token") > 0);
    token.close();
    write("[profile own]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n"
          "[profile desk]\nendpoint_url = http://127.0.0.1:1\n"
          + profile + token.fileName().toUtf8() + '\n');
    const QUuid account = add(u"desk"_s);
    const auto signedWith = sign(account);
    QVERIFY(signedWith && !*signedWith);
    QCOMPARE(signedWith->error().kind, aws::ErrorKind::ConnectionRefused); // it was asked

    Account without = *m_store->find(account);
    without.regions.clear();
    QVERIFY(m_store->update(without));
    QCOMPARE(sign(account)->error().kind, aws::ErrorKind::RegionMissing);
    without.regions = {u"us-east-1"_s};
    QVERIFY(m_store->update(without));
    QCOMPARE(sign(account)->error().kind, aws::ErrorKind::ConnectionRefused);
}

void TestProfileAccounts::aRemovedAccountSignsNothing()
{
    write("[profile desk]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n");
    const QUuid account = add(u"desk"_s);
    const auto source = m_secrets->sourceOf(account);
    QVERIFY(*support::ended(source->credentials({})));
    QVERIFY(m_store->remove(account));
    QVERIFY(!m_profiles->currentOf(account));
    const auto signedWith = support::ended(source->credentials({}));
    QCOMPARE(signedWith->error().kind, aws::ErrorKind::Cancelled);
}

void TestProfileAccounts::variablesCountBeforeTheFile()
{
    write("[profile desk]\nregion = eu-west-1\nuse_fips_endpoint = true\nsso_session = corp\n"
          "[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://corp.example/start\n");
    QProcessEnvironment variables;
    variables.insert(u"AWS_REGION"_s, u"us-east-1"_s);
    variables.insert(u"AWS_USE_FIPS_ENDPOINT"_s, u"false"_s);
    variables.insert(u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"true"_s);
    makeProfiles(variables);
    const Account account = m_profiles->accountOf(u"desk"_s);
    QCOMPARE(account.regions, QStringList(u"us-east-1"_s));
    QVERIFY(account.dualStack && !account.fips);
    const auto wanted = m_profiles->meaningOf({u"desk"_s});
    QVERIFY(wanted.dualStack && !wanted.fips);
}

void TestProfileAccounts::anAccountsKindOfEndpointIsThatOfSts()
{
    Account account{{}, u"Live Events"_s, FromAccessKey{}, {u"us-east-1"_s}};
    account.fips = true;
    account.dualStack = true;
    const auto client = m_profiles->clientFor(account)(sts::service, u"us-east-1"_s, nullptr);
    QVERIFY(client);
    QCOMPARE(client->settings().endpoint, QUrl(u"https://sts-fips.us-east-1.api.aws"_s));
}

/// As by `aws sso login` and another program of AWS's: nobody has done anything here.
void TestProfileAccounts::aSignInElsewhereIsNoticed()
{
    write("[profile desk]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Operator\n"
          "[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://corp.example/start\n");
    const QUuid account = add(u"desk"_s);
    const QSignalSpy changed(m_secrets.get(), &SecretStore::credentialsChanged);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!*sign(account));
    QDir(m_dir->path()).mkdir(u"cli"_s);
    const SingleSignOn signOn = std::get<SingleSignOn>(m_profiles->meaningOf({u"desk"_s}).chain->base);
    write(R"({"Credentials": {"AccessKeyId": "A", "SecretAccessKey": "s", "SessionToken": "t", )"
          R"("Expiration": "2080-10-16T03:56:45Z"}})",
          u"cli/"_s + RoleCache::fileOf(signOn));
    m_secrets->askAgain(account); // as the time that passes
    QCOMPARE(changed.count(), 0);
    for (int i = 0; i < 2; ++i)
        QVERIFY(*sign(account));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toUuid(), account);
}

/// AWS takes it once, and both profiles come by the role that wants it.
void TestProfileAccounts::oneCodeIsEnoughForTwoAccounts()
{
    SignInFixture service;
    service.control("sign-in"_ba, {{u"takesCodeOnce"_s, true}});
    const QByteArray where = "region = eu-west-1\nendpoint_url = " + service.emulator.endpoint.toEncoded() + '\n';
    const auto role = [&where](const QByteArray &profile, const QByteArray &name, const QByteArray &source) {
        return "[profile " + profile + "]\nrole_arn = arn:aws:iam::123456789012:role/" + name
            + "\nsource_profile = " + source + '\n' + where;
    };
    write("[profile own]\naws_access_key_id = " + service.own().accessKeyId.toUtf8()
          + "\naws_secret_access_key = " + service.own().secretAccessKey.reveal().toUtf8() + '\n'
          + role("hop", "OperatorWithMfa", "own") + "mfa_serial = arn:aws:iam::123456789012:mfa/operator\n"
          + role("one", "Operator", "hop") + role("two", "Operator", "hop"));
    std::vector<support::Slot<aws::Result<aws::Credentials>>> slots;
    for (const QString &profile : {u"hop"_s, u"one"_s, u"two"_s})
        slots.push_back(support::started(m_secrets->sourceOf(add(profile))->credentials({})));
    QTRY_VERIFY(m_codes.current());
    m_codes.answer(aws::Secret(u"123456"_s));
    for (const auto &slot : slots) {
        QTRY_VERIFY(slot->has_value());
        QVERIFY(slot->value());
    }
    QVERIFY(!m_codes.current());
}

void TestProfileAccounts::whatIsAskedForElsewhereIsNotShared_data()
{
    QTest::addColumn<QByteArray>("elsewhere");
    QTest::newRow("a region that there is not") << QByteArray();
    QTest::newRow("another URL") << "endpoint_url = http://127.0.0.1:1\n"_ba;
}

/// Two accounts come by a role that both have, and where STS is asked for it is wrong in one of them.
void TestProfileAccounts::whatIsAskedForElsewhereIsNotShared()
{
    QFETCH(const QByteArray, elsewhere);
    SignInFixture service;
    const QByteArray url = "endpoint_url = " + service.emulator.endpoint.toEncoded() + '\n';
    const QByteArray role = "role_arn = arn:aws:iam::123456789012:role/Operator\nsource_profile = ";
    write("[profile own]\naws_access_key_id = " + service.own().accessKeyId.toUtf8() + "\naws_secret_access_key = "
          + service.own().secretAccessKey.reveal().toUtf8() + "\n[profile hop]\n" + role + "own\n[profile wrong]\n"
          + role + "hop\n" + (elsewhere.isEmpty() ? url : elsewhere) + "[profile right]\n" + role + "hop\n" + url);
    const QUuid wrong = add(u"wrong"_s);
    if (elsewhere.isEmpty()) {
        Account without = *m_store->find(wrong);
        without.regions.clear();
        QVERIFY(m_store->update(without));
    }
    const auto source = m_secrets->sourceOf(wrong); // it has the role's credentials, or wants them
    QVERIFY(!*support::ended(source->credentials({})));
    QVERIFY(*sign(add(u"right"_s)));
    QVERIFY(!*support::ended(source->credentials({})));
}

QTEST_GUILESS_MAIN(TestProfileAccounts)
#include "tst_profileaccounts.moc"
