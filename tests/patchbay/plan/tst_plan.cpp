// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PlanDesk.h"
#include "emulator/EmbeddedService.h"
#include "support/Ended.h"
#include "support/OpenSources.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Plan;
using patchbay::PlanProblem;
using patchbay::PlanStanding;

namespace {

/// What is queued by then has happened.
void settle()
{
    QCoreApplication::sendPostedEvents();
}

/// A source on a service, as it is after its first list.
struct ReadPlant {
    emulator::EmbeddedService service{{.configurations = 4, .stages = 2, .rateLimits = false}};
    support::OneSource one{service.endpoint().value(),
                           {service.credentials().accessKeyId, service.credentials().secretAccessKey, {}}};

    void read() { QVERIFY(support::ended(readAll())); }
    QCoro::Task<bool> readAll()
    {
        const std::stop_token never;
        co_await one.inventory().refresh(one.source().client(), never);
        co_return true;
    }
};

} // namespace

class TestPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup() { m_desk.reset(); }

    void says_data();
    void says();
    void aPairHasTwoLegs();
    void whatNobodyAnswersForIsNotKnown();
    void sinceWhenIsKeptOverASilence();
    void whatWasNeverReadIsNotGone();
    void whatAWholeListDoesNotNameIsGone();
    void thatItIsGoneIsKnownWithTheFirstWholeList();
    void anotherAccountsEncoderIsNotGone();
    void anotherEntryOfItsAccountAnswersForIt();
    void onlyWhatChangesIsTold();
    void theOldestProblemComesFirst();
    void countsEachStage();
    void anotherPlanAsksAnew();
    void withoutOneNothingIsSaid();
    void leadsThere();

private:
    void choose(std::vector<patchbay::SceneBinding> bindings)
    {
        m_desk->plan.choose(tests::PlanDesk::scene(std::move(bindings)));
    }

    std::optional<tests::PlanDesk> m_desk;
};

void TestPlan::says_data()
{
    QTest::addColumn<QString>("planned");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<bool>("isLive");
    QTest::addColumn<PlanStanding>("standing");
    QTest::newRow("live where it is planned") << u"a"_s << u"a"_s << true << PlanStanding::AsPlanned;
    QTest::newRow("idle where it is planned") << u"a"_s << u"a"_s << false << PlanStanding::Missing;
    QTest::newRow("live elsewhere") << u"a"_s << u"b"_s << true << PlanStanding::WrongStage;
    QTest::newRow("idle elsewhere") << u"a"_s << u"b"_s << false << PlanStanding::WrongStage;
    QTest::newRow("without a stage") << u"a"_s << QString() << false << PlanStanding::WrongStage;
    QTest::newRow("planned on none") << QString() << QString() << false << PlanStanding::AsPlanned;
    QTest::newRow("planned on none, and on one") << QString() << u"a"_s << false << PlanStanding::WrongStage;
    QTest::newRow("live, and not planned") << u"-"_s << u"a"_s << true << PlanStanding::Unexpected;
    QTest::newRow("idle, and not planned") << u"-"_s << u"a"_s << false << PlanStanding::NotPlanned;
    QTest::newRow("live elsewhere, and not planned") << u"-"_s << u"r"_s << true << PlanStanding::NotPlanned;
}

void TestPlan::says()
{
    QFETCH(const QString, planned);
    QFETCH(const QString, stage);
    QFETCH(const bool, isLive);
    const auto arnOf = [&](const QString &id) { return id.isEmpty() ? id : m_desk->aws.stage(id); };
    m_desk->put(1, arnOf(stage), isLive);
    m_desk->put(2, m_desk->mainA, true);
    std::vector<patchbay::SceneBinding> bindings{m_desk->planned(2, m_desk->mainA)};
    if (planned != u"-"_s)
        bindings.push_back(m_desk->planned(1, arnOf(planned)));
    choose(bindings);
    QTEST(m_desk->plan.of(m_desk->encoder(1)), "standing");
    // And the same where it comes to that later.
    m_desk->put(1, m_desk->rehearsal, false);
    settle();
    m_desk->put(1, arnOf(stage), isLive);
    settle();
    QTEST(m_desk->plan.of(m_desk->encoder(1)), "standing");
    QFETCH(const PlanStanding, standing);
    QCOMPARE(m_desk->plan.counts().planned, int(bindings.size()));
    QCOMPARE(m_desk->plan.counts().asPlanned, 1 + int(standing == PlanStanding::AsPlanned));
    QCOMPARE(m_desk->plan.problems().size(), std::size_t(isProblem(standing)));
    QCOMPARE(m_desk->plan.problemOf(m_desk->encoder(1)) != nullptr, isProblem(standing));
}

