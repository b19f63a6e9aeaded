// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A plan is chosen hours before its show: who is not live yet, and who is lost.

#include "AlarmDesk.h"

#include "patchbay/alarms/AlarmJournal.h"
#include "patchbay/journal/AwaitedDetails.h"
#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbay;
using Kind = Alarm::Kind;

namespace {

/// Encoders that are idle are planned where they are, and nobody is live.
struct Desk : tests::AlarmDesk {
    QStringList idle(int count)
    {
        QStringList arns;
        for (const Configuration &each : here().inventory().configurations()) {
            if (arns.size() < count && !each.summary.stageArn.isEmpty() && !each.summary.isActive())
                arns += each.summary.arn;
        }
        return arns;
    }
    void choose(const QStringList &arns, const QString &name = u"Show open"_s)
    {
        Scene scene;
        scene.name = name;
        for (const QString &arn : arns) {
            const auto &summary = here().inventory().find(arn)->summary;
            scene.bindings.push_back({arn, summary.name, summary.stageArn});
        }
        std::ranges::sort(scene.bindings, {}, &SceneBinding::encoderArn);
        plan.choose(scene);
        settle();
    }
    /// Not what is live on their stages and not planned.
    std::vector<Alarm> ofPlanned() const
    {
        std::vector<Alarm> found;
        std::ranges::copy_if(alarms.all(), std::back_inserter(found), [](const Alarm &each) {
            return each.problem.standing != PlanStanding::Unexpected || each.kind == Kind::Awaited;
        });
        return found;
    }
    int raisedOf(Kind kind) const
    {
        return int(std::ranges::count_if(raised, [kind](const Alarm &each) {
            return each.kind == kind && each.problem.standing != PlanStanding::Unexpected;
        }));
    }
    Alarm awaited()
    {
        const auto found = std::ranges::find(alarms.all(), Kind::Awaited, &Alarm::kind);
        return found == alarms.all().end() ? Alarm() : *found;
    }
};

} // namespace

class TestAwaiting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsCutFromHereIsNotAwaited();
    void whoIsNotLiveYetIsOneAlarmTogether();
    void whoCameAndIsLostIsOneAlone();
    void whoIsLostStaysThatWhenThePlanIsChosenAnew();
    void whoJoinsAfterItWasSeenMakesItNew();
    void aSilentAwsChangesNothingAboutIt();
    void whoIsWatchedIsOneAlone();
    void anotherPlanEndsItAndIsNotCalledWell();
    void itIsOneEntryOfTheJournal();
};

void TestAwaiting::whoIsNotLiveYetIsOneAlarmTogether()
{
    Desk desk;
    const QStringList arns = desk.idle(4);
    desk.setLive(arns[0], true);
    desk.choose(arns);
    desk.pass(4s);
    QCOMPARE(desk.ofPlanned().size(), 0U);
    desk.pass(2s);
    QCOMPARE(desk.ofPlanned().size(), 1U);
    QCOMPARE(desk.awaited().awaited.plan, u"Show open"_s);
    QCOMPARE(desk.awaited().awaited.planned, 4);
    QCOMPARE(desk.awaited().awaited.encoders.size(), 3U);
    desk.setLive(arns[1], true);
    desk.pass(6s);
    QCOMPARE(desk.awaited().awaited.encoders.size(), 2U);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arns[2], true);
    desk.pass(6s);
    QVERIFY(desk.awaited().isAcknowledged());
    desk.setLive(arns[3], true);
    desk.pass(1s);
    QVERIFY(desk.awaited().isOver);
    QCOMPARE(desk.awaited().end, Alarm::End::Well);
    QCOMPARE(desk.raisedOf(Kind::Awaited), 1);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 0);
}

void TestAwaiting::whoCameAndIsLostIsOneAlone()
{
    Desk desk;
    const QStringList arns = desk.idle(3);
    desk.setLive(arns[0], true);
    desk.choose(arns);
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.setLive(arns[0], false);
    desk.pass(6s);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 1);
    QCOMPARE(desk.raised.back().problem.encoderArn, arns[0]);
    desk.setLive(arns[1], true);
    desk.pass(1s);
    desk.setLive(arns[1], false);
    desk.pass(6s);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 2);
    QCOMPARE(desk.awaited().awaited.encoders.size(), 1U);
    QVERIFY(desk.awaited().isAcknowledged());
}

void TestAwaiting::whoIsLostStaysThatWhenThePlanIsChosenAnew()
{
    Desk desk;
    const QStringList arns = desk.idle(2);
    for (const QString &arn : arns)
        desk.setLive(arn, true);
    desk.choose(arns);
    desk.setLive(arns[0], false);
    desk.pass(6s);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 1);
    desk.setLive(arns[1], false);
    desk.pass(1s); // it is no alarm yet
    desk.choose(arns, u"Evening"_s);
    desk.pass(6s);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 2);
    QCOMPARE(desk.raisedOf(Kind::Awaited), 0);
    QVERIFY(std::ranges::none_of(desk.ofPlanned(), &Alarm::isOver));
}

