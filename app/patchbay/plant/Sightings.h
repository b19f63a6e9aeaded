// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "ivs/Types.h"

#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QString>

#include <chrono>
#include <vector>

namespace patchbay {

class Inventory;

/// Encoders that were seen publishing on another stage than the one they are bound to. Only the participants of a stage
/// tell that: whoever reads them, for whatever reason, tells it here, and nobody is asked for it. It is kept in the
/// inventory (Configuration::elsewhere), for a while only: who is not looked at again may have gone. GUI thread only.
class Sightings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sightings)

public:
    struct Limits {
        std::chrono::milliseconds kept = std::chrono::seconds(20); ///< as long as a count of guests holds
    };

    /// The inventory outlives it.
    explicit Sightings(Inventory &inventory, QObject *parent = nullptr);

    void setLimits(Limits limits) { m_limits = limits; }

    /// These are all participants of a session of this stage, as a reading says that was sent then, by
    /// Inventory::clock().
    void take(const QString &stageArn, const std::vector<ivs::ParticipantSummary> &participants,
              const QDateTime &sentAt);
    /// How many encoders were seen publishing on a stage that they are not bound to.
    int on(const QString &stageArn) const;

private:
    void see(const QString &encoderArn, const QString &stageArn, const QDateTime &sentAt);
    void miss(const QString &encoderArn, const QString &stageArn, const QDateTime &sentAt);
    void forgetOld();

    Inventory &m_inventory;
    Limits m_limits;
    QSet<QString> m_seen; ///< ARNs of those that may have been seen elsewhere
    async::Timer m_next;
};

} // namespace patchbay
