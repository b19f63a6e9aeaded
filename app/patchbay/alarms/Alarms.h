// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace patchbay {

/// Something is wrong, for longer than a moment, or was and nobody has said that they saw it.
struct Alarm {
    enum class Kind {
        NotAsPlanned, ///< `problem` says what
        NotLive, ///< it is watched, and nothing arrives from it
        NoAnswer, ///< AWS does not answer for `source`
    };

    Kind kind = Kind::NotAsPlanned;
    PlanProblem problem = {}; ///< of NoAnswer empty; of NotLive its encoder and where it is
    SourceId source = {};
    QDateTime since; ///< UTC: when it went wrong, the first time
    int times = 1; ///< how often it went wrong since; more than once: it flaps
    bool isOver = false; ///< it is well again
    std::optional<QDateTime> acknowledgedAt = {}; ///< UTC
    QString acknowledgedBy = {};

    bool isAcknowledged() const { return acknowledgedAt.has_value(); }
    bool operator==(const Alarm &) const = default;
};

/// What a control room is to be told of: what is not as planned, encoders that are watched, and an AWS that does not
/// answer. GUI thread only.
class Alarms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alarms)

public:
    /// Both outlive it.
    Alarms(Plan &plan, Plant &plant, QObject *parent = nullptr);

    /// Those that nobody has acknowledged first, of each the oldest first.
    const std::vector<Alarm> &all() const { return m_all; }
    int unacknowledged() const;
    /// All that there are.
    void acknowledge(const QString &by);
    /// No sound until then; what is wrong is shown all the same.
    void mute(std::chrono::minutes duration = std::chrono::minutes(5));
    bool isMuted() const;

Q_SIGNALS:
    /// all() or isMuted() is another.
    void changed();
    /// There is a new one, or one that nobody has acknowledged goes wrong again.
    void raised(const patchbay::Alarm &alarm);

private:
    Plan &m_plan;
    Plant &m_plant;
    std::vector<Alarm> m_all;
    QDateTime m_mutedUntil;
};

} // namespace patchbay
