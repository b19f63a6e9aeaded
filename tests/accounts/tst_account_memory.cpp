// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretStore.h"
#include "accounts/providers/KnownCommands.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "accounts/providers/RoleCache.h"
#include "async/Sleep.h"
#include "aws/SigV4.h"
#include "aws/Transport.h"
#include "support/Ended.h"
#include "support/OwnMemory.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using tests::PlantedText;
using Kept = FromAccessKey::Kept;

namespace {

/// Qt's JSON, which an entry of the keychain and the CLI's cache are written in, keeps what it read and wrote in memory
/// that nobody can overwrite.
constexpr int keptByJson = 4;

/// Has the key of every account, and no copy of it.
class PlantedKeychain final : public Keychain {
public:
    explicit PlantedKeychain(const PlantedText &planted)
        : m_planted(planted)
    {
    }

    QCoro::Task<KeychainResult<KeychainState>> state(std::stop_token) override { co_return KeychainState(); }
    QCoro::Task<KeychainResult<aws::Secret>> read(QString, std::stop_token stop) override
    {
        co_await async::sleepFor(async::Clock::duration::zero(), stop);
        const aws::Credentials key{u"AKIDEXAMPLE"_s, aws::Secret(m_planted.text()), {}};
        co_return entryOf(key);
    }
    QCoro::Task<KeychainResult<void>> write(QString, aws::Secret, std::stop_token) override
    {
        co_return KeychainResult<void>();
    }
    QCoro::Task<KeychainResult<void>> remove(QString, std::stop_token) override { co_return KeychainResult<void>(); }
    QCoro::Task<KeychainResult<void>> unlock(std::stop_token) override { co_return KeychainResult<void>(); }

private:
    const PlantedText &m_planted;
};

} // namespace

/// What is left of an account's secret in this program's memory once the account is removed.
class TestAccountMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_dir.emplace(); }
    void aKeyForThisRunLeavesNothing();
    void aKeyThatWasReplacedLeavesNothing();
    void aKeyOfTheKeychainLeavesLittle();
    void sessionsOfProfilesLeaveLittle_data();
    void sessionsOfProfilesLeaveLittle();
    void aKeyOfAFileLeavesNothing();

private:
    QUuid add(AccountStore &accounts, Kept kept)
    {
        return *accounts.add(Account{{}, u"Live Events"_s, FromAccessKey{kept, false}, {u"eu-west-1"_s}});
    }
    /// Signs a request, as everything does that an account is used for.
    static bool sign(SecretStore &secrets, const QUuid &account)
    {
        const auto key = support::ended(secrets.sourceOf(account)->credentials({}));
        if (!key || !*key)
            return false;
        aws::HttpRequest request{
            "POST"_ba, QUrl(u"https://ivsrealtime.eu-west-1.amazonaws.com/ListStages"_s), {}, "{}"_ba};
        aws::sigv4::Signer({"eu-west-1"_ba, "ivs"_ba}).addTo(request, **key, QDateTime::currentDateTimeUtc());
        return true;
    }

    /// A file of AWS's with a key.
    bool writeKey(const QByteArray &before, const PlantedText &planted) const;
    /// A session in the CLI's cache.
    void keep(const QString &name, const PlantedText &planted) const;

    std::optional<QTemporaryDir> m_dir;
};

void TestAccountMemory::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("memory is read as Linux shows it");
#endif
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
}

void TestAccountMemory::aKeyForThisRunLeavesNothing()
{
    const PlantedText planted;
    PlantedKeychain keychain(planted);
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(keychain, accounts, Environment());
    const QUuid account = add(accounts, Kept::Nowhere);
    secrets.keepForThisRun(account, {u"AKIDEXAMPLE"_s, aws::Secret(planted.text()), {}});
    QCOMPARE(planted.copies(), 1);
    QVERIFY(sign(secrets, account));
    QCOMPARE(planted.copies(), 1);
    QVERIFY(support::ended(secrets.removeAccount(account, {})).value());
    QCOMPARE(planted.copies(), 0);
}

void TestAccountMemory::aKeyThatWasReplacedLeavesNothing()
{
    const PlantedText planted;
    const PlantedText other;
    PlantedKeychain keychain(planted);
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(keychain, accounts, Environment());
    const QUuid account = add(accounts, Kept::InKeychain);
    QVERIFY(sign(secrets, account));
    const int read = planted.copies();
    secrets.keepForThisRun(account, {u"AKIDEXAMPLE"_s, aws::Secret(other.text()), {}});
    QVERIFY(sign(secrets, account));
    QCOMPARE(planted.copies(), read - 1); // its own
    QCOMPARE(other.copies(), 1);
}

void TestAccountMemory::aKeyOfTheKeychainLeavesLittle()
{
    const PlantedText planted;
    PlantedKeychain keychain(planted);
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(keychain, accounts, Environment());
    const QUuid account = add(accounts, Kept::InKeychain);
    for (int i = 0; i < 3; ++i)
        QVERIFY(sign(secrets, account)); // it is read once
    const int before = planted.copies();
    QVERIFY(support::ended(secrets.removeAccount(account, {})).value());
    const int left = planted.copies();
    qInfo("%d copies before, and %d when the account is removed: those of Qt's JSON", before, left);
    QCOMPARE(left, before - 1); // its own
    QVERIFY(left <= keptByJson);
}

