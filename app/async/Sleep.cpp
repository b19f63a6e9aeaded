// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/Sleep.h"

#include <QCoroTimer>
#include <QTimer>

#include <algorithm>

namespace async {

QCoro::Task<> sleepFor(Clock::duration time, std::stop_token stop)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(time), std::chrono::milliseconds(0)));
    const std::stop_callback wake(stop, [&timer] { timer.start(0); });
    co_await timer;
}

} // namespace async
