// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/PublisherSimulation.h"
#include "emulator/operations/Json.h"
#include "emulator/world/Cutting.h"
#include "emulator/world/Fleet.h"
#include "ivs/Arn.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 22), QTime(19, 0), Qt::UTC);

QList<QJsonObject> shown(const emulator::World &world)
{
    QList<QJsonObject> all;
    for (const auto &[serial, stage] : world.stages.rows()) {
        all.append(emulator::json::stage(stage));
        for (const emulator::Session &session : stage.sessions) {
            all.append(emulator::json::stageSession(session));
            for (const emulator::Participant &participant : session.participants)
                all.append(emulator::json::participant(participant));
        }
    }
    for (const auto &[serial, configuration] : world.configurations.rows())
        all.append(emulator::json::ingestConfiguration(configuration));
    return all;
}

emulator::World mainFleet(const emulator::Settings &settings, const QDateTime &time)
{
    return emulator::fleet(settings, {emulator::accountNumber(0), settings.regions.constFirst()}, time);
}

QMap<QString, bool> liveNow(const emulator::World &world)
{
    QMap<QString, bool> live;
    for (const auto &[serial, configuration] : world.configurations.rows())
        live.insert(configuration.arn, configuration.isActive());
    return live;
}

} // namespace

/// The account a demo starts with, and how its encoders live.
class TestEmulatorFleet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameSeed();
    void startsWithTheKnownOnes();
    void hasSomeOfEverything();
    void hasTroublesWhenAsked();
    void fitsTheModel_data();
    void fitsTheModel();
    void growsAndShrinks_data();
    void growsAndShrinks();

    void changesOneEncoderAtATime();
    void leavesAnEncoderAloneForAMinute();
    void simulationIsTheSameForTheSameSeed();
    void bringsBackWhoWasCutOff();
};

void TestEmulatorFleet::isTheSameForTheSameSeed()
{
    emulator::Settings settings;
    QCOMPARE(shown(mainFleet(settings, now)), shown(mainFleet(settings, now)));
    const auto before = shown(mainFleet(settings, now));
    settings.seed += 1;
    QVERIFY(shown(mainFleet(settings, now)) != before);
}

void TestEmulatorFleet::startsWithTheKnownOnes()
{
    emulator::Settings settings;
    for (const quint32 seed : {1U, 2U, 3U}) {
        settings.seed = seed;
        emulator::World world = mainFleet(settings, now);
        auto row = world.configurations.rows().begin();
        const auto expect = [&](const QString &name, bool isLive, const QString &stage) {
            const emulator::IngestConfiguration &configuration = row->second;
            ++row;
            const emulator::Stage *bound = world.stages.find(configuration.stageArn);
            return configuration.name == name && configuration.isActive() == isLive
                && (bound ? bound->name : QString()) == stage;
        };
        QVERIFY(expect(u"cam-01"_s, true, u"main-show"_s));
        QVERIFY(expect(u"cam-02"_s, true, u"rehearsal"_s));
        QVERIFY(expect(u"cam-03"_s, false, u"rehearsal"_s));
        QVERIFY(expect(u"cam-04"_s, false, u"main-backup"_s));
        QVERIFY(expect(u"cam-05"_s, false, QString()));
        QVERIFY(expect(u"tor-01"_s, true, u"main-show"_s));
        QVERIFY(expect(u"tor-02"_s, false, u"main-show"_s));
    }
}

void TestEmulatorFleet::hasSomeOfEverything()
{
    const emulator::World world = mainFleet({}, now);
    int live = 0;
    int redundant = 0;
    int rtmp = 0;
    int detached = 0;
    int named = 0;
    QSet<QString> names;
    for (const auto &[serial, configuration] : world.configurations.rows()) {
        live += configuration.isActive();
        redundant += configuration.redundantIngest;
        rtmp += configuration.ingestProtocol == ivs::IngestProtocol::Rtmp;
        detached += configuration.stageArn.isEmpty();
        named += !configuration.userId.isEmpty();
        names.insert(configuration.name);
    }
    for (const int some : {live, redundant, rtmp, detached})
        QVERIFY(some >= 2 && some <= 30);
    QVERIFY(named > 30 && named < 60);
    QCOMPARE(names.size(), 60);
    QHash<QString, QString> hosts;
    for (const auto &[serial, stage] : world.stages.rows())
        hosts.insert(stage.name, stage.endpoints.rtmps);
    QCOMPARE(hosts.value(u"rehearsal"_s), hosts.value(u"main-show"_s));
    QVERIFY(hosts.value(u"main-backup"_s) != hosts.value(u"main-show"_s));
}

/// For the demo: a leg that is missing, and what an encoder is to send otherwise.
void TestEmulatorFleet::hasTroublesWhenAsked()
{
    const auto troubles = [](emulator::World world) {
        int errors = 0;
        int loneLegs = 0;
        for (const auto &[serial, configuration] : world.configurations.rows()) {
            const emulator::Stage *const stage = world.stages.find(configuration.stageArn);
            if (!stage || !configuration.isActive())
                continue;
            int legs = 0;
            for (const emulator::Participant &each : stage->sessions.back().participants) {
                if (each.ingestConfigurationArn != configuration.arn)
                    continue;
                legs += each.connected ? 1 : 0;
                errors += int(
                    std::ranges::count_if(each.events, [](const auto &event) { return !event.errorCode.isEmpty(); }));
            }
            loneLegs += configuration.redundantIngest && legs == 1 ? 1 : 0;
        }
        return std::pair(errors, loneLegs);
    };
    QCOMPARE(troubles(mainFleet({}, now)), std::pair(0, 0));
    QCOMPARE(troubles(mainFleet({.hasTroubles = true}, now)), std::pair(1, 1));
}

