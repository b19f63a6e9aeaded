// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Silence.h"

#include "patchbay/plant/Inventory.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// The next list begins in the next turn of the event loop, if it does.
constexpr milliseconds untilStopped = 1s;

milliseconds since(const QDateTime &time)
{
    return milliseconds(time.msecsTo(Inventory::clock()));
}

} // namespace

Silence::Silence(const Inventory &inventory)
    : m_inventory(inventory)
{
    connect(&m_next, &async::Timer::timeout, this, &Silence::look);
    connect(&inventory, &Inventory::loadingChanged, this, &Silence::noteLoading);
}

void Silence::setLimits(Limits limits)
{
    m_limits = limits;
    look();
}

/// A list that is stopped to be read anew is no answer: what was silent stays so until one comes. Where none is begun
/// then, a person has stopped it.
void Silence::noteLoading()
{
    const auto &error = m_inventory.lastError();
    const bool isReading = m_inventory.isReading();
    const bool isStopped = !isReading && error && error->kind == aws::ErrorKind::Cancelled;
    if (isStopped && (isStale() || m_isUnheard)) {
        m_isStoppedWhileSilent = true;
        m_next.start(untilStopped);
        return;
    }
    if (isReading && !m_isStoppedWhileSilent)
        m_askedAt = Inventory::clock();
    look();
}

void Silence::look()
{
    m_isStoppedWhileSilent = false;
    const bool isReading = m_inventory.isReading();
    const auto &error = m_inventory.lastError();
    const bool hasFailed = error && error->kind != aws::ErrorKind::Cancelled; // a person's Stop is no silence
    const Level now = level(isReading, hasFailed);
    const bool isHeardOtherwise = noteUnheard(isReading || hasFailed);
    // Pages arrive without a word when they bring nothing new; what has failed only gets older.
    if (isReading)
        m_next.start(std::min<milliseconds>(1s, m_limits.late));
    else if (hasFailed && m_inventory.answeredAt().isValid() && now != Level::Stale)
        m_next.start((now == Level::Late ? m_limits.stale : m_limits.late) - since(m_inventory.answeredAt()));
    else if (m_unheardSince.isValid() && !m_isUnheard)
        m_next.start(m_limits.stale - since(m_unheardSince));
    else
        m_next.stop();
    if (isReading && m_askedAt < m_inventory.answeredAt())
        Q_EMIT broken();
    if (std::exchange(m_level, now) != now || isHeardOtherwise)
        Q_EMIT levelChanged();
}

/// Whether that is another than before.
bool Silence::noteUnheard(bool isAsked)
{
    if (!isAsked || m_inventory.answeredAt().isValid())
        m_unheardSince = {};
    else if (!m_unheardSince.isValid())
        m_unheardSince = Inventory::clock();
    const bool isUnheard = m_unheardSince.isValid() && since(m_unheardSince) >= m_limits.stale;
    return std::exchange(m_isUnheard, isUnheard) != isUnheard;
}

void Silence::assume(Level level)
{
    if (std::exchange(m_level, level) != level)
        Q_EMIT levelChanged();
}

Silence::Level Silence::level(bool isReading, bool hasFailed) const
{
    if (!isReading && !hasFailed)
        return Level::None;
    const QDateTime answeredAt = m_inventory.answeredAt();
    const milliseconds silent = since(hasFailed ? answeredAt : std::max(m_askedAt, answeredAt));
    if (answeredAt.isValid() && silent >= m_limits.stale)
        return Level::Stale;
    return silent >= m_limits.late || hasMissedRound() ? Level::Late : Level::None;
}

/// What is known is older than a round of the watch takes, and the next one is not answered as usual.
bool Silence::hasMissedRound() const
{
    const QDateTime answeredAt = m_inventory.answeredAt();
    return answeredAt.isValid() && since(answeredAt) >= m_limits.late && since(m_askedAt) >= m_limits.slow;
}

} // namespace patchbay
