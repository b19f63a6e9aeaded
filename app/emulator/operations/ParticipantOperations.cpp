// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/ParticipantOperations.h"

#include "emulator/operations/Json.h"
#include "emulator/operations/Paging.h"
#include "emulator/operations/ParticipantTokens.h"
#include "emulator/operations/StageOperations.h"
#include "emulator/world/Cutting.h"
#include "emulator/world/Guests.h"
#include "emulator/world/Replications.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

const std::vector<Participant> &participantsOf(World &world, const QJsonObject &parameters)
{
    static const std::vector<Participant> nobody;
    Stage *stage = world.stages.find(parameters.value(u"stageArn"_s).toString());
    const Session *session = stage ? stage->session(parameters.value(u"sessionId"_s).toString()) : nullptr;
    return session ? session->participants : nobody;
}

const Participant *participantOf(World &world, const QJsonObject &parameters)
{
    const QString id = parameters.value(u"participantId"_s).toString();
    const std::vector<Participant> &participants = participantsOf(world, parameters);
    const auto found = std::find_if(participants.begin(), participants.end(),
                                    [&id](const Participant &participant) { return participant.id == id; });
    return found == participants.end() ? nullptr : &*found;
}

Refusal noSuchParticipant(const QString &id)
{
    return refusal::notFound(u"Participant '%1' not found"_s.arg(id));
}

Outcome createToken(World &world, const QJsonObject &parameters)
{
    const QString stageArn = parameters.value(u"stageArn"_s).toString();
    Stage *const stage = world.stages.find(stageArn);
    if (!stage)
        return tl::unexpected(noSuchStage(stageArn));
    return QJsonObject{{u"participantToken"_s, newParticipantToken(world, *stage, parameters)}};
}

Outcome get(World &world, const QJsonObject &parameters)
{
    if (const Participant *participant = participantOf(world, parameters))
        return QJsonObject{{u"participant"_s, json::participant(*participant)}};
    return tl::unexpected(noSuchParticipant(parameters.value(u"participantId"_s).toString()));
}

Outcome list(World &world, const QJsonObject &parameters)
{
    const auto paging = Paging::of("ListParticipants"_ba, parameters);
    if (!paging)
        return tl::unexpected(paging.error());
    const auto wanted = [&parameters](const Participant &participant) {
        const QJsonObject shown = json::participantSummary(participant);
        const auto passes = [&](const QString &filter, const QString &member) {
            return !parameters.contains(filter) || parameters.value(filter) == shown.value(member);
        };
        return passes(u"filterByUserId"_s, u"userId"_s) && passes(u"filterByPublished"_s, u"published"_s)
            && passes(u"filterByState"_s, u"state"_s) && passes(u"filterByRecordingState"_s, u"recordingState"_s);
    };
    return paging->page(u"participants"_s, oldestFirst(participantsOf(world, parameters)), wanted,
                        json::participantSummary);
}

Outcome listEvents(World &world, const QJsonObject &parameters)
{
    const auto paging = Paging::of("ListParticipantEvents"_ba, parameters);
    if (!paging)
        return tl::unexpected(paging.error());
    const Participant *participant = participantOf(world, parameters);
    const std::vector<Event> none;
    return paging->page(u"events"_s, newestFirst(participant ? participant->events : none), everything, json::event);
}

/// The ID is that of an encoder that publishes or, for a redundant pair, of the virtual participant.
/// @returns whether it was that of this configuration
bool encoderIsCut(World &world, IngestConfiguration &configuration, const QString &id, const QDateTime &now)
{
    const bool isPair = configuration.redundantIngest;
    if (configuration.participantId == id && (!isPair || world.quirks.virtualCut == Quirks::VirtualCut::CutsBoth)) {
        cutOff(world, configuration, now);
        return true;
    }
    if (!isPair || !publishingNow(world, configuration).contains(id))
        return false;
    cutOff(world, configuration, now,
           configuration.redundantIngestCredentials.front().participantId == id ? Leg::A : Leg::B);
    return true;
}

/// Whoever is there as a replica goes from this stage only.
bool replicaLeaves(World &world, Stage &stage, const QString &id, const QDateTime &now)
{
    Session *const session = stage.activeSession();
    const Participant *const replica = session ? session->participant(id) : nullptr;
    return replica && replica->isReplica()
        && emulator::stopReplication(world, replica->sourceStageArn, stage.arn, id, now);
}

Outcome disconnect(World &world, const QJsonObject &parameters)
{
    const QString stageArn = parameters.value(u"stageArn"_s).toString();
    const QString id = parameters.value(u"participantId"_s).toString();
    Stage *stage = world.stages.find(stageArn);
    if (!stage)
        return tl::unexpected(noSuchStage(stageArn));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (guestLeaves(world, *stage, id, now)) {
        stage->turnedAway.insert(id);
        return QJsonObject();
    }
    if (replicaLeaves(world, *stage, id, now))
        return QJsonObject();
    for (const QString &publisher : publishersOf(*stage)) {
        if (encoderIsCut(world, *world.configurations.find(publisher), id, now))
            return QJsonObject();
    }
    return tl::unexpected(noSuchParticipant(id));
}

