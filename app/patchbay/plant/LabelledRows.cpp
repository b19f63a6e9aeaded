// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/LabelledRows.h"

#include "patchbay/plant/Plant.h"

#include <QSet>

#include <algorithm>

namespace patchbay {

namespace {

ConfigurationChange changeOf(const Plant &plant, int row)
{
    return {.row = row, .before = plant.at(row), .isOfAnotherSource = false, .isLabelled = true};
}

} // namespace

std::vector<ConfigurationChange> labelledRows(const Plant &plant, const QStringList &encoderArns)
{
    std::vector<ConfigurationChange> changes;
    for (const QString &arn : encoderArns) {
        if (const int row = plant.rowOf(plant.idOf(arn)); row >= 0)
            changes.push_back(changeOf(plant, row));
    }
    return changes;
}

std::vector<ConfigurationChange> markedRows(const Plant &plant, const QStringList &stageArns)
{
    const QSet<QString> marked(stageArns.begin(), stageArns.end());
    std::vector<ConfigurationChange> changes;
    for (int row = 0; row < plant.rowCount(); ++row) {
        if (marked.contains(plant.at(row).summary.stageArn))
            changes.push_back(changeOf(plant, row));
    }
    return changes;
}

QList<SourceId> sourcesOfStages(const Plant &plant, const QStringList &stageArns)
{
    const QSet<QString> marked(stageArns.begin(), stageArns.end());
    const auto isMarked = [&marked](const ivs::StageSummary &stage) { return marked.contains(stage.arn); };
    QList<SourceId> sources;
    for (const auto &source : plant.sources().all()) {
        if (std::ranges::any_of(source->inventory().stages().all(), isMarked))
            sources.append(source->id());
    }
    return sources;
}

} // namespace patchbay
