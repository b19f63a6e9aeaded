// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageAddresses.h"

#include "async/Deadline.h"

namespace patchbay {

namespace {

using State = AddressComparison::State;

const QString &urlOf(const ivs::StageEndpoints &endpoints, ivs::IngestProtocol protocol)
{
    return protocol == ivs::IngestProtocol::Rtmp ? endpoints.rtmp : endpoints.rtmps;
}

} // namespace

StageAddresses::StageAddresses(ivs::Client &client, std::chrono::milliseconds patience)
    : m_client(client)
    , m_patience(patience)
{
}

std::optional<AddressComparison> StageAddresses::known(const QString &fromStageArn, const QString &toStageArn,
                                                       ivs::IngestProtocol protocol) const
{
    if (toStageArn.isEmpty())
        return AddressComparison{};
    if (!isKnown(fromStageArn) || !isKnown(toStageArn))
        return std::nullopt;
    const QString from = urlOf(m_known.value(fromStageArn), protocol);
    const QString to = urlOf(m_known.value(toStageArn), protocol);
    if (to.isEmpty() || (from.isEmpty() && !fromStageArn.isEmpty()))
        return AddressComparison{State::Failed, {}};
    if (fromStageArn.isEmpty())
        return AddressComparison{State::First, to};
    return AddressComparison{from == to ? State::Same : State::Differs, to};
}

QCoro::Task<AddressComparison> StageAddresses::compare(QString fromStageArn, QString toStageArn,
                                                       ivs::IngestProtocol protocol, std::stop_token stop)
{
    const async::Deadline deadline(m_patience, stop);
    const std::stop_token end = deadline.token();
    if (!toStageArn.isEmpty()) {
        const auto from = endpoints(fromStageArn, end);
        const auto to = endpoints(toStageArn, end);
        co_await from;
        co_await to;
    }
    const AddressComparison failed{State::Failed, {}};
    const AddressComparison comparison = known(fromStageArn, toStageArn, protocol).value_or(failed);
    co_return AddressComparison(comparison);
}

QCoro::Task<aws::Result<ivs::StageEndpoints>> StageAddresses::endpoints(QString stageArn, std::stop_token stop)
{
    if (isKnown(stageArn))
        co_return aws::Result<ivs::StageEndpoints>(m_known.value(stageArn));
    const auto stage = co_await m_client.stage(stageArn, stop);
    if (!stage)
        co_return aws::Result<ivs::StageEndpoints>(tl::unexpected(stage.error()));
    m_known.insert(stageArn, stage->endpoints);
    co_return aws::Result<ivs::StageEndpoints>(stage->endpoints);
}

} // namespace patchbay
