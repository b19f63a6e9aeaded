// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CutDesk.h"

#include "patchbay/journal/EntryDetails.h"
#include "support/CutQuirks.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::IfLive;
using patchbay::JournalKind;
using patchbay::JournalOutcome;
using patchbay::NotCut;
using patchbay::Outcome;
using patchbay::Patch;
using patchbay::PatchRun;
using patchbay::PatchRuns;
using patchbay::Rebind;
using patchbay::RebindResult;
using tests::CutDesk;
using tests::CutService;
using tests::impatientPace;
using tests::patience;
using tests::quickPace;
using Phase = patchbay::LiveMove::Phase;

namespace {

const QString disconnecting = u"DisconnectParticipant"_s;
const QString updating = u"UpdateIngestConfiguration"_s;

/// The stage of each in turn, as the journal has its disconnections.
QStringList disconnected(CutDesk &desk)
{
    QStringList arns;
    for (const patchbay::JournalRecord &each : desk.records(JournalKind::Disconnect))
        arns += each.entry.encoder.arn;
    return arns;
}

/// A binding that was not emptied by then is left alone soon.
patchbay::CutPace briefPace()
{
    patchbay::CutPace pace = tests::quickPace();
    pace.lateAtMost = 100ms;
    return pace;
}

JournalOutcome outcomeOf(const patchbay::JournalRecord &record)
{
    return record.conclusion.value_or(patchbay::JournalConclusion()).outcome;
}

} // namespace

/// Encoders that are live are cut, rebound, and seen back, against the real service.
class TestCuts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay();
    void whateverTheServiceDoes_data() { test::addQuirkRows(); }
    void whateverTheServiceDoes();
    void bothLegsWhateverTheServiceDoes_data() { test::addQuirkRows(); }
    void bothLegsWhateverTheServiceDoes();
    void emptiedAfterItHadAStage();
    void whatIsIdleIsNotCut();
    void tenOneAfterTheOther();
    void anUndoIsACutAsWell();
    void whoIsNotBackHoldsTheRest();
    void aPersonGoesOnWithoutWhoIsNotBack();
    void whatConcernsAllHoldsAll();
    void whatIsStoppedIsNotCut();
    void isLeftAlone_data();
    void isLeftAlone();
    void aReadOnlyAccountCutsNobody();
    void strandedAndPutBack();
    void strandedAndResumed();
    void strandedAndHelpedByAnother();
    void strandedAndGone();
    void leftOpenForTheNextStart();
    void theEndOfTheProgramWaitsForIt();
    void aSourceThatIsMadeAnew();
};

void TestCuts::theWholeWay()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Patch patch = desk.livePatch(1);
    const Rebind rebind = patch.items.front();
    PatchRun &run = desk.runs.take(patch);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    const RebindResult &result = *run.item(0).result;
    QCOMPARE(result.outcome, Outcome::Moved);
    QVERIFY(result.wasCut);
    QCOMPARE(result.rebind, rebind);
    const QString arn = rebind.encoder.arn;
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QVERIFY(desk.moves.find(arn)->offAir);
    QVERIFY(desk.isLive(arn));
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QCOMPARE(desk.control.done(disconnecting), 1);
    QCOMPARE(desk.control.done(updating), 1);
    QVERIFY(!desk.cuts.isCut(arn));
    std::vector<std::optional<Phase>> phases;
    for (const auto &[encoder, phase] : desk.told)
        phases.push_back(phase);
    QCOMPARE(phases, (std::vector<std::optional<Phase>>{Phase::InTurn, Phase::Cut, Phase::Rebound, Phase::Back}));
    // As one step, which a second cut takes back.
    const auto next = desk.runs.next(PatchRuns::Way::Back, [](const patchbay::SourceId &) { return true; });
    QCOMPARE(next.patch.items.size(), std::size_t(1));
    QVERIFY(next.patch.items.front().goesAs(rebind.inverse()));
    desk.end();

    tests::CutDesk later(service);
    const auto records = later.records();
    QCOMPARE(records.size(), std::size_t(3));
    QCOMPARE(records[0].entry.kind, JournalKind::Cut);
    QCOMPARE(records[0].entry.from.arn, rebind.from.arn);
    QCOMPARE(records[0].entry.to.arn, rebind.to.arn);
    QCOMPARE(outcomeOf(records[0]), JournalOutcome::Moved);
    QCOMPARE(records[1].entry.kind, JournalKind::Disconnect);
    QCOMPARE(outcomeOf(records[1]), JournalOutcome::Done);
    QCOMPARE(records[2].entry.kind, JournalKind::Rebind);
    QCOMPARE(outcomeOf(records[2]), JournalOutcome::Moved);
    for (const patchbay::JournalRecord &each : records)
        QCOMPARE(each.entry.run.id, patchbay::RecordedRun::idOf(run.id()));
    // By the journal it is one move as well.
    const auto moves = *support::ended(later.journal.movesOf(patchbay::RecordedRun::idOf(run.id())));
    QVERIFY(moves && *moves);
    QCOMPARE((*moves)->run.moved, 1);
    QCOMPARE((*moves)->moved.back().entry.from.arn, rebind.from.arn);
}

