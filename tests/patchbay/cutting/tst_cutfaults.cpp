// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of fault on each step of a cut: never cut twice, never on a stage that nobody asked for, and what is told
// and written down is what is true.

#include "CutDesk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::JournalKind;
using patchbay::JournalOutcome;
using patchbay::JournalRecord;
using patchbay::Outcome;
using patchbay::PatchRun;
using patchbay::Rebind;
using patchbay::RebindResult;
using test::EmulatorFault;
using tests::CutDesk;
using tests::CutService;
using tests::patience;
using Phase = patchbay::LiveMove::Phase;

namespace {

const QString disconnecting = u"DisconnectParticipant"_s;
const QString updating = u"UpdateIngestConfiguration"_s;

/// When the answer goes wrong.
enum class Step { Find, Disconnect, Wait, Update, Watch };

QString operationOf(Step step)
{
    switch (step) {
    case Step::Find:
        return u"ListParticipants"_s;
    case Step::Disconnect:
        return disconnecting;
    case Step::Update:
        return updating;
    case Step::Wait:
    case Step::Watch:
        return u"GetIngestConfiguration"_s;
    }
    Q_UNREACHABLE();
}

/// An entry of the cut says what is so.
void compareWithEntry(CutDesk &desk, const Rebind &rebind, const JournalRecord &cut)
{
    const QString stage = desk.control.stageOf(rebind.encoder.arn);
    if (cut.isOpen()) {
        QVERIFY(stage.isEmpty() || desk.isLive(rebind.encoder.arn)); // it may still come
        return;
    }
    switch (cut.conclusion->outcome) {
    case JournalOutcome::Moved:
        QCOMPARE(stage, rebind.to.arn);
        break;
    case JournalOutcome::Refused:
    case JournalOutcome::NotArrived:
        QCOMPARE(stage, rebind.from.arn);
        QVERIFY(desk.isLive(rebind.encoder.arn));
        break;
    default:
        QFAIL("That is not what has become of it.");
    }
}

} // namespace

Q_DECLARE_METATYPE(EmulatorFault)

class TestCutFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void aCutThatNobodyCanBeAskedAbout_data();
    void aCutThatNobodyCanBeAskedAbout();
    void aCutThatComesLate();
    void aPairWhoseAnswersGetLost();
};

void TestCutFaults::faults_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<EmulatorFault>("fault");
    QTest::addColumn<Outcome>("expected");
    const std::vector<std::pair<Step, const char *>> steps{{Step::Find, "find"},
                                                           {Step::Disconnect, "disconnect"},
                                                           {Step::Wait, "wait"},
                                                           {Step::Update, "update"},
                                                           {Step::Watch, "watch"}};
    for (const auto &[step, name] : steps) {
        const auto row = [step = step, name = name](const EmulatorFault &fault, Outcome expected) {
            const char *const acts = !fault.acts ? "" : *fault.acts ? ", done" : ", not done";
            QTest::addRow("%s: %s%s", name, qPrintable(fault.name), acts) << step << fault << expected;
        };
        const bool isWrite = step == Step::Disconnect || step == Step::Update;
        const bool isBefore = step == Step::Find || step == Step::Disconnect;
        // An update is made again; a disconnection is not.
        const Outcome whenNotDone = step == Step::Disconnect ? Outcome::NotArrived : Outcome::Moved;
        for (const QString &fault : {u"lostAnswer"_s, u"server"_s, u"html"_s, u"gateway"_s}) {
            if (isWrite) {
                row({.name = fault, .acts = true}, Outcome::Moved);
                row({.name = fault, .acts = false}, whenNotDone);
            } else {
                row({.name = fault}, Outcome::Moved);
                row({.name = fault, .count = 9}, step == Step::Find ? Outcome::Refused : Outcome::Moved);
            }
        }
        row({.name = u"throttle"_s}, Outcome::Moved); // sent again: it did nothing
        const bool isWatch = step == Step::Watch;
        const Outcome whenRefused = isBefore ? Outcome::Refused : isWatch ? Outcome::Moved : Outcome::Stranded;
        row({.name = u"accessDenied"_s}, whenRefused);
        row({.name = u"expired"_s}, whenRefused);
        if (isWrite)
            row({.name = u"validation"_s}, whenRefused);
    }
}

