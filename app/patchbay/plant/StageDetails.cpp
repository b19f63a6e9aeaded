// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageDetails.h"

#include "async/EitherStop.h"
#include "async/OwnedBy.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

QCoro::Task<aws::Result<ivs::Stage>> read(ivs::Client client, QString arn, std::stop_token stop, std::stop_token end)
{
    const async::EitherStop either(stop, end);
    co_return co_await client.stage(arn, either.token());
}

} // namespace

QCoro::Task<aws::Result<ivs::Stage>> readStage(Source &source, QString arn, async::Urgency urgency,
                                               std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    return async::ownedBy(scope, read(source.client().with(urgency), std::move(arn), std::move(stop), scope.token()));
}

bool isRecorded(const QJsonObject &recording)
{
    return !recording[u"storageConfigurationArn"_s].toString().isEmpty();
}

bool isRecorded(const ivs::Stage &stage)
{
    return isRecorded(stage.recording);
}

} // namespace patchbay
