// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SourceCallers.h"

#include "accounts/AccountClients.h"
#include "accounts/FakeKeychain.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/KnownCommands.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "emulator/SignInFixture.h"
#include "ivs/Service.h"
#include "patchbay/plant/Sources.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

} // namespace

class TestSourceCallers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProfilesCallerIsAskedOnceAndAnewWithAnotherKey();
    void whatIsSignedInWithAndProductionAreFollowed();
    void nobodyIsAskedOfAnEndpointThatIsNotAws();

private:
    void write(const QByteArray &config)
    {
        QFile file(m_dir->filePath(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(config);
    }
    QByteArray keys() const
    {
        return "aws_access_key_id=" + m_service->own().accessKeyId.toUtf8()
            + "\naws_secret_access_key=" + m_service->own().secretAccessKey.reveal().toUtf8()
            + "\nendpoint_url=" + m_service->emulator.endpoint.toEncoded() + '\n';
    }
    patchbay::Source &open(const QUuid &account, const QString &region)
    {
        const patchbay::SourceId id{account, region};
        m_sources->open(id);
        patchbay::Source &source = *m_sources->find(id);
        source.watch().refreshNow();
        return source;
    }

    std::unique_ptr<SignInFixture> m_service;
    std::unique_ptr<QTemporaryDir> m_dir;
    tests::FakeKeychain m_keychain;
    aws::RateLimitsBook m_rates{1.0};
    accounts::KnownCommands m_known;
    accounts::MfaCodes m_codes;
    std::unique_ptr<accounts::AccountStore> m_store;
    std::unique_ptr<accounts::SecretStore> m_secrets;
    std::unique_ptr<accounts::ProfileAccounts> m_profiles;
    std::unique_ptr<accounts::AccountClients> m_clients;
    std::unique_ptr<patchbay::Sources> m_sources;
    std::unique_ptr<ui::SourceCallers> m_callers;
};

void TestSourceCallers::init()
{
    m_service = std::make_unique<SignInFixture>();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<accounts::AccountStore>(m_dir->path(), std::nullopt);
    m_secrets = std::make_unique<accounts::SecretStore>(m_keychain, *m_store, accounts::Environment());
    const accounts::FileLocations locations{m_dir->filePath(u"config"_s), {}, {}, {}, {}};
    m_profiles = std::make_unique<accounts::ProfileAccounts>(
        *m_secrets, accounts::ProfileParts{locations, {}, m_service->transport, m_rates, m_known, m_codes});
    m_clients = std::make_unique<accounts::AccountClients>(
        m_service->transport, m_rates, ivs::service,
        accounts::ClientOverrides{
            .profileEndpoint = [this](const QString &profile) { return m_profiles->endpointUrlOf(profile); }});
    m_sources = std::make_unique<patchbay::Sources>(
        [this](const patchbay::SourceId &id) -> aws::Result<std::unique_ptr<patchbay::Source>> {
            auto client = m_clients->clientOf(*m_store->find(id.account), id.region, m_secrets->sourceOf(id.account));
            return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s},
                                                      ivs::Client(*std::move(client)));
        });
    m_callers = std::make_unique<ui::SourceCallers>(*m_store, *m_secrets, *m_clients, *m_profiles, *m_sources);
}

void TestSourceCallers::cleanup()
{
    QSignalSpy allEnded(m_sources.get(), &patchbay::Sources::allEnded);
    m_sources->endAll();
    QTRY_VERIFY_WITH_TIMEOUT(!allEnded.isEmpty(), patience);
    QCoro::waitFor(m_secrets->stopAndJoin());
    m_callers.reset();
    m_sources.reset();
    m_profiles.reset();
    m_secrets.reset();
}

void TestSourceCallers::aProfilesCallerIsAskedOnceAndAnewWithAnotherKey()
{
    write("[profile desk]\n" + keys());
    accounts::Account account = m_profiles->accountOf(u"desk"_s);
    account.regions = {u"eu-west-1"_s, u"us-east-1"_s};
    const QUuid id = *m_store->add(account);
    const patchbay::Source &here = open(id, u"eu-west-1"_s);
    const patchbay::Source &there = open(id, u"us-east-1"_s);
    QCOMPARE(here.standing().callerArn(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(here.standing().callerArn().startsWith(u"arn:aws:iam::123456789012:"_s), patience);
    QCOMPARE(there.standing().callerArn(), here.standing().callerArn());
    QCOMPARE(m_service->requests(u"GetCallerIdentity"_s), 1);

    write("[profile own]\n" + keys()
          + "[profile desk]\nsource_profile=own\nregion=eu-west-1\nrole_session_name=ada\nendpoint_url="
          + m_service->emulator.endpoint.toEncoded() + "\nrole_arn=arn:aws:iam::123456789012:role/Operator\n");
    QTRY_COMPARE_WITH_TIMEOUT(here.standing().callerArn(), u"arn:aws:sts::123456789012:assumed-role/Operator/ada"_s,
                              patience);
    QCOMPARE(there.standing().callerArn(), here.standing().callerArn());
}

/// Before AWS has said anything of it.
void TestSourceCallers::whatIsSignedInWithAndProductionAreFollowed()
{
    write("[profile desk]\n" + keys());
    accounts::Account account = m_profiles->accountOf(u"desk"_s);
    account.regions = {u"eu-west-1"_s};
    account.id = *m_store->add(account);
    const patchbay::Standing &here = open(account.id, u"eu-west-1"_s).standing();
    QCOMPARE(here.signedInAs(), u"access key"_s);
    QVERIFY(!here.isProduction());
    account.production = true;
    QVERIFY(m_store->update(account));
    QVERIFY(here.isProduction());
    QTRY_VERIFY_WITH_TIMEOUT(!here.callerArn().isEmpty(), patience);

    write("[profile own]\n" + keys()
          + "[profile desk]\nsource_profile=own\nregion=eu-west-1\nrole_arn=arn:aws:iam::123456789012:role/Operator\n");
    QTRY_COMPARE_WITH_TIMEOUT(here.signedInAs(), u"role Operator"_s, patience);
}

/// AWS knows nothing of its keys.
void TestSourceCallers::nobodyIsAskedOfAnEndpointThatIsNotAws()
{
    accounts::Account account{{}, u"Lab"_s, accounts::FromAccessKey{}, {u"eu-west-1"_s}};
    account.endpointUrl = m_service->emulator.endpoint.toString();
    const QUuid id = *m_store->add(account);
    m_secrets->keepForThisRun(id, m_service->own());
    const patchbay::Source &source = open(id, u"eu-west-1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(source.inventory().asOf().isValid(), patience);
    QCOMPARE(source.standing().callerArn(), QString());
    QCOMPARE(m_service->requests(u"GetCallerIdentity"_s), 0);
}

QTEST_GUILESS_MAIN(TestSourceCallers)
#include "tst_sourcecallers.moc"
