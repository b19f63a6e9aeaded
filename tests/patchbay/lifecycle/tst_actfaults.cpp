// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of fault on each step of making and removing: never two, never "failed" that succeeded.

#include "ActKinds.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using patchbay::Act;
using patchbay::ActOutcome;
using patchbay::ActResult;
using patchbay::ActRun;
using test::EmulatorFault;
using tests::KindsDesk;
using tests::patience;

Q_DECLARE_METATYPE(EmulatorFault)

class TestActFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void faultsOfKinds_data();
    void faultsOfKinds();
};

void TestActFaults::faults_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<EmulatorFault>("fault");
    QTest::addColumn<ActOutcome>("expected");
    const auto row = [](const QString &operation, const EmulatorFault &fault, ActOutcome expected) {
        QString name = operation + u", "_s + fault.name;
        if (fault.status)
            name += u' ' + QString::number(*fault.status);
        if (fault.acts)
            name += *fault.acts ? u", done"_s : u", not done"_s;
        QTest::newRow(qPrintable(name)) << operation << fault << expected;
    };
    const QString list = u"ListIngestConfigurations"_s;
    const QString get = u"GetIngestConfiguration"_s;
    for (const QString &operation : {list, get}) {
        row(operation, {.name = u"accessDenied"_s}, ActOutcome::Refused);
        row(operation, {.name = u"validation"_s}, ActOutcome::Refused);
        for (const QString &name : {u"throttle"_s, u"server"_s, u"html"_s, u"lostAnswer"_s})
            row(operation, {.name = name}, ActOutcome::Done); // it is read again
    }
    for (const QString &operation : {u"CreateIngestConfiguration"_s, u"DeleteIngestConfiguration"_s}) {
        for (const QString &name : {u"accessDenied"_s, u"pendingVerification"_s, u"quota"_s, u"signature"_s,
                                    u"unknownKey"_s, u"validation"_s})
            row(operation, {.name = name}, ActOutcome::Refused);
        row(operation, {.name = u"throttle"_s}, ActOutcome::Done); // sent again: it did nothing
        for (const QString &name : {u"server"_s, u"unavailable"_s, u"html"_s, u"notJson"_s, u"lostAnswer"_s}) {
            row(operation, {.name = name, .acts = true}, ActOutcome::Done);
            row(operation, {.name = name, .acts = false}, ActOutcome::NotArrived);
        }
        for (const int status : {403, 429, 502, 504}) {
            row(operation, {.name = u"gateway"_s, .acts = true, .status = status}, ActOutcome::Done);
            row(operation, {.name = u"gateway"_s, .acts = false, .status = status}, ActOutcome::NotArrived);
        }
    }
    // An empty answer is how the service says that it has removed something.
    row(u"CreateIngestConfiguration"_s, {.name = u"empty"_s, .acts = true}, ActOutcome::Done);
    row(u"CreateIngestConfiguration"_s, {.name = u"empty"_s, .acts = false}, ActOutcome::NotArrived);
    row(u"DeleteIngestConfiguration"_s, {.name = u"notFound"_s}, ActOutcome::Refused); // a reading finds it
    row(u"DeleteIngestConfiguration"_s, {.name = u"conflict"_s}, ActOutcome::Live);
}

void TestActFaults::faults()
{
    QFETCH(const QString, operation);
    QFETCH(const EmulatorFault, fault);
    QFETCH(const ActOutcome, expected);
    KindsDesk desk;
    const bool isOfDeletion = operation.startsWith(u"Delete"_s) || operation.startsWith(u"Get"_s);
    const patchbay::Deletion deletion = desk.deletion(2);
    const Act act = isOfDeletion ? Act(deletion) : Act(desk.creation(u"cam-new"_s));
    desk.control().addFault(operation, fault);
    const ActResult result = desk.done(act);
    desk.control().endFaults();
    QCOMPARE(result.outcome, expected);
    const bool isDone = expected == ActOutcome::Done;
    if (isOfDeletion)
        QCOMPARE(desk.isHeld(deletion.encoder.arn), !isDone);
    else
        QCOMPARE(int(desk.held(u"cam-new"_s).size()), isDone ? 1 : 0);
    QVERIFY(desk.control().done(u"CreateIngestConfiguration"_s) <= 1);
    if (result.record)
        QCOMPARE(desk.record.concluded.back().second, expected);
    QCOMPARE(desk.record.concluded.size(), desk.record.intents.size());
}

