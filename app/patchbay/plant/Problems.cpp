// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Problems.h"

#include "patchbay/plant/Plant.h"

namespace patchbay {

namespace {

/// A list that was not read, or left something out, does not tell what is gone.
bool isGone(const Plant &plant, const StageId &stage)
{
    const Source *const source = plant.source(stage.source);
    if (!source || plant.findStage(stage))
        return false;
    const StageList &stages = source->inventory().stages();
    return stages.wasRead() && !ivs::mayBeAmong(stages.unreadable(), stage.arn);
}

} // namespace

Problems problemsOn(const Plant &plant, const StageId &stage)
{
    Problems problems;
    if (stage.isNone()) {
        problems.add(Problem::NoStage);
        return problems;
    }
    if (isGone(plant, stage))
        problems.add(Problem::StageGone);
    if (plant.boundTo(stage) > ivs::maxPublishersPerStage)
        problems.add(Problem::StageOverfull);
    return problems;
}

Problems ownProblems(const Plant &plant, const Configuration &encoder)
{
    Problems problems;
    const ivs::IngestConfigurationSummary &summary = encoder.summary;
    if (encoder.isLegMissing)
        problems.add(Problem::LegMissing);
    if (plant.isSharedByEncoders(summary.name))
        problems.add(Problem::SharedName);
    if (summary.ingestProtocol == ivs::IngestProtocol::Rtmp)
        problems.add(Problem::PlainRtmp);
    if (summary.redundantIngest != encoder.wasRedundant)
        problems.add(Problem::RedundancyChanged);
    return problems;
}

Problems problemsOf(const Plant &plant, int row)
{
    const Configuration &encoder = plant.at(row);
    Problems problems = ownProblems(plant, encoder);
    problems.add(problemsOn(plant, {plant.sourceAt(row).id(), encoder.summary.stageArn}));
    return problems;
}

} // namespace patchbay
