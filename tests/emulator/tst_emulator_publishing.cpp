// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// Who publishes, beyond encoders that go live and idle: one leg of a pair, errors, guests, replicas, sessions that go
/// on for a while; each seen through the service's own operations.
class TestEmulatorPublishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneLegIsEnoughToBeLive();
    void onlyAPairHasLegs();
    void theProtocolIsThatOfTheEncoder();
    void refusesRtmpWhereRtmpsIsMeant();

    void notesEveryError_data();
    void notesEveryError();
    void anIdleEncodersErrorIsInItsLastSession();
    void anErrorMayStopALiveEncoder();
    void refusesErrorsThatNobodyCouldSee_data();
    void refusesErrorsThatNobodyCouldSee();

    void aGuestComesWithAToken();
    void guestsFillAStage();
    void aGuestWithoutThatRightIsAViewer();
    void disconnectsAGuest();
    void aGuestsErrorIsNoted();

    void aSessionGoesOnForAWhile();
    void recordsWhereTheStageSaysSo();
    void withoutStorageNothingIsRecorded();

    void replicatesAPublisher();
    void refusesReplications_data();
    void refusesReplications();
    void aReplicaGoesWithItsSource();
    void aReplicaWaitsForItsSource();

private:
    ServiceCaller &caller() { return m_emulator->caller; }
    ServiceCaller::Reply call(const char *operation, const QJsonObject &parameters)
    {
        return caller().post(operation, parameters);
    }
    ServiceCaller::Reply control(const char *name, const QJsonObject &wanted)
    {
        return caller().control("POST"_ba, name, wanted);
    }
    QString arnOf(const QString &name) { return caller().configuration(name).value(u"arn"_s).toString(); }
    QString stageArnOf(const QString &name) { return caller().stage(name).value(u"arn"_s).toString(); }
    QString stateOf(const QString &name) { return caller().configuration(name).value(u"state"_s).toString(); }
    QString legOf(const QString &name, int leg)
    {
        const QJsonArray legs = caller().configuration(name).value(u"redundantIngestCredentials"_s).toArray();
        return legs.at(leg).toObject().value(u"participantId"_s).toString();
    }
    int setState(const QString &name, const QString &state, QJsonObject more = {})
    {
        more.insert(u"arn"_s, arnOf(name));
        more.insert(u"state"_s, state);
        return control("state", more).status;
    }
    /// The active session, or the last one.
    QString sessionOf(const QString &stageArn)
    {
        const QJsonArray sessions =
            call("ListStageSessions", {{u"stageArn"_s, stageArn}}).body.value(u"stageSessions"_s).toArray();
        return sessions.at(0).toObject().value(u"sessionId"_s).toString();
    }
    QJsonObject keyOf(const QString &stageArn, const QString &participantId)
    {
        return {{u"stageArn"_s, stageArn}, {u"sessionId"_s, sessionOf(stageArn)}, {u"participantId"_s, participantId}};
    }
    QJsonObject participant(const QString &stageArn, const QString &participantId)
    {
        return call("GetParticipant", keyOf(stageArn, participantId)).body.value(u"participant"_s).toObject();
    }
    /// Newest first.
    QJsonArray events(const QString &stageArn, const QString &participantId)
    {
        return call("ListParticipantEvents", keyOf(stageArn, participantId)).body.value(u"events"_s).toArray();
    }
    QStringList eventNames(const QString &stageArn, const QString &participantId)
    {
        QStringList names;
        const QJsonArray listed = events(stageArn, participantId);
        for (const QJsonValue &event : listed)
            names.append(event.toObject().value(u"name"_s).toString());
        return names;
    }
    QString newStage(const char *name, QJsonObject more = {})
    {
        more.insert(u"name"_s, QString::fromLatin1(name));
        return call("CreateStage", more).body.value(u"stage"_s).toObject().value(u"arn"_s).toString();
    }
    QString join(const QString &stageArn, QJsonObject more = {})
    {
        more.insert(u"stage"_s, stageArn);
        return control("guest", more).body.value(u"participantId"_s).toString();
    }
    ServiceCaller::Reply replicate(const QString &from, const QString &to, const QString &participantId,
                                   QJsonObject more = {})
    {
        more.insert(u"sourceStageArn"_s, from);
        more.insert(u"destinationStageArn"_s, to);
        more.insert(u"participantId"_s, participantId);
        return call("StartParticipantReplication", more);
    }
    QString replicationStateOf(const QString &from, const QString &participantId)
    {
        const QJsonArray replicas =
            call("ListParticipantReplicas", {{u"sourceStageArn"_s, from}, {u"participantId"_s, participantId}})
                .body.value(u"replicas"_s)
                .toArray();
        return replicas.isEmpty() ? QString() : replicas.last().toObject().value(u"replicationState"_s).toString();
    }

    std::unique_ptr<EmulatorFixture> m_emulator;
};

