// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"
#include "files/WholeFile.h"
#include "patchbay/labels/Labels.h"
#include "support/Ended.h"
#include "support/StandingDisk.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <optional>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::EncoderLabel;
using patchbay::Labels;
using patchbay::LabelSet;
using patchbay::StageMark;

namespace {

const QString cam = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam"_s;
const QString other = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/other"_s;
const QString stage = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;

EncoderLabel labelled(const QString &text)
{
    return {text, {}, {}};
}

} // namespace

class TestLabels final : public QObject {
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
    void tellWhatHasChanged();
    void refuseWhatIsNotKept();
    void namesGroups();
    void aFolderIsMadeWhenThereIsSomething();
    void takeOverWhatOthersChange();
    void twoWhoWriteAtOnceLoseNothing();
    void whoChangesTheSameIsTold();
    void aBrokenFileIsLeftAlone_data();
    void aBrokenFileIsLeftAlone();
    void whatWasChangedBesideABrokenFileIsKeptWhenItIsMended();
    void aFileThatIsTakenAwayTakesNothingWithIt();
    void whoWritesJustNowIsWaitedFor();
    void anotherFolderHasItsOwn();
    void aDiskThatStandsStillHoldsUpNobody();
    void aDiskThatStandsStillCanBeLeft();
    void whatIsChangedWhileItIsReadIsKept();
    void whatIsChangedWhileItIsWrittenIsKept();
    void theEndWritesWhatIsNotKept();

private:
    static bool isSaved(Labels &labels)
    {
        const auto saved = labels.save();
        return QTest::qWaitFor([&saved] { return saved.isFinished(); }) && saved.result();
    }
    static bool isMoved(Labels &labels, const QString &folder)
    {
        const auto moved = support::ended(labels.setFolder(folder));
        return moved && *moved;
    }
    QString folder() const { return m_dir->filePath(u"labels"_s); }
    QString path() const { return folder() + u"/labels.json"_s; }
    QByteArray content() const { return files::read(path()).value_or(QByteArray()); }
    void put(const QByteArray &json) { QVERIFY(files::replace(path(), json)); }
    /// As another program writes it.
    void put(const std::vector<std::pair<QString, EncoderLabel>> &encoders)
    {
        LabelSet set;
        set.apply({encoders, {}});
        put(set.json());
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<files::DiskThreads> m_disks;
};

void TestLabels::areThereAfterAStart()
{
    {
        Labels labels(*m_disks, folder());
        QVERIFY(labels.set(cam, {u"Tor 1"_s, u"Halle"_s, u"Käthe"_s}));
        QVERIFY(labels.set(stage, StageMark::OnAir));
        QVERIFY(!labels.isKept());
    }
    Labels again(*m_disks, folder());
    QTRY_VERIFY(again.isRead());
    QVERIFY(again.isKept());
    QVERIFY(!again.problem());
    QCOMPARE(again.of(cam), (EncoderLabel{u"Tor 1"_s, u"Halle"_s, u"Käthe"_s}));
    QCOMPARE(again.markOf(stage), StageMark::OnAir);
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"labels.json"_s));
}

void TestLabels::tellWhatHasChanged()
{
    Labels labels(*m_disks, folder());
    QSignalSpy encoders(&labels, &Labels::encodersChanged);
    QSignalSpy stages(&labels, &Labels::stagesChanged);
    QVERIFY(labels.apply({{{other, labelled(u"b"_s)}, {cam, labelled(u"a"_s)}}, {}}));
    QCOMPARE(encoders.count(), 1);
    QCOMPARE(encoders.constFirst().constFirst().toStringList(), QStringList({cam, other}));
    QCOMPARE(stages.count(), 0);
    QVERIFY(labels.apply({{{other, labelled(u"b"_s)}}, {{stage, StageMark::Backup}}})); // the first is so already
    QCOMPARE(encoders.count(), 1);
    QCOMPARE(stages.constFirst().constFirst().toStringList(), QStringList(stage));
}

