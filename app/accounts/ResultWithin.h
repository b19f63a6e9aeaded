// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/SharedResult.h"
#include "async/Timer.h"

namespace accounts {

/// The result of `work`, or nothing when it isn't there after `patience` or when `stop` asked. The work goes on:
/// neither a QtKeychain job nor a D-Bus call can be taken back.
template <typename T>
QCoro::Task<std::optional<T>> resultWithin(QFuture<T> work, std::chrono::milliseconds patience, std::stop_token stop)
{
    std::stop_source giveUp;
    async::Timer timer;
    QObject::connect(&timer, &async::Timer::timeout, &timer, [&giveUp] { giveUp.request_stop(); });
    timer.start(patience);
    const std::stop_callback leave(stop, [&giveUp] { giveUp.request_stop(); });
    co_return co_await async::resultOf(work, giveUp.get_token());
}

} // namespace accounts
