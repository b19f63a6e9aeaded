// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeHistory.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::ChangeHistory;
using patchbay::Outcome;
using patchbay::Rebind;
using Way = ChangeHistory::Way;

namespace {

const Rebind first{u"cam-01"_s, u"rehearsal"_s, u"main-show"_s};
const Rebind second{u"cam-02"_s, {}, u"main-show"_s};
const Rebind firstBack{u"cam-01"_s, u"main-show"_s, u"rehearsal"_s};
const Rebind secondBack{u"cam-02"_s, u"main-show"_s, {}};

void conclude(ChangeHistory &history, const Rebind &rebind, Outcome outcome)
{
    patchbay::RebindResult result;
    result.rebind = rebind;
    result.outcome = outcome;
    history.conclude(result);
}

void go(ChangeHistory &history, Way way, Outcome outcome = Outcome::Moved)
{
    const Rebind wanted = history.next(way).value();
    history.begin(way, wanted);
    conclude(history, wanted, outcome);
}

} // namespace

class TestChangeHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackStepByStepAndForthAgain();
    void newChangeEndsWhatCouldBeMadeAgain();
    void unchangedStaysAWay_data();
    void unchangedStaysAWay();
    void underWayIsNotOfferedAgain();
    void wayThatArrivesLateIsNoChangeOfItsOwn();
    void wayThatIsThereAlreadyIsGone();
    void othersChangeEndsTheWaysOfItsEncoderOnly_data();
    void othersChangeEndsTheWaysOfItsEncoderOnly();
    void forgettingSaysWhetherThereWasAWay();
};

void TestChangeHistory::goesBackStepByStepAndForthAgain()
{
    ChangeHistory history;
    QVERIFY(!history.next(Way::Back));
    QVERIFY(!history.next(Way::Forth));
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved);

    QCOMPARE(history.next(Way::Back), secondBack);
    go(history, Way::Back);
    QCOMPARE(history.next(Way::Back), firstBack);
    go(history, Way::Back);
    QVERIFY(!history.next(Way::Back));

    QCOMPARE(history.next(Way::Forth), first);
    go(history, Way::Forth);
    QCOMPARE(history.next(Way::Forth), second);
    go(history, Way::Forth);
    QVERIFY(!history.next(Way::Forth));
    QCOMPARE(history.next(Way::Back), secondBack);
}

void TestChangeHistory::newChangeEndsWhatCouldBeMadeAgain()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back);
    conclude(history, second, Outcome::Moved);
    QVERIFY(!history.next(Way::Forth));
    QCOMPARE(history.next(Way::Back), secondBack);
}

void TestChangeHistory::unchangedStaysAWay_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("live") << Outcome::Live;
    QTest::newRow("refused") << Outcome::Refused;
    QTest::newRow("not arrived") << Outcome::NotArrived;
    QTest::newRow("unknown") << Outcome::Unknown;
    QTest::newRow("cancelled") << Outcome::Cancelled;
}

void TestChangeHistory::unchangedStaysAWay()
{
    QFETCH(Outcome, outcome);
    ChangeHistory history;
    conclude(history, first, outcome);
    QVERIFY2(!history.next(Way::Back), "nothing was changed");
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back, outcome);
    QCOMPARE(history.next(Way::Back), firstBack);
    QVERIFY(!history.next(Way::Forth));
}

void TestChangeHistory::underWayIsNotOfferedAgain()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved);
    history.begin(Way::Back, secondBack);
    QCOMPARE(history.next(Way::Back), firstBack);
}

void TestChangeHistory::wayThatArrivesLateIsNoChangeOfItsOwn()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back, Outcome::NotArrived);
    conclude(history, firstBack, Outcome::Moved);
    QVERIFY(!history.next(Way::Back));
    QCOMPARE(history.next(Way::Forth), first);
}

void TestChangeHistory::wayThatIsThereAlreadyIsGone()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back, Outcome::AlreadyThere);
    QVERIFY(!history.next(Way::Back));
    QCOMPARE(history.next(Way::Forth), first);
}

void TestChangeHistory::othersChangeEndsTheWaysOfItsEncoderOnly_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("changed outside") << Outcome::ChangedOutside;
    QTest::newRow("gone") << Outcome::Gone;
}

void TestChangeHistory::othersChangeEndsTheWaysOfItsEncoderOnly()
{
    QFETCH(Outcome, outcome);
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved);
    go(history, Way::Back, outcome);
    QCOMPARE(history.encoders(), QStringList{first.configurationArn});
    QCOMPARE(history.next(Way::Back), firstBack);
}

void TestChangeHistory::forgettingSaysWhetherThereWasAWay()
{
    ChangeHistory history;
    QSignalSpy changed(&history, &ChangeHistory::changed);
    QVERIFY(!history.forget(first.configurationArn));
    QCOMPARE(changed.count(), 0);
    conclude(history, first, Outcome::Moved);
    changed.clear();
    QVERIFY(history.forget(first.configurationArn));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!history.next(Way::Back));
}

QTEST_GUILESS_MAIN(TestChangeHistory)
#include "tst_changehistory.moc"
