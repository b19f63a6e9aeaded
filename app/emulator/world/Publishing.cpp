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

/// How an encoder came that is refused, and the documented code of why.
struct Refused {
    QString code;
    QString protocol; ///< empty: the configuration's
};

bool isConnected(Session *session, const QString &id)
{
    const Participant *const participant = session ? session->participant(id) : nullptr;
    return participant && participant->connected;
}

/// Those of its encoders that are on the stage now.
QStringList connected(Session *session, const IngestConfiguration &configuration, std::optional<Leg> leg)
{
    QStringList ids = participantIdsOf(configuration, leg);
    ids.removeIf([session](const QString &id) { return !isConnected(session, id); });
    return ids;
}

void forgetRetries(IngestConfiguration &configuration, std::optional<Leg> leg)
{
    const QStringList ids = participantIdsOf(configuration, leg);
    configuration.retries.removeIf([&ids](const Retry &retry) { return ids.contains(retry.participantId); });
}

/// The last encoder has gone: INACTIVE, now or a while later.
void endPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    world.note({configuration.arn, configuration.publishesTo, now, false});
    if (world.quirks.activeLingers.count() == 0) {
        configuration.state = ivs::IngestState::Inactive;
        return;
    }
    configuration.activeUntil = now.addMSecs(world.quirks.activeLingers.count());
    world.unsettled.insert(configuration.arn);
}

/// They have tried, and `code` is noted of each; not of those that are on the stage.
void refuse(World &world, Stage &stage, const IngestConfiguration &configuration, const QStringList &ids,
            const Refused &refused, const QDateTime &now)
{
    Session &session = sessionFor(world, stage, now);
    for (const QString &id : ids) {
        if (isConnected(&session, id))
            continue;
        Participant &participant = joined(session, id, configuration, refused.protocol, now);
        noteError(participant, refused.code, now);
        leave(participant, now);
    }
    endIfEmpty(world, stage, now);
}

/// Takes those from `ids` that may not come back to this stage.
QStringList turnedAway(const World &world, const Stage &stage, QStringList &ids)
{
    QStringList refused;
    if (world.quirks.rejoin == Quirks::Rejoin::Allowed)
        return refused;
    for (const QString &id : std::as_const(ids)) {
        if (stage.turnedAway.contains(id))
            refused.append(id);
    }
    ids.removeIf([&refused](const QString &id) { return refused.contains(id); });
    return refused;
}

} // namespace

Start startPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now, const Dial &dial)
{
    const QStringList publishing = publishingNow(world, configuration);
    Stage *stage = takesEncoders(world, configuration) ? world.stages.find(configuration.stageArn) : nullptr;
    QStringList newcomers = participantIdsOf(configuration, dial.leg);
    newcomers.removeIf([&publishing](const QString &id) { return publishing.contains(id); });
    if (!stage)
        return newcomers.isEmpty() ? Start::Publishing : Start::NoStage;
    const auto refuseAs = [&](const QString &code, const QStringList &ids) {
        refuse(world, *stage, configuration, ids, {code, dial.protocol}, now);
    };
    if (dial.protocol == "RTMP"_L1 && configuration.ingestProtocol == ivs::IngestProtocol::Rtmps) {
        refuseAs(u"INVALID_PROTOCOL"_s, newcomers);
        return Start::WrongProtocol;
    }
    if (const QStringList refused = turnedAway(world, *stage, newcomers); !refused.isEmpty()) {
        refuseAs(u"INVALID_STREAM_KEY"_s, refused);
        if (newcomers.isEmpty())
            return Start::TurnedAway;
    }
    if (publishing.isEmpty() && isFull(*stage)) {
        refuseAs(u"QUOTA_EXCEEDED"_s, newcomers);
        return Start::StageFull;
    }
    Session &session = sessionFor(world, *stage, now);
    for (const QString &id : std::as_const(newcomers)) {
        publish(*stage, joined(session, id, configuration, dial.protocol, now), now);
        sourceStarted(world, *stage, id, now);
    }
    configuration.state = ivs::IngestState::Active;
    configuration.activeUntil = {};
    configuration.publishesTo = stage->arn;
    if (publishing.isEmpty()) {
        configuration.emptying.reset();
        world.note({configuration.arn, stage->arn, now, true});
    }
    forgetRetries(configuration, dial.leg);
    return Start::Publishing;
}

void stopPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now, std::optional<Leg> leg)
{
    forgetRetries(configuration, leg);
    if (!configuration.isActive() || !configuration.activeUntil.isNull())
        return;
    Stage *stage = world.stages.find(configuration.publishesTo);
    Session *session = stage ? stage->activeSession() : nullptr;
    if (session) {
        for (const QString &id : participantIdsOf(configuration, leg)) {
            if (!isConnected(session, id))
                continue;
            leave(*session->participant(id), now);
            sourceStopped(world, *stage, id, now);
        }
    }
    if (connected(session, configuration, {}).isEmpty())
        endPublishing(world, configuration, now);
    if (stage)
        endIfEmpty(world, *stage, now);
}

bool failPublishing(World &world, IngestConfiguration &configuration, const QString &code, bool stops,
                    const QDateTime &now, std::optional<Leg> leg)
{
    const bool isLive = !publishingNow(world, configuration).isEmpty();
    Stage *const stage = world.stages.find(isLive ? configuration.publishesTo : configuration.stageArn);
    if (!stage)
        return false;
    Session *const session = stage->activeSession();
    for (const QString &id : participantIdsOf(configuration, leg)) {
        if (isConnected(session, id))
            noteError(*session->participant(id), code, now);
    }
    refuse(world, *stage, configuration, participantIdsOf(configuration, leg), {code, {}}, now);
    if (stops)
        stopPublishing(world, configuration, now, leg);
    return true;
}

QStringList publishingNow(World &world, const IngestConfiguration &configuration, std::optional<Leg> leg)
{
    Stage *const stage = world.stages.find(configuration.publishesTo);
    return connected(stage ? stage->activeSession() : nullptr, configuration, leg);
}

bool takesEncoders(World &world, const IngestConfiguration &configuration)
{
    const bool isOnItsWay = configuration.emptying && configuration.emptying->stageArn == configuration.stageArn;
    return !isOnItsWay && world.stages.find(configuration.stageArn);
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
