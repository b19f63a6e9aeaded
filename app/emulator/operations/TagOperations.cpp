// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/TagOperations.h"

#include "emulator/operations/Json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

using Tags = QMap<QString, QString>;

constexpr qsizetype maxTags = 50;

Tags *tagsOf(World &world, const QString &arn)
{
    if (IngestConfiguration *configuration = world.configurations.find(arn))
        return &configuration->tags;
    if (Stage *stage = world.stages.find(arn))
        return &stage->tags;
    return nullptr;
}

Refusal noSuchResource(const QString &arn)
{
    return refusal::notFound(u"Resource '%1' not found"_s.arg(arn));
}

Outcome list(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"resourceArn"_s).toString();
    if (const Tags *tags = tagsOf(world, arn))
        return QJsonObject{{u"tags"_s, json::text(*tags)}};
    return tl::unexpected(noSuchResource(arn));
}

Outcome tag(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"resourceArn"_s).toString();
    Tags *tags = tagsOf(world, arn);
    if (!tags)
        return tl::unexpected(noSuchResource(arn));
    const Tags added = json::map(parameters.value(u"tags"_s));
    Tags wanted = *tags;
    wanted.insert(added);
    if (wanted.size() > maxTags)
        return tl::unexpected(refusal::validation(u"A resource takes at most %1 tags"_s.arg(maxTags)));
    *tags = wanted;
    return QJsonObject();
}

Outcome untag(World &world, const QJsonObject &parameters)
{
    const QString arn = parameters.value(u"resourceArn"_s).toString();
    Tags *tags = tagsOf(world, arn);
    if (!tags)
        return tl::unexpected(noSuchResource(arn));
    const QJsonArray keys = parameters.value(u"tagKeys"_s).toArray();
    for (const auto key : keys)
        tags->remove(key.toString());
    return QJsonObject();
}

} // namespace

Operations tagOperations()
{
    constexpr double tagRate = 10;
    const Member resourceArn{u"resourceArn"_s, shapes::resourceArn(), true};
    return {
        {"ListTagsForResource"_ba, tagRate, Shape::structure({resourceArn}), list, {}, "GET"_ba},
        {"TagResource"_ba,
         tagRate,
         Shape::structure({resourceArn, {u"tags"_s, shapes::tags(), true}}),
         tag,
         {},
         "POST"_ba},
        {"UntagResource"_ba,
         tagRate,
         Shape::structure({resourceArn, {u"tagKeys"_s, Shape::list(shapes::tagKey(), 50), true}}),
         untag,
         {},
         "DELETE"_ba},
    };
}

} // namespace emulator