namespace {

/// What each operation is asked for by, and whether the service holds it now.
struct Kind {
    QString operation;
    std::function<Act(KindsDesk &)> act;
    std::function<bool(KindsDesk &)> isDone;
};

const QString newName = u"main-2"_s;

std::vector<Kind> kinds()
{
    const auto tag = [](KindsDesk &desk) { return desk.tagging({{{u"show"_s, u"evening"_s}}, {}}); };
    return {
        {u"TagResource"_s, tag,
         [tag](KindsDesk &desk) { return desk.tagsOf(tag(desk).arn)[u"show"_s].toString() == u"evening"_s; }},
        {u"UntagResource"_s,
         [tag](KindsDesk &desk) {
             ivs::Client client = desk.source().client();
             [&] { QVERIFY(*support::ended(client.tagResource(tag(desk).arn, {{u"old"_s, u"1"_s}}, {}, {}, {}))); }();
             return desk.tagging({{}, {u"old"_s}});
         },
         [tag](KindsDesk &desk) { return !desk.tagsOf(tag(desk).arn).contains(u"old"_s); }},
        {u"UpdateIngestConfiguration"_s, [](KindsDesk &desk) { return desk.pair(true); },
         [](KindsDesk &desk) {
             const auto &all = desk.inventory().configurations();
             const auto legs =
                 std::ranges::count_if(all, [](const auto &each) { return each.summary.redundantIngest; });
             return legs > desk.redundantBefore;
         }},
        {u"CreateStage"_s, [](KindsDesk &desk) { return desk.stageCreation(newName); },
         [](KindsDesk &desk) { return desk.stagesNamed(newName).size() == 1; }},
        {u"UpdateStage"_s, [](KindsDesk &desk) { return desk.renaming(newName); },
         [](KindsDesk &desk) { return desk.stagesNamed(newName).size() == 1; }},
        {u"DeleteStage"_s, [](KindsDesk &desk) { return desk.stageDeletion(); },
         [](KindsDesk &desk) { return desk.stagesNamed(desk.firstStage).isEmpty(); }},
        {u"DisconnectParticipant"_s, [](KindsDesk &desk) { return desk.disconnection(); },
         [](KindsDesk &desk) { return desk.control().stageOf(desk.disconnected).isEmpty(); }},
    };
}

} // namespace

void TestActFaults::faultsOfKinds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<EmulatorFault>("fault");
    QTest::addColumn<ActOutcome>("expected");
    const auto all = kinds();
    for (int kind = 0; kind < int(all.size()); ++kind) {
        const auto row = [&](const EmulatorFault &fault, ActOutcome expected) {
            const char *const done = !fault.acts ? "" : *fault.acts ? ", done" : ", not done";
            QTest::addRow("%s, %s%s", qPrintable(all[std::size_t(kind)].operation), qPrintable(fault.name), done)
                << kind << fault << expected;
        };
        for (const QString &name : {u"accessDenied"_s, u"pendingVerification"_s, u"validation"_s})
            row({.name = name}, ActOutcome::Refused);
        row({.name = u"throttle"_s}, ActOutcome::Done); // sent again: it did nothing
        for (const QString &name : {u"server"_s, u"html"_s, u"gateway"_s, u"lostAnswer"_s}) {
            row({.name = name, .acts = true}, ActOutcome::Done);
            row({.name = name, .acts = false}, ActOutcome::NotArrived);
        }
        const QString &operation = all[std::size_t(kind)].operation;
        if (operation != u"CreateStage"_s)
            row({.name = u"notFound"_s}, ActOutcome::Refused); // of what removes as well: a reading finds it
    }
}

void TestActFaults::faultsOfKinds()
{
    QFETCH(const int, kind);
    QFETCH(const EmulatorFault, fault);
    QFETCH(const ActOutcome, expected);
    const Kind asked = kinds()[std::size_t(kind)];
    KindsDesk desk;
    const Act act = asked.act(desk);
    const int before = desk.control().done(asked.operation);
    desk.control().addFault(asked.operation, fault);
    ActRun &run = desk.done(std::vector{act});
    const ActResult result = *run.item(0).result;
    desk.control().endFaults();
    QCOMPARE(result.outcome, expected);
    const bool isDone = expected == ActOutcome::Done;
    QCOMPARE(asked.isDone(desk), isDone);
    QVERIFY(desk.control().done(asked.operation) - before <= 1);
    QCOMPARE(desk.record.concluded.back().second, expected);
    QCOMPARE(desk.record.concluded.size(), desk.record.intents.size());
    // What is not done is offered again unless it makes something, and then nothing is done twice.
    if (expected == ActOutcome::NotArrived && asked.operation != u"CreateStage"_s) {
        QCOMPARE(desk.done(run.remainder()).item(0).result->outcome, ActOutcome::Done);
        QVERIFY(asked.isDone(desk));
    }
}

QTEST_GUILESS_MAIN(TestActFaults)
#include "tst_actfaults.moc"
