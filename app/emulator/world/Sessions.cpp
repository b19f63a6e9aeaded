// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Sessions.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

bool recordsReplicas(const Stage &stage)
{
    return stage.recording.value(u"recordParticipantReplicas"_s).toBool(true);
}

bool records(const Stage &stage, const Participant &participant)
{
    return !stage.recording.value(u"storageConfigurationArn"_s).toString().isEmpty()
        && (recordsReplicas(stage) || !participant.isReplica());
}

} // namespace

Session &sessionFor(World &world, Stage &stage, const QDateTime &now)
{
    if (Session *active = stage.activeSession())
        return *active;
    stage.activeSessionId = world.newSessionId();
    Session session;
    session.id = stage.activeSessionId;
    session.start = now;
    stage.sessions.push_back(std::move(session));
    return stage.sessions.back();
}

Participant &join(Session &session, Participant newcomer, const QDateTime &now)
{
    Participant *participant = session.participant(newcomer.id);
    if (!participant) {
        newcomer.firstJoinTime = now;
        participant = &session.participants.emplace_back(std::move(newcomer));
    }
    participant->connected = true;
    participant->events.push_back({.name = u"JOINED"_s, .participantId = participant->id, .time = now});
    session.emptySince = {};
    return *participant;
}

void publish(const Stage &stage, Participant &participant, const QDateTime &now)
{
    participant.publishing = true;
    participant.published = true;
    participant.recorded = records(stage, participant);
    participant.events.push_back({.name = u"PUBLISH_STARTED"_s,
                                  .participantId = participant.id,
                                  .time = now,
                                  .replica = participant.isReplica()});
}

void leave(Participant &participant, const QDateTime &now)
{
    if (participant.publishing)
        participant.events.push_back({.name = u"PUBLISH_STOPPED"_s,
                                      .participantId = participant.id,
                                      .time = now,
                                      .replica = participant.isReplica()});
    participant.publishing = false;
    participant.connected = false;
    participant.events.push_back({.name = u"LEFT"_s, .participantId = participant.id, .time = now});
}

void noteError(Participant &participant, const QString &code, const QDateTime &now)
{
    participant.events.push_back(
        {.name = u"PUBLISH_ERROR"_s, .participantId = participant.id, .time = now, .errorCode = code});
}

void endIfEmpty(const World &world, Stage &stage, const QDateTime &now)
{
    Session *const session = stage.activeSession();
    if (!session || std::ranges::any_of(session->participants, &Participant::connected))
        return;
    if (session->emptySince.isNull())
        session->emptySince = now;
    const QDateTime end = session->emptySince.addMSecs(world.sessionLingers.count());
    if (end > now)
        return;
    session->end = end;
    stage.activeSessionId.clear();
}

void setSessionLingers(World &world, std::chrono::milliseconds lingers, const QDateTime &now)
{
    world.sessionLingers = lingers;
    for (auto &[serial, stage] : world.stages.rows())
        endIfEmpty(world, stage, now);
}

void endDueSessions(World &world, const QDateTime &now)
{
    if (world.sessionLingers.count() == 0) // each has ended in its time
        return;
    for (auto &[serial, stage] : world.stages.rows())
        endIfEmpty(world, stage, now);
}

qsizetype placesTaken(Stage &stage)
{
    const Session *const session = stage.activeSession();
    if (!session)
        return 0;
    QSet<QString> publishers;
    for (const Participant &each : session->participants) {
        if (each.publishing)
            publishers.insert(each.redundantIngest ? each.ingestConfigurationArn : each.id);
    }
    return publishers.size();
}

bool isFull(Stage &stage)
{
    return placesTaken(stage) >= ivs::maxPublishersPerStage;
}

} // namespace emulator
