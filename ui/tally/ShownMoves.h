// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// What becomes of encoders that were live when a move was asked for, for a view: told anew with each second while it
/// is said how many there were. Nothing ticks while none is off air, and none that
/// waits is idle. GUI thread only.
class ShownMoves final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShownMoves)

public:
    /// The moves outlive it.
    explicit ShownMoves(const patchbay::LiveMoves &moves, QObject *parent = nullptr);

    /// See LiveMoves::find().
    const patchbay::LiveMove *find(const QString &encoderArn) const { return m_moves.find(encoderArn); }
    /// Some word becomes another by itself.
    bool isCounting() const { return m_nextSecond.isActive(); }

Q_SIGNALS:
    /// It is another, or gone, or has gone on for another second.
    void changed(const QString &encoderArn);

private:
    void tick();
    void count();

    const patchbay::LiveMoves &m_moves;
    QTimer m_nextSecond;
};

} // namespace ui
