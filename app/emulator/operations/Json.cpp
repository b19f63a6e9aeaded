// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/Json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace emulator::json {

QJsonObject text(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QMap<QString, QString> map(const QJsonValue &object)
{
    QMap<QString, QString> map;
    const QJsonObject entries = object.toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        map.insert(entry.key(), entry.value().toString());
    return map;
}

QString time(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject ingestConfigurationSummary(const IngestConfiguration &configuration)
{
    return {
        {u"name"_s, configuration.name},
        {u"arn"_s, configuration.arn},
        {u"ingestProtocol"_s, configuration.ingestProtocol.text()},
        {u"stageArn"_s, configuration.stageArn},
        {u"participantId"_s, configuration.participantId},
        {u"state"_s, configuration.state.text()},
        {u"userId"_s, configuration.userId},
        {u"redundantIngest"_s, configuration.redundantIngest},
    };
}

QJsonObject ingestConfiguration(const IngestConfiguration &configuration)
{
    QJsonObject object = ingestConfigurationSummary(configuration);
    object.insert(u"streamKey"_s, configuration.streamKey.reveal());
    object.insert(u"attributes"_s, text(configuration.attributes));
    object.insert(u"tags"_s, text(configuration.tags));
    if (configuration.redundantIngest) {
        QJsonArray credentials;
        for (const ivs::RedundantIngestCredential &credential : configuration.redundantIngestCredentials) {
            credentials.append(QJsonObject{{u"participantId"_s, credential.participantId},
                                           {u"streamKey"_s, credential.streamKey.reveal()}});
        }
        object.insert(u"redundantIngestCredentials"_s, credentials);
    }
    return object;
}

QJsonObject stageSummary(const Stage &stage)
{
    QJsonObject object{{u"arn"_s, stage.arn}, {u"name"_s, stage.name}, {u"tags"_s, text(stage.tags)}};
    if (!stage.activeSessionId.isEmpty())
        object.insert(u"activeSessionId"_s, stage.activeSessionId);
    return object;
}

namespace {

/// The service answers all settings of a stage of which nothing is recorded, each with its default.
QJsonObject recordingOf(const Stage &stage)
{
    const QString storage = u"storageConfigurationArn"_s;
    if (!stage.recording.value(storage).toString().isEmpty())
        return stage.recording;
    return {
        {storage, QString()},
        {u"mediaTypes"_s, QJsonArray{u"AUDIO_VIDEO"_s}},
        {u"thumbnailConfiguration"_s,
         QJsonObject{{u"targetIntervalSeconds"_s, 60},
                     {u"storage"_s, QJsonArray{u"SEQUENTIAL"_s}},
                     {u"recordingMode"_s, u"DISABLED"_s}}},
        {u"recordingReconnectWindowSeconds"_s, 0},
        {u"hlsConfiguration"_s, QJsonObject{{u"targetSegmentDurationSeconds"_s, 6}}},
        {u"recordParticipantReplicas"_s, true},
    };
}

} // namespace

QJsonObject stage(const Stage &stage)
{
    QJsonObject object = stageSummary(stage);
    object.insert(u"endpoints"_s,
                  QJsonObject{{u"events"_s, stage.endpoints.events},
                              {u"whip"_s, stage.endpoints.whip},
                              {u"rtmp"_s, stage.endpoints.rtmp},
                              {u"rtmps"_s, stage.endpoints.rtmps}});
    object.insert(u"autoParticipantRecordingConfiguration"_s, recordingOf(stage));
    return object;
}

QJsonObject stageSession(const Session &session)
{
    QJsonObject object{{u"sessionId"_s, session.id}, {u"startTime"_s, time(session.start)}};
    if (session.end.isValid())
        object.insert(u"endTime"_s, time(session.end));
    return object;
}

namespace {

QString recordingStateOf(const Participant &participant)
{
    if (!participant.recorded)
        return u"DISABLED"_s;
    return participant.publishing ? u"ACTIVE"_s : u"STOPPED"_s;
}

QString nameOf(ReplicationType type)
{
    switch (type) {
    case ReplicationType::None:
        return u"NONE"_s;
    case ReplicationType::Source:
        return u"SOURCE"_s;
    case ReplicationType::Replica:
        return u"REPLICA"_s;
    }
    Q_UNREACHABLE();
}

QString replicationState(bool active)
{
    return active ? u"ACTIVE"_s : u"STOPPED"_s;
}

} // namespace

QJsonObject participantSummary(const Participant &participant)
{
    QJsonObject object{
        {u"participantId"_s, participant.id},
        {u"userId"_s, participant.userId},
        {u"state"_s, participant.connected ? u"CONNECTED"_s : u"DISCONNECTED"_s},
        {u"firstJoinTime"_s, time(participant.firstJoinTime)},
        {u"published"_s, participant.published},
        {u"recordingState"_s, recordingStateOf(participant)},
        {u"replicationType"_s, nameOf(participant.replicationType)},
        {u"redundantIngest"_s, participant.redundantIngest},
    };
    if (!participant.isGuest()) // an ARN has one character at least
        object.insert(u"ingestConfigurationArn"_s, participant.ingestConfigurationArn);
    if (participant.replicationType != ReplicationType::None)
        object.insert(u"replicationState"_s, replicationState(participant.replicates));
    if (participant.isReplica()) {
        object.insert(u"sourceStageArn"_s, participant.sourceStageArn);
        object.insert(u"sourceSessionId"_s, participant.sourceSessionId);
    }
    return object;
}

QJsonObject participant(const Participant &participant)
{
    QJsonObject object = participantSummary(participant);
    object.insert(u"attributes"_s, text(participant.attributes));
    object.insert(u"protocol"_s, participant.protocol);
    const bool recorded = participant.recorded;
    object.insert(u"recordingS3BucketName"_s, recorded ? u"emulated-recordings"_s : QString());
    object.insert(u"recordingS3Prefix"_s, recorded ? u"ivs/v1/"_s + participant.id : QString());
    return object;
}

QJsonObject replica(const Replication &replication)
{
    return {
        {u"sourceStageArn"_s, replication.sourceStageArn},
        {u"participantId"_s, replication.participantId},
        {u"sourceSessionId"_s, replication.sourceSessionId},
        {u"destinationStageArn"_s, replication.destinationStageArn},
        {u"destinationSessionId"_s, replication.destinationSessionId},
        {u"replicationState"_s, replicationState(replication.active)},
    };
}

QJsonObject event(const Event &event)
{
    QJsonObject object{
        {u"name"_s, event.name}, {u"participantId"_s, event.participantId}, {u"eventTime"_s, time(event.time)}};
    if (!event.errorCode.isEmpty())
        object.insert(u"errorCode"_s, event.errorCode);
    if (!event.destinationStageArn.isEmpty()) {
        object.insert(u"destinationStageArn"_s, event.destinationStageArn);
        object.insert(u"destinationSessionId"_s, event.destinationSessionId);
    }
    if (event.replica)
        object.insert(u"replica"_s, true);
    return object;
}

} // namespace emulator::json
