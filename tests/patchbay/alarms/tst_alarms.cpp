// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AlarmDesk.h"

#include "patchbay/alarms/AlarmJournal.h"
#include "patchbay/journal/EntryDetails.h"
#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbay;
using tests::AlarmDesk;
using Kind = Alarm::Kind;

class TestAlarms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAnAlarmWhileAllIsWell();
    void whatIsMissingIsOneAfterTheGrace();
    void whatComesBackInTimeIsNone();
    void whatIsOverStaysUntilSomebodySawIt();
    void whatFlapsIsOne();
    void whatIsLostAgainAfterItWasSeenIsNewAgain();
    void whatOnlyBlinksIsNewAgainAfterSome();
    void whatBlinksOnceIsWhatSomebodySaw();
    void aWhileAfterItsEndItIsAnotherOne();
    void anotherTroubleOfTheSameIsANewOne();
    void whatIsMovedFromHereIsNone();
    void whatIsCutFromHereIsOneOnceItIsNotBack();
    void whatWaitsForItsPlannedStageIsNone();
    void aSilentAwsIsTheOnlyOne();
    void aSilentAwsIsNoneWhereNothingIsWatched();
    void whatIsGoneIsOneHoweverOftenIsRead();
    void whatNobodyCanSeeIsNotCalledOver();
    void itLastsSinceItWentWrongAgain();
    void whatIsSeenAndIsNowMovedFromHereStays();
    void whoIsWatchedIsOneWithoutAPlan();
    void mutingEndsByItself();
    void whatIsWrongNowStandsFirstAndTheNewestOfIt();
    void eachIsInTheJournalOnce();
};

void TestAlarms::nothingIsAnAlarmWhileAllIsWell()
{
    AlarmDesk desk;
    desk.planned(3);
    desk.pass(60s);
    QVERIFY(desk.alarms.all().empty());
    QVERIFY(desk.raised.empty());
}

void TestAlarms::whatIsMissingIsOneAfterTheGrace()
{
    AlarmDesk desk;
    const QString arn = desk.planned(2).first();
    const QDateTime before = async::Clock::utc();
    desk.setLive(arn, false);
    desk.pass(4'900ms);
    QVERIFY(desk.alarms.all().empty());
    desk.pass(200ms);
    const Alarm &alarm = desk.only();
    QCOMPARE(alarm.kind, Kind::NotAsPlanned);
    QCOMPARE(alarm.problem.encoderArn, arn);
    QCOMPARE(alarm.problem.standing, PlanStanding::Missing);
    QCOMPARE(alarm.source, desk.desk.here);
    QCOMPARE(alarm.since, before); // since it is missing, not since that is an alarm
    QVERIFY(!alarm.isAcknowledged() && !alarm.isOver);
    QCOMPARE(desk.raised.size(), 1U);
    desk.alarms.setGrace(1s);
    desk.pass(60s);
    QCOMPARE(desk.raised.size(), 1U);
}

void TestAlarms::whatComesBackInTimeIsNone()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    for (int time = 0; time < 3; ++time) {
        desk.setLive(arn, false);
        desk.pass(4s);
        desk.setLive(arn, true);
        desk.pass(2s);
    }
    QVERIFY(desk.raised.empty());
    desk.alarms.setGrace(3s);
    desk.setLive(arn, false);
    desk.pass(4s);
    QCOMPARE(desk.raised.size(), 1U);
}

