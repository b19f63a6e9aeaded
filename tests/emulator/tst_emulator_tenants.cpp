// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ServiceCaller.h"
#include "emulator/Service.h"
#include "ivs/Arn.h"
#include "support/EmulatorControl.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString west = u"eu-west-1"_s;
const QString east = u"us-east-1"_s;

emulator::Settings twoByTwo(bool rateLimits = false)
{
    emulator::Settings settings;
    settings.accounts = 2;
    settings.regions = {west, east};
    settings.configurations = 20;
    settings.rateLimits = rateLimits;
    return settings;
}

/// Two accounts in two regions of one service.
class Plant {
public:
    explicit Plant(const emulator::Settings &settings = twoByTwo())
        : service(settings)
        , m_endpoint(service.listen().value())
        , m_control(m_endpoint, {})
    {
    }

    ServiceCaller caller(std::size_t account, const QString &region) const
    {
        return {m_endpoint, service.accounts().at(account).credentials, region.toLatin1()};
    }

    /// ListIngestConfigurations of one of them.
    QJsonArray listed(std::size_t account, const QString &region) const
    {
        return caller(account, region).post("ListIngestConfigurations"_ba).body[u"ingestConfigurations"_s].toArray();
    }

    ServiceCaller::Reply control(const QByteArray &name, const QJsonObject &body)
    {
        return m_control.control("POST"_ba, name, body);
    }

    QJsonObject counts(std::size_t account, const QString &region)
    {
        const QString query = u"counts?account=%1&region=%2"_s.arg(service.accounts().at(account).number, region);
        return m_control.control("GET"_ba, query.toLatin1()).body;
    }

    QJsonObject state() { return m_control.control("GET"_ba, "state"_ba).body; }

    emulator::Service service;

private:
    QUrl m_endpoint;
    ServiceCaller m_control;
};

QStringList membersOf(const QJsonArray &objects, const QString &member)
{
    QStringList values;
    for (const QJsonValue &object : objects)
        values += object[member].toString();
    return values;
}

} // namespace

/// One process for many accounts and regions, each as if it were alone.
class TestEmulatorTenants final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsOwnFleet();
    void namesDifferWhereTheAccountDoesNot();
    void aFleetIsTheSameWhereverItRuns();
    void refusesARegionThatIsNotServed();
    void refusesAnAccountsSecretForAnother();
    void knowsNothingOfTheOthersResources();
    void throttlesEachByItself();
    void keysFollowFromTheFirst();

    void statesAreOfTheOwnerOfTheArn();
    void countsAreOfOne();
    void resetsOne();
    void oneIsDeadForGood_data();
    void oneIsDeadForGood();
    void oneIsSlowForGood();
    void faultsOfOneOperationLast();
    void whatIsDeadDoesNotThrottle();
    void aTestConcernsItselfWithOne();
    void refusesWhomItDoesNotServe_data();
    void refusesWhomItDoesNotServe();
};

void TestEmulatorTenants::eachHasItsOwnFleet()
{
    const Plant plant;
    QCOMPARE(plant.service.accounts().size(), 2U);
    QSet<QString> arns;
    for (std::size_t account = 0; account < 2; ++account) {
        for (const QString &region : {west, east}) {
            const QJsonArray all = plant.listed(account, region);
            QCOMPARE(all.size(), 20);
            for (const QString &arn : membersOf(all, u"arn"_s) + membersOf(all, u"stageArn"_s)) {
                if (arn.isEmpty())
                    continue;
                const auto parts = ivs::Arn::parse(arn);
                QCOMPARE(parts->account, plant.service.accounts().at(account).number);
                QCOMPARE(parts->region, region);
            }
            const QStringList own = membersOf(all, u"arn"_s);
            arns.unite({own.begin(), own.end()});
        }
    }
    QCOMPARE(arns.size(), 80);
}

