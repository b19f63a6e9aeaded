// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Publishing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// Who appears on the stage: the physical participants. The virtual one of a redundant pair is only a name.
QStringList participantIdsOf(const IngestConfiguration &configuration)
{
    if (!configuration.redundantIngest)
        return {configuration.participantId};
    QStringList ids;
    for (const ivs::RedundantIngestCredential &credential : configuration.redundantIngestCredentials)
        ids.append(credential.participantId);
    return ids;
}

Session &sessionFor(World &world, Stage &stage, const QDateTime &now)
{
    if (Session *active = stage.activeSession())
        return *active;
    stage.activeSessionId = world.newSessionId();
    stage.sessions.push_back({.id = stage.activeSessionId, .start = now, .end = {}, .participants = {}});
    return stage.sessions.back();
}

Participant *find(Session &session, const QString &id)
{
    const auto found = std::find_if(session.participants.begin(), session.participants.end(),
                                    [&id](const Participant &participant) { return participant.id == id; });
    return found == session.participants.end() ? nullptr : &*found;
}

Participant &joined(Session &session, const QString &id, const IngestConfiguration &configuration, const QDateTime &now)
{
    Participant *participant = find(session, id);
    if (!participant) {
        Participant newcomer;
        newcomer.id = id;
        newcomer.userId = configuration.userId;
        newcomer.ingestConfigurationArn = configuration.arn;
        newcomer.protocol = configuration.ingestProtocol.text();
        newcomer.attributes = configuration.attributes;
        newcomer.redundantIngest = configuration.redundantIngest;
        newcomer.firstJoinTime = now;
        session.participants.push_back(std::move(newcomer));
        participant = &session.participants.back();
    }
    participant->events.push_back({u"JOINED"_s, id, now});
    return *participant;
}

void left(Participant &participant, const QDateTime &now)
{
    participant.connected = false;
    participant.events.push_back({u"LEFT"_s, participant.id, now});
}

void endIfEmpty(Stage &stage, const QDateTime &now)
{
    Session *session = stage.activeSession();
    const auto isConnected = [](const Participant &participant) { return participant.connected; };
    if (!session || std::any_of(session->participants.cbegin(), session->participants.cend(), isConnected))
        return;
    session->end = now;
    stage.activeSessionId.clear();
}

bool isGuest(const Participant &participant)
{
    return participant.ingestConfigurationArn.isEmpty();
}

qsizetype guestsOn(Stage &stage)
{
    const Session *const session = stage.activeSession();
    return session ? std::ranges::count_if(session->participants,
                                           [](const Participant &each) { return each.connected && isGuest(each); })
                   : 0;
}

void refuse(Session &session, const IngestConfiguration &configuration, const QDateTime &now)
{
    for (const QString &id : participantIdsOf(configuration)) {
        Participant &participant = joined(session, id, configuration, now);
        participant.events.push_back({u"PUBLISH_ERROR"_s, id, now, u"QUOTA_EXCEEDED"_s});
        left(participant, now);
    }
}

} // namespace

Start startPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    if (configuration.isActive())
        return Start::Publishing;
    Stage *stage = world.stages.find(configuration.stageArn);
    if (!stage)
        return Start::NoStage;
    const bool full = publishersOf(*stage).size() + guestsOn(*stage) >= ivs::maxPublishersPerStage;
    Session &session = sessionFor(world, *stage, now);
    if (full) {
        refuse(session, configuration, now);
        return Start::StageFull;
    }
    for (const QString &id : participantIdsOf(configuration)) {
        Participant &participant = joined(session, id, configuration, now);
        participant.connected = true;
        participant.published = true;
        participant.events.push_back({u"PUBLISH_STARTED"_s, id, now});
    }
    configuration.state = ivs::IngestState::Active;
    configuration.encoderRetries = false;
    return Start::Publishing;
}

void stopPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    configuration.encoderRetries = false;
    if (!configuration.isActive())
        return;
    configuration.state = ivs::IngestState::Inactive;
    Stage *stage = world.stages.find(configuration.stageArn);
    Session *session = stage ? stage->activeSession() : nullptr;
    if (!session)
        return;
    for (const QString &id : participantIdsOf(configuration)) {
        Participant *participant = find(*session, id);
        if (participant && participant->connected) {
            participant->events.push_back({u"PUBLISH_STOPPED"_s, id, now});
            left(*participant, now);
        }
    }
    endIfEmpty(*stage, now);
}

void setGuests(World &world, Stage &stage, int count, const QDateTime &now)
{
    Session &session = sessionFor(world, stage, now);
    for (Participant &participant : session.participants) {
        if (participant.connected && isGuest(participant))
            left(participant, now);
    }
    for (int guest = 0; guest < count; ++guest) {
        Participant newcomer;
        newcomer.id = world.newParticipantId();
        newcomer.userId = u"guest"_s;
        newcomer.protocol = u"WHIP"_s;
        newcomer.connected = true;
        newcomer.published = true;
        newcomer.firstJoinTime = now;
        session.participants.push_back(std::move(newcomer));
    }
    endIfEmpty(stage, now);
}

void cutOff(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    stopPublishing(world, configuration, now);
    configuration.stageArn.clear();
    configuration.encoderRetries = true;
}

QStringList publishersOf(Stage &stage)
{
    QStringList arns;
    if (const Session *session = stage.activeSession()) {
        for (const Participant &participant : session->participants) {
            if (participant.connected && !isGuest(participant) && !arns.contains(participant.ingestConfigurationArn))
                arns.append(participant.ingestConfigurationArn);
        }
    }
    return arns;
}

} // namespace emulator