void TestAlarms::whatIsOverStaysUntilSomebodySawIt()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.setLive(arn, true);
    desk.pass(60s);
    QVERIFY(desk.only().isOver);
    QCOMPARE(desk.alarms.unacknowledged(), 1);
    desk.alarms.acknowledge(u"ana"_s);
    desk.settle();
    QVERIFY(desk.alarms.all().empty()); // it has been over for long
    QCOMPARE(desk.acknowledged.size(), 1U);
    QCOMPARE(desk.acknowledged.front().acknowledgedBy, u"ana"_s);

    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.pass(60s);
    QVERIFY(desk.only().isAcknowledged() && !desk.only().isOver);
    desk.setLive(arn, true);
    desk.pass(61s);
    QVERIFY(desk.alarms.all().empty());
    QCOMPARE(desk.alarms.past().size(), 2U);
    const Alarm &last = desk.alarms.past().front();
    QVERIFY(last.isOver && last.isAcknowledged() && last.since > desk.alarms.past().back().since);
    QCOMPARE(last.overAt, last.since.addSecs(66));
}

void TestAlarms::whatFlapsIsOne()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    const QDateTime since = desk.only().since;
    for (int time = 2; time <= 4; ++time) {
        desk.setLive(arn, true);
        desk.pass(20s);
        QVERIFY(desk.only().isOver);
        desk.setLive(arn, false);
        desk.pass(1s);
        QVERIFY(!desk.only().isOver);
        QCOMPARE(desk.only().times, time);
        QCOMPARE(desk.only().since, since);
        QCOMPARE(desk.repeated.size(), std::size_t(time - 1)); // nobody has seen it
    }
    QCOMPARE(desk.raised.size(), 1U);
}

/// Who has acknowledged one loss has not seen the next one.
void TestAlarms::whatIsLostAgainAfterItWasSeenIsNewAgain()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    const QDateTime first = desk.only().since;
    for (int time = 2; time <= 4; ++time) {
        desk.alarms.acknowledge(u"ana"_s);
        desk.setLive(arn, true);
        desk.pass(6s);
        desk.setLive(arn, false);
        desk.pass(4s);
        QVERIFY(desk.only().isAcknowledged());
        desk.pass(2s);
        QVERIFY(!desk.only().isAcknowledged());
        QVERIFY(desk.only().acknowledgedBy.isEmpty());
        QCOMPARE(desk.only().times, time);
        QCOMPARE(desk.only().since, first);
        QCOMPARE(desk.only().lastingSince().secsTo(async::Clock::utc()), 6);
        QCOMPARE(desk.raised.size(), std::size_t(time));
    }
    QVERIFY(desk.repeated.empty());
    QVERIFY(desk.alarms.past().empty());
}

/// It comes and goes for less than the grace, or for less than a blink.
void TestAlarms::whatOnlyBlinksIsNewAgainAfterSome()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    for (int time = 0; time < 7; ++time) { // for 28 s
        desk.setLive(arn, true);
        desk.pass(2s);
        desk.setLive(arn, false);
        desk.pass(2s);
    }
    QCOMPARE(desk.raised.size(), 1U);
    QVERIFY(desk.only().isAcknowledged());
    desk.pass(3s);
    QCOMPARE(desk.raised.size(), 2U);
    QVERIFY(!desk.only().isAcknowledged());
    QCOMPARE(desk.only().times, 8);
}

/// It is what somebody saw, however long it is gone after that.
void TestAlarms::whatBlinksOnceIsWhatSomebodySaw()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arn, true);
    desk.pass(3s);
    desk.setLive(arn, false);
    desk.pass(1h);
    QCOMPARE(desk.raised.size(), 1U);
    QVERIFY(desk.only().isAcknowledged());
    QCOMPARE(desk.only().times, 2);
    // That nothing is known meanwhile is no news of it.
    desk.silence(true);
    desk.pass(10s);
    desk.silence(false);
    desk.pass(20s);
    QVERIFY(std::ranges::none_of(desk.raised.begin() + 1, desk.raised.end(),
                                 [](const Alarm &each) { return each.kind == Kind::NotAsPlanned; }));
}

void TestAlarms::aWhileAfterItsEndItIsAnotherOne()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arn, true);
    desk.pass(61s);
    desk.setLive(arn, false);
    desk.pass(6s);
    QCOMPARE(desk.only().times, 1);
    QVERIFY(!desk.only().isAcknowledged());
    QCOMPARE(desk.raised.size(), 2U);
    QCOMPARE(desk.alarms.past().size(), 1U);
}

