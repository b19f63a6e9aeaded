// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/DeletionRunner.h"

#include "patchbay/plant/SecondLook.h"

namespace patchbay {

namespace {

const Deletion &deletionOf(const Act &act)
{
    return std::get<Deletion>(act);
}

std::optional<ActOutcome> reasonNotToRemove(const Deletion &deletion, const ivs::IngestConfiguration &now)
{
    if (now.stageArn != deletion.stage.arn)
        return ActOutcome::ChangedOutside;
    if (now.isActive() && !deletion.isForced)
        return ActOutcome::Live;
    return std::nullopt;
}

} // namespace

DeletionRunner::DeletionRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : ChangeRunner(source, record, settling)
{
}

QString DeletionRunner::held(const Act &act) const
{
    return deletionOf(act).encoder.arn;
}

QCoro::Task<aws::Result<ChangeRunner::Seen>> DeletionRunner::read(Act act, ivs::Client client, std::stop_token stop)
{
    const auto now = co_await readInto(source().inventory(), client, deletionOf(act).encoder.arn, stop);
    if (!now)
        co_return tl::unexpected(now.error());
    Seen seen;
    seen.reason = reasonNotToRemove(deletionOf(act), *now);
    seen.settings = settingsOf(*now);
    co_return seen;
}

QCoro::Task<ChangeRunner::Answer> DeletionRunner::ask(Act act, Seen, Request request, std::stop_token stop)
{
    const Deletion &deletion = deletionOf(act);
    const auto removed = co_await request.client.deleteIngestConfiguration(deletion.encoder.arn, deletion.isForced,
                                                                           request.onTry, request.onAnswer, stop);
    Answer answer;
    if (!removed)
        answer.error = removed.error();
    co_return answer;
}

QCoro::Task<> DeletionRunner::end(ActResult result, std::stop_token)
{
    if (result.outcome == ActOutcome::Done || result.outcome == ActOutcome::AlreadyDone)
        source().inventory().remove(deletionOf(result.act).encoder.arn);
    co_return;
}

} // namespace patchbay
