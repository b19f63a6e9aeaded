// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the operations do to the account, seen over HTTP: the side effects that the service's documentation promises.
class TestEmulatorOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void getsWhatItLists();
    void rebindsAnIdleConfiguration();
    void detachesWithAnEmptyStage();
    void refusesToUpdateALiveOne();
    void keepsRedundancyWhenOnlyTheStageIsSent();
    void togglesRedundancy();
    void refusesStages_data();
    void refusesStages();
    void deletesALiveOneOnlyWithForce();
    void createsAConfiguration();
    void createsARedundantPair();
    void rtmpNeedsInsecureIngest();
    void stopsAtTheQuota();

    void disconnectingTakesTheStage_data();
    void disconnectingTakesTheStage();
    void deletingAStageClearsOnlyPublishers();
    void aStageTakesTwelvePublishers();
    void aSessionLastsWhileSomeonePublishes();
    void redundantLegsAreParticipants();
    void filtersParticipants();
    void createsTokens();
    void createsAndRenamesAStage();

    void tagsUnderAnEncodedArn_data();
    void tagsUnderAnEncodedArn();
    void refusesTags_data();
    void refusesTags();

private:
    QString arnOf(const QString &name) { return m_emulator->caller.configuration(name).value(u"arn"_s).toString(); }
    QString stageArnOf(const QString &name) { return m_emulator->caller.stage(name).value(u"arn"_s).toString(); }
    ServiceCaller::Reply bind(const QString &name, const QString &stageArn)
    {
        return call("UpdateIngestConfiguration", {{u"arn"_s, arnOf(name)}, {u"stageArn"_s, stageArn}});
    }
    ServiceCaller::Reply call(const char *operation, const QJsonObject &parameters)
    {
        return m_emulator->caller.post(operation, parameters);
    }
    QJsonArray participantsOn(const QString &stage, QJsonObject filter = {});

    std::unique_ptr<EmulatorFixture> m_emulator;
};

void TestEmulatorOperations::init()
{
    m_emulator = std::make_unique<EmulatorFixture>();
}

QJsonArray TestEmulatorOperations::participantsOn(const QString &stage, QJsonObject filter)
{
    const QJsonObject found = m_emulator->caller.stage(stage);
    filter.insert(u"stageArn"_s, found.value(u"arn"_s));
    filter.insert(u"sessionId"_s, found.value(u"activeSessionId"_s));
    return call("ListParticipants", filter).body.value(u"participants"_s).toArray();
}

void TestEmulatorOperations::getsWhatItLists()
{
    const QJsonArray list = call("ListIngestConfigurations", {}).body.value(u"ingestConfigurations"_s).toArray();
    QCOMPARE(list.size(), 50);
    for (const QJsonValue &entry : list) {
        const QJsonObject summary = entry.toObject();
        QVERIFY(!summary.contains(u"streamKey"_s));
        QJsonObject whole = call("GetIngestConfiguration", {{u"arn"_s, summary.value(u"arn"_s)}})
                                .body.value(u"ingestConfiguration"_s)
                                .toObject();
        QVERIFY(whole.value(u"streamKey"_s).toString().startsWith("rt_123456789012_eu-west-1_"_L1));
        QCOMPARE(whole.contains(u"redundantIngestCredentials"_s), summary.value(u"redundantIngest"_s).toBool());
        for (const QString &secretOrMore :
             {u"streamKey"_s, u"redundantIngestCredentials"_s, u"attributes"_s, u"tags"_s})
            whole.remove(secretOrMore);
        QCOMPARE(whole, summary);
    }
}

void TestEmulatorOperations::rebindsAnIdleConfiguration()
{
    const QString stage = stageArnOf(u"main-show"_s);
    const auto reply = bind(u"cam-03"_s, stage);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.value(u"ingestConfiguration"_s).toObject().value(u"stageArn"_s), stage);
    QCOMPARE(m_emulator->caller.configuration(u"cam-03"_s).value(u"stageArn"_s), stage);
    QCOMPARE(m_emulator->caller.done(u"UpdateIngestConfiguration"_s), 1);
}