void TestAlarms::anotherTroubleOfTheSameIsANewOne()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.rebind(arn, desk.desk.otherStage(desk.desk.here, desk.only().problem.plannedStage));
    desk.pass(4s);
    QCOMPARE(desk.only().problem.standing, PlanStanding::Missing);
    desk.pass(2s);
    QCOMPARE(desk.only().problem.standing, PlanStanding::WrongStage);
    QVERIFY(!desk.only().isAcknowledged());
    QCOMPARE(desk.raised.size(), 2U);
}

void TestAlarms::whatIsMovedFromHereIsNone()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.here().inventory().setMoving(arn, true);
    desk.setLive(arn, false);
    desk.pass(60s);
    QVERIFY(desk.raised.empty());
    desk.here().inventory().setMoving(arn, false);
    desk.pass(6s);
    QCOMPARE(desk.raised.size(), 1U);
    // One that was raised before stays as it is meanwhile.
    desk.here().inventory().setMoving(arn, true);
    desk.pass(60s);
    QVERIFY(!desk.only().isOver);
}

void TestAlarms::whatIsCutFromHereIsOneOnceItIsNotBack()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    const EncoderId id{desk.desk.here, arn};
    for (const auto phase : {LiveMove::Phase::Cut, LiveMove::Phase::Rebound}) {
        desk.moves.set({id, phase, {}, {}, async::Clock::utc()});
        desk.setLive(arn, false);
        desk.pass(20s);
        QVERIFY(desk.raised.empty());
    }
    desk.moves.set({id, LiveMove::Phase::NotBack, {}, {}, async::Clock::utc()});
    desk.pass(6s);
    QCOMPARE(desk.raised.size(), 1U);
}

void TestAlarms::whatWaitsForItsPlannedStageIsNone()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    const EncoderId id{desk.desk.here, arn};
    const QString planned = desk.plan.bindingOf(arn)->stageArn;
    const QString other = desk.desk.otherStage(desk.desk.here, planned);
    desk.moves.set({id, LiveMove::Phase::Waits, {id.source, other}, {id.source, planned}, async::Clock::utc()});
    desk.setLive(arn, false);
    desk.rebind(arn, other);
    desk.setLive(arn, true);
    QCOMPARE(desk.plan.of(arn), PlanStanding::WrongStage);
    desk.pass(60s);
    QVERIFY(desk.raised.empty());
    desk.moves.remove(arn); // it was cancelled
    desk.pass(6s);
    QCOMPARE(desk.raised.size(), 1U);
}

void TestAlarms::aSilentAwsIsTheOnlyOne()
{
    AlarmDesk desk;
    const QStringList arns = desk.planned(2);
    desk.setLive(arns.first(), false);
    desk.pass(6s);
    desk.alarms.setShown({desk.desk.here, desk.desk.there});
    desk.setLive(arns.last(), false);
    desk.pass(2s);
    desk.silence(true);
    desk.pass(60s);
    // What was an alarm stays one; of the other nobody knows.
    QCOMPARE(desk.alarms.all().size(), 2U);
    QCOMPARE(desk.raised.size(), 2U);
    QCOMPARE(desk.raised.back().kind, Kind::NoAnswer);
    QCOMPARE(desk.raised.back().source, desk.desk.here);
    QVERIFY(!desk.alarms.all().front().isOver && !desk.alarms.all().back().isOver);
    desk.silence(false);
    desk.pass(4s);
    QCOMPARE(desk.alarms.all().size(), 2U);
    desk.pass(2s);
    QCOMPARE(desk.alarms.all().size(), 3U); // known again, and missing for long enough
    const auto silent = std::ranges::find(desk.alarms.all(), Kind::NoAnswer, &Alarm::kind);
    QVERIFY(silent->isOver && !silent->isAcknowledged());
}

