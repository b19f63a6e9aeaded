// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/plant/EncoderPublishing.h"
#include "patchbay/plant/Problems.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"
#include "support/OpenSources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Problem;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// One source on the emulator's usual fleet: cam-01 and the pair tor-01 are live on one stage.
struct Desk {
    Desk()
    {
        plant.source().watch().setInterval(0ms); // a test says when it reads
        plant.source().legs().setLimits({.kept = 0ms, .keptFailure = 0ms});
        read();
    }

    void read()
    {
        plant.source().watch().refreshNow();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!plant.source().isReading(), patience); }();
    }
    const patchbay::Configuration &encoder(const QString &name) const
    {
        for (const patchbay::Configuration &each : plant.inventory().configurations()) {
            if (each.summary.name == name)
                return each;
        }
        qFatal("No such encoder");
    }
    QString arnOf(const QString &name) const { return encoder(name).summary.arn; }
    patchbay::EncoderDetails detailsOf(const QString &name)
    {
        return support::ended(patchbay::readEncoderDetails(plant.source(), arnOf(name), {}))->value();
    }
    aws::Result<patchbay::EncoderPublishing> publishing(const QString &name)
    {
        return *support::ended(patchbay::readPublishing(plant.source(), detailsOf(name), {}));
    }
    aws::Result<patchbay::StageParticipants> participants(const QString &stageArn)
    {
        return *support::ended(patchbay::readParticipants(plant.source(), stageArn, {}));
    }
    bool hasLegMissing(const QString &name) const
    {
        return patchbay::ownProblems(plant.plant, encoder(name)).has(Problem::LegMissing);
    }
    /// Reads, and has the legs looked at after that.
    void readLegs()
    {
        read();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!plant.source().legs().isLooking(), patience); }();
    }

    emulator::EmbeddedService service{{.configurations = 7, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    support::OneSource plant{service.endpoint().value(), service.credentials()};
};

} // namespace

/// Who publishes an encoder, what went wrong, and whether a pair has both of its legs.
class TestEncoderPublishing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoPublishes();
    void tellsTheProtocolThatIsUsed();
    void tellsOfBothLegs();
    void anIdleEncoderHasNobody();
    void theNewestErrorIsTold();
    void anErrorIsOverOncePublishing();
    void theLastSessionTellsOfAnIdleEncoder();
    void withoutAStageNothingIsAsked();
    void whatFailsIsToldAsItIs();
    void superseded();

    void aPairWithoutOneLegIsAProblem();
    void oneRequestTellsOfAStage();
    void onAnotherStageNoneIsMissing();
    void whatCannotBeReadIsNoProblem();

    void tellsWhoIsOnAStage();
    void nobodyIsOnAnEmptyStage();
};

void TestEncoderPublishing::tellsWhoPublishes()
{
    Desk desk;
    const auto found = desk.publishing(u"cam-01"_s);
    QCOMPARE(found->present.size(), 1U);
    QCOMPARE(found->present[0].id, desk.encoder(u"cam-01"_s).summary.participantId);
    QVERIFY(found->present[0].since.isValid() && found->present[0].since <= QDateTime::currentDateTimeUtc());
    QVERIFY(found->present[0].protocol == ivs::ParticipantProtocol::Rtmps);
    QVERIFY(!found->error);
}

void TestEncoderPublishing::tellsTheProtocolThatIsUsed()
{
    Desk desk;
    const QString arn = desk.arnOf(u"cam-04"_s); // for RTMP, which does not keep it from coming by RTMPS
    desk.control.setState(arn, u"ACTIVE"_s);
    desk.read();
    QVERIFY(desk.publishing(u"cam-04"_s)->present[0].protocol == ivs::ParticipantProtocol::Rtmp);
}

