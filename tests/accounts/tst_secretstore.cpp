// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretStore.h"

#include "FakeKeychain.h"
#include "support/Ended.h"
#include "support/FullDisk.h"
#include "support/OwnMemory.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using Kept = FromAccessKey::Kept;
using Kind = KeychainErrorKind;
using Problem = aws::CredentialsProblem;

/// What SecretStore makes of a keychain that works, fails and hangs.
class TestSecretStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savedSecretIsReadOnceAtTheNextStart();
    void manyCallersShareOneReading();
    void callerThatLeavesDoesNotEndTheReading();
    void failedReadingIsNotRemembered_data();
    void failedReadingIsNotRemembered();
    void denialIsRememberedUntilAPersonWantsIt_data();
    void denialIsRememberedUntilAPersonWantsIt();
    void neverStoredDoesNotAskTheKeychain();
    void keptForThisRunIsNotWritten();
    void typedInWhileReadingWins();
    void failedSaveUsesNothing_data();
    void failedSaveUsesNothing();
    void onAFullDiskTheKeychainIsLeftAlone();
    void removalThatFailsKeepsTheAccount();
    void removalOfAnAccountWithoutASecret();
    void endsWhileTheKeychainHangs();
    void endWaitsForWhatIsWritten();
    void environmentAccount();
    void settingsHoldNoSecret();
    void removedKeyIsNotLeftInMemory();

private:
    void restart();
    aws::Result<aws::Credentials> credentials();
    const FromAccessKey &mark() { return *m_accounts->find(m_id)->accessKey(); }

    const aws::Credentials m_key{u"AKIDEXAMPLE"_s, aws::Secret(u"planted-secret"_s), aws::Secret(u"planted-token"_s)};
    std::optional<QTemporaryDir> m_dir;
    std::optional<tests::FakeKeychain> m_keychain;
    std::optional<AccountStore> m_accounts;
    std::optional<SecretStore> m_secrets;
    QUuid m_id;
};

void TestSecretStore::init()
{
    m_dir.emplace();
    m_keychain.emplace();
    restart();
    m_id = *m_accounts->add(Account{{}, u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}});
}

void TestSecretStore::cleanup()
{
    auto end = m_secrets->stopAndJoin();
    QTRY_VERIFY(end.isReady());
}

/// As at the next start of the program: the same folder, the same keychain, nothing in memory.
void TestSecretStore::restart()
{
    m_secrets.reset();
    m_accounts.reset();
    m_accounts.emplace(m_dir->path(), std::nullopt);
    m_secrets.emplace(*m_keychain, *m_accounts, Environment());
}

aws::Result<aws::Credentials> TestSecretStore::credentials()
{
    auto task = m_secrets->sourceOf(m_id)->credentials({});
    return support::ended(std::move(task)).value();
}

void TestSecretStore::savedSecretIsReadOnceAtTheNextStart()
{
    const QSignalSpy changed(&*m_secrets, &SecretStore::credentialsChanged);
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    QCOMPARE(changed.count(), 1);
    QVERIFY(mark().kept == Kept::InKeychain);
    QVERIFY(credentials() == m_key);
    QCOMPARE(m_keychain->reads, 0);

    restart();
    QVERIFY(!m_secrets->isKnown(m_id));
    QVERIFY(credentials() == m_key);
    QVERIFY(credentials() == m_key);
    QCOMPARE(m_keychain->reads, 1);
    QCOMPARE(m_keychain->entries.size(), 1); // one entry for all of it
}

void TestSecretStore::manyCallersShareOneReading()
{
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    restart();
    m_keychain->hangs = true;
    std::vector<support::Slot<aws::Result<aws::Credentials>>> results;
    for (int i = 0; i < 10; ++i)
        results.push_back(support::started(m_secrets->sourceOf(m_id)->credentials({})));
    m_keychain->goOn();
    QTRY_VERIFY(std::ranges::all_of(results, [](const auto &result) { return result->has_value(); }));
    for (const auto &result : results)
        QVERIFY(**result == m_key);
    QCOMPARE(m_keychain->reads, 1);
}

void TestSecretStore::callerThatLeavesDoesNotEndTheReading()
{
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    restart();
    m_keychain->hangs = true;
    std::stop_source leave;
    const auto left = support::started(m_secrets->sourceOf(m_id)->credentials(leave.get_token()));
    const auto stayed = support::started(m_secrets->sourceOf(m_id)->credentials({}));
    leave.request_stop();
    QTRY_VERIFY(*left);
    QCOMPARE((*left)->error().kind, aws::ErrorKind::Cancelled);
    QVERIFY(!*stayed);
    m_keychain->goOn();
    QTRY_VERIFY(*stayed);
    QVERIFY(**stayed == m_key);
}