void TestLabels::refuseWhatIsNotKept()
{
    Labels labels(*m_disks, folder());
    QVERIFY(!labels.set(u"cam"_s, labelled(u"a"_s)));
    QVERIFY(!labels.set(stage, labelled(u"a"_s)));
    QVERIFY(!labels.set(cam, StageMark::OnAir));
    QVERIFY(!labels.set(cam, labelled(QString(101, u'a'))));
    QVERIFY(labels.isKept());
    QVERIFY(labels.all() == LabelSet());
}

void TestLabels::namesGroups()
{
    Labels labels(*m_disks, folder());
    QVERIFY(labels.apply({{{cam, {{}, u"Hall 10"_s, {}}},
                           {other, {{}, u"Hall 2"_s, {}}},
                           {cam + u"2"_s, {{}, u"Hall 10"_s, {}}},
                           {cam + u"3"_s, labelled(u"x"_s)}},
                          {}}));
    QCOMPARE(labels.groups(), QStringList({u"Hall 2"_s, u"Hall 10"_s}));
}

void TestLabels::aFolderIsMadeWhenThereIsSomething()
{
    Labels labels(*m_disks, folder());
    QVERIFY(isSaved(labels));
    QVERIFY(!QDir(folder()).exists());
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    QTRY_VERIFY(labels.isKept()); // soon, by itself
    QVERIFY(content().contains("\"label\":\"a\""));
}

void TestLabels::takeOverWhatOthersChange()
{
    Labels labels(*m_disks, folder()); // before there is a folder
    QSignalSpy encoders(&labels, &Labels::encodersChanged);
    put({{cam, labelled(u"a"_s)}});
    QTRY_COMPARE(labels.of(cam).label, u"a"_s);
    put({{cam, labelled(u"b"_s)}, {other, labelled(u"c"_s)}});
    QTRY_COMPARE(labels.of(cam).label, u"b"_s);
    QCOMPARE(labels.of(other).label, u"c"_s);
    QCOMPARE(encoders.count(), 2);
    // In its place, as some programs write.
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray changed = file.readAll().replace("\"b\"", "\"d\"");
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(changed), changed.size());
    file.close();
    QTRY_COMPARE(labels.of(cam).label, u"d"_s);
    QVERIFY(labels.isKept());
}

void TestLabels::twoWhoWriteAtOnceLoseNothing()
{
    Labels one(*m_disks, folder());
    Labels two(*m_disks, folder());
    QSignalSpy replaced(&two, &Labels::othersReplaced);
    QVERIFY(one.set(cam, labelled(u"one"_s)));
    QVERIFY(two.set(other, labelled(u"two"_s)));
    QVERIFY(two.set(stage, StageMark::OnAir));
    QVERIFY(isSaved(one));
    QVERIFY(isSaved(two)); // without having looked
    for (Labels *const labels : {&one, &two}) {
        QTRY_COMPARE(labels->markOf(stage), StageMark::OnAir);
        QCOMPARE(labels->of(cam).label, u"one"_s);
        QCOMPARE(labels->of(other).label, u"two"_s);
    }
    QCOMPARE(replaced.count(), 0);
}

void TestLabels::whoChangesTheSameIsTold()
{
    put({{cam, labelled(u"a"_s)}});
    Labels one(*m_disks, folder());
    Labels two(*m_disks, folder());
    QTRY_VERIFY(one.isRead() && two.isRead());
    QSignalSpy replaced(&two, &Labels::othersReplaced);
    QVERIFY(one.set(cam, labelled(u"one"_s)));
    QVERIFY(two.set(cam, labelled(u"two"_s)));
    QVERIFY(isSaved(one));
    QVERIFY(isSaved(two));
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(replaced.constFirst().constFirst().toStringList(), QStringList(cam));
    QTRY_COMPARE(one.of(cam).label, u"two"_s);
}

void TestLabels::aBrokenFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<files::ListFault::Kind>("kind");
    QTest::newRow("cut off") << QByteArray("{\"version\":1,") << files::ListFault::Kind::NotJson;
    QTest::newRow("newer") << QByteArray("{\"version\":2,\"all\":[]}") << files::ListFault::Kind::NewerVersion;
}

