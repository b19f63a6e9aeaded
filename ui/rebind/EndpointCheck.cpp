// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/EndpointCheck.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto pauseBeforeReading = 250ms; // moving through the list must not send a request per row

const QString &urlOf(const ivs::StageEndpoints &endpoints, ivs::IngestProtocol protocol)
{
    return protocol == ivs::IngestProtocol::Rtmp ? endpoints.rtmp : endpoints.rtmps;
}

} // namespace

EndpointCheck::EndpointCheck(ivs::Client &client, async::TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_scope(scope)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeReading);
    connect(&m_pause, &QTimer::timeout, this, &EndpointCheck::start);
}

EndpointCheck::~EndpointCheck()
{
    m_reading.request_stop();
}

void EndpointCheck::compare(const QString &fromStageArn, const QString &toStageArn, ivs::IngestProtocol protocol)
{
    if (fromStageArn == m_fromArn && toStageArn == m_toArn && protocol == m_protocol)
        return;
    cancel();
    m_fromArn = fromStageArn;
    m_toArn = toStageArn;
    m_protocol = protocol;
    if (areBothKnown()) {
        conclude();
    } else {
        setComparison({EndpointComparison::State::Reading, {}});
        m_pause.start();
    }
}

void EndpointCheck::repeatIfFailed()
{
    const bool isUnderWay = m_isReading || m_pause.isActive();
    if (m_comparison.state == EndpointComparison::State::Failed && !areBothKnown() && !isUnderWay)
        m_pause.start();
}

bool EndpointCheck::areBothKnown() const
{
    return (m_fromArn.isEmpty() || m_known.contains(m_fromArn)) && m_known.contains(m_toArn);
}

void EndpointCheck::cancel()
{
    m_pause.stop();
    m_reading.request_stop();
    m_isReading = false;
    m_fromArn.clear();
    m_toArn.clear();
    setComparison({});
}

void EndpointCheck::start()
{
    m_isReading = true;
    m_scope.add(readBoth(m_fromArn, m_toArn));
}

QCoro::Task<> EndpointCheck::readBoth(QString fromArn, QString toArn)
{
    const QPointer<EndpointCheck> self(this);
    m_reading = std::stop_source();
    const std::stop_source source = m_reading;
    const std::stop_token stop = source.get_token();
    const std::stop_callback atTheEnd(m_scope.token(), [source] { source.request_stop(); });
    co_await read(fromArn, stop);
    if (self && !stop.stop_requested())
        co_await read(toArn, stop);
    if (self && !stop.stop_requested())
        self->conclude();
}

QCoro::Task<> EndpointCheck::read(QString arn, std::stop_token stop)
{
    if (arn.isEmpty() || m_known.contains(arn))
        co_return;
    const QPointer<EndpointCheck> self(this);
    const auto stage = co_await m_client.stage(arn, stop);
    if (self && stage)
        self->m_known.insert(arn, stage->endpoints);
}

void EndpointCheck::conclude()
{
    m_isReading = false;
    const QString from = urlOf(m_known.value(m_fromArn), m_protocol);
    const QString to = urlOf(m_known.value(m_toArn), m_protocol);
    if (to.isEmpty() || (from.isEmpty() && !m_fromArn.isEmpty()))
        setComparison({EndpointComparison::State::Failed, {}});
    else if (m_fromArn.isEmpty())
        setComparison({EndpointComparison::State::First, to});
    else
        setComparison({from == to ? EndpointComparison::State::Same : EndpointComparison::State::Differs, to});
}

void EndpointCheck::setComparison(const EndpointComparison &comparison)
{
    if (comparison == m_comparison)
        return;
    m_comparison = comparison;
    Q_EMIT comparisonChanged();
}

} // namespace ui