void TestPlan::aPairHasTwoLegs()
{
    m_desk->put(1, m_desk->mainA, true);
    choose({m_desk->planned(1, m_desk->mainA)});
    m_desk->source.inventory().setLegMissing(m_desk->encoder(1), true);
    settle();
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::OneLeg);
    m_desk->source.inventory().setLegMissing(m_desk->encoder(1), false);
    settle();
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::AsPlanned);
}

void TestPlan::whatNobodyAnswersForIsNotKnown()
{
    m_desk->put(1, m_desk->mainA, true);
    m_desk->put(2, m_desk->mainA, false);
    m_desk->put(3, m_desk->mainA, true);
    choose({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA)});
    QCOMPARE(m_desk->plan.problems().size(), 2U); // one is missing, one not expected
    m_desk->source.silence().assume(patchbay::Silence::Level::Stale);
    settle();
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::Unknown);
    QCOMPARE(m_desk->plan.counts().unknown, 2);
    QCOMPARE(m_desk->plan.counts().asPlanned, 0);
    QVERIFY(m_desk->plan.problems().empty());
    QVERIFY(!m_desk->plan.problemOf(m_desk->encoder(2)));
    m_desk->source.silence().assume(patchbay::Silence::Level::None);
    settle();
    QCOMPARE(m_desk->plan.counts().asPlanned, 1);
    QCOMPARE(m_desk->plan.problems().size(), 2U);
}

void TestPlan::sinceWhenIsKeptOverASilence()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, false);
    choose({m_desk->planned(1, m_desk->mainA)});
    const QDateTime since = m_desk->plan.problems().front().since;
    QCOMPARE(since, time.utc());
    time.passOn(std::chrono::seconds(29));
    m_desk->source.silence().assume(patchbay::Silence::Level::Stale);
    settle();
    m_desk->source.silence().assume(patchbay::Silence::Level::None);
    settle();
    QCOMPARE(m_desk->plan.problems().front().since, since);
    // Once it was there, it is missing anew.
    m_desk->put(1, m_desk->mainA, true);
    settle();
    m_desk->put(1, m_desk->mainA, false);
    settle();
    QCOMPARE(m_desk->plan.problems().front().since, time.utc());
}

void TestPlan::whatWasNeverReadIsNotGone()
{
    choose({m_desk->planned(1, m_desk->mainA)});
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::Unknown);
    m_desk->put(2, m_desk->mainA, true); // a page of the first list
    settle();
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::Unknown);
    QCOMPARE(m_desk->plan.counts().unknown, 1);
}

void TestPlan::whatAWholeListDoesNotNameIsGone()
{
    ReadPlant read;
    Plan plan(read.one.plant);
    read.read();
    const QString there = read.one.plant.at(0).summary.arn;
    const QString stage = read.one.plant.at(0).summary.stageArn;
    const QString gone = there.section(u'/', 0, 0) + u"/gone"_s;
    plan.choose(tests::PlanDesk::scene({{gone, u"cam-99"_s, stage}, {there, u"cam-01"_s, stage}}));
    QCOMPARE(plan.of(gone), PlanStanding::Gone);
    QCOMPARE(plan.problemOf(gone)->encoderName, u"cam-99"_s);
    QCOMPARE(plan.problemOf(gone)->plannedStage, stage);
    read.one.inventory().remove(there);
    settle();
    QCOMPARE(plan.of(there), PlanStanding::Gone);
    QVERIFY(plan.wayThere().items.empty());
    // One whose account is closed was not deleted.
    read.one.sources.close(read.one.source().id());
    settle();
    QCOMPARE(plan.of(there), PlanStanding::Unknown);
    QCOMPARE(plan.counts().unknown, 2);
}

