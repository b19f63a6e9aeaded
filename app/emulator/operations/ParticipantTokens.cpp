// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/ParticipantTokens.h"

#include "emulator/operations/Json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace emulator {

QJsonObject newParticipantToken(World &world, Stage &stage, const QJsonObject &wanted)
{
    constexpr int defaultMinutes = 720;
    const int minutes = wanted.value(u"duration"_s).toInt(defaultMinutes);
    QJsonArray capabilities = wanted.value(u"capabilities"_s).toArray();
    if (capabilities.isEmpty())
        capabilities = {u"PUBLISH"_s, u"SUBSCRIBE"_s};
    Admission admission;
    admission.participantId = world.newParticipantId();
    admission.userId = wanted.value(u"userId"_s).toString();
    admission.attributes = json::map(wanted.value(u"attributes"_s));
    admission.mayPublish = capabilities.contains(u"PUBLISH"_s);
    stage.admissions.insert(admission.participantId, admission);
    return {
        {u"participantId"_s, admission.participantId},
        {u"token"_s, u"emulated."_s + world.random().text(40)},
        {u"userId"_s, admission.userId},
        {u"attributes"_s, wanted.value(u"attributes"_s).toObject()},
        {u"duration"_s, minutes},
        {u"capabilities"_s, capabilities},
        {u"expirationTime"_s, json::time(QDateTime::currentDateTimeUtc().addSecs(qint64(60) * minutes))},
    };
}

} // namespace emulator
