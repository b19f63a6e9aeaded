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
    void theFileOfVersion1IsRead();
    void theFileOfVersion1IsKeptBesideTheNewOne();
    void theFileOfVersion1StaysWhenItCannotBeKept();
    void aRegionIsReadOnceAndInLowerCase();
    void whatMakesNoSenseCountsAsNotChosen_data();
    void whatMakesNoSenseCountsAsNotChosen();
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
    Account sample(const QString &name) const { return Account{{}, name, FromAccessKey{}, {u"eu-west-1"_s}}; }
    static const QByteArray version1;
    std::optional<QTemporaryDir> m_dir;
};

/// As version 1 has written it, with what it left in its place.
const QByteArray TestAccountStore::version1 = R"({
    "accounts": [
        {
            "credentials": "accessKey",
            "dualStack": false,
            "endpointUrl": "",
            "fips": false,
            "id": "6d0b1c9e-52a7-4f0e-9c39-0f4c1f2a7b11",
            "name": "Live Events",
            "readOnly": false,
            "region": "eu-west-1",
            "removing": false,
            "secretKept": "keychain"
        },
        {
            "credentials": "accessKey",
            "dualStack": false,
            "endpointUrl": "https://ivs.example",
            "fips": true,
            "id": "a3f7b4de-0f0b-4c3c-8a56-7d7a43d5c922",
            "name": "Käthe’s rehearsal",
            "readOnly": true,
            "region": "us-west-2",
            "removing": false,
            "secretKept": "nowhere"
        },
        {
            "credentials": "demo",
            "dualStack": false,
            "endpointUrl": "",
            "fips": false,
            "id": "0f3a8a57-7a40-4c1b-bb6e-3f2f6a8c0d33",
            "name": "Demo",
            "readOnly": false,
            "region": ""
        },
        {
            "credentials": "badge",
            "id": "c2b8e5a4-61d9-4e77-8f5c-2a9d1e4b7f44",
            "name": "Of a later version",
            "badge": "live-events",
            "region": "eu-central-1"
        }
    ],
    "desk": 2,
    "version": 1
}
)"_ba;

void TestAccountStore::keepsEverythingButTheEnvironment()
{
    const Account environment{QUuid::createUuid(), u"Environment"_s, FromEnvironment{}, {u"us-east-1"_s}};
    std::vector<Account> before;
    {
        AccountStore store(m_dir->path(), environment);
        Account full = sample(u"Käthe’s show"_s);
        full.origin = FromAccessKey{FromAccessKey::Kept::InKeychain, true};
        full.endpointUrl = u"http://127.0.0.1:8080"_s;
        full.regions = {u"us-west-2"_s, u"eu-west-1"_s};
        full.readOnly = full.dualStack = full.fips = full.production = true;
        full.color = AccountColor::Violet;
        full.rateShare = 35;
        QVERIFY(store.add(full));
        Account pending = sample(u"Pending"_s);
        pending.origin = FromAccessKey{FromAccessKey::Kept::Unconfirmed, false};
        QVERIFY(store.add(pending));
        QVERIFY(store.add(Account{{}, u"Demo"_s, FromDemo{}, {u"eu-west-1"_s}}));
        QVERIFY(store.add(Account{{}, u"Show"_s, FromProfile{u"live events"_s}, {u"eu-west-1"_s}}));
        const FromProfile chosen{u"corp"_s, u"123456789012"_s, u"Operator"_s};
        QVERIFY(store.add(Account{{}, u"Chosen"_s, chosen, {}}));
        QCOMPARE(store.accounts().size(), std::size_t(6));
        before.assign(store.accounts().begin() + 1, store.accounts().end());
    }
    const AccountStore again(m_dir->path(), std::nullopt);
    QVERIFY(again.accounts() == before);
    QVERIFY(again.found().setAside.isEmpty());
}

