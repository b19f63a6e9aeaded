// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

/// Publishers of one stage who appear on others, too, as StartParticipantReplication has them. A replica is a publisher
/// of the other stage: it takes a place there. How the service counts them isn't documented; this is the careful guess.
namespace emulator {

enum class Replicated { Started, NotPublishing, AlreadyThere, StageFull };

/// What StartParticipantReplication asks, of stages that exist and are not the same.
struct ReplicationRequest {
    QString participantId;
    int reconnectWindowSeconds = 0;
    QMap<QString, QString> attributes; ///< on top of the participant's own
};

Replicated startReplication(World &world, Stage &source, Stage &destination, const ReplicationRequest &request,
                            const QDateTime &now);
/// False when there is no such replication now.
bool stopReplication(World &world, const QString &sourceArn, const QString &destinationArn,
                     const QString &participantId, const QDateTime &now);

/// The participant publishes to this stage again: replicas that wait for it are back.
void sourceStarted(World &world, Stage &stage, const QString &participantId, const QDateTime &now);
/// The participant has stopped: its replicas go, for good unless they have a window in which it may come back.
void sourceStopped(World &world, Stage &stage, const QString &participantId, const QDateTime &now);
/// Stops those whose window has passed. To be called before the world is looked at.
void endDueReplications(World &world, const QDateTime &now);
/// Nothing is replicated from or to a stage that is about to be removed.
void stopReplicationsOf(World &world, const Stage &stage, const QDateTime &now);

} // namespace emulator
