// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "ivs/Client.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <array>
#include <chrono>

namespace patchbay {

class Source;

/// Which encoders of a source are live, read again and again between its lists while somebody wants to know soon: one
/// list (ListIngestConfigurations with filterByState) for all who want it, within the share of the rate that the
/// source's watch has. What is read goes into the inventory as well. GUI thread only; outlives the tasks of the
/// source's scope.
class ActiveWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActiveWatch)

public:
    /// Who wants to know.
    enum class For {
        Waits, ///< what is to be moved once it has stopped
        Alarms, ///< what people are to be told of
        Wallboard, ///< what people look at
    };

    /// The source has all that is used of it by then, and outlives this.
    explicit ActiveWatch(Source &source);

    Source &source() const { return m_source; }
    bool isReading() const { return m_isReading; }
    /// How long between two readings; zero: it is not wanted any more. Nothing is read while nobody wants it, and it is
    /// read at the shortest pace of those who do. A reading that is due sooner than before comes sooner.
    void want(For whom, std::chrono::milliseconds pace);
    bool isWanted() const;
    /// When the last reading that has arrived was sent; invalid: none has. By Inventory::clock().
    const QDateTime &readAt() const { return m_readAt; }
    /// When the last complete list of the source, had arrived; invalid: none that was begun
    /// since what is true there was lost sight of. By Inventory::clock().
    const QDateTime &completeAt() const { return m_completeAt; }
    /// What was true before is not relied on: the service was silent, or the computer slept.
    void loseSight();

Q_SIGNALS:
    /// A reading that was sent then has arrived: all are idle but these.
    void read(const QSet<QString> &live, const QDateTime &sentAt);
    /// A complete list of the source has arrived.
    void completed();

private:
    void noteLoading();
    void schedule();
    std::chrono::milliseconds pace() const;
    QCoro::Task<> readLive();
    void takeOver(std::vector<ivs::IngestConfigurationSummary> live, const QDateTime &sentAt);

    Source &m_source;
    ivs::Client m_client;
    std::array<std::chrono::milliseconds, 3> m_wanted{}; ///< by who wants it
    bool m_isReading = false;
    int m_failures = 0; ///< in a row
    async::Timer m_next;
    QDateTime m_readAt;
    bool m_isListNew = false; ///< the one under way was begun since
    QDateTime m_completeAt;
};

} // namespace patchbay