void TestCuts::whateverTheServiceDoes()
{
    QFETCH(const QJsonObject, quirks);
    CutService service;
    service.control.setQuirks(quirks);
    service.control.letReconnect(20ms);
    CutDesk desk(service, briefPace());
    const Patch patch = desk.livePatch(1);
    const Rebind rebind = patch.items.front();
    PatchRun &run = desk.runs.take(patch);
    const QString arn = rebind.encoder.arn;
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QVERIFY(desk.isLive(arn));
    QCOMPARE(desk.control.done(disconnecting), 1);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Moved, patience);
    QVERIFY(desk.cuts.stranded().empty());
}

void TestCuts::bothLegsWhateverTheServiceDoes()
{
    QFETCH(const QJsonObject, quirks);
    CutService service;
    service.control.letReconnect(700ms); // as encoders do: not before the other leg is cut
    CutDesk desk(service, briefPace());
    const QString arn = desk.livePatch(1).items.front().encoder.arn;
    service.control.setState(arn, u"INACTIVE"_s);
    QVERIFY(*support::ended(desk.source().client().setRedundantIngest(arn, true, {}, {}, {})));
    desk.goLive(arn);
    service.control.setQuirks(quirks);
    const Rebind rebind = desk.cutOf(arn);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QVERIFY(desk.isLive(arn));
    QVERIFY(desk.control.done(disconnecting) <= 2); // each leg once at most
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Moved, patience);
    QCOMPARE(desk.records(JournalKind::Cut).front().entry.details[u"participantIds"_s].toArray().size(), 2);
}

/// By the service, which had not come to it before.
void TestCuts::emptiedAfterItHadAStage()
{
    CutService service;
    service.control.setQuirks({{u"binding"_s, u"emptied-blindly"_s}});
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.done(updating), 2, patience);
    desk.control.letReconnect(20ms);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QCOMPARE(desk.control.done(disconnecting), 1);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
    QVERIFY(desk.cuts.stranded().empty());
}

void TestCuts::whatIsIdleIsNotCut()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    service.control.setState(rebind.encoder.arn, u"INACTIVE"_s);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    QVERIFY(!run.item(0).result->wasCut);
    QCOMPARE(desk.control.done(disconnecting), 0);
    QVERIFY(desk.told.empty());
    QVERIFY(desk.records(JournalKind::Cut).empty());
}

/// What is idle moves first; what is on air is cut last.
void TestCuts::tenOneAfterTheOther()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    Patch patch = desk.livePatch(11);
    QCOMPARE(patch.items.size(), std::size_t(11));
    const QString onAir = patch.items.front().from.arn;
    desk.cuts.setOnAir([&onAir](const patchbay::StageId &stage) { return stage.arn == onAir; });
    service.control.setState(patch.items.back().encoder.arn, u"INACTIVE"_s);
    PatchRun &run = desk.runs.take(patch);
    std::vector<int> movedBefore; // the first cut
    connect(&run, &PatchRun::itemChanged, &run, [&](int index) {
        const bool isBefore =
            std::ranges::none_of(desk.told, [](const auto &each) { return each.second == Phase::Cut; });
        if (isBefore && !run.item(index).isUnderWay())
            movedBefore.push_back(index);
    });
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 2 * patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.moves.count(Phase::Back), 10, patience);
    QCOMPARE(run.counts(), patchbay::RunCounts{.moved = 11});
    QCOMPARE(desk.mostOffAir, 1);
    QCOMPARE(desk.control.done(disconnecting), 10);
    QCOMPARE(movedBefore, std::vector<int>{10});
    QStringList expected;
    for (const bool isOnAir : {false, true}) {
        for (int i = 0; i < 10; ++i) {
            const Rebind &each = patch.items[std::size_t(i)];
            if ((each.from.arn == onAir) == isOnAir)
                expected += each.encoder.arn;
        }
    }
    QVERIFY(patch.items.front().encoder.arn != expected.front());
    QCOMPARE(disconnected(desk), expected);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

