// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/plant/EncoderPublishing.h"
#include "patchbay/plant/Sightings.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"
#include "support/OpenSources.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// One source on the emulator's usual fleet: cam-01 and the pair tor-01 are live on main-show, cam-02 on rehearsal.
struct Desk {
    /// The stage of the pair is asked once, unless a count of its legs holds for less long.
    explicit Desk(std::chrono::milliseconds legsKept = 1h)
    {
        plant.source().watch().setInterval(0ms); // a test says when it reads
        plant.source().legs().setLimits({.kept = legsKept, .keptFailure = legsKept});
        read();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!plant.source().legs().isLooking(), patience); }();
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
    QString stage(const QString &name) const
    {
        for (const ivs::StageSummary &each : plant.inventory().stages().all()) {
            if (each.name == name)
                return each.arn;
        }
        qFatal("No such stage");
    }
    QString liveOn(const QString &name) const { return encoder(name).elsewhere.stageArn; }
    patchbay::StageId id(const QString &stageName) const { return {plant.source().id(), stage(stageName)}; }
    /// It is bound there by somebody, and publishes where it is.
    void bind(const QString &name, const QString &stageArn)
    {
        control.setBinding(encoder(name).summary.arn, stageArn);
        read();
    }
    /// Somebody looks at the stage, whatever for.
    void look(const QString &stageName)
    {
        static_cast<void>(support::ended(patchbay::readParticipants(plant.source(), stage(stageName), {})));
    }
    ivs::ParticipantSummary participant(const QString &name) const
    {
        ivs::ParticipantSummary participant;
        participant.participantId = encoder(name).summary.participantId;
        participant.ingestConfigurationArn = encoder(name).summary.arn;
        participant.isConnected = true;
        participant.hasPublished = true;
        return participant;
    }

    emulator::EmbeddedService service{{.configurations = 7, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    support::OneSource plant{service.endpoint().value(), service.credentials()};
};

} // namespace

/// Encoders that publish on another stage than the one they are bound to.
class TestSightings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsElsewhere();
    void boundToOneAndLiveOnAnother();
    void liveAndNotBound();
    void whatIsReadAnywayTells();
    void usesAPlaceWhereItIs();
    void boundWhereItIsAgain();
    void goneFromThere();
    void holdsForAWhile();
    void beforeItWasBoundTellsNothing();
    void oneThatIsIdleIsNowhere();
};

void TestSightings::nobodyIsElsewhere()
{
    Desk desk;
    desk.look(u"main-show"_s);
    desk.look(u"rehearsal"_s);
    for (const patchbay::Configuration &each : desk.plant.inventory().configurations())
        QVERIFY2(!each.elsewhere.isSeen(), qPrintable(each.summary.name));
    QCOMPARE(desk.encoder(u"cam-01"_s).publishesOn(), desk.stage(u"main-show"_s));
}

void TestSightings::boundToOneAndLiveOnAnother()
{
    Desk desk;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    QVERIFY(!desk.encoder(u"cam-01"_s).elsewhere.isSeen()); // nobody has looked
    QSignalSpy told(&desk.plant.plant, &patchbay::Plant::rowsChanged);
    const QDateTime before = patchbay::Inventory::clock();
    desk.look(u"main-show"_s);
    QCOMPARE(desk.liveOn(u"cam-01"_s), desk.stage(u"main-show"_s));
    QCOMPARE(desk.encoder(u"cam-01"_s).publishesOn(), desk.stage(u"main-show"_s));
    QCOMPARE(desk.encoder(u"cam-01"_s).summary.stageArn, desk.stage(u"rehearsal"_s));
    QVERIFY(desk.encoder(u"cam-01"_s).elsewhere.at >= before);
    QCOMPARE(told.count(), 1);
    desk.read(); // which says the same as before
    QCOMPARE(desk.liveOn(u"cam-01"_s), desk.stage(u"main-show"_s));
}

void TestSightings::liveAndNotBound()
{
    Desk desk;
    desk.bind(u"cam-01"_s, {});
    desk.look(u"main-show"_s);
    QCOMPARE(desk.liveOn(u"cam-01"_s), desk.stage(u"main-show"_s));
    QVERIFY(desk.encoder(u"cam-01"_s).summary.isActive());
}

