// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/StageDeletionRunner.h"

#include "patchbay/plant/SecondLook.h"

#include <QCoroAsyncGenerator>

#include <algorithm>

namespace patchbay {

namespace {

const StageDeletion &deletionOf(const Act &act)
{
    return std::get<StageDeletion>(act);
}

/// What is known to publish on it: it loses its stage, while what is idle keeps an ARN that leads nowhere.
QStringList liveOn(const Inventory &inventory, const QString &stageArn)
{
    QStringList arns;
    for (const Configuration &each : inventory.configurations()) {
        if (each.summary.stageArn == stageArn && each.summary.isActive())
            arns += each.summary.arn;
    }
    return arns;
}

bool publishes(const ivs::ParticipantSummary &participant)
{
    return participant.isConnected && participant.hasPublished;
}

QCoro::Task<aws::Result<bool>> hasPublisher(ivs::Client client, QString stageArn, QString sessionId,
                                            std::stop_token stop)
{
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantPage> & page, client.participants(stageArn, sessionId, stop))
    {
        if (!page)
            co_return tl::unexpected(page.error());
        if (std::ranges::any_of(page->items, publishes))
            co_return true;
    }
    co_return false;
}

} // namespace

StageDeletionRunner::StageDeletionRunner(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling)
    : ChangeRunner(source, record, settling)
    , m_cuts(cuts)
{
}

QString StageDeletionRunner::held(const Act &) const
{
    return {};
}

QCoro::Task<aws::Result<ChangeRunner::Seen>> StageDeletionRunner::read(Act act, ivs::Client client,
                                                                       std::stop_token stop)
{
    const StageDeletion deletion = deletionOf(act);
    const auto now = co_await client.stage(deletion.stage.arn, stop);
    if (!now)
        co_return tl::unexpected(now.error());
    Seen seen;
    seen.stage = ivs::copyOf(*now, now->name);
    if (!deletion.isForced && !now->activeSessionId.isEmpty()) {
        const auto isUsed = co_await hasPublisher(client, deletion.stage.arn, now->activeSessionId, stop);
        if (!isUsed)
            co_return tl::unexpected(isUsed.error());
        if (*isUsed)
            seen.reason = ActOutcome::Live;
    }
    co_return seen;
}

QCoro::Task<ChangeRunner::Answer> StageDeletionRunner::ask(Act act, Seen, Request request, std::stop_token stop)
{
    const auto removed =
        co_await request.client.deleteStage(deletionOf(act).stage.arn, request.onTry, request.onAnswer, stop);
    Answer answer;
    if (!removed)
        answer.error = removed.error();
    co_return answer;
}

void StageDeletionRunner::begin(const Act &act)
{
    const QStringList encoders = liveOn(source().inventory(), deletionOf(act).stage.arn);
    for (const QString &encoder : encoders)
        m_cuts.expect(encoder);
}

QCoro::Task<> StageDeletionRunner::end(ActResult result, std::stop_token stop)
{
    if (isLost(result.outcome))
        co_return;
    const QString stageArn = deletionOf(result.act).stage.arn;
    const bool isGone = result.outcome == ActOutcome::Done || result.outcome == ActOutcome::AlreadyDone;
    const QStringList encoders = liveOn(source().inventory(), stageArn);
    if (isGone)
        source().inventory().stages().remove(stageArn);
    ivs::Client client = source().client().with(async::Urgency::Person);
    for (const QString &encoder : encoders) {
        bool isKnown = !isGone;
        if (isGone) {
            const auto now = co_await readInto(source().inventory(), client, encoder, stop);
            isKnown = now && !(now->isActive() && now->stageArn == stageArn); // else the end of it is still to come
        }
        if (isKnown) // one that had stopped meanwhile keeps its binding
            m_cuts.forget(encoder);
    }
}

} // namespace patchbay
