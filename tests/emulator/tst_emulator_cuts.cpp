// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"
#include "emulator/world/Cutting.h"
#include "emulator/world/Fleet.h"
#include "support/CutQuirks.h"
#include "support/EmulatorControl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What becomes of encoders that are cut off: as the documentation says, and in each way that it leaves open. What
/// takes its time is seen in a world whose time the test makes, the rest through the service's own operations.
class TestEmulatorCuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsWhoPublishes();
    void knowsNobodyWhoIsNotThere();
    void aLegMayTakeTheOther();
    void aLegMayKeepTheBinding();
    void aLegMayEmptyTheBinding();
    void theVirtualParticipantMayBeNobody();
    void theWayBackMayBeClosed();
    void aGuestsWayBackMayBeClosed();
    void itMayReadActiveForAWhile();
    void whoStopsMayReadActiveForAWhile();
    void theBindingMayBeEmptiedLate();
    void aBindingThatIsEmptiedLateTakesNobody();
    void aBindingMayBeEmptiedBlindly();
    void nothingEmptiesTheBindingOfWhoIsLive();
    void theyComeBackByThemselves();
    void someHaveToBeStarted();
    void aFullStageKeepsThemTrying();
    void aLegComesBackAlone();
    void everyQuirkLetsThemMove_data() { test::addQuirkRows(); }
    void everyQuirkLetsThemMove();
    void refusesUnknownQuirks_data();
    void refusesUnknownQuirks();
    void tellsHowLongSomebodyWasOff();
    void aResetForgetsThem();

private:
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

namespace {

/// A world with the fleet of every demo, whose time stands still.
struct Ground {
    explicit Ground(const QDateTime &now, const emulator::Quirks &quirks = {})
        : world(made(now, quirks))
    {
    }

    static emulator::World made(const QDateTime &now, const emulator::Quirks &quirks)
    {
        emulator::Settings settings;
        settings.quirks = quirks;
        return emulator::fleet(settings, {emulator::accountNumber(0), settings.regions.front()}, now);
    }

    emulator::IngestConfiguration &named(const QString &name)
    {
        for (auto &[serial, configuration] : world.configurations.rows()) {
            if (configuration.name == name)
                return configuration;
        }
        qFatal("There is no such configuration.");
    }
    void bind(emulator::IngestConfiguration &configuration, const QString &stageArn)
    {
        configuration.stageArn = stageArn;
        emulator::wasRebound(world, configuration);
    }
    QString lastStage() { return world.stages.rows().rbegin()->second.arn; }

    emulator::World world;
};

/// The service, and what a test does there.
struct Site {
    EmulatorFixture emulator;
    test::EmulatorControl control{emulator.endpoint};

    QJsonObject named(const QString &name) { return emulator.caller.configuration(name); }
    QString arn(const QString &name) { return named(name)[u"arn"_s].toString(); }
    QString stageOf(const QString &name) { return named(name)[u"stageArn"_s].toString(); }
    QString stateOf(const QString &name) { return named(name)[u"state"_s].toString(); }
    QString idOf(const QString &name) { return named(name)[u"participantId"_s].toString(); }
    QString legOf(const QString &name, int leg)
    {
        return named(name)[u"redundantIngestCredentials"_s][leg][u"participantId"_s].toString();
    }
    ServiceCaller::Reply cut(const QString &stageArn, const QString &participantId)
    {
        return emulator.caller.post("DisconnectParticipant",
                                    {{u"stageArn"_s, stageArn}, {u"participantId"_s, participantId}});
    }
    ServiceCaller::Reply bind(const QString &name, const QString &stageArn)
    {
        return emulator.caller.post("UpdateIngestConfiguration", {{u"arn"_s, arn(name)}, {u"stageArn"_s, stageArn}});
    }
    int start(const QString &name)
    {
        return emulator.caller.control("POST", "state", {{u"arn"_s, arn(name)}, {u"state"_s, u"ACTIVE"_s}}).status;
    }
};

const QString camera = u"cam-01"_s; // live, as the pair is
const QString pair = u"tor-01"_s;

} // namespace