void TestSecretStore::failedReadingIsNotRemembered_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Problem::Kind>("problem");
    QTest::newRow("no service") << Kind::NoService << Problem::Kind::NoKeychain;
    QTest::newRow("locked") << Kind::Locked << Problem::Kind::KeychainLocked;
    QTest::newRow("not found") << Kind::NotFound << Problem::Kind::NotInKeychain;
    QTest::newRow("no answer") << Kind::NoAnswer << Problem::Kind::KeychainSilent;
    QTest::newRow("failed") << Kind::Failed << Problem::Kind::KeychainFailed;
}

void TestSecretStore::failedReadingIsNotRemembered()
{
    QFETCH(const Kind, kind);
    QFETCH(const Problem::Kind, problem);
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    restart();
    m_keychain->failure = KeychainError{kind, u"its own words"_s};
    const auto refused = credentials();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, aws::ErrorKind::NoCredentials);
    QVERIFY(refused.error().credentialsProblem == (Problem{problem, u"its own words"_s}));
    QCOMPARE(refused.error().message, u"its own words"_s); // for Details
    QVERIFY(refused.error().safeToRetry);
    QVERIFY(m_secrets->problemOf(m_id) == m_keychain->failure);

    m_keychain->failure.reset();
    QVERIFY(credentials() == m_key);
    QVERIFY(!m_secrets->problemOf(m_id));
}

void TestSecretStore::denialIsRememberedUntilAPersonWantsIt_data()
{
    QTest::addColumn<bool>("typesTheKey");
    QTest::newRow("has it asked again") << false;
    QTest::newRow("types the key") << true;
}

void TestSecretStore::denialIsRememberedUntilAPersonWantsIt()
{
    QFETCH(const bool, typesTheKey);
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    restart();
    m_keychain->failure = KeychainError{Kind::Denied, u"its own words"_s};
    for (int refresh = 0; refresh < 3; ++refresh) {
        const auto refused = credentials();
        QVERIFY(!refused);
        QVERIFY(refused.error().credentialsProblem == (Problem{Problem::Kind::KeychainDenied, u"its own words"_s}));
    }
    QCOMPARE(m_keychain->reads, 1); // nobody is asked every few seconds
    QVERIFY(m_secrets->problemOf(m_id) == m_keychain->failure);

    if (!typesTheKey) {
        m_secrets->askAgain(m_id);
        QVERIFY(!credentials()); // denied once more
        QVERIFY(!credentials());
        QCOMPARE(m_keychain->reads, 2);
    }
    m_keychain->failure.reset();
    if (typesTheKey)
        m_secrets->keepForThisRun(m_id, m_key);
    else
        m_secrets->askAgain(m_id);
    QVERIFY(credentials() == m_key);
    QCOMPARE(m_keychain->reads, typesTheKey ? 1 : 3);
    QVERIFY(!m_secrets->problemOf(m_id));
}

void TestSecretStore::neverStoredDoesNotAskTheKeychain()
{
    m_keychain->failure = KeychainError{Kind::NoAnswer};
    const auto refused = credentials();
    QVERIFY(!refused);
    QVERIFY(refused.error().credentialsProblem == Problem{Problem::Kind::NotKept});
    QCOMPARE(m_keychain->reads, 0);
}

void TestSecretStore::keptForThisRunIsNotWritten()
{
    m_secrets->keepForThisRun(m_id, m_key);
    QVERIFY(credentials() == m_key);
    QCOMPARE(m_keychain->writes, 0);
    QVERIFY(mark().kept == Kept::Nowhere);
    restart();
    QVERIFY(!credentials());
}

void TestSecretStore::typedInWhileReadingWins()
{
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    restart();
    m_keychain->hangs = true;
    const auto result = support::started(m_secrets->sourceOf(m_id)->credentials({}));
    aws::Credentials newer = m_key;
    newer.accessKeyId = u"AKIDNEWER"_s;
    m_secrets->keepForThisRun(m_id, newer);
    m_keychain->goOn();
    QTRY_VERIFY(*result);
    QVERIFY(**result == newer);
    QVERIFY(credentials() == newer);
}

