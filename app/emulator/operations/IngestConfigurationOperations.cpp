// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/IngestConfigurationOperations.h"

#include "emulator/operations/Json.h"
#include "emulator/operations/Paging.h"
#include "emulator/world/Cutting.h"

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

Refusal noSuchConfiguration(const QString &arn)
{
    return refusal::notFound(u"IngestConfiguration '%1' not found"_s.arg(arn));
}

Outcome answer(const IngestConfiguration &configuration)
{
    return QJsonObject{{u"ingestConfiguration"_s, json::ingestConfiguration(configuration)}};
}

/// Why a configuration cannot be bound to this stage. That a stage of another region or account is a
/// ValidationException and a missing one a ResourceNotFoundException is an assumption: the model doesn't say.
std::optional<Refusal> refusalToBind(World &world, const QString &stageArn)
{
    if (stageArn.isEmpty() || world.stages.find(stageArn))
        return {};
    if (!world.isOwn(stageArn))
        return refusal::validation(u"Stage '%1' is not in this region and account"_s.arg(stageArn));
    return refusal::notFound(u"Stage '%1' not found"_s.arg(stageArn));
}

Outcome create(World &world, const QJsonObject &parameters)
{
    if (world.configurations.size() >= world.quotas().ingestConfigurations)
        return tl::unexpected(refusal::quotaExceeded(u"The quota of ingest configurations is used up"_s));
    const QString protocol = parameters.value(u"ingestProtocol"_s).toString();
    if (protocol == "RTMP"_L1 && !parameters.value(u"insecureIngest"_s).toBool())
        return tl::unexpected(refusal::validation(u"insecureIngest must be true when ingestProtocol is RTMP"_s));

    IngestConfiguration wanted;
    wanted.stageArn = parameters.value(u"stageArn"_s).toString();
    if (const auto refusal = refusalToBind(world, wanted.stageArn)) // the model knows no 404 here
        return tl::unexpected(refusal::validation(refusal->message));
    wanted.name = parameters.value(u"name"_s).toString();
    wanted.ingestProtocol = ivs::Open<ivs::IngestProtocol>::parse(protocol.toUtf8());
    wanted.userId = parameters.value(u"userId"_s).toString();
    wanted.redundantIngest = parameters.value(u"redundantIngest"_s).toBool();
    wanted.attributes = json::map(parameters.value(u"attributes"_s));
    wanted.tags = json::map(parameters.value(u"tags"_s));
    return answer(world.add(std::move(wanted)));
}

Outcome get(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    if (const IngestConfiguration *configuration = world.configurations.find(arn))
        return answer(*configuration);
    return tl::unexpected(noSuchConfiguration(arn));
}

Outcome list(World &world, const QJsonObject &parameters)
{
    const auto paging = Paging::of("ListIngestConfigurations"_ba, parameters);
    if (!paging)
        return tl::unexpected(paging.error());
    const QString stageArn = parameters.value(u"filterByStageArn"_s).toString();
    const QString state = parameters.value(u"filterByState"_s).toString();
    const auto wanted = [&stageArn, &state](const IngestConfiguration &configuration) {
        return (stageArn.isEmpty() || configuration.stageArn == stageArn)
            && (state.isEmpty() || configuration.state.text() == state);
    };
    return paging->page(u"ingestConfigurations"_s, world.listedConfigurations(), wanted,
                        json::ingestConfigurationSummary);
}

Outcome update(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    IngestConfiguration *configuration = world.configurations.find(arn);
    if (!configuration)
        return tl::unexpected(noSuchConfiguration(arn));
    if (configuration->isActive())
        return tl::unexpected(refusal::conflict(u"An ACTIVE IngestConfiguration cannot be updated"_s));
    if (parameters.contains(u"stageArn"_s)) {
        const QString stageArn = parameters.value(u"stageArn"_s).toString();
        if (const auto refusal = refusalToBind(world, stageArn))
            return tl::unexpected(*refusal);
        configuration->stageArn = stageArn;
        wasRebound(world, *configuration);
    }
    if (parameters.contains(u"redundantIngest"_s))
        world.setRedundant(*configuration, parameters.value(u"redundantIngest"_s).toBool());
    return answer(*configuration);
}

Outcome remove(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"arn"_s).toString();
    IngestConfiguration *configuration = world.configurations.find(arn);
    if (!configuration)
        return tl::unexpected(noSuchConfiguration(arn));
    if (configuration->isActive() && !parameters.value(u"force"_s).toBool())
        return tl::unexpected(refusal::conflict(u"An ACTIVE IngestConfiguration is deleted only with force"_s));
    stopPublishing(world, *configuration, QDateTime::currentDateTimeUtc());
    world.configurations.remove(arn);
    return QJsonObject();
}

} // namespace

Operations ingestConfigurationOperations()
{
    const Member arn{u"arn"_s, shapes::ingestConfigurationArn(), true};
    const Member stageArn{u"stageArn"_s, shapes::ingestConfigurationStageArn()};
    const Member redundantIngest{u"redundantIngest"_s, Shape::boolean()};
    return {
        {"CreateIngestConfiguration"_ba, usualRate,
         Shape::structure({{u"ingestProtocol"_s, shapes::ingestProtocol(), true},
                           {u"name"_s, shapes::name()},
                           stageArn,
                           {u"userId"_s, shapes::userId()},
                           {u"attributes"_s, shapes::attributes()},
                           {u"insecureIngest"_s, Shape::boolean()},
                           redundantIngest,
                           {u"tags"_s, shapes::tags()}}),
         create},
        {"GetIngestConfiguration"_ba, usualRate, Shape::structure({arn}), get},
        {"ListIngestConfigurations"_ba,
         usualRate,
         Shape::structure({{u"filterByStageArn"_s, shapes::stageArn()},
                           {u"filterByState"_s, shapes::ingestConfigurationState()},
                           {u"nextToken"_s, shapes::paginationToken()},
                           {u"maxResults"_s, shapes::maxResults()}}),
         list,
         {u"filterByStageArn"_s, u"filterByState"_s}},
        {"UpdateIngestConfiguration"_ba, usualRate, Shape::structure({arn, stageArn, redundantIngest}), update},
        {"DeleteIngestConfiguration"_ba, usualRate, Shape::structure({arn, {u"force"_s, Shape::boolean()}}), remove},
    };
}

} // namespace emulator
