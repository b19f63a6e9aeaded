// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"

#include <QFutureWatcher>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using files::DiskThreads;

class TestDiskThreads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesOneAfterTheOther();
    void aFolderThatStandsStillHoldsUpNoOther();
    void isDoneWhenAllIs();
    void whatWasGivenIsDoneBeforeItEnds();
};

void TestDiskThreads::doesOneAfterTheOther()
{
    DiskThreads disks;
    QList<int> order; // of one thread, and read when that has ended it
    Qt::HANDLE thread = nullptr;
    for (int i = 0; i < 20; ++i) {
        disks.run(u"/a"_s, [&order, &thread, i] {
            order.append(i);
            thread = QThread::currentThreadId();
            return i;
        });
    }
    auto last = disks.run(u"/a/"_s, [&order] { return int(order.size()); }); // the same folder
    QTRY_VERIFY(last.isFinished());
    QCOMPARE(last.result(), 20);
    QVERIFY(std::ranges::is_sorted(order));
    QVERIFY(thread != QThread::currentThreadId());
}

void TestDiskThreads::aFolderThatStandsStillHoldsUpNoOther()
{
    std::binary_semaphore goOn(0);
    DiskThreads disks;
    auto standing = disks.run(u"/a"_s, [&goOn] {
        goOn.acquire();
        return 1;
    });
    auto other = disks.run(u"/b"_s, [] { return 2; });
    QTRY_VERIFY(other.isFinished());
    QVERIFY(!standing.isFinished());
    goOn.release();
    QTRY_VERIFY(standing.isFinished());
}

void TestDiskThreads::isDoneWhenAllIs()
{
    std::binary_semaphore goOn(0);
    DiskThreads disks;
    QVERIFY(disks.done().isFinished());
    auto a = disks.run(u"/a"_s, [&goOn] {
        goOn.acquire();
        return 1;
    });
    auto b = disks.run(u"/b"_s, [] { return 2; });
    const QFuture<void> done = disks.done();
    QTRY_VERIFY(b.isFinished());
    QVERIFY(!done.isFinished());
    goOn.release();
    QTRY_VERIFY(done.isFinished());
    QVERIFY(a.isFinished());
}

void TestDiskThreads::whatWasGivenIsDoneBeforeItEnds()
{
    std::atomic<int> count = 0;
    {
        DiskThreads disks;
        for (int i = 0; i < 100; ++i)
            disks.run(u"/a"_s, [&count] { return ++count; });
    }
    QCOMPARE(count.load(), 100);
}

QTEST_GUILESS_MAIN(TestDiskThreads)
#include "tst_diskthreads.moc"