void TestEmulatorPublishing::init()
{
    m_emulator = std::make_unique<EmulatorFixture>();
}

void TestEmulatorPublishing::oneLegIsEnoughToBeLive()
{
    const QString stage = stageArnOf(u"main-show"_s);
    const QString legA = legOf(u"tor-01"_s, 0);
    const QString legB = legOf(u"tor-01"_s, 1);
    QCOMPARE(setState(u"tor-01"_s, u"INACTIVE"_s, {{u"leg"_s, u"B"_s}}), 200);
    QCOMPARE(stateOf(u"tor-01"_s), u"ACTIVE"_s);
    QCOMPARE(participant(stage, legA).value(u"state"_s), u"CONNECTED"_s);
    QCOMPARE(participant(stage, legB).value(u"state"_s), u"DISCONNECTED"_s);

    QCOMPARE(setState(u"tor-01"_s, u"INACTIVE"_s, {{u"leg"_s, u"A"_s}}), 200);
    QCOMPARE(stateOf(u"tor-01"_s), u"INACTIVE"_s);

    QCOMPARE(setState(u"tor-01"_s, u"ACTIVE"_s, {{u"leg"_s, u"B"_s}}), 200);
    QCOMPARE(stateOf(u"tor-01"_s), u"ACTIVE"_s);
    QCOMPARE(participant(stage, legA).value(u"state"_s), u"DISCONNECTED"_s);
    QCOMPARE(participant(stage, legB).value(u"state"_s), u"CONNECTED"_s);
    QCOMPARE(setState(u"tor-01"_s, u"ACTIVE"_s), 200); // the other one, too
    QCOMPARE(participant(stage, legA).value(u"state"_s), u"CONNECTED"_s);
    QCOMPARE(eventNames(stage, legB).count(u"PUBLISH_STARTED"_s), 2);
}

void TestEmulatorPublishing::onlyAPairHasLegs()
{
    QCOMPARE(setState(u"cam-01"_s, u"INACTIVE"_s, {{u"leg"_s, u"A"_s}}), 409);
    QCOMPARE(setState(u"tor-01"_s, u"INACTIVE"_s, {{u"leg"_s, u"C"_s}}), 400);
    QCOMPARE(stateOf(u"cam-01"_s), u"ACTIVE"_s);
}

void TestEmulatorPublishing::theProtocolIsThatOfTheEncoder()
{
    const QJsonObject before = caller().configuration(u"cam-04"_s); // takes RTMP, and RTMPS as well
    QCOMPARE(before.value(u"ingestProtocol"_s), u"RTMP"_s);
    QCOMPARE(setState(u"cam-04"_s, u"ACTIVE"_s, {{u"protocol"_s, u"RTMPS"_s}}), 200);
    const QString stage = before.value(u"stageArn"_s).toString();
    QCOMPARE(participant(stage, before.value(u"participantId"_s).toString()).value(u"protocol"_s), u"RTMPS"_s);
}

