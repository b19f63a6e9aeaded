// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/EntryDetails.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// By JournalAlarm.
constexpr std::array alarmWords{"missing"_L1, "one-leg"_L1,  "wrong-stage"_L1, "unexpected"_L1,
                                "gone"_L1,    "not-live"_L1, "no-answer"_L1};

QJsonObject objectOf(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        object.insert(text.key(), text.value());
    return object;
}

QMap<QString, QString> textsIn(const QJsonValue &object)
{
    QMap<QString, QString> texts;
    const QJsonObject members = object.toObject();
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        texts.insert(member.key(), member.value().toString());
    return texts;
}

} // namespace

const QString whyKey = u"why"_s;

QString reasonIn(const QJsonObject &details)
{
    return details[whyKey].toString();
}

QJsonObject detailsOf(const ivs::NewIngestConfiguration &settings)
{
    return {{u"name"_s, settings.name},
            {u"stageArn"_s, settings.stageArn},
            {u"userId"_s, settings.userId},
            {u"ingestProtocol"_s, settings.ingestProtocol.text()},
            {u"attributes"_s, objectOf(settings.attributes)},
            {u"tags"_s, objectOf(settings.tags)},
            {u"redundantIngest"_s, settings.redundantIngest}};
}

QJsonObject detailsOf(const TagChange &change)
{
    return {{u"set"_s, objectOf(change.set)}, {u"removed"_s, QJsonArray::fromStringList(change.removed)}};
}

QJsonObject detailsOfTagsDone(const TagChange &done)
{
    return {{u"done"_s, detailsOf(done)}};
}

QJsonObject detailsOfAlarm(JournalAlarm alarm)
{
    return {{u"alarm"_s, QString(alarmWords[std::size_t(alarm)])}};
}

std::optional<JournalAlarm> alarmOf(const QJsonObject &details)
{
    const auto word = std::ranges::find(alarmWords, details[u"alarm"_s].toString());
    return word == alarmWords.end() ? std::nullopt : std::optional(JournalAlarm(word - alarmWords.begin()));
}

QJsonObject detailsOfRedundancy(bool isOn)
{
    return {{u"redundantIngest"_s, isOn}};
}

QJsonObject detailsOf(const ivs::NewStage &settings)
{
    return {{u"name"_s, settings.name},
            {u"tags"_s, objectOf(settings.tags)},
            {u"autoParticipantRecordingConfiguration"_s, settings.recording}};
}

QJsonObject detailsOfParticipant(const QString &participantId)
{
    return {{u"participantId"_s, participantId}};
}

QJsonObject detailsOfParticipants(const QStringList &participantIds)
{
    return {{u"participantIds"_s, QJsonArray::fromStringList(participantIds)}};
}

std::optional<ivs::NewIngestConfiguration> newIngestConfigurationOf(const QJsonObject &details)
{
    const QString protocol = details["ingestProtocol"_L1].toString();
    if (protocol.isEmpty())
        return std::nullopt;
    return ivs::NewIngestConfiguration{.name = details["name"_L1].toString(),
                                       .stageArn = details["stageArn"_L1].toString(),
                                       .userId = details["userId"_L1].toString(),
                                       .ingestProtocol = ivs::Open<ivs::IngestProtocol>::parse(protocol.toUtf8()),
                                       .attributes = textsIn(details["attributes"_L1]),
                                       .tags = textsIn(details["tags"_L1]),
                                       .redundantIngest = details["redundantIngest"_L1].toBool()};
}

std::optional<TagChange> tagChangeOf(const QJsonObject &details)
{
    if (!details.contains("set"_L1) && !details.contains("removed"_L1))
        return std::nullopt;
    return TagChange{textsIn(details["set"_L1]), details["removed"_L1].toVariant().toStringList()};
}

std::optional<TagChange> tagsDoneOf(const QJsonObject &details)
{
    return tagChangeOf(details["done"_L1].toObject());
}

std::optional<bool> redundancyOf(const QJsonObject &details)
{
    const QJsonValue isOn = details["redundantIngest"_L1];
    return isOn.isBool() ? std::optional(isOn.toBool()) : std::nullopt;
}

std::optional<ivs::NewStage> newStageOf(const QJsonObject &details)
{
    const QJsonValue recording = details["autoParticipantRecordingConfiguration"_L1];
    if (!recording.isObject())
        return std::nullopt;
    return ivs::NewStage{
        .name = details["name"_L1].toString(), .tags = textsIn(details["tags"_L1]), .recording = recording.toObject()};
}

std::optional<QString> participantOf(const QJsonObject &details)
{
    const QJsonValue id = details["participantId"_L1];
    return id.isString() ? std::optional(id.toString()) : std::nullopt;
}

QJsonObject detailsOfNote(const QString &note)
{
    return note.isEmpty() ? QJsonObject() : QJsonObject{{u"note"_s, note}};
}

QString noteOf(const QJsonObject &details)
{
    return details["note"_L1].toString();
}

QStringList participantsOf(const QJsonObject &details)
{
    return details["participantIds"_L1].toVariant().toStringList();
}

QJsonObject detailsOf(const PictureReturn &picture)
{
    const QJsonValue time = picture.offAir ? QJsonValue(qint64(picture.offAir->count())) : QJsonValue(QJsonValue::Null);
    return {{u"offAirSeconds"_s, time}};
}

std::optional<PictureReturn> pictureReturnOf(const QJsonObject &details)
{
    const QJsonValue time = details["offAirSeconds"_L1];
    if (time.isNull())
        return PictureReturn{};
    return time.isDouble() ? std::optional(PictureReturn{std::chrono::seconds(time.toInteger())}) : std::nullopt;
}

} // namespace patchbay
