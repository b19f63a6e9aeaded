// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Sightings.h"

#include "patchbay/plant/Inventory.h"

#include <algorithm>

namespace patchbay {

namespace {

bool isEncoder(const ivs::ParticipantSummary &participant)
{
    return participant.isConnected && participant.hasPublished && !participant.ingestConfigurationArn.isEmpty();
}

} // namespace

Sightings::Sightings(Inventory &inventory, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
{
    connect(&m_next, &async::Timer::timeout, this, &Sightings::forgetOld);
}

void Sightings::take(const QString &stageArn, const std::vector<ivs::ParticipantSummary> &participants,
                     const QDateTime &sentAt)
{
    QSet<QString> present;
    for (const ivs::ParticipantSummary &each : participants) {
        if (isEncoder(each))
            present.insert(each.ingestConfigurationArn);
    }
    const QSet<QString> before = m_seen;
    for (const QString &encoder : before) {
        if (!present.contains(encoder))
            miss(encoder, stageArn, sentAt);
    }
    for (const QString &encoder : std::as_const(present))
        see(encoder, stageArn, sentAt);
    if (!m_seen.isEmpty() && !m_next.isActive())
        m_next.start(m_limits.kept);
}

/// Where it was since it has become bound, or live, counts: before, it may have been somewhere else for a good reason.
void Sightings::see(const QString &encoderArn, const QString &stageArn, const QDateTime &sentAt)
{
    const Configuration *const known = m_inventory.find(encoderArn);
    if (!known || !known->summary.isActive() || sentAt < known->boundAt)
        return;
    if (known->elsewhere.isSeen() && sentAt < known->elsewhere.at)
        return;
    if (known->summary.stageArn == stageArn)
        return m_inventory.setElsewhere(encoderArn, {});
    m_seen.insert(encoderArn);
    m_inventory.setElsewhere(encoderArn, {stageArn, sentAt});
}

void Sightings::miss(const QString &encoderArn, const QString &stageArn, const QDateTime &sentAt)
{
    const Configuration *const known = m_inventory.find(encoderArn);
    if (known && known->elsewhere.stageArn == stageArn && known->elsewhere.at <= sentAt)
        m_inventory.setElsewhere(encoderArn, {});
}

int Sightings::on(const QString &stageArn) const
{
    return int(std::ranges::count_if(m_seen, [&](const QString &encoder) {
        const Configuration *const known = m_inventory.find(encoder);
        return known && known->elsewhere.isSeen() && known->elsewhere.stageArn == stageArn;
    }));
}

void Sightings::forgetOld()
{
    const QDateTime now = Inventory::clock();
    std::chrono::milliseconds next = m_limits.kept;
    const QSet<QString> seen = m_seen;
    for (const QString &encoder : seen) {
        const Configuration *const known = m_inventory.find(encoder);
        const bool isSeen = known && known->elsewhere.isSeen();
        const auto left = isSeen ? m_limits.kept - std::chrono::milliseconds(known->elsewhere.at.msecsTo(now))
                                 : std::chrono::milliseconds(0);
        if (left.count() > 0) {
            next = std::min(next, left);
            continue;
        }
        m_seen.remove(encoder);
        if (isSeen)
            m_inventory.setElsewhere(encoder, {});
    }
    if (!m_seen.isEmpty())
        m_next.start(next);
}

} // namespace patchbay
