// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is under way in several sources at once, whatever becomes of the sources meanwhile.

#include "emulator/EmbeddedService.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::EncoderId;
using patchbay::Outcome;
using patchbay::PatchRun;
using patchbay::PatchRuns;
using patchbay::Rebind;
using patchbay::Source;
using patchbay::SourceId;
using State = PatchRun::State;
using Way = PatchRuns::Way;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

struct Region {
    explicit Region(const QString &name)
        : service({.regions = {name}, .configurations = 24, .stages = 4, .rateLimits = false})
    {
    }

    emulator::EmbeddedService service;
    test::EmulatorControl control{service.endpoint().value()};
};

} // namespace

class TestPatchRuns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twoSourcesAreTakenSideBySide();
    void aPatchThatNamesAnEncoderTwiceIsNotTaken();
    void aRefusedPatchSaysNothingOfWhatIsUnderWay();
    void aSourceThatIsNotOpenIsNotChanged();
    void oneThatIsClosedMeanwhileIsToldOnce();
    void oneThatIsReopenedMeanwhileIsToldOnce();
    void stoppingLeavesWhatHasNotBegun();
    void twoEntriesDoNotMoveOneEncoderTwiceAtOnce();
    void whatOneEntryMovesIsNotSomethingElseToTheOther();
    void whatOneEntryLostArrivesForTheOther();
    void whatGotLostIsLookedForInTheSourceMadeAnew();
    void whatGotLostIsLookedForThroughAnotherEntry();
    void whatIsToldWhileItsSourceEndsIsHandedOver();
    void whatIsToldIsLeftWhereAnotherServiceIsAsked();
    void theWayBackSurvivesTheClosing();
    void theWayBackGoesThroughAnotherEntry();
    void theWayBackGoesThroughAnEntryOpenedLater();
    void theWayBackIsThatOfWhatIsOffered();
    void slowOnesCanBeLeft();
    void runsThatArePastAreDropped();

private:
    aws::Result<std::unique_ptr<Source>> make(const SourceId &id);
    SourceId open(const QString &region);
    void read(const SourceId &id);
    Source &source(const SourceId &id) { return *m_sources->find(id); }
    /// The n-th encoder of a source that is idle on a stage, to another stage.
    Rebind move(const SourceId &id, int n = 0);
    /// From where the first leads on to a third stage.
    Rebind onwards(const Rebind &first);
    test::EmulatorControl &controlOf(const SourceId &id) { return m_regions.at(id.region)->control; }
    QString stageOf(const EncoderId &encoder) { return controlOf(encoder.source).stageOf(encoder.arn); }
    void waitFor(const PatchRun &run);
    /// A change of which the answer got lost, and which has not taken effect.
    PatchRun &lose(const Rebind &rebind);
    /// It takes effect after all.
    void arrive(const Rebind &rebind, const SourceId &through);
    std::optional<Rebind> next(Way way)
    {
        const patchbay::Patch next =
            m_runs->next(way, [this](const SourceId &id) { return !m_notOffered.contains(id); }).patch;
        return next.items.empty() ? std::nullopt : std::optional(next.items.front());
    }

    QSet<SourceId> m_notOffered;
    aws::World m_world;
    std::map<QString, std::unique_ptr<Region>> m_regions;
    std::optional<aws::Transport> m_transport;
    std::optional<patchbay::Sources> m_sources;
    std::optional<patchbay::Plant> m_plant;
    std::optional<PatchRuns> m_runs;
};

void TestPatchRuns::init()
{
    m_transport.emplace();
    m_sources.emplace([this](const SourceId &id) { return make(id); });
    m_plant.emplace(*m_sources);
    m_runs.emplace(*m_sources, patchbay::PatchRunner::Settling{.firstPause = 10ms});
}

void TestPatchRuns::cleanup()
{
    QSignalSpy allEnded(&*m_sources, &patchbay::Sources::allEnded);
    m_sources->endAll();
    QTRY_VERIFY_WITH_TIMEOUT(!allEnded.isEmpty(), patience);
    QCOMPARE(m_runs->underWay(), 0);
    m_runs.reset();
    m_plant.reset();
    m_sources.reset();
    m_transport.reset();
    m_regions.clear();
    m_notOffered.clear();
    m_world = {};
}

