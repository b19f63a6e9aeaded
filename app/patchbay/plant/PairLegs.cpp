// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/PairLegs.h"

#include "async/Deadline.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/Sightings.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace patchbay {

namespace {

/// As for the lists: it is read by itself, and others use the account too.
constexpr double share = 0.2;

using Clock = std::chrono::steady_clock;

bool isLivePair(const ivs::IngestConfigurationSummary &summary)
{
    return summary.redundantIngest && summary.isActive() && !summary.stageArn.isEmpty();
}

} // namespace

PairLegs::PairLegs(const ivs::Client &client, Inventory &inventory, Sightings &sightings, async::TaskScope &scope,
                   QObject *parent)
    : QObject(parent)
    , m_client(client.within(share).with(async::Urgency::Watch))
    , m_inventory(inventory)
    , m_sightings(sightings)
    , m_scope(scope)
{
    connect(&inventory, &Inventory::loadingChanged, this, [this] {
        if (!m_inventory.isReading() && !m_inventory.lastError())
            look();
    });
}

void PairLegs::look()
{
    QSet<QString> stages;
    for (const Configuration &each : m_inventory.configurations()) {
        if (isLivePair(each.summary))
            stages.insert(each.summary.stageArn);
    }
    for (const QString &arn : stages) {
        const ivs::StageSummary *const stage = m_inventory.stages().find(arn);
        if (!stage || stage->activeSessionId.isEmpty() || !isDue(arn))
            continue;
        m_underWay.insert(arn);
        m_scope.add(read(arn, stage->activeSessionId));
    }
}

bool PairLegs::isDue(const QString &stageArn) const
{
    const auto next = m_next.constFind(stageArn);
    return !m_underWay.contains(stageArn) && (next == m_next.cend() || *next <= Clock::now());
}

QCoro::Task<> PairLegs::read(QString stageArn, QString sessionId)
{
    const async::Deadline deadline(m_limits.patience, m_scope.token());
    const aws::Result<Present> present = co_await presentIn(stageArn, sessionId, deadline.token());
    m_underWay.remove(stageArn);
    m_next.insert(stageArn, Clock::now() + (present ? m_limits.kept : m_limits.keptFailure));
    if (present)
        take(stageArn, *present);
}

QCoro::Task<aws::Result<PairLegs::Present>> PairLegs::presentIn(QString stageArn, QString sessionId,
                                                                std::stop_token stop)
{
    const QDateTime sentAt = Inventory::clock();
    std::vector<ivs::ParticipantSummary> all;
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantPage> & page, m_client.participants(stageArn, sessionId, stop))
    {
        if (!page)
            co_return tl::unexpected(page.error());
        std::ranges::move(page->items, std::back_inserter(all));
    }
    m_sightings.take(stageArn, all, sentAt);
    Present present;
    for (const ivs::ParticipantSummary &each : all) {
        if (each.isConnected && !each.ingestConfigurationArn.isEmpty())
            present[each.ingestConfigurationArn].insert(each.participantId);
    }
    co_return present;
}

/// Of a pair that nobody is there of, the list and the stage tell of different moments: nothing is known.
void PairLegs::take(const QString &stageArn, const Present &present)
{
    QHash<QString, bool> found;
    for (const Configuration &each : m_inventory.configurations()) {
        if (!isLivePair(each.summary) || each.summary.stageArn != stageArn)
            continue;
        QSet<QString> legs = present.value(each.summary.arn);
        legs.remove(each.summary.participantId); // the virtual one, which is no leg
        found.insert(each.summary.arn, legs.size() == 1);
    }
    for (auto pair = found.cbegin(); pair != found.cend(); ++pair)
        m_inventory.setLegMissing(pair.key(), pair.value());
}

} // namespace patchbay
