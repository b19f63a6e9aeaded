// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/ParticipantCalls.h"

#include "ivs/Operations.h"

using namespace Qt::StringLiterals;

namespace ivs {

ParticipantCalls::ParticipantCalls(const Calls &calls)
    : m_calls(calls)
{
}

/// Of the filters one only can be given.
QCoro::AsyncGenerator<aws::Result<ParticipantCalls::ParticipantPage>> ParticipantCalls::participants(
    QString stageArn, QString sessionId, std::stop_token stop)
{
    const QJsonObject parameters{
        {u"stageArn"_s, stageArn}, {u"sessionId"_s, sessionId}, {u"filterByState"_s, u"CONNECTED"_s}};
    return m_calls.pages<ParticipantSummary>(operations::listParticipants, parameters, json::readParticipantPage, {},
                                             std::move(stop));
}

QCoro::Task<aws::Result<Participant>> ParticipantCalls::participant(QString stageArn, QString sessionId,
                                                                    QString participantId, std::stop_token stop)
{
    const QJsonObject parameters{
        {u"stageArn"_s, stageArn}, {u"sessionId"_s, sessionId}, {u"participantId"_s, participantId}};
    return m_calls.call<Participant>(posted(operations::getParticipant, parameters), json::readParticipant,
                                     std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<ParticipantCalls::ParticipantEventPage>> ParticipantCalls::participantEvents(
    QString stageArn, QString sessionId, QString participantId, std::stop_token stop)
{
    const QJsonObject parameters{
        {u"stageArn"_s, stageArn}, {u"sessionId"_s, sessionId}, {u"participantId"_s, participantId}};
    return m_calls.pages<ParticipantEvent>(operations::listParticipantEvents, parameters,
                                           json::readParticipantEventPage, {}, std::move(stop));
}

QCoro::Task<aws::Result<void>> ParticipantCalls::disconnectParticipant(QString stageArn, QString participantId,
                                                                       QString reason, OnTry onTry, OnAnswer onAnswer,
                                                                       std::stop_token stop)
{
    QJsonObject parameters{{u"stageArn"_s, stageArn}, {u"participantId"_s, participantId}};
    if (!reason.isEmpty())
        parameters.insert(u"reason"_s, reason);
    aws::Request request = posted(operations::disconnectParticipant, parameters);
    return m_calls.carryOut(told(std::move(request), std::move(onTry), std::move(onAnswer)), std::move(stop));
}

} // namespace ivs