void TestSecretStore::failedSaveUsesNothing_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Kept>("kept");
    QTest::newRow("locked: nothing was handed over") << Kind::Locked << Kept::Nowhere;
    QTest::newRow("no service: nothing was handed over") << Kind::NoService << Kept::Nowhere;
    QTest::newRow("no answer: it may be written later") << Kind::NoAnswer << Kept::Unconfirmed;
    QTest::newRow("failed: nobody knows") << Kind::Failed << Kept::Unconfirmed;
}

void TestSecretStore::failedSaveUsesNothing()
{
    QFETCH(const Kind, kind);
    QFETCH(const Kept, kept);
    m_keychain->failure = KeychainError{kind};
    const auto saved = support::ended(m_secrets->save(m_id, m_key, {}));
    QVERIFY(!saved.value());
    QVERIFY(saved->error().kind == kind);
    QVERIFY(!m_secrets->isKnown(m_id));
    QVERIFY(mark().kept == kept);
}

/// A secret that no account names would never be deleted.
void TestSecretStore::onAFullDiskTheKeychainIsLeftAlone()
{
    std::optional<KeychainError> problem;
    {
        const support::NoRoomForFiles limit;
        const auto saved = support::ended(m_secrets->save(m_id, m_key, {}));
        if (saved && !*saved)
            problem = saved->error();
    }
    QVERIFY(problem);
    QVERIFY(problem->kind == Kind::NotRecorded);
    QCOMPARE(m_keychain->writes, 0);
    QVERIFY(mark().kept == Kept::Nowhere);
}

void TestSecretStore::removalThatFailsKeepsTheAccount()
{
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    m_keychain->failure = KeychainError{Kind::Locked};
    const auto refused = support::ended(m_secrets->removeAccount(m_id, {}));
    QVERIFY(!refused.value());
    QVERIFY(refused->error().kind == Kind::Locked);
    QVERIFY(mark().removing);

    restart();
    QVERIFY(mark().removing); // remembered until it is done
    m_keychain->failure.reset();
    QVERIFY(support::ended(m_secrets->removeAccount(m_id, {})).value());
    QVERIFY(m_accounts->accounts().empty());
    QVERIFY(m_keychain->entries.isEmpty());
}

void TestSecretStore::removalOfAnAccountWithoutASecret()
{
    m_keychain->failure = KeychainError{Kind::NoService};
    m_secrets->keepForThisRun(m_id, m_key);
    QVERIFY(support::ended(m_secrets->removeAccount(m_id, {})).value());
    QVERIFY(m_accounts->accounts().empty());
}

void TestSecretStore::endsWhileTheKeychainHangs()
{
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    restart();
    m_keychain->hangs = true;
    const auto result = support::started(m_secrets->sourceOf(m_id)->credentials({}));
    auto end = m_secrets->stopAndJoin();
    QTRY_VERIFY(end.isReady());
    QTRY_VERIFY(*result);
    QCOMPARE((*result)->error().kind, aws::ErrorKind::Cancelled);
}

void TestSecretStore::endWaitsForWhatIsWritten()
{
    m_keychain->hangs = true;
    const auto saving = support::started(m_secrets->save(m_id, m_key, {})); // by a dialog that nobody closes
    auto end = m_secrets->stopAndJoin();
    QTRY_VERIFY(end.isReady());
    QTRY_VERIFY(*saving);
    QVERIFY((*saving)->error().kind == Kind::Cancelled);
}

void TestSecretStore::environmentAccount()
{
    Environment environment;
    environment.key = m_key;
    AccountStore accounts(m_dir->path(), environment.account());
    SecretStore secrets(*m_keychain, accounts, environment);
    auto task = secrets.sourceOf(environment.account()->id)->credentials({});
    QVERIFY(support::ended(std::move(task)).value() == m_key);
    QCOMPARE(m_keychain->reads, 0);
}

void TestSecretStore::removedKeyIsNotLeftInMemory()
{
    const tests::PlantedText planted;
    m_secrets->keepForThisRun(m_id, {u"AKIDEXAMPLE"_s, aws::Secret(planted.text()), {}});
    QVERIFY(credentials());
    QVERIFY(planted.copies() > 0);
    QVERIFY(support::ended(m_secrets->removeAccount(m_id, {})).value());
    QCOMPARE(planted.copies(), 0);
}

void TestSecretStore::settingsHoldNoSecret()
{
    QVERIFY(support::ended(m_secrets->save(m_id, m_key, {})).value());
    const auto files = QDir(m_dir->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("Live Events"));
        QVERIFY(!content.contains("planted") && !content.contains("AKIDEXAMPLE"));
    }
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
