// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Calls.h"
#include "ivs/NewResources.h"
#include "ivs/Participants.h"

namespace ivs {

/// The operations on stages; see Client.
class StageCalls {
public:
    using StagePage = Page<StageSummary>;
    using StageSessionPage = Page<StageSession>;

    QCoro::AsyncGenerator<aws::Result<StagePage>> stages(std::stop_token stop);
    QCoro::Task<aws::Result<Stage>> stage(QString arn, std::stop_token stop);

    /// The sessions that a stage has had, in no order that the service promises. Of a stage that doesn't exist: none.
    QCoro::AsyncGenerator<aws::Result<StageSessionPage>> stageSessions(QString stageArn, std::stop_token stop);

    /// Not to be repeated after an answer that got lost: there would be two.
    QCoro::Task<aws::Result<Stage>> createStage(NewStage settings, OnTry onTry, OnAnswer onAnswer,
                                                std::stop_token stop);
    /// Leaves everything else of it.
    QCoro::Task<aws::Result<Stage>> renameStage(QString arn, QString name, OnTry onTry, OnAnswer onAnswer,
                                                std::stop_token stop);
    /// Disconnects everybody. A configuration that publishes to it loses its stage; the others keep an ARN that leads
    /// nowhere (service model, DeleteStage).
    QCoro::Task<aws::Result<void>> deleteStage(QString arn, OnTry onTry, OnAnswer onAnswer, std::stop_token stop);

protected:
    explicit StageCalls(const Calls &calls);
    ~StageCalls() = default;
    StageCalls(const StageCalls &) = default;
    StageCalls(StageCalls &&) = default;
    StageCalls &operator=(const StageCalls &) = delete;
    StageCalls &operator=(StageCalls &&) = delete;

private:
    Calls m_calls;
};

} // namespace ivs
