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