void TestEmulatorCuts::cutsWhoPublishes()
{
    Site site;
    const QString stage = site.stageOf(camera);
    QCOMPARE(site.cut(stage, site.idOf(camera)).status, 200);
    QCOMPARE(site.stateOf(camera), u"INACTIVE"_s);
    QCOMPARE(site.stageOf(camera), QString());
    QCOMPARE(site.start(camera), 409);
    QCOMPARE(site.bind(camera, stage).status, 200);
    QCOMPARE(site.start(camera), 200);
}

void TestEmulatorCuts::knowsNobodyWhoIsNotThere()
{
    Site site;
    const QString stage = site.stageOf(pair);
    const QString leg = site.legOf(pair, 1);
    site.control.setLeg(site.arn(pair), u"B"_s, u"INACTIVE"_s);
    QCOMPARE(site.cut(stage, leg).errorType, "ResourceNotFoundException");
    QCOMPARE(site.cut(stage, u"nobody"_s).errorType, "ResourceNotFoundException");
    QCOMPARE(site.stateOf(pair), u"ACTIVE"_s); // on the other leg
    QCOMPARE(site.stageOf(pair), stage);
    QCOMPARE(site.cut(stage, site.legOf(pair, 0)).status, 200);
    QCOMPARE(site.cut(stage, site.legOf(pair, 0)).errorType, "ResourceNotFoundException");
    QCOMPARE(site.cut(stage, site.idOf(pair)).errorType, "ResourceNotFoundException");
}

void TestEmulatorCuts::aLegMayTakeTheOther()
{
    Site site;
    const QString stage = site.stageOf(pair);
    QCOMPARE(site.cut(stage, site.legOf(pair, 0)).status, 200);
    QCOMPARE(site.stateOf(pair), u"INACTIVE"_s);
    QCOMPARE(site.stageOf(pair), QString());
}

void TestEmulatorCuts::aLegMayKeepTheBinding()
{
    Site site;
    site.control.setQuirks({{u"leg-cut"_s, u"keeps-binding"_s}});
    const QString stage = site.stageOf(pair);
    QCOMPARE(site.cut(stage, site.legOf(pair, 0)).status, 200);
    QCOMPARE(site.stateOf(pair), u"ACTIVE"_s);
    QCOMPARE(site.stageOf(pair), stage);
    QCOMPARE(site.cut(stage, site.legOf(pair, 1)).status, 200);
    QCOMPARE(site.stateOf(pair), u"INACTIVE"_s);
    QCOMPARE(site.stageOf(pair), QString());
}

void TestEmulatorCuts::aLegMayEmptyTheBinding()
{
    Site site;
    site.control.setQuirks({{u"leg-cut"_s, u"empties-binding"_s}});
    const QString stage = site.stageOf(pair);
    QCOMPARE(site.cut(stage, site.legOf(pair, 0)).status, 200);
    QCOMPARE(site.stateOf(pair), u"ACTIVE"_s);
    QCOMPARE(site.stageOf(pair), QString());
    QCOMPARE(site.bind(pair, stage).errorType, "ConflictException");
    QCOMPARE(site.cut(stage, site.legOf(pair, 1)).status, 200);
    QCOMPARE(site.stateOf(pair), u"INACTIVE"_s);
}

void TestEmulatorCuts::theVirtualParticipantMayBeNobody()
{
    Site site;
    const QString stage = site.stageOf(pair);
    site.control.setQuirks({{u"virtual-cut"_s, u"not-found"_s}});
    QCOMPARE(site.cut(stage, site.idOf(pair)).errorType, "ResourceNotFoundException");
    QCOMPARE(site.stateOf(pair), u"ACTIVE"_s);
    QCOMPARE(site.cut(site.stageOf(camera), site.idOf(camera)).status, 200); // not one of a pair
    site.control.setQuirks({{u"virtual-cut"_s, u"cuts-both"_s}});
    QCOMPARE(site.cut(stage, site.idOf(pair)).status, 200);
    QCOMPARE(site.stateOf(pair), u"INACTIVE"_s);
}