Outcome startReplication(World &world, const QJsonObject &parameters)
{
    const QString from = parameters.value(u"sourceStageArn"_s).toString();
    const QString to = parameters.value(u"destinationStageArn"_s).toString();
    const QString id = parameters.value(u"participantId"_s).toString();
    if (from == to)
        return tl::unexpected(refusal::validation(u"The stages must not be the same"_s));
    Stage *const source = world.stages.find(from);
    Stage *const destination = world.stages.find(to);
    if (!source || !destination)
        return tl::unexpected(noSuchStage(source ? to : from));
    const ReplicationRequest request{id, parameters.value(u"reconnectWindowSeconds"_s).toInt(),
                                     json::map(parameters.value(u"attributes"_s))};
    switch (emulator::startReplication(world, *source, *destination, request, QDateTime::currentDateTimeUtc())) {
    case Replicated::Started:
        return QJsonObject();
    case Replicated::NotPublishing:
        return tl::unexpected(noSuchParticipant(id));
    case Replicated::AlreadyThere:
        return tl::unexpected(refusal::conflict(u"Participant '%1' is replicated there already"_s.arg(id)));
    case Replicated::StageFull:
        return tl::unexpected(refusal::quotaExceeded(u"The quota of publishers of the stage is used up"_s));
    }
    Q_UNREACHABLE();
}

Outcome stopReplication(World &world, const QJsonObject &parameters)
{
    const QString id = parameters.value(u"participantId"_s).toString();
    if (!emulator::stopReplication(world, parameters.value(u"sourceStageArn"_s).toString(),
                                   parameters.value(u"destinationStageArn"_s).toString(), id,
                                   QDateTime::currentDateTimeUtc()))
        return tl::unexpected(noSuchParticipant(id));
    return QJsonObject();
}

Outcome listReplicas(World &world, const QJsonObject &parameters)
{
    const auto paging = Paging::of("ListParticipantReplicas"_ba, parameters);
    if (!paging)
        return tl::unexpected(paging.error());
    const auto wanted = [&parameters](const Replication &each) {
        return each.sourceStageArn == parameters.value(u"sourceStageArn"_s).toString()
            && each.participantId == parameters.value(u"participantId"_s).toString();
    };
    return paging->page(u"replicas"_s, oldestFirst(world.replications), wanted, json::replica);
}

} // namespace

Operations participantOperations()
{
    constexpr double tokenRate = 50;
    const Member stageArn{u"stageArn"_s, shapes::stageArn(), true};
    const Member sourceStageArn{u"sourceStageArn"_s, shapes::stageArn(), true};
    const Member destinationStageArn{u"destinationStageArn"_s, shapes::stageArn(), true};
    const Member sessionId{u"sessionId"_s, shapes::stageSessionId(), true};
    const Member participantId{u"participantId"_s, shapes::participantId(), true};
    const Member nextToken{u"nextToken"_s, shapes::paginationToken()};
    const Member maxResults{u"maxResults"_s, shapes::maxResults()};
    return {
        {"CreateParticipantToken"_ba, tokenRate,
         Shape::structure({stageArn,
                           {u"duration"_s, shapes::tokenDurationMinutes()},
                           {u"userId"_s, shapes::userId()},
                           {u"attributes"_s, shapes::attributes()},
                           {u"capabilities"_s, shapes::tokenCapabilities()}}),
         createToken},
        {"GetParticipant"_ba, usualRate, Shape::structure({stageArn, sessionId, participantId}), get},
        {"ListParticipants"_ba,
         usualRate,
         Shape::structure({stageArn,
                           sessionId,
                           {u"filterByUserId"_s, shapes::userId()},
                           {u"filterByPublished"_s, Shape::boolean()},
                           {u"filterByState"_s, shapes::participantState()},
                           {u"filterByRecordingState"_s, shapes::recordingState()},
                           nextToken,
                           maxResults}),
         list,
         {u"filterByUserId"_s, u"filterByPublished"_s, u"filterByState"_s, u"filterByRecordingState"_s}},
        {"ListParticipantEvents"_ba, usualRate,
         Shape::structure({stageArn, sessionId, participantId, nextToken, maxResults}), listEvents},
        {"DisconnectParticipant"_ba, usualRate,
         Shape::structure({stageArn,
                           {u"participantId"_s, shapes::participantTokenId(), true},
                           {u"reason"_s, shapes::disconnectReason()}}),
         disconnect},
        {"StartParticipantReplication"_ba, usualRate,
         Shape::structure({sourceStageArn,
                           destinationStageArn,
                           participantId,
                           {u"reconnectWindowSeconds"_s, shapes::reconnectWindowSeconds()},
                           {u"attributes"_s, shapes::attributes()}}),
         startReplication},
        {"StopParticipantReplication"_ba, usualRate,
         Shape::structure({sourceStageArn, destinationStageArn, participantId}), stopReplication},
        {"ListParticipantReplicas"_ba, usualRate,
         Shape::structure(
             {sourceStageArn, participantId, nextToken, {u"maxResults"_s, shapes::maxParticipantReplicaResults()}}),
         listReplicas},
    };
}

} // namespace emulator