void TestEmulatorOperations::detachesWithAnEmptyStage()
{
    QCOMPARE(bind(u"cam-03"_s, QString()).status, 200);
    QCOMPARE(m_emulator->caller.configuration(u"cam-03"_s).value(u"stageArn"_s), QString());
}

void TestEmulatorOperations::refusesToUpdateALiveOne()
{
    const auto reply = bind(u"cam-01"_s, stageArnOf(u"rehearsal"_s));
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.errorType, "ConflictException");
    QCOMPARE(m_emulator->caller.configuration(u"cam-01"_s).value(u"stageArn"_s), stageArnOf(u"main-show"_s));
    QCOMPARE(m_emulator->caller.done(u"UpdateIngestConfiguration"_s), 0);
}

void TestEmulatorOperations::keepsRedundancyWhenOnlyTheStageIsSent()
{
    const QJsonObject before = m_emulator->caller.configuration(u"tor-02"_s);
    QVERIFY(before.value(u"redundantIngest"_s).toBool());
    QCOMPARE(bind(u"tor-02"_s, stageArnOf(u"rehearsal"_s)).status, 200);
    const QJsonObject after = m_emulator->caller.configuration(u"tor-02"_s);
    QCOMPARE(after.value(u"redundantIngestCredentials"_s), before.value(u"redundantIngestCredentials"_s));
}

void TestEmulatorOperations::togglesRedundancy()
{
    const QString arn = arnOf(u"cam-03"_s);
    const auto on = call("UpdateIngestConfiguration", {{u"arn"_s, arn}, {u"redundantIngest"_s, true}});
    const QJsonObject configuration = on.body.value(u"ingestConfiguration"_s).toObject();
    QCOMPARE(configuration.value(u"redundantIngestCredentials"_s).toArray().size(), 2);
    QVERIFY(!configuration.value(u"stageArn"_s).toString().isEmpty());
    const auto off = call("UpdateIngestConfiguration", {{u"arn"_s, arn}, {u"redundantIngest"_s, false}});
    QVERIFY(!off.body.value(u"ingestConfiguration"_s).toObject().contains(u"redundantIngestCredentials"_s));
}

void TestEmulatorOperations::refusesStages_data()
{
    QTest::addColumn<QString>("stageArn");
    QTest::addColumn<int>("statusOfUpdate");
    QTest::addRow("missing") << u"arn:aws:ivs:eu-west-1:123456789012:stage/NoSuchStage1"_s << 404;
    QTest::addRow("other region") << u"arn:aws:ivs:us-east-1:123456789012:stage/NoSuchStage1"_s << 400;
    QTest::addRow("other account") << u"arn:aws:ivs:eu-west-1:999999999999:stage/NoSuchStage1"_s << 400;
    QTest::addRow("no stage's ARN") << u"main-show"_s << 400;
}

void TestEmulatorOperations::refusesStages()
{
    QFETCH(QString, stageArn);
    QFETCH(int, statusOfUpdate);
    QCOMPARE(bind(u"cam-03"_s, stageArn).status, statusOfUpdate);
    const auto created =
        call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMPS"_s}, {u"stageArn"_s, stageArn}});
    QCOMPARE(created.errorType, "ValidationException");
}

void TestEmulatorOperations::deletesALiveOneOnlyWithForce()
{
    const QString arn = arnOf(u"cam-01"_s);
    QCOMPARE(call("DeleteIngestConfiguration", {{u"arn"_s, arn}}).errorType, "ConflictException");
    QCOMPARE(call("DeleteIngestConfiguration", {{u"arn"_s, arn}, {u"force"_s, true}}).status, 200);
    QCOMPARE(call("GetIngestConfiguration", {{u"arn"_s, arn}}).errorType, "ResourceNotFoundException");
    QVERIFY(!m_emulator->caller.stage(u"main-show"_s).value(u"publishers"_s).toArray().contains(arn));
    const QString idle = arnOf(u"cam-03"_s);
    QCOMPARE(call("DeleteIngestConfiguration", {{u"arn"_s, idle}}).status, 200);
    QCOMPARE(call("DeleteIngestConfiguration", {{u"arn"_s, idle}}).status, 404);
}

