// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of fault on each step of a patch of ten: what it leaves, exactly, and what comes of it once it is over.

#include "RunDesk.h"

using namespace Qt::StringLiterals;
using patchbay::Outcome;
using patchbay::PatchRun;
using patchbay::Rebind;
using patchbay::RunCounts;
using test::EmulatorFault;
using tests::patience;
using tests::RunDesk;

namespace {

const QString get = u"GetIngestConfiguration"_s;
const QString update = u"UpdateIngestConfiguration"_s;
constexpr int ten = 10;

/// What a run has come to when nothing is under way in it any more.
struct Standstill {
    RunCounts counts;
    std::optional<aws::ErrorKind> hold = {};

    /// One is refused for a reason that holds all, and what had begun by then moves.
    bool isHalfWay() const { return hold && counts == RunCounts(); }
};

/// It is over for all but one, which came to something of its own.
Standstill but(RunCounts one)
{
    one.moved += ten - 1;
    return {one};
}

} // namespace

Q_DECLARE_METATYPE(EmulatorFault)
Q_DECLARE_METATYPE(Standstill)

class TestFaultMatrix final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
};

void TestFaultMatrix::faults_data()
{
    using enum aws::ErrorKind;
    QTest::addColumn<QString>("operation");
    QTest::addColumn<EmulatorFault>("fault");
    QTest::addColumn<Standstill>("expected");

    const RunCounts all{.moved = ten};
    const auto row = [](const QString &operation, const EmulatorFault &fault, const Standstill &expected) {
        QString name = operation + u", "_s + fault.name;
        if (fault.status)
            name += u' ' + QString::number(*fault.status);
        if (fault.lasts)
            name += u", for a while"_s;
        if (fault.acts)
            name += *fault.acts ? u", done"_s : u", not done"_s;
        QTest::newRow(qPrintable(name)) << operation << fault << expected;
    };

    // One refusal: of one item, or of all.
    const std::map<QString, aws::ErrorKind> concerningAll{{u"accessDenied"_s, AccessDenied},
                                                          {u"expired"_s, CredentialsExpired},
                                                          {u"pendingVerification"_s, PendingVerification},
                                                          {u"quota"_s, QuotaExceeded},
                                                          {u"signature"_s, SignatureRefused},
                                                          {u"unknownKey"_s, KeyNotRecognised}};
    for (const QString &operation : {get, update}) {
        for (const auto &[name, kind] : concerningAll)
            row(operation, {.name = name}, {{}, kind});
        row(operation, {.name = u"validation"_s}, but({.refused = 1}));
        row(operation, {.name = u"throttle"_s}, {all}); // sent again
        row(operation, {.name = u"throttle"_s, .lasts = true}, {{.waiting = ten}, Throttled});
        row(operation, {.name = u"accessDenied"_s, .lasts = true}, {{.waiting = ten}, AccessDenied});
    }
    row(get, {.name = u"conflict"_s}, but({.refused = 1}));
    row(get, {.name = u"notFound"_s}, but({.gone = 1}));
    row(update, {.name = u"conflict"_s}, but({.live = 1}));
    row(update, {.name = u"live"_s}, but({.live = 1}));
    row(update, {.name = u"notFound"_s}, but({.refused = 1}));

    // A reading is repeated; when that doesn't help, nothing was sent.
    for (const QString &name : {u"server"_s, u"unavailable"_s, u"html"_s, u"notJson"_s, u"lostAnswer"_s})
        row(get, {.name = name}, {all});
    row(get, {.name = u"server"_s, .lasts = true}, {{.refused = ten}});
    row(get, {.name = u"html"_s, .lasts = true}, {{.waiting = ten}, UnexpectedAnswer});
    row(get, {.name = u"gateway"_s, .lasts = true, .status = 503}, {{.waiting = ten}, GatewayFault});
    row(get, {.name = u"lostAnswer"_s, .lasts = true}, {{.waiting = ten}, ConnectionLost});

    // After a writing whose answer is none, AWS is asked.
    for (const QString &name : {u"server"_s, u"unavailable"_s, u"html"_s, u"notJson"_s, u"empty"_s, u"lostAnswer"_s}) {
        row(update, {.name = name, .acts = true}, {{.moved = ten, .settled = 1}});
        row(update, {.name = name, .acts = false}, but({.lost = 1, .settled = 1}));
    }
    for (const int status : {403, 429, 502, 504}) {
        row(update, {.name = u"gateway"_s, .acts = true, .status = status}, {{.moved = ten, .settled = 1}});
        row(update, {.name = u"gateway"_s, .acts = false, .status = status}, but({.lost = 1, .settled = 1}));
    }
}

void TestFaultMatrix::faults()
{
    QFETCH(const QString, operation);
    QFETCH(const EmulatorFault, fault);
    QFETCH(const Standstill, expected);
    RunDesk desk;
    const std::vector<Rebind> items = desk.moves(desk.here, ten);
    QCOMPARE(int(items.size()), ten);
    if (fault.lasts) // of both operations alike: nothing comes through
        desk.ireland.control.addLastingFault(fault);
    else
        desk.ireland.control.addFault(operation, fault);

    PatchRun &run = desk.runs.take(patchbay::Patch{{}, items});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded() || (run.hold(desk.here) && run.counts().moving == 0), patience);
    const int waiting = run.counts().waiting;
    if (expected.isHalfWay())
        QVERIFY(waiting >= 1 && run.counts() == (RunCounts{.waiting = waiting, .moved = ten - waiting}));
    else
        QCOMPARE(run.counts(), expected.counts);
    QCOMPARE(run.holds().size(), expected.hold ? 1U : 0U);
    if (expected.hold)
        QCOMPARE(run.hold(desk.here)->error()->kind, *expected.hold);
    desk.ireland.control.endFaults();
    desk.compareWithService(run);

    // It is over: a run that is held goes on to its end.
    run.resume(desk.here);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    if (expected.hold)
        QCOMPARE(run.counts(), RunCounts{.moved = ten});
    desk.compareWithService(run);
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
