// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/KeptFields.h"

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

KeptFields KeptFields::of(const ivs::IngestConfiguration &configuration)
{
    return {configuration.redundantIngest, digestOf(configuration.streamKey.reveal()),
            digestOf(configuration.redundantIngestCredentials)};
}

std::vector<KeptField> differences(const KeptFields &before, const KeptFields &after)
{
    std::vector<KeptField> fields;
    if (before.redundantIngest != after.redundantIngest)
        fields.push_back(KeptField::RedundantIngest);
    if (before.streamKey != after.streamKey)
        fields.push_back(KeptField::StreamKey);
    if (before.redundantIngestCredentials != after.redundantIngestCredentials)
        fields.push_back(KeptField::RedundantIngestCredentials);
    return fields;
}

std::vector<KeptField> differences(const KeptFields &before, const ivs::IngestConfigurationSummary &after)
{
    KeptFields listed = before;
    listed.redundantIngest = after.redundantIngest;
    return differences(before, listed);
}

} // namespace patchbay
