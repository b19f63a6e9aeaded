// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/OutcomeText.h"

#include "ui/words/OutcomeWords.h"
#include "ui/words/PatchWords.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using patchbay::KeptField;
using patchbay::Outcome;
using patchbay::Rebind;
using patchbay::RebindResult;
using State = patchbay::AddressComparison::State;
using ui::OutcomeText;
using ui::Remedy;
using Form = OutcomeText::Form;

namespace {

const Rebind change = Rebind::of({{}, u"arn:aws:ivs:eu-west-1:1:ingest-configuration/cam3"_s},
                                 u"arn:aws:ivs:eu-west-1:1:stage/from"_s, u"arn:aws:ivs:eu-west-1:1:stage/to"_s);

ui::RebindNames names(const QString &now = u"rehearsal"_s)
{
    return {u"cam-03"_s, u"rehearsal"_s, u"main-show"_s, now, u"Live Events"_s, u"eu-west-1"_s, {}};
}

aws::Error errorOf(aws::ErrorKind kind, bool safeToRetry)
{
    aws::Error error;
    error.kind = kind;
    error.code = u"SomeException"_s;
    error.requestId = u"request-1"_s;
    error.safeToRetry = safeToRetry;
    return error;
}

RebindResult result(Outcome outcome, std::optional<aws::Error> error = {})
{
    RebindResult made;
    made.rebind = change;
    made.outcome = outcome;
    made.error = std::move(error);
    return made;
}

RebindResult withNow(RebindResult made, const QString &stageArn, ivs::IngestState state)
{
    ivs::IngestConfigurationSummary now;
    now.stageArn = stageArn;
    now.state = state;
    made.now = now;
    return made;
}

} // namespace

class TestOutcomeText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movedIsAMessageWithTheWayBack();
    void detached();
    void whatAClosedAccountLeavesIsCalledWhatItIs();
    void whyAwsWasAskedIsTold_data();
    void whyAwsWasAskedIsTold();
    void whereItStaysIsTold_data();
    void whereItStaysIsTold();
    void unaskedChangeIsTold();
    void aNewUrlIsNotForgotten();
    void whatMayStillArriveIsNotCalledUnchanged();
    void aStrangersRefusalIsNotAws();
    void whyARunIsPassedOver();
    void whatArrivesLateIsTold();
    void alreadyThereAndStopped();
    void liveByReading();
    void liveByTheService();
    void liveButStoppedSince();
    void changedOutsideOffersToGoOn();
    void goingOnAnywayDoesNotCut();
    void whatWasCutIsNotCalledUnchanged_data();
    void whatWasCutIsNotCalledUnchanged();
    void gone();
    void missingStage();
    void refusedAfterALostAnswerMayBeTriedAgain();
    void unknownMustBeAsked();
    void anotherServiceIsNotCalledAws_data();
    void anotherServiceIsNotCalledAws();
};

void TestOutcomeText::movedIsAMessageWithTheWayBack()
{
    const OutcomeText text = describe(result(Outcome::Moved), names());
    QCOMPARE(text.form, Form::Message);
    QCOMPARE(text.message, u"cam-03 moved from rehearsal to main-show."_s);
    QCOMPARE(text.severity, ui::Severity::Note);
    QVERIFY(text.undo);
    QCOMPARE(text.undo->encoder, change.encoder);
    QCOMPARE(text.undo->from, change.to);
    QCOMPARE(text.undo->to, change.from);
    QCOMPARE(text.undoHint, u"Move cam-03 back to rehearsal"_s);
    QCOMPARE(describeStart(change, names()), u"Moving cam-03 to main-show."_s);
}

