// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/EncoderPublishing.h"

#include "async/OwnedBy.h"

#include <algorithm>

namespace patchbay {

namespace {

/// When each thing happened last.
struct Happened {
    QDateTime startedAt;
    std::optional<PublishError> error;
};

QStringList participantIds(const EncoderDetails &details)
{
    return details.legParticipants.isEmpty() ? QStringList{details.summary.participantId} : details.legParticipants;
}

void take(Happened &happened, const ivs::ParticipantEvent &event, const QString &participantId)
{
    if (event.name == ivs::EventName::PublishStarted)
        happened.startedAt = std::max(happened.startedAt, event.time);
    if (event.name == ivs::EventName::PublishError && (!happened.error || event.time > happened.error->at))
        happened.error = {event.errorCode, event.time, participantId, false};
}

QCoro::Task<aws::Result<Happened>> happenedTo(ivs::Client &client, QString stageArn, QString sessionId,
                                              QString participantId, std::stop_token stop)
{
    Happened happened;
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantEventPage> & page,
                  client.participantEvents(stageArn, sessionId, participantId, stop))
    {
        if (!page)
            co_return tl::unexpected(page.error());
        for (const ivs::ParticipantEvent &event : page->items)
            take(happened, event, participantId);
    }
    if (happened.error)
        happened.error->isOver = happened.startedAt > happened.error->at;
    co_return happened;
}

/// The one that the stage's list names, or the newest of the first page of its sessions. Empty: nobody ever was there.
QCoro::Task<aws::Result<QString>> newestSession(Source &source, QString stageArn, std::stop_token stop)
{
    const ivs::StageSummary *const stage = source.inventory().stages().find(stageArn);
    if (stage && !stage->activeSessionId.isEmpty())
        co_return aws::Result<QString>(stage->activeSessionId);
    QString session;
    QDateTime startedAt;
    QCORO_FOREACH(aws::Result<ivs::Client::StageSessionPage> & page, source.client().stageSessions(stageArn, stop))
    {
        if (!page)
            co_return tl::unexpected(page.error());
        for (const ivs::StageSession &each : page->items) {
            if (!session.isEmpty() && each.startTime <= startedAt)
                continue;
            session = each.sessionId;
            startedAt = each.startTime;
        }
        break;
    }
    co_return aws::Result<QString>(session);
}

QCoro::Task<aws::Result<std::vector<ivs::ParticipantSummary>>> connectedTo(Source &source, QString stageArn,
                                                                           QString sessionId, std::stop_token stop)
{
    const QDateTime sentAt = Inventory::clock();
    std::vector<ivs::ParticipantSummary> present;
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantPage> & page,
                  source.client().participants(stageArn, sessionId, stop))
    {
        if (!page)
            co_return tl::unexpected(page.error());
        for (const ivs::ParticipantSummary &each : page->items) {
            if (each.isConnected)
                present.push_back(each);
        }
    }
    source.sightings().take(stageArn, present, sentAt);
    co_return present;
}

/// The virtual participant of a pair is none of those that publish.
bool isOf(const ivs::ParticipantSummary &participant, const EncoderDetails &details)
{
    const ivs::IngestConfigurationSummary &summary = details.summary;
    return participant.ingestConfigurationArn == summary.arn
        && (!summary.redundantIngest || participant.participantId != summary.participantId);
}

QCoro::Task<aws::Result<EncoderPublishing>> publishing(Source &source, EncoderDetails details, std::stop_token stop)
{
    ivs::Client &client = source.client();
    const QString stageArn = details.summary.stageArn;
    EncoderPublishing found;
    if (stageArn.isEmpty())
        co_return found;
    const aws::Result<QString> session = co_await newestSession(source, stageArn, stop);
    if (!session)
        co_return tl::unexpected(session.error());
    if (session->isEmpty())
        co_return found;
    QStringList ids = participantIds(details);
    std::vector<ivs::ParticipantSummary> present;
    if (details.summary.isActive()) {
        const auto connected = co_await connectedTo(source, stageArn, *session, stop);
        if (!connected)
            co_return tl::unexpected(connected.error());
        std::ranges::copy_if(*connected, std::back_inserter(present),
                             [&details](const ivs::ParticipantSummary &each) { return isOf(each, details); });
    }
    for (const ivs::ParticipantSummary &each : present) {
        if (!ids.contains(each.participantId))
            ids += each.participantId;
    }
    for (const QString &id : std::as_const(ids)) {
        const aws::Result<Happened> happened = co_await happenedTo(client, stageArn, *session, id, stop);
        if (!happened)
            co_return tl::unexpected(happened.error());
        if (happened->error && (!found.error || happened->error->at > found.error->at))
            found.error = happened->error;
        const auto here = std::ranges::find(present, id, &ivs::ParticipantSummary::participantId);
        if (here == present.end())
            continue;
        const aws::Result<ivs::Participant> whole = co_await client.participant(stageArn, *session, id, stop);
        if (!whole)
            co_return tl::unexpected(whole.error());
        const QDateTime since = happened->startedAt.isValid() ? happened->startedAt : whole->firstJoinTime;
        found.present.push_back({id, since, whole->protocol});
    }
    co_return found;
}

QCoro::Task<aws::Result<StageParticipants>> participants(Source &source, QString stageArn, std::stop_token stop)
{
    StageParticipants found;
    const aws::Result<QString> session = co_await newestSession(source, stageArn, stop);
    if (!session)
        co_return tl::unexpected(session.error());
    found.sessionId = *session;
    if (found.sessionId.isEmpty())
        co_return found;
    const auto connected = co_await connectedTo(source, stageArn, found.sessionId, stop);
    if (!connected)
        co_return tl::unexpected(connected.error());
    found.present = *connected;
    co_return found;
}

} // namespace

bool EncoderPublishing::isPresent(const QString &participantId) const
{
    return std::ranges::find(present, participantId, &EncoderParticipant::id) != present.end();
}

QCoro::Task<aws::Result<EncoderPublishing>> readPublishing(Source &source, EncoderDetails details, std::stop_token stop)
{
    const auto begin = [&source, details](std::stop_token either) { return publishing(source, details, either); };
    return async::ownedBy<aws::Result<EncoderPublishing>>(source.scope(), begin, std::move(stop));
}

QCoro::Task<aws::Result<StageParticipants>> readParticipants(Source &source, QString stageArn, std::stop_token stop)
{
    const auto begin = [&source, stageArn](std::stop_token either) { return participants(source, stageArn, either); };
    return async::ownedBy<aws::Result<StageParticipants>>(source.scope(), begin, std::move(stop));
}

QCoro::Task<aws::Result<ivs::Participant>> readParticipant(Source &source, QString stageArn, QString sessionId,
                                                           QString participantId, std::stop_token stop)
{
    const auto begin = [&source, stageArn, sessionId, participantId](std::stop_token either) {
        return source.client().participant(stageArn, sessionId, participantId, either);
    };
    return async::ownedBy<aws::Result<ivs::Participant>>(source.scope(), begin, std::move(stop));
}

} // namespace patchbay
