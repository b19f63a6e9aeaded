// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageAddresses.h"

#include "async/Deadline.h"
#include "async/SharedResult.h"

#include <QPromise>

namespace patchbay {

namespace {

using State = AddressComparison::State;

aws::Error stopped()
{
    aws::Error error;
    error.kind = aws::ErrorKind::Cancelled;
    return error;
}

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

/// Sixty encoders that move to one stage at once ask for it once. When the one that reads is stopped, another one goes
/// on.
QCoro::Task<aws::Result<ivs::StageEndpoints>> StageAddresses::endpoints(QString stageArn, std::stop_token stop)
{
    while (!isKnown(stageArn)) {
        if (!m_reading.contains(stageArn)) {
            auto own = co_await read(stageArn, stop);
            co_return std::move(own);
        }
        auto others = co_await async::resultOf(m_reading.value(stageArn), stop);
        const bool isGivenUp = !others || (!*others && others->error().kind == aws::ErrorKind::Cancelled);
        if (stop.stop_requested())
            co_return Endpoints(tl::unexpected(stopped()));
        if (!isGivenUp)
            co_return std::move(*others);
    }
    co_return Endpoints(m_known.value(stageArn));
}

QCoro::Task<StageAddresses::Endpoints> StageAddresses::read(QString stageArn, std::stop_token stop)
{
    QPromise<Endpoints> promise;
    promise.start();
    m_reading.insert(stageArn, promise.future());
    const auto stage = co_await m_client.stage(stageArn, stop);
    Endpoints endpoints = stage ? Endpoints(stage->endpoints) : Endpoints(tl::unexpected(stage.error()));
    if (endpoints)
        m_known.insert(stageArn, *endpoints);
    m_reading.remove(stageArn);
    promise.addResult(endpoints);
    promise.finish();
    co_return std::move(endpoints);
}

} // namespace patchbay
