// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/patch/PatchRunner.h"
#include "support/CapturedLog.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Outcome;
using patchbay::Rebind;
using patchbay::RebindResult;

namespace {

Rebind rebind(const QString &encoder, const QString &from, const QString &to)
{
    return Rebind::of({{}, encoder}, from, to);
}

/// The real service on loopback, and everything above it that a rebind goes through.
struct Desk {
    emulator::EmbeddedService service{{.configurations = 12, .stages = 4, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    aws::Transport transport;
    ivs::Client client{aws::Client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                                   {service.endpoint().value(), service.region().toLatin1(), ivs::service},
                                   aws::RateLimits::unlimited())};
    patchbay::Inventory inventory;
    patchbay::OutcomeWatch outcomes{inventory, [](const QString &) {}};
    patchbay::PatchRunner::Settling settling{.firstPause = std::chrono::milliseconds(10)};
    std::stop_source waiting; ///< requested to stop: nothing is waited for or asked about any longer
    bool givesUpAsking = false; ///< as soon as an answer got lost
    int askings = 0; ///< how many answers got lost

    void read()
    {
        const auto reading = inventory.refresh(client, {});
        QTRY_VERIFY(reading.isReady());
        QVERIFY(!inventory.lastError());
    }

    /// An idle configuration that has a stage.
    ivs::IngestConfigurationSummary idle() const
    {
        for (const auto &each : inventory.configurations()) {
            if (!each.summary.isActive() && !each.summary.stageArn.isEmpty())
                return each.summary;
        }
        return {};
    }

    QString otherStage(const QString &than, const QString &norThan = {}) const
    {
        for (const auto &stage : inventory.stages().all()) {
            if (stage.arn != than && stage.arn != norThan)
                return stage.arn;
        }
        return {};
    }

    /// Asks about a change of which nothing is known.
    RebindResult askAgain(const Rebind &change)
    {
        RebindResult lost;
        lost.rebind = change;
        lost.outcome = Outcome::Unknown;
        patchbay::PatchRunner runner(client, inventory, outcomes, settling);
        const auto result = support::started(runner.askAgain(lost, {}, waiting.get_token()));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result->has_value(), 20'000); }();
        return result->value_or(RebindResult());
    }

    RebindResult take(const Rebind &change, std::stop_token stop = {})
    {
        patchbay::PatchRunner runner(client, inventory, outcomes, settling);
        patchbay::PatchRunner::Terms terms;
        terms.onSettling = [this] {
            ++askings;
            if (givesUpAsking)
                waiting.request_stop();
        };
        terms.closing = stop;
        terms.stopWaiting = waiting.get_token();
        const auto result = support::started(runner.take(change, terms));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result->has_value(), 20'000); }();
        return result->value_or(RebindResult());
    }
};

} // namespace

class TestPatchRunner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void moves();
    void detaches();
    void alreadyThereSendsNothing();
    void liveIsRefusedByReading();
    void liveIsRefusedByTheService();
    void aChangeOutsideIsNotOverwritten();
    void goneIsSaidAndRemoved();
    void aMissingStageIsARefusal();
    void refusals_data();
    void refusals();
    void aLostAnswerIsSettledByReading();
    void aFaultThatActedNothingIsSettledByReading();
    void noChangeIsToldOnlyTheThirdTime();
    void whatArrivesLateIsSeen();
    void whatArrivesAfterItWasToldIsNoNewsToARetry();
    void aRefusedRetryLeavesOpenWhatWasLost();
    void aChangeThatWasStoppedLeavesWhatWasTold();
    void whatWasLostMayArriveAfterAChangeToAnotherStage();
    void aConflictOfAReadingIsNotLive();
    void outcomesAreLogged();
    void theListMayProveThatItArrived();
    void askingCanBeStopped();
    void waitingForTheAnswerCanBeStopped();
    void stoppedBeforeItIsSentIsUnchanged();
    void askingHasAnEnd();
    void askingAgainTellsNoChangeOnlyTheThirdTime();
    void askingAgainSeesTheChange();
    void askingAgainCanBeStopped();
    void askingEndsWhereAPersonMustAct();
    void marksTheRowWhileMoving();
    void stoppedBeforeItStartsChangesNothing();
    void stoppedAfterTheReadingChangesNothing();

private:
    std::unique_ptr<Desk> m_desk;
    ivs::IngestConfigurationSummary m_camera;
    QString m_target;
};

