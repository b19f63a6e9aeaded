// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/SecondLook.h"

#include <QScopeGuard>

namespace patchbay {

namespace {
constexpr double share = 0.2; // as for the list: it is read by itself, and others use the account too
}

bool saysGone(const aws::Error &error)
{
    return error.kind == aws::ErrorKind::ResourceNotFound && error.origin == aws::Origin::Aws;
}

QCoro::Task<aws::Result<ivs::IngestConfiguration>> readInto(Inventory &inventory, ivs::Client &client, QString arn,
                                                            ivs::Client::OnTry onTry, std::stop_token stop)
{
    QDateTime sentAt;
    const ivs::Client::OnTry note = [&sentAt, &onTry] {
        sentAt = Inventory::clock();
        if (onTry)
            onTry();
    };
    const auto configuration = co_await client.ingestConfiguration(arn, note, stop);
    if (configuration)
        inventory.apply(configuration->summary(), sentAt);
    else if (saysGone(configuration.error()))
        inventory.remove(arn);
    co_return aws::Result<ivs::IngestConfiguration>(configuration);
}

QCoro::Task<aws::Result<ivs::IngestConfiguration>> readInto(Inventory &inventory, ivs::Client &client, QString arn,
                                                            std::stop_token stop)
{
    return readInto(inventory, client, std::move(arn), {}, std::move(stop));
}

SecondLook::SecondLook(ivs::Client &client, Inventory &inventory, async::TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_client(client.within(share).with(async::Urgency::Watch))
    , m_inventory(inventory)
    , m_scope(scope)
{
    connect(&m_inventory, &Inventory::listIsBehind, this, &SecondLook::at);
}

void SecondLook::at(const QString &arn)
{
    if (m_waiting.contains(arn) || m_scope.token().stop_requested())
        return;
    m_waiting += arn;
    if (!m_isLooking)
        m_scope.add(lookAtAll());
}

QCoro::Task<> SecondLook::lookAtAll()
{
    m_isLooking = true;
    const auto done = qScopeGuard([this] { m_isLooking = false; });
    const std::stop_token stop = m_scope.token();
    while (!m_waiting.isEmpty() && !stop.stop_requested()) {
        co_await readInto(m_inventory, m_client, m_waiting.constFirst(), stop);
        m_waiting.removeFirst();
    }
}

} // namespace patchbay
