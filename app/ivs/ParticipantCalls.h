// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Calls.h"
#include "ivs/Participants.h"

namespace ivs {

/// The operations on the participants of a stage in one of its sessions; see Client.
class ParticipantCalls {
public:
    using ParticipantPage = Page<ParticipantSummary>;
    using ParticipantEventPage = Page<ParticipantEvent>;

    /// Who is connected to the stage in this session of it.
    QCoro::AsyncGenerator<aws::Result<ParticipantPage>> participants(QString stageArn, QString sessionId,
                                                                     std::stop_token stop);
    QCoro::Task<aws::Result<Participant>> participant(QString stageArn, QString sessionId, QString participantId,
                                                      std::stop_token stop);
    /// What happened to one of them, in no order that the service promises. Of somebody who wasn't there: nothing.
    QCoro::AsyncGenerator<aws::Result<ParticipantEventPage>> participantEvents(QString stageArn, QString sessionId,
                                                                               QString participantId,
                                                                               std::stop_token stop);

    /// Cuts one off, who may come back. One that publishes with an ingest configuration takes the stage from that as
    /// well (service model, DisconnectParticipant). `reason` may be empty; see Limits.h for its length.
    QCoro::Task<aws::Result<void>> disconnectParticipant(QString stageArn, QString participantId, QString reason,
                                                         OnTry onTry, OnAnswer onAnswer, std::stop_token stop);

protected:
    explicit ParticipantCalls(const Calls &calls);
    ~ParticipantCalls() = default;
    ParticipantCalls(const ParticipantCalls &) = default;
    ParticipantCalls(ParticipantCalls &&) = default;
    ParticipantCalls &operator=(const ParticipantCalls &) = delete;
    ParticipantCalls &operator=(ParticipantCalls &&) = delete;

private:
    Calls m_calls;
};

} // namespace ivs