void TestAccountStore::theFileOfVersion1IsRead()
{
    writeFile(version1);
    const AccountStore store(m_dir->path(), std::nullopt);
    QCOMPARE(store.found().notUnderstood, 1);
    QVERIFY(!store.found().isNewer);
    const Account live{QUuid(u"6d0b1c9e-52a7-4f0e-9c39-0f4c1f2a7b11"_s),
                       u"Live Events"_s,
                       FromAccessKey{FromAccessKey::Kept::InKeychain, false},
                       {u"eu-west-1"_s}};
    Account rehearsal{QUuid(u"a3f7b4de-0f0b-4c3c-8a56-7d7a43d5c922"_s),
                      u"Käthe’s rehearsal"_s,
                      FromAccessKey{FromAccessKey::Kept::Nowhere, false},
                      {u"us-west-2"_s},
                      u"https://ivs.example"_s};
    rehearsal.readOnly = rehearsal.fips = true;
    const Account demo{QUuid(u"0f3a8a57-7a40-4c1b-bb6e-3f2f6a8c0d33"_s), u"Demo"_s, FromDemo{}, {}};
    QVERIFY(store.accounts() == (std::vector{live, rehearsal, demo}));
    QCOMPARE(files::read(file()).value_or(QByteArray()), version1); // as long as nothing is changed
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList(u"accounts.json"_s));
}

void TestAccountStore::theFileOfVersion1IsKeptBesideTheNewOne()
{
    writeFile(version1);
    const QString aside = file() + u".v1"_s;
    std::vector<Account> changed;
    {
        AccountStore store(m_dir->path(), std::nullopt);
        Account account = store.accounts().front();
        account.regions.append(u"us-east-1"_s);
        account.color = AccountColor::Pink;
        QVERIFY(store.update(account));
        QCOMPARE(files::read(aside).value_or(QByteArray()), version1);
        account.name = u"Live"_s;
        QVERIFY(store.update(account)); // and once only
        QCOMPARE(files::read(aside).value_or(QByteArray()), version1);
        changed = store.accounts();
    }
    QJsonObject now = content();
    QCOMPARE(now[u"version"_s].toInt(), 2);
    QCOMPARE(now[u"accounts"_s][0][u"regions"_s], QJsonArray({u"eu-west-1"_s, u"us-east-1"_s}));
    QVERIFY(!now[u"accounts"_s][0].toObject().contains(u"region"_s));
    QCOMPARE(now[u"accounts"_s][1][u"regions"_s], QJsonArray({u"us-west-2"_s}));
    const QJsonObject before = QJsonDocument::fromJson(version1).object();
    QCOMPARE(now[u"accounts"_s][3], before[u"accounts"_s][3]); // what is not understood is as it was
    QCOMPARE(now[u"desk"_s], before[u"desk"_s]);

    AccountStore again(m_dir->path(), std::nullopt);
    QVERIFY(again.accounts() == changed);
    QVERIFY(again.remove(again.accounts().back().id));
    QCOMPARE(files::read(aside).value_or(QByteArray()), version1);
}

void TestAccountStore::theFileOfVersion1StaysWhenItCannotBeKept()
{
    writeFile(version1);
    QVERIFY(QDir().mkdir(file() + u".v1"_s));
    AccountStore store(m_dir->path(), std::nullopt);
    const auto refused = store.add(sample(u"New"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StoreError::Kind::CannotWrite);
    QCOMPARE(refused.error().file.kind, files::Error::Kind::NotAFile);
    QCOMPARE(store.accounts().size(), std::size_t(3));
    QCOMPARE(files::read(file()).value_or(QByteArray()), version1);
}

void TestAccountStore::aRegionIsReadOnceAndInLowerCase()
{
    const QStringList typedByHand{u" EU-West-1"_s, u"us-east-1"_s, u"eu-west-1"_s};
    QVERIFY(AccountStore(m_dir->path(), std::nullopt).add({{}, u"Live"_s, FromAccessKey{}, typedByHand}));
    const AccountStore again(m_dir->path(), std::nullopt);
    QCOMPARE(again.accounts().front().regions, QStringList({u"eu-west-1"_s, u"us-east-1"_s}));
}

void TestAccountStore::whatMakesNoSenseCountsAsNotChosen_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<int>("rateShare"); // 0: none
    QTest::newRow("a colour of another version") << R"("color": "orange")"_ba << QStringList() << 0;
    QTest::newRow("a colour that is none") << R"("color": 7)"_ba << QStringList() << 0;
    QTest::newRow("four times the rate") << R"("rateShare": 400)"_ba << QStringList() << 0;
    QTest::newRow("a share in words") << R"("rateShare": "half")"_ba << QStringList() << 0;
    QTest::newRow("next to nothing") << R"("rateShare": 1)"_ba << QStringList() << leastRateShare;
    QTest::newRow("less than nothing") << R"("rateShare": -1e300)"_ba << QStringList() << leastRateShare;
    QTest::newRow("a part of a percent") << R"("rateShare": 33.4)"_ba << QStringList() << 33;
    QTest::newRow("regions that are no list") << R"("regions": "eu-west-1")"_ba << QStringList() << 0;
    QTest::newRow("regions that can't be") << R"("regions": ["Mars, base 1", 17, ""])"_ba << QStringList() << 0;
    QTest::newRow("one that can't be among others") << R"("regions": ["eu-west-1", "Mars, base 1", "us-east-1"])"_ba
                                                    << QStringList{u"eu-west-1"_s, u"us-east-1"_s} << 0;
    QTest::newRow("a region that is no text") << R"("region": 17)"_ba << QStringList() << 0;
}

