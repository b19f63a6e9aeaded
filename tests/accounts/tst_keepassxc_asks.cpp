// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "KeePassXc.h"
#include "accounts/SystemKeychain.h"
#include "support/Ended.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using Kind = KeychainErrorKind;

/// Against a real KeePassXC as it is installed, which asks a person before a program gets an entry. The soak installs
/// it.
class TestKeePassXcAsks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void readingWaitsForThePerson();
    void personSaysNo();
    void readingIsTakenBack();
    void replacedAndRemovedWithoutAQuestion();
    void endedBehindItsQuestion();
    void lockedAsksNothing();

private:
    using Reading = support::Slot<KeychainResult<aws::Secret>>;
    Reading reading(std::stop_token stop = {}) { return support::started(m_keychain.read(m_entry, std::move(stop))); }
    KeychainResult<void> write(const aws::Secret &secret)
    {
        return support::ended(m_keychain.write(m_entry, secret, {})).value();
    }
    static bool isAsked()
    {
        return QTest::qWaitFor([] { return tests::KeePassXc::hasWindow(question); }, 30'000);
    }
    static bool answer(const QString &key) { return tests::KeePassXc::press(key, question); }

    static inline const auto question = u"Access Request"_s;
    SystemKeychain m_keychain{std::chrono::seconds(20)};
    tests::KeePassXc m_keePassXc{tests::KeePassXc::Settings::Default};
    QString m_entry; ///< another one in each test
    const aws::Secret m_secret{u"planted \"secret\" – ünïcode"_s};
};

void TestKeePassXcAsks::initTestCase()
{
    if (!tests::KeePassXc::isInstalled())
        QSKIP("Debian's keepassxc is not installed: it is not tried as a keychain");
    QVERIFY(m_keePassXc.start());
}

/// An entry of an earlier run of the program: to KeePassXC each connection is another program.
void TestKeePassXcAsks::init()
{
    m_entry = QString::fromLatin1(QTest::currentTestFunction());
    QProcess tool;
    tool.start(u"secret-tool"_s,
               {u"store"_s, u"--label=made by another program"_s, u"server"_s, SystemKeychain::serviceName(), u"user"_s,
                m_entry, u"type"_s, u"plaintext"_s, u"xdg:schema"_s, u"org.qt.keychain"_s});
    tool.write(m_secret.reveal().toUtf8());
    tool.closeWriteChannel();
    QVERIFY(tool.waitForFinished());
    QCOMPARE(tool.exitCode(), 0);
}

void TestKeePassXcAsks::readingWaitsForThePerson()
{
    const auto read = reading();
    QVERIFY(isAsked());
    // Nobody who wants another entry is kept waiting by that.
    QCOMPARE(support::ended(m_keychain.read(u"another one"_s, {})).value().error().kind, Kind::NotFound);
    QVERIFY(!read->has_value());
    QVERIFY(answer(u"Return"_s));
    QTRY_VERIFY(read->has_value());
    QVERIFY(**read == m_secret);
    QVERIFY(support::ended(m_keychain.read(m_entry, {})).value() == m_secret); // it remembers
}

void TestKeePassXcAsks::personSaysNo()
{
    const auto read = reading();
    QVERIFY(answer(u"Escape"_s));
    QTRY_VERIFY(read->has_value());
    QCOMPARE((**read).error().kind, Kind::Denied);
}

/// What comes after it waits for the question, which is still there.
void TestKeePassXcAsks::readingIsTakenBack()
{
    std::stop_source stop;
    const auto read = reading(stop.get_token());
    QVERIFY(isAsked());
    stop.request_stop();
    QTRY_VERIFY(read->has_value());
    QCOMPARE((**read).error().kind, Kind::Cancelled);
    const auto again = reading();
    QVERIFY(answer(u"Return"_s));
    QTRY_VERIFY(again->has_value() || tests::KeePassXc::hasWindow(question));
    if (!again->has_value())
        QVERIFY(answer(u"Return"_s));
    QTRY_VERIFY(again->has_value());
    QVERIFY(**again == m_secret);
}

/// What is removed goes to the recycle bin of the database.
void TestKeePassXcAsks::replacedAndRemovedWithoutAQuestion()
{
    const aws::Secret other{u"planted another one"_s};
    QVERIFY(write(other));
    QVERIFY(!tests::KeePassXc::hasWindow(question));
    const auto read = reading();
    QTRY_VERIFY(read->has_value() || tests::KeePassXc::hasWindow(question));
    if (!read->has_value()) // by a connection of its own
        QVERIFY(answer(u"Return"_s));
    QTRY_VERIFY(read->has_value());
    QVERIFY(**read == other);
    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
    QCOMPARE(support::ended(m_keychain.read(m_entry, {})).value().error().kind, Kind::NotFound);
}

void TestKeePassXcAsks::endedBehindItsQuestion()
{
    const auto read = reading();
    QVERIFY(isAsked());
    m_keePassXc.end();
    QTRY_VERIFY_WITH_TIMEOUT(read->has_value(), 30'000);
    QCOMPARE((**read).error().kind, Kind::NoService);
    QVERIFY(m_keePassXc.start());
    QVERIFY(write(m_secret)); // nothing hangs of what was before
}

void TestKeePassXcAsks::lockedAsksNothing()
{
    QVERIFY(m_keePassXc.lock());
    QCOMPARE(support::ended(m_keychain.read(m_entry, {})).value().error().kind, Kind::Locked);
    QCOMPARE(write(m_secret).error().kind, Kind::Locked);
    QCOMPARE(support::ended(m_keychain.remove(m_entry, {})).value().error().kind, Kind::Locked);
}

QTEST_GUILESS_MAIN(TestKeePassXcAsks)
#include "tst_keepassxc_asks.moc"