aws::Result<std::unique_ptr<Source>> TestPatchRuns::make(const SourceId &id)
{
    const emulator::EmbeddedService &service = m_regions.at(id.region)->service;
    aws::Client client(*m_transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                       {service.endpoint().value(), id.region.toLatin1(), ivs::service}, aws::RateLimits::unlimited());
    return std::make_unique<Source>(Source::Identity{id, u"Live Events"_s, false, m_world},
                                    ivs::Client(std::move(client)));
}

/// An account entry of its own, on the service of that region.
SourceId TestPatchRuns::open(const QString &region)
{
    if (!m_regions.contains(region))
        m_regions.emplace(region, std::make_unique<Region>(region));
    const SourceId id{QUuid::createUuid(), region};
    m_sources->open(id);
    source(id).watch().setInterval(0ms); // a test says when it reads
    read(id);
    return id;
}

void TestPatchRuns::read(const SourceId &id)
{
    QTRY_VERIFY_WITH_TIMEOUT(!source(id).isReading(), patience);
    const auto reading = source(id).inventory().refresh(source(id).client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    QVERIFY(!source(id).inventory().lastError());
}

Rebind TestPatchRuns::move(const SourceId &id, int n)
{
    for (const patchbay::Configuration &each : source(id).inventory().configurations()) {
        if (each.summary.isActive() || each.summary.stageArn.isEmpty() || n-- > 0)
            continue;
        for (const ivs::StageSummary &stage : m_plant->stagesOf(id)) {
            if (stage.arn != each.summary.stageArn)
                return Rebind::of({id, each.summary.arn}, each.summary.stageArn, stage.arn);
        }
    }
    return {};
}

Rebind TestPatchRuns::onwards(const Rebind &first)
{
    for (const ivs::StageSummary &stage : m_plant->stagesOf(first.encoder.source)) {
        if (stage.arn != first.from.arn && stage.arn != first.to.arn)
            return Rebind::of(first.encoder, first.to.arn, stage.arn);
    }
    return {};
}

void TestPatchRuns::waitFor(const PatchRun &run)
{
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
}

void TestPatchRuns::twoSourcesAreTakenSideBySide()
{
    const SourceId here = open(u"eu-west-1"_s);
    const SourceId there = open(u"us-west-2"_s);
    const std::vector<Rebind> items{move(here, 0), move(there, 0), move(here, 1), move(there, 1)};
    for (int i = 0; i < 2; ++i)
        controlOf(here).addSlowness(u"GetIngestConfiguration"_s, 1min);
    const PatchRun &run = m_runs->take(patchbay::Patch{u"Show"_s, items});
    QSignalSpy ended(&run, &PatchRun::ended);
    QCOMPARE(run.count(), 4);
    QCOMPARE(m_runs->underWay(), 4);
    // What hangs here holds up nobody there.
    QTRY_VERIFY_WITH_TIMEOUT(!run.item(1).isUnderWay() && !run.item(3).isUnderWay(), patience);
    QCOMPARE(run.left(here), 2);
    QCOMPARE(run.left(there), 0);
    QVERIFY(ended.isEmpty());
    for (const int i : {1, 3}) {
        QCOMPARE(run.item(i).result->outcome, Outcome::Moved);
        QCOMPARE(stageOf(items[std::size_t(i)].encoder), items[std::size_t(i)].to.arn);
    }
    QCOMPARE(m_runs->underWay(), 2);
    for (const int i : {0, 2})
        m_runs->stopWaiting(items[std::size_t(i)].encoder);
    waitFor(run);
    QCOMPARE(ended.size(), 1);
    for (const int i : {0, 2})
        QCOMPARE(run.item(i).result->outcome, Outcome::Cancelled);
    QCOMPARE(m_runs->underWay(), 0);
}

void TestPatchRuns::aPatchThatNamesAnEncoderTwiceIsNotTaken()
{
    const SourceId id = open(u"eu-west-1"_s);
    const Rebind first = move(id, 0);
    const Rebind other = move(id, 1);
    const PatchRun &run = m_runs->take(patchbay::Patch{{}, {first, other, onwards(first)}});
    QVERIFY(run.hasEnded());
    QCOMPARE(run.item(0).result->outcome, Outcome::BeingMoved);
    QCOMPARE(run.item(1).result->outcome, Outcome::Cancelled);
    QCOMPARE(run.item(2).result->outcome, Outcome::BeingMoved);
    QCOMPARE(m_runs->underWay(), 0);
    QCOMPARE(controlOf(id).requests(u"GetIngestConfiguration"_s), 0);
    QCOMPARE(next(Way::Back), std::nullopt);
}

/// An undo is under way when somebody takes a patch that names another encoder twice.
void TestPatchRuns::aRefusedPatchSaysNothingOfWhatIsUnderWay()
{
    const SourceId id = open(u"eu-west-1"_s);
    const Rebind change = move(id, 0);
    waitFor(m_runs->take(change));
    controlOf(id).addSlowness(u"UpdateIngestConfiguration"_s, 500ms);
    const PatchRun &back = m_runs->take(Way::Back, change.inverse());
    QCOMPARE(next(Way::Back), std::nullopt);
    const Rebind twice = move(id, 1);
    const PatchRun &refused = m_runs->take(patchbay::Patch{{}, {twice, change.inverse(), onwards(twice)}});
    QVERIFY(refused.hasEnded());
    QCOMPARE(refused.item(1).result->outcome, Outcome::BeingMoved);
    QCOMPARE(next(Way::Back), std::nullopt); // it is not offered a second time
    waitFor(back);
    QCOMPARE(back.item(0).result->outcome, Outcome::Moved);
    QCOMPARE(next(Way::Forth), change);
}

void TestPatchRuns::aSourceThatIsNotOpenIsNotChanged()
{
    const SourceId id = open(u"eu-west-1"_s);
    const Rebind rebind = move(id);
    m_sources->close(id);
    const PatchRun &run = m_runs->take(rebind);
    QVERIFY(run.hasEnded());
    QCOMPARE(run.item(0).result->outcome, Outcome::Cancelled);
    QVERIFY(!m_runs->isUnderWay(rebind.encoder));
    QCOMPARE(stageOf(rebind.encoder), rebind.from.arn);
}

void TestPatchRuns::oneThatIsClosedMeanwhileIsToldOnce()
{
    const SourceId id = open(u"eu-west-1"_s);
    const QPointer<patchbay::Inventory> before(&source(id).inventory());
    const Rebind rebind = move(id);
    controlOf(id).addSlowness(u"UpdateIngestConfiguration"_s, 1s);
    const PatchRun &run = m_runs->take(rebind);
    int endings = 0;
    bool wasThere = false;
    const QObject here;
    connect(&run, &PatchRun::itemChanged, &here, [&](int) {
        endings += run.item(0).isUnderWay() ? 0 : 1;
        wasThere = before != nullptr;
    });
    QTRY_COMPARE_WITH_TIMEOUT(controlOf(id).requests(u"UpdateIngestConfiguration"_s), 1, patience);
    QSignalSpy left(&run, &PatchRun::itemLeft);
    m_sources->close(id);
    QCOMPARE(left.size(), 1);
    QVERIFY(m_runs->isUnderWay(rebind.encoder));
    QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
    QCOMPARE(endings, 1);
    QVERIFY(wasThere);
    QVERIFY(run.item(0).isLeft);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QCOMPARE(stageOf(rebind.encoder), rebind.to.arn);
    QVERIFY(!m_runs->isUnderWay(rebind.encoder));
}

void TestPatchRuns::oneThatIsReopenedMeanwhileIsToldOnce()
{
    const SourceId id = open(u"eu-west-1"_s);
    const Rebind rebind = move(id);
    const Rebind onwardsThen = onwards(rebind); // the stages are not read again at once
    controlOf(id).addSlowness(u"UpdateIngestConfiguration"_s, 1s);
    const PatchRun &run = m_runs->take(rebind);
    int endings = 0;
    const QObject here;
    connect(&run, &PatchRun::itemChanged, &here, [&](int) { endings += run.item(0).isUnderWay() ? 0 : 1; });
    QTRY_COMPARE_WITH_TIMEOUT(controlOf(id).requests(u"UpdateIngestConfiguration"_s), 1, patience);
    m_sources->reopen(id);
    source(id).watch().setInterval(0ms);
    QVERIFY(m_runs->isUnderWay(rebind.encoder));
    QCOMPARE(m_runs->take(onwardsThen).item(0).result->outcome, Outcome::BeingMoved);
    waitFor(run);
    read(id);
    QCOMPARE(endings, 1);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QCOMPARE(controlOf(id).requests(u"UpdateIngestConfiguration"_s), 1);
    const PatchRun &next = m_runs->take(onwardsThen);
    waitFor(next);
    QCOMPARE(next.item(0).result->outcome, Outcome::Moved);
    QVERIFY(!next.item(0).isLeft);
}

void TestPatchRuns::stoppingLeavesWhatHasNotBegun()
{
    const SourceId id = open(u"eu-west-1"_s);
    constexpr int atOnce = 6;
    std::vector<Rebind> items;
    for (int i = 0; i < atOnce + 2; ++i)
        items.push_back(move(id, i));
    for (int i = 0; i < atOnce; ++i)
        controlOf(id).addSlowness(u"UpdateIngestConfiguration"_s, 1s);
    PatchRun &run = m_runs->take(patchbay::Patch{{}, items});
    QTRY_COMPARE_WITH_TIMEOUT(controlOf(id).requests(u"UpdateIngestConfiguration"_s), atOnce, patience);
    run.stop();
    waitFor(run);
    QCOMPARE(run.counts(), (patchbay::RunCounts{.moved = atOnce, .stopped = 2})); // the six were sent by then
    for (int i = 0; i < run.count(); ++i) {
        const Rebind &item = items[std::size_t(i)];
        QCOMPARE(run.item(i).result->outcome, i < atOnce ? Outcome::Moved : Outcome::Cancelled);
        QCOMPARE(stageOf(item.encoder), (i < atOnce ? item.to : item.from).arn);
    }
    QCOMPARE(controlOf(id).requests(u"UpdateIngestConfiguration"_s), atOnce);
}

void TestPatchRuns::twoEntriesDoNotMoveOneEncoderTwiceAtOnce()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"eu-west-1"_s);
    const Rebind rebind = move(one);
    const Rebind same = Rebind::of({other, rebind.encoder.arn}, rebind.from.arn, onwards(rebind).to.arn);
    const PatchRun &run = m_runs->take(rebind);
    QVERIFY(m_runs->isUnderWay(same.encoder));
    const PatchRun &refused = m_runs->take(same);
    QVERIFY(refused.hasEnded());
    QCOMPARE(refused.item(0).result->outcome, Outcome::BeingMoved);
    waitFor(run);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QCOMPARE(controlOf(one).requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestPatchRuns::whatOneEntryMovesIsNotSomethingElseToTheOther()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"eu-west-1"_s);
    const Rebind rebind = move(one);
    const PatchRun &first = m_runs->take(rebind);
    waitFor(first);
    const QString third = onwards(rebind).to.arn;
    const PatchRun &second = m_runs->take(Rebind::of({other, rebind.encoder.arn}, rebind.to.arn, third));
    waitFor(second);
    QCOMPARE(second.item(0).result->outcome, Outcome::Moved);
    read(one);
    QTRY_COMPARE(source(one).inventory().find(rebind.encoder.arn)->summary.stageArn, third);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(first.item(0).state, State::Ended); // not overtaken
    QCOMPARE(next(Way::Back), second.item(0).rebind.inverse());
}

