// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/patch/ChangeRecord.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::ChangeHistory;
using patchbay::Outcome;
using patchbay::Rebind;
using patchbay::SourceId;
using Way = ChangeHistory::Way;

namespace {

const SourceId source{QUuid::createUuidV5(QUuid(), u"account"_s), u"eu-west-1"_s};
const SourceId elsewhere{source.account, u"us-west-2"_s};
const Rebind first = Rebind::of({source, u"cam-01"_s}, u"rehearsal"_s, u"main-show"_s);
const Rebind second = Rebind::of({source, u"cam-02"_s}, {}, u"main-show"_s);
const Rebind firstBack = Rebind::of({source, u"cam-01"_s}, u"main-show"_s, u"rehearsal"_s);
const Rebind secondBack = Rebind::of({source, u"cam-02"_s}, u"main-show"_s, {});

bool everywhere(const SourceId &)
{
    return true;
}

/// By default each is a run of its own.
void conclude(ChangeHistory &history, const Rebind &rebind, Outcome outcome, const QUuid &run = QUuid::createUuid(),
              const QString &name = {})
{
    patchbay::RebindResult result;
    result.rebind = rebind;
    result.outcome = outcome;
    history.conclude(result, run, name);
}

std::vector<Rebind> steps(const ChangeHistory &history, Way way, const ChangeHistory::IsOffered &isOffered,
                          const QSet<QUuid> &unfinished = {})
{
    return history.next(way, unfinished, isOffered).patch.items;
}

/// Of a run of one.
std::optional<Rebind> next(const ChangeHistory &history, Way way, const ChangeHistory::IsOffered &isOffered)
{
    const std::vector<Rebind> changes = steps(history, way, isOffered);
    return changes.empty() ? std::nullopt : std::optional(changes.front());
}

void go(ChangeHistory &history, Way way, Outcome outcome = Outcome::Moved)
{
    const Rebind wanted = next(history, way, everywhere).value();
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
    void eachAccountAndRegionHasItsWays();
    void oneRefusedAsBeingMovedSaysNothingOfTheOther();
    void whatOneRunChangedIsOneStep();
    void aRunThatIsNotFinishedIsNoStepYet();
    void aStepIsForgottenAsAWhole();
    void anUndoThatGoesOverANewerChangeEndsItsWays();
    void whatWasMadeBeforeThisStartCanBeMadeAgain();
    void aStepOfWhichNothingCanBeTakenIsPassedOver();
    void whatIsPassedOverIsNamedAndCounted();
};

void TestChangeHistory::goesBackStepByStepAndForthAgain()
{
    ChangeHistory history;
    QVERIFY(!next(history, Way::Back, everywhere));
    QVERIFY(!next(history, Way::Forth, everywhere));
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved);

    QCOMPARE(next(history, Way::Back, everywhere), secondBack);
    go(history, Way::Back);
    QCOMPARE(next(history, Way::Back, everywhere), firstBack);
    go(history, Way::Back);
    QVERIFY(!next(history, Way::Back, everywhere));

    QCOMPARE(next(history, Way::Forth, everywhere), first);
    go(history, Way::Forth);
    QCOMPARE(next(history, Way::Forth, everywhere), second);
    go(history, Way::Forth);
    QVERIFY(!next(history, Way::Forth, everywhere));
    QCOMPARE(next(history, Way::Back, everywhere), secondBack);
}

void TestChangeHistory::newChangeEndsWhatCouldBeMadeAgain()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back);
    conclude(history, second, Outcome::Moved);
    QVERIFY(!next(history, Way::Forth, everywhere));
    QCOMPARE(next(history, Way::Back, everywhere), secondBack);
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
    QVERIFY2(!next(history, Way::Back, everywhere), "nothing was changed");
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back, outcome);
    QCOMPARE(next(history, Way::Back, everywhere), firstBack);
    QVERIFY(!next(history, Way::Forth, everywhere));
}

void TestChangeHistory::underWayIsNotOfferedAgain()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved);
    history.begin(Way::Back, secondBack);
    QCOMPARE(next(history, Way::Back, everywhere), firstBack);
}

void TestChangeHistory::wayThatArrivesLateIsNoChangeOfItsOwn()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back, Outcome::NotArrived);
    conclude(history, firstBack, Outcome::Moved);
    QVERIFY(!next(history, Way::Back, everywhere));
    QCOMPARE(next(history, Way::Forth, everywhere), first);
}

void TestChangeHistory::wayThatIsThereAlreadyIsGone()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back, Outcome::AlreadyThere);
    QVERIFY(!next(history, Way::Back, everywhere));
    QCOMPARE(next(history, Way::Forth, everywhere), first);
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
    QCOMPARE(history.encodersOf(source), std::vector<patchbay::EncoderId>{first.encoder});
    QCOMPARE(next(history, Way::Back, everywhere), firstBack);
}

