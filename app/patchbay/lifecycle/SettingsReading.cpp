// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/SettingsReading.h"

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"

#include <QCoroTask>

#include <algorithm>

namespace patchbay {

namespace {

ivs::NewIngestConfiguration settingsOf(const EncoderDetails &details)
{
    const ivs::IngestConfigurationSummary &summary = details.summary;
    return {.name = summary.name,
            .stageArn = summary.stageArn,
            .userId = summary.userId,
            .ingestProtocol = summary.ingestProtocol,
            .attributes = details.attributes,
            .tags = details.tags,
            .redundantIngest = summary.redundantIngest};
}

} // namespace

SettingsReading::SettingsReading(Plant &plant, const QList<EncoderId> &encoders, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    for (const EncoderId &encoder : encoders) {
        if (const Configuration *const known = plant.find(encoder))
            m_items.push_back({encoder, known->summary.name, known->summary.stageArn});
    }
    for (std::size_t number = 0; number < m_items.size(); ++number)
        read(number);
}

SettingsReading::SettingsReading(Plant &plant, const std::vector<Creation> &known, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    for (const Creation &each : known)
        m_items.push_back({{each.source, {}}, each.settings.name, each.settings.stageArn, each.settings});
}

SettingsReading::~SettingsReading()
{
    m_reading.request_stop();
}

void SettingsReading::read(std::size_t number)
{
    Item &item = m_items[number];
    Source *const source = m_plant.sources().reaching(item.encoder);
    if (!source)
        return;
    item.error.reset();
    ++m_waiting;
    QCoro::connect(readEncoderDetails(*source, item.encoder.arn, m_reading.get_token()), this,
                   [this, number](const aws::Result<EncoderDetails> &details) { take(number, details); });
}

void SettingsReading::take(std::size_t number, const aws::Result<EncoderDetails> &details)
{
    --m_waiting;
    if (details)
        m_items[number].settings = settingsOf(*details);
    else
        m_items[number].error = details.error();
    Q_EMIT changed();
}

int SettingsReading::failed() const
{
    return int(std::ranges::count_if(m_items, [](const Item &item) { return item.error.has_value(); }));
}

void SettingsReading::readAgain()
{
    for (std::size_t number = 0; number < m_items.size(); ++number) {
        if (m_items[number].error)
            read(number);
    }
    Q_EMIT changed();
}

} // namespace patchbay
