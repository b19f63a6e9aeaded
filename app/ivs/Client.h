// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Calls.h"
#include "ivs/NewResources.h"
#include "ivs/ParticipantCalls.h"
#include "ivs/Service.h"
#include "ivs/StageCalls.h"
#include "ivs/TagCalls.h"
#include "ivs/Types.h"

namespace ivs {

/// One coroutine per operation of IVS Real-Time: those on ingest configurations are here, the others are inherited.
/// Errors are those of aws::Client; an answer that is not as the service model says is UnexpectedAnswer, which names
/// the member. GUI thread only; outlives its calls.
///
/// A list comes as its pages, each as it arrives; it ends after the last, or after the first error. An item can come
/// twice: within a page, when the list changes meanwhile, and when the list begins anew because its token has expired
/// (once). A list that goes on without an end is an error.
///
/// What writes is refused with a read-only account before it is signed, and is sent again only where AWS surely did
/// not act on it: the service knows no idempotency tokens, so a second creation would be a second resource.
class Client : public StageCalls, public ParticipantCalls, public TagCalls {
public:
    explicit Client(aws::Client client);

    /// The same, paced to this share of the published rates within the share it has.
    Client within(double share) const { return Client(m_calls.client().within(share)); }
    /// The same, for work of that urgency.
    Client with(async::Urgency urgency) const { return Client(m_calls.client().with(urgency)); }

    using IngestConfigurationPage = Page<IngestConfigurationSummary>;
    using OnTry = ivs::OnTry;
    using OnAnswer = ivs::OnAnswer;

    QCoro::AsyncGenerator<aws::Result<IngestConfigurationPage>> ingestConfigurations(OnTry onTry, std::stop_token stop);
    QCoro::AsyncGenerator<aws::Result<IngestConfigurationPage>> ingestConfigurations(std::stop_token stop);

    /// Those that an encoder publishes with now.
    QCoro::AsyncGenerator<aws::Result<IngestConfigurationPage>> activeIngestConfigurations(OnTry onTry,
                                                                                           std::stop_token stop);

    QCoro::Task<aws::Result<IngestConfiguration>> ingestConfiguration(QString arn, OnTry onTry, std::stop_token stop);
    QCoro::Task<aws::Result<IngestConfiguration>> ingestConfiguration(QString arn, std::stop_token stop);

    /// Not to be repeated after an answer that got lost: there would be two.
    QCoro::Task<aws::Result<IngestConfiguration>> createIngestConfiguration(NewIngestConfiguration settings,
                                                                            OnTry onTry, OnAnswer onAnswer,
                                                                            std::stop_token stop);

    /// Binds a configuration to a stage; an empty `stageArn` detaches it. Sends nothing but the stage.
    QCoro::Task<aws::Result<IngestConfiguration>> updateIngestConfiguration(QString arn, QString stageArn, OnTry onTry,
                                                                            OnAnswer onAnswer, std::stop_token stop);
    QCoro::Task<aws::Result<IngestConfiguration>> updateIngestConfiguration(QString arn, QString stageArn,
                                                                            std::stop_token stop);
    /// Two encoders may feed it, or one again. Sends nothing but that: the stage stays.
    QCoro::Task<aws::Result<IngestConfiguration>> setRedundantIngest(QString arn, bool isRedundant, OnTry onTry,
                                                                     OnAnswer onAnswer, std::stop_token stop);

    /// Without `force` one that publishes is left as it is: Conflict. With it, its encoder is cut off first.
    QCoro::Task<aws::Result<void>> deleteIngestConfiguration(QString arn, bool force, OnTry onTry, OnAnswer onAnswer,
                                                             std::stop_token stop);

    const aws::ClientSettings &settings() const { return m_calls.client().settings(); }
    const aws::RateLimits &rateLimits() const { return m_calls.client().rateLimits(); }

private:
    explicit Client(const Calls &calls);

    Calls m_calls;
};

} // namespace ivs
