// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Publishing.h"

#include "emulator/world/Replications.h"
#include "emulator/world/Sessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// Who appears on the stage: the physical participants. The virtual one of a redundant pair is only a name.
QStringList participantIdsOf(const IngestConfiguration &configuration, std::optional<Leg> leg)
{
    if (!configuration.redundantIngest)
        return {configuration.participantId};
    QStringList ids;
    for (const ivs::RedundantIngestCredential &credential : configuration.redundantIngestCredentials)
        ids.append(credential.participantId);
    return leg ? QStringList{ids.at(*leg == Leg::A ? 0 : 1)} : ids;
}

Participant &joined(Session &session, const QString &id, const IngestConfiguration &configuration,
                    const QString &protocol, const QDateTime &now)
{
    Participant newcomer;
    newcomer.id = id;
    newcomer.userId = configuration.userId;
    newcomer.ingestConfigurationArn = configuration.arn;
    newcomer.attributes = configuration.attributes;
    newcomer.redundantIngest = configuration.redundantIngest;
    Participant &participant = join(session, std::move(newcomer), now);
    participant.protocol = protocol.isEmpty() ? configuration.ingestProtocol.text() : protocol;
    return participant;
}

bool isConnected(Session *session, const QString &id)
{
    const Participant *const participant = session ? session->participant(id) : nullptr;
    return participant && participant->connected;
}

/// Those of its encoders that are on the stage now.
QStringList connected(Session *session, const IngestConfiguration &configuration)
{
    QStringList ids = participantIdsOf(configuration, {});
    ids.removeIf([session](const QString &id) { return !isConnected(session, id); });
    return ids;
}

void refuse(World &world, Stage &stage, const IngestConfiguration &configuration, const Dial &dial, const QString &code,
            const QDateTime &now)
{
    Session &session = sessionFor(world, stage, now);
    for (const QString &id : participantIdsOf(configuration, dial.leg)) {
        if (isConnected(&session, id))
            continue;
        Participant &participant = joined(session, id, configuration, dial.protocol, now);
        noteError(participant, code, now);
        leave(participant, now);
    }
    endIfEmpty(world, stage, now);
}

} // namespace

Start startPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now, const Dial &dial)
{
    Stage *stage = world.stages.find(configuration.stageArn);
    if (!stage)
        return configuration.isActive() ? Start::Publishing : Start::NoStage;
    if (dial.protocol == "RTMP"_L1 && configuration.ingestProtocol == ivs::IngestProtocol::Rtmps) {
        refuse(world, *stage, configuration, dial, u"INVALID_PROTOCOL"_s, now);
        return Start::WrongProtocol;
    }
    if (!configuration.isActive() && isFull(*stage)) {
        refuse(world, *stage, configuration, dial, u"QUOTA_EXCEEDED"_s, now);
        return Start::StageFull;
    }
    Session &session = sessionFor(world, *stage, now);
    for (const QString &id : participantIdsOf(configuration, dial.leg)) {
        if (isConnected(&session, id))
            continue;
        publish(*stage, joined(session, id, configuration, dial.protocol, now), now);
        sourceStarted(world, *stage, id, now);
    }
    configuration.state = ivs::IngestState::Active;
    configuration.encoderRetries = false;
    return Start::Publishing;
}

void stopPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now, std::optional<Leg> leg)
{
    configuration.encoderRetries = false;
    if (!configuration.isActive())
        return;
    Stage *stage = world.stages.find(configuration.stageArn);
    Session *session = stage ? stage->activeSession() : nullptr;
    if (session) {
        for (const QString &id : participantIdsOf(configuration, leg)) {
            if (!isConnected(session, id))
                continue;
            leave(*session->participant(id), now);
            sourceStopped(world, *stage, id, now);
        }
    }
    if (connected(session, configuration).isEmpty())
        configuration.state = ivs::IngestState::Inactive;
    if (stage)
        endIfEmpty(world, *stage, now);
}

bool failPublishing(World &world, IngestConfiguration &configuration, const QString &code, bool stops,
                    const QDateTime &now, std::optional<Leg> leg)
{
    Stage *const stage = world.stages.find(configuration.stageArn);
    if (!stage)
        return false;
    Session *const session = stage->activeSession();
    for (const QString &id : participantIdsOf(configuration, leg)) {
        if (isConnected(session, id))
            noteError(*session->participant(id), code, now);
    }
    refuse(world, *stage, configuration, {leg, {}}, code, now);
    if (stops)
        stopPublishing(world, configuration, now, leg);
    return true;
}

void cutOff(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    stopPublishing(world, configuration, now);
    configuration.stageArn.clear();
    configuration.encoderRetries = true;
}

QStringList publishersOf(Stage &stage)
{
    QStringList arns;
    if (const Session *session = stage.activeSession()) {
        for (const Participant &participant : session->participants) {
            if (participant.connected && !participant.isGuest() && !participant.isReplica()
                && !arns.contains(participant.ingestConfigurationArn))
                arns.append(participant.ingestConfigurationArn);
        }
    }
    return arns;
}

} // namespace emulator
