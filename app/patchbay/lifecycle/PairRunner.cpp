// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/PairRunner.h"

#include "patchbay/plant/SecondLook.h"

namespace patchbay {

namespace {

const PairSwitch &switchOf(const Act &act)
{
    return std::get<PairSwitch>(act);
}

std::optional<ActOutcome> reasonNotToSwitch(const PairSwitch &wanted, const ivs::IngestConfiguration &now)
{
    if (now.redundantIngest == wanted.isOn)
        return ActOutcome::AlreadyDone;
    if (now.stageArn != wanted.stage.arn)
        return ActOutcome::ChangedOutside;
    if (now.isActive())
        return ActOutcome::Live;
    return std::nullopt;
}

} // namespace

PairRunner::PairRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : ChangeRunner(source, record, settling)
{
}

QString PairRunner::held(const Act &act) const
{
    return switchOf(act).encoder.arn;
}

QCoro::Task<aws::Result<ChangeRunner::Seen>> PairRunner::read(Act act, ivs::Client client, std::stop_token stop)
{
    const auto now = co_await readInto(source().inventory(), client, switchOf(act).encoder.arn, stop);
    if (!now)
        co_return tl::unexpected(now.error());
    Seen seen;
    seen.reason = reasonNotToSwitch(switchOf(act), *now);
    if (now->redundantIngest == switchOf(act).isOn)
        seen.settled = ActOutcome::Done;
    co_return seen;
}

/// The service may take the request and leave it as it is: what it answers is compared.
QCoro::Task<ChangeRunner::Answer> PairRunner::ask(Act act, Seen, Request request, std::stop_token stop)
{
    const PairSwitch &wanted = switchOf(act);
    const auto after = co_await request.client.setRedundantIngest(wanted.encoder.arn, wanted.isOn, request.onTry,
                                                                  request.onAnswer, stop);
    Answer answer;
    if (!after) {
        answer.error = after.error();
        co_return answer;
    }
    source().inventory().apply(after->summary(), Inventory::clock());
    answer.isSo = after->redundantIngest == wanted.isOn;
    co_return answer;
}

QCoro::Task<> PairRunner::end(ActResult result, std::stop_token)
{
    if (result.outcome == ActOutcome::Done)
        source().inventory().noteSwitched(switchOf(result.act).encoder.arn, switchOf(result.act).isOn);
    co_return;
}

} // namespace patchbay
