// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/Quirks.h"
#include "ivs/Types.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

/// What the emulated account holds.
namespace emulator {

/// An encoder that was cut off and keeps trying to come back, as encoders do.
struct Retry {
    QString participantId;
    QDateTime due; ///< when it gets in; null: nobody lets it yet
};

/// A binding that is emptied later.
struct Emptying {
    QString stageArn; ///< as it was
    QDateTime due;
};

struct IngestConfiguration : ivs::IngestConfiguration {
    QString publishesTo; ///< the stage where its encoders are or were last
    QList<Retry> retries;
    std::optional<Reconnecting> reconnecting; ///< without it what the world has
    bool isReal = false; ///< an encoder has dialled in with its key: it is not made up any more
    QDateTime activeUntil; ///< nobody publishes any more, and yet it reads ACTIVE; null: it reads what is true
    std::optional<Emptying> emptying;
};

/// A configuration goes live, with its first encoder, or idle, with its last.
struct PublishingChange {
    QString configurationArn;
    QString stageArn;
    QDateTime time;
    bool publishes = false;
};

struct Event {
    QString name;
    QString participantId;
    QDateTime time;
    QString errorCode = {};
    QString destinationStageArn = {}; ///< of a replication, as is the session
    QString destinationSessionId = {};
    bool replica = false;
};

enum class ReplicationType { None, Source, Replica };

struct Participant {
    QString id;
    QString userId;
    QString ingestConfigurationArn; ///< empty: a guest, who came with a token
    QString protocol;
    QMap<QString, QString> attributes;
    bool redundantIngest = false;
    bool connected = false;
    bool publishing = false;
    bool published = false; ///< ever, in this session
    bool recorded = false;
    ReplicationType replicationType = ReplicationType::None;
    bool replicates = false; ///< now
    QString sourceStageArn; ///< of a replica, as is the session
    QString sourceSessionId;
    QDateTime firstJoinTime;
    std::vector<Event> events; ///< oldest first

    bool isReplica() const { return replicationType == ReplicationType::Replica; }
    bool isGuest() const { return ingestConfigurationArn.isEmpty(); }
};

struct Session {
    QString id;
    QDateTime start;
    QDateTime end; ///< null while it is active
    QDateTime emptySince; ///< null while somebody is there
    std::vector<Participant> participants; ///< in the order they joined

    Participant *participant(const QString &participantId);
};

/// What a token lets its bearer be.
struct Admission {
    QString participantId;
    QString userId;
    QMap<QString, QString> attributes;
    bool mayPublish = true;
};

/// A publisher of one stage who appears on another, too.
struct Replication {
    QString participantId;
    QString sourceStageArn;
    QString sourceSessionId;
    QString destinationStageArn;
    QString destinationSessionId;
    int reconnectWindowSeconds = 0;
    bool active = true;
    QDateTime sourceGoneSince; ///< null while it publishes
};

struct Stage : ivs::Stage {
    std::vector<Session> sessions; ///< oldest first; the last may be active
    QHash<QString, Admission> admissions; ///< by the participant ID of the token
    QSet<QString> turnedAway; ///< participants that were disconnected from it

    Session *activeSession();
    Session *session(const QString &id);
};

} // namespace emulator
