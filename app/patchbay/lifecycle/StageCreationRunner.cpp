// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/StageCreationRunner.h"

#include "patchbay/plant/SecondLook.h"
#include "patchbay/plant/StageDetails.h"

#include <QCoroAsyncGenerator>

namespace patchbay {

namespace {

const ivs::NewStage &settingsOf(const Act &act)
{
    return std::get<StageCreation>(act).settings;
}

/// What was asked for is so; the service adds what it has a default for, also where nothing is recorded.
bool isRecordedAlike(const ivs::Stage &stage, const ivs::NewStage &settings)
{
    if (!isRecorded(settings.recording))
        return !isRecorded(stage.recording);
    for (auto asked = settings.recording.begin(); asked != settings.recording.end(); ++asked) {
        if (stage.recording.value(asked.key()) != asked.value())
            return false;
    }
    return true;
}

} // namespace

bool StageCreationRunner::isAlike(const ivs::StageSummary &listed, const ivs::NewStage &settings)
{
    return listed.name == settings.name && hasTags(listed.tags, settings.tags);
}

StageCreationRunner::StageCreationRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : MakingRunner(source, record, settling)
{
}

ActIntent StageCreationRunner::intentOf(const Act &act) const
{
    return {.run = {}, .act = act, .stage = settingsOf(act)};
}

QStringList StageCreationRunner::alikeKnown(const Act &act) const
{
    QStringList arns;
    for (const ivs::StageSummary &each : source().inventory().stages().all()) {
        if (isAlike(each, settingsOf(act)))
            arns += each.arn;
    }
    return arns;
}

QCoro::Task<aws::Result<QStringList>> StageCreationRunner::alikeListed(Act act, std::stop_token stop)
{
    ivs::Client client = source().client().with(async::Urgency::Person);
    QStringList alike;
    std::optional<aws::Error> failure;
    QCORO_FOREACH(aws::Result<ivs::Client::StagePage> & page, client.stages(stop))
    {
        if (!page) {
            failure = page.error();
            break;
        }
        for (const ivs::StageSummary &listed : page->items) {
            if (isAlike(listed, settingsOf(act)))
                alike += listed.arn;
        }
        source().inventory().stages().applyListed(page->items);
    }
    if (failure)
        co_return tl::unexpected(*failure);
    co_return alike;
}

QCoro::Task<aws::Result<std::vector<MakingRunner::Made>>> StageCreationRunner::same(Act act, QStringList arns,
                                                                                    std::stop_token stop)
{
    std::vector<Made> found;
    ivs::Client client = source().client().with(async::Urgency::Person);
    for (const QString &arn : std::as_const(arns)) {
        const auto read = co_await client.stage(arn, stop);
        if (!read && saysGone(read.error()))
            continue; // somebody has removed it meanwhile
        if (!read)
            co_return tl::unexpected(read.error());
        if (isRecordedAlike(*read, settingsOf(act)))
            found.emplace_back(static_cast<const ivs::StageSummary &>(*read));
    }
    co_return found;
}

QCoro::Task<aws::Result<MakingRunner::Made>> StageCreationRunner::ask(Act act, Request request, std::stop_token stop)
{
    const auto made = co_await request.client.createStage(settingsOf(act), request.onTry, request.onAnswer, stop);
    if (!made)
        co_return tl::unexpected(made.error());
    co_return Made(static_cast<const ivs::StageSummary &>(*made));
}

void StageCreationRunner::add(const Made &made)
{
    source().inventory().stages().apply(std::get<ivs::StageSummary>(made));
}

} // namespace patchbay