void TestEmulatorPublishing::refusesRtmpWhereRtmpsIsMeant()
{
    const QJsonObject before = caller().configuration(u"cam-03"_s);
    QCOMPARE(setState(u"cam-03"_s, u"ACTIVE"_s, {{u"protocol"_s, u"RTMP"_s}}), 409);
    QCOMPARE(stateOf(u"cam-03"_s), u"INACTIVE"_s);
    const QJsonArray told = events(before.value(u"stageArn"_s).toString(), before.value(u"participantId"_s).toString());
    QCOMPARE(told.at(1).toObject().value(u"errorCode"_s), u"INVALID_PROTOCOL"_s);
}

void TestEmulatorPublishing::notesEveryError_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code :
         {u"INSUFFICIENT_CAPABILITIES"_s, u"QUOTA_EXCEEDED"_s, u"PUBLISHER_NOT_FOUND"_s, u"BITRATE_EXCEEDED"_s,
          u"RESOLUTION_EXCEEDED"_s, u"STREAM_DURATION_EXCEEDED"_s, u"INVALID_AUDIO_CODEC"_s, u"INVALID_VIDEO_CODEC"_s,
          u"INVALID_PROTOCOL"_s, u"INVALID_STREAM_KEY"_s, u"REUSE_OF_STREAM_KEY"_s, u"B_FRAME_PRESENT"_s,
          u"INVALID_INPUT"_s, u"INTERNAL_SERVER_EXCEPTION"_s})
        QTest::newRow(qPrintable(code)) << code;
}

void TestEmulatorPublishing::notesEveryError()
{
    QFETCH(QString, code);
    QCOMPARE(control("publish-error", {{u"arn"_s, arnOf(u"cam-01"_s)}, {u"code"_s, code}}).status, 200);
    const QString id = caller().configuration(u"cam-01"_s).value(u"participantId"_s).toString();
    const QJsonObject newest = events(stageArnOf(u"main-show"_s), id).at(0).toObject();
    QCOMPARE(newest.value(u"name"_s), u"PUBLISH_ERROR"_s);
    QCOMPARE(newest.value(u"errorCode"_s), code);
    QCOMPARE(stateOf(u"cam-01"_s), u"ACTIVE"_s);
}

void TestEmulatorPublishing::anIdleEncodersErrorIsInItsLastSession()
{
    const QString stage = newStage("quiet");
    QCOMPARE(call("UpdateIngestConfiguration", {{u"arn"_s, arnOf(u"cam-03"_s)}, {u"stageArn"_s, stage}}).status, 200);
    QCOMPARE(control("publish-error", {{u"arn"_s, arnOf(u"cam-03"_s)}, {u"code"_s, u"B_FRAME_PRESENT"_s}}).status, 200);
    QCOMPARE(stateOf(u"cam-03"_s), u"INACTIVE"_s);
    QVERIFY(!caller().stage(u"quiet"_s).contains(u"activeSessionId"_s));
    const QString id = caller().configuration(u"cam-03"_s).value(u"participantId"_s).toString();
    QCOMPARE(eventNames(stage, id), QStringList({u"LEFT"_s, u"PUBLISH_ERROR"_s, u"JOINED"_s}));
    QCOMPARE(participant(stage, id).value(u"published"_s), false);
}

void TestEmulatorPublishing::anErrorMayStopALiveEncoder()
{
    const QString legB = legOf(u"tor-01"_s, 1);
    const QString stage = stageArnOf(u"main-show"_s);
    const QJsonObject wanted{
        {u"arn"_s, arnOf(u"tor-01"_s)}, {u"code"_s, u"BITRATE_EXCEEDED"_s}, {u"leg"_s, u"B"_s}, {u"stops"_s, true}};
    QCOMPARE(control("publish-error", wanted).status, 200);
    QCOMPARE(eventNames(stage, legB).first(3), QStringList({u"LEFT"_s, u"PUBLISH_STOPPED"_s, u"PUBLISH_ERROR"_s}));
    QCOMPARE(stateOf(u"tor-01"_s), u"ACTIVE"_s); // on the other leg
    QVERIFY(!eventNames(stage, legOf(u"tor-01"_s, 0)).contains(u"PUBLISH_ERROR"_s));
}

