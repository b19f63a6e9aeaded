// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On a full disk accounts and settings stay as they were, whole, and it is said. The same with a limit on the size of
// files, which needs no root.

#include "accounts/AccountStore.h"
#include "files/Settings.h"
#include "files/WholeFile.h"
#include "support/FullDisk.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using accounts::AccountStore;

class TestFullDisk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSizeLimit();
    void aFullDisk();

private:
    /// With no room between the two calls.
    void tryEverything(const QString &folder, const std::function<void()> &fill, const std::function<void()> &makeRoom);
};

void TestFullDisk::tryEverything(const QString &folder, const std::function<void()> &fill,
                                 const std::function<void()> &makeRoom)
{
    AccountStore store(folder, std::nullopt);
    const auto id = store.add({{}, u"Live Events"_s, accounts::FromAccessKey{}, {u"eu-west-1"_s}});
    QVERIFY(id);
    files::Settings settings(folder);
    settings.setValue(u"preferences/rateSharePercent"_s, 25);
    QVERIFY(settings.save());
    const QDir dir(folder);
    const auto accountsBefore = files::read(dir.filePath(u"accounts.json"_s));
    const auto settingsBefore = files::read(dir.filePath(u"settings.json"_s));
    QVERIFY(accountsBefore && settingsBefore);
    const QSignalSpy notKept(&settings, &files::Settings::notKept);
    const QSignalSpy kept(&settings, &files::Settings::kept);

    fill();
    accounts::Account account = *store.find(*id);
    account.readOnly = true;
    const auto updated = store.update(account);
    settings.setValue(u"preferences/rateSharePercent"_s, 30);
    const auto saved = settings.save();
    const auto accountsFull = files::read(dir.filePath(u"accounts.json"_s));
    const auto settingsFull = files::read(dir.filePath(u"settings.json"_s));
    const QStringList names = dir.entryList(QDir::Files | QDir::Hidden);
    makeRoom();

    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, accounts::StoreError::Kind::CannotWrite);
    QCOMPARE(updated.error().file.kind, files::Error::Kind::DiskFull);
    QVERIFY(!store.find(*id)->readOnly);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, files::Error::Kind::DiskFull);
    QCOMPARE(notKept.size(), 1);
    QVERIFY(accountsFull == accountsBefore);
    QVERIFY(settingsFull == settingsBefore);
    QVERIFY2(names.filter(u".new-"_s).isEmpty(), qPrintable(names.join(u' ')));

    QVERIFY(store.update(account));
    QVERIFY(settings.save());
    QCOMPARE(kept.size(), 1);
    QVERIFY(AccountStore(folder, std::nullopt).find(*id)->readOnly);
    QCOMPARE(files::Settings(folder).value(u"preferences/rateSharePercent"_s).toInt(), 30);
}

void TestFullDisk::aSizeLimit()
{
    const QTemporaryDir folder;
    std::optional<support::NoRoomForFiles> limit;
    tryEverything(
        folder.path(), [&limit] { limit.emplace(); }, [&limit] { limit.reset(); });
}

void TestFullDisk::aFullDisk()
{
    const support::SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root may mount a disk; the size limit is tried for everybody");
    tryEverything(
        disk.path(), [&disk] { disk.fill(); }, [&disk] { disk.makeRoom(); });
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