void TestLabels::aBrokenFileIsLeftAlone()
{
    QFETCH(const QByteArray, json);
    QFETCH(const files::ListFault::Kind, kind);
    put(json);
    {
        Labels labels(*m_disks, folder());
        QTRY_VERIFY(labels.problem());
        const auto *const fault = std::get_if<files::ListFault>(&*labels.problem());
        QVERIFY(fault);
        QCOMPARE(fault->kind, kind);
        QVERIFY(labels.set(cam, labelled(u"a"_s)));
        QVERIFY(!isSaved(labels));
        QVERIFY(!labels.isKept());
    }
    const QFuture<void> done = m_disks->done();
    QTRY_VERIFY(done.isFinished());
    QCOMPARE(content(), json);
}

void TestLabels::whatWasChangedBesideABrokenFileIsKeptWhenItIsMended()
{
    put({{other, labelled(u"b"_s)}});
    Labels labels(*m_disks, folder());
    QTRY_VERIFY(labels.isRead());
    QSignalSpy problems(&labels, &Labels::problemChanged);
    put("<<<<<<< ours");
    QTRY_VERIFY(labels.problem());
    QCOMPARE(labels.of(other).label, u"b"_s); // as it was known
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    put({{other, labelled(u"c"_s)}});
    QTRY_VERIFY(!labels.problem());
    QTRY_VERIFY(labels.isKept());
    QCOMPARE(labels.of(other).label, u"c"_s);
    QVERIFY(content().contains("\"label\":\"a\"") && content().contains("\"label\":\"c\""));
    QCOMPARE(problems.count(), 2);
}

void TestLabels::aFileThatIsTakenAwayTakesNothingWithIt()
{
    put({{cam, labelled(u"a"_s)}});
    Labels labels(*m_disks, folder());
    QTRY_VERIFY(labels.isRead());
    QVERIFY(QFile::remove(path()));
    QVERIFY(labels.set(other, labelled(u"b"_s)));
    QVERIFY(isSaved(labels));
    const auto kept = LabelSet::fromJson(content());
    QVERIFY(kept);
    QCOMPARE(kept->of(cam).label, u"a"_s);
    QCOMPARE(kept->of(other).label, u"b"_s);
}

void TestLabels::whoWritesJustNowIsWaitedFor()
{
    QVERIFY(QDir().mkpath(folder()));
    Labels labels(*m_disks, folder());
    QLockFile somebody(path() + u".lock"_s);
    QVERIFY(somebody.tryLock());
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    QVERIFY(!isSaved(labels));
    QVERIFY(!labels.problem());
    QVERIFY(content().isEmpty());
    somebody.unlock();
    QTRY_VERIFY(labels.isKept());
}

void TestLabels::anotherFolderHasItsOwn()
{
    const QString elsewhere = m_dir->filePath(u"elsewhere"_s);
    {
        Labels there(*m_disks, elsewhere);
        QVERIFY(there.set(other, labelled(u"b"_s)));
    }
    Labels labels(*m_disks, folder());
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    QVERIFY(isMoved(labels, elsewhere));
    QCOMPARE(labels.of(cam), EncoderLabel());
    QTRY_COMPARE(labels.of(other).label, u"b"_s);
    QVERIFY(labels.isKept());
    QVERIFY(content().contains("\"label\":\"a\"")); // where it was said
    QVERIFY(isMoved(labels, m_dir->filePath(u"nowhere"_s)));
    QTRY_VERIFY(labels.isRead());
    QVERIFY(labels.all() == LabelSet());
    QVERIFY(labels.isKept());
}

