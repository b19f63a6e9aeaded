// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/SharedConfig.h"
#include "accounts/providers/ChainCredentials.h"
#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

namespace {

using Result = ProviderResult<ResolvedCredentials>;

/// Says in the ID what was asked for.
class Named final : public CredentialProvider {
public:
    Named(QString name, std::shared_ptr<RefreshingCredentials> source, int &asked)
        : m_name(std::move(name))
        , m_source(std::move(source))
        , m_asked(asked)
    {
    }
    QCoro::Task<Result> resolve(std::stop_token stop) override
    {
        ++m_asked;
        ResolvedCredentials found{{m_name, aws::Secret(u"secret"_s), {}}};
        if (m_source) {
            const auto before = co_await m_source->credentials(stop);
            if (!before)
                co_return tl::unexpected(before.error());
            found.key.accessKeyId = before->key.accessKeyId + u'>' + m_name;
        }
        const Result result = found;
        co_return result;
    }

private:
    QString m_name;
    std::shared_ptr<RefreshingCredentials> m_source;
    int &m_asked;
};

class NamedServices final : public ServiceProviders {
public:
    std::shared_ptr<CredentialProvider> assume(const AssumedRole &role,
                                               std::shared_ptr<RefreshingCredentials> source) override
    {
        return std::make_shared<Named>(role.roleArn, std::move(source), asked);
    }
    std::shared_ptr<CredentialProvider> signOn(const QString &profile, const SingleSignOn &) override
    {
        return std::make_shared<Named>(u"sso of "_s + profile, nullptr, asked);
    }
    std::shared_ptr<CredentialProvider> webIdentity(const QString &profile, const WebIdentity &) override
    {
        return std::make_shared<Named>(u"web of "_s + profile, nullptr, asked);
    }

    int asked = 0;
};

} // namespace

class TestChainCredentials final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsThroughItsHops_data();
    void leadsThroughItsHops();
    void tellsWhichHopFailed();
    void asksEachHopOnce();
    void chainsShareTheirHops();
    void hopsAreSharedWhereTheyAskTheSame();

private:
    std::shared_ptr<RefreshingCredentials> credentials(const QByteArray &config, const QString &profile = u"a"_s,
                                                       const AskedAt &askedAt = {})
    {
        const auto chain = chainOf(SharedConfig::of(config, {}), profile);
        return chain ? credentialsOf(*chain, {{}, {}, m_known, m_services, m_common, m_scope, askedAt}) : nullptr;
    }

    KnownCommands m_known;
    NamedServices m_services;
    CommonHops m_common;
    async::TaskScope m_scope;
};

void TestChainCredentials::leadsThroughItsHops_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("id");
    const QByteArray keys = "aws_access_key_id=KEY\naws_secret_access_key=secret\n";
    const QByteArray signOn = "sso_start_url=https://x\nsso_region=x\nsso_account_id=1\nsso_role_name=r\n";
    QTest::newRow("keys") << "[profile a]\n" + keys << u"KEY"_s;
    QTest::newRow("roles") << "[profile a]\nrole_arn=A\nsource_profile=b\n[profile b]\nrole_arn=B\nsource_profile=c\n"
                              "[profile c]\n"
            + keys << u"KEY>B>A"_s;
    QTest::newRow("sign-on") << "[profile a]\n" + signOn << u"sso of a"_s;
    QTest::newRow("a role of a sign-on") << "[profile a]\nrole_arn=A\nsource_profile=b\n[profile b]\n" + signOn
                                         << u"sso of b>A"_s;
    QTest::newRow("web identity") << "[profile a]\nrole_arn=A\nweb_identity_token_file=/t\n"_ba << u"web of a"_s;
}

void TestChainCredentials::leadsThroughItsHops()
{
    QFETCH(QByteArray, config);
    m_services.asked = 0;
    const auto held = credentials(config);
    QVERIFY(held);
    QCOMPARE(m_services.asked, 0); // nobody wants them yet
    const auto found = *support::ended(held->credentials({}));
    QVERIFY(found);
    QTEST(found->key.accessKeyId, "id");
}