void TestCuts::anUndoIsACutAsWell()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    Patch undo = run.inverse();
    QCOMPARE(undo.items.front().ifLive, IfLive::Leave);
    undo.items.front().ifLive = IfLive::Cut;
    PatchRun &back = desk.runs.take(undo);
    QTRY_VERIFY_WITH_TIMEOUT(back.hasEnded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.from.arn);
    QCOMPARE(desk.control.done(disconnecting), 2);
    const auto everywhere = [](const patchbay::SourceId &) { return true; };
    QVERIFY(desk.runs.next(PatchRuns::Way::Back, everywhere).patch.items.empty());
    QCOMPARE(desk.runs.next(PatchRuns::Way::Forth, everywhere).patch.items.size(), std::size_t(1));
}

void TestCuts::whoIsNotBackHoldsTheRest()
{
    CutService service;
    CutDesk desk(service, impatientPace());
    const Patch patch = desk.livePatch(3);
    PatchRun &run = desk.runs.take(patch);
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.id), patience);
    const QString first = patch.items.front().encoder.arn;
    QCOMPARE(run.hold(desk.id)->notBack()->encoder.arn, first);
    QCOMPARE(run.hold(desk.id)->notBack()->name, desk.inventory().find(first)->summary.name);
    QCOMPARE(desk.phaseOf(first), std::optional(Phase::NotBack));
    const auto written = [&desk] {
        return patchbay::pictureReturnOf(desk.records(JournalKind::Cut).front().entry.details);
    };
    QTRY_COMPARE_WITH_TIMEOUT(written(), std::optional(patchbay::PictureReturn{}), patience);
    QCOMPARE(run.counts().moved, 1);
    QCOMPARE(desk.control.done(disconnecting), 1);
    desk.control.setState(first, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(first), std::optional(Phase::Back), patience);
    QTRY_VERIFY_WITH_TIMEOUT(written() && written()->offAir, patience);
    QCOMPARE(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Moved);
    // By itself.
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.done(disconnecting), 2, patience);
    QCOMPARE(desk.mostOffAir, 1);
    run.stop();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts(), (patchbay::RunCounts{.moved = 2, .stopped = 1}));
    QVERIFY(desk.isLive(patch.items.back().encoder.arn));
    QVERIFY(!desk.phaseOf(patch.items.back().encoder.arn));
}

void TestCuts::aPersonGoesOnWithoutWhoIsNotBack()
{
    CutService service;
    CutDesk desk(service, impatientPace());
    const Patch patch = desk.livePatch(2);
    PatchRun &run = desk.runs.take(patch);
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.id), patience);
    run.resume(desk.id);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts(), patchbay::RunCounts{.moved = 2});
    QCOMPARE(desk.mostOffAir, 2);
}

void TestCuts::whatConcernsAllHoldsAll()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Patch patch = desk.livePatch(2);
    desk.control.addFault(disconnecting, u"accessDenied"_s, 1);
    PatchRun &run = desk.runs.take(patch);
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(desk.id), patience);
    QCOMPARE(run.hold(desk.id)->error()->kind, aws::ErrorKind::AccessDenied);
    run.resume(desk.id);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts(), patchbay::RunCounts{.moved = 2});
    QCOMPARE(desk.control.done(disconnecting), 2);
}

void TestCuts::whatIsStoppedIsNotCut()
{
    CutService service;
    CutDesk desk(service);
    const Patch patch = desk.livePatch(2);
    PatchRun &run = desk.runs.take(patch);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.done(disconnecting), 1, patience);
    run.stop(); // the first one is finished
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts(), (patchbay::RunCounts{.moved = 1, .stopped = 1}));
    QCOMPARE(desk.control.stageOf(patch.items.front().encoder.arn), patch.items.front().to.arn);
    QVERIFY(desk.isLive(patch.items.back().encoder.arn));
    QCOMPARE(desk.control.done(disconnecting), 1);
    QVERIFY(!desk.phaseOf(patch.items.back().encoder.arn));
}

