// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/OutcomeWatch.h"

#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Inventory;
using patchbay::Outcome;
using patchbay::OutcomeWatch;
using patchbay::RebindResult;

namespace {

const QString camera = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam3"_s;
const QString rehearsal = u"arn:aws:ivs:eu-west-1:123456789012:stage/rehearsal"_s;
const QString mainShow = u"arn:aws:ivs:eu-west-1:123456789012:stage/mainShow"_s;
const QString backup = u"arn:aws:ivs:eu-west-1:123456789012:stage/backup"_s;

ivs::IngestConfigurationSummary on(const QString &stageArn, ivs::IngestState state = ivs::IngestState::Inactive)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = camera;
    summary.stageArn = stageArn;
    summary.state = state;
    return summary;
}

} // namespace

class TestOutcomeWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatArrivesLateIsTold_data();
    void whatArrivesLateIsTold();
    void whatArrivedWhileItWasToldIsTold();
    void anotherMoveOvertakesWhatWasTold_data();
    void anotherMoveOvertakesWhatWasTold();
    void aReadingFromBeforeContradictsNothing();
    void anEarlierLostChangeMayArriveAfterALaterOne();
    void aReadingThatAgreesIsNoNews();
    void whatStopsBeingLiveIsTold();
    void whatIsGoneIsTold();
    void aNewChangeEndsWhatWasTold();
    void looksForALostChangeUntilItsEnd();
    void looksForNothingElse();

private:
    void read(const ivs::IngestConfigurationSummary &summary) { m_inventory->apply(summary, Inventory::clock()); }
    RebindResult result(Outcome outcome) const;
    void letQueuedCallsIn() { QCoreApplication::sendPostedEvents(); }

    support::SimulatedTime m_time;
    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<OutcomeWatch> m_watch;
    QStringList m_lookedAt;
    std::vector<RebindResult> m_arrived;
    std::vector<std::optional<ivs::IngestConfigurationSummary>> m_overtaken;
};

void TestOutcomeWatch::init()
{
    m_watch.reset();
    m_inventory = std::make_unique<Inventory>();
    m_watch = std::make_unique<OutcomeWatch>(*m_inventory, [this](const QString &arn) { m_lookedAt += arn; });
    m_lookedAt.clear();
    m_arrived.clear();
    m_overtaken.clear();
    connect(m_watch.get(), &OutcomeWatch::arrived, this,
            [this](const RebindResult &arrived) { m_arrived.push_back(arrived); });
    connect(m_watch.get(), &OutcomeWatch::overtaken, this,
            [this](const RebindResult &, const std::optional<ivs::IngestConfigurationSummary> &now) {
                m_overtaken.push_back(now);
            });
    read(on(rehearsal));
}

RebindResult TestOutcomeWatch::result(Outcome outcome) const
{
    RebindResult result;
    result.rebind = patchbay::Rebind::of({{}, camera}, rehearsal, mainShow);
    result.outcome = outcome;
    if (outcome != Outcome::Unknown)
        result.now = m_inventory->find(camera)->summary;
    return result;
}

void TestOutcomeWatch::whatArrivesLateIsTold_data()
{
    QTest::addColumn<Outcome>("told");
    QTest::newRow("so far unchanged") << Outcome::NotArrived;
    QTest::newRow("not known") << Outcome::Unknown;
}

void TestOutcomeWatch::whatArrivesLateIsTold()
{
    QFETCH(const Outcome, told);
    m_watch->note(result(told));
    letQueuedCallsIn();
    QVERIFY(m_arrived.empty());
    read(on(mainShow));
    QCOMPARE(m_arrived.size(), 1U);
    QCOMPARE(m_arrived[0].outcome, Outcome::Moved);
    QVERIFY(m_arrived[0].settledByReading);
    QCOMPARE(m_arrived[0].now->stageArn, mainShow);
    // From now on that is what was told.
    read(on(backup));
    QCOMPARE(m_arrived.size(), 1U);
    QCOMPARE(m_overtaken.size(), 1U);
}

void TestOutcomeWatch::whatArrivedWhileItWasToldIsTold()
{
    const RebindResult lost = result(Outcome::NotArrived);
    read(on(mainShow));
    m_watch->note(lost);
    QVERIFY(m_arrived.empty()); // whoever waits for the result has not told it yet
    letQueuedCallsIn();
    QCOMPARE(m_arrived.size(), 1U);
}

void TestOutcomeWatch::anotherMoveOvertakesWhatWasTold_data()
{
    QTest::addColumn<Outcome>("told");
    QTest::newRow("refused") << Outcome::Refused;
    QTest::newRow("live") << Outcome::Live;
    QTest::newRow("so far unchanged") << Outcome::NotArrived;
    QTest::newRow("changed outside") << Outcome::ChangedOutside;
}