void TestOutcomeText::whatAClosedAccountLeavesIsCalledWhatItIs()
{
    const auto told = [](const ui::OutcomeWords::Rebinds &done) {
        return ui::OutcomeWords::afterClosing(u"Show open"_s, done, 1, 0);
    };
    QCOMPARE(told({2, 0}), u"Show open: 2 moved, 1 not. Its account was closed meanwhile."_s);
    QCOMPARE(told({0, 3}), u"Show open: 3 detached, 1 not. Its account was closed meanwhile."_s);
    QCOMPARE(told({2, 3}), u"Show open: 2 moved, 3 detached, 1 not. Its account was closed meanwhile."_s);
    QCOMPARE(told({}), u"Show open: 0 moved, 1 not. Its account was closed meanwhile."_s);
}

void TestOutcomeText::detached()
{
    RebindResult detached = result(Outcome::Moved);
    detached.rebind.to.arn.clear();
    ui::RebindNames without = names();
    without.to.clear();
    QCOMPARE(describe(detached, without).message, u"cam-03 was detached from rehearsal and has no stage now."_s);
    QCOMPARE(describeStart(detached.rebind, without), u"Detaching cam-03."_s);
    ui::RebindNames before = names();
    before.from.clear();
    QCOMPARE(describe(result(Outcome::Moved), before).message, u"cam-03 had no stage and moved to main-show."_s);
    QCOMPARE(describe(result(Outcome::Moved), before).undoHint, u"Detach cam-03 again"_s);
}

void TestOutcomeText::whyAwsWasAskedIsTold_data()
{
    QTest::addColumn<std::optional<aws::Error>>("error");
    QTest::addColumn<QString>("why");
    const QString lost = u"The answer of AWS got lost, so it was asked what is true."_s;
    const QString arrived = u"AWS was asked what is true."_s;
    const auto row = [](const char *name, std::optional<aws::ErrorKind> kind, const QString &why) {
        QTest::newRow(name) << (kind ? std::optional(errorOf(*kind, false)) : std::nullopt) << why;
    };
    row("reset", aws::ErrorKind::ConnectionLost, lost);
    row("time-out", aws::ErrorKind::TimedOut, lost);
    row("500", aws::ErrorKind::ServerFault, arrived);
    row("HTML", aws::ErrorKind::UnexpectedAnswer, arrived);
    row("an answer that told nothing", std::nullopt, arrived);
}

void TestOutcomeText::whyAwsWasAskedIsTold()
{
    QFETCH(const std::optional<aws::Error>, error);
    QFETCH(const QString, why);
    RebindResult moved = result(Outcome::Moved, error);
    moved.settledByReading = true;
    QCOMPARE(describe(moved, names()).message, why + u" cam-03 moved from rehearsal to main-show."_s);
    moved.outcome = Outcome::Refused;
    const QString said = describe(moved, names()).dialog.whatHappened;
    QVERIFY2(said.endsWith(u". "_s + why), qPrintable(said));
}

void TestOutcomeText::whereItStaysIsTold_data()
{
    QTest::addColumn<bool>("wasRead");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("where");
    const QString main = u"main-show"_s;
    const QString rehearsal = u"rehearsal"_s;
    QTest::newRow("read") << true << rehearsal << main << u"cam-03 stays on rehearsal and did not move to main-show."_s;
    QTest::newRow("had no stage") << true << QString() << main << u"cam-03 still has no stage."_s;
    QTest::newRow("detach") << true << rehearsal << QString() << u"cam-03 stays on rehearsal and was not detached."_s;
    // Where it is now nobody has asked.
    QTest::newRow("not read") << false << rehearsal << main << u"cam-03 did not move to main-show."_s;
    QTest::newRow("detach, not read") << false << rehearsal << QString() << u"cam-03 was not detached."_s;
}

void TestOutcomeText::whereItStaysIsTold()
{
    QFETCH(const bool, wasRead);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, where);
    RebindResult refused = result(Outcome::Refused, errorOf(aws::ErrorKind::AccessDenied, true));
    if (wasRead)
        refused = withNow(refused, from, ivs::IngestState::Inactive);
    ui::RebindNames called = names(from);
    called.from = from;
    called.to = to;
    QCOMPARE(describe(refused, called).dialog.whatChanged, u"Nothing was changed. "_s + where);
}

