// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Shape.h"

/// The shapes of the service model (ivs-realtime 2020-07-14) that requests are made of, by the model's names.
namespace emulator::shapes {

inline Shape stageArn()
{
    return Shape::text(1, 128, "arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+");
}

inline Shape ingestConfigurationArn()
{
    return Shape::text(1, 128, "arn:aws:ivs:[a-z0-9-]+:[0-9]+:ingest-configuration/[a-zA-Z0-9-]+");
}

inline Shape ingestConfigurationStageArn()
{
    return Shape::text(0, 128, "^$|^arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$");
}

/// The model's pattern has a single character before the slash, which no ARN has: a defect. This is what it means.
inline Shape resourceArn()
{
    return Shape::text(1, 128, "arn:aws:ivs:[a-z0-9-]+:[0-9]+:[a-z-]+/[a-zA-Z0-9-]+");
}

/// IngestConfigurationName and StageName.
inline Shape name()
{
    return Shape::text(0, 128, "[a-zA-Z0-9-_]*");
}

/// UserId and ParticipantTokenUserId: any UTF-8.
inline Shape userId()
{
    return Shape::text(0, 128);
}

inline Shape participantId()
{
    return Shape::text(0, 64, "[a-zA-Z0-9-]*");
}

inline Shape participantTokenId()
{
    return Shape::text(0, 64, "[a-zA-Z0-9-_]*");
}

inline Shape stageSessionId()
{
    return Shape::text(16, 16, "st-[a-zA-Z0-9]+");
}

/// ParticipantAttributes and ParticipantTokenAttributes: "The maximum length of this field is 1 KB total."
inline Shape attributes()
{
    const Shape any = Shape::text(0, Shape::unbounded);
    return Shape::map(any, any, Shape::unbounded, 1024);
}

inline Shape tagKey()
{
    return Shape::text(1, 128);
}

/// Keys that begin with "aws:" in any case are AWS's own ("Tagging AWS Resources", tag naming limits).
inline Shape tags()
{
    return Shape::map(Shape::text(1, 128, "(?!(?i:aws:))[\\s\\S]*"), Shape::text(0, 256), 50);
}

inline Shape ingestProtocol()
{
    return Shape::oneOf({QStringLiteral("RTMP"), QStringLiteral("RTMPS")});
}

inline Shape ingestConfigurationState()
{
    return Shape::oneOf({QStringLiteral("ACTIVE"), QStringLiteral("INACTIVE")});
}

inline Shape participantState()
{
    return Shape::oneOf({QStringLiteral("CONNECTED"), QStringLiteral("DISCONNECTED")});
}

/// ParticipantRecordingFilterByRecordingState.
inline Shape recordingState()
{
    return Shape::oneOf({QStringLiteral("STARTING"), QStringLiteral("ACTIVE"), QStringLiteral("STOPPING"),
                         QStringLiteral("STOPPED"), QStringLiteral("FAILED")});
}

inline Shape disconnectReason()
{
    return Shape::text(0, 128);
}

inline Shape tokenDurationMinutes()
{
    return Shape::integer(1, 20160);
}

inline Shape tokenCapabilities()
{
    return Shape::list(Shape::oneOf({QStringLiteral("PUBLISH"), QStringLiteral("SUBSCRIBE")}), 2);
}

inline Shape maxResults()
{
    return Shape::integer(1, 100);
}

inline Shape maxParticipantReplicaResults()
{
    return Shape::integer(1, 50);
}

inline Shape reconnectWindowSeconds()
{
    return Shape::integer(0, 300);
}

/// EventErrorCode.
inline Shape eventErrorCode()
{
    return Shape::oneOf({QStringLiteral("INSUFFICIENT_CAPABILITIES"), QStringLiteral("QUOTA_EXCEEDED"),
                         QStringLiteral("PUBLISHER_NOT_FOUND"), QStringLiteral("BITRATE_EXCEEDED"),
                         QStringLiteral("RESOLUTION_EXCEEDED"), QStringLiteral("STREAM_DURATION_EXCEEDED"),
                         QStringLiteral("INVALID_AUDIO_CODEC"), QStringLiteral("INVALID_VIDEO_CODEC"),
                         QStringLiteral("INVALID_PROTOCOL"), QStringLiteral("INVALID_STREAM_KEY"),
                         QStringLiteral("REUSE_OF_STREAM_KEY"), QStringLiteral("B_FRAME_PRESENT"),
                         QStringLiteral("INVALID_INPUT"), QStringLiteral("INTERNAL_SERVER_EXCEPTION")});
}

inline Shape paginationToken()
{
    return Shape::text(0, 1024, "[a-zA-Z0-9+/=_-]*");
}

Shape participantTokenConfigurations();
Shape autoParticipantRecordingConfiguration();

} // namespace emulator::shapes
