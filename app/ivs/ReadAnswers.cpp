// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/ReadAnswers.h"

#include "async/EitherStop.h"
#include "ivs/Client.h"

#include <algorithm>

namespace ivs {

namespace {

template <typename T>
ReadAnswer answerOf(const aws::Result<T> &result)
{
    if (result)
        return ReadAnswer::Works;
    if (result.error().kind == aws::ErrorKind::Cancelled)
        return ReadAnswer::Untried;
    return result.error().kind == aws::ErrorKind::AccessDenied ? ReadAnswer::NotAllowed : ReadAnswer::Failed;
}

/// Those of one stage: the first that somebody is on, else any.
QString stageToRead(const std::vector<StageSummary> &stages)
{
    const auto live =
        std::ranges::find_if(stages, [](const StageSummary &each) { return !each.activeSessionId.isEmpty(); });
    if (live != stages.end())
        return live->arn;
    return stages.empty() ? QString() : stages.front().arn;
}

} // namespace

QCoro::Task<ReadAnswers> tryReads(aws::Client client, std::stop_token stop, std::stop_token end)
{
    Client asked(std::move(client));
    const async::EitherStop either(std::move(stop), std::move(end));
    ReadAnswers answers;
    auto configurations = asked.ingestConfigurations(either.token());
    const auto firstConfigurations = co_await configurations.begin();
    const aws::Result<Client::IngestConfigurationPage> listed = *firstConfigurations;
    answers.list = answerOf(listed);
    if (listed && !listed->items.empty()) {
        const auto read = co_await asked.ingestConfiguration(listed->items.front().arn, either.token());
        answers.read = answerOf(read);
    }
    auto stages = asked.stages(either.token());
    const auto firstStages = co_await stages.begin();
    const aws::Result<Client::StagePage> page = *firstStages;
    answers.stages = answerOf(page);
    const QString arn = page ? stageToRead(page->items) : QString();
    if (arn.isEmpty())
        co_return answers;
    const auto stage = co_await asked.stage(arn, either.token());
    answers.stages = answerOf(stage);
    if (!stage || stage->activeSessionId.isEmpty())
        co_return answers;
    auto participants = asked.participants(arn, stage->activeSessionId, either.token());
    const auto firstParticipants = co_await participants.begin();
    const aws::Result<Client::ParticipantPage> present = *firstParticipants;
    answers.participants = answerOf(present);
    co_return answers;
}

} // namespace ivs
