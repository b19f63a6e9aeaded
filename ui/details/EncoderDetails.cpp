// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/EncoderDetails.h"

namespace ui {

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

aws::Secret keyOf(const ivs::IngestConfiguration &configuration, int leg)
{
    if (leg == ownKey)
        return configuration.streamKey;
    const auto &legs = configuration.redundantIngestCredentials;
    const auto index = static_cast<std::size_t>(leg);
    return index < legs.size() ? legs[index].streamKey : aws::Secret();
}

} // namespace

QCoro::Task<aws::Result<EncoderDetails>> readEncoderDetails(ivs::Client &client, QString arn, std::stop_token stop)
{
    const auto configuration = co_await client.ingestConfiguration(arn, stop);
    if (!configuration)
        co_return tl::unexpected(configuration.error());
    co_return withoutSecrets(*configuration);
}

QCoro::Task<aws::Result<aws::Secret>> readStreamKey(ivs::Client &client, QString arn, int leg, std::stop_token stop)
{
    const auto configuration = co_await client.ingestConfiguration(arn, stop);
    if (!configuration)
        co_return tl::unexpected(configuration.error());
    co_return keyOf(*configuration, leg);
}

QString encoderUrl(const ivs::Open<ivs::IngestProtocol> &protocol, const ivs::StageEndpoints &endpoints)
{
    if (protocol == ivs::IngestProtocol::Rtmp)
        return endpoints.rtmp;
    if (protocol == ivs::IngestProtocol::Rtmps)
        return endpoints.rtmps;
    return {};
}

} // namespace ui
