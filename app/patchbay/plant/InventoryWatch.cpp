// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/InventoryWatch.h"

#include <algorithm>

namespace patchbay {

namespace {

using std::chrono::milliseconds;

/// What is left to be asked for, and to the other users of the account, while nobody asks.
constexpr double watchingShare = 0.2;
constexpr milliseconds longestPause{10'000}; // a network that is back is noticed soon
constexpr milliseconds longestAskedPause = std::chrono::minutes(5); // a show may begin meanwhile

/// How much longer the service wants to be left alone.
milliseconds pauseAskedWith(const std::optional<aws::Error> &error)
{
    if (!error || !error->askAgainAt.isValid())
        return milliseconds(0);
    const milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(error->askAgainAt));
    return std::clamp(left, milliseconds(0), longestAskedPause);
}

} // namespace

InventoryWatch::InventoryWatch(ivs::Client &client, Inventory &inventory, async::TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_watchingClient(client.within(watchingShare).with(async::Urgency::Watch))
    , m_inventory(inventory)
    , m_scope(scope)
{
    connect(&m_next, &async::Timer::timeout, this, [this] { m_scope.add(read(m_again == Again::No)); });
}

void InventoryWatch::setInterval(milliseconds interval)
{
    m_interval = interval;
    scheduleNext();
}

void InventoryWatch::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (m_paused)
        m_next.stop();
    else if (m_interval.count() > 0 || m_again != Again::No)
        refreshSoon();
}

void InventoryWatch::refreshNow()
{
    refresh(Again::AtOnce);
}

void InventoryWatch::refreshSoon()
{
    refresh(Again::AfterAskedPause);
}

void InventoryWatch::refresh(Again again)
{
    m_isStopped = false;
    m_again = std::max(m_again, again);
    if (m_inventory.loading() != Inventory::Loading::Idle) {
        if (m_isReadingByItself)
            m_reading.request_stop(); // it takes its time
        return;
    }
    const milliseconds left = untilAgain();
    if (left.count() > 0) {
        m_next.start(left);
        return;
    }
    m_next.stop();
    m_scope.add(read(false));
}

void InventoryWatch::restart()
{
    refreshNow();
    if (m_again != Again::No)
        m_reading.request_stop();
}

milliseconds InventoryWatch::untilAgain() const
{
    return m_again == Again::AtOnce ? milliseconds(0) : askedPause();
}

void InventoryWatch::stop()
{
    if (m_inventory.loading() == Inventory::Loading::Idle)
        return;
    m_isStopped = true;
    m_again = Again::No;
    m_reading.request_stop();
}

milliseconds InventoryWatch::pause() const
{
    const milliseconds backedOff = m_interval * (1 << std::min(m_failures, 6));
    const milliseconds own = std::min(backedOff, std::max(longestPause, m_interval));
    return std::max(own, askedPause());
}

milliseconds InventoryWatch::askedPause() const
{
    return std::max(pauseAskedWith(m_inventory.lastError()), pauseAskedWith(m_inventory.lastStagesError()));
}

std::optional<milliseconds> InventoryWatch::untilNext() const
{
    return m_next.remaining();
}

void InventoryWatch::scheduleNext()
{
    m_next.stop();
    if (m_paused || m_isStopped || m_inventory.loading() != Inventory::Loading::Idle)
        return;
    if (m_again != Again::No)
        m_next.start(untilAgain());
    else if (m_interval.count() > 0)
        m_next.start(pause());
}

QCoro::Task<> InventoryWatch::read(bool byItself)
{
    m_isReadingByItself = byItself;
    m_again = Again::No;
    m_reading = std::stop_source();
    const std::stop_callback onScopeEnd(m_scope.token(), [this] { m_reading.request_stop(); });
    ivs::Client &client = byItself ? m_watchingClient : m_client;
    co_await m_inventory.refresh(client, m_reading.get_token());
    if (m_scope.token().stop_requested())
        co_return;
    m_isStopped = m_isStopped && m_inventory.lastError(); // it may have come to its end all the same
    m_failures = m_inventory.lastError() ? m_failures + 1 : 0;
    if (m_isStopped)
        Q_EMIT stopped();
    else if (m_again != Again::No)
        m_next.start(untilAgain());
    else
        scheduleNext();
}

} // namespace patchbay