void TestEmulatorPublishing::refusesErrorsThatNobodyCouldSee_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<int>("status");
    const QJsonObject known{{u"code"_s, u"INVALID_INPUT"_s}};
    QTest::addRow("no stage") << u"cam-05"_s << known << 409;
    QTest::addRow("nobody") << u"cam-99"_s << known << 404;
    QTest::addRow("no such code") << u"cam-01"_s << QJsonObject{{u"code"_s, u"OOPS"_s}} << 400;
    QTest::addRow("no code") << u"cam-01"_s << QJsonObject() << 400;
    QTest::addRow("no pair") << u"cam-01"_s << QJsonObject{{u"code"_s, u"INVALID_INPUT"_s}, {u"leg"_s, u"A"_s}} << 409;
}

void TestEmulatorPublishing::refusesErrorsThatNobodyCouldSee()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, more);
    QFETCH(int, status);
    if (const QString arn = arnOf(name); !arn.isEmpty())
        more.insert(u"arn"_s, arn);
    QCOMPARE(control("publish-error", more).status, status);
}

void TestEmulatorPublishing::aGuestComesWithAToken()
{
    const QString stage = stageArnOf(u"rehearsal"_s);
    const QJsonObject token =
        call("CreateParticipantToken",
             {{u"stageArn"_s, stage}, {u"userId"_s, u"Zoë"_s}, {u"attributes"_s, QJsonObject{{u"seat"_s, u"7"_s}}}})
            .body.value(u"participantToken"_s)
            .toObject();
    const QString id = token.value(u"participantId"_s).toString();
    QCOMPARE(call("GetParticipant", keyOf(stage, id)).errorType, "ResourceNotFoundException");
    QCOMPARE(join(stage, {{u"participantId"_s, id}}), id);
    const QJsonObject guest = participant(stage, id);
    QCOMPARE(guest.value(u"userId"_s), u"Zoë"_s);
    QCOMPARE(guest.value(u"attributes"_s), QJsonObject({{u"seat"_s, u"7"_s}}));
    QCOMPARE(guest.value(u"protocol"_s), u"WHIP"_s);
    QCOMPARE(guest.value(u"published"_s), true);
    QVERIFY(!guest.contains(u"ingestConfigurationArn"_s));

    QCOMPARE(control("guest", {{u"stage"_s, stage}, {u"participantId"_s, id}, {u"state"_s, u"DISCONNECTED"_s}}).status,
             200);
    QCOMPARE(participant(stage, id).value(u"state"_s), u"DISCONNECTED"_s);
    QCOMPARE(control("guest", {{u"stage"_s, stage}, {u"participantId"_s, u"unheardOf"_s}}).status, 404);
}

void TestEmulatorPublishing::guestsFillAStage()
{
    const QString stage = newStage("full");
    for (int guest = 0; guest < 12; ++guest)
        QVERIFY(!join(stage).isEmpty());
    const auto reply = control("guest", {{u"stage"_s, stage}, {u"userId"_s, u"Late"_s}});
    QCOMPARE(reply.body.value(u"publishes"_s), false);
    const QString late = reply.body.value(u"participantId"_s).toString();
    QCOMPARE(participant(stage, late).value(u"state"_s), u"CONNECTED"_s);
    QCOMPARE(events(stage, late).at(0).toObject().value(u"errorCode"_s), u"QUOTA_EXCEEDED"_s);
    QCOMPARE(call("UpdateIngestConfiguration", {{u"arn"_s, arnOf(u"cam-03"_s)}, {u"stageArn"_s, stage}}).status, 200);
    QCOMPARE(setState(u"cam-03"_s, u"ACTIVE"_s), 409);
}

