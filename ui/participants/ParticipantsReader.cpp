// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/participants/ParticipantsReader.h"

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"

#include <QCoroTask>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

ParticipantsReader::ParticipantsReader(patchbay::Plant &plant, patchbay::StageId stage, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_stage(std::move(stage))
{
    m_again.setSingleShot(true);
    m_again.setInterval(pace);
    connect(&m_again, &QTimer::timeout, this, &ParticipantsReader::readNow);
}

ParticipantsReader::~ParticipantsReader()
{
    m_reading.request_stop();
}

void ParticipantsReader::readNow()
{
    m_again.stop();
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_asked = 0;
    patchbay::Source *const source = m_plant.source(m_stage.source);
    if (!source)
        return;
    QCoro::connect(patchbay::readParticipants(*source, m_stage.arn, m_reading.get_token()), this,
                   [this, stop = m_reading.get_token()](const aws::Result<patchbay::StageParticipants> &read) {
                       if (!stop.stop_requested())
                           take(read);
                   });
}

std::optional<ivs::Open<ivs::ParticipantProtocol>> ParticipantsReader::protocolOf(const QString &participantId) const
{
    const auto known = m_protocols.constFind(participantId);
    return known == m_protocols.cend() ? std::nullopt : std::optional(*known);
}

void ParticipantsReader::take(const aws::Result<patchbay::StageParticipants> &read)
{
    m_again.start();
    if (read) {
        m_isRead = true;
        m_error.reset();
        m_participants = *read;
        askProtocols();
        askLegs();
    } else {
        m_error = read.error();
    }
    Q_EMIT changed();
}

/// Of viewers, who may be thousands, nobody asks.
void ParticipantsReader::askProtocols()
{
    patchbay::Source *const source = m_plant.source(m_stage.source);
    if (!source)
        return;
    for (const ivs::ParticipantSummary &each : m_participants.present) {
        if (each.hasPublished && !m_protocols.contains(each.participantId))
            ask(*source, each.participantId);
    }
}

/// The list tells only which encoder each belongs to.
void ParticipantsReader::askLegs()
{
    patchbay::Source *const source = m_plant.source(m_stage.source);
    QSet<QString> pairs;
    for (const ivs::ParticipantSummary &each : m_participants.present) {
        const patchbay::Configuration *const encoder = m_plant.find({m_stage.source, each.ingestConfigurationArn});
        if (encoder && encoder->summary.redundantIngest && !m_legs.contains(each.participantId))
            pairs.insert(each.ingestConfigurationArn);
    }
    for (const QString &arn : std::as_const(pairs)) {
        if (!source)
            return;
        ++m_asked;
        QCoro::connect(patchbay::readEncoderDetails(*source, arn, m_reading.get_token()), this,
                       [this, arn, stop = m_reading.get_token()](const aws::Result<patchbay::EncoderDetails> &read) {
                           if (stop.stop_requested())
                               return;
                           --m_asked;
                           if (read)
                               takeLegs(arn, read->legParticipants);
                           Q_EMIT changed();
                       });
    }
}

/// Who else publishes by its key is no leg of it.
void ParticipantsReader::takeLegs(const QString &encoderArn, const QStringList &legs)
{
    static const QStringList names{u"A"_s, u"B"_s};
    for (const ivs::ParticipantSummary &each : m_participants.present) {
        if (each.ingestConfigurationArn == encoderArn)
            m_legs.insert(each.participantId, names.value(legs.indexOf(each.participantId)));
    }
}

/// One that could not be asked is asked again with the next reading.
void ParticipantsReader::ask(patchbay::Source &source, const QString &participantId)
{
    ++m_asked;
    QCoro::connect(
        patchbay::readParticipant(source, m_stage.arn, m_participants.sessionId, participantId, m_reading.get_token()),
        this, [this, participantId, stop = m_reading.get_token()](const aws::Result<ivs::Participant> &read) {
            if (stop.stop_requested())
                return;
            --m_asked;
            if (read)
                m_protocols.insert(participantId, read->protocol);
            Q_EMIT changed();
        });
}

} // namespace ui
