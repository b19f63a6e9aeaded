// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <QCoroTask>

#include <stop_token>

namespace async {

/// Sleeps for `time` (rounded up to a millisecond) and returns early when `stop` asks, or at once when it had asked.
/// Always wakes from the event loop, never inside request_stop(): a coroutine must not resume in its canceller's frame.
QCoro::Task<> sleepFor(Clock::duration time, std::stop_token stop);

} // namespace async
