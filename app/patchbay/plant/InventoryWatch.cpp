// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/InventoryWatch.h"

#include <algorithm>
#include <utility>

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
    connect(&m_next, &async::Timer::timeout, this, [this] {
        if (m_again == Again::No)
            m_scope.add(readByItself());
        else
            m_scope.add(read(false));
    });
}

void InventoryWatch::setUrgency(async::Urgency urgency)
{
    if (std::exchange(m_urgency, urgency) != urgency && m_waitsForItsRound)
        m_reading.request_stop(); // it waits anew
}

void InventoryWatch::setInterval(milliseconds interval)
{
    if (std::exchange(m_interval, interval) != interval)
        scheduleNext();
}

void InventoryWatch::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (m_paused)
        m_next.stop();
    else if (m_again != Again::No)
        refreshSoon();
    else if (m_interval.count() > 0)
        beginRound();
}

void InventoryWatch::beginRound()
{
    if (!m_paused && !m_isStopped && !isReading())
        m_next.start(untilAgain());
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
    if (isReading()) {
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
    if (!m_inventory.isReading())
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
    return std::max(pauseAskedWith(m_inventory.lastError()), pauseAskedWith(m_inventory.stages().lastError()));
}

std::optional<milliseconds> InventoryWatch::untilNext() const
{
    return m_next.remaining();
}

void InventoryWatch::scheduleNext()
{
    m_next.stop();
    if (m_paused || m_isStopped || isReading())
        return;
    if (m_again != Again::No)
        m_next.start(untilAgain());
    else if (m_interval.count() > 0)
        m_next.start(pause());
}

/// Until few others read; whoever asks meanwhile does not wait.
QCoro::Task<> InventoryWatch::waitForRound()
{
    m_waitsForItsRound = true;
    async::Urgency urgency = m_urgency;
    do {
        urgency = m_urgency;
        m_reading = std::stop_source();
        const std::stop_callback onScopeEnd(m_scope.token(), [this] { m_reading.request_stop(); });
        co_await m_rounds->turn(urgency, m_reading.get_token());
    } while (m_rounds && m_urgency != urgency && m_again == Again::No && !m_scope.token().stop_requested());
    m_waitsForItsRound = false;
}

/// Nobody asked for it.
QCoro::Task<> InventoryWatch::readByItself()
{
    m_isReadingByItself = true;
    if (m_rounds)
        co_await waitForRound();
    if (m_scope.token().stop_requested())
        co_return;
    if (m_paused) {
        scheduleNext();
        co_return;
    }
    const bool isByItself = m_again == Again::No;
    co_await read(isByItself);
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