void TestEncoderPublishing::tellsOfBothLegs()
{
    Desk desk;
    const QStringList legs = desk.detailsOf(u"tor-01"_s).legParticipants;
    QCOMPARE(legs.size(), 2);
    const auto both = desk.publishing(u"tor-01"_s);
    QVERIFY(both->isPresent(legs[0]) && both->isPresent(legs[1]));
    desk.control.setLeg(desk.arnOf(u"tor-01"_s), u"B"_s, u"INACTIVE"_s);
    const auto one = desk.publishing(u"tor-01"_s);
    QVERIFY(one->isPresent(legs[0]) && !one->isPresent(legs[1]));
}

void TestEncoderPublishing::anIdleEncoderHasNobody()
{
    Desk desk;
    const auto found = desk.publishing(u"cam-03"_s);
    QVERIFY(found->present.empty());
    QVERIFY(!found->error);
}

void TestEncoderPublishing::theNewestErrorIsTold()
{
    Desk desk;
    desk.control.publishError(desk.arnOf(u"tor-01"_s), u"BITRATE_EXCEEDED"_s, {{u"leg"_s, u"B"_s}});
    const auto found = desk.publishing(u"tor-01"_s);
    QVERIFY(found->error && found->error->code == ivs::EventErrorCode::BitrateExceeded);
    QCOMPARE(found->error->participantId, desk.detailsOf(u"tor-01"_s).legParticipants[1]);
    QVERIFY(!found->error->isOver);
    QCOMPARE(found->present.size(), 2U);
}

/// Times of the service have seconds.
void TestEncoderPublishing::anErrorIsOverOncePublishing()
{
    Desk desk;
    const QString arn = desk.arnOf(u"cam-03"_s);
    desk.control.publishError(arn, u"B_FRAME_PRESENT"_s);
    const auto refused = desk.publishing(u"cam-03"_s);
    QVERIFY(refused->error && !refused->error->isOver);
    const auto isOver = [&] { // it may have come within the same second at first
        desk.control.setState(arn, u"INACTIVE"_s);
        desk.control.setState(arn, u"ACTIVE"_s);
        desk.read();
        const auto found = desk.publishing(u"cam-03"_s);
        return found && found->error && found->error->isOver;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
}

void TestEncoderPublishing::theLastSessionTellsOfAnIdleEncoder()
{
    Desk desk;
    const QString arn = desk.arnOf(u"cam-04"_s); // alone on its stage, which nobody is on
    desk.control.publishError(arn, u"INVALID_VIDEO_CODEC"_s);
    desk.read();
    const auto found = desk.publishing(u"cam-04"_s);
    QVERIFY(found->present.empty());
    QVERIFY(found->error && found->error->code == ivs::EventErrorCode::InvalidVideoCodec);
}

void TestEncoderPublishing::withoutAStageNothingIsAsked()
{
    Desk desk;
    const int before = desk.control.requests(u"ListStageSessions"_s);
    const auto found = desk.publishing(u"cam-05"_s);
    QVERIFY(found && found->present.empty() && !found->error);
    QCOMPARE(desk.control.requests(u"ListStageSessions"_s), before);
}

void TestEncoderPublishing::whatFailsIsToldAsItIs()
{
    Desk desk;
    desk.control.addFault(u"ListParticipantEvents"_s, u"accessDenied"_s);
    const auto found = desk.publishing(u"cam-01"_s);
    QVERIFY(!found && found.error().kind == aws::ErrorKind::AccessDenied);
}

void TestEncoderPublishing::superseded()
{
    Desk desk;
    desk.control.addFault(u"ListParticipants"_s, {.name = u"hang"_s, .lasts = true});
    std::stop_source stop;
    const auto slot =
        support::started(patchbay::readPublishing(desk.plant.source(), desk.detailsOf(u"cam-01"_s), stop.get_token()));
    stop.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(slot->has_value(), patience);
    QVERIFY((*slot)->error().kind == aws::ErrorKind::Cancelled);
}

void TestEncoderPublishing::aPairWithoutOneLegIsAProblem()
{
    Desk desk;
    const QString arn = desk.arnOf(u"tor-01"_s);
    QVERIFY(!desk.hasLegMissing(u"tor-01"_s));
    desk.control.setLeg(arn, u"A"_s, u"INACTIVE"_s);
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasLegMissing(u"tor-01"_s), patience);
    QVERIFY(!desk.hasLegMissing(u"cam-01"_s));
    desk.control.setLeg(arn, u"A"_s, u"ACTIVE"_s);
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.hasLegMissing(u"tor-01"_s), patience);

    desk.control.setLeg(arn, u"A"_s, u"INACTIVE"_s);
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasLegMissing(u"tor-01"_s), patience);
    desk.control.setState(arn, u"INACTIVE"_s); // none of them: that is idle, and no problem
    desk.read();
    QVERIFY(!desk.hasLegMissing(u"tor-01"_s));
}

