// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "ivs/Client.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>

namespace patchbay {

class Inventory;
class Sightings;

/// Whether pairs that are live have both of their legs, which no list of configurations tells. After each list the
/// stages of live pairs are asked who is on them, each once for all of its pairs, with what is left over of the watch's
/// rate. What is found goes into the inventory. The legs are told by their ARN: "each physical stream appears as a
/// separate participant" (IVS Real-Time user guide, Redundant Ingest). GUI thread only.
class PairLegs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairLegs)

public:
    struct Limits {
        std::chrono::milliseconds kept = std::chrono::seconds(9); ///< a stage is asked again after that
        std::chrono::milliseconds keptFailure = std::chrono::minutes(1); ///< it may not be allowed
        std::chrono::milliseconds patience = std::chrono::seconds(10);
    };

    /// All of it outlives this; the scope ends before.
    PairLegs(const ivs::Client &client, Inventory &inventory, Sightings &sightings, async::TaskScope &scope,
             QObject *parent = nullptr);

    void setLimits(Limits limits) { m_limits = limits; }

    /// Asks the stages whose time has come.
    void look();
    /// Some have not answered yet.
    bool isLooking() const { return !m_underWay.isEmpty(); }

private:
    using Present = QHash<QString, QSet<QString>>; ///< participants by the ARN of their configuration

    bool isDue(const QString &stageArn) const;
    QCoro::Task<> read(QString stageArn, QString sessionId);
    QCoro::Task<aws::Result<Present>> presentIn(QString stageArn, QString sessionId, std::stop_token stop);
    void take(const QString &stageArn, const Present &present);

    ivs::Client m_client;
    Inventory &m_inventory;
    Sightings &m_sightings;
    async::TaskScope &m_scope;
    Limits m_limits;
    QHash<QString, std::chrono::steady_clock::time_point> m_next; ///< by the ARN of the stage
    QSet<QString> m_underWay;
};

} // namespace patchbay