void TestPatchRunner::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->read();
    m_camera = m_desk->idle();
    m_target = m_desk->otherStage(m_camera.stageArn);
    QVERIFY(!m_camera.arn.isEmpty() && !m_target.isEmpty());
}

void TestPatchRunner::moves()
{
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Moved);
    QVERIFY(result.changedUnasked.empty());
    QCOMPARE(m_desk->inventory.find(m_camera.arn)->summary.stageArn, m_target);
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), m_target);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestPatchRunner::detaches()
{
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, {}));
    QCOMPARE(result.outcome, Outcome::Moved);
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), QString());
}

void TestPatchRunner::alreadyThereSendsNothing()
{
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_target, m_camera.stageArn));
    QCOMPARE(result.outcome, Outcome::AlreadyThere);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestPatchRunner::liveIsRefusedByReading()
{
    m_desk->control.setState(m_camera.arn, u"ACTIVE"_s);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Live);
    QVERIFY(m_desk->inventory.find(m_camera.arn)->summary.isActive());
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestPatchRunner::liveIsRefusedByTheService()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"live"_s);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Live);
    QVERIFY(result.error);
    QCOMPARE(result.error->code, u"ConflictException"_s);
    QVERIFY(!result.error->requestId.isEmpty());
    QVERIFY(result.now && result.now->isActive());
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), m_camera.stageArn);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestPatchRunner::aChangeOutsideIsNotOverwritten()
{
    const RebindResult result = m_desk->take(rebind(m_camera.arn, {}, m_target));
    QCOMPARE(result.outcome, Outcome::ChangedOutside);
    QVERIFY(result.now);
    QCOMPARE(result.now->stageArn, m_camera.stageArn);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestPatchRunner::goneIsSaidAndRemoved()
{
    const QString gone = m_camera.arn + u"x"_s;
    ivs::IngestConfigurationSummary deleted = m_camera;
    deleted.arn = gone;
    m_desk->inventory.apply(deleted, QDateTime::currentDateTimeUtc());
    const RebindResult result = m_desk->take(rebind(gone, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Gone);
    QVERIFY(!m_desk->inventory.find(gone));
}

void TestPatchRunner::aMissingStageIsARefusal()
{
    const QString missing = m_target.chopped(3) + u"zzz"_s;
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, missing));
    QCOMPARE(result.outcome, Outcome::Refused);
    QVERIFY(result.now);
    QCOMPARE(result.now->stageArn, m_camera.stageArn);
    QVERIFY(m_desk->inventory.find(m_camera.arn));
}

void TestPatchRunner::refusals_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<aws::ErrorKind>("kind");
    const QString get = u"GetIngestConfiguration"_s;
    const QString update = u"UpdateIngestConfiguration"_s;
    QTest::newRow("read not allowed") << get << u"accessDenied"_s << aws::ErrorKind::AccessDenied;
    QTest::newRow("write not allowed") << update << u"accessDenied"_s << aws::ErrorKind::AccessDenied;
    QTest::newRow("a value") << update << u"validation"_s << aws::ErrorKind::Validation;
    QTest::newRow("being verified") << update << u"pendingVerification"_s << aws::ErrorKind::PendingVerification;
    QTest::newRow("expired") << update << u"expired"_s << aws::ErrorKind::CredentialsExpired;
    QTest::newRow("unknown key") << update << u"unknownKey"_s << aws::ErrorKind::KeyNotRecognised;
    QTest::newRow("signature") << update << u"signature"_s << aws::ErrorKind::SignatureRefused;
}

void TestPatchRunner::refusals()
{
    QFETCH(const QString, operation);
    QFETCH(const QString, fault);
    QFETCH(const aws::ErrorKind, kind);
    m_desk->control.addFault(operation, fault);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Refused);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, kind);
    QVERIFY(result.error->safeToRetry);
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), m_camera.stageArn);
    QVERIFY(!m_desk->inventory.find(m_camera.arn)->moving);
}

