// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace patchbay {

/// How far the move of an encoder is that was live when it was asked for.
struct LiveMove {
    enum class Phase {
        Waits, ///< until the encoder stops
        InTurn, ///< it will be cut; another one is off air, and never two are
        Cut, ///< it is being disconnected, or was, and has no stage yet
        Rebound, ///< it has its stage, and its picture is not seen yet
        Back, ///< its picture is seen again
        NotBack, ///< as Rebound, for longer than an encoder takes to come back by itself
        Stranded, ///< it was cut, has no stage, and a person has to say what becomes of it
    };

    EncoderId encoder;
    Phase phase = Phase::Waits;
    StageId from; ///< where it was live
    StageId to;
    QDateTime since; ///< UTC: when it began to wait; from Cut on when it was cut
    std::optional<std::chrono::seconds> offAir = {}; ///< of Back: how long its picture was gone
    QDateTime idleSince = {}; ///< of Waits: UTC; null: it is live, or its time idle does not count now
    std::chrono::seconds idleFor{0}; ///< how long it has to be so before it moves

    /// Nothing arrives from it, and that is this program's doing.
    bool isOffAir() const { return phase >= Phase::Cut && phase != Phase::Back; }
    bool operator==(const LiveMove &) const = default;
};

/// What becomes of encoders that were live when a move was asked for, for whoever shows them: each that waits, is cut,
/// or was. Who moves them writes it. It is kept by no file. GUI thread only.
class LiveMoves final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveMoves)

public:
    explicit LiveMoves(QObject *parent = nullptr);

    /// Through whatever account entry the encoder is reached; nullptr: there is nothing to tell. Valid until changed().
    const LiveMove *find(const QString &encoderArn) const;
    /// In no order.
    std::vector<LiveMove> all() const;
    int count(LiveMove::Phase phase) const;

    void set(const LiveMove &move);
    /// There is nothing to tell of it any more.
    void remove(const QString &encoderArn);

Q_SIGNALS:
    /// It is another, or gone.
    void changed(const patchbay::EncoderId &encoder);

private:
    QHash<QString, LiveMove> m_moves; ///< by the encoder's ARN
};

} // namespace patchbay
