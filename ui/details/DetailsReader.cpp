// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsReader.h"

#include <QCoroTask>

namespace ui {

DetailsReader::DetailsReader(patchbay::Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, &DetailsReader::readNow);
}

DetailsReader::~DetailsReader()
{
    m_reading.request_stop();
}

void DetailsReader::settleOn(const patchbay::EncoderId &encoder)
{
    leave();
    m_encoder = encoder;
    if (!encoder.isNull())
        m_settled.start();
}

void DetailsReader::readNow()
{
    leave();
    patchbay::Source *const source = m_plant.source(m_encoder.source);
    if (!source)
        return;
    const auto sentAt = source->inventory().clock();
    QCoro::connect(patchbay::readEncoderDetails(*source, m_encoder.arn, m_reading.get_token()), this,
                   [this, sentAt, stop = m_reading.get_token()](const aws::Result<patchbay::EncoderDetails> &details) {
                       if (!stop.stop_requested())
                           take(details, sentAt);
                   });
}

void DetailsReader::leave()
{
    m_settled.stop();
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_wasPair.reset();
}

void DetailsReader::take(const aws::Result<patchbay::EncoderDetails> &details, const QDateTime &sentAt)
{
    patchbay::Source *const source = m_plant.source(m_encoder.source);
    if (!source)
        return;
    const QString arn = m_encoder.arn;
    m_wasPair.reset();
    if (details) {
        m_wasPair = details->summary.redundantIngest;
        Q_EMIT detailsRead(*details);
        readEndpoints(*source, details->summary.stageArn);
    } else {
        Q_EMIT failed(details.error());
    }
    patchbay::takeOver(*source, arn, details, sentAt);
}

void DetailsReader::readEndpoints(patchbay::Source &source, const QString &stageArn)
{
    if (stageArn.isEmpty()) {
        Q_EMIT endpointsRead({});
        return;
    }
    QCoro::connect(patchbay::readEndpoints(source, stageArn, m_reading.get_token()), this,
                   [this, stop = m_reading.get_token()](const aws::Result<ivs::StageEndpoints> &read) {
                       if (stop.stop_requested())
                           return;
                       if (read)
                           Q_EMIT endpointsRead(*read);
                       else
                           Q_EMIT failed(read.error());
                   });
}

bool DetailsReader::isPast(const patchbay::ConfigurationChange &change, const patchbay::Configuration &now) const
{
    return change.isOfAnotherSource || (m_wasPair && *m_wasPair != now.summary.redundantIngest);
}

} // namespace ui