void TestEmulatorCuts::theWayBackMayBeClosed()
{
    Site site;
    site.control.setQuirks({{u"rejoin"_s, u"refused"_s}});
    const QString stage = site.stageOf(camera);
    QCOMPARE(site.cut(stage, site.idOf(camera)).status, 200);
    QCOMPARE(site.bind(camera, stage).status, 200);
    QCOMPARE(site.start(camera), 409);
    QCOMPARE(site.stateOf(camera), u"INACTIVE"_s);
    const QString elsewhere = site.emulator.caller.stage(u"rehearsal"_s)[u"arn"_s].toString();
    QVERIFY(elsewhere != stage);
    QCOMPARE(site.bind(camera, elsewhere).status, 200);
    QCOMPARE(site.start(camera), 200);
}

void TestEmulatorCuts::aGuestsWayBackMayBeClosed()
{
    Site site;
    site.control.setQuirks({{u"rejoin"_s, u"refused"_s}});
    const QString stage = site.stageOf(camera);
    const QString guest = site.control.letGuestJoin(stage, u"Zoë"_s);
    QCOMPARE(site.cut(stage, guest).status, 200);
    const QJsonObject again{{u"stage"_s, stage}, {u"participantId"_s, guest}};
    QCOMPARE(site.emulator.caller.control("POST", "guest", again).status, 409);
}

void TestEmulatorCuts::itMayReadActiveForAWhile()
{
    Ground ground(m_now, {.activeLingers = 3s});
    emulator::IngestConfiguration &cut = ground.named(camera);
    emulator::cutOff(ground.world, cut, m_now);
    QVERIFY(emulator::publishingNow(ground.world, cut).isEmpty());
    QVERIFY(cut.isActive());
    QCOMPARE(cut.stageArn, QString());
    emulator::settleCuts(ground.world, m_now.addMSecs(2999));
    QVERIFY(cut.isActive());
    emulator::settleCuts(ground.world, m_now.addMSecs(3000));
    QVERIFY(!cut.isActive());
}

void TestEmulatorCuts::whoStopsMayReadActiveForAWhile()
{
    Ground ground(m_now, {.activeLingers = 3s});
    emulator::IngestConfiguration &stopped = ground.named(camera);
    emulator::stopPublishing(ground.world, stopped, m_now);
    QVERIFY(stopped.isActive());
    emulator::startPublishing(ground.world, stopped, m_now.addSecs(1)); // a drop-out
    emulator::settleCuts(ground.world, m_now.addSecs(10));
    QVERIFY(stopped.isActive());
    emulator::stopPublishing(ground.world, stopped, m_now.addSecs(10));
    emulator::settleCuts(ground.world, m_now.addSecs(13));
    QVERIFY(!stopped.isActive());
}

void TestEmulatorCuts::theBindingMayBeEmptiedLate()
{
    Ground ground(m_now, {.binding = emulator::Quirks::Binding::EmptiedLate, .activeLingers = 3s});
    emulator::IngestConfiguration &left = ground.named(camera);
    emulator::IngestConfiguration &rebound = ground.named(u"cam-02"_s);
    QVERIFY(rebound.isActive());
    const QString before = left.stageArn;
    emulator::cutOff(ground.world, left, m_now);
    emulator::cutOff(ground.world, rebound, m_now);
    emulator::settleCuts(ground.world, m_now.addSecs(3));
    QVERIFY(!left.isActive());
    QCOMPARE(left.stageArn, before);
    ground.bind(rebound, ground.lastStage());
    emulator::settleCuts(ground.world,
                         m_now.addSecs(3).addMSecs(std::chrono::milliseconds(emulator::bindingLags).count()));
    QCOMPARE(left.stageArn, QString());
    QCOMPARE(rebound.stageArn, ground.lastStage());
}

void TestEmulatorCuts::aBindingThatIsEmptiedLateTakesNobody()
{
    Ground ground(m_now, {.binding = emulator::Quirks::Binding::EmptiedLate});
    emulator::IngestConfiguration &cut = ground.named(camera);
    emulator::cutOff(ground.world, cut, m_now);
    QCOMPARE(emulator::startPublishing(ground.world, cut, m_now), emulator::Start::NoStage);
}

