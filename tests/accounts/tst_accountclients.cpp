// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountClients.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

/// Which endpoint an account asks, at which pace, and whether it may write.
class TestAccountClients final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endpoint_data();
    void endpoint();
    void demoHasItsOwn();
    void tellsWhoseServiceIsAsked();
    void pace_data();
    void pace();
    void aProfileIsAskedWhereItsFilesSay();
    void sameAccountSharesItsPace();
    void readOnlyIsHandedOn();

private:
    aws::Result<aws::Client> client(const Account &account, ClientOverrides overrides = {})
    {
        const auto key = std::make_shared<aws::FixedCredentials>(aws::Credentials());
        return AccountClients(m_transport, m_rates, {"ivsrealtime", "ivs"}, std::move(overrides))
            .clientOf(account, account.firstRegion(), key);
    }

    aws::Transport m_transport;
    aws::RateLimitsBook m_rates{0.6};
    const Account m_account{QUuid::createUuid(), u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}};
};

void TestAccountClients::endpoint_data()
{
    QTest::addColumn<bool>("environment");
    QTest::addColumn<bool>("dualStack");
    QTest::addColumn<bool>("fips");
    QTest::addColumn<QString>("ofAccount");
    QTest::addColumn<QString>("ofCommandLine");
    QTest::addColumn<QString>("asked"); // empty: refused
    const QString none;
    const QString own = u"https://ivs.example"_s;
    const QString here = u"http://127.0.0.1:8080"_s;
    const QString aws = u"https://ivsrealtime.eu-west-1.amazonaws.com"_s;
    QTest::newRow("AWS") << false << false << false << none << none << aws;
    QTest::newRow("dual-stack") << false << true << false << none << none << u"https://ivsrealtime.eu-west-1.api.aws"_s;
    QTest::newRow("FIPS") << false << false << true << none << none
                          << u"https://ivsrealtime-fips.eu-west-1.amazonaws.com"_s;
    QTest::newRow("both") << false << true << true << none << none << u"https://ivsrealtime-fips.eu-west-1.api.aws"_s;
    QTest::newRow("own URL") << false << false << false << own << none << own;
    QTest::newRow("own URL, variants of no use") << false << true << true << own << none << own;
    QTest::newRow("command line") << false << false << false << none << here << here;
    QTest::newRow("command line before own URL") << false << true << true << own << here << here;
    QTest::newRow("environment, FIPS") << true << false << true << none << none
                                       << u"https://ivsrealtime-fips.eu-west-1.amazonaws.com"_s;
    QTest::newRow("environment, FIPS and URL") << true << false << true << own << none << none;
    QTest::newRow("plain http elsewhere") << false << false << false << u"http://ivs.example"_s << none << none;
}

void TestAccountClients::endpoint()
{
    QFETCH(const bool, environment);
    QFETCH(const bool, dualStack);
    QFETCH(const bool, fips);
    QFETCH(const QString, ofAccount);
    QFETCH(const QString, ofCommandLine);
    QFETCH(const QString, asked);
    Account account = m_account;
    if (environment)
        account.origin = FromEnvironment();
    account.dualStack = dualStack;
    account.fips = fips;
    account.endpointUrl = ofAccount;
    const auto made = client(account, {ofCommandLine});
    QCOMPARE(made.has_value(), !asked.isEmpty());
    if (!made) {
        QCOMPARE(made.error().kind, aws::ErrorKind::InvalidEndpoint);
        return;
    }
    QCOMPARE(made->settings().endpoint, QUrl(asked));
    QCOMPARE(made->settings().region, "eu-west-1");
    QCOMPARE(QByteArray(made->settings().service.signingName), "ivs");
}

void TestAccountClients::demoHasItsOwn()
{
    Account demo = m_account;
    demo.origin = FromDemo();
    demo.fips = true;
    const auto start = [](const Account &account, const QString &region) {
        return account.isDemo() && region == "eu-west-1"_L1 ? u"http://127.0.0.1:7"_s : QString();
    };
    const auto made = client(demo, {u"https://ivs.example"_s, true, start});
    QVERIFY(made);
    QCOMPARE(made->settings().endpoint, QUrl(u"http://127.0.0.1:7"_s));
}

