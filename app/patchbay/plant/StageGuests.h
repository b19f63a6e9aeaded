// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Deadline.h"
#include "async/TaskScope.h"
#include "ivs/Client.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>

namespace patchbay {

class Sightings;

/// Who publishes to stages of one account and region without an encoder, from a browser or an app, or as a replica of
/// another stage's participant: each takes a place. A stage is asked when somebody looks at it, with what is left over
/// of the watch's rate, and what was counted holds for some seconds. GUI thread only.
class StageGuests final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageGuests)

public:
    /// How long a count holds, after which time who looks has it counted anew, and how long the answer is waited for.
    struct Limits {
        std::chrono::milliseconds kept = std::chrono::seconds(20);
        std::chrono::milliseconds fresh = std::chrono::seconds(15);
        std::chrono::milliseconds patience = std::chrono::seconds(10);
    };

    /// All of it outlives this; the scope ends before. Encoders that are seen by the way are told to `sightings`.
    StageGuests(const ivs::Client &client, Sightings &sightings, async::TaskScope &scope, QObject *parent = nullptr);

    void setLimits(Limits limits) { m_limits = limits; }

    /// How many there are; nothing where that has not been counted lately.
    std::optional<int> on(const QString &stageArn) const;
    /// They could not be counted lately: it is not allowed, or nobody answered.
    bool isRefused(const QString &stageArn) const;
    /// Counts them, unless that was done lately or is being done.
    void look(const ivs::StageSummary &stage);

Q_SIGNALS:
    /// Another number than was known before is known of this stage, or that they could not be counted.
    void counted(const QString &stageArn);

private:
    struct Count {
        std::optional<int> guests; ///< nothing: they could not be counted
        std::chrono::steady_clock::time_point at;
    };

    const Count *latest(const QString &stageArn, std::chrono::milliseconds since) const;
    QCoro::Task<> count(QString stageArn, QString sessionId);
    QCoro::Task<std::optional<int>> guestsIn(QString stageArn, QString sessionId, std::stop_token stop);

    ivs::Client m_client;
    Sightings &m_sightings;
    async::TaskScope &m_scope;
    Limits m_limits;
    QHash<QString, Count> m_counts; ///< by the ARN of the stage
    QSet<QString> m_underWay;
};

} // namespace patchbay
