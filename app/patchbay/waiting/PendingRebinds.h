// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace patchbay {

/// A change of an encoder that is live, until it stops.
struct PendingRebind {
    enum class Mode {
        UntilIdle, ///< taken when it has been idle for a while: a short drop-out moves nothing
        AtReconnect, ///< taken the moment it is idle, so that it comes back on its new stage
    };
    enum class State {
        Waits,
        Taken, ///< a run makes the change now
        Unconfirmed, ///< of the program's last time: it goes on when a person says so
        Asks, ///< what it rests on has changed: the stage is full, gone, or has another address
    };

    Rebind rebind;
    Mode mode = Mode::UntilIdle;
    std::chrono::seconds idleFor{30}; ///< of UntilIdle
    QDateTime since; ///< UTC
    QDateTime giveUpAt; ///< UTC
    State state = State::Waits;
};

/// Changes that wait until their encoder stops. They last across restarts. GUI thread only.
class PendingRebinds final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PendingRebinds)

public:
    /// All of it outlives this.
    PendingRebinds(PatchRuns &runs, LiveMoves &moves, QObject *parent = nullptr);

    const std::vector<PendingRebind> &all() const { return m_all; }
    /// nullptr: nothing waits for it.
    const PendingRebind *find(const QString &encoderArn) const;

    /// In the place of what waited for the same encoder before.
    void add(const PendingRebind &pending);
    /// Does nothing where nothing waits for it.
    void cancel(const QString &encoderArn);
    /// While it is held nothing is taken; all go on waiting.
    void setHeld(bool isHeld);
    bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    /// What all() and isHeld() say.
    void changed();

private:
    PatchRuns &m_runs;
    LiveMoves &m_moves;
    std::vector<PendingRebind> m_all;
    bool m_isHeld = false;
};

} // namespace patchbay
