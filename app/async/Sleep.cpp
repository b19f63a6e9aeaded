// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/Sleep.h"

#include "async/Timer.h"

#include <QCoroSignal>

namespace async {

QCoro::Task<> sleepFor(Clock::duration time, std::stop_token stop)
{
    Timer timer;
    timer.start(time);
    const std::stop_callback wake(stop, [&timer] { timer.start(Clock::duration::zero()); });
    co_await qCoro(&timer, &Timer::timeout);
}

} // namespace async
