// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who does not wait for the disk any longer leaves an entry that is not written, or that says so.

#include "MadeUpEntries.h"

#include "patchbay/journal/JournalReader.h"
#include "patchbay/journal/JournalThread.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <optional>

using namespace patchbay;
using tests::rebind;

class TestJournalThread final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_isFree = false;
    }

    void whatIsStoppedBeforeItsTurnIsNotWritten();
    void whatIsWithdrawnIsConcludedWhenItIsWritten();

private:
    /// A thread that stands still where it would say that it has written, as on a disk that takes its time.
    JournalThread::Report standingStill()
    {
        return [this](const JournalResult<void> &) {
            if (m_isFree)
                return;
            m_reached.release();
            m_goOn.acquire();
        };
    }
    void freeAll()
    {
        m_isFree = true;
        m_goOn.release();
    }
    std::vector<JournalRecord> records()
    {
        JournalFile file(m_dir->path(), {});
        if (!file.open())
            return {};
        JournalReader reader(file);
        const auto span = reader.span({});
        const auto found = span ? reader.newest({}, *span, 100) : JournalResult<JournalReader::Found>();
        return found ? found->records : std::vector<JournalRecord>();
    }

    std::optional<QTemporaryDir> m_dir;
    std::atomic<bool> m_isFree = false;
    QSemaphore m_reached;
    QSemaphore m_goOn;
};

void TestJournalThread::whatIsStoppedBeforeItsTurnIsNotWritten()
{
    JournalThread thread(m_dir->path(), {}, standingStill());
    m_reached.acquire(); // it has opened the file
    std::stop_source stop;
    const auto stopped = thread.add(rebind(1), stop.get_token());
    const auto kept = thread.add(rebind(2));
    stop.request_stop();
    thread.withdraw(stopped);
    freeAll();
    QVERIFY(kept.result());
    QCOMPARE(stopped.result().error().kind, JournalError::Kind::Stopped);
    const auto ended = thread.end();
    QTRY_VERIFY(ended.isFinished());
    QCOMPARE(records().size(), 1U);
    QCOMPARE(records().front().entry.encoder, rebind(2).encoder);
}

void TestJournalThread::whatIsWithdrawnIsConcludedWhenItIsWritten()
{
    JournalThread thread(m_dir->path(), {}, standingStill());
    m_reached.acquire(); // it has opened the file
    m_goOn.release();
    std::stop_source stop;
    const auto written = thread.add(rebind(1), stop.get_token());
    m_reached.acquire(); // it is written, and nobody was told
    stop.request_stop();
    thread.withdraw(written);
    const auto ended = thread.end(); // nothing more is taken
    freeAll();
    QTRY_VERIFY(ended.isFinished());
    const auto all = records();
    QCOMPARE(all.size(), 1U);
    QVERIFY(!all.front().isOpen());
    QCOMPARE(all.front().conclusion->outcome, JournalOutcome::Cancelled);
}

QTEST_GUILESS_MAIN(TestJournalThread)
#include "tst_journalthread.moc"