/// The pair on main-show has that stage asked after each list, and a count of its guests asks it, too.
void TestSightings::whatIsReadAnywayTells()
{
    Desk desk(0ms);
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk.liveOn(u"cam-01"_s), desk.stage(u"main-show"_s), patience);

    desk.bind(u"cam-02"_s, desk.stage(u"main-backup"_s));
    const int requests = desk.control.requests(u"ListParticipants"_s);
    desk.plant.plant.countGuests(desk.id(u"rehearsal"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk.liveOn(u"cam-02"_s), desk.stage(u"rehearsal"_s), patience);
    QVERIFY(desk.control.requests(u"ListParticipants"_s) <= requests + 2); // that count, and one of the legs
}

void TestSightings::usesAPlaceWhereItIs()
{
    Desk desk;
    const int before = desk.plant.plant.placesOn(desk.id(u"main-show"_s)).count;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    QCOMPARE(desk.plant.plant.placesOn(desk.id(u"main-show"_s)).count, before - 1); // as far as is known
    desk.look(u"main-show"_s);
    QCOMPARE(desk.plant.plant.placesOn(desk.id(u"main-show"_s)).count, before);
}

void TestSightings::boundWhereItIsAgain()
{
    Desk desk;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    desk.look(u"main-show"_s);
    desk.bind(u"cam-01"_s, desk.stage(u"main-show"_s));
    QVERIFY(!desk.encoder(u"cam-01"_s).elsewhere.isSeen());
    desk.look(u"main-show"_s);
    QVERIFY(!desk.encoder(u"cam-01"_s).elsewhere.isSeen());
}

void TestSightings::goneFromThere()
{
    Desk desk;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    desk.look(u"main-show"_s);
    QVERIFY(desk.encoder(u"cam-01"_s).elsewhere.isSeen());
    desk.plant.source().sightings().take(desk.stage(u"rehearsal"_s), {}, patchbay::Inventory::clock());
    QVERIFY(desk.encoder(u"cam-01"_s).elsewhere.isSeen()); // of another stage that says nothing
    desk.plant.source().sightings().take(desk.stage(u"main-show"_s), {}, patchbay::Inventory::clock());
    QVERIFY(!desk.encoder(u"cam-01"_s).elsewhere.isSeen());
}

void TestSightings::holdsForAWhile()
{
    Desk desk;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    desk.plant.source().sightings().setLimits({.kept = 1ms});
    desk.look(u"main-show"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.encoder(u"cam-01"_s).elsewhere.isSeen(), patience);
    QCOMPARE(desk.plant.source().sightings().on(desk.stage(u"main-show"_s)), 0);
}

/// A moment ago it may have been there for a good reason.
void TestSightings::beforeItWasBoundTellsNothing()
{
    Desk desk;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    const QDateTime bound = desk.encoder(u"cam-01"_s).boundAt;
    patchbay::Sightings &sightings = desk.plant.source().sightings();
    sightings.take(desk.stage(u"main-show"_s), {desk.participant(u"cam-01"_s)}, bound.addMSecs(-1));
    QVERIFY(!desk.encoder(u"cam-01"_s).elsewhere.isSeen());
    sightings.take(desk.stage(u"main-show"_s), {desk.participant(u"cam-01"_s)}, bound);
    QVERIFY(desk.encoder(u"cam-01"_s).elsewhere.isSeen());
}

void TestSightings::oneThatIsIdleIsNowhere()
{
    Desk desk;
    desk.bind(u"cam-01"_s, desk.stage(u"rehearsal"_s));
    desk.look(u"main-show"_s);
    QVERIFY(desk.encoder(u"cam-01"_s).elsewhere.isSeen());
    desk.control.setState(desk.encoder(u"cam-01"_s).summary.arn, u"INACTIVE"_s);
    desk.read();
    QVERIFY(!desk.encoder(u"cam-01"_s).elsewhere.isSeen());
    QCOMPARE(desk.encoder(u"cam-01"_s).publishesOn(), desk.stage(u"rehearsal"_s));
}

QTEST_GUILESS_MAIN(TestSightings)
#include "tst_sightings.moc"
