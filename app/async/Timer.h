// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace async {

/// Tells once that a time has passed by the Clock, always from the event loop. GUI thread only.
class Timer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Timer)

public:
    explicit Timer(QObject *parent = nullptr);
    ~Timer() override;

    /// Fires after `time` from now, rounded up to a millisecond, and not when it was to fire before.
    void start(Clock::duration time);
    void stop();
    bool isActive() const { return m_due.has_value(); }
    /// How long until it fires; nothing when it will not.
    std::optional<std::chrono::milliseconds> remaining() const;

Q_SIGNALS:
    void timeout();

private:
    std::optional<Clock::time_point> m_due;
    QTimer m_timer;
};

} // namespace async