void TestAlarms::aSilentAwsIsNoneWhereNothingIsWatched()
{
    AlarmDesk desk;
    desk.alarms.setShown({desk.desk.here});
    desk.silence(true);
    desk.pass(60s);
    QVERIFY(desk.alarms.all().empty());
    desk.watched.setWatched(desk.encoders(1), true);
    desk.pass(1s);
    QCOMPARE(desk.only().kind, Kind::NoAnswer);
}

/// Lists come as often as the grace is long, or oftener.
void TestAlarms::whatIsGoneIsOneHoweverOftenIsRead()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    const auto deleted = desk.here().client().deleteIngestConfiguration(arn, false, {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(deleted.isReady(), tests::patience);
    for (int reading = 0; reading < 4; ++reading) {
        desk.list();
        desk.pass(2s);
    }
    QCOMPARE(desk.only().problem.encoderArn, arn);
    QCOMPARE(desk.only().problem.standing, PlanStanding::Gone);
}

/// The plan says nothing of it: that it is live there no list tells any more.
void TestAlarms::whatNobodyCanSeeIsNotCalledOver()
{
    AlarmDesk desk;
    const QString planned = desk.planned(1).first();
    const QString stage = desk.plan.bindingOf(planned)->stageArn;
    QString other;
    for (const Configuration &each : desk.here().inventory().configurations()) {
        if (!each.summary.isActive() && !desk.plan.bindingOf(each.summary.arn))
            other = each.summary.arn;
    }
    desk.rebind(other, stage);
    desk.setLive(other, true);
    desk.pass(6s);
    QCOMPARE(desk.only().problem.standing, PlanStanding::Unexpected);
    desk.silence(true);
    desk.pass(60s);
    const auto isIt = [&other](const Alarm &each) { return each.problem.encoderArn == other; };
    auto alarm = std::ranges::find_if(desk.alarms.all(), isIt);
    QVERIFY(alarm != desk.alarms.all().end());
    QVERIFY(!alarm->isOver);
    desk.silence(false);
    desk.list();
    desk.pass(6s);
    alarm = std::ranges::find_if(desk.alarms.all(), isIt);
    QVERIFY(!alarm->isOver);
    QCOMPARE(alarm->times, 1);
}

void TestAlarms::itLastsSinceItWentWrongAgain()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    const QDateTime first = desk.only().since;
    QCOMPARE(desk.only().lastingSince(), first);
    desk.setLive(arn, true);
    desk.pass(20min);
    const QDateTime again = async::Clock::utc();
    desk.setLive(arn, false);
    desk.pass(6s);
    QCOMPARE(desk.only().since, first);
    QCOMPARE(desk.only().lastingSince(), again);
}

/// What is to be told of it comes with its end, which may be hours away: nothing is looked at again and again.
void TestAlarms::whatIsSeenAndIsNowMovedFromHereStays()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    const EncoderId id{desk.desk.here, arn};
    const QString planned = desk.plan.bindingOf(arn)->stageArn;
    const QString other = desk.desk.otherStage(desk.desk.here, planned);
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.rebind(arn, other);
    desk.setLive(arn, true);
    desk.pass(1s);
    desk.moves.set({id, LiveMove::Phase::Waits, {id.source, other}, {id.source, planned}, async::Clock::utc()});
    desk.pass(1h);
    QVERIFY(desk.only().isAcknowledged() && !desk.only().isOver);
    QCOMPARE(desk.raised.size(), 1U);
}

void TestAlarms::whoIsWatchedIsOneWithoutAPlan()
{
    AlarmDesk desk;
    const QString arn = desk.encoders(1).first();
    desk.setLive(arn, true);
    desk.watched.setWatched({arn}, true);
    desk.pass(20s);
    QVERIFY(desk.raised.empty());
    desk.setLive(arn, false);
    desk.pass(6s);
    QCOMPARE(desk.only().kind, Kind::NotLive);
    QCOMPARE(desk.only().problem.encoderArn, arn);
    desk.watched.setWatched({arn}, false);
    desk.pass(1s);
    QVERIFY(desk.only().isOver);
}

