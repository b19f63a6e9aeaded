// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SystemKeychain.h"
#include "support/Ended.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace accounts;
using Kind = KeychainErrorKind;

/// Against a real KWallet in a KDE session of its own. The soak installs it.
class TestKWallet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(start()); }
    void cleanup() { end(); }

    void saysWhichKeychain();
    void writesReplacesReadsRemoves();
    void isThereAfterARestart();
    void closedIsNotMissing();
    void personSaysNo();
    void killedWhileAsked();

private:
    static constexpr int patience = 30'000; // milliseconds
    bool start();
    void end();
    static void call(const QString &method, const QVariantList &arguments);
    KeychainResult<aws::Secret> read() { return support::ended(m_keychain.read(m_entry, {})).value(); }
    KeychainResult<void> write(const aws::Secret &secret)
    {
        return support::ended(m_keychain.write(m_entry, secret, {})).value();
    }

    SystemKeychain m_keychain{std::chrono::seconds(8)};
    QTemporaryDir m_folder;
    QProcess m_daemon;
    const QString m_entry = u"an entry of the test"_s;
    const aws::Secret m_secret{u"planted \"secret\" – ünïcode"_s};
};

void TestKWallet::initTestCase()
{
    if (!QFileInfo(u"/usr/bin/kwalletd5"_s).isExecutable())
        QSKIP("Debian's libkf5wallet-bin is not installed: KWallet is not tried as a keychain");
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    QFile settings(m_folder.filePath(u"kwalletrc"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[Wallet]\nFirst Use=false\nEnabled=true\nDefault Wallet=kdewallet\nPrompt on Open=false\n"
                   "[org.freedesktop.secrets]\napiEnabled=false\n");
}

/// It opens the wallet as it does at a login, whose password PAM hands over, and makes it when there is none.
bool TestKWallet::start()
{
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(u"/usr/bin/kwalletd5"_s, QStringList());
    const auto isThere = [] {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.kde.kwalletd5"_s).value();
    };
    if (!QTest::qWaitFor(isThere, patience))
        return false;
    call(u"pamOpen"_s, {u"kdewallet"_s, QByteArray(56, 'k'), 0});
    return true;
}

/// As at the end of a session: it writes to its file seconds after it was told an entry, or when it closes the wallet.
void TestKWallet::end()
{
    call(u"closeAllWallets"_s, {});
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(patience))
        m_daemon.kill();
}

void TestKWallet::call(const QString &method, const QVariantList &arguments)
{
    auto message =
        QDBusMessage::createMethodCall(u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s, method);
    message.setArguments(arguments);
    QDBusConnection::sessionBus().call(message);
}

void TestKWallet::saysWhichKeychain()
{
    const auto state = support::ended(m_keychain.state({})).value();
    QVERIFY(state);
    QCOMPARE(state->product, u"KWallet"_s);
}

void TestKWallet::writesReplacesReadsRemoves()
{
    QVERIFY(write(m_secret));
    QVERIFY(read() == m_secret);
    const aws::Secret other{u"planted another one"_s};
    QVERIFY(write(other));
    QVERIFY(read() == other);
    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
    QCOMPARE(read().error().kind, Kind::NotFound);
    QVERIFY(support::ended(m_keychain.remove(m_entry, {})).value());
}

void TestKWallet::isThereAfterARestart()
{
    QVERIFY(write(m_secret));
    end();
    QVERIFY(start());
    QVERIFY(read() == m_secret);
}

/// It asks for its password in its own window; the reading ends before somebody types it, and works afterwards.
void TestKWallet::closedIsNotMissing()
{
    QVERIFY(write(m_secret));
    call(u"closeAllWallets"_s, {});
    const auto closed = read();
    QVERIFY(!closed);
    QCOMPARE(closed.error().kind, Kind::NoAnswer);
    end(); // nothing hangs of what was before
    QVERIFY(start());
    QVERIFY(read() == m_secret);
}

void TestKWallet::personSaysNo()
{
    QVERIFY(write(m_secret));
    call(u"closeAllWallets"_s, {});
    const auto reading = support::started(m_keychain.read(m_entry, {}));
    const auto isAsked = [] {
        return QProcess::execute(
                   u"xdotool"_s,
                   {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"Wallet"_s, u"windowactivate"_s, u"--sync"_s})
            == 0;
    };
    QVERIFY(QTest::qWaitFor(isAsked, patience));
    QCOMPARE(QProcess::execute(u"xdotool"_s, {u"key"_s, u"Escape"_s}), 0);
    QTRY_VERIFY(reading->has_value());
    QCOMPARE((**reading).error().kind, Kind::Denied);
}

void TestKWallet::killedWhileAsked()
{
    QVERIFY(write(m_secret));
    end(); // which saves
    QVERIFY(start());
    ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
    const auto asked = support::started(m_keychain.read(m_entry, {}));
    m_daemon.kill();
    m_daemon.waitForFinished(patience);
    QTRY_VERIFY_WITH_TIMEOUT(asked->has_value(), patience);
    QVERIFY(!**asked);
    QVERIFY((**asked).error().kind != Kind::NotFound);
    QVERIFY(start());
    QVERIFY(read() == m_secret);
}

QTEST_GUILESS_MAIN(TestKWallet)
#include "tst_kwallet.moc"