void TestAwaiting::whoJoinsAfterItWasSeenMakesItNew()
{
    Desk desk;
    const QStringList arns = desk.idle(3);
    desk.choose(arns.mid(0, 2));
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.choose(arns.mid(0, 2)); // nobody joins
    desk.pass(6s);
    QVERIFY(desk.awaited().isAcknowledged());
    desk.choose(arns);
    desk.pass(6s);
    QVERIFY(!desk.awaited().isAcknowledged());
    QCOMPARE(desk.awaited().awaited.encoders.size(), 3U);
    QCOMPARE(desk.raisedOf(Kind::Awaited), 2);
}

void TestAwaiting::aSilentAwsChangesNothingAboutIt()
{
    Desk desk;
    desk.choose(desk.idle(3));
    desk.pass(6s);
    desk.alarms.acknowledge(u"ana"_s);
    desk.silence(true);
    desk.pass(60s);
    QVERIFY(!desk.awaited().isOver);
    QCOMPARE(desk.awaited().awaited.encoders.size(), 3U);
    desk.silence(false);
    desk.pass(60s);
    QVERIFY(desk.awaited().isAcknowledged());
    QCOMPARE(desk.raisedOf(Kind::Awaited), 1);
}

void TestAwaiting::whoIsWatchedIsOneAlone()
{
    Desk desk;
    const QStringList arns = desk.idle(3);
    desk.watched.setWatched({arns[0]}, true);
    desk.choose(arns);
    desk.pass(6s);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 1);
    QCOMPARE(desk.awaited().awaited.encoders.size(), 2U);
}

void TestAwaiting::anotherPlanEndsItAndIsNotCalledWell()
{
    Desk desk;
    const QStringList arns = desk.idle(4);
    desk.choose(arns.mid(0, 2));
    desk.pass(6s);
    desk.choose(arns.mid(2, 2), u"Evening"_s);
    desk.pass(6s);
    QCOMPARE(desk.raisedOf(Kind::Awaited), 2);
    const auto ended = std::ranges::find_if(
        desk.alarms.all(), [](const Alarm &each) { return each.isOver && each.kind == Kind::Awaited; });
    QVERIFY(ended != desk.alarms.all().end());
    QCOMPARE(ended->awaited.plan, u"Show open"_s);
    QCOMPARE(ended->end, Alarm::End::NotMinded);
}

void TestAwaiting::itIsOneEntryOfTheJournal()
{
    Desk desk;
    QTemporaryDir folder;
    Journal journal(folder.path());
    AlarmJournal kept(desk.alarms, journal, desk.desk.plant);
    desk.choose(desk.idle(3));
    desk.pass(6s);
    const auto keeping = kept.stopAndJoin();
    QTRY_VERIFY(keeping.isReady());
    JournalQuery query;
    query.kinds = {JournalKind::Alarm};
    const auto page = support::ended(journal.find(query, {}, 50, {})).value();
    QVERIFY(page);
    std::vector<AwaitedNote> notes;
    for (const JournalRecord &each : page->records) {
        if (const auto note = awaitedIn(each.entry.details))
            notes.push_back(*note);
    }
    QCOMPARE(notes, (std::vector<AwaitedNote>{{u"Show open"_s, 3, 3}}));
    const auto ending = journal.stopAndJoin();
    QTRY_VERIFY(ending.isReady());
}

/// Another plan is chosen in the seconds before its picture is back.
void TestAwaiting::whoIsCutFromHereIsNotAwaited()
{
    Desk desk;
    const QStringList idle = desk.idle(2);
    const EncoderId cut{desk.here().id(), idle.first()};
    desk.moves.set({cut, LiveMove::Phase::Rebound, {}, {}, QDateTime::currentDateTimeUtc(), 60s});
    desk.choose(idle);
    desk.clock.passOn(20s);
    QCOMPARE(desk.awaited().awaited.encoders.size(), 1U);
    QCOMPARE(desk.awaited().awaited.encoders.front().encoderArn, idle.last());
    desk.moves.set({cut, LiveMove::Phase::NotBack, {}, {}, QDateTime::currentDateTimeUtc(), 60s});
    desk.settle();
    desk.clock.passOn(20s);
    QCOMPARE(desk.raisedOf(Kind::NotAsPlanned), 1);
}

QTEST_GUILESS_MAIN(TestAwaiting)

#include "tst_awaiting.moc"