void TestEmulatorCuts::aBindingMayBeEmptiedBlindly()
{
    Ground ground(m_now, {.binding = emulator::Quirks::Binding::EmptiedBlindly});
    emulator::IngestConfiguration &cut = ground.named(camera);
    emulator::cutOff(ground.world, cut, m_now);
    ground.bind(cut, ground.lastStage());
    emulator::settleCuts(ground.world, m_now.addSecs(60));
    QCOMPARE(cut.stageArn, QString());
    ground.bind(cut, ground.lastStage());
    emulator::settleCuts(ground.world, m_now.addSecs(120));
    QCOMPARE(cut.stageArn, ground.lastStage());
}

void TestEmulatorCuts::nothingEmptiesTheBindingOfWhoIsLive()
{
    Ground ground(m_now, {.binding = emulator::Quirks::Binding::EmptiedBlindly});
    emulator::IngestConfiguration &cut = ground.named(camera);
    emulator::cutOff(ground.world, cut, m_now);
    ground.bind(cut, ground.lastStage());
    QCOMPARE(emulator::startPublishing(ground.world, cut, m_now), emulator::Start::Publishing);
    emulator::settleCuts(ground.world, m_now.addSecs(60));
    QCOMPARE(cut.stageArn, ground.lastStage());
    QVERIFY(cut.isActive());
}

void TestEmulatorCuts::theyComeBackByThemselves()
{
    Ground ground(m_now);
    ground.world.reconnecting = {.byThemselves = true, .after = 2s};
    emulator::IngestConfiguration &cut = ground.named(camera);
    emulator::cutOff(ground.world, cut, m_now);
    emulator::settleCuts(ground.world, m_now.addSecs(60));
    QVERIFY(!cut.isActive());
    ground.bind(cut, ground.lastStage());
    emulator::settleCuts(ground.world, m_now.addSecs(60));
    emulator::settleCuts(ground.world, m_now.addSecs(61));
    QVERIFY(!cut.isActive());
    emulator::settleCuts(ground.world, m_now.addSecs(70));
    QVERIFY(cut.isActive());
    QVERIFY(emulator::publishersOf(*ground.world.stages.find(ground.lastStage())).contains(cut.arn));
    const emulator::Participant *const back =
        ground.world.stages.find(ground.lastStage())->activeSession()->participant(cut.participantId);
    QCOMPARE(back->firstJoinTime, m_now.addSecs(62)); // whenever somebody looks
    QVERIFY(ground.world.unsettled.isEmpty());
}

void TestEmulatorCuts::someHaveToBeStarted()
{
    Site site;
    site.control.letReconnect(0ms);
    site.control.letNobodyReconnect(site.arn(camera));
    for (const QString &name : {camera, u"cam-02"_s}) {
        const QString stage = site.stageOf(name);
        QCOMPARE(site.cut(stage, site.idOf(name)).status, 200);
        QCOMPARE(site.bind(name, stage).status, 200);
    }
    QCOMPARE(site.stateOf(u"cam-02"_s), u"ACTIVE"_s);
    QCOMPARE(site.stateOf(camera), u"INACTIVE"_s);
    QCOMPARE(site.start(camera), 200);
}

void TestEmulatorCuts::aFullStageKeepsThemTrying()
{
    Site site;
    site.control.letReconnect(0ms);
    const QString full = site.emulator.caller.stage(u"rehearsal"_s)[u"arn"_s].toString();
    const auto fill = [&](int guests) {
        return site.emulator.caller.control("POST", "guests", {{u"arn"_s, full}, {u"count"_s, guests}}).status;
    };
    QCOMPARE(fill(12), 200);
    QCOMPARE(site.cut(site.stageOf(camera), site.idOf(camera)).status, 200);
    QCOMPARE(site.bind(camera, full).status, 200);
    QCOMPARE(site.stateOf(camera), u"INACTIVE"_s);
    QCOMPARE(fill(0), 200);
    QTRY_COMPARE(site.stateOf(camera), u"ACTIVE"_s);
}

void TestEmulatorCuts::aLegComesBackAlone()
{
    Site site;
    site.control.setQuirks({{u"leg-cut"_s, u"keeps-binding"_s}});
    site.control.letReconnect(0ms);
    const QString stage = site.stageOf(pair);
    QCOMPARE(site.cut(stage, site.legOf(pair, 0)).status, 200);
    QCOMPARE(site.cut(stage, site.legOf(pair, 1)).status, 200);
    QCOMPARE(site.stateOf(pair), u"ACTIVE"_s); // the first was back before the second was cut
    QCOMPARE(site.stageOf(pair), stage);
}