void TestPatchRunner::aLostAnswerIsSettledByReading()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Moved);
    QVERIFY(result.settledByReading);
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), m_target);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestPatchRunner::aFaultThatActedNothingIsSettledByReading()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"server"_s);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::NotArrived);
    QVERIFY(result.settledByReading);
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), m_camera.stageArn);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

/// The request may still be on its way: one reading that shows no change proves nothing.
void TestPatchRunner::noChangeIsToldOnlyTheThirdTime()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::NotArrived);
    QVERIFY(result.settledByReading);
    QVERIFY(result.error);
    QVERIFY(result.now);
    QCOMPARE(result.now->stageArn, m_camera.stageArn);
    constexpr int before = 1;
    QCOMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), before + 3);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestPatchRunner::whatArrivesLateIsSeen()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    const Rebind change = rebind(m_camera.arn, m_camera.stageArn, m_target);
    patchbay::PatchRunner runner(m_desk->client, m_desk->inventory, m_desk->outcomes);
    const auto results = support::started(runner.take(change, {}));
    constexpr int before = 1;
    QTRY_VERIFY(m_desk->control.requests(u"GetIngestConfiguration"_s) > before);
    QVERIFY(!results->has_value());
    const auto late = support::ended(m_desk->client.updateIngestConfiguration(m_camera.arn, m_target, {}));
    QVERIFY(late && *late);
    QTRY_VERIFY_WITH_TIMEOUT(results->has_value(), 20'000);
    QCOMPARE(results->value().outcome, Outcome::Moved);
    QVERIFY(results->value().settledByReading);
    QCOMPARE(m_desk->inventory.find(m_camera.arn)->summary.stageArn, m_target);
}

/// "It is already there, nothing was changed" would not be true: the first attempt has changed it.
void TestPatchRunner::whatArrivesAfterItWasToldIsNoNewsToARetry()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    const Rebind change = rebind(m_camera.arn, m_camera.stageArn, m_target);
    QCOMPARE(m_desk->take(change).outcome, Outcome::NotArrived);
    const auto late = support::ended(m_desk->client.updateIngestConfiguration(m_camera.arn, m_target, {}));
    QVERIFY(late && *late);
    const RebindResult again = m_desk->take(change);
    QCOMPARE(again.outcome, Outcome::Moved);
    QVERIFY(again.settledByReading);
    QCOMPARE(again.rebind.from.arn, m_camera.stageArn);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 2);
    // And then it is told: the next time it is no more than that.
    QCOMPARE(m_desk->take(change).outcome, Outcome::AlreadyThere);
}

void TestPatchRunner::aRefusedRetryLeavesOpenWhatWasLost()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    const Rebind change = rebind(m_camera.arn, m_camera.stageArn, m_target);
    QCOMPARE(m_desk->take(change).outcome, Outcome::NotArrived);
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    const RebindResult refused = m_desk->take(change);
    QCOMPARE(refused.outcome, Outcome::NotArrived);
    QCOMPARE(refused.error->kind, aws::ErrorKind::AccessDenied);
    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s);
    QCOMPARE(m_desk->take(change).outcome, Outcome::Unknown);
}

/// Nothing has come of it: the earlier one, which got lost, is looked for all the same.
void TestPatchRunner::aChangeThatWasStoppedLeavesWhatWasTold()
{
    const QString other = m_desk->otherStage(m_target, m_camera.stageArn);
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    QCOMPARE(m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target)).outcome, Outcome::NotArrived);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(m_desk->take(rebind(m_camera.arn, m_camera.stageArn, other), stop.get_token()).outcome,
             Outcome::Cancelled);
    QVERIFY(m_desk->outcomes.isLost(m_camera.arn));
    const auto told = m_desk->outcomes.takeBack(m_camera.arn);
    QVERIFY(told);
    QCOMPARE(told->outcome, Outcome::NotArrived);
    QCOMPARE(told->rebind.to.arn, m_target);
}