void TestPatchRuns::whatOneEntryLostArrivesForTheOther()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"eu-west-1"_s);
    const Rebind rebind = move(one);
    controlOf(one).addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    const PatchRun &lost = m_runs->take(rebind);
    waitFor(lost);
    QCOMPARE(lost.item(0).result->outcome, Outcome::NotArrived);
    QVERIFY(m_runs->isLost(rebind.encoder));
    const auto late =
        support::ended(source(one).client().updateIngestConfiguration(rebind.encoder.arn, rebind.to.arn, {}));
    QVERIFY(late && *late);
    const PatchRun &again = m_runs->take(Rebind::of({other, rebind.encoder.arn}, rebind.from.arn, rebind.to.arn));
    waitFor(again);
    QCOMPARE(again.item(0).result->outcome, Outcome::Moved); // not "is there already": the first has moved it
    QVERIFY(again.item(0).result->settledByReading);
}

PatchRun &TestPatchRuns::lose(const Rebind &rebind)
{
    controlOf(rebind.encoder.source).addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    PatchRun &lost = m_runs->take(rebind);
    const auto wait = [&] { waitFor(lost); };
    wait();
    return lost;
}

void TestPatchRuns::arrive(const Rebind &rebind, const SourceId &through)
{
    const auto late =
        support::ended(source(through).client().updateIngestConfiguration(rebind.encoder.arn, rebind.to.arn, {}));
    QVERIFY(late && *late);
    read(through);
}

