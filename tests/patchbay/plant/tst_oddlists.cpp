// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Inventory.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Inventory;
using support::RawRequest;

namespace {

QString arnOf(const QString &name)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + name;
}

QJsonObject configuration(const QString &name, const QString &stage = u"main"_s)
{
    return {{u"arn"_s, arnOf(name)}, {u"name"_s, name},           {u"ingestProtocol"_s, u"RTMPS"_s},
            {u"stageArn"_s, stage},  {u"participantId"_s, u""_s}, {u"state"_s, u"INACTIVE"_s}};
}

QJsonObject without(QJsonObject object, const QString &member)
{
    object.remove(member);
    return object;
}

/// A service whose lists are what the test says.
struct Desk {
    QJsonArray configurations;
    QJsonArray stages;
    support::RawServer server{[this](QTcpSocket &socket, const RawRequest &request) {
        const QJsonObject body = request.target == "/ListStages"
            ? QJsonObject{{u"stages"_s, stages}}
            : QJsonObject{{u"ingestConfigurations"_s, configurations}};
        socket.write(support::answer(200, QJsonDocument(body).toJson()));
    }};
    aws::Transport transport;
    ivs::Client client{aws::Client(
        transport,
        std::make_shared<aws::FixedCredentials>(aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}),
        {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited())};
    Inventory inventory;

    void read()
    {
        const auto reading = inventory.refresh(client, {});
        QTRY_VERIFY(reading.isReady());
        QVERIFY(!inventory.lastError());
        QVERIFY(!inventory.stages().lastError());
    }
    QStringList names() const
    {
        QStringList names;
        for (const patchbay::Configuration &each : inventory.configurations())
            names += each.summary.name;
        return names;
    }
    QStringList stageNames() const
    {
        QStringList names;
        for (const ivs::StageSummary &each : inventory.stages().all())
            names += each.name;
        names.sort();
        return names;
    }
};

} // namespace

/// Lists that are not as they should be: what is known stays known, and nothing is there twice.
class TestOddLists final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOddItemCostsItself();
    void aKnownOneStaysAsItWas_data();
    void aKnownOneStaysAsItWas();
    void aKnownStageStaysAsItWas();
    void oneNamedTwiceIsOneRow();
    void aKnownOneNamedTwiceChangesOnce();
    void aStageNamedTwiceIsOne();
};

void TestOddLists::anOddItemCostsItself()
{
    Desk desk;
    desk.configurations = {configuration(u"a"_s), without(configuration(u"b"_s), u"stageArn"_s), configuration(u"c"_s)};
    desk.read();
    QCOMPARE(desk.names(), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(desk.inventory.unreadable().size(), 1U);
    QCOMPARE(desk.inventory.unreadable().front().arn, arnOf(u"b"_s));
    QVERIFY(desk.inventory.unreadable().front().why.contains(u"ingestConfigurations[1].stageArn"_s));
    desk.configurations[1] = configuration(u"b"_s);
    desk.read();
    QCOMPARE(desk.names(), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    QVERIFY(desk.inventory.unreadable().empty());
}

void TestOddLists::aKnownOneStaysAsItWas_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QStringList>("names"); // after "c" was deleted
    QTest::newRow("no stage") << u"stageArn"_s << QStringList({u"a"_s, u"b"_s});
    // Nobody can say which one it is: none is taken for deleted.
    QTest::newRow("no ARN") << u"arn"_s << QStringList({u"a"_s, u"b"_s, u"c"_s});
}

void TestOddLists::aKnownOneStaysAsItWas()
{
    QFETCH(const QString, member);
    QFETCH(const QStringList, names);
    Desk desk;
    desk.configurations = {configuration(u"a"_s), configuration(u"b"_s), configuration(u"c"_s)};
    desk.read();
    desk.configurations = {configuration(u"a"_s), without(configuration(u"b"_s), member)};
    desk.read();
    QCOMPARE(desk.names(), names);
    QCOMPARE(desk.inventory.find(arnOf(u"b"_s))->summary.stageArn, u"main"_s);
    desk.configurations = {configuration(u"a"_s)};
    desk.read();
    QCOMPARE(desk.names(), QStringList(u"a"_s));
}

void TestOddLists::aKnownStageStaysAsItWas()
{
    const auto stage = [](const QString &name) { return QJsonObject{{u"arn"_s, u"arn-"_s + name}, {u"name"_s, name}}; };
    Desk desk;
    desk.stages = {stage(u"main"_s), stage(u"backup"_s), stage(u"old"_s)};
    desk.read();
    QJsonObject odd = stage(u"main"_s);
    odd.insert(u"name"_s, 7);
    desk.stages = {odd, stage(u"backup"_s)};
    desk.read();
    QCOMPARE(desk.stageNames(), QStringList({u"backup"_s, u"main"_s}));
    QCOMPARE(desk.inventory.stages().unreadable().size(), 1U);
    desk.stages = {stage(u"backup"_s)};
    desk.read();
    QCOMPARE(desk.stageNames(), QStringList(u"backup"_s));
    QVERIFY(desk.inventory.stages().unreadable().empty());
}

void TestOddLists::oneNamedTwiceIsOneRow()
{
    Desk desk;
    QSignalSpy appended(&desk.inventory, &Inventory::configurationsAppended);
    desk.configurations = {configuration(u"a"_s, u"first"_s), configuration(u"b"_s), configuration(u"a"_s, u"last"_s)};
    desk.read();
    QCOMPARE(appended.size(), 1);
    QCOMPARE(appended.first(), (QVariantList{0, 1}));
    QCOMPARE(desk.names(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(desk.inventory.find(arnOf(u"a"_s))->summary.stageArn, u"last"_s);
    QCOMPARE(desk.inventory.boundTo(u"first"_s), 0);
    QCOMPARE(desk.inventory.boundTo(u"last"_s), 1);
}

void TestOddLists::aKnownOneNamedTwiceChangesOnce()
{
    Desk desk;
    desk.configurations = {configuration(u"a"_s), configuration(u"b"_s)};
    desk.read();
    std::vector<patchbay::ConfigurationChange> changes;
    connect(&desk.inventory, &Inventory::configurationsChanged, this,
            [&changes](const std::vector<patchbay::ConfigurationChange> &all) { changes = all; });
    desk.configurations = {configuration(u"b"_s, u"first"_s), configuration(u"a"_s), configuration(u"b"_s, u"last"_s)};
    desk.read();
    QCOMPARE(changes.size(), 1U);
    QCOMPARE(changes.front().row, 1);
    QCOMPARE(changes.front().before.summary.stageArn, u"main"_s);
    QCOMPARE(desk.inventory.find(arnOf(u"b"_s))->summary.stageArn, u"last"_s);
}

void TestOddLists::aStageNamedTwiceIsOne()
{
    Desk desk;
    desk.stages = {QJsonObject{{u"arn"_s, u"x"_s}, {u"name"_s, u"first"_s}},
                   QJsonObject{{u"arn"_s, u"x"_s}, {u"name"_s, u"last"_s}}};
    desk.read();
    QCOMPARE(desk.stageNames(), QStringList(u"last"_s));
}

QTEST_GUILESS_MAIN(TestOddLists)
#include "tst_oddlists.moc"