void TestPatchRunner::whatWasLostMayArriveAfterAChangeToAnotherStage()
{
    const QString other = m_desk->otherStage(m_target, m_camera.stageArn);
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    QCOMPARE(m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target)).outcome, Outcome::NotArrived);
    QCOMPARE(m_desk->take(rebind(m_camera.arn, m_camera.stageArn, other)).outcome, Outcome::Moved);
    QVERIFY(m_desk->outcomes.isLost(m_camera.arn));
    std::vector<RebindResult> arrived;
    const QObject here;
    connect(&m_desk->outcomes, &patchbay::OutcomeWatch::arrived, &here,
            [&arrived](const RebindResult &result) { arrived.push_back(result); });
    const auto late = support::ended(m_desk->client.updateIngestConfiguration(m_camera.arn, m_target, {}));
    QVERIFY(late && *late);
    m_desk->read();
    QCOMPARE(arrived.size(), 1U);
    QCOMPARE(arrived.front().rebind.to.arn, m_target);
}

/// Only an update can be in conflict with a live encoder.
void TestPatchRunner::aConflictOfAReadingIsNotLive()
{
    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"conflict"_s);
    const RebindResult before = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(before.outcome, Outcome::Refused);
    QCOMPARE(before.error->kind, aws::ErrorKind::RefusedOtherwise);
    QCOMPARE(before.error->code, u"ConflictException"_s);
    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"conflict"_s);
    const RebindResult afterwards = m_desk->askAgain(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(afterwards.outcome, Outcome::Unknown);
    QCOMPARE(afterwards.error->kind, aws::ErrorKind::RefusedOtherwise);
}

/// For whoever reads it after the program had to end with nobody there.
void TestPatchRunner::outcomesAreLogged()
{
    const support::CapturedLog log;
    const auto said = [this, &log](const QString &outcome) {
        return log.text().contains(u"patchbay.changes: "_s + m_camera.arn + u": "_s + outcome + u'\n');
    };
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QVERIFY2(said(u"refused, not changed"_s), qPrintable(log.text()));
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s);
    m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QVERIFY2(said(u"moved, by reading"_s), qPrintable(log.text()));
    m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QVERIFY2(said(u"already there"_s), qPrintable(log.text()));
    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"expired"_s);
    m_desk->askAgain(rebind(m_camera.arn, m_target, m_desk->otherStage(m_target)));
    QVERIFY2(said(u"lost, not known"_s), qPrintable(log.text()));
}

/// While a reading of the one hangs, the list shows it.
void TestPatchRunner::theListMayProveThatItArrived()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s);
    const Rebind change = rebind(m_camera.arn, m_camera.stageArn, m_target);
    patchbay::PatchRunner runner(m_desk->client, m_desk->inventory, m_desk->outcomes);
    patchbay::PatchRunner::Terms terms;
    terms.onSettling = [this] { m_desk->control.addSlowness(u"GetIngestConfiguration"_s, std::chrono::minutes(1)); };
    const auto results = support::started(runner.take(change, terms));
    QTRY_COMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 2);
    QVERIFY(!results->has_value());
    m_desk->read();
    QTRY_VERIFY(results->has_value());
    QCOMPARE(results->value().outcome, Outcome::Moved);
    QVERIFY(results->value().settledByReading);
    QCOMPARE(results->value().now->stageArn, m_target);
}

void TestPatchRunner::askingCanBeStopped()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s);
    m_desk->givesUpAsking = true;
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Unknown);
    QVERIFY(!result.settledByReading);
    QCOMPARE(m_desk->askings, 1);
    QCOMPARE(m_desk->control.stageOf(m_camera.arn), m_target); // that is why it is not called unchanged
}

/// The change may have been made: what a person stopped waiting for is not known, and not asked about by itself.
void TestPatchRunner::waitingForTheAnswerCanBeStopped()
{
    m_desk->control.addSlowness(u"UpdateIngestConfiguration"_s, std::chrono::minutes(1));
    const Rebind change = rebind(m_camera.arn, m_camera.stageArn, m_target);
    patchbay::PatchRunner runner(m_desk->client, m_desk->inventory, m_desk->outcomes);
    patchbay::PatchRunner::Terms terms;
    terms.stopWaiting = m_desk->waiting.get_token();
    const auto results = support::started(runner.take(change, terms));
    QTRY_COMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
    m_desk->waiting.request_stop();
    QTRY_VERIFY(results->has_value());
    QCOMPARE(results->value().outcome, Outcome::Unknown);
    QCOMPARE(results->value().error->kind, aws::ErrorKind::Cancelled);
    QCOMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 1);
}

