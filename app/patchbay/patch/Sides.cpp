// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Sides.h"

#include <QCryptographicHash>

#include <algorithm>

namespace patchbay {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

QByteArray digestOf(const std::vector<ivs::RedundantIngestCredential> &legs)
{
    std::vector<QByteArray> digests;
    digests.reserve(legs.size());
    for (const ivs::RedundantIngestCredential &leg : legs)
        digests.push_back(digestOf(leg.participantId) + digestOf(leg.streamKey.reveal()));
    std::sort(digests.begin(), digests.end());
    QByteArray all;
    for (const QByteArray &digest : digests)
        all += digest;
    return all;
}

} // namespace

Sides Sides::of(const ivs::IngestConfiguration &configuration)
{
    return {configuration.redundantIngest, digestOf(configuration.streamKey.reveal()),
            digestOf(configuration.redundantIngestCredentials)};
}

std::vector<Side> differences(const Sides &before, const Sides &after)
{
    std::vector<Side> sides;
    if (before.redundantIngest != after.redundantIngest)
        sides.push_back(Side::RedundantIngest);
    if (before.streamKey != after.streamKey)
        sides.push_back(Side::StreamKey);
    if (before.redundantIngestCredentials != after.redundantIngestCredentials)
        sides.push_back(Side::RedundantIngestCredentials);
    return sides;
}

std::vector<Side> differences(const Sides &before, const ivs::IngestConfigurationSummary &after)
{
    Sides listed = before;
    listed.redundantIngest = after.redundantIngest;
    return differences(before, listed);
}

} // namespace patchbay
