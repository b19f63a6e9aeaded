// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Replications.h"

#include "emulator/world/Sessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

Participant *participantIn(World &world, const QString &stageArn, const QString &sessionId, const QString &id)
{
    Stage *const stage = world.stages.find(stageArn);
    Session *const session = stage ? stage->session(sessionId) : nullptr;
    return session ? session->participant(id) : nullptr;
}

void note(Participant &source, const QString &event, const Replication &replication, const QDateTime &now)
{
    source.events.push_back({.name = event,
                             .participantId = source.id,
                             .time = now,
                             .destinationStageArn = replication.destinationStageArn,
                             .destinationSessionId = replication.destinationSessionId});
}

void leaveDestination(World &world, const Replication &replication, const QDateTime &now)
{
    Participant *const replica = participantIn(world, replication.destinationStageArn, replication.destinationSessionId,
                                               replication.participantId);
    if (!replica || !replica->connected)
        return;
    leave(*replica, now);
    endIfEmpty(world, *world.stages.find(replication.destinationStageArn), now);
}

void stop(World &world, Replication &replication, const QDateTime &now)
{
    replication.active = false;
    leaveDestination(world, replication, now);
    if (Participant *const replica = participantIn(world, replication.destinationStageArn,
                                                   replication.destinationSessionId, replication.participantId))
        replica->replicates = false;
    Participant *const source =
        participantIn(world, replication.sourceStageArn, replication.sourceSessionId, replication.participantId);
    if (!source)
        return;
    source->replicates = std::ranges::any_of(world.replications, [&](const Replication &each) {
        return each.active && each.participantId == replication.participantId
            && each.sourceStageArn == replication.sourceStageArn;
    });
    note(*source, u"REPLICATION_STOPPED"_s, replication, now);
}

/// A copy of the source who joins the other stage.
void joinDestination(World &world, Stage &destination, const Participant &source, Replication &replication,
                     const QMap<QString, QString> &attributes, const QDateTime &now)
{
    Participant replica = source;
    replica.events.clear();
    replica.attributes.insert(attributes);
    replica.publishing = false;
    replica.published = false;
    replica.replicationType = ReplicationType::Replica;
    replica.sourceStageArn = replication.sourceStageArn;
    replica.sourceSessionId = replication.sourceSessionId;
    Session &session = sessionFor(world, destination, now);
    replication.destinationSessionId = session.id;
    Participant &joined = join(session, std::move(replica), now);
    joined.replicates = true;
    publish(destination, joined, now);
}

} // namespace

Replicated startReplication(World &world, Stage &source, Stage &destination, const ReplicationRequest &request,
                            const QDateTime &now)
{
    Session *const session = source.activeSession();
    Participant *const publisher = session ? session->participant(request.participantId) : nullptr;
    if (!publisher || !publisher->publishing || publisher->isReplica())
        return Replicated::NotPublishing;
    const auto isThere = [&](const Replication &each) {
        return each.active && each.participantId == request.participantId && each.sourceStageArn == source.arn
            && each.destinationStageArn == destination.arn;
    };
    if (std::ranges::any_of(world.replications, isThere))
        return Replicated::AlreadyThere;
    if (isFull(destination))
        return Replicated::StageFull;

    Replication replication;
    replication.participantId = request.participantId;
    replication.sourceStageArn = source.arn;
    replication.sourceSessionId = session->id;
    replication.destinationStageArn = destination.arn;
    replication.reconnectWindowSeconds = request.reconnectWindowSeconds;
    joinDestination(world, destination, *publisher, replication, request.attributes, now);
    publisher->replicationType = ReplicationType::Source;
    publisher->replicates = true;
    note(*publisher, u"REPLICATION_STARTED"_s, replication, now);
    world.replications.push_back(std::move(replication));
    return Replicated::Started;
}

bool stopReplication(World &world, const QString &sourceArn, const QString &destinationArn,
                     const QString &participantId, const QDateTime &now)
{
    const auto found = std::ranges::find_if(world.replications, [&](const Replication &each) {
        return each.active && each.participantId == participantId && each.sourceStageArn == sourceArn
            && each.destinationStageArn == destinationArn;
    });
    if (found == world.replications.end())
        return false;
    stop(world, *found, now);
    return true;
}

void sourceStarted(World &world, Stage &stage, const QString &participantId, const QDateTime &now)
{
    const Session *const session = stage.activeSession();
    for (Replication &each : world.replications) {
        if (!each.active || each.sourceGoneSince.isNull() || each.sourceStageArn != stage.arn
            || each.participantId != participantId)
            continue;
        Stage *const destination = world.stages.find(each.destinationStageArn);
        Participant *const source = participantIn(world, stage.arn, session->id, participantId);
        if (!destination || !source)
            continue;
        each.sourceGoneSince = {};
        each.sourceSessionId = session->id;
        const Participant copy = *source; // joining may move what it was
        joinDestination(world, *destination, copy, each, {}, now);
        source->replicationType = ReplicationType::Source;
        source->replicates = true;
    }
}

void sourceStopped(World &world, Stage &stage, const QString &participantId, const QDateTime &now)
{
    for (Replication &each : world.replications) {
        if (!each.active || each.sourceStageArn != stage.arn || each.participantId != participantId)
            continue;
        if (each.reconnectWindowSeconds == 0) {
            stop(world, each, now);
            continue;
        }
        each.sourceGoneSince = now;
        leaveDestination(world, each, now);
    }
}

void endDueReplications(World &world, const QDateTime &now)
{
    for (Replication &each : world.replications) {
        if (each.active && !each.sourceGoneSince.isNull()
            && each.sourceGoneSince.addSecs(each.reconnectWindowSeconds) <= now)
            stop(world, each, now);
    }
}

void stopReplicationsOf(World &world, const Stage &stage, const QDateTime &now)
{
    for (Replication &each : world.replications) {
        if (each.active && (each.sourceStageArn == stage.arn || each.destinationStageArn == stage.arn))
            stop(world, each, now);
    }
}

} // namespace emulator
