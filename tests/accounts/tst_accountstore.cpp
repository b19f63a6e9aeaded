// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountStore.h"
#include "files/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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
    void aBadAccountHidesOnlyItself_data();
    void aBadAccountHidesOnlyItself();
    void anAccountThatIsThereTwiceGoesAsOne();
    void whatIsUnknownStays();
    void aNewerFileIsLeftAlone();
    void whatIsNoFileIsLeftAlone_data();
    void whatIsNoFileIsLeftAlone();

private:
    QString file() const { return m_dir->filePath(u"accounts.json"_s); }
    void writeFile(const QByteArray &content) const { QVERIFY(files::replace(file(), content)); }
    QJsonObject content() const { return QJsonDocument::fromJson(files::read(file()).value_or(QByteArray())).object(); }
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
    QVERIFY(again.found().setAside.isEmpty());
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
    QVERIFY(!refused.error().file.detail.isEmpty());
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
    QTest::newRow("without a version") << R"({"accounts": []})"_ba;
    QTest::newRow("of a version that never was") << R"({"version": "1", "accounts": []})"_ba;
    QTest::newRow("without accounts") << R"({"version": 1})"_ba;
    QTest::newRow("a list") << "[1]"_ba;
}

void TestAccountStore::damagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    writeFile(content);
    AccountStore store(m_dir->path(), std::nullopt);
    QVERIFY(store.accounts().empty());
    QVERIFY(store.add(sample(u"New"_s)));
    QFile aside(store.found().setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
}

void TestAccountStore::aBadAccountHidesOnlyItself_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("without an id") << R"({"name": "x", "credentials": "demo"})"_ba;
    QTest::newRow("without a name") << R"({"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "credentials": "demo"})"_ba;
    QTest::newRow("an unknown kind of credentials")
        << R"({"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": "sso", "more": [1]})"_ba;
    QTest::newRow("read-only, or not?")
        << R"({"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": "demo", "readOnly": "yes"})"_ba;
    QTest::newRow("the same id again")
        << R"({"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": "demo"})"_ba;
    QTest::newRow("no account at all") << "17"_ba;
}

void TestAccountStore::aBadAccountHidesOnlyItself()
{
    QFETCH(const QByteArray, bad);
    const QByteArray good =
        R"({"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "Good", "credentials": "demo"})"_ba;
    const QByteArray other =
        R"({"id": "22222222-3f0e-4b6c-9d6a-656e7669726f", "name": "Other", "credentials": "demo"})"_ba;
    writeFile(R"({"version": 1, "accounts": [)"_ba + good + ',' + bad + ',' + other + "]}");
    const QJsonValue badBefore = content()[u"accounts"_s][1];

    AccountStore store(m_dir->path(), std::nullopt);
    QCOMPARE(store.accounts().size(), std::size_t(2));
    QCOMPARE(store.found().notUnderstood, 1);
    QVERIFY(store.found().setAside.isEmpty());
    Account account = store.accounts().front();
    account.region = u"us-west-2"_s;
    QVERIFY(store.update(account));
    QVERIFY(store.remove(store.accounts().back().id));
    QVERIFY(store.add(sample(u"New"_s)));

    const QJsonArray now = content()[u"accounts"_s].toArray();
    QCOMPARE(now.size(), 3);
    QCOMPARE(now[0][u"region"_s].toString(), u"us-west-2"_s);
    QCOMPARE(now[1], badBefore);
    QCOMPARE(now[2][u"name"_s].toString(), u"New"_s);
    QCOMPARE(AccountStore(m_dir->path(), std::nullopt).found().notUnderstood, 1);
}

/// Else the second one, which nobody has seen, would be the account at the next start.
void TestAccountStore::anAccountThatIsThereTwiceGoesAsOne()
{
    const QByteArray id = R"({"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "credentials": "demo", "name": )"_ba;
    const QByteArray other =
        R"({"id": "22222222-3f0e-4b6c-9d6a-656e7669726f", "name": "Other", "credentials": "demo"})"_ba;
    writeFile(R"({"version": 1, "accounts": [)"_ba + id + R"("One"},)" + other + ',' + id + R"("Double"}]})");
    AccountStore store(m_dir->path(), std::nullopt);
    QCOMPARE(store.accounts().size(), std::size_t(2));
    QCOMPARE(store.accounts().front().name, u"One"_s);
    QVERIFY(store.remove(store.accounts().front().id));
    const AccountStore again(m_dir->path(), std::nullopt);
    QCOMPARE(again.accounts().size(), std::size_t(1));
    QCOMPARE(again.accounts().front().name, u"Other"_s);
    QCOMPARE(again.found().notUnderstood, 0);
}

void TestAccountStore::whatIsUnknownStays()
{
    writeFile(R"({"version": 1, "more": {"a": 1}, "accounts": [
        {"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "One", "credentials": "demo", "colour": "red"}]})"_ba);
    AccountStore store(m_dir->path(), std::nullopt);
    Account account = store.accounts().front();
    account.name = u"Renamed"_s;
    QVERIFY(store.update(account));
    const QJsonObject now = content();
    QCOMPARE(now[u"more"_s][u"a"_s].toInt(), 1);
    QCOMPARE(now[u"accounts"_s][0][u"colour"_s].toString(), u"red"_s);
    QCOMPARE(now[u"accounts"_s][0][u"name"_s].toString(), u"Renamed"_s);
}

/// Whoever goes back to an older version and forth again has lost nothing.
void TestAccountStore::aNewerFileIsLeftAlone()
{
    const QByteArray newer = R"({"version": 2, "accounts": [
        {"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "One", "credentials": "demo"},
        {"id": "22222222-3f0e-4b6c-9d6a-656e7669726f", "name": "Two", "credentials": "sso"}]})"_ba;
    writeFile(newer);
    AccountStore store(m_dir->path(), std::nullopt);
    QVERIFY(store.found().isNewer);
    QCOMPARE(store.accounts().size(), std::size_t(1));
    QCOMPARE(store.add(sample(u"New"_s)).error().kind, StoreError::Kind::Newer);
    QCOMPARE(store.remove(store.accounts().front().id).error().kind, StoreError::Kind::Newer);
    QVERIFY(store.addForThisRun(sample(u"New"_s)));
    QCOMPARE(files::read(file()).value_or(QByteArray()), newer);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList(u"accounts.json"_s));
}

void TestAccountStore::whatIsNoFileIsLeftAlone_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("a pipe") << true;
    QTest::newRow("a folder") << false;
}

/// Opening a pipe would wait for ever.
void TestAccountStore::whatIsNoFileIsLeftAlone()
{
    QFETCH(const bool, isPipe);
    if (isPipe)
        QCOMPARE(::mkfifo(QFile::encodeName(file()).constData(), 0600), 0);
    else
        QVERIFY(QDir().mkdir(file()));
    AccountStore store(m_dir->path(), std::nullopt);
    QVERIFY(store.found().unreadable);
    QCOMPARE(store.found().unreadable->kind, files::Error::Kind::NotAFile);
    QCOMPARE(store.add(sample(u"New"_s)).error().kind, StoreError::Kind::CannotWrite);
    QVERIFY(!files::checkPlain(file()));
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