void TestEmulatorTenants::namesDifferWhereTheAccountDoesNot()
{
    const Plant plant;
    const QStringList home = membersOf(plant.listed(0, west), u"name"_s);
    const QStringList away = membersOf(plant.listed(0, east), u"name"_s);
    QCOMPARE(home.first(), u"cam-01"_s); // what scripts rely on
    QVERIFY(!away.contains(u"cam-01"_s));
    QVERIFY(!QSet<QString>(home.begin(), home.end()).intersects({away.begin(), away.end()}));
}

/// The demo starts a service for a region when it is first looked at.
void TestEmulatorTenants::aFleetIsTheSameWhereverItRuns()
{
    emulator::Settings settings = twoByTwo();
    settings.regions = {east};
    settings.mainRegion = west;
    const Plant alone(settings);
    QCOMPARE(membersOf(alone.listed(0, east), u"arn"_s), membersOf(Plant().listed(0, east), u"arn"_s));
}

void TestEmulatorTenants::refusesARegionThatIsNotServed()
{
    const auto reply = Plant().caller(0, u"us-west-2"_s).post("ListStages"_ba);
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.errorType, "InvalidSignatureException");
    QCOMPARE(reply.message(), u"Credential should be scoped to a valid region."_s);
}

void TestEmulatorTenants::refusesAnAccountsSecretForAnother()
{
    const Plant plant;
    aws::Credentials mixed = plant.service.accounts()[1].credentials;
    mixed.secretAccessKey = plant.service.accounts()[0].credentials.secretAccessKey;
    ServiceCaller caller(plant.service.endpoint(), mixed, west.toLatin1());
    QCOMPARE(caller.post("ListStages"_ba).errorType, "InvalidSignatureException");
}

void TestEmulatorTenants::knowsNothingOfTheOthersResources()
{
    const Plant plant;
    const QString own = membersOf(plant.listed(0, west), u"arn"_s).at(2); // cam-03 is idle
    for (const auto &[account, region] : {std::pair(0U, east), std::pair(1U, west)}) {
        const auto asked = plant.caller(account, region).post("GetIngestConfiguration"_ba, {{u"arn"_s, own}});
        QCOMPARE(asked.errorType, "ResourceNotFoundException");
        const QJsonArray stages = plant.caller(account, region).post("ListStages"_ba).body[u"stages"_s].toArray();
        const auto bound = plant.caller(0, west).post("UpdateIngestConfiguration"_ba,
                                                      {{u"arn"_s, own}, {u"stageArn"_s, stages.first()[u"arn"_s]}});
        QCOMPARE(bound.errorType, "ValidationException");
    }
}

void TestEmulatorTenants::throttlesEachByItself()
{
    const Plant plant(twoByTwo(true));
    ServiceCaller busy = plant.caller(0, west);
    // More requests than a slow machine's buckets could refill meanwhile: the first refusal ends it.
    bool isThrottled = false;
    for (int i = 0; i < 1000 && !isThrottled; ++i)
        isThrottled = busy.post("ListStages"_ba).status == 429;
    QVERIFY(isThrottled);
    QCOMPARE(plant.caller(0, east).post("ListStages"_ba).status, 200);
    QCOMPARE(plant.caller(1, west).post("ListStages"_ba).status, 200);
}

void TestEmulatorTenants::keysFollowFromTheFirst()
{
    emulator::Settings settings = twoByTwo();
    settings.accounts = 20;
    const emulator::Service first(settings);
    settings.credentials = first.credentials();
    const emulator::Service again(settings);
    QSet<QString> keys;
    QSet<QString> numbers;
    for (std::size_t i = 0; i < 20; ++i) {
        const emulator::Account &account = first.accounts()[i];
        QCOMPARE(again.accounts()[i].credentials.accessKeyId, account.credentials.accessKeyId);
        QVERIFY(again.accounts()[i].credentials.secretAccessKey == account.credentials.secretAccessKey);
        QVERIFY(account.credentials.accessKeyId.startsWith("EMULATOR"_L1));
        keys += account.credentials.accessKeyId;
        numbers += account.number;
    }
    QCOMPARE(keys.size(), 20);
    QCOMPARE(numbers.size(), 20);
    QVERIFY(emulator::Service(twoByTwo()).accounts()[1].credentials.accessKeyId
            != first.accounts()[1].credentials.accessKeyId);
}

