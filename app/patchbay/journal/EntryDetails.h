// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/NewResources.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// What was asked for beyond the stages, as JournalEntry::details has it: with the names of the service's API, of which
/// those of keys are none.
namespace patchbay {

struct TagChange {
    QMap<QString, QString> set = {};
    QStringList removed = {}; ///< keys

    bool operator==(const TagChange &) const = default;
};

/// What an encoder is made with, or was when it was deleted: all but its keys, which nobody can give it back.
QJsonObject detailsOf(const ivs::NewIngestConfiguration &settings);
QJsonObject detailsOf(const TagChange &change);
QJsonObject detailsOfRedundancy(bool isOn);
/// What a stage is made with, or was when it was deleted.
QJsonObject detailsOf(const ivs::NewStage &settings);
/// Who was to leave a stage.
QJsonObject detailsOfParticipant(const QString &participantId);
/// Who were, at once: both of a pair.
QJsonObject detailsOfParticipants(const QStringList &participantIds);
/// What was said when a shift was taken over.
QJsonObject detailsOfNote(const QString &note);

/// What became of the picture of an encoder that was cut, beside what was asked for.
struct PictureReturn {
    std::optional<std::chrono::seconds> offAir = {}; ///< nothing: it was not back for longer than encoders take

    bool operator==(const PictureReturn &) const = default;
};
QJsonObject detailsOf(const PictureReturn &picture);

/// What of a change of tags was so in the end although not all of it was: beside the change itself.
QJsonObject detailsOfTagsDone(const TagChange &done);

/// Why somebody wanted it, where they were asked; empty: nothing is written of that.
extern const QString whyKey; ///< beside what the details are about
QString reasonIn(const QJsonObject &details);
/// What is wrong, of an alarm and of its acknowledgement. In the file as words, which stay.
enum class JournalAlarm {
    Missing, ///< on its stage, and nothing arrives
    OneLeg, ///< of a pair
    WrongStage,
    Unexpected, ///< live where nothing is planned for it
    Gone,
    NotLive, ///< it is watched
    NoAnswer, ///< from AWS
};
QJsonObject detailsOfAlarm(JournalAlarm alarm);
std::optional<JournalAlarm> alarmOf(const QJsonObject &details);

/// Nothing: the details are of something else. What they do not name has its default.
std::optional<ivs::NewIngestConfiguration> newIngestConfigurationOf(const QJsonObject &details);
std::optional<TagChange> tagChangeOf(const QJsonObject &details);
std::optional<TagChange> tagsDoneOf(const QJsonObject &details);
std::optional<bool> redundancyOf(const QJsonObject &details);
std::optional<ivs::NewStage> newStageOf(const QJsonObject &details);
std::optional<QString> participantOf(const QJsonObject &details);
QString noteOf(const QJsonObject &details);
QStringList participantsOf(const QJsonObject &details);
std::optional<PictureReturn> pictureReturnOf(const QJsonObject &details);

} // namespace patchbay
