// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Client.h"

#include "ivs/Operations.h"

using namespace Qt::StringLiterals;

namespace ivs {

Client::Client(aws::Client client)
    : Client(Calls(std::move(client)))
{
}

Client::Client(const Calls &calls)
    : StageCalls(calls)
    , ParticipantCalls(calls)
    , TagCalls(calls)
    , m_calls(calls)
{
}

QCoro::AsyncGenerator<aws::Result<Client::IngestConfigurationPage>> Client::ingestConfigurations(OnTry onTry,
                                                                                                 std::stop_token stop)
{
    return m_calls.pages<IngestConfigurationSummary>(
        operations::listIngestConfigurations, {}, json::readIngestConfigurationPage, std::move(onTry), std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<Client::IngestConfigurationPage>> Client::ingestConfigurations(std::stop_token stop)
{
    return ingestConfigurations({}, std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<Client::IngestConfigurationPage>> Client::activeIngestConfigurations(
    OnTry onTry, std::stop_token stop)
{
    return m_calls.pages<IngestConfigurationSummary>(
        operations::listIngestConfigurations, {{u"filterByState"_s, Open<IngestState>(IngestState::Active).text()}},
        json::readIngestConfigurationPage, std::move(onTry), std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::ingestConfiguration(QString arn, OnTry onTry,
                                                                          std::stop_token stop)
{
    aws::Request request = posted(operations::getIngestConfiguration, {{u"arn"_s, arn}});
    return m_calls.call<IngestConfiguration>(told(std::move(request), std::move(onTry), {}),
                                             json::readIngestConfiguration, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::ingestConfiguration(QString arn, std::stop_token stop)
{
    return ingestConfiguration(std::move(arn), {}, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::createIngestConfiguration(NewIngestConfiguration settings,
                                                                                OnTry onTry, OnAnswer onAnswer,
                                                                                std::stop_token stop)
{
    aws::Request request = posted(operations::createIngestConfiguration, parametersOf(settings));
    return m_calls.call<IngestConfiguration>(told(std::move(request), std::move(onTry), std::move(onAnswer)),
                                             json::readIngestConfiguration, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::updateIngestConfiguration(QString arn, QString stageArn,
                                                                                OnTry onTry, OnAnswer onAnswer,
                                                                                std::stop_token stop)
{
    aws::Request request = posted(operations::updateIngestConfiguration, {{u"arn"_s, arn}, {u"stageArn"_s, stageArn}});
    return m_calls.call<IngestConfiguration>(told(std::move(request), std::move(onTry), std::move(onAnswer)),
                                             json::readIngestConfiguration, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::updateIngestConfiguration(QString arn, QString stageArn,
                                                                                std::stop_token stop)
{
    return updateIngestConfiguration(std::move(arn), std::move(stageArn), {}, {}, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::setRedundantIngest(QString arn, bool isRedundant, OnTry onTry,
                                                                         OnAnswer onAnswer, std::stop_token stop)
{
    aws::Request request =
        posted(operations::updateIngestConfiguration, {{u"arn"_s, arn}, {u"redundantIngest"_s, isRedundant}});
    return m_calls.call<IngestConfiguration>(told(std::move(request), std::move(onTry), std::move(onAnswer)),
                                             json::readIngestConfiguration, std::move(stop));
}

QCoro::Task<aws::Result<void>> Client::deleteIngestConfiguration(QString arn, bool force, OnTry onTry,
                                                                 OnAnswer onAnswer, std::stop_token stop)
{
    QJsonObject parameters{{u"arn"_s, arn}};
    if (force)
        parameters.insert(u"force"_s, true);
    aws::Request request = posted(operations::deleteIngestConfiguration, parameters);
    return m_calls.carryOut(told(std::move(request), std::move(onTry), std::move(onAnswer)), std::move(stop));
}

} // namespace ivs