void TestPatchRuns::whatGotLostIsLookedForInTheSourceMadeAnew()
{
    const SourceId id = open(u"eu-west-1"_s);
    const Rebind rebind = move(id);
    const PatchRun &lost = lose(rebind);
    QCOMPARE(lost.item(0).result->outcome, Outcome::NotArrived);
    QSignalSpy left(&lost, &PatchRun::itemLeft);
    const QPointer<patchbay::Inventory> before(&source(id).inventory());
    m_sources->reopen(id);
    source(id).watch().setInterval(0ms);
    QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
    QVERIFY(left.isEmpty());
    QVERIFY(m_runs->isLost(rebind.encoder));
    QCOMPARE(lost.item(0).state, State::Ended); // what is not read yet says nothing
    read(id);
    QCOMPARE(lost.item(0).state, State::Ended);
    arrive(rebind, id);
    QTRY_COMPARE_WITH_TIMEOUT(lost.item(0).state, State::Arrived, patience);
    QCOMPARE(lost.item(0).result->outcome, Outcome::Moved);
    QTRY_VERIFY_WITH_TIMEOUT(lost.item(0).address.state != patchbay::AddressComparison::State::Reading, patience);
    QCOMPARE(next(Way::Back), rebind.inverse());
}

void TestPatchRuns::whatGotLostIsLookedForThroughAnotherEntry()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"eu-west-1"_s);
    const Rebind rebind = move(one);
    const PatchRun &lost = lose(rebind);
    QSignalSpy left(&lost, &PatchRun::itemLeft);
    m_sources->close(one);
    QVERIFY(left.isEmpty());
    QVERIFY(m_runs->isLost(rebind.encoder));
    arrive(rebind, other);
    QTRY_COMPARE_WITH_TIMEOUT(lost.item(0).state, State::Arrived, patience);
    m_sources->close(other);
    QCOMPARE(left.size(), 1); // nobody reaches it any more
}

