// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Protection.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"

using namespace Qt::StringLiterals;

namespace patchbay {

const QString Protection::byKey = u"ivs-patchbay:protected-by"_s;
const QString Protection::untilKey = u"ivs-patchbay:protected-until"_s;

QMap<QString, QString> Protection::tags() const
{
    return {{byKey, by}, {untilKey, until.toUTC().toString(Qt::ISODate)}};
}

std::optional<Protection> protectionOf(const QMap<QString, QString> &tags)
{
    const Protection protection{tags.value(Protection::byKey),
                                QDateTime::fromString(tags.value(Protection::untilKey), Qt::ISODate).toUTC()};
    if (protection.by.isEmpty() || !protection.until.isValid() || protection.until <= async::Clock::utc())
        return std::nullopt;
    return protection;
}

std::optional<Protection> protectionOn(const Plant &plant, const StageId &stage)
{
    const ivs::StageSummary *const known = stage.isNone() ? nullptr : plant.findStage(stage);
    return known ? protectionOf(known->tags) : std::nullopt;
}

QStringList protectorsOf(const Plant &plant, const QList<StageId> &stages)
{
    QStringList protectors;
    for (const StageId &stage : stages) {
        if (const auto protection = protectionOn(plant, stage); protection && !protectors.contains(protection->by))
            protectors += protection->by;
    }
    return protectors;
}

} // namespace patchbay