void TestCuts::isLeftAlone_data()
{
    using Prepare = std::function<void(CutDesk & desk, Rebind & rebind)>;
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<std::optional<NotCut>>("reason");
    QTest::addRow("the new stage has another address")
        << Prepare([](CutDesk &desk, Rebind &rebind) { rebind.to.arn = desk.another(rebind.from.arn, false); })
        << Outcome::Live << std::optional(NotCut::OtherAddress);
    QTest::addRow("there is no new stage") << Prepare([](CutDesk &, Rebind &rebind) { rebind.to.arn.clear(); })
                                           << Outcome::Live << std::optional(NotCut::NoStage);
    QTest::addRow("the new stage is gone")
        << Prepare([](CutDesk &, Rebind &rebind) { rebind.to.arn.chop(4), rebind.to.arn += u"none"_s; })
        << Outcome::Refused << std::optional<NotCut>();
    QTest::addRow("it was moved meanwhile")
        << Prepare([](CutDesk &desk, Rebind &rebind) { rebind.from.arn = desk.another(rebind.from.arn, false); })
        << Outcome::ChangedOutside << std::optional<NotCut>();
    QTest::addRow("its stage cannot be read")
        << Prepare([](CutDesk &desk, Rebind &) { desk.control.addFault(u"GetStage"_s, u"accessDenied"_s, 9); })
        << Outcome::Refused << std::optional<NotCut>();
    QTest::addRow("participants cannot be read")
        << Prepare([](CutDesk &desk, Rebind &) { desk.control.addFault(u"ListParticipants"_s, u"accessDenied"_s, 9); })
        << Outcome::Refused << std::optional<NotCut>();
    QTest::addRow("it may not be disconnected")
        << Prepare([](CutDesk &desk, Rebind &) { desk.control.addFault(disconnecting, u"accessDenied"_s, 9); })
        << Outcome::Refused << std::optional<NotCut>();
}

void TestCuts::isLeftAlone()
{
    QFETCH(const std::function<void(CutDesk & desk, Rebind & rebind)>, prepare);
    CutService service;
    CutDesk desk(service);
    Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    const QString stage = rebind.from.arn;
    prepare(desk, rebind);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QTEST(run.item(0).result->outcome, "outcome");
    QTEST(run.item(0).result->notCut, "reason");
    QVERIFY(!run.item(0).result->wasCut);
    QCOMPARE(desk.control.done(disconnecting), 0);
    QCOMPARE(desk.control.stageOf(arn), stage);
    QVERIFY(desk.isLive(arn));
    QVERIFY(!desk.phaseOf(arn));
    for (const patchbay::JournalRecord &each : desk.records(JournalKind::Cut))
        QVERIFY(!each.isOpen() && outcomeOf(each) != JournalOutcome::Moved);
    // And the next one is not kept waiting for it.
    desk.control.endFaults();
    PatchRun &next = desk.runs.take(desk.cutOf(arn));
    QTRY_VERIFY_WITH_TIMEOUT(next.hasEnded(), patience);
    QCOMPARE(next.counts().moved, 1);
}

void TestCuts::aReadOnlyAccountCutsNobody()
{
    CutService service;
    CutDesk desk(service, quickPace(), true);
    const Rebind rebind = desk.livePatch(1).items.front();
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Refused);
    QCOMPARE(run.item(0).result->error->kind, aws::ErrorKind::ReadOnly);
    QCOMPARE(desk.control.requests(disconnecting), 0);
}

void TestCuts::strandedAndPutBack()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    const QSignalSpy changed(&desk.cuts, &patchbay::Cuts::changed);
    desk.control.addFault(updating, u"accessDenied"_s, 1);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Stranded);
    QCOMPARE(run.item(0).result->error->kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(run.counts(), patchbay::RunCounts{.stranded = 1});
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(desk.cuts.stranded().size(), std::size_t(1));
    QVERIFY(desk.cuts.stranded().front().error);
    QVERIFY(desk.control.stageOf(arn).isEmpty());
    QVERIFY(desk.records(JournalKind::Cut).front().isOpen());
    // Nobody else is cut meanwhile.
    Patch others = desk.livePatch(3);
    others.items.erase(others.items.begin());
    PatchRun &next = desk.runs.take(others);
    QTRY_VERIFY_WITH_TIMEOUT(next.hold(desk.id), patience);

    PatchRun *const back = desk.cuts.rebind(arn, rebind.from);
    QVERIFY(back);
    QVERIFY(!desk.cuts.rebind(arn, rebind.to)); // one at a time
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.from.arn);
    QVERIFY(desk.cuts.stranded().empty());
    QCOMPARE(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Done);
    const auto everywhere = [](const patchbay::SourceId &) { return true; };
    for (const Rebind &each : desk.runs.next(PatchRuns::Way::Back, everywhere).patch.items)
        QVERIFY(each.encoder.arn != arn); // nobody takes that back
    QTRY_VERIFY_WITH_TIMEOUT(next.hasEnded(), patience);
    QCOMPARE(next.counts().moved, 2);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