void TestOutcomeText::unaskedChangeIsTold()
{
    RebindResult moved = result(Outcome::Moved);
    moved.changedUnasked = {KeptField::RedundantIngest, KeptField::StreamKey};
    const OutcomeText text = describe(moved, names());
    QCOMPARE(text.severity, ui::Severity::Attention);
    QCOMPARE(
        text.message,
        u"cam-03 moved from rehearsal to main-show. This changed too, unasked: redundant ingest, the stream key."_s);
}

void TestOutcomeText::aNewUrlIsNotForgotten()
{
    ui::RebindNames called = names();
    called.address = {State::Differs, u"rtmps://b.example:443/app/"_s};
    OutcomeText text = describe(result(Outcome::Moved), called);
    QCOMPARE(text.message, u"cam-03 moved from rehearsal to main-show."_s);
    QCOMPARE(text.address, u"It needs a new URL."_s);
    QCOMPARE(text.newAddress, called.address);

    called.address.state = State::First; // it may have the URL from before it was detached
    text = describe(result(Outcome::Moved), called);
    QCOMPARE(text.address, u"It needs the URL of main-show."_s);
    QCOMPARE(text.newAddress, called.address);

    called.address = {State::Failed, {}};
    text = describe(result(Outcome::Moved), called);
    QCOMPARE(text.address, u"The addresses could not be compared. cam-03 may need a new URL."_s);
}

void TestOutcomeText::whatMayStillArriveIsNotCalledUnchanged()
{
    const RebindResult lost = withNow(result(Outcome::NotArrived, errorOf(aws::ErrorKind::TimedOut, false)),
                                      change.from.arn, ivs::IngestState::Inactive);
    const OutcomeText text = describe(lost, names());
    QCOMPARE(text.form, OutcomeText::Form::Dialog);
    QCOMPARE(text.severity, ui::Severity::NotKnown);
    QCOMPARE(text.dialog.whatChanged, u"So far nothing was changed. cam-03 is still on rehearsal."_s);
    QCOMPARE(text.dialog.retrySafe, u"The change may still take effect. You are told if it does. You can try again."_s);
    QVERIFY(text.dialog.remedies.front() == ui::Remedy::Retry);
}

/// A code of AWS without AWS's mark, after an update: the encoder is not called live because of it.
void TestOutcomeText::aStrangersRefusalIsNotAws()
{
    aws::Error error = errorOf(aws::ErrorKind::Conflict, false);
    error.origin = aws::Origin::Anybody;
    error.host = u"proxy.example"_s;
    const RebindResult lost = withNow(result(Outcome::NotArrived, error), change.from.arn, ivs::IngestState::Inactive);
    const OutcomeText text = describe(lost, names());
    QVERIFY2(!text.dialog.title.contains(u"live"_s), qPrintable(text.dialog.title));
    QVERIFY2(!text.dialog.whatHappened.contains(u"live"_s), qPrintable(text.dialog.whatHappened));
}

void TestOutcomeText::whatArrivesLateIsTold()
{
    RebindResult late = withNow(result(Outcome::Moved, errorOf(aws::ErrorKind::TimedOut, false)), change.to.arn,
                                ivs::IngestState::Inactive);
    late.settledByReading = true;
    const OutcomeText text = describeArrival(late, names());
    QCOMPARE(text.message,
             u"A later reading shows that the change took effect. cam-03 moved from rehearsal to main-show."_s);
    QVERIFY(text.undo);
    QCOMPARE(text.dialog.title, u"cam-03 moved after all"_s);
    QCOMPARE(text.dialog.whatChanged, u"cam-03 moved from rehearsal to main-show."_s);
}

void TestOutcomeText::alreadyThereAndStopped()
{
    QCOMPARE(describe(result(Outcome::AlreadyThere), names()).message,
             u"cam-03 is already on main-show. Nothing was changed."_s);
    QVERIFY(!describe(result(Outcome::AlreadyThere), names()).undo);
    QCOMPARE(describe(result(Outcome::Cancelled), names()).message,
             u"The change to cam-03 was stopped. Nothing was changed."_s);
}

