// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/LiveSince.h"

#include "patchbay/plant/EncoderPublishing.h"

#include <QPointer>

namespace ui {

namespace {

/// Of a pair, whose legs no list names: as far as they are there.
QStringList legsOf(const patchbay::StageParticipants &there, const QString &encoderArn)
{
    QStringList legs;
    for (const ivs::ParticipantSummary &each : there.present) {
        if (each.ingestConfigurationArn == encoderArn)
            legs += each.participantId;
    }
    return legs;
}

} // namespace

LiveSince::LiveSince(const patchbay::Plant &plant, const patchbay::EncoderId &encoder, QObject *parent)
    : QObject(parent)
{
    patchbay::Source *const source = plant.source(encoder.source);
    const patchbay::Configuration *const known = source ? plant.find(encoder) : nullptr;
    m_wasRead = !known;
    if (known)
        source->scope().add(ask(*source, patchbay::EncoderDetails{known->summary, {}, {}, {}}, m_stop.get_token()));
}

LiveSince::~LiveSince()
{
    m_stop.request_stop();
}

QCoro::Task<> LiveSince::ask(patchbay::Source &source, patchbay::EncoderDetails details, std::stop_token stop)
{
    const QPointer<LiveSince> self(this);
    if (details.summary.redundantIngest) {
        const auto there = co_await patchbay::readParticipants(source, details.summary.stageArn, stop);
        if (there)
            details.legParticipants = legsOf(*there, details.summary.arn);
    }
    const auto publishing = co_await patchbay::readPublishing(source, details, stop);
    if (!self)
        co_return;
    self->m_wasRead = true;
    if (publishing) {
        for (const patchbay::EncoderParticipant &each : publishing->present) {
            if (each.since.isValid() && (self->m_since.isNull() || each.since < self->m_since))
                self->m_since = each.since;
        }
    }
    Q_EMIT self->read();
}

} // namespace ui
