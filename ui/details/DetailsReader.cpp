// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsReader.h"

#include "patchbay/plant/SecondLook.h"

#include <QCoroTask>

namespace ui {

DetailsReader::DetailsReader(patchbay::Inventory &inventory, ivs::Client &client, async::TaskScope &scope,
                             QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_client(client)
    , m_scope(scope)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, &DetailsReader::readNow);
}

DetailsReader::~DetailsReader()
{
    m_reading.request_stop();
}

void DetailsReader::settleOn(const QString &arn)
{
    leave();
    m_arn = arn;
    if (!arn.isEmpty())
        m_settled.start();
}

void DetailsReader::readNow()
{
    leave();
    const auto sentAt = patchbay::Inventory::clock();
    QCoro::connect(readEncoderDetails(m_client, m_scope, m_arn, m_reading.get_token()), this,
                   [this, sentAt, stop = m_reading.get_token()](const aws::Result<EncoderDetails> &details) {
                       if (!stop.stop_requested())
                           take(details, sentAt);
                   });
}

void DetailsReader::leave()
{
    m_settled.stop();
    m_reading.request_stop();
    m_reading = std::stop_source();
}

void DetailsReader::take(const aws::Result<EncoderDetails> &details, const QDateTime &sentAt)
{
    if (!details) {
        Q_EMIT failed(details.error());
        if (patchbay::saysGone(details.error()))
            m_inventory.remove(m_arn);
        return;
    }
    const QString stageArn = details->summary.stageArn;
    Q_EMIT detailsRead(*details);
    readEndpoints(stageArn);
    m_inventory.apply(details->summary, sentAt);
}

void DetailsReader::readEndpoints(const QString &stageArn)
{
    const auto known = m_endpoints.constFind(stageArn);
    if (stageArn.isEmpty() || known != m_endpoints.constEnd()) {
        Q_EMIT endpointsRead(known == m_endpoints.constEnd() ? ivs::StageEndpoints() : *known);
        return;
    }
    QCoro::connect(ui::readEndpoints(m_client, m_scope, stageArn, m_reading.get_token()), this,
                   [this, stageArn, stop = m_reading.get_token()](const aws::Result<ivs::StageEndpoints> &read) {
                       if (read)
                           m_endpoints.insert(stageArn, *read);
                       if (stop.stop_requested())
                           return;
                       if (read)
                           Q_EMIT endpointsRead(*read);
                       else
                           Q_EMIT failed(read.error());
                   });
}

} // namespace ui