void TestEmulatorCuts::everyQuirkLetsThemMove()
{
    QFETCH(QJsonObject, quirks);
    Site site;
    site.control.setQuirks(quirks);
    site.control.letReconnect(10ms);
    const QString from = site.stageOf(camera);
    const QString to = site.emulator.caller.stage(u"rehearsal"_s)[u"arn"_s].toString();
    QCOMPARE(site.cut(from, site.idOf(camera)).status, 200);
    QTRY_COMPARE(site.stateOf(camera), u"INACTIVE"_s);
    QTRY_COMPARE(site.stageOf(camera), QString());
    QCOMPARE(site.bind(camera, to).status, 200);
    QTRY_COMPARE(site.stateOf(camera), u"ACTIVE"_s);
    QCOMPARE(site.stageOf(camera), to);
}

void TestEmulatorCuts::refusesUnknownQuirks_data()
{
    QTest::addColumn<QJsonObject>("quirks");
    QTest::addColumn<QString>("says");
    QTest::addRow("name") << QJsonObject{{u"moods"_s, u"many"_s}} << u"leg-cut"_s;
    QTest::addRow("value") << QJsonObject{{u"binding"_s, u"kept"_s}} << u"emptied-late"_s;
    QTest::addRow("time") << QJsonObject{{u"active-lingers"_s, u"long"_s}} << u"seconds"_s;
}

void TestEmulatorCuts::refusesUnknownQuirks()
{
    QFETCH(QJsonObject, quirks);
    QFETCH(QString, says);
    Site site;
    const auto reply = site.emulator.caller.control("POST", "quirks", quirks);
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.body[u"error"_s].toString().contains(says));
    QCOMPARE(site.emulator.caller.control("POST", "encoders", {{u"milliseconds"_s, 5}}).status, 400);
    QCOMPARE(site.emulator.caller.control("POST", "encoders", {{u"reconnect"_s, true}, {u"arn"_s, u"x"_s}}).status,
             404);
}

void TestEmulatorCuts::tellsHowLongSomebodyWasOff()
{
    Site site;
    site.control.letReconnect(0ms);
    const auto changes = [&site] {
        QList<QJsonObject> found;
        const QJsonArray all = site.emulator.caller.control("GET", "publishing").body[u"changes"_s].toArray();
        for (const QJsonValue &each : all) {
            if (each[u"arn"_s].toString() == site.arn(pair))
                found.append(each.toObject());
        }
        return found;
    };
    const QList<QJsonObject> before = changes();
    QVERIFY(before.last()[u"publishes"_s].toBool());
    const QString from = site.stageOf(pair);
    const QString to = site.emulator.caller.stage(u"rehearsal"_s)[u"arn"_s].toString();
    QCOMPARE(site.cut(from, site.legOf(pair, 0)).status, 200);
    QCOMPARE(site.bind(pair, to).status, 200);
    const QList<QJsonObject> after = changes();
    QCOMPARE(after.size(), before.size() + 2); // the second leg changes nothing
    QCOMPARE(after.at(before.size())[u"publishes"_s], false);
    QCOMPARE(after.at(before.size())[u"stageArn"_s], from);
    QCOMPARE(after.last()[u"publishes"_s], true);
    QCOMPARE(after.last()[u"stageArn"_s], to);
    const auto timeOf = [](const QJsonObject &change) {
        return QDateTime::fromString(change[u"time"_s].toString(), Qt::ISODateWithMs);
    };
    QVERIFY(timeOf(after.at(before.size())) <= timeOf(after.last()));
}

void TestEmulatorCuts::aResetForgetsThem()
{
    Site site;
    site.control.setQuirks({{u"active-lingers"_s, 3600}});
    site.control.reset();
    QCOMPARE(site.cut(site.stageOf(camera), site.idOf(camera)).status, 200);
    QCOMPARE(site.stateOf(camera), u"INACTIVE"_s);
}

QTEST_GUILESS_MAIN(TestEmulatorCuts)
#include "tst_emulator_cuts.moc"
