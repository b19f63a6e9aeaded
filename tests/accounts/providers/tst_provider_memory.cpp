// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/Profile.h"
#include "accounts/providers/KeyProviders.h"
#include "accounts/providers/ProcessProviders.h"
#include "accounts/providers/ProcessRun.h"
#include "accounts/providers/RefreshingCredentials.h"
#include "accounts/providers/RoleCache.h"
#include "accounts/providers/SsoTokenCache.h"
#include "support/Ended.h"
#include "support/OwnMemory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using tests::PlantedText;

namespace {

/// No copy of it is left here.
bool write(const QString &path, const QByteArray &before, const PlantedText &planted, const QByteArray &after)
{
    QFile file(path);
    QString text = planted.text();
    QByteArray bytes = text.toUtf8();
    aws::wipe(text);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    const bool isWritten = isOpen && file.write(before) > 0 && file.write(bytes) > 0 && file.write(after) > 0;
    aws::wipe(bytes);
    return isWritten;
}

} // namespace

/// What is left of a secret once nobody needs it any more.
class TestProviderMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesLeaveNothing();
    void aKeyLeavesNothing();
    void tokensLeaveLittle();
    void aProgramLeavesLittle();
    void whatAProgramComplainsOfLeavesLittle();
};

void TestProviderMemory::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("memory is read as Linux shows it");
#endif
    if (tests::keepsWhatWasFreed())
        QSKIP("The sanitizer keeps memory that was given back when a text grew.");
}

void TestProviderMemory::filesLeaveNothing()
{
    const QTemporaryDir home;
    const PlantedText planted;
    FileLocations locations;
    locations.credentials = home.filePath(u"credentials"_s);
    QVERIFY(write(locations.credentials, "[a]\naws_access_key_id=x\nmistyped_secret_key = ", planted, " # note\n"));
    QCOMPARE(planted.copies(), 0);
    {
        auto config = SharedConfig::read(locations);
        QCOMPARE(planted.copies(), 1);
        config = SharedConfig::read(locations); // it was changed
        QCOMPARE(planted.copies(), 1);
    }
    QCOMPARE(planted.copies(), 0);
}

void TestProviderMemory::aKeyLeavesNothing()
{
    const QTemporaryDir home;
    const PlantedText planted;
    FileLocations locations;
    locations.config = home.filePath(u"config"_s);
    QVERIFY(
        write(locations.config, "[profile a]\naws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=", planted, "\n"));
    async::TaskScope scope;
    {
        auto profile = std::make_optional(profileOf(SharedConfig::read(locations), u"a"_s));
        QCOMPARE(planted.copies(), 1); // the file's other settings have gone
        auto provider = std::make_shared<StaticKeyProvider>(u"a"_s, std::get<StaticKeys>(profile->chain->base));
        profile.reset();
        const auto credentials = std::make_shared<RefreshingCredentials>(provider, scope);
        QVERIFY(*support::ended(credentials->credentials({})));
        QCOMPARE(planted.copies(), 2); // what the file has, and what signs
        credentials->setProvider(nullptr);
        provider.reset();
    }
    QCOMPARE(planted.copies(), 0);
}

/// Qt's JSON keeps none of it in ways that we could wipe: what it leaves is bounded here.
void TestProviderMemory::tokensLeaveLittle()
{
    const QTemporaryDir folder;
    const PlantedText planted;
    const SsoTokenCache cache(folder.path());
    const SingleSignOn signOn{u"s"_s, {}, {}, {}, {}, {}};
    QVERIFY(write(cache.pathOf(signOn), R"({"expiresAt": "2080-10-16T03:56:45Z", "accessToken": ")", planted, "\"}"));
    for (int i = 0; i < 5; ++i) {
        const auto token = cache.read(signOn);
        QVERIFY(token);
        QVERIFY(cache.write(signOn, *token));
    }
    const int left = planted.copies();
    qInfo("%d copies are left of a token that was read and written five times", left);
    QVERIFY(left <= 2 * 5);
}

/// The same of the pipe's buffers.
void TestProviderMemory::aProgramLeavesLittle()
{
    const QTemporaryDir folder;
    const PlantedText planted;
    QVERIFY(
        write(folder.filePath(u"printed"_s), R"({"Version":1,"AccessKeyId":"A","SecretAccessKey":")", planted, "\"}"));
    ProcessSettings settings;
    settings.environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    KnownCommands known;
    ProcessProvider provider(u"a"_s, {u"cat "_s + folder.filePath(u"printed"_s), {}}, settings, known);
    for (int i = 0; i < 5; ++i)
        QVERIFY(*support::ended(provider.resolve({})));
    const int left = planted.copies();
    qInfo("%d copies are left of a secret that a program printed five times", left);
    QVERIFY(left <= 5);
}

/// One that says its secret where only errors belong.
void TestProviderMemory::whatAProgramComplainsOfLeavesLittle()
{
    const QTemporaryDir folder;
    const PlantedText planted;
    QVERIFY(write(folder.filePath(u"said"_s), "no way with ", planted, "\n"));
    for (int i = 0; i < 5; ++i) {
        ProcessCommand command{u"/bin/sh"_s, {u"-c"_s, u"cat \"$0\" >&2"_s, folder.filePath(u"said"_s)}, {}};
        command.environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        ProcessOutcome outcome = *support::ended(runProcess(command, {}, {}));
        QVERIFY(outcome.errors.startsWith("no way with "));
        aws::wipe(outcome.errors);
    }
    const int left = planted.copies();
    qInfo("%d copies are left of a secret that a program said among its errors five times", left);
    QVERIFY(left <= 1); // the pipe's
}

QTEST_GUILESS_MAIN(TestProviderMemory)
#include "tst_provider_memory.moc"
