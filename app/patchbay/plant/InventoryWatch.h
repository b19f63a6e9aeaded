// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/RateLimiter.h"
#include "async/TaskScope.h"
#include "async/Timer.h"
#include "patchbay/plant/Inventory.h"

#include <QObject>

#include <optional>

namespace patchbay {

/// Keeps an inventory fresh: reads it by itself at a chosen interval, at no more than a fifth of the list operations'
/// rates, and not while paused (the window is minimised), nor while the service asked to be left alone (5 min at most);
/// and at once, at the client's own pace, when a person asks. Only lists wait for the service: what became of a change
/// is asked with Get all the same, because a person waits for it. GUI thread only.
class InventoryWatch : public QObject {
    Q_OBJECT

public:
    InventoryWatch(ivs::Client &client, Inventory &inventory, async::TaskScope &scope, QObject *parent = nullptr);

    /// Readings by itself wait for their turn there, which many sources share; nullptr: they wait for nobody. It
    /// outlives this.
    void setRounds(async::RateLimiter *rounds) { m_rounds = rounds; }
    /// Before whom its readings by itself have their turn there, also one that waits already.
    void setUrgency(async::Urgency urgency);
    /// Zero: only by refreshNow(). The same again changes nothing.
    void setInterval(std::chrono::milliseconds interval);
    void setPaused(bool paused);
    /// Reads at once, or again after a reading under way that was asked for too; the next one follows an interval
    /// after the end.
    void refreshNow();
    /// The same for something that has happened, a change made here: not before the service wants to be asked again.
    void refreshSoon();
    /// For a person who asks: a reading under way, which may hang, is given up for a new one. What it read is kept.
    void restart();
    /// Its next reading by itself comes now, when it is its turn.
    void beginRound();
    /// Gives up the reading under way, if any; what waits for its turn is none. The next one is asked for by
    /// refreshNow() or restart(). What it read is kept.
    void stop();
    /// What reads by itself: whoever does so beside it keeps to the same share of the rate with it.
    const ivs::Client &watchingClient() const { return m_watchingClient; }
    /// How long until it reads by itself; nothing while it reads, and when it will not.
    std::optional<std::chrono::milliseconds> untilNext() const;

Q_SIGNALS:
    /// A reading was given up by stop() and has ended.
    void stopped();

private:
    /// Reads once more, and how soon.
    enum class Again { No, AfterAskedPause, AtOnce };

    void refresh(Again again);
    bool isReading() const { return m_waitsForItsRound || m_inventory.isReading(); }
    std::chrono::milliseconds untilAgain() const;
    std::chrono::milliseconds askedPause() const; ///< by the service
    void scheduleNext();
    std::chrono::milliseconds pause() const;
    QCoro::Task<> waitForRound();
    QCoro::Task<> readByItself();
    QCoro::Task<> read(bool byItself);

    ivs::Client &m_client;
    ivs::Client m_watchingClient;
    Inventory &m_inventory;
    async::TaskScope &m_scope;
    std::chrono::milliseconds m_interval{5'000};
    bool m_paused = false;
    async::RateLimiter *m_rounds = nullptr;
    async::Urgency m_urgency = async::Urgency::Watch;
    bool m_waitsForItsRound = false;
    Again m_again = Again::No;
    bool m_isStopped = false;
    bool m_isReadingByItself = false;
    int m_failures = 0; ///< in a row; each doubles the pause, up to 10 s
    async::Timer m_next;
    std::stop_source m_reading;
};

} // namespace patchbay
