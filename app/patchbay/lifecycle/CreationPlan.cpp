// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/CreationPlan.h"

#include "ivs/Limits.h"
#include "patchbay/lifecycle/Series.h"
#include "patchbay/plant/Locality.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// Those to be made, as encoders that are nowhere yet: a spread wants to know them by ARNs of the stages' own account
/// and region, and theirs are not known before they are made.
std::vector<SpreadWish::Encoder> standIns(const CreationWish &wish)
{
    const Locality there = Locality::of(wish.stages.front().arn);
    std::vector<SpreadWish::Encoder> encoders;
    for (int number = 1; number <= wish.count; ++number) {
        const QString arn = u"arn:aws:ivs:%1:%2:ingest-configuration/new-%3"_s.arg(there.region, there.awsAccount,
                                                                                   QString::number(number));
        encoders.push_back({{wish.source, arn}, {}});
    }
    return encoders;
}

} // namespace

QStringList CreationWish::names() const
{
    return series::names(settings.name, count);
}

std::optional<CreationWish> CreationWish::of(const std::vector<Creation> &creations)
{
    if (creations.empty())
        return {};
    const auto shared = [](Creation each) {
        each.settings.name.clear();
        each.settings.stageArn.clear();
        return each;
    };
    const Creation first = shared(creations.front());
    CreationWish wish{first.source, first.settings, int(creations.size()), {}};
    wish.settings.name = creations.front().settings.name;
    QStringList names;
    int withoutStage = 0;
    for (const Creation &each : creations) {
        const Creation other = shared(each);
        if (other.source != first.source || other.settings != first.settings)
            return {};
        const QString &stage = each.settings.stageArn;
        withoutStage += stage.isEmpty() ? 1 : 0;
        names += each.settings.name;
        const bool isNew = !std::ranges::any_of(wish.stages, [&](const auto &known) { return known.arn == stage; });
        if (!stage.isEmpty() && isNew)
            wish.stages.push_back({stage, 0});
    }
    const bool isOneWay = withoutStage == 0 || withoutStage == wish.count;
    return isOneWay && names == wish.names() ? std::optional(wish) : std::nullopt;
}

CreationPlan CreationPlan::of(const CreationWish &wish)
{
    CreationPlan plan;
    QHash<QString, QString> stages; // by the ARNs of the stand-ins
    if (wish.stages.size() > 1) {
        plan.spreadWish = {standIns(wish), wish.stages, wish.placesPerStage};
        plan.spread = patchbay::spread(plan.spreadWish);
        for (const Rebind &rebind : plan.spread.patch.items)
            stages.insert(rebind.encoder.arn, rebind.to.arn);
    }
    const QStringList names = wish.names();
    for (qsizetype i = 0; i < names.size(); ++i) {
        Creation creation{wish.source, wish.settings};
        creation.settings.name = names[i];
        creation.settings.stageArn = wish.stages.size() == 1 ? wish.stages.front().arn
            : wish.stages.empty()                            ? QString()
                                  : stages.value(plan.spreadWish.encoders[std::size_t(i)].id.arn);
        plan.creations.push_back(std::move(creation));
    }
    return plan;
}

int CreationPlan::madeOn(const QString &stageArn) const
{
    return int(std::ranges::count_if(creations,
                                     [&stageArn](const Creation &each) { return each.settings.stageArn == stageArn; }));
}

ivs::NewIngestConfiguration withoutReservedTags(ivs::NewIngestConfiguration settings)
{
    settings.tags.removeIf([](const std::pair<const QString &, QString &> &tag) {
        return ivs::limits::problemOfTag(tag.first, {}) == ivs::limits::TagProblem::KeyReserved;
    });
    return settings;
}

} // namespace patchbay
