// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/StageRenamingRunner.h"

namespace patchbay {

namespace {

const StageRenaming &renamingOf(const Act &act)
{
    return std::get<StageRenaming>(act);
}

} // namespace

StageRenamingRunner::StageRenamingRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : ChangeRunner(source, record, settling)
{
}

QString StageRenamingRunner::held(const Act &) const
{
    return {};
}

QCoro::Task<aws::Result<ChangeRunner::Seen>> StageRenamingRunner::read(Act act, ivs::Client client,
                                                                       std::stop_token stop)
{
    const StageRenaming renaming = renamingOf(act);
    const auto now = co_await client.stage(renaming.stage.arn, stop);
    if (!now)
        co_return tl::unexpected(now.error());
    source().inventory().stages().apply(*now);
    Seen seen;
    if (now->name == renaming.to) {
        seen.reason = ActOutcome::AlreadyDone;
        seen.settled = ActOutcome::Done;
    } else if (now->name != renaming.from) {
        seen.reason = ActOutcome::ChangedOutside;
        seen.settled = ActOutcome::ChangedOutside;
    }
    co_return seen;
}

QCoro::Task<ChangeRunner::Answer> StageRenamingRunner::ask(Act act, Seen, Request request, std::stop_token stop)
{
    const StageRenaming renaming = renamingOf(act);
    const auto after =
        co_await request.client.renameStage(renaming.stage.arn, renaming.to, request.onTry, request.onAnswer, stop);
    Answer answer;
    if (!after) {
        answer.error = after.error();
        co_return answer;
    }
    source().inventory().stages().apply(*after);
    answer.isSo = after->name == renaming.to;
    co_return answer;
}

} // namespace patchbay