void TestEmulatorOperations::createsAConfiguration()
{
    const QJsonObject wanted{
        {u"name"_s, u"new_cam-1"_s},
        {u"ingestProtocol"_s, u"RTMPS"_s},
        {u"userId"_s, u"Åse 🎥"_s},
        {u"stageArn"_s, stageArnOf(u"rehearsal"_s)},
        {u"attributes"_s, QJsonObject{{u"position"_s, u"Tor 1"_s}}},
        {u"tags"_s, QJsonObject{{u"show"_s, u"test"_s}}},
    };
    const auto reply = call("CreateIngestConfiguration", wanted);
    QCOMPARE(reply.status, 200);
    const QJsonObject made = m_emulator->caller.configuration(u"new_cam-1"_s);
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry)
        QCOMPARE(made.value(entry.key()), entry.value());
    QCOMPARE(made.value(u"state"_s), u"INACTIVE"_s);
    QCOMPARE(made.value(u"redundantIngest"_s), false);
    QCOMPARE(reply.body.value(u"ingestConfiguration"_s).toObject(), made);
}

void TestEmulatorOperations::createsARedundantPair()
{
    const auto reply =
        call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMPS"_s}, {u"redundantIngest"_s, true}});
    const QJsonObject made = reply.body.value(u"ingestConfiguration"_s).toObject();
    const QJsonArray legs = made.value(u"redundantIngestCredentials"_s).toArray();
    QCOMPARE(legs.size(), 2);
    QSet<QString> ids{made.value(u"participantId"_s).toString()};
    for (const QJsonValue &leg : legs)
        ids.insert(leg.toObject().value(u"participantId"_s).toString());
    QCOMPARE(ids.size(), 3);
}