void TestPlan::thatItIsGoneIsKnownWithTheFirstWholeList()
{
    ReadPlant read;
    read.read();
    const QString there = read.one.plant.at(0).summary.arn;
    const QString gone = there.section(u'/', 0, 0) + u"/gone"_s;
    ReadPlant again; // the same account, read by nobody yet
    Plan plan(again.one.plant);
    plan.choose(tests::PlanDesk::scene({{gone, u"cam-99"_s, read.one.plant.at(0).summary.stageArn}}));
    QCOMPARE(plan.of(gone), PlanStanding::Unknown);
    QSignalSpy changed(&plan, &Plan::standingsChanged);
    again.read();
    QTRY_COMPARE(plan.of(gone), PlanStanding::Gone);
    QVERIFY(!changed.isEmpty());
}

void TestPlan::anotherAccountsEncoderIsNotGone()
{
    ReadPlant read;
    Plan plan(read.one.plant);
    const tests::AwsAccount other{u"999999999999"_s, u"us-east-1"_s};
    plan.choose(tests::PlanDesk::scene({{other.encoder(u"x"_s), u"cam-99"_s, other.stage(u"y"_s)}}));
    read.read();
    settle();
    QCOMPARE(plan.of(other.encoder(u"x"_s)), PlanStanding::Unknown);
}

void TestPlan::anotherEntryOfItsAccountAnswersForIt()
{
    patchbay::Source &other = m_desk->desk.lists.open();
    m_desk->put(1, m_desk->mainA, true);
    choose({m_desk->planned(1, m_desk->mainA)});
    other.inventory().apply(tests::listed(m_desk->encoder(1), tests::PlanDesk::name(1), m_desk->mainA, true),
                            patchbay::Inventory::clock());
    settle();
    QCOMPARE(m_desk->plan.counts().planned, 1);
    m_desk->desk.lists.sources.close(m_desk->source.id());
    settle();
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::AsPlanned);
    other.silence().assume(patchbay::Silence::Level::Stale);
    settle();
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::Unknown);
}

void TestPlan::onlyWhatChangesIsTold()
{
    for (int i = 1; i <= 3; ++i)
        m_desk->put(i, m_desk->mainA, true);
    choose({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA)});
    QSignalSpy changed(&m_desk->plan, &Plan::standingsChanged);
    m_desk->put(1, m_desk->mainA, false);
    m_desk->put(1, m_desk->rehearsal, false);
    settle();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().constFirst().toStringList(), QStringList(m_desk->encoder(1)));
    m_desk->put(3, m_desk->mainA, true); // as before
    m_desk->source.inventory().setMoving(m_desk->encoder(2), true); // nothing that the plan says
    settle();
    QVERIFY(changed.isEmpty());
    m_desk->put(1, m_desk->mainB, false); // as wrong as before, and elsewhere
    settle();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_desk->plan.problemOf(m_desk->encoder(1))->stage, m_desk->mainB);
}

void TestPlan::theOldestProblemComesFirst()
{
    support::SimulatedTime time;
    for (int i = 1; i <= 3; ++i)
        m_desk->put(i, m_desk->mainA, true);
    choose({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA), m_desk->planned(3, m_desk->mainA)});
    const auto lose = [&](int number) {
        time.passOn(std::chrono::seconds(1));
        m_desk->put(number, m_desk->mainA, false);
        settle();
    };
    lose(2);
    lose(3);
    lose(1);
    QStringList names;
    for (const PlanProblem &each : m_desk->plan.problems())
        names += each.encoderName;
    QCOMPARE(names, QStringList({u"cam-02"_s, u"cam-03"_s, u"cam-01"_s}));
}