void TestEncoderPublishing::oneRequestTellsOfAStage()
{
    Desk desk;
    desk.control.setState(desk.arnOf(u"tor-02"_s), u"ACTIVE"_s); // a pair on the stage of tor-01
    desk.readLegs();
    const int before = desk.control.requests(u"ListParticipants"_s);
    desk.readLegs();
    QCOMPARE(desk.control.requests(u"ListParticipants"_s), before + 1);
    desk.plant.source().legs().setLimits({.kept = 1h});
    desk.readLegs();
    desk.readLegs();
    QCOMPARE(desk.control.requests(u"ListParticipants"_s), before + 2); // not so soon
}

void TestEncoderPublishing::onAnotherStageNoneIsMissing()
{
    Desk desk;
    const QString arn = desk.arnOf(u"tor-01"_s);
    desk.control.setLeg(arn, u"A"_s, u"INACTIVE"_s);
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasLegMissing(u"tor-01"_s), patience);
    ivs::IngestConfigurationSummary moved = desk.encoder(u"tor-01"_s).summary;
    moved.stageArn = desk.encoder(u"cam-03"_s).summary.stageArn;
    desk.plant.inventory().apply(moved, patchbay::Inventory::clock());
    QVERIFY(!desk.hasLegMissing(u"tor-01"_s));
}

void TestEncoderPublishing::whatCannotBeReadIsNoProblem()
{
    Desk desk;
    desk.control.setLeg(desk.arnOf(u"tor-01"_s), u"A"_s, u"INACTIVE"_s);
    desk.control.addFault(u"ListParticipants"_s, {.name = u"accessDenied"_s, .lasts = true});
    const int before = desk.control.requests(u"ListParticipants"_s);
    desk.readLegs();
    QVERIFY(desk.control.requests(u"ListParticipants"_s) > before);
    QVERIFY(!desk.hasLegMissing(u"tor-01"_s));
}

void TestEncoderPublishing::tellsWhoIsOnAStage()
{
    Desk desk;
    const QString stage = desk.encoder(u"cam-01"_s).summary.stageArn;
    const QString guest = desk.control.letGuestJoin(stage, u"Zoë"_s);
    const auto found = desk.participants(stage);
    QVERIFY(found && !found->sessionId.isEmpty());
    const auto who = std::ranges::find(found->present, guest, &ivs::ParticipantSummary::participantId);
    QVERIFY(who != found->present.end());
    QCOMPARE(who->userId, u"Zoë"_s);
    QVERIFY(who->hasPublished && who->firstJoinTime.isValid() && who->ingestConfigurationArn.isEmpty());
    const auto whole =
        *support::ended(patchbay::readParticipant(desk.plant.source(), stage, found->sessionId, guest, {}));
    QVERIFY(whole && whole->protocol == ivs::ParticipantProtocol::Whip);
}

void TestEncoderPublishing::nobodyIsOnAnEmptyStage()
{
    Desk desk;
    const auto found = desk.participants(desk.encoder(u"cam-04"_s).summary.stageArn);
    QVERIFY(found && found->present.empty());
}

QTEST_GUILESS_MAIN(TestEncoderPublishing)
#include "tst_encoderpublishing.moc"