void TestChainCredentials::tellsWhichHopFailed()
{
    const auto held = credentials("[profile a]\nrole_arn=A\nsource_profile=b\n[profile b]\n"
                                  "credential_process=no-such-program\n");
    const auto found = *support::ended(held->credentials({}));
    QVERIFY(!found);
    QCOMPARE(std::get<ProcessProblem>(found.error()).program, u"no-such-program"_s);
    const auto variables = credentials("[profile a]\nrole_arn=A\ncredential_source=Environment\n");
    const auto none = *support::ended(variables->credentials({}));
    QCOMPARE(std::get<UnusableKey>(none.error()).place, u"AWS_ACCESS_KEY_ID"_s);
}

void TestChainCredentials::asksEachHopOnce()
{
    const auto held = credentials("[profile a]\nrole_arn=A\nsource_profile=b\n[profile b]\nrole_arn=B\n"
                                  "web_identity_token_file=/t\n");
    m_services.asked = 0;
    QVERIFY(*support::ended(held->credentials({})));
    held->forget(); // the role is taken anew, with the same source
    QVERIFY(*support::ended(held->credentials({})));
    QCOMPARE(m_services.asked, 3);
}

void TestChainCredentials::chainsShareTheirHops()
{
    const QByteArray config = "[profile a]\nrole_arn=A\nsource_profile=b\n[profile c]\nrole_arn=C\nsource_profile=b\n"
                              "[profile b]\nrole_arn=B\nweb_identity_token_file=/t\n";
    auto held = credentials(config);
    auto other = credentials(config, u"c"_s);
    QVERIFY(held != other);
    QCOMPARE(credentials(config), held);
    m_services.asked = 0;
    QCOMPARE((*support::ended(held->credentials({})))->key.accessKeyId, u"web of b>A"_s);
    QCOMPARE((*support::ended(other->credentials({})))->key.accessKeyId, u"web of b>C"_s);
    QCOMPARE(m_services.asked, 3);

    const std::weak_ptr<RefreshingCredentials> gone = held;
    held.reset();
    QVERIFY(gone.expired()); // nobody has them, and nothing is kept
}

/// Keys ask nobody, a role asks STS, and in its own region where it names one; single sign-on asks its two services.
void TestChainCredentials::hopsAreSharedWhereTheyAskTheSame()
{
    const QByteArray keys = "[profile a]\naws_access_key_id=KEY\naws_secret_access_key=secret\n";
    const QByteArray role = "[profile a]\nrole_arn=A\nweb_identity_token_file=/t\n[profile b]\nrole_arn=B\n"
                            "source_profile=k\n[profile c]\nregion=eu-west-1\nrole_arn=B\nsource_profile=k\n"
                            "[profile k]\naws_access_key_id=KEY\naws_secret_access_key=secret\n";
    const QByteArray signOn = "[profile a]\nsso_start_url=https://x\nsso_region=x\nsso_account_id=1\nsso_role_name=r\n";
    struct Case {
        QByteArray config;
        QString profile;
        AskedAt other;
        bool isShared;
    };
    const AskedAt region{{}, {}, {}, false, false, true};
    const AskedAt fips{{}, {}, {}, false, true, false};
    const AskedAt dualStack{{}, {}, {}, true, false, false};
    const AskedAt sts{u"https://sts.example"_s, {}, {}, false, false, false};
    const AskedAt portal{{}, u"https://portal.example"_s, {}, false, false, false};
    const AskedAt oidc{{}, {}, u"https://oidc.example"_s, false, false, false};
    const std::vector<Case> cases{
        {keys, u"a"_s, region, true},    {keys, u"a"_s, sts, true},        {keys, u"a"_s, fips, true},
        {role, u"a"_s, region, false},   {role, u"a"_s, sts, false},       {role, u"b"_s, region, false},
        {role, u"b"_s, portal, true},    {role, u"b"_s, fips, false},      {role, u"c"_s, region, true},
        {role, u"c"_s, sts, false},      {role, u"c"_s, dualStack, false}, {signOn, u"a"_s, region, true},
        {signOn, u"a"_s, portal, false}, {signOn, u"a"_s, oidc, false},    {signOn, u"a"_s, sts, true},
        {signOn, u"a"_s, fips, false}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case &each = cases[i];
        const auto first = credentials(each.config, each.profile);
        const bool isShared = credentials(each.config, each.profile, each.other) == first;
        QVERIFY2(isShared == each.isShared, QByteArray::number(int(i)).constData());
    }
}

QTEST_GUILESS_MAIN(TestChainCredentials)
#include "tst_chaincredentials.moc"