void TestOutcomeText::liveByReading()
{
    const OutcomeText text =
        describe(withNow(result(Outcome::Live), change.from.arn, ivs::IngestState::Active), names());
    QCOMPARE(text.form, Form::Dialog);
    QCOMPARE(text.severity, ui::Severity::Live);
    QCOMPARE(text.dialog.title, u"cam-03 is live"_s);
    QCOMPARE(text.dialog.whatHappened, u"cam-03 is live on rehearsal. You asked for main-show."_s);
    QCOMPARE(text.dialog.whatChanged, u"Nothing was changed."_s);
    QCOMPARE(text.dialog.leaveLabel, u"&Leave as it is"_s);
    QCOMPARE(text.dialog.remedies, std::vector<Remedy>{Remedy::Retry});
    QVERIFY(text.dialog.details.contains(u"State now: ACTIVE"_s));
}

void TestOutcomeText::liveByTheService()
{
    const OutcomeText text = describe(withNow(result(Outcome::Live, errorOf(aws::ErrorKind::Conflict, true)),
                                              change.from.arn, ivs::IngestState::Active),
                                      names());
    QCOMPARE(text.dialog.title, u"cam-03 is live"_s);
    QVERIFY(text.dialog.details.contains(u"Request ID: request-1"_s));
}

void TestOutcomeText::liveButStoppedSince()
{
    const OutcomeText text = describe(withNow(result(Outcome::Live, errorOf(aws::ErrorKind::Conflict, true)),
                                              change.from.arn, ivs::IngestState::Inactive),
                                      names());
    QCOMPARE(text.dialog.title, u"cam-03 was in use"_s);
    QCOMPARE(text.severity, ui::Severity::Attention);
    QCOMPARE(text.dialog.remedies, std::vector<Remedy>{Remedy::Retry});
    QCOMPARE(text.dialog.whatHappened, u"AWS refused, because cam-03 was in use. You asked for main-show."_s);
}

void TestOutcomeText::changedOutsideOffersToGoOn()
{
    const QString elsewhere = u"arn:aws:ivs:eu-west-1:1:stage/backup"_s;
    const OutcomeText text =
        describe(withNow(result(Outcome::ChangedOutside), elsewhere, ivs::IngestState::Inactive), names(u"backup"_s));
    QCOMPARE(text.form, Form::Dialog);
    QCOMPARE(text.dialog.title, u"cam-03 moved meanwhile"_s);
    QCOMPARE(text.dialog.whatHappened, u"cam-03 is on backup now. When you looked, it was on rehearsal."_s);
    QCOMPARE(text.dialog.whatChanged, u"Nothing was changed."_s);
    QCOMPARE(text.dialog.remedies, std::vector<Remedy>{Remedy::RebindAnyway});
    QVERIFY(text.anyway);
    QCOMPARE(text.anyway->from.arn, elsewhere);

    // After a lost answer the change may have been made, and been overtaken since.
    RebindResult overtaken = withNow(result(Outcome::ChangedOutside), elsewhere, ivs::IngestState::Inactive);
    overtaken.settledByReading = true;
    QCOMPARE(describe(overtaken, names(u"backup"_s)).dialog.whatChanged,
             u"It is not known whether cam-03 was on main-show in between."_s);
    QCOMPARE(text.anyway->to, change.to);
}

/// A cut was confirmed for the stage on which it was.
void TestOutcomeText::goingOnAnywayDoesNotCut()
{
    RebindResult moved =
        withNow(result(Outcome::ChangedOutside), u"arn:aws:ivs:eu-west-1:1:stage/backup"_s, ivs::IngestState::Active);
    moved.rebind.ifLive = patchbay::IfLive::Cut;
    const OutcomeText text = describe(moved, names(u"backup"_s));
    QVERIFY(text.anyway);
    QVERIFY(text.anyway->ifLive == patchbay::IfLive::Leave);
}

