// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of fault on each step of making and removing: never two, never "failed" that succeeded.

#include "ActDesk.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Act;
using patchbay::ActOutcome;
using patchbay::ActResult;
using patchbay::ActRun;
using test::EmulatorFault;
using tests::ActDesk;
using tests::patience;

Q_DECLARE_METATYPE(EmulatorFault)

class TestActFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
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
    row(u"DeleteIngestConfiguration"_s, {.name = u"notFound"_s}, ActOutcome::AlreadyDone);
    row(u"DeleteIngestConfiguration"_s, {.name = u"conflict"_s}, ActOutcome::Live);
}

void TestActFaults::faults()
{
    QFETCH(const QString, operation);
    QFETCH(const EmulatorFault, fault);
    QFETCH(const ActOutcome, expected);
    ActDesk desk;
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

QTEST_GUILESS_MAIN(TestActFaults)
#include "tst_actfaults.moc"