void TestEmulatorTenants::statesAreOfTheOwnerOfTheArn()
{
    Plant plant;
    const QJsonArray away = plant.listed(1, east);
    const auto idle = std::find_if(away.begin(), away.end(), [](const QJsonValue &each) {
        return each[u"state"_s] == u"INACTIVE"_s && !each[u"stageArn"_s].toString().isEmpty();
    });
    const QJsonObject wanted{{u"arn"_s, (*idle)[u"arn"_s]}, {u"state"_s, u"ACTIVE"_s}};
    QJsonObject elsewhere = wanted;
    elsewhere.insert(u"region"_s, west);
    QCOMPARE(plant.control("state"_ba, elsewhere).status, 404);
    QCOMPARE(plant.control("state"_ba, wanted).status, 200);
    const auto shown = plant.caller(1, east).post("GetIngestConfiguration"_ba, {{u"arn"_s, wanted[u"arn"_s]}});
    QCOMPARE(shown.body[u"ingestConfiguration"_s][u"state"_s], u"ACTIVE"_s);
}

void TestEmulatorTenants::countsAreOfOne()
{
    Plant plant;
    plant.listed(0, west);
    plant.listed(1, east);
    plant.listed(1, east);
    const QJsonObject twice{{u"ListIngestConfigurations"_s, 2}};
    QCOMPARE(plant.counts(1, east), QJsonObject({{u"requests"_s, twice}, {u"done"_s, twice}}));
    QCOMPARE(plant.counts(1, west), QJsonObject({{u"requests"_s, QJsonObject()}, {u"done"_s, QJsonObject()}}));
    QCOMPARE(plant.state()[u"done"_s].toObject(), QJsonObject({{u"ListIngestConfigurations"_s, 3}}));
    QCOMPARE(plant.state()[u"configurations"_s].toArray().size(), 80);
}

void TestEmulatorTenants::resetsOne()
{
    Plant plant;
    for (const QString &region : {west, east})
        QCOMPARE(plant.caller(0, region).post("CreateStage"_ba, {{u"name"_s, u"new"_s}}).status, 200);
    QCOMPARE(plant.control("reset"_ba, {{u"region"_s, east}}).status, 200);
    const auto stages = [&plant](const QString &region) {
        return plant.caller(0, region).post("ListStages"_ba).body[u"stages"_s].toArray().size();
    };
    QCOMPARE(stages(west), 13);
    QCOMPARE(stages(east), 12);
}

void TestEmulatorTenants::oneIsDeadForGood_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addRow("connections are closed") << u"lostRequest"_s << QNetworkReply::RemoteHostClosedError;
    QTest::addRow("nothing answers") << u"hang"_s << QNetworkReply::OperationCanceledError;
}

void TestEmulatorTenants::oneIsDeadForGood()
{
    QFETCH(QString, fault);
    QFETCH(QNetworkReply::NetworkError, error);
    Plant plant;
    const QJsonObject whose{{u"account"_s, plant.service.accounts()[0].number}, {u"region"_s, east}};
    QJsonObject dead = whose;
    dead.insert(u"fault"_s, fault);
    dead.insert(u"lasting"_s, true);
    QCOMPARE(plant.control("faults"_ba, dead).status, 200);
    ServiceCaller caller = plant.caller(0, east);
    caller.setLimits(std::chrono::milliseconds(300));
    for (const QByteArray &operation : {"ListStages"_ba, "ListIngestConfigurations"_ba, "ListStages"_ba})
        QCOMPARE(caller.post(operation).networkError, error);
    QCOMPARE(plant.counts(0, east)[u"done"_s].toObject(), QJsonObject());
    QCOMPARE(plant.listed(0, west).size(), 20);
    QCOMPARE(plant.listed(1, east).size(), 20);

    QJsonObject alive = whose;
    alive.insert(u"fault"_s, u"none"_s);
    QCOMPARE(plant.control("faults"_ba, alive).status, 200);
    QCOMPARE(plant.listed(0, east).size(), 20);
}

