// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"
#include "files/WholeFile.h"
#include "patchbay/scenes/SceneStore.h"
#include "support/Ended.h"
#include "support/StandingDisk.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using patchbay::Scene;
using patchbay::SceneStore;
using support::ended;
using support::started;
using IfThere = SceneStore::IfThere;
using Kind = SceneStore::Refusal::Kind;

namespace {

Scene scene(const QString &name)
{
    return {name,
            QDateTime(QDate(2026, 5, 1), QTime(19, 4, 10), Qt::UTC),
            {{u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/c1"_s}}};
}

} // namespace

class TestSceneStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_disks.emplace();
    }
    void cleanup()
    {
        m_disks.reset();
        m_dir.reset();
    }

    void areThereAfterAStart();
    void whatIsAskedForIsDoneInThatOrder();
    void followsTheFolder();
    void aFileThatIsChangedInItsPlaceIsNoticed();
    void anotherFolderHasItsOwn();
    void whoHasTheTurnHoldsUpNobodyElse();
    void aDiskThatStandsStillHoldsUpNobody();
    void whatIsNotWantedAnyMoreIsNotWritten();
    void whatWasBegunIsDoneWhenTheStoreIsGone();
    void anAnswerOfTheFolderBeforeIsNotTakenOver();

private:
    bool save(SceneStore &store, const QString &name)
    {
        const std::stop_token never;
        const auto saved = ended(store.save(scene(name), IfThere::Refuse, never));
        return saved && *saved;
    }
    QString folder() const { return m_dir->filePath(u"scenes"_s); }
    QString path(const QString &fileName) const { return folder() + u'/' + fileName; }

    std::optional<QTemporaryDir> m_dir;
    std::optional<files::DiskThreads> m_disks;
};

void TestSceneStore::areThereAfterAStart()
{
    {
        SceneStore store(*m_disks, folder());
        QVERIFY(!store.isRead());
        QVERIFY(store.all().empty());
        QSignalSpy changed(&store, &SceneStore::changed);
        QTRY_VERIFY(store.isRead());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!QDir(folder()).exists());
        QVERIFY(save(store, u"Show 10"_s));
        QVERIFY(store.find(u"Show 10"_s)); // as soon as it is done
        QVERIFY(save(store, u"Show 9"_s));
        QCOMPARE(changed.count(), 3);
    }
    SceneStore again(*m_disks, folder());
    QTRY_COMPARE(again.all().size(), std::size_t(2));
    QCOMPARE(again.all().front().scene->name, u"Show 9"_s);
    QVERIFY(*again.find(u"Show 9"_s) == scene(u"Show 9"_s));
    QVERIFY(!again.find(u"show 9"_s));
}

void TestSceneStore::whatIsAskedForIsDoneInThatOrder()
{
    SceneStore store(*m_disks, folder());
    const std::stop_token never;
    const auto saved = started(store.save(scene(u"a"_s), IfThere::Refuse, never));
    const auto renamed = started(store.rename(u"a.scene.json"_s, u"b"_s, never));
    const auto savedAgain = started(store.save(scene(u"a"_s), IfThere::Refuse, never));
    const auto removed = started(store.remove(u"a.scene.json"_s));
    QTRY_VERIFY(removed->has_value());
    QVERIFY(**saved && **renamed && **savedAgain && **removed);
    QCOMPARE(store.all().size(), std::size_t(1));
    QCOMPARE(store.all().front().fileName, u"a-2.scene.json"_s);
}

void TestSceneStore::followsTheFolder()
{
    SceneStore store(*m_disks, folder());
    QVERIFY(files::replace(path(u"x.scene.json"_s), scene(u"from a colleague"_s).json()));
    QTRY_VERIFY(store.find(u"from a colleague"_s));
    QVERIFY(files::replace(path(u"x.scene.json"_s), scene(u"changed"_s).json()));
    QTRY_VERIFY(store.find(u"changed"_s));
    QVERIFY(QFile::remove(path(u"x.scene.json"_s)));
    QTRY_VERIFY(store.all().empty());
}