void TestPlan::countsEachStage()
{
    m_desk->put(1, m_desk->mainA, true);
    m_desk->put(2, m_desk->mainA, false);
    m_desk->put(3, m_desk->mainA, true);
    choose({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA), m_desk->planned(3, m_desk->mainB)});
    QCOMPARE(m_desk->plan.countsOn(m_desk->mainA).planned, 2);
    QCOMPARE(m_desk->plan.countsOn(m_desk->mainA).asPlanned, 1);
    QCOMPARE(m_desk->plan.countsOn(m_desk->mainB).planned, 1);
    QCOMPARE(m_desk->plan.countsOn(m_desk->mainB).asPlanned, 0);
    m_desk->put(3, m_desk->mainB, true);
    settle();
    QCOMPARE(m_desk->plan.countsOn(m_desk->mainB).asPlanned, 1);
    QCOMPARE(m_desk->plan.countsOn(m_desk->rehearsal).planned, 0);
}

void TestPlan::anotherPlanAsksAnew()
{
    support::SimulatedTime time;
    m_desk->put(1, m_desk->mainA, false);
    m_desk->put(2, m_desk->mainA, false);
    choose({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainA)});
    const QDateTime since = time.utc();
    time.passOn(std::chrono::seconds(5));
    QSignalSpy changed(&m_desk->plan, &Plan::standingsChanged);
    QSignalSpy chosen(&m_desk->plan, &Plan::chosen);
    choose({m_desk->planned(1, m_desk->mainB), m_desk->planned(2, m_desk->mainA)});
    QCOMPARE(chosen.size(), 1);
    QVERIFY(changed.constFirst().constFirst().toStringList().contains(m_desk->encoder(1)));
    QCOMPARE(m_desk->plan.problemOf(m_desk->encoder(1))->since, time.utc()); // is missing no more, but wrong
    QCOMPARE(m_desk->plan.problemOf(m_desk->encoder(2))->since, since);
    choose({m_desk->planned(2, m_desk->mainA)});
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::NotPlanned);
    QCOMPARE(m_desk->plan.counts().planned, 1);
}

void TestPlan::withoutOneNothingIsSaid()
{
    m_desk->put(1, m_desk->mainA, false);
    choose({m_desk->planned(1, m_desk->mainA)});
    QVERIFY(m_desk->plan.isChosen());
    m_desk->plan.clear();
    QVERIFY(!m_desk->plan.isChosen());
    QCOMPARE(m_desk->plan.counts().planned, 0);
    QVERIFY(m_desk->plan.problems().empty());
    QCOMPARE(m_desk->plan.of(m_desk->encoder(1)), PlanStanding::NotPlanned);
    QSignalSpy changed(&m_desk->plan, &Plan::standingsChanged);
    m_desk->put(1, m_desk->mainA, true);
    settle();
    QVERIFY(changed.isEmpty());
}

void TestPlan::leadsThere()
{
    m_desk->put(1, m_desk->mainA, false); // missing, and where it belongs
    m_desk->put(2, m_desk->rehearsal, true);
    m_desk->put(3, QString(), false);
    m_desk->put(4, m_desk->mainA, false);
    choose({m_desk->planned(1, m_desk->mainA), m_desk->planned(2, m_desk->mainB), m_desk->planned(3, m_desk->mainB),
            m_desk->planned(4, {}), m_desk->planned(5, m_desk->mainB)});
    const patchbay::Patch way = m_desk->plan.wayThere();
    QCOMPARE(way.name, u"Show open"_s);
    const auto id = [&](int number) { return patchbay::EncoderId{m_desk->source.id(), m_desk->encoder(number)}; };
    const std::vector<patchbay::Rebind> expected{
        patchbay::Rebind::of(id(2), m_desk->rehearsal, m_desk->mainB),
        patchbay::Rebind::of(id(3), {}, m_desk->mainB),
        patchbay::Rebind::of(id(4), m_desk->mainA, {}),
    };
    QCOMPARE(way.items, expected);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
