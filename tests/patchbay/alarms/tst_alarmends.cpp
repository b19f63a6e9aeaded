// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why alarms end, and what is said of those that nothing can be known of: refused readings, encoders that exist no
// more, and what nobody minds any more.

#include "AlarmDesk.h"

#include "patchbay/alarms/AlarmJournal.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/RefusalDetails.h"
#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbay;
using tests::AlarmDesk;
using Kind = Alarm::Kind;

namespace {

/// Somebody else deletes it.
void deleteOutside(AlarmDesk &desk, const QString &arn)
{
    const auto deleted = desk.here().client().deleteIngestConfiguration(arn, false, {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(deleted.isReady(), tests::patience);
    desk.list();
}

/// A list that fails so, and nothing else for long.
void failToList(AlarmDesk &desk, const QString &fault)
{
    desk.desk.ireland.control.addFault(u"ListIngestConfigurations"_s, fault, 100);
    const auto reading = desk.here().inventory().refresh(desk.here().client(), {});
    QTRY_VERIFY_WITH_TIMEOUT((desk.clock.passOn(100ms), reading.isReady()), tests::patience); // it tries again
    desk.desk.ireland.control.endFaults();
    desk.pass(31s);
}

} // namespace

class TestAlarmEnds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusalIsNoSilence();
    void aRefusalIsWrittenDownAsOne();
    void whoIsWatchedAndGoneIsOne();
    void whoseAccountIsSilentIsNotGone();
    void whoIsTakenOffTheWatchListIsNotCalledWell();
    void whatIsTakenOffThePlanIsNotCalledWell();
    void whoIsWatchedAgainAndWellIsCalledWell();
    void whatNobodyMindsIsGoneOnceItWasSeen();
    void whatIsWellAndWasSeenGoesAlsoWhileNothingIsKnown();
    void itLastsSinceItIsWrongOtherwise();
    void mutingEndsAlsoWhenTheClockIsSetBack();
    void soundThatIsBackIsToldOnce();
};

void TestAlarmEnds::aRefusalIsNoSilence()
{
    AlarmDesk desk;
    desk.planned(1);
    failToList(desk, u"accessDenied"_s);
    QCOMPARE(desk.only().kind, Kind::NoAnswer);
    QVERIFY(desk.only().cause);
    QCOMPARE(desk.only().cause->error.kind, aws::ErrorKind::AccessDenied);
    QVERIFY(!desk.only().hadOtherCause);
    // It goes on for another reason: the same alarm, which says what is so now.
    failToList(desk, u"expired"_s);
    QCOMPARE(desk.only().cause->error.kind, aws::ErrorKind::CredentialsExpired);
    QVERIFY(desk.only().hadOtherCause); // what is said of all of it later names neither
    QCOMPARE(desk.raised.size(), 1U);
    failToList(desk, u"lostRequest"_s);
    QCOMPARE(desk.here().inventory().lastError()->kind, aws::ErrorKind::ConnectionLost);
    QVERIFY(!desk.only().cause);
}

void TestAlarmEnds::aRefusalIsWrittenDownAsOne()
{
    AlarmDesk desk;
    QTemporaryDir folder;
    Journal journal(folder.path());
    AlarmJournal kept(desk.alarms, journal, desk.desk.plant);
    desk.planned(1);
    failToList(desk, u"expired"_s);
    desk.list();
    desk.alarms.acknowledge(u"ana"_s);
    desk.pass(20s);
    desk.silence(true); // nothing came at all this time
    const auto keeping = kept.stopAndJoin();
    QTRY_VERIFY(keeping.isReady());
    JournalQuery query;
    query.kinds = {JournalKind::Alarm};
    const auto page = support::ended(journal.find(query, {}, 10, {})).value();
    QVERIFY(page);
    QCOMPARE(page->records.size(), 2U);
    for (const JournalRecord &each : page->records)
        QCOMPARE(alarmOf(each.entry.details), std::optional(JournalAlarm::NoAnswer));
    QCOMPARE(refusalIn(page->records.back().entry.details), std::optional(u"ExpiredTokenException"_s));
    QVERIFY(!refusalIn(page->records.front().entry.details));
    const auto ending = journal.stopAndJoin();
    QTRY_VERIFY(ending.isReady());
}

void TestAlarmEnds::whoIsWatchedAndGoneIsOne()
{
    AlarmDesk desk;
    const QString arn = desk.encoders(1).first();
    desk.watched.setWatched({arn}, true);
    desk.watched.noteName(arn, u"cam-03"_s);
    desk.setLive(arn, true);
    desk.setLive(arn, false);
    deleteOutside(desk, arn);
    QVERIFY(desk.raised.empty());
    for (int reading = 0; reading < 3; ++reading) { // lists come as often as the grace is long, or oftener
        desk.pass(2s);
        desk.list();
    }
    QCOMPARE(desk.only().kind, Kind::WatchedGone);
    QCOMPARE(desk.only().problem.encoderArn, arn);
    QCOMPARE(desk.only().problem.encoderName, u"cam-03"_s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.pass(60s);
    QCOMPARE(desk.alarms.all().size(), 1U); // it is watched all the same
    desk.watched.setWatched({arn}, false);
    desk.settle();
    QVERIFY(desk.alarms.all().empty());
}

void TestAlarmEnds::whoseAccountIsSilentIsNotGone()
{
    AlarmDesk desk;
    const QString arn = desk.encoders(1).first();
    desk.setLive(arn, true);
    desk.watched.setWatched({arn}, true);
    desk.desk.sources.close(desk.desk.here);
    desk.pass(60s);
    QVERIFY(desk.raised.empty());
}

void TestAlarmEnds::whoIsTakenOffTheWatchListIsNotCalledWell()
{
    AlarmDesk desk;
    const QString arn = desk.encoders(1).first();
    desk.setLive(arn, false);
    desk.watched.setWatched({arn}, true);
    desk.pass(6s);
    QCOMPARE(desk.only().kind, Kind::NotLive);
    desk.watched.setWatched({arn}, false);
    desk.settle();
    QVERIFY(desk.only().isOver); // nobody has seen it
    QCOMPARE(desk.only().end, Alarm::End::NotMinded);
    desk.setLive(arn, true); // which nobody watches
    QCOMPARE(desk.only().end, Alarm::End::NotMinded);
}

void TestAlarmEnds::whatIsTakenOffThePlanIsNotCalledWell()
{
    AlarmDesk desk;
    const QStringList arns = desk.planned(2);
    desk.setLive(arns.first(), false);
    desk.pass(6s);
    Scene scene = *desk.plan.scene();
    std::erase_if(scene.bindings, [&arns](const SceneBinding &each) { return each.encoderArn == arns.first(); });
    desk.plan.choose(scene);
    desk.settle();
    QVERIFY(desk.only().isOver);
    QCOMPARE(desk.only().end, Alarm::End::NotMinded);
    // One that is well again while it is planned is called so.
    desk.setLive(arns.last(), false);
    desk.pass(6s);
    desk.setLive(arns.last(), true);
    const auto other = std::ranges::find_if(
        desk.alarms.all(), [&arns](const Alarm &each) { return each.problem.encoderArn == arns.last(); });
    QVERIFY(other != desk.alarms.all().end() && other->isOver);
    QCOMPARE(other->end, Alarm::End::Well);
    desk.plan.clear();
    desk.settle();
    for (const Alarm &each : desk.alarms.all()) // it was well before that
        QCOMPARE(each.end, each.problem.encoderArn == arns.last() ? Alarm::End::Well : Alarm::End::NotMinded);
}

void TestAlarmEnds::whoIsWatchedAgainAndWellIsCalledWell()
{
    AlarmDesk desk;
    const QString arn = desk.encoders(1).first();
    desk.setLive(arn, false);
    desk.watched.setWatched({arn}, true);
    desk.pass(6s);
    desk.watched.setWatched({arn}, false);
    desk.settle();
    QCOMPARE(desk.only().end, Alarm::End::NotMinded);
    desk.setLive(arn, true);
    desk.watched.setWatched({arn}, true);
    desk.settle();
    QVERIFY(desk.only().isOver);
    QCOMPARE(desk.only().end, Alarm::End::Well);
}

/// What is well waits for a moment, because it may flap; nobody waits for what nobody minds.
void TestAlarmEnds::whatNobodyMindsIsGoneOnceItWasSeen()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    QCOMPARE(desk.alarms.all().size(), 1U);
    desk.plan.clear();
    desk.settle();
    QVERIFY(desk.alarms.all().empty());
}

void TestAlarmEnds::whatIsWellAndWasSeenGoesAlsoWhileNothingIsKnown()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arn, true);
    desk.pass(1s);
    QVERIFY(desk.only().isOver);
    desk.silence(true);
    desk.pass(61s);
    QCOMPARE(desk.only().kind, Kind::NoAnswer);
}