void TestChangeHistory::forgettingSaysWhetherThereWasAWay()
{
    ChangeHistory history;
    QSignalSpy changed(&history, &ChangeHistory::changed);
    QVERIFY(!history.forget(first.encoder));
    QCOMPARE(changed.count(), 0);
    conclude(history, first, Outcome::Moved);
    changed.clear();
    QVERIFY(history.forget(first.encoder));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!next(history, Way::Back, everywhere));
}

/// What is not open is not offered, and a change elsewhere ends nothing here.
void TestChangeHistory::eachAccountAndRegionHasItsWays()
{
    const Rebind there = Rebind::of({elsewhere, u"cam-09"_s}, u"a"_s, u"b"_s);
    const auto here = [](const SourceId &each) { return each == source; };
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    go(history, Way::Back);
    conclude(history, there, Outcome::Moved);
    QCOMPARE(next(history, Way::Back, everywhere), there.inverse());
    QCOMPARE(next(history, Way::Back, here), std::nullopt);
    QCOMPARE(next(history, Way::Forth, everywhere), first);
    QCOMPARE(history.encodersOf(elsewhere), std::vector<patchbay::EncoderId>{there.encoder});
}

void TestChangeHistory::oneRefusedAsBeingMovedSaysNothingOfTheOther()
{
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    history.begin(Way::Back, firstBack);
    conclude(history, first, Outcome::BeingMoved);
    QVERIFY(!next(history, Way::Back, everywhere)); // it is under way still
    conclude(history, firstBack, Outcome::Moved);
    QCOMPARE(next(history, Way::Forth, everywhere), first);
}

void TestChangeHistory::whatOneRunChangedIsOneStep()
{
    const QUuid run = QUuid::createUuid();
    const Rebind third = Rebind::of({elsewhere, u"cam-03"_s}, u"a"_s, u"b"_s);
    const Rebind alone = Rebind::of({source, u"cam-04"_s}, u"a"_s, u"b"_s);
    ChangeHistory history;
    conclude(history, first, Outcome::Moved, run);
    conclude(history, alone, Outcome::Moved); // meanwhile
    conclude(history, second, Outcome::Moved, run);
    conclude(history, third, Outcome::Moved, run);
    QCOMPARE(steps(history, Way::Back, everywhere), (std::vector{third.inverse(), secondBack, firstBack}));
    const auto here = [](const SourceId &each) { return each == source; };
    QCOMPARE(steps(history, Way::Back, here), (std::vector{secondBack, firstBack}));

    // One of them is live then: it stays to be taken back, and what was taken back can be made again as a whole.
    for (const Rebind &back : steps(history, Way::Back, everywhere)) {
        history.begin(Way::Back, back);
        conclude(history, back, back == secondBack ? Outcome::Live : Outcome::Moved);
    }
    QCOMPARE(steps(history, Way::Back, everywhere), std::vector{secondBack});
    QCOMPARE(steps(history, Way::Forth, everywhere), (std::vector{first, third}));
    go(history, Way::Back);
    QCOMPARE(steps(history, Way::Back, everywhere), std::vector{alone.inverse()});
    QCOMPARE(steps(history, Way::Forth, everywhere), (std::vector{second, first, third}));
    // What somebody else has changed since is neither taken back nor in the way.
    history.forget(third.encoder);
    QCOMPARE(steps(history, Way::Forth, everywhere), (std::vector{second, first}));
}

void TestChangeHistory::aRunThatIsNotFinishedIsNoStepYet()
{
    const QUuid run = QUuid::createUuid();
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved, run);
    QCOMPARE(steps(history, Way::Back, everywhere, {run}), std::vector{firstBack});
    QCOMPARE(steps(history, Way::Back, everywhere), std::vector{secondBack});
}

