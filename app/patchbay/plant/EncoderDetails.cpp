// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/EncoderDetails.h"

#include "async/EitherStop.h"
#include "async/OwnedBy.h"
#include "patchbay/plant/SecondLook.h"

#include <algorithm>

namespace patchbay {

namespace {

EncoderDetails withoutSecrets(const ivs::IngestConfiguration &configuration)
{
    EncoderDetails details;
    details.summary = configuration.summary();
    for (const ivs::RedundantIngestCredential &leg : configuration.redundantIngestCredentials)
        details.legParticipants.append(leg.participantId);
    details.attributes = configuration.attributes;
    details.tags = configuration.tags;
    return details;
}

aws::Secret keyOf(const ivs::IngestConfiguration &configuration, const KeyOwner &owner)
{
    if (!owner)
        return configuration.streamKey;
    const auto &legs = configuration.redundantIngestCredentials;
    const auto leg = std::find_if(legs.cbegin(), legs.cend(), [&owner](const ivs::RedundantIngestCredential &each) {
        return each.participantId == *owner;
    });
    return leg == legs.cend() ? aws::Secret() : leg->streamKey;
}

QCoro::Task<aws::Result<EncoderDetails>> details(Source &source, QString arn, std::stop_token stop, std::stop_token end)
{
    const async::EitherStop either(stop, end);
    const auto configuration = co_await source.client().ingestConfiguration(arn, either.token());
    if (!configuration)
        co_return tl::unexpected(configuration.error());
    co_return withoutSecrets(*configuration);
}

QCoro::Task<aws::Result<ivs::StageEndpoints>> endpoints(StageAddresses &addresses, QString stageArn,
                                                        std::stop_token stop, std::stop_token end)
{
    const async::EitherStop either(stop, end);
    co_return co_await addresses.endpoints(stageArn, either.token());
}

QCoro::Task<aws::Result<aws::Secret>> streamKey(ivs::Client &client, QString arn, KeyOwner owner, std::stop_token stop,
                                                std::stop_token end)
{
    const async::EitherStop either(stop, end);
    const auto configuration = co_await client.ingestConfiguration(arn, either.token());
    if (!configuration)
        co_return tl::unexpected(configuration.error());
    co_return keyOf(*configuration, owner);
}

QCoro::Task<aws::Result<std::vector<aws::Secret>>> streamKeys(ivs::Client &client, QString arn, std::stop_token stop,
                                                              std::stop_token end)
{
    const async::EitherStop either(stop, end);
    const auto configuration = co_await client.ingestConfiguration(arn, either.token());
    if (!configuration)
        co_return tl::unexpected(configuration.error());
    std::vector<aws::Secret> keys;
    for (const ivs::RedundantIngestCredential &leg : configuration->redundantIngestCredentials)
        keys.push_back(leg.streamKey);
    if (keys.empty())
        keys.push_back(configuration->streamKey);
    co_return keys;
}

} // namespace

QCoro::Task<aws::Result<EncoderDetails>> readEncoderDetails(Source &source, QString arn, std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    return async::ownedBy(scope, details(source, std::move(arn), std::move(stop), scope.token()));
}

void takeOver(Source &source, const QString &arn, const aws::Result<EncoderDetails> &read, const QDateTime &sentAt)
{
    if (read) {
        source.inventory().apply(read->summary, sentAt);
        source.tags().take(arn, read->tags, sentAt);
    } else if (saysGone(read.error())) {
        source.inventory().remove(arn);
    }
}

QCoro::Task<aws::Result<ivs::StageEndpoints>> readEndpoints(Source &source, QString stageArn, std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    return async::ownedBy(scope, endpoints(source.addresses(), std::move(stageArn), std::move(stop), scope.token()));
}

QCoro::Task<aws::Result<aws::Secret>> readStreamKey(Source &source, QString arn, KeyOwner owner, std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    return async::ownedBy(scope,
                          streamKey(source.client(), std::move(arn), std::move(owner), std::move(stop), scope.token()));
}

QCoro::Task<aws::Result<std::vector<aws::Secret>>> readStreamKeys(Source &source, QString arn, std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    return async::ownedBy(scope, streamKeys(source.client(), std::move(arn), std::move(stop), scope.token()));
}

QString encoderUrl(const ivs::Open<ivs::IngestProtocol> &protocol, const ivs::StageEndpoints &endpoints)
{
    if (protocol == ivs::IngestProtocol::Rtmp)
        return endpoints.rtmp;
    if (protocol == ivs::IngestProtocol::Rtmps)
        return endpoints.rtmps;
    return {};
}

} // namespace patchbay
