// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/ShownStage.h"

#include "text/Folding.h"
#include "text/NaturalKey.h"
#include "ui/stages/StageReader.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"
#include "ui/words/PlanWords.h"
#include "ui/words/ProtectionWords.h"
#include "ui/words/TagSearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QHash<QString, BoundEncoders> boundEncoders(const patchbay::Plant &plant)
{
    QHash<QString, BoundEncoders> encoders;
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
        if (summary.stageArn.isEmpty())
            continue;
        BoundEncoders &here = encoders[summary.stageArn];
        ++here.bound;
        here.live += summary.isActive() ? 1 : 0;
    }
    return encoders;
}

ShownStage shownStage(const patchbay::Plant &plant, const patchbay::Source &source, const ivs::StageSummary &stage,
                      const BoundEncoders &encoders, const StageReader &reader)
{
    ShownStage shown;
    shown.id = {source.id(), stage.arn};
    shown.name = stageName(plant, shown.id);
    shown.realName = stage.name;
    shown.mark = plant.markOf(stage.arn);
    shown.places = plant.placesOn(shown.id);
    shown.bound = encoders.bound;
    shown.live = encoders.live;
    if (const ivs::Stage *const read = reader.find(stage.arn))
        shown.recorded = patchbay::isRecorded(*read) ? Recorded::Yes : Recorded::No;
    shown.account = source.identity().accountName;
    shown.tags = stage.tags;
    shown.protection = patchbay::protectionOf(stage.tags);
    return shown;
}

std::string searchKey(const ShownStage &stage, bool withTags)
{
    std::string key;
    const auto append = [&key](QStringView text) {
        text::appendFolded(key, text);
        key += '\n';
    };
    append(stage.name);
    if (stage.mark != patchbay::StageMark::None)
        append(markWord(stage.mark));
    if (stage.protection)
        append(protectedSentence(*stage.protection));
    append(stage.account);
    append(stage.id.source.region);
    for (auto tag = stage.tags.cbegin(); withTags && tag != stage.tags.cend(); ++tag)
        append(searchedTag(tag.key(), tag.value()));
    append(stage.id.arn);
    return key;
}

QHash<QString, QStringList> amissByStage(const patchbay::Plan &plan, const patchbay::Plant &plant)
{
    QHash<QString, QStringList> amiss;
    for (const patchbay::PlanProblem &each : plan.problems()) {
        const patchbay::EncoderId encoder = plant.idOf(each.encoderArn);
        const QString name = encoder.isNull() ? each.encoderName : encoderName(plant, encoder);
        const auto nameOf = [&](const QString &arn) {
            return arn.isEmpty() ? QString() : stageName(plant, {encoder.source, arn});
        };
        const PlanNames names{nameOf(each.plannedStage), nameOf(each.stage)};
        if (!each.plannedStage.isEmpty())
            amiss[each.plannedStage] += amissWherePlanned(each.standing, name, names);
        if (!each.stage.isEmpty() && each.stage != each.plannedStage)
            amiss[each.stage] += amissWhereItIs(each.standing, name, names);
    }
    return amiss;
}

QList<NamedEncoder> encodersOn(const patchbay::Plant &plant, const QString &stageArn)
{
    QList<NamedEncoder> encoders;
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
        if (summary.stageArn == stageArn)
            encoders.append({plant.idAt(row), encoderName(plant, summary), summary.isActive()});
    }
    std::ranges::sort(encoders, [](const NamedEncoder &a, const NamedEncoder &b) {
        return a.isLive != b.isLive ? a.isLive : text::naturalKey(a.name) < text::naturalKey(b.name);
    });
    return encoders;
}

} // namespace ui
