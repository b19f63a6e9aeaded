// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/RateShares.h"

#include "accounts/AccountClients.h"
#include "aws/RateLimits.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

/// The share that an account has of its own is that of its clients, from when it is set until it is removed.
class TestRateShares final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheAccounts();
    void entriesOfOneAwsAccountShare();

private:
    QUuid add(AccountStore &store, const QString &name, std::optional<int> share)
    {
        Account account{{}, name, FromAccessKey{}, {u"eu-west-1"_s}};
        account.rateShare = share;
        return store.add(account).value_or(QUuid());
    }
    void setShare(AccountStore &store, const QUuid &id, std::optional<int> share)
    {
        Account account = *store.find(id);
        account.rateShare = share;
        QVERIFY(store.update(account));
    }
    aws::Client client(const AccountStore &store, const QUuid &id)
    {
        const auto key = std::make_shared<aws::FixedCredentials>(aws::Credentials());
        return AccountClients(m_transport, m_rates, {"ivsrealtime", "ivs"})
            .clientOf(*store.find(id), u"eu-west-1"_s, key)
            .value();
    }

    QTemporaryDir m_dir;
    aws::Transport m_transport;
    aws::RateLimitsBook m_rates{0.6};
};

void TestRateShares::followsTheAccounts()
{
    AccountStore store(m_dir.path(), std::nullopt);
    const QUuid before = add(store, u"There before"_s, 20);
    const RateShares shares(store, m_rates);
    const QUuid later = add(store, u"Added"_s, 30);
    const QUuid plain = add(store, u"Plain"_s, std::nullopt);
    const aws::Client first = client(store, before);
    const aws::Client second = client(store, later);
    const aws::Client third = client(store, plain);
    QCOMPARE(first.rateLimits().share(), 0.2);
    QCOMPARE(second.rateLimits().share(), 0.3);
    QCOMPARE(third.rateLimits().share(), 0.6);
    setShare(store, later, 100);
    QCOMPARE(second.rateLimits().share(), 1.0); // of the client there is, too
    setShare(store, later, std::nullopt);
    QCOMPARE(second.rateLimits().share(), 0.6);
    QCOMPARE(first.rateLimits().share(), 0.2);
}

void TestRateShares::entriesOfOneAwsAccountShare()
{
    AccountStore store(m_dir.path(), std::nullopt);
    const RateShares shares(store, m_rates);
    const QUuid little = add(store, u"Little"_s, 10);
    const QUuid much = add(store, u"Much"_s, 80);
    const aws::Client here = client(store, much);
    for (const QUuid &each : {little, much})
        m_rates.noteAwsAccount(each.toString(), u"111111111111"_s);
    QCOMPARE(here.rateLimits().share(), 0.1);
    setShare(store, little, 90);
    QCOMPARE(here.rateLimits().share(), 0.8);
    setShare(store, little, 10);
    QVERIFY(store.remove(little));
    QCOMPARE(here.rateLimits().share(), 0.8);
}

QTEST_GUILESS_MAIN(TestRateShares)
#include "tst_rateshares.moc"
