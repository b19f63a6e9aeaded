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
            .tags = ivs::withoutReservedTags(configuration.tags),
            .redundantIngest = configuration.redundantIngest};
}

const SourceId &sourceOf(const Act &act)
{
    struct Look {
        const SourceId &operator()(const Creation &each) const { return each.source; }
        const SourceId &operator()(const Deletion &each) const { return each.encoder.source; }
        const SourceId &operator()(const Tagging &each) const { return each.source; }
        const SourceId &operator()(const PairSwitch &each) const { return each.encoder.source; }
        const SourceId &operator()(const StageCreation &each) const { return each.source; }
        const SourceId &operator()(const StageRenaming &each) const { return each.stage.source; }
        const SourceId &operator()(const StageDeletion &each) const { return each.stage.source; }
        const SourceId &operator()(const Disconnection &each) const { return each.stage.source; }
    };
    return std::visit(Look(), act);
}

QString arnOf(const Act &act)
{
    struct Look {
        QString operator()(const Creation &) const { return {}; }
        QString operator()(const Deletion &each) const { return each.encoder.arn; }
        QString operator()(const Tagging &each) const { return each.arn; }
        QString operator()(const PairSwitch &each) const { return each.encoder.arn; }
        QString operator()(const StageCreation &) const { return {}; }
        QString operator()(const StageRenaming &each) const { return each.stage.arn; }
        QString operator()(const StageDeletion &each) const { return each.stage.arn; }
        QString operator()(const Disconnection &each) const { return each.encoder ? each.encoder->arn : QString(); }
    };
    return std::visit(Look(), act);
}

} // namespace patchbay
