// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QDateTime>

/// Who is on a stage, and what happened to them: shapes Participant, Event and StageSessionSummary of the service
/// model.
namespace ivs {

enum class ParticipantProtocol { Unknown, Whip, Rtmp, Rtmps };

enum class EventName {
    Joined,
    Left,
    PublishStarted,
    PublishStopped,
    SubscribeStarted,
    SubscribeStopped,
    PublishError,
    SubscribeError,
    JoinError,
    ReplicationStarted,
    ReplicationStopped,
    TokenExchanged,
};

/// Why somebody could not join, publish or subscribe. What goes wrong in the network of a participant is not told.
enum class EventErrorCode {
    InsufficientCapabilities, ///< the token does not allow it
    QuotaExceeded, ///< the stage has as many as it takes
    PublisherNotFound,
    BitrateExceeded,
    ResolutionExceeded,
    StreamDurationExceeded, ///< 24 hours
    InvalidAudioCodec,
    InvalidVideoCodec,
    InvalidProtocol, ///< RTMP where the configuration says RTMPS
    InvalidStreamKey,
    ReuseOfStreamKey, ///< it publishes to another session already
    BFramePresent,
    InvalidInput,
    InternalServerException,
};

template <>
QString Open<ParticipantProtocol>::textOf(ParticipantProtocol known);
template <>
std::optional<ParticipantProtocol> Open<ParticipantProtocol>::knownOf(QByteArrayView);
template <>
QString Open<EventName>::textOf(EventName known);
template <>
std::optional<EventName> Open<EventName>::knownOf(QByteArrayView);
template <>
QString Open<EventErrorCode>::textOf(EventErrorCode known);
template <>
std::optional<EventErrorCode> Open<EventErrorCode>::knownOf(QByteArrayView);

/// What GetParticipant answers. Times are UTC, here and below.
struct Participant : ParticipantSummary {
    Open<ParticipantProtocol> protocol;
    bool redundantIngest = false;
    QMap<QString, QString> attributes;
};

/// One of ListParticipantEvents.
struct ParticipantEvent {
    Open<EventName> name;
    QString participantId; ///< whose it is
    QString remoteParticipantId; ///< the publisher, of an event of a subscriber
    QDateTime time; ///< null: not told
    Open<EventErrorCode> errorCode; ///< its text is empty where nothing went wrong

    bool isError() const { return !errorCode.text().isEmpty(); }
};

/// One of ListStageSessions: from the first who joined until some minutes after the last has left.
struct StageSession {
    QString sessionId;
    QDateTime startTime; ///< null: not told
    QDateTime endTime; ///< null: it has not ended
};

inline const QString &idOf(const StageSession &session)
{
    return session.sessionId;
}

/// An event has no ID: what it tells is what tells it apart.
QString idOf(const ParticipantEvent &event);

} // namespace ivs