void TestEmulatorPublishing::aGuestWithoutThatRightIsAViewer()
{
    const QString stage = newStage("talk");
    const QString id =
        call("CreateParticipantToken", {{u"stageArn"_s, stage}, {u"capabilities"_s, QJsonArray{u"SUBSCRIBE"_s}}})
            .body.value(u"participantToken"_s)
            .toObject()
            .value(u"participantId"_s)
            .toString();
    join(stage, {{u"participantId"_s, id}});
    QCOMPARE(eventNames(stage, id), QStringList{u"JOINED"_s});
    join(stage, {{u"participantId"_s, id}, {u"publishes"_s, true}});
    QCOMPARE(events(stage, id).at(0).toObject().value(u"errorCode"_s), u"INSUFFICIENT_CAPABILITIES"_s);
    QCOMPARE(participant(stage, id).value(u"published"_s), false);
}

void TestEmulatorPublishing::disconnectsAGuest()
{
    const QString stage = stageArnOf(u"rehearsal"_s);
    const QString id = join(stage, {{u"userId"_s, u"Zoë"_s}});
    const QJsonObject wanted{{u"stageArn"_s, stage}, {u"participantId"_s, id}};
    QCOMPARE(call("DisconnectParticipant", wanted).status, 200);
    QCOMPARE(participant(stage, id).value(u"state"_s), u"DISCONNECTED"_s);
    QCOMPARE(call("DisconnectParticipant", wanted).errorType, "ResourceNotFoundException");
    QCOMPARE(join(stage, {{u"participantId"_s, id}}), id); // the token is good for another time
    QCOMPARE(eventNames(stage, id).count(u"JOINED"_s), 2);
}

void TestEmulatorPublishing::aGuestsErrorIsNoted()
{
    const QString stage = stageArnOf(u"rehearsal"_s);
    const QString id = join(stage);
    QCOMPARE(control("publish-error", {{u"participantId"_s, id}, {u"code"_s, u"INVALID_INPUT"_s}}).status, 200);
    QCOMPARE(events(stage, id).at(0).toObject().value(u"errorCode"_s), u"INVALID_INPUT"_s);
    QCOMPARE(control("publish-error", {{u"participantId"_s, u"nobody"_s}, {u"code"_s, u"INVALID_INPUT"_s}}).status,
             404);
}

void TestEmulatorPublishing::aSessionGoesOnForAWhile()
{
    QCOMPARE(control("sessions", {{u"lingers"_s, 180}}).status, 200);
    const QString stage = newStage("quiet");
    const QString guest = join(stage);
    const QString session = sessionOf(stage);
    control("guest", {{u"stage"_s, stage}, {u"participantId"_s, guest}, {u"state"_s, u"DISCONNECTED"_s}});
    QCOMPARE(caller().stage(u"quiet"_s).value(u"activeSessionId"_s), session);
    join(stage, {{u"participantId"_s, guest}}); // into the same session
    QCOMPARE(sessionOf(stage), session);
    control("guest", {{u"stage"_s, stage}, {u"participantId"_s, guest}, {u"state"_s, u"DISCONNECTED"_s}});

    QCOMPARE(control("sessions", {{u"lingers"_s, 0}}).status, 200);
    QVERIFY(!caller().stage(u"quiet"_s).contains(u"activeSessionId"_s));
    QCOMPARE(control("sessions", {{u"lingers"_s, -1}}).status, 400);
}

