// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "KeePassXc.h"
#include "accounts/SecretStore.h"
#include "accounts/SystemKeychain.h"
#include "support/Ended.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using Kind = KeychainErrorKind;

/// Against a real KeePassXC. The soak installs it.
class TestKeePassXc final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_keePassXc.emplace(tests::KeePassXc::Settings::AsksNothing);
        QVERIFY(m_keePassXc->start());
    }
    void cleanup() { m_keePassXc.reset(); }

    void saysWhichKeychain();
    void writesReadsRemoves();
    void replaces();
    void isThereAfterARestart();
    void anAccountIsRemovedWithItsSecret();
    void lockedIsNotMissing();
    void oneThatHangsIsNotWaitedFor();
    void killedWhileAsked();

private:
    KeychainResult<aws::Secret> read() { return support::ended(m_keychain.read(m_entry, {})).value(); }
    KeychainResult<void> write(const aws::Secret &secret)
    {
        return support::ended(m_keychain.write(m_entry, secret, {})).value();
    }

    SystemKeychain m_keychain;
    std::optional<tests::KeePassXc> m_keePassXc;
    const QString m_entry = u"an entry of the test"_s;
    const aws::Secret m_secret{u"planted \"secret\" – ünïcode"_s};
};

void TestKeePassXc::initTestCase()
{
    if (!tests::KeePassXc::isInstalled())
        QSKIP("Debian's keepassxc is not installed: it is not tried as a keychain");
}

void TestKeePassXc::saysWhichKeychain()
{
    const auto state = support::ended(m_keychain.state({})).value();
    QVERIFY(state);
    QCOMPARE(state->product, u"KeePassXC"_s);
    QVERIFY(!state->locked);
}

void TestKeePassXc::writesReadsRemoves()
{
    QVERIFY(write(m_secret));
    QVERIFY(read() == m_secret);
    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
    QCOMPARE(read().error().kind, Kind::NotFound);
}

void TestKeePassXc::replaces()
{
    const aws::Secret other{u"planted another one"_s};
    QVERIFY(write(m_secret));
    QVERIFY(write(other));
    QVERIFY(read() == other);
}

void TestKeePassXc::isThereAfterARestart()
{
    QVERIFY(write(m_secret));
    m_keePassXc->end();
    QCOMPARE(read().error().kind, Kind::NoService);
    QVERIFY(m_keePassXc->start());
    QVERIFY(read() == m_secret);
}

void TestKeePassXc::anAccountIsRemovedWithItsSecret()
{
    const QTemporaryDir folder;
    AccountStore accounts(folder.path(), std::nullopt);
    SecretStore secrets(m_keychain, accounts, Environment());
    const QUuid id = *accounts.add(Account{{}, u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}});
    QVERIFY(support::ended(secrets.save(id, {u"AKIDEXAMPLE"_s, m_secret, {}}, {})).value());
    QVERIFY(support::ended(m_keychain.read(id.toString(QUuid::WithoutBraces), {})).value());
    QVERIFY(support::ended(secrets.removeAccount(id, {})).value());
    QVERIFY(accounts.accounts().empty());
    QCOMPARE(support::ended(m_keychain.read(id.toString(QUuid::WithoutBraces), {})).value().error().kind,
             Kind::NotFound);
}

void TestKeePassXc::lockedIsNotMissing()
{
    QVERIFY(write(m_secret));
    QVERIFY(m_keePassXc->lock());
    QVERIFY(support::ended(m_keychain.state({})).value()->locked);
    QCOMPARE(read().error().kind, Kind::Locked);
    QCOMPARE(write(m_secret).error().kind, Kind::Locked);
    QCOMPARE(support::ended(m_keychain.remove(m_entry, {})).value().error().kind, Kind::Locked);
    m_keePassXc->end();
    QVERIFY(m_keePassXc->start()); // with its password
    QVERIFY(read() == m_secret);
}

void TestKeePassXc::oneThatHangsIsNotWaitedFor()
{
    QVERIFY(write(m_secret));
    SystemKeychain impatient(std::chrono::milliseconds(300));
    m_keePassXc->suspend();
    QCOMPARE(support::ended(impatient.read(m_entry, {})).value().error().kind, Kind::NoAnswer);
}

void TestKeePassXc::killedWhileAsked()
{
    QVERIFY(write(m_secret));
    m_keePassXc->end(); // which saves
    QVERIFY(m_keePassXc->start());
    m_keePassXc->suspend();
    const auto asked = support::started(m_keychain.read(m_entry, {}));
    m_keePassXc->kill();
    QTRY_VERIFY_WITH_TIMEOUT(asked->has_value(), 30'000);
    QVERIFY(!**asked);
    QVERIFY((**asked).error().kind != Kind::NotFound);
    QVERIFY(m_keePassXc->start());
    QVERIFY(read() == m_secret);
}

QTEST_GUILESS_MAIN(TestKeePassXc)
#include "tst_keepassxc.moc"