void TestEmulatorOperations::rtmpNeedsInsecureIngest()
{
    QCOMPARE(call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMP"_s}}).errorType, "ValidationException");
    QCOMPARE(call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMP"_s}, {u"insecureIngest"_s, true}}).status,
             200);
}

void TestEmulatorOperations::stopsAtTheQuota()
{
    for (int i = 60; i < 100; ++i)
        QCOMPARE(call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMPS"_s}}).status, 200);
    const auto reply = call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMPS"_s}});
    QCOMPARE(reply.status, 402);
    QCOMPARE(reply.errorType, "ServiceQuotaExceededException");
}

void TestEmulatorOperations::disconnectingTakesTheStage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("leg");
    QTest::addRow("participant") << u"cam-01"_s << -1;
    QTest::addRow("virtual participant") << u"tor-01"_s << -1;
    QTest::addRow("one leg") << u"tor-01"_s << 1;
}

void TestEmulatorOperations::disconnectingTakesTheStage()
{
    QFETCH(QString, name);
    QFETCH(int, leg);
    const QJsonObject before = m_emulator->caller.configuration(name);
    QCOMPARE(before.value(u"state"_s), u"ACTIVE"_s);
    const QJsonValue id = leg < 0
        ? before.value(u"participantId"_s)
        : before.value(u"redundantIngestCredentials"_s).toArray().at(leg).toObject().value(u"participantId"_s);
    const QJsonObject parameters{{u"stageArn"_s, before.value(u"stageArn"_s)}, {u"participantId"_s, id}};

    QCOMPARE(call("DisconnectParticipant", parameters).status, 200);
    const QJsonObject after = m_emulator->caller.configuration(name);
    QCOMPARE(after.value(u"stageArn"_s), QString());
    QCOMPARE(after.value(u"state"_s), u"INACTIVE"_s);
    QCOMPARE(call("DisconnectParticipant", parameters).errorType, "ResourceNotFoundException");
    QCOMPARE(bind(name, stageArnOf(u"rehearsal"_s)).status, 200);
}

void TestEmulatorOperations::deletingAStageClearsOnlyPublishers()
{
    const QString stage = stageArnOf(u"main-show"_s);
    QCOMPARE(call("DeleteStage", {{u"arn"_s, stage}}).status, 200);
    QCOMPARE(call("GetStage", {{u"arn"_s, stage}}).errorType, "ResourceNotFoundException");
    const QJsonObject live = m_emulator->caller.configuration(u"cam-01"_s);
    QCOMPARE(live.value(u"stageArn"_s), QString());
    QCOMPARE(live.value(u"state"_s), u"INACTIVE"_s);
    QCOMPARE(m_emulator->caller.configuration(u"tor-02"_s).value(u"stageArn"_s), stage);
}

void TestEmulatorOperations::aStageTakesTwelvePublishers()
{
    const QString stage =
        call("CreateStage", {{u"name"_s, u"full"_s}}).body.value(u"stage"_s).toObject().value(u"arn"_s).toString();
    QStringList arns;
    for (int i = 0; i < 13; ++i) {
        const auto reply =
            call("CreateIngestConfiguration", {{u"ingestProtocol"_s, u"RTMPS"_s}, {u"stageArn"_s, stage}});
        arns.append(reply.body.value(u"ingestConfiguration"_s).toObject().value(u"arn"_s).toString());
    }
    for (int i = 0; i < 12; ++i)
        QVERIFY(m_emulator->caller.setState(arns.at(i), u"ACTIVE"_s));
    QVERIFY(!m_emulator->caller.setState(arns.at(12), u"ACTIVE"_s));
    QCOMPARE(m_emulator->caller.stage(u"full"_s).value(u"publishers"_s).toArray().size(), 12);

    const QJsonObject refused = participantsOn(u"full"_s, {{u"filterByPublished"_s, false}}).at(0).toObject();
    QCOMPARE(refused.value(u"state"_s), u"DISCONNECTED"_s);
    const auto events = call("ListParticipantEvents",
                             {{u"stageArn"_s, stage},
                              {u"sessionId"_s, m_emulator->caller.stage(u"full"_s).value(u"activeSessionId"_s)},
                              {u"participantId"_s, refused.value(u"participantId"_s)}});
    QCOMPARE(events.body.value(u"events"_s).toArray().at(1).toObject().value(u"errorCode"_s), u"QUOTA_EXCEEDED"_s);
}

void TestEmulatorOperations::aSessionLastsWhileSomeonePublishes()
{
    const QString arn = arnOf(u"cam-03"_s);
    const QString stage =
        call("CreateStage", {{u"name"_s, u"quiet"_s}}).body.value(u"stage"_s).toObject().value(u"arn"_s).toString();
    QCOMPARE(bind(u"cam-03"_s, stage).status, 200);
    QVERIFY(!m_emulator->caller.stage(u"quiet"_s).contains(u"activeSessionId"_s));
    QVERIFY(m_emulator->caller.setState(arn, u"ACTIVE"_s));
    const QString session = m_emulator->caller.stage(u"quiet"_s).value(u"activeSessionId"_s).toString();
    QCOMPARE(session.size(), 16);
    const QJsonObject byId{{u"stageArn"_s, stage}, {u"sessionId"_s, session}};
    const auto sessionNow = [&] { return call("GetStageSession", byId).body.value(u"stageSession"_s).toObject(); };
    QVERIFY(!sessionNow().contains(u"endTime"_s));

    QVERIFY(m_emulator->caller.setState(arn, u"INACTIVE"_s));
    QVERIFY(!m_emulator->caller.stage(u"quiet"_s).contains(u"activeSessionId"_s));
    QVERIFY(sessionNow().contains(u"endTime"_s));
    const auto sessions = call("ListStageSessions", {{u"stageArn"_s, stage}});
    QCOMPARE(sessions.body.value(u"stageSessions"_s).toArray().size(), 1);

    QJsonObject participant = byId;
    participant.insert(u"participantId"_s, m_emulator->caller.configuration(u"cam-03"_s).value(u"participantId"_s));
    QCOMPARE(call("GetParticipant", participant).body.value(u"participant"_s).toObject().value(u"state"_s),
             u"DISCONNECTED"_s);
    QStringList events;
    const QJsonArray listed = call("ListParticipantEvents", participant).body.value(u"events"_s).toArray();
    for (const QJsonValue &event : listed)
        events.append(event.toObject().value(u"name"_s).toString());
    QCOMPARE(events, QStringList({u"LEFT"_s, u"PUBLISH_STOPPED"_s, u"PUBLISH_STARTED"_s, u"JOINED"_s}));
}

void TestEmulatorOperations::redundantLegsAreParticipants()
{
    const QJsonObject pair = m_emulator->caller.configuration(u"tor-01"_s);
    QSet<QString> legs;
    const QJsonArray credentials = pair.value(u"redundantIngestCredentials"_s).toArray();
    for (const QJsonValue &leg : credentials)
        legs.insert(leg.toObject().value(u"participantId"_s).toString());
    QSet<QString> seen;
    const QJsonArray participants = participantsOn(u"main-show"_s);
    for (const QJsonValue &participant : participants) {
        if (participant.toObject().value(u"ingestConfigurationArn"_s) == pair.value(u"arn"_s))
            seen.insert(participant.toObject().value(u"participantId"_s).toString());
    }
    QCOMPARE(seen, legs);
}

void TestEmulatorOperations::filtersParticipants()
{
    QVERIFY(m_emulator->caller.setState(arnOf(u"cam-01"_s), u"INACTIVE"_s));
    const QJsonArray gone = participantsOn(u"main-show"_s, {{u"filterByState"_s, u"DISCONNECTED"_s}});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).toObject().value(u"userId"_s), u"Käthe"_s);
    QCOMPARE(participantsOn(u"main-show"_s, {{u"filterByUserId"_s, u"Tor 1"_s}}).size(), 2);
    QCOMPARE(participantsOn(u"main-show"_s, {{u"filterByPublished"_s, false}}).size(), 0);
    const QJsonObject recorded{{u"filterByRecordingState"_s, u"ACTIVE"_s}};
    QVERIFY(!participantsOn(u"main-show"_s, recorded).isEmpty()); // that stage is, the other one is not
    QCOMPARE(participantsOn(u"rehearsal"_s, recorded).size(), 0);
    QVERIFY(!participantsOn(u"rehearsal"_s).isEmpty());
}

