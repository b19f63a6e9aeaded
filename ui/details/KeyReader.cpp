// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/KeyReader.h"

#include <QCoroTask>

namespace ui {

KeyReader::KeyReader(patchbay::Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
}

KeyReader::~KeyReader()
{
    m_reading.request_stop();
}

void KeyReader::read(const patchbay::EncoderId &encoder, const patchbay::KeyOwner &owner, Take take)
{
    leave();
    patchbay::Source *const source = m_plant.source(encoder.source);
    if (!source)
        return;
    QCoro::connect(patchbay::readStreamKey(*source, encoder.arn, owner, m_reading.get_token()), this,
                   [take = std::move(take), stop = m_reading.get_token()](const aws::Result<aws::Secret> &key) {
                       if (!stop.stop_requested())
                           take(key);
                   });
}

void KeyReader::leave()
{
    m_reading.request_stop();
    m_reading = std::stop_source();
}

} // namespace ui
