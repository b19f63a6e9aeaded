// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../lifecycle/ActDesk.h"
#include "files/DiskThreads.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/alarms/WatchedChanges.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/rotation/KeyRotations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using tests::ActDesk;
using tests::patience;

namespace {

/// A watch list that follows what is done to encoders.
struct Desk : ActDesk {
    QTemporaryDir dir;
    Journal journal{dir.path()};
    files::DiskThreads disks;
    Labels labels{disks, dir.filePath(u"scenes"_s)};
    SceneStore scenes{disks, dir.filePath(u"scenes"_s)};
    KeyRotations rotations{dir.path(), desk.plant, acts, journal, Belongings(labels, scenes)};
    WatchList watched{dir.path()};
    WatchedChanges changes{watched, desk.plant, acts, rotations};

    Desk()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(labels.isRead() && scenes.isRead(), patience); }();
    }
    ~Desk()
    {
        support::ended([](Desk &ending) -> QCoro::Task<bool> {
            co_await ending.rotations.stopAndJoin();
            co_await ending.journal.stopAndJoin();
            co_return true;
        }(*this));
    }
    void read()
    {
        Source &source = desk.source(desk.here);
        const auto reading = source.inventory().refresh(source.client(), {});
        QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    }
    void deleteOutside(const QString &arn)
    {
        const auto deleted = desk.source(desk.here).client().deleteIngestConfiguration(arn, false, {}, {}, {});
        QTRY_VERIFY_WITH_TIMEOUT(deleted.isReady(), patience);
        read();
    }
    /// A key of it is replaced, as far as to the deletion of the old one.
    QString replacing(const QString &arn)
    {
        const QUuid id = rotations.begin({desk.here, arn});
        rotations.make(id, u"New key"_s);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!rotations.find(id)->madeArn.isEmpty(), patience); }();
        read();
        return rotations.find(id)->madeArn;
    }
};

} // namespace

class TestWatchedChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsDeletedFromHereIsOffTheList();
    void whoCouldNotBeDeletedStays();
    void whoOthersDeleteStays();
    void whoseKeyIsReplacedHandsItsPlaceOver();
    void alsoWhereOthersDeleteTheOldOne();
    void whatItIsCalledIsKept();
};

void TestWatchedChanges::whoIsDeletedFromHereIsOffTheList()
{
    Desk desk;
    const Deletion first = desk.deletion(0);
    const Deletion second = desk.deletion(1);
    desk.watched.setWatched({first.encoder.arn, second.encoder.arn}, true);
    QCOMPARE(desk.done(first).outcome, ActOutcome::Done);
    QCOMPARE(desk.watched.all(), QSet{second.encoder.arn});
}

void TestWatchedChanges::whoCouldNotBeDeletedStays()
{
    Desk desk;
    const Deletion deletion = desk.deletion(0);
    desk.watched.setWatched({deletion.encoder.arn}, true);
    desk.control().addFault(u"DeleteIngestConfiguration"_s, u"accessDenied"_s);
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::Refused);
    QVERIFY(desk.watched.contains(deletion.encoder.arn));
}

void TestWatchedChanges::whoOthersDeleteStays()
{
    Desk desk;
    const Deletion deletion = desk.deletion(0);
    desk.watched.setWatched({deletion.encoder.arn}, true);
    desk.deleteOutside(deletion.encoder.arn);
    QVERIFY(desk.watched.contains(deletion.encoder.arn));
    // Whoever has it deleted here as well means it.
    QCOMPARE(desk.done(deletion).outcome, ActOutcome::AlreadyDone);
    QVERIFY(!desk.watched.contains(deletion.encoder.arn));
}

void TestWatchedChanges::whoseKeyIsReplacedHandsItsPlaceOver()
{
    Desk desk;
    const Deletion old = desk.deletion(0);
    desk.watched.setWatched({old.encoder.arn}, true);
    const QString made = desk.replacing(old.encoder.arn);
    QCOMPARE(desk.watched.all(), QSet{old.encoder.arn}); // both are there
    QCOMPARE(desk.done(old).outcome, ActOutcome::Done);
    QCOMPARE(desk.watched.all(), QSet{made});
}

void TestWatchedChanges::alsoWhereOthersDeleteTheOldOne()
{
    Desk desk;
    const Deletion old = desk.deletion(0);
    const Deletion other = desk.deletion(1);
    desk.watched.setWatched({old.encoder.arn}, true);
    const QString made = desk.replacing(old.encoder.arn);
    desk.deleteOutside(old.encoder.arn);
    QTRY_COMPARE_WITH_TIMEOUT(desk.watched.all(), QSet{made}, patience);
    // Of one that was not watched the new one is not either.
    const QString another = desk.replacing(other.encoder.arn);
    QCOMPARE(desk.done(other).outcome, ActOutcome::Done);
    QVERIFY(!desk.watched.contains(another));
}

void TestWatchedChanges::whatItIsCalledIsKept()
{
    Desk desk;
    const Deletion deletion = desk.deletion(0);
    desk.watched.setWatched({deletion.encoder.arn}, true);
    desk.deleteOutside(deletion.encoder.arn);
    QVERIFY(!deletion.name.isEmpty());
    QVERIFY(desk.watched.save());
    QCOMPARE(WatchList(desk.dir.path()).nameOf(deletion.encoder.arn), deletion.name);
}

QTEST_GUILESS_MAIN(TestWatchedChanges)

#include "tst_watchedchanges.moc"