/// The account is there, can be changed, and what made no sense stays until another value takes its place.
void TestAccountStore::whatMakesNoSenseCountsAsNotChosen()
{
    QFETCH(const QByteArray, member);
    QFETCH(const QStringList, regions);
    QFETCH(const int, rateShare);
    writeFile(R"({"version": 2, "accounts": [{"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "One",)"
              R"("credentials": "demo", )"
              + member + "}]}");
    const QJsonObject before = content()[u"accounts"_s][0].toObject();
    AccountStore store(m_dir->path(), std::nullopt);
    QCOMPARE(store.found().notUnderstood, 0);
    QCOMPARE(store.accounts().size(), std::size_t(1));
    Account account = store.accounts().front();
    QCOMPARE(account.regions, regions);
    QVERIFY(!account.color);
    QCOMPARE(account.rateShare.value_or(0), rateShare);

    account.name = u"Renamed"_s;
    QVERIFY(store.update(account));
    const QJsonObject renamed = content()[u"accounts"_s][0].toObject();
    for (const QString &name : {u"color"_s, u"rateShare"_s, u"regions"_s}) {
        if (before.contains(name))
            QCOMPARE(renamed[name], before[name]);
    }
    account.regions = {u"us-west-2"_s};
    account.color = AccountColor::Blue;
    account.rateShare = 50;
    QVERIFY(store.update(account));
    QVERIFY(AccountStore(m_dir->path(), std::nullopt).accounts().front() == account);
    account.color.reset();
    account.rateShare.reset();
    account.regions.clear();
    QVERIFY(store.update(account));
    const Account last = AccountStore(m_dir->path(), std::nullopt).accounts().front();
    QVERIFY(!last.color && !last.rateShare && last.regions.isEmpty());
    QVERIFY(!content()[u"accounts"_s][0].toObject().contains(u"color"_s)); // what made no sense is not back
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
    account.regions = {u"us-west-2"_s};
    QVERIFY(store.update(account));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.find(*id)->regions, QStringList(u"us-west-2"_s));

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
    QTest::newRow("credentials with members of their own")
        << R"({"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": {"profile": "live"}})"_ba;
    QTest::newRow("read-only, or not?")
        << R"({"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": "demo", "readOnly": "yes"})"_ba;
    QTest::newRow("on air, or not?")
        << R"({"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "x", "credentials": "demo", "production": 1})"_ba;
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
    account.regions = {u"us-west-2"_s};
    QVERIFY(store.update(account));
    QVERIFY(store.remove(store.accounts().back().id));
    QVERIFY(store.add(sample(u"New"_s)));

    const QJsonArray now = content()[u"accounts"_s].toArray();
    QCOMPARE(now.size(), 3);
    QCOMPARE(now[0][u"regions"_s], QJsonArray({u"us-west-2"_s}));
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
    const QByteArray newer = R"({"version": 3, "accounts": [
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
