// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/Act.h"

namespace patchbay {

ivs::NewIngestConfiguration settingsOf(const ivs::IngestConfiguration &configuration)
{
    return {.name = configuration.name,
            .stageArn = configuration.stageArn,
            .userId = configuration.userId,
            .ingestProtocol = configuration.ingestProtocol,
            .attributes = configuration.attributes,
            .tags = configuration.tags,
            .redundantIngest = configuration.redundantIngest};
}

const SourceId &sourceOf(const Act &act)
{
    if (const auto *const creation = std::get_if<Creation>(&act))
        return creation->source;
    return std::get<Deletion>(act).encoder.source;
}

QString arnOf(const Act &act)
{
    const auto *const deletion = std::get_if<Deletion>(&act);
    return deletion ? deletion->encoder.arn : QString();
}

} // namespace patchbay