void TestEmulatorOperations::createsTokens()
{
    const QString stage = stageArnOf(u"main-show"_s);
    const auto reply = call("CreateParticipantToken", {{u"stageArn"_s, stage}, {u"userId"_s, u"Zoë"_s}});
    const QJsonObject token = reply.body.value(u"participantToken"_s).toObject();
    QVERIFY(!token.value(u"token"_s).toString().isEmpty());
    QCOMPARE(token.value(u"userId"_s), u"Zoë"_s);
    QCOMPARE(token.value(u"duration"_s), 720);
    QCOMPARE(token.value(u"capabilities"_s), QJsonArray({u"PUBLISH"_s, u"SUBSCRIBE"_s}));
    const QString nowhere = u"arn:aws:ivs:eu-west-1:123456789012:stage/NoSuchStage1"_s;
    QCOMPARE(call("CreateParticipantToken", {{u"stageArn"_s, nowhere}}).status, 404);
}

void TestEmulatorOperations::createsAndRenamesAStage()
{
    const QJsonObject recording{{u"storageConfigurationArn"_s, QString()}};
    const auto created = call(
        "CreateStage",
        {{u"name"_s, u"one"_s}, {u"participantTokenConfigurations"_s, QJsonArray({QJsonObject(), QJsonObject()})}});
    QCOMPARE(created.body.value(u"participantTokens"_s).toArray().size(), 2);
    const QJsonObject stage = created.body.value(u"stage"_s).toObject();
    QVERIFY(stage.value(u"endpoints"_s).toObject().value(u"rtmps"_s).toString().startsWith("rtmps://"_L1));
    const auto updated = call("UpdateStage",
                              {{u"arn"_s, stage.value(u"arn"_s)},
                               {u"name"_s, u"two"_s},
                               {u"autoParticipantRecordingConfiguration"_s, recording}});
    QCOMPARE(updated.body.value(u"stage"_s).toObject().value(u"name"_s), u"two"_s);
    const QJsonValue kept = m_emulator->caller.stage(u"two"_s).value(u"autoParticipantRecordingConfiguration"_s);
    QCOMPARE(kept[u"storageConfigurationArn"_s], recording[u"storageConfigurationArn"_s]);
}

