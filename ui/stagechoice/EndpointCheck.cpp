// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagechoice/EndpointCheck.h"

#include "async/EitherStop.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace ui {

using patchbay::AddressComparison;

namespace {
constexpr auto pauseBeforeReading = 250ms; // moving through the list must not send a request per row
}

EndpointCheck::EndpointCheck(const patchbay::Plant &plant, const patchbay::SourceId &source, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_source(source)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeReading);
    connect(&m_pause, &QTimer::timeout, this, &EndpointCheck::start);
}

EndpointCheck::~EndpointCheck()
{
    m_reading.request_stop();
}

std::optional<AddressComparison> EndpointCheck::known() const
{
    const patchbay::Source *const source = m_plant.source(m_source);
    return source ? source->addresses().known(m_fromArn, m_toArn, m_protocol) : AddressComparison();
}

void EndpointCheck::compare(const QString &fromStageArn, const QString &toStageArn, ivs::IngestProtocol protocol)
{
    if (fromStageArn == m_fromArn && toStageArn == m_toArn && protocol == m_protocol)
        return;
    cancel();
    m_fromArn = fromStageArn;
    m_toArn = toStageArn;
    m_protocol = protocol;
    if (const auto comparison = known()) {
        setComparison(*comparison);
    } else {
        setComparison({AddressComparison::State::Reading, {}});
        m_pause.start();
    }
}

void EndpointCheck::repeatIfFailed()
{
    const bool isUnderWay = m_isReading || m_pause.isActive();
    if (m_comparison.state == AddressComparison::State::Failed && !known() && !isUnderWay)
        m_pause.start();
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
    patchbay::Source *const source = m_plant.source(m_source);
    if (!source)
        return cancel();
    m_isReading = true;
    m_reading = std::stop_source();
    source->scope().add(read(*source, m_reading.get_token()));
}

/// The scope it is in ends before the source does.
QCoro::Task<> EndpointCheck::read(patchbay::Source &source, std::stop_token stop)
{
    const QPointer<EndpointCheck> self(this);
    const async::EitherStop either(stop, source.scope().token());
    const AddressComparison comparison =
        co_await source.addresses().compare(m_fromArn, m_toArn, m_protocol, either.token());
    if (!self || stop.stop_requested())
        co_return;
    self->m_isReading = false;
    self->setComparison(comparison);
}

void EndpointCheck::setComparison(const AddressComparison &comparison)
{
    if (comparison == m_comparison)
        return;
    m_comparison = comparison;
    Q_EMIT comparisonChanged();
}

} // namespace ui
