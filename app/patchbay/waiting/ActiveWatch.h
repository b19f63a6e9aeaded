// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/plant/Source.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>

namespace patchbay {

/// Which encoders of a source are live, read again and again while somebody waits for some of them to stop: one list
/// (ListIngestConfigurations with filterByState) for all of them, at the watch's share of the rate. What is read goes
/// into the inventory as well. GUI thread only; outlives the tasks of the source's scope.
class ActiveWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActiveWatch)

public:
    explicit ActiveWatch(Source &source);

    Source &source() const { return m_source; }
    bool isReading() const { return m_isReading; }
    /// Whom it waits for, by their ARNs, and how long between two readings; none: nothing is read. A reading that is
    /// due sooner than before comes sooner.
    void setWatched(const QSet<QString> &encoders, std::chrono::milliseconds pace);
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
    QCoro::Task<> readLive();
    void takeOver(std::vector<ivs::IngestConfigurationSummary> live, const QDateTime &sentAt);

    Source &m_source;
    ivs::Client m_client;
    QSet<QString> m_watched;
    std::chrono::milliseconds m_pace{0};
    bool m_isReading = false;
    int m_failures = 0; ///< in a row
    async::Timer m_next;
    bool m_isListNew = false; ///< the one under way was begun since
    QDateTime m_completeAt;
};

} // namespace patchbay
