// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Guests.h"

#include "emulator/world/Replications.h"
#include "emulator/world/Sessions.h"

using namespace Qt::StringLiterals;

namespace emulator {

bool guestJoins(World &world, Stage &stage, const Admission &admission, bool publishes, const QDateTime &now)
{
    Session &session = sessionFor(world, stage, now);
    Participant newcomer;
    newcomer.id = admission.participantId;
    newcomer.userId = admission.userId;
    newcomer.attributes = admission.attributes;
    newcomer.protocol = u"WHIP"_s;
    const bool full = isFull(stage);
    Participant &guest = join(session, std::move(newcomer), now);
    if (!publishes || guest.publishing)
        return guest.publishing;
    if (!admission.mayPublish || full) {
        noteError(guest, admission.mayPublish ? u"QUOTA_EXCEEDED"_s : u"INSUFFICIENT_CAPABILITIES"_s, now);
        return false;
    }
    publish(stage, guest, now);
    sourceStarted(world, stage, admission.participantId, now);
    return true;
}

bool guestLeaves(World &world, Stage &stage, const QString &participantId, const QDateTime &now)
{
    Session *const session = stage.activeSession();
    Participant *const guest = session ? session->participant(participantId) : nullptr;
    if (!guest || !guest->connected || !guest->isGuest() || guest->isReplica())
        return false;
    leave(*guest, now);
    sourceStopped(world, stage, participantId, now);
    endIfEmpty(world, stage, now);
    return true;
}

QStringList guestsOn(Stage &stage, const QString &userId)
{
    QStringList ids;
    if (const Session *const session = stage.activeSession()) {
        for (const Participant &each : session->participants) {
            if (each.connected && each.isGuest() && !each.isReplica() && (userId.isEmpty() || each.userId == userId))
                ids.append(each.id);
        }
    }
    return ids;
}

void setGuests(World &world, Stage &stage, int count, const QDateTime &now)
{
    const QStringList before = guestsOn(stage);
    for (int guest = 0; guest < count; ++guest) {
        Session &session = sessionFor(world, stage, now);
        Participant newcomer;
        newcomer.id = world.newParticipantId();
        newcomer.userId = u"guest"_s;
        newcomer.protocol = u"WHIP"_s;
        publish(stage, join(session, std::move(newcomer), now), now);
    }
    for (const QString &id : before)
        guestLeaves(world, stage, id, now);
}

} // namespace emulator