void TestOutcomeText::whatWasCutIsNotCalledUnchanged_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("moved by somebody") << Outcome::ChangedOutside;
    QTest::newRow("deleted by somebody") << Outcome::Gone;
    QTest::newRow("back where it was") << Outcome::Live;
}

void TestOutcomeText::whatWasCutIsNotCalledUnchanged()
{
    QFETCH(const Outcome, outcome);
    RebindResult cut = result(outcome);
    if (outcome != Outcome::Gone)
        cut = withNow(cut, u"arn:aws:ivs:eu-west-1:1:stage/backup"_s, ivs::IngestState::Active);
    cut.wasCut = true;
    QCOMPARE(describe(cut, names(u"backup"_s)).dialog.whatChanged, u"cam-03 was cut off rehearsal."_s);
    patchbay::PatchRun::Item item;
    item.state = patchbay::PatchRun::State::Ended;
    item.result = cut;
    QVERIFY(ui::itemWord(item).startsWith(u"was cut"_s) || outcome == Outcome::Gone);
    ui::RebindNames rescued = names(u"backup"_s);
    rescued.from.clear();
    QCOMPARE(describe(cut, rescued).dialog.whatChanged, u"cam-03 was cut before that."_s);
    QCOMPARE(ui::OutcomeWords::beforeThat(cut, names()), u"cam-03 was cut off rehearsal."_s);
}

void TestOutcomeText::gone()
{
    const OutcomeText text = describe(result(Outcome::Gone, errorOf(aws::ErrorKind::ResourceNotFound, true)), names());
    QCOMPARE(text.dialog.title, u"No longer exists"_s);
    QCOMPARE(text.dialog.whatHappened, u"cam-03 is not in this account and region any more."_s);
    QCOMPARE(text.dialog.whatChanged, u"Nothing was changed."_s);
    QCOMPARE(text.dialog.retrySafe, u"Trying again does not help."_s);
    QCOMPARE(text.dialog.remedies, std::vector<Remedy>{Remedy::Refresh});
}

void TestOutcomeText::missingStage()
{
    const OutcomeText text = describe(withNow(result(Outcome::Refused, errorOf(aws::ErrorKind::ResourceNotFound, true)),
                                              change.from.arn, ivs::IngestState::Inactive),
                                      names());
    QCOMPARE(text.dialog.whatHappened, u"main-show is not among the stages of this account and region any more."_s);
    QCOMPARE(text.dialog.remedies, (std::vector<Remedy>{Remedy::Refresh, Remedy::ChooseStage}));
}

void TestOutcomeText::refusedAfterALostAnswerMayBeTriedAgain()
{
    RebindResult refused = withNow(result(Outcome::Refused, errorOf(aws::ErrorKind::ServerFault, false)),
                                   change.from.arn, ivs::IngestState::Inactive);
    refused.settledByReading = true;
    const OutcomeText text = describe(refused, names());
    QCOMPARE(text.dialog.title, u"AWS had a problem"_s);
    QCOMPARE(text.dialog.whatChanged,
             u"Nothing was changed. cam-03 stays on rehearsal and did not move to main-show."_s);
    QCOMPARE(text.dialog.remedies.front(), Remedy::Retry);
    QVERIFY(text.dialog.whatHappened.endsWith(u"AWS was asked what is true."_s));
}

void TestOutcomeText::unknownMustBeAsked()
{
    const OutcomeText text = describe(result(Outcome::Unknown, errorOf(aws::ErrorKind::TimedOut, true)), names());
    QCOMPARE(text.severity, ui::Severity::NotKnown);
    QCOMPARE(text.dialog.title, u"No answer from AWS"_s);
    QCOMPARE(text.dialog.whatChanged, u"It is not known whether cam-03 moved to main-show."_s);
    QCOMPARE(text.dialog.remedies.front(), Remedy::AskAgain);
    QVERIFY(std::find(text.dialog.remedies.cbegin(), text.dialog.remedies.cend(), Remedy::Retry)
            == text.dialog.remedies.cend());
}