/// What is changed is known at once, told of, and written once the disk goes on; nobody waits for it.
void TestLabels::aDiskThatStandsStillHoldsUpNobody()
{
    QVERIFY(QDir().mkpath(folder()));
    Labels labels(*m_disks, folder(), 50ms);
    QTRY_VERIFY(labels.isRead());
    QVERIFY(!labels.problem());
    QSignalSpy problems(&labels, &Labels::problemChanged);
    support::StandingDisk disk(path() + u".lock"_s);
    QVERIFY(disk.stands());
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    QCOMPARE(labels.of(cam).label, u"a"_s);
    QTRY_VERIFY(labels.problem());
    QVERIFY(*labels.problem() == Labels::Problem(files::Error{files::Error::Kind::NoAnswer, u"no answer yet"_s}));
    QVERIFY(labels.set(other, labelled(u"b"_s))); // goes on meanwhile
    QVERIFY(!isSaved(labels));
    QVERIFY(!isMoved(labels, m_dir->filePath(u"elsewhere"_s))); // it would be lost
    QCOMPARE(labels.folder(), folder());
    disk.goOn();
    QTRY_VERIFY(labels.isKept());
    QVERIFY(!labels.problem());
    QCOMPARE(problems.count(), 2);
    QVERIFY(content().contains("\"label\":\"a\"") && content().contains("\"label\":\"b\""));
}

void TestLabels::aDiskThatStandsStillCanBeLeft()
{
    const QString elsewhere = m_dir->filePath(u"elsewhere"_s);
    {
        Labels there(*m_disks, elsewhere);
        QVERIFY(there.set(other, labelled(u"b"_s)));
    }
    std::binary_semaphore goOn(0);
    m_disks->run(folder(), [&goOn] {
        goOn.acquire();
        return true;
    });
    Labels labels(*m_disks, folder(), 50ms);
    QTRY_VERIFY(labels.problem()); // before anything was read
    QVERIFY(!labels.isRead());
    QVERIFY(isMoved(labels, elsewhere)); // nothing was changed here
    QTRY_COMPARE(labels.of(other).label, u"b"_s);
    QVERIFY(!labels.problem());
    goOn.release();
    const QFuture<void> done = m_disks->done();
    QTRY_VERIFY(done.isFinished());
    QCOMPARE(labels.of(other).label, u"b"_s);
}

void TestLabels::whatIsChangedWhileItIsReadIsKept()
{
    put({{other, labelled(u"b"_s)}});
    Labels labels(*m_disks, folder());
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    QVERIFY(!labels.isRead());
    QTRY_VERIFY(labels.isRead() && labels.isKept());
    QCOMPARE(labels.of(other).label, u"b"_s);
    QVERIFY(content().contains("\"label\":\"a\"") && content().contains("\"label\":\"b\""));
}

void TestLabels::whatIsChangedWhileItIsWrittenIsKept()
{
    Labels labels(*m_disks, folder());
    QSignalSpy replaced(&labels, &Labels::othersReplaced);
    for (int i = 0; i < 50; ++i) {
        QVERIFY(labels.set(cam, labelled(QString::number(i))));
        QCOMPARE(labels.of(cam).label, QString::number(i));
        QCoreApplication::processEvents();
        QCOMPARE(labels.of(cam).label, QString::number(i));
    }
    QVERIFY(labels.set(cam, EncoderLabel())); // as it was at first, and something else is on its way
    QTRY_VERIFY(labels.isKept());
    QCOMPARE(labels.of(cam), EncoderLabel());
    QVERIFY(!content().contains("\"label\""));
    QCOMPARE(replaced.count(), 0);
}

void TestLabels::theEndWritesWhatIsNotKept()
{
    QVERIFY(QDir().mkpath(folder()));
    Labels labels(*m_disks, folder());
    QTRY_VERIFY(labels.isRead());
    support::StandingDisk disk(path() + u".lock"_s);
    QVERIFY(labels.set(cam, labelled(u"a"_s)));
    QCoreApplication::processEvents(); // under way by now
    QVERIFY(labels.set(cam, labelled(u"b"_s)));
    labels.end();
    const QFuture<void> done = m_disks->done();
    QVERIFY(!done.isFinished());
    disk.goOn();
    QTRY_VERIFY(done.isFinished());
    QVERIFY(content().contains("\"label\":\"b\""));
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