void TestEmulatorFleet::fitsTheModel_data()
{
    QTest::addColumn<int>("configurations");
    QTest::addRow("demo") << 60;
    QTest::addRow("large") << 5000;
}

void TestEmulatorFleet::fitsTheModel()
{
    QFETCH(int, configurations);
    emulator::Settings settings;
    settings.configurations = configurations;
    emulator::World world = mainFleet(settings, now);
    static const QRegularExpression name(u"^[a-zA-Z0-9-_]{1,128}$"_s);
    static const QRegularExpression key(u"^rt_[0-9]+_[a-z0-9-]+_[a-zA-Z0-9-]+_.+$"_s);
    QSet<QString> keys;
    for (const auto &[serial, configuration] : world.configurations.rows()) {
        QVERIFY(ivs::Arn::parse(configuration.arn));
        QVERIFY(name.match(configuration.name).hasMatch());
        QVERIFY(key.match(configuration.streamKey.reveal()).hasMatch());
        keys.insert(configuration.streamKey.reveal());
        QVERIFY(!configuration.isActive() || world.stages.find(configuration.stageArn));
    }
    QCOMPARE(keys.size(), configurations);
    for (auto &[serial, stage] : world.stages.rows()) {
        QVERIFY(emulator::publishersOf(stage).size() <= ivs::maxPublishersPerStage);
        QCOMPARE(stage.activeSessionId.isEmpty(), emulator::publishersOf(stage).isEmpty());
        for (const emulator::Session &session : stage.sessions)
            QVERIFY(!session.end.isValid() || session.start < session.end);
    }
}

void TestEmulatorFleet::growsAndShrinks_data()
{
    QTest::addColumn<int>("configurations");
    QTest::addColumn<int>("stages");
    QTest::addRow("nothing") << 0 << 0;
    QTest::addRow("no stages") << 20 << 0;
    QTest::addRow("one stage") << 20 << 1;
    QTest::addRow("no configurations") << 0 << 3;
    QTest::addRow("many stages") << 20 << 1500;
}

void TestEmulatorFleet::growsAndShrinks()
{
    QFETCH(int, configurations);
    QFETCH(int, stages);
    emulator::Settings settings;
    settings.configurations = configurations;
    settings.stages = stages;
    const emulator::World world = mainFleet(settings, now);
    QCOMPARE(world.configurations.size(), configurations);
    QCOMPARE(world.stages.size(), stages);
}

void TestEmulatorFleet::changesOneEncoderAtATime()
{
    emulator::World world = mainFleet({}, now);
    emulator::PublisherSimulation simulation(world, 1);
    int starts = 0;
    int stops = 0;
    QMap<QString, bool> before = liveNow(world);
    for (int i = 0; i < 200; ++i) {
        simulation.step(now.addSecs(4 * i));
        const QMap<QString, bool> after = liveNow(world);
        int changes = 0;
        for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
            if (before.value(entry.key()) != entry.value()) {
                ++changes;
                ++(entry.value() ? starts : stops);
            }
        }
        QVERIFY(changes <= 1);
        before = after;
    }
    QVERIFY(starts > 30);
    QVERIFY(stops > 30);
}

void TestEmulatorFleet::leavesAnEncoderAloneForAMinute()
{
    emulator::World world = mainFleet({}, now);
    emulator::PublisherSimulation simulation(world, 1);
    QHash<QString, int> lastChange;
    QMap<QString, bool> before = liveNow(world);
    for (int i = 0; i < 300; ++i) {
        simulation.step(now);
        const QMap<QString, bool> after = liveNow(world);
        for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
            if (before.value(entry.key()) == entry.value())
                continue;
            if (lastChange.contains(entry.key()))
                QVERIFY(i - lastChange.value(entry.key()) > 15); // of 4 seconds each
            lastChange.insert(entry.key(), i);
        }
        before = after;
    }
}

void TestEmulatorFleet::simulationIsTheSameForTheSameSeed()
{
    emulator::World first = mainFleet({}, now);
    emulator::World second = mainFleet({}, now);
    emulator::PublisherSimulation one(first, 7);
    emulator::PublisherSimulation other(second, 7);
    for (int i = 0; i < 100; ++i) {
        one.step(now);
        other.step(now);
    }
    QCOMPARE(liveNow(first), liveNow(second));
}

void TestEmulatorFleet::bringsBackWhoWasCutOff()
{
    emulator::World world = mainFleet({}, now);
    emulator::PublisherSimulation simulation(world, 1);
    emulator::IngestConfiguration &configuration = world.configurations.rows().begin()->second;
    QVERIFY(configuration.isActive());
    emulator::cutOff(world, configuration, now);
    for (int i = 0; i < 50; ++i)
        simulation.step(now);
    QVERIFY(!configuration.isActive()); // it has no stage
    configuration.stageArn = world.stages.rows().rbegin()->second.arn;
    simulation.step(now);
    QVERIFY(configuration.isActive());
}

QTEST_GUILESS_MAIN(TestEmulatorFleet)
#include "tst_emulator_fleet.moc"
