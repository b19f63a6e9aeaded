// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretStore.h"
#include "accounts/SystemKeychain.h"

#include "GnomeKeyring.h"
#include "support/Ended.h"
#include "support/FullDisk.h"
#include "support/OwnMemory.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace accounts;
using namespace tests;
using Kind = KeychainErrorKind;

namespace {

/// A token that only a reader of the secret can make, and that tells nobody the secret.
QString fingerprint(const aws::Credentials &credentials)
{
    const QByteArray secret = credentials.secretAccessKey.reveal().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
}

} // namespace

/// Against a real gnome-keyring (with-keyring.sh).
class TestKeychain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_dir.emplace(); }
    void cleanup();
    void saysWhichKeychain();
    void writesReadsReplacesRemoves();
    void missingEntry();
    void manyAtOnce();
    void lockedIsNeitherMissingNorGone();
    void noAnswer();
    void keptForTheNextStartOfTheProgram();
    void keptThoughTheDiskFillsUpMeanwhile();
    void accountIsRemovedOnlyWithItsSecret();
    void anAccountThatIsRemovedLeavesLittle();

private:
    /// The fingerprint of the key that a process of its own finds.
    QString seenByTheNextStart() const;

    SystemKeychain m_keychain;
    std::optional<QTemporaryDir> m_dir;
    const QString m_entry = u"an entry of the test"_s;
    const aws::Secret m_secret{u"planted \"secret\" – ünïcode"_s};
};

void TestKeychain::initTestCase()
{
    QVERIFY2(gnome_keyring::processId() > 0, "no Secret Service on this bus: run it by with-keyring.sh");
}

void TestKeychain::cleanup()
{
    gnome_keyring::resume();
    QVERIFY(gnome_keyring::unlock());
    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
}

QString TestKeychain::seenByTheNextStart() const
{
    QProcess next;
    next.start(QCoreApplication::applicationFilePath(), {u"--next-start"_s, m_dir->path()});
    return next.waitForFinished() ? QString::fromUtf8(next.readAllStandardOutput()).trimmed() : QString();
}

void TestKeychain::saysWhichKeychain()
{
    const auto state = support::ended(m_keychain.state({})).value();
    QVERIFY(state);
    QCOMPARE(state->product, u"GNOME Keyring"_s);
    QVERIFY(!state->locked);
    QVERIFY(gnome_keyring::lock());
    QVERIFY(support::ended(m_keychain.state({})).value()->locked);
}

void TestKeychain::writesReadsReplacesRemoves()
{
    QVERIFY(support::ended(m_keychain.write(m_entry, m_secret, {})).value());
    QVERIFY(support::ended(SystemKeychain().read(m_entry, {})).value() == m_secret);
    QCOMPARE(gnome_keyring::lookUp(u"IVS Patchbay"_s, m_entry), m_secret.reveal());

    const aws::Secret other(u"another"_s);
    QVERIFY(support::ended(m_keychain.write(m_entry, other, {})).value());
    QVERIFY(support::ended(m_keychain.read(m_entry, {})).value() == other);

    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
    QCOMPARE(gnome_keyring::lookUp(u"IVS Patchbay"_s, m_entry), QString());
}

void TestKeychain::missingEntry()
{
    const auto missing = support::ended(m_keychain.read(m_entry, {})).value();
    QVERIFY(!missing);
    QVERIFY(missing.error().kind == Kind::NotFound);
    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
}

void TestKeychain::manyAtOnce()
{
    QVERIFY(support::ended(m_keychain.write(m_entry, m_secret, {})).value());
    std::vector<support::Slot<KeychainResult<aws::Secret>>> results;
    for (int i = 0; i < 20; ++i)
        results.push_back(support::started(m_keychain.read(m_entry, {})));
    QTRY_VERIFY(std::ranges::all_of(results, [](const auto &result) { return result->has_value(); }));
    for (const auto &result : results)
        QVERIFY(**result == m_secret);
}

void TestKeychain::lockedIsNeitherMissingNorGone()
{
    QVERIFY(support::ended(m_keychain.write(m_entry, m_secret, {})).value());
    QVERIFY(gnome_keyring::lock());
    const auto read = support::ended(m_keychain.read(m_entry, {})).value();
    QVERIFY(!read && read.error().kind == Kind::Locked);
    const auto other = support::ended(m_keychain.read(u"no such entry"_s, {})).value();
    QVERIFY(!other && other.error().kind == Kind::Locked);
    const auto written = support::ended(m_keychain.write(m_entry, m_secret, {})).value();
    QVERIFY(!written && written.error().kind == Kind::Locked);
    const auto removed = support::ended(m_keychain.remove(m_entry, {})).value();
    QVERIFY(!removed && removed.error().kind == Kind::Locked);

    QVERIFY(gnome_keyring::unlock());
    QVERIFY(support::ended(m_keychain.read(m_entry, {})).value() == m_secret);
}

