// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountStore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;

class TestAccountStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void keepsEverythingButTheEnvironment();
    void regionIsReadInLowerCase();
    void signalsTellWhatChanged();
    void refusals_data();
    void refusals();
    void namesAreUnique();
    void changeThatCannotBeWrittenIsNotMade();
    void anAccountForThisRunNeedsNoFile();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();

private:
    Account sample(const QString &name) const { return Account{{}, name, FromAccessKey{}, u"eu-west-1"_s}; }
    std::optional<QTemporaryDir> m_dir;
};

void TestAccountStore::keepsEverythingButTheEnvironment()
{
    const Account environment{QUuid::createUuid(), u"Environment"_s, FromEnvironment{}, u"us-east-1"_s};
    std::vector<Account> before;
    {
        AccountStore store(m_dir->path(), environment);
        Account full = sample(u"Käthe’s show"_s);
        full.origin = FromAccessKey{FromAccessKey::Kept::InKeychain, true};
        full.endpointUrl = u"http://127.0.0.1:8080"_s;
        full.readOnly = full.dualStack = full.fips = true;
        QVERIFY(store.add(full));
        Account pending = sample(u"Pending"_s);
        pending.origin = FromAccessKey{FromAccessKey::Kept::Unconfirmed, false};
        QVERIFY(store.add(pending));
        QVERIFY(store.add(Account{{}, u"Demo"_s, FromDemo{}, u"eu-west-1"_s}));
        QCOMPARE(store.accounts().size(), std::size_t(4));
        before.assign(store.accounts().begin() + 1, store.accounts().end());
    }
    const AccountStore again(m_dir->path(), std::nullopt);
    QVERIFY(again.accounts() == before);
    QVERIFY(again.setAside().isEmpty());
}

void TestAccountStore::regionIsReadInLowerCase()
{
    QVERIFY(AccountStore(m_dir->path(), std::nullopt).add({{}, u"Typed by hand"_s, FromAccessKey{}, u"EU-West-1"_s}));
    const AccountStore again(m_dir->path(), std::nullopt);
    QCOMPARE(again.accounts().front().region, u"eu-west-1"_s);
}

void TestAccountStore::signalsTellWhatChanged()
{
    AccountStore store(m_dir->path(), std::nullopt);
    const QSignalSpy added(&store, &AccountStore::added);
    const QSignalSpy changed(&store, &AccountStore::changed);
    const QSignalSpy removed(&store, &AccountStore::removed);
    const auto id = store.add(sample(u"One"_s));
    QVERIFY(id);
    QCOMPARE(added.count(), 1);

    Account account = *store.find(*id);
    QVERIFY(store.update(account));
    QCOMPARE(changed.count(), 0); // nothing was different
    account.region = u"us-west-2"_s;
    QVERIFY(store.update(account));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.find(*id)->region, u"us-west-2"_s);

    QVERIFY(store.remove(*id));
    QCOMPARE(removed.count(), 1);
    QVERIFY(!store.find(*id));
}

void TestAccountStore::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<StoreError::Kind>("kind");
    QTest::newRow("no name") << u"  "_s << StoreError::Kind::NameMissing;
    QTest::newRow("the same name") << u"One"_s << StoreError::Kind::NameTaken;
    QTest::newRow("the same name in another case") << u"oNE"_s << StoreError::Kind::NameTaken;
}

void TestAccountStore::refusals()
{
    QFETCH(const QString, name);
    AccountStore store(m_dir->path(), std::nullopt);
    QVERIFY(store.add(sample(u"One"_s)));
    const auto refused = store.add(sample(name));
    QVERIFY(!refused);
    QTEST(refused.error().kind, "kind");
    QCOMPARE(store.accounts().size(), std::size_t(1));
}

void TestAccountStore::namesAreUnique()
{
    QVERIFY(AccountStore(m_dir->path(), std::nullopt).add(sample(u"environment"_s)));
    AccountStore store(m_dir->path(), Account{QUuid::createUuid(), u"Environment"_s, FromEnvironment{}, {}});
    QCOMPARE(store.accounts().front().name, u"Environment 2"_s);
    QCOMPARE(store.uniqueName(u"Environment"_s), u"Environment 3"_s);
    QVERIFY(!store.update(store.accounts().front())); // the environment's account is not saved
    QVERIFY(!store.remove(store.accounts().front().id));
}

void TestAccountStore::changeThatCannotBeWrittenIsNotMade()
{
    QFile blocker(m_dir->filePath(u"not-a-folder"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    AccountStore store(blocker.fileName(), std::nullopt);
    const QSignalSpy added(&store, &AccountStore::added);
    const auto refused = store.add(sample(u"One"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StoreError::Kind::CannotWrite);
    QVERIFY(!refused.error().detail.isEmpty());
    QVERIFY(store.accounts().empty());
    QCOMPARE(added.count(), 0);
}

void TestAccountStore::anAccountForThisRunNeedsNoFile()
{
    AccountStore store(u"/proc/nowhere"_s, std::nullopt);
    const QSignalSpy added(&store, &AccountStore::added);
    QVERIFY(!store.add(sample(u"One"_s)));
    const auto id = store.addForThisRun(sample(u"One"_s));
    QVERIFY(id);
    QCOMPARE(added.count(), 1);
    QVERIFY(store.find(*id));
    QVERIFY(!store.addForThisRun(sample(u"one"_s)));
}

void TestAccountStore::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("cut off") << R"({"version": 1, "accounts": [{"id")"_ba;
    QTest::newRow("of a later version") << R"({"version": 2, "accounts": []})"_ba;
    QTest::newRow("an account without id")
        << R"({"version": 1, "accounts": [{"name": "x", "credentials": "demo"}]})"_ba;
    QTest::newRow("an unknown kind of credentials")
        << R"({"version": 1, "accounts": [{"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": "?"}]})"_ba;
}

void TestAccountStore::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    QFile file(m_dir->filePath(u"accounts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    AccountStore store(m_dir->path(), std::nullopt);
    QVERIFY(store.accounts().empty());
    QVERIFY(store.add(sample(u"New"_s)));
    QFile aside(store.setAside());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
