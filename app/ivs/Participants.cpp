// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Participants.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

template <typename Known>
struct Word {
    Known known;
    QLatin1StringView text;
};

constexpr Word<ParticipantProtocol> protocols[] = {
    {ParticipantProtocol::Unknown, "UNKNOWN"_L1},
    {ParticipantProtocol::Whip, "WHIP"_L1},
    {ParticipantProtocol::Rtmp, "RTMP"_L1},
    {ParticipantProtocol::Rtmps, "RTMPS"_L1},
};

constexpr Word<EventName> eventNames[] = {
    {EventName::Joined, "JOINED"_L1},
    {EventName::Left, "LEFT"_L1},
    {EventName::PublishStarted, "PUBLISH_STARTED"_L1},
    {EventName::PublishStopped, "PUBLISH_STOPPED"_L1},
    {EventName::SubscribeStarted, "SUBSCRIBE_STARTED"_L1},
    {EventName::SubscribeStopped, "SUBSCRIBE_STOPPED"_L1},
    {EventName::PublishError, "PUBLISH_ERROR"_L1},
    {EventName::SubscribeError, "SUBSCRIBE_ERROR"_L1},
    {EventName::JoinError, "JOIN_ERROR"_L1},
    {EventName::ReplicationStarted, "REPLICATION_STARTED"_L1},
    {EventName::ReplicationStopped, "REPLICATION_STOPPED"_L1},
    {EventName::TokenExchanged, "TOKEN_EXCHANGED"_L1},
};

constexpr Word<EventErrorCode> errorCodes[] = {
    {EventErrorCode::InsufficientCapabilities, "INSUFFICIENT_CAPABILITIES"_L1},
    {EventErrorCode::QuotaExceeded, "QUOTA_EXCEEDED"_L1},
    {EventErrorCode::PublisherNotFound, "PUBLISHER_NOT_FOUND"_L1},
    {EventErrorCode::BitrateExceeded, "BITRATE_EXCEEDED"_L1},
    {EventErrorCode::ResolutionExceeded, "RESOLUTION_EXCEEDED"_L1},
    {EventErrorCode::StreamDurationExceeded, "STREAM_DURATION_EXCEEDED"_L1},
    {EventErrorCode::InvalidAudioCodec, "INVALID_AUDIO_CODEC"_L1},
    {EventErrorCode::InvalidVideoCodec, "INVALID_VIDEO_CODEC"_L1},
    {EventErrorCode::InvalidProtocol, "INVALID_PROTOCOL"_L1},
    {EventErrorCode::InvalidStreamKey, "INVALID_STREAM_KEY"_L1},
    {EventErrorCode::ReuseOfStreamKey, "REUSE_OF_STREAM_KEY"_L1},
    {EventErrorCode::BFramePresent, "B_FRAME_PRESENT"_L1},
    {EventErrorCode::InvalidInput, "INVALID_INPUT"_L1},
    {EventErrorCode::InternalServerException, "INTERNAL_SERVER_EXCEPTION"_L1},
};

template <typename Known, std::size_t size>
QString textIn(const Word<Known> (&words)[size], Known known)
{
    const auto word = std::ranges::find(words, known, &Word<Known>::known);
    return word == std::end(words) ? QString() : QString(word->text);
}

template <typename Known, std::size_t size>
std::optional<Known> knownIn(const Word<Known> (&words)[size], QByteArrayView text)
{
    const auto word = std::ranges::find_if(words, [text](const Word<Known> &each) { return each.text == text; });
    return word == std::end(words) ? std::nullopt : std::optional(word->known);
}

} // namespace

template <>
QString Open<ParticipantProtocol>::textOf(ParticipantProtocol known)
{
    return textIn(protocols, known);
}

template <>
std::optional<ParticipantProtocol> Open<ParticipantProtocol>::knownOf(QByteArrayView text)
{
    return knownIn(protocols, text);
}

template <>
QString Open<EventName>::textOf(EventName known)
{
    return textIn(eventNames, known);
}

template <>
std::optional<EventName> Open<EventName>::knownOf(QByteArrayView text)
{
    return knownIn(eventNames, text);
}

template <>
QString Open<EventErrorCode>::textOf(EventErrorCode known)
{
    return textIn(errorCodes, known);
}

template <>
std::optional<EventErrorCode> Open<EventErrorCode>::knownOf(QByteArrayView text)
{
    return knownIn(errorCodes, text);
}

QString idOf(const ParticipantEvent &event)
{
    return QStringList{event.participantId, event.name.text(), event.time.toString(Qt::ISODateWithMs),
                       event.remoteParticipantId}
        .join(u' ');
}

} // namespace ivs