void TestCutFaults::faults()
{
    QFETCH(const Step, step);
    QFETCH(const EmulatorFault, fault);
    QFETCH(const Outcome, expected);
    CutService service;
    if (step == Step::Wait)
        service.control.setQuirks({{u"active-lingers"_s, 3}});
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    const auto addFault = [&] { desk.control.addFault(operationOf(step), fault); };
    if (step != Step::Wait && step != Step::Watch)
        addFault();
    PatchRun &run = desk.runs.take(rebind);
    if (step == Step::Wait) {
        QTRY_VERIFY_WITH_TIMEOUT(desk.control.done(disconnecting) == 1, patience);
        addFault();
    }
    if (step == Step::Watch) {
        QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Rebound), patience);
        addFault();
    }
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    const RebindResult &result = *run.item(0).result;
    QCOMPARE(result.outcome, expected);
    QVERIFY(desk.control.done(disconnecting) <= 1);
    const QString stage = desk.control.stageOf(arn);
    switch (expected) {
    case Outcome::Moved:
        QCOMPARE(stage, rebind.to.arn);
        QVERIFY(result.wasCut && result.rebind == rebind);
        break;
    case Outcome::Stranded:
        QVERIFY(stage.isEmpty());
        QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
        QVERIFY(result.error);
        break;
    default:
        QCOMPARE(stage, rebind.from.arn);
        QVERIFY(desk.isLive(arn));
        QVERIFY(!desk.phaseOf(arn) && !result.wasCut);
    }
    const auto cuts = desk.records(JournalKind::Cut);
    QCOMPARE(cuts.size(), std::size_t(step == Step::Find && expected == Outcome::Refused ? 0 : 1));
    for (const JournalRecord &each : cuts)
        compareWithEntry(desk, rebind, each);

    // It is over: whoever has no stage gets it, and whoever has one comes back.
    desk.control.endFaults();
    desk.control.letReconnect(20ms);
    if (expected == Outcome::Stranded)
        QVERIFY(desk.cuts.rebind(arn, rebind.to));
    if (expected == Outcome::Stranded || expected == Outcome::Moved) {
        QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
        QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
        for (const JournalRecord &each : desk.records(JournalKind::Cut))
            compareWithEntry(desk, rebind, each);
    }
    QVERIFY(desk.control.done(disconnecting) <= 1);
    desk.read();
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

void TestCutFaults::aCutThatNobodyCanBeAskedAbout_data()
{
    QTest::addColumn<bool>("wasCut");
    QTest::addRow("it was cut") << true;
    QTest::addRow("it was not") << false;
}

/// The answer got lost, and then a person has to sign in: it is not said that it was cut, and all is well after that.
void TestCutFaults::aCutThatNobodyCanBeAskedAbout()
{
    QFETCH(const bool, wasCut);
    CutService service;
    service.control.letReconnect(20ms);
    patchbay::CutPace pace = tests::quickPace();
    pace.lateAtMost = 50ms;
    CutDesk desk(service, pace);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(disconnecting, {.name = u"lostAnswer"_s, .acts = wasCut});
    // It is read three times until it is disconnected: to be taken, when its turn has come, and before that leaves.
    desk.control.addFault(u"GetIngestConfiguration"_s, {.name = u"slow"_s, .count = 3, .late = 0ms});
    desk.control.addFault(u"GetIngestConfiguration"_s, u"expired"_s, 100);
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Unknown);
    QVERIFY(!run.item(0).result->wasCut);
    QCOMPARE(desk.phaseOf(arn), std::optional(Phase::Stranded));
    if (!wasCut) // else a list may show by now that it was
        QVERIFY(!desk.cuts.stranded().front().wasCut());
    QVERIFY(desk.records(JournalKind::Cut).front().isOpen());
    desk.control.endFaults();
    desk.cuts.resume(desk.id.account);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.records(JournalKind::Cut).front().isOpen(), patience);
    compareWithEntry(desk, rebind, desk.records(JournalKind::Cut).front());
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), wasCut ? std::optional(Phase::Back) : std::nullopt, patience);
    QCOMPARE(desk.control.stageOf(arn), (wasCut ? rebind.to : rebind.from).arn);
    QVERIFY(desk.isLive(arn));
    QCOMPARE(desk.control.done(disconnecting), wasCut ? 1 : 0);
    desk.read();
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

/// Its answer got lost, and nothing was seen of it: it takes effect when nobody expects it any more.
void TestCutFaults::aCutThatComesLate()
{
    CutService service;
    service.control.letReconnect(20ms);
    CutDesk desk(service);
    const Rebind rebind = desk.livePatch(1).items.front();
    const QString arn = rebind.encoder.arn;
    desk.control.addFault(disconnecting, {.name = u"lostAnswer"_s, .acts = true, .late = 2s});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::NotArrived);
    QVERIFY(!desk.phaseOf(arn));
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.stageOf(arn).isEmpty(), patience);
    desk.read();
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QCOMPARE(desk.control.done(disconnecting), 1);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

void TestCutFaults::aPairWhoseAnswersGetLost()
{
    CutService service;
    service.control.setQuirks({{u"leg-cut"_s, u"keeps-binding"_s}});
    CutDesk desk(service);
    const QString arn = desk.livePatch(1).items.front().encoder.arn;
    service.control.setState(arn, u"INACTIVE"_s);
    QVERIFY(*support::ended(desk.source().client().setRedundantIngest(arn, true, {}, {}, {})));
    desk.goLive(arn);
    const Rebind rebind = desk.cutOf(arn);
    desk.control.addFault(disconnecting, {.name = u"lostAnswer"_s, .count = 2, .acts = true});
    PatchRun &run = desk.runs.take(rebind);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    desk.control.letReconnect(20ms);
    QTRY_COMPARE_WITH_TIMEOUT(desk.phaseOf(arn), std::optional(Phase::Back), patience);
    QCOMPARE(desk.control.stageOf(arn), rebind.to.arn);
    QCOMPARE(desk.control.done(disconnecting), 2);
    QVERIFY(desk.records(JournalKind::SeenOutside).empty());
}

QTEST_GUILESS_MAIN(TestCutFaults)
#include "tst_cutfaults.moc"