void TestEmulatorPublishing::recordsWhereTheStageSaysSo()
{
    const QJsonObject recording{
        {u"storageConfigurationArn"_s, u"arn:aws:ivs:eu-west-1:123456789012:storage-configuration/AbCd"_s},
        {u"mediaTypes"_s, QJsonArray{u"AUDIO_ONLY"_s}}};
    const QString stage = newStage("kept", {{u"autoParticipantRecordingConfiguration"_s, recording}});
    QCOMPARE(caller().stage(u"kept"_s).value(u"autoParticipantRecordingConfiguration"_s), recording);
    const QString guest = join(stage);
    const QJsonObject seen = participant(stage, guest);
    QCOMPARE(seen.value(u"recordingState"_s), u"ACTIVE"_s);
    QVERIFY(!seen.value(u"recordingS3BucketName"_s).toString().isEmpty());
    const QString other = join(stageArnOf(u"rehearsal"_s));
    QCOMPARE(participant(stageArnOf(u"rehearsal"_s), other).value(u"recordingState"_s), u"DISABLED"_s);
}

void TestEmulatorPublishing::withoutStorageNothingIsRecorded()
{
    const QJsonObject off{{u"storageConfigurationArn"_s, QString()}, {u"mediaTypes"_s, QJsonArray{u"AUDIO_ONLY"_s}}};
    const QString stage = newStage("kept", {{u"autoParticipantRecordingConfiguration"_s, off}});
    const QJsonValue kept = caller().stage(u"kept"_s).value(u"autoParticipantRecordingConfiguration"_s);
    QCOMPARE(kept[u"storageConfigurationArn"_s], QJsonValue(QString()));
    QCOMPARE(kept[u"mediaTypes"_s], QJsonValue(QJsonArray{u"AUDIO_VIDEO"_s})); // all else is back to its default
    QCOMPARE(caller().stage(u"rehearsal"_s).value(u"autoParticipantRecordingConfiguration"_s), kept);
    QCOMPARE(participant(stage, join(stage)).value(u"recordingState"_s), u"DISABLED"_s);
}

void TestEmulatorPublishing::replicatesAPublisher()
{
    const QString from = stageArnOf(u"main-show"_s);
    const QString to = newStage("overflow");
    const QString id = caller().configuration(u"cam-01"_s).value(u"participantId"_s).toString();
    QCOMPARE(replicate(from, to, id, {{u"attributes"_s, QJsonObject{{u"wall"_s, u"2"_s}}}}).status, 200);

    const QJsonObject source = participant(from, id);
    QCOMPARE(source.value(u"replicationType"_s), u"SOURCE"_s);
    QCOMPARE(source.value(u"replicationState"_s), u"ACTIVE"_s);
    const QJsonObject replica = participant(to, id);
    QCOMPARE(replica.value(u"replicationType"_s), u"REPLICA"_s);
    QCOMPARE(replica.value(u"sourceStageArn"_s), from);
    QCOMPARE(replica.value(u"sourceSessionId"_s), sessionOf(from));
    QCOMPARE(replica.value(u"attributes"_s).toObject().value(u"wall"_s), u"2"_s);
    QVERIFY(replica.value(u"attributes"_s).toObject().contains(u"position"_s));
    const QJsonObject started = events(from, id).at(0).toObject();
    QCOMPARE(started.value(u"name"_s), u"REPLICATION_STARTED"_s);
    QCOMPARE(started.value(u"destinationStageArn"_s), to);
    QVERIFY(events(to, id).at(0).toObject().value(u"replica"_s).toBool());
    QCOMPARE(caller().stage(u"overflow"_s).value(u"publishers"_s), QJsonArray()); // no encoder is bound to it
    QCOMPARE(replicate(from, to, id).errorType, "ConflictException");
    QCOMPARE(replicationStateOf(from, id), u"ACTIVE"_s);

    const QJsonObject wanted{{u"sourceStageArn"_s, from}, {u"destinationStageArn"_s, to}, {u"participantId"_s, id}};
    QCOMPARE(call("StopParticipantReplication", wanted).status, 200);
    QCOMPARE(replicationStateOf(from, id), u"STOPPED"_s);
    QCOMPARE(participant(to, id).value(u"state"_s), u"DISCONNECTED"_s);
    QCOMPARE(participant(from, id).value(u"state"_s), u"CONNECTED"_s);
    QCOMPARE(eventNames(from, id).first(), u"REPLICATION_STOPPED"_s);
    QCOMPARE(call("StopParticipantReplication", wanted).errorType, "ResourceNotFoundException");
}