void TestEmulatorOperations::tagsUnderAnEncodedArn_data()
{
    QTest::addColumn<bool>("ofStage");
    QTest::addRow("configuration") << false;
    QTest::addRow("stage") << true;
}

void TestEmulatorOperations::tagsUnderAnEncodedArn()
{
    QFETCH(bool, ofStage);
    const QString arn = ofStage ? stageArnOf(u"main-show"_s) : arnOf(u"cam-01"_s);
    const QByteArray path = "/tags/" + QUrl::toPercentEncoding(arn);
    QVERIFY(path.contains("%2F"));
    ServiceCaller &caller = m_emulator->caller;
    const auto tags = [&] { return caller.send("GET"_ba, path).body.value(u"tags"_s).toObject(); };
    QCOMPARE(tags().keys(), QStringList{u"show"_s});

    const QByteArray body = R"({"tags":{"größe":"a b/c+d","show":"other"}})";
    QCOMPARE(caller.send("POST"_ba, path, body).status, 200);
    QCOMPARE(tags(), QJsonObject({{u"größe"_s, u"a b/c+d"_s}, {u"show"_s, u"other"_s}}));
    const QByteArray keys = "?tagKeys=" + QUrl::toPercentEncoding(u"größe"_s) + "&tagKeys=show";
    QCOMPARE(caller.send("DELETE"_ba, path + keys).status, 200);
    QCOMPARE(tags(), QJsonObject());
    QCOMPARE(caller.send("DELETE"_ba, path + keys).status, 200); // idempotent, as the model says
}

void TestEmulatorOperations::refusesTags_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    const QByteArray known = "*";
    QTest::addRow("unknown resource") << "GET"_ba
                                      << "arn%3Aaws%3Aivs%3Aeu-west-1%3A123456789012%3Astage%2FNone"_ba << QByteArray()
                                      << "ResourceNotFoundException"_ba;
    QTest::addRow("no ARN") << "GET"_ba
                            << "cam-01"_ba << QByteArray() << "ValidationException"_ba;
    QTest::addRow("no tags") << "POST"_ba << known << "{}"_ba
                             << "ValidationException"_ba;
    QTest::addRow("no keys") << "DELETE"_ba << known << QByteArray() << "ValidationException"_ba;
    QTest::addRow("empty key") << "POST"_ba << known << R"({"tags":{"":"x"}})"_ba
                               << "ValidationException"_ba;
    QTest::addRow("reserved key") << "POST"_ba << known << R"({"tags":{"aws:x":"x"}})"_ba
                                  << "ValidationException"_ba;
    QTest::addRow("value no text") << "POST"_ba << known << R"({"tags":{"x":1}})"_ba
                                   << "SerializationException"_ba;
    QJsonObject many;
    for (int i = 0; i < 50; ++i)
        many.insert(QString::number(i), QString());
    QTest::addRow("51 in all") << "POST"_ba << known << QJsonDocument(QJsonObject{{u"tags"_s, many}}).toJson()
                               << "ValidationException"_ba;
    QTest::addRow("method") << "PUT"_ba << known << QByteArray() << "UnknownOperationException"_ba;
}

void TestEmulatorOperations::refusesTags()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, error);
    const QByteArray resource = rest == "*" ? QUrl::toPercentEncoding(arnOf(u"cam-01"_s)) : rest;
    QCOMPARE(m_emulator->caller.send(method, "/tags/" + resource, body).errorType, error);
}

QTEST_GUILESS_MAIN(TestEmulatorOperations)
#include "tst_emulator_operations.moc"