void TestAccountMemory::keep(const QString &name, const PlantedText &planted) const
{
    QFile file(m_dir->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QString text = planted.text();
    QByteArray bytes = text.toUtf8();
    file.write(R"({"Credentials": {"AccessKeyId": "A", "SecretAccessKey": "s", )"
               R"("Expiration": "2080-10-16T03:56:45Z", "SessionToken": ")");
    file.write(bytes);
    file.write("\"}}");
    aws::wipe(text);
    aws::wipe(bytes);
}

void TestAccountMemory::sessionsOfProfilesLeaveLittle_data()
{
    QTest::addColumn<bool>("isRole");
    QTest::newRow("roles") << true;
    QTest::newRow("single sign-on") << false;
}

/// As the CLI has got them, whose files are read.
void TestAccountMemory::sessionsOfProfilesLeaveLittle()
{
    QFETCH(const bool, isRole);
    constexpr int count = 8;
    const PlantedText planted;
    QByteArray config = "[profile own]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n";
    for (int i = 0; i < count; ++i) {
        const QString name = u"desk%1"_s.arg(i);
        const QString arn = u"arn:aws:iam::123456789012:role/"_s + name;
        config += "[profile " + name.toUtf8() + "]\n";
        if (isRole) {
            config += "role_arn = " + arn.toUtf8() + "\nsource_profile = own\n";
            keep(RoleCache::fileOf(AssumedRole{name, arn, {}, {}, {}, {}, {}}), planted);
        } else {
            config += "sso_start_url = https://corp.example/start\nsso_region = eu-west-1\n"
                      "sso_account_id = 123456789012\nsso_role_name = "
                + name.toUtf8() + '\n';
            keep(RoleCache::fileOf(
                     SingleSignOn{{}, u"https://corp.example/start"_s, u"eu-west-1"_s, {}, u"123456789012"_s, name}),
                 planted);
        }
    }
    QFile file(m_dir->filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(config) > 0);
    file.close();

    PlantedKeychain keychain(planted);
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(keychain, accounts, Environment());
    aws::Transport transport;
    aws::RateLimitsBook rates{1.0};
    KnownCommands known;
    MfaCodes codes;
    FileLocations locations;
    locations.config = file.fileName();
    locations.roleCache = m_dir->path();
    ProfileAccounts profiles(secrets, {locations, {}, transport, rates, known, codes});
    std::vector<QUuid> ids;
    std::vector<std::shared_ptr<aws::CredentialsSource>> open; // what is open has them
    for (int i = 0; i < count; ++i) {
        const QString name = u"desk%1"_s.arg(i);
        ids.push_back(*accounts.add(Account{{}, name, FromProfile{name}, {u"eu-west-1"_s}}));
        open.push_back(secrets.sourceOf(ids.back()));
        QVERIFY(sign(secrets, ids.back()));
    }
    const int before = planted.copies();
    QVERIFY(before >= count);
    for (const QUuid &id : ids)
        QVERIFY(support::ended(secrets.removeAccount(id, {})).value());
    const int left = planted.copies();
    qInfo("%d copies before, and %d when the accounts are removed: those of Qt's JSON", before, left);
    QVERIFY(before - left >= count); // its own of each
}

bool TestAccountMemory::writeKey(const QByteArray &before, const PlantedText &planted) const
{
    QFile file(m_dir->filePath(u"credentials"_s));
    QString text = planted.text();
    QByteArray bytes = text.toUtf8();
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        && file.write(before) > 0 && file.write(bytes) > 0 && file.write("\n") > 0;
    aws::wipe(text);
    aws::wipe(bytes);
    return isWritten;
}

/// While nobody signs with it, and once the account is removed, nothing of the file is kept; its next key is noticed.
void TestAccountMemory::aKeyOfAFileLeavesNothing()
{
    const PlantedText planted;
    const PlantedText next;
    const QByteArray before = "[desk]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = ";
    QVERIFY(writeKey(before, planted));
    PlantedKeychain keychain(planted);
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(keychain, accounts, Environment());
    aws::Transport transport;
    aws::RateLimitsBook rates{1.0};
    KnownCommands known;
    MfaCodes codes;
    FileLocations locations;
    locations.credentials = m_dir->filePath(u"credentials"_s);
    ProfileAccounts profiles(secrets, {locations, {}, transport, rates, known, codes});
    QCOMPARE(profiles.files().profiles().size(), std::size_t(1));
    const FromProfile desk{u"desk"_s};
    QVERIFY(profiles.meaningOf(desk).chain);
    QCOMPARE(planted.copies(), 0);

    const QUuid account = *accounts.add(Account{{}, u"Desk"_s, desk, {u"eu-west-1"_s}});
    const auto open = secrets.sourceOf(account);
    QVERIFY(sign(secrets, account));
    QVERIFY(planted.copies() > 0);
    const QSignalSpy changed(&secrets, &SecretStore::credentialsChanged);
    QVERIFY(writeKey(before, next));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(sign(secrets, account));
    QCOMPARE(planted.copies(), 0);
    QVERIFY(next.copies() > 0);
    QVERIFY(support::ended(secrets.removeAccount(account, {})).value());
    QCOMPARE(next.copies(), 0);
    QVERIFY(profiles.meaningOf(desk).chain); // another account can still be it
}

QTEST_GUILESS_MAIN(TestAccountMemory)
#include "tst_account_memory.moc"