void TestSceneStore::aFileThatIsChangedInItsPlaceIsNoticed()
{
    QVERIFY(files::replace(path(u"x.scene.json"_s), scene(u"one"_s).json()));
    SceneStore store(*m_disks, folder());
    QTRY_VERIFY(store.find(u"one"_s));
    QFile file(path(u"x.scene.json"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write(scene(u"other"_s).json()) > 0);
    file.close();
    QTRY_VERIFY(store.find(u"other"_s));
}

void TestSceneStore::anotherFolderHasItsOwn()
{
    SceneStore store(*m_disks, folder());
    QVERIFY(save(store, u"a"_s));
    store.setFolder(m_dir->filePath(u"elsewhere"_s));
    QVERIFY(store.all().empty());
    QTRY_VERIFY(store.isRead());
    QVERIFY(store.all().empty());
    store.setFolder(folder());
    QTRY_VERIFY(store.find(u"a"_s));
}

void TestSceneStore::whoHasTheTurnHoldsUpNobodyElse()
{
    QVERIFY(QDir().mkpath(folder()));
    SceneStore store(*m_disks, folder());
    QLockFile somebody(path(u"scenes.lock"_s));
    QVERIFY(somebody.tryLock());
    const std::stop_token never;
    const auto saved = started(store.save(scene(u"Show"_s), IfThere::Refuse, never));
    int rounds = 0; // of the event loop, until it is told
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&] { rounds += saved->has_value() ? 0 : 1; });
    ticking.start(0);
    QTRY_VERIFY(saved->has_value());
    QVERIFY(rounds > 1);
    QVERIFY(!**saved);
    QCOMPARE((*saved)->error().kind, Kind::NotWritten);
    somebody.unlock();
    QVERIFY(save(store, u"Show"_s));
}

void TestSceneStore::aDiskThatStandsStillHoldsUpNobody()
{
    QVERIFY(QDir().mkpath(folder()));
    SceneStore store(*m_disks, folder());
    QTRY_VERIFY(store.isRead());
    support::StandingDisk disk(path(u"scenes.lock"_s));
    QVERIFY(disk.stands());
    const std::stop_token never;
    const auto saved = started(store.save(scene(u"Show"_s), IfThere::Refuse, never));
    // Another folder goes on meanwhile, and so does the loop that tells of it.
    SceneStore other(*m_disks, m_dir->filePath(u"elsewhere"_s));
    QVERIFY(save(other, u"Show"_s));
    QVERIFY(!saved->has_value());
    disk.goOn();
    QTRY_VERIFY(saved->has_value());
    QVERIFY(**saved);
    QVERIFY(store.find(u"Show"_s));
}

void TestSceneStore::whatIsNotWantedAnyMoreIsNotWritten()
{
    QVERIFY(QDir().mkpath(folder()));
    SceneStore store(*m_disks, folder());
    QVERIFY(save(store, u"a"_s));
    support::StandingDisk disk(path(u"scenes.lock"_s));
    std::stop_source stop;
    const auto saved = started(store.save(scene(u"Show"_s), IfThere::Refuse, stop.get_token()));
    const auto renamed = started(store.rename(u"a.scene.json"_s, u"b"_s, stop.get_token()));
    stop.request_stop();
    disk.goOn();
    QTRY_VERIFY(renamed->has_value());
    QCOMPARE((*saved)->error().kind, Kind::Stopped);
    QCOMPARE((*renamed)->error().kind, Kind::Stopped);
    QCOMPARE(store.all().size(), std::size_t(1));
    QVERIFY(store.find(u"a"_s));
}

void TestSceneStore::whatWasBegunIsDoneWhenTheStoreIsGone()
{
    support::Slot<SceneStore::Done> saved;
    {
        SceneStore store(*m_disks, folder());
        const std::stop_token never;
        saved = started(store.save(scene(u"Show"_s), IfThere::Refuse, never));
    }
    const QFuture<void> done = m_disks->done();
    QTRY_VERIFY(done.isFinished());
    QTRY_VERIFY(saved->has_value());
    QVERIFY(QFile::exists(path(u"show.scene.json"_s)));
}

void TestSceneStore::anAnswerOfTheFolderBeforeIsNotTakenOver()
{
    QVERIFY(QDir().mkpath(folder()));
    SceneStore store(*m_disks, folder());
    support::StandingDisk disk(path(u"scenes.lock"_s));
    const std::stop_token never;
    const auto saved = started(store.save(scene(u"Show"_s), IfThere::Refuse, never));
    store.setFolder(m_dir->filePath(u"elsewhere"_s));
    QTRY_VERIFY(store.isRead()); // a dead disk can be left
    disk.goOn();
    QTRY_VERIFY(saved->has_value());
    QVERIFY(**saved);
    QVERIFY(store.all().empty());
}

QTEST_GUILESS_MAIN(TestSceneStore)
#include "tst_scenestore.moc"