void TestEmulatorPublishing::refusesReplications_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<int>("window");
    QTest::addColumn<QByteArray>("error");
    QTest::addRow("idle") << u"rehearsal"_s << u"main-show"_s << u"cam-03"_s << 0 << "ResourceNotFoundException"_ba;
    QTest::addRow("elsewhere") << u"rehearsal"_s << u"studio-b"_s << u"cam-01"_s << 0 << "ResourceNotFoundException"_ba;
    QTest::addRow("no such stage") << u"main-show"_s << QString() << u"cam-01"_s << 0 << "ResourceNotFoundException"_ba;
    QTest::addRow("onto itself") << u"main-show"_s << u"main-show"_s << u"cam-01"_s << 0 << "ValidationException"_ba;
    QTest::addRow("window") << u"main-show"_s << u"studio-b"_s << u"cam-01"_s << 301 << "ValidationException"_ba;
    QTest::addRow("full") << u"main-show"_s << u"full"_s << u"cam-01"_s << 0 << "ServiceQuotaExceededException"_ba;
}

void TestEmulatorPublishing::refusesReplications()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, encoder);
    QFETCH(int, window);
    QFETCH(QByteArray, error);
    const QString full = newStage("full");
    control("guests", {{u"arn"_s, full}, {u"count"_s, 12}});
    const QString target = to.isEmpty() ? u"arn:aws:ivs:eu-west-1:123456789012:stage/NoSuchStage1"_s : stageArnOf(to);
    const QString id = caller().configuration(encoder).value(u"participantId"_s).toString();
    QCOMPARE(replicate(stageArnOf(from), target, id, {{u"reconnectWindowSeconds"_s, window}}).errorType, error);
}

void TestEmulatorPublishing::aReplicaGoesWithItsSource()
{
    const QString from = stageArnOf(u"main-show"_s);
    const QString to = newStage("overflow");
    const QString id = caller().configuration(u"cam-01"_s).value(u"participantId"_s).toString();
    QCOMPARE(replicate(from, to, id).status, 200);
    QCOMPARE(setState(u"cam-01"_s, u"INACTIVE"_s), 200);
    QCOMPARE(participant(to, id).value(u"state"_s), u"DISCONNECTED"_s);
    QCOMPARE(replicationStateOf(from, id), u"STOPPED"_s);
    QVERIFY(!caller().stage(u"overflow"_s).contains(u"activeSessionId"_s));
}

void TestEmulatorPublishing::aReplicaWaitsForItsSource()
{
    const QString from = stageArnOf(u"main-show"_s);
    const QString to = newStage("overflow");
    const QString id = caller().configuration(u"cam-01"_s).value(u"participantId"_s).toString();
    QCOMPARE(replicate(from, to, id, {{u"reconnectWindowSeconds"_s, 300}}).status, 200);
    QCOMPARE(setState(u"cam-01"_s, u"INACTIVE"_s), 200);
    QCOMPARE(participant(to, id).value(u"state"_s), u"DISCONNECTED"_s);
    QCOMPARE(replicationStateOf(from, id), u"ACTIVE"_s);
    QCOMPARE(setState(u"cam-01"_s, u"ACTIVE"_s), 200);
    QCOMPARE(participant(to, id).value(u"state"_s), u"CONNECTED"_s);

    QCOMPARE(call("DeleteStage", {{u"arn"_s, to}}).status, 200);
    QCOMPARE(replicationStateOf(from, id), u"STOPPED"_s);
    QCOMPARE(stateOf(u"cam-01"_s), u"ACTIVE"_s);
}

QTEST_GUILESS_MAIN(TestEmulatorPublishing)
#include "tst_emulator_publishing.moc"
