// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/ExpectedCuts.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::ExpectedCuts;

class TestExpectedCuts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsTakenOnce();
    void whatIsForgottenIsNotTaken();
    void whatComesTooLateIsSomebodyElses();
    void askedForAgainTheTermBeginsAnew();
};

void TestExpectedCuts::oneIsTakenOnce()
{
    ExpectedCuts cuts;
    cuts.expect(u"arn:a"_s);
    QVERIFY(!cuts.take(u"arn:b"_s));
    QVERIFY(cuts.take(u"arn:a"_s));
    QVERIFY(!cuts.take(u"arn:a"_s));
}

void TestExpectedCuts::whatIsForgottenIsNotTaken()
{
    ExpectedCuts cuts;
    cuts.expect(u"arn:a"_s);
    cuts.expect(u"arn:b"_s);
    cuts.forget(u"arn:a"_s);
    QVERIFY(!cuts.take(u"arn:a"_s));
    QVERIFY(cuts.take(u"arn:b"_s));
}

void TestExpectedCuts::whatComesTooLateIsSomebodyElses()
{
    support::SimulatedTime time;
    ExpectedCuts cuts;
    cuts.expect(u"arn:a"_s);
    cuts.expect(u"arn:b"_s);
    time.passOn(ExpectedCuts::term);
    QVERIFY(cuts.take(u"arn:a"_s));
    time.passOn(1s);
    QVERIFY(!cuts.take(u"arn:b"_s));
}

void TestExpectedCuts::askedForAgainTheTermBeginsAnew()
{
    support::SimulatedTime time;
    ExpectedCuts cuts;
    cuts.expect(u"arn:a"_s);
    time.passOn(ExpectedCuts::term - 1s);
    cuts.expect(u"arn:a"_s);
    time.passOn(ExpectedCuts::term - 1s);
    QVERIFY(cuts.take(u"arn:a"_s));
}

QTEST_GUILESS_MAIN(TestExpectedCuts)
#include "tst_expectedcuts.moc"
