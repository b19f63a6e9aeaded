// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "ivs/Json.h"
#include "ivs/Service.h"
#include "ivs/Types.h"

#include <QCoroAsyncGenerator>
#include <QCoroTask>
#include <QJsonObject>

#include <functional>
#include <stop_token>
#include <vector>

namespace ivs {

inline constexpr int pageSize = 100; ///< the service's maximum

/// One coroutine per operation of IVS Real-Time. Errors are those of aws::Client; an answer that is not as the service
/// model says is UnexpectedAnswer, which names the member. GUI thread only; outlives its calls.
class Client {
public:
    explicit Client(aws::Client client);

    /// The same, paced to this share of the published rates within the share it has.
    Client within(double share) const { return Client(m_client.within(share)); }
    /// The same, for work of that urgency.
    Client with(async::Urgency urgency) const { return Client(m_client.with(urgency)); }

    using IngestConfigurationPage = Page<IngestConfigurationSummary>;
    using StagePage = Page<StageSummary>;
    using ParticipantPage = Page<ParticipantSummary>;
    /// Told each time a request leaves: the last time before an answer is when that was asked.
    using OnTry = std::function<void()>;
    /// Told of each answer: the request ID that AWS gave it, or empty.
    using OnAnswer = std::function<void(const QString &requestId)>;

    /// Every page as it arrives; ends after the last, or after the first error. An item can come twice: within a page,
    /// when the list changes meanwhile, and when the list begins anew because its token has expired (once). A list that
    /// goes on without an end is an error.
    QCoro::AsyncGenerator<aws::Result<IngestConfigurationPage>> ingestConfigurations(OnTry onTry, std::stop_token stop);
    QCoro::AsyncGenerator<aws::Result<IngestConfigurationPage>> ingestConfigurations(std::stop_token stop);
    QCoro::AsyncGenerator<aws::Result<StagePage>> stages(std::stop_token stop);
    /// Who is connected to the stage in this session of it.
    QCoro::AsyncGenerator<aws::Result<ParticipantPage>> participants(QString stageArn, QString sessionId,
                                                                     std::stop_token stop);

    QCoro::Task<aws::Result<IngestConfiguration>> ingestConfiguration(QString arn, OnTry onTry, std::stop_token stop);
    QCoro::Task<aws::Result<IngestConfiguration>> ingestConfiguration(QString arn, std::stop_token stop);
    QCoro::Task<aws::Result<Stage>> stage(QString arn, std::stop_token stop);

    /// Binds a configuration to a stage; an empty `stageArn` detaches it. Sends nothing but the stage.
    QCoro::Task<aws::Result<IngestConfiguration>> updateIngestConfiguration(QString arn, QString stageArn, OnTry onTry,
                                                                            OnAnswer onAnswer, std::stop_token stop);
    QCoro::Task<aws::Result<IngestConfiguration>> updateIngestConfiguration(QString arn, QString stageArn,
                                                                            std::stop_token stop);

    const aws::ClientSettings &settings() const { return m_client.settings(); }
    const aws::RateLimits &rateLimits() const { return m_client.rateLimits(); }

private:
    template <typename T>
    using Read = json::Parsed<T> (*)(const QByteArray &body);

    template <typename T>
    QCoro::Task<aws::Result<T>> call(aws::Operation operation, QJsonObject parameters, Read<T> read, OnTry onTry,
                                     OnAnswer onAnswer, std::stop_token stop);
    template <typename T>
    QCoro::AsyncGenerator<aws::Result<Page<T>>> pages(aws::Operation operation, QJsonObject parameters,
                                                      Read<Page<T>> read, OnTry onTry, std::stop_token stop);

    aws::Client m_client;
};

} // namespace ivs