void TestAccountClients::tellsWhoseServiceIsAsked()
{
    const AccountClients usual(m_transport, m_rates, {"ivsrealtime", "ivs"});
    const AccountClients overridden(m_transport, m_rates, {"ivsrealtime", "ivs"}, {u"http://127.0.0.1:8085"_s});
    Account account = m_account;
    QVERIFY(usual.worldOf(account).isAws());
    QCOMPARE(overridden.worldOf(account).host(), u"127.0.0.1:8085"_s);
    account.dualStack = true;
    account.fips = true;
    QVERIFY(usual.worldOf(account).isAws());
    account.endpointUrl = u" https://ivs.example:8443/path "_s;
    QCOMPARE(usual.worldOf(account).host(), u"ivs.example:8443"_s);
    QCOMPARE(overridden.worldOf(account).host(), u"127.0.0.1:8085"_s);
    account.origin = FromEnvironment();
    QCOMPARE(usual.worldOf(account).host(), u"ivs.example:8443"_s);
    bool hasStarted = false;
    const AccountClients withDemo(m_transport, m_rates, {"ivsrealtime", "ivs"},
                                  {u"http://127.0.0.1:8085"_s, true, [&](const Account &, const QString &) {
                                       hasStarted = true;
                                       return u"http://127.0.0.1:7"_s;
                                   }});
    account.origin = FromDemo();
    QCOMPARE(withDemo.worldOf(account), aws::World::demo());
    QVERIFY(!hasStarted);
}

void TestAccountClients::pace_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("rateLimits");
    QTest::addColumn<bool>("unlimited");
    QTest::newRow("limits, AWS") << u""_s << true << false;
    QTest::newRow("limits, this computer") << u"http://127.0.0.1:8080"_s << true << false;
    QTest::newRow("no limits, AWS") << u""_s << false << false;
    QTest::newRow("no limits, this computer") << u"http://127.0.0.1:8080"_s << false << true;
}

void TestAccountClients::pace()
{
    QFETCH(const QString, url);
    QFETCH(const bool, rateLimits);
    const auto made = client(m_account, {url, rateLimits});
    QVERIFY(made);
    QTEST(made->rateLimits().isUnlimited(), "unlimited");
}

/// Unless a person says another one for the account.
void TestAccountClients::aProfileIsAskedWhereItsFilesSay()
{
    ClientOverrides overrides;
    overrides.profileEndpoint = [](const QString &profile) { return u"https://"_s + profile; };
    Account account{QUuid::createUuid(), u"Live Events"_s, FromProfile{u"desk.example"_s}, {u"eu-west-1"_s}};
    QCOMPARE(client(account, overrides)->settings().endpoint, QUrl(u"https://desk.example"_s));
    QVERIFY(!AccountClients(m_transport, m_rates, {"ivsrealtime", "ivs"}, overrides).worldOf(account).isAws());
    account.endpointUrl = u"https://own.example"_s;
    QCOMPARE(client(account, overrides)->settings().endpoint, QUrl(u"https://own.example"_s));
    QCOMPARE(client(m_account, overrides)->settings().endpoint, QUrl(u"https://ivsrealtime.eu-west-1.amazonaws.com"_s));
}

void TestAccountClients::sameAccountSharesItsPace()
{
    const auto one = client(m_account);
    const auto other = client(m_account);
    QCOMPARE(&one->rateLimits(), &other->rateLimits());
}

void TestAccountClients::readOnlyIsHandedOn()
{
    Account account = m_account;
    account.readOnly = true;
    QVERIFY(client(account)->settings().readOnly);
    QVERIFY(!client(m_account)->settings().readOnly);
}

QTEST_GUILESS_MAIN(TestAccountClients)
#include "tst_accountclients.moc"