void TestChangeHistory::aStepIsForgottenAsAWhole()
{
    const QUuid run = QUuid::createUuid();
    const auto change = [](int n) { return Rebind::of({source, u"cam-%1"_s.arg(n)}, u"a"_s, u"b"_s); };
    ChangeHistory history;
    for (int n = 0; n < 100; ++n)
        conclude(history, change(n), Outcome::Moved, run);
    const QUuid large = QUuid::createUuid();
    for (int n = 100; n < 5'001; ++n)
        conclude(history, change(n), Outcome::Moved, large);
    QCOMPARE(steps(history, Way::Back, everywhere).size(), 4'901U);
    QVERIFY(!history.leads(Way::Back, change(50).inverse()));
}

/// A person takes an older run back as the journal has it, over what was changed since.
void TestChangeHistory::anUndoThatGoesOverANewerChangeEndsItsWays()
{
    const Rebind onwards = Rebind::of(first.encoder, u"main-show"_s, u"backup"_s);
    const Rebind over = Rebind::of(first.encoder, u"backup"_s, u"rehearsal"_s);
    ChangeHistory history;
    conclude(history, second, Outcome::Moved);
    conclude(history, first, Outcome::Moved);
    conclude(history, onwards, Outcome::Moved);
    history.begin(Way::Back, over);
    conclude(history, over, Outcome::Moved);
    // Neither leads from where the encoder is now; the other encoder's way is as it was.
    QVERIFY(!history.leads(Way::Back, onwards.inverse()));
    QVERIFY(!history.leads(Way::Back, firstBack));
    QCOMPARE(next(history, Way::Back, everywhere), secondBack);
    QCOMPARE(next(history, Way::Forth, everywhere), over.inverse());
}

void TestChangeHistory::whatWasMadeBeforeThisStartCanBeMadeAgain()
{
    ChangeHistory history;
    history.begin(Way::Back, firstBack);
    conclude(history, firstBack, Outcome::Moved);
    QCOMPARE(next(history, Way::Back, everywhere), std::nullopt); // it is no change of its own
    QCOMPARE(next(history, Way::Forth, everywhere), first);
    go(history, Way::Forth);
    QCOMPARE(next(history, Way::Back, everywhere), firstBack);
}

void TestChangeHistory::aStepOfWhichNothingCanBeTakenIsPassedOver()
{
    const QUuid run = QUuid::createUuid();
    const Rebind third = Rebind::of({source, u"cam-03"_s}, u"a"_s, u"b"_s);
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    conclude(history, second, Outcome::Moved, run);
    conclude(history, third, Outcome::Moved, run);
    QSet<QString> live{second.encoder.arn, third.encoder.arn};
    const auto possible = [&](Way way) {
        return history.next(way, {}, everywhere, [&](const Rebind &each) { return !live.contains(each.encoder.arn); })
            .patch.items;
    };
    QCOMPARE(possible(Way::Back), std::vector{firstBack});
    live.remove(second.encoder.arn);
    QCOMPARE(possible(Way::Back), (std::vector{third.inverse(), secondBack})); // with what stays
    live += first.encoder.arn;
    live += second.encoder.arn;
    QVERIFY(possible(Way::Back).empty());
    QCOMPARE(steps(history, Way::Back, everywhere), (std::vector{third.inverse(), secondBack}));

    // The older one is taken back first, then the newer one; both can be made again, and one of them is live then.
    history.begin(Way::Back, firstBack);
    conclude(history, firstBack, Outcome::Moved);
    for (const Rebind &back : {third.inverse(), secondBack}) {
        history.begin(Way::Back, back);
        conclude(history, back, Outcome::Moved);
    }
    live = {second.encoder.arn, third.encoder.arn};
    QCOMPARE(possible(Way::Forth), std::vector{first});
    live.clear();
    QCOMPARE(possible(Way::Forth), (std::vector{second, third}));
}

/// Steps, not changes; by a name that the run itself need not be there for.
void TestChangeHistory::whatIsPassedOverIsNamedAndCounted()
{
    const QUuid run = QUuid::createUuid();
    const Rebind third = Rebind::of({source, u"cam-03"_s}, u"a"_s, u"b"_s);
    ChangeHistory history;
    conclude(history, first, Outcome::Moved);
    conclude(history, Rebind::of(third.encoder, {}, u"a"_s), Outcome::Moved);
    conclude(history, second, Outcome::Moved, run, u"Show open"_s);
    conclude(history, third, Outcome::Moved, run, u"Show open"_s);
    const auto next = [&](const QString &possible) {
        return history.next(Way::Back, {}, everywhere,
                            [&](const Rebind &each) { return each.encoder.arn == possible; });
    };
    QCOMPARE(next(u"cam-01"_s).patch.items, std::vector{firstBack});
    QCOMPARE(next(u"cam-01"_s).passedOver.items, (std::vector{third.inverse(), secondBack}));
    QCOMPARE(next(u"cam-01"_s).passedOver.name, u"Show open"_s);
    QCOMPARE(next(u"cam-01"_s).passedOver.undoes, patchbay::RecordedRun::idOf(run));
    QCOMPARE(next(u"cam-01"_s).passedOverInAll, 2);
    QCOMPARE(next(u"cam-02"_s).passedOverInAll, 0); // its step is the next
    QCOMPARE(next({}).passedOverInAll, 3);

    history.begin(Way::Back, {third.inverse(), secondBack});
    for (const Rebind &back : {third.inverse(), secondBack})
        conclude(history, back, Outcome::Moved, QUuid::createUuid(), u"Undo: Show open"_s);
    QCOMPARE(history.next(Way::Forth, {}, everywhere).patch.name, u"Undo: Show open"_s);
}

QTEST_GUILESS_MAIN(TestChangeHistory)
#include "tst_changehistory.moc"