void TestPatchRuns::whatIsToldWhileItsSourceEndsIsHandedOver()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"eu-west-1"_s);
    const QPointer<patchbay::Inventory> before(&source(one).inventory());
    const Rebind rebind = move(one);
    controlOf(one).addSlowness(u"UpdateIngestConfiguration"_s, 1s);
    const PatchRun &run = m_runs->take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(controlOf(one).requests(u"UpdateIngestConfiguration"_s), 1, patience);
    m_sources->close(one);
    QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QVERIFY(!run.item(0).isLeft);
    read(other);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(run.item(0).state, State::Ended);
    const auto back =
        support::ended(source(other).client().updateIngestConfiguration(rebind.encoder.arn, rebind.from.arn, {}));
    QVERIFY(back && *back);
    read(other);
    QTRY_COMPARE_WITH_TIMEOUT(run.item(0).state, State::Overtaken, patience);
}

void TestPatchRuns::whatIsToldIsLeftWhereAnotherServiceIsAsked()
{
    const SourceId id = open(u"eu-west-1"_s);
    const PatchRun &lost = lose(move(id));
    QSignalSpy left(&lost, &PatchRun::itemLeft);
    m_world = aws::World::demo();
    m_sources->reopen(id);
    source(id).watch().setInterval(0ms);
    QCOMPARE(left.size(), 1);
    QVERIFY(lost.item(0).isLeft);
}

