// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/DisconnectionRunner.h"

#include "patchbay/plant/SecondLook.h"

namespace patchbay {

namespace {

const Disconnection &disconnectionOf(const Act &act)
{
    return std::get<Disconnection>(act);
}

} // namespace

DisconnectionRunner::DisconnectionRunner(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling)
    : ChangeRunner(source, record, settling)
    , m_cuts(cuts)
{
}

QString DisconnectionRunner::held(const Act &act) const
{
    return arnOf(act);
}

/// An encoder by its own reading: the participant of a redundant pair is only a name of two others. One leg of those by
/// that of the participant.
QCoro::Task<aws::Result<ChangeRunner::Seen>> DisconnectionRunner::read(Act act, ivs::Client client,
                                                                       std::stop_token stop)
{
    const Disconnection wanted = disconnectionOf(act);
    Seen seen;
    if (wanted.encoder && !wanted.isLeg) {
        const auto now = co_await readInto(source().inventory(), client, wanted.encoder->arn, stop);
        if (!now)
            co_return tl::unexpected(now.error());
        const bool isThere = now->isActive() && now->stageArn == wanted.stage.arn;
        if (!isThere)
            seen.settled = ActOutcome::Done;
        if (!now->isActive())
            seen.reason = ActOutcome::AlreadyDone;
        else if (!isThere)
            seen.reason = ActOutcome::ChangedOutside;
        co_return seen;
    }
    const auto stage = co_await client.stage(wanted.stage.arn, stop);
    if (!stage)
        co_return tl::unexpected(stage.error());
    bool isThere = !stage->activeSessionId.isEmpty();
    if (isThere) {
        const auto now =
            co_await client.participant(wanted.stage.arn, stage->activeSessionId, wanted.participantId, stop);
        if (!now)
            co_return tl::unexpected(now.error());
        isThere = now->isConnected;
    }
    if (!isThere) {
        seen.reason = ActOutcome::AlreadyDone;
        seen.settled = ActOutcome::Done;
    }
    co_return seen;
}

QCoro::Task<ChangeRunner::Answer> DisconnectionRunner::ask(Act act, Seen, Request request, std::stop_token stop)
{
    const Disconnection wanted = disconnectionOf(act);
    const QString noReason;
    const auto cut = co_await request.client.disconnectParticipant(wanted.stage.arn, wanted.participantId, noReason,
                                                                   request.onTry, request.onAnswer, stop);
    Answer answer;
    if (!cut)
        answer.error = cut.error();
    co_return answer;
}

void DisconnectionRunner::begin(const Act &act)
{
    if (const auto &encoder = disconnectionOf(act).encoder)
        m_cuts.expect(encoder->arn);
}

/// Its binding is empty now, which nothing but a reading tells.
QCoro::Task<> DisconnectionRunner::end(ActResult result, std::stop_token stop)
{
    const auto encoder = disconnectionOf(result.act).encoder;
    // One that had stopped already may have been cut a moment ago, and that may still be to come.
    if (!encoder || isLost(result.outcome) || result.outcome == ActOutcome::AlreadyDone)
        co_return;
    bool isOver = result.outcome != ActOutcome::Done;
    if (!isOver) {
        ivs::Client client = source().client().with(async::Urgency::Person);
        const auto now = co_await readInto(source().inventory(), client, encoder->arn, stop);
        isOver = now && now->stageArn.isEmpty(); // else a later reading shows it
    }
    if (isOver)
        m_cuts.forget(encoder->arn);
}

} // namespace patchbay
