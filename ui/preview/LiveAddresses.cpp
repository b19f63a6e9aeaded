// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/LiveAddresses.h"

#include "async/EitherStop.h"
#include "patchbay/plant/Plant.h"

#include <QPointer>

namespace ui {

using patchbay::AddressComparison;

LiveAddresses::LiveAddresses(const patchbay::Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
}

LiveAddresses::~LiveAddresses()
{
    m_stop.request_stop();
}

std::optional<AddressComparison> LiveAddresses::of(const patchbay::CheckedRebind &live)
{
    if (live.address)
        return live.address;
    const patchbay::EncoderId &encoder = live.rebind.encoder;
    const patchbay::Configuration *const known = m_plant.find(encoder);
    patchbay::Source *const source = m_plant.source(encoder.source);
    if (!known || !source || !known->summary.ingestProtocol.known())
        return AddressComparison();
    const Pair stages{known->summary.stageArn, live.rebind.to.arn};
    if (const auto asked = m_asked.constFind(stages); asked != m_asked.cend())
        return *asked;
    m_asked.insert(stages, std::nullopt);
    source->scope().add(read(*source, stages, *known->summary.ingestProtocol.known(), m_stop.get_token()));
    return std::nullopt;
}

/// The scope it is in ends before the source does.
QCoro::Task<> LiveAddresses::read(patchbay::Source &source, Pair stages, ivs::IngestProtocol protocol,
                                  std::stop_token stop)
{
    const QPointer<LiveAddresses> self(this);
    const async::EitherStop either(stop, source.scope().token());
    const AddressComparison comparison =
        co_await source.addresses().compare(stages.first, stages.second, protocol, either.token());
    if (!self || stop.stop_requested())
        co_return;
    self->m_asked.insert(stages, comparison);
    Q_EMIT self->compared();
}

} // namespace ui