void TestPatchRuns::theWayBackGoesThroughAnotherEntry()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"eu-west-1"_s);
    const Rebind rebind = move(one);
    waitFor(m_runs->take(rebind));
    m_notOffered = {one};
    m_sources->close(one);
    const auto back = next(Way::Back);
    QVERIFY(back);
    QCOMPARE(*back, Rebind::of({other, rebind.encoder.arn}, rebind.to.arn, rebind.from.arn));
    QVERIFY(m_runs->leads(Way::Back, rebind.inverse()));
    waitFor(m_runs->take(Way::Back, rebind.inverse())); // as a message offers it that was shown before
    QCOMPARE(stageOf(rebind.encoder), rebind.from.arn);
    QCOMPARE(next(Way::Back), std::nullopt);
    QCOMPARE(next(Way::Forth), Rebind::of({other, rebind.encoder.arn}, rebind.from.arn, rebind.to.arn));
}

void TestPatchRuns::theWayBackGoesThroughAnEntryOpenedLater()
{
    const SourceId one = open(u"eu-west-1"_s);
    const Rebind rebind = move(one);
    waitFor(m_runs->take(rebind));
    m_sources->close(one);
    QCOMPARE(next(Way::Back), std::nullopt);
    QSignalSpy changed(&*m_runs, &PatchRuns::historyChanged);
    const SourceId other = open(u"eu-west-1"_s);
    QCOMPARE(next(Way::Back), Rebind::of({other, rebind.encoder.arn}, rebind.to.arn, rebind.from.arn));
    QVERIFY(changed.size() > 1);
}

void TestPatchRuns::theWayBackSurvivesTheClosing()
{
    const SourceId id = open(u"eu-west-1"_s);
    const SourceId there = open(u"us-west-2"_s);
    const Rebind rebind = move(id);
    const Rebind elsewhere = move(there);
    waitFor(m_runs->take(rebind));
    waitFor(m_runs->take(elsewhere));
    QCOMPARE(next(Way::Back), elsewhere.inverse());
    m_sources->close(there);
    QCOMPARE(next(Way::Back), rebind.inverse());
    m_sources->close(id);
    QCOMPARE(next(Way::Back), std::nullopt);
    m_sources->open(id);
    source(id).watch().setInterval(0ms);
    read(id);
    QCOMPARE(next(Way::Back), rebind.inverse());
    const PatchRun &undo = m_runs->take(Way::Back, rebind.inverse());
    QCOMPARE(next(Way::Back), std::nullopt); // it is under way
    waitFor(undo);
    QCOMPARE(stageOf(rebind.encoder), rebind.from.arn);
    QCOMPARE(next(Way::Forth), rebind);
}

void TestPatchRuns::theWayBackIsThatOfWhatIsOffered()
{
    const SourceId one = open(u"eu-west-1"_s);
    const SourceId other = open(u"us-west-2"_s);
    const Rebind rebind = move(one);
    const Rebind elsewhere = move(other);
    waitFor(m_runs->take(rebind));
    waitFor(m_runs->take(elsewhere));
    m_notOffered = {other};
    QCOMPARE(next(Way::Back), rebind.inverse());
    m_notOffered = {one, other};
    QCOMPARE(next(Way::Back), std::nullopt);
    m_notOffered = {};
    QCOMPARE(next(Way::Back), elsewhere.inverse());
}

void TestPatchRuns::slowOnesCanBeLeft()
{
    const SourceId id = open(u"eu-west-1"_s);
    const Rebind rebind = move(id);
    controlOf(id).addSlowness(u"UpdateIngestConfiguration"_s, 1min);
    const PatchRun &run = m_runs->take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(run.item(0).state, State::NoAnswerYet, patience);
    QCOMPARE(m_runs->stopWaitingForAll(), 1);
    waitFor(run);
    QCOMPARE(run.item(0).result->outcome, Outcome::Unknown);
    QVERIFY(m_runs->isLost(rebind.encoder));
}

/// What was told last of an encoder is kept true; what was told before that is nobody's any more.
void TestPatchRuns::runsThatArePastAreDropped()
{
    const Rebind rebind = move(open(u"eu-west-1"_s));
    const QPointer<const PatchRun> first = &m_runs->take(rebind);
    waitFor(*first);
    const QPointer<const PatchRun> second = &m_runs->take(rebind.inverse());
    waitFor(*second);
    QVERIFY(first);
    waitFor(m_runs->take(rebind));
    QTRY_VERIFY(!first);
    QVERIFY(second);
    QCOMPARE(m_runs->all().size(), 2U);
}

QTEST_GUILESS_MAIN(TestPatchRuns)
#include "tst_patchruns.moc"