void TestKeychain::noAnswer()
{
    QVERIFY(support::ended(m_keychain.write(m_entry, m_secret, {})).value());
    SystemKeychain impatient(std::chrono::milliseconds(300));
    gnome_keyring::suspend();
    const auto state = support::ended(impatient.state({})).value();
    QVERIFY(!state && state.error().kind == Kind::NoAnswer);
    const auto read = support::ended(impatient.read(m_entry, {})).value();
    QVERIFY(!read && read.error().kind == Kind::NoAnswer);
    const auto written = support::ended(impatient.write(m_entry, aws::Secret(u"never"_s), {})).value();
    QVERIFY(!written && written.error().kind == Kind::NoAnswer);
    const auto removed = support::ended(impatient.remove(m_entry, {})).value();
    QVERIFY(!removed && removed.error().kind == Kind::NoAnswer);

    std::stop_source stop;
    const auto cancelled = support::started(m_keychain.read(m_entry, stop.get_token()));
    stop.request_stop();
    QTRY_VERIFY(*cancelled);
    QVERIFY((*cancelled)->error().kind == Kind::Cancelled);

    gnome_keyring::resume(); // nothing was left in a queue: the next try works
    QVERIFY(support::ended(impatient.read(m_entry, {})).value() == m_secret);
}

void TestKeychain::keptForTheNextStartOfTheProgram()
{
    const aws::Credentials key{u"AKIDEXAMPLE"_s, m_secret, {}};
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(m_keychain, accounts, Environment());
    const QUuid id = *accounts.add(Account{{}, u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}});
    QVERIFY(support::ended(secrets.save(id, key, {})).value());

    QCOMPARE(seenByTheNextStart(), fingerprint(key));
    QVERIFY(support::ended(secrets.removeAccount(id, {})).value());
}

/// Nothing is lost but the note that the entry was seen.
void TestKeychain::keptThoughTheDiskFillsUpMeanwhile()
{
    const aws::Credentials key{u"AKIDEXAMPLE"_s, m_secret, {}};
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(m_keychain, accounts, Environment());
    const QUuid id = *accounts.add(Account{{}, u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}});
    const auto saving = support::started(secrets.save(id, key, {})); // the list is written before the keychain is asked
    {
        const support::NoRoomForFiles limit;
        [&saving] { QTRY_VERIFY(*saving); }();
    }
    QVERIFY(*saving && !**saving);
    QVERIFY((*saving)->error().kind == Kind::KeptUnrecorded);
    QVERIFY(secrets.isKnownInKeychain(id));
    QCOMPARE(seenByTheNextStart(), fingerprint(key));

    QVERIFY(support::ended(secrets.save(id, key, {})).value()); // once there is room
    QVERIFY(accounts.find(id)->accessKey()->kept == FromAccessKey::Kept::InKeychain);
    QVERIFY(support::ended(secrets.removeAccount(id, {})).value());
}

void TestKeychain::accountIsRemovedOnlyWithItsSecret()
{
    const aws::Credentials key{u"AKIDEXAMPLE"_s, m_secret, {}};
    AccountStore accounts(m_dir->path(), std::nullopt);
    SecretStore secrets(m_keychain, accounts, Environment());
    const QUuid id = *accounts.add(Account{{}, u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}});
    const QString entry = id.toString(QUuid::WithoutBraces);
    QVERIFY(support::ended(secrets.save(id, key, {})).value());
    QVERIFY(gnome_keyring::lookUp(u"IVS Patchbay"_s, entry).contains(u"AKIDEXAMPLE"_s));

    QVERIFY(gnome_keyring::lock());
    QVERIFY(!support::ended(secrets.removeAccount(id, {})).value());
    QVERIFY(accounts.find(id)->accessKey()->removing);
    QVERIFY(gnome_keyring::unlock());
    QVERIFY(gnome_keyring::lookUp(u"IVS Patchbay"_s, entry).contains(u"AKIDEXAMPLE"_s));

    QVERIFY(support::ended(secrets.removeAccount(id, {})).value());
    QVERIFY(accounts.accounts().empty());
    QCOMPARE(gnome_keyring::lookUp(u"IVS Patchbay"_s, entry), QString());
}

/// QtKeychain, libsecret and D-Bus copy what they are given into memory of theirs. Measured: 2 after one writing and
/// one reading.
void TestKeychain::anAccountThatIsRemovedLeavesLittle()
{
#ifndef Q_OS_LINUX
    QSKIP("memory is read as Linux shows it");
#endif
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
    const tests::PlantedText planted;
    {
        AccountStore accounts(m_dir->path(), std::nullopt);
        const QUuid id = *accounts.add(Account{{}, u"Live Events"_s, FromAccessKey{}, {u"eu-west-1"_s}});
        {
            SecretStore secrets(m_keychain, accounts, Environment());
            QVERIFY(support::ended(secrets.save(id, {u"AKIDEXAMPLE"_s, aws::Secret(planted.text()), {}}, {})).value());
        }
        SecretStore secrets(m_keychain, accounts, Environment());
        QVERIFY(support::ended(secrets.sourceOf(id)->credentials({})).value());
        QVERIFY(support::ended(secrets.removeAccount(id, {})).value());
    }
    const int left = planted.copies();
    qInfo("%d copies are left of a key that was kept, read and removed", left);
    QVERIFY(left <= 6);
}

/// What the next start of the program does: it has the folder and the keychain, and reads the one account's key.
static int nextStart(const QString &configDir)
{
    SystemKeychain keychain;
    AccountStore accounts(configDir, std::nullopt);
    SecretStore secrets(keychain, accounts, Environment());
    auto task = secrets.sourceOf(accounts.accounts().at(0).id)->credentials({});
    const auto credentials = support::ended(std::move(task));
    QTextStream(stdout) << (credentials && *credentials ? fingerprint(**credentials) : u"nothing"_s) << Qt::endl;
    return 0;
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--next-start"_s)
        return nextStart(app.arguments().value(2));
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