void TestPatchRunner::stoppedBeforeItIsSentIsUnchanged()
{
    m_desk->control.addSlowness(u"GetIngestConfiguration"_s, std::chrono::minutes(1));
    const Rebind change = rebind(m_camera.arn, m_camera.stageArn, m_target);
    patchbay::PatchRunner runner(m_desk->client, m_desk->inventory, m_desk->outcomes);
    patchbay::PatchRunner::Terms terms;
    terms.stopWaiting = m_desk->waiting.get_token();
    const auto results = support::started(runner.take(change, terms));
    QTRY_COMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 1);
    m_desk->waiting.request_stop();
    QTRY_VERIFY(results->has_value());
    QCOMPARE(results->value().outcome, Outcome::Cancelled);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestPatchRunner::askingHasAnEnd()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    m_desk->settling.atMost = std::chrono::milliseconds(1);
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestPatchRunner::askingAgainTellsNoChangeOnlyTheThirdTime()
{
    const RebindResult result = m_desk->askAgain(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::NotArrived);
    QVERIFY(result.settledByReading);
    QCOMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 3);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
    QVERIFY(!m_desk->inventory.find(m_camera.arn)->moving);
}

void TestPatchRunner::askingAgainSeesTheChange()
{
    const auto moved = support::ended(m_desk->client.updateIngestConfiguration(m_camera.arn, m_target, {}));
    QVERIFY(moved && *moved);
    const RebindResult result = m_desk->askAgain(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Moved);
    QCOMPARE(m_desk->inventory.find(m_camera.arn)->summary.stageArn, m_target);
    QCOMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 1);
}

void TestPatchRunner::askingAgainCanBeStopped()
{
    m_desk->waiting.request_stop();
    const RebindResult result = m_desk->askAgain(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Unknown);
    QVERIFY(!m_desk->inventory.find(m_camera.arn)->moving);
}

/// No number of readings helps while AWS refuses them: that is told at once, and nothing is guessed.
void TestPatchRunner::askingEndsWhereAPersonMustAct()
{
    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"expired"_s);
    const RebindResult result = m_desk->askAgain(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QCOMPARE(result.outcome, Outcome::Unknown);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, aws::ErrorKind::CredentialsExpired);
    QCOMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 1);
}

void TestPatchRunner::marksTheRowWhileMoving()
{
    QList<bool> seen;
    connect(&m_desk->inventory, &patchbay::Inventory::configurationsChanged, this,
            [&] { seen += m_desk->inventory.find(m_camera.arn)->moving; });
    m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target));
    QVERIFY(seen.contains(true));
    QCOMPARE(seen.last(), false);
}

void TestPatchRunner::stoppedBeforeItStartsChangesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target), stop.get_token());
    QCOMPARE(result.outcome, Outcome::Cancelled);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestPatchRunner::stoppedAfterTheReadingChangesNothing()
{
    // The list still says that it is live: the reading before the write shows up as a change.
    m_desk->control.setState(m_camera.arn, u"ACTIVE"_s);
    m_desk->read();
    m_desk->control.setState(m_camera.arn, u"INACTIVE"_s);
    std::stop_source stop;
    connect(&m_desk->inventory, &patchbay::Inventory::configurationsChanged, this, [&] {
        if (!m_desk->inventory.find(m_camera.arn)->summary.isActive())
            stop.request_stop();
    });
    const RebindResult result = m_desk->take(rebind(m_camera.arn, m_camera.stageArn, m_target), stop.get_token());
    QCOMPARE(result.outcome, Outcome::Cancelled);
    QVERIFY(stop.stop_requested());
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
}

QTEST_GUILESS_MAIN(TestPatchRunner)
#include "tst_patchrunner.moc"
