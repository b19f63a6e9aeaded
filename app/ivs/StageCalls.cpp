// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/StageCalls.h"

#include "ivs/Operations.h"

using namespace Qt::StringLiterals;

namespace ivs {

StageCalls::StageCalls(const Calls &calls)
    : m_calls(calls)
{
}

QCoro::AsyncGenerator<aws::Result<StageCalls::StagePage>> StageCalls::stages(std::stop_token stop)
{
    return m_calls.pages<StageSummary>(operations::listStages, {}, json::readStagePage, {}, std::move(stop));
}

QCoro::Task<aws::Result<Stage>> StageCalls::stage(QString arn, std::stop_token stop)
{
    return m_calls.call<Stage>(posted(operations::getStage, {{u"arn"_s, arn}}), json::readStage, std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<StageCalls::StageSessionPage>> StageCalls::stageSessions(QString stageArn,
                                                                                           std::stop_token stop)
{
    return m_calls.pages<StageSession>(operations::listStageSessions, {{u"stageArn"_s, stageArn}},
                                       json::readStageSessionPage, {}, std::move(stop));
}

QCoro::Task<aws::Result<Stage>> StageCalls::createStage(NewStage settings, OnTry onTry, OnAnswer onAnswer,
                                                        std::stop_token stop)
{
    aws::Request request = posted(operations::createStage, parametersOf(settings));
    return m_calls.call<Stage>(told(std::move(request), std::move(onTry), std::move(onAnswer)), json::readStage,
                               std::move(stop));
}

QCoro::Task<aws::Result<Stage>> StageCalls::renameStage(QString arn, QString name, OnTry onTry, OnAnswer onAnswer,
                                                        std::stop_token stop)
{
    aws::Request request = posted(operations::updateStage, {{u"arn"_s, arn}, {u"name"_s, name}});
    return m_calls.call<Stage>(told(std::move(request), std::move(onTry), std::move(onAnswer)), json::readStage,
                               std::move(stop));
}

QCoro::Task<aws::Result<void>> StageCalls::deleteStage(QString arn, OnTry onTry, OnAnswer onAnswer,
                                                       std::stop_token stop)
{
    aws::Request request = posted(operations::deleteStage, {{u"arn"_s, arn}});
    return m_calls.carryOut(told(std::move(request), std::move(onTry), std::move(onAnswer)), std::move(stop));
}

} // namespace ivs