void TestAlarms::mutingEndsByItself()
{
    AlarmDesk desk;
    int changes = 0;
    QObject::connect(&desk.alarms, &Alarms::changed, &desk.alarms, [&changes] { ++changes; });
    QVERIFY(!desk.alarms.isMuted());
    desk.alarms.mute();
    QVERIFY(desk.alarms.isMuted());
    QCOMPARE(changes, 1);
    desk.pass(299s);
    QVERIFY(desk.alarms.isMuted());
    desk.pass(2s);
    QVERIFY(!desk.alarms.isMuted());
    QCOMPARE(changes, 2);
    desk.alarms.mute();
    desk.alarms.mute(0min);
    QVERIFY(!desk.alarms.isMuted());
}

void TestAlarms::whatIsWrongNowStandsFirstAndTheNewestOfIt()
{
    AlarmDesk desk;
    const QStringList arns = desk.planned(3);
    desk.setLive(arns[2], false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arns[1], false);
    desk.pass(6s);
    desk.setLive(arns[0], false);
    desk.pass(6s);
    QStringList order;
    for (const Alarm &each : desk.alarms.all())
        order += each.problem.encoderArn;
    QCOMPARE(order, (QStringList{arns[0], arns[1], arns[2]}));
    QCOMPARE(desk.alarms.unacknowledged(), 2);
    desk.setLive(arns[0], true);
    order.clear();
    for (const Alarm &each : desk.alarms.all())
        order += each.problem.encoderArn;
    QCOMPARE(order, (QStringList{arns[1], arns[2], arns[0]}));
}

void TestAlarms::eachIsInTheJournalOnce()
{
    AlarmDesk desk;
    QTemporaryDir folder;
    Journal journal(folder.path());
    AlarmJournal kept(desk.alarms, journal, desk.desk.plant);
    const QString arn = desk.planned(1).first();
    for (int time = 0; time < 3; ++time) {
        desk.setLive(arn, false);
        desk.pass(6s);
        desk.setLive(arn, true);
        desk.pass(6s);
    }
    desk.alarms.acknowledge(u"ana"_s);
    const auto keeping = kept.stopAndJoin();
    QTRY_VERIFY(keeping.isReady());
    JournalQuery query;
    query.kinds = {JournalKind::Alarm, JournalKind::Acknowledge};
    const auto page = support::ended(journal.find(query, {}, 10, {})).value();
    QVERIFY(page);
    QCOMPARE(page->records.size(), 2U);
    const JournalRecord &seen = page->records.front();
    const JournalRecord &alarm = page->records.back();
    QCOMPARE(seen.entry.kind, JournalKind::Acknowledge);
    QCOMPARE(alarm.entry.kind, JournalKind::Alarm);
    for (const JournalRecord &each : {seen, alarm}) {
        QVERIFY(!each.isOpen());
        QCOMPARE(each.entry.encoder.arn, arn);
        QCOMPARE(each.entry.to.arn, desk.plan.bindingOf(arn)->stageArn);
        QCOMPARE(each.entry.accountName, u"Live Events"_s);
        QCOMPARE(each.entry.region, u"eu-west-1"_s);
        QCOMPARE(alarmOf(each.entry.details), std::optional(JournalAlarm::Missing));
        QVERIFY(!each.osUser.isEmpty());
    }
    QVERIFY(support::ended(journal.openIntents()).value()->empty());
    const auto ending = journal.stopAndJoin();
    QTRY_VERIFY(ending.isReady());
}

QTEST_GUILESS_MAIN(TestAlarms)

#include "tst_alarms.moc"