void TestEmulatorTenants::oneIsSlowForGood()
{
    Plant plant;
    const QJsonObject slow{{u"fault"_s, u"slow"_s},
                           {u"milliseconds"_s, 200},
                           {u"lasting"_s, true},
                           {u"account"_s, plant.service.accounts()[1].number},
                           {u"region"_s, west}};
    QCOMPARE(plant.control("faults"_ba, slow).status, 200);
    ServiceCaller caller = plant.caller(1, west);
    for (int page = 0; page < 3; ++page) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(caller.post("ListIngestConfigurations"_ba, {{u"maxResults"_s, 5}}).status, 200);
        QVERIFY(timer.elapsed() >= 190);
    }
    // A refusal comes as late.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(caller.post("ListIngestConfigurations"_ba, {{u"maxResults"_s, -1}}).status, 400);
    QVERIFY(timer.elapsed() >= 190);
}

void TestEmulatorTenants::faultsOfOneOperationLast()
{
    Plant plant;
    const QJsonObject refused{
        {u"operation"_s, u"ListStages"_s}, {u"fault"_s, u"accessDenied"_s}, {u"lasting"_s, true}, {u"region"_s, west}};
    QCOMPARE(plant.control("faults"_ba, refused).status, 200);
    QCOMPARE(plant.control("faults"_ba, {{u"operation"_s, u"ListStages"_s}, {u"fault"_s, u"server"_s}}).status, 200);
    ServiceCaller caller = plant.caller(0, west);
    QCOMPARE(caller.post("ListStages"_ba).errorType, "InternalServerException"); // the next one, before what lasts
    for (int i = 0; i < 3; ++i)
        QCOMPARE(caller.post("ListStages"_ba).errorType, "AccessDeniedException");
    QCOMPARE(caller.post("ListIngestConfigurations"_ba).status, 200);
    QCOMPARE(plant.control("reset"_ba, {}).status, 200);
    QCOMPARE(caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorTenants::whatIsDeadDoesNotThrottle()
{
    Plant plant(twoByTwo(true));
    QCOMPARE(plant.control("faults"_ba, {{u"fault"_s, u"lostRequest"_s}, {u"lasting"_s, true}}).status, 200);
    ServiceCaller caller = plant.caller(0, west);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(caller.post("ListStages"_ba).status, 0);
}

void TestEmulatorTenants::aTestConcernsItselfWithOne()
{
    const Plant plant;
    test::EmulatorControl one(plant.service.endpoint(), plant.service.accounts()[1].number, east);
    one.addLastingFault({.name = u"unavailable"_s});
    QCOMPARE(plant.caller(1, east).post("ListStages"_ba).status, 503);
    QCOMPARE(plant.caller(1, west).post("ListStages"_ba).status, 200);
    QCOMPARE(one.requests(u"ListStages"_s), 1);
    QCOMPARE(one.state()[u"configurations"_s].toArray().size(), 20);
    one.endFaults();
    QCOMPARE(plant.caller(1, east).post("ListStages"_ba).status, 200);
}

void TestEmulatorTenants::refusesWhomItDoesNotServe_data()
{
    QTest::addColumn<QJsonObject>("whose");
    QTest::addRow("account") << QJsonObject{{u"account"_s, u"000000000000"_s}};
    QTest::addRow("region") << QJsonObject{{u"region"_s, u"us-west-2"_s}};
    QTest::addRow("no text") << QJsonObject{{u"region"_s, 1}};
}

void TestEmulatorTenants::refusesWhomItDoesNotServe()
{
    QFETCH(QJsonObject, whose);
    Plant plant;
    for (const QByteArray &name : {"state"_ba, "faults"_ba, "list"_ba, "reset"_ba}) {
        const auto reply = plant.control(name, whose);
        QVERIFY(reply.status == 404 || reply.status == 400);
        QVERIFY(!reply.body[u"error"_s].toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestEmulatorTenants)
#include "tst_emulator_tenants.moc"