void TestOutcomeWatch::anotherMoveOvertakesWhatWasTold()
{
    QFETCH(const Outcome, told);
    m_watch->note(result(told));
    letQueuedCallsIn();
    read(on(backup));
    QVERIFY(m_arrived.empty());
    QCOMPARE(m_overtaken.size(), 1U);
    QCOMPARE(m_overtaken[0]->stageArn, backup);
    read(on(mainShow)); // once is enough, but for a change that got lost: it still may arrive
    QCOMPARE(m_overtaken.size(), 1U);
    QCOMPARE(m_arrived.size(), told == Outcome::NotArrived ? 1U : 0U);
}

/// A list that was sent before the outcome was known says nothing of what came after.
void TestOutcomeWatch::aReadingFromBeforeContradictsNothing()
{
    RebindResult moved = result(Outcome::Moved);
    moved.now = on(mainShow);
    m_time.passOn(1ms);
    m_watch->note(moved); // while the inventory still has what an older reading said
    letQueuedCallsIn();
    QVERIFY(m_overtaken.empty());
    m_time.passOn(1ms);
    read(on(backup));
    QCOMPARE(m_overtaken.size(), 1U);
}

/// It had gone to another stage than the change after it.
void TestOutcomeWatch::anEarlierLostChangeMayArriveAfterALaterOne()
{
    const RebindResult lost = result(Outcome::NotArrived);
    RebindResult later = result(Outcome::Moved);
    later.rebind.to.arn = backup;
    m_watch->note(later, lost);
    read(on(backup));
    letQueuedCallsIn();
    QVERIFY(m_watch->isLost(camera));
    read(on(mainShow));
    QVERIFY(m_overtaken.empty());
    QCOMPARE(m_arrived.size(), 1U);
    QCOMPARE(m_arrived[0].rebind.to.arn, mainShow);
    QVERIFY(!m_watch->isLost(camera));
}

void TestOutcomeWatch::aReadingThatAgreesIsNoNews()
{
    read(on(mainShow));
    m_watch->note(result(Outcome::Moved));
    letQueuedCallsIn();
    read(on(mainShow, ivs::IngestState::Active));
    QVERIFY(m_arrived.empty());
    QVERIFY(m_overtaken.empty());
}

void TestOutcomeWatch::whatStopsBeingLiveIsTold()
{
    read(on(rehearsal, ivs::IngestState::Active));
    m_watch->note(result(Outcome::Live));
    letQueuedCallsIn();
    QVERIFY(m_overtaken.empty());
    read(on(rehearsal));
    QCOMPARE(m_overtaken.size(), 1U);
    QVERIFY(!m_overtaken[0]->isActive());
}

void TestOutcomeWatch::whatIsGoneIsTold()
{
    m_watch->note(result(Outcome::NotArrived));
    letQueuedCallsIn();
    m_inventory->remove(camera);
    QCOMPARE(m_overtaken.size(), 1U);
    QVERIFY(!m_overtaken[0]);
}

void TestOutcomeWatch::aNewChangeEndsWhatWasTold()
{
    m_watch->note(result(Outcome::NotArrived));
    letQueuedCallsIn();
    const auto before = m_watch->takeBack(camera);
    QVERIFY(before);
    QCOMPARE(before->outcome, Outcome::NotArrived);
    read(on(mainShow)); // by the new change
    QVERIFY(m_arrived.empty());
    QVERIFY(m_overtaken.empty());
    QVERIFY(!m_watch->takeBack(camera));
}

/// After 5 s first, then more and more rarely, for a quarter of an hour.
void TestOutcomeWatch::looksForALostChangeUntilItsEnd()
{
    m_watch->note(result(Outcome::NotArrived));
    m_time.passOn(5s - 1ms);
    QVERIFY(m_lookedAt.isEmpty());
    m_time.passOn(1ms);
    QCOMPARE(m_lookedAt, QStringList{camera});
    m_time.passOn(55s);
    const qsizetype inTheFirstMinute = m_lookedAt.size();
    QVERIFY(inTheFirstMinute >= 5);
    m_time.passOn(14min);
    const qsizetype inAll = m_lookedAt.size();
    QVERIFY(inAll >= inTheFirstMinute + 14);
    QVERIFY(inAll <= inTheFirstMinute + 28);
    m_time.passOn(24h);
    QVERIFY(m_lookedAt.size() <= inAll + 1);
}

void TestOutcomeWatch::looksForNothingElse()
{
    m_watch->note(result(Outcome::Refused));
    m_time.passOn(1h);
    QVERIFY(m_lookedAt.isEmpty());
    m_watch->note(result(Outcome::NotArrived));
    m_time.passOn(5s);
    QCOMPARE(m_lookedAt.size(), 1);
    read(on(mainShow));
    m_time.passOn(1h);
    QCOMPARE(m_lookedAt.size(), 1);
}

QTEST_GUILESS_MAIN(TestOutcomeWatch)
#include "tst_outcomewatch.moc"