void TestOutcomeText::anotherServiceIsNotCalledAws_data()
{
    QTest::addColumn<aws::World>("world");
    QTest::addColumn<QString>("subject");
    QTest::newRow("demo") << aws::World::demo() << u"The demo"_s;
    QTest::newRow("elsewhere") << aws::World::at(QUrl(u"http://127.0.0.1:8085"_s)) << u"127.0.0.1:8085"_s;
}

void TestOutcomeText::anotherServiceIsNotCalledAws()
{
    QFETCH(const aws::World, world);
    QFETCH(const QString, subject);
    ui::RebindNames there = names();
    there.world = world;
    QCOMPARE(ui::OutcomeWords::noAnswerYet(there), subject + u" has not answered about cam-03 yet."_s);
    using Kind = aws::ErrorKind;
    for (const Outcome outcome :
         {Outcome::Moved, Outcome::AlreadyThere, Outcome::Live, Outcome::ChangedOutside, Outcome::Gone,
          Outcome::Refused, Outcome::NotArrived, Outcome::Unknown, Outcome::Cancelled}) {
        for (const Kind kind : {Kind::TimedOut, Kind::ServerFault, Kind::Conflict, Kind::Validation}) {
            RebindResult each =
                withNow(result(outcome, errorOf(kind, false)), change.from.arn, ivs::IngestState::Inactive);
            each.settledByReading = true;
            const OutcomeText text = describe(each, there);
            const QString all = QStringList{text.message, text.dialog.title, text.dialog.whatHappened,
                                            text.dialog.whatChanged, text.dialog.retrySafe}
                                    .join(u'\n');
            QVERIFY2(!all.contains(u"AWS"_s), qPrintable(all));
            if (text.form == Form::Dialog)
                QCOMPARE(text.dialog.world, world); // Retry and "Rebind anyway" act there
        }
    }
}

/// Whatever it is: nobody is to think of live encoders where an account is read-only.
void TestOutcomeText::whyARunIsPassedOver()
{
    using patchbay::Verdict;
    const auto why = [](const QList<Verdict> &verdicts, const QString &now = {}) {
        std::vector<patchbay::CheckedRebind> items;
        for (const Verdict verdict : verdicts)
            items.push_back({.rebind = change, .verdict = verdict});
        return ui::whyNothingMoves(items, now);
    };
    QCOMPARE(why({Verdict::Live}), u"it is live"_s);
    QCOMPARE(why({Verdict::Gone}), u"no longer exists"_s);
    QCOMPARE(why({Verdict::ReadOnly}), u"its account is read-only"_s);
    QCOMPARE(why({Verdict::SourceNotOpen}), u"its account is not open"_s);
    QCOMPARE(why({Verdict::ChangedOutside}, u"studio"_s), u"changed meanwhile: is on studio now"_s);
    QCOMPARE(why({Verdict::Gone, Verdict::Live, Verdict::Live, Verdict::ReadOnly}),
             u"2 live, 1 gone, 1 of a read-only account"_s);
    QCOMPARE(why({Verdict::SourceNotOpen, Verdict::ChangedOutside}),
             u"1 changed meanwhile, 1 of an account that is not open"_s);
    QCOMPARE(ui::OutcomeWords::passedOver(ui::OutcomeWords::runOf(5, u"Show open"_s), u"5 live"_s, 2, true),
             u"“Show open” stays: 5 live. 2 more before that stay too. "
             "This makes again what was taken back before that."_s);
    QCOMPARE(ui::OutcomeWords::passedOver(ui::OutcomeWords::runOf(5, {}), u"5 live"_s, 0, false),
             u"A change of 5 encoders stays: 5 live. This takes back what was changed before that."_s);
}

QTEST_GUILESS_MAIN(TestOutcomeText)
#include "tst_outcome_text.moc"
