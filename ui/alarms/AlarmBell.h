// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/alarms/Alarms.h"

#include <QObject>

#include <functional>

namespace ui {

/// When there is a sound: with each alarm that is new or new again, and again every 30 s until all are acknowledged;
/// never while they are muted. One that flaps makes no more of it than one that stays. GUI thread only.
class AlarmBell final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmBell)

public:
    static constexpr std::chrono::seconds again{30};

    /// The alarms outlive it; `ring` makes the sound.
    AlarmBell(const patchbay::Alarms &alarms, std::function<void()> ring, QObject *parent = nullptr);

private:
    void hearAgain();
    void follow();
    void ringAgain();
    void ring();

    const patchbay::Alarms &m_alarms;
    std::function<void()> m_ring;
    async::Timer m_again;
};

} // namespace ui
