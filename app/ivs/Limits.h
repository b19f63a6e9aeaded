// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

#include <optional>

/// What the service takes, for forms that say what is wrong before they ask for it. Lengths are in Unicode characters,
/// as the service model counts them. What an ARN may be is in Arn.h.
namespace ivs::limits {

/// Service model: IngestConfigurationName and StageName, `[a-zA-Z0-9-_]*`. An empty name is one.
inline constexpr int nameLength = 128;
/// Service model: UserId. Any text.
inline constexpr int userIdLength = 128;
/// Service model: ParticipantAttributes, "The maximum length of this field is 1 KB total": of keys and values, UTF-8.
inline constexpr int attributesBytes = 1024;
/// Service model: Tags, TagKey, TagValue. Of a resource, and of one request.
inline constexpr int tagCount = 50;
inline constexpr int tagKeyLength = 128;
inline constexpr int tagValueLength = 256;
/// Service model: DisconnectParticipantReason.
inline constexpr int disconnectReasonLength = 128;

/// IVS user guide, "Service Quotas (Real-Time Streaming)": of an account in a region, as long as it has not asked for
/// more. A hint: the service alone knows.
inline constexpr int usualIngestConfigurations = 100;
inline constexpr int usualStages = 1000;

enum class NameProblem {
    TooLong,
    Character, ///< it has one that is no letter or digit of ASCII, no hyphen and no underscore
};
/// Of a configuration or a stage.
std::optional<NameProblem> problemOfName(QStringView name);

enum class UserIdProblem { TooLong };
std::optional<UserIdProblem> problemOfUserId(QStringView userId);

enum class AttributesProblem { TooLarge };
/// What counts against attributesBytes.
qsizetype bytesOf(const QMap<QString, QString> &attributes);
std::optional<AttributesProblem> problemOfAttributes(const QMap<QString, QString> &attributes);

enum class TagProblem {
    KeyMissing,
    KeyTooLong,
    KeyReserved, ///< it begins with "aws:", in any case: AWS's own ("Tagging AWS Resources", tag naming limits)
    ValueTooLong,
};
std::optional<TagProblem> problemOfTag(QStringView key, QStringView value);

} // namespace ivs::limits
