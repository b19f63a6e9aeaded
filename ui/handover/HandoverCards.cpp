// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/HandoverCards.h"

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"

#include <QCoroTask>

#include <algorithm>

namespace ui {

HandoverCards::HandoverCards(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    for (const patchbay::EncoderId &encoder : encoders) {
        if (!plant.find(encoder))
            continue;
        m_encoders.append(encoder);
        m_cards.push_back(HandoverCard::of(plant, encoder));
    }
    for (std::size_t number = 0; number < m_cards.size(); ++number)
        readServer(number);
}

HandoverCards::~HandoverCards()
{
    m_readingServers.request_stop();
    m_readingKeys.request_stop();
}

void HandoverCards::readServer(std::size_t number)
{
    const patchbay::EncoderId &encoder = m_encoders[qsizetype(number)];
    patchbay::Source *const source = m_plant.source(encoder.source);
    if (!source || m_cards[number].server == HandoverCard::Server::NoStage)
        return;
    const ivs::IngestConfigurationSummary &summary = m_plant.find(encoder)->summary;
    QCoro::connect(patchbay::readEndpoints(*source, summary.stageArn, m_readingServers.get_token()), this,
                   [this, number, protocol = summary.ingestProtocol,
                    stop = m_readingServers.get_token()](const aws::Result<ivs::StageEndpoints> &endpoints) {
                       if (stop.stop_requested())
                           return;
                       m_cards[number].setUrl(endpoints ? patchbay::encoderUrl(protocol, *endpoints) : QString());
                       Q_EMIT changed();
                   });
}

void HandoverCards::readKeys()
{
    dropKeys();
    for (std::size_t number = 0; number < m_cards.size(); ++number)
        readKeysOf(number);
    Q_EMIT changed();
}

void HandoverCards::readKeysOf(std::size_t number)
{
    const patchbay::EncoderId &encoder = m_encoders[qsizetype(number)];
    patchbay::Source *const source = m_plant.source(encoder.source);
    if (!source)
        return;
    ++m_waiting;
    QCoro::connect(patchbay::readStreamKeys(*source, encoder.arn, m_readingKeys.get_token()), this,
                   [this, number, stop = m_readingKeys.get_token()](const aws::Result<std::vector<aws::Secret>> &keys) {
                       if (!stop.stop_requested())
                           takeKeys(number, keys);
                   });
}

void HandoverCards::takeKeys(std::size_t number, const aws::Result<std::vector<aws::Secret>> &keys)
{
    --m_waiting;
    HandoverCard &card = m_cards[number];
    const bool isPair = keys && keys->size() > 1;
    if (keys && isPair != (card.legs.size() > 1)) // it was made one, or one no longer, since the list was read
        card.legs = isPair ? std::vector<HandoverCard::Leg>{{QStringLiteral("A"), {}}, {QStringLiteral("B"), {}}}
                           : std::vector<HandoverCard::Leg>(1);
    for (std::size_t leg = 0; keys && leg < std::min(keys->size(), card.legs.size()); ++leg)
        card.legs[leg].key = (*keys)[leg];
    if (!card.hasKeys())
        m_keyless.push_back({m_encoders[qsizetype(number)], card.encoder,
                             keys ? std::nullopt : std::optional<aws::Error>(keys.error())});
    Q_EMIT changed();
}

void HandoverCards::dropKeys()
{
    m_readingKeys.request_stop();
    m_readingKeys = std::stop_source();
    m_waiting = 0;
    m_keyless.clear();
    for (HandoverCard &card : m_cards)
        card.dropKeys();
    Q_EMIT changed();
}

bool HandoverCards::haveKeys() const
{
    return std::ranges::any_of(m_cards, &HandoverCard::hasKeys);
}

} // namespace ui
