// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageGuests.h"

#include <algorithm>

namespace patchbay {

namespace {

/// As for the lists: it is read by itself, and others use the account too.
constexpr double share = 0.2;

bool isGuest(const ivs::ParticipantSummary &participant)
{
    return participant.isConnected && participant.hasPublished && participant.ingestConfigurationArn.isEmpty();
}

} // namespace

StageGuests::StageGuests(const ivs::Client &client, async::TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_client(client.within(share).with(async::Urgency::Watch))
    , m_scope(scope)
{
}

const StageGuests::Count *StageGuests::latest(const QString &stageArn) const
{
    const auto known = m_counts.constFind(stageArn);
    const bool holds = known != m_counts.cend() && std::chrono::steady_clock::now() - known->at < m_limits.kept;
    return holds ? &*known : nullptr;
}

std::optional<int> StageGuests::on(const QString &stageArn) const
{
    const Count *const count = latest(stageArn);
    return count ? count->guests : std::nullopt;
}

void StageGuests::look(const ivs::StageSummary &stage)
{
    if (stage.activeSessionId.isEmpty() || latest(stage.arn) || m_underWay.contains(stage.arn))
        return;
    m_underWay.insert(stage.arn);
    m_scope.add(count(stage.arn, stage.activeSessionId));
}

/// What could not be counted, because it is not allowed or the network is gone, is not asked again at once either.
QCoro::Task<> StageGuests::count(QString stageArn, QString sessionId)
{
    const auto before = on(stageArn);
    const async::Deadline deadline(m_limits.patience, m_scope.token());
    const std::optional<int> guests = co_await guestsIn(stageArn, sessionId, deadline.token());
    m_underWay.remove(stageArn);
    m_counts.insert(stageArn, {guests, std::chrono::steady_clock::now()});
    if (before != guests)
        Q_EMIT counted(stageArn);
}

QCoro::Task<std::optional<int>> StageGuests::guestsIn(QString stageArn, QString sessionId, std::stop_token stop)
{
    int guests = 0;
    QCORO_FOREACH(aws::Result<ivs::Client::ParticipantPage> & page, m_client.participants(stageArn, sessionId, stop))
    {
        if (!page)
            co_return std::optional<int>();
        guests += int(std::ranges::count_if(page->items, isGuest));
    }
    co_return std::optional<int>(guests);
}

} // namespace patchbay
