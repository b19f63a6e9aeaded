// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/rotation/KeyRotation.h"

#include "ivs/Arn.h"
#include "patchbay/plant/GoneEncoder.h"
#include "patchbay/plant/Plant.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr auto idName = "id"_L1;
constexpr auto oldName = "old"_L1;
constexpr auto nameName = "name"_L1;
constexpr auto sinceName = "since"_L1;
constexpr auto runName = "makingRun"_L1;
constexpr auto madeName = "made"_L1;

bool isEncoderArn(const QString &text)
{
    const auto arn = ivs::Arn::parse(text);
    return arn && arn->type == ivs::Arn::Type::IngestConfiguration;
}

} // namespace

RotationStep stepOf(const KeyRotation &rotation, const Plant &plant)
{
    if (rotation.madeArn.isEmpty())
        return rotation.makingRun.isNull() ? RotationStep::Make : RotationStep::Making;
    if (isGone(rotation.madeArn, plant))
        return RotationStep::Make;
    if (isGone(rotation.oldArn, plant))
        return RotationStep::MoveAlong;
    const Configuration *const made = plant.find(plant.idOf(rotation.madeArn));
    return made && made->summary.isActive() ? RotationStep::Delete : RotationStep::HandOver;
}

QJsonObject written(const KeyRotation &rotation)
{
    return {{idName, rotation.id.toString(QUuid::WithoutBraces)},
            {oldName, rotation.oldArn},
            {nameName, rotation.name},
            {sinceName, rotation.since.toUTC().toString(Qt::ISODateWithMs)},
            {runName, rotation.makingRun.isNull() ? QString() : rotation.makingRun.toString(QUuid::WithoutBraces)},
            {madeName, rotation.madeArn}};
}

std::optional<KeyRotation> keyRotationOf(const QJsonObject &object)
{
    KeyRotation rotation{
        QUuid(object[idName].toString()),  object[oldName].toString(),
        object[nameName].toString(),       QDateTime::fromString(object[sinceName].toString(), Qt::ISODateWithMs),
        QUuid(object[runName].toString()), object[madeName].toString()};
    const bool isUnderstood = !rotation.id.isNull() && isEncoderArn(rotation.oldArn) && rotation.since.isValid()
        && (rotation.madeArn.isEmpty() || isEncoderArn(rotation.madeArn));
    return isUnderstood ? std::optional(rotation) : std::nullopt;
}

} // namespace patchbay
