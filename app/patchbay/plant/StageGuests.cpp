// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageGuests.h"

#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/Sightings.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace patchbay {

namespace {

/// As for the lists: it is read by itself, and others use the account too.
constexpr double share = 0.2;

/// An encoder that is bound to the stage has its place by that.
bool isGuest(const ivs::ParticipantSummary &participant)
{
    return participant.isConnected && participant.hasPublished && participant.ingestConfigurationArn.isEmpty();
}

} // namespace

StageGuests::StageGuests(const ivs::Client &client, Sightings &sightings, async::TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_client(client.within(share).with(async::Urgency::Watch))
    , m_sightings(sightings)
    , m_scope(scope)
{
}

const StageGuests::Count *StageGuests::latest(const QString &stageArn, std::chrono::milliseconds since) const
{
    const auto known = m_counts.constFind(stageArn);
    const bool holds = known != m_counts.cend() && std::chrono::steady_clock::now() - known->at < since;
    return holds ? &*known : nullptr;
}

std::optional<int> StageGuests::on(const QString &stageArn) const
{
    const Count *const count = latest(stageArn, m_limits.kept);
    return count ? count->guests : std::nullopt;
}

bool StageGuests::isRefused(const QString &stageArn) const
{
    const Count *const count = latest(stageArn, m_limits.kept);
    return count && !count->guests;
}

void StageGuests::look(const ivs::StageSummary &stage)
{
    if (stage.activeSessionId.isEmpty() || latest(stage.arn, m_limits.fresh) || m_underWay.contains(stage.arn))
        return;
    m_underWay.insert(stage.arn);
    m_scope.add(count(stage.arn, stage.activeSessionId));
}

/// What could not be counted, because it is not allowed or the network is gone, is not asked again at once either.
QCoro::Task<> StageGuests::count(QString stageArn, QString sessionId)
{
    const async::Deadline deadline(m_limits.patience, m_scope.token());
    const std::optional<int> guests = co_await guestsIn(stageArn, sessionId, deadline.token());
    const auto before = on(stageArn);
    const bool wasRefused = isRefused(stageArn);
    m_underWay.remove(stageArn);
    m_counts.insert(stageArn, {guests, std::chrono::steady_clock::now()});
    if (before != guests || wasRefused != isRefused(stageArn))
        Q_EMIT counted(stageArn);
}

QCoro::Task<std::optional<int>> StageGuests::guestsIn(QString stageArn, QString sessionId, std::stop_token stop)
{
    const QDateTime sentAt = Inventory::clock();
    std::vector<ivs::ParticipantSummary> all;
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantPage> & page, m_client.participants(stageArn, sessionId, stop))
    {
        if (!page)
            co_return std::optional<int>();
        std::ranges::move(page->items, std::back_inserter(all));
    }
    m_sightings.take(stageArn, all, sentAt);
    co_return std::optional<int>(int(std::ranges::count_if(all, isGuest)));
}

} // namespace patchbay
