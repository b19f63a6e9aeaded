// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/StageOperations.h"

#include "emulator/operations/Json.h"
#include "emulator/operations/Paging.h"
#include "emulator/operations/ParticipantTokens.h"
#include "emulator/world/Cutting.h"
#include "emulator/world/Replications.h"

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// Without a storage configuration nothing is recorded, and the other settings are back to their defaults.
QJsonObject recordingOf(const QJsonObject &parameters)
{
    const QJsonObject recording = parameters.value(u"autoParticipantRecordingConfiguration"_s).toObject();
    const QString storage = u"storageConfigurationArn"_s;
    if (recording.isEmpty() || !recording.value(storage).toString().isEmpty())
        return recording;
    return {{storage, QString()}};
}

Outcome create(World &world, const QJsonObject &parameters)
{
    if (world.stages.size() >= world.quotas().stages)
        return tl::unexpected(refusal::quotaExceeded(u"The quota of stages is used up"_s));
    Stage wanted;
    wanted.name = parameters.value(u"name"_s).toString();
    wanted.tags = json::map(parameters.value(u"tags"_s));
    wanted.recording = recordingOf(parameters);
    Stage &stage = world.add(std::move(wanted));

    QJsonArray tokens;
    const QJsonArray configurations = parameters.value(u"participantTokenConfigurations"_s).toArray();
    for (const auto configuration : configurations)
        tokens.append(newParticipantToken(world, stage, configuration.toObject()));
    return QJsonObject{{u"stage"_s, json::stage(stage)}, {u"participantTokens"_s, tokens}};
}

Outcome get(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    if (const Stage *stage = world.stages.find(arn))
        return QJsonObject{{u"stage"_s, json::stage(*stage)}};
    return tl::unexpected(noSuchStage(arn));
}

Outcome list(World &world, const QJsonObject &parameters)
{
    const auto paging = Paging::of("ListStages"_ba, parameters);
    if (!paging)
        return tl::unexpected(paging.error());
    return paging->page(u"stages"_s, world.stages.rows(), everything, json::stageSummary);
}

Outcome update(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    Stage *stage = world.stages.find(arn);
    if (!stage)
        return tl::unexpected(noSuchStage(arn));
    if (parameters.contains(u"name"_s))
        stage->name = parameters.value(u"name"_s).toString();
    if (parameters.contains(u"autoParticipantRecordingConfiguration"_s))
        stage->recording = recordingOf(parameters);
    return QJsonObject{{u"stage"_s, json::stage(*stage)}};
}

/// Only configurations that publish lose their stage; idle ones keep an ARN that leads nowhere.
Outcome remove(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    Stage *stage = world.stages.find(arn);
    if (!stage)
        return tl::unexpected(noSuchStage(arn));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    stopReplicationsOf(world, *stage, now);
    for (const QString &publisher : publishersOf(*stage))
        cutOff(world, *world.configurations.find(publisher), now);
    world.stages.remove(arn);
    return QJsonObject();
}

Outcome listSessions(World &world, const QJsonObject &parameters)
{
    const auto paging = Paging::of("ListStageSessions"_ba, parameters);
    if (!paging)
        return tl::unexpected(paging.error());
    const Stage *stage = world.stages.find(parameters.value(u"stageArn"_s).toString());
    const std::vector<Session> none;
    return paging->page(u"stageSessions"_s, newestFirst(stage ? stage->sessions : none), everything,
                        json::stageSession);
}

Outcome getSession(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"stageArn"_s).toString();
    const QString id = parameters.value(u"sessionId"_s).toString();
    Stage *stage = world.stages.find(arn);
    if (!stage)
        return tl::unexpected(noSuchStage(arn));
    if (const Session *session = stage->session(id))
        return QJsonObject{{u"stageSession"_s, json::stageSession(*session)}};
    return tl::unexpected(refusal::notFound(u"Stage session '%1' not found"_s.arg(id)));
}

} // namespace

Refusal noSuchStage(const QString &arn)
{
    return refusal::notFound(u"Stage '%1' not found"_s.arg(arn));
}

Operations stageOperations()
{
    const Member arn{u"arn"_s, shapes::stageArn(), true};
    const Member stageArn{u"stageArn"_s, shapes::stageArn(), true};
    const Member name{u"name"_s, shapes::name()};
    const Member recording{u"autoParticipantRecordingConfiguration"_s, shapes::autoParticipantRecordingConfiguration()};
    const Member nextToken{u"nextToken"_s, shapes::paginationToken()};
    const Member maxResults{u"maxResults"_s, shapes::maxResults()};
    return {
        {"CreateStage"_ba, usualRate,
         Shape::structure({name,
                           {u"participantTokenConfigurations"_s, shapes::participantTokenConfigurations()},
                           {u"tags"_s, shapes::tags()},
                           recording}),
         create},
        {"GetStage"_ba, usualRate, Shape::structure({arn}), get},
        {"ListStages"_ba, usualRate, Shape::structure({nextToken, maxResults}), list},
        {"UpdateStage"_ba, usualRate, Shape::structure({arn, name, recording}), update},
        {"DeleteStage"_ba, usualRate, Shape::structure({arn}), remove},
        {"ListStageSessions"_ba, usualRate, Shape::structure({stageArn, nextToken, maxResults}), listSessions},
        {"GetStageSession"_ba, usualRate,
         Shape::structure({stageArn, {u"sessionId"_s, shapes::stageSessionId(), true}}), getSession},
    };
}

} // namespace emulator