void TestCuts::strandedAndResumed()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(updating, u"accessDenied"_s, 1);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    desk.cuts.resume(QUuid::createUuid());
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    desk.cuts.resume(desk.id.account);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QCOMPARE(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Moved);
    // It is the move that was asked for, as one step.
    const auto everywhere = [](const patchbay::SourceId &) { return true; };
    const auto next = desk.runs.next(PatchRuns::Way::Back, everywhere);
    QCOMPARE(next.patch.items.size(), std::size_t(1));
    QVERIFY(next.patch.items.front().goesAs(rebind.inverse()));
    QCOMPARE(desk.control.done(disconnecting), 1);
}

void TestCuts::strandedAndHelpedByAnother()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(updating, u"accessDenied"_s, 1);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(*support::ended(desk.source().client().updateIngestConfiguration(arn, rebind.from.arn, {})));
    desk.readOne(arn);
    QTRY_VERIFY_WITH_TIMEOUT(desk.cuts.stranded().empty(), patience);
    QVERIFY(!desk.phaseOf(arn));
    QVERIFY(!desk.records(JournalKind::Cut).front().isOpen());
}

void TestCuts::strandedAndGone()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    desk.control.addFault(updating, u"accessDenied"_s, 1);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(*support::ended(desk.source().client().deleteIngestConfiguration(rebind.encoder.arn, false, {}, {}, {})));
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.cuts.stranded().empty(), patience);
    QCOMPARE(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Gone);
}

/// The program goes while an encoder has no stage; the next one can bring it back.
void TestCuts::leftOpenForTheNextStart()
{
    CutService service;
    QString arn;
    Rebind rebind;
    {
        CutDesk desk(service);
        rebind = desk.livePatch(1).items.front();
        arn = rebind.encoder.arn;
        desk.control.addFault(updating, {.name = u"server"_s, .count = 10'000, .acts = false});
        PatchRun &run = desk.runs.take(rebind);
        QTRY_VERIFY_WITH_TIMEOUT(desk.control.requests(updating) > 0, patience);
        run.stopWaiting(0);
        QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
        QCOMPARE(run.item(0).result->outcome, Outcome::Stranded);
        desk.end();
    }
    service.control.endFaults();
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const auto open = **support::ended(desk.journal.openIntents());
    const auto cut = std::ranges::find(open, JournalKind::Cut, [](const auto &each) { return each.entry.kind; });
    QVERIFY(cut != open.end());
    QVERIFY(!desk.cuts.isOwn(cut->id));
    QCOMPARE(desk.leftOpen.count() + desk.leftOpenActs.count(), 0); // it is no one's but who takes it up
    const patchbay::LiveMove move{
        {desk.id, arn}, Phase::Stranded, {desk.id, rebind.from.arn}, {desk.id, rebind.to.arn}, cut->entry.at};
    desk.cuts.known().takeUp({move, {}, patchbay::RecordId(cut->id.value)});
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    desk.cuts.resume(desk.id.account); // a person is asked first
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    // Nobody waits until it is found out what became of the last try.
    bool isBegun = false;
    QTRY_VERIFY_WITH_TIMEOUT(isBegun || (isBegun = desk.cuts.rebind(arn, {desk.id, rebind.to.arn})), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QCOMPARE(outcomeOf(desk.records(JournalKind::Cut).front()), JournalOutcome::Moved);
    QCOMPARE(desk.control.done(disconnecting), 1);
}

/// What is cut is rebound before the program goes.
void TestCuts::theEndOfTheProgramWaitsForIt()
{
    CutService service;
    service.control.setQuirks({{u"active-lingers"_s, 1}});
    Rebind rebind;
    {
        CutDesk desk(service);
        rebind = desk.livePatch(1).items.front();
        desk.runs.take(rebind);
        QTRY_VERIFY_WITH_TIMEOUT(desk.control.done(disconnecting) == 1, patience);
        desk.end();
    }
    QCOMPARE(service.control.stageOf(rebind.encoder.arn), rebind.to.arn);
    CutDesk later(service);
    QCOMPARE(outcomeOf(later.records(JournalKind::Cut).front()), JournalOutcome::Moved);
    QVERIFY((*support::ended(later.journal.openIntents()))->empty());
}

/// Its account is another one now: what was cut through it is not forgotten.
void TestCuts::aSourceThatIsMadeAnew()
{
    CutService service;
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Rebound));
    desk.sources.reopen(desk.id);
    desk.control.setState(arn, u"ACTIVE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
}

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"