void TestAlarmEnds::itLastsSinceItIsWrongOtherwise()
{
    AlarmDesk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(60s);
    const QDateTime first = desk.only().since;
    const QDateTime moved = async::Clock::utc();
    desk.rebind(arn, desk.desk.otherStage(desk.desk.here, desk.only().problem.plannedStage));
    desk.pass(1s);
    QCOMPARE(desk.only().problem.standing, PlanStanding::WrongStage);
    QCOMPARE(desk.only().since, first);
    QCOMPARE(desk.only().lastingSince(), moved);
}

void TestAlarmEnds::mutingEndsAlsoWhenTheClockIsSetBack()
{
    AlarmDesk desk;
    desk.alarms.mute();
    desk.clock.sleep(-1h);
    desk.pass(299s);
    QVERIFY(desk.alarms.isMuted());
    desk.pass(2s);
    QVERIFY(!desk.alarms.isMuted());
}

void TestAlarmEnds::soundThatIsBackIsToldOnce()
{
    AlarmDesk desk;
    int changes = 0;
    QObject::connect(&desk.alarms, &Alarms::changed, &desk.alarms, [&changes] { ++changes; });
    desk.alarms.mute();
    desk.alarms.mute(0min);
    desk.pass(10min);
    QCOMPARE(changes, 2);
    QVERIFY(!desk.alarms.isMuted());
}

QTEST_GUILESS_MAIN(TestAlarmEnds)

#include "tst_alarmends.moc"
