// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "JournalFixture.h"

#include "patchbay/journal/EarlierRuns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::EarlierRuns;
using patchbay::JournalOutcome;
using patchbay::JournalRun;

/// What there is to take back of what was made before this start.
class TestEarlierRuns final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsMadeNowHidesNothing();
    void whatIsTakenBackNowLeadsToTheOneBefore();
    void thereIsNoneInANewJournal();

private:
    JournalRun taken(const QString &name, const QString &undoes = {})
    {
        const JournalRun run = support::madeRun(name, undoes);
        conclude(intended(tests::rebind(1, run)), JournalOutcome::Moved);
        return run;
    }
    static QString nameOf(const std::optional<patchbay::JournalRunSummary> &run)
    {
        return run ? run->run.name : QString();
    }
};

void TestEarlierRuns::whatIsMadeNowHidesNothing()
{
    taken(u"yesterday"_s);
    reopen();
    const EarlierRuns earlier(*m_journal);
    QTRY_COMPARE(nameOf(earlier.undo()), u"yesterday"_s);
    const JournalRun now = taken(u"now"_s);
    taken(u"Undo: now"_s, now.id);
    QTRY_VERIFY(found().size() == 3);
    QCOMPARE(nameOf(earlier.undo()), u"yesterday"_s);
    QVERIFY(!earlier.redo()); // what was undone now is not of an earlier start
}

void TestEarlierRuns::whatIsTakenBackNowLeadsToTheOneBefore()
{
    taken(u"the day before"_s);
    const JournalRun yesterday = taken(u"yesterday"_s);
    reopen();
    const EarlierRuns earlier(*m_journal);
    QTRY_COMPARE(nameOf(earlier.undo()), u"yesterday"_s);
    taken(u"now"_s);
    taken(u"Undo: yesterday"_s, yesterday.id);
    QTRY_COMPARE(nameOf(earlier.undo()), u"the day before"_s);
}

void TestEarlierRuns::thereIsNoneInANewJournal()
{
    const EarlierRuns earlier(*m_journal);
    QVERIFY(support::ended(m_journal->runs(0, 1)).value()); // it has asked for that before
    taken(u"now"_s);
    QVERIFY(support::ended(m_journal->nextToUndo()).value()->undo);
    QVERIFY(!earlier.undo());
    QVERIFY(!earlier.redo());
}

QTEST_GUILESS_MAIN(TestEarlierRuns)
#include "tst_earlierruns.moc"
