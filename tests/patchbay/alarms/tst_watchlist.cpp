// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/WatchList.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::WatchList;

namespace {

QString arn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + id;
}

} // namespace

class TestWatchList final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsChosenIsKept();
    void whatIsChosenTwiceIsNoNews();
    void namesAreKeptWithThoseThatHaveThem();
    void onePlaceIsTakenByAnother();
    void aFileThatIsNotUnderstoodIsLeftAlone_data();
    void aFileThatIsNotUnderstoodIsLeftAlone();

private:
    QString path() const { return m_folder->filePath(u"watched.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWatchList::whatIsChosenIsKept()
{
    {
        WatchList list(m_folder->path());
        QVERIFY(list.all().isEmpty());
        list.setWatched({arn(u"AAAA"_s), arn(u"BBBB"_s)}, true);
        list.setWatched({arn(u"BBBB"_s)}, false);
    }
    const WatchList list(m_folder->path());
    QCOMPARE(list.all(), QSet{arn(u"AAAA"_s)});
    QVERIFY(list.contains(arn(u"AAAA"_s)) && !list.contains(arn(u"BBBB"_s)));
    QVERIFY(!list.problem());
}

void TestWatchList::whatIsChosenTwiceIsNoNews()
{
    WatchList list(m_folder->path());
    QSignalSpy changed(&list, &WatchList::changed);
    list.setWatched({arn(u"AAAA"_s)}, true);
    list.setWatched({arn(u"AAAA"_s)}, true);
    list.setWatched({arn(u"BBBB"_s)}, false);
    QCOMPARE(changed.size(), 1);
}

void TestWatchList::namesAreKeptWithThoseThatHaveThem()
{
    {
        WatchList list(m_folder->path());
        list.setWatched({arn(u"AAAA"_s), arn(u"BBBB"_s)}, true);
        list.noteName(arn(u"AAAA"_s), u"cam-01"_s);
        list.noteName(arn(u"BBBB"_s), u"cam-02"_s);
        list.noteName(arn(u"CCCC"_s), u"cam-03"_s); // nobody watches it
        list.setWatched({arn(u"BBBB"_s)}, false);
        QVERIFY(list.save());
        list.noteName(arn(u"AAAA"_s), {}); // one that is not told is not another
    }
    const WatchList list(m_folder->path());
    QCOMPARE(list.nameOf(arn(u"AAAA"_s)), u"cam-01"_s);
    QVERIFY(list.nameOf(arn(u"BBBB"_s)).isEmpty() && list.nameOf(arn(u"CCCC"_s)).isEmpty());
}

void TestWatchList::onePlaceIsTakenByAnother()
{
    WatchList list(m_folder->path());
    list.setWatched({arn(u"AAAA"_s)}, true);
    list.noteName(arn(u"AAAA"_s), u"cam-01"_s);
    QSignalSpy changed(&list, &WatchList::changed);
    list.replace(arn(u"BBBB"_s), arn(u"CCCC"_s)); // it is not watched
    QVERIFY(changed.isEmpty());
    list.replace(arn(u"AAAA"_s), arn(u"CCCC"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(list.all(), QSet{arn(u"CCCC"_s)});
    QVERIFY(list.nameOf(arn(u"AAAA"_s)).isEmpty());
}

void TestWatchList::aFileThatIsNotUnderstoodIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a newer version's") << QByteArray(R"({"version": 2, "encoders": []})");
    QTest::newRow("no JSON") << QByteArray("cam-03");
    QTest::newRow("another thing") << QByteArray(R"({"version": 1, "encoders": "all"})");
}

void TestWatchList::aFileThatIsNotUnderstoodIsLeftAlone()
{
    QFETCH(const QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    WatchList list(m_folder->path());
    QVERIFY(list.problem());
    QSignalSpy notKept(&list, &WatchList::notKept);
    list.setWatched({arn(u"AAAA"_s)}, true);
    QVERIFY(list.contains(arn(u"AAAA"_s)));
    QVERIFY(!list.save());
    QVERIFY(!list.save());
    QCOMPARE(notKept.size(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

QTEST_GUILESS_MAIN(TestWatchList)

#include "tst_watchlist.moc"
