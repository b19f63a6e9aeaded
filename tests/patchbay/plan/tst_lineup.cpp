// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PlanDesk.h"
#include "patchbay/plan/LineUp.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::LineUp;

class TestLineUp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup() { m_desk.reset(); }

    void eachTicksItselfOnce();
    void whatIsLiveAtTheBeginningIsSeen();
    void whoComesLaterIsSeenToo();
    void nobodyIsSeenInASilence();
    void whoStopsInASilenceWasSeenBefore();
    void whoIsRemovedWasSeenLastWhenItWasTold();
    void whoseAccountIsClosedWasSeenLastWhenItWasTold();
    void whatIsPlannedOnNoStageIsNotAskedFor();
    void beginsAgain();
    void goesOnWithAnotherPlan();
    void withoutAPlan();

private:
    std::optional<tests::PlanDesk> m_desk;
};

void TestLineUp::eachTicksItselfOnce()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, false);
    m_desk->put(2, m_desk->mainA, false);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    QVERIFY(!check.hasBegun());
    check.begin(m_desk->plan);
    QCOMPARE(check.beganAt(), time.utc());
    QCOMPARE(check.planName(), u"Show open"_s);
    QCOMPARE(check.seen(), 0);
    QSignalSpy changed(&check, &LineUp::itemsChanged);
    time.passOn(std::chrono::seconds(3));
    const QDateTime first = time.utc();
    m_desk->put(2, m_desk->rehearsal, true); // wherever it is
    QCOMPARE(changed.size(), 1);
    QCOMPARE(check.seen(), 1);
    QCOMPARE(check.items()[1].firstSeen, first);
    QVERIFY(check.items()[1].isLive);
    time.passOn(std::chrono::seconds(4));
    m_desk->put(2, m_desk->rehearsal, true); // as before: no row says anything new
    const QDateTime last = time.utc();
    time.passOn(std::chrono::seconds(2));
    m_desk->put(2, m_desk->rehearsal, false);
    QVERIFY(check.items()[1].isSeen());
    QVERIFY(!check.items()[1].isLive);
    QCOMPARE(check.items()[1].firstSeen, first);
    QCOMPARE(check.items()[1].lastSeen, last);
    time.passOn(std::chrono::seconds(4));
    m_desk->put(2, m_desk->mainA, true);
    QCOMPARE(check.seen(), 1);
    QCOMPARE(check.items()[1].firstSeen, first);
}

void TestLineUp::whatIsLiveAtTheBeginningIsSeen()
{
    m_desk->put(1, m_desk->mainA, true);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    QCOMPARE(check.seen(), 1);
}

void TestLineUp::whoComesLaterIsSeenToo()
{
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    QCOMPARE(check.items().front().encoderName, u"cam-01"_s); // as the plan has it
    m_desk->put(1, m_desk->mainA, true);
    QCOMPARE(check.seen(), 1);
}

void TestLineUp::nobodyIsSeenInASilence()
{
    m_desk->put(1, m_desk->mainA, true);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    m_desk->source.silence().assume(patchbay::Silence::Level::Stale);
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    QCOMPARE(check.seen(), 0);
    // It is live as before: no row says anything new when the answers come again.
    m_desk->source.silence().assume(patchbay::Silence::Level::None);
    QCOMPARE(check.seen(), 1);
}

void TestLineUp::whoStopsInASilenceWasSeenBefore()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, true);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    time.passOn(std::chrono::seconds(5));
    m_desk->put(1, m_desk->mainA, true);
    const QDateTime last = time.utc();
    m_desk->source.silence().assume(patchbay::Silence::Level::Stale);
    time.passOn(std::chrono::seconds(45));
    m_desk->put(1, m_desk->mainA, false);
    m_desk->source.silence().assume(patchbay::Silence::Level::None);
    QVERIFY(!check.items().front().isLive);
    QCOMPARE(check.items().front().lastSeen, last);
}

void TestLineUp::whoIsRemovedWasSeenLastWhenItWasTold()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, true);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    time.passOn(std::chrono::minutes(10));
    m_desk->put(1, m_desk->mainA, true);
    const QDateTime last = time.utc();
    time.passOn(std::chrono::seconds(5));
    QSignalSpy changed(&check, &LineUp::itemsChanged);
    m_desk->source.inventory().remove(m_desk->encoder(1));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!check.items().front().isLive);
    QCOMPARE(check.items().front().lastSeen, last);
    QCOMPARE(check.seen(), 1);
}

void TestLineUp::whoseAccountIsClosedWasSeenLastWhenItWasTold()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, true);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    time.passOn(std::chrono::minutes(10));
    m_desk->put(1, m_desk->mainA, true);
    const QDateTime last = time.utc();
    time.passOn(std::chrono::minutes(1));
    m_desk->desk.lists.sources.close(m_desk->source.id());
    QTRY_VERIFY(!check.items().front().isLive);
    QCOMPARE(check.items().front().lastSeen, last);
}

void TestLineUp::whatIsPlannedOnNoStageIsNotAskedFor()
{
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, {})}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    QCOMPARE(check.items().size(), 1U);
}

void TestLineUp::beginsAgain()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, true);
    m_desk->put(2, m_desk->mainA, false);
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    m_desk->put(1, m_desk->mainA, false);
    QCOMPARE(check.seen(), 1);
    time.passOn(std::chrono::minutes(1));
    QSignalSpy begun(&check, &LineUp::begun);
    check.beginAgain();
    QCOMPARE(begun.size(), 1);
    QCOMPARE(check.seen(), 0);
    QCOMPARE(check.beganAt(), time.utc());
    QCOMPARE(check.items().size(), 2U);
    QCOMPARE(check.items().front().plannedStage, m_desk->mainA);
    check.end();
    QVERIFY(!check.hasBegun());
    QVERIFY(check.items().empty());
}

void TestLineUp::goesOnWithAnotherPlan()
{
    m_desk->plan.choose(tests::PlanDesk::scene({m_desk->planned(1, m_desk->mainA)}));
    LineUp check(m_desk->desk.plant);
    check.begin(m_desk->plan);
    m_desk->plan.clear();
    m_desk->put(1, m_desk->mainA, true);
    QCOMPARE(check.seen(), 1);
}

void TestLineUp::withoutAPlan()
{
    m_desk->put(1, m_desk->mainA, false);
    m_desk->put(2, {}, false);
    LineUp check(m_desk->desk.plant);
    check.begin({{m_desk->source.id(), m_desk->encoder(2)}, {m_desk->source.id(), m_desk->encoder(1)}});
    QCOMPARE(check.items().size(), 2U);
    QCOMPARE(check.items().front().encoderName, u"cam-02"_s);
    QVERIFY(check.planName().isEmpty());
}

QTEST_GUILESS_MAIN(TestLineUp)
#include "tst_lineup.moc"
