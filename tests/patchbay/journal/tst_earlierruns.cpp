// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "JournalFixture.h"

#include "patchbay/journal/EarlierRuns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::EarlierRuns;
using patchbay::JournalOutcome;
using patchbay::JournalRun;
using patchbay::JournalWay;

/// What there is to take back of what was made before this start.
class TestEarlierRuns final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_stuck.clear();
        m_asked = 0;
    }
    void cleanup() { end(); }

    void whatIsMadeNowHidesNothing();
    void whatIsTakenBackNowLeadsToTheOneBefore();
    void thereIsNoneInANewJournal();
    void oneOfWhichNothingCanBeTakenBackIsPassedOver();
    void undosArePassedOverToo();
    void notMoreArePassedOverThanAnybodyWaitsFor();
    void whatIsWrittenMeanwhileIsReadOnceAfterwards();

private:
    JournalRun taken(const QString &name, const QString &undoes = {})
    {
        const JournalRun run = support::madeRun(name, undoes);
        conclude(intended(tests::rebind(1, run)), JournalOutcome::Moved);
        return run;
    }
    static QString nameOf(const std::optional<patchbay::JournalRunMoves> &run)
    {
        return run ? run->run.run.name : QString();
    }
    bool canBeTakenBack(const patchbay::JournalRunMoves &run)
    {
        ++m_asked;
        return !run.moved.empty() && !m_stuck.contains(nameOf(run));
    }

    /// Not while it reads.
    bool looksAgain(EarlierRuns &earlier)
    {
        m_asked = 0;
        earlier.lookAgain();
        return m_asked > 0;
    }

    QStringList m_stuck;
    int m_asked = 0;
};

void TestEarlierRuns::whatIsMadeNowHidesNothing()
{
    taken(u"yesterday"_s);
    reopen();
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"yesterday"_s);
    const JournalRun now = taken(u"now"_s);
    taken(u"Undo: now"_s, now.id);
    QTRY_VERIFY(found().size() == 3);
    QCOMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"yesterday"_s);
    QVERIFY(!earlier.next(JournalWay::Redo).run); // what was undone now is not of an earlier start
}

void TestEarlierRuns::whatIsTakenBackNowLeadsToTheOneBefore()
{
    taken(u"the day before"_s);
    const JournalRun yesterday = taken(u"yesterday"_s);
    reopen();
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"yesterday"_s);
    taken(u"now"_s);
    taken(u"Undo: yesterday"_s, yesterday.id);
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"the day before"_s);
}

void TestEarlierRuns::thereIsNoneInANewJournal()
{
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QVERIFY(support::ended(m_journal->runs(0, 1)).value()); // it has asked for that before
    taken(u"now"_s);
    for (int round = 0; round < 4; ++round) // it reads one after another, as this does
        QVERIFY(*support::ended(m_journal->nextToUndo(JournalWay::Undo)).value());
    QVERIFY(!earlier.next(JournalWay::Undo).run);
    QVERIFY(!earlier.next(JournalWay::Redo).run);
}

/// As when all that is left of it is live.
void TestEarlierRuns::oneOfWhichNothingCanBeTakenBackIsPassedOver()
{
    taken(u"monday"_s);
    taken(u"tuesday"_s);
    taken(u"wednesday"_s);
    reopen();
    m_stuck = {u"wednesday"_s, u"tuesday"_s};
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"monday"_s);
    QCOMPARE(nameOf(earlier.next(JournalWay::Undo).passedOver), u"wednesday"_s);
    QCOMPARE(earlier.next(JournalWay::Undo).passedOverInAll, 2);

    m_stuck = {u"wednesday"_s};
    earlier.lookAgain();
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"tuesday"_s);
    m_stuck = {};
    earlier.lookAgain();
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"wednesday"_s);
    QVERIFY(!earlier.next(JournalWay::Undo).passedOver);

    m_stuck = {u"monday"_s, u"tuesday"_s, u"wednesday"_s};
    earlier.lookAgain();
    QTRY_VERIFY(!earlier.next(JournalWay::Undo).run);
    QCOMPARE(nameOf(earlier.next(JournalWay::Undo).passedOver), u"wednesday"_s);
    QVERIFY(!earlier.next(JournalWay::Undo).areMore);
}

void TestEarlierRuns::undosArePassedOverToo()
{
    const JournalRun one = taken(u"one"_s);
    const JournalRun other = taken(u"other"_s);
    taken(u"Undo: other"_s, other.id);
    taken(u"Undo: one"_s, one.id);
    reopen();
    m_stuck = {u"Undo: one"_s};
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Redo).run), u"Undo: other"_s);
    QCOMPARE(nameOf(earlier.next(JournalWay::Redo).passedOver), u"Undo: one"_s);
}

void TestEarlierRuns::notMoreArePassedOverThanAnybodyWaitsFor()
{
    QStringList names;
    for (int number = 0; number < 40; ++number) {
        names += u"run %1"_s.arg(number);
        taken(names.last());
    }
    reopen();
    m_stuck = names;
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).passedOver), u"run 39"_s);
    QTRY_VERIFY(looksAgain(earlier));
    QCOMPARE(m_asked, 21); // each once
    QVERIFY(earlier.next(JournalWay::Undo).areMore);
    QCOMPARE(earlier.next(JournalWay::Undo).passedOverInAll, 21);
}

/// While many are being taken the journal changes all the time.
void TestEarlierRuns::whatIsWrittenMeanwhileIsReadOnceAfterwards()
{
    taken(u"the day before"_s);
    const JournalRun yesterday = taken(u"yesterday"_s);
    reopen();
    EarlierRuns earlier(*m_journal, [this](const auto &run) { return canBeTakenBack(run); });
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"yesterday"_s);
    QTRY_VERIFY(looksAgain(earlier));
    earlier.setHeld(true);
    m_asked = 0;
    taken(u"Undo: yesterday"_s, yesterday.id);
    taken(u"now"_s);
    for (int round = 0; round < 4; ++round)
        QVERIFY(*support::ended(m_journal->nextToUndo(JournalWay::Undo)).value());
    QCOMPARE(m_asked, 0);
    QCOMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"yesterday"_s);
    earlier.setHeld(false);
    QTRY_COMPARE(nameOf(earlier.next(JournalWay::Undo).run), u"the day before"_s);
}

QTEST_GUILESS_MAIN(TestEarlierRuns)
#include "tst_earlierruns.moc"
