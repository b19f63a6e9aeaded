// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/ActiveWatch.h"

#include "patchbay/plant/Source.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbay {

namespace {

using std::chrono::milliseconds;

/// A service that does not answer is asked less often, and soon enough again.
constexpr milliseconds longestPause{15'000};

} // namespace

ActiveWatch::ActiveWatch(Source &source)
    : m_source(source)
    , m_client(source.watch().watchingClient())
{
    connect(&m_next, &async::Timer::timeout, this, [this] {
        if (!m_source.scope().token().stop_requested())
            m_source.scope().add(readLive());
    });
    connect(&source.inventory(), &Inventory::loadingChanged, this, &ActiveWatch::noteLoading);
}

void ActiveWatch::want(For whom, milliseconds pace)
{
    const milliseconds before = this->pace();
    m_wanted[std::size_t(whom)] = pace;
    const milliseconds now = this->pace();
    if (now.count() == 0) {
        m_next.stop();
        m_failures = 0;
    } else if (!m_isReading && (before.count() == 0 || now < before || !m_next.isActive())) {
        schedule();
    }
}

bool ActiveWatch::isWanted() const
{
    return pace().count() > 0;
}

/// The shortest; zero: nobody wants it.
milliseconds ActiveWatch::pace() const
{
    milliseconds shortest{0};
    for (const milliseconds each : m_wanted) {
        if (each.count() > 0 && (shortest.count() == 0 || each < shortest))
            shortest = each;
    }
    return shortest;
}

void ActiveWatch::schedule()
{
    const milliseconds usual = pace();
    if (usual.count() == 0 || m_source.scope().token().stop_requested())
        return m_next.stop();
    const milliseconds backedOff = usual * (1 << std::min(m_failures, 4));
    m_next.start(std::min(backedOff, std::max(longestPause, usual)));
}

void ActiveWatch::loseSight()
{
    m_isListNew = false;
    m_completeAt = {};
}

void ActiveWatch::noteLoading()
{
    const Inventory &inventory = m_source.inventory();
    if (inventory.isReading()) {
        m_isListNew = true;
    } else if (m_isListNew && !inventory.lastError()) {
        m_completeAt = Inventory::clock();
        Q_EMIT completed();
    }
}

QCoro::Task<> ActiveWatch::readLive()
{
    if (std::exchange(m_isReading, true))
        co_return;
    const std::stop_token stop = m_source.scope().token();
    QDateTime firstSentAt;
    QDateTime sentAt;
    const ivs::Client::OnTry onTry = [&sentAt] { sentAt = Inventory::clock(); };
    std::vector<ivs::IngestConfigurationSummary> live;
    bool isWhole = true;
    QCORO_FOREACH(aws::Result<ivs::Client::IngestConfigurationPage> & page,
                  m_client.activeIngestConfigurations(onTry, stop))
    {
        if (!firstSentAt.isValid())
            firstSentAt = sentAt;
        isWhole = isWhole && page && page->unreadable.empty();
        if (!page)
            break;
        std::ranges::move(page->items, std::back_inserter(live));
    }
    m_isReading = false;
    if (stop.stop_requested())
        co_return;
    m_failures = isWhole ? 0 : m_failures + 1;
    schedule();
    if (isWhole)
        takeOver(std::move(live), firstSentAt);
}

/// Who is not listed has stopped: the inventory hears of it in the same way.
void ActiveWatch::takeOver(std::vector<ivs::IngestConfigurationSummary> live, const QDateTime &sentAt)
{
    m_readAt = sentAt;
    QSet<QString> arns;
    for (const ivs::IngestConfigurationSummary &each : live)
        arns.insert(each.arn);
    for (const Configuration &known : m_source.inventory().configurations()) {
        if (!known.summary.isActive() || arns.contains(known.summary.arn))
            continue;
        live.push_back(known.summary);
        live.back().state = ivs::IngestState::Inactive;
    }
    m_source.inventory().applyPage(std::move(live), sentAt);
    Q_EMIT read(arns, sentAt);
}

} // namespace patchbay
